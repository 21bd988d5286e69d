"""What every mailbox promises: the twin in memory, Dovecot, and pymap inside the process."""

from __future__ import annotations

import imaplib
import itertools
import threading
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from rig import MailWorld, require_servers, stored

from mailwatch.adapters.clock import JumpingClock
from mailwatch.adapters.imap import ImapMailbox, ImapSettings
from mailwatch.adapters.memory.mailbox import MemoryMailbox
from mailwatch.demo.servers import EmbeddedServers
from mailwatch.errors import Transient
from mailwatch.ports import Role

NOW = datetime(2026, 3, 2, 9, 0, 30, tzinfo=UTC)
PASSWORD = MailWorld.password
USERS = tuple(f"u{number}@contract.test" for number in range(60))
LETTER = (
    b"From: alice@harbour.test\r\nSubject: The texts\r\nMessage-ID: <letter@harbour.test>\r\n\r\nHere.\r\n"
)
HEADER = LETTER[: LETTER.index(b"Here.")]


class MemoryBox:
    """The world's side of the twin."""

    def __init__(self) -> None:
        self.mailbox = MemoryMailbox(JumpingClock(NOW))

    def deliver(self, content=LETTER, at=NOW, folder="INBOX"):
        self.mailbox.deliver(content, at=at, folder=folder)

    def move(self, source, target, uid):
        self.mailbox.move(source, target, uid)

    def remove(self, folder, uid):
        self.mailbox.remove(folder, uid)

    def make_anew(self, folder):
        self.mailbox.renumber(folder)

    def dump(self):
        names = [one.name for one in self.mailbox.folders()]
        return {name: (self.mailbox.examine(name), self.mailbox.kept(name)) for name in names}

    def flags(self, folder):
        return [one.flags for one in self.mailbox.kept(folder)]


class ImapBox:
    """The world's side of a real server: what a mail program beside us would do."""

    def __init__(self, port: int, user: str) -> None:
        self._port = port
        self._user = user
        self.mailbox = ImapMailbox(
            ImapSettings(
                host="127.0.0.1",
                port=port,
                username=user,
                password=lambda: PASSWORD,
                security="plain-loopback",
                timeout=20,
            )
        )

    def deliver(self, content=LETTER, at=NOW, folder="INBOX"):
        self._do(lambda it: stored.ok(it.append(folder, None, imaplib.Time2Internaldate(at), content)))

    def move(self, source, target, uid):
        self._do(lambda it: (it.select(source), stored.ok(it.uid("MOVE", str(uid), target))))

    def remove(self, folder, uid):
        deleted = r"(\Deleted)"
        self._do(lambda it: (it.select(folder), it.uid("STORE", str(uid), "+FLAGS", deleted), it.expunge()))

    def make_anew(self, folder):
        self._do(lambda it: (stored.ok(it.delete(folder)), stored.ok(it.create(folder))))

    def dump(self):
        return self._do(lambda it: {name: stored.read_folder(it, name) for name in stored.folder_names(it)})

    def flags(self, folder):
        return self._do(lambda it: [one.flags for one in stored.read_folder(it, folder).messages])

    def _do(self, deed):
        connection = imaplib.IMAP4("127.0.0.1", self._port, timeout=20)
        try:
            connection.login(f'"{self._user}"', PASSWORD)
            return deed(connection)
        finally:
            with suppress(OSError):
                connection.shutdown()


@pytest.fixture(scope="module")
def dovecot(tmp_path_factory):
    require_servers()
    users = dict.fromkeys(USERS)
    with MailWorld(tmp_path_factory.mktemp("contract"), start=NOW, users=users) as world:
        yield world.imap_port, itertools.count()


@pytest.fixture(scope="module")
def pymap():
    with EmbeddedServers(users=dict.fromkeys(USERS, PASSWORD), clock=lambda: NOW) as servers:
        yield servers.imap_port, itertools.count()


@pytest.fixture(params=["memory", "pymap", pytest.param("dovecot", marks=pytest.mark.servers)])
def box(request):
    if request.param == "memory":
        yield MemoryBox()
        return
    port, number = request.getfixturevalue(request.param)
    box = ImapBox(port, USERS[next(number)])
    yield box
    box.mailbox.close()


