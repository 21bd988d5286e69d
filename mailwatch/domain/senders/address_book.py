"""Whose an address is: the owner's, a client's, or that of a service which passes on what others write."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from mailwatch.mail.reading.addresses import to_ascii_domain
from mailwatch.mail.reading.identity import canonical_spec


@dataclass(frozen=True, kw_only=True)
class ClientAddresses:
    """How a client can be recognised; all in lower case."""

    client: str
    people: tuple[str, ...]
    domains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    # Not in repr: what mail was read for does not change with a project's name.
    projects: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True)
class AddressBook:
    """The owner's own addresses and all clients'.

    ``relays`` are groups, lists and forms that pass other people's words on
    under an address of their own, as the owner says.
    """

    own: frozenset[str]
    clients: tuple[ClientAddresses, ...]
    relays: frozenset[str] = frozenset()

    def by_address(self, spec: str) -> tuple[str, bool] | None:
        """The client behind an address, and whether it is one of the people (not a colleague)."""
        client = self._people.get(canonical_spec(spec))
        if client is not None:
            return client, True
        local, _, written = spec.rpartition("@")
        if not local or ("@" in local and not local.startswith('"')):
            # “x@elsewhere@harbour.example” is nobody's address, and each server reads another domain in it.
            return None
        domain = to_ascii_domain(written)
        for name, each in self._domains:
            if domain == each or domain.endswith("." + each):
                return name, False
        return None

    def is_own(self, spec: str) -> bool:
        """Whether the address is the owner's, tags included."""
        return canonical_spec(spec) in self._own_specs

    def passes_on(self, spec: str) -> bool:
        """Whether the owner said that this address passes on what others write."""
        return canonical_spec(spec) in self._relay_specs

    @cached_property
    def _people(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for client in self.clients:
            for each in client.people:
                found.setdefault(canonical_spec(each), client.client)
        return found

    @cached_property
    def _domains(self) -> tuple[tuple[str, str], ...]:
        return tuple((one.client, to_ascii_domain(each)) for one in self.clients for each in one.domains)

    @cached_property
    def _own_specs(self) -> frozenset[str]:
        return frozenset(canonical_spec(each) for each in self.own)

    @cached_property
    def _relay_specs(self) -> frozenset[str]:
        return frozenset(canonical_spec(each) for each in self.relays)
