"""The parts of a language's record about the owner's own letters: tone, grammar, examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class ToneWords:
    """What `template lint` looks for: patterns, searched case-insensitively in a rendered text.

    Every pattern is linear: no quantifier stands inside another. A pattern with
    a reason is a pair (pattern, what is wrong with it, in a few English words).
    """

    accusing: tuple[tuple[str, str], ...] = ()
    """Blames the reader, or makes them lose face."""

    shouting: tuple[tuple[str, str], ...] = ()
    """Raises its voice: hurry, alarm, heaps of marks."""

    money: tuple[str, ...] = ()
    """A sentence that speaks of money or of invoicing."""

    attached: tuple[str, ...] = ()
    """Claims that a file comes with the mail."""

    claims: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By which words a text claims something, by the name of the claim."""

    threatening: tuple[tuple[str, str], ...] = ()
    """Names a consequence that a playbook does not carry out: courts, fees, the public."""

    denied: str = ""
    """What a word is taken back by, up to where the word begins: “no”, “this is not a”."""

    denied_after: str = ""
    """The same, from where the word ends: German says “Zinsen berechne ich nicht”."""

    trade: str = ""
    """A sentence about what the work is about: a page about courts threatens nobody."""

    in_earnest: str = ""
    """What a sentence can't be excused with by its trade: “my lawyer”, “against you”."""

    stressed: str = ""
    """Words that are written in capitals to be loud, beside the commonest ones of the language."""

    left_open: str = ""
    """A remark to oneself in place of a value: “(insert name here)”."""

    before_day: str = ""
    """What stands before a day: “by 6/7” is a day, 6/7 alone may be anything. Ends where the day begins."""

    after_day: str = ""
    """The same behind a day: “05/06-ig”. Begins where the day ends."""

    misread_with_points: bool = False
    """Whether 03.04.25 may be read in two ways, too."""

    second_dates: tuple[str, ...] = ()
    """What gives another date behind the one that counts."""

    voices: tuple[str, ...] = ()
    """Words that one and the same writer can't all use: one pattern for each who may write."""

    formal: str = ""
    """Words that only the formal address has (Sie, vous, usted); upper and lower case as written."""

    familiar: str = ""
    """Words that only the familiar one has (du, tu, tú)."""


@dataclass(frozen=True, kw_only=True)
class GrammarWords:
    """Words that take their form from the next one: none may lean on a value in the owner's words.

    Nobody knows the gender, the case or the first letter of what an owner calls
    the work: `the Harbour Café website`, `Logo`, or a subject in quotation marks.
    """

    leaning: tuple[str, str] = ("", "")
    """A pattern for one word, and why it can't lean on a value."""

    leaning_on_numbers: str = ""
    """A pattern for a word whose form depends on how the number behind it is spoken: “az 5”, “a 6”."""

    suffix_of_times: str = ""
    """An ending that fits every time of day."""


@dataclass(frozen=True, kw_only=True)
class SampleWords:
    """What an owner and a client may be called and say; for examples."""

    topic: str = ""
    """What a mail that waits for an answer may be about."""

    names: tuple[str, str, str, str] = ("", "", "", "")
    """Salutation, the client's name, the owner's, and what the work is called."""

    familiar: str = ""
    """The salutation of somebody who is addressed familiarly, where the language tells."""

    sentences: Mapping[str, str] = field(default_factory=dict)
    """What an owner may write for a client, by the name of the field."""
