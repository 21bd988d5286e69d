"""Playbooks and their texts: found in one place, rendered in a sandbox, never with a gap."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import tomli

from mailwatch.domain.playbooks.file import PlainTable
from mailwatch.errors import ConfigError, ConfigProblem, MissingValue, OwnerMustAct, UnbackedClaim
from mailwatch.ports import Rendered

if TYPE_CHECKING:
    from jinja2 import Template

    from mailwatch.adapters.texts.sandbox import Sandbox


def shipped_templates() -> Path:
    """The playbooks that ship: package data in a wheel, else the checkout's ``templates/``."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise OwnerMustAct("The playbooks that ship with mailwatch are missing; install it anew.")


def playbook_folder(name: str, own: Path | None = None) -> Path:
    """The folder of a playbook; the owner's own wins. Raises OwnerMustAct when there is none."""
    for root in (own, shipped_templates()):
        if root is not None and (root / name / "playbook.toml").is_file():
            return root / name
    raise OwnerMustAct(f"There is no playbook called {name}.")


def playbook_names(own: Path | None = None) -> tuple[str, ...]:
    """Every playbook there is, shipped or the owner's own, by name."""
    found = {
        file.parent.name
        for root in (own, shipped_templates())
        if root is not None and root.is_dir()
        for file in root.glob("*/playbook.toml")
    }
    return tuple(sorted(found))


@lru_cache(maxsize=64)
def load_playbook(name: str, own: Path | None = None) -> tuple[PlainTable, Mapping[str, str]]:
    """A playbook's table and its texts by ``step.language``; raises ConfigError naming file and line."""
    folder = playbook_folder(name, own)
    file = folder / "playbook.toml"
    try:
        table = tomli.loads(file.read_text(encoding="utf-8-sig"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        problem = ConfigProblem(path=name, message=str(error), suggestion="mend the TOML")
        raise ConfigError([problem], source=str(file)) from error
    return table, {
        text.name.removesuffix(".txt"): _read(text, name) for text in sorted(folder.glob("*.*.txt"))
    }


def _read(text: Path, playbook: str) -> str:
    try:
        # Some editors begin a file with a mark of its encoding; it must not stand before “Subject:”.
        return text.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problem = ConfigProblem(
            path=f"{playbook}/{text.name}",
            message="is not in UTF-8",
            suggestion="save it as UTF-8",
            line=line,
        )
        raise ConfigError([problem], source=str(text)) from error


_PRINTED = re.compile(r"\{\{-?\s*([a-z_][a-z0-9_]*)")
"""Names that a text prints."""


class JinjaRenderer:
    """A :class:`~mailwatch.ports.Renderer` over sandboxed Jinja2.

    A name that is not known, or a value that is empty where it is printed, is
    an error: “Dear ,” is a defect that was sent (I8).
    """

    def render(
        self, source: str, values: Mapping[str, object], claims: Mapping[str, str] | None = None
    ) -> Rendered:
        """Raises OwnerMustAct in words that name what is missing, too much, or not so."""
        from jinja2 import TemplateError, UndefinedError

        from mailwatch.adapters.texts.sandbox import TooMuchError, budget_for, line_of
        from mailwatch.adapters.texts.ties import UnbackedError, UnknownClaimError, claims_for, parts_of

        try:
            with budget_for(source), claims_for(claims or {}):
                parts = parts_of(_template(source).render(values))
        except UnbackedError as error:
            raise UnbackedClaim(error.name, error.why, line=line_of(error) or 0) from error
        except UnknownClaimError as error:
            raise OwnerMustAct(_no_such_claim(error.name, error.known)) from error
        except UndefinedError as error:
            raise OwnerMustAct(f"The text uses something that is not known: {error.message}.") from error
        except _EmptyValueError as error:
            raise MissingValue(_missing(source, values, claims or {})) from error
        except (TooMuchError, RecursionError, MemoryError, SyntaxError) as error:
            line = line_of(error)
            where = f"Line {line} of the text" if line else "The text"
            what = str(error) if isinstance(error, TooMuchError) else "is nested without end"
            raise OwnerMustAct(f"{where} {what}; a letter needs less.") from error
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise OwnerMustAct(f"The text can't be rendered: {error}.") from error
        except TemplateError as error:
            raise OwnerMustAct(f"The text can't be rendered: {error.message}.") from error
        return Rendered(text=_tidy("".join(part.words for part in parts)), parts=parts)


def _no_such_claim(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"There is no claim called “{name}” for a text of this step" + (
        f"; did you mean “{near[0]}”?" if near else "; docs/words.md lists them."
    )


def _missing(source: str, values: Mapping[str, object], claims: Mapping[str, str]) -> list[str]:
    """Names of the empty values that are printed: it fails without them though all others are there."""
    named = dict.fromkeys(_PRINTED.findall(source))
    empty = [name for name in named if name in values and _is_empty(values[name])]
    return [
        name
        for name in empty
        if not _renders(source, {**values, **dict.fromkeys(empty, "-"), name: ""}, claims)
    ]


def _renders(source: str, values: Mapping[str, object], claims: Mapping[str, str]) -> bool:
    from jinja2 import TemplateError

    from mailwatch.adapters.texts.sandbox import budget_for
    from mailwatch.adapters.texts.ties import claims_for

    try:
        with budget_for(source), claims_for(claims):
            _template(source).render(values)
    except _EmptyValueError:
        return False
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return True
    return True


class _EmptyValueError(ValueError):
    """A value that is printed is empty."""


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _full(value: object) -> object:
    if _is_empty(value):
        raise _EmptyValueError
    return value


@lru_cache(maxsize=1)
def _sandbox() -> Sandbox:
    from mailwatch.adapters.texts.sandbox import Sandbox

    return Sandbox(_full)


@lru_cache(maxsize=64)
def _template(source: str) -> Template:
    return _sandbox().template(source)


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return "\n".join(lines) + "\n"
