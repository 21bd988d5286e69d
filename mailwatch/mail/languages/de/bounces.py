"""German: what mail servers report."""

from __future__ import annotations

from mailwatch.mail.languages.record import BounceWords

BOUNCES = BounceWords(
    openings=(
        ("konnte nicht zugestellt werden", "T-Online, GMX, Exchange"),
        ("fehler beim senden der nachricht", "Exchange"),
        ("konnte folgenden empfängern nicht", "Exchange"),
        ("nachricht wurde nicht zugestellt", "Exchange"),
        ("unzustellbar", "various"),
        ("nicht zugestellt werden", "various"),
        ("wurde nicht zugestellt", "various"),
        ("nicht übermittelt werden", "various"),
        ("wurde abgewiesen", "various"),
        ("wurde abgelehnt", "various"),
    ),
    subjects=(
        ("unzustellbar", "Exchange"),
        ("nicht zustellbar", "Exchange"),
        ("fehlgeschlagene zustellung", "GMX"),
        ("zustellung fehlgeschlagen", "various"),
        ("benachrichtung zum übermittlungsstatus", "Exchange"),
        ("benachrichtigung zum übermittlungsstatus", "Exchange"),
        ("e-mail nicht zustellbar", "various"),
        ("e-mail abgewiesen", "gateways"),
        ("e-mail abgelehnt", "gateways"),
        ("nachricht abgelehnt", "gateways"),
    ),
    delay_subjects=(
        ("verzögert:", "Exchange"),
        ("zustellung verzögert", "Exchange"),
        ("verzögerte zustellung", "Exchange"),
        ("zustellungsverzögerung", "various"),
    ),
    delays=(
        ("wird weiterhin versucht", "various"),
        ("noch nicht zugestellt", "various"),
        ("die zustellung wird weiterhin", "Exchange"),
        ("zustellung der folgenden nachricht wurde verzögert", "Exchange"),
        ("verzögert sich", "various"),
        ("sie brauchen die nachricht nicht erneut", "various"),
        ("weitere zustellversuche", "various"),
        ("zustellung wird erneut versucht", "T-Online, GMX"),
        ("weiterhin versuchen", "Exchange"),
        ("wird verzögert", "Exchange"),
        ("versuchen weiterhin", "various"),
    ),
    expired=(
        "zustellung wurde eingestellt",
        "zustellung abgebrochen",
        "zeitlimit",
        "zustellfrist",
        "zustellversuche",
        "nach mehreren versuchen",
    ),
    permanent=("dauerhaft",),
    temporary=(
        "vorübergehend",
        "zeitweilig",
    ),
    reasons={
        "mailbox full": (
            "speicherplatz",
            "postfach ist voll",
            "postfach voll",
        ),
        "no such user": (
            "unbekannt",
            "existiert nicht",
            "nicht bekannt",
            "nicht gefunden",
        ),
    },
    waited=(r"(?:innerhalb von|seit|nach) \d{1,3} (?:stunden|tagen)",),
    gave_up=(
        "konnte nicht",
        "nicht zugestellt",
    ),
    of_ours=(
        "ihre nachricht",
        "ihre e-mail",
        "ihre mail",
        "deine nachricht",
    ),
    held_back=(
        "quarantäne",
        "wurde blockiert",
        "wurde abgewiesen",
        "wurde abgelehnt",
        "als spam eingestuft",
        "virus gefunden",
    ),
)
