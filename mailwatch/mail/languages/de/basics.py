"""German: its commonest words, its dates, and what clients state in passing."""

from __future__ import annotations

from mailwatch.mail.languages.record import CommonWords, DateWords, PromiseWords

COMMON = CommonWords(
    words=(
        "der die das und ist nicht sie ich ihre mit für wir auf ein eine den dem im bin bitte haben "
        "werden zu von ihnen ihr wie was wann noch passt können könnten danke frau herr hallo guten tag "
        "bis als auch aber oder wenn uns mir mich dass es hier sind hat der zum zur nach gerne du dein "
        "deine dich dir euch euer unser unsere mein meine heute morgen gestern woche schon nur sehr "
        "kann soll wird würde wäre habe hatte wurde wieder ohne über unter vor damit dann diese dieser "
        "dieses kein keine mehr sich also bereits grüße freitag montag nötig frage antwort"
    ),
    letters="ß",
)

DATES = DateWords(
    months=(
        "januar|jänner|jän",
        "februar|feber",
        "märz|mrz|maerz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober|okt",
        "november",
        "dezember|dez",
    ),
    weekdays=(
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag|sonnabend",
        "sonntag",
    ),
    tomorrow=("morgen",),
)

PROMISES = PromiseWords(
    paid=(
        "(?:habe|haben) (?:ich |wir )?[^.]{0,40}(?:überwiesen|bezahlt|beglichen)",
        "ist (?:bezahlt|überwiesen)",
        "wurde (?:heute |gestern )?(?:überwiesen|bezahlt)",
    ),
    will_pay=(
        "(?:werde|werden) (?:ich |wir )?[^.]{0,50}(?:überweisen|bezahlen|begleichen|zahlen)",
        "(?:überweise|zahle|überweisen|zahlen) (?:ich|wir|es|das|die)",
    ),
    needs_time=(
        "brauche?n? (?:ich |wir )?(?:noch )?(?:etwas |ein wenig |mehr |ein paar tage )?(?:zeit|länger|bis)",
        "geben sie (?:mir|uns) (?:bitte )?(?:noch )?(?:bis|zeit|ein paar tage)",
        "gib (?:mir|uns) (?:bitte )?(?:noch )?(?:bis|zeit|ein paar tage)",
    ),
    back=("(?:bin|sind) (?:ich |wir )?(?:ab |am )?[^.]{0,20}wieder (?:da|im büro|zurück|erreichbar)",),
    denied=(r"\b(?:nicht|noch nicht|kein)\b",),
)
