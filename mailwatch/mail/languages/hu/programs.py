"""Hungarian: help desks, receipts, meetings and other machines."""

from __future__ import annotations

from mailwatch.mail.languages.record import MachineWords, MeetingWords, ReceiptWords, TicketWords

TICKETS = TicketWords(
    subjects=(
        "bejelentés rögzítve",
        "bejelentését",
        "hibajegy",
        "visszaigazolás",
        "átvételi elismervény",
        "megkaptuk",
        "jegy létrehozva",
        "ügyfélszolgálati",
        "ticket létrehozva",
        "új jegy",
        "az ön kérése",
        "kérését megkaptuk",
    ),
    strong_subjects=(
        "átvételi elismervény",
        "bejelentés rögzítve",
    ),
    received=(
        "megkaptuk",
        "megérkezett",
        "rögzítettük",
        "rögzítésre került",
        "iktattuk",
        "nyilvántartásba",
        "hibajegy",
        "jegyszám",
        "ügyszám",
        "azonosítószám",
        "bejelentés száma",
        "számon",
        "munkatársunk",
        "kollégánk",
        "kollégáink",
        "csapatunk",
        "ne válaszoljon erre",
        "automatikus értesítés",
        "automatikus üzenet",
    ),
    updated=(
        "frissült",
        "frissítették",
        "új hozzászólás",
        "megjegyzést fűzött",
        "új válasz",
        "válaszolt",
    ),
)

RECEIPTS = ReceiptWords(
    subjects=(
        ("olvasási visszaigazolás (megjelenítve)", "megjelen"),
        ("elolvasva: ", "elolvas"),
        ("olvasási visszaigazolás", "olvas"),
        ("olvasatlan: ", "olvas"),
    ),
    about_ours=("üzenet",),
    recalls=(
        "visszahívás",
        "üzenet visszahívása",
    ),
    recalled=("visszahív",),
)

MEETINGS = MeetingWords(
    accepted=("elfogadva:",),
    declined=("elutasítva:",),
    tentative=("feltételes:",),
    cancelled=(
        "lemondva:",
        "törölve:",
    ),
    request=("meghívó:",),
)

MACHINES = MachineWords(
    automatic=("automatikus (?:üzenet|értesítés|levél|e-mail)",),
    unread=("ne válaszoljon erre",),
    unread_stems=("válaszol",),
    leaving=("leiratkoz",),
    reactions=("reagált",),
)
