"""Rules that need more than one option, or a look outside: problems, and warnings where one can live."""

from __future__ import annotations

import difflib
import re
import ssl
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path as FilePath

from mailwatch.config.options import places
from mailwatch.config.options.account import Account, Server
from mailwatch.config.options.client import Client
from mailwatch.config.options.model import Config
from mailwatch.config.options.values import is_loopback
from mailwatch.config.reading import check_time
from mailwatch.config.reading.lines import Path
from mailwatch.config.reading.problems import Places
from mailwatch.domain.days.waits import Unit, Wait
from mailwatch.domain.playbooks.playbook import texts_in
from mailwatch.errors import ConfigProblem
from mailwatch.mail.reading.identity import canonical_spec, is_public_provider
from mailwatch.secret import FromFile, InConfig

_KEY = re.compile(r"(?=.*[^\d_-])[\w][\w-]*")
LONGEST_KEY = 64

Playbooks = Mapping[str, Sequence[str]]


def problems_in(
    config: Config, where: Places, *, playbooks: Playbooks, languages: Collection[str] | None
) -> Iterator[ConfigProblem]:
    """What can't be, though each option by itself could; ``languages`` None means that any will do."""
    yield from _names(config, where)
    for name, account in config.account.items():
        yield from _account(config, account, ("account", name), where)
    yield from _shared_addresses(config, where)
    for key, client in config.client.items():
        yield from _client(client, ("client", key), where, languages)
    yield from _particle(config, where)
    yield from _steps(config, where, playbooks)
    yield from check_time.problems_in(config, where)
    for position, address in enumerate(config.notices.to):
        client_of = next(
            (
                key
                for key, client in config.client.items()
                if canonical_spec(address) in map(canonical_spec, client.people)
            ),
            None,
        )
        if client_of is not None and ("notices", "to") not in where.completed.derived:
            yield where.problem(
                ("notices", "to", position),
                f"{address} belongs to client.{client_of}: your notices would go to the client",
                "name an address of your own",
            )
    if config.watch.first_run_window.exact > config.watch.lookback.exact:
        yield where.problem(
            ("watch", "first_run_window"),
            f"is longer than lookback ({config.watch.lookback}): so far back nothing is read",
            f'first_run_window = "{config.watch.lookback}"',
        )


def warnings_in(config: Config, where: Places, file: FilePath | None) -> Iterator[ConfigProblem]:
    """What works, but may not be what the owner wants."""
    for name, account in config.account.items():
        if isinstance(account.password, InConfig):
            yield where.problem(
                ("account", name, "password"),
                "stands in the file itself, for everybody who sees the file or its backup",
                'password = { command = "…" } or { file = "…" }',
            )
    yield from _file_modes(config, where, file)
    if not config.client:
        yield where.problem(("client",), "no client is named: nothing is watched yet", "write [client.NAME]")
    if ("me", "zone") in where.completed.derived:
        yield from _zone(config.me.country, config.me.zone, ("me", "country"), where, "zone")
    for key, client in config.client.items():
        path = ("client", key, "speaks")
        derived = where.completed.derived
        if (*path, "zone") in derived and (*path, "country") not in derived:
            yield from _zone(
                client.speaks.country, client.speaks.zone, (*path, "country"), where, "speaks.zone"
            )
    yield from check_time.warnings_in(config, where)
    yield from _companies(config, where)


def _names(config: Config, where: Places) -> Iterator[ConfigProblem]:
    for table, keys in (("account", config.account), ("client", config.client)):
        for key in keys:
            if not _KEY.fullmatch(key) or len(key) > LONGEST_KEY:
                yield where.problem(
                    (table, key),
                    "is no name for the command line; use letters, digits, - and _, and at least one letter",
                    f"[{table}.{_plain(key)}]",
                )
    if where.completed.tables.get("account") == {}:
        yield where.problem(
            ("account",), "names no account", "write [mailbox], or [account.NAME] for each of several"
        )


def _plain(key: str) -> str:
    plain = re.sub(r"[^\w]+", "-", key).strip("-_")[:LONGEST_KEY]
    return plain if _KEY.fullmatch(plain) else f"c{plain}"


