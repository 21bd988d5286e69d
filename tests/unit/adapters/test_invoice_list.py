"""Lists of invoices as bookkeeping programs export them: whole or not at all, each mistake by its line."""

from __future__ import annotations

from datetime import date

import pytest

from mailwatch.adapters.invoice_list import InvoiceLine, read_invoices
from mailwatch.errors import ConfigError

CLIENTS = {"harbour": ("alice@harbour.example",), "quiet": ("bob@quiet.example",)}


def read(tmp_path, content: str | bytes):
    file = tmp_path / "invoices.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_invoices(file, clients=CLIENTS)


def problems(tmp_path, content: str | bytes) -> list[tuple[str, str]]:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, content)
    return [(each.path, each.message) for each in caught.value.problems]


def test_a_plain_list_is_read(tmp_path):
    found = read(tmp_path, "client,number,amount,due\nharbour,2026-041,1785.00 EUR,2026-03-06\n")
    assert found.lines == (
        InvoiceLine(
            client="harbour", number="2026-041", amount="1785.00 EUR", due=date(2026, 3, 6), paid=False
        ),
    )
    assert not found.says_paid


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_come_in_any_order_and_with_any_usual_delimiter(tmp_path, delimiter):
    rows = [["number", "DUE", "currency", "client", "paid", "amount", "file"]]
    rows += [["2026-041", "06.03.2026", "eur", "alice@harbour.example", "ja", "1785.5", "a.pdf"]]
    found = read(tmp_path, "\n".join(delimiter.join(row) for row in rows))
    assert found.lines == (
        InvoiceLine(
            client="harbour",
            number="2026-041",
            amount="1785.5 EUR",
            due=date(2026, 3, 6),
            paid=True,
            file="a.pdf",
        ),
    )
    assert found.says_paid


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1785.00 EUR", "1785.00 EUR"),
        ("1785 huf", "1785 HUF"),
        ('"1.785,00 EUR"', "1785.00 EUR"),
        ('"1785,5 EUR"', "1785.5 EUR"),
    ],
)
def test_amounts_are_read_as_people_write_them(tmp_path, written, amount):
    found = read(tmp_path, f"client,number,amount,due\nharbour,1,{written},2026-03-06\n")
    assert found.lines[0].amount == amount


@pytest.mark.parametrize(
    "written", ['"1,785 EUR"', "1785", "-5 EUR", "0 EUR", "NaN EUR", "1 EURO", "many", ""]
)
def test_an_amount_that_could_be_another_is_refused(tmp_path, written):
    """A thousand times too much asked of a client would be worse than a question."""
    found = problems(tmp_path, f"client,number,amount,due\nharbour,1,{written},2026-03-06\n")
    assert [path for path, _ in found] == ["line 2"]


@pytest.mark.parametrize("written", ["2026-03-06", "06.03.2026", "2026.03.06.", "2026. 03. 06."])
def test_days_are_read_as_people_write_them(tmp_path, written):
    found = read(tmp_path, f"client,number,amount,due\nharbour,1,5 EUR,{written}\n")
    assert found.lines[0].due == date(2026, 3, 6)


@pytest.mark.parametrize("written", ["03/06/2026", "2026-02-30", "soon", ""])
def test_a_day_that_could_be_another_is_refused(tmp_path, written):
    assert problems(tmp_path, f"client,number,amount,due\nharbour,1,5 EUR,{written}\n")


@pytest.mark.parametrize(
    ("written", "paid"),
    [("yes", True), ("Bezahlt", True), ("2026-03-09", True), ("no", False), ("", False), ("offen", False)],
)
def test_paid_is_a_word_or_a_day(tmp_path, written, paid):
    found = read(tmp_path, f"client,number,amount,due,paid\nharbour,1,5 EUR,2026-03-06,{written}\n")
    assert (found.lines[0].paid, found.says_paid) == (paid, True)


def test_every_wrong_line_is_named_and_nothing_is_taken_over(tmp_path):
    found = problems(
        tmp_path,
        "client,number,amount,due,paid\n"
        "harbour,1,5 EUR,2026-03-06,no\n"
        "nobody,2,5 EUR,2026-03-06,no\n"
        "harbour,,5 EUR,2026-03-06,perhaps\n"
        "harbour,1,6 EUR,2026-03-06,no\n",
    )
    assert [path for path, _ in found] == ["line 3", "line 4", "line 4", "line 5"]
    assert "stands in line 2 too" in found[-1][1]


def test_the_same_number_of_two_clients_is_two_invoices(tmp_path):
    found = read(tmp_path, "client,number,amount,due\nharbour,1,5 EUR,2026-03-06\nquiet,1,6 EUR,2026-03-06\n")
    assert [(line.client, line.amount) for line in found.lines] == [("harbour", "5 EUR"), ("quiet", "6 EUR")]


@pytest.mark.parametrize("content", ["", "client,number\nharbour,1\n", "\n\n", b"\xff\xfe\x00"])
def test_a_list_without_its_columns_is_refused(tmp_path, content):
    assert [path for path, _ in problems(tmp_path, content)] == ["line 1"]


def test_what_windows_programs_write_is_read(tmp_path):
    text = "client;number;amount;due;paid\r\nharbour;RE-041;5 EUR;06.03.2026;sí\r\n\r\n"
    for raw in (text.encode("cp1252"), b"\xef\xbb\xbf" + text.encode()):
        found = read(tmp_path, raw)
        assert [(line.number, line.paid) for line in found.lines] == [("RE-041", True)]


def test_no_file_is_said(tmp_path):
    with pytest.raises(ConfigError) as caught:
        read_invoices(tmp_path / "nothing.csv", clients=CLIENTS)
    assert [each.message for each in caught.value.problems] == ["there is no such file"]
