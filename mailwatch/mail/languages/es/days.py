"""Spanish: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "una?|un",
        "dos|un par de",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
    ),
    today=(
        "hoy",
        "esta (?:tarde|noche|mañana)",
        "(?:el )?final del día",
    ),
    day_after_tomorrow=("pasado mañana",),
    this_week=(
        "(?:el |a )?(?:fin|final|finales) de (?:la |esta )?semana(?! (?:que viene|próxima))",
        "esta semana",
        "(?:lo que queda|a lo largo) de (?:la )?semana",
    ),
    weekend=("(?:el|este) fin de semana",),
    next_week=(
        (
            "(?:a lo largo de |durante )?(?:la )?(?:semana que viene|próxima semana|semana próxima|"
            "semana siguiente)"
        ),
        "(?:a )?final(?:es)? de la (?:semana que viene|próxima semana|semana próxima)",
    ),
    middle_of_next_week=(
        "(?:a )?(?:principios|comienzos|mediados) de la (?:semana que viene|próxima semana|semana próxima)",
    ),
    week_after_next=(
        "(?:(?:a |el )?(?:fin|final|finales) de )?la semana siguiente a la próxima",
        "la otra semana",
    ),
    next_weekday=("WEEKDAY de la (?:semana que viene|próxima semana|semana próxima)",),
    weekday_after_next=("WEEKDAY de la semana siguiente a la próxima",),
    month_middle=("(?:a )?mediados de(?:l| este)? mes",),
    month_end=(
        "(?:a |el )?(?:fin|final|finales|fines) de(?:l| este)? mes",
        "este mes",
    ),
    next_month=(
        "(?:el )?(?:mes que viene|próximo mes|mes próximo)",
        "(?:a )?final(?:es)? del (?:mes que viene|próximo mes|mes próximo)",
    ),
    year_end=("(?:a |el )?(?:fin|final|finales) de(?:l)? (?:este )?año",),
    start_of=("(?:a )?(?:principios|comienzos|primeros) de MONTH",),
    middle_of=("(?:a )?mediados de MONTH",),
    end_of=("(?:a |el )?(?:fin|final|finales|fines) de MONTH",),
    day_alone=(
        r"WEEKDAY,? (?:día )?(\d{1,2})(?! ?(?:[\d:./]|h\b|horas?|(?:de )?MONTH|%|€))GOES_ON",
        (r"(?:(?<=el )|(?<=al )|(?<=del )|(?<=día ))(\d{1,2})(?! ?(?:\d|h\b|horas?|%|€|euros?|/))GOES_ON"),
    ),
    or_more=(
        "o",
        "a",
    ),
    goes_on=(
        r"(?:y|o)(?! \d)",
        (
            "pero|si|a|al|para|por(?! ciento)|con|porque|en|de (?:este|ese) mes|del mes|gracias|yo|usted|"
            "es|está|sería|me|nos|le|les|te|se|lo|la|los|las|el|una?|sus?|tus?|mi|que|cuando|como|"
            "próximo|inclusive|sin|luego|entonces|antes|después|hasta|va|viene|podré|puedo|podemos|todo|"
            "ya|también|tendré|tendremos|entrego|envío|mando|pago|no|saludos"
        ),
    ),
    no_days=(
        "(?:primer|segundo|tercer|cuarto|último) WEEKDAY",
        "(?:la|las|esta|una|cada|media) mañana(?! (?:por|a|le|te|se|mismo))",
        "(?:lunes|domingo) de pascua",
        "(?:jueves|viernes|sábado) santo",
    ),
    shifts=(
        (
            "(?:días?|semanas?(?! santa)|mes(?:es)?|fin de semana|WEEKDAY) (?:antes|después|siguiente|"
            "posterior|anterior)(?: (?:de|del|a|al))?"
        ),
        "semana del|víspera de(?:l)?",
    ),
    shifts_behind=(
        r"(?:después|tras) (?!de comer|de la comida|de las \d|de eso)",
        "(?:de )?(?:dentro de|en) (?:algunas|unas|varias) semanas",
        "de la semana(?! que viene)(?! próxima)",
        "siguiente a",
        "santo",
        r"\(?(?:en la )?semana \d",
    ),
    days=("NUMBER días?(?! (?:hábil|labora))",),
    working_days=("NUMBER días? (?:hábil(?:es)?|laborables?)",),
    weeks=("NUMBER semanas?(?! que viene)",),
    months=("NUMBER mes(?:es)?(?! que viene)",),
    spans_ahead=(
        "(?:en|dentro de) (?:unos |unas )?SPAN",
        "de aquí a SPAN",
    ),
    christmas=(
        "(?:la )?navidad",
        "(?:la )?nochebuena",
        "(?:las )?navidades",
    ),
    new_year=(
        "(?:el )?año nuevo",
        "(?:la )?nochevieja",
        "fin de año",
    ),
    easter=(
        "(?:la )?pascua",
        "(?:la )?semana santa",
    ),
    pentecost=("pentecostés",),
    songkran=(
        "songkran",
        "songkrán",
    ),
)
