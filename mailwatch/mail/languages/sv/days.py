"""Swedish: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "en|ett",
        "två|ett par",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
        "tretton",
        "fjorton",
    ),
    today=(
        "idag",
        "i dag",
        "ikväll",
        "i kväll",
        "i eftermiddag",
        "(?:slutet av|under) dagen",
    ),
    day_after_tomorrow=(
        "i övermorgon",
        "övermorgon",
    ),
    this_week=(
        "(?:slutet av |i slutet av )(?:den här )?veckan",
        "denna vecka",
        "den här veckan",
        "i veckan",
        "veckoslutet",
        "veckans slut",
    ),
    weekend=("(?:i )?helgen",),
    next_week=(
        "(?:under |någon gång )?nästa vecka",
        "(?:i )?slutet av nästa vecka",
        "kommande vecka",
    ),
    middle_of_next_week=("(?:i )?(?:början|mitten) av nästa vecka",),
    next_weekday=(
        "nästa WEEKDAY",
        "WEEKDAY nästa vecka",
    ),
    month_middle=("(?:i )?mitten av månaden",),
    month_end=(
        "(?:i )?slutet (?:av|på) (?:denna |den här )?månad(?:en)?",
        "månadsskiftet",
        "månadens slut",
        "denna månad",
    ),
    next_month=(
        "nästa månad",
        "(?:i )?slutet av nästa månad",
    ),
    year_end=(
        "(?:i )?slutet av året",
        "årsskiftet",
        "årets slut",
    ),
    start_of=("(?:i )?början av MONTH",),
    middle_of=("(?:i )?mitten av MONTH",),
    end_of=("(?:i )?slutet av MONTH",),
    day_alone=(
        r"WEEKDAY (?:den )?(\d{1,2})(?::?e|:a)?(?! ?(?:[\d:./]|MONTH))GOES_ON",
        r"(?<=den )(\d{1,2})(?::?e|:?a)?(?! ?(?:\d|/))GOES_ON",
    ),
    or_more=(
        "eller",
        "till",
    ),
    goes_on=(
        r"(?:och|eller)(?! \d)",
        (
            "men|om|kl|klockan|på|för|med|så|i|till|av|denna månad|tack|jag|vi|du|ni|det|den|är|blir|går|"
            "vore|kan|skulle|får|ska|har|som|då|när|att|igen|också|inte|senast|ditt|dina?|ert|er|mitt|"
            "våra|eftersom|redan|passar|funkar|räcker|fungerar|tillbaka|hälsningar|mvh"
        ),
    ),
    no_days=(
        "(?:första|andra|tredje|fjärde|sista) WEEKDAY",
        "god morgon|(?:varje|denna|hela) morgon",
    ),
    shifts=(
        (
            "(?:dag(?:en|ar)?|(?<!nästa )(?<!denna )veck(?:a|an|or)|månad(?:en|er)?|helgen|"
            "WEEKDAY) (?:före|innan|efter|från)"
        ),
    ),
    shifts_behind=(
        r"efter (?!lunch|jobbet|klockan|kl\b|\d)",
        "om (?:några|ett par) veckor",
        "(?:i )?veckan (?:efter|därpå|därefter|före)",
        r"\(?(?:i )?(?:vecka|v\.?) ?\d",
        "därpå",
    ),
    days=("NUMBER dag(?:ar)?",),
    working_days=("NUMBER (?:arbetsdag(?:ar)?|vardag(?:ar)?)",),
    weeks=("NUMBER veck(?:a|or)(?:s)?",),
    months=("NUMBER månad(?:er)?",),
    spans_ahead=("om (?:cirka |ungefär )?SPAN",),
    christmas=(
        "jul(?:en|afton)?",
        "julhelgen",
    ),
    new_year=("nyår(?:et|safton)?",),
    easter=("påsk(?:en)?",),
    pentecost=("pingst(?:en)?",),
)
