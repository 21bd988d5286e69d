"""A list of invoices as bookkeeping programs export it: CSV with a line of column names."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TypeVar

from mailwatch.domain.facts.money import Money
from mailwatch.errors import ConfigError, ConfigProblem
from mailwatch.figures import read_amount, read_day, refuse_unseen
from mailwatch.mail.reading.identity import canonical_spec

Value = TypeVar("Value")

LARGEST = 20_000_000
"""Bytes; a longer list is no list of a freelancer's invoices."""

COLUMNS = ("client", "number", "amount", "due", "currency", "paid", "file")
NEEDED = ("client", "number", "amount", "due")
YES = frozenset({"yes", "true", "1", "paid", "x", "ja", "bezahlt", "igen", "fizetve", "oui", "sí", "si"})
NO = frozenset({"", "no", "false", "0", "open", "nein", "offen", "nem", "non"})

DOCUMENTS = frozenset(
    (
        ".pdf",
        ".xml",
        ".docx",
        ".doc",
        ".odt",
        ".xlsx",
        ".xls",
        ".ods",
        ".png",
        ".jpg",
        ".jpeg",
        ".tif",
        ".zip",
    )
)
"""Endings of what an invoice is kept as."""

_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_HALF_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, kw_only=True)
class InvoiceLine:
    """One line; ``file`` lies below the folder of the configuration, or ""."""

    client: str
    number: str
    amount: Money
    due: date
    paid: bool
    file: str = ""


@dataclass(frozen=True, kw_only=True)
class InvoiceList:
    """``says_paid``: whether there is a column that tells what has been paid."""

    lines: tuple[InvoiceLine, ...]
    says_paid: bool


def read_invoices(path: Path, *, clients: Mapping[str, Sequence[str]]) -> InvoiceList:
    """Read the list; ``clients`` gives the addresses of each client's people.

    Raises :class:`ConfigError` with every line that can't be read.
    """
    source = str(path)
    if not path.is_file():
        raise ConfigError([ConfigProblem(path="file", message="there is no such file")], source=source)
    if path.stat().st_size > LARGEST:
        raise ConfigError([ConfigProblem(path="file", message="is too large for a list")], source=source)
    problems: list[ConfigProblem] = []
    names, rows = _rows(path.read_bytes(), source, problems)
    found: list[InvoiceLine] = []
    seen: dict[tuple[str, str], int] = {}
    for number, row in rows:
        line = _line(number, row, clients, problems)
        if line is None:
            continue
        name = (line.client, line.number)
        if name in seen:
            message = f"invoice {line.number} of {line.client} stands in line {seen[name]} too"
            problems.append(ConfigProblem(path=f"line {number}", message=message))
        seen[name] = number
        found.append(line)
    if problems:
        raise ConfigError(problems, source=source)
    return InvoiceList(lines=tuple(found), says_paid=bool(rows) and "paid" in names)


def _decoded(raw: bytes, source: str) -> str:
    """UTF-8; else UTF-16 as spreadsheets save “Unicode text”; else what Windows programs write."""
    wide = next((name for mark, name in (*_WIDE, *_HALF_WIDE) if raw.startswith(mark)), "")
    if not wide and b"\0" in raw[:200]:
        # Without its mark: of the letters that column names are made of, every second byte is zero.
        wide = "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
    try:
        return raw.decode(wide or "utf-8-sig").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if wide:
            problem = ConfigProblem(
                path="line 1",
                message=f"is written in {wide[:6].upper()}, and broken at byte {error.start}",
                suggestion="save the list as CSV in UTF-8",
            )
            raise ConfigError([problem], source=source) from error
    return raw.decode("cp1252", errors="replace")


def _rows(
    raw: bytes, source: str, problems: list[ConfigProblem]
) -> tuple[tuple[str, ...], list[tuple[int, dict[str, str]]]]:
    text = _decoded(raw, source)
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    table: list[list[str]] = []
    try:
        table.extend(reader)
    except csv.Error as error:
        problem = ConfigProblem(
            path=f"line {reader.line_num}",
            message=f"can't be read as CSV: {error}",
            suggestion="a quotation mark that is opened must be closed in the same line",
        )
        raise ConfigError([problem], source=source) from error
    names = tuple(name.strip().strip("\ufeff").lower() for name in table[0]) if table else ()
    missing = [name for name in NEEDED if name not in names]
    twice = [name for name in COLUMNS if names.count(name) > 1]
    if missing or twice:
        problem = ConfigProblem(
            path="line 1",
            message=f"must name the columns; missing: {', '.join(missing)}"
            if missing
            else f"names the column {twice[0]} twice",
            suggestion=f"the columns are: {', '.join(COLUMNS)}",
        )
        raise ConfigError([problem], source=source)
    rows: list[tuple[int, dict[str, str]]] = []
    for number, cells in enumerate(table[1:], 2):
        if not any(cell.strip() for cell in cells):
            continue
        wrong = _shape(cells, names, delimiter)
        if wrong:
            problems.append(ConfigProblem(path=f"line {number}", message=wrong[0], suggestion=wrong[1]))
            continue
        rows.append(
            (
                number,
                {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name in COLUMNS},
            )
        )
    return names, rows


