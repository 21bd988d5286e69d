"""Deciding: what one client with four cases costs.

The client is silent in one thread, owes what another waits for, has an invoice
that is late and a meeting to come; a year of mail lies behind it. Everything is
folded before the clock runs: what is timed is judging alone.
"""

from __future__ import annotations

import argparse
import time as clocks
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from planning import CONFIG as ONE_CLIENT
from planning import question, settings_of

from mailwatch.app.deciding import judge as plan
from mailwatch.app.settings import Settings
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.case import Case, SentStep
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.view import ClientView, fold_client
from mailwatch.domain.facts.events import MatterSaid, MessageSeen, OwnerSaid, Speaker, Word
from mailwatch.domain.facts.money import Money
from mailwatch.mail.message import Kind

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
DAY = timedelta(days=1)
ANNA, ALICE = "anna@studio.example", "alice@harbour.example"
CONFIG = (
    ONE_CLIENT.replace("[client.first]", "[client.harbour]")
    + 'waiting = [{ subject = "Photos of the terrace", for = "the photos", playbook = "blocked" }]\n'
)


def mail(number: int, at: datetime, subject: str, **more: object) -> MessageSeen:
    """The owner's own mail that asks something, unless told otherwise."""
    return replace(
        question("harbour", number, at),
        **{"subject": subject, "first_seen": at + timedelta(seconds=30), **more},
    )


def correspondence(count: int) -> list[MessageSeen]:
    """A year in which each question was answered on the next day, and an absence now and then."""
    found = []
    for number in range(0, count, 2):
        at = NOW - 360 * DAY + number * (320 * DAY / count)
        found.append(mail(number, at, f"Question {number}"))
        kind = Kind.AUTO_REPLY if number % 20 == 0 else Kind.HUMAN
        found.append(
            mail(
                number + 1,
                at + DAY,
                f"Re: Question {number}",
                folder="INBOX",
                speaker=Speaker.CLIENT,
                kind=kind,
                from_=ALICE,
                to=(ANNA,),
                in_reply_to=(f"{number}@studio.example",),
                asks=None,
            )
        )
    return found


def known(made: Settings, count: int) -> ClientView:
    """All of it, with three ladders under way; the meeting's is only called for."""
    asked = mail(count + 10, NOW - 12 * DAY, "Draft of the start page")
    blocked = mail(count + 11, NOW - 13 * DAY, "Photos of the terrace")
    matters = [
        MatterSaid(
            kind="invoice",
            matter="2026-041",
            word="added",
            client="harbour",
            at=NOW - 40 * DAY,
            on=date(2026, 11, 5),
            amount=Money.from_text("1785.00 EUR"),
        ),
        MatterSaid(
            kind="meeting",
            matter="kickoff",
            word="added",
            client="harbour",
            at=NOW - 9 * DAY,
            starts=NOW + 2 * DAY,
        ),
    ]
    bank = OwnerSaid(word=Word.BANK, client="harbour", at=NOW - timedelta(hours=1))
    messages = [*correspondence(count), blocked, asked]
    facts = [*((each.first_seen, each) for each in messages), *((each.at, each) for each in matters)]
    first = {"main": NOW - 400 * DAY}
    view = fold_client("harbour", [*facts, (bank.at, bank)], first_read=first, now=NOW)
    around = ClientSituation.at(NOW, view=view, policy=made.policies["harbour"])
    cases = [each.case for each in plan.cases_of(around)]
    return replace(view, cases=tuple(_begun(case) for case in cases if case.playbook.subject != "meeting"))


def _begun(case: Case) -> Case:
    """Its first mail left six days ago."""
    step = case.playbook.steps[0]
    left = SentStep(step=step.name, sent_at=NOW - 6 * DAY, message_id=f"{case.key.short}@x", to=(ALICE,))
    return replace(case, opened_at=NOW - 7 * DAY, sent=(left,))


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args(arguments)
    made = settings_of(CONFIG)
    view = known(made, options.messages)
    coverage = MailboxCoverage(now=NOW, observed={"main": NOW})

    def judge() -> plan.ClientJudged:
        # A view of its own each time, as after each reading: nothing is kept from the round before.
        return plan.judge_view(replace(view), coverage, made)

    cases = len(judge().cases)
    best = float("inf")
    for _ in range(options.rounds):
        begun = clocks.process_time()
        judge()
        best = min(best, clocks.process_time() - begun)
    print(f"one client, {cases} cases, {len(view.messages)} messages")
    print(f"judging        {best * 1000:8.2f} ms   {best * 1000 / cases:6.2f} ms for each case")


if __name__ == "__main__":
    main()
