"""`mailwatch template` as it is called: without a file, with one, and with playbooks of one's own."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mailwatch.adapters.texts.templates import playbook_names, shipped_templates

CONFIG = """\
[me]
name = "Anna Weber"
email = "anna@studio.example"
phone = "+49 30 5550123"
country = "DE-BE"

[mailbox]
servers = { imap = "imap.studio.example" }
password = { env = "NOWHERE" }

[client.lindner]
kind = "business"
salutation = "Sehr geehrte Frau Lindner,"
people = ["s.lindner@lindner.example"]
speaks = { language = "de", country = "DE-BY" }
"""


class Desk:
    """A home folder and what is called in it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.config = home / "config.toml"

    def write(self, text: str) -> None:
        self.config.write_text(f'{text}\n[state]\ndirectory = "{self.home}/state"\n', encoding="utf-8")

    def call(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """One command; a traceback never reaches a user."""
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("MAILWATCH", "XDG_"))
            and key not in {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"}
        }
        config = ("-c", str(self.config)) if self.config.exists() else ()
        done = subprocess.run(
            [sys.executable, "-m", "mailwatch", *config, "template", *arguments],
            env={**kept, "HOME": str(self.home), "TMPDIR": str(self.home), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        return done

    def own(self, name: str, new_name: str = "") -> Path:
        """A playbook copied into the owner's folder."""
        folder = self.home / "templates" / (new_name or name)
        shutil.copytree(shipped_templates() / name, folder)
        if new_name:
            file = folder / "playbook.toml"
            file.write_text(file.read_text().replace(f'name = "{name}"', f'name = "{new_name}"'))
        return folder


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture
def with_file(desk):
    desk.write(f'{CONFIG}\n[templates]\nfolder = "{desk.home}/templates"\n')
    (desk.home / "templates").mkdir()
    return desk


def test_what_ships_is_listed_and_clean_without_a_file(desk):
    listed = desk.call("list")
    assert listed.returncode == 0
    for name in playbook_names():
        assert f"{name}: " in listed.stdout
    lint = desk.call("lint")
    assert (lint.returncode, lint.stderr) == (0, "")
    assert "nothing to mend" in lint.stdout


def test_the_list_is_one_json_document_with_every_step(desk):
    (ghosted,) = json.loads(desk.call("list", "ghosted", "--json").stdout)
    assert ghosted["languages"] == ["de", "en", "es", "fr", "hu", "th"]
    assert ghosted["familiar"] == ["de", "es", "fr", "hu", "th"]
    assert [step["name"] for step in ghosted["steps"]] == ["check-in", "ultimatum", "closing"]
    ultimatum = ghosted["steps"][1]
    assert (ultimatum["after"], ultimatum["deadline"]) == ("7 days", "7 working days")
    assert ultimatum["consent"] == "announce"


def test_the_list_shows_what_the_owner_changed(desk):
    desk.write(CONFIG + '\n[ghosted]\nultimatum = { deadline = "10 working days" }\n')
    assert "gives 10 working days" in desk.call("list", "ghosted").stdout


def test_a_playbook_that_is_not_there_is_named_with_those_that_are(desk):
    done = desk.call("list", "gosted")
    assert done.returncode == 2
    assert "There is no playbook called gosted" in done.stderr
    assert "ghosted" in done.stderr


def test_a_step_is_shown_for_a_client_with_its_header_fields(with_file):
    done = with_file.call("show", "ghosted", "ultimatum", "--client", "lindner")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("From: Anna Weber <anna@studio.example>\nTo: s.lindner@lindner.example\n")
    assert "\n\nSehr geehrte Frau Lindner,\n\n" in done.stdout
    assert "+49 30 5550123" in done.stdout
    assert "Made up: lindner has no such case now" in done.stderr


def test_a_client_is_known_by_an_address_too_and_a_wrong_one_is_told(with_file):
    shown = with_file.call("show", "ghosted", "check-in", "--client", "s.lindner@lindner.example")
    assert shown.returncode == 0
    wrong = with_file.call("show", "ghosted", "check-in", "--client", "lindnr")
    assert wrong.returncode == 2
    assert "neither a client" in wrong.stderr


def test_a_client_without_a_file_is_told_where_the_file_would_be(desk):
    done = desk.call("show", "ghosted", "check-in", "--client", "lindner")
    assert done.returncode == 78
    assert "there is no config file" in done.stderr


def test_html_raw_and_json_show_the_same_mail(desk):
    where = ("show", "late-payment", "reminder", "--language", "hu")
    plain = desk.call(*where).stdout
    document = json.loads(desk.call(*where, "--json").stdout)
    assert document["made_up"] is True
    assert document["text"] in plain
    assert document["subject"] in plain
    assert desk.call(*where, "--html").stdout == document["html"]
    assert desk.call(*where, "--raw").stdout.startswith("Date: ")


def test_several_invoices_stand_in_one_mail(desk):
    done = desk.call("show", "late-payment", "reminder", "--several")
    assert done.stdout.count("\n- 2026-04") == 2


def test_a_step_that_is_no_mail_and_one_that_is_not_there_are_told(desk):
    for step in ("checklist", "reminderr"):
        done = desk.call("show", "late-payment", step)
        assert done.returncode == 2
        assert f"has no mail called {step}" in done.stderr


def test_a_language_that_has_no_text_is_told(desk):
    done = desk.call("show", "ghosted", "check-in", "--language", "nl")
    assert done.returncode == 2
    assert "check-in.nl.txt" in done.stderr


def page_in(desk: Desk) -> Path:
    (page,) = desk.home.glob("mailwatch-*.html")
    return page


def test_without_a_display_the_page_is_left_in_a_private_file_and_its_place_is_said(desk):
    done = desk.call("show", "ghosted", "check-in", "--open")
    page = page_in(desk)
    assert done.returncode == 1
    assert "There is no display here" in done.stderr
    assert str(page) in done.stderr
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "Dear Ms Lindner," in page.read_text(encoding="utf-8")


def test_a_browser_gets_the_page(desk):
    browser = desk.home / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {desk.home}/opened\n')
    browser.chmod(0o700)
    done = desk.call("show", "ghosted", "check-in", "--open", BROWSER=f"{browser} %s")
    assert done.returncode == 0, done.stderr
    assert (desk.home / "opened").read_text().strip() == page_in(desk).as_uri()


def test_a_fault_in_a_text_of_the_owners_own_is_found_with_file_and_line(with_file):
    text = with_file.own("ghosted") / "ultimatum.en.txt"
    text.write_text(text.read_text().replace("about {{ project }}", "about the {{ project }}"))
    done = with_file.call("lint")
    assert done.returncode == 1
    assert f"{text}:3: the placeholder {{{{ project }}}} carries grammar" in done.stdout
    assert "1 to mend" in done.stdout
    document = json.loads(with_file.call("lint", "ghosted", "--json").stdout)
    assert document["faults"] == 1
    (finding,) = document["findings"]
    assert (finding["file"], finding["line"], finding["check"]) == (str(text), 3, "grammar")
    assert with_file.call("lint", "quote").returncode == 0, "the others are clean"


def test_a_playbook_of_the_owners_own_is_listed_with_its_folder_and_linted(with_file):
    folder = with_file.own("quote", "tender")
    (folder / "follow-up.de.txt").unlink()
    assert str(folder) in with_file.call("list", "tender").stdout
    done = with_file.call("lint", "tender")
    assert done.returncode == 1
    assert f"{folder}/follow-up.de.txt: is missing" in done.stdout


def test_a_sentence_of_the_owners_in_a_language_that_the_client_does_not_read_is_found(desk):
    sentence = "Each week of waiting for the texts moves the launch of the site by another week."
    desk.write(f'{CONFIG}facts = {{ cost_of_delay = "{sentence}" }}\n')
    done = desk.call("lint", "blocked")
    assert done.returncode == 1
    assert f"client.lindner reads German, and “{sentence}” is English" in done.stdout


def test_check_lints_the_owners_own_playbooks_too(with_file):
    text = with_file.own("ghosted") / "check-in.de.txt"
    text.write_text(text.read_text().replace("Freundliche", "Es ist dringend.\n\nFreundliche"))
    done = subprocess.run(
        [sys.executable, "-m", "mailwatch", "-c", str(with_file.config), "check", "--offline"],
        env={**os.environ, "HOME": str(with_file.home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"BAD  {text}:11: “dringend” shouts" in done.stdout


def test_check_and_lint_ask_for_the_texts_of_the_clients_address_alone(with_file):
    """A playbook of the owner's, written for a client who is addressed familiarly."""
    text = with_file.config.read_text()
    with_file.config.write_text(text.replace('language = "de"', 'language = "de", address = "familiar"'))
    folder = with_file.own("ghosted")
    for text in folder.glob("*.txt"):
        if not text.name.endswith(".familiar.de.txt"):
            text.unlink()
    assert with_file.call("lint", "ghosted").returncode == 0
    done = subprocess.run(
        [sys.executable, "-m", "mailwatch", "-c", str(with_file.config), "check", "--offline"],
        env={**os.environ, "HOME": str(with_file.home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "is missing" not in done.stdout
    assert "ok   your own playbooks: ghosted" in done.stdout


def test_a_text_that_is_not_in_utf8_is_named_with_its_line(with_file):
    text = with_file.own("ghosted") / "check-in.de.txt"
    text.write_bytes("{{ salutation }}\n\nschöne Grüße\n".encode("latin-1"))
    done = with_file.call("lint")
    assert done.returncode == 78
    assert "ghosted/check-in.de.txt (line 3): is not in UTF-8" in done.stderr


def test_the_mark_that_some_editors_set_before_a_file_does_no_harm(with_file):
    text = with_file.own("no-show") / "at-once.de.txt"
    text.write_bytes(text.read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-8-sig"))
    assert with_file.call("lint", "no-show").returncode == 0
    shown = with_file.call("show", "no-show", "at-once", "--language", "de", "--json")
    assert json.loads(shown.stdout)["subject"].startswith("Unser Termin")


def test_a_text_whose_name_says_no_language_is_found(with_file):
    folder = with_file.own("ghosted")
    (folder / "check-in.txt").write_text("{{ salutation }}\n", encoding="utf-8")
    done = with_file.call("lint", "ghosted")
    assert done.returncode == 1
    assert f"{folder}/check-in.txt: its name says no language" in done.stdout


def test_where_no_date_can_be_promised_it_is_said(desk):
    ranges = ", ".join(f'"{year}-01-01 .. {year}-12-31"' for year in range(2024, 2040))
    away = f'country = "DE-BE"\naway = [{ranges}]\n'
    desk.write(CONFIG.replace('country = "DE-BE"\n', away, 1))
    done = desk.call("show", "ghosted", "ultimatum", "--client", "lindner")
    assert done.returncode == 2
    assert "No date can be promised" in done.stderr
