"""``template``: the playbooks, a step as its client would get it, and what is wrong with a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailwatch.cli.machine import echo_json
from mailwatch.cli.session import open_session
from mailwatch.cli.statuses import ExitStatus
from mailwatch.cli.tables import CONSENT
from mailwatch.output import echo, echo_text

if TYPE_CHECKING:
    from datetime import datetime

    from mailwatch.app.lint import Book
    from mailwatch.app.showing.trial.step_preview import Shown
    from mailwatch.cli.session import Session
    from mailwatch.domain.playbooks.playbook import Playbook, Step


@click.group()
def template() -> None:
    """Look at the playbooks and their texts; nothing is sent or changed.

    Works without a configuration too, on what ships.
    """


@template.command(name="list")
@click.argument("playbook", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def list_(ctx: click.Context, *, playbook: str | None, as_json: bool) -> None:
    """List the playbooks with their steps, as in force with your changes, and their languages."""
    found = _named(_books(_session(ctx)), playbook)
    if as_json:
        echo_json([_as_json(book) for book in found])
        return
    for number, book in enumerate(found):
        if number:
            echo()
        _describe(book)


@template.command()
@click.argument("playbook")
@click.argument("step")
@click.option("--client", metavar="CLIENT", help="For this client, on their own case where there is one.")
@click.option("--language", metavar="CODE", help="Without a client: in this language (default: en).")
@click.option("--familiar", is_flag=True, help="Without a client: in the familiar address (du, tu, tú, te).")
@click.option("--several", is_flag=True, help="Several invoices in one mail.")
@click.option("--html", "as_html", is_flag=True, help="The HTML part.")
@click.option("--raw", is_flag=True, help="The whole message as it goes over the wire.")
@click.option("--open", "opened", is_flag=True, help="Open it in a browser.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def show(
    ctx: click.Context,
    *,
    playbook: str,
    step: str,
    client: str | None,
    language: str | None,
    several: bool,
    familiar: bool,
    as_html: bool,
    raw: bool,
    opened: bool,
    as_json: bool,
) -> int:
    """Show a step as it will be sent, through the same door.

    On the client's own case, invoice or meeting where there is one; else on a
    made-up one, and says so.
    """
    from mailwatch.cli.pages.mail_page import as_seen, page_of
    from mailwatch.domain.days.working_time import NoSuchDayError
    from mailwatch.errors import OwnerMustAct

    if client and (language or familiar):
        given = "--language" if language else "--familiar"
        raise click.UsageError(f"A client has a language and an address of their own: leave {given} out.")
    session = _session(ctx, needed=bool(client))
    try:
        if session is not None and client:
            shown = _for_client(session, client, playbook, step, several=several)
        else:
            now = open_session(ctx).now()
            shown = _made_up(
                session, playbook, step, language or "en", now=now, several=several, familiar=familiar
            )
    except NoSuchDayError as error:
        raise OwnerMustAct(f"No date can be promised: {error}.") from error
    seen = as_seen(shown.mail.content)
    if as_json:
        echo_json(
            {
                "playbook": playbook,
                "step": step,
                "client": client,
                "case": shown.case or None,
                "made_up": shown.made_up,
                "deadline": shown.mail.deadline,
                **seen.as_json(),
            }
        )
        return ExitStatus.OK
    if shown.made_up:
        whom = f"{client} has no such case now" if client else "no client is named"
        echo(f"Made up: {whom}, so names, dates and amounts are examples.", err=True)
    else:
        echo(f"Case {shown.case}: as it would go out if nobody answers.", err=True)
    if opened:
        from mailwatch.cli.pages.browser import open_page

        return ExitStatus.OK if open_page(page_of(seen)) else ExitStatus.FOUND
    if raw:
        echo_text(shown.mail.content.decode("ascii"), nl=False)
    elif as_html:
        echo_text(seen.html or "There is no HTML part: sending.html is false.", nl=not seen.html)
    else:
        for name, value in seen.fields:
            echo(f"{name}: {value}")
        echo()
        echo_text(seen.text, nl=False)
    return ExitStatus.OK


@template.command()
@click.argument("playbook", required=False)
@click.option("--all", "everything", is_flag=True, help="Also the texts of playbooks that are as they ship.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def lint(ctx: click.Context, *, playbook: str | None, everything: bool, as_json: bool) -> int:
    """Find what is wrong with a text before anybody gets it: each in every shape it can take.

    Values that may be missing, an ultimatum without its date, words that
    accuse, money without an amount, “attached” without a file, grammar that
    hangs on a placeholder, broken lines, subjects, languages. Status 1 when
    something is found. A playbook that is as it ships was looked at when it
    was written: name it, or say --all, to look again.
    """
    from mailwatch.adapters.texts.templates import JinjaRenderer
    from mailwatch.adapters.texts.wording import BabelWording
    from mailwatch.app.lint import OF_A_PLAYBOOK, OF_A_TEXT, lint
    from mailwatch.app.lint.clients import client_findings

    session = _session(ctx)
    books = _named(_books(session), playbook)
    languages = [each.texts_in for each in session.settings.words.values()] if session is not None else []
    renderer, wording = JinjaRenderer(), BabelWording()
    known = [] if everything or playbook else [each for each in books if each.as_shipped]
    found = list(lint(books, languages=languages, known=known, renderer=renderer, wording=wording))
    if session is not None:
        from mailwatch.app.composer import Composer

        composer = Composer(settings=session.settings, renderer=renderer, wording=wording)
        names = {book.playbook.name for book in books}
        file = str(session.loaded.path or "config.toml")
        found += client_findings(composer, now=session.now(), playbooks=names, file=file)
    faults = sum(not each.note for each in found)
    texts = sum(len(book.playbook.texts) for book in books if book not in known)
    if as_json:
        echo_json({"texts": texts, "faults": faults, "findings": found})
        return ExitStatus.FOUND if faults else ExitStatus.OK
    for each in found:
        echo(f"{each.place}: {'note: ' if each.note else ''}{each.what}")
        echo(f"    → {each.remedy}")
    checks = len(OF_A_TEXT) + len(OF_A_PLAYBOOK)
    beside = f", {len(known)} playbooks as they ship" if known else ""
    said = f"{texts} texts of {len(books) - len(known)} playbooks{beside}, {checks} checks: "
    echo(said + (f"{faults} to mend." if faults else "nothing to mend."))
    return ExitStatus.FOUND if faults else ExitStatus.OK


def _session(ctx: click.Context, *, needed: bool = False) -> Session | None:
    """With the owner's file; None where there is none and none was named."""
    import os

    from mailwatch.config.reading.source import search_paths

    session = open_session(ctx)
    if session.path is not None or needed or any(path.exists() for path in search_paths(os.environ)):
        return session
    return None


