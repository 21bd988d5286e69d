"""Spanish: its commonest words, its dates, and what clients state in passing."""

from __future__ import annotations

from mailwatch.mail.languages.record import CommonWords, DateWords, PromiseWords

COMMON = CommonWords(
    words=(
        "el los las que de para por una con su es no en estoy usted del al le gracias se como lo me te "
        "su mi hola qué si por favor respuesta esta este pero más sus hemos ha he nos adjunto cuando y "
        "a tu tus sobre gustaría saber solo sólo semana viene cómo muy también desde hasta entre sin "
        "ser está están todo todos nuestro nuestra ya hay son fue tiene tengo puede podría hace buenos "
        "días saludos lunes martes viernes jueves adjunta según antes después nada algo yo pregunta ni"
    ),
    letters="ñ¿¡",
)

DATES = DateWords(
    months=(
        "enero|ene",
        "febrero",
        "marzo",
        "abril|abr",
        "mayo",
        "junio",
        "julio",
        "agosto|ago",
        "septiembre|setiembre|set",
        "octubre",
        "noviembre",
        "diciembre|dic",
    ),
    weekdays=(
        "lunes",
        "martes",
        "miércoles|miercoles",
        "jueves",
        "viernes",
        "sábado|sabado",
        "domingo",
    ),
    tomorrow=("mañana",),
)

PROMISES = PromiseWords(
    paid=(
        "(?:he|hemos) (?:ya )?(?:pagado|transferido|hecho la transferencia)",
        "(?:ya )?está pagad[ao]",
    ),
    will_pay=("(?:pagaré|pagaremos|haré la transferencia|voy a pagar|vamos a pagar)",),
    needs_time=(
        "(?:deme|dame|denos|danos) (?:hasta|unos días|más tiempo|un poco más)",
        "necesit(?:o|amos) (?:más tiempo|unos días|hasta)",
    ),
    back=("(?:vuelvo|volveré|estaré de vuelta|regreso)",),
    denied=(r"\b(?:no|nunca)\b",),
)
