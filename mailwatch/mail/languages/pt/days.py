"""Portuguese: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "uma?|um",
        "dois|duas|um par de",
        "três",
        "quatro",
        "cinco",
        "seis",
        "sete",
        "oito",
        "nove",
        "dez",
        "onze",
        "doze",
        "treze",
        "catorze|quatorze",
        "quinze",
    ),
    today=(
        "hoje",
        "esta (?:tarde|noite|manhã)",
        "(?:o |ao )?final do dia",
        "fim do dia",
    ),
    day_after_tomorrow=("depois de amanhã",),
    this_week=(
        "(?:o |ao )?(?:fim|final) (?:da|desta) semana",
        "esta semana",
        "nesta semana",
    ),
    weekend=("(?:o |este |no )?fim de semana",),
    next_week=(
        "(?:na |a |da |durante a )?(?:próxima semana|semana que vem|semana seguinte)",
        "(?:o |ao )?(?:fim|final) da (?:próxima semana|semana que vem)",
    ),
    middle_of_next_week=("(?:no |o )?(?:início|começo|meio) da (?:próxima semana|semana que vem)",),
    next_weekday=("WEEKDAY da (?:próxima semana|semana que vem)",),
    month_middle=(
        "(?:a )?meados do mês",
        "meio do mês",
    ),
    month_end=(
        "(?:o |ao |no )?(?:fim|final) (?:do|deste) mês",
        "este mês",
    ),
    next_month=(
        "(?:o |no )?(?:próximo mês|mês que vem)",
        "(?:o |ao )?(?:fim|final) do (?:próximo mês|mês que vem)",
    ),
    year_end=("(?:o |ao )?(?:fim|final) (?:do|deste|de) ano",),
    start_of=("(?:no |o |ao )?(?:início|começo|princípio) de MONTH",),
    middle_of=("(?:a )?meados de MONTH",),
    end_of=("(?:o |ao )?(?:fim|final|finais) de MONTH",),
    day_alone=(
        r"WEEKDAY,? (?:dia )?(\d{1,2})(?! ?(?:[\d:./]|h\b|horas?|de MONTH|%|€))GOES_ON",
        r"(?:(?<=dia )|(?<=ao dia ))(\d{1,2})(?! ?(?:\d|/|de (?:cada|todos)))",
    ),
    or_more=(
        "ou",
        "a",
    ),
    goes_on=(
        r"(?:e|ou)(?! \d)",
        (
            "mas|se|a|à|às|ao|até|para|por|com|porque|em|de (?:manhã|tarde|noite)|obrigad[oa]|eu|nós|"
            "está|é|seria|o|os|as|uma?|que|quando|sem|depois|antes|tudo|também|já|vou|posso|podemos|"
            "envio|mando|entrego|pago|dia|no|na|próxim[oa]|cedo|me|lhe|te|não"
        ),
    ),
    no_days=(
        "(?:primeir[ao]|segund[ao]|terceir[ao]|quart[ao]|últim[ao]) WEEKDAY",
        "(?:segunda|quarta|quinta|sexta)(?!GOES_ON|-feira)(?= )",
        "sexta-feira santa|sexta santa",
        "segunda-feira de páscoa",
    ),
    shifts=(
        (
            "(?:dias?|(?<!fim de )semanas?|m(?:ês|eses)|fim de semana|WEEKDAY) (?:antes|depois|após|"
            "seguinte|anterior)(?: (?:de|do|da|ao|à|a))?"
        ),
        "(?<!fim de )semana d[eo] (?!MONTH)|véspera d[eo]",
    ),
    shifts_behind=(
        r"depois (?!do almoço|das \d|disso)",
        r"após (?!as \d|o almoço)",
        "(?:daqui a|dentro de|em) (?:algumas|umas|várias) semanas",
        "da semana (?!que vem)(?!seguinte)",
        "seguinte",
        "santa",
        r"\(?(?:na |da )?semana \d",
    ),
    days=("NUMBER dias?(?! úte)",),
    working_days=("NUMBER dias? út(?:il|eis)",),
    weeks=("NUMBER semanas?",),
    months=("NUMBER m(?:ês|eses)",),
    spans_ahead=("(?:dentro de|daqui a|em) (?:cerca de )?SPAN",),
    christmas=(
        "(?:o |ao )?natal",
        "véspera de natal",
    ),
    new_year=(
        "(?:o |ao )?ano novo",
        "réveillon",
        "passagem de ano",
        "virada do ano",
    ),
    easter=("(?:a |à )?páscoa",),
    pentecost=("pentecostes",),
)
