"""What a new message is weighed against: a client's past, as small as its questions, kept up as facts come.

A fold that goes on where it stopped, so that a message costs what is new since
the one before it, and not all that was ever written about the client. And the
bound on what strangers can have written down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.thread import is_human, is_known_better, names_of
from mailwatch.domain.facts.events import (
    OURS,
    DeliveryChanged,
    Event,
    MessageSeen,
    MessagesLeftOut,
    OwnerSaid,
    Speaker,
    Word,
)
from mailwatch.mail.message import Kind
from mailwatch.mail.reading.references import canonical_id

QUICK = timedelta(seconds=20)
"""Nobody reads a mail and writes an answer in less."""

AT_ONCE = "answers at once"
"""The rule by which what reads like a person's is doubted: read again later it is no better."""

MOST_A_DAY = 25
"""So many messages of strangers, and as many of mail systems, are written down for a client and day.

One of them holds the client already; more than a person looks through add nothing.
"""

MOST_RECIPIENTS = 100
"""Of To and of Cc of a mail that is not ours; a colleague beyond them who answers makes a doubt."""

MOST_FAILED = 500
"""Recipients of a delivery report."""

LIFTING = (Word.RESUME, Word.HEARD)
_PERSONS = (Speaker.CLIENT, Speaker.COLLEAGUE, Speaker.STRANGER)
_BOUNDED = (Speaker.STRANGER, Speaker.CLAIMED, Speaker.MACHINE)


@dataclass(kw_only=True)
class Past:
    """What is known of a client up to now.

    ``speakers`` by the message's identity; ``own`` our mails by their ids;
    ``aliases`` the rows whose mails a provider gave another id.
    """

    speakers: dict[str, Speaker] = field(default_factory=dict)
    own: dict[str, dict[str, datetime]] = field(default_factory=dict)
    aliases: dict[str, int] = field(default_factory=dict)
    _quick: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    _counts: Counter[tuple[Speaker, date]] = field(default_factory=Counter)
    _left_out: dict[date, datetime] = field(default_factory=dict)
    _lifted: datetime | None = None
    _heard: dict[str, bool] = field(default_factory=dict)

    def learn(self, facts: Iterable[Event]) -> None:
        """Go on with what was written since, our own mails before what may answer them."""
        inbound: list[MessageSeen] = []
        for fact in facts:
            match fact:
                case MessageSeen():
                    self._learn_message(fact)
                    inbound.append(fact)
                case MessagesLeftOut():
                    self._left_out[fact.day] = fact.seen
                case DeliveryChanged() if fact.alias:
                    self.aliases.setdefault(fact.alias, fact.row)
                case OwnerSaid() if fact.word in LIFTING:
                    self._lifted = max(fact.at, self._lifted or fact.at)
                case _:
                    pass
        for fact in inbound:
            for own in self._answered_at_once(fact):
                those = self._quick.setdefault(fact.from_, {}).setdefault(own, [])
                if fact.identity not in those and len(those) <= 1:
                    # Two tell whether there is another one than the one that is asked about.
                    those.append(fact.identity)

    def _learn_message(self, fact: MessageSeen) -> None:
        before = self.speakers.setdefault(fact.identity, fact.speaker)
        if is_known_better(before, fact.speaker):
            self.speakers[fact.identity] = fact.speaker
        heard = fact.kind is Kind.HUMAN or fact.rule == AT_ONCE
        self._heard[fact.identity] = heard or self._heard.get(fact.identity, False)
        if fact.speaker in OURS and fact.message_id:
            same = self.own.setdefault(canonical_id(fact.message_id), {})
            same.setdefault(fact.identity, fact.at)
        if fact.speaker in _BOUNDED:
            self._counts[fact.speaker, day_of(fact)] += 1

    def spoke_better(self, identity: str, speaker: Speaker) -> bool:
        """Whether ``speaker`` says more of who wrote a message that is known than what was known."""
        return is_known_better(self.speakers.get(identity, speaker), speaker)

    def is_unheard(self, fact: MessageSeen) -> bool:
        """Whether a person of the client's wrote ``fact``, which is known as a machine's mail alone."""
        return is_human(fact) and not self._heard.get(fact.identity, True)

    def too_quick(self, fact: MessageSeen) -> str:
        """Why ``fact``, which reads like a person's, is none: its sender always answers at once. Else empty.

        Once may be chance; the second time it is a machine.
        """
        mine = self._answered_at_once(fact)
        before = self._quick.get(fact.from_, {}) if mine else {}
        for own, answers in before.items():
            if own not in mine and any(identity != fact.identity for identity in answers):
                seconds = int(QUICK.total_seconds())
                return f"again within {seconds} seconds of our mail, faster than a person writes"
        return ""

    def _answered_at_once(self, fact: MessageSeen) -> frozenset[str]:
        if fact.speaker not in _PERSONS:
            return frozenset()
        return frozenset(
            identity
            for named in names_of(fact)
            for identity, at in self.own.get(named, {}).items()
            if timedelta(0) <= fact.at - at <= QUICK
        )

    def is_beyond(self, fact: MessageSeen) -> bool:
        """Whether so many of its kind came for the client that day that it need not be written down.

        What the client's own people wrote always is.
        """
        return fact.speaker in _BOUNDED and self._counts[fact.speaker, day_of(fact)] >= MOST_A_DAY

    def names_ours(self, fact: MessageSeen) -> bool:
        """Whether ``fact`` names a mail of ours to this client."""
        return any(named in self.own for named in names_of(fact))

    def leave_out(self, fact: MessageSeen) -> MessagesLeftOut | None:
        """What to write down instead: once a day, and anew after the owner has said go on."""
        day = day_of(fact)
        noted = self._left_out.get(day)
        if noted is not None and (self._lifted is None or noted > self._lifted):
            return None
        return MessagesLeftOut(
            account=fact.account, client=fact.client, day=day, kept=MOST_A_DAY, seen=fact.first_seen
        )


def day_of(fact: MessageSeen) -> date:
    """The day (UTC) for which a message counts: by the latest of its clocks, of which the server's is one."""
    return latest(fact).astimezone(UTC).date()


def trimmed(fact: MessageSeen) -> MessageSeen:
    """``fact`` with what others fill at will held to what is of use; our own mail as it is."""
    if (
        fact.speaker in OURS
        or max(len(fact.to), len(fact.cc), len(fact.failed_recipients)) <= MOST_RECIPIENTS
    ):
        return fact
    return replace(
        fact,
        to=fact.to[:MOST_RECIPIENTS],
        cc=fact.cc[:MOST_RECIPIENTS],
        failed_recipients=fact.failed_recipients[:MOST_FAILED],
    )
