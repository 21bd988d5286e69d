"""What can happen around invoices, inputs, approvals and endings, in the words of the stories."""

from __future__ import annotations

import email
import email.policy
import re
from datetime import UTC, date, timedelta
from pathlib import Path

from agency import Agency
from meeting_stage import AT, BERLIN, PLAYS, MeetingStage, berlin

from mailwatch.app.owner import commands, matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.facts.events import Word
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.errors import OwnerMustAct

IN_FILE = re.compile(r"in the file(?: under ([\w.-]+))?: (.+)")


def file_of(agency: Agency, lines: list[str]) -> str:
    """The agency's file with what the story's lines add to a table each, the client's where none is named."""
    text = agency.text
    more: dict[str, list[str]] = {}
    for line in lines:
        if found := IN_FILE.fullmatch(line):
            more.setdefault(found[1] or "client.harbour", []).append(found[2])
    for table, added in more.items():
        head = f"[{table}]\n"
        if head not in text:
            text += f"\n{head}"
        for each in added:
            key = each.partition(" = ")[0]
            before, _, after = text.partition(head)
            own, bracket, rest = after.partition("\n[")
            kept = [said for said in own.split("\n") if said.partition(" = ")[0] != key]
            text = before + head + "\n".join([each, *kept]) + bracket + rest
    return text


class MoneyStage(MeetingStage):
    """Plays one story; the owner looks at the bank each morning once it was said that they do."""

    def __init__(self, tmp_path: Path, lines: list[str]) -> None:
        self.folder = tmp_path
        self.agency = Agency(tmp_path)
        self.agency.folder = tmp_path
        begun = next((at for at, line in enumerate(lines) if AT.fullmatch(line)), len(lines))
        self.agency.build(file_of(self.agency, lines[:begun]))
        self.steps_seen = 0
        self.notices_seen = 0
        self.meeting = None
        self.looks_at_bank = False
        self.asked: dict[str, str] = {}
        self.begun = False

    def line(self, text: str) -> None:
        """Come to the moment of a line, and play it."""
        if IN_FILE.fullmatch(text) and not self.begun:
            return
        found = AT.fullmatch(text)
        assert found, text
        self.begun = True
        self._come_to(found[1], found[2] or "12:00")
        for pattern, method in MONEY_PLAYS:
            if match := re.fullmatch(pattern, found[3]):
                getattr(self, method)(*match.groups())
                return
        raise AssertionError(f"nobody knows how to play “{found[3]}”")

    def _come_to(self, day: str, clock: str) -> None:
        moment = berlin(f"{day} {clock}").astimezone(UTC)
        while self.looks_at_bank:
            now = self.agency.clock.now().astimezone(BERLIN)
            morning = now.replace(hour=7, minute=0, second=0) + timedelta(days=now.hour >= 7)
            if morning.astimezone(UTC) >= moment:
                break
            self.agency.until(morning.astimezone(UTC), most=1500)
            self.bank()
        if moment > self.agency.clock.now():
            self.agency.until(moment, most=1500)

    # -- what the owner knows --------------------------------------------------------

    def looks(self) -> None:
        self.looks_at_bank = True
        self.bank()

    def looks_no_more(self) -> None:
        self.looks_at_bank = False

    def bank(self) -> None:
        matter_commands.bank_ok(
            self.agency.store, settings=self.agency.house.settings, now=self.agency.clock.now()
        )
        self._soon()

    def adds_invoice(self, number: str, amount: str, due: str) -> None:
        matter_commands.add(
            self.agency.store,
            Subject.INVOICE,
            "harbour",
            number,
            MatterDetails(on=date.fromisoformat(due), amount=Money.from_text(amount)),
            settings=self.agency.house.settings,
            now=self.agency.clock.now(),
        )
        self._soon()

    def says_of_invoice(self, number: str, word: str, amount: str | None, day: str | None) -> None:
        told = MatterDetails(
            amount=Money.from_text(amount) if amount else None, on=date.fromisoformat(day) if day else None
        )
        settings, now = self.agency.house.settings, self.agency.clock.now()
        matter_commands.say_of(
            self.agency.store, Subject.INVOICE, number, word, told, settings=settings, now=now
        )
        self._soon()

    def starts(self, playbook: str, about: str | None, facts: str | None) -> None:
        given = dict(pair.split(" = ", 1) for pair in facts.split("; ")) if facts else {}
        settings, now = self.agency.house.settings, self.agency.clock.now()
        matter_commands.start(
            self.agency.store,
            playbook,
            "harbour",
            about=about or "",
            facts=given,
            settings=settings,
            now=now,
        )
        self._soon()

    def cant_start(self, playbook: str, about: str | None, facts: str | None) -> None:
        try:
            self.starts(playbook, about, facts)
        except OwnerMustAct:
            return
        raise AssertionError(f"{playbook} was begun")

    def heard(self, until: str | None) -> None:
        commands.say(
            self.agency.store,
            Word.HEARD,
            "harbour",
            settings=self.agency.house.settings,
            now=self.agency.clock.now(),
            until=date.fromisoformat(until) if until else None,
            by="phone",
        )
        self._soon()

    def agreed(self, day: str) -> None:
        self._agree(day=date.fromisoformat(day))

    def takes_their_day(self) -> None:
        self._agree()

    def takes_back_the_day(self) -> None:
        self._agree(forget=True)

    def _agree(self, *, day: date | None = None, forget: bool = False) -> None:
        settings, now = self.agency.house.settings, self.agency.clock.now()
        commands.agree(self.agency.store, "harbour", settings=settings, now=now, day=day, forget=forget)
        self._soon()

    def drops(self) -> None:
        (row,) = [row for row in self.agency.rows() if row.state == "held"]
        commands.skip(self.agency.store, row.id, now=self.agency.clock.now())
        self._soon()

    def tries_to_approve(self) -> None:
        (row,) = [row for row in self.agency.rows() if row.state == "held"]
        now = self.agency.clock.now()
        try:
            commands.approve(self.agency.store, row.id, confirmed=(), attachments=(), now=now)
        except OwnerMustAct:
            return
        raise AssertionError("it was approved without its gates")

    def edits(self, line: str, table: str | None) -> None:
        where = f" under {table}" if table else ""
        self.agency.restart(file_of(self.agency, [f"in the file{where}: {line}"]))
        self._soon()

    # -- who writes --------------------------------------------------------------------

    def writes_about(self, who: str, subject: str, text: str) -> None:
        before = self.asked.get(subject)
        if who == "Alice":
            said = self.agency.client_writes(subject=f"Re: {subject}", text=text, reply_to=before)
        else:
            said = self.agency.owner_writes(subject=subject, text=text, reply_to=before)
        self.asked[subject] = said
        self._soon()

    def away_from(self, until: str) -> None:
        self.away(until)

    def world(self, what: str) -> None:
        """Something happens while the mail server already waits for the mail itself."""
        play = next(
            (method, match.groups())
            for pattern, method in MONEY_PLAYS
            if (match := re.fullmatch(pattern, what))
        )

        def happens(envelope: object) -> None:
            if "alice@harbour.example" in envelope.recipients:  # type: ignore[attr-defined]
                self.agency.transport.on_open = None
                soon, self._soon = self._soon, lambda: None  # type: ignore[method-assign]
                getattr(self, play[0])(*play[1])
                self._soon = soon  # type: ignore[method-assign]

        self.agency.transport.on_open = happens

    # -- what is seen --------------------------------------------------------------------

    def one_of(self, step: str, notice: str) -> None:
        steps, notices = self._new_steps(), self._new_notices()
        assert (steps, [notice in each for each in notices]) == ([step], [True]), (steps, notices)

    def only_notices(self, number: str, text: str) -> None:
        steps, notices = self._new_steps(), self._new_notices()
        assert steps == [], steps
        assert len(notices) == int(number), notices
        assert all(text in each for each in notices), notices

    def mail_doesnt_say(self, text: str) -> None:
        assert text not in self._written(), self._written()

    def mail_says(self, text: str) -> None:
        assert text in self._written(), self._written()

    def mail_comes_in_thread(self, subject: str) -> None:
        content = email.message_from_bytes(self.agency.to_clients[-1][2])
        assert content["In-Reply-To"] in {f"<{each}>" for each in self.asked.values()}
        assert content["Subject"] == subject

    def notice_says(self, text: str) -> None:
        told = [content for _, envelope, content in self.agency.mails if "anna" in envelope.recipients[0]]
        assert text in _words(told[-1]), _words(told[-1])

    def reason(self, code: str) -> None:
        assert self.agency.why() == code, self.agency.why()

    def _written(self) -> str:
        return _words(self.agency.to_clients[-1][2])


