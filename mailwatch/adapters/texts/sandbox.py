"""The sandbox in which texts are rendered, with a budget: no text can run for ever or fill the memory.

Everything is counted, nothing is timed: a text that is too much is too much on
every machine, and by the same line.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from mailwatch.adapters.texts import ties

LONGEST_SOURCE = 200_000
"""Characters of a text's source; a letter has a few thousand."""

LONGEST_VALUE = 20_000
"""Characters, or elements with all that is in them, of any value on the way."""

LARGEST_ARGUMENT = 1_000
"""A width, a count, a precision."""

MOST_BITS = 4_000
"""Of a whole number."""

MOST_OUTPUT = 100_000
"""Characters that all placeholders together print."""

MOST_WORK = 20_000_000
"""A turn of a loop or a call costs what the source has in characters, and a little more."""

_EACH = 500
_WIDTH = re.compile(r"\d{4,}|\*")
_TAKES_NUMBERS = frozenset({"format", "format_map", "default", "d", "dict", "namespace", "max", "min", "sum"})


class TooMuchError(ValueError):
    """The text is over its budget."""


class Budget:
    """What one rendering may still use."""

    def __init__(self, source: str) -> None:
        self._cost = _EACH + len(source)
        self._work = MOST_WORK
        self._output = MOST_OUTPUT

    def turn(self) -> None:
        """One turn of a loop, or one call."""
        self._work -= self._cost
        if self._work < 0:
            raise TooMuchError("repeats something too often")

    def printed(self, value: object) -> None:
        """A placeholder prints ``value``."""
        self._output -= len(str(value)) if isinstance(value, str) else weigh(value)
        if self._output < 0:
            raise TooMuchError("prints too much")


_BUDGET: ContextVar[Budget] = ContextVar("budget")
"""Each thread renders on a budget of its own."""


@contextmanager
def budget_for(source: str) -> Iterator[None]:
    """A fresh budget for one rendering of ``source``."""
    token = _BUDGET.set(Budget(source))
    try:
        yield
    finally:
        _BUDGET.reset(token)


def weigh(value: object, most: int = LONGEST_VALUE) -> int:
    """How much is in ``value``, elements of elements included; raises TooMuchError above ``most``."""
    weight, pending = 0, [value]
    while pending:
        each = pending.pop()
        if isinstance(each, str | bytes):
            weight += len(each)
        elif isinstance(each, Mapping):
            pending += [*each.keys(), *each.values()]
        elif isinstance(each, list | tuple | set | frozenset):
            pending += each
        elif isinstance(each, int) and each.bit_length() > MOST_BITS:
            raise TooMuchError("uses a number without end")
        weight += 1
        if weight > most or len(pending) > most:
            raise TooMuchError("makes a value that is too long")
    return weight


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which loops, calls, filters and operators are counted and measured."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, finalize: Callable[[object], object]) -> None:
        super().__init__(
            undefined=StrictUndefined,
            finalize=lambda value: self._printed(finalize(ties.unmarked(value))),
            autoescape=False,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
            # Nothing is worked out while a text is only read.
            optimized=False,
            extensions=[ties.ClaimTag],
        )
        self.filters = {name: self._measured(name, each) for name, each in self.filters.items()}
        self.filters |= {"_turns": self._turns, "_joined": self._joined, **ties.FILTERS}
        self.globals["range"] = self._range
        self.globals["so"] = ties.so
        del self.globals["lipsum"]

    def template(self, source: str) -> Template:
        """Compile; raises jinja2's errors, TooMuchError, and what Python's parser says of endless nesting."""
        if len(source) > LONGEST_SOURCE:
            raise TooMuchError("is far too long")
        return self.from_string(_Counting().visit(ties.Tying().visit(self.parse(source))))

    def call(self, context: Context, callee: Any, /, *args: Any, **kwargs: Any) -> Any:
        """A call in a text."""
        _BUDGET.get().turn()
        if not isinstance(callee, Macro):
            self._measure(getattr(callee, "__name__", ""), args, kwargs)
        return self._result(super().call(context, callee, *args, **kwargs))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """``"{:>9}".format(...)``: the widths in it are measured."""
        if isinstance(owner := getattr(value, "__self__", None), str):
            _check_widths(owner)
        return super().wrap_str_format(value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """An operator whose result may be far larger than its parts."""
        weigh(left)
        weigh(right)
        match operator, left, right:
            case "*", int(), str() | bytes() | list() | tuple():
                weigh_product(len(right), left)
            case "*", str() | bytes() | list() | tuple(), int():
                weigh_product(len(left), right)
            case "**", int(), int():
                weigh_product(left.bit_length(), right, MOST_BITS)
            case "%", str(), _:
                _check_widths(left)
            case _:
                pass
        return self._result(super().call_binop(context, operator, left, right))

    def _printed(self, value: object) -> object:
        _BUDGET.get().printed(value)
        return value

    def _measured(self, name: str, each: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(each)
        def measured(*args: Any, **kwargs: Any) -> Any:
            _BUDGET.get().turn()
            # What Jinja itself passes first is no value of the text.
            own = 1 if hasattr(each, "jinja_pass_arg") else 0
            for value in args[own:]:
                weigh(value)
            self._measure(name, args[own + 1 :], kwargs)
            if name == "format":
                _check_widths(str(args[own]))
            if name == "replace":
                weigh_product(len(str(args[own])) + 1, len(str(args[own + 2])) + 1, LONGEST_VALUE * 100)
            return self._result(each(*args, **kwargs))

        return measured

    def _measure(self, name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
        for value in (*args, *kwargs.values()):
            weigh(value)
            if isinstance(value, int) and abs(value) > LARGEST_ARGUMENT and name not in _TAKES_NUMBERS:
                raise TooMuchError(f"asks {name.strip('_') or 'something'} for {value}")

    def _result(self, value: Any) -> Any:
        weigh(value)
        return value

    def _turns(self, iterable: Any) -> Iterator[Any]:
        for each in iterable:
            _BUDGET.get().turn()
            yield each

    def _joined(self, parts: Sequence[Any]) -> str:
        weigh(parts)
        return "".join(str(part) for part in parts)

    @staticmethod
    def _range(*bounds: int) -> range:
        found = range(*bounds)
        if len(found) > LARGEST_ARGUMENT:
            raise TooMuchError(f"asks for a range of {len(found)}")
        return found


class _Counting(NodeTransformer):
    """Lets each loop be counted and each joining of texts be measured."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802  named by Jinja
        self.generic_visit(node)
        node.iter = _through("_turns", node.iter)  # type: ignore[arg-type]  # what is looped over is an expression
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802  named by Jinja
        self.generic_visit(node)
        return _through("_joined", nodes.List(node.nodes, lineno=node.lineno))


def _through(name: str, node: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def weigh_product(length: int, times: int, most: int = LONGEST_VALUE) -> None:
    """Raises TooMuchError where ``times`` as much would be too much."""
    if times > 0 and length * times > most:
        raise TooMuchError("makes a value that is too long")


def _check_widths(form: str) -> None:
    if found := _WIDTH.search(form):
        raise TooMuchError(f"asks for a width of {found[0][:12]}")


def line_of(error: BaseException) -> int | None:
    """The line of the text at which ``error`` was raised."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
