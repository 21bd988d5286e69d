"""The plan in files: a page to look at, and each mail as it would leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailwatch.adapters.beside_state.brakes import FileBrakes
from mailwatch.adapters.private_files import fill_folder, may_fill_folder, may_write_page, write_page
from mailwatch.app.showing.page.contents import plan_as_sent, review_of
from mailwatch.cli.in_force import line_of, service_of
from mailwatch.cli.pages.plan_page import HEAD, file_names, page_of
from mailwatch.cli.stops import mode_line, stop_lines
from mailwatch.output import echo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from mailwatch.app.composer import Composer
    from mailwatch.app.showing.page.contents import PlanAsSent, Review
    from mailwatch.app.showing.plan.as_sent import MailAsSent
    from mailwatch.app.showing.plan.planned import Plan
    from mailwatch.cli.session import Session


def may_write(page: Path | None, folder: Path | None, *, force: bool) -> None:
    """Whether both can be written, before anything is read; raises OutputError."""
    if page is not None:
        may_write_page(page, ours=HEAD.encode(), force=force)
    if folder is not None:
        may_fill_folder(folder)


def write_files(
    session: Session,
    composer: Composer,
    *,
    now: datetime,
    until: datetime,
    page: Path | None,
    folder: Path | None,
) -> Plan:
    """Write what was asked for, say on stderr what was written, and give the plan; raises OutputError."""
    found: PlanAsSent
    if page is not None:
        halted = FileBrakes(session.directory).halted()
        found = review = review_of(session.snapshot, composer, now=now, until=until, halted=halted)
        write_page(page, _page(session, review))
        clients, mails = _count(len(review.clients), "client"), _count(len(review.mails), "mail")
        echo(f"{page} is written: {clients}, {mails}.", err=True)
    else:
        found = plan_as_sent(session.snapshot, composer, now=now, until=until)
    if folder is not None:
        _write_mails(session, found.mails, folder)
    return found.plan


def _page(session: Session, review: Review) -> str:
    service, status = service_of(session.loaded), review.status
    return page_of(
        review,
        display=session.display,
        service=line_of(service, session.loaded, session.zone),
        stops=stop_lines(status.halted, status.stops, session.display()),
        mode=mode_line(status.mode, service, see="the line below"),
    )


def _write_mails(session: Session, mails: Sequence[MailAsSent], folder: Path) -> None:
    names = file_names(mails, session.display())
    files = [
        (name, each.final.content) for name, each in zip(names, mails, strict=True) if each.final is not None
    ]
    fill_folder(folder, files)
    echo(f"{folder} holds {_count(len(files), 'mail')}.", err=True)
    for each in mails:
        if each.final is None:
            echo(f"Not written, {each.planned.client}: {each.planned.step}: {each.trouble}", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
