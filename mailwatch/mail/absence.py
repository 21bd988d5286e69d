"""When an absent person is back: the first day back or the last day away, as stated.

A date counts by the word beside it: "back on" and "returning" name the first
day back, "until" and "through" the last day away; a range ends with the last
day away. Words that follow the date are for the languages that put them there.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from mailwatch.mail.addresses import addresses_in_text
from mailwatch.mail.date_words import FoundDate, find_dates, next_day_of_month, normalise, range_starts
from mailwatch.mail.language import language_of

MAX_TEXT = 6000
LONGEST = timedelta(days=550)
"""Absences longer than a parental leave are misreadings."""


@dataclass(frozen=True, kw_only=True)
class Absence:
    """What a notice states; ``return_date`` is the first day back, ``absent_until`` the last day away."""

    return_date: date | None = None
    absent_until: date | None = None
    stand_in: str = ""
    evidence: str = ""


# In front of a date: it is the first day back. By language; "until" turns into this behind "not return".
_BACK_BEFORE = (
    r"not (?:be )?(?:return(?:ing)?|back|available)(?: \w+){0,4} (?:until|till|before)|"
    r"(?:be |am |i'm )?back(?: \w+){0,4}? (?:on|by|from|at)?|return(?:ing|s)?(?: \w+){0,5}? (?:on|by|"
    r"to work|from|the)?|return(?:ing)?|resum\w+(?: \w+){0,3} on|"
    r"available(?: again)?(?: \w+){0,2} (?:on|from|as of)|reopen\w*(?: \w+){0,3}?(?: on)?|"
    r"in the office(?: again)? (?:on|from)|as of|"
    r"wieder(?: \w+){0,5}? (?:ab|am|zum)(?: dem| den)?|ab(?: dem| den)?(?: \w+,?)?|"
    r"zurück(?: \w+){0,2}? (?:am|ab)|rückkehr(?: \w+){0,2}? (?:am|ist|:)?|wieder|bin (?:ich )?am|"
    r"(?:erst )?am|nicht vor(?: dem)?|"
    r"de retour(?: \w+){0,4}?(?: le| à partir du| dès le| du)?|retour(?: \w+){0,3}? le|"
    r"reviendrai(?: \w+){0,2} le|reprendrai(?: \w+){0,4} le|rentre(?:rai)?(?: \w+){0,2} le|"
    r"reprise(?: \w+){0,3} le|à partir du|dès le|réouverture(?: \w+){0,2} le|"
    r"vuel(?:vo|ta)(?: \w+){0,5}? (?:el|a partir del?)|volver[éa]\w*(?: \w+){0,5}? (?:el|"
    r"a partir del?)|regres[oaé]\w*(?: \w+){0,5}? (?:el|a partir del?)|"
    r"reincorpor\w+(?: \w+){0,5}? (?:el|a partir del?)|incorpor\w+(?: \w+){0,4}? el|"
    r"disponible(?: \w+){0,3} (?:el|a partir del?)|a partir del?(?: día| dia)?|"
    r"(?:ri)?torn\w+(?: \w+){0,4}? (?:il|l'|dal)|ritorno(?: \w+){0,3}? (?:il|dal)|"
    r"rientr\w+(?: \w+){0,4}? (?:il|l'|dal)|di nuovo(?: \w+){0,4}? (?:il|dal)|a partire dal|"
    r"dal giorno|"
    r"regress\w+(?: \w+){0,5}? (?:a|em|no dia|dia|ao trabalho em)|retorn\w+(?: \w+){0,5}? (?:a|em|"
    r"no dia|dia|ao trabalho em)|volt\w+(?: \w+){0,5}? (?:a|em|no dia|dia)|"
    r"de volta(?: \w+){0,4}? (?:a|em|no dia|dia)|disponível(?: \w+){0,3} (?:a partir de|em|no dia)|"
    r"a partir d[eo](?: dia)?|"
    r"(?:weer|terug)(?: \w+){0,5}? (?:op|vanaf|per)|(?:vanaf|per|op)(?: \w+)?|ben (?:ik )?(?:weer )?op|"
    r"(?:åter|tillbaka|återkommer|är åter)(?: \w+){0,4}?(?: den| från)?|(?:tilbage|"
    r"tilbake)(?: \w+){0,4}?(?: den| fra| igen| d\.)?|från och med(?: den)?|fra og med(?: den)?|"
    r"palaan(?: \w+){0,3}?|takaisin(?: \w+){0,3}?|tavoitettavissa(?: \w+){0,2}?|"
    r"tagasi(?: \w+){0,3}?|alates|(?:atgriezīšos|būšu)(?: \w+){0,3}?|no|grįšiu(?: \w+){0,3}?|nuo|"
    r"(?:wracam|wrócę|powrócę|powrót|powracam|dostępn\w+|ponownie|z powrotem)(?: \w+){0,5}?(?: od|"
    r" dnia| w dniu| w)?|od(?: dnia)?|"
    r"(?:vrátím se|vracím se|vrátim sa|vraciam sa|zpět|späť|budu opět|opět|opäť|k dispozici|"
    r"k dispozícii)(?: \w+){0,5}?(?: od| dne| dňa| v)?|"
    r"(?:ismét|újra|legközelebb|visszatérek|visszajövök|visszaérek|visszatérésem|először)(?: \w+){0,4}?|"
    r"(?:revin|voi reveni|mă întorc|înapoi|reveni)(?: \w+){0,4}?(?: pe| în| din data de| la|"
    r" data de)?|începând cu|din data de|"
    r"(?:вернусь|возвращаюсь|вернётся|выйду|выхожу|снова|буду|приступлю)(?: \w+){0,5}?(?: с|:)?|с|"
    r"(?:повернуся|повертаюся|знову|буду)(?: \w+){0,4}?(?: з)?|з|"
    r"(?:ще се върна|връщам се|отново|завръщам)(?: \w+){0,4}?(?: на| от)?|(?:vraćam se|vratit ću se|"
    r"ponovno|ponovo|враћам се|vračam se|vrnem se|spet|zopet)(?: \w+){0,5}?(?: od| u| dne| dana)?|"
    r"(?:επιστρέφω|θα επιστρέψω|επιστροφή|πίσω|και πάλι|ξανά)(?: \w+){0,5}?(?: στις| την| τη| από)?|"
    r"από(?: τις| την)?|"
    r"torn(?:o|aré)(?: \w+){0,4}? el|tornada(?: \w+){0,2} el|volverei o|regresarei o|kem aftur|kem til baka|"
    r"(?:trở lại|quay lại|có mặt)(?: \w+){0,5}?(?: vào| từ)?(?: ngày)?|kembali(?: \w+){0,4}?(?: pada|"
    r" tanggal| mulai)?(?: tanggal)?|mulai(?: tanggal)?|"
    r"กลับมา\S{0,20}?\s?(?:ใน)?(?:วันที่)?|กลับเข้า\S{0,20}?\s?(?:ใน)?(?:วันที่)?|"
    r"จะกลับ\S{0,12}\s?(?:วันที่)?|ตั้งแต่วันที่|เปิดทำการ\S{0,15}?\s?(?:ใน)?(?:วันที่)?|"
    r"سأعود(?: \w+){0,3}?|العودة(?: \w+){0,3}?|أعود(?: \w+){0,3}?|אשוב(?: \w+){0,3}?|"
    r"אחזור(?: \w+){0,3}?|חזרה(?: \w+){0,2}?|החל מ\S{0,3}|"
    r"(?:将于|將於|于|於|会在|預計|预计)|返回|복귀(?:일|예정일)?[:은는]?|fillimi|do të kthehem(?: \w+){0,2}?"
)
_UNTIL_BEFORE = (
    r"until (?:eod|end of day|close of business|the end of)|(?:up to|until|till|to|"
    r"through)(?: and)? incl(?:uding|usive(?: of)?|\.)?|until|till|til|'til|thru|through|to|"
    r"up to(?: and including)?|until the end of|ending|ends|last day|before|-|–|—|"
    r"bis(?: einschlie(?:ß|ss)lich| zum| inkl(?:usive|\.)?| einschl\.| inklusive| und mit)*(?: dem| den)?|"
    r"jusqu'(?:au|à|en)(?: et y compris)?(?: le)?|jusque|au|inclus|hasta(?: el| el día| el dia)?|"
    r"al(?: día)?|fino (?:al|a|alla)(?: giorno)?|sino al|fino all'|até(?: o| ao| a| à)?(?: dia)?|"
    r"ao?(?: dia)?|"
    r"tot(?: en met| aan)?|t/m|t\.e\.m\.|tem|till(?: och med)?|t\.o\.m\.?|tom|til(?: og med)?|t\.o\.m|"
    r"indtil|fram til|frem til|inntil|"
    r"kuni|līdz(?: pat)?|iki|do(?: dnia)?|až do|pana (?:la|pe|in)|până (?:la|pe|în|pe data de|"
    r"la data de)(?: data de)?|"
    r"до|по|включно до|μέχρι(?: και)?(?: τις| την| το)?|έως(?: και)?(?: τις| την)?|ως(?: τις| την)?|εως|"
    r"fins (?:al|el|a)(?: dia)?|ata o|até o|til og með|til|deri më|đến(?: hết)?(?: ngày)?|"
    r"tới(?: ngày)?|hingga(?: tanggal)?|sampai(?: dengan)?(?: tanggal)?|s/d|sehingga|"
    r"ถึง\s?(?:วันที่)?|จนถึง\s?(?:วันที่)?|حتى(?: تاريخ| يوم)?|إلى(?: تاريخ)?|لغاية|עד(?: ל| ה| יום|"
    r" תאריך)*|תא|تا(?: تاریخ)?|至|到|直到|直至|截至|까지|go dtí|tan|ilaa|mpaka|-dek"
)
_START_BEFORE = (
    r"from|starting|beginning|since|between|leaving|effective|vom|von|seit|zwischen|du|depuis(?: le)?|"
    r"entre le|del|desde(?: el)?|entre el|dal|tra il|de|desde|entre|van|tussen|från|fra|mellan|mellem|"
    r"alkaen|od|из|с|со|από|din|de la|dari|từ|จาก|من|מ|从|自|從"
)
_UNTIL_AFTER = (
    r"(?:\.|-|–)?(?:n?[aeiouáéíóöőúüű]{0,2}ig\b)|-?ig\b|inclus\b|included|inclusive|inklusive|"
    r"einschließlich|incluido|incluso|compreso|saakka|asti|mennessä|tarihine kadar|"
    r"'?\w{0,3}\s?(?:tarihine |gününe )?(?:kadar|dek|değin)|まで|迄|까지|为止|為止|之前|前|"
    r"तक|\w{0,4}\s?(?:arte|bitarte)\b|წინ|მდე|ин дейін|дейін|-?гача|imiz"
)
_BACK_AFTER = (
    r"(?:-?t[őó]l\b|-?[áéa]n\b|-?j?én\b|-?[áa]t[óő]l\b)[^.]{0,40}(?:ismét|újra|vissza|elérhető|"
    r"leszek)|-?t[őó]l (?:ismét|újra|vissza|elérhető)|[^.!?]{0,12}wieder|[^.!?]{0,12}zurück|"
    r"'?\w{0,4}\s?(?:(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar) )?(?:tarihinde |"
    r"günü )?(?:geri |ofise |işe |tekrar |yeniden )?(?:dönece|dönüyor|işbaşı|ofiste olaca|başlayaca)|"
    r"に(?:復帰|出社|戻|業務|営業)|より|から(?:復帰|出社|通常|営業|業務)|以降|以後|に(?:は)?(?:戻)|(?:回来|返回|回到|回辦公室|上班|恢复|恢復|回來|复工)|"
    r"(?:에|부터) ?(?:복귀|돌아|출근|업무)|복귀|"
    r"palaan|olen takaisin|olen (?:jälleen|taas)|tagasi|अ?को? लौट|को वापस|itzuliko"
)

_BACK = re.compile(
    rf"(?:^|[\s(,:;.!?\"。，、（])(?:{_BACK_BEFORE})[\s,:]{{0,3}}(?:the |dem |den |le |el |il |o |a |on |"
    rf"am |em |op |w |в |v |dne |dňa |pe )?$",
    re.IGNORECASE,
)
_BACK_TIGHT = re.compile(
    r"(?:กลับมา\S{0,30}|กลับเข้า\S{0,30}|เปิดทำการ\S{0,20}|将于|將於|返回|복귀(?:일|예정일)?[:은는]?|(?:于|於|預計|"
    r"预计))\s{0,2}(?:ใน)?(?:วันที่)?\s?$"
)
_UNTIL = re.compile(
    rf"(?:^|[\s(,:;.!?\"'。，、（\d])(?:{_UNTIL_BEFORE})[\s,:]{{0,3}}(?:the |dem |den |le |el |il |o |on |a )?$",
    re.IGNORECASE,
)
_UNTIL_TIGHT = re.compile(
    r"(?:ถึง|จนถึง|至|到|直到|直至|截至|~|〜|～|-|–|—|עד|ל|حتى|إلى)\s{0,2}(?:วันที่|ה|ل|ال|ל)?\s?-?$"
)
_START = re.compile(
    rf"(?:^|[\s(,:;.!?\"])(?:{_START_BEFORE})[\s,:]{{0,3}}(?:the |dem |den |le |el |il |o )?$", re.IGNORECASE
)
_UNTIL_BEHIND = re.compile(rf"\s{{0,2}}(?:\([^)]{{1,12}}\)\s?)?(?:{_UNTIL_AFTER})", re.IGNORECASE)
_BACK_BEHIND = re.compile(rf"\s{{0,2}}(?:\([^)]{{1,12}}\)\s?)?(?:{_BACK_AFTER})", re.IGNORECASE)
# Weak words that name the first day back only when the sentence speaks of being back.
_WEAK_BACK = re.compile(
    r"(?:^|\s)(?:am|ab|ab dem|erst am|op|vanaf|per|od|od dnia|dnia|no|nuo|с|з|от|als of|as of|"
    r"à partir du|a partir del?|a partir d[eo]|a partire dal|από|din|mulai|alates|fra|från|dal|le|el|"
    r"il|on|em|на)[\s,]{0,2}(?:the |dem |den )?$",
    re.IGNORECASE,
)
_RETURNS = re.compile(
    r"\bback\b|return|resum|available|reopen|wieder|zurück|rückkehr|retour|revien|repren|rentr|vuelv|"
    r"vuelt|volver|regres|incorpor|torn|rientr|ritorn|nuovo|retorn|volt|disponív|weer|terug|åter|"
    r"tillbaka|tilbage|tilbake|"
    r"palaan|takaisin|tavoitettavissa|tagasi|atgrie|grįš|wrac|wróc|powr|dostępn|ponownie|vrát|vrac|"
    r"zpět|späť|opět|opäť|dispoz|ismét|újra|vissza|legközelebb|revin|reven|întorc|înapoi|верн|возвращ|"
    r"выйду|снова|приступ|"
    r"поверн|знову|върна|връщ|отново|vrać|vrat|ponov|враћ|врати|vrač|vrn|spet|zopet|επιστρ|πίσω|πάλι|"
    r"ξανά|dönece|dönü|กลับ|เปิดทำการ|สะดวก|trở lại|quay lại|kembali|سأعود|العودة|אשוב|אחזור|戻|復帰|出社|"
    r"再開|回来|返回|回來|恢复|上班|복귀|돌아|출근|kem aftur",
    re.IGNORECASE,
)
# "Not back until": the day named is the first day back, whatever the word in front of it.
_NOT_BACK = re.compile(
    r"(?:not (?:be )?(?:return|back)\w*(?: \w+){0,4} (?:until|till|before)|non (?:torn|"
    r"rientr)\w+(?: \w+){0,4} (?:fino al|prima del)|no (?:volv|regres)\w+(?: \w+){0,4} (?:hasta el|"
    r"antes del)|"
    r"não (?:volt|regress|retorn)\w+(?: \w+){0,4} (?:até|antes de)|ne (?:reviendrai|rentrerai|"
    r"serai de retour)(?: \w+){0,4} (?:avant le|qu'au|que le)|nicht vor(?: dem)?|niet (?:terug|"
    r"aanwezig) (?:voor|tot))[\s,]*$"
)
_CLAUSE = re.compile(r"[,;.!?](?:\s|$)|[。，！？]")
_SENTENCE = re.compile(r"[.!?。！？](?:\s|$)|[。！？]")


# "március 2-tól 13-ig" names the month once.
_HUNGARIAN_RANGES = (
    re.compile(r"\b([a-záéíóöőúüű]{3,12}\.?) (\d{1,2})-?j?[aeáé]?t[óő]l (\d{1,2})-?j?[eéáa]?ig\b"),
    re.compile(r"\b([a-záéíóöőúüű]{3,12}\.?) (\d{1,2})\.?\s?(?:-|–|és)\s?(\d{1,2})\.? között\b"),
)

# A day of the month without its month, by what stands around it: the next such day is meant.
_DAY_ALONE_BACK = re.compile(
    r"\b(?:back|return(?:ing)?|available)(?: in the office)?(?: again)? (?:on|by|"
    r"from) the (\d{1,2})(?:st|nd|rd|th)\b|"
    r"\b(?:ab|am) (?:dem )?(\d{1,2})\.(?! ?\d)(?=[^.]{0,40}(?:wieder|zurück))|\b(?:de retour|reviens|"
    r"reviendrai|rentre|reprends) (?:dès )?le (\d{1,2})\b(?! ?[/h:])|"
    r"\b(?:vuelvo|regreso|me reincorporo|volveré|regresaré) el (?:día )?(\d{1,2})\b(?! ?[/:])|"
    r"\b(?:rientro|torno|rientrerò|tornerò) il (\d{1,2})\b(?! ?[/:])|"
    r"\b(\d{1,2})-[áé]n (?:leszek|jövök|vissza|ismét|újra)|"
    r"กลับ\S{0,20} ?(?:ใน)?วันที่ ?(\d{1,2})(?! ?[\u0e01-\u0e3a/\d])"
)
_DAY_ALONE_UNTIL = re.compile(
    r"\b(?:until|till|through|up to|to)(?: and including)? the (\d{1,2})(?:st|nd|rd|th)\b|"
    r"\bbis (?:einschließlich |inklusive |inkl\. )?(?:zum |den )?(\d{1,2})\.(?! ?\d)|"
    r"\bjusqu'au (\d{1,2})\b(?! ?[/h:])|\bhasta el (?:día )?(\d{1,2})\b(?! ?[/:])|"
    r"\bfino al (\d{1,2})\b(?! ?[/:])|\baté (?:ao |o )?(?:dia )?(\d{1,2})\b(?! ?[/h:])|"
    r"\b(?:tot en met|t/m) (?:de )?(\d{1,2})(?:e|de|ste)?\b(?! ?[/:])|\b(\d{1,2})-?j?[éáe]?ig\b|"
    r"ถึงวันที่ ?(\d{1,2})(?! ?[\u0e01-\u0e3a/\d])"
)


def _by_day_alone(text: str, reference: date) -> Absence:
    for pattern, back in ((_DAY_ALONE_BACK, True), (_DAY_ALONE_UNTIL, False)):
        found = pattern.search(text)
        day = next_day_of_month(int(next(filter(None, found.groups()))), reference) if found else None
        if found and day is not None:
            shown = text[max(0, found.start() - 20) : found.end()].strip()
            return Absence(
                return_date=day if back else None, absent_until=None if back else day, evidence=shown
            )
    return Absence()


def absence_in(text: str, subject: str = "", *, reference: date, language: str = "") -> Absence:
    """What an absence notice states about its end; all None when it states nothing.

    ``reference`` is the day of the message (its ``Date``): days without a year
    and names of weekdays are resolved against it. Linear; never raises.
    """
    body = normalise(text[:MAX_TEXT])
    for pattern in _HUNGARIAN_RANGES:
        body = pattern.sub(r"\1 \2-tól \1 \3-ig", body)
    language = language or language_of(text)
    stated = _stated(body, reference, language)
    if stated.return_date is None and stated.absent_until is None:
        stated = _by_day_alone(body, reference)
    if stated.return_date is None and stated.absent_until is None and subject:
        in_subject = _stated(normalise(subject[:500]), reference, language)
        stated = Absence(
            return_date=in_subject.return_date,
            absent_until=in_subject.absent_until,
            evidence=in_subject.evidence,
        )
    return Absence(
        return_date=stated.return_date,
        absent_until=stated.absent_until,
        stand_in=_stand_in(text),
        evidence=stated.evidence,
    )


# "Next Monday" is Monday; "on Monday" is one word in Hungarian.
_COMING = re.compile(
    r"(?:next|coming|nächsten|kommenden|próximo|prossimo|prochain|próxima|komende|volgende|nästa|"
    r"næste|następny|příští|jövő|következő) $"
)
_HUNGARIAN_ON = frozenset({"hétfőn", "kedden", "szerdán", "csütörtökön", "pénteken", "szombaton", "vasárnap"})


def _meaning(text: str, one: FoundDate, starts: tuple[int, ...], limit: int) -> str:
    """``back``, ``maybe back``, ``until``, ``start`` or "" for a date, by the words around it.

    ``limit`` is where the next date starts: words behind it are about that one.
    """
    before = text[max(0, one.start - 60) : one.start]
    cut = max(
        (
            found.end()
            for found in _SENTENCE.finditer(before)
            if not before[: found.start() + 1][-2:-1].isdigit()
        ),
        default=0,
    )
    before = before[cut:]
    after = text[one.end : one.end + 45]
    clause_end = _CLAUSE.search(text, one.end + 3)
    clause = text[one.start : min(clause_end.start() if clause_end else one.end + 80, one.end + 80, limit)]
    sentence = before + clause
    before = _COMING.sub("", before)
    if _NOT_BACK.search(before):
        return "back"
    if before.endswith(("מ", "מ-")):
        return "start"
    if _UNTIL_BEHIND.match(after) or text[one.start : one.end].endswith(("-ig", "éig", "áig")):
        return "until"  # Hungarian writes it behind the day
    if one.relative and text[one.start : one.end].endswith("ig"):
        return "until"
    if text[one.start : one.end] in _HUNGARIAN_ON and _RETURNS.search(clause):
        return "back"
    if text[one.start : one.end].endswith(("tól", "től")):
        return "back" if _RETURNS.search(clause) else "start"
    if _BACK_BEHIND.match(after):
        return "back"
    if _UNTIL.search(before) or _UNTIL_TIGHT.search(before) or one.start in starts:
        return "until"
    if _BACK_TIGHT.search(before):
        return "back"
    weekday = re.sub(r"[\w'-]{2,16},?\s(?:den |the |dem )?$", "", before) if not one.relative else before
    for words in (before, weekday):
        if words is weekday and (_UNTIL.search(words) or _UNTIL_TIGHT.search(words)) and words is not before:
            return "until"
        if _WEAK_BACK.search(words):
            if _RETURNS.search(before):
                return "back"
            return "maybe back" if _RETURNS.search(clause) else "start"
        if _BACK.search(words) and _RETURNS.search(sentence):
            return "back"
        if _START.search(words):
            return "start"
    if one.relative:
        return ""
    return "back" if _RETURNS.search(before[-30:]) else ""


def _stated(text: str, reference: date, language: str) -> Absence:
    dates = find_dates(text, reference, language)
    if not dates:
        return Absence()
    starts = range_starts(text)
    plausible = [one for one in dates if timedelta(days=-31) <= one.day - reference <= LONGEST]
    limits = [one.start for one in dates[1:]] + [len(text)]
    following = dict(zip(dates, limits, strict=True))
    meanings = [(one, _meaning(text, one, starts, following[one])) for one in plausible]
    for wanted in ("back", "maybe back", "until"):
        for one, meaning in meanings:
            if meaning == wanted and one.day - reference >= timedelta(days=-1):
                evidence = text[max(0, one.start - 30) : one.end + 12].strip()
                if wanted != "until":
                    return Absence(return_date=one.day, evidence=evidence)
                return Absence(absent_until=one.day, evidence=evidence)
    # Two dates without words between them are a range; a single one ahead is when to look again.
    ahead = [
        one for one, meaning in meanings if meaning != "start" and one.day > reference and not one.relative
    ]
    if len(plausible) >= 2 and ahead:  # noqa: PLR2004  from and to
        last = ahead[-1]
        return Absence(absent_until=last.day, evidence=text[max(0, last.start - 30) : last.end].strip())
    if len(ahead) == 1:
        return Absence(
            return_date=ahead[0].day, evidence=text[max(0, ahead[0].start - 30) : ahead[0].end].strip()
        )
    return Absence()


def _stand_in(text: str) -> str:
    """The first address that the notice names: whom to ask meanwhile."""
    found = addresses_in_text(text[:MAX_TEXT])
    return found[0] if found else ""
