"""What the second reader may change in a verdict of the rules: it doubts, and it lets rest.

It never says *yes*: it knows no reason (:mod:`mailwatch.mail.asking.second_reader`). A
*yes* or *no* that reads unlike its kind becomes *unclear*; what is *unclear* and
reads like a mere statement rests as *no*, or as a bill where it speaks of money;
never where the rules show a question.

A *yes* is looked at twice, the whole mail and the sentence in which the rules
saw the wish: whoever wants an answer says so in such words, once, and mostly at
the end, while a story or a guide has many questions and goes on behind them.

All numbers were chosen on batches on which nothing had been weighed
(``tools/second_reader.py --apart``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, replace
from operator import mul

from mailwatch.mail.asking.patterns import patterns_of
from mailwatch.mail.asking.second_reader import likelihood, log_odds, logistic
from mailwatch.mail.asking.sentences import JOKE, sentences_of
from mailwatch.mail.languages import MAIN
from mailwatch.mail.message import Asks, RequestVerdict

FEW_TO_WEIGH = 60
"""Characters of a letter below which there is too little for the second reader."""

OPENING = 120
"""Characters by which a letter is shown in which no words decide."""

STATES = 0.39
"""Below this a *yes* of the rules is doubtful."""

ASKS = 0.80
"""Above this a *no* of the rules is doubtful."""

RESTS = 0.47
"""Below this, what the rules can't tell and in which they find nothing asks for nothing."""

HINTS_REST = 0.27
"""Below this, what only hints at a wish asks for nothing."""

BILLS = 0.23
"""Below this, what the rules can't tell and what speaks of money asks for money alone."""

MANY_QUESTIONS = 4

SHARES = (1.1, 0.5, -0.7, 2.0, -1.3)
"""What each of the :class:`Signs` of a *yes* counts, in their order, and what is added."""


@dataclass(frozen=True)
class Signs:
    """What is weighed of a *yes* of the rules.

    The log-odds of the whole mail and of the sentence with the wish, the sentences with a question mark,
    and how far down the wish stands, from 0 to 1 (the last sentence).
    """

    whole: float
    sentence: float
    questions: int
    place: float

    def likely(self, shares: Sequence[float] = SHARES) -> float:
        """How likely it is that the mail asks indeed."""
        return logistic(sum(map(mul, shares, (*astuple(self), 1.0))))


def signs_of(
    verdict: RequestVerdict, letter: str, whole: float, read: Callable[[str], float] = likelihood
) -> Signs:
    """What stands around the sentence that a verdict shows.

    ``whole`` is how likely the mail asks, ``read`` tells it of a sentence.
    """
    sentences = [_plain(sentence) for sentence in sentences_of(letter)]
    shown = _plain(verdict.evidence)
    places = [at for at, sentence in enumerate(sentences, 1) if shown in sentence]
    return Signs(
        whole=log_odds(whole),
        sentence=log_odds(read(shown)),
        questions=min(MANY_QUESTIONS, sum("?" in sentence for sentence in sentences)),
        place=places[-1] / len(sentences) if places else 1.0,
    )


def _plain(sentence: str) -> str:
    """A sentence such that the one that was read and the one that is shown are the same."""
    plain = sentence.lower().replace("’", "'").replace("·", ".").replace(JOKE, "")
    return " ".join(plain.split())


def second_opinion(verdict: RequestVerdict, letter: str, subject: str) -> RequestVerdict:
    """A verdict of the rules as the second reader leaves it. Never raises; linear."""
    likely = likelihood(letter, subject)
    if verdict.asks is Asks.YES:
        likely = signs_of(verdict, letter, likely).likely()
    return second_thought(verdict, likely, letter)


def second_thought(verdict: RequestVerdict, likely: float, letter: str) -> RequestVerdict:
    """A verdict of the rules, made doubtful where the mail reads unlike its kind, or at rest."""
    if verdict.language not in MAIN or len(letter) < FEW_TO_WEIGH:
        return verdict  # nothing was weighed there
    match verdict.asks:
        case Asks.YES if likely < STATES:
            return replace(verdict, asks=Asks.UNCLEAR)
        case Asks.NO if likely > ASKS:
            return replace(verdict, asks=Asks.UNCLEAR)
        case Asks.UNCLEAR if "?" in verdict.evidence:
            return verdict  # a question in plain sight is never let rest
        case Asks.UNCLEAR if patterns_of(verdict.language).money.search(letter.lower()):
            return _at_rest(verdict, Asks.PAYMENT, letter) if likely < BILLS else verdict
        case Asks.UNCLEAR if likely < (HINTS_REST if verdict.hinted else RESTS):
            return _at_rest(verdict, Asks.NO, letter)
        case _:
            return verdict


def _at_rest(verdict: RequestVerdict, asks: Asks, letter: str) -> RequestVerdict:
    # Where no words of it decide, its opening stands for the whole.
    evidence = verdict.evidence or " ".join(letter.split())[:OPENING]
    return replace(verdict, asks=asks, evidence=evidence, hinted=False)
