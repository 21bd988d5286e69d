"""The owner's own words for a client: whether each step can be written with them, and their language."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from mailwatch.app.composer import Composer
from mailwatch.app.lint.finding import Finding
from mailwatch.app.lint.manner import FEWEST_WORDS, name_of
from mailwatch.app.upkeep.check import troubles_of
from mailwatch.mail.text.language import language_of


def client_findings(
    composer: Composer, *, now: datetime, playbooks: Collection[str], file: str
) -> tuple[Finding, ...]:
    """What is wrong for a client of the owner's, in these playbooks; ``file`` is the owner's file."""
    return tuple(
        finding
        for client in composer.settings.policies
        for finding in (
            *_steps_without_words(composer, client, now, playbooks, file),
            *_words_in_another_language(composer, client, file),
        )
    )


def _steps_without_words(
    composer: Composer, client: str, now: datetime, playbooks: Collection[str], file: str
) -> Iterator[Finding]:
    for playbook, step, message in troubles_of(composer, client, now=now):
        if playbook in playbooks:
            yield Finding(
                check="a client's text",
                file=file,
                line=0,
                what=f"client.{client}: {playbook}/{step} can't be written: {message.rstrip('.')}",
                remedy="write what is missing into the file, or change the text",
            )


def _words_in_another_language(composer: Composer, client: str, file: str) -> Iterator[Finding]:
    """Sentences of the owner's that go into mails as they are."""
    policy, words = composer.settings.policies[client], composer.settings.words[client]
    sentences = dict.fromkeys(
        value
        for name, value in (
            *words.facts,
            *policy.meeting_terms,
            *(pair for matter in policy.matters for pair in matter.values),
        )
        if name != "file" and len(value.split()) >= FEWEST_WORDS
    )
    for sentence in sentences:
        read = language_of(sentence, among=frozenset({words.language}))
        if read and read != words.language:
            yield Finding(
                check="another language",
                file=file,
                line=0,
                what=f"client.{client} reads {name_of(words.language)}, and “{sentence}” is {name_of(read)}",
                remedy="write it in the client's language: it goes into the mail as it is",
            )
