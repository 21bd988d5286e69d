"""The composition root: the one place that knows everybody.

Each part loads where it is built: a command that only looks loads no IMAP.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mailwatch.errors import MailwatchError
from mailwatch.secret import FromTokenCommand, SecretSource

if TYPE_CHECKING:
    from mailwatch.adapters.beside_state.brakes import FileBrakes
    from mailwatch.adapters.sasl import Authentication
    from mailwatch.adapters.store.sql import SqlStore
    from mailwatch.app.composer import Composer
    from mailwatch.app.cycle import Turn
    from mailwatch.app.reading.ingest_pass import Progress
    from mailwatch.app.settings import Settings
    from mailwatch.config.options.account import Account
    from mailwatch.config.reading.load import Loaded
    from mailwatch.ports import Clock, Lookout, Mailbox, Store, Transport

DATABASE = "mailwatch.sqlite3"


def load_config(path: Path | None, environment: Mapping[str, str] | None = None) -> Loaded:
    """The owner's file, checked against what ships; raises ConfigError."""
    from mailwatch.config.reading.load import Texts, load
    from mailwatch.translate import forget_playbooks, known_languages, known_playbooks

    # The owner may have changed a playbook or a text of their own since the last reading.
    forget_playbooks()
    return load(
        path,
        environment=os.environ if environment is None else environment,
        texts=lambda own: Texts(playbooks=known_playbooks(own), languages=known_languages(own)),
    )


@dataclass
class EachInTurn:
    """A :class:`~mailwatch.ports.Lookout` that reads one account after the other, in the calling thread."""

    turns: dict[str, Turn] = field(default_factory=dict)

    def look(self) -> None:
        """An account that can't be read keeps its old view; the decision sees that it is stale."""
        for turn in self.turns.values():
            try:
                turn.read()
            except MailwatchError:
                continue


@dataclass(frozen=True, kw_only=True)
class House:
    """Everything built and ready: one turn per account, and what they share."""

    settings: Settings
    store: Store
    clock: Clock
    brakes: FileBrakes
    composer: Composer
    turns: Mapping[str, Turn]
    sign: Callable[[], None] | None = None
    """Gives a sign of life to the watcher that the file names; raises Transient where nobody took it."""

    def close(self) -> None:
        """Log out everywhere."""
        for turn in self.turns.values():
            turn.mailbox.close()


MakeMailbox = Callable[[str], "Mailbox"]
MakeTransport = Callable[[str], "Transport | None"]


def build(
    loaded: Loaded,
    *,
    store: Store,
    mailbox: MakeMailbox | None = None,
    transport: MakeTransport | None = None,
    lookout: Lookout | None = None,
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> House:
    """Put the house together. What is not given is the real thing."""
    from mailwatch.adapters.beside_state.brakes import FileBrakes
    from mailwatch.adapters.beside_state.lock import mark_of
    from mailwatch.adapters.clock import SystemClock, since_boot
    from mailwatch.app.cycle import Turn
    from mailwatch.app.deciding.guards import ClockWatch
    from mailwatch.translate import settings_from

    real = clock is None
    clock = clock or SystemClock()
    settings = settings_from(loaded, today=clock.now().date())
    brakes = FileBrakes(loaded.config.state_directory)
    composer = composer_of(settings)
    each = EachInTurn()
    turns: dict[str, Turn] = {}
    for name, account in settings.accounts.items():
        turns[name] = Turn(
            account=account,
            composer=composer,
            mailbox=mailbox(name) if mailbox else imap_mailbox(loaded.config.account[name]),
            transport=transport(name) if transport else smtp_transport(loaded, name),
            store=store,
            clock=clock,
            lookout=lookout or each,
            brakes=brakes,
            progress=progress or (lambda _folder, _count: None),
            mark=mark_of(loaded.config.state_directory / DATABASE),
            watch=ClockWatch(since_boot=since_boot() if real else None),
        )
    each.turns = turns
    return House(
        settings=settings,
        store=store,
        clock=clock,
        brakes=brakes,
        composer=composer,
        turns=turns,
        sign=sign_to(loaded.config.notices.ping) if loaded.config.notices.ping else None,
    )


def sign_to(url: str) -> Callable[[], None]:
    """How the watcher at ``url`` is given a sign of life."""
    from mailwatch.adapters.sign_of_life import give_sign

    return partial(give_sign, url)


def composer_of(settings: Settings) -> Composer:
    """Where mails are put into words."""
    from mailwatch.adapters.texts.templates import JinjaRenderer
    from mailwatch.adapters.texts.wording import BabelWording
    from mailwatch.app.composer import Composer

    return Composer(settings=settings, renderer=JinjaRenderer(), wording=BabelWording())


def open_store(directory: Path, *, snapshot: bool = False) -> SqlStore:
    """The state in ``directory``; ``snapshot``: a copy in memory, the real one untouched (I6)."""
    from mailwatch.adapters.beside_state.lock import refuse_open_house
    from mailwatch.adapters.store.engine import open_file, open_memory
    from mailwatch.adapters.store.sql import SqlStore

    file = directory / DATABASE
    refuse_open_house(directory)
    engine = open_memory(copy_of=file) if snapshot else open_file(file)
    return SqlStore(engine, name=str(file))


_SECURITY = {"tls": "tls", "starttls": "starttls", "none": "plain-loopback"}


@lru_cache(maxsize=64)
def password_of(source: SecretSource) -> Callable[[], str]:
    """How an account's password is had: one door for both of its servers."""
    from mailwatch.adapters.secrets import resolver

    return resolver(source, environment=os.environ)


def authentication_of(source: SecretSource) -> Authentication:
    """What is had from there."""
    from mailwatch.adapters.sasl import Authentication

    is_token = isinstance(source, FromTokenCommand)
    return Authentication.TOKEN if is_token else Authentication.PASSWORD


def imap_mailbox(account: Account) -> Mailbox:
    """The real mailbox of an account."""
    from mailwatch.adapters.imap import ImapMailbox, ImapSettings

    server, folders = account.servers.imap, account.folders
    return ImapMailbox(
        ImapSettings(
            host=server.host,
            port=server.port,
            security=_SECURITY[server.security],  # type: ignore[arg-type]  # the three words it knows
            username=account.username,
            password=password_of(account.password),
            authentication=authentication_of(account.password),
            ca_file=str(account.ca_file) if account.ca_file else None,
            sent=folders.sent,
            archive=folders.archive,
            junk=folders.junk,
            extra=tuple(folders.also),
            by_hand=tuple(folders.by_hand),
        )
    )


def smtp_transport(loaded: Loaded, name: str, *, even_off: bool = False) -> Transport | None:
    """The real transport of an account; None while sending is off, unless ``even_off``: no login is tried."""
    account = loaded.config.account[name]
    server = account.servers.smtp
    if server is None or (loaded.config.sending.mode == "off" and not even_off):
        return None
    from mailwatch.adapters.smtp import Security, SmtpSettings, SmtpTransport

    return SmtpTransport(
        SmtpSettings(
            host=server.host,
            port=server.port,
            security=Security(_SECURITY[server.security]),
            username=account.username,
            password=password_of(account.password),
            authentication=authentication_of(account.password),
            ca_file=str(account.ca_file) if account.ca_file else None,
        )
    )
