"""Italian: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "un[oa']?",
        "due|un paio di",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "undici",
        "dodici",
        "tredici",
        "quattordici",
        "quindici",
    ),
    today=(
        "oggi",
        "stasera",
        "stamattina",
        "questo pomeriggio",
        "fine giornata",
    ),
    day_after_tomorrow=("dopodomani",),
    this_week=(
        "(?:la )?fine (?:della|di questa) settimana",
        "fine settimana(?! prossim)",
        "questa settimana",
        "in settimana",
    ),
    weekend=(
        "(?:(?:il|questo) )?week-?end",
        "(?:il|questo) fine settimana",
    ),
    next_week=(
        "(?:la |nel corso della |per la )?(?:settimana prossima|prossima settimana|settimana entrante)",
        "(?:la )?fine della (?:settimana prossima|prossima settimana)",
    ),
    middle_of_next_week=("(?:all'|l')?(?:inizio|metà) (?:della )?(?:settimana prossima|prossima settimana)",),
    next_weekday=(
        "WEEKDAY prossim[oa]",
        "prossim[oa] WEEKDAY",
    ),
    week_after_next=("(?:(?:la )?fine della )?settimana dopo la prossima",),
    month_middle=("(?:la )?metà (?:del )?mese",),
    month_end=(
        "(?:la )?fine (?:del |di questo )?mese",
        "questo mese",
    ),
    next_month=(
        "(?:il )?(?:mese prossimo|prossimo mese)",
        "(?:la )?fine del (?:mese prossimo|prossimo mese)",
    ),
    year_end=("(?:la )?fine (?:dell'|d')?anno",),
    start_of=(
        "(?:l'|all')?inizio (?:di )?MONTH",
        "(?:i )?primi di MONTH",
    ),
    middle_of=("(?:la )?metà (?:di )?MONTH",),
    end_of=("(?:la )?fine (?:di )?MONTH",),
    day_alone=(
        r"WEEKDAY,? (\d{1,2})(?! ?(?:[\d:./]|h\b|ore|MONTH|%|€))GOES_ON",
        (
            r"(?:(?<=il )|(?<=al )|(?<=dal )|(?<=del )|(?<=giorno ))(\d{1,2})"
            r"(?! ?(?:\d|ore|h\b|%|€|euro|/))GOES_ON"
        ),
    ),
    or_more=(
        "o",
        "a",
    ),
    goes_on=(
        r"(?:e|o)(?! \d)",
        (
            "ma|se|a|al|alle|per(?! cento)|con|perché|in|di questo mese|del mese|grazie|io|noi|lei|voi|è|"
            "sarebbe|va|mi|ci|le|vi|ti|si|lo|la|il|i|gli|una?|sua|suo|tua|tuo|che|quando|come|prossimo|"
            "compreso|incluso|senza|poi|allora|prima|dopo|tutto|anche|non|già|dovrei|posso|può|potrei|"
            "sono|così|mattina|sera|pomeriggio|cordiali|saluti"
        ),
    ),
    no_days=(
        "(?:prim[oa]|second[oa]|terz[oa]|quart[oa]|ultim[oa]) WEEKDAY",
        "lunedì (?:dell'angelo|di pasqua)",
        "venerdì santo",
    ),
    shifts=(
        (
            "(?:giorn[oi]|(?<!fine )settiman[ae]|mes[ei]|weekend|WEEKDAY) (?:prima|dopo|seguent[ei]|"
            "successiv[oai])(?: (?:di|del|della|la|il|a|al|alla))?"
        ),
        "settimana del|vigilia di",
    ),
    shifts_behind=(
        r"dopo (?!pranzo|le \d|le ore|aver|che)",
        "(?:tra|fra) (?:qualche|alcune) settiman",
        "della settimana(?! prossima)(?! entrante)",
        "(?:successiv|seguent)",
        "santo",
        r"\(?(?:della )?settimana \d",
    ),
    days=("NUMBER giorn[io](?! lavor)",),
    working_days=("NUMBER giorn[io] lavorativ[io]",),
    weeks=("NUMBER settiman[ea]",),
    months=("NUMBER mes[ei]",),
    spans_ahead=(
        "(?:tra|fra) (?:circa )?SPAN",
        "da qui a SPAN",
    ),
    christmas=(
        "natale",
        "(?:la )?vigilia",
    ),
    new_year=(
        "capodanno",
        "(?:l')?anno nuovo",
        "(?:il )?nuovo anno",
    ),
    easter=("pasqua",),
    pentecost=("pentecoste",),
)
