"""German: help desks, receipts, meetings and other machines."""

from __future__ import annotations

from mailwatch.mail.languages.record import MachineWords, MeetingWords, ReceiptWords, TicketWords

TICKETS = TicketWords(
    subjects=(
        "ticket eröffnet",
        "ticket erstellt",
        "neues ticket",
        "ihr ticket",
        "ihre anfrage",
        "eingangsbestätigung",
        "bestätigung ihrer anfrage",
        "bestätigung des eingangs",
        "wir haben ihre",
        "empfangsbestätigung",
        "anfrage erhalten",
        "anfrage eingegangen",
        "ihre supportanfrage",
        "ticket angelegt",
    ),
    strong_subjects=("eingangsbestätigung",),
    received=(
        "haben ihre anfrage erhalten",
        "haben ihre nachricht erhalten",
        "haben ihre e-mail erhalten",
        "ihre anfrage ist bei uns eingegangen",
        "ist bei uns eingegangen",
        "eingang ihrer",
        "wurde ein ticket",
        "ticket wurde",
        "ticketnummer",
        "ticket-nummer",
        "vorgangsnummer",
        "bearbeitungsnummer",
        "anfragenummer",
        "fallnummer",
        "unter der nummer",
        "aktenzeichen",
        "schnellstmöglich bearbeiten",
        "werden uns schnellstmöglich",
        "unser team",
        "kümmern uns",
        "antworten sie nicht auf diese",
        "vielen dank für ihre anfrage",
        "vielen dank für ihre kontaktaufnahme",
        "wurde registriert",
        "wurde erfasst",
    ),
    updated=(
        "wurde aktualisiert",
        "hat kommentiert",
        "neuer kommentar",
        "kommentar hinzugefügt",
        "neue antwort",
        "hat geantwortet",
        "hat auf ihr ticket",
        "hat ihre anfrage beantwortet",
    ),
)

RECEIPTS = ReceiptWords(
    subjects=(
        ("lesebestätigung (angezeigt)", "angezeigt"),
        ("gelesen: ", "gelesen"),
        ("lesebestätigung", "gelesen"),
        ("empfangsbestätigung (angezeigt)", "angezeigt"),
        ("ungelesen: ", "gelesen"),
        ("nicht gelesen: ", "gelesen"),
    ),
    about_ours=(
        "e-mail, die sie",
        "mail, die sie",
        "ihre nachricht",
    ),
    recalls=(
        "rückruf: ",
        "fehler beim nachrichtenrückruf",
        "nachrichtenrückruf",
        "fehler beim rückruf",
        "erfolgreicher rückruf",
    ),
    recalled=(
        "möchte die nachricht",
        "zurückgerufen",
        "zurückrufen",
    ),
)

MEETINGS = MeetingWords(
    accepted=(
        "zugesagt:",
        "angenommen:",
    ),
    declined=(
        "abgesagt:",
        "abgelehnt:",
    ),
    tentative=(
        "mit vorbehalt:",
        "vorläufig zugesagt:",
        "mit vorbehalt angenommen:",
    ),
    cancelled=("abgesagt :",),
    request=(
        "einladung:",
        "aktualisierte einladung:",
    ),
)

MACHINES = MachineWords(
    automatic=(
        "automatisch (?:generierte|erstellte|erzeugte|versandte)",
        "automatisch (?:generiert|erstellt|erzeugt|versendet|versandt)",
        "automatische (?:nachricht|benachrichtigung|e-mail|mitteilung)",
    ),
    unread=(
        "antworten sie (?:bitte )?nicht auf diese",
        "nicht auf diese (?:e-mail|mail|nachricht)",
    ),
    unread_stems=("antwort",),
    leaving=(
        "abbestellen",
        "abmelden",
    ),
    mass=("im browser (?:ansehen|öffnen)",),
    reactions=(
        "auf (?:ihre|deine|diese) (?:nachricht|e-mail|mail) reagiert",
        "(?:über|via|per) gmail reagiert",
    ),
    tapbacks=(
        "gefällt",
        "mag",
    ),
    reaction_subjects=(
        "tägliche zusammenfassung der reaktionen",
        "reaktionszusammenfassung",
    ),
)
