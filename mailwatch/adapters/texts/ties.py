"""Claims in a text: `{% claim "NAME" %}…{% endclaim %}` and `so("NAME")`, and which words depend on which.

What a claim is and whether the facts back it is decided elsewhere: here it is
a name with the reason why it does not hold, or "". The rendered words carry
marks around what is tied, which are taken off before anybody reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from jinja2 import nodes, pass_context
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from mailwatch.ports.surroundings import Part

BEGINS, NAMED, ENDS = "\ufdd0", "\ufdd1", "\ufdd2"
"""Noncharacters, which Unicode keeps for such use and no mail shows (Unicode 23.7)."""

_MARK = re.compile(f"{BEGINS}([^{NAMED}]*){NAMED}|{ENDS}")
_ANY_MARK = re.compile(f"{BEGINS}[^{NAMED}]*{NAMED}|[{BEGINS}{NAMED}{ENDS}]")

_CLAIMS: ContextVar[Mapping[str, str]] = ContextVar("claims")
"""Of the text that is being rendered."""


class UnbackedError(ValueError):
    """A text claims ``name``, and that is not so; ``why`` not."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name)
        self.name = name
        self.why = why


class UnknownClaimError(ValueError):
    """A text names a claim that there is none of."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


class Mark(str):
    """What stands around tied words until they are parted; nothing that a value could bring."""

    __slots__ = ()


@contextmanager
def claims_for(claims: Mapping[str, str]) -> Iterator[None]:
    """One rendering in which each claim is so, or is not for the reason that stands under its name."""
    token = _CLAIMS.set(claims)
    try:
        yield
    finally:
        _CLAIMS.reset(token)


def _why_not(name: str) -> str:
    claims = _CLAIMS.get()
    try:
        return claims[name]
    except KeyError:
        raise UnknownClaimError(name, sorted(claims)) from None


def so(*names: str) -> bool:
    """For a text's condition: whether all of these claims are backed."""
    return all(not why for why in [_why_not(name) for name in names])


@pass_context
def claimed(_context: Context, name: str) -> Mark:
    """The mark before words that claim ``name``; raises UnbackedError where the facts don't back it.

    It is given the context so that Jinja asks at each rendering, and not once when the text is compiled.
    """
    if why := _why_not(name):
        raise UnbackedError(name, why)
    return tied(name)


def tied(name: str) -> Mark:
    """The mark before words that are written only where ``name`` is so."""
    return Mark(f"{BEGINS}{name}{NAMED}")


def loose(_name: str) -> Mark:
    """The mark behind them."""
    return Mark(ENDS)


FILTERS = {"_claimed": claimed, "_tied": tied, "_loose": loose}
"""What the marks are made by; names with which no text begins one."""


def unmarked(value: object) -> object:
    """A printed value without what might be taken for a mark."""
    if isinstance(value, str) and not isinstance(value, Mark) and _ANY_MARK.search(value):
        return _ANY_MARK.sub("", value)
    return value


def parts_of(rendered: str) -> tuple[Part, ...]:
    """The words between the marks, each with the names that it is tied to."""
    found: list[Part] = []
    names: list[str] = []
    at = 0
    for mark in _MARK.finditer(rendered):
        if words := rendered[at : mark.start()]:
            found.append(Part(words=words, tied=frozenset(names)))
        at = mark.end()
        if mark[1] is not None:
            names.append(mark[1])
        elif names:
            names.pop()
    if words := rendered[at:]:
        found.append(Part(words=words, tied=frozenset(names)))
    return tuple(found)


class ClaimTag(Extension):
    """``{% claim "NAME" %}…{% endclaim %}``: these words claim it. Several names are parted by commas."""

    tags = {"claim"}  # noqa: RUF012  Jinja's own way to say it

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """The words between, with what raises before them."""
        line = next(parser.stream).lineno
        names = [str(parser.stream.expect("string").value)]
        while parser.stream.skip_if("comma"):
            names.append(str(parser.stream.expect("string").value))
        body = parser.parse_statements(("name:endclaim",), drop_needle=True)
        return _marked("_claimed", names, body, line)


class Tying(NodeTransformer):
    """Marks what stands under ``{% if so("NAME") %}``, and under the question for a value by its name."""

    def visit_If(self, node: nodes.If) -> nodes.Node:  # noqa: N802  named by Jinja
        """Each branch with what must be so for it to be taken."""
        known: list[str] = []
        for branch in (node, *node.elif_):
            self.generic_visit_list(branch.body)
            branch.body = _marked("_tied", [*known, *_asked(branch.test)], branch.body, branch.lineno)
            known += _denied(branch.test)
        self.generic_visit_list(node.else_)
        node.else_ = _marked("_tied", known, node.else_, node.lineno) if node.else_ else []
        return node

    def generic_visit_list(self, body: list[nodes.Node]) -> None:
        """What stands in a branch, in its place."""
        body[:] = [self.visit(each) for each in body]


def _asked(test: nodes.Node) -> list[str]:
    """The claims and values that must be there for ``test`` to hold, as far as it can be told."""
    match test:
        case nodes.And():
            return [*_asked(test.left), *_asked(test.right)]
        case nodes.Name():
            return [test.name]
        case nodes.Call(node=nodes.Name(name="so")):
            return [str(each.value) for each in test.args if isinstance(each, nodes.Const)]
        case _:
            return []


def _denied(test: nodes.Node) -> list[str]:
    """The claims and values that must be there for ``test`` not to hold."""
    match test:
        case nodes.Or():
            return [*_denied(test.left), *_denied(test.right)]
        case nodes.Not():
            return _asked(test.node)
        case _:
            return []


def _marked(by: str, names: Sequence[str], body: list[nodes.Node], line: int) -> list[nodes.Node]:
    return [
        *(_mark(by, name, line) for name in names),
        *body,
        *(_mark("_loose", name, line) for name in reversed(names)),
    ]


def _mark(by: str, name: str, line: int) -> nodes.Node:
    made = nodes.Filter(nodes.Const(name, lineno=line), by, [], [], None, None, lineno=line)
    return nodes.Output([made], lineno=line)
