"""Gives each story an agency of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from agency import Agency

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def new_agency(tmp_path: Path) -> Callable[..., Agency]:
    """Makes agencies with settings of the story's own."""
    return lambda **settings: Agency(tmp_path, **settings)


@pytest.fixture
def agency(new_agency: Callable[..., Agency]) -> Agency:
    """One account, two clients, everything sent when due, on Monday, 2 March 2026, 9:30 UTC."""
    return new_agency()
