"""The ``holidays`` package, one country at a time.

Its folder of countries imports all of them, some 280 modules, as soon as one is
asked for; whoever only wants to look would wait for that each time. Here the
folder is a package whose modules load when they are named.
"""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from types import ModuleType
from typing import Any

_FOLDER = "holidays.countries"


@cache
def tables() -> ModuleType:
    """The package; a country is an attribute by its code, as in ``tables().DE``."""
    import holidays

    if _FOLDER not in sys.modules and (spec := importlib.util.find_spec(_FOLDER)) is not None:
        folder = importlib.util.module_from_spec(spec)
        # What is wanted of the folder itself and not of one country comes from its own code, then.
        folder.__getattr__ = lambda name: _whole(folder, name)  # type: ignore[method-assign]  # PEP 562
        sys.modules[_FOLDER] = folder
    return holidays


def _whole(folder: ModuleType, name: str) -> Any:
    if name.startswith("__") or folder.__spec__ is None or folder.__spec__.loader is None:
        raise AttributeError(name)
    del folder.__getattr__
    folder.__spec__.loader.exec_module(folder)
    return getattr(folder, name)
