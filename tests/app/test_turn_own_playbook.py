"""A playbook of the owner's own: what it says to them after a step, and where its mistakes stand."""

from __future__ import annotations

import shutil

import pytest
from agency import START

from mailwatch.adapters.texts.templates import shipped_templates
from mailwatch.errors import ConfigError
from mailwatch.translate.playbooks import forget_playbooks, shipped_playbook


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "templates"
    shutil.copytree(shipped_templates() / "ghosted", folder / "ghosted")
    forget_playbooks()
    yield folder
    forget_playbooks()


def change(own, before, after):
    file = own / "ghosted" / "playbook.toml"
    text = file.read_text()
    assert before in text
    file.write_text(text.replace(before, after, 1))


def test_the_owner_is_told_once_what_is_to_do_after_a_step(new_agency, own):
    change(own, 'name = "check-in"', 'name = "check-in"\ntells_owner = "ring them tomorrow"')
    agency = new_agency(extra=f'[templates]\nfolder = "{own}"')
    agency.owner_writes()
    agency.until(START.replace(day=12))
    told = [row for row in agency.rows() if "ring them tomorrow" in row.text]
    assert agency.steps() == ["check-in"]
    assert [row.subject for row in told] == ["[mailwatch] harbour: the check-in has gone out"]


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ('consent = "announce"', 'consent = "maybe"', "step.ultimatum.consent"),
        ('after = "3x usual"', 'after = "soon"', "step.check-in.after"),
        ('reply = "ends"', 'reply = "shouts"', "reply"),
        ("after_deadline = true", "after_deadline = 3", "step.closing.after_deadline"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(own, before, after, path):
    change(own, before, after)
    file = own / "ghosted" / "playbook.toml"
    line = next(number for number, text in enumerate(file.read_text().splitlines(), 1) if text == after)
    with pytest.raises(ConfigError) as caught:
        shipped_playbook("ghosted", own)
    assert caught.value.source == str(file)
    assert (path, line) in {(each.path, each.line) for each in caught.value.problems}
