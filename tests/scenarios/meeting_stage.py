"""What can happen around a meeting, in the words of the stories; clock times are Berlin's."""

from __future__ import annotations

import email
import re
from datetime import UTC, datetime, timedelta
from email import policy
from pathlib import Path
from zoneinfo import ZoneInfo

from agency import Agency
from invitations import CLIENT, OWNER, Meeting

from mailwatch.app.owner import commands, matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.facts.events import Word
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.errors import OwnerMustAct

BERLIN = ZoneInfo("Europe/Berlin")
STAMP = r"(\d{4}-\d\d-\d\d \d\d:\d\d)"
WORDS = "agreed|held|missed|excused|dropped|cancelled by me|cancelled|moved"
IN_FILE = re.compile(r"in the file(?: under (\[\w+\]))?: (.+)")
AT = re.compile(r"(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?\s+(.+)")


def berlin(stamp: str) -> datetime:
    """An instant from ``2026-03-11 14:00`` on Berlin's clock."""
    return datetime.fromisoformat(stamp).replace(tzinfo=BERLIN).astimezone(UTC)


def agency_of(tmp_path: Path, lines: list[str]) -> Agency:
    """An agency whose file says what the story's first lines say."""
    client, tables, sending, me, mode = "", "", "", "", "on"
    for line in lines:
        if not (found := IN_FILE.fullmatch(line)):
            continue
        match found[1]:
            case None:
                client += f"\n{found[2]}"
            case "[sending]" if found[2].startswith("mode"):
                mode = found[2].partition('"')[2].rstrip('"')
            case "[me]":
                me += f"\n{found[2]}"
            case "[sending]":
                sending += f"\n{found[2]}"
            case table:
                tables += f"\n{table}\n{found[2]}"
    agency = Agency(tmp_path, mode=mode, sending=sending, extra=tables)
    agency.folder = tmp_path
    text = agency.text.replace('country = "DE-BE"\n\n', f'country = "DE-BE"{me}\n\n', 1)
    agency.build(text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]{client}'))
    return agency


