"""An account that logs in with an access token, from the file to the wire."""

from __future__ import annotations

from datetime import timedelta

import pytest
from program import Program
from rig.world import BOB, OWNER
from test_main_job import at
from tokens import token

pytestmark = pytest.mark.servers


def test_mail_is_read_and_sent_with_tokens_and_an_expired_one_is_told_and_mended(provider, tmp_path):
    program = Program(provider, tmp_path)
    kept = tmp_path / "token"
    text = program.config.read_text().replace(
        'password = { env = "MAIL_PASSWORD" }', f'password = {{ token_command = "cat {kept}" }}'
    )
    program.config.write_text(text)
    kept.write_text(token(OWNER, at=provider.now()))
    checked = program.call("check", "--smtp")
    assert "token_command" not in checked
    assert kept.read_text() not in program.call("config", "show")
    program.owner_wrote(BOB, "Draft of the catalogue")
    program.call("once")
    provider.travel(at(9, 9, 5))

    told = program.call("once", status=69)
    assert kept.read_text() not in told
    (account,) = program.status()["accounts"]
    assert "does not accept the access token" in account["trouble"]
    assert "run the command that prints it by hand" in account["trouble"].lower()
    assert provider.messages(BOB, "INBOX") == [], "nothing leaves on an old view"

    kept.write_text(token(OWNER, at=provider.now(), lasts=timedelta(hours=2)))
    program.call("once")
    program.call("once")
    assert len(provider.messages(BOB, "INBOX")) == 1, "the check-in went with the new one"
    assert program.status()["accounts"][0]["trouble"] == ""
