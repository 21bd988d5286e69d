"""Hungarian: how a letter opens, closes and speaks, and signs of asking in a sentence."""

from __future__ import annotations

from mailwatch.mail.languages.asking import BillWords, LetterWords, SignWords

LETTERS = LetterWords(
    greeting_lines=(
        "kedves",
        "tisztelt",
        "szia",
        "sziasztok",
        "üdv",
        "jó (?:napot|reggelt|estét)",
    ),
    greetings=(
        "kedves",
        "tisztelt",
        "szia",
        "sziasztok",
        "jó (?:napot|reggelt|estét)",
        r"üdv\w*",
        "tisztelettel",
        "köszi",
        "köszönettel",
        "puszi",
    ),
    you=(
        r"\b(?:ön\w*|te|neked|téged|tied|rád)\b",
        r"\w{2,}(?:od|ed|öd|sz|nád|néd)\b",
    ),
    question_labels=(
        "K",
        "kérdés",
    ),
    answer_labels=("válasz",),
    closings=(
        "(?:szívélyes |baráti )?üdv(?:özlettel|özöl)?",
        "tisztelettel",
        "köszönettel",
        "puszi",
        "minden jót",
        "szép (?:napot|hétvégét)",
    ),
    thanks=(
        "köszönöm",
        "köszi",
        "kösz",
    ),
    postscripts=(r"u\.? ?i\.?",),
    not_meant=(r"\b(?:tévedés\w*|nem (?:ön a|a) címzett\w*|bizalmas\w*)\b",),
    then_do=(r"\b(?:töröl\w*|értesít\w*|semmisít\w*)\b",),
    leaving=(r"leiratkoz\w*",),
)

SIGNS = SignWords(
    in_advance=("előre is",),
    sign_off=(
        "köszönöm",
        "köszi",
    ),
    understanding=(
        "megértés",
        "türelm",
    ),
    requests=(
        r"\btud(?:sz|na|nál|ná|nád)\b",
        r"\bkér\w+",
        r"\blégyszi\b",
    ),
    see_subject=(r"\b(?:lásd|ld\.?|ahogy) (?:a )?tárgy\w*",),
    not_yet=(r"\b(?:amíg|amint|ha|mihelyt|mielőtt)\b",),
    for_me=(r"\b(?:nekem|nekünk|engem|minket)\b",),
    question_words=(
        "ki",
        "mi",
        "mit",
        "hogyan",
        "miért",
        "hol",
        "mikor",
        "melyik",
        "mennyi",
    ),
    polite=(
        "kérem",
        "kérlek",
        "kérjük",
        "légyszi",
    ),
)

BILLS = BillWords(
    when=(r"\bmikor\w*\b",),
    not_yet=(
        r"\bnem\b",
        r"\bnincs\b",
        r"\bsem\b",
    ),
    joins=("és",),
    introduces=(
        "kérem",
        "kérlek",
        "kérjük",
        "légyszi",
    ),
    reminds=(r"\bemlékeztet\w*\b",),
)
