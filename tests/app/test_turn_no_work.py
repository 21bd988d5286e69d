"""A client for whom no work may be going on: the owner is asked before a mail says that it stops."""

from __future__ import annotations

from datetime import timedelta

import pytest
from agency import START, Agency

from mailwatch.app.owner import commands, matter_commands

PROJECT = 'project = "the Harbour Café website", '
INVOICE = '\ninvoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-03-06 }]'
NEED = "work is going on for them"


def to_work_stopped(agency: Agency, job: str) -> None:
    """The reminder has gone, its date has passed, and the bank is looked at each day."""
    text = agency.text.replace(PROJECT, job)
    agency.build(text.replace('names = ["Alice Harbour"]', f'names = ["Alice Harbour"]{INVOICE}'))
    for day in range(6, 24):
        matter_commands.bank_ok(agency.store, settings=agency.house.settings, now=agency.clock.now())
        agency.until(START + timedelta(days=day))


@pytest.mark.parametrize("job", ["", f'{PROJECT}phase = "prospect", '], ids=["no project", "a prospect"])
def test_where_there_may_be_no_work_its_end_asks_first(agency, job):
    to_work_stopped(agency, job)
    row = agency.row("work-stopped")
    assert (row.state, row.needs) == ("held", (NEED,))
    assert "work-stopped" not in agency.steps()
    assert "[mailwatch] harbour: invoice 2026-041: the work-stopped waits for your yes" in agency.notices()
    commands.approve(agency.store, row.id, confirmed=(NEED,), attachments=(), now=agency.clock.now())
    agency.until(START + timedelta(days=25))
    assert "work-stopped" in agency.steps()


def test_where_a_project_is_named_its_end_is_announced(agency):
    to_work_stopped(agency, PROJECT)
    assert agency.row("work-stopped").needs == ()
    assert "work-stopped" in agency.steps()
