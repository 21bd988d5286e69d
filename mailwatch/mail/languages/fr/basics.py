"""French: its commonest words, its dates, and what clients state in passing."""

from __future__ import annotations

from mailwatch.mail.languages.record import CommonWords, DateWords, PromiseWords

COMMON = CommonWords(
    words=(
        "le la les des est vous je nous pour dans votre une un et du au que pas avec ce suis sur merci "
        "bonjour pourriez pouvez moi me si qui que qu il nous avons sont plus bien cette comme ou mais "
        "j'ai tu ta tes ton mes mon ses leur leurs aussi très été avoir être fait faire peut peux "
        "semaine avant après lundi mardi jeudi vendredi toujours encore depuis chez sans ici dès voici "
        "ainsi cordialement tout tous rien quel quelle inutile besoin"
    ),
)

DATES = DateWords(
    months=(
        "janvier|janv",
        "février|fevrier|févr|fév",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "août|aout",
        "septembre",
        "octobre",
        "novembre",
        "décembre|decembre|déc",
    ),
    weekdays=(
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ),
    tomorrow=("demain",),
)

PROMISES = PromiseWords(
    paid=(
        "(?:j'ai|nous avons) (?:bien |déjà )?(?:payé|réglé|viré|effectué le (?:virement|paiement))",
        "virement (?:a été|est) (?:fait|effectué)",
    ),
    will_pay=(
        "(?:je|nous) (?:vais|allons|vous) ?[^.]{0,20}(?:payer|régler|paierai|réglerai)",
        "je (?:paierai|réglerai)",
    ),
    needs_time=(
        "(?:laissez|donnez|accordez)[- ](?:moi|nous) (?:jusqu'|un peu de temps|encore|quelques jours)",
        "besoin d(?:e|'un peu) (?:plus )?de temps",
    ),
    back=("(?:je serai|je suis|nous serons) de retour",),
    denied=(r"\b(?:pas|jamais)\b",),
)
