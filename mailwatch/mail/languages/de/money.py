"""German: how people ask for money and for nothing else."""

from __future__ import annotations

from mailwatch.mail.languages.asking import MoneyWords
from mailwatch.mail.languages.sums import GAP, SUM

MONEY = MoneyWords(
    pays=(
        (
            r"\b(?:anzahlung|vorauszahlung|vorkasse|abschlag|kaution)\b[^.?]{0,60}\b(?:bitten|bitte|"
            r"erbeten|verlang\w*|erforderlich|nötig|notwendig|fällig|sicher\w*|reservier\w*|leisten|"
            r"benötig\w*|brauch\w*|erheben|von \d)"
        ),
        (
            r"\b(?:bitten|erbitten|benötigen|brauchen?|verlangen|erheben)\b[^.?]{0,40}\b(?:anzahlung|"
            r"vorauszahlung|vorkasse|abschlag|kaution)\b"
        ),
        (
            r"\b(?:rate|teilzahlung|zahlung|abschlag\w*|hälfte|drittel|honorar\w*|"
            r"rest)\b[^.?]{0,60}\b(?:dran|fällig|zu zahlen|an der reihe)\b"
        ),
        (
            r"\b(?:überweis(?:e|en|t)|zu überweisen|begleich(?:e|en|t)|zu begleichen|bezahl(?:e|en|t|"
            r"st)|zahl(?:e|t|st)|(?:zu|bitte|und) (?:be)?zahlen|zahlen sie|anzuweisen|einzahlen|"
            r"auszugleichen)\b(?![^.?]{0,20}\b(?:erhalten|angekommen|eingegangen)\b)"
        ),
        r"\b(?:weisen|weise) (?:sie )?[^.?]{0,60}\ban\b[.!]?$",
        r"\bzahlbar\b",
        (
            r"\bfällig\b[^.?]{0,60}\b(?:betrag|rechnung|summe|zahlung)|(?:betrag|rechnung|summe|"
            r"zahlung|rate)\w*\b[^.?]{0,80}\b(?:fällig|überfällig)\b"
        ),
        r"\bzahlungs(?:ziel|frist|erinnerung|eingang|aufforderung|termin|verzug)\b",
        (
            r"\berinner\w*\b[^.?]{0,40}\b(?:rechnung|zahlung|betrag)\w*|\b(?:rechnung|"
            r"zahlung)\w*\b[^.?]{0,30}\berinner\w*"
        ),
        r"\bmahnung(?:en)?\b|\b(?:verzugszins|mahngebühr|inkasso)\w*",
        (
            r"(?:rechnung(?!(?:en)? (?:stellen|ausstellen|schreiben))|betrag|zahlung|posten|summe|"
            r"anzahlung|restbetrag|honorar|beträge|rate)\w*\b[^.?]{0,80}\b(?:noch offen|offen\w*|"
            r"ausstehend|aussteht|steht\b[^.?]{0,20}\baus|überfällig|unbezahlt|(?:noch |bisher |"
            r"bislang )?nicht (?:\w+ )?(?:beglichen|bezahlt|eingegangen|angekommen|überwiesen|"
            r"ausgeglichen|erhalten|da)|(?:noch )?kein\w* (?:zahlung|geld)\w*)\b"
        ),
        (
            r"\b(?:offen|ausstehend|überfällig|unbezahlt|"
            r"fällig)\w* (?:\w+ )?(?:rechnung(?!(?:en)? (?:stellen|ausstellen|schreiben))|betrag|"
            r"zahlung|posten|summe|forderung|beträge)\w*"
        ),
        (
            r"\b(?:noch |bisher |bislang )(?:keinen?|nicht)\b[^.?]{0,30}\b(?:zahlungseingang|zahlung|"
            r"geldeingang|geld)\b"
        ),
        (
            r"\b(?:um|über|auf) (?:\w+ ){0,3}(?:ausgleich|begleichung|überweisung|zahlung|bezahlung|"
            r"zahlungseingang)\b"
        ),
        (
            r"\b(?:ausgleich|begleichung|überweisung|zahlung|bezahlung)\b[^.?]{0,40}\b(?:bis|binnen|"
            r"innerhalb|auf (?:das|mein|unser|folgendes|unten))\b"
        ),
        (
            r"\b(?:überweisung|zahlung|betrag|ausgleich)\b[^.?]{0,40}\b(?:veranlassen|anweisen|"
            r"vornehmen|auslösen|freigeben|tätigen)\b|\b(?:veranlass\w*|tätig\w*|"
            r"nehmen sie)\b[^.?]{0,30}\b(?:überweisung|zahlung)\b"
        ),
        (
            r"\b(?:sobald|wenn) (?:das geld|die (?:an)?zahlung|ihre (?:an)?zahlung|"
            r"deine (?:an)?zahlung|der betrag)\b[^.?]{0,40}\b(?:da|angekommen|eingegangen|eingeht|"
            r"ankommt|eingetroffen)\b"
        ),
        (
            r"\b(?:betrag|summe|rechnung)\w*\b[^.?]{0,60}\b(?:auf (?:das|mein|unser) (?:\w+ )?konto|"
            r"binnen|innerhalb von|ohne abzug)\b"
        ),
    ),
    sends=(
        (
            rf"(?<!ich )(?<!wir )\b(?:schick(?:st|t|en)?|send(?:en|est|et|e)?|überweis(?:e|en|t|est)?|"
            rf"paypal\w*|zahl(?:e|en|t|st)?|gib(?:st)?|transferier\w*|leg(?:st|en)?)\b(?! (?:ich|"
            rf"wir)\b){GAP}{SUM}"
        ),
        rf"{SUM}[^.?]{{0,30}}\b(?:per|über|via) (?:paypal|überweisung|revolut|wise|twint|karte)\b",
        (
            rf"{SUM}[^.?]{{0,30}}\b(?:steh\w*|fehl\w*|offen\w*|schuld\w*|ausstehend\w*|aussteht|"
            rf"zu wenig|überweis\w*)\b"
        ),
        (
            rf"\b(?:fehl\w*|schuld\w*|warten?|bekomm\w*|krieg\w*|ausstehend\w*|restlich\w*|"
            rf"offen\w*)\b{GAP}{SUM}"
        ),
    ),
    bills=(
        r"\b(?:beiliegend|beigelegt|im anhang|unten|folgend)\w*\b[^.?]{0,60}\b\w*rechnung\b",
        (
            r"(?:\b(?:anbei|beigefügt|angehängt|anhang|anlage|hier|hiermit|sende|schicke|übersende|"
            r"erhalten sie|erhältst du|finden sie|findest du)\b)[^.?]{0,80}\b(?:\w*rechnung|"
            r"rechnungen|honorarnote|abrechnung|abschlagsrechnung|faktura)\b"
        ),
        (
            r"\b\w*(?:rechnung|honorarnote|abrechnung)\b[^.?]{0,60}\b(?:anbei|im anhang|siehe anhang|"
            r"in der anlage|beigefügt|angehängt|liegt bei|ist raus)\b"
        ),
    ),
    paid=(
        r"\b(?:steig\w+|erhöh\w+|änder\w+|sink\w+)\b[^.?]{0,60}\bvon \S{0,10}\d[^.?]{0,20} auf\b",
        r"\b(?:danke?|dank|bedanke)\b[^.?]{0,40}\b(?:zahlung|überweisung|begleichung|anzahlung)\b",
        (
            r"\b(?:zahlung|überweisung|geld|betrag|anzahlung)\b[^.?]{0,40}(?<!nicht )\b(?:ist|sind|"
            r"heute|gestern|morgen|dankend) (?:\w+ ){0,3}(?<!nicht )(?:eingegangen|angekommen|da|"
            r"erhalten|gutgeschrieben)\b(?<!nicht eingegangen)(?<!nicht angekommen)"
        ),
        (
            r"\b(?:sollte|falls|wenn|haben|hast)\w*\b[^.?]{0,40}\b(?:inzwischen|bereits|schon|"
            r"zwischenzeitlich|mittlerweile|überschnitten|gekreuzt)\b[^.?]{0,40}"
        ),
        (
            r"\b(?:habe|haben) (?:ich |wir )?(?:\w+ ){0,4}(?:überwiesen|bezahlt|gezahlt|"
            r"beglichen)\b(?<!nicht überwiesen)(?<!nicht bezahlt)"
        ),
    ),
    money=(
        r"\b\w*(?:rechnung|zahlung|überweisung|betrag|honorar)\w*\b",
        r"\b(?:bezahlt|überwiesen|beglichen|bank|konto|geld|buchhaltung)\b",
    ),
    lost=(
        (
            r"\b(?:vielleicht|womöglich|eventuell|möglicherweise|etwa|wohl|ist|hast|"
            r"haben)\b[^?]{0,60}\b(?:untergegangen|übersehen|vergessen|verloren|entgangen|"
            r"durchgerutscht|spam)\b[^?]{0,40}\?"
        ),
        r"\b(?:durchgerutscht|nachsehen|nachschauen|nachprüfen|untergegangen|übersehen|entgangen)\b",
        r"\banweis\w+|\b(?:sie|es|das) (?:\w+ ){0,4}(?:erledigen|veranlassen)\b",
    ),
    beside=(
        (
            r"\b(?:welche\w*|oder|was|wann|wo|wer|wie|auch|übrigens|frage\w*|schick\w*|send\w*|"
            r"unterschr\w*|bestätig\w*|wähl\w*|entscheid\w*|sag\w*|teil\w*|nenn\w*|noch ein\w*)\b"
        ),
    ),
    sums=(
        (
            r"\b\w*(?:anzahlung|vorauszahlung|abschlagszahlung|ratenzahlung|überweisung|zahlung|"
            r"restbetrag|gebühr|kaution)(?:en)?\b"
        ),
    ),
)
