"""Dutch: days without a date, and what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords, GivenWords

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

GIVEN = GivenWords(
    fillers=(
        "de",
        "het",
        "op",
        "aan",
        "komende",
        "aanstaande",
        "deze",
        "dit",
        "uiterlijk",
        "ongeveer",
        "en met",
    ),
    by=(
        "(?:voor|vóór|uiterlijk|tegen|ten laatste|binnen(?: nu en)?|niet later dan) DAY",
        "DAY uiterlijk",
        "(?:reactie|antwoord|terugkoppeling) DAY",
    ),
    clock=(
        "ochtend",
        "middag",
        "avond",
        "lunch",
        "'s (?:ochtends|middags|avonds)",
        "(?:het )?einde(?: van de dag)?",
        r"\d{1,2}(?:[:.]\d\d)? ?(?:uur|u)?(?: op)?",
    ),
    either=("of",),
    leads=(
        "voor",
        "vóór",
        "uiterlijk",
        "tot",
        "vanaf",
        "of",
        "en",
    ),
    clauses=(
        r"of (?:de|een|onze|mijn|uw|\w+ (?:voor|vóór|uiterlijk|tegen))",
        "(?:waarin|waarbij|waarop|waarvoor|waarmee|volgens welke?|waarvan)",
        "(?<=, )(?:die|dat|wat) (?:u|je|jullie|we|wij|ik|ons|mij)",
        "(?:die|dat|wat) (?:u|je|jullie|we|wij|ik) (?:mij |ons )?(?:voor|vóór|op|al)",
        "vraag(?:t)? (?:de|uw|je|aan)",
    ),
    before=(
        "voor",
        "vóór",
    ),
    hours=(
        "avond",
        "middag",
        "ochtend",
        r"om \d",
        r"\d{1,2} uur",
    ),
    after=("na",),
    asks=(
        "graag",
        "alsjeblieft",
        "alstublieft",
        "svp",
        r"a\.u\.b",
        "aub",
        "(?:kunt|kan|kun|zou|zoudt|wilt|wil|lukt|redt|red) (?:u|je|jij|jullie|het)",
        "zou(?:den)? (?:ik|we|wij|het)",
        "ik heb[^.]{0,25} nodig",
        "we hebben[^.]{0,25} nodig",
        "(?:heb|hebben) (?:ik|we|wij)[^.]{0,25} nodig",
        "nodig",
        "het zou (?:fijn|mooi|goed|prettig|handig|top|ideaal) zijn",
        "zou (?:fijn|mooi|goed|prettig|handig|top|ideaal) zijn",
        "ik hoor",
        "hoor ik",
        "we horen",
        "ik ontvang",
        "ontvang ik",
        "ik verwacht",
        "indien mogelijk",
        "als (?:het|dat) (?:kan|lukt)",
        "zo mogelijk",
        "verzoek",
        "vragen",
        "stuur (?:me|mij|ons|het)",
        "laat (?:me|mij|ons|het)",
        "uw (?:reactie|antwoord|akkoord)",
        "je (?:reactie|antwoord|akkoord)",
        "een (?:reactie|antwoord|akkoord)",
        "haalbaar",
        "mogelijk",
    ),
    own=(
        (
            "(?:ik|we|wij) (?:stuur|sturen|lever|leveren|mail|mailen|maak|maken|kom|komen|zal|zullen|"
            "ga|gaan|kan|kunnen|ben|zijn|bel|laat|laten|probeer|werk)"
        ),
        "(?:stuur|sturen|lever|leveren|maak|zal|ga|kan|laat) (?:ik|we|wij)",
        "(?:u|je|jullie) (?:krijgt|krijgen|ontvangt|hebt|heeft|hoort)",
        "(?:krijgt|ontvangt|hoort) (?:u|je)",
        "(?:wilt|hebt|heeft) u",
        "moet ik",
        "zal ik",
    ),
    lasts=(
        "geldig",
        "geldt",
        "gesloten",
        "geopend",
        "open",
        "beschikbaar",
        "gereserveerd",
        "loopt",
        "duurt",
        "vakantie",
        "prijs",
        "korting",
        "tickets",
        "kaartjes",
        "aanbod",
        (
            "(?:wilde|wilden|zou(?:den)? .{0,20} hebben|gevraagd|beloofd|afgesproken|had|hadden|was|"
            "waren|schreef)"
        ),
        "(?:bewaar|bewaren|wacht|laat het)",
        "betaalbaar",
        "vervalt",
    ),
    deadlines=(
        "(?:de )?(?:deadline|uiterste datum|einddatum|sluitingsdatum|termijn)[^.]{0,20} DAY",
        "(?:laten we|zeggen we|houden we het op|spreken we)(?: dan| maar)?(?: zeggen)? DAY",
        "dan (?:zeggen|doen) we DAY",
        "als (?:ik|we|wij)[^.]{0,40}(?:voor|vóór|uiterlijk|binnen|op) DAY[^.]{0,30}(?:niets|geen|niet)",
        "als (?:ik|we|wij)[^.]{0,20}(?:niets|geen|niet)[^.]{0,40}(?:voor|vóór|uiterlijk|binnen) DAY",
        r"(?:voor|vóór|uiterlijk) DAY (?:is|zou|mag)(?: \w+)? (?:prima|goed|fijn|ok|oké|mooi)",
        "(?:uitstel|verlengen|verleng|verschuiven|verschuif|verzetten)[^.]{0,30} (?:tot|naar) DAY",
    ),
    rests=(
        (
            r"PERIOD (?:is|mag|kan|zou)(?: (?!niet|te)\w+)? ?(?:prima|goed|ook|vroeg genoeg|fijn|ok|oké|"
            "voldoende)"
        ),
        (
            "(?:geen haast|niet dringend|geen spoed|niet nodig|heeft geen haast|niet urgent|geen "
            "stress)[^.]{0,40}(?:voor|vóór|tot|na) DAY"
        ),
        "(?:hebt|heeft|heb|neem)[^.]{0,20} (?:de tijd|tijd)[^.]{0,12} tot DAY",
        "tot DAY (?:de )?tijd",
        "kan (?:best |gerust |rustig )?(?:wachten )?(?:tot|na) DAY(?: wachten)?",
        "(?:praten|spreken|bellen|kijken) we[^.]{0,20} na DAY",
        "(?:hoeft|hoef) (?:niet|pas)[^.]{0,15} (?:voor|vóór|na)? ?DAY",
        "niet nodig (?:voor|vóór) DAY",
    ),
    refused=(r",? ?(?:\w+ )?(?:te laat|niet)",),
    back=(
        (
            "(?:ben|zijn) (?:ik |we |wij )?(?:vanaf |weer |terug )*(?:op )?DAY[^.]{0,25}(?:terug|"
            "weer|bereikbaar|aanwezig)"
        ),
        "(?:vanaf |op )?DAY (?:ben|zijn) (?:ik|we|wij) (?:weer|terug)",
        ("(?:terug|weer (?:terug|op kantoor|bereikbaar|aanwezig|aan het werk))[^.]{0,15} (?:op |vanaf )?DAY"),
        (
            "(?:vakantie|afwezig|weg|op reis|niet bereikbaar|in het buitenland|onderweg)[^.]{0,20} "
            "(?:tot|t/m)(?: en met)? DAY"
        ),
        ("(?:ben|zijn) (?:ik |we )?tot(?: en met)? DAY[^.]{0,25}(?:vakantie|afwezig|weg|op reis|onderweg)"),
    ),
    promises=(
        (
            "(?:ik|we|wij) (?:stuur|sturen|lever|leveren|mail|mailen|betaal|betalen|maak|maken|teken|"
            "tekenen|antwoord|reageer|reageren|controleer|kijk|bekijk|lees|bevestig|regel|regelen|"
            "geef|geven|doe|doen|laat|laten|rond|kom erop terug|overmaak)"
        ),
        (
            "(?:stuur|sturen|lever|leveren|mail|betaal|betalen|maak|maken|teken|antwoord|reageer|"
            "kijk|bekijk|lees|bevestig|regel|geef|geven|laat) (?:ik|we|wij)"
        ),
        (
            r"(?:zal|zullen|ga|gaan) (?:\w+ ){0,6}(?:sturen|leveren|mailen|betalen|maken|tekenen|"
            "antwoorden|reageren|controleren|bekijken|lezen|bevestigen|regelen|geven|laten|doen|"
            "overmaken|afronden)"
        ),
        "(?:u|je|jullie) (?:krijgt|krijg|krijgen|ontvangt|hebt|heeft|hoort)",
        "(?:krijgt|krijg|ontvangt|ontvang|hoort|hoor|hebt|heb|heeft) (?:u|je|jullie)",
        "(?:betaling|overboeking|contract|antwoord) (?:volgt|komt|gaat)",
        r"kan ik (?:\w+ ){0,4}(?:sturen|leveren|betalen)",
    ),
    parts=(
        ("(?:de rest|de overige|de andere helft|de tweede helft|het restant|de ontbrekende)[^.]{0,30}? DAY"),
        "DAY (?:volgt|komt|volgen|komen) de (?:rest|overige|andere helft)",
    ),
    needs_time=(
        "(?:geef|geeft|geven|gun)(?: u)? (?:me|mij|ons)[^.]{0,30} tot DAY",
        "(?:geef|geeft|geven|gun)(?: u)? (?:me|mij|ons) (?:nog )?DAY",
        "(?:mag|mogen|kan|kunnen|zou|zouden) (?:ik|we|wij)[^.]{0,30} tot DAY",
        r"(?:heb|hebben)(?: \w+){0,2} tot DAY nodig",
        "(?:heb|hebben)(?: ik| we| nog){0,2} DAY nodig",
        "(?:uitstel|tijd|geduld)[^.]{0,15} tot DAY",
        "tot DAY (?:de )?(?:tijd|uitstel|geduld)",
    ),
    holds=(
        "(?:niet|niets|geen)[^.]{0,30} (?:voor|vóór) DAY",
        "(?:voor|vóór) DAY[^.]{0,40}(?:niet|geen|niets)",
        (
            r"(?:ik|we|wij|kan|kunnen|het) (?:\w+ ){0,2}(?:pas (?:op |na |vanaf |in )?|op zijn "
            "vroegst |niet eerder dan )DAY(?![^.]{0,20} terug)"
        ),
        "op zijn vroegst DAY",
    ),
    attributes=(
        "van",
        "sinds",
        "na",
        "uit",
        "gedateerd",
        "over",
        "tussen",
        "vorige",
        "afgelopen",
        "begint(?: op)?",
        "gepland op",
        "tot",
    ),
    things=(" (?:jongstleden|jl|begint)",),
    meets=(
        "afspraak",
        "vergadering",
        "overleg",
        "zien we",
        "zie ik",
        "zie je",
        "bel ik",
        "ik bel",
        "bellen",
        "zoom",
        "teams",
        "koffie",
        "lunch",
        "langs",
        "bezoek",
        "meeting",
    ),
    conditions=(
        "als",
        "indien",
        "mits",
        "zodra u",
        "zodra je",
        "wanneer u",
    ),
    denied=(
        "niet(?! (?:vergeten|later))",
        "nooit",
        "geen",
        "niets",
    ),
)
