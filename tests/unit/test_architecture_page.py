"""Every file that the page on the architecture names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = (CHECKOUT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:\.py|/))`", PAGE)))
ROOTS = ("mailwatch", "")


@pytest.mark.parametrize("name", NAMED)
def test_what_it_names_is_there(name):
    if "/" in name.rstrip("/"):
        assert any((CHECKOUT / root / name).exists() for root in ROOTS)
    else:
        # Named beside its neighbours, or a floor of the house.
        found = [*(CHECKOUT / "mailwatch").rglob(name.rstrip("/")), *CHECKOUT.glob(name.rstrip("/"))]
        assert found
