"""Mail from files: who speaks, what it says, which thread it belongs to."""

from __future__ import annotations

import mailbox
import sys
from collections.abc import Iterator
from pathlib import Path

from mailwatch.cli.machine import plain
from mailwatch.cli.statuses import ExitStatus
from mailwatch.output import echo, echo_json


def explain_mail(what: str, *, as_json: bool) -> int:
    """Judge each message of a file, mbox, folder, or of standard input."""
    from mailwatch.mail.explain import explain

    count = 0
    for name, content in messages_of(what):
        count += 1
        found = {"path": name, **explain(content)}
        if as_json:
            echo_json(plain(found), indent=None)
        else:
            _show(found)
    if not count:
        echo(f"There is no mail in {what}.", err=True)
        return ExitStatus.FOUND
    return ExitStatus.OK


def explain_threads(what: str, *, as_json: bool) -> int:
    """Group the messages of an mbox into threads, numbered from 1 in the order of the file."""
    from mailwatch.mail.reading.parse import parse_message
    from mailwatch.mail.threads import group as grouped
    from mailwatch.mail.threads import threadable_of

    contents = [content for _, content in messages_of(what)]
    for number, thread in enumerate(grouped([threadable_of(parse_message(each)) for each in contents]), 1):
        if as_json:
            echo_json({"mbox": Path(what).name, "n": number, "thread": thread}, indent=None)
        else:
            echo(f"{number}: thread {thread}")
    return ExitStatus.OK


def messages_of(what: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each message; an mbox gives ``path#1``, ``path#2`` ..."""
    if what == "-":
        yield "-", sys.stdin.buffer.read()
        return
    path = Path(what)
    if path.is_dir():
        for file in sorted(each for each in path.rglob("*") if each.is_file()):
            yield from _file(file)
        return
    yield from _file(path)


def _file(path: Path) -> Iterator[tuple[str, bytes]]:
    with path.open("rb") as stream:
        begins_as_mbox = stream.read(5) == b"From "
    # A single message saved with its envelope line stays one message, whatever its lines begin with.
    if not begins_as_mbox or path.suffix.lower() == ".eml":
        yield str(path), path.read_bytes()
        return
    # Opened for reading; the standard library locks and writes only when asked to.
    box = mailbox.mbox(path, create=False)
    try:
        for number, key in enumerate(box.keys(), 1):
            yield f"{path}#{number}", box.get_bytes(key)
    finally:
        box.close()


def _show(found: dict[str, object]) -> None:
    echo(str(found.pop("path")), bold=True)
    for key, value in found.items():
        if value in (None, "", [], (), {}):
            continue
        first, *further = str(value).split("\n")
        if not further:
            echo(f"  {key}: {first}")
            continue
        echo(f"  {key}:")
        for line in str(value).splitlines():
            echo(f"    {line}")
