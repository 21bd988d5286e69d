"""The owner's file in the program's own types: playbooks as changed, clients as policies and words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from mailwatch.adapters.holidays import place_of
from mailwatch.adapters.templates import load_playbook
from mailwatch.app.settings import AccountSettings, ClientWords, Settings
from mailwatch.config.calendars import calendar_of
from mailwatch.domain.matching import AddressBook, ClientAddresses
from mailwatch.domain.playbook import Playbook, PlaybookError, read_playbook
from mailwatch.domain.policy import Chase, ClientPolicy, Mode
from mailwatch.errors import ConfigError, ConfigProblem

if TYPE_CHECKING:
    from mailwatch.config.account import Account
    from mailwatch.config.client import Client
    from mailwatch.config.load import Loaded
    from mailwatch.config.model import Config

PLAYBOOKS = ("ghosted",)

SELF_FILING = ("gmail.com", "googlemail.com", "outlook.com", "office365.com", "office.com")
"""Providers whose submission servers file the Sent copy themselves."""


def known_playbooks() -> dict[str, tuple[str, ...]]:
    """The shipped playbooks and their steps, for the check of the owner's file."""
    return {name: tuple(step.name for step in shipped_playbook(name).steps) for name in PLAYBOOKS}


def known_languages() -> frozenset[str]:
    """The languages in which every step of every playbook has a text."""
    common: frozenset[str] | None = None
    for name in PLAYBOOKS:
        for step in shipped_playbook(name).steps:
            prefix = f"{step.name}."
            here = frozenset(
                key.removeprefix(prefix) for key, _ in shipped_playbook(name).texts if key.startswith(prefix)
            )
            common = here if common is None else common & here
    return common or frozenset()


def shipped_playbook(name: str) -> Playbook:
    """A playbook as it ships."""
    table, texts = load_playbook(name)
    return read_playbook(table, texts=texts)


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
                names=(*client.names, *((client.speaks.name,) if client.speaks.name else ())),
            )
            for key, client in config.client.items()
        ),
    )
    playbook = _playbook(config, "ghosted")
    return Settings(
        accounts=accounts,
        policies={
            key: _policy(key, client, config, accounts, playbook, loaded.fingerprint, today)
            for key, client in config.client.items()
        },
        words={key: _words(client, config) for key, client in config.client.items()},
        book=book,
        owner=tuple(config.notices.to),
        notices=config.notices.enabled,
        lookback=config.watch.lookback.exact,
        max_due=config.sending.max_due,
        book_fingerprint=hashlib.sha256(repr(book).encode()).hexdigest(),
        fingerprint=loaded.fingerprint,
        attachments=loaded.path.parent if loaded.path else None,
        names={key: client.speaks.name or key for key, client in config.client.items()},
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
        poll_seconds=account.poll.exact.total_seconds(),
    )


def _policy(
    key: str,
    client: Client,
    config: Config,
    accounts: Mapping[str, AccountSettings],
    playbook: Playbook,
    fingerprint: str,
    today: date,
) -> ClientPolicy:
    sending = config.sending
    if client.job.phase == "prospect":
        # A prospect never gets an ultimatum (SPEC section 5): the ladder ends before the first date.
        first_date = next(
            (index for index, step in enumerate(playbook.steps) if step.is_ultimatum), len(playbook.steps)
        )
        playbook = Playbook(
            name=playbook.name,
            anchor=playbook.anchor,
            steps=playbook.steps[:first_date],
            summary=playbook.summary,
            texts=playbook.texts,
        )
    return ClientPolicy(
        client=key,
        people=tuple(client.people),
        calendar=calendar_of(
            client.speaks, me=config.me, sending=sending, places=partial(place_of, today=today)
        ),
        playbook=playbook,
        accounts=tuple(accounts),
        addresses={name: account.address for name, account in accounts.items()},
        account_of={each: name for name, account in accounts.items() for each in account.addresses},
        config=fingerprint,
        never_chase=client.never_chase,
        mode=Mode(sending.mode),
        chase=Chase(sending.chase),
        always_ask=frozenset(sending.always_ask),
        waiting=tuple(each.subject for each in client.waiting),
        stale_after=sending.stale_after.exact,
        first_run_window=config.watch.first_run_window.exact,
        tells_owner=config.notices.enabled,
    )


def _words(client: Client, config: Config) -> ClientWords:
    language = client.speaks.language
    return ClientWords(
        language=language,
        salutation=client.salutation,
        name=client.speaks.name or "",
        project=client.job.project or "",
        own_name=config.me.name.in_language(language),
        own_phone=config.me.phone or "",
        open_amount=str(client.job.open) if client.job.open else "",
        goal=client.job.goal or "",
        else_try=client.speaks.else_try or "",
        topics=tuple((each.subject, each.for_) for each in client.waiting),
    )


def _playbook(config: Config, name: str) -> Playbook:
    table, texts = load_playbook(name)
    changes = config.playbook.get(name, {})
    rows = []
    for row in table["step"]:  # type: ignore[attr-defined]  # shipped playbooks are read whole before
        change = changes.get(row["name"])
        written = {key: getattr(change, key) for key in change.model_fields_set} if change else {}
        rows.append({**row, **{key: _plain(value) for key, value in written.items() if value is not None}})
    try:
        return read_playbook({**table, "step": rows}, texts=texts)
    except PlaybookError as error:
        raise ConfigError(
            [
                ConfigProblem(path=f"{name}.{each.path.removeprefix('step.')}", message=each.message)
                for each in error.problems
            ]
        ) from error


def effective_playbook(config: Config, name: str) -> list[tuple[str, str]]:
    """Every value of a playbook in force, as path and text, for ``config show``."""
    lines: list[tuple[str, str]] = []
    for step in _playbook(config, name).steps:
        values = {
            "after": str(step.after),
            "between": " .. ".join(str(each) for each in step.between) if step.between else "",
            "at_least": str(step.at_least or ""),
            "deadline": f"{step.deadline} working days" if step.deadline else "",
            "notice": f"{step.notice} working days" if step.notice else "",
            "consent": step.consent.value,
            "needs": "; ".join(step.needs),
            "tone": step.tone,
        }
        lines += [(f"{name}.{step.name}.{key}", value) for key, value in values.items() if value]
    return lines


def _plain(value: object) -> object:
    """A change as the playbook's own file would write it; a span's text reads back as the span."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str) else str(value)