def test_the_folders_to_watch_have_their_roles(box):
    roles = {one.name: one.role for one in box.mailbox.folders()}
    assert roles == {"INBOX": Role.INBOX, "Sent": Role.SENT, "Archive": Role.ARCHIVE, "Junk": Role.JUNK}


def test_an_empty_folder_says_so_and_finds_nothing(box):
    state = box.mailbox.examine("Sent")
    assert state.messages == 0
    assert state.uid_next >= 1
    assert list(box.mailbox.search_from("Sent", 1)) == []
    assert list(box.mailbox.search_since("Sent", date(2000, 1, 1))) == []


def test_a_message_is_found_from_where_uidnext_stood_and_its_header_is_whole(box):
    before = box.mailbox.examine("INBOX")
    box.deliver()
    after = box.mailbox.examine("INBOX")
    assert after.messages == before.messages + 1
    assert after.uid_next > before.uid_next
    assert after.uid_validity == before.uid_validity
    uids = box.mailbox.search_from("INBOX", before.uid_next)
    (fetched,) = box.mailbox.fetch_headers("INBOX", uids)
    assert fetched.uid == uids[0]
    assert fetched.header == HEADER
    assert fetched.internal_date == NOW
    assert fetched.size == len(LETTER)


def test_beyond_the_last_message_nothing_is_found(box):
    box.deliver()
    state = box.mailbox.examine("INBOX")
    assert list(box.mailbox.search_from("INBOX", state.uid_next)) == []
    assert list(box.mailbox.search_from("INBOX", state.uid_next + 1000)) == []


def test_messages_are_found_by_the_day_they_arrived(box):
    for days in (9, 5, 1):
        box.deliver(at=NOW - timedelta(days=days))
    uids = box.mailbox.search_since("INBOX", (NOW - timedelta(days=5)).date())
    dates = [one.internal_date for one in box.mailbox.fetch_headers("INBOX", uids)]
    assert dates == [NOW - timedelta(days=5), NOW - timedelta(days=1)]


def test_headers_come_in_ascending_order_without_what_has_vanished(box):
    for _ in range(4):
        box.deliver()
    uids = list(box.mailbox.search_from("INBOX", 1))
    box.remove("INBOX", uids[1])
    box.mailbox.examine("INBOX")
    wanted = [uids[3], uids[1], uids[0], uids[3] + 50]
    assert [one.uid for one in box.mailbox.fetch_headers("INBOX", wanted)] == [uids[0], uids[3]]


def test_more_messages_than_one_fetch_takes_come_complete(box):
    for number in range(1203 if isinstance(box, MemoryBox) else 40):
        box.deliver(LETTER.replace(b"letter", b"letter%d" % number))
    uids = box.mailbox.search_from("INBOX", 1)
    fetched = list(box.mailbox.fetch_headers("INBOX", uids))
    assert [one.uid for one in fetched] == list(uids)
    assert len({one.header for one in fetched}) == len(uids)


def test_an_endless_header_is_cut(box):
    box.deliver(b"X-Long: " + b"a" * 900 + (b"\r\n " + b"b" * 900) * 100 + b"\r\n\r\nbody\r\n")
    (fetched,) = box.mailbox.fetch_headers("INBOX", box.mailbox.search_from("INBOX", 1))
    assert len(fetched.header) == 65_536
    assert fetched.size > 90_000


def test_a_message_is_fetched_up_to_the_limit_and_a_missing_one_is_none(box):
    box.deliver()
    (uid,) = box.mailbox.search_from("INBOX", 1)
    assert box.mailbox.fetch_message("INBOX", uid, 1_000_000) == LETTER
    assert box.mailbox.fetch_message("INBOX", uid, 20) == LETTER[:20]
    assert box.mailbox.fetch_message("INBOX", uid + 1, 20) is None


