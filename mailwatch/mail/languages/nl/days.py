"""Dutch: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "een|één",
        "twee|een paar",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
    ),
    today=(
        "vandaag",
        "vanavond",
        "vanmiddag",
        "vanochtend",
        "(?:het )?einde van de dag",
    ),
    day_after_tomorrow=("overmorgen",),
    this_week=(
        "(?:het )?eind(?:e)? (?:van (?:de|deze) |deze )?week",
        "deze week",
        "later deze week",
    ),
    weekend=(
        "(?:het|dit) weekend",
        "weekend",
    ),
    next_week=(
        "(?:in de loop van |ergens )?(?:volgende|komende) week",
        "(?:het )?eind(?:e)? (?:van )?(?:volgende|komende) week",
    ),
    middle_of_next_week=("(?:het )?(?:begin|midden) (?:van )?(?:volgende|komende) week",),
    week_after_next=(
        "over twee weken",
        "de week daarna",
    ),
    next_weekday=(
        "volgende(?: week)? WEEKDAY",
        "WEEKDAY (?:van )?(?:volgende|komende) week",
    ),
    month_middle=("(?:het )?midden van de(?:ze)? maand",),
    month_end=(
        "(?:het )?eind(?:e)? (?:van de |van deze |deze |van )?maand",
        "deze maand",
    ),
    next_month=(
        "(?:volgende|komende) maand",
        "(?:het )?eind(?:e)? (?:van )?(?:volgende|komende) maand",
    ),
    year_end=(
        "(?:het )?eind(?:e)? (?:van het |van dit )?jaar",
        "jaareinde",
    ),
    start_of=("(?:het )?begin (?:van )?MONTH",),
    middle_of=(
        "(?:half|medio) MONTH",
        "(?:het )?midden (?:van )?MONTH",
    ),
    end_of=("(?:het )?eind(?:e)? (?:van )?MONTH",),
    day_alone=(
        r"WEEKDAY(?: de)? (\d{1,2})(?:e|ste|de)?(?! ?(?:[\d:./]|uur|u\b|MONTH|%|€))GOES_ON",
        (r"(?:(?<=de )|(?<=den ))(\d{1,2})(?:e|ste|de)GOES_ON"),
        r"(?<=op de )(\d{1,2})GOES_ON",
    ),
    or_more=(
        "of",
        "tot",
        "à",
    ),
    goes_on=(
        r"(?:en|of)(?! \d)",
        (
            "maar|als|om|voor|met|want|in|op|van deze maand|bedankt|dank|alvast|ik|we|wij|u|jij|jullie|"
            "je|het|is|zijn|zou|kan|kunt|kunnen|krijgt?|hebt?|heb|hebben|ontvangt?|stuur|sturen|ben|lukt|"
            "de|een|uw|mijn|ons|onze|dat|die|dan|aan|naar|terug|zal|zullen|graag|nog|ook|niet|toch|per|"
            "via|tot|aub|groet|groeten"
        ),
    ),
    no_days=(
        "(?:eerste|tweede|derde|vierde|laatste) WEEKDAY",
        "goede morgen|(?:de|elke|iedere|'s|die) morgen",
        "goede vrijdag",
        "tweede (?:paas|kerst|pinkster)dag",
    ),
    shifts=(
        (
            "(?:dag(?:en)?|(?<!deze )(?<!volgende )(?<!komende )we(?:ek|ken)|maand(?:en)?|weekend|"
            "WEEKDAY) (?:voor|vóór|na|vanaf)"
        ),
        "week van",
    ),
    shifts_behind=(
        r"na (?!de middag|\d|het werk)",
        "over (?:enkele|een paar) weken",
        "(?:van|in) (?:de )?week",
        r"\(?(?:in )?week \d",
        "daarna",
        "erop",
    ),
    days=("NUMBER dag(?:en)?",),
    working_days=("NUMBER werkdag(?:en)?",),
    weeks=("NUMBER we(?:ek|ken)",),
    months=("NUMBER maand(?:en)?",),
    spans_ahead=("over (?:ongeveer )?SPAN",),
    christmas=(
        "kerst(?:mis)?",
        "de kerstdagen",
        "de kerst",
    ),
    new_year=(
        "(?:het )?nieuwjaar",
        "oud en nieuw",
        "oudjaar",
        "(?:het )?nieuwe jaar",
    ),
    easter=("pasen",),
    pentecost=("pinksteren",),
)
