"""The letter within an author's new words: without what stands below the name, notices and greetings.

:mod:`mailwatch.mail.replytext` takes out quotes and what marks itself as a
signature. People also sign without a mark; what follows their name (slogans,
"questions about this invoice? call us", legal notices) asks nothing.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re

LONGEST_NAME_BLOCK = 6
LONGEST_NAME = 30

_CLOSING = re.compile(
    r"""(?:
    (?:with[ ])?(?:kind|best|warm|kindest|warmest|many|my[ ]best)(?:est)?[ ](?:regards|wishes|greetings)|regards|best|cheers|warmly|yours|all[ ]the[ ]best
    |(?:yours[ ])?(?:sincerely|faithfully|truly)(?:[ ]yours)?|see[ ]you|speak[ ]soon|talk[ ]soon
    |(?:mit[ ])?(?:freundlich|best|viel|lieb|herzlich|schön|sonnig)\w*[ ]gr(?:ü|ue)(?:ß|ss)(?:e|en)?(?:[ ]aus[ ]\w+)?|lg|vg|mfg|bg|gruß|grüße|gruss|herzlich(?:st)?|alles[ ]gute|bis[ ]bald
    |(?:bien[ ]|très[ ])?cordialement|bien[ ]à[ ](?:vous|toi)|à[ ](?:bientôt|très[ ]vite|plus)|bises|amicalement|(?:sincères[ ]|meilleures[ ])?salutations(?:[ ]distinguées)?|bonne[ ](?:journée|soirée)
    |(?:un[ ])?(?:cordial[ ]|afectuoso[ ]|fuerte[ ])?(?:saludos?|abrazos?)(?:[ ]cordiales)?|atentamente|besos|hasta[ ]pronto
    |(?:szívélyes[ ]|baráti[ ])?üdv(?:özlettel|özöl)?|tisztelettel|köszönettel|puszi|minden[ ]jót|szép[ ](?:napot|hétvégét)
    |ขอแสดงความนับถือ|ด้วยความ(?:เคารพ|นับถือ)(?:อย่างสูง)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_THANKS = re.compile(
    r"(?:many |best |vielen |besten |herzlichen |muchas |un grand )?(?:thanks|thank you|thx|ta|danke|"
    r"dank|merci|gracias|köszönöm|köszi|kösz|ขอบคุณ(?:มาก)?(?:ค่ะ|ครับ|นะคะ)?)"
    r"(?: a lot| again| and (?:best|kind) regards| und (?:viele |liebe )?gr(?:uß|üße)| beaucoup|"
    r" y (?:un )?saludos?)?",
    re.IGNORECASE,
)
_CLOSING_LINE = re.compile(rf"\s*(?:{_CLOSING.pattern})\s*[,.!:]?\s*", re.IGNORECASE | re.VERBOSE)
_THANKS_LINE = re.compile(rf"\s*(?:{_THANKS.pattern})[,.!:]?\s*", re.IGNORECASE)

_POSTSCRIPT = re.compile(
    r"\s*(?:p\.? ?s\.?|p\.? ?p\.? ?s\.?|n\.? ?b\.?|p\.? ?d\.?|u\.? ?i\.?|ป\.? ?ล\.?)\s?[:.)–-]?\s",
    re.IGNORECASE,
)

# A notice for those who were not meant to get the letter, in whichever words.
_NOT_MEANT = re.compile(
    r"\b(?:by mistake|in error|not the intended|unintended|intended (?:solely|only)|confidential|"
    r"irrtümlich|versehentlich|nicht der (?:richtige|beabsichtigte)|vertraulich|"
    r"par erreur|pas (?:le |la )?destinataire|confidentiel\w*|por error|no es (?:el|"
    r"la) destinatari[oa]|confidencial\w*|tévedés\w*|nem (?:ön a|a) címzett\w*|bizalmas\w*)\b|"
    r"โดยไม่ตั้งใจ|โดยผิดพลาด|เป็นความลับ"
)
_THEN_DO = re.compile(
    r"\b(?:delet\w*|destroy\w*|notify|inform|disclos\w*|copying|distribut\w*|lösch\w*|vernicht\w*|"
    r"informier\w*|benachrichtig\w*|supprim\w*|détrui\w*|avert\w*|inform\w*|prév\w*|"
    r"elimin\w*|borr\w*|destru\w*|comuniqu\w*|notifi\w*|töröl\w*|értesít\w*|semmisít\w*|recipient|"
    r"empfänger|bestimmt)\b|ลบ|แจ้งผู้ส่ง"
)
_FOOTER_LINE = re.compile(
    r"\b(?:unsubscribe|opt[- ]out|abmelden|abbestellen|newsletter abbestellen|désinscri\w*|"
    r"désabonn\w*|darse de baja|cancelar la suscripción|leiratkoz\w*|ยกเลิกการรับ)\b.{0,200}",
    re.IGNORECASE,
)
# What an address block holds: a link, an address, a telephone number.
_CONTACT = re.compile(
    r"www\.|https?://|\w@\w|(?:\+|\b0|\()[\d ()/.-]{5,}|\b\d{2,3}[- ]\d{3,}|\biban\b", re.IGNORECASE
)
_NAME_LINE = re.compile(r"(?:[^\W\d_a-z][^\W\d]*\.?,?(?:[ -]|$)){1,4}")
_THAI_NAME = re.compile(r"[\u0e01-\u0e2e\u0e40-\u0e44][\u0e00-\u0e7f]{1,15}(?: [\u0e00-\u0e7f]{2,15})?")
_THAI_SPEECH = re.compile(r"(?:ค่ะ|คะ|ครับ|ขอบคุณ|แล้ว)")


def letter_of(text: str) -> str:
    """``text`` (new words) without notices, footers, and what stands below its author's name. Linear."""
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", text.strip()) if part.strip()]
    kept = [part for at, part in enumerate(paragraphs) if not (at and _is_notice(part))]
    kept = _signed(kept)
    lines = [line for line in "\n\n".join(kept).split("\n") if not _FOOTER_LINE.search(line[:300])]
    return "\n".join(lines)


def _is_notice(paragraph: str) -> bool:
    lower = paragraph[:1500].lower()
    return bool(_NOT_MEANT.search(lower) and _THEN_DO.search(lower))


def _signed(paragraphs: list[str]) -> list[str]:
    """The paragraphs up to the author's name, and postscripts."""
    for at, paragraph in enumerate(paragraphs):
        lines = paragraph.split("\n")
        for number, line in enumerate(lines):
            if (at or number) and _closes(line, _next_line(lines, number, paragraphs, at)):
                head = [*paragraphs[:at], "\n".join(lines[:number])]
                tail = _below_name(lines[number + 1 :], paragraphs[at + 1 :])
                if sum(map(len, tail)) <= max(sum(map(len, head)), 400):  # else the letter goes on
                    return [each for each in head if each.strip()] + _postscripts(tail)
        named = at and len(lines) <= LONGEST_NAME_BLOCK and _is_name(lines[0])
        if named and (len(lines) == 1 or _CONTACT.search(paragraph)):
            below = paragraphs[at + 1 :]
            if all(_CONTACT.search(each) or _POSTSCRIPT.match(each) for each in below):
                return paragraphs[:at] + _postscripts(below)
    return paragraphs


def _postscripts(paragraphs: list[str]) -> list[str]:
    return [each for each in paragraphs if _POSTSCRIPT.match(each)]


def _next_line(lines: list[str], number: int, paragraphs: list[str], at: int) -> str:
    if number + 1 < len(lines):
        return lines[number + 1]
    return paragraphs[at + 1].split("\n", 1)[0] if at + 1 < len(paragraphs) else ""


def _closes(line: str, following: str) -> bool:
    """Whether a line is the formula before the name, not a word of thanks in the midst of the letter."""
    if len(line) > 2 * LONGEST_NAME:
        return False
    if _CLOSING_LINE.fullmatch(line):
        return True
    return bool(_THANKS_LINE.fullmatch(line)) and _is_name(following)


def _below_name(after: list[str], below: list[str]) -> list[str]:
    """What stands below the closing formula's own paragraph and the name."""
    if not any(each.strip() for each in after) and below and _is_name(below[0].split("\n")[0]):
        return below[1:]
    return below


def _is_name(line: str) -> bool:
    stripped = line.strip(" ,.*–-")
    if not 0 < len(stripped) <= LONGEST_NAME:
        return False
    if _THAI_NAME.fullmatch(stripped):
        return not _THAI_SPEECH.search(stripped)
    return bool(_NAME_LINE.fullmatch(stripped))
