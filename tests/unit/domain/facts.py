"""Facts, policies and views for the tests of the rules: the shortest way to say a situation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import tomli

from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import Case, PlannedMail, SentStep
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.policy import ClientPolicy, Mode
from mailwatch.domain.client.view import ClientView, fold_client
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.file import read_playbook
from mailwatch.domain.playbooks.playbook import Playbook
from mailwatch.domain.rules.actions import Decision
from mailwatch.domain.rules.decide import decide
from mailwatch.mail.message import Asks, Confidence, Kind

MONDAY = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
ALICE = "alice@harbour.example"
ANNA = "anna@studio.example"

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


@lru_cache
def shipped(name: str, *, consumer: bool = False) -> Playbook:
    """A ladder as it ships."""
    table = tomli.loads((TEMPLATES / name / "playbook.toml").read_text(encoding="utf-8"))
    return read_playbook(table, consumer=consumer)


GHOSTED = shipped("ghosted")


def message(identity: str, at: datetime = MONDAY, **more: Any) -> MessageSeen:
    """A message of the owner to Alice that asks something, unless told otherwise."""
    values: dict[str, Any] = {
        "account": "main",
        "client": "harbour",
        "identity": identity,
        "folder": "Sent",
        "uid_validity": 1,
        "uid": 1,
        "speaker": Speaker.OWNER,
        "kind": Kind.HUMAN,
        "confidence": Confidence.SURE,
        "rule": "own address",
        "evidence": "",
        "at": at,
        "ruling_clock": "date",
        "first_seen": at + timedelta(seconds=30),
        "internal_date": at,
        "message_id": identity,
        "from_": ANNA,
        "to": (ALICE,),
        "subject": "Draft",
        "asks": Asks.YES,
        "asks_evidence": "could you",
    }
    return MessageSeen(**{**values, **more})


def theirs(identity: str, at: datetime, **more: Any) -> MessageSeen:
    """A message of Alice's."""
    values: dict[str, Any] = {
        "folder": "INBOX",
        "speaker": Speaker.CLIENT,
        "from_": ALICE,
        "to": (ANNA,),
        "asks": None,
        "rule": "default",
    }
    return message(identity, at, **{**values, **more})


def view(*messages: MessageSeen, cases: tuple[Case, ...] = (), **more: Any) -> ClientView:
    """What is known of the client."""
    folded = fold_client("harbour", [(each.first_seen, each) for each in messages])
    return ClientView(client="harbour", messages=folded.messages, threads=folded.threads, cases=cases, **more)


def case(anchor: str = "a", *sent: SentStep, planned: PlannedMail | None = None, **more: Any) -> Case:
    """A case on the mail ``anchor``."""
    key = CaseKey(playbook="ghosted", subject="harbour", anchor=anchor)
    values: dict[str, Any] = {"playbook": GHOSTED, "opened_at": MONDAY if sent or planned else None}
    return Case(key=key, client="harbour", account="main", sent=sent, planned=planned, **{**values, **more})


def sent(step: str, at: datetime, **more: Any) -> SentStep:
    """A step that left."""
    return SentStep(step=step, sent_at=at, message_id=f"{step}@studio.example", to=(ALICE,), **more)


def planned(step: str, state: RowState = RowState.QUEUED, **more: Any) -> PlannedMail:
    """A row of the outbox."""
    values: dict[str, Any] = {"row": 7, "due": MONDAY, "to": (ALICE,), "because": Reason.of("planned")}
    return PlannedMail(step=step, state=state, **{**values, **more})


def policy(**more: Any) -> ClientPolicy:
    """Alice may be written to; everything is sent when due."""
    values: dict[str, Any] = {
        "client": "harbour",
        "people": (ALICE,),
        "calendar": WorkingCalendar(zone=BERLIN),
        "playbooks": (GHOSTED,),
        "accounts": ("main",),
        "addresses": {"main": ANNA},
        "mode": Mode.ON,
    }
    return ClientPolicy(**{**values, **more})


def coverage(now: datetime, observed: datetime | bool | None = True) -> MailboxCoverage:
    """The time, and how far the eyes reach (True: to this very moment)."""
    reach = now if observed is True else None if observed is False else observed
    return MailboxCoverage(now=now, observed={"main": reach})


def around(seen: ClientView, rules: ClientPolicy | None = None, now: datetime = MONDAY) -> ClientSituation:
    """The client as judged at ``now``, everything being read."""
    return ClientSituation(coverage=coverage(now), view=seen, policy=rules or policy())


def situation(*, coverage: MailboxCoverage, view: ClientView, case: Case, policy: ClientPolicy) -> Situation:
    """One case with all around it."""
    return ClientSituation(coverage=coverage, view=view, policy=policy).of(case)


def decided(
    *,
    coverage: MailboxCoverage,
    view: ClientView,
    case: Case,
    policy: ClientPolicy,
    behind: Case | None = None,
) -> Decision:
    """What is decided about one case."""
    return decide(situation(coverage=coverage, view=view, case=case, policy=policy), behind)
