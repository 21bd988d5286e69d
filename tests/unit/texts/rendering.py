"""Every text of a language, rendered with all kinds of values as it would leave; for the tests of each.

A test gives the words that an owner writes in that language (`usual`); dates and
amounts come from the real wording, texts go through the real renderer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from itertools import product
from pathlib import Path
from typing import Any

import tomli

from mailwatch.adapters.texts.templates import JinjaRenderer, shipped_templates
from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.app.letters.claims import BY_NAME, CLAIMS
from mailwatch.app.lint.shapes import claims_asked
from mailwatch.domain.facts.money import Money
from mailwatch.mail.languages import language as language_named
from mailwatch.mail.languages.writing import ToneWords

OPTIONAL = (
    "client", "own_phone", "attachment", "open_amount", "cost_of_delay", "part_paid", "promised_date",
    "about", "wait_until", "join", "policy", "times", "meeting_zone", "place", "test", "alternative",
    "discussed_on", "still_waiting", "may_move", "way", "clause",
)  # fmt: skip
"""Values that may be "" (not known). A text that names one is rendered with it and without it."""

GIVEN_DAYS = ("agreed_date", "asked_by")
"""Days that were given for an answer; at most one of them rules."""

CHOICES = {
    "goal": ("", "keep", "recover", "leave"),
    "tone": ("", "plain", "conciliatory"),
    "kind": ("business", "consumer"),
    "phase": ("", "prospect", "start", "middle", "end"),
    "waited_days": ("1", "2", "11"),
    "missed_count": ("1", "2", "5"),
}
"""Values that a text may ask about; where it names one, each is tried."""

ODD_PROJECTS = (
    "“Relaunch” of the Harbour Café website, phase 2 (booking, newsletter & shop)",
    "Logo",
    "Webáruház 2.0 / ร้านค้า 2569",
)
"""Beside the usual one: long and with quotes, one word, digits and foreign script."""

CONSUMER_TOO = ("reminder", "work-stopped", "last-notice")
"""Steps of late-payment that need gentler words for private persons."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """One file: ``stem`` is the step with its variants, as in ``reminder.several.consumer``."""

    playbook: str
    stem: str
    language: str
    source: str

    @property
    def step(self) -> str:
        return self.stem.split(".", maxsplit=1)[0]

    def __str__(self) -> str:
        return f"{self.playbook}/{self.stem}.{self.language}"


@dataclass(frozen=True, kw_only=True)
class Mail:
    """A rendered text: ``subject`` "" where the file has none, ``usual`` for the values of every day."""

    text: Text
    subject: str
    body: str
    values: Mapping[str, Any]
    usual: bool
    not_so: frozenset[str] = frozenset()

    @property
    def wants_to_go_on(self) -> bool:
        """Whether the owner would rather go on with them, by the goal and by what else is so."""
        return self.values["goal"] != "leave" and "together" not in self.not_so


@dataclass(frozen=True, kw_only=True)
class Invoice:
    """One line of a text for several invoices."""

    number: str
    amount: str
    due_date: str


def texts(language: str) -> list[Text]:
    """All files of a language."""
    return [
        Text(
            playbook=file.parent.name,
            stem=file.name.removesuffix(f".{language}.txt"),
            language=language,
            source=file.read_text(encoding="utf-8"),
        )
        for file in sorted(shipped_templates().glob(f"*/*.{language}.txt"))
    ]


def needed() -> set[tuple[str, str]]:
    """(playbook, stem) of every text that each language has to have, read from the playbooks."""
    found: set[tuple[str, str]] = set()
    for file in shipped_templates().glob("*/playbook.toml"):
        playbook = file.parent.name
        for step in tomli.loads(Path(file).read_text(encoding="utf-8"))["step"]:
            if not step.get("mail", True):
                continue
            name = step["name"]
            found.add((playbook, name))
            times = step.get("repeat", {}).get("times", 1)
            found.update((playbook, f"{name}-{turn}") for turn in range(2, times + 1))
            if step.get("merges"):
                found.add((playbook, f"{name}.several"))
            if playbook == "late-payment" and name in CONSUMER_TOO:
                found.add((playbook, f"{name}.consumer"))
    return found


def missing(language: str) -> list[str]:
    """Texts that have to be there and aren't."""
    have = {(text.playbook, text.stem) for text in texts(language)}
    return sorted(f"{playbook}/{stem}.{language}.txt" for playbook, stem in needed() - have)


