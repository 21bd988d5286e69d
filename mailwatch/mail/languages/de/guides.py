"""German: instructions, and what shows them."""

from __future__ import annotations

from mailwatch.mail.languages.asking import GuideWords

GUIDES = GuideWords(
    instructs=(
        (
            r"(?:^|[,;:.] |\b(?:bitte|und|dann|danach|zuerst|jetzt|anschließend) )(?:(?:lad|lade|"
            r"laden sie) (?:\w+ ){0,4}(?:herunter|runter|hoch)|registrier\w*|scann\w*|(?:meld|melde|"
            r"melden sie) (?:sich |dich )?(?:\w+ ){0,4}an|(?:gib|geb|gebe|"
            r"geben sie) (?:\w+ ){0,3}(?:code|kennwort|passwort|pin|nummer|kundennummer|adresse|"
            r"\w+nummer)|(?:wähl|wähle|wählen sie|vergib|vergeben sie|setz|setzen sie|leg|"
            r"legen sie) (?:\w+ ){0,3}(?:passwort|kennwort|pin|sprache|benutzername\w*|konto)|"
            r"füll\w* (?:\w+ ){0,2}(?:wasser|tank|öl)|schließ\w*|steck\w*|entfern\w*|entsperr\w*|"
            r"tipp\w*|stell\w* (?:\w+ ){0,3}(?:ab|aus|ein)|setz\w* (?:\w+ ){0,3}(?:häkchen|"
            r"haken))\b[^.?]{0,120}"
        ),
        (
            r"\b(?:geben|wählen|laden|registrieren|öffnen|tragen|setzen) sie (?:\w+ ){0,4}(?:ein|"
            r"herunter|runter|passwort|kennwort|sich|code)\b[^.?]{0,60}"
        ),
        (
            r"(?:\b(?:bitte|und|dann|also|einfach|dabei|immer|stets) )*\b(?:bewahr(?:e|en)|behalt(?:e|"
            r"en)|speicher(?:e|n)|druck(?:e|en) (?:sie )?(?:\w+ ){0,3}aus|lösch(?:e|en)|ignorier(?:e|"
            r"en)|beacht(?:e|en|et)|aktualisier(?:e|en)|verwend(?:e|en)|benutz(?:e|en)|nutz(?:e|en)|"
            r"denk(?:e|en)? (?:sie )?(?:bitte )?daran|genieß(?:e|en|t)|grüß(?:e|en)? (?:sie |"
            r"bitte )*(?:mir|von|ihre\w*|deine\w*|alle|die|den|\w+ (?:von|herzlich))|richte\w*|"
            r"meld(?:e|en) (?:dich|sie sich) (?:\w+ ){0,3}an\b|log(?:ge|gen) (?:dich|sie sich)|"
            r"klick(?:e|en)?|drück(?:e|en)|öffne[nt]?|tipp(?:e|en)|starte[n]?|lad(?:e|"
            r"en) (?:sie )?(?:die seite|neu)|leer(?:e|en)|installier(?:e|en)|scroll(?:e|en)|wähl(?:e|"
            r"en) (?:sie )?(?:dort |dann |oben |unten |im menü )?_|geh(?:e|en)? (?:sie )?(?:auf|zu)|"
            r"schalt(?:e|en)|entpack(?:e|en)|zieh(?:e|en)|kopier(?:e|en)|wend(?:e|en) (?:sie sich|"
            r"dich) an|folg(?:e|en)|wart(?:e|en) (?:sie )?(?:kurz|einen|bis)|entschuldig(?:e|en|t)|"
            r"verzeih(?:e|en)?|komm(?:e|en)? (?:sie )?(?:\w+ ){0,3}pünktlich|park(?:e|en)|änder(?:e|"
            r"n) (?:sie )?(?:\w+ ){0,3}passwort|betracht(?:e|en)|seh(?:t|en)? (?:sie )?(?:es |"
            r"mir )*nach|geben (?:sie )?(?:\w+ ){0,4}ein\b|gib (?:\w+ ){1,3}ein\b|"
            r"gib (?:die rechnungsnummer|den verwendungszweck)|"
            r"geben (?:sie )?(?:\w+ ){0,3}(?:rechnungsnummer|verwendungszweck)|"
            r"leite\w* (?:\w+ ){0,4}nicht|antwort(?:e|en) (?:sie )?(?:bitte )?nicht|vergiss nicht|"
            r"bring(?:e|en)? (?:sie )?(?:\w+ ){0,4}mit|mach(?:e|en)? (?:dir|sie sich) keine|"
            r"nimm dir (?:ruhig )?zeit|nehmen sie sich (?:ruhig )?zeit|notier(?:e|en)|wunder(?:e|"
            r"n) (?:dich|sie sich)|erschrick|erschrecken sie|(?:zieh|zieht|"
            r"ziehen sie) (?:\w+ ){0,4}an\b|seid|seien sie|nimm (?:ab|von|nur|den|die|das)|"
            r"nehmen sie (?:ab|von|nur|den|die|das)|nutzt|trag(?:e|en)? (?:\w+ ){0,3}(?:kalender|"
            r"ein\b))(?! (?:ich|wir)\b)\b[^.?]{0,120}"
        ),
        (
            r"\bbitte (?:\w+ ){0,5}(?:aufbewahren|speichern|löschen|ignorieren|beachten|aktualisieren|"
            r"verwenden|benutzen|öffnen|klicken|drücken|installieren|anklicken|nicht \w+en|"
            r"weiterleiten|mitbringen|ändern sie das passwort|entschuldigen|vormerken|notieren|"
            r"abspeichern|ausdrucken)\b[.!]?"
        ),
    ),
    guides=(
        (
            r"(?:^|\n|: )(?:zum|zur|um sich) (?:\w+ )?(?:anmelde\w*|einlogge\w*|registrier\w*|"
            r"aktivier\w*|installier\w*|herunterlade\w*|öffne\w*|start\w*|einricht\w*|zurücksetz\w*|"
            r"aktivierung|anmeldung|einrichtung)\b"
        ),
        (
            r"\b(?:\w*anleitung|handbuch|leitfaden|faq|schritt für schritt|häufige\w* fragen|"
            r"checkliste|kurzanleitung|so geht's|so gehts|spickzettel)\b"
        ),
    ),
)