def _books(session: Session | None) -> tuple[Book, ...]:
    from mailwatch.translate.books import books

    return books(session.loaded.config if session is not None else None)


def _named(books: tuple[Book, ...], name: str | None) -> tuple[Book, ...]:
    from mailwatch.errors import OwnerMustAct

    found = tuple(book for book in books if name in (None, book.playbook.name))
    if not found:
        known = ", ".join(book.playbook.name for book in books)
        raise OwnerMustAct(f"There is no playbook called {name}; known are {known}.")
    return found


def _step_of(playbook: Playbook, name: str) -> Step:
    from mailwatch.errors import OwnerMustAct

    mails = [step for step in playbook.steps if step.mail]
    for step in mails:
        if step.name == name:
            return step
    known = ", ".join(step.name for step in mails)
    raise OwnerMustAct(f"{playbook.name} has no mail called {name}; it has {known}.")


def _for_client(session: Session, named: str, playbook: str, step: str, *, several: bool) -> Shown:
    from mailwatch.adapters.texts.templates import JinjaRenderer
    from mailwatch.adapters.texts.wording import BabelWording
    from mailwatch.app.composer import Composer
    from mailwatch.app.owner.commands import find_subject
    from mailwatch.app.showing.trial.step_preview import playbook_named, show_step

    settings = session.settings
    _named(_books(session), playbook)
    composer = Composer(settings=settings, renderer=JinjaRenderer(), wording=BabelWording())
    store = session.snapshot
    with store.reading() as transaction:
        client, _ = find_subject(transaction, named, settings)
        in_force = playbook_named(settings.policies[client], playbook)
        return show_step(
            in_force,
            _step_of(in_force, step),
            client,
            composer,
            now=session.now(),
            transaction=transaction,
            several=several,
        )


