"""Spanish: what mail servers report."""

from __future__ import annotations

from mailwatch.mail.languages.record import BounceWords

BOUNCES = BounceWords(
    openings=(
        ("no se pudo entregar", "Exchange"),
        ("no se ha podido entregar", "Exchange"),
        ("no ha podido ser entregado", "various"),
        ("no pudo ser entregado", "various"),
        ("no se entregó", "various"),
        ("no ha sido entregado", "various"),
    ),
    subjects=(
        ("no se puede entregar", "Exchange"),
        ("no entregado", "Exchange"),
        ("imposible de entregar", "various"),
        ("notificación de estado de entrega", "Exchange"),
        ("mensaje no entregado", "various"),
        ("error de entrega", "various"),
        ("correo devuelto", "various"),
        ("correo no entregado", "various"),
    ),
    delay_subjects=(
        ("retrasado", "Exchange"),
        ("entrega retrasada", "Exchange"),
        ("entrega aplazada", "various"),
    ),
    delays=(
        ("se ha retrasado", "Exchange"),
        ("seguirá intentando", "Gmail, various"),
        ("todavía no se ha entregado", "Exchange"),
        ("no se ha entregado todavía", "Exchange"),
        ("seguirá intentándolo", "various"),
    ),
    expired=(
        "plazo de entrega",
        "tiempo de espera",
        "ha caducado",
        "tras varios intentos",
    ),
    reasons={
        "mailbox full": ("buzón lleno",),
        "no such user": (
            "no existe",
            "expirado por falta de uso",
            "no se encontró",
        ),
    },
    waited=(r"(?:durante|tras|después de|dopo|per|após) \d{1,3} (?:horas|días|ore|giorni|dias)",),
    gave_up=("no (?:se )?(?:ha|pudo)",),
    of_ours=(
        "su mensaje",
        "su correo",
        "tu mensaje",
    ),
    held_back=(
        "en cuarentena",
        "ha sido bloqueado",
        "ha sido rechazado",
    ),
)
