"""What could be known when a mail to a client was decided, from what the world saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from .chronicle import AWAY, HUMAN, WEAK, Chronicle, Mail, Notice, Step, Word
from .chronicle import OWNER as BY_OWNER
from .given import only_promises
from .ladders import ON_THREADS
from .matters import INVOICE_WORDS, MEETING_WORDS, Matters, fold

if TYPE_CHECKING:
    from .doors import Pass
    from .script import Person
    from .world import World

RESETS = ("resume", "chase", "start")


@dataclass
class Scene:
    """One mail to a client with what could be known when it was decided."""

    world: World
    step: Step

    @property
    def chronicle(self) -> Chronicle:
        return self.world.chronicle

    @property
    def client(self) -> str:
        return self.step.client

    @cached_property
    def person(self) -> Person:
        return next(each for each in self.world.script.cast if each.key == self.client)

    @property
    def looks(self) -> Mapping[str, Pass | None]:
        """The last complete look at each mailbox before this mail was handed over."""
        return self.world.looks[self.client]

    @cached_property
    def looked(self) -> int:
        """The tick of the last look at any mailbox."""
        return max((look.looked for look in self.looks.values() if look), default=0)

    def could_be_read(self, mail: Mail) -> bool:
        """Whether the mail lay readable in its folder when that mailbox was looked at last."""
        complete = self.looks[mail.account]
        return mail.seq is not None and complete is not None and mail.seq < complete.looked

    def day(self, at: datetime) -> date:
        """The client's date."""
        return at.astimezone(ZoneInfo(self.person.zone)).date()

    @cached_property
    def today(self) -> date:
        return self.day(self.step.at)

    @cached_property
    def people(self) -> tuple[str, ...]:
        return self.world.household.people(self.client)

    def mails(self, *kinds: str) -> list[Mail]:
        return [mail for mail in self.chronicle.of(self.client, *kinds) if self.could_be_read(mail)]

    @cached_property
    def humans(self) -> list[Mail]:
        """Genuine words of the client, also of people whom the file names by now."""
        return [
            mail
            for mail in self.mails(HUMAN, WEAK)
            if (mail.sender in self.people or (mail.by == HUMAN and self.placed_at(mail) is not None))
            and mail not in self.promises
        ]

    @cached_property
    def promises(self) -> list[Mail]:
        """Words of the client in this very thread that only put the answer off to a day."""
        if self.step.playbook not in ON_THREADS:
            return []
        return [mail for mail in self.mails(HUMAN) if only_promises(self, mail)]

    def placed_at(self, mail: Mail) -> int | None:
        """When it could be told whose a mail is.

        Who stood in Cc alone is known by the thread alone, once a copy of our mail was filed; whom the
        owner's file did not name at first, since it does.
        """
        named = self.world.named_since.get(mail.sender)
        if named is not None:
            # What the owner has gone on from since is no news by then.
            own = self.chronicle.of(self.client, BY_OWNER)
            gone_on = any((mail.seq or 0) < (each.seq or 0) < named for each in own)
            return mail.seq if gone_on else max(mail.seq or 0, named)
        if not any(mail.sender in own.cc for own in self.chronicle.of(self.client, BY_OWNER)):
            return mail.seq
        filed = [own.seq for own in self.mails(BY_OWNER) if own.message_id in mail.refers_to and own.seq]
        return max(mail.seq or 0, min(filed)) if filed else None

    @cached_property
    def words(self) -> list[Word]:
        """What the owner said about the client before the last look."""
        return [
            word for word in self.chronicle.words if word.client == self.client and word.seq < self.looked
        ]

    def said(self, *words: str) -> list[Word]:
        return [word for word in self.chronicle.said(self.client, *words) if word.seq < self.looked]

    @cached_property
    def asked(self) -> Mail | None:
        """The owner's newest mail by hand in the thread that this mail goes on with."""
        own = self.mails(BY_OWNER)
        roots = {mail.root for mail in own if mail.message_id in self.step.parents}
        return max((mail for mail in own if mail.root in roots), key=lambda mail: mail.date, default=None)

    @cached_property
    def fresh_since(self) -> int:
        """Since when nobody of the client spoke: the tick of their last word, heard words included."""
        heard = [word.seq for word in self.said("heard") if word.until is None]
        return max([0, *(self.placed_at(mail) or 0 for mail in self.humans), *heard])

    @cached_property
    def reset(self) -> int:
        """The last moment since which no step may come twice; a state that was lost meanwhile or not."""
        said = [word for word in self.words if word.word in RESETS and not word.about_forged]
        # A promise may have ended the ladder as an answer does, before the owner said what it was.
        put_off = [mail.seq or 0 for mail in self.promises]
        return max([self.fresh_since, *put_off, *(word.seq for word in said)])

    def before(self, since: int) -> list[Step]:
        """Earlier mails of this ladder to this client that were not decided before a tick."""
        return [
            step
            for step in self.chronicle.steps
            if step.client == self.client and step.playbook == self.step.playbook and step.looked > since
        ]

    def of_subject(self, since: int = 0) -> list[Step]:
        """Those of them that are about what this mail is about, or about a part of it."""
        return [step for step in self.before(since) if {*step.about} & {*self.step.about}]

    def known_of_subject(self, since: int = 0) -> list[Step]:
        """Those of them that the program can know of still."""
        return [step for step in self.of_subject(since) if not self.was_lost(step)]

    @cached_property
    def matters(self) -> Matters:
        """The client's invoices and meetings, as the owner told of them before the last look."""
        added = [word for word in self.words if word.word == "added"]
        heard = self.said("added", *INVOICE_WORDS, *MEETING_WORDS)
        return fold(self.person.invoices, self.person.meetings, added, heard)

    @cached_property
    def flat(self) -> str:
        """The text on one line, with plain spaces."""
        return " ".join(self.step.text.split())

    def is_lifted(self, seq: int | None) -> bool:
        """Whether the owner said go on after that."""
        return any(word.seq > (seq or 0) for word in self.said("resume", "heard"))

    def is_agreed(self, human: Mail) -> bool:
        """Whether the owner agreed on a day in the thread since a client's word there: they know it."""
        said = self.said("agreed")
        return any(word.key == human.root and word.seq > (human.seq or 0) for word in said)

    def was_lost(self, step: Step) -> bool:
        """Documented: a state that was lost can't find again what left no copy in the mailbox."""
        if not self.chronicle.lost_between(step.seq, self.step.seq):
            return False
        ids = [step.message_id, *([step.alias] if step.alias else [])]
        date = str(step.message["Date"])
        return not any(box.find(each, date=date) for box in self.world.mailboxes.values() for each in ids)

    @property
    def notices(self) -> list[Notice]:
        """What the owner was told by now."""
        return self.chronicle.notices

    @cached_property
    def clock_was_right(self) -> bool:
        """Rules of days and hours can't be kept by a machine whose clock is wrong."""
        return all(abs(by) < 60 for _, by in self.chronicle.wrong_clock)

    @cached_property
    def absent(self) -> frozenset[date]:
        """Days on which somebody written to was away, as their own mail system said."""
        days: set[date] = set()
        for away in self.absences():
            if away.away_until is not None:
                first = self.day(away.at)
                days |= {first + timedelta(days=n) for n in range(max(0, (away.away_until - first).days))}
        return frozenset(days)

    def absences(self) -> list[Mail]:
        """Automatic replies that count: of people written to, since they last spoke, not waved through."""
        asked = self.asked
        return [
            away
            for away in self.mails(AWAY)
            if asked is not None
            and away.sender in asked.to
            and (away.seq or 0) > self.fresh_since
            and away.at >= self.first_asked
            and not self.is_lifted(away.seq)
        ]

    @cached_property
    def first_asked(self) -> datetime:
        """When the thread, as far as it is unanswered, began."""
        own = [mail for mail in self.mails(BY_OWNER) if self.asked and mail.root == self.asked.root]
        open_mails = [mail.at for mail in own if (mail.seq or 0) > self.fresh_since]
        return min(open_mails, default=self.step.at)
