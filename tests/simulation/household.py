"""The owner's file, as the world writes it, and as it is changed while the service runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from mailwatch import translate
from mailwatch.config.reading.load import Loaded, loads

from .script import Person, Script, Talk

OWNER = "anna@studio.example"
OFFICE = "anna@office.example"
ADDRESS = {"main": OWNER, "office": OFFICE}
NAME = "Anna Weber"
SERVER = "mx.studio.example"
"""Under which name the own mail server says what it found about a sender."""


@dataclass
class Household:
    """What stands in the file now."""

    script: Script
    state: str
    mode: str = "on"
    never: set[str] = field(default_factory=set)
    more_people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def names_server(self) -> bool:
        """Whether the owner says under which name their own server writes what it checked."""
        return any(each.args.get("named") for each in self.script.happenings)

    @property
    def accounts(self) -> tuple[str, ...]:
        """The names of the accounts, the first one first."""
        return ("main", "office")[: self.script.accounts]

    def people(self, client: str) -> tuple[str, ...]:
        """Who may be written to at ``client``."""
        person = next(each for each in self.script.cast if each.key == client)
        return (*person.people, *self.more_people.get(client, ()))

    def text(self) -> str:
        """The file."""
        return "\n".join(
            [
                f'[me]\nname = "{NAME}"\nemail = ["{OWNER}", "hello@studio.example"]',
                'phone = "+49 30 5550123"\ncountry = "DE-BE"',
                *(self._account(name) for name in self.accounts),
                f'[sending]\nmode = "{self.mode}"\nmax_due = {self.script.max_due}',
                f"always_ask = {[*self.script.always_ask]}",
                *(['take_dates = "hold"'] if self.script.take_dates else []),
                *self._ladders(),
                f'[state]\ndirectory = "{self.state}"',
                *(self._client(person) for person in self.script.cast),
            ]
        )

    def load(self) -> Loaded:
        """The file as mailwatch reads it."""
        return _load(self.text())

    def _account(self, name: str) -> str:
        address = ADDRESS[name]
        own = f'"{address}", "hello@studio.example"' if name == "main" else f'"{address}"'
        domain = address.partition("@")[2]
        server = f'authserv_id = "{SERVER}"\n' if self.names_server else ""
        return (
            f'[account.{name}]\nemail = [{own}]\ncopies = "{self.script.copies}"\n'
            f'servers = {{ imap = "imap.{domain}", smtp = "smtp.{domain}" }}\n'
            f'{server}password = {{ env = "NOWHERE" }}'
        )

    def _client(self, person: Person) -> str:
        people = ", ".join(f'"{each}"' for each in self.people(person.key))
        goal = f', goal = "{person.goal}"' if person.goal else ""
        lines = [
            f"[client.{person.key}]",
            f'kind = "{person.kind}"',
            f'salutation = "Dear {person.name.split()[0]},"',
            f"people = [{people}]",
            f'names = ["{person.name}"]',
            f'speaks = {{ country = "{person.country}", zone = "{person.zone}" }}',
            f'job = {{ project = "{person.project}"{goal} }}',
        ]
        lines += self._matters(person)
        if person.company:
            lines.append(f'company = "{person.company}"')
        if person.key in self.never:
            lines.append("never_chase = true")
        return "\n".join(lines)

    def _ladders(self) -> list[str]:
        """What the owner changed in the playbooks: a copy to the superior, a word before the day."""
        if not self.script.every:
            return []
        note = ["[late-payment.note]\noff = false"] if self.script.note else []
        return ['[late-payment.last-notice]\ncc = ["superior"]', *note]

    @staticmethod
    def _matters(person: Person) -> list[str]:
        lines = []
        if person.superior:
            lines.append(f'superior = ["{person.superior}"]')
        if person.invoices:
            bills = ", ".join(
                f'{{ number = "{bill.number}", amount = "{bill.amount}.00 EUR", due = {bill.due} }}'
                for bill in person.invoices
            )
            lines.append(f"invoices = [{bills}]")
        if person.meetings:
            talks = ", ".join(_talk(talk) for talk in person.meetings)
            lines.append(f"meetings = [{talks}]")
        if person.waiting:
            given = ", ".join(
                f'{{ subject = "{subject}", for = "the {subject.lower()}", playbook = "{playbook}" }}'
                for subject, playbook in person.waiting
            )
            lines.append(f"waiting = [{given}]")
        if person.silence_approves:
            lines.append("facts = { silence_approves = true }")
        return lines


def _talk(talk: Talk) -> str:
    values = [f'start = {talk.start}, name = "{talk.name}", about = "talk {talk.name}"']
    if talk.window:
        values.append(f'window = "{talk.window} hours"')
    if talk.policy:
        values.append(f'policy = "{policy_of(talk.name)}"')
    if talk.urgent:
        values.append("urgent = true")
    return f"{{ {', '.join(values)} }}"


def policy_of(name: str) -> str:
    """The owner's rule for a meeting, which names it."""
    return f"What is missed of talk {name} is billed at half."


@cache
def _shipped() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    return translate.known_playbooks(), translate.known_languages()


@lru_cache(maxsize=64)
def _load(text: str) -> Loaded:
    playbooks, languages = _shipped()
    return loads(text, environment={}, playbooks=playbooks, languages=languages)
