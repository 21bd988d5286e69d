"""The quick stage, for tests that play many worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .quick import sped_up

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def quick_stage() -> Iterator[None]:
    with sped_up():
        yield