def values(language: str, usual: Mapping[str, str]) -> dict[str, Any]:
    """Values of every day; ``usual`` holds the owner's own words in that language and may override any."""
    wording, samples = BabelWording(), language_named(language).samples.sentences
    facts: dict[str, Any] = {
        "salutation": "Dear Ms Lindner,",
        "client": "Ms Lindner",
        "project": "Relaunch lindner-bau.example",
        "own_name": "Anna Weber",
        "own_phone": "+49 30 5550123",
        "particle": "ค่ะ",
        "goal": "",
        "phase": "middle",
        "kind": "business",
        "tone": "",
        "attachment": "",
        "deadline": wording.day(date(2026, 12, 4), language),
        "last_topic": "Relaunch",
        "last_date": wording.day(date(2026, 11, 13), language),
        "open_amount": wording.money(Money.from_text("2400.00 EUR"), language),
        "cost_of_delay": "",
        "waited_days": "9",
        "invoice": "2026-041",
        "amount": wording.money(Money.from_text("1785.00 EUR"), language),
        "due_date": wording.day(date(2026, 11, 13), language),
        "part_paid": "",
        "promised_date": "",
        "agreed_date": "",
        "asked_by": "",
        "total": wording.money(Money.from_text("2380.50 EUR"), language),
        "invoices": [
            Invoice(
                number="2026-041",
                amount=wording.money(Money.from_text("1785.00 EUR"), language),
                due_date=wording.day(date(2026, 11, 13), language),
            ),
            Invoice(
                number="RE/2026-0044-B",
                amount=wording.money(Money.from_text("595.50 EUR"), language),
                due_date=wording.day(date(2026, 11, 20), language),
            ),
        ],
        "meeting_date": wording.day(date(2026, 12, 2), language),
        "meeting_time": wording.time(time(14, 0), language),
        "meeting_zone": "",
        "about": "",
        "wait_until": wording.time(time(14, 30), language),
        "still_waiting": "true",
        "may_move": "true",
        "join": "https://meet.example/a1",
        "place": "",
        "test": "",
        "policy": "",
        "times": "",
        "missed_count": "1",
        "cancelled_on": wording.day(date(2026, 12, 1), language),
        "reason": "",
        "alternative": "",
        **{name: samples[name] for name in ("impossible", "way", "clause")},
        "discussed_on": wording.day(date(2026, 11, 30), language),
    }
    return facts | dict(usual)


FULL = {
    "attachment": "2026-041.pdf",
    "meeting_zone": "Asia/Bangkok",
    "place": "Kaffeehaus 21, Bergstraße 4",
}
"""For what isn't known every day and isn't given in ``usual``: what stands there when it is known."""


def mails(text: Text, usual: Mapping[str, str]) -> Iterator[Mail]:
    """A text in every shape that it can take: optional values with and without, choices, odd projects.

    ``usual`` has to give each optional value that a text of this language prints.
    The first mail is the one of every day.
    """
    everyday = values(text.language, usual)
    language_dates = {
        "part_paid": BabelWording().money(Money.from_text("500.00 EUR"), text.language),
        "promised_date": BabelWording().day(date(2026, 11, 27), text.language),
    }
    if ".consumer" in text.stem:
        everyday |= {"kind": "consumer"}
    yield _mail(text, everyday, usual=True)
    for name in sorted(claims_asked(text.source)):
        yield _mail(text, everyday, usual=False, not_so=frozenset({name}))
    named = set(re.findall(r"\w+", " ".join(re.findall(r"{[{%].*?[%}]}", text.source))))
    optional = [name for name in OPTIONAL if name in named and name not in _conditions(text)]
    days = [dict.fromkeys(GIVEN_DAYS, ""), *_given_days(text, everyday, named)]
    chosen = [name for name in CHOICES if name in named and not (name == "kind" and ".consumer" in text.stem)]
    for project in (everyday["project"], *ODD_PROJECTS):
        for known in product((True, False), repeat=len(optional)):
            # A sentence on a given day stands alone: not every combination needs one.
            some = days if project == everyday["project"] and len(set(known)) < 2 else days[:1]
            for day, *picks in product(some, *(CHOICES[name] for name in chosen)):
                given = everyday | day
                given |= {"project": project}
                if project != everyday["project"]:
                    given |= {"last_topic": project}
                for name, is_known in zip(optional, known, strict=True):
                    full = given[name] or language_dates.get(name, "") or FULL.get(name, "")
                    assert full or not is_known, f"{text}: `usual` gives no {name}"
                    given[name] = full if is_known else ""
                given |= dict(zip(chosen, picks, strict=True))
                yield _mail(text, given, usual=False)


