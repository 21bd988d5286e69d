"""What would go out, when, to whom, why, and in which words: the plan, for review before anything leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from mailwatch.app.desk import Desk
from mailwatch.app.enqueue import attached_to
from mailwatch.app.plan import judge_client, look_ahead
from mailwatch.app.words import Letter, Occasion, write_step
from mailwatch.domain.playbook import Consent
from mailwatch.domain.reasons import Reason
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Store


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One step ahead. ``text`` is empty and ``trouble`` says why where it can't be written."""

    client: str
    case: str
    playbook: str
    step: str
    at: datetime
    to: tuple[str, ...]
    subject: str
    deadline: date | None
    consent: str
    needs: tuple[str, ...]
    because: Reason
    text: str
    trouble: str = ""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A case for which nothing is dated: why."""

    client: str
    case: str
    because: Reason


def plan_of(
    store: Store, desk: Desk, *, now: datetime, until: datetime
) -> tuple[tuple[Planned, ...], tuple[Standing, ...]]:
    """Every step that would go out by ``until`` if nobody answers, in the order of time; changes nothing."""
    planned: list[Planned] = []
    standing: list[Standing] = []
    with store.reading() as transaction:
        for client, policy in desk.settings.policies.items():
            for judged in judge_client(transaction, client, desk.settings, now).cases:
                ahead = look_ahead(
                    judged.view, judged.case, policy, decision=judged.decision, now=now, until=until
                )
                if not ahead:
                    standing.append(
                        Standing(client=client, case=judged.case.key.short, because=judged.decision.because)
                    )
                for each in ahead:
                    letter, trouble = Letter(subject="", text=""), ""
                    occasion = Occasion(
                        view=judged.view,
                        case=each.case,
                        policy=policy,
                        words=desk.settings.words[client],
                        now=each.at,
                        deadline=each.deadline,
                        attachments=attached_to(
                            each.step, replace(judged, case=each.case), desk.settings, each.at
                        ),
                    )
                    try:
                        letter = write_step(each.step, occasion, renderer=desk.renderer, wording=desk.wording)
                    except OwnerMustAct as error:
                        trouble = str(error)
                    planned.append(
                        Planned(
                            client=client,
                            case=judged.case.key.short,
                            playbook=judged.case.playbook.name,
                            step=each.step.name,
                            at=each.at,
                            to=each.to,
                            subject=letter.subject,
                            deadline=each.deadline,
                            consent=each.consent,
                            needs=policy.needs_for(each.step) if each.consent is Consent.ASK else (),
                            because=each.because,
                            text=letter.text,
                            trouble=trouble,
                        )
                    )
    planned.sort(key=lambda each: (each.at, each.client))
    return tuple(planned), tuple(standing)
