"""Hungarian: what mail servers report."""

from __future__ import annotations

from mailwatch.mail.languages.record import BounceWords

BOUNCES = BounceWords(
    openings=(
        ("nem kézbesíthető", "Exchange"),
        ("nem sikerült kézbesíteni", "Exchange, Freemail"),
        ("kézbesítése meghiúsult", "Exchange"),
        ("nem lehetett kézbesíteni", "various"),
    ),
    subjects=(
        ("kézbesíthetetlen", "Exchange"),
        ("nem kézbesíthető", "Exchange"),
        ("sikertelen kézbesítés", "various"),
        ("kézbesítési hiba", "various"),
        ("kézbesítés sikertelen", "various"),
    ),
    delay_subjects=(
        ("késleltetett", "Exchange"),
        ("késik:", "Exchange"),
        ("késedelmes kézbesítés", "various"),
    ),
    delays=(
        ("tovább próbálkoz", "various"),
        ("késleltetést szenved", "Exchange"),
        ("még nem sikerült kézbesíteni", "various"),
    ),
    expired=("lejárt",),
    permanent=("végleges hiba",),
    temporary=("átmeneti",),
    reasons={
        "mailbox full": ("megtelt",),
        "no such user": (
            "nem létezik",
            "ismeretlen",
            "nem található",
        ),
    },
    of_ours=(
        "az ön üzenete",
        "üzenete",
        "levele",
    ),
    held_back=(
        "karantén",
        "elutasít",
    ),
)