def _account(config: Config, account: Account, path: Path, where: Places) -> Iterator[ConfigProblem]:
    servers: list[tuple[str, Server]] = [("imap", account.servers.imap)]
    if account.servers.smtp is not None:
        servers.append(("smtp", account.servers.smtp))
    elif config.sending.mode != "off":
        yield where.problem(
            (*path, "servers", "smtp"),
            f'is missing, and sending.mode is "{config.sending.mode}": nothing could leave',
            'add smtp = "smtp.provider.example", or write mode = "off" under [sending]',
        )
    for kind, server in servers:
        if server.security != "none":
            continue
        if not is_loopback(server.host):
            yield where.problem(
                (*path, "servers", kind),
                f"would send the password unprotected to {server.host}",
                'write security = "tls" or "starttls"; "none" is for servers on this very machine',
            )
        elif not account.allow_plaintext_on_loopback:
            yield where.problem(
                (*path, "servers", kind),
                'has security = "none", which must be allowed in so many words',
                "add allow_plaintext_on_loopback = true to the account",
            )
    if account.folders.sent is not None and account.folders.sent.casefold() == "none":
        yield where.problem(
            (*path, "folders", "sent"),
            "can't be “none”: without your own sent mail nobody knows what waits for an answer",
            "name the folder, or leave it out to have it found",
        )
    if account.ca_file is not None:
        yield from _ca_file(account.ca_file, (*path, "ca_file"), where)


def _ca_file(file: FilePath, path: Path, where: Places) -> Iterator[ConfigProblem]:
    try:
        ssl.create_default_context(cafile=str(file))
    except ssl.SSLError:
        yield where.problem(
            path, f"{file} holds no certificate in PEM form", "it begins with -----BEGIN CERTIFICATE-----"
        )
    except OSError as error:
        yield where.problem(path, f"{file} can't be read: {(error.strerror or 'unknown reason').lower()}")


def _shared_addresses(config: Config, where: Places) -> Iterator[ConfigProblem]:
    # One mailbox has many spellings: they meet in their canonical form.
    own = {canonical_spec(address) for address in config.me.email}
    senders: dict[str, str] = {}
    for name, account in config.account.items():
        own.update(map(canonical_spec, (*account.email, *account.aliases)))
        for address in account.email:
            mailbox = canonical_spec(address)
            if senders.get(mailbox, name) != name:
                yield where.problem(
                    ("account", name, "email"),
                    f"{address} already belongs to the account {senders[mailbox]}",
                    "each account has addresses of its own",
                )
            senders.setdefault(mailbox, name)
    seen: dict[str, str] = {}
    for key, client in config.client.items():
        for position, address in enumerate(client.people):
            path: Path = ("client", key, "people", position)
            mailbox = canonical_spec(address)
            if mailbox in own:
                yield where.problem(
                    path, f"{address} is one of your own addresses", "name the client's address"
                )
            if mailbox in seen:
                yield where.problem(
                    path,
                    f"{address} already stands under client.{seen[mailbox]}",
                    "one person belongs to one client; leave it in one place",
                )
            seen.setdefault(mailbox, key)


def _client(
    client: Client, path: Path, where: Places, languages: Collection[str] | None
) -> Iterator[ConfigProblem]:
    for position, domain in enumerate(client.company):
        if is_public_provider(domain):
            yield where.problem(
                (*path, "company", position),
                f"{domain} is open to anybody: every stranger there would count as a colleague",
                "leave company out; people is enough",
            )
    language, familiar = client.speaks.language, client.speaks.address == "familiar"
    if languages is not None and (wanted := texts_in(language, familiar=familiar)) not in languages:
        written = [each for each in languages if ("." in each) == ("." in wanted)]
        yield where.problem(
            (*path, "speaks", "language"),
            f"there are no texts in “{language}”" + (" in the familiar address" if "." in wanted else ""),
            f"known are {', '.join(sorted(each.rpartition('.')[2] for each in written)) or 'none'}",
        )


