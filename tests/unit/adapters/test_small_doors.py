"""Texts, dates, locks, brakes, clocks, paper: the small doors keep their word."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from mailwatch.adapters.beside_state.brakes import FileBrakes
from mailwatch.adapters.beside_state.lock import AlreadyRunningError, InstanceLock, mark_of
from mailwatch.adapters.clock import JumpingClock, SystemClock, since_boot
from mailwatch.adapters.paper import PaperTransport
from mailwatch.adapters.texts.templates import JinjaRenderer, load_playbook, shipped_templates
from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.file import read_playbook
from mailwatch.errors import ConfigError, OwnerMustAct, StateError
from mailwatch.ports import Accepted, Envelope

# -- texts -------------------------------------------------------------------------------------------


def render(source: str, **values: str) -> str:
    return JinjaRenderer().render(source, values).text


GAPS = {
    "an empty value": "Dear {{ name }},",
    "a value of spaces": "Dear {{ blank }},",
    "a name that is not known": "Dear {{ nobody }},",
    "an unknown name in a question": "{% if nobody %}x{% endif %}",
    "an unknown name in a filter": "{{ nobody | default('you') | upper }}{{ nobody }}",
    "a broken text": "{% if name %}",
    "the inside of Python": "{{ ''.__class__.__mro__ }}",
}


@pytest.mark.parametrize("source", GAPS.values(), ids=GAPS.keys())
def test_a_text_that_cant_be_made_whole_is_the_owners_to_mend(source):
    with pytest.raises(OwnerMustAct):
        render(source, name="", blank="  ")


@pytest.mark.parametrize("source", ["{{ 1 / 0 }}", "{{ 'a' + 1 }}", "{{ range(10 ** 9) | list }}"])
def test_a_text_that_calculates_wrongly_is_the_owners_to_mend(source):
    with pytest.raises(OwnerMustAct):
        render(source)


def test_a_value_is_never_read_as_a_template():
    assert render("About {{ topic }}", topic="{{ 7 * 7 }}{% raw %}") == "About {{ 7 * 7 }}{% raw %}\n"


def test_lines_are_tidied_and_end_once():
    assert render("\n\nDear {{ name }},   \n\nx\n\n\n", name="Alice") == "Dear Alice,\n\nx\n"


def test_what_ships_is_whole_in_english():
    plain, texts = load_playbook("ghosted")
    playbook = read_playbook(plain, texts=texts)
    for step in playbook.steps:
        assert playbook.text(step.name, "en")


def test_the_owners_own_folder_wins_and_its_slips_are_named(tmp_path):
    folder = tmp_path / "ghosted"
    folder.mkdir()
    (folder / "playbook.toml").write_text('name = "ghosted"\nname = "twice"\n')
    with pytest.raises(ConfigError) as caught:
        load_playbook("ghosted", tmp_path)
    assert caught.value.source == str(folder / "playbook.toml")
    with pytest.raises(OwnerMustAct, match="no playbook called"):
        load_playbook("imagined", tmp_path)
    assert (shipped_templates() / "ghosted" / "playbook.toml").is_file()


# -- dates and money ------------------------------------------------------------------------------------

DAYS = {
    "en": "Thursday, 12 March 2026",
    "de": "Donnerstag, 12. März 2026",
    "hu": "2026. március 12.",
    "fr": "jeudi 12 mars 2026",
    "es": "jueves 12 de marzo de 2026",
    "th": "วันพฤหัสบดีที่ 12 มีนาคม 2569",
}


@pytest.mark.parametrize(("language", "words"), DAYS.items(), ids=DAYS.keys())
def test_a_day_is_written_in_words_as_the_language_does(language, words):
    assert BabelWording().day(date(2026, 3, 12), language) == words


def test_the_first_of_a_month_is_the_first_in_french():
    assert BabelWording().day(date(2027, 1, 1), "fr") == "vendredi 1er janvier 2027"


def plain(words):
    return words.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("moment", "language", "words"),
    [
        (time(14, 0), "en", "2:00 pm"),
        (time(9, 5), "en", "9:05 am"),
        (time(12, 30), "en", "12:30 pm"),
        (time(0, 15), "en", "12:15 am"),
        (time(12, 0), "en", "12 noon"),
        (time(0, 0), "en", "12 midnight"),
        (time(14, 0), "de", "14:00 Uhr"),
        (time(9, 5), "de", "09:05 Uhr"),
        (time(14, 30), "hu", "14:30"),
        (time(9, 5), "th", "09.05 น."),
        (time(14, 0), "fr", "14 h"),
        (time(9, 5), "fr", "9 h 05"),
        (time(14, 0), "es", "14:00 h"),
        (time(9, 5), "es", "9:05 h"),
    ],
)
def test_a_time_is_written_as_a_letter_writes_it(moment, language, words):
    assert plain(BabelWording().time(moment, language)) == words


@pytest.mark.parametrize("language", ["en", "de", "hu", "th", "fr", "es"])
def test_no_line_is_broken_inside_of_a_time_or_an_amount(language):
    assert " " not in BabelWording().time(time(14, 30), language)
    assert " " not in BabelWording().money(Money.from_text("1785.00 EUR"), language)


@pytest.mark.parametrize(
    ("amount", "language", "words"),
    [
        ("1785.50 EUR", "en", "€1,785.50"),
        ("1785.00 EUR", "de", "1.785,00 €"),
        ("1785.00 EUR", "fr", "1 785,00 €"),
        ("1785.00 EUR", "es", "1.785,00 €"),
        ("1785.00 EUR", "hu", "1 785,00 EUR"),
        ("1785.00 EUR", "th", "1,785.00 ยูโร"),
        ("480000 HUF", "hu", "480 000 Ft"),
        ("480000.50 HUF", "hu", "480 000,50 Ft"),
        ("480000 HUF", "en", "HUF 480,000"),
        ("480000.00 HUF", "de", "480.000 HUF"),
        ("35000.00 THB", "th", "35,000 บาท"),
        ("35000.50 THB", "th", "35,000.50 บาท"),
        ("35000 THB", "en", "THB 35,000"),
        ("1200 CHF", "en", "CHF 1,200.00"),
        ("1200 CHF", "th", "1,200.00 ฟรังก์สวิส"),
        ("1200 USD", "en", "$1,200.00"),
    ],
)
def test_money_is_written_as_the_language_does(amount, language, words):
    assert plain(BabelWording().money(Money.from_text(amount), language)) == words


@pytest.mark.parametrize("amount", ["much", "", "1.2.3 EUR", "NaN EUR", "Infinity EUR"])
def test_what_is_no_amount_is_refused(amount):
    with pytest.raises(ValueError, match="is no amount"):
        Money.from_text(amount)


@pytest.mark.parametrize("amount", ["1785.00", "1785.00 Euro", "1785.00 eur"])
def test_an_amount_without_a_currencys_code_is_not_written(amount):
    with pytest.raises(OwnerMustAct):
        BabelWording().money(Money.from_text(amount), "en")


# -- one instance, halt, time -------------------------------------------------------------------------------


def test_a_second_instance_is_refused_and_told_who_holds_the_state(tmp_path):
    first, second = InstanceLock(tmp_path / "s"), InstanceLock(tmp_path / "s")
    assert first.is_free()
    first.acquire()
    assert not second.is_free()
    with pytest.raises(AlreadyRunningError, match=str(os.getpid())):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_a_killed_instance_leaves_no_lock_behind(tmp_path):
    code = (
        "import os, pathlib, signal\n"
        "from mailwatch.adapters.beside_state.lock import InstanceLock\n"
        f"lock = InstanceLock(pathlib.Path({str(tmp_path)!r}))\n"
        "lock.acquire()\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    lock = InstanceLock(tmp_path)
    assert lock.is_free()
    lock.acquire()
    lock.release()


def test_to_ask_whether_the_lock_is_free_leaves_nothing_behind(tmp_path):
    assert InstanceLock(tmp_path / "nowhere").is_free()
    assert list(tmp_path.iterdir()) == []


def test_a_halt_outlasts_a_restart_and_an_unreadable_file_halts(tmp_path):
    FileBrakes(tmp_path).halt("until Monday")
    assert FileBrakes(tmp_path).halted() == "until Monday"
    assert FileBrakes(tmp_path).lift()
    assert FileBrakes(tmp_path).halted() is None
    assert not FileBrakes(tmp_path).lift()
    (tmp_path / "halt").write_bytes(b"")
    assert FileBrakes(tmp_path).halted() == "halted"
    (tmp_path / "halt").unlink()
    (tmp_path / "halt").mkdir()
    assert FileBrakes(tmp_path).halted()


def test_a_halt_that_cannot_be_laid_or_lifted_is_said_in_words(tmp_path):
    with pytest.raises(StateError, match="stop the service"):
        FileBrakes(Path("/proc/self/nowhere")).halt("now")
    (tmp_path / "halt").mkdir()
    FileBrakes(tmp_path).halt("what lies there halts as well")
    with pytest.raises(StateError, match="remove it by hand"):
        FileBrakes(tmp_path).lift()


def test_a_state_is_at_home_on_one_machine_and_in_one_file(tmp_path):
    database, copy, here, there = (tmp_path / name for name in ("state", "copy", "here", "there"))
    database.write_bytes(b"x")
    here.write_text("machine of Anna\n")
    there.write_text("4567\n")
    mark = mark_of(database, (tmp_path / "missing", here))
    assert mark == mark_of(database, (here,))
    assert "Anna" not in mark
    database.write_bytes(b"written on")
    assert mark_of(database, (here,)) == mark
    assert mark_of(database, (there,)) != mark
    copy.write_bytes(b"x")
    assert mark_of(copy, (here,)) != mark
    assert mark_of(tmp_path / "nowhere", (here,)) == ""


def test_seconds_since_boot_go_on():
    steady = since_boot()
    if steady is not None:
        before = steady()
        assert steady() >= before >= 0


def test_the_systems_clock_knows_its_zone_and_the_jumping_one_never_goes_back():
    assert SystemClock().now().utcoffset() == timedelta(0)
    clock = JumpingClock(datetime(2026, 3, 2, tzinfo=UTC))
    clock.jump(datetime(2026, 3, 3, tzinfo=UTC))
    assert clock.monotonic() == 86_400
    with pytest.raises(ValueError, match="behind"):
        clock.jump(datetime(2026, 3, 1, tzinfo=UTC))


def test_what_is_sent_on_paper_is_shown_whole():
    written: list[str] = []
    attempt = PaperTransport(written.append).open(
        Envelope(sender="anna@studio.example", recipients=("alice@harbour.example",))
    )
    assert written == []
    content = b"From: anna@studio.example\r\nSubject: =?utf-8?q?Entw=C3=BCrfe?=\r\n\r\nDear Alice,\r\n"
    assert isinstance(attempt.commit(content), Accepted)
    assert "Subject: Entwürfe" in written[0]
    assert "alice@harbour.example" in written[0]
    assert "Dear Alice," in written[0]