def _shape(cells: Sequence[str], names: Sequence[str], delimiter: str) -> tuple[str, str] | None:
    """What is wrong with a line as a whole: its cells would stand under the wrong columns."""
    if any(cell.strip() for cell in cells[len(names) :]):
        return (
            f"has {len(cells)} cells, and there are {len(names)} columns",
            f"an amount that holds a “{delimiter}” stands in quotation marks",
        )
    if any("\n" in cell or "\r" in cell for cell in cells):
        return "has a cell with a line end in it", "a quotation mark may be missing"
    return None


@dataclass(frozen=True, kw_only=True)
class _Cells:
    """The cells of one line by their columns, and what is wrong with them."""

    number: int
    row: Mapping[str, str]
    problems: list[ConfigProblem] = field(default_factory=list)

    def text(self, column: str) -> str:
        return self.row.get(column, "")

    def bad(self, column: str, message: str, suggestion: str = "") -> None:
        place = f"line {self.number}, column {column}"
        self.problems.append(ConfigProblem(path=place, message=message, suggestion=suggestion))

    def read(self, column: str, reader: Callable[[str], Value], what: str, suggestion: str) -> Value | None:
        text = self.text(column)
        try:
            return reader(text)
        except ValueError as error:
            # Where the error itself says what to write, an example beside it would only mislead.
            self.bad(column, f"“{text}” is no {what}: {error}", "" if "write" in str(error) else suggestion)
            return None

    def refuse_unseen(self) -> None:
        for column, cell in self.row.items():
            try:
                refuse_unseen(cell)
            except ValueError as error:
                self.bad(column, str(error))


def _line(
    number: int, row: dict[str, str], clients: Mapping[str, Sequence[str]], problems: list[ConfigProblem]
) -> InvoiceLine | None:
    cells = _Cells(number=number, row=row)
    cells.refuse_unseen()
    line = None if cells.problems else _invoice(cells, clients)
    problems += cells.problems
    return line


def _invoice(cells: _Cells, clients: Mapping[str, Sequence[str]]) -> InvoiceLine | None:
    """The line read, or None with all that is wrong in it said."""
    client = _client(cells.text("client"), clients)
    if not client:
        known = ", ".join(sorted(clients))
        cells.bad("client", f"“{cells.text('client')}” is no client of your file", f"known are {known}")
    if not cells.text("number"):
        cells.bad("number", "the invoice has no number")
    amount = cells.read(
        "amount",
        lambda text: _amount(text, cells.text("currency")),
        "amount",
        "write it as 1785.00 EUR, or the currency in a column",
    )
    due = cells.read("due", read_day, "day", "write it as 2026-11-13")
    paid, file = _is_paid(cells), cells.text("file")
    if file and not _may_be_attached(file):
        cells.bad("file", f"“{file}” is no document below the folder of your configuration", "name one there")
    if cells.problems or due is None or amount is None:
        return None
    number = cells.text("number")
    return InvoiceLine(client=client, number=number, amount=amount, due=due, paid=paid, file=file)


def _is_paid(cells: _Cells) -> bool:
    """A word, or the day on which it was paid."""
    paid = cells.text("paid").casefold()
    if paid in YES | NO:
        return paid in YES
    what = "word for what is paid, and no day"
    return cells.read("paid", read_day, what, "write yes, no, or the day") is not None


def _client(name: str, clients: Mapping[str, Sequence[str]]) -> str:
    if name in clients:
        return name
    address = canonical_spec(name)
    return next((key for key, people in clients.items() if address in map(canonical_spec, people)), "")


def _amount(text: str, currency: str) -> Money:
    value, code = read_amount(text, currency=currency)
    if value <= 0:
        raise ValueError("asks for nothing")
    return Money(amount=value, currency=code)


def _may_be_attached(file: str) -> bool:
    """Whether a list may name it: others make lists, and a client must not get the owner's keys.

    A path below the folder of the configuration, on any system, to a document.
    """
    path = PureWindowsPath(file)
    if path.drive or path.root or PurePosixPath(file).is_absolute() or file.startswith("~"):
        return False
    return not any(part.startswith(".") for part in path.parts) and path.suffix.lower() in DOCUMENTS
