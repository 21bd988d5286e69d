"""A page in the owner's browser: a private file, and a clear word where nothing can be opened."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from mailwatch.output import echo
from mailwatch.shown import shown


def open_page(page: str, environment: Mapping[str, str] | None = None) -> bool:
    """Write ``page`` to a file that only its owner can read, and open it; False where nothing shows pages."""
    import webbrowser

    # mkstemp makes it readable for its owner alone (0600), under a name that nobody can guess.
    descriptor, name = tempfile.mkstemp(prefix="mailwatch-", suffix=".html")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(shown(page))
    if not _has_display(os.environ if environment is None else environment):
        echo(f"There is no display here to open it on. The page is in {name}; delete it when done.", err=True)
        return False
    try:
        opened = webbrowser.open(Path(name).as_uri())
    except webbrowser.Error:
        opened = False
    if opened:
        echo(f"Opened {name}; delete it when done.", err=True)
    else:
        echo(f"No browser could be started. The page is in {name}; delete it when done.", err=True)
    return opened


def _has_display(environment: Mapping[str, str]) -> bool:
    # A browser of the terminal would take it over: only what the owner names in $BROWSER may.
    if sys.platform in {"darwin", "win32"}:
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
