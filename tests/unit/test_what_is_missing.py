"""What is missing or can't be read is named: the value, the client, the line, the port."""

from __future__ import annotations

import pytest

from mailwatch.adapters.imap.session import Session
from mailwatch.adapters.imap.settings import ImapSettings
from mailwatch.adapters.texts.templates import JinjaRenderer
from mailwatch.app.letters.missing_values import line_to_add
from mailwatch.config.reading.load import loads
from mailwatch.domain.playbooks.playbook import Anchor, Playbook
from mailwatch.errors import ConfigError, MissingValue

BOOK = Playbook(name="offboarding", anchor=Anchor.DATE, steps=(), facts=(("reason", "One plain sentence."),))
TEXT = "{{ greeting }} {% if phone %}{{ phone }}{% endif %} {{ reason }} {{ project }}"
FULL = {"greeting": "Dear Paul,", "phone": "", "reason": "It ends.", "project": "the site"}


@pytest.mark.parametrize(
    ("empty", "names"),
    [
        (("reason",), ("reason",)),
        (("reason", "project"), ("reason", "project")),
        (("greeting",), ("greeting",)),
    ],
)
def test_the_empty_value_that_a_text_prints_is_named(empty, names):
    with pytest.raises(MissingValue) as error:
        JinjaRenderer().render(TEXT, {**FULL, **dict.fromkeys(empty, "")})
    assert error.value.names == names
    assert all(name in str(error.value) for name in names)


def test_a_value_that_is_only_asked_for_is_not_missing():
    assert JinjaRenderer().render(TEXT, FULL).text == "Dear Paul,  It ends. the site\n"


def test_the_line_that_gives_it_is_named_with_its_table():
    assert line_to_add(["reason"], "lindner", BOOK) == (
        'under [client.lindner] add facts = { reason = "..." } (One plain sentence)'
    )
    assert line_to_add(["project"], "lindner", BOOK).startswith(
        "under [client.lindner] add job = { project = "
    )
    assert line_to_add(["own_phone"], "lindner", BOOK).startswith("under [me] add phone = ")
    assert line_to_add(["deadline"], "lindner", BOOK) == ""


FILE = """
[me]
name = "Anna Weber"
email = "anna@studio.example"
country = "DE-BE"

[mailbox]
servers = {{ imap = "imap.example", smtp = "smtp.example" }}
password = {{ env = "NOWHERE" }}

[state]
directory = "{state}"

{heading}
kind = "business"
salutation = "Dear Paul,"
people = ["p@mueller.example"]
speaks = {{ country = "DE-BE" }}
"""


@pytest.mark.parametrize(
    ("heading", "proposed"),
    [
        ("[client.müller]", "[client.mueller]"),
        ("[client.mu\u0308ller]  # decomposed", "[client.mueller]"),
        ("[client.Groß]", "[client.Gross]"),
        ("[client.café]", "[client.cafe]"),
        ("[client.สมชาย]", "[client.name]"),
    ],
)
def test_a_name_in_other_letters_is_one_problem_with_what_to_write(tmp_path, heading, proposed):
    file = FILE.format(state=tmp_path, heading=heading)
    with pytest.raises(ConfigError) as error:
        loads(file, environment={})
    (problem,) = error.value.problems
    assert problem.suggestion == f"write {proposed}"
    assert problem.line == file.split("\n").index(heading) + 1


def test_what_the_mail_server_does_names_its_port():
    settings = ImapSettings(host="imap.example", port=993, username="anna", password=lambda: "x")
    assert Session(settings).where == "The mail server imap.example:993"
