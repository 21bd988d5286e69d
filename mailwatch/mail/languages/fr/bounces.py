"""French: what mail servers report."""

from __future__ import annotations

from mailwatch.mail.languages.record import BounceWords

BOUNCES = BounceWords(
    openings=(
        ("n'a pas pu être remis", "Exchange, laposte.net"),
        ("n’a pas pu être remis", "Exchange"),
        ("n'a pas été remis", "Exchange"),
        ("échec de la remise", "Exchange"),
        ("échec de remise", "Exchange"),
        ("n'a pu être remis", "various"),
        ("n'a pas pu être délivré", "various"),
        ("n'a pas pu être distribué", "La Poste, Orange"),
        ("n'a pas été délivré", "various"),
        ("n'a pas été distribué", "various"),
    ),
    subjects=(
        ("non remis", "Exchange"),
        ("non distribuable", "Exchange"),
        ("message non distribué", "various"),
        ("courrier non remis", "various"),
        ("échec de la remise", "various"),
        ("échec de remise", "various"),
        ("notification d'état de remise", "Exchange"),
        ("message non délivré", "various"),
        ("erreur de livraison", "various"),
        ("échec de livraison", "various"),
        ("échec d'envoi", "various"),
    ),
    delay_subjects=(
        ("différé", "Exchange"),
        ("retardé", "Exchange"),
        ("remise retardée", "Exchange"),
    ),
    delays=(
        ("continuera d'essayer", "various"),
        ("a été retardée", "Exchange"),
        ("nouvelles tentatives", "various"),
        ("est retardé", "Exchange"),
        ("continuera à essayer", "various"),
        ("essaiera encore", "Gmail"),
        ("n'a pas encore été", "Exchange"),
    ),
    expired=(
        "délai de remise",
        "délai expiré",
        "délai dépassé",
        "a expiré",
        "après plusieurs tentatives",
    ),
    permanent=("définitif",),
    temporary=(
        "temporaire",
        "provisoire",
    ),
    reasons={
        "mailbox full": (
            "boîte pleine",
            "boite pleine",
            "boîte aux lettres pleine",
        ),
        "no such user": (
            "n'existe pas",
            "inconnu",
            "introuvable",
        ),
    },
    waited=(r"(?:depuis|après|pendant) \d{1,3} (?:heures|jours)",),
    gave_up=("n'a pas",),
    of_ours=(
        "votre message",
        "votre courriel",
        "votre e-mail",
        "votre mail",
    ),
    held_back=(
        "en quarantaine",
        "a été bloqué",
        "a été rejeté",
        "considéré comme spam",
    ),
)