def _given_days(text: Text, everyday: Mapping[str, Any], named: set[str]) -> Iterator[dict[str, Any]]:
    """Each day that the text speaks of; a closing speaks of one that has moved the printed date."""
    moved = "agreed_date == deadline" in text.source
    for name in GIVEN_DAYS:
        if name in named:
            day = everyday["deadline"] if moved else BabelWording().day(date(2026, 11, 25), text.language)
            yield {name: day}


def _conditions(text: Text) -> list[str]:
    """What must hold for the step to go at all, as its playbook says: such a value is always there."""
    table = tomli.loads((shipped_templates() / text.playbook / "playbook.toml").read_text(encoding="utf-8"))
    return [name for step in table["step"] if step["name"] == text.step for name in step.get("when", [])]


def claims(text: Text, given: Mapping[str, Any], not_so: frozenset[str] = frozenset()) -> dict[str, str]:
    """What is so where the values are these; what no value tells is so unless it stands in ``not_so``."""
    # What the work waits for only pauses it; the other ladders do so where the client is to be kept.
    pauses = text.playbook == "blocked" or given.get("goal") == "keep"
    unlike = {
        *(each.name for each in CLAIMS if each.value and not given.get(each.value)),
        *(("together",) if given.get("goal") == "leave" else ()),
        "closed" if pauses else "paused",
        *(("separately",) if given.get("attachment") or not given.get("open_amount") else ()),
        *(("missed-before",) if given.get("missed_count") == "1" else ()),
        *not_so,
    }
    return {name: "not so" if name in unlike else "" for name in BY_NAME}


def _mail(text: Text, given: Mapping[str, Any], *, usual: bool, not_so: frozenset[str] = frozenset()) -> Mail:
    rendered = JinjaRenderer().render(text.source, given, claims(text, given, not_so)).text
    subject = ""
    if rendered.startswith("Subject:"):
        head, _, rendered = rendered.partition("\n\n")
        subject = head.removeprefix("Subject:").strip()
    return Mail(text=text, subject=subject, body=rendered, values=given, usual=usual, not_so=not_so)


def word_count(body: str) -> int:
    """Words between blanks; not for Thai."""
    return len([word for word in body.split() if re.search(r"\w", word)])


_BLEMISHES = {
    "an empty line too many": r"\n\n\n",
    "two spaces": r"  ",
    "a space at the end of a line": r"[ \t]\n",
    "a space at the start of a line": r"\n[ \t]",
    "a brace": r"[{}]",
    "a block tag": r"%",
    "a space before a mark": r" [,.](?:\s|$)",
    "marks in a heap": r",,|,\.|\.,|::|;;|\.\.(?!\.)|[.!?]{4}",
    "empty brackets": r"\(\s*\)|“\s*”|„\s*“|«\s*»",
    # Without the owner's word, the project is the subject in its own quotation marks.
    "quotes in quotes": r"[“„«]\s?[“„«]|[”»]\s?[”»]|““|„„",
    "a value that never was": r"\bNone\b|\bTrue\b|\bFalse\b|Undefined",
}


def blemishes(mail: Mail) -> list[str]:
    """What is wrong with the form of a mail, whichever language."""
    whole = f"{mail.subject}\n\n{mail.body}"
    found = [what for what, pattern in _BLEMISHES.items() if re.search(pattern, whole)]
    if "\n" in mail.subject:
        found.append("a subject of two lines")
    return found


def hits(mail: Mail, patterns: tuple[tuple[str, str], ...]) -> list[str]:
    """Which words of a mail a row of (pattern, reason) finds."""
    whole = f"{mail.subject}\n\n{mail.body}"
    return [
        f"{found.group()!r}: {why}"
        for pattern, why in patterns
        if (found := re.search(pattern, whole, re.IGNORECASE))
    ]


def wounds(mail: Mail, words: ToneWords) -> list[str]:
    """What accuses, shouts or threatens in a mail."""
    return [*hits(mail, words.accusing), *hits(mail, words.shouting), *hits(mail, words.threatening)]


def glued(mail: Mail) -> list[str]:
    """Lines that stand in one paragraph and shouldn't: only lists and the signature have several.

    A block tag at the end of a line takes the line's end with it, and the next paragraph moves up.
    """
    return [
        paragraph
        for paragraph in paragraphs(mail)[:-1]
        if "\n" in paragraph and not all(line.startswith("- ") for line in paragraph.splitlines())
    ]


def paragraphs(mail: Mail) -> list[str]:
    """Paragraphs of the body, as they are parted by empty lines."""
    return mail.body.strip().split("\n\n")
