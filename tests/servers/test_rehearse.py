"""A rehearsal on real servers: it lies with the owner alone; reading it changes nothing (I6, I7, I11)."""

from __future__ import annotations

import json
from email import message_from_bytes, policy

import pytest
from machine import bytes_of
from program import Program
from rig.world import BOB, CLIENT, OWNER, subject_of

pytestmark = pytest.mark.servers


def planned(program) -> list:
    found = json.loads(program.call("plan", "--json"))
    return [found["planned"], found["standing"]]


@pytest.mark.parametrize("filed", [False, True], ids=["Inbox alone", "the provider files a copy"])
def test_it_reaches_the_owner_alone_and_is_read_again_as_nothing(world, tmp_path, filed):
    world.set_sent_by_provider(filed)
    program = Program(world, tmp_path, mode="off", copies="provider" if filed else "append")
    try:
        program.owner_wrote(CLIENT, "Photos for the site")
        program.call("once")
        others = {user: world.dump(user) for user in (CLIENT, BOB)}
        state, plan, journal = (
            bytes_of(program.state),
            planned(program),
            program._query("SELECT * FROM journal"),
        )

        out = program.call("rehearse", "harbour", "--pause", "1 second")
        assert "3 of 3  closing" in out
        made_up = json.loads(program.call("rehearse", "quiet", "--playbook", "late-payment", "--json"))
        assert [each["sent"] for each in made_up["mails"]] == [True, True, True]
        assert bytes_of(program.state) == state

        mails = world.await_messages(OWNER, "INBOX", 6)
        assert len(mails) == 6
        assert all(subject_of(each).startswith("[Rehearsal ") for each in mails)
        texts = [
            message_from_bytes(each.content, policy=policy.default).get_body(("plain",)).get_content()
            for each in mails
        ]
        assert sum("Dear Alice," in text and f"To: {CLIENT}" in text for text in texts) == 3
        assert sum("Dear Bob," in text and "is made up" in text for text in texts) == 3
        if filed:
            world.await_messages(OWNER, "Sent", 7)
        assert {user: world.dump(user) for user in (CLIENT, BOB)} == others
        assert f"to=<{CLIENT}>" not in world.postfix_log()

        program.call("once")
        assert program._query("SELECT * FROM journal") == journal
        assert program.rows() == []
        assert planned(program) == plan
        assert program.call("journal", "verify")
    finally:
        program.cleanup()
