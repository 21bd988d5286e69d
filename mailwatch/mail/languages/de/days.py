"""German: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    pointed_numbers=True,
    numbers=(
        "eine?[mnrs]?",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ),
    today=(
        "heute(?: (?:abend|nachmittag|mittag|vormittag|früh|noch))?",
        "noch heute",
    ),
    day_after_tomorrow=("übermorgen",),
    this_week=(
        "(?:dieser|diese|der) woche",
        "(?:zum )?ende (?:dieser|der) woche",
        "(?:zum )?wochenende dieser woche",
        "(?:zum )?wochenschluss",
    ),
    weekend=(
        "(?:am|zum|das|dieses|übers) wochenende",
        "wochenende",
    ),
    next_week=(
        (
            "(?:der |die |in der |im (?:laufe|verlauf) der |irgendwann )?(?:nächste|kommende|nächsten|"
            "kommenden)r? woche"
        ),
        "ende (?:der )?(?:nächster|kommender|nächsten|kommenden) woche",
    ),
    middle_of_next_week=(
        "(?:anfang|mitte) (?:der )?(?:nächster|kommender|nächsten|kommenden) woche",
        "zu beginn (?:der )?(?:nächster|kommender|nächsten|kommenden) woche",
    ),
    week_after_next=("(?:(?:zum )?ende )?(?:der |die )?übernächste[rn]? woche",),
    weekday_after_next=("WEEKDAY (?:in der |der )?übernächste[rn]? woche",),
    next_weekday=(
        "nächste[nr]? WEEKDAY",
        "WEEKDAY (?:in der )?(?:nächster|kommender|nächsten|kommenden|nächste|kommende) woche",
        "WEEKDAY in einer woche",
    ),
    month_middle=(
        "mitte (?:des|dieses|diesen) monats",
        "(?:zur )?monatsmitte",
    ),
    month_end=(
        "(?:zum )?ende (?:des|dieses|diesen) monats",
        "(?:zum )?monatsende",
        "ultimo",
    ),
    next_month=(
        "(?:im )?(?:nächsten|kommenden) monat",
        "ende (?:des )?(?:nächsten|kommenden) monats",
    ),
    year_end=(
        "(?:zum )?jahresende",
        "(?:zum )?ende (?:des|dieses) jahres",
    ),
    start_of=(
        "anfang MONTH",
        "(?:den )?ersten MONTHtagen",
    ),
    middle_of=("mitte MONTH",),
    end_of=("ende MONTH",),
    day_alone=(
        r"WEEKDAY,? (?:den |dem )?(\d{1,2})\.(?! ?(?:\d|MONTH))GOES_ON",
        r"(?:(?<=dem )|(?<=den )|(?<=am )|(?<=zum )|(?<=der )|(?<=bis ))(\d{1,2})\.(?! ?\d)GOES_ON",
    ),
    or_more=(
        "oder",
        "bis",
    ),
    goes_on=(
        r"(?:und|oder)(?! \d)",
        (
            "aber|wenn|falls|ob|um|bis|für|mit|an|am|im|in|auf|bei|per|von|vom|zu|zum|zur|nach|vor|ab|"
            "als|wie|da|dann|damit|danke|vielen|viele|liebe|beste|herzliche|schöne|gruß|grüße|lg|vg|"
            "bitte|ich|wir|sie|du|ihr|es|er|man|ist|sind|wäre|war|wird|werde|werden|würden?|kann|können|"
            "könnten?|soll|sollte|haben?|hätten?|geht|ginge|reicht|genügt|passt|schaffen?|brauchen?|"
            "schicken?|senden?|melden?|liefern?|liefere|bekommen|erhalten|noch|auch|nur|schon|spätestens|"
            "eine?|die|der|das|den|dem|ihre?|deine?|eure?|meine?|unsere?|mir|mich|uns|ihnen|dir|euch|"
            "zurück|wieder|nicht|keine?|alles|etwas|fertig|bescheid|antwort|rückmeldung|morgens|mittags|abends|vormittags|nachmittags|"
            "dieses monats|diesen monats|des monats"
        ),
    ),
    capital_nouns=True,
    no_days=(
        "(?:erste|zweite|dritte|vierte|letzte)[nrsm]? WEEKDAY",
        "(?:guten|heute|gestern|jeden|jedem|am|der|den|dem|diesen|diesem|eines|frühen|nächsten) morgen(?!s)",
        "WEEKDAY morgen",
    ),
    shifts=(
        (
            "(?:tage?n?|(?<!nächste )(?<!nächsten )(?<!dieser )(?<!diese )wochen?|monate?n?|wochenendes?|"
            "WEEKDAY) (?:vor|nach|ab)"
        ),
        "tag (?:vor|nach)|tags (?:darauf|zuvor)",
        "(?:woche|wochenende) (?:vom|von|des|um)",
    ),
    shifts_behind=(
        r"nach (?!mittag|\d|feierabend)",
        "in (?:einigen|ein paar|mehreren) wochen",
        "(?:in |der |in der )?(?:kw|kalenderwoche)",
        "in (?:der|einer) woche",
        "der woche",
        "übernächste",
        "darauf",
    ),
    days=("NUMBER (?:weitere[rn]? )?tage?n?",),
    working_days=("NUMBER (?:weitere[rn]? )?(?:arbeits|werk)tage?n?",),
    weeks=("NUMBER (?:weitere[rn]? )?wochen?",),
    months=("NUMBER (?:weitere[rn]? )?monate?n?",),
    spans_ahead=(
        r"in (?:etwa |ca\. |circa |ungefähr )?SPAN",
        "heute in SPAN",
    ),
    christmas=(
        "weihnachten",
        "heiligabend",
        "den weihnachtstagen",
        "den weihnachtsfeiertagen",
    ),
    new_year=(
        "(?:dem )?neujahr",
        "silvester",
        "(?:dem |zum )?jahreswechsel",
    ),
    easter=(
        "ostern",
        "den osterfeiertagen",
    ),
    pentecost=("pfingsten",),
    songkran=("songkran",),
)
