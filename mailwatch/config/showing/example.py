"""The example file and the reference page, both made from the model, so that they can't drift from it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic.fields import FieldInfo

from mailwatch.config.options.account import Account, Folders, Server, Servers
from mailwatch.config.options.client import Client, Job, Speaks, Waiting
from mailwatch.config.options.matters import Invoice, Meeting, Meetings, MeetingTerms, Templates
from mailwatch.config.options.model import Me, Notices, StateSection, StepChange, Watch
from mailwatch.config.options.option import About, Section, about, options
from mailwatch.config.options.sending import Sending
from mailwatch.config.options.words import toml_text, type_words

WIDTH = 100

LONGEST_BESIDE = 62
"""A line longer than this has its words above instead of beside it."""


@dataclass(frozen=True, kw_only=True)
class _Table:
    """A table of the file: its header, what it is for, the tables that stand inside its options."""

    header: str
    model: type[Section]
    purpose: str
    inside: tuple[tuple[str, type[Section]], ...] = ()


TABLES = (
    _Table(header="me", model=Me, purpose="Who you are."),
    _Table(
        header="mailbox",
        model=Account,
        purpose="Your mailbox. Folders, ports and protection are found by themselves.",
        inside=(("servers", Servers), ("servers.imap", Server), ("folders", Folders)),
    ),
    _Table(header="sending", model=Sending, purpose="How far sending is switched on."),
    _Table(
        header="client.lindner",
        model=Client,
        purpose="A client; the name behind the dot is yours, for the command line. One such table for each.",
        inside=(
            ("speaks", Speaks),
            ("job", Job),
            ("waiting", Waiting),
            ("invoices", Invoice),
            ("meetings", Meeting),
            ("meeting", MeetingTerms),
        ),
    ),
    _Table(header="watch", model=Watch, purpose="How the mailbox is read."),
    _Table(header="meetings", model=Meetings, purpose="What holds for all meetings."),
    _Table(header="templates", model=Templates, purpose="Your own playbooks and texts."),
    _Table(header="notices", model=Notices, purpose="What you are told by mail."),
    _Table(header="state", model=StateSection, purpose="Where mailwatch keeps what it knows."),
    _Table(
        header="ghosted.ultimatum",
        model=StepChange,
        purpose=(
            "What you change in a step of a playbook; all else stays as shipped. "
            "The playbooks and their steps: mailwatch template list."
        ),
    ),
)

_TITLE = """\
# mailwatch: knows since when each client is silent, and writes for you, kindly, on schedule, once.
#
# This part is complete: put in your own, and it works. Nothing leaves until you change the mode.
# `mailwatch config show` prints what is in force, `mailwatch plan` what would be sent, when and why.
"""

_REST = """\
# ------------------------------------------------------------------------------------------------
# Everything below is optional. Take away the # before an option and move it into its table.
"""

_SEVERAL = """\
# Several mailboxes: one [account.NAME] for each, with the options of [mailbox], instead of it.
# Each then names its own addresses.
#[account.office]
#email = ["anna@weber-design.example"]
#password = { command = "pass show mail/office" }
#servers = { imap = "imap.provider.example", smtp = "smtp.provider.example" }
"""


def example() -> str:
    """`config.example.toml`: a short complete config, then every other option, commented out."""
    begin = [_begin(table) for table in TABLES if any(each.brief for _, _, each in _described(table.model))]
    rest = [_rest(table) for table in TABLES]
    return "\n".join([_TITLE, *begin, _REST, *rest, _SEVERAL])


def _begin(table: _Table) -> str:
    """The options that a first config needs, as a little table: key, value, a few words."""
    rows = [(key, each.example, each.brief) for key, _, each in _described(table.model) if each.brief]
    keys = max(len(key) for key, _, _ in rows)
    texts = [(f"{key:{keys}} = {value}", brief) for key, value, brief in rows]
    column = max([len(text) for text, _ in texts if len(text) <= LONGEST_BESIDE], default=0)
    lines = [f"[{table.header}]"]
    for text, brief in texts:
        if len(text) <= LONGEST_BESIDE:
            lines.append(f"{text:{column}}  # {brief}")
        else:
            lines += [f"# {brief}", text]
    return "\n".join([*_comment(table.purpose), *lines, ""])


def _rest(table: _Table) -> str:
    described = list(_described(table.model))
    begun = any(each.brief for _, _, each in described)
    lines = [f"# In [{table.header}]:"] if begun else [*_comment(table.purpose), f"#[{table.header}]"]
    for key, field, each in described:
        if each.brief and each.more:
            lines += [*_comment(each.meaning), f"# {key} as above;"]
            lines += [f"#   or {key} = {other}" for other in each.more]
        elif not each.brief:
            lines += [
                *_comment(f"{each.meaning} {_default_sentence(field, each)}"),
                f"#{key} = {each.example}",
            ]
            lines += [f"#   or {key} = {other}" for other in each.more]
    for place, model in table.inside:
        lines += [f"# Inside {place}:"]
        for key, field, each in _described(model):
            lines += [
                f"#   {key} = {each.example}",
                *_comment(f"{each.meaning} {_default_sentence(field, each)}", 6),
            ]
    return "\n".join([*lines, ""])


def _comment(text: str, indent: int = 1) -> list[str]:
    lead = f"#{' ' * indent}"
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=lead,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _default_sentence(field: FieldInfo, described: About) -> str:
    if described.otherwise:
        return f"Without it: {described.otherwise}."
    if field.is_required():
        return "Must be written."
    return f"Without it: {_default_text(field)}."


def reference() -> str:
    """`docs/configuration.md`: every option with type, meaning, default and example."""
    parts = [_REFERENCE_HEAD]
    for table in TABLES:
        name = table.header.replace("client.lindner", "client.KEY").replace(
            "ghosted.ultimatum", "ghosted.STEP"
        )
        title = (
            "`[mailbox]`, or one `[account.NAME]` for each of several" if name == "mailbox" else f"`[{name}]`"
        )
        parts.append(f"## {title}\n\n{table.purpose}\n")
        parts.append(_markdown(table.model))
        for place, model in table.inside:
            parts.append(f"### `{place}`\n\n{_first_line(model)}\n")
            parts.append(_markdown(model))
    return "\n".join([*parts, _REFERENCE_VALUES])


def _markdown(model: type[Section]) -> str:
    rows = ["| option | type | meaning | without it | example |", "|---|---|---|---|---|"]
    for key, field, each in _described(model):
        default = _default_words(field, each)
        examples = "<br>".join(f"`{_cell(text)}`" for text in (each.example, *each.more))
        rows.append(
            f"| `{key}` | {type_words(field)} | {_cell(each.meaning)} | {_cell(default)} | {examples} |"
        )
    return "\n".join([*rows, ""])


def _default_words(field: FieldInfo, described: About) -> str:
    if described.otherwise:
        return described.otherwise
    if field.is_required():
        return "**must be written**"
    return _default_text(field) if field.default == () else f"`{_default_text(field)}`"


def _default_text(field: FieldInfo) -> str:
    return "none" if field.default == () else toml_text(field.default)


def _first_line(model: type[Section]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _described(model: type[Section]) -> Iterator[tuple[str, FieldInfo, About]]:
    for key, field in options(model):
        described = about(field)
        if described is not None:
            yield key, field, described


_REFERENCE_HEAD = """\
# The owner's file

