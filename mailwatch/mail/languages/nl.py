"""Dutch."""

from __future__ import annotations

from mailwatch.mail.languages.asking import SignWords
from mailwatch.mail.languages.giving import DayWords, GivenWords
from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    MachineWords,
    MeetingWords,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="nl",
    common=CommonWords(
        words=(
            "de het een en van ik niet is op u uw met voor dat te zijn aan wij bent heb naar ook we ons "
            "onze jij je jullie kunt kun kunnen graag hartelijk groet bedankt morgen nog wel als of "
            "maar dit deze die dan wat hoe er"
        ),
    ),
    dates=DateWords(
        months=(
            "januari",
            "februari",
            "maart|mrt",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ),
        weekdays=(
            "maandag",
            "dinsdag",
            "woensdag",
            "donderdag",
            "vrijdag",
            "zaterdag",
            "zondag",
        ),
        tomorrow=("morgen",),
    ),
    quotes=QuoteWords(
        wrote=(
            "schreef",
            "heeft geschreven",
            "volgende geschreven",
        ),
        separators=(
            "oorspronkelijk bericht",
            "origineel bericht",
            "oorspronkelijke bericht",
            "doorgestuurd bericht",
            "begin doorgestuurd bericht",
        ),
        header_from=(
            "van",
            "afzender",
        ),
        header_date=(
            "verzonden",
            "verstuurd",
        ),
        header_to=("aan",),
        header_subject=("onderwerp",),
        above=("boven deze (?:regel|lijn)",),
        above_words=("boven",),
    ),
    signatures=SignatureWords(
        footers=(
            r"verzonden (?:vanaf|met|via|vanuit) (?:mijn )?[\w .-]{2,60}",
            r"verstuurd (?:vanaf|met|via) (?:mijn )?[\w .-]{2,60}",
            "(?:download|outlook) (?:outlook )?voor (?:ios|android)(?: downloaden)?",
        ),
        disclaimers=(
            "dit bericht",
            "deze e-mail",
            "de informatie in dit",
            "de informatie verzonden",
        ),
        legal=(
            "vertrouwelijk",
            "geadresseerd",
        ),
    ),
    prefixes=PrefixWords(
        reply=(
            "antw",
            "betr",
            "betreft",
        ),
        forward=(
            "doorst",
            "dst",
            "doorgestuurd",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "automatisch antwoord",
            "automatische beantwoording",
            "automatische reactie",
            "automatisch bericht",
            "afwezigheidsbericht",
            "afwezigheidsmelding",
            "afwezigheidsassistent",
            "afwezigheid",
            "afwezig",
            "niet aanwezig",
            "niet op kantoor",
            "met vakantie",
            "op vakantie",
            "vakantie",
            "ik ben met vakantie",
            "ik ben afwezig",
            "buiten kantoor",
        ),
        also_human=("vakantie",),
        away=(
            "ouderschapsverlof",
            "ziekteverlof",
            "bevallingsverlof",
            "in het buitenland",
            "geniet van mijn vakantie",
            "vakantie tot",
            "vrij tot",
            "niet beschikbaar",
            "afwezigheid",
            "niet op kantoor",
            "niet aanwezig",
            "afwezig",
            "met vakantie",
            "op vakantie",
            "met verlof",
            "zwangerschapsverlof",
            "buiten kantoor",
            "niet bereikbaar",
            "ben ik weer",
            "weer aanwezig",
            "weer op kantoor",
            "weer bereikbaar",
            "terug op kantoor",
            "mijn afwezigheid",
            "kantoor is gesloten",
            "wij zijn gesloten",
            "niet meer werkzaam",
            "op zakenreis",
        ),
        companions=(
            "bedankt voor uw",
            "bedankt voor je",
            "dank voor uw",
            "dank u voor uw",
            "hartelijk dank voor",
            "dringend",
            "spoed",
            "contact opnemen",
            "neem dan contact",
            "neemt u contact",
            "kunt u contact",
            "zal ik",
            "beantwoord",
            "bij terugkomst",
            "na terugkomst",
            "na mijn vakantie",
            "bij mijn terugkeer",
            "zo spoedig mogelijk",
            "zo snel mogelijk",
            "geen toegang",
            "beperkt toegang",
            "beperkte toegang",
            "automatisch",
            "niet doorgestuurd",
            "niet gelezen",
            "tijdens mijn afwezigheid",
        ),
        openings=(
            "beste",
            "geachte",
            "met vriendelijke",
            "groet",
            "bedankt",
        ),
        subject_until=(
            "tot",
            "van",
        ),
        moves_on=("volgende week",),
        agrees=("akkoord",),
        over=(
            r"\bik was\b",
            r"\bwij waren\b",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            r"(?:weer|terug)(?: \w+){0,5}? (?:op|vanaf|per)",
            r"(?:vanaf|per|op)(?: \w+)?",
            "ben (?:ik )?(?:weer )?op",
        ),
        until_before=(
            "tot(?: en met| aan)?",
            "t/m",
            r"t\.e\.m\.",
            "tem",
        ),
        start_before=(
            "van",
            "tussen",
        ),
        weak_back=(
            "op",
            "vanaf",
            "per",
            "als of",
        ),
        returns=(
            "weer",
            "terug",
        ),
        not_back=("niet (?:terug|aanwezig) (?:voor|tot)",),
        coming=(
            "komende",
            "volgende",
        ),
        day_alone_until=(r"\b(?:tot en met|t/m) (?:de )?(\d{1,2})(?:e|de|ste)?\b(?! ?[/:])",),
    ),
    given_up=GivenUpWords(
        what=(
            "e-?mail",
            "mailbox",
            "postbus",
            "adres",
            "account",
            "inbox",
        ),
        how=(
            (
                r"niet (?:meer|langer) (?:\w+ )?(?:in gebruik|gebruikt|gelezen|actief|geldig|bewaakt|"
                r"beheerd|gecontroleerd)"
            ),
            "is (?:gewijzigd|veranderd|opgeheven|gesloten)",
        ),
        gone=(
            r"niet (?:meer|langer) (?:\w+ ){0,2}(?:werkzaam|in dienst|werkend)",
            "werkt niet (?:meer|langer)",
            "heeft .{0,30}verlaten",
            "uit dienst",
        ),
        redirects=(
            "niet doorgestuurd",
            "gelieve",
            "neem",
        ),
    ),
    tickets=TicketWords(
        subjects=(
            "ticket aangemaakt",
            "ticket geopend",
            "uw ticket",
            "uw aanvraag",
            "uw verzoek",
            "uw melding",
            "ontvangstbevestiging",
            "we hebben uw",
            "wij hebben uw",
            "melding ontvangen",
            "aanvraag ontvangen",
            "nieuw ticket",
        ),
        strong_subjects=("ontvangstbevestiging",),
        received=(
            "hebben uw bericht ontvangen",
            "hebben uw aanvraag ontvangen",
            "hebben uw vraag ontvangen",
            "hebben uw e-mail ontvangen",
            "hebben je bericht ontvangen",
            "is ontvangen",
            "is geregistreerd",
            "ticketnummer",
            "zaaknummer",
            "meldingsnummer",
            "referentienummer",
            "onder nummer",
            "is aangemaakt",
            "ons team",
            "onze medewerkers",
            "niet op deze e-mail",
        ),
        updated=(
            "is bijgewerkt",
            "heeft gereageerd",
            "nieuwe reactie",
            "nieuw antwoord",
            "heeft geantwoord",
            "opmerking toegevoegd",
            "boven deze lijn",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("gelezen: ", "gelezen"),
            ("leesbevestiging", "gelezen"),
            ("niet gelezen: ", "gelezen"),
            ("ongelezen: ", "gelezen"),
        ),
        about_ours=("uw bericht",),
        recalls=(
            "intrekken: ",
            "intrekken van bericht",
            "bericht intrekken",
        ),
        recalled=(
            "wil het bericht",
            "ingetrokken",
            "intrekken",
        ),
    ),
    meetings=MeetingWords(
        accepted=("geaccepteerd:",),
        declined=(
            "geweigerd:",
            "afgewezen:",
        ),
        tentative=(
            "voorlopig:",
            "voorlopig geaccepteerd:",
        ),
        cancelled=("geannuleerd:",),
        request=("uitnodiging:",),
    ),
    bounces=BounceWords(
        openings=(
            ("kan niet worden bezorgd", "Exchange"),
            ("kon niet worden bezorgd", "Exchange"),
            ("niet worden afgeleverd", "various"),
            ("niet afgeleverd", "various"),
        ),
        subjects=(
            ("onbestelbaar", "Exchange"),
            ("niet bezorgd", "various"),
            ("bericht niet bezorgd", "various"),
            ("levering mislukt", "various"),
            ("bezorging mislukt", "various"),
        ),
        delay_subjects=(
            ("vertraagd:", "Exchange"),
            ("bezorging vertraagd", "Exchange"),
        ),
        delays=(
            ("blijft proberen", "various"),
            ("nog niet bezorgd", "Exchange"),
            ("nog niet afgeleverd", "various"),
        ),
        expired=(
            "levertijd",
            "verlopen",
        ),
        permanent=("definitief",),
        temporary=("tijdelijk",),
        reasons={
            "no such user": (
                "bestaat niet",
                "niet gevonden",
            ),
        },
        of_ours=(
            "uw bericht",
            "uw e-mail",
        ),
        held_back=(
            "quarantaine geplaatst",
            "geblokkeerd",
            "geweigerd",
        ),
    ),
    machines=MachineWords(
        automatic=("automatisch (?:bericht|gegenereerd|verzonden)",),
        unread=("niet (?:te antwoorden )?op deze e-?mail",),
        unread_stems=("antwoord",),
        leaving=(
            "uitschrijven",
            "afmelden",
        ),
        mass=("ontvangt deze",),
        reactions=("heeft gereageerd (?:op|via)",),
    ),
    signs=SignWords(
        in_advance=("alvast",),
    ),
    days=DayWords(
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
            r"WEEKDAY(?: de)? (\d{1,2})(?:e|ste|de)?(?! ?(?:[\d:./]|uur|u\b|MONTH|%|€))",
            (
                r"(?:(?<=de )|(?<=den ))(\d{1,2})(?:e|ste|de)(?! (?:versie|keer|editie|verdieping|dag|"
                "week|pagina))"
            ),
            r"(?<=op de )(\d{1,2})",
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
    ),
    given=GivenWords(
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
            "ochtend",
            "middag",
            "avond",
            "'s (?:ochtends|middags|avonds)",
            "ongeveer",
            "en met",
            "einde",
            r"\d{1,2}(?:[:.]\d\d)? ?(?:uur|u)",
        ),
        by=(
            "(?:voor|vóór|uiterlijk|tegen|ten laatste|binnen(?: nu en)?|niet later dan) DAY",
            "DAY uiterlijk",
            "(?:reactie|antwoord|terugkoppeling) DAY",
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
            r"PERIOD (?:is|mag|kan|zou)(?: \w+)? ?(?:prima|goed|ook|vroeg genoeg|fijn|ok|oké|voldoende)",
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
        back=(
            (
                "(?:ben|zijn) (?:ik |we |wij )?(?:vanaf |weer |terug )*(?:op )?DAY[^.]{0,25}(?:terug|"
                "weer|bereikbaar|aanwezig)"
            ),
            "(?:vanaf |op )?DAY (?:ben|zijn) (?:ik|we|wij) (?:weer|terug)",
            (
                "(?:terug|weer (?:terug|op kantoor|bereikbaar|aanwezig|aan het werk))[^.]{0,15} (?:op |"
                "vanaf )?DAY"
            ),
            (
                "(?:vakantie|afwezig|weg|op reis|niet bereikbaar|in het buitenland|onderweg)[^.]{0,20} "
                "(?:tot|t/m)(?: en met)? DAY"
            ),
            (
                "(?:ben|zijn) (?:ik |we )?tot(?: en met)? DAY[^.]{0,25}(?:vakantie|afwezig|weg|op reis|"
                "onderweg)"
            ),
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
            (
                "(?:de rest|de overige|de andere helft|de tweede helft|het restant|de "
                "ontbrekende)[^.]{0,30}? DAY"
            ),
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
    ),
)
