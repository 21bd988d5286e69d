"""A value that a text prints and nobody has given: which one, and the line of the file that gives it."""

from __future__ import annotations

from collections.abc import Sequence

from mailwatch.domain.playbooks.playbook import Playbook

_LINES = {
    "project": ("client.{client}", 'job = {{ project = "the new website" }}'),
    "open_amount": ("client.{client}", 'job = {{ open = "2400.00 EUR" }}'),
    "name": ("client.{client}", 'speaks = {{ name = "Mr Lindner" }}'),
    "own_phone": ("me", 'phone = "+49 30 5550123"'),
}


def line_to_add(names: Sequence[str], client: str, playbook: Playbook) -> str:
    """What to write where, as far as it is known; empty where the file gives no such value."""
    declared = dict(playbook.facts)
    said = []
    for name in names:
        if name in declared:
            said.append(
                f'under [client.{client}] add facts = {{ {name} = "..." }} ({declared[name].rstrip(".")})'
            )
        elif name in _LINES:
            table, line = _LINES[name]
            said.append(f"under [{table.format(client=client)}] add {line.format()}")
    return "; ".join(said)