class MeetingStage:
    """Plays one story; what was seen up to a line is taken off the heap by it."""

    def __init__(self, tmp_path: Path, lines: list[str]) -> None:
        self.folder = tmp_path
        self.agency = agency_of(tmp_path, lines)
        self.meeting: Meeting | None = None
        self.steps_seen = 0
        self.notices_seen = 0

    def line(self, text: str) -> None:
        """Come to the moment of a line, and play it."""
        if IN_FILE.fullmatch(text):
            return
        found = AT.fullmatch(text)
        assert found, text
        moment = berlin(f"{found[1]} {found[2] or '12:00'}")
        if moment > self.agency.clock.now():
            self.agency.until(moment, most=1500)
        for pattern, method in PLAYS:
            if match := re.fullmatch(pattern, found[3]):
                getattr(self, method)(*match.groups())
                return
        raise AssertionError(f"nobody knows how to play “{found[3]}”")

    # -- what people do ------------------------------------------------------------

    def adds(self, start: str, about: str, more: str | None) -> None:
        values = [("about", about)]
        values += [("urgent", "true")] if more else []
        terms = self.agency.house.settings.policies["harbour"].meeting_terms
        told = MatterDetails(starts=berlin(start), values=tuple(sorted((*terms, *values))))
        settings, now = self.agency.house.settings, self.agency.clock.now()
        matter_commands.add(
            self.agency.store, Subject.MEETING, "harbour", "start-page", told, settings=settings, now=now
        )
        self._soon()

    def says(self, word: str, start: str | None, told_at: str | None) -> None:
        by_me = word == "cancelled by me"
        told = MatterDetails(
            starts=berlin(start) if start else None,
            by="owner" if by_me else "client",
            at=berlin(told_at) if told_at else None,
        )
        matter_commands.say_of(
            self.agency.store,
            Subject.MEETING,
            "harbour",
            word.partition(" ")[0],
            told,
            settings=self.agency.house.settings,
            now=self.agency.clock.now(),
        )
        self._soon()

    def word(self, word: str) -> None:
        commands.say(
            self.agency.store,
            Word(word),
            "harbour",
            settings=self.agency.house.settings,
            now=self.agency.clock.now(),
        )
        self._soon()

    def approves(self, attached: str | None = None) -> None:
        (row,) = [row for row in self.agency.rows() if row.state == "held"]
        now = self.agency.clock.now()
        files = (attached,) if attached else ()
        if attached:
            (self.folder / attached).write_bytes(b"%PDF-1.4")
        commands.approve(
            self.agency.store,
            row.id,
            confirmed=row.needs,
            attachments=files,
            now=now,
            composer=self.agency.house.composer if files else None,
        )
        self._soon()

    def cant_approve(self) -> None:
        try:
            self.approves()
        except OwnerMustAct:
            return
        raise AssertionError("it was approved")

    def invites(self, who: str, kind: str, start: str) -> None:
        number = 1 if self.meeting is None else 2
        alice = who == "Alice"
        self.meeting = Meeting(
            uid=f"meeting{number}@calendar.example",
            start=berlin(start),
            organizer=CLIENT if alice else OWNER,
            people=(OWNER,) if alice else (CLIENT,),
            rule="FREQ=WEEKLY" if "weekly" in kind else "",
        )
        self._arrives(self.meeting.request(self.agency.clock.now()), alice=alice)

    def moves(self, who: str, start: str) -> None:
        assert self.meeting is not None
        self._arrives(
            self.meeting.request(self.agency.clock.now(), start=berlin(start)), alice=who == "Alice"
        )

    def cancels(self, who: str, instance: str | None, comment: str | None) -> None:
        assert self.meeting is not None
        day = berlin(instance) if instance else None
        content = self.meeting.cancel(self.agency.clock.now(), instance=day, comment=comment or "")
        self._arrives(content, alice=who == "Alice")

    def answers(self, answer: str, instance: str | None, comment: str | None) -> None:
        assert self.meeting is not None
        day = berlin(instance) if instance else None
        said = {"accepts": "ACCEPTED", "declines": "DECLINED"}[answer]
        now = self.agency.clock.now()
        self._arrives(self.meeting.reply(now, said, instance=day, comment=comment or ""), alice=True)

    def accepts(self, start: str | None) -> None:
        assert self.meeting is not None
        said = self.meeting.reply(self.agency.clock.now(), "ACCEPTED", person=OWNER)
        assert start is None or self.meeting.start == berlin(start)
        self._arrives(said, alice=False)

    def proposes(self, start: str) -> None:
        assert self.meeting is not None
        self._arrives(self.meeting.counter(self.agency.clock.now(), berlin(start)), alice=True)

    def writes(self, who: str, text: str) -> None:
        if who == "Alice":
            self.agency.client_writes(subject="Our meeting", text=text)
        else:
            self.agency.owner_writes(subject="Our meeting", text=text)
        self._soon()

    def asks(self) -> None:
        self.agency.owner_writes()

    def away(self, until: str) -> None:
        self.agency.away(text=f"I am out of the office until {until}.")
        self._soon()

    def bounces(self) -> None:
        original = email.message_from_bytes(self.agency.to_clients[-1][2])["Message-ID"].strip("<>")
        self.agency.bounces(original=original)
        self._soon()

    def loses(self) -> None:
        self.agency.lose_state()

    def _arrives(self, content: bytes, *, alice: bool) -> None:
        self.agency.mailbox.deliver(content, folder="INBOX" if alice else "Sent")
        self._soon()

    def _soon(self) -> None:
        self.agency.until(self.agency.clock.now() + timedelta(minutes=2))

    # -- what is seen --------------------------------------------------------------

    def expects(self, step: str) -> None:
        found = self._new_steps()
        assert found == [step], (found, self._new_notices(), self.agency.why())
        self._new_notices()

    def nothing(self) -> None:
        found = (self._new_steps(), self._new_notices())
        assert found == ([], []), (found, self.agency.outcomes())

    def notice(self, text: str) -> None:
        steps, notices = self._new_steps(), self._new_notices()
        assert (steps, len(notices)) == ([], 1), (steps, notices, self.agency.why())
        assert text in notices[0], notices

    def nothing_waits(self) -> None:
        waiting = [row.step for row in self.agency.rows() if row.state == "held"]
        assert waiting == [], waiting

    def mail_says(self, text: str) -> None:
        content = email.message_from_bytes(self.agency.to_clients[-1][2], policy=policy.default)
        body = content.get_body(("plain",))
        assert body is not None
        written = " ".join(f"{content['Subject']} {body.get_content()}".split())
        assert text in written, written

    def mail_doesnt_say(self, text: str) -> None:
        content = email.message_from_bytes(self.agency.to_clients[-1][2], policy=policy.default)
        body = content.get_body(("plain",))
        assert body is not None
        assert text not in body.get_content(), body.get_content()

    def ended(self, outcome: str) -> None:
        assert self.agency.outcomes()[-1:] == [outcome], self.agency.outcomes()

    def _new_steps(self) -> list[str]:
        fresh = self.agency.steps()[self.steps_seen :]
        self.steps_seen += len(fresh)
        return fresh

    def _new_notices(self) -> list[str]:
        fresh = [each.removeprefix("[mailwatch] ") for each in self.agency.notices()[self.notices_seen :]]
        self.notices_seen += len(fresh)
        return fresh


PLAYS = (
    (rf"the owner adds a meeting on {STAMP} about (.+?)(, urgent)?", "adds"),
    (rf"the owner says: meeting ({WORDS})(?: to {STAMP})?(?:, told {STAMP})?", "says"),
    (r"the owner says: (stop|resume)", "word"),
    (r"the owner approves(?:, with the file ([\w.-]+))?", "approves"),
    (r"the owner can't approve, all gates confirmed", "cant_approve"),
    (r"the owner asks Alice for texts", "asks"),
    (rf"(Alice|the owner) invites to (a meeting|a weekly meeting|another meeting) on {STAMP}", "invites"),
    (rf"(Alice|the owner) moves it to {STAMP}", "moves"),
    (rf"(Alice|the owner) cancels(?: the one on {STAMP})?(?:, writing “(.+)”)?", "cancels"),
    (rf"Alice (accepts|declines)(?: the one on {STAMP})?(?:, writing “(.+)”)?", "answers"),
    (rf"the owner accepts(?: {STAMP})?", "accepts"),
    (rf"Alice proposes {STAMP}", "proposes"),
    (r"(Alice|the owner) writes: (.+)", "writes"),
    (r"Alice is away until (.+)", "away"),
    (r"the mail bounces", "bounces"),
    (r"the state is lost", "loses"),
    (r"nothing waits for a yes", "nothing_waits"),
    (r"expect nothing new", "nothing"),
    (r"expect notice: (.+)", "notice"),
    (r"expect: (.+)", "expects"),
    (r"the mail says: (.+)", "mail_says"),
    (r"the mail doesn't say: (.+)", "mail_doesnt_say"),
    (r"it ended: (.+)", "ended"),
)
