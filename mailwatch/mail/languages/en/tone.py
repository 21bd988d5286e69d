"""English: what wounds, shouts or threatens; `template lint` looks for it."""

from __future__ import annotations

from mailwatch.mail.languages.en.claims import CLAIMS
from mailwatch.mail.languages.writing import GrammarWords, ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (r"\bfinal (?:notice|reminder|warning|demand)\b", "the language of debt collectors"),
        (r"\b(?:second|third|last|repeated) reminder\b", "counts the reader's omissions"),
        (r"\bfail(?:ed|ure|s|ing)? to\b", "calls the reader's silence a failure"),
        (r"\b(?:as )?per my (?:last|previous|earlier) (?:e-?mail|message|note)\b", "says: you did not read"),
        (r"\bas (?:I|we)(?:'ve| have)? (?:already|previously|repeatedly)\b", "says: you did not listen"),
        (
            r"\byou (?:did not|didn't|have not|haven't|never|still haven't)\b",
            "names what the reader left undone",
        ),
        (
            r"\byou(?:'re| are) (?:late|overdue|in default|in breach|in arrears)\b",
            "puts the reader in the wrong",
        ),
        (
            r"\byour (?:failure|neglect|refusal|negligence|default|silence)\b",
            "puts a name on the reader's fault",
        ),
        (r"\bignor(?:e|ed|ing)\b", "supposes intent"),
        (r"\bdespite (?:my|our|several|repeated|numerous)\b", "counts against the reader"),
        (
            r"\b(?:several|many|numerous|repeated|countless) (?:times|attempts|reminders|e-?mails)\b",
            "counts efforts",
        ),
        (r"\b(?:yet again|once again|again and again)\b", "sighs aloud"),
        (r"\bstill (?:waiting|no (?:reply|answer|response|word|payment))\b", "sounds impatient"),
        (
            r"\b(?:I am|I'm|we are|we're) (?:disappointed|frustrated|annoyed|surprised)\b",
            "burdens with our feelings",
        ),
        (r"\bunacceptable\b", "passes judgement"),
        (r"\bunprofessional\b", "passes judgement on the person"),
        (
            r"\bhow (?:long|many times|often) (?:must|do|should) (?:I|we)\b",
            "a reproach dressed as a question",
        ),
        (r"\bthe (?:least|courtesy) (?:you|of a reply)\b", "lectures on manners"),
        (r"\bif you (?:had|would have) (?:only |just )?(?:answered|replied|paid|come)\b", "dwells on blame"),
        (r"\byou (?:should|must|ought to|need to) have\b", "dwells on blame"),
        (
            r"\bas you (?:are |must )?(?:well |surely |should )?(?:know|aware)\b",
            "says: you pretend not to know",
        ),
        (r"\bno excuses?\b", "expects a lie"),
        (r"\bobviously\b", "says: you must have seen it"),
        (r"\bwasted? (?:my|our) time\b|\bmy time was wasted\b", "puts a price on the reader's mistake"),
        (r"\bdelinquent\b", "the language of debt collectors"),
    ),
    shouting=(
        (r"!", "an exclamation mark"),
        (r"\?\?", "heaped question marks"),
        (r"\burgent(?:ly)?\b", "raises an alarm"),
        (r"\basap\b|\bas soon as possible\b", "hurries without a date"),
        (r"\bimmediate(?:ly)?\b|\bat once\b|\bwithout (?:further )?delay\b", "hurries without a date"),
        (r"\bimportant\b.{0,3}:", "a headline in a letter"),
        (r"\breminder:", "a headline in a letter"),
        (r"\battention\b.{0,3}:", "a headline in a letter"),
    ),
    money=(
        r"\binvoic(?:e|es|ed|ing)\b",
        r"\bbill(?:ed|ing)?\b(?! of)",
        r"\b(?:payment|payments|paid|unpaid|pay)\b",
        r"\b(?:fee|fees|amount|balance|deposit|refund)\b",
        r"\b(?:outstanding|overdue) (?:amount|sum|balance)\b",
        r"[€£$฿]|\b(?:EUR|USD|GBP|CHF|HUF|THB)\b",
    ),
    attached=(
        r"\battach(?:ed|ing|ment|ments)\b",
        r"\bI attach\b|\bwe attach\b",
        r"\benclosed\b|\bI enclose\b|\benclosure\b",
        r"\byou(?:'ll| will) find\b.{0,40}\b(?:below this mail|with this (?:mail|message|e-?mail))\b",
        r"\bcomes with this (?:mail|message|e-?mail)\b",
    ),
    threatening=(
        (
            r"\blegal (?:action|steps|proceedings|measures)\b",
            "a threat of court; say which steps only when you take them",
        ),
        (r"\b(?:lawyer|solicitor|attorney|court|sue|lawsuit|litigation)\b", "a threat of court"),
        (r"\b(?:debt )?collect(?:ion agency|ions agency|or|ors)\b|\bbailiff\b", "a threat of collectors"),
        (r"\bcredit (?:rating|score|bureau|agency)\b", "a threat to the reader's name"),
        (
            r"\b(?:late|reminder|penalty|collection|dunning) (?:fee|fees|charge|charges)\b",
            "a fee that nobody agreed to",
        ),
        (
            r"\b(?:default|late payment) interest\b|\binterest (?:of|at|will|on)\b",
            "interest is the owner's to decide",
        ),
        (r"\bpublic(?:ly)?\b.{0,30}\b(?:review|name|post)\b", "a threat in public"),
        (
            r"\b(?:take|shut|switch) (?:your |the )?(?:web)?(?:site|service|account) (?:down|off|offline)\b",
            "self-help that may be unlawful",
        ),
        (r"\bconsequences\b", "vague, and therefore a threat"),
        (r"\bor else\b|\bno (?:other )?choice\b|\bforced to\b|\bleave me no\b", "says: you make me do it"),
    ),
)

GRAMMAR = GrammarWords(
    leaning=(
        "the|an?|our|your|my|this|that",
        "an article: the work may be called “the Harbour Café website”",
    ),
)
