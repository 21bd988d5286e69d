"""Spanish: how a letter opens, closes and speaks, and signs of asking in a sentence."""

from __future__ import annotations

from mailwatch.mail.languages.asking import BillWords, LetterWords, SignWords

LETTERS = LetterWords(
    greeting_lines=(
        "señora?",
        "señores",
        "ciao",
        "hola",
        "buenos",
        "buenas",
        "estimad[oa]s?",
        "querid[oa]",
    ),
    greetings=(
        "hola",
        "estimad[oa]s?",
        "querid[oa]s?",
        "buen[oa]s (?:días|tardes|noches)",
        "señora?",
        "(?:un )?saludos?",
        "(?:un )?abrazos?",
        "atentamente",
        "besos",
    ),
    you=(
        r"\b(?:usted(?:es)?|tú|tu|su|te|le)\b",
        r"\b(?:tienes?|puedes?|quieres?|prefieres?|necesitas?|te va|le va)\b",
    ),
    question_labels=(
        "P",
        "pregunta",
    ),
    answer_labels=("respuesta",),
    closings=(
        "(?:un )?(?:cordial |afectuoso |fuerte )?(?:saludos?|abrazos?)(?: cordiales)?",
        "atentamente",
        "besos",
        "hasta pronto",
    ),
    thanks_before=("muchas ",),
    thanks=("gracias",),
    thanks_behind=(" y (?:un )?saludos?",),
    postscripts=(r"p\.? ?d\.?",),
    not_meant=(r"\b(?:por error|no es (?:el|la) destinatari[oa]|confidencial\w*)\b",),
    then_do=(r"\b(?:elimin\w*|borr\w*|destru\w*|comuniqu\w*|notifi\w*)\b",),
    leaving=(
        "darse de baja",
        "cancelar la suscripción",
    ),
)

SIGNS = SignWords(
    in_advance=(
        "de antemano",
        "por adelantado",
        "anticipad",
    ),
    sign_off_before=("muchas ",),
    sign_off=("gracias",),
    understanding=(
        "comprensión",
        "paciencia",
    ),
    requests=(
        r"\b(?:puedes?|podrías?|me (?:mandas?|envías?|pasas?|dices?))\b",
        r"\bporfa\w*\b",
        r"\bpor favor\b",
    ),
    see_subject=(r"\b(?:ver|véase|como en|en) (?:el )?asunto\b",),
    not_yet=(r"\b(?:si|hasta|cuando|antes|mientras)\b",),
    for_me=(r"\b(?:mí|mi|yo|nos|\w+(?:[aei]me|[aei]nos))\b",),
    question_words=(
        "qué",
        "quién",
        "cómo",
        "dónde",
        "cuándo",
        "cuál",
    ),
    polite=("por favor",),
)

BILLS = BillWords(
    when=(r"\bcuándo\b",),
    not_yet=(r"\bno\b",),
    joins=(
        "y",
        "pero",
    ),
    introduces=(
        "por favor",
        "gracias",
    ),
    reminds=(
        r"\brecuerd\w*\b",
        r"\brecordar\w*\b",
    ),
)
