"""German: how a letter opens, closes and speaks, and signs of asking in a sentence."""

from __future__ import annotations

from mailwatch.mail.languages.asking import BillWords, LetterWords, SignWords

LETTERS = LetterWords(
    greeting_lines=(
        "hallo",
        "liebe[r]?",
        "sehr geehrte[r]?",
        "guten (?:tag|morgen|abend)",
        "moin",
        "servus",
        "grüß gott",
    ),
    greetings=(
        r"sehr geehrte\w*",
        "liebe[rs]?",
        "guten (?:tag|morgen|abend)",
        "moin",
        "(?:viele|beste|liebe|freundliche) grüße",
        "lg",
        "vg",
        "mfg",
        "mit freundlichen",
    ),
    you=(r"\b(?:Sie|Ihr|Ihre\w*|Ihnen|[Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich|euch|euer)\b",),
    you_is_capital=True,
    days_and_months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ),
    abbreviations=(
        "bzw",
        "ca",
        "evtl",
        "inkl",
        "ggf",
    ),
    question_labels=(
        "F",
        "frage",
    ),
    answer_labels=("antwort",),
    laughs=(r"\*(?:lach|grins|zwinker)\w*\*?",),
    closings=(
        (
            r"(?:mit )?(?:freundlich|best|viel|lieb|herzlich|schön|sonnig)\w* gr(?:ü|ue)(?:ß|ss)(?:e|"
            r"en)?(?: aus \w+)?"
        ),
        "lg",
        "vg",
        "mfg",
        "bg",
        "gruß",
        "grüße",
        "gruss",
        "herzlich(?:st)?",
        "alles gute",
        "bis bald",
    ),
    thanks_before=(
        "vielen ",
        "besten ",
        "herzlichen ",
    ),
    thanks=(
        "danke",
        "dank",
    ),
    thanks_behind=(" und (?:viele |liebe )?gr(?:uß|üße)",),
    not_meant=(r"\b(?:irrtümlich|versehentlich|nicht der (?:richtige|beabsichtigte)|vertraulich)\b",),
    then_do=(r"\b(?:lösch\w*|vernicht\w*|informier\w*|benachrichtig\w*|empfänger|bestimmt)\b",),
    leaving=(
        "abmelden",
        "abbestellen",
        "newsletter abbestellen",
    ),
)

SIGNS = SignWords(
    in_advance=(
        "im voraus",
        "vorab",
    ),
    sign_off_before=(
        "vielen ",
        "besten ",
    ),
    sign_off=(
        "danke",
        "dank",
    ),
    understanding=(
        "verständnis",
        "geduld",
    ),
    requests=(
        r"\b(?:kannst|könntest|würdest|magst) du\b",
        r"\b(?:können|könnten|würden) sie\b",
        r"\bbitte\b",
    ),
    see_subject=(r"\b(?:siehe|s\.|frage steht im|steht im) (?:den )?betreff",),
    not_yet=(r"\b(?:bis|sobald|wenn|bevor|ehe|falls)\b",),
    for_me=(r"\b(?:mir|mich|uns|unser\w*|mein\w*|ich|wir)\b",),
    question_words=(
        "wer",
        "was",
        "wie",
        "wo",
        "wann",
        "warum",
        "wieso",
    ),
    polite=("bitte",),
)

BILLS = BillWords(
    when=(r"\bwann\b",),
    not_yet=(
        r"\bnicht\b",
        r"\bkein\w*\b",
    ),
    joins=(
        "und",
        "aber",
        "sowie",
    ),
    introduces=(
        "bitte",
        "danke",
    ),
    reminds=(r"\berinner\w*\b",),
)
