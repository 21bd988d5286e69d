"""docs/time.md is run: its files load, its dates come out, its table is the program's own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
import tomli

from mailwatch.adapters.holidays import place_of
from mailwatch.config.reading.calendars import calendar_of
from mailwatch.domain.days.country_quiet import CUSTOMS

PAGE = (Path(__file__).parents[3] / "docs" / "time.md").read_text("utf-8")
TODAY = date(2026, 11, 23)
DEADLINES = re.findall(
    r"^\| ([A-Z-]+) \| ([A-Z-]+) \| (\S+) \| (\d+) (working day|day)s? \| (\S+) \|", PAGE, re.MULTILINE
)


def calendar(loaded, whole, client: str = "DE-BE", owner: str = "DE-BE"):
    text = whole.replace("DE-BE", owner) + f'speaks = {{ country = "{client}" }}\n'
    config = loaded(text).config
    return calendar_of(
        config.client["lindner"].speaks,
        me=config.me,
        sending=config.sending,
        places=partial(place_of, today=TODAY),
    )


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_each_piece_of_a_file_on_the_page_loads(block, loaded, me, mailbox, client, toml_of):
    whole = tomli.loads(me + mailbox + client)
    for table, values in tomli.loads(block).items():
        if table == "client":
            whole["client"]["lindner"].update(values["harbour"])
        else:
            whole.setdefault(table, {}).update(values)
    assert loaded(toml_of(whole)).config


@pytest.mark.parametrize(("client", "owner", "sent", "count", "unit", "expected"), DEADLINES)
def test_each_deadline_on_the_page_comes_out(client, owner, sent, count, unit, expected, loaded, whole):
    its = calendar(loaded, whole, client, owner)
    ask = its.deadline if unit == "working day" else its.deadline_days
    assert ask(date.fromisoformat(sent), int(count)) == date.fromisoformat(expected)


def test_the_wait_over_easter_on_the_page_comes_out(loaded, whole):
    assert len(DEADLINES) == 9
    asked = datetime(2026, 3, 27, 15, 0, tzinfo=UTC)
    assert calendar(loaded, whole).after(asked, 5, working=True) == datetime(2026, 4, 7, 14, 0, tzinfo=UTC)


def test_the_table_of_quiet_weeks_on_the_page_is_the_one_in_force():
    rows = re.findall(
        r"^\| `([a-z-]+)`( \(only if named\))? \| ([A-Z ]+) \| [^|]+ \| ([^|]+) \|$", PAGE, re.MULTILINE
    )
    assert [(name, not opt_in, countries, why) for name, opt_in, countries, why in rows] == [
        (custom.name, custom.by_default, custom.countries, custom.why) for custom in CUSTOMS
    ]
    for custom in CUSTOMS:
        assert custom.say().partition(" (")[2][:-1] in PAGE
