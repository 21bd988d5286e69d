"""German: what a sentence does beside asking, and what sentences do to each other."""

from __future__ import annotations

from mailwatch.mail.languages.asking import DiscourseWords

_WISH = (
    r"(?:\?|\bbitte\b|\b(?:könnten|könntest|würden|würdest) (?:sie|du|ihr)\b|\b(?:wenn|sobald|bis|"
    r"falls) (?:sie|du|ihr|ich ihre|ich deine)\b|\b(?:ihre|deine|eure|ihr|dein) (?:ok|okay|freigabe|antwort|"
    r"rückmeldung|bestätigung|entscheidung|zusage|unterschrift|meinung)\b)"
)

DISCOURSE = DiscourseWords(
    promises=(
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:frage? (?:mich|dich|sie|euch)|find\w* (?:es )?(?:schade|gut|"
            rf"schlecht)|würde|fehl\w*|brauch\w*|wart\w*|rückmeldung|antwort|erinner\w*|nicht|"
            rf"kein\w*)\b)(?:(?:da|das|dann|gut|okay|ok|ja|klar|hier|heute|morgen|gleich|später|bin|"
            rf"darum|dazu|danach),? ){{0,3}}(?:ich (?:frag|find|klär|kümmer|mach|schick|meld|prüf|"
            rf"schau|ruf|hör|besorg|erledig|hol|bring|geb|sag|lass|schreib|überleg|check|nehm|"
            rf"übernehm|erkundig|red|sprech|lad|stell|änder|korrigier|versuch|probier|bestell|buch|"
            rf"reservier|leit|reich|lief[e]?r)e?|(?:frag|find|klär|kümmer|mach|schick|meld|prüf|schau|"
            rf"ruf|hör|besorg|erledig|hol|bring|geb|sag|lass|schreib|überleg|check|nehm|übernehm|"
            rf"erkundig|red|sprech|lad|stell|änder|korrigier|versuch|probier|bestell|buch|reservier|"
            rf"leit|reich|lief[e]?r)e? ich)\b.*"
        ),
        (
            r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
            r"elér|elfelejt)).*\bwollte\b.*\b(?:bitten|fragen)\b.*\baber\b.*"
        ),
        (
            rf"^(?!.*{_WISH})(?:(?:ok|okay|also|und|dann|heute|morgen|nächste woche|am \w+|"
            rf"inzwischen|danach|gern|gerne|natürlich),? ){{0,3}}(?:(?:ich|wir) (?:werde|werden|fange|"
            rf"fangen|beginne|beginnen|schicke|schicken|sende|senden|frage(?! (?:sie|dich|euch|mich))|"
            rf"fragen (?!sie|uns)|kläre|klären|melde|melden|liefere|liefern|bespreche|spreche|prüfe|"
            rf"prüfen|kümmere|rufe|erkundige|mache|machen|lege|gebe|bestelle|baue|bringe|hole|leite|"
            rf"lasse|schaue|erledige)|(?:werde|werden|fange|beginne|schicke|sende|frage|kläre|melde|"
            rf"liefere|prüfe|kümmere|rufe|mache|lege|gebe|bringe) (?:ich|wir))\b.*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:fehl\w*|aber|noch|brauch\w*|bräucht\w*|im voraus|"
            rf"vorab)\b).*\b(?:danke|dank|bedanke|bedanken)\b.*"
        ),
    ),
    states=(
        (
            r"^(?:er|mein\w* \w+|unser\w* \w+)\b(?!.*(?:\?|\b(?:brauch\w*|wart\w*|fehl\w*|nicht|"
            r"kein\w*|will|möchte|fragt|bräuchte|bittet|ohne|erst)\b)).*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:sie|ihnen|du|dir|dich|euch|ihr\w*|dein\w*|nicht|kein\w*|"
            rf"fehl\w*|brauche|warte|bräuchte|würde|wüsste|hätte|könnte|benötige|schlage|suche|hoffe|"
            rf"wünsche|erwarte|bitte|möchte)\b).*\b(?:ich \w+e|\w+e ich)\b.*"
        ),
    ),
    undoes=(
        (
            r"\bach,? (?:\w+ ){0,3}(?:gefunden|erledigt)\b|\bgegenstandslos\b|^vergiss es\b|\b(?:hab|"
            r"habe)'?s? (?:\w+ ){0,2}gefunden\b"
        ),
        (
            r"\b(?:das|dies|es|alles|die sache|die frage|was|damit) (?:hat|haben|ist|sind|"
            r"wäre)\b[^.?]{0,40}\b(?:erledigt|geklärt|gelöst|hinfällig|überholt|beantwortet|"
            r"vom tisch)\b"
        ),
        (
            r"\b(?:das|es|alles|damit|inzwischen|schon|bereits|sich) (?:\w+ ){0,2}(?:erledigt|geklärt|"
            r"hinfällig)\b"
        ),
        (
            r"\b(?:vergiss|vergessen sie) (?:meine|die|einfach|das|es)\b|\bschon gut\b|"
            r"\bbitte (?:ignorier\w+|vergessen sie) (?:sie )?meine (?:letzte|vorige|frage|mail|bitte)"
        ),
        (
            r"\b(?:brauche|brauchst|brauchen|benötige|müssen|musst) (?:\w+ ){0,6}(?:nicht mehr|"
            r"nicht länger|keine\w* mehr)\b"
        ),
        (
            r"\b(?:habe|haben) (?:ich |wir )?(?:es|sie|ihn|die antwort) (?:inzwischen|schon|doch|"
            r"selbst|bereits|jetzt|mittlerweile) (?:gefunden|bekommen|erhalten)\b"
        ),
    ),
    reports=(
        (
            r"\b(?:gefragt|fragte\w*|wollte\w* wissen|erkundigt)\b[^?]{0,140}\b(?:gesagt|geantwortet|"
            r"geschrieben|erklärt|sagte|antwortete|erklärte)\b"
        ),
    ),
    unless=(
        (
            r"\b(?:sonst|ansonsten|andernfalls|wenn nicht),? (?:gehe|nehme|mache|schicke|drucke|"
            r"starte|lege|beginne|fange|lasse|setze|werde|buche|bestelle|gilt|betrachte|"
            r"verfahre)n? (?:ich|wir)\b(?![^.?]{0,60}\b(?:nicht|müssen|verpass\w*)\b)"
        ),
        (
            r"\b(?:wenn|falls|sofern|sollte) (?:ich|wir) (?:\w+ ){0,4}(?:nichts|"
            r"keine\w*) (?:\w+ ){0,4}(?:höre|hören|rückmeldung|antwort|einwände|bekomme|erhalte)\w*"
        ),
        (
            r"\b(?:sofern|wenn|falls) (?:sie|du|ihr|nichts|"
            r"keine)\b[^.?]{0,40}\b(?:nicht widersprech\w*|keine einwände|nichts dagegen|"
            r"nicht melde\w*|nichts anderes|anders)\b"
        ),
        (
            r"\bohne (?:ihre |deine |weitere |anderslautende |gegenteilige )?(?:rückmeldung|nachricht|"
            r"antwort|widerspruch|einwände)\b[^.?]{0,50}\b(?:gehe|nehme|mache|gilt|starte|drucke|"
            r"werde|schicke|betrachte)"
        ),
        r"\b(?:gehe ich|gehen wir|ich gehe|wir gehen) davon aus\b",
    ),
    informs=(
        (
            r"\b(?:du wolltest|sie wollten|ihr wolltet|du hast|sie haben) (?:\w+ ){0,2}(?:wissen|"
            r"gefragt)\b[^.?]{0,120}"
        ),
        (
            r"\b(?:hatte|hatten) (?:ich |wir )?(?:sie|dich|euch|ihnen|dir) [^.?]{0,60}\b(?:gebeten|"
            r"gefragt)\b"
        ),
        r"\b(?:ich|wir) hatten? (?:sie|dich|euch) [^.?]{0,60}\b(?:gebeten|gefragt)\b",
        (
            r"\b(?:im urlaub|verreist|nicht im büro|abwesend|wieder (?:da|erreichbar|zurück|"
            r"für (?:sie|dich|euch) da))\b[^.?]{0,60}"
        ),
        (
            r"\b(?:können sie|kannst du|könnt ihr) (?:es|sie|ihn|das|die|den|alles|dort|hier|"
            r"jederzeit|selbst|nun|jetzt)\b[^.?]{0,80}(?=[.!]|$)"
        ),
        r"\bes eilt (?:\w+ ){0,3}nicht\b|\beilt (?:es )?(?:\w+ ){0,3}nicht\b",
        (
            r"\b(?:ist|sind) (?!(?:\w+ ){0,4}(?:nicht|kein\w*)\b)(?:\w+ ){0,5}(?:fertig|abgeschlossen|"
            r"online|da|vollständig|raus|rausgegangen|bereit)\b"
        ),
        r"\bbrauchst du nicht\b[^.?]{0,60}|\bbrauchen sie nicht\b[^.?]{0,60}",
        (
            r"\b(?:falls|wenn|sollten) (?:sie|du|ihr) (?:\w+ )?(?:einmal|irgendwann|mal|je|jemals|"
            r"eines tages)\b[^?]{0,120}"
        ),
    ),
    tells=(
        r"\b(?:ich|wir|er|es|man)\b",
        r"\bdas (?:passt|geht|ist|war|steht|läuft|klappt|mach\w*)\b",
        r"\bhier (?:ist|sind|kommt|kommen)\b",
    ),
    doubts=(
        r"\b(?:sie|ihr\w*|ihnen|du|dein\w*|dir|dich|euch|euer|eure\w*)\b",
        (
            r"\b(?:nicht|kein\w*|ohne|noch|erst|nur|bis|brauch\w*|bräuch\w*|wart\w*|fehl\w*|offen\w*|"
            r"soll\w*|würde\w*|könnte\w*|wäre\w*|hätte\w*|müss\w*|muss|oder|ob|entscheid\w*|frist\w*|"
            r"dringend\w*|will|wollen|möchte\w*|zum \w+en|welche\w*|wer|wann|wie|was|bitte|"
            r"vorschlag\w*|angebot\w*|entwurf\w*|vertrag\w*|zur \w+ung|falls|wenn)\b"
        ),
    ),
    joins=(
        "und",
        "aber",
    ),
)
