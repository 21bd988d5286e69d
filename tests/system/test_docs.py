"""What the documents show can be typed: each command line in README and docs is one that exists."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mailwatch.cli.main import cli

CHECKOUT = Path(__file__).resolve().parents[2]
PAGES = (
    CHECKOUT / "README.md",
    *sorted((CHECKOUT / "docs").rglob("*.md")),
    *(CHECKOUT / "systemd").glob("*.md"),
)

FENCE = re.compile(r"^```(sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ANY_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(mailwatch\s[^`]+)`")
ENDS = {"|", ">", ">>", "&&", "||", ";", "2>&1", "<"}


def lines_of(text: str) -> Iterator[str]:
    """Each line that a reader would type, from blocks for the shell and from code within a sentence."""
    for kind, block in FENCE.findall(text):
        for line in block.replace("\\\n", " ").splitlines():
            if kind == "console":
                if line.startswith("$ "):
                    yield line[2:]
            elif line and not line.startswith("#"):
                yield line
    yield from (" ".join(code.split()) for code in INLINE.findall(ANY_FENCE.sub("", text)))


def calls_of(line: str) -> Iterator[list[str]]:
    """The arguments of each call of mailwatch within a line."""
    segment: list[str] = []
    for word in [*shlex.split(line, comments=True), ";"]:
        if word not in ENDS:
            segment.append(word)
            continue
        program = _without_prefix(segment)
        if program and program[0].rpartition("/")[2] == "mailwatch":
            yield program[1:]
        segment = []


def _without_prefix(words: list[str]) -> list[str]:
    """What ``sudo`` or ``systemd-run`` would start; other words as they are."""
    if not words or words[0] not in ("sudo", "systemd-run"):
        return words
    rest = words[1:]
    while rest and rest[0].startswith("-"):
        rest = rest[2:] if rest[0] in ("-u", "-p") else rest[1:]
    return _without_prefix(rest)


def shown() -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (str(page.relative_to(CHECKOUT)), line, tuple(call))
        for page in PAGES
        for line in lines_of(page.read_text())
        for call in calls_of(line)
    ]


def parse(arguments: tuple[str, ...]) -> None:
    """As click would, without running anything; raises UsageError."""
    context = cli.make_context("mailwatch", list(arguments) or ["--help"], resilient_parsing=False)
    command: click.Command = cli
    while isinstance(command, click.Group):
        rest = [*context._protected_args, *context.args]
        if not rest:
            return
        name, found, rest = command.resolve_command(context, rest)
        assert found is not None
        context = found.make_context(name, rest, parent=context)
        command = found


def every_command(group: click.Group, prefix: str = "") -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        full = f"{prefix}{name}"
        if isinstance(command, click.Group):
            yield from every_command(command, f"{full} ")
        else:
            yield full


@pytest.mark.parametrize(("page", "line", "arguments"), shown())
def test_a_command_line_in_the_documents_can_be_typed(page, line, arguments):
    try:
        parse(arguments)
    except click.exceptions.Exit:
        return  # --help and --version say their piece and end
    except click.UsageError as error:
        raise AssertionError(f"{page}: {line!r}: {error.format_message()}") from error


def test_this_would_notice_a_command_or_option_that_does_not_exist():
    for wrong in (("nonsense",), ("plan", "--untill", "30d"), ("outbox", "aprove", "3"), ("pause",)):
        with pytest.raises(click.UsageError):
            parse(wrong)


def test_the_documents_show_commands_at_all():
    assert len(shown()) > 40
    assert {page for page, _, _ in shown()} >= {"README.md", "docs/commands.md", "docs/operating.md"}


def test_every_command_stands_in_the_page_about_commands():
    page = (CHECKOUT / "docs" / "commands.md").read_text()
    missing = [name for name in every_command(cli) if f"mailwatch {name}" not in page]
    assert missing == []


def test_every_exit_status_stands_there_with_its_meaning():
    from mailwatch.cli.statuses import STATUSES

    page = (CHECKOUT / "docs" / "commands.md").read_text()
    for status, meaning in STATUSES.items():
        assert f"| {int(status)} | {meaning} |" in page


def test_every_state_of_the_outbox_stands_in_the_page_about_reliability():
    from mailwatch.domain.facts.delivery import TABLE, RowState

    page = (CHECKOUT / "docs" / "reliability.md").read_text()
    assert [state for state in RowState if f"`{state}`" not in page] == []
    rows = re.findall(r"^\| `(\w+)` \|.*\| `(\w+)` \|$", page, re.MULTILINE)
    assert set(rows) == {(str(before), str(after)) for (before, _), after in TABLE.items()}


def test_every_link_between_the_documents_leads_somewhere():
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text()):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_names_what_a_bare_debian_needs_first():
    assert "apt-get install" in (CHECKOUT / "README.md").read_text()
    assert all(each in (CHECKOUT / "README.md").read_text() for each in ("git", "make", "python3-venv"))


def test_what_the_readme_shows_of_the_demo_is_what_it_prints():
    (excerpt,) = re.findall(
        r"^```console\n\$ make demo\n(.*?)^```",
        (CHECKOUT / "README.md").read_text(),
        re.MULTILINE | re.DOTALL,
    )
    done = subprocess.run(
        [sys.executable, "-m", "mailwatch", "demo"], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    printed = done.stdout.splitlines()
    assert [line for line in excerpt.splitlines() if line and line not in printed] == []
