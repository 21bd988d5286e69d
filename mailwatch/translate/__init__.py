"""The owner's file in the program's own types: playbooks as changed, clients as policies and words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mailwatch.adapters.holidays import place_of
from mailwatch.app.settings import AccountSettings, ClientWords, Settings
from mailwatch.config.reading.calendars import calendar_of, owner_hours_of
from mailwatch.domain.client.policy import Assignment, Chase, ClientPolicy, Mode
from mailwatch.domain.days.bank_look import BankLook
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Playbook, texts_in
from mailwatch.domain.senders.address_book import AddressBook, ClientAddresses
from mailwatch.mail.reading.references import base_subject
from mailwatch.translate.matters import matters_from, meeting_name, terms_of
from mailwatch.translate.playbooks import (
    effective_playbook,
    forget_playbooks,
    known_languages,
    known_playbooks,
    playbook_in_force,
    shipped_playbook,
)

__all__ = [
    "effective_playbook",
    "forget_playbooks",
    "known_languages",
    "known_playbooks",
    "meeting_name",
    "settings_from",
    "shipped_playbook",
    "terms_of",
]

if TYPE_CHECKING:
    from mailwatch.config.options.account import Account
    from mailwatch.config.options.client import Client
    from mailwatch.config.options.model import Config
    from mailwatch.config.reading.load import Loaded

SELF_FILING = ("gmail.com", "googlemail.com", "outlook.com", "office365.com", "office.com")
"""Providers whose submission servers file the Sent copy themselves."""


def settings_from(loaded: Loaded, *, today: date) -> Settings:
    """The owner's file in the program's own types; ``today`` sets the range of known holidays."""
    config = loaded.config
    accounts = {name: _account(name, account, config) for name, account in config.account.items()}
    own = frozenset().union(*(account.addresses for account in accounts.values()), config.me.email)
    book = AddressBook(
        own=own,
        clients=tuple(
            ClientAddresses(
                client=key,
                people=tuple(client.people),
                domains=tuple(client.company),
                projects=(client.job.project,) if client.job and client.job.project else (),
                names=(*client.names, *((client.speaks.name,) if client.speaks.name else ())),
            )
            for key, client in config.client.items()
        ),
        relays=frozenset(config.watch.relays),
    )
    playbooks = _playbooks(config)
    return Settings(
        accounts=accounts,
        policies={
            key: _policy(key, client, config, accounts, playbooks[client.kind], today)
            for key, client in config.client.items()
        },
        words={key: _words(client, config) for key, client in config.client.items()},
        book=book,
        owner=tuple(config.notices.to),
        mode=Mode(config.sending.mode),
        notices=config.notices.enabled,
        owner_hours=owner_hours_of(
            config.notices, me=config.me, sending=config.sending, places=partial(place_of, today=today)
        ),
        lookback=config.watch.lookback.exact,
        max_due=config.sending.max_due,
        clock_tolerance=config.sending.clock_tolerance.exact,
        html=config.sending.html,
        book_fingerprint=hashlib.sha256(repr(book).encode()).hexdigest(),
        fingerprint=loaded.fingerprint,
        attachments=loaded.path.parent if loaded.path else None,
        names={key: client.speaks.name or key for key, client in config.client.items()},
        zone=ZoneInfo(str(config.me.zone)),
    )


def _account(name: str, account: Account, config: Config) -> AccountSettings:
    smtp = account.servers.smtp
    copies = account.copies
    if copies == "auto":
        host = smtp.host if smtp else ""
        self_files = any(host == each or host.endswith("." + each) for each in SELF_FILING)
        copies = "provider" if self_files else "append"
    return AccountSettings(
        name=name,
        address=account.email[0],
        addresses=frozenset((*account.email, *account.aliases)),
        from_name=config.me.name.default,
        copies=copies,
        copy_to_self=account.copy_to_self,
        authserv_id=account.authserv_id or "",
        poll_seconds=account.poll.exact.total_seconds(),
    )


def _playbooks(config: Config) -> dict[str, tuple[Playbook, ...]]:
    """Every playbook in force, for businesses and for private persons."""
    names = [name for name in known_playbooks(config.templates.folder) if name not in config.templates.off]
    return {
        kind: tuple(playbook_in_force(config, name, consumer=kind == "consumer") for name in names)
        for kind in {client.kind for client in config.client.values()}
    }


def _policy(
    key: str,
    client: Client,
    config: Config,
    accounts: Mapping[str, AccountSettings],
    playbooks: tuple[Playbook, ...],
    today: date,
) -> ClientPolicy:
    sending = config.sending
    texts = texts_in(client.speaks.language, familiar=client.speaks.address == "familiar")
    calendar = calendar_of(
        client.speaks, me=config.me, sending=sending, places=partial(place_of, today=today)
    )
    return ClientPolicy(
        client=key,
        people=tuple(client.people),
        superiors=tuple(client.superior),
        calendar=calendar,
        playbooks=tuple(_in_language(playbook, texts) for playbook in playbooks),
        accounts=tuple(accounts),
        addresses={name: account.address for name, account in accounts.items()},
        account_of={each: name for name, account in accounts.items() for each in account.addresses},
        never_chase=client.never_chase,
        mode=Mode(sending.mode),
        chase=Chase(sending.chase),
        always_ask=frozenset(sending.always_ask),
        waiting=tuple(each.subject for each in client.waiting if each.playbook is None),
        assignments=tuple(
            Assignment(subject=base_subject(each.subject).casefold(), playbook=each.playbook, what=each.for_)
            for each in client.waiting
            if each.playbook is not None
        ),
        matters=matters_from(key, client),
        meeting_terms=tuple(sorted(terms_of(client.meeting).items())),
        facts=_facts(client),
        remind_all=config.meetings.remind == "all",
        stale_after=sending.stale_after.exact,
        first_run_window=config.watch.first_run_window.exact,
        tells_owner=config.notices.enabled,
        takes_dates=sending.take_dates == "hold",
        lists_daily=config.notices.enabled and config.notices.daily.clock is not None,
        most_per_client=config.sending.max_per_client,
        most_per_account=config.sending.max_per_day,
        bank_look=BankLook(
            zone=ZoneInfo(str(config.me.zone)),
            clock=sending.bank_ok_until.clock,
            weekend=calendar.own_weekend,
            holidays=calendar.own_holidays,
        ),
    )


@lru_cache(maxsize=256)
def _in_language(playbook: Playbook, language: str) -> Playbook:
    """One object for all clients of a language and address: thousands of them share it."""
    return playbook.in_language(language)


def _not_zero(amount: Money | None) -> Money | None:
    """An amount that is worth a sentence."""
    return amount if amount is not None and amount.amount else None


def _facts(client: Client) -> dict[str, str]:
    """What conditions may ask about this client."""
    return {
        "kind": client.kind,
        "phase": client.job.phase or "",
        "project": client.job.project or "",
        "goal": client.job.goal or "",
        "language": client.speaks.language,
        "open_amount": str(_not_zero(client.job.open) or ""),
        **client.facts,
    }


def _words(client: Client, config: Config) -> ClientWords:
    language = client.speaks.language
    return ClientWords(
        language=language,
        salutation=client.salutation,
        name=client.speaks.name or "",
        project=client.job.project or "",
        own_name=config.me.name.in_language(language),
        own_phone=config.me.phone or "",
        open_amount=_not_zero(client.job.open),
        particle=config.me.thai_particle or "",
        goal=client.job.goal or "",
        kind=client.kind,
        phase=client.job.phase or "",
        facts=tuple(sorted(client.facts.items())),
        own_zone=ZoneInfo(str(config.me.zone)),
        familiar=client.speaks.address == "familiar",
        else_try=client.speaks.else_try or "",
        topics=tuple((each.subject, each.for_) for each in client.waiting),
    )
