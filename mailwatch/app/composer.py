"""What is needed to lay a mail out."""

from __future__ import annotations

from dataclasses import dataclass

from mailwatch.app.settings import Settings
from mailwatch.ports import Renderer, Wording


@dataclass(frozen=True, kw_only=True)
class Composer:
    """What is needed to lay a mail out: the settings in force, words and their writer."""

    settings: Settings
    renderer: Renderer
    wording: Wording
