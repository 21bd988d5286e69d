"""Fixtures of the contract tests."""

from __future__ import annotations

import pytest
from imap_peer import HEADER, Peer, connect


@pytest.fixture
def peer():
    """A scripted IMAP server with five messages."""
    peer = Peer()
    peer.messages = dict.fromkeys(range(1, 6), HEADER)
    yield peer
    peer.stop()


@pytest.fixture
def mailbox(peer):
    """A mailbox that reads from ``peer``."""
    mailbox = connect(peer)
    yield mailbox
    mailbox.close()
