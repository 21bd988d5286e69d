"""Every playbook with its folder, as in force, for the commands that read texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mailwatch.adapters.texts.templates import playbook_folder, playbook_names, shipped_templates
from mailwatch.app.lint import Book
from mailwatch.translate.playbooks import playbook_in_force, shipped_playbook

if TYPE_CHECKING:
    from mailwatch.config.options.model import Config


def books(config: Config | None = None) -> tuple[Book, ...]:
    """All that are known, shipped and the owner's own; raises ConfigError for one that can't be read."""
    own = config.templates.folder if config is not None else None
    return tuple(_book(name, own, config) for name in playbook_names(own))


def _book(name: str, own: Path | None, config: Config | None) -> Book:
    playbook = playbook_in_force(config, name) if config is not None else shipped_playbook(name)
    folder = playbook_folder(name, own)
    shipped = folder.parent == shipped_templates()
    read = {f"{key}.txt" for key, _ in playbook.texts}
    return Book(
        playbook=playbook,
        folder=str(folder),
        shipped=shipped,
        as_shipped=shipped and playbook == shipped_playbook(name),
        strays=tuple(sorted(each.name for each in folder.glob("*.txt") if each.name not in read)),
    )
