"""Dates as people write them in a mail: names of months and days in many languages, numbers in any order.

:func:`find_dates` returns every date it can read with its place in the text;
what a date *means* (first day back, last day away) is
:mod:`mailwatch.mail.absence`'s business.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

MAX_DATES = 40

# Stems in the order of the months; nominative and genitive, long and short. A trailing dot is tolerated.
_MONTHS = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
    "de": "januar|jänner|jän februar|feber märz|mrz|maerz april mai juni juli august september oktober|okt november dezember|dez",
    "fr": "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc",
    "es": "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic",
    "it": "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre dicembre",
    "pt": "janeiro fevereiro|fev março|marco abril maio|mai junho julho agosto setembro outubro|out novembro dezembro",
    "nl": "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december|des",
    "fi": "tammikuu(?:n|ta|hun)? helmikuu(?:n|ta|hun)? maaliskuu(?:n|ta|hun)? huhtikuu(?:n|ta|hun)? toukokuu(?:n|ta|hun)? kesäkuu(?:n|ta|hun)? heinäkuu(?:n|ta|hun)? elokuu(?:n|ta|hun)? syyskuu(?:n|ta|hun)? lokakuu(?:n|ta|hun)? marraskuu(?:n|ta|hun)? joulukuu(?:n|ta|hun)?",
    "et": "jaanuari?(?:ni|l)? veebruari?(?:ni|l)? märtsi?(?:ni|l)? aprilli?(?:ni|l)? mai(?:ni|l)? juuni(?:ni|l)? juuli(?:ni|l)? augusti?(?:ni|l)? septembri?(?:ni|l)? oktoobri?(?:ni|l)? novembri?(?:ni|l)? detsembri?(?:ni|l)?",
    "lv": "janvār\\w{1,3} februār\\w{1,3} mart\\w{1,3} aprīl\\w{1,3} maij\\w{1,3} jūnij\\w{1,3} jūlij\\w{1,3} august\\w{1,3} septembr\\w{1,3} oktobr\\w{1,3} novembr\\w{1,3} decembr\\w{1,3}",
    "lt": "sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis",
    "pl": "stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru",
    "cs": "ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad|lis prosince|prosinec|pro",
    "sk": "januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december",
    "hu": "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec",
    "ro": "ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie",
    "tr": "ocak(?:'?\\w{1,3})?|oca şubat(?:'?\\w{1,3})?|şub mart nisan(?:'?\\w{1,3})?|nis mayıs(?:'?\\w{1,3})? haziran(?:'?\\w{1,3})?|haz temmuz(?:'?\\w{1,3})?|tem ağustos(?:'?\\w{1,3})?|ağu eylül(?:'?\\w{1,3})?|eyl ekim(?:'?\\w{1,3})?|eki kasım(?:'?\\w{1,3})?|kas aralık(?:'?\\w{1,3})?|ara",
    "hr": "siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi lipnja|lipanj|lip srpnja|srpanj|srp kolovoza|kolovoz|kol rujna|rujan|ruj listopada|listopad studenoga|studenog|studeni|stu prosinca|prosinac|pro",
    "sl, sr": "januarja|januara februarja|februara marca|marta aprila maja junija|juna julija|jula avgusta|avgust septembra oktobra novembra decembra",
    "sr cyr": "јануара|јануар|јан фебруара|фебруар марта|март априла|април маја|мај јуна|јун јула|јул августа|август септембра|септембар октобра|октобар новембра|новембар децембра|децембар",
    "ru": "января|январь|янв февраля|февраль|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен октября|октябрь|окт ноября|ноябрь|ноя декабря|декабрь|дек",
    "uk": "січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав червня|червень|черв липня|липень|лип серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад|лист грудня|грудень|груд",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "el": "ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μάιος|μαϊ|μαίου ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε δεκεμβρίου|δεκέμβριος|δεκ",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "gl": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "eu": "urtarrila\\w{0,3} otsaila\\w{0,3} martxoa\\w{0,3} apirila\\w{0,3} maiatza\\w{0,3} ekaina\\w{0,3} uztaila\\w{0,3} abuztua\\w{0,3} iraila\\w{0,3} urria\\w{0,3} azaroa\\w{0,3} abendua\\w{0,3}",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "id": "januari februari maret april mei juni juli agustus|agt september oktober november desember",
    "th": "มกราคม|ม\\.ค กุมภาพันธ์|ก\\.พ มีนาคม|มี\\.ค เมษายน|เม\\.ย พฤษภาคม|พ\\.ค มิถุนายน|มิ\\.ย กรกฎาคม|ก\\.ค สิงหาคม|ส\\.ค กันยายน|ก\\.ย ตุลาคม|ต\\.ค พฤศจิกายน|พ\\.ย ธันวาคม|ธ\\.ค",
    "vi": "tháng\\s1 tháng\\s2 tháng\\s3 tháng\\s4 tháng\\s5 tháng\\s6 tháng\\s7 tháng\\s8 tháng\\s9 tháng\\s10 tháng\\s11 tháng\\s12",
    "ar": "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
    "he": "ב?ינואר ב?פברואר ב?(?:מרץ|מרס) ב?אפריל ב?מאי ב?יוני ב?יולי ב?אוגוסט ב?ספטמבר ב?אוקטובר ב?נובמבר ב?דצמבר",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "hi": "जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
}

# Stems in the order Monday to Sunday.
_WEEKDAYS = {
    "en": "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thu friday|fri saturday|sat sunday|sun",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "it": "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
    "pt": "segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "sv": "måndag(?:en)? tisdag(?:en)? onsdag(?:en)? torsdag(?:en)? fredag(?:en)? lördag(?:en)? söndag(?:en)?",
    "da, no": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "fi": "maanantai(?:na|hin|sta)? tiistai(?:na|hin|sta)? keskiviikko(?:na|on)? torstai(?:na|hin|sta)? perjantai(?:na|hin|sta)? lauantai(?:na|hin)? sunnuntai(?:na|hin)?",
    "hu": "hétfő(?:n|ig|től)? kedd(?:en|ig|től)? szerdá(?:n|ig|tól)?|szerda csütörtök(?:ön|ig|től)? péntek(?:en|ig|től)? szombat(?:on|ig)? vasárnap(?:ig)?",
    "pl": "poniedziałek|poniedziałku wtorek|wtorku środę|środa|środy czwartek|czwartku piątek|piątku sobotę|soboty|sobota niedzielę|niedzieli|niedziela",
    "cs": "pondělí úterý středu|středa|středy čtvrtek|čtvrtka pátek|pátku sobotu|soboty neděli|neděle",
    "ro": "luni marți|marti miercuri joi vineri sâmbătă duminică",
    "ru": "понедельник\\w{0,2} вторник\\w{0,2} сред(?:а|у|ы) четверг\\w{0,2} пятниц\\w{1,2} суббот\\w{1,2} воскресень\\w{1,2}",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "th": "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
    "ja": "月曜日?|月曜 火曜日?|火曜 水曜日?|水曜 木曜日?|木曜 金曜日?|金曜 土曜日?|土曜 日曜日?|日曜",
    "zh": "(?:星期|周|週|礼拜)一 (?:星期|周|週|礼拜)二 (?:星期|周|週|礼拜)三 (?:星期|周|週|礼拜)四 (?:星期|周|週|礼拜)五 (?:星期|周|週|礼拜)六 (?:星期|周|週|礼拜)[日天]",
    "ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "id": "senin selasa rabu kamis jumat sabtu minggu",
}
_TOMORROW = "tomorrow|morgen|demain|mañana|domani|amanhã|i morgon|i morgen|i morgen|huomenna|holnap|jutro|zítra|mâine|завтра|yarın|αύριο|พรุ่งนี้|明日|明天|내일|besok"


def _numbered(table: dict[str, str]) -> dict[str, int]:
    """Each pattern with its number in the row, counted from 1."""
    return {
        pattern: number
        for row in table.values()
        for number, cell in enumerate(row.split(" "), 1)
        for pattern in re.split(r"\|(?![^()]*\))", cell)  # a bar within parentheses belongs to the pattern
    }


def _one_of(patterns: dict[str, int]) -> str:
    return "|".join(sorted(patterns, key=len, reverse=True))


_MONTH_NUMBER = _numbered(_MONTHS)
_PLAIN_MONTHS = {
    pattern: number for pattern, number in _MONTH_NUMBER.items() if re.fullmatch(r"\w+", pattern)
}
_PATTERN_MONTHS = [
    (re.compile(pattern), number) for pattern, number in _MONTH_NUMBER.items() if pattern not in _PLAIN_MONTHS
]
_DAY_NUMBER = [(re.compile(pattern), number) for pattern, number in _numbered(_WEEKDAYS).items()]
_MONTH = rf"(?:{_one_of(_MONTH_NUMBER)})"

_ORDINAL = r"(?:\.|st|nd|rd|th|er|re|ère|º|ª|°|-?го|-?е|-?ого|η|ης|a|e|:a|:e|\.-ig|-ig|-án|-én|-jén|-től|-tól|da|de|'?n?[dt][ae])?"
_YEAR = r"(?:[12]\d{3}|25\d\d)"

_DATE = re.compile(
    rf"(?<![\d.])(?:"
    rf"(?P<iso_y>{_YEAR})[-./](?P<iso_m>\d{{1,2}})[-./](?P<iso_d>\d{{1,2}})(?!\d)"
    rf"|(?P<cjk_y>{_YEAR})?\s?(?:年|년)?\s?(?P<cjk_m>\d{{1,2}})\s?(?:月|월)\s?(?P<cjk_d>\d{{1,2}})\s?(?:日|号|號|일)"
    rf"|(?P<hu_y>{_YEAR})\.?\s(?P<hu_m>\d{{1,2}})\.\s?(?P<hu_d>\d{{1,2}})(?!\d)"
    rf"|(?P<ymd_y>{_YEAR})\.?\s(?:m\.\s|gada\s|m\s)?(?P<ymd_m>{_MONTH})\.?\s(?P<ymd_d>\d{{1,2}})(?!\d)"
    rf"|(?!\d{{1,2}}-\d{{1,2}}(?![\d-]))(?P<num_a>\d{{1,2}})(?P<sep>[./-])\s?(?P<num_b>\d{{1,2}})(?:(?P=sep)\s?(?P<num_y>\d{{4}}|\d{{2}})|(?P=sep))?(?![\d:])"
    rf"|(?P<dm_d>\d{{1,2}}){_ORDINAL}\s{{0,2}}(?:of\s|de\s|d'|den\s|ngày\s|di\s|วันที่\s|da\s)?(?P<dm_m>{_MONTH})(?![^\W\d_])(?:\.?,?\s(?:de\s|del\s|do\s|พ\.ศ\.\s|năm\s|of\s)?(?P<dm_y>{_YEAR})(?!\d))?"
    rf"|(?P<vi_d>\d{{1,2}})\s(?:tháng)\s(?P<vi_m>\d{{1,2}})(?:\s(?:năm\s)?(?P<vi_y>{_YEAR}))?"
    rf")"
    rf"|(?<![^\W\d_])(?P<md_m>{_MONTH})\.?\s{{1,2}}(?:the\s)?(?P<md_d>\d{{1,2}})(?:{_ORDINAL})(?!\d)(?:,?\s(?P<md_y>{_YEAR})(?!\d))?"
    rf"|(?<![^\W\d_])(?P<weekday>{_one_of(_numbered(_WEEKDAYS))}|{_TOMORROW})(?![^\W\d_])",
    re.IGNORECASE,
)

_RANGE = re.compile(
    rf"(?<!\d)(\d{{1,2}})\.?\s{{0,2}}(?:[-–—]|to|bis|au|al|a|till|til|tot|do|–|til og med|through|thru|à)\s{{0,2}}(?=\d{{1,2}}{_ORDINAL}\s{{0,2}}(?:of\s|de\s|d'|den\s)?{_MONTH})",
    re.IGNORECASE,
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "0123456789" * 5)


@dataclass(frozen=True, kw_only=True)
class FoundDate:
    """A date in a text: ``day`` resolved against the reference date, ``start`` and ``end`` its place.

    ``relative`` is True for a weekday's name or "tomorrow".
    """

    day: date
    start: int
    end: int
    relative: bool = False


def normalise(text: str) -> str:
    """Lower case, ASCII digits, straight apostrophes, single spaces: the form in which dates are looked for."""
    return " ".join(
        text.translate(_DIGITS).lower().replace("’", "'").replace("\u00a0", " ").replace("i̇", "i").split()
    )


def _month_number(word: str) -> int:
    word = word.lower().rstrip(".")
    number = _PLAIN_MONTHS.get(word)
    if number:
        return number
    return next((month for pattern, month in _PATTERN_MONTHS if pattern.fullmatch(word)), 0)


def _year(raw: str | None) -> int | None:
    if not raw:
        return None
    year = int(raw)
    if year < 100:  # noqa: PLR2004  two digits
        return 2000 + year
    return year - 543 if 2400 < year < 2700 else year  # noqa: PLR2004  Buddhist era (Thailand)


def _resolve(year: int | None, month: int, day: int, reference: date) -> date | None:
    """A day without its year is the one nearest to the reference, at most a month before it."""
    try:
        if year is not None:
            return date(year, month, day)
        candidates = [date(reference.year + offset, month, day) for offset in (-1, 0, 1)]
    except ValueError:
        return None
    # Differences, not sums: a forged Date may stand at the end of the calendar.
    ahead = [each for each in candidates if each - reference >= timedelta(days=-31)]
    return min(ahead) if ahead else None


def next_day_of_month(day: int, reference: date) -> date | None:
    """The next ``day`` of a month on or after ``reference``; None when there is no such day within a year."""
    year, month = reference.year, reference.month
    for _ in range(13):
        try:
            found = date(year, month, day)
        except ValueError:
            found = None
        if found is not None and found >= reference:
            return found
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004  December
    return None


def _numeric(first: int, second: int, year: int | None, reference: date, order: str) -> date | None:
    """Day and month in the order that the text shows, else nearest ahead of the reference."""
    if first > 12 or order == "dmy":  # noqa: PLR2004  no such month
        return _resolve(year, second, first, reference)
    if second > 12 or order == "mdy":  # noqa: PLR2004
        return _resolve(year, first, second, reference)
    day_first = _resolve(year, second, first, reference)
    month_first = _resolve(year, first, second, reference)
    if order == "dmy?":
        day_first_ahead = day_first is not None and timedelta(days=-1) <= day_first - reference <= timedelta(
            days=150
        )
        if day_first_ahead or not month_first:
            return day_first
    both = [each for each in (day_first, month_first) if each is not None]
    ahead = [each for each in both if each >= reference]
    return min(ahead) if ahead else (max(both) if both else None)


def _order(text: str, separator_hint: str, language: str) -> str:
    """What the text itself proves about day and month; a dot is always day first."""
    if separator_hint == ".":
        return "dmy"
    for found in re.finditer(r"(?<!\d)(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?(?!\d)", text):
        if int(found[1]) > 12 >= int(found[2]):  # noqa: PLR2004
            return "dmy"
        if int(found[2]) > 12 >= int(found[1]):  # noqa: PLR2004
            return "mdy"
    return "" if language in {"en", "", "fil"} else "dmy?"


def find_dates(text: str, reference: date, language: str = "") -> tuple[FoundDate, ...]:
    """Dates in ``text`` (as :func:`normalise` made it), in order; weekdays are the next after ``reference``. Linear."""
    found: list[FoundDate] = []
    for match in _DATE.finditer(text):
        day, relative = _day_of(match, text, reference, language)
        if day is not None:
            found.append(FoundDate(day=day, start=match.start(), end=match.end(), relative=relative))
        if len(found) >= MAX_DATES:
            break
    return tuple(_without_named_days(found))


def _days_behind(reference: date, days: int) -> date | None:
    try:
        return reference + timedelta(days=days)
    except OverflowError:
        return None


def _day_of(match: re.Match[str], text: str, reference: date, language: str) -> tuple[date | None, bool]:
    weekday = match["weekday"]
    if weekday:
        if re.fullmatch(_TOMORROW, weekday, re.IGNORECASE):
            return _days_behind(reference, 1), True
        number = next((number for pattern, number in _DAY_NUMBER if pattern.fullmatch(weekday)), 0)
        return (
            (_days_behind(reference, (number - 1 - reference.weekday() - 1) % 7 + 1), True)
            if number
            else (None, False)
        )
    for prefix in ("iso", "cjk", "hu", "vi"):
        if match[f"{prefix}_d"]:
            month, day = int(match[f"{prefix}_m"]), int(match[f"{prefix}_d"])
            return _resolve(_year(match[f"{prefix}_y"]), month, day, reference), False
    for prefix in ("ymd", "dm", "md"):
        if match[f"{prefix}_d"]:
            month = _month_number(match[f"{prefix}_m"])
            return (
                (_resolve(_year(match[f"{prefix}_y"]), month, int(match[f"{prefix}_d"]), reference), False)
                if month
                else (None, False)
            )
    first, second, year = int(match["num_a"]), int(match["num_b"]), _year(match["num_y"])
    if year is None and (
        match["sep"] == "-" or (match["sep"] == "." and not match[0].endswith(".") and language in {"en", ""})
    ):
        return None, False  # 24-7, version numbers
    return _numeric(first, second, year, reference, _order(text, match["sep"], language)), False


def _without_named_days(found: list[FoundDate]) -> list[FoundDate]:
    """Drop a weekday that only accompanies a date ("Monday, 12 August")."""
    kept: list[FoundDate] = []
    for index, one in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        previous = found[index - 1] if index else None
        if one.relative and following and not following.relative and following.start - one.end <= 12:  # noqa: PLR2004  ", den "
            continue
        if one.relative and previous and not previous.relative and one.start - previous.end <= 4:  # noqa: PLR2004  " ("
            continue
        kept.append(one)
    return kept


def range_starts(text: str) -> tuple[int, ...]:
    """Places where "1 to 15 August" names only a day; the range's end is the date behind it."""
    return tuple(found.end() for found in _RANGE.finditer(text))


def neighbours(found: tuple[FoundDate, ...]) -> tuple[tuple[FoundDate, FoundDate], ...]:
    """Pairs of dates that follow one another."""
    return tuple(pairwise(found))
