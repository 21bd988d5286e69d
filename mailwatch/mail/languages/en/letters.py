"""English: how a letter opens, closes and speaks, and signs of asking in a sentence."""

from __future__ import annotations

from mailwatch.mail.languages.asking import BillWords, LetterWords, SignWords

LETTERS = LetterWords(
    greeting_lines=(
        "hi",
        "hello",
        "hey",
        "dear",
        "morning",
        "good (?:morning|afternoon|evening)",
    ),
    greetings=(
        "dear",
        "hello",
        "good (?:morning|afternoon|evening)",
        "(?:kind|best|warm) regards",
        "yours",
    ),
    you=(r"\byou(?:r|rs|'re|'ve|'d)?\b",),
    abbreviations=(
        "[DMHF]r",
        "[MD]rs",
        "M[sr]",
        "Prof",
    ),
    question_labels=(
        "Q",
        "question",
    ),
    answer_labels=(
        "A",
        "R",
        "V",
        "answer",
    ),
    laughs=(
        r"(?:[hj][aeiá]){2,6}\b",
        r"lol\b",
    ),
    closings=(
        "(?:with )?(?:kind|best|warm|kindest|warmest|many|my best)(?:est)? (?:regards|wishes|greetings)",
        "regards",
        "best",
        "cheers",
        "warmly",
        "yours",
        "all the best",
        "(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?",
        "see you",
        "speak soon",
        "talk soon",
    ),
    thanks_before=(
        "many ",
        "best ",
    ),
    thanks=(
        "thanks",
        "thank you",
        "thx",
        "ta",
    ),
    thanks_behind=(
        " a lot",
        " again",
        " and (?:best|kind) regards",
    ),
    postscripts=(
        r"p\.? ?s\.?",
        r"p\.? ?p\.? ?s\.?",
        r"n\.? ?b\.?",
    ),
    not_meant=(
        r"\b(?:by mistake|in error|not the intended|unintended|intended (?:solely|only)|confidential)\b",
    ),
    then_do=(r"\b(?:delet\w*|destroy\w*|notify|inform|disclos\w*|copying|distribut\w*|recipient)\b",),
    leaving=(
        "unsubscribe",
        "opt[- ]out",
    ),
)

SIGNS = SignWords(
    in_advance=("in advance",),
    sign_off_before=(
        "many ",
        "best ",
    ),
    sign_off=(
        "thanks",
        "thank you",
        "thx",
        "cheers",
    ),
    sign_off_behind=(
        " a lot",
        " again",
    ),
    understanding=(
        "understanding",
        "patience",
    ),
    requests=(
        r"\b(?:can|could|will|would) (?:you|u)\b",
        r"\bplease\b",
        r"\bpls\b",
    ),
    see_subject=(r"\b(?:see|as per|cf\.?|question in|as in) (?:the |my )?subject\b",),
    not_yet=(r"\b(?:until|till|before|once|when|as soon as|if|unless)\b",),
    for_me=(r"\b(?:me|us|my|our|i|we)\b",),
    question_words=(
        "wh(?:at|o|y|ich|ere|en)",
        "how",
    ),
    polite=(
        "please",
        "kindly",
    ),
)

BILLS = BillWords(
    when=(r"\bwhen\b",),
    not_yet=(
        r"\bnot\b",
        r"n't\b",
    ),
    joins=(
        "and",
        "but",
    ),
    introduces=(
        "please",
        "kindly",
        "thanks",
    ),
    reminds=(r"\bremind\w*\b",),
)
