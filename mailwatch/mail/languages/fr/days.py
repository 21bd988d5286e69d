"""French: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "une?",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
    ),
    today=(
        "aujourd'hui",
        "ce soir",
        "cet après-midi",
        "ce matin",
        "dans la journée",
        "(?:la )?fin de (?:la )?journée",
    ),
    day_after_tomorrow=("après-demain",),
    this_week=(
        "(?:la )?fin de (?:la|cette) semaine",
        "cette semaine",
        "dans la semaine",
        "en fin de semaine",
        "fin de semaine",
    ),
    weekend=("(?:le|ce) week-?end",),
    next_week=(
        "(?:(?:dans )?le courant de |courant |au cours de )?(?:la )?semaine prochaine",
        "(?:la )?fin de (?:la )?semaine prochaine",
        "(?:la )?semaine suivante",
    ),
    middle_of_next_week=("(?:au |le |en )?(?:début|milieu) de (?:la )?semaine prochaine",),
    week_after_next=(
        "(?:(?:la )?fin de )?(?:la )?semaine d'après",
        "dans deux semaines",
    ),
    next_weekday=(
        "WEEKDAY en huit",
        "WEEKDAY prochain",
        "WEEKDAY de la semaine prochaine",
    ),
    weekday_after_next=("WEEKDAY de la semaine (?:qui suit|après|suivant) la (?:semaine )?prochaine",),
    month_middle=(
        "(?:le |au )?milieu du mois",
        "(?:la )?mi-mois",
    ),
    month_end=(
        "(?:la |en )?fin (?:du|de ce|de) mois",
        "courant (?:du )?mois",
        "ce mois-ci",
    ),
    next_month=(
        "(?:le )?mois prochain",
        "(?:la )?fin du mois prochain",
    ),
    year_end=("(?:la )?fin (?:de l'|d')année",),
    start_of=("(?:le |au )?début (?:du mois (?:de |d'))?MONTH",),
    middle_of=(
        "(?:la )?mi-MONTH",
        "(?:le |au )?milieu (?:du mois )?(?:de |d')?MONTH",
    ),
    end_of=(
        "(?:la )?fin (?:du mois )?(?:de |d')?MONTH",
        "courant MONTH",
    ),
    day_alone=(
        r"WEEKDAY (\d{1,2})(?:er)?(?! ?(?:[\d:./]|h\b|heures?|MONTH|%|€))GOES_ON",
        (r"(?:(?<=le )|(?<=au )|(?<=du ))(\d{1,2})(?:er)?(?! ?(?:\d|h\b|heures?|%|€|euros?|/))GOES_ON"),
    ),
    or_more=(
        "ou",
        "à",
    ),
    goes_on=(
        r"(?:et|ou)(?! \d)",
        (
            "mais|si|à|au|aux|pour|par|avec|car|en|dans|de ce mois|du mois|merci|svp|stp|je|nous|vous|tu|"
            "il|elle|on|ce|est|sont|serait|sera|me|va|convient|suffit|le|la|les|une?|des|votre|vos|ton|"
            "ta|tes|mon|notre|que|qui|quand|comme|midi|matin|soir|prochain|inclus|sans|puis|ensuite|afin|"
            "avant|après|c|j|l|d|s|qu|n|ne|ça|cela|cordialement"
        ),
    ),
    no_days=(
        "(?:premier|deuxième|second|troisième|quatrième|dernier) WEEKDAY",
        "lundi de (?:pâques|pentecôte)",
        "vendredi saint",
        "jeudi de l'ascension",
        "mercredi des cendres",
    ),
    shifts=(
        (
            "(?:jours?|semaines?|mois|quinzaine|lendemain|week-end|WEEKDAY) (?:avant|après|suivant|"
            "précédant|qui suit|qui précède)"
        ),
        "lendemain d[eu]|veille d[eu]|(?:semaine|week-end) d[eu]",
    ),
    shifts_behind=(
        r"après (?!midi|\d|le déjeuner|que|cela|ça)",
        "dans (?:quelques|plusieurs) semaines",
        "en (?:huit|quinze)",
        "de la semaine (?!prochaine)",
        "d'après",
        "suivant",
        r"\(?(?:en )?semaine \d",
    ),
    days=("NUMBER jours?(?! ouvr)",),
    working_days=("NUMBER jours? ouvr(?:és?|ables?)",),
    weeks=("NUMBER semaines?",),
    months=("NUMBER mois",),
    spans_ahead=(
        "dans (?:environ )?SPAN",
        "d'ici SPAN",
    ),
    christmas=(
        "noël",
        "(?:les )?fêtes de noël",
    ),
    new_year=(
        "(?:le )?nouvel an",
        "(?:la )?saint-sylvestre",
        "(?:le )?jour de l'an",
    ),
    easter=("pâques",),
    pentecost=("(?:la )?pentecôte",),
    songkran=("songkran",),
)
