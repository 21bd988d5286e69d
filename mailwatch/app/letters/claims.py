"""What a text may claim: one table, a name for each claim and the facts that back it.

A text ties its words to a claim, or asks whether it is so (``docs/words.md``);
words whose claim the facts don't back are never sent (I8). A condition looks at
the facts of the case, never at the values of the text. Adding a claim is adding
a row here, the phrases by which it is recognised in each language
(``mail/languages/*/claims.py``), and a test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mailwatch.app.letters.ground import Ground
from mailwatch.app.letters.why_not import meetings, money, words, work
from mailwatch.domain.playbooks.playbook import Deed, Playbook, Subject

OF_MAIL = frozenset({Subject.CLIENT, Subject.INPUT, Subject.DELIVERY, Subject.QUOTE})
OF_INVOICES = frozenset({Subject.INVOICE})
OF_MEETINGS = frozenset({Subject.MEETING})
OF_THE_END = frozenset({Subject.RELATIONSHIP})
EVERYWHERE = frozenset(Subject)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """Something that a text may say only where it is so.

    ``why_not`` gives the reason why it isn't, "" where it is. Where ``value``
    names a value of the texts, that is there exactly when the claim is so: to
    ask for it ties the words as well. ``brings`` is a value that is there at
    least then.
    """

    name: str
    says: str
    why_not: Callable[[Ground], str]
    subjects: frozenset[Subject] = EVERYWHERE
    value: str = ""
    brings: str = ""

    def fits(self, playbook: Playbook) -> bool:
        """Whether a text of this playbook can make it."""
        return playbook.subject in self.subjects


CLAIMS: tuple[Claim, ...] = (
    Claim(
        name="no-word",
        says="nobody of theirs has written, anywhere, and you heard and agreed on nothing: since your last "
        "mail by hand, after a printed date since the mail that named it",
        why_not=words.no_word,
        subjects=OF_MAIL,
    ),
    Claim(
        name="no-answer",
        says="the same, but what they write in other threads does not count",
        why_not=words.no_answer,
        subjects=OF_MAIL,
    ),
    Claim(
        name="not-received",
        says="nothing but a promise has come in the thread in which you asked, whatever you heard elsewhere",
        why_not=words.not_received,
        subjects=OF_MAIL,
    ),
    Claim(
        # “Agreed” alone is what the contract says of silence.
        name="agreed-day",
        says="a day that you agreed on, or that they promised, has passed",
        why_not=words.agreed_day,
        subjects=OF_MAIL,
        value="agreed_date",
    ),
    Claim(
        name="asked-by",
        says="the day by which your own mail asked for it has passed",
        why_not=words.asked_by,
        subjects=OF_MAIL,
        value="asked_by",
    ),
    Claim(name="announced", says="an earlier mail of this ladder named the date", why_not=words.announced),
    Claim(
        name="will-follow",
        says="a later step of the ladder, one that applies, does what this one announces",
        why_not=words.will_follow,
        subjects=OF_MAIL,
    ),
    Claim(name="last-word", says="no other mail follows in this ladder", why_not=words.last_word),
    Claim(
        name="waited",
        says="at least a working day has passed since your first unanswered mail",
        why_not=words.waited,
        subjects=OF_MAIL,
    ),
    Claim(
        name="work-stopped",
        says="you stop the work with this mail, or did with an earlier one and have not gone on; "
        "and nothing has paused, closed or ended it before",
        why_not=work.work_stopped,
    ),
    Claim(
        name="work-goes-on",
        says="nothing has paused, closed or ended the work, and the end is not begun",
        why_not=work.work_goes_on,
    ),
    Claim(name="paused", says="you pause the project with this mail", why_not=work.paused, subjects=OF_MAIL),
    Claim(name="closed", says="you close the project with this mail", why_not=work.closed, subjects=OF_MAIL),
    Claim(
        name="together",
        says="you want to go on together: the goal is not leave, and the end is not begun",
        why_not=work.together,
    ),
    Claim(
        name="agreed",
        says="your file says that silence counts as approval",
        why_not=work.agreed,
        subjects=frozenset({Subject.DELIVERY}),
    ),
    Claim(
        name="approved",
        says="with this mail it counts as approved, as the contract says",
        why_not=work.approved,
        subjects=frozenset({Subject.DELIVERY}),
    ),
    Claim(
        name="discussed",
        says="you told them yourself, on a day that has come",
        why_not=work.discussed,
        subjects=OF_THE_END,
        value="discussed_on",
    ),
    Claim(
        name="handed-over",
        says="you have handed over what is theirs, and confirm it with this step",
        why_not=work.done_by(Deed.HANDS_OVER),
        subjects=OF_THE_END,
    ),
    Claim(
        name="ended",
        says="the last day of the work together has passed",
        why_not=lambda ground: words.announced(ground) or work.done_by(Deed.ENDS)(ground),
        subjects=OF_THE_END,
    ),
    Claim(
        name="promised",
        says="they named a day for the payment, and it has passed",
        why_not=money.promised,
        subjects=OF_INVOICES,
        value="promised_date",
    ),
    Claim(
        name="part-paid",
        says="a part of the invoice is paid",
        why_not=money.part_paid,
        subjects=OF_INVOICES,
        value="part_paid",
    ),
    Claim(
        name="still-open",
        says="every invoice that the mail names is open",
        why_not=money.still_open,
        subjects=OF_INVOICES,
    ),
    Claim(name="paid", says="the invoice is paid", why_not=money.paid, subjects=OF_INVOICES),
    Claim(
        name="several",
        says="the mail is about more than one invoice",
        why_not=money.several,
        subjects=OF_INVOICES,
    ),
    Claim(name="attached", says="a file comes with the mail", why_not=money.attached, value="attachment"),
    Claim(
        name="separately",
        says="there is something to invoice, and no file comes with the mail",
        why_not=money.separately,
        subjects=OF_MAIL,
        brings="open_amount",
    ),
    Claim(
        name="still-waiting",
        says="you still wait for them now",
        why_not=meetings.still_waiting,
        subjects=OF_MEETINGS,
        value="still_waiting",
    ),
    Claim(
        name="they-cancelled",
        says="somebody of theirs has called the meeting off",
        why_not=meetings.they_cancelled,
        subjects=OF_MEETINGS,
    ),
    Claim(
        name="missed",
        says="the meeting was missed, with or without a good reason",
        why_not=meetings.missed,
        subjects=OF_MEETINGS,
    ),
    Claim(
        name="missed-before",
        says="it is not the first meeting that was missed",
        why_not=meetings.missed_before,
        subjects=OF_MEETINGS,
    ),
    Claim(
        name="telephone", says="your telephone number is known", why_not=meetings.telephone, value="own_phone"
    ),
)
"""Every claim that a text may make; the table of ``docs/words.md`` is this one's lines."""

BY_NAME: Mapping[str, Claim] = {claim.name: claim for claim in CLAIMS}


def claims_of(ground: Ground) -> dict[str, str]:
    """Each claim that a text of the step may make, with the reason why it is not so; "" where it is."""
    return {claim.name: claim.why_not(ground) for claim in CLAIMS if claim.fits(ground.here.case.playbook)}
