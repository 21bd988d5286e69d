"""The stories against servers share the peers of the contracts and the agency of the turns."""

from __future__ import annotations

import sys
from pathlib import Path

_TESTS = Path(__file__).parent.parent
sys.path += [str(_TESTS / "contract"), str(_TESTS / "app")]