Made from the config model (`mailwatch/config/`); a test fails when the two drift apart.

mailwatch reads one TOML file: the one named on the command line, else `$MAILWATCH_CONFIG`, else
`$XDG_CONFIG_HOME/mailwatch/config.toml` (that is `~/.config/mailwatch/config.toml`), else
`/etc/mailwatch/config.toml`. It never looks in the working directory, because the file may name a
command to run. `mailwatch config example` prints a file to begin with, `mailwatch config show` what
is in force and where each value comes from.

Only what differs from the defaults needs writing. Unknown options are errors. All problems are
told at once, each with its path, its line and a suggestion, and the exit status is 78.
"""

_REFERENCE_VALUES = """\
## How values are written

| kind | written as |
|---|---|
| span | a number and a unit: `"120 seconds"`, `"5 minutes"`, `"36 hours"`, `"7 days"`, `"2 weeks"`, \
`"5 working days"`, `"3x usual"` |
| days | `"2026-12-19 .. 2027-01-06"`, both ends included, or `"2026-12-24"`; in `quiet` and \
`holidays` also every year: `"12-19 .. 01-06"` |
| hours | `"Mon-Fri 09:00-16:30"`, `"Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00"`, or times alone: \
`"09:00-16:30"` |
| weekdays | `["Fri", "Sat"]`, `"Fri, Sat"` or `"Fri-Sat"` |
| amount | digits, a point before the cents, the currency's code: `"1785.00 EUR"`; also `"1.785,00 EUR"` |
| country | two letters, `"DE"`, or with the part whose holidays count, `"DE-BE"` |
| time zone | its name in the tz database: `"Europe/Berlin"` |
| language | its short code: `"de"` |
| address | the bare address, without a name |
| path | a full path, or one that begins with `~/` |

A list of one may be written as the value alone: `people = "s.lindner@lindner-bau.example"`.
"""
