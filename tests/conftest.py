"""What all tests share: the rig with real servers, and how it is asked for."""

from __future__ import annotations

import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# No test depends on how busy the machine is.
settings.register_profile("mailwatch", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("mailwatch")

sys.path.insert(0, str(Path(__file__).parent / "servers"))

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rig import MailWorld

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning, without holidays near."""


@pytest.fixture
def new_world(tmp_path: Path) -> Iterator[Callable[..., MailWorld]]:
    """Starts worlds with settings of the test's own; ends them after the test.

    Skips when the machine lacks the servers, unless MAILWATCH_REQUIRE_SERVERS=1.
    """
    from rig import MailWorld, require_servers

    require_servers()
    number = count(1)
    with ExitStack() as open_worlds:

        def start(**settings: object) -> MailWorld:
            world = MailWorld(tmp_path / f"world-{next(number)}", **{"start": START, **settings})
            return open_worlds.enter_context(world)

        yield start


@pytest.fixture
def world(new_world: Callable[..., MailWorld]) -> MailWorld:
    """Dovecot and Postfix on Monday, 2 March 2026, 9:00 UTC, with the mailboxes that rig.world names."""
    return new_world()


@pytest.fixture
def provider(new_world: Callable[..., MailWorld]) -> Iterator[MailWorld]:
    """The same, where the servers take OAuth2 access tokens, too."""
    from tokens import dovecot_that_takes_tokens

    # Dovecot reads its keys as a user of its own, who can't enter a test's private directory.
    with tempfile.TemporaryDirectory(prefix="mw-tokens-", dir="/tmp") as directory:
        yield new_world(dovecot=dovecot_that_takes_tokens(Path(directory)))