def _particle(config: Config, where: Places) -> Iterator[ConfigProblem]:
    readers = [key for key, client in config.client.items() if client.speaks.language == "th"]
    if readers and config.me.thai_particle is None:
        yield where.problem(
            ("me", "thai_particle"),
            f"is missing, and client.{readers[0]} reads Thai: no polite sentence can be ended without it",
            'thai_particle = "ค่ะ" or "ครับ", as you speak',
        )


def _steps(config: Config, where: Places, playbooks: Playbooks) -> Iterator[ConfigProblem]:
    for name, changes in config.playbook.items():
        known = playbooks.get(name, ())
        for step, change in changes.items():
            path: Path = ("playbook", name, step)
            if step not in known:
                yield where.problem(path, f"is no step of {name}", _near(step, known))
            if change.between is not None:
                yield from _bounds(change.between, (*path, "between"), where)
            if change.after is not None and change.after.unit is not Unit.USUAL and change.after.count == 0:
                yield where.problem((*path, "after"), "leaves the client no time at all", 'after = "7 days"')
            if change.deadline and change.notice and change.notice.count > change.deadline.count:
                yield where.problem(
                    (*path, "notice"), f"is longer than the deadline itself ({change.deadline})"
                )
    steps = [step for each in playbooks.values() for step in each]
    for position, step in enumerate(config.sending.always_ask):
        if step not in steps:
            yield where.problem(
                ("sending", "always_ask", position),
                f"“{step}” is no step of any playbook",
                _near(step, steps),
            )


def _bounds(bounds: tuple[Wait, ...], path: Path, where: Places) -> Iterator[ConfigProblem]:
    shortest, longest = bounds
    if shortest.unit is not longest.unit:
        yield where.problem(path, "needs both spans in the same unit")
    elif shortest.count > longest.count:
        yield where.problem(path, "needs the shorter span first", f'["{longest}", "{shortest}"]')


def _near(step: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(step, known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"


def _zone(country: places.Country, zone: str, path: Path, where: Places, key: str) -> Iterator[ConfigProblem]:
    if not places.zone_is_sure(country):
        yield where.problem(
            path, f"{country} has several time zones; mailwatch takes {zone}", f'add {key} = "{zone}"'
        )


def _companies(config: Config, where: Places) -> Iterator[ConfigProblem]:
    own = {address.rpartition("@")[2] for account in config.account.values() for address in account.email}
    seen: dict[str, str] = {}
    for key, client in config.client.items():
        path: Path = ("client", key, "company")
        for domain in client.company:
            if domain in own:
                yield where.problem(
                    path, f"{domain} is your own domain too: your colleagues would count as the client's"
                )
            if domain in seen:
                yield where.problem(
                    path,
                    f"{domain} stands under client.{seen[domain]} too: a colleague's answer counts for both",
                )
            seen.setdefault(domain, key)
        if client.company and client.kind == "consumer":
            yield where.problem(path, "is set for a private person: is this client a business?")


def _file_modes(config: Config, where: Places, file: FilePath | None) -> Iterator[ConfigProblem]:
    mode = _mode(file)
    secret = any(isinstance(account.password, InConfig) for account in config.account.values())
    if mode & stat.S_IWOTH:
        yield where.problem((), f"{file} can be changed by anybody on this machine", f"chmod o-w {file}")
    if secret and mode & (stat.S_IRGRP | stat.S_IROTH):
        yield where.problem(
            (), f"{file} holds a password, and others on this machine can read it", f"chmod 600 {file}"
        )
    for name, account in config.account.items():
        source = account.password
        if isinstance(source, FromFile) and _mode(source.path) & (stat.S_IRWXG | stat.S_IRWXO):
            yield where.problem(
                ("account", name, "password"),
                f"{source.path} can be read by others; mailwatch will refuse it",
                f"chmod 600 {source.path}",
            )


def _mode(file: FilePath | None) -> int:
    try:
        return stat.S_IMODE(file.stat().st_mode) if file is not None else 0
    except OSError:
        return 0
