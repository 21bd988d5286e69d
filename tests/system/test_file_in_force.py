"""The owner's file is changed while the service runs: what holds, and what every command says of it."""

from __future__ import annotations

import json
import os
import signal

BUSY, CONFIG, OK = 75, 78, 0

NEW_CLIENT = '\n[client.new]\nkind = "business"\nsalutation = "Dear Ned,"\npeople = ["ned@new.example"]\n'


def notices(office) -> list[str]:
    return [row["subject"] for row in office.outbox() if row["purpose"] == "notice"]


def test_a_file_that_says_off_is_in_force_by_itself_and_every_command_says_so(office):
    """Failed before: without SIGHUP the service went on sending, and the commands said that it was off."""
    office.run_and_read()
    off = office.text.replace('mode = "review"', 'mode = "off"')
    office.config.write_text(off)
    for command in (("status",), ("outbox", "list"), ("plan", "--offline")):
        said = office.call(*command).stdout
        assert "a service runs since" in said or "sending is review there" in said, command
    office.until(lambda: "reloaded" in office.logged(), "the change is taken over")
    for command in (("status",), ("outbox", "list"), ("plan", "--offline")):
        assert "with this file" in office.call(*command).stdout, command
    service = json.loads(office.call("status", "--json").stdout)["service"]
    assert (service["mode"], service["this_file"], service["runs"]) == ("off", True, True)
    assert office.end() == OK


def test_a_file_that_is_replaced_by_rename_is_taken_over(office):
    office.run_and_read()
    for count, more in enumerate((NEW_CLIENT, ""), 1):
        beside = office.config.with_name("config.toml~")
        beside.write_text(office.text + more)
        beside.replace(office.config)
        office.until(lambda count=count: office.logged().count("reloaded") == count, "it is taken over")
    assert "clients=4" in office.logged()
    assert office.end() == OK


def test_a_touched_file_and_a_file_as_it_was_change_nothing(office):
    office.run_and_read()
    os.utime(office.config)
    office.config.write_text(office.text)
    office.config.chmod(0o600)
    office.call("heard", "quiet", "--by", "phone")
    office.until(lambda: len(office.of_kind("CaseClosed")) == 1, "beats have gone by")
    assert office.call("status").returncode == OK
    assert office.end() == OK
    assert "reloaded" not in office.logged()


def test_a_refused_file_is_logged_once_told_once_and_said_by_every_command(office):
    """Failed before: the commands named the problem, and not that the service went on sending."""
    office.run_and_read()
    office.config.write_text(office.text.replace('mode = "review"', 'mode = "of"'))
    office.until(lambda: "the new configuration is not used" in office.logged(), "it is refused")
    os.utime(office.config)
    for command in (("status",), ("plan",), ("halt",), ("check",)):
        done = office.call(*command)
        assert done.returncode == CONFIG
        assert "THE SERVICE GOES ON WITH THE FILE THAT IT READ BEFORE: sending is review there" in done.stderr
    office.config.write_text(office.text)
    office.until(lambda: "reloaded" in office.logged(), "the file of before is back")
    assert office.logged().count("the new configuration is not used") == 1
    assert notices(office).count("[mailwatch] The changed configuration is not used") == 1
    assert "with this file" in office.call("status").stdout
    assert office.end() == OK


def test_a_file_with_a_slip_in_its_syntax_is_seen_through_to_the_running_service(office):
    office.run_and_read()
    office.config.write_text(office.text.replace('mode = "review"', 'mode = off"'))
    done = office.call("status")
    assert done.returncode == CONFIG
    assert "sending is review there" in done.stderr
    assert office.end() == OK


def test_another_file_on_the_same_state_is_told_from_the_one_in_force(office):
    office.run_and_read()
    other = office.config.with_name("other.toml")
    other.write_text(office.text.replace('mode = "review"', 'mode = "off"'))
    said = office.call("-c", str(other), "status").stdout
    assert "THE SERVICE HAS NOT THIS FILE IN FORCE: sending is review there" in said
    assert str(office.config) in said
    plan = office.call("-c", str(other), "plan", "--offline").stdout
    assert "none of this leaves" not in plan
    listed = office.call("-c", str(other), "outbox", "list", "--json")
    assert "sending is review there" in listed.stderr
    assert office.end() == OK


def test_once_beside_a_service_says_who_does_it(office):
    daemon = office.run_and_read()
    done = office.call("once")
    assert done.returncode == BUSY
    assert f"The service (process {daemon.pid}) does what once would do" in done.stderr
    assert "a service runs since" in office.call("once", "--dry-run").stderr
    assert office.end() == OK


def test_a_note_that_a_killed_service_left_says_nothing(office):
    assert "no service runs" in office.call("status").stdout
    daemon = office.run_and_read()
    office.send(signal.SIGKILL)
    daemon.wait()
    assert (office.state / "service").exists()
    assert "no service runs" in office.call("status").stdout
    assert not json.loads(office.call("status", "--json").stdout)["service"]["runs"]
    assert office.call("once").returncode == OK
    office.run_and_read()
    assert office.end() == OK
    assert not (office.state / "service").exists()
