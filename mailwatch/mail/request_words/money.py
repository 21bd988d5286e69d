"""How people ask for money and for nothing else: invoices, reminders, deposits; one row a language.

``pays`` are wishes to be paid and words that a sum is open or due; ``sends``
are the same around a sum with its currency ("send me the 80 euros"); ``bills``
hand an invoice over; ``paid`` are thanks for money that came, which wish for
nothing; ``money`` is what a question about a payment speaks of; ``lost`` asks
only to excuse the reader ("perhaps it got lost?"); ``beside`` is what a request
beside a wish for money has of its own: another thing to do or to know;
``sums`` are payments by their name, so that who asks for one asks for money.
"""
# ruff: noqa: E501  a table is read best one pattern a line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class MoneyWords:
    """One language's patterns; see the module."""

    pays: tuple[str, ...]
    sends: tuple[str, ...]
    bills: tuple[str, ...]
    paid: tuple[str, ...]
    money: tuple[str, ...]
    lost: tuple[str, ...]
    beside: tuple[str, ...]
    sums: tuple[str, ...]


_EN_SUM = r"(?:amount|sum|balance|total|invoices?|bills?|fees?|deposit|instal\w+|payments?|statement|remainder|arrears)"

# A sum with its currency, and what may stand between it and the verb that sends it.
_SUM = (
    r"(?:[£$€฿]\s?\d[\d.,·' ]{0,12}|\d[\d.,·']{0,12}(?: \d{3}){0,3}\s?(?:k|ezer|mil|tausend|thousand)?\s?"
    r"(?:[€£$฿]|(?:euró|euro|eur|dollar|dollár|dólar|usd|pound|quid|buck|gbp|chf|franken|franc|forint|"
    r"ft|huf|baht|thb)"
    r"(?:e|es|s|t|os|ot|ért)?\b|บาท))"
)
_GAP = r"(?:(?!\b(?:for|about|of|quote|offer|invoice|über|für|von|angebot|pour|devis|por|para|sobre|presupuesto|ajánlat\w*)\b)[^.?,;]){0,45}?"

