"""Lists of invoices as bookkeeping programs export them: whole or not at all, each mistake by its line."""

from __future__ import annotations

from datetime import date

import pytest

from mailwatch.adapters.invoice_list import InvoiceLine, read_invoices
from mailwatch.domain.facts.money import Money
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
            client="harbour",
            number="2026-041",
            amount=Money.from_text("1785.00 EUR"),
            due=date(2026, 3, 6),
            paid=False,
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
            amount=Money.from_text("1785.5 EUR"),
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
    assert str(found.lines[0].amount) == amount


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1.785,00 EUR", "1785.00 EUR"),
        ('"1,785.00 EUR"', "1785.00 EUR"),
        ("1 785,00 EUR", "1785.00 EUR"),
        ("1\xa0785,00\xa0EUR", "1785.00 EUR"),
        ("1\u202f785 EUR", "1785 EUR"),
        ("1'785.00 CHF", "1785.00 CHF"),
        ("1’234’785.50 CHF", "1234785.50 CHF"),
        ("1.234.567 HUF", "1234567 HUF"),
        ("EUR 240,00", "240.00 EUR"),
        ("240,00 €", "240.00 EUR"),
        ("0,785 KWD", "0.785 KWD"),
        ("1785,000 KWD", "1785.000 KWD"),
        ("12.5 EUR", "12.5 EUR"),
    ],
)
def test_an_amount_that_can_mean_one_thing_alone_is_read_in_every_country(tmp_path, written, amount):
    found = read(tmp_path, f"client;number;amount;due\nharbour;1;{written};2026-03-06\n".replace('"', ""))
    assert [str(line.amount) for line in found.lines] == [amount]


@pytest.mark.parametrize(
    ("written", "say"),
    [
        ("1.785 EUR", "write 1785.00 EUR"),
        ("12.500 EUR", "write 12500.00 EUR"),
        ("1.785 KWD", "write 1785.000 KWD or 01.785 KWD"),
        ("1.785 JPY", "write 1785 JPY"),
        ("1785,00 EUO", "EUO is no currency's code"),
        ("1785,00 XXX", "XXX is no currency's code"),  # ISO 4217: no currency is involved
        ("17.855 EUR", "more decimal places than EUR knows"),
        ("1785.123 EUR", "more decimal places than EUR knows"),
        ("178.50 JPY", "more decimal places than JPY knows"),
        ("1.78.50 EUR", "must look like"),
        ("1.785.00 EUR", "must look like"),
        ("1,785,00 EUR", "must look like"),
        ("1 78 EUR", "must look like"),
        ("10000000000000 EUR", "larger than any invoice"),
        ("17\u200b85.00 EUR", "U+200B"),
        ("\u202e1785.00 EUR", "U+202E"),
        ("1785.00 \ufeffEUR", "U+FEFF"),
        ("١٧٨٥ EUR", "must look like"),
        ("1e3 EUR", "must look like"),
    ],
)
def test_an_amount_that_may_mean_another_is_refused_with_what_to_write(tmp_path, written, say):
    """“1.785 EUR” was taken for less than two euros, and mailed so."""
    found = problems(tmp_path, f"client;number;amount;due\nharbour;1;{written};2026-03-06\n")
    assert [path for path, _ in found] == ["line 2, column amount"]
    assert say in found[0][1]


