"""The state directory belongs to one person: links, pipes and the hands of others are met at the door."""

from __future__ import annotations

import os

import pytest

from mailwatch.adapters.beside_state.brakes import FileBrakes
from mailwatch.adapters.beside_state.lock import InstanceLock, refuse_open_house
from mailwatch.errors import StateError
from mailwatch.wiring import open_store


@pytest.fixture
def state(tmp_path):
    directory = tmp_path / "state"
    directory.mkdir(mode=0o700)
    return directory


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702, 0o1777])
@pytest.mark.parametrize("use", [refuse_open_house, open_store, lambda each: InstanceLock(each).acquire()])
def test_a_state_that_others_can_write_is_not_used(state, mode, use):
    state.chmod(mode)
    with pytest.raises(StateError, match=f"chmod go-w {state}"):
        use(state)
    assert list(state.iterdir()) == []


@pytest.mark.parametrize("mode", [0o700, 0o755, 0o750])
def test_a_state_that_others_can_only_see_is_used(state, mode):
    state.chmod(mode)
    refuse_open_house(state)


def test_another_users_state_is_not_used(state, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: state.stat().st_uid + 1)
    with pytest.raises(StateError, match="belongs to another user"):
        refuse_open_house(state)


def test_a_file_in_its_place_is_told(tmp_path):
    (tmp_path / "state").touch()
    with pytest.raises(StateError, match="is no directory"):
        refuse_open_house(tmp_path / "state")


def test_a_lock_that_is_a_link_leads_nowhere(state, tmp_path):
    """The file at its end was emptied."""
    other = tmp_path / "precious"
    other.write_text("words")
    (state / "lock").symlink_to(other)
    with pytest.raises(StateError, match="is a link"):
        InstanceLock(state).acquire()
    assert other.read_text() == "words"


def test_a_lock_that_is_a_pipe_is_told_at_once(state):
    os.mkfifo(state / "lock")
    with pytest.raises(StateError, match="no plain file"):
        InstanceLock(state).acquire()
    assert InstanceLock(state).is_free()


def test_a_halt_that_is_a_link_halts_and_leads_nowhere(state, tmp_path):
    other = tmp_path / "precious"
    other.write_text("words")
    (state / "halt").symlink_to(other)
    brakes = FileBrakes(state)
    assert "is a link" in str(brakes.halted())
    brakes.halt("mine")
    assert other.read_text() == "words"
    assert brakes.lift()
    assert (other.read_text(), brakes.halted()) == ("words", None)


def test_a_halt_that_is_a_pipe_halts_and_nobody_waits_for_it(state):
    """Each command hung."""
    os.mkfifo(state / "halt")
    brakes = FileBrakes(state)
    assert "no plain file" in str(brakes.halted())
    brakes.halt("mine")
    assert brakes.lift()
    assert brakes.halted() is None


def test_a_halt_of_gigabytes_is_read_in_part(state):
    (state / "halt").write_text("x" * 100_000)
    assert len(str(FileBrakes(state).halted())) < 5_000


def test_a_halt_is_laid_and_lifted(state):
    brakes = FileBrakes(state)
    assert brakes.halted() is None
    brakes.halt("tax\ud800 audit")
    assert brakes.halted() == "tax? audit"
    assert brakes.lift()
    assert not brakes.lift()


def test_a_state_that_is_a_file_can_not_be_halted_and_that_is_said(tmp_path):
    (tmp_path / "state").touch()
    with pytest.raises(StateError, match="nothing is halted"):
        FileBrakes(tmp_path / "state").halt("now")
