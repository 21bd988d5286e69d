"""``rehearse`` as it is called: what lies where afterwards, what is said, and how each way ends."""

from __future__ import annotations

import email
import json
import os
import re
import shutil
import signal
import time
from datetime import timedelta
from email import policy

import pytest
from machine import bytes_of
from what_you_see import OWNER, office

from mailwatch.cli import main

QUICK = ("--pause", "0 seconds")


class Machine:
    """An owner's machine on which every submitted mail is noted; ``when`` is called with the number of it."""

    def __init__(self, built):
        self.office, self.mails, self.when = built, [], lambda _number: None
        built.servers.on_mail = self._note
        built.call("once")

    def _note(self, sender, to, content):
        self.mails.append((sender, to, email.message_from_bytes(content, policy=policy.default)))
        self.when(len(self.mails))

    def call(self, *words, capsys):
        """Exit status and both streams."""
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main.run(["-c", str(self.office.config), "rehearse", *words], clock=self.office.clock)
        out, err = capsys.readouterr()
        assert "Traceback" not in err, err
        return ended.value.code, " ".join(out.split()), " ".join(err.split())

    def change(self, before, after):
        text = self.office.config.read_text()
        assert before in text
        self.office.config.write_text(text.replace(before, after))

    def state(self):
        return bytes_of(self.office.config.parent / "state")


@pytest.fixture
def machine(monkeypatch):
    monkeypatch.setenv("MAILWATCH_DEMO_PASSWORD", "correct horse")
    with office() as built:
        yield Machine(built)


def test_the_ladder_goes_to_the_owner_alone_and_the_state_stays_byte_by_byte(machine, capsys):
    """I6, I7."""
    before, plan = machine.state(), machine.office.call("plan", "--json")
    status, out, err = machine.call("harbour", *QUICK, capsys=capsys)
    assert (status, err) == (0, "")
    assert machine.state() == before
    assert machine.office.call("plan", "--json") == plan
    assert [(sender, to) for sender, to, _ in machine.mails] == [(OWNER, (OWNER,))] * 3
    shown = re.findall(r"(\d) of 3 (\S+): in earnest (\w{3} \d\d Mar 2026 \d\d:\d\d)", out)
    assert [(number, step) for number, step, _ in shown] == [
        ("1", "check-in"),
        ("2", "ultimatum"),
        ("3", "closing"),
    ]
    for (_, _, mail), (_, _, when) in zip(machine.mails, shown, strict=True):
        assert f"It would leave: {when} on their clock" in mail.get_body(("plain",)).get_content()
    assert out.endswith(
        f"Look into the inbox of {OWNER}: the subjects begin with [Rehearsal. Nothing went to harbour, "
        "and nothing was written down."
    )


def test_json_says_the_same_for_machines(machine, capsys):
    machine.office.call("rehearse", "quiet", *QUICK)
    found = json.loads(machine.office.call("rehearse", "quiet", "--json", *QUICK))
    assert (found["client"], found["playbook"], found["made_up"]) == ("quiet", "ghosted", False)
    assert (found["to"], found["trouble"]) == ([OWNER], None)
    assert [each["sent"] for each in found["mails"]] == [True] * 3
    plan = json.loads(machine.office.call("plan", "--json"))["planned"]
    ours = [each for each in plan if each["client"] == "quiet"]
    assert [(each["at"], each["because"]) for each in found["mails"]] == [
        (each["at"], each["because"]) for each in ours
    ]


def test_it_goes_while_sending_is_off(machine, capsys):
    machine.change('mode = "on"', 'mode = "off"')
    status, out, _ = machine.call("harbour", *QUICK, capsys=capsys)
    assert (status, len(machine.mails)) == (0, 3)
    assert "Sending is off in this file: in earnest none of this leaves." in out


