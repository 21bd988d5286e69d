"""The story as it happens, told from the journal."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from mailwatch.domain.facts.events import (
    CaseClosed,
    CaseOpened,
    DecisionChanged,
    DeliveryChanged,
    MailPlanned,
    MessageSeen,
    OwnerSaid,
    Speaker,
)
from mailwatch.mail.message import Asks, Kind
from mailwatch.output import echo
from mailwatch.ports import JournalEntry

COLOURS = {"→": "cyan", "■": "green", "←": "yellow"}
"""By the sign with which a line begins."""

TOLD_HOLDS = ("absent", "asks-needs", "asks-consent")


class Narrator:
    """Turns journal entries into lines; remembers how far it has told."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self.told = 0
        self._day = ""

    def tell(self, entries: Iterable[JournalEntry]) -> None:
        """Print what is new."""
        for entry in entries:
            self.told = entry.id
            line = self._line(entry)
            if not line:
                continue
            local = entry.at.astimezone(self._zone)
            day = f"{local:%A %d %B}"
            if day != self._day:
                echo()
                echo(day, bold=True)
                self._day = day
            echo(f"  {local:%H:%M}  {line}", colour=COLOURS.get(line[0], ""))

    def _line(self, entry: JournalEntry) -> str:
        match entry.event:
            case MessageSeen() as seen:
                return self._message(seen)
            case CaseOpened() as opened:
                return f"{opened.client}: a case begins; {opened.because.say(self._zone)}"
            case DecisionChanged(because=because) as changed if because.code in TOLD_HOLDS:
                return f"{changed.client}: held; {because.say(self._zone)}"
            case DeliveryChanged(after="sent") as sent if sent.case:
                date = f", which names {sent.deadline:%A %d %B}" if sent.deadline else ""
                return f"→ {sent.client}: the {sent.step} is sent{date}"
            case MailPlanned(case=None) as notice:
                return f"✉ to Anna: {notice.subject.removeprefix('[mailwatch] ')}"
            case CaseClosed() as closed:
                return f"■ {closed.client}: case closed, {closed.outcome}; {closed.because.say(self._zone)}"
            case OwnerSaid() as said:
                return f"Anna says: {said.word} ({', '.join(said.confirmed) or said.subject})"
            case _:
                return ""

    def _message(self, seen: MessageSeen) -> str:
        match seen.speaker:
            case Speaker.OWNER:
                wants = {Asks.YES: "waits for an answer", Asks.PAYMENT: "asks for money"}.get(
                    seen.asks or Asks.NO, "asks for nothing"
                )
                return f"{seen.client}: Anna's mail “{seen.subject}” {wants} ({seen.asks_evidence})"
            case Speaker.CLIENT if seen.kind is Kind.HUMAN:
                return f"← {seen.client}: {seen.from_name} answers"
            case Speaker.CLIENT | Speaker.MACHINE:
                kind = str(seen.kind).replace("_", " ")
                return f"← {seen.client}: {kind}, no answer ({seen.evidence})"
            case _:
                return ""