def _made_up(
    session: Session | None,
    playbook: str,
    step: str,
    language: str,
    *,
    now: datetime,
    several: bool,
    familiar: bool,
) -> Shown:
    from mailwatch.adapters.texts.templates import JinjaRenderer
    from mailwatch.adapters.texts.wording import BabelWording
    from mailwatch.app.composer import Composer
    from mailwatch.app.showing.trial.sample_case import made_up_client
    from mailwatch.app.showing.trial.step_preview import made_up_settings, show_step
    from mailwatch.domain.playbooks.playbook import texts_in

    (book,) = _named(_books(session), playbook)
    in_language = book.playbook.in_language(texts_in(language, familiar=familiar))
    policy, words = made_up_client(in_language, language=language, familiar=familiar)
    composer = Composer(
        settings=made_up_settings(policy, words), renderer=JinjaRenderer(), wording=BabelWording()
    )
    return show_step(
        in_language,
        _step_of(in_language, step),
        policy.client,
        composer,
        now=now,
        several=several,
    )


def _describe(book: Book) -> None:
    playbook = book.playbook
    echo(f"{playbook.name}: {playbook.summary}", bold=True)
    echo(
        f"  on {playbook.subject.value}, counts from {playbook.anchor.value}; "
        f"languages {', '.join(book.spoken) or 'none'}"
        + (f", familiar {', '.join(book.spoken_familiarly)}" if book.spoken_familiarly else "")
        + ("" if book.shipped else f"; {book.folder}")
    )
    for step in playbook.steps:
        echo(f"  {step.name:<20} {'; '.join(_facts(step))}")


def _facts(step: Step) -> list[str]:
    """What is in force for a step, in words."""
    wait = f"{step.before} before" if step.before is not None else f"after {step.after}"
    if step.between:
        wait += f", between {step.between[0]} and {step.between[1]}"
    if step.at_least is not None:
        wait += f", at least {step.at_least}"
    if step.after_deadline:
        wait += " after the printed date"
    said = [
        "off" if step.off else "",
        wait + (f" at {step.at:%H:%M}" if step.at else ""),
        f"not later than {step.not_later_than}" if step.not_later_than else "",
        f"only if {' and '.join(str(each) for each in step.when)}" if step.when else "",
        f"when it is {step.on}" if step.on else "",
        f"gives {step.deadline}" if step.deadline else "",
        CONSENT[step.consent.value] if step.mail else "no mail, only you are told",
        f"needs {', '.join(step.needs)}" if step.needs else "",
    ]
    return [each for each in said if each]


def _as_json(book: Book) -> dict[str, object]:
    playbook = book.playbook
    return {
        "name": playbook.name,
        "summary": playbook.summary,
        "subject": playbook.subject,
        "anchor": playbook.anchor,
        "folder": book.folder,
        "shipped": book.shipped,
        "languages": book.spoken,
        "familiar": book.spoken_familiarly,
        "facts": dict(playbook.facts),
        "steps": [
            {
                "name": step.name,
                "mail": step.mail,
                "off": step.off,
                "after": str(step.after) if step.before is None else None,
                "before": str(step.before) if step.before is not None else None,
                "between": [str(each) for each in step.between] if step.between else None,
                "at_least": str(step.at_least) if step.at_least else None,
                "at": f"{step.at:%H:%M}" if step.at else None,
                "not_later_than": str(step.not_later_than) if step.not_later_than else None,
                "deadline": str(step.deadline) if step.deadline else None,
                "notice": str(step.notice) if step.notice else None,
                "when": [str(each) for each in step.when],
                "consent": step.consent,
                "needs": step.needs,
            }
            for step in playbook.steps
        ],
    }