def _words(content: bytes) -> str:
    message = email.message_from_bytes(content, policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return " ".join(f"{message['Subject']} {body.get_content()}".split())


DAY = r"(\d{4}-\d\d-\d\d)"
FACTS = r"(?: about ([\w-]+))?(?:, with (.+))?"
WORD = r"(paid|part-paid|promised|disputed|settled|dropped|reopened)"
MONEY_PLAYS = (
    (r"the owner looks at the bank every morning", "looks"),
    (r"the owner looks at the bank no more", "looks_no_more"),
    (r"the owner says: bank ok", "bank"),
    (rf"the owner says: invoice add ([\w-]+) \"(.+?)\" due {DAY}", "adds_invoice"),
    (
        rf"the owner says: invoice ([\w-]+) {WORD}(?: \"(.+?)\")?(?:(?: on| rest by) {DAY})?",
        "says_of_invoice",
    ),
    (rf"the owner starts ([\w-]+){FACTS}", "starts"),
    (rf"the owner can't start ([\w-]+){FACTS}", "cant_start"),
    (rf"the owner heard Alice(?: until {DAY})?", "heard"),
    (rf"the owner agreed on {DAY} with Alice", "agreed"),
    (r"the owner takes the day that Alice named", "takes_their_day"),
    (r"the owner takes the given day back", "takes_back_the_day"),
    (r"the owner drops the mail", "drops"),
    (r"the owner can't approve without the gates", "tries_to_approve"),
    (r"the owner writes in the file: (.+?)(?: \(under ([\w.-]+)\))?", "edits"),
    (r"(Alice|the owner) writes about “(.+?)”: (.+)", "writes_about"),
    (r"while the mail is on its way: (.+)", "world"),
    (r"expect: (.+), and notice: (.+)", "one_of"),
    (r"expect (\d+) notices: (.+)", "only_notices"),
    (r"the mail doesn't say: (.+)", "mail_doesnt_say"),
    (r"the mail answers in “(.+)”", "mail_comes_in_thread"),
    (r"the notice says: (.+)", "notice_says"),
    (r"the reason is: (.+)", "reason"),
    *PLAYS,
)