def test_of_who_is_never_chased_it_says_that_nothing_leaves(machine, capsys):
    machine.change("[client.harbour]\n", "[client.harbour]\nnever_chase = true\n")
    status, out, _ = machine.call("harbour", *QUICK, capsys=capsys)
    assert (status, len(machine.mails)) == (0, 3)
    assert "harbour is never to be chased" in out
    assert "none of it leaves: they are never" in machine.mails[0][2].get_body(("plain",)).get_content()


def test_on_a_machine_without_a_state_it_makes_none(machine, capsys):
    folder = machine.office.config.parent / "state"
    shutil.rmtree(folder)
    status, out, _ = machine.call("harbour", *QUICK, capsys=capsys)
    assert (status, len(machine.mails)) == (0, 3)
    assert "ghosted, about “Photos for the start page”" in out
    assert not folder.exists()


def test_offline_it_goes_by_what_is_known(machine, capsys):
    machine.office.clock.jump(machine.office.clock.now() + timedelta(hours=2))
    machine.change(f"port = {machine.office.servers.imap_port}", "port = 1")
    status, _, err = machine.call("harbour", *QUICK, capsys=capsys)
    assert status == 69
    assert "can't be reached" in err
    assert machine.call("harbour", "--offline", *QUICK, capsys=capsys)[0] == 0
    assert len(machine.mails) == 3


def test_a_made_up_ladder_says_so_and_lists_what_is_no_mail(machine, capsys):
    status, out, _ = machine.call("summit", "--playbook", "late-payment", *QUICK, capsys=capsys)
    assert status == 0
    assert "Made up: no such ladder is under way" in out
    assert "no mail, only you are told: checklist" in out
    assert "depends on something else: resumed" in out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nobody",), "“nobody” is neither a client nor a thread. Clients: bakery, harbour"),
        (("harbour", "--playbook", "gosted"), "has no playbook “gosted”. Did you mean ghosted"),
        (("harbour", "--pause", "5 working days"), "write it as “2 seconds”"),
        (("harbour", "--pause", "2 hours"), "an hour is the longest"),
    ],
)
def test_what_does_not_exist_is_told(machine, capsys, words, says):
    status, _, err = machine.call(*words, capsys=capsys)
    assert status == 2
    assert says in err
    assert machine.mails == []


def test_nothing_goes_while_all_is_halted_nor_the_rest_when_it_is_halted_meanwhile(machine, capsys):
    machine.when = lambda _: machine.office.call("halt", "--reason", "on holiday")
    status, _, err = machine.call("harbour", *QUICK, capsys=capsys)
    assert status == 2
    assert "halted: on holiday" in err
    assert "1 of 3 mails went, to you alone" in err
    status, _, err = machine.call("harbour", *QUICK, capsys=capsys)
    assert (status, len(machine.mails)) == (2, 1)
    assert "Lift it with: mailwatch release" in err


def test_without_a_server_to_send_through_it_says_what_to_add(machine, capsys):
    text = machine.office.config.read_text()
    machine.office.config.write_text(
        re.sub(r"^smtp .*\n", "", text, flags=re.MULTILINE).replace('mode = "on"', 'mode = "off"')
    )
    status, _, err = machine.call("harbour", *QUICK, capsys=capsys)
    assert status == 78
    assert "servers.smtp" in err
    assert 'add smtp = "smtp.provider.example"' in err


def test_a_server_that_says_no_ends_it_with_how_many_went(machine, capsys):
    def refuse(number):
        if number == 2:
            raise ValueError("the second one is refused")

    machine.when = refuse
    status, out, err = machine.call("harbour", *QUICK, capsys=capsys)
    machine.office.servers._failure = None
    assert status == 69
    assert "451" in err
    assert "1 of 3 mails went, to you alone." in err
    assert "2 of 3" not in out


def test_ctrl_c_lets_the_mail_in_progress_go_and_stops_before_the_next(machine, capsys):
    def press(_number):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.1)

    machine.when = press
    status, out, err = machine.call("harbour", "--pause", "1 hour", capsys=capsys)
    assert status == 130
    assert len(machine.mails) == 1
    assert "1 of 3 check-in" in out
    assert err == "Stopped: 1 of 3 mails went, to you alone."
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