def test_a_look_says_the_same_as_opening_and_sees_a_move_in_both_folders(box):
    box.deliver()
    names = ["INBOX", "Archive"]
    before = {name: box.mailbox.examine(name) for name in names}
    assert box.mailbox.look(names) == before
    assert box.mailbox.look(names) == before
    (uid,) = box.mailbox.search_from("INBOX", 1)
    box.move("INBOX", "Archive", uid)
    after = box.mailbox.look(names)
    assert [after[name].messages for name in names] == [0, 1]
    assert after == {name: box.mailbox.examine(name) for name in names}


def test_a_moved_message_keeps_its_date(box):
    box.deliver(at=NOW - timedelta(days=3))
    (uid,) = box.mailbox.search_from("INBOX", 1)
    box.move("INBOX", "Archive", uid)
    (fetched,) = box.mailbox.fetch_headers("Archive", box.mailbox.search_from("Archive", 1))
    assert fetched.internal_date == NOW - timedelta(days=3)


def test_what_is_filed_lies_there_as_read_with_its_date(box):
    at = datetime(2026, 2, 3, 4, 5, 6, 700_000, tzinfo=UTC)
    box.mailbox.append("Sent", LETTER, at)
    (fetched,) = box.mailbox.fetch_headers("Sent", box.mailbox.search_from("Sent", 1))
    assert fetched.internal_date == at.replace(microsecond=0)
    assert box.mailbox.fetch_message("Sent", fetched.uid, 10_000) == LETTER
    assert [set(flags) for flags in box.flags("Sent")] == [{"\\Seen"}]


def test_reading_leaves_no_trace(box):
    box.deliver()
    box.deliver(folder="Junk")
    before = box.dump()
    for folder in box.mailbox.folders():
        box.mailbox.examine(folder.name)
        uids = box.mailbox.search_since(folder.name, date(2020, 1, 1))
        list(box.mailbox.fetch_headers(folder.name, uids))
        for uid in uids:
            box.mailbox.fetch_message(folder.name, uid, 10_000)
    box.mailbox.look(["INBOX", "Sent", "Junk"])
    box.mailbox.wait("INBOX", 0.05)
    box.mailbox.close()
    assert box.dump() == before


def test_a_wait_without_news_ends_in_time_with_false(box):
    box.mailbox.look(["INBOX"])
    assert box.mailbox.wait("INBOX", 0.1) is False


def test_a_wait_tells_of_what_arrived_since_the_last_look(box):
    box.mailbox.look(["INBOX"])
    box.deliver()
    assert box.mailbox.wait("INBOX", 60) is True


def test_a_wait_ends_when_something_arrives(box):
    box.mailbox.look(["INBOX"])
    late = threading.Timer(0.2, box.deliver)
    late.start()
    assert box.mailbox.wait("INBOX", 60) is True
    late.join()


def test_another_thread_ends_a_wait(box):
    box.mailbox.look(["INBOX"])
    late = threading.Timer(0.2, box.mailbox.wake)
    late.start()
    assert box.mailbox.wait("INBOX", 60) is True
    late.join()


def test_a_wake_before_the_wait_is_kept_and_used_up(box):
    box.mailbox.look(["INBOX"])
    box.mailbox.wake()
    box.mailbox.wake()
    assert box.mailbox.wait("INBOX", 60) is True
    assert box.mailbox.wait("INBOX", 0.1) is False


def test_after_a_close_it_goes_on(box):
    box.deliver()
    assert len(box.mailbox.search_from("INBOX", 1)) == 1
    box.mailbox.close()
    box.mailbox.close()
    assert len(box.mailbox.search_from("INBOX", 1)) == 1


def test_a_folder_that_is_gone_is_a_reason_to_list_again(box):
    with pytest.raises(Transient, match="Nowhere"):
        box.mailbox.examine("Nowhere")
    assert box.mailbox.examine("INBOX").messages == 0


def test_a_folder_made_anew_is_not_read_by_old_uids(box):
    before = box.mailbox.examine("Archive")
    box.make_anew("Archive")
    box.mailbox.close()
    with pytest.raises(Transient, match="anew"):
        box.mailbox.search_from("Archive", before.uid_next)
    after = box.mailbox.examine("Archive")
    assert after.uid_validity != before.uid_validity
    assert list(box.mailbox.search_from("Archive", 1)) == []
