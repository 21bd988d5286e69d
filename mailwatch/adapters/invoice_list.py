"""A list of invoices as bookkeeping programs export it: CSV with a line of column names."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from mailwatch.errors import ConfigError, ConfigProblem

LARGEST = 20_000_000
"""Bytes; a longer list is no list of a freelancer's invoices."""

COLUMNS = ("client", "number", "amount", "due", "currency", "paid", "file")
NEEDED = ("client", "number", "amount", "due")
YES = frozenset({"yes", "true", "1", "paid", "x", "ja", "bezahlt", "igen", "fizetve", "oui", "sí", "si"})
NO = frozenset({"", "no", "false", "0", "open", "nein", "offen", "nem", "non"})
_DAY_FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%Y. %m. %d.", "%Y.%m.%d.")


@dataclass(frozen=True, kw_only=True)
class InvoiceLine:
    """One line: ``amount`` as ``1785.00 EUR``."""

    client: str
    number: str
    amount: str
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
    rows = _rows(path.read_bytes(), source)
    problems: list[ConfigProblem] = []
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
    return InvoiceList(lines=tuple(found), says_paid=bool(rows) and "paid" in rows[0][1])


def _rows(raw: bytes, source: str) -> list[tuple[int, dict[str, str]]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    try:
        table = list(csv.reader(io.StringIO(text.replace("\0", "")), delimiter=delimiter))
    except csv.Error as error:
        raise ConfigError([ConfigProblem(path="file", message=str(error))], source=source) from error
    names = [name.strip().lower() for name in table[0]] if table else []
    missing = [name for name in NEEDED if name not in names]
    if missing:
        problem = ConfigProblem(
            path="line 1",
            message=f"must name the columns; missing: {', '.join(missing)}",
            suggestion=f"the columns are: {', '.join(COLUMNS)}",
        )
        raise ConfigError([problem], source=source)
    return [
        (number, {name: cell.strip() for name, cell in zip(names, row, strict=False)})
        for number, row in enumerate(table[1:], 2)
        if any(cell.strip() for cell in row)
    ]


def _line(
    number: int, row: dict[str, str], clients: Mapping[str, Sequence[str]], problems: list[ConfigProblem]
) -> InvoiceLine | None:
    before = len(problems)

    def bad(message: str, suggestion: str = "") -> None:
        problems.append(ConfigProblem(path=f"line {number}", message=message, suggestion=suggestion))

    client = _client(row.get("client", ""), clients)
    if not client:
        bad(f"“{row.get('client', '')}” is no client of your file", f"known are {', '.join(sorted(clients))}")
    if not row.get("number"):
        bad("the invoice has no number")
    amount = _amount(row.get("amount", ""), row.get("currency", ""))
    if not amount:
        bad(f"“{row.get('amount', '')}” is no amount", "write it as 1785.00 EUR, or the currency in a column")
    due = _day(row.get("due", ""))
    if due is None:
        bad(f"“{row.get('due', '')}” is no day", "write it as 2026-11-13")
    paid = row.get("paid", "").casefold()
    if paid not in YES | NO and _day(paid) is None:
        bad(f"“{row.get('paid', '')}” doesn't say whether it is paid", "write yes, no, or the day")
    if len(problems) > before or due is None:
        return None
    is_paid = paid in YES or (paid not in NO and _day(paid) is not None)
    return InvoiceLine(
        client=client, number=row["number"], amount=amount, due=due, paid=is_paid, file=row.get("file", "")
    )


def _client(name: str, clients: Mapping[str, Sequence[str]]) -> str:
    if name in clients:
        return name
    return next((key for key, people in clients.items() if name.lower() in people), "")


def _amount(text: str, currency: str) -> str:
    number, _, stated = text.partition(" ")
    stated = (stated.strip() or currency).upper()
    if "," in number:
        # A comma behind the last point is the decimal one; 1,785 alone could be either, and is refused.
        whole, _, cents = number.rpartition(",")
        if len(cents) not in (1, 2):
            return ""
        number = f"{whole.replace('.', '')}.{cents}"
    try:
        value = Decimal(number)
    except InvalidOperation:
        return ""
    if not value.is_finite() or value <= 0 or len(stated) != 3 or not stated.isalpha():  # noqa: PLR2004  ISO 4217
        return ""
    return f"{value} {stated}"


def _day(text: str) -> date | None:
    for pattern in _DAY_FORMATS:
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    return None
