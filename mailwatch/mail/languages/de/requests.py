"""German: how people ask, offer, inform and close."""

from __future__ import annotations

from mailwatch.mail.languages.asking import RequestWords

REQUESTS = RequestWords(
    asks=(
        r"\bbr(?:a|ä)uch(?:t|te|e|en)?\b[^.?]{0,30}\bvon (?:dir|ihnen|euch)\b",
        r"\berbitte[nt]?\b|\bwird (?:\w+ )?erbeten\b",
        (
            r"\b(?:bislang|bisher|immer noch|weiterhin|bis heute|bis jetzt|nach wie vor|"
            r"noch)(?: \w+){0,3} (?:nicht|keine\w*|nichts)\b[^.?]{0,40}\b(?:erhalten|bekommen|eingegangen|"
            r"angekommen|eingetroffen|gehört|gesehen|vorlieg\w+|zurück)\b"
        ),
        r"\b(?:mir|uns) (?:wäre|würde) (?:\w+ )?(?:geholfen|helfen)\b|\bwäre (?:mir|uns) (?:\w+ )?geholfen\b",
        (
            r"(?:^|[,;:] |\bund )(?:jetzt |da |also |dann )?(?:brauch|bräucht|wart|"
            r"benötig)e? (?:\w+ ){0,2}(?:noch|nur|auf|dein\w*|ihr\w*|euer|eure\w*|die|das|den|mal|bis|"
            r"dringend)\b(?! nicht)"
        ),
        (
            r"\b(?:schick|gib|sag|nenn|mail|zeig|leih|bring|schreib|reich|simse?|whatsapp)\w{0,2} (?:mir|"
            r"uns) (?:\w+ ){0,2}(?:mal|bitte|noch|kurz|die|das|den|dein\w*|eine?n?|rüber|durch)\b"
        ),
        (
            r"\b(?:ihr|dein|euer|ihre|deine|eure) (?:okay|ok|ja|freigabe|go|segen|zusage|unterlagen|"
            r"antwort|rückmeldung)\b[^.?]{0,30}\b(?:fehlt|fehlen|steht|stehen|brauch\w*|bräucht\w*)\b"
        ),
        (
            r"\b(?:anmerkungen|kommentare|korrekturen|feedback|änderungen|wünsche|vorschläge|antwort|"
            r"rückmeldung)\b[^.?]{0,30}\bbis (?:\w+ ){0,2}(?:montag|dienstag|mittwoch|donnerstag|freitag|"
            r"morgen|heute|ende|\d)"
        ),
        r"\bnoch (?:immer )?keine? (?:antwort|rückmeldung|entscheidung|freigabe|zusage)\b",
        r"\bhätten? (?:gern|gerne)\b[^.?]{0,60}\bbis\b|\bhätten? bis\b[^.?]{0,40}\bgern",
        r"\bhätten? gern\w* bis\b|\b(?:bist du|seid ihr|sind sie) (?:jetzt |nun )?(?:dran|am zug)\b",
        r"\b(?:muss|müssen|müsste|müssten)\b[^.?]{0,60}\bwissen\b|\b(?:braucht|benötigt)\b[^.?]{0,60}\bbis\b",
        r"\b(?:wirf|werfen sie|werft)\b[^.?]{0,40}\bblick\b",
        (
            r"\b(?:weiß|wissen) (?:ich |wir )?(?:immer )?noch (?:immer )?nicht\b|"
            r"\bimmer noch nicht, (?:wer|was|wann|wie|ob|welche\w*|wo)\b"
        ),
        r"\berneute\w* (?:nachfrage|frage)\b",
        r"\b(?:du wolltest|sie wollten|ihr wolltet) (?:mir|uns)\b(?! (?:wissen|sagen|helfen))",
        (
            r"\bzum (?:gegenlesen|durchlesen|unterschreiben|freigeben|prüfen|anschauen|ausfüllen|"
            r"unterzeichnen|korrekturlesen|abnicken)\b"
        ),
        r"\b(?:hängt davon ab|kommt darauf an),? (?:welche\w*|was|wann|wie|ob) (?:sie|du|ihr)\b",
        (
            r"\b(?:frag|fragen sie|fragt) (?:doch |bitte |mal |einmal )*(?:bitte )?(?:ihre|deine|ihren|"
            r"deinen|mal|bei|die|den)\b[^.?]{0,60}\b(?:ob|wann|wie|was|wer|welche\w*)\b"
        ),
        r"\b(?:wäre|wären) (?:ich|wir) (?:ihnen |dir |euch |sehr |wirklich )*(?:dankbar|verbunden)\b",
        r"\bweiß (?:ich )?(?:noch )?nicht,? (?:ob|was|wann|wie|welche\w?) (?:sie|du|ihr|ihre|deine|eure)\b",
        r"\b(?:sie hatten|du hattest|sie haben|du hast) (?:\w+ )?(?:erwähnt|gesagt),? (?:dass|sie|du)\b",
        r"\bwüssten? (?:ich |wir )?(?:gern|gerne)\b",
        (
            r"\b(?:noch|immer noch) nicht (?:\w+ ){0,3}(?:da|hier|zurück|fertig|unterschrieben|bezahlt|"
            r"beglichen)\b"
        ),
        r"\bhabe(?:n)? (?:ich|wir) (?:immer )?noch (?:nicht|kein\w*)\b",
        r"\b(?:zwei|drei) (?:möglichkeiten|optionen|alternativen|varianten)\b",
        (
            r"\b(?:sie|du|ihr) (?:entscheiden|entscheidest|entscheidet|haben die wahl|hast die wahl|"
            r"wählen|wählst)\b"
        ),
        (
            r"(?:^|[,;:] )(?:wirf|nimm|lies|sieh|schau|schick|sag|gib|ruf|schreib|antworte|ergänze|prüfe|"
            r"wähle|bestätige|kläre|ändere|korrigiere|überlege?|such|hilf|denk) (?:bitte |doch |mal |"
            r"noch |mir |uns |dir )*"
        ),
        (
            r"\b(?:wollte|wollten|würde|würden|möchte|möchten) (?:ich |wir |mal |nur |kurz |gern |gerne |"
            r"doch )*(?:hören|nachhören|wissen|erfahren|verstehen)\b"
        ),
        r"\b(?:mich|uns|würde|würden) (?:\w+ ){0,3}interessier(?:en|t)\b",
        r"\binteressier(?:en|t) (?:mich|uns)\b(?! nicht)",
        (
            r"\b(?:müsste|müssten|muss|müssen|sollte|sollten) (?:ich|wir) (?:\w+ ){0,3}(?:wissen|haben|"
            r"erfahren)\b"
        ),
        (
            r"\b(?:gut|schön|wichtig|hilfreich|interessant|nett) zu (?:wissen|erfahren|hören),? (?:ob|"
            r"wann|wie|was|wer|welche\w?|wo|für|mit|bis)\b"
        ),
        (
            r"\b(?:du wolltest|sie wollten|ihr wolltet)\b[^.?]{0,60}\b(?:schicken|senden|geben|zusenden|"
            r"zukommen|liefern|mitbringen|nachreichen|melden|anrufen)\b"
        ),
        (
            r"\bohne\b[^.?]{0,60}\b(?:kann|können|komme|kommen|geht|lässt|ist)\b[^.?]{0,40}\b(?:nicht|"
            r"kein\w*|unmöglich)\b"
        ),
        (
            r"\bnoch nicht (?:\w+ ){0,3}(?:angekommen|erhalten|bekommen|eingegangen|eingetroffen|vor|"
            r"gehört|gesehen)\b"
        ),
        (
            r"\bnoch (?:nichts|keine (?:antwort|rückmeldung|nachricht)) (?:\w+ ){0,3}(?:gehört|erhalten|"
            r"bekommen)\b"
        ),
        (
            r"^(?:und |also |übrigens,? )?(?:kannst|könntest|hast|hat|haben|habt|bist|sind|wirst|werden|"
            r"darf|dürfen|soll|sollen|wollen|willst|gibt|weißt|wissen|passt|geht|möchtest) (?:du|sie|ihr|"
            r"es|sich|ich|wir|dir|ihnen|euch|schon|jemand)\b(?! (?:vielen|herzlichen|besten|"
            r"sehr herzlich))"
        ),
        r"\bgespannt\b[^.]{0,30}\b(?:auf (?:deine|ihre|eure)|was|wie|ob)\b",
        r"\b(?:dürfen|darf|dürfte|können|kann|sollen|soll) (?:ich|wir)\b[^.]{0,120}\?",
        (
            r"(?:^|\b(?:und|aber|also|oder|bitte) )(?:können|kannst|möchten|möchtest|wollen|willst|mögen|"
            r"magst|dürfen) (?:sie|du|ihr)\b[^.!]{0,140}\?"
        ),
        (
            r"\b(?:könnten|könntest|würden|würdest) (?:sie|du|ihr) (?:sie |dich |euch |mir |uns |bitte |"
            r"noch |mal |kurz |vielleicht |um |das |die |den |es )*(?!(?:uns |mir |ihnen |"
            r"dir )?(?:mitteilen, dass|bestätigen, dass|freuen|gratulieren|danken|bedanken|sich (?:freuen|"
            r"verlassen|sicher))\b)"
        ),
        (
            r"\bbitte\b(?! (?:sehr|schön|gern|gerne)\b)[^.?]{0,100}\b(?:schick\w*|send\w*|zusend\w*|"
            r"zuzusenden|zukommen|sag\w*|teil\w*|mitteil\w*|mitzuteilen|gib|gebt|geben|nenn\w*|"
            r"bestätig\w*|prüf\w*|überprüf\w*|schau\w*|anschau\w*|wähl\w*|such\w*|entscheid\w*|"
            r"unterschreib\w*|unterschrieben\w*|unterzeichn\w*|füll\w*|ausfüll\w*|ergänz\w*|meld\w*|"
            r"ruf\w*|schreib\w*|antwort\w*|beantwort\w*|überleg\w*|klär\w*|abklär\w*|korrigier\w*|"
            r"markier\w*|lies|lest|lesen|durchlesen|(?:wirf|werfen|werft)\b[^.?]{0,40}\bblick|lass\w*|"
            r"stell\w*|lad\w*|reich\w*|nachreich\w*|freigeb\w*|freizugeben|freigabe|rückmeld\w*|bescheid|"
            r"vervollständig\w*|kommentier\w*|schlag\w*|vorschlag\w*|hilf|helfen|sprich|sprecht|sieh|seht|"
            r"guck\w*|kontrollier\w*|leg\w* fest|besorg\w*|erklär\w*|erläuter\w*|beschreib\w*|"
            r"notier\w* mir|liefer\w*|hinterleg\w*|bestell\w*|um (?:\w+ ){0,4}(?:rückmeldung|antwort|"
            r"freigabe|bestätigung|entscheidung|info|nachricht|feedback|bescheid|rückruf|unterschrift|"
            r"zusendung|prüfung|mitteilung|meinung|einschätzung|hinweis))\b"
        ),
        (
            r"\b(?:schick\w*|send\w*|zusend\w*|zuzusenden|zukommen|sag\w*|teil\w*|mitteil\w*|mitzuteilen|"
            r"gib|gebt|geben|nenn\w*|bestätig\w*|prüf\w*|überprüf\w*|schau\w*|anschau\w*|wähl\w*|such\w*|"
            r"entscheid\w*|unterschreib\w*|unterschrieben\w*|unterzeichn\w*|füll\w*|ausfüll\w*|ergänz\w*|"
            r"meld\w*|ruf\w*|schreib\w*|antwort\w*|beantwort\w*|überleg\w*|klär\w*|abklär\w*|korrigier\w*|"
            r"markier\w*|lies|lest|lesen|durchlesen|wirf|werfen|lass\w*|stell\w*|lad\w*|reich\w*|"
            r"nachreich\w*|freigeb\w*|freizugeben|freigabe|rückmeld\w*|bescheid|vervollständig\w*|"
            r"kommentier\w*|schlag\w*|vorschlag\w*|hilf|helfen|sprich|sprecht|sieh|seht|guck\w*|"
            r"kontrollier\w*|leg\w* fest|besorg\w*|erklär\w*|erläuter\w*|beschreib\w*|notier\w* mir|"
            r"liefer\w*|hinterleg\w*|bestell\w*|um (?:\w+ ){0,4}(?:rückmeldung|antwort|freigabe|"
            r"bestätigung|entscheidung|info|nachricht|feedback|bescheid|rückruf|unterschrift|zusendung|"
            r"prüfung|mitteilung|meinung|einschätzung|hinweis))\b[^.?]{0,80}\bbitte\b"
        ),
        (
            r"\b(?:ich|wir) bitten? (?:sie|dich|euch)?[^.?]{0,60}\b(?:schick\w*|send\w*|zusend\w*|"
            r"zuzusenden|zukommen|sag\w*|teil\w*|mitteil\w*|mitzuteilen|gib|gebt|geben|nenn\w*|"
            r"bestätig\w*|prüf\w*|überprüf\w*|schau\w*|anschau\w*|wähl\w*|such\w*|entscheid\w*|"
            r"unterschreib\w*|unterschrieben\w*|unterzeichn\w*|füll\w*|ausfüll\w*|ergänz\w*|meld\w*|"
            r"ruf\w*|schreib\w*|antwort\w*|beantwort\w*|überleg\w*|klär\w*|abklär\w*|korrigier\w*|"
            r"markier\w*|lies|lest|lesen|durchlesen|wirf|werfen|lass\w*|stell\w*|lad\w*|reich\w*|"
            r"nachreich\w*|freigeb\w*|freizugeben|freigabe|rückmeld\w*|bescheid|vervollständig\w*|"
            r"kommentier\w*|schlag\w*|vorschlag\w*|hilf|helfen|sprich|sprecht|sieh|seht|guck\w*|"
            r"kontrollier\w*|leg\w* fest|besorg\w*|erklär\w*|erläuter\w*|beschreib\w*|notier\w* mir|"
            r"liefer\w*|hinterleg\w*|bestell\w*|um (?:\w+ ){0,4}(?:rückmeldung|antwort|freigabe|"
            r"bestätigung|entscheidung|info|nachricht|feedback|bescheid|rückruf|unterschrift|zusendung|"
            r"prüfung|mitteilung|meinung|einschätzung|hinweis))\b"
        ),
        (
            r"\b(?:gib|gebt|geben sie|sag|sagt|sagen sie|schick|schickt|schicke|schicken sie|sende|"
            r"senden sie|melde dich|melden sie sich|teile|teilen sie|lass|lassen sie|lasst) (?:mir|uns|"
            r"es mich|mich|es uns|bitte)\b"
        ),
        r"\bmelde(?:n sie sich|t euch| dich)\b(?! (?:gern|gerne|jederzeit))",
        (
            r"\b(?<!alles, was )(?<!alles was )(?:ich|wir) (?:brauche|brauchen|benötige|benötigen|"
            r"bräuchte|bräuchten|ersuche|ersuchen|"
            r"erwarte|erwarten|warte|warten)\b(?!,? bis (?:sie|du|ihr) (?:wieder|zurück))(?! (?:nichts|"
            r"keine|keinen|kein)\b)(?!n? (?:nichts|keine|keinen|kein)\b)"
            r"(?![^.,;?]{0,60}\bab(?= und\b|[.,;!]|$))"
        ),
        (
            r"\b(?:brauche|brauchen|benötige|benötigen|bräuchte|bräuchten|warte|warten|erwarte|"
            r"erwarten) (?:ich|wir)\b(?! (?:nichts|keine|keinen|kein)\b)"
        ),
        r"\b(?:fehlt|fehlen)\b(?! (?:nichts|es an nichts))",
        r"\b(?:steht|stehen) noch aus\b",
        (
            r"\b(?:noch )?(?:offen|ausstehend|ausständig)\b[^.]{0,40}\b(?:rechnung|betrag|zahlung|"
            r"unterlagen|antwort|freigabe)\b"
        ),
        (
            r"\b(?:rechnung|betrag|zahlung|unterlagen|antwort|freigabe|"
            r"rückmeldung)\b[^.]{0,40}\b(?:noch offen|offen|ausstehend|aussteht|überfällig)\b"
        ),
        (
            r"\b(?:um|auf) (?:eine |ihre |deine |eure |kurze |baldige |schnelle |zeitnahe |rasche |die |"
            r"kurz |ihr |dein |euer |ein |einen )*(?:rückmeldung|antwort|bestätigung|freigabe|feedback|"
            r"entscheidung|stellungnahme|info|nachricht|unterschrift|zusage|rückruf|meinung|zahlung|"
            r"begleichung|überweisung|ok|okay)\b"
        ),
        (
            r"\b(?:freue|freuen|würde|würden|hoffe|hoffen) (?:ich mich |wir uns |mich |uns |ich |wir |"
            r"sehr |schon |mich sehr |uns sehr )*(?:auf|über) (?:ihre|deine|eure|eine|ihr|dein|euer|ein|"
            r"kurze|baldige|jede|jedes) ?(?:\w+ ){0,2}(?:rückmeldung|antwort|feedback|bestätigung|"
            r"kommentare?|anmerkungen|meinung|entscheidung|nachricht|zusage|freigabe)"
        ),
        (
            r"\b(?:rückmeldung|antwort|feedback|freigabe|bestätigung|entscheidung|zusage|kommentare|"
            r"anmerkungen|meinung|korrekturen|änderungswünsche|unterschrift)\b[^.]{0,50}\b(?:bis|wäre|"
            r"wären|erbeten|gewünscht|benötigt|nötig|erforderlich|willkommen|gern gesehen)\b"
        ),
        (
            r"\b(?:wäre|wären) (?:ich|wir|es|mir|uns|super|toll|schön|nett|gut|prima|hilfreich|klasse|"
            r"lieb|dankbar|wichtig|großartig|ihnen|dir) ?[^.]{0,50}\b(?:wenn (?:sie|du|ihr)|dankbar|"
            r"verbunden)\b"
        ),
        (
            r"\b(?:was|wie) (?:meinen|meinst|meint|denken|denkst|halten|hältst|sagen|sagst|sieht|passt|"
            r"wäre|ist ihre|ist deine|klingt)\b(?! sie wohl)"
        ),
        (
            r"\b(?:passt|passen|ginge|geht|würde|wäre|klappt|reicht|genügt|stimmt) (?:es|das|dir|ihnen|"
            r"euch|der|die|dies|dann|so|ihnen|am|dienstag|montag|mittwoch|donnerstag|"
            r"freitag)\b[^.]{0,80}\?"
        ),
        (
            r"\b(?:wann|wo|wer|welche|welcher|welches|welchen|wieviel|wie viel|wie viele|wen|wem|wohin|"
            r"woher|warum|weshalb|wozu|inwieweit|ob) (?:sie|du|ihr|wir|ich|soll|sollen|darf|dürfen|ist|"
            r"sind|kann|können|möchten|haben|hat|hätten|wäre)\b[^.]{0,120}\?"
        ),
        r"\bsag(?:en sie|t)? (?:mir |uns )?(?:bescheid|kurz|einfach)\b",
        r"\bbescheid (?:geben|sagen|zu geben)\b",
        r"\b(?:gib|gebt|geben sie) (?:mir |uns )?(?:kurz |bitte )*bescheid\b",
        (
            r"\b(?:wollte|will|möchte|muss|darf|würde) (?:ich |wir |nur |kurz |noch |mal |sie |dich |"
            r"euch |gern |gerne |einmal |mich |hiermit )*(?:fragen|nachfragen|erkundigen|wissen|erfahren|"
            r"bitten|erinnern|anfragen|nachhaken)\b"
        ),
        (
            r"\b(?:wüsste|wüssten|hätte|hätten) (?:ich|wir|gern|gerne)\b[^.]{0,60}\b(?:gern|gerne|noch|"
            r"frage|fragen|gewusst)\b"
        ),
        (
            r"\b(?:eine|zwei|drei|noch|kurze|ein paar|einige|letzte|weitere) (?:kurze |kleine |letzte |"
            r"weitere )?fragen?\b(?![^.]{0,30}(?:beantwortet|geklärt))"
        ),
        r"\bes liegt (?:nun |jetzt )?(?:an|bei) (?:ihnen|dir|euch)\b",
        (
            r"\b(?:entscheiden|entscheide|wählen|wähle|bestätigen|bestätige|prüfen|prüfe|unterschreiben|"
            r"überweisen|antworten|antworte|schicken|senden|teilen|nennen|nenne|geben|schauen|schau|"
            r"schaut|sagen|melden|füllen|ergänzen|ergänze|wählt|prüft|klären|kläre|denken|"
            r"denk) sie\b(?! (?:gern|gerne|nicht|sich (?:gern|gerne|jederzeit))\b)"
        ),
        (
            r"^(?:und |also |dann )?(?:schick|schicke|sende|sag|gib|prüfe|prüf|schau|wähle|wähl|bestätige|"
            r"antworte|unterschreib|ergänze|nenn|nenne|denk|vergiss nicht|entscheide|ruf|kläre|klär|mail|"
            r"lies|trag|füll|überweise|stimm)\b(?! (?:gern|gerne|jederzeit))"
        ),
        (
            r"\bdamit (?:ich|wir)\b[^.]{0,60}\b(?:weitermachen|weiterarbeiten|fortfahren|beginnen|starten|"
            r"planen|abschließen)\b[^.]{0,40}\b(?:brauche|brauchen|benötige|benötigen|fehlt|fehlen)\b"
        ),
        (
            r"\b(?:ohne|erst wenn|solange) (?:ihre|deine|eure|die|sie|du|ihr)\b[^.]{0,80}\b(?:nicht|"
            r"können wir|kann ich)\b"
        ),
        r"\bspätestens (?:bis|am)\b",
        (
            r"\bbis (?:spätestens |zum |zur |ende |kommenden |nächsten |diesen |morgen|heute|montag|"
            r"dienstag|mittwoch|donnerstag|freitag|\d)[^.]{0,40}\b(?:zurück|zuschicken|zuzusenden|"
            r"mitteilen|mitzuteilen|bescheid|überweisen|begleichen|antworten|entscheiden|bestätigen|"
            r"unterschrieben|vorliegen|haben|erhalten)\b"
        ),
        (
            r"\bzur (?:freigabe|prüfung|durchsicht|unterschrift|entscheidung|abstimmung|"
            r"korrektur)\b(?! (?:erhalten|ist erfolgt))"
        ),
        r"\bu\.?\s?a\.?\s?w\.?\s?g\b",
        r"\bum antwort wird gebeten\b",
    ),
    firm=(
        (
            r"\bmit (?:der |freundlicher )?bitte um (?:ihre |deine |kurze |baldige )?(?!verständnis|"
            r"kenntnis|entschuldigung|nachsicht|geduld|beachtung)\w+"
        ),
        (
            r"\b(?:danke|danken|dank|dankbar|verbunden)\b[^.?]{0,30},? wenn (?:sie|du|ihr) (?:mir|uns|"
            r"sich|dich|es|das|die|den|ihre\w*|deine\w*|bis|noch|kurz|bitte)\b"
        ),
        (
            r"\bdank\w*\b[^.?]{0,20}\bdass (?:sie|du|ihr)\b[^.?]{0,80}\b(?:mitteil|zusend|schick|send|"
            r"bestätig|zukommen lass|gib|geb|nenn|ausfüll|unterschreib|prüf|meld|antwort|informier|"
            r"wissen lass|zurückgeb|einreich|nachreich)(?:en|s?t)[.!]?$"
        ),
        r"\bfragen?\b[^.?]{0,40}\b(?:offen|unbeantwortet)\b",
        r"\b(?:vergiss|vergessen sie) (?:bitte )?nicht\b[^.?]{0,60}\b(?:zu|mir|uns)\b",
        r"\b(?:würde|würden) (?:mich|uns) (?:\w+ ){0,2}interessieren\b",
        (
            r"\b(?:erst|frühestens)\b[^.?]{0,50}\b(?:wenn|sobald|nachdem|mit|nach) (?:sie|du|ihr|ihre\w*|"
            r"deine\w*|eure\w*)\b(?!,? (?:wollen|wieder|zurück))"
        ),
        r"\bweiß (?:ich )?(?:noch )?nicht,? (?:ob|was|wann|wie|welche\w?) (?:sie|du|ihr|ihre|deine|eure)\b",
        r"\b(?:würde|würden) (?:mir|uns) (?:schon |völlig )?(?:genügen|reichen|helfen)\b",
        r"\bu\.?\s?a\.?\s?w\.?\s?g\b",
        (
            r"\b(?:reicht|genügt|reichen|genügen) (?:mir|uns|schon|einfach|auch)? ?(?:ein|"
            r"eine) (?:kurze\w?|einfache\w?|kleine\w?)? ?(?:ja|nein|ok|okay|wort|antwort|zeile|satz|"
            r"nachricht|bestätigung)\b"
        ),
        (
            r"\b(?:ein|eine) (?:kurze\w?|einfache\w?) (?:ja|nein|ok|okay|wort|antwort|zeile|satz|"
            r"nachricht|bestätigung)\b[^.?]{0,40}\b(?:reicht|genügt|würde|wäre)\b"
        ),
    ),
    why=(
        (
            r"^(?:und |aber )?(?:warum|wieso|weshalb|was (?:mit|war|ist passiert|geschah)|wie (?:kam|"
            r"war))\b(?!.{0,60}\b(?:sie|du|ihr|ihnen|dir|euch)\b)"
        ),
    ),
    hints=(
        r"\bbitte\b(?! (?:sehr|schön|gern|gerne)\b)",
        r"\b(?:ich|wir) bitten?\b(?! um (?:verständnis|entschuldigung|verzeihung|nachsicht|geduld))",
        (
            r"\b(?:würde|wäre|könnte|müsste|sollte(?!n? (?:\w+ ){0,5}(?:da sein|ankommen|eintreffen|"
            r"fertig|kommen))|dürfte|hätte|bräuchte)n?\b(?![^.]{0,60}\b(?:gedacht|gewesen|geworden)\b)"
        ),
        (
            r"\bfreue(?:n)? (?:mich|uns|ich mich|wir uns)\b[^.]{0,20}\bauf\b(?![^.]{0,30}(?:treffen|"
            r"termin|gespräch|zusammenarbeit|montag|dienstag|mittwoch|donnerstag|freitag|morgen|"
            r"wiedersehen|projekt|besuch|workshop|nächste woche|jahr))"
        ),
        r"\bhoffe\b[^.]{0,40}\b(?:hören|antwort|rückmeldung)\b",
        r"\bentwurf\b",
        r"(?:anbei|anhang|beigefügt)[^.]{0,60}(?:angebot|vorschlag|vertrag)",
        r"(?:angebot|vorschlag|vertrag)[^.]{0,40}(?:anbei|im anhang|beigefügt)",
        r"\bfrist\b(?![^.?]{0,60}\b(?:verlängert|verschoben|abgelaufen)\b)",
        r"\bdringend\b",
        r"\boption (?:a|b|1|2)\b",
        r"\bvariante\b",
        r"\berinner",
        r"\bnichts gehört\b",
        r"\bkeine (?:antwort|rückmeldung)\b",
        r"\bes wäre\b",
        r"\bwäre (?:super|toll|schön|nett|gut|prima|hilfreich|klasse|lieb)\b",
        r"\bich schlage vor\b",
        r"\bmein vorschlag\b",
        r"\bkönnten wir\b",
        r"\bsobald (?:sie|du|ihr|ich ihre|wir ihre|ich deine|wir deine)\b",
        r"\bmit ihrer zustimmung\b",
        r"\bunsicher\b",
        r"\bnicht sicher\b",
        r"(?<!ihre )(?<!deine )(?<!diese )\bfragen?\b(?! (?:ist|sind|wurde|habe ich an))",
    ),
    offers=(
        (
            r"\b(?:in dringenden|im notfall|bei notfällen|in eiligen|falls (?:es |etwas )?(?:brennt|"
            r"dringend))\b[^?]{0,140}"
        ),
        (
            r"\b(?:falls|wenn|sollte\w*|sofern) (?:es|das|der|die|was|dir|ihnen|"
            r"euch)\b[^.?,]{0,50}\b(?:nicht (?:\w+ )?(?:klapp\w*|geh\w*|gehen|läuft|laufen|reich\w*|"
            r"hinhau\w*)|kaputt|zu (?:früh|spät|viel|teuer|weit))\b[^?]{0,120}"
        ),
        (
            r"\b(?:falls|wenn|sollte\w*|sofern) (?:du|sie|ihr|dir|ihnen)\b[^.?,]{0,60}\b(?:absag\w*|"
            r"abmeld\w*|abbestell\w*|kündig\w*|storn\w*|kein\w* interesse|nicht mehr|aussteig\w*|"
            r"verzicht\w*|abgeben|austrag\w*)\b[^?]{0,140}"
        ),
        (
            r"\b(?:kannst|könnt|können|darfst|dürfen) (?:du|ihr|sie) (?:\w+ ){0,3}(?:gern|gerne|ruhig|"
            r"natürlich|jederzeit|selbstverständlich)\b[^?]{0,80}(?=[.!]|$)"
        ),
        (
            r"\bsag(?:en sie|t)? (?:einfach |bitte )*(?:am empfang|an der rezeption|dem|der|unserem|"
            r"unserer|meiner|meinem)\b[^?]{0,60}"
        ),
        r"\bbei (?:rück)?fragen\b[^.?]{0,100}",
        (
            r"\b(?:falls|wenn|sollte\w*|sofern)\b[^.?]{0,60}\b(?:etwas(?! zeit)|falsch|fehler|"
            r"missverst\w+|vergessen habe\w*|übersehen|unklar\w*|probleme?|zweifel|nicht stimm\w*|"
            r"nicht pass\w*|nicht funktionier\w*|hakt|schief\w*)\b[^.?]{0,100}"
        ),
        (
            r"\b(?:sag|sagen sie|gib|geben sie|sagt) (?:mir |uns |einfach |bitte |gern |gerne |"
            r"kurz )*bescheid,? (?:falls|wenn|sollte|sofern) (?:ich|wir)\b[^?.]{0,80}"
        ),
        (
            r"\b(?:bei|für|sollten|falls|wenn|sofern|solltest|solltet|haben|hast|habt) (?:sie |du |ihr |"
            r"es |noch |sie noch |du noch |weitere |weiteren |rück|eventuelle |etwaige |irgendwelche |"
            r"dazu |noch weitere |allgemeine |allfälligen )*(?:fragen|rückfragen|frage|unklarheiten|"
            r"probleme|problemen|anmerkungen|wünsche|schwierigkeiten|etwas|irgendetwas|was|hilfe|"
            r"unterstützung|irgendwas|bedarf|weitere informationen|unklar)\b.{0,160}"
        ),
        (
            r"\b(?:falls|wenn|sollte|sofern) (?:sie|du|ihr|etwas|irgendetwas|noch etwas|es|was|ich|wir|"
            r"dir|ihnen|euch|sonst) [^.?]{0,60}\b(?:brauchen|brauchst|braucht|benötigen|benötigst|"
            r"(?<!zeit )(?:haben|hast|habt)|unklar|fehlt|fehlen sollte|helfen|auffällt|möchten|möchtest|"
            r"wollen|willst|wünschen|nicht passt|nicht stimmt|hakt|auftauchen|einfällt|"
            r"sein sollte)\b.{0,140}"
        ),
        r"\b(?:zögern sie|zögere|zögert)\b.{0,100}",
        (
            r"\b(?:jederzeit|gern|gerne) (?:zur verfügung|für sie da|für dich da|melden|anrufen|fragen|"
            r"erreichbar|an mich|bei mir|bei uns|auf mich|wieder)\b.{0,80}"
        ),
        (
            r"\b(?:melden sie sich|melde dich|meldet euch|rufen sie|ruf|schreiben sie|schreib|fragen sie|"
            r"frag|kontaktieren sie|wenden sie sich|sprich|sprechen sie) (?:mich |uns |dann |einfach |"
            r"bitte |mir )*(?:gern|gerne|jederzeit|einfach)\b.{0,100}"
        ),
        (
            r"\bsteh(?:e|en|t) (?:ich |wir |ihnen |dir |euch |gern |gerne |jederzeit |natürlich |"
            r"selbstverständlich )*(?:zur verfügung|bereit)\b"
        ),
        r"\b(?:noch )?fragen\?.{0,80}",
        r"\bkeine eile\b",
        r"\b(?:nett|lieb),? dass (?:du|sie|ihr) (?:fragst|fragen|fragt)\b[^?]{0,80}",
        r"\b(?:du musst|sie müssen|ihr müsst|du brauchst|sie brauchen)\b[^.?,]{0,40}\bnicht\b[^.?,]{0,40}",
        r"\b(?:wenn|falls) (?:\w+ ){0,5}(?:etwas|was) ist\b[^.?]{0,60}",
        (
            r"\b(?:wenn|falls) (?:du|sie|ihr) [^?]{0,60}\b(?:schau|schauen sie|komm|kommen sie|kommt|"
            r"besuch)\b[^?]{0,60}"
        ),
        (
            r"\b(?:sie fragen sich|du fragst dich|ihr fragt euch|sie werden sich fragen|"
            r"du wirst dich fragen)\b[^?]{0,120}"
        ),
        r"\b(?:bestell\w*|richte\w*)\b[^.?]{0,60}\bgrüße\b",
        r"\bsag(?:en sie|t)? (?:ihm|ihr|ihnen)\b(?! bescheid)[^?]{0,100}",
        (
            r"\b(?:wie|was) (?:von ihnen |von dir )?(?:gewünscht|besprochen|vereinbart|gebeten|angefragt|"
            r"erbeten)\b"
        ),
    ),
    informs=(
        (
            r"\bhätten? (?:ich |wir )?(?:sie|dich|euch|ihnen|dir) [^.?]{0,60}\b(?:gebeten|gefragt|"
            r"geschrieben|angerufen)\b"
        ),
        r"\b(?:man|\w+) bat (?:mich|uns)\b[^.?]{0,80}|\bwurden? (?:ich |wir )?gebeten\b[^.?]{0,80}",
        r"\bweisen? (?:ich |wir )?(?:sie |dich |euch )?(?:\w+ )?(?:darauf|vorsorglich)\b[^.?]{0,30}\bhin\b",
        r"\b(?:geht|gehen) (?:ihnen|dir|euch)\b[^.?]{0,60}\bzu\b",
        (
            r"\b(?:erhalten sie|erhältst du|bekommen sie|bekommst du|kriegst du|hast du|haben sie|"
            r"ihr habt|habt ihr) (?:\w+ ){0,4}(?:heute|morgen|bis|spätestens|noch|dann|sobald|nächste|"
            r"fassung|version)\b[^.?]{0,80}(?=[.!]|$)"
        ),
        r"\b(?:\w+ )?(?:fragte|schrieb|meinte|sagte)\b[^.?]{0,20}_[^.?]{0,80}",
        r"\bzu (?:ihrer|deiner|eurer) frage\b",
        r"_ ?,? ?(?:haben sie|hast du|habt ihr|fragten sie|fragtest du)\b[^.?]{0,60}(?:gefragt|geschrieben)?",
        (
            r"\b(?:ich|wir) warten?(?: gern| gerne| einfach| also)*,? bis (?:sie|du|ihr) (?:wieder|"
            r"zurück)\b.{0,40}"
        ),
        (
            r"\b(?:sie|du|ihr) (?:fragten|fragtest|fragtet|wollten wissen|wolltest wissen|wolltet wissen|"
            r"erkundigten sich|hatten sich erkundigt)\b[^?.]{0,140}\??"
        ),
        (
            r"\bbitte (?:beachten|beachte|beachtet|entschuldigen|entschuldige|entschuldigt|verzeihen|"
            r"finden|grüßen|grüß|grüße|richten sie|richte|seien sie versichert|nicht (?:antworten|"
            r"auf diese|wundern|erschrecken|vergessen sie nicht)|haben sie (?:noch )?(?:etwas )?(?:geduld|"
            r"verständnis)|habt|hab (?:noch )?(?:etwas )?geduld|keine sorge|machen sie sich keine|"
            r"mach dir keine|denken sie an die umwelt|um (?:ihr |dein |euer )?verständnis|um etwas geduld|"
            r"nehmen sie zur kenntnis|sehen sie es mir nach|betrachten)\b.{0,120}"
        ),
        r"\b(?:um|für) (?:ihr|dein|euer|ihre|deine|eure) (?:verständnis|geduld|entschuldigung|nachsicht)\b",
        (
            r"\b(?:anbei|beigefügt|im anhang|angehängt|in der anlage)\b[^.?]{0,40}\b(?:finden sie|"
            r"findest du|findet ihr|erhalten sie|erhältst du|sende ich|schicke ich|übersende ich|"
            r"senden wir)\b"
        ),
        (
            r"\b(?:ich|wir) (?:werde|werden|schicke|schicken|sende|senden|melde|melden|gebe|geben|sage|"
            r"sagen|bestätige|bestätigen|prüfe|prüfen|kläre|klären|frage|fragen|antworte|rufe|rufen|"
            r"kümmere|teile|teilen)\b(?! sie (?:bitte|höflich|hiermit|daher|noch))[^.?]{0,120}"
        ),
        (
            r"\b(?:werde|werden|schicke|schicken|sende|senden|melde|melden|gebe|geben|bestätige|prüfe|"
            r"kläre|rufe) (?:ich|wir) (?:mich|uns|dir|ihnen|euch|dich|sie|das|die|den|es|dann|noch|morgen|"
            r"auch|ihnen)\b[^.?]{0,100}"
        ),
        (
            r"\b(?:ihre|deine|eure|ihrer|deiner|der|alle|sämtliche|"
            r"die) (?:\w+ )?fragen?\b[^.?]{0,60}\b(?:geklärt|beantwortet|erledigt|beantworte|gelöst|"
            r"zu beantworten)\b"
        ),
        (
            r"\b(?:sie|du|ihr) (?:hatten|hattest|hattet|haben|hast|habt|wollten|wolltest|fragten|"
            r"fragtest) (?:mich |uns |gestern |neulich |letzte woche |noch |ja |am telefon )*(?:gefragt|"
            r"wissen|nach|danach|um)\b[^?]{0,140}\??"
        ),
        r"\b(?:dank|danke|bedanke|bedanken)\b[^.?]{0,90}",
        r"\bzur (?:info|information|kenntnis|kenntnisnahme)\b",
        r"\bes fehlt (?:nichts|sonst nichts|nur noch die sonne)\b",
        r"\bohne frage\b",
        r"\bkeine frage\b",
        r"\bkommt nicht in frage\b",
        (
            r"\b(?:sie|du|ihr) (?:müssen|musst|müsst|brauchen|brauchst|braucht) (?:sich |dich |euch |da |"
            r"dazu |dafür |hier |jetzt )*(?:nichts|nicht|keine|um nichts)\b[^.?]{0,60}"
        ),
        r"\b(?:hier|unten|oben) (?:können sie|kannst du|könnt ihr)\b[^.?]{0,80}",
    ),
    rhetorical=(
        (
            r"\b(?:ist|sind|hast du|haben sie) (?:die|der|das|deine?|ihre?)? ?(?:\w+ )?(?:erkältung|"
            r"husten|schnupfen|grippe|fieber|urlaub|ferien|jetlag) (?:\w+ ){0,2}(?:weg|vorbei|besser|rum|"
            r"überstanden|auskuriert|genossen)\b[^?]{0,20}\?"
        ),
        (
            r"\b(?:alles (?:gut|klar|okay|fit) (?:bei|mit) (?:dir|ihnen|euch)|wie läuft'?s?|na, wie|"
            r"geht'?s (?:dir|ihnen|euch)? ?(?:wieder )?(?:gut|besser))\b[^?]{0,20}\?"
        ),
        r"\b(?:gut|schön) (?:angekommen|erholt|gestartet|reingerutscht)\b[^?]{0,20}\?",
        (
            r"\b(?:kannst du|können sie|könnt ihr) (?:das |es |dir |sich |euch |dir das |"
            r"sich das )*(?:glauben|vorstellen)\b[^?]{0,100}\?"
        ),
        (
            r"\b(?:glaubst du|glauben sie|hätten sie (?:das )?gedacht|"
            r"hättest du (?:das )?gedacht)\b[^?]{0,100}\?"
        ),
        (
            r"\b(?:schon|wirklich|bereits|tatsächlich)\b[^?]{0,40}\b(?:jahre?|monate?|wochen?|weihnachten|"
            r"dezember|freitag)\b[^?]{0,20}(?:her|vorbei|um|vergangen)?\?"
        ),
        r"\b(?:gute|sehr gute|berechtigte) frage\b",
        r"\bwoher (?:wussten sie|wusstest du|wusstet ihr|wissen sie|weißt du)\b[^?]{0,80}\?",
        r"\bwer hätte (?:das |je )?(?:gedacht|geglaubt|geahnt)\b[^?]{0,80}[?.!]?",
        r"\bwie geht(?:'s| es| s)?\b[^?.]{0,30}\?",
        (
            r"\bwie war (?:ihr|dein|das|der|euer|die|ihre|deine) (?:wochenende|urlaub|tag|woche|ferien|"
            r"reise|sommer)[^?]{0,20}\?"
        ),
        r"(?:,\s?|^)(?:oder|nicht wahr|gell|ne|nicht|stimmt's|was|okay|ok|richtig)\?$",
        r"\bwer (?:weiß|hätte|kennt|will|wünscht|braucht|mag)\b[^?]{0,90}\?",
        r"\bwas (?:will man|soll ich|kann man|könnte|gibt es schöneres|will ich)\b[^?]{0,60}\?",
        r"\bwarum (?:auch )?nicht\?",
        r"\bist (?:das|es) nicht\b[^?]{0,60}\?",
        r"\bwussten sie\b[^?]{0,120}\?",
        r"\bwusstest du\b[^?]{0,120}\?",
        r"\bwo (?:ist|bleibt) (?:nur |bloß |denn )?(?:die zeit|das jahr|der sommer)\b[^?]{0,30}\?",
        r"\b(?:na|und), (?:schon|wie)\b[^?]{0,40}\?",
        r"^(?:das|mein|unser|ihr) (?:ergebnis|fazit|grund|clou|problem)\?",
        r"^die (?:lösung|antwort|ursache)\?",
        r"\bist (?:sie|er|es) nicht\b[^?]{0,50}\?",
        r"\bkann man (?:da|das|es) (?:noch |sich )?(?:besser|mehr|schöner)\b[^?]{0,40}\?",
        r"\bgeht'?s? (?:noch )?besser\?",
    ),
    no_answer=(
        (
            r"\b(?:musst|brauchst|müssen|brauchen|müsst|braucht)\b[^.?]{0,20}\bnicht (?:zu |extra |"
            r"darauf )*(?:antworten|reagieren|zurückschreiben|zurückrufen)\b"
        ),
        (
            r"\b(?:antwort|rückmeldung|reaktion|rückruf) (?:ist )?(?:nicht|un)\s?(?:nötig|notwendig|"
            r"erforderlich)\b"
        ),
        (
            r"\b(?:keine|eine) (?:antwort|rückmeldung|reaktion|rückantwort|bestätigung) (?:ist |"
            r"ist nicht |nicht )?(?:nötig|notwendig|erforderlich|erwartet|von ihnen nötig|mehr nötig)"
        ),
        (
            r"\b(?:müssen|brauchen|musst|brauchst|müsst|braucht) (?:sie|du|"
            r"ihr)?[^.?]{0,40}\bnicht(?:s)? (?:zu |mehr |weiter |weiteres |darauf |extra )*(?:antworten|"
            r"reagieren|unternehmen|tun|machen|zurückschreiben|bestätigen|rückmelden)\b"
        ),
        r"\bnichts (?:weiter |mehr |weiteres )?zu (?:tun|unternehmen|veranlassen|erledigen)\b",
        r"\b(?:nur )?zur (?:info|information|kenntnis|kenntnisnahme)\b",
        r"\bz\. ?k\b",
        r"\bnur zu ihrer\b",
        r"\bnur kurz zur\b",
        r"\bfür ihre unterlagen\b",
        r"\bfür deine unterlagen\b",
        r"\bes besteht kein handlungsbedarf\b",
        r"\bkein handlungsbedarf\b",
        r"\bantwort nicht nötig\b",
        (
            r"\bwollte (?:ich )?(?:dir |ihnen |euch )?(?:nur|kurz|bloß) (?:kurz )?(?:bescheid|sagen|"
            r"mitteilen|informieren|danke)\b"
        ),
        r"\bbitte nicht (?:auf diese|antworten)\b",
    ),
    closes=(
        (
            r"\bgute frage\b|\bkeine ahnung\b|\bweiß ich (?:auch |leider |selbst )*nicht\b|"
            r"\bkeinen? (?:plan|schimmer)\b"
        ),
        (
            r"\b(?:bin|sind) (?:ich |wir )?(?:schon |gerade |bereits )*(?:dran|dabei)\b|"
            r"\bkümmer\w* (?:ich |wir )?(?:mich|uns) (?:\w+ )?(?:darum|drum)\b"
        ),
        (
            r"\b(?:ist|sind|wurden?) (?:\w+ ){0,3}(?:unterschrieben|hochgeladen|verschickt|abgeschickt|"
            r"gebucht|bestellt|eingereicht|unterzeichnet|ausgeglichen|ausverkauft)\b"
        ),
        r"\bdas war'?s\b|^fertig\b|\bweisen? (?:\w+ ){0,2}darauf hin\b|\bgegenstandslos\b|\bschon gut\b",
        r"\bfreu(?:e|en)? (?:ich )?mich\b|\bwas für ein\w*\b[^?]{0,40}!",
        (
            r"\b(?:vollständig|verlassen|umgezogen|beileid|wie geplant|deckt|unterwegs|steht (?:im|"
            r"in der)|stehen (?:auf|im|in der)|bleib(?:t|en) (?:gleich|unverändert))\b"
        ),
        r"\bherzliches? ",
        r"\bleider\b[^.?]{0,80}\b(?:annehmen|kommen|teilnehmen|helfen|anbieten|übernehmen|dabei)\b",
        (
            r"\bhoffe\b[^.?]{0,20}\b(?:sie|du|ihr)\b[^.?]{0,60}\b(?:haben|hatten|hattest|hast|hattet|sind|"
            r"bist|geht|gekommen|erholt)\b"
        ),
        r"\bwas für (?:ein|eine|einen)\b[^?]*$",
        r"\b(?:so|welch) (?:eine?|schön)\b",
        r"\bgroßartig",
        r"\bvorbereitet\b",
        r"\bwir sehen uns\b",
        r"\bvorwarnung\b",
        r"\bunterwegs\b",
        r"^ja\b",
        r"\bnehmen? (?:wir|ich)?[^.]{0,40}\ban\b",
        r"\bgeschlossen\b",
        r"\bweitergeleitet\b",
        r"\böffnungszeiten\b",
        r"\bfreundliche grüße und\b",
        (
            r"\b(?:ist|sind) (?:jetzt |nun |schon |gut |heil )*(?:korrigiert|geklärt|behoben|da|gelöst|"
            r"angekommen|aktualisiert|repariert|da)\b"
        ),
        r"\bhängt an\b",
        r"\bkeine sorge\b",
        r"\b(?:geklärt|behoben|gelöst|korrigiert)\b",
        r"\bfindet (?:in|am|um|wie)\b",
        r"\bdank",
        r"\bbedank",
        r"\bmerci\b",
        r"\berhalten\b",
        r"\bangekommen\b",
        r"\beingegangen\b",
        r"\bbestätig",
        r"\bnotiert\b",
        (
            r"\bschöne[nrs]? (?:wochenende|tag|abend|feiertage|urlaub|woche|ferien|feierabend|rest|"
            r"restwoche|zeit|grüße)\b"
        ),
        r"\bgute[nrs]? (?:start|rutsch|reise|besserung|nacht|erholung|fahrt)\b",
        r"\bfrohe (?:weihnachten|ostern|feiertage|festtage)\b",
        r"\bherzlichen glückwunsch\b",
        r"\balles gute\b",
        r"\bgratul",
        r"\bglückwunsch\b",
        r"\bviel (?:erfolg|spaß|glück|freude)\b",
        r"\bbis (?:dann|bald|morgen|montag|dienstag|mittwoch|donnerstag|freitag|nächste)\b",
        r"\bfreue(?:n)? (?:mich|uns|ich mich|wir uns)\b",
        r"\bperfekt\b",
        r"\bprima\b",
        r"\bsuper\b",
        r"\bpasst\b",
        r"\beinverstanden\b",
        r"\berledigt\b",
        r"\bbezahlt\b",
        r"\büberwiesen\b",
        r"\banbei\b",
        r"\bim anhang\b",
        r"\bbeigefügt\b",
        r"\bhabe\b",
        r"\bhaben wir\b",
        r"\bwir haben\b",
        r"\bwurde\b",
        r"\bwurden\b",
        r"\bich werde\b",
        r"\bwir werden\b",
        r"\bmelde mich\b",
        r"\bmelden uns\b",
        r"\bwie (?:besprochen|vereinbart|gewünscht|versprochen|angekündigt)\b",
        r"\bentschuldig",
        r"\bgern geschehen\b",
        r"\bkein problem\b",
        (
            r"\bist (?:jetzt |nun )?(?:online|fertig|erledigt|behoben|abgeschlossen|unterwegs|live|"
            r"geklärt|verfügbar)\b"
        ),
        r"\bgeklappt\b",
        r"\bwünsche\b",
        r"\bwar (?:ein|eine|sehr|schön|toll|mir)\b",
        r"\bin ordnung\b",
        r"\balles klar\b",
        r"\bgerne\b",
        r"\bselbstverständlich\b",
        r"\bhiermit\b",
        r"\brechnung\b",
        r"\bhier (?:ist|sind|kommt|kommen)\b",
    ),
    answers=(
        r"^(?:das lag|es lag|das war|wegen|daran|schuld|grund|es waren|der grund)\b",
        (
            r"^(?:ja|nein|doch|vor allem|hauptsächlich|meist|größtenteils|klar|natürlich|absolut|sicher|"
            r"genau|keine|nichts|auf jeden fall|selbstverständlich|weil|unbedingt|definitiv|"
            r"alles(?! andere| weitere| übrige)|niemand|ganz einfach|es (?:ist|war|hat))\b(?!,? bitte|"
            r" ahnung)"
        ),
    ),
)
