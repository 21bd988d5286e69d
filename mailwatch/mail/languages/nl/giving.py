"""Dutch: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

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
    abbreviations=(
        "ca",
        "incl",
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