@pytest.mark.parametrize(
    ("amount", "currency", "read_as"),
    [("1.785,00", "EUR", "1785.00 EUR"), ("240", "huf", "240 HUF"), ("5,5 EUR", "eur", "5.5 EUR")],
)
def test_a_column_may_give_the_currency(tmp_path, amount, currency, read_as):
    text = f"client;number;amount;currency;due\nharbour;1;{amount};{currency};2026-03-06\n"
    assert str(read(tmp_path, text).lines[0].amount) == read_as


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("1.785", "EUR"), ("12.500", "EUR"), ("5", "EURO"), ("5 EUR", "USD"), ("5", "EUO")],
)
def test_a_currency_in_a_column_makes_no_guess_better(tmp_path, amount, currency):
    text = f"client;number;amount;currency;due\nharbour;1;{amount};{currency};2026-03-06\n"
    assert [path for path, _ in problems(tmp_path, text)] == ["line 2, column amount"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_spreadsheet_saves_as_unicode_text_is_read(tmp_path, codec, end):
    text = f"client\tnumber\tamount\tdue{end}harbour\t2026-041\t1785,00 EUR\t13.11.2026{end}"
    assert [str(line.amount) for line in read(tmp_path, text.encode(codec)).lines] == ["1785.00 EUR"]


def test_a_broken_utf_16_list_is_named_as_that(tmp_path):
    raw = "client\tnumber\tamount\tdue\n".encode("utf-16")[:-1]
    assert "UTF-16" in problems(tmp_path, raw)[0][1]


def test_a_line_whose_cells_would_slip_under_other_columns_is_refused(tmp_path):
    """An amount with an unquoted comma at the end of its line lost its cents, or all but its thousands."""
    found = problems(tmp_path, "client,number,due,amount\nharbour,1,2026-03-06,1,785.00 EUR\n")
    assert found[0][0] == "line 2"
    assert "5 cells" in found[0][1]


@pytest.mark.parametrize(
    "content", ['client,number,amount,due,file\nharbour,1,5 EUR,2026-03-06,"a\nharbour,2,']
)
def test_a_quotation_mark_that_swallows_lines_is_named(tmp_path, content):
    assert "CSV" in problems(tmp_path, content)[0][1]
    assert "line end" in problems(tmp_path, content + '5 EUR,2026-03-06,b"\n')[0][1]


def test_a_column_stands_once(tmp_path):
    found = problems(tmp_path, "client,number,amount,amount,due\nharbour,1,5 EUR,6 EUR,2026-03-06\n")
    assert "amount twice" in found[0][1]


@pytest.mark.parametrize(
    "name",
    [
        *("/etc/passwd", "../secret.pdf", "a/../../b.pdf", "C:\\keys.pdf", "\\\\host\\a.pdf", "..\\a.pdf"),
        *("~/a.pdf", ".ssh/id.pdf", "config.toml", "state/mailwatch.sqlite3", "a"),
    ],
)
def test_a_list_can_name_no_file_but_a_document_below_the_folder(tmp_path, name):
    """An absolute path in a list would have been attached to a mail."""
    found = problems(tmp_path, f"client;number;amount;due;file\nharbour;1;5 EUR;2026-03-06;{name}\n")
    assert [path for path, _ in found] == ["line 2, column file"]


@pytest.mark.parametrize(
    "written", ['"1,785 EUR"', "1785", "-5 EUR", "0 EUR", "NaN EUR", "1 EURO", "many", ""]
)
def test_an_amount_that_could_be_another_is_refused(tmp_path, written):
    """A thousand times too much asked of a client would be worse than a question."""
    found = problems(tmp_path, f"client,number,amount,due\nharbour,1,{written},2026-03-06\n")
    assert [path for path, _ in found] == ["line 2, column amount"]


@pytest.mark.parametrize("written", ["2026-03-06", "06.03.2026", "2026.03.06.", "2026. 03. 06."])
def test_days_are_read_as_people_write_them(tmp_path, written):
    found = read(tmp_path, f"client,number,amount,due\nharbour,1,5 EUR,{written}\n")
    assert found.lines[0].due == date(2026, 3, 6)


@pytest.mark.parametrize(
    "written",
    [
        "03/06/2026",
        "2026-02-30",
        "soon",
        "",
        "13.11.26",
        "13.11.2569",
        "๑๓.๑๑.๒๕๖๙",
        "0001-01-01",
        "2026-03-0\u200b6",
    ],
)
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
    assert [path for path, _ in found] == [
        "line 3, column client",
        "line 4, column number",
        "line 4, column paid",
        "line 5",
    ]
    assert "stands in line 2 too" in found[-1][1]


def test_the_same_number_of_two_clients_is_two_invoices(tmp_path):
    found = read(tmp_path, "client,number,amount,due\nharbour,1,5 EUR,2026-03-06\nquiet,1,6 EUR,2026-03-06\n")
    assert [(line.client, str(line.amount)) for line in found.lines] == [
        ("harbour", "5 EUR"),
        ("quiet", "6 EUR"),
    ]


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