MONEY_WORDS = {
    "en": MoneyWords(
        pays=(
            r"\b(?:remains?|are|is) (?:still |now |all )?(?:unpaid|overdue|outstanding)\b",
            (
                r"\b(?:deposit|down ?payment|prepayment|retainer)\b[^.?]{0,60}\b(?:secur\w+|requir\w+|"
                r"need\w*|reserv\w+|confirms? (?:the|your)|holds?\b|request\w*|guarantee\w*|wanted)"
            ),
            (
                r"\b(?:half|third|rest|remainder|part) of (?:the|my|our) (?:fee|sum|price|amount|"
                r"total)\b[^.?]{0,30}\b(?:due|payable|paid|upfront|in advance)\b"
            ),
            r"\bpay\b(?! (?:attention|off\b|a visit|heed))",
            rf"\bremind\w*\b[^.?]{{0,40}}\b{_EN_SUM}\b",
            (
                r"\bpayable\b|\b(?:charge|add) interest\b|\blate (?:fee|payment)\b|\b(?:debt collect|"
                r"collection agency|dunning)\w*"
            ),
            (
                rf"\b(?:transfer|wire|settle|settling|clear|remit|make|arrange|process|authori[sz]e|"
                rf"release|effect)\b[^.?]{{0,60}}\b{_EN_SUM}\b"
            ),
            r"\b(?:transfer|wire|settle|remit)\b[^.?]{0,30}(?:[£$€฿]|\b(?:eur|usd|gbp|thb|chf|huf)\b)",
            r"\bsettle (?:it|this|them|up)\b",
            r"\b(?:transfer|wire|send) (?:it|the money|the rest)\b[^.?]{0,30}\baccount\b",
            (
                rf"\b{_EN_SUM}\b[^.?]{{0,80}}\b(?:overdue|unpaid|outstanding|past due|(?:is|was|are|were|"
                rf"fell|falls|now) (?:\w+ )?due|due (?:on|by|in|within|upon|date)|payable|open|"
                rf"not (?:yet )?been (?:paid|settled)|not (?:\w+ )?(?:received|arrived|reached|come|"
                rf"cleared|paid)|waiting to be paid|remains?)\b"
            ),
            rf"\b(?:overdue|unpaid|outstanding|open|due) {_EN_SUM}\b",
            (
                rf"\b{_EN_SUM}\b[^.?]{{0,60}}n't (?:yet )?(?:been )?(?:\w+ )?(?:received|arrived|reached|"
                rf"come|cleared|paid|settled)\b"
            ),
            (
                r"\b(?:haven't|have not|not yet|didn't|did not|hasn't|yet to) (?:yet )?(?:received?|seen|"
                r"got|see|get)\b[^.?]{0,40}\b(?:payment|transfer|money|deposit|funds)\b"
            ),
            (
                r"\bpayment (?:terms|deadline|reminder|request|period|date)\b|\bpayment (?:is|was) (?:due|"
                r"requested|expected)\b|\bpayment (?:within|by|until|before) "
            ),
            (
                r"\b(?:ask|asking|request|requesting|remind|reminding|look forward|wait|"
                r"waiting) (?:\w+ ){0,3}(?:for|of|to) (?:\w+ ){0,3}(?:payment|transfer|money|"
                r"remittance)\b"
            ),
            (
                r"\breminder\b[^.?]{0,60}\b(?:invoice|bill|payment)\b|\b(?:invoice|bill|"
                r"payment)\b[^.?]{0,40}\breminder\b"
            ),
            r"\b(?:my|our) bank (?:details|account)\b",
            (
                r"\b(?:as soon as|once|when) (?:the|your) (?:money|payment|deposit|transfer) (?:arrives|"
                r"has (?:arrived|come)|is (?:in|here)|comes)\b"
            ),
        ),
        sends=(
            (
                rf"(?<!will )(?<!'ll )(?<!\bi )(?<!\bwe )(?<!have )\b(?:send|wire|transfer|paypal|venmo|"
                rf"revolut|remit|pop|drop|forward)\b{_GAP}{_SUM}"
            ),
            (
                rf"{_SUM}[^.?,;]{{0,30}}\b(?:via|by|per|through) (?:paypal|venmo|revolut|wise|bank|"
                rf"transfer|card|iban)\b"
            ),
            (
                rf"{_SUM}[^.?]{{0,30}}\b(?:missing|outstanding|owing|owed|short|left to pay|to go|"
                rf"still open|unpaid|due)\b"
            ),
            rf"\b(?:owe|owes|owing|missing|short|waiting for|lack|lacking)\b[^.?]{{0,25}}{_SUM}",
        ),
        bills=(
            (
                r"\b(?:attached|enclosed|here(?:'s| is| comes| are)|find|below|sending (?:you)?|i send|"
                r"i'm sending)\b[^.?]{0,60}\b(?:invoices?|bills?|statement of account|statement for)\b"
            ),
            r"\b(?:invoices?|bills?)\b[^.?]{0,60}\b(?:attached|enclosed|below|as a pdf)\b",
        ),
        paid=(
            (
                r"\b(?:go|goes|going|rise|rises|increase|increases|change|"
                r"changes) from [^.?]{0,12}\d[^.?]{0,20} to\b"
            ),
            (
                r"\b(?:thank(?:s| you)[^.?]{0,30}(?:payment|transfer|deposit|paying)|received (?:your|"
                r"the) (?:payment|transfer|deposit|money)|(?:payment|money|transfer|"
                r"deposit) (?:has )?(?:arrived|received|came|reached)|will (?:invoice|bill)|has been paid|"
                r"is paid|if (?:you(?:'ve| have)?|it has|the payment has|payment has) (?:already |since |"
                r"in the meantime |meanwhile |been )*(?:paid|sent|settled|transferred|made)|cross(?:ed|"
                r"es)? (?:with )?(?:this|in))\b"
            ),
        ),
        money=(
            (
                r"\b(?:accounts (?:team|people|office)|with accounts|from accounts|to accounts|"
                r"your accounts|bookkeep\w+|accountant)\b"
            ),
            rf"\b{_EN_SUM}\b",
            r"\b(?:transfer|paid|bank|account|money|accounts (?:team|department|payable)|accounting)\b",
        ),
        lost=(
            (
                r"\b(?:perhaps|maybe|possibly|did|has|might|could|was)\b[^?]{0,50}\b(?:lost|overlooked|"
                r"slip\w*|escaped|forgotten|forgot|missed|buried|spam|astray|oversight)\b[^?]{0,40}\?"
            ),
            (
                r"\b(?:process|handle|see to|take care of|deal with|look into|look at|check|"
                r"sort out) (?:it|this|that)\b|\b(?:check|have a look|take a look)[?.]$"
            ),
            r"\bslipped (?:your|through)\b",
        ),
        beside=(
            (
                r"\b(?:which|what|when|where|who|how|also|by the way|one more|or|questions?|send|sign|"
                r"confirm|choose|decide|tell|let me know)\b"
            ),
        ),
        sums=(
            (
                r"\b(?:deposits?|down ?payments?|prepayments?|advance payments?|retainer|instal\w+|"
                r"settlement|remittance|payments?|remainder|arrears)\b"
            ),
        ),
    ),
    "de": MoneyWords(
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
                rf"wir)\b){_GAP}{_SUM}"
            ),
            rf"{_SUM}[^.?]{{0,30}}\b(?:per|über|via) (?:paypal|überweisung|revolut|wise|twint|karte)\b",
            (
                rf"{_SUM}[^.?]{{0,30}}\b(?:steh\w*|fehl\w*|offen\w*|schuld\w*|ausstehend\w*|aussteht|"
                rf"zu wenig|überweis\w*)\b"
            ),
            (
                rf"\b(?:fehl\w*|schuld\w*|warten?|bekomm\w*|krieg\w*|ausstehend\w*|restlich\w*|"
                rf"offen\w*)\b{_GAP}{_SUM}"
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
    ),
    "fr": MoneyWords(
        pays=(
            (
                r"\b(?:acompte|arrhes|avance|caution|provision)\b[^.?]{0,60}\b(?:demandé|requis|"
                r"nécessaire|exigé|bloque|réserve|garanti|confirme|prévoir|valide|sollicité)\w*"
            ),
            (
                r"\b(?:échéance|mensualité|versement|tranche)\b[^.?]{0,40}\b(?:tombe|tombera|est pour|"
                r"arrive|prévue?|due?)\b"
            ),
            (
                r"\bà (?:verser|virer|acquitter)\b|\b(?:règlement|paiement) (?:était |est )?(?:attendu|"
                r"exigible|exigé)\b"
            ),
            (
                r"(?<!\brien à )\b(?:payer|régler|virer|solder|acquitter|verser|payez|réglez|virez|versez|"
                r"acquittez|règles?|payes?|paies?|paie|soldez)\b(?! la question)"
            ),
            (
                r"\b(?:procéder|effectuer|faire|ordonner|mettre)\b[^.?]{0,30}\b(?:règlement|virement|"
                r"paiement|versement)\b"
            ),
            r"\b(?:effectuez|procédez|effectue)\b[^.?]{0,30}\b(?:règlement|virement|paiement|versement)\b",
            r"\bpayables?\b",
            r"(?<!\brien )\bà (?:régler|payer)\b",
            (
                r"\b(?:factures?|montant|somme|solde|acompte|note|échéance|honoraires|règlement|"
                r"paiement)\b[^.?]{0,80}\b(?:impayée?s?|échue?s?|(?:n'est|n'a|n'ont|"
                r"ne sont)\b[^.?]{0,30}\b(?:réglée?s?|payée?s?|soldée?s?|acquittée?s?|parvenue?s?|"
                r"reçue?s?|versée?s?|été)|en souffrance|en attente|en retard|due?s?|reste\w* (?:due?|"
                r"ouverte?|à))\b"
            ),
            r"\b(?:impayée?s?|échue?s?|due?s?)\b[^.?]{0,30}\b(?:factures?|montants?|sommes?)\b",
            r"\b(?:pas|jamais|rien) (?:encore )?(?:reçu|vu)\b[^.?]{0,40}\b(?:règlement|virement|paiement)\b",
            r"\b(?:délai|date|conditions|modalités|rappel) de (?:paiement|règlement)\b",
            (
                r"\b(?:échéance|paiement|règlement)\b[^.?]{0,40}\b(?:sous|à|avant|d'ici|au plus tard|"
                r"fixée|est)\b[^.?]{0,20}(?:\d|jours|réception|fin|le\b)"
            ),
            (
                r"\b(?:un|votre|ton|le) (?:prompt |rapide )?(?:règlement|paiement|"
                r"virement)\b[^.?]{0,60}\b(?:serait|ferait|jours|rapidement|attendu|bienvenu|dès|avant)\b"
            ),
            (
                r"\b(?:dès|une fois) (?:que )?(?:le|l'|votre|ton|la)\s?(?:virement|acompte|paiement|"
                r"règlement|somme|argent)\b[^.?]{0,30}\b(?:arrivée?|reçue?|là|parvenue?|crédité)\b"
            ),
            (
                r"\bdès (?:réception|l'arrivée) (?:du|de l'|de votre|de ton|de la)\s?(?:virement|acompte|"
                r"paiement|règlement|somme)\b"
            ),
            r"\b(?:échéance|mensualité)\b[^.?]{0,40}(?:€|\beuros?\b)",
            r"\brappel\w*\b[^.?]{0,40}\b(?:factures?|paiement|règlement)\b",
            (
                r"\b(?:paiement|règlement|"
                r"virement)\b[^.?]{0,40}\bne\b[^.?]{0,20}\bpas\b[^.?]{0,20}\b(?:parvenu|arrivé|reçu)\b"
            ),
            r"\baucun (?:règlement|paiement|virement)\b|\brégularis\w+",
            (
                r"\bmise en demeure\b|\b(?:appliquer\w+|facturer\w+)\b[^.?]{0,20}\bintérêts\b|"
                r"\bpénalités de retard\b"
            ),
            (
                r"\b(?:l'acompte|le virement|le paiement|le règlement|la somme)\b[^.?]{0,30}\b(?:n'est|"
                r"n'a)\b[^.?]{0,30}\b(?:arrivé|parvenu|crédité|reçu|là)\w*"
            ),
        ),
        sends=(
            (
                rf"(?<!je )(?<!je te )(?<!je t')(?<!je vous )(?<!j')\b(?:envo(?:ie|ies|yer|yez)|vir(?:e|"
                rf"es|er|ez)|vers(?:e|es|er|ez)|transf[éè]r(?:e|es|er|ez)|file[sr]?|rembours\w+|pay\w+|"
                rf"pai(?:e|es)|règles?|réglez|régler|avanc\w+|virement)\b{_GAP}{_SUM}"
            ),
            (
                rf"{_SUM}[^.?]{{0,30}}\b(?:par (?:paypal|lydia|virement|wero|chèque|carte)|reste\w*|"
                rf"manqu\w*|à (?:régler|payer|verser)|dus?|impayés?|en attente)\b"
            ),
            rf"\b(?:restent?|manque(?:nt)?|devez|doit|dois|attend\w*)\b{_GAP}{_SUM}",
        ),
        bills=(
            (
                r"\b(?:ci-jointe?s?|pièce jointe|voici|voilà|trouverez|trouveras|trouver|envoie|adresse|"
                r"joins|transmets)\b[^.?]{0,70}\b(?:factures?|note d'honoraires|relevé (?:de compte|"
                r"de mai|du mois|de \w+bre))\b"
            ),
            r"\b(?:factures?|note d'honoraires)\b[^.?]{0,60}\b(?:ci-jointe?s?|en pièce jointe|jointe)\b",
        ),
        paid=(
            r"\b(?:pass\w+|augment\w+|baiss\w+)\b[^.?]{0,30}\bde \d[^.?]{0,20} à \d",
            r"\b(?:bien )?reçu (?:votre|ton|le|la) (?:règlement|virement|paiement|versement)\b",
            (
                r"\b(?:règlement|virement|paiement)\b[^.?]{0,30}\b(?:bien (?:arrivé|parvenu|reçu)|"
                r"est arrivé|nous est bien)\b"
            ),
            r"\bmerci (?:beaucoup )?(?:pour|de) (?:votre|ton|le) (?:règlement|virement|paiement|versement)\b",
            (
                r"\bsi (?:vous|tu|votre|ton|le|l')\b[^.?]{0,60}\b(?:déjà|entre-temps|croisé|"
                r"entretemps)\b[^.?]{0,60}"
            ),
            r"\bréception (?:de|du) (?:votre |ton )?(?:paiement|règlement|virement)\b",
            r"\bc'est réglé\b|\bj'ai (?:bien )?(?:payé|réglé|viré)\b",
        ),
        money=(
            r"\b(?:compta|rib)\b",
            r"\b(?:factures?|règlement|virement|paiement|montant|solde|somme|acompte)\b",
            r"\b(?:payée?s?|réglée?s?|banque|compte bancaire|argent|comptabilité|comptable)\b",
        ),
        lost=(
            (
                r"\b(?:peut-être|aurait|serait|est-ce|s'est)\b[^?]{0,60}\b(?:perdue?|oubliée?|oubli|"
                r"égarée?|échappée?|indésirables|spams?)\b[^?]{0,40}\?"
            ),
            r"\b(?:regarder|vérifier|jeter un œil)\s?[?.]|\béchappée?\b",
            r"\b(?:la|le|les) traiter\b|\b(?:vous en|t'en|en) occuper\b",
        ),
        beside=(
            (
                r"\b(?:quel\w*|ou|quand|où|qui|comment|combien|aussi|envoy\w*|sign\w*|confirm\w*|chois\w*|"
                r"dis|dites|questions?|une chose)\b"
            ),
        ),
        sums=(
            (
                r"\b(?:acomptes?|arrhes|virements?|règlements?|paiements?|versements?|mensualités?|"
                r"cotisations?)\b"
            ),
        ),
    ),
    "es": MoneyWords(
        pays=(
            r"\bbizum\w*\b|\bpor transferencia\b|\b(?:en|a) (?:mi|nuestra) cuenta\b",
            (
                r"\b(?:señal|anticipo|depósito|fianza)\b[^.?]{0,50}\b(?:requier\w*|necesari\w*|solicit\w*|"
                r"pedimos|reserv\w*|garantiz\w*|exig\w*|confirm\w*|abon\w*)"
            ),
            (
                r"\b(?:requier\w*|solicit\w*|pedimos|necesit\w*|exig\w*)\b[^.?]{0,30}\b(?:señal|anticipo|"
                r"depósito|fianza)\b"
            ),
            r"\b(?:plazo|cuota|pago|letra|mensualidad)\b[^.?]{0,30}\b(?:toca|vence|cae|corresponde)\b",
            (
                r"\b(?:pagar\w*|abonar\w*|liquid(?:ar(?:lo|la|as?|á|ás)?|a|e|en|es)\b|saldar\w*|"
                r"transferir\w*|ingresar\w*|abone|abona|abonen|pague|paga|paguen|transfiera|transfiere|"
                r"ingres[ae](?! (?:el|la|su|tu|en) (?:código|clave|contraseña|usuario|número|correo|"
                r"página|portal|datos))|salde)\b"
            ),
            (
                r"\b(?:efectú\w*|efectuar|realice|realiza|realizar|haz|haga|hacer|"
                r"proced\w*)\b[^.?]{0,40}\b(?:pago|transferencia|ingreso|abono)\b"
            ),
            r"\b(?:plazo|cuota)\b[^.?]{0,30}(?:€|\beuros?\b)",
            r"\brecord\w+\b[^.?]{0,30}\b(?:facturas?|pagos?)\b|\babón\w+\b",
            (
                r"\bno (?:nos |me )?consta\b[^.?]{0,30}\bpago\b|\bregulari[cz]\w+|\bespera de (?:su|tu|"
                r"el) (?:pago|transferencia|ingreso|abono)\b"
            ),
            r"\bpagader[oa]s?\b|\ba pagar\b|\bintereses(?: de demora)?\b",
            (
                r"\b(?:facturas?|importe|recibo|cantidad|saldo|anticipo|pago|total|suma|"
                r"honorarios)\b[^.?]{0,80}\b(?:pendientes?|vencid[oa]s?|venció|vence|impagad[oa]s?|"
                r"no (?:ha|han|hemos|he|está|consta|figura|nos)\b[^.?]{0,30}\b(?:pagad[oa]|abonad[oa]|"
                r"recibido|llegado|cobrad[oa]|liquidad[oa]|ingresad[oa])|sin pagar|sin abonar|debe)\b"
            ),
            (
                r"\b(?:pendientes?|vencid[oa]s?|impagad[oa]s?) (?:\w+ )?(?:facturas?|importes?|recibos?|"
                r"pagos?)\b|\b(?:facturas?|importes?|recibos?|pagos?) (?:\w+ )?(?:pendientes?|"
                r"vencid[oa]s?|impagad[oa]s?)\b"
            ),
            (
                r"\b(?:no|aún no|todavía no) (?:hemos|he|nos ha|me ha) (?:recibido|llegado|"
                r"visto)\b[^.?]{0,40}\b(?:pago|transferencia|ingreso|abono)\b"
            ),
            r"\b(?:plazo|fecha|condiciones|recordatorio|forma) de (?:pago|abono)\b|\bvencimiento\b",
            (
                r"\b(?:ruego|rogamos|solicito|solicitamos|espero|esperamos|agradecer\w+|pedimos|"
                r"pido)\b[^.?]{0,30}\b(?:pago|abono|transferencia|ingreso)\b"
            ),
            (
                r"\b(?:en cuanto|cuando|una vez) (?:\w+ )?(?:llegue|reciba|recibida?o?|esté|tenga|"
                r"entre)\b[^.?]{0,30}\b(?:pago|ingreso|dinero|transferencia|anticipo|importe)\b"
            ),
        ),
        sends=(
            (
                rf"\b(?:m[aá]nd(?:a|as|e|es|ar)|env[ií](?:a|as|e|es|ar)|transf(?:iere|iera|ieras|erir|iér|"
                rf"erencia)|ingres(?:a|as|e|es|ar)|p[aá]s(?:a|as|e|es|ar)|bizum|abon(?:a|as|e|es|ar)|"
                rf"pag(?:a|as|ue|ues|ar)|gir(?:a|as|e|es|ar)|deposit(?:a|as|e|es|ar))(?!é\b|emos\b|"
                rf"á)\w{{0,6}}\b{_GAP}{_SUM}"
            ),
            (
                rf"{_SUM}[^.?]{{0,30}}\b(?:por (?:bizum|paypal|transferencia)|falt\w*|pendientes?|"
                rf"por (?:abonar|pagar)|rest\w*|sin pagar)\b"
            ),
            rf"\b(?:falta(?:n)?|quedan?|debe[sn]?|restan?|pendientes? de)\b{_GAP}{_SUM}",
        ),
        bills=(
            (
                r"(?:\badjunt\w*|\baquí (?:va|tienes?|está)|\bahí va|\benvío|\bmando|\bencontrará|"
                r"\bremito)[^.?]{0,70}\b(?:facturas?|recibo|minuta|extracto)\b"
            ),
            r"\b(?:facturas?|minuta)\b[^.?]{0,50}\b(?:adjunt\w*|en pdf)\b",
        ),
        paid=(
            r"\b(?:pasa|pasará|sube|subirá|cambia) de \d[^.?]{0,20} a \d",
            (
                r"\b(?:recibido|ha llegado|llegó|recibí|recibimos) (?:\w+ ){0,3}(?:pago|transferencia|"
                r"ingreso|abono)\b(?<!no )"
            ),
            r"\b(?:pago|transferencia|ingreso)\b[^.?]{0,20}(?<!no )\b(?:ha llegado|recibid[oa]|llegó)\b",
            (
                r"\bsi (?:ya|entretanto|mientras tanto|en este tiempo|el pago|la)\b[^.?]{0,40}\b(?:pagado|"
                r"abonado|abonada|realizado|efectuado|hecho|cruzado|satisfecho)\b"
            ),
            (
                r"\bgracias por (?:el|su|tu|la) (?:pago|transferencia|ingreso|abono)\b|\b(?:he|"
                r"hemos) (?:pagado|abonado|transferido)\b"
            ),
        ),
        money=(
            r"\b(?:contable|departamento de (?:contabilidad|pagos|administración))\b",
            r"\b(?:facturas?|pagos?|transferencia|importe|recibo|abono|ingreso)\b",
            r"\b(?:pagad[oa]|abonad[oa]|banco|cuenta bancaria|dinero|contabilidad)\b",
        ),
        lost=(
            (
                r"(?:quizás?|tal vez|a lo mejor|puede que|se (?:le|te)|"
                r"acaso)\b[^?]{0,60}\b(?:traspapelad[oa]|perdid[oa]|olvidad[oa]|pasad[oa]|pasó|olvidó|"
                r"extraviad[oa]|spam|despiste)\b[^?]{0,40}\?"
            ),
            r"\b(?:mir|compr[ou]e?b|revis)\w*(?:lo|la)?\s?[?.]|\bse (?:le|te) (?:ha pasado|pasó)\b",
            r"\b(?:tramit|gestion)\w+|\ben el tintero\b|\btraspapel\w+|\bse (?:perdió|extravió|ha perdido)\b",
        ),
        beside=(
            (
                r"\b(?:o|qué|cuál|cuándo|dónde|quién|cómo|también|además|preguntas?|una cosa|env[ií]\w*|"
                r"mand\w*|firm\w*|confirm\w*|elig\w*|elij\w*|dime|dígame|necesito)\b"
            ),
        ),
        sums=(r"\b(?:anticipos?|transferencias?|pagos?|abonos?|cuotas?|fianza|mensualidad(?:es)?)\b",),
    ),
    "hu": MoneyWords(
        pays=(
            r"\bszáml(?:án|ámon|ánkon) (?:\w+ )?lát\w*|\b(?:revolut|wise|paypal)\w*m?r[ae]\b",
            (
                r"\b(?:előleg|foglaló|letét|kaució)\w*\b[^.?]{0,40}\b(?:kér\w*|szükséges|fizetend\w*|"
                r"esedékes|biztosít\w*|lefoglal\w*)"
            ),
            (
                r"\b(?:végösszeg|összeg|díj|ár|honorárium)\w*\b[^.?]{0,80}\b(?:bankszámlá\w*|"
                r"számlaszám\w*|számlára|számlámra|számlánkra)\b"
            ),
            (
                r"\b(?:díj|összeg|honorárium|ár|rész|részlet)\w*\b[^.?]{0,40}\b(?:esedékes|fizetend\w+|"
                r"befizetend\w+)\b"
            ),
            (
                r"\b(?:át|ki|el|be)?(?:utal(?:ja|d|ni|ná|nád|nia|nod|jon|j|ják|nák)|fizes(?:se|d|sen|s)|"
                r"fizetni|fizetné|fizetnéd|fizetnie|egyenlíts(?:e|d)|egyenlíten\w+|egyenlíteni|"
                r"rendez(?:ze|d|né|néd|ni|nie)|utalás\w*)\b(?! át a (?:tegnapi|"
                r"levél))(?![^.?]{0,20}\b(?:megérkez|megjött|köszön))"
            ),
            r"\bfizetend\w+\b|\bfizetési (?:határidő|felszólítás|emlékeztető|feltétel|kötelezettség)\w*",
            (
                r"\b(?:számla|számlá(?!z)\w*|összeg\w*|előleg\w*|díj\w*|tartozás\w*|"
                r"részlet\w*)\b[^.?]{0,80}\b(?:lejárt|esedékes\w*|kifizetetlen\w*|rendezetlen\w*|"
                r"kiegyenlítetlen\w*|tartozás\w*|elmaradás\w*|nyitott|hátralék\w*|(?:nincs|nem|még nem|"
                r"sem) (?:\w+ ){0,2}(?:kifizetve|rendezve|kiegyenlítve|rendezték|érkezett|utalták|"
                r"egyenlítették|fizették|fizette))\b"
            ),
            (
                r"\b(?:lejárt|esedékes|kifizetetlen|rendezetlen|nyitott|elmaradt|kiegyenlítetlen|"
                r"hátralékos) (?:\w+ )?(?:számla|számlá(?!z)\w*|összeg\w*|tartozás\w*|díj\w*)"
            ),
            (
                r"\b(?:nem|sem) (?:\w+ )?(?:érkezett|kaptam|kaptuk|láttam|látom)\b[^.?]{0,40}\b(?:utalás|"
                r"befizetés|fizetés|pénz|összeg|ellenérték)\w*"
            ),
            (
                r"\b(?:utalás|befizetés|fizetés|pénz|összeg|ellenérték)\w*\b[^.?]{0,40}\b(?:nem|"
                r"sem) (?:\w+ )?(?:érkezett|jött|kaptam|kaptuk|láttam|látom)\b"
            ),
            (
                r"\b(?:amint|ha|mihelyt|miután) (?:\w+ )?(?:megjön|megérkezik|megjött|beérkezik|"
                r"megérkezett) (?:a |az )(?:pénz|utalás|előleg|összeg)\b|\b(?:a pénz|az előleg|az utalás|"
                r"az összeg) (?:megérkez\w+|beérkez\w+) után\b"
            ),
            r"\bemlékeztet\w*\b[^.?]{0,30}\bszámlá(?!z)\w*|\bbefizet\w*\b|\butal(?:ja|d) át\b",
            (
                r"\bhátralék\w*\b|\btartozás\w*\b|\bkésedelmi kamat\w*|\b\d[\d .·]*(?:euró|ft|forint|"
                r"€)\b[^.?]{0,30}\bnem (?:érkezett|jött)"
            ),
            r"\bemlékeztető\b[^.?]{0,40}\bszámlá(?!z)\w*[^.?]{0,40}\bjárt le\b",
        ),
        sends=(
            (
                rf"\b(?:át|el|vissza|be|ki)?(?:küld(?:d|je|jed|öd|i|enéd|ené|eni|j|jön|jétek)|utal(?:d|ja|"
                rf"od|nád|ná|ni|j|jon|játok)|dob(?:d|ja|od)|fizes(?:d|se|s|sen)|fizet(?:ni|ed|i|né|"
                rf"néd))\b{_GAP}{_SUM}"
            ),
            (
                rf"{_SUM}{_GAP}\b(?:(?:át|el|vissza|be|ki)?(?:küld(?:d|je|jed|öd|i|enéd|ené|eni|j|jön|"
                rf"jétek)|utal(?:d|ja|od|nád|ná|ni|j|jon|játok)|dob(?:d|ja|od)|fizes(?:d|se|s|sen)|"
                rf"fizet(?:ni|ed|i|né|néd))|várunk|várok|kér(?:ek|ünk|nék|nénk))\b"
            ),
            (
                rf"{_SUM}[^.?]{{0,30}}\b(?:hátravan|hátra van|hiányzik|elmaradt|tartoz\w*|nyitott|"
                rf"kintlévő|revoluton|utalással)\b"
            ),
            (
                rf"\b(?:hiányzik|hátravan|tartoz\w+|várunk|várok|maradt|hátralévő|fennmaradó|"
                rf"maradék)\b{_GAP}{_SUM}"
            ),
        ),
        bills=(
            (
                r"\b(?:mellékel\w*|csatol\w*|küldöm|küldjük|itt (?:van|az?)|megtalálja|találja|"
                r"kiállítottam)\b[^.?]{0,80}\b\w*(?:számla|számlá(?!z)\w*|díjbekérő\w*|elszámolás\w*)\b"
            ),
            (
                r"\b\w*(?:számla|számlát|díjbekérő\w*)\b[^.?]{0,60}\b(?:mellékel\w*|csatol\w*|küldöm)\b|"
                r"\bitt (?:van )?az? [^.?]{0,40}\b\w*(?:számla|díjbekérő)\b"
            ),
        ),
        paid=(
            r"\b\d[^.?]{0,20}(?:ról|ről) [^.?]{0,30}(?:ra|re) (?:változ\w+|emelked\w+|nő)|\bmár befizetett\b",
            (
                r"\b(?:utalás\w*|befizetés\w*|pénz|összeg|előleg|"
                r"ellenérték\w*)\b[^.?]{0,30}(?<!nem )\b(?:megérkezett|megjött|beérkezett|megkaptam|"
                r"megkaptuk|rendben van)\b"
            ),
            (
                r"\b(?:megérkezett|megjött|megkaptam|megkaptuk|köszön\w+)\b[^.?]{0,30}\b(?:utalás\w*|"
                r"befizetés\w*|átutalás\w*|fizetés\w*|előleg\w*)\b"
            ),
            (
                r"\b(?:ha|amennyiben)\b[^.?]{0,30}\b(?:időközben|közben|már|"
                r"azóta)\b[^.?]{0,40}\b(?:rendezt\w*|utalt\w*|fizet\w*|kiegyenlít\w*|megtört\w*|"
                r"átutal\w*)"
            ),
            r"\b(?:át|el|ki)?(?:utaltam|utaltuk|fizettem|fizettük)\b",
        ),
        money=(
            r"\b\w*(?:számla|számlá(?!z)\w*|utalás\w*|fizetés\w*|összeg\w*|előleg\w*)\b",
            r"\bkifizet\w+|\bbank\w*|\bpénz\w*|\bkönyvelés\w*",
        ),
        lost=(
            (
                r"\b(?:talán|esetleg|lehet|netán|vajon)\b[^?]{0,60}\b(?:elkall\w+|elvesz\w+|elker\w+|"
                r"elfelejt\w+|figyelm\w+|spam\w*|átsikl\w+)\b[^?]{0,40}\?"
            ),
            r"\butána\w* (?:tudn\w+ )?néz\w*|\belkerülte\b",
            r"\b(?:el)?(?:intéz|rendez)\w+|\b(?:elsikkad|elkallód|elvesz)\w+",
        ),
        beside=(
            (
                r"\b(?:vagy|melyik\w*|mit|mikor|hol|hogyan|is|kérdés\w*|küld\w*|aláír\w*|erősít\w*|"
                r"válas\w*|mond\w*|szükség\w*)\b"
            ),
        ),
        sums=(
            (
                r"\b(?:előleg\w*|foglaló\w*|(?:át)?utalás\w*|befizetés\w*|kifizetés\w*|tandíj\w*|"
                r"hátralék\w*|kaució\w*)\b"
            ),
        ),
    ),
    "th": MoneyWords(
        pays=(
            r"โอน\S{0,12}พร้อมเพย์|(?:ยัง)?(?:ขาด|ค้าง)(?:อยู่|อีก)?\s?[\d,]{3,}",
            r"(?:โอน|ชำระ|จ่าย)(?:ได้)?(?:ที่|ทาง|เข้า|ผ่าน)(?!แล้ว)\S{0,20}(?:บัญชี|พร้อมเพย์|ลิงก์|ธนาคาร)",
            r"(?:ขอ|ต้อง|กรุณา|รบกวน|โปรด)\S{0,20}มัดจำ|มัดจำ\S{0,30}\s?\d",
            r"(?:บิล|ใบแจ้งหนี้|ยอด|อินวอยซ์)(?:ที่|เลขที่)?\s?\d*\s?\S{0,10}ยังไม่(?:เข้า|จ่าย|ชำระ|ได้)",
            r"ค่า\S{1,40}(?:ชำระ|จ่าย)(?:เมื่อ|ก่อน|ตอน|ภายใน)",
            (
                r"(?:กรุณา|โปรด|รบกวน|ช่วย|ขอให้|ขอความกรุณา)[^?]{0,30}(?:ชำระ|โอนเงิน|โอน(?!ย้าย|ไฟล์)|"
                r"จ่าย|เคลียร์ยอด)"
            ),
            (
                r"(?:ค้างชำระ|ค้างจ่าย|ยอดค้าง|ยังไม่(?:ได้)?(?:ชำระ|จ่าย|โอน)|เกินกำหนด(?:ชำระ)?|"
                r"เลยกำหนด(?:ชำระ)?|กำหนดชำระ|ครบกำหนด(?:ชำระ|จ่าย)?|ทวงถาม|ดอกเบี้ยล่าช้า)"
            ),
            (
                r"(?:บิล|ใบแจ้งหนี้|ยอด|ใบวางบิล|ค่า\S{1,20})\S{0,40}\s?\S{0,20}(?:ค้าง|ยังไม่ได้รับ|"
                r"เกินกำหนด|ครบกำหนด)"
            ),
            r"ยังไม่ได้รับ(?:การ)?(?:ชำระ|โอน|เงิน|ยอด)|(?:เงิน|มัดจำ|ยอด)\S{0,15}ยังไม่(?:เข้า|มา|ถึง)",
            r"(?:ได้รับ|เมื่อ)(?:เงิน|ยอดโอน|มัดจำ|ยอดชำระ)\S{0,10}แล้วจะ",
            r"เตือน\S{0,12}(?:ใบแจ้งหนี้|บิล|ยอด)|ยอด\S{0,20}\s?\d*\s?ยังไม่(?:เข้า|มา)",
            r"จ่าย\S{0,40}(?:ได้ไหม|ด้วย|หน่อย)",
            r"(?:เลขที่บัญชี|โอนเข้าบัญชี|ชำระเข้าบัญชี|เข้าบัญชีด้านล่าง)",
            r"(?:ชำระ|โอน|จ่าย)(?:เงิน|ยอด|ค่า)?\S{0,30}(?:ภายใน|ก่อนวัน)",
        ),
        sends=(
            (
                r"(?<!จะ)(?<!ได้)(?<!เรา)(?<!ผม)(?<!ขอ)(?:โอน|พร้อมเพย์|จ่าย)(?:มา|ส่วน|ค่า|เงิน|ให้|"
                r"ที่)?\S{0,30}\s?\d[\d,.·]*(?!\s?\S{0,10}(?:แล้ว|เรียบร้อย))"
            ),
            r"(?:ขาด|ค้าง|เหลือ)(?:อีก|อยู่)?\S{0,10}\s?\d[\d,.·]*\s?บาท",
            r"ยอด(?:รวม|ชำระ|ค้าง|คงเหลือ)\S{0,15}\s?\d",
        ),
        bills=(
            r"(?:แนบ|ส่ง|นี่คือ)\S{0,40}\s?\S{0,20}(?:ใบแจ้งหนี้|ใบวางบิล|บิล|อินวอยซ์|invoice)",
            r"(?:ใบแจ้งหนี้|ใบวางบิล)\S{0,40}(?:ตามแนบ|แนบมา|ตามไฟล์)",
        ),
        paid=(
            r"(?:ปรับ|ขึ้น)(?:ราคา|ค่า)\S{0,20}\s?(?:จาก|เป็น)",
            (
                r"(?<!ยังไม่)ได้รับ(?:ยอดโอน|เงินโอน|เงิน|การชำระ|ยอดชำระ|ยอด)\S{0,30}(?:แล้ว(?!จะ)|"
                r"เรียบร้อย)|โอนเงิน\S{0,20}(?:แล้ว|เรียบร้อย)|ขอบคุณ\S{0,10}(?:ชำระ|โอน)"
            ),
            r"(?<!ยังไม่)ได้รับ(?:ยอดโอน|เงินโอน)",
            r"(?:หาก|ถ้า)\S{0,20}(?:ชำระ|โอน|จ่าย)\S{0,20}แล้ว|(?:ยอดโอน|เงิน|ยอด)เข้า\S{0,12}แล้ว",
        ),
        money=(r"(?:ใบแจ้งหนี้|บิล|ยอด|ชำระ|เงิน|ธนาคาร|ฝ่ายบัญชี)",),
        lost=(
            (
                r"(?:เช็ก|เช็ค|ตรวจสอบ)ให้\S{0,12}$|(?:คง|อาจ)\S{0,6}ลืม\S{0,20}|(?:อาจ(?:จะ)?|น่าจะ|คง|"
                r"หรือว่า|ไม่ทราบว่า)\S{0,30}(?:ตกหล่น|หลุด|ลืม|มองข้าม|สูญหาย|สแปม)\S{0,30}|"
                r"หาย\S{0,20}(?:หรือเปล่า|ไหม)"
            ),
        ),
        beside=(r"ไหน|อะไร|เมื่อไ|ใคร|อย่างไร|ยังไง|อีก|คำถาม|ส่ง|เซ็น|ยืนยัน|เลือก|บอก|หรือ(?!เปล่า|ยัง|ไม่)",),
        sums=(r"มัดจำ|เงินโอน|ค่างวด|งวดแรก|งวดสุดท้าย|ค่าเรียน|ยอดค้าง",),
    ),
}
