"""What a sentence does beside asking, and what sentences do to each other; one row a language.

``promises`` are whole sentences in which the author speaks of their own doing;
``states`` are the same where no word of it asks; ``undoes`` takes a wish back
("that has been settled"); ``reports`` tell what somebody asked and was told;
``unless`` accepts silence ("otherwise I go ahead"); ``informs`` are plain
statements that ask nothing. A letter in which nothing asks and nothing closes
still asks for nothing if no sentence of it turns to the reader, lacks or wants
anything: the words that may do so are ``doubts``.
"""
# ruff: noqa: E501  a table is read best one pattern a line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DiscourseWords:
    """One language's patterns; see the module."""

    promises: tuple[str, ...]
    states: tuple[str, ...]
    undoes: tuple[str, ...]
    reports: tuple[str, ...]
    unless: tuple[str, ...]
    informs: tuple[str, ...]
    doubts: tuple[str, ...]


_EN_WISH = r"(?:\?|\bplease\b|\b(?:could|can|would) you\b|\blet me know\b|\b(?:send|tell|give) me\b|\b(?:once|as soon as|until|when|if) (?:you|i have your|we have your|i hear|i get|i know)\b|\byour (?:ok|okay|approval|answer|reply|confirmation|decision|feedback|go-ahead|input|help|signature)\b)"
_DE_WISH = r"(?:\?|\bbitte\b|\b(?:könnten|könntest|würden|würdest) (?:sie|du|ihr)\b|\b(?:wenn|sobald|bis|falls) (?:sie|du|ihr|ich ihre|ich deine)\b|\b(?:ihre|deine|eure|ihr|dein) (?:ok|okay|freigabe|antwort|rückmeldung|bestätigung|entscheidung|zusage|unterschrift|meinung)\b)"
_FR_WISH = r"(?:\?|\bs'il (?:vous|te) pla[iî]t\b|\bmerci de\b|\bveuillez\b|\b(?:dès|une fois) que (?:vous|tu|j'ai|j'aurai)\b|\bsi (?:vous|tu)\b|\b(?:votre|ton|vos|tes) (?:accord|réponse|retour|validation|confirmation|décision|avis|feu vert)\b)"
_ES_WISH = r"(?:\?|\bpor favor\b|\b(?:cuando|en cuanto|hasta que|si) (?:me|nos|usted|tú|tenga|reciba)\b|\b(?:su|tu) (?:respuesta|confirmación|aprobación|visto bueno|decisión|opinión|firma)\b|\bruego\b)"
_HU_WISH = r"(?:\?|\bkér(?:em|lek|jük|ném|nélek)\b|\blégy\b|\b(?:ha|amint|miután) (?:megír\w*|jelz\w*|jelez\w*|megkap\w*|jóváhagy\w*|elküld\w*)\b|\b(?:válasz|jóváhagy|visszajelz|dönt|megerősít)\w*\b)"

DISCOURSE_WORDS = {
    "en": DiscourseWords(
        promises=(
            (
                rf"^(?!.*{_EN_WISH})(?:\w+[, ]{{1,2}}){{0,4}}(?:let me|lemme) (?:ask|check|find out|look|"
                rf"see|think|talk|speak|call|get|sort|try)\b(?! (?:you|if you|what you|whether you|back|"
                rf"in)).*"
            ),
            (
                rf"^(?!.*{_EN_WISH})(?!.*\bbut\b).*\byou(?:'ll| will| shall) (?:have (?!to)|get|receive|"
                rf"hear from|find)\b.*"
            ),
            (
                r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
                r"elér|elfelejt)).*\b(?:wanted|was going|meant|intended) to ask\b.*\bbut\b.*"
            ),
            (
                rf"^(?!.*{_EN_WISH})(?:(?:ok|okay|so|and|then|well|today|tomorrow|next week|on \w+|"
                rf"in the meantime|meanwhile|once \w+ \w+ \w+),? ){{0,3}}(?:i|we)(?:'ll| will| shall|"
                rf"'m going to|'re going to| am going to| are going to| plan to| intend to| start| begin|"
                rf" come back| get back)\b(?! (?:have to|need|not be able|be waiting|be grateful|be glad|"
                rf"wait|miss)).*"
            ),
            (
                r"^(?!.*(?:\?|\bplease\b|\byou\b|\byour\b))(?:\w+,? ){0,2}(?:he|she|they|(?:the|my|"
                r"our) \w+)(?:'ll|'s|'ve| will| did| has| had| also| just| already| is going to| promised|"
                r" said| told| let| sent| gave)\b(?! (?:to|not|n't)).*"
            ),
            (
                rf"^(?!.*{_EN_WISH})(?!.*\b(?:need|missing|but|still|waiting|in advance)\b).*\b(?:thanks|"
                rf"thank you|grateful that|indebted)\b.*"
            ),
        ),
        states=(),
        undoes=(
            (
                r"\bnever ?mind\b|\bno need (?:any ?more|any longer|after all|now)\b|\b(?:it's|that's|"
                r"all) sorted\b|\bscratch that\b"
            ),
            (
                r"\b(?:that|this|it|which|everything|all of that|the matter|the question)(?:'s|'ve| is|"
                r" has| was| are| have|,)? (?:now |already |all |since |been |meanwhile |"
                r"just )*(?:settled|sorted|resolved|solved|taken care of|cleared up|dealt with|"
                r"fixed itself|turned up|answered|clear now)\b"
            ),
            (
                r"\b(?:no longer|don't|do not|needn't|not) (?:need|necessary|relevant|needed|"
                r"required)\b[^.?]{0,40}\b(?:any ?more|any longer|now|after all)\b|\bno longer (?:need|"
                r"needed|necessary|relevant|required)\b"
            ),
            (
                r"\bnever ?mind\b|\bforget (?:my|about|what|it)\b|\bscrap that\b|\bplease (?:ignore|"
                r"disregard) my (?:last|previous|earlier|question|request|mail|e-?mail)"
            ),
            (
                r"\b(?:i|we) (?:now |already |meanwhile |have |'ve )*(?:found|got|received|have) (?:it|"
                r"them|the answer) (?:now|already|meanwhile|myself|after all)\b"
            ),
            r"\bno need to (?:look|search|send|find|check|call|ask)\b[^.?]{0,40}",
        ),
        reports=(
            (
                r"\b(?:asked|wanted to know|wondered|enquired)\b[^?]{0,140}\b(?:told|answered|replied|"
                r"said|explained)\b"
            ),
        ),
        unless=(
            (
                r"\b(?:otherwise|if not|failing that),? (?:i|we)(?:'ll| will|'m going to| shall| go| take|"
                r" assume| send| start| print)\b(?! (?:not|have to|need|miss|lose|be (?:unable|late|"
                r"forced|stuck)))"
            ),
            (
                r"\b(?:unless|if) (?:i|we) (?:hear|don't hear|do not hear|get no|receive no|hear nothing|"
                r"hear otherwise)\b"
            ),
            r"\bunless you (?:object|tell|say|prefer|have|want|let|disagree|would rather)\b",
            (
                r"\bif (?:you (?:don't|do not) (?:object|reply|answer|respond|say|write)|there(?:'s| is|"
                r" are) no (?:objections?|answer|reply))\b"
            ),
            (
                r"\bno (?:news|reply|answer) (?:is|means|counts)\b|\bsilence (?:is|means|counts)\b|\b(?:i|"
                r"we)(?:'ll| will) (?:assume|take it)\b"
            ),
        ),
        informs=(
            r"\byou (?:needn't|need not|don't need to|don't have to|do not have to)\b[^.?;]{0,80}",
            r"\b(?:your|the) questions? (?:from|of)\b[^.?:]{0,40}:[^?]{0,160}",
            r"\b(?:you|u) (?:asked|wanted to know|were wondering|wondered)\b[^.?]{0,120}",
            r"\bno need to\b[^.?]{0,80}",
            (
                r"\bi(?:'m| am) (?:away|out|off|on (?:holiday|vacation|leave)|back|travelling|"
                r"abroad)\b[^.?]{0,80}"
            ),
            (
                r"\byou can (?:follow|track|find|see|reach|download|watch|read|use|log|edit|test|view|"
                r"pick|keep|start|change)\b[^.?]{0,100}"
            ),
            r"\bi had (?:already )?asked\b[^.?]{0,100}",
            r"\b(?:i'll|i will|we'll|we will|i'm going to) ask\b(?! you\b)[^.?]{0,160}",
            r"\bthank(?:s| you)\b[^.?]{0,120}",
            r"\bwhen(?:ever)? you(?:'re| are)? (?:ever )?(?:need|in (?:town|the area))\b[^?]{0,80}",
            r"\b(?:should|if) you (?:ever|some day|one day)\b[^?]{0,120}",
        ),
        doubts=(
            r"\byou(?:r|rs|'re|'d|'ve|'ll)?\b|\bus know\b",
            (
                r"\b(?:not|no|never|without|yet|still|only|until|unless|need\w*|want\w*|wait\w*|miss\w*|"
                r"lack\w*|open|pending|should|would|could|might|may|or|either|whether|deadline|urgent\w*|"
                r"asap|if|choice|options?|decid\w*|decision|which|what|who|when|where|how|hope|wish|"
                r"please|suggest\w*|propos\w*|reminder|ready for|for review|quote|offer|draft|contract)\b|"
                r"n't\b"
            ),
        ),
    ),
    "de": DiscourseWords(
        promises=(
            (
                rf"^(?!.*{_DE_WISH})(?!.*\b(?:frage? (?:mich|dich|sie|euch)|find\w* (?:es )?(?:schade|gut|"
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
                rf"^(?!.*{_DE_WISH})(?:(?:ok|okay|also|und|dann|heute|morgen|nächste woche|am \w+|"
                rf"inzwischen|danach|gern|gerne|natürlich),? ){{0,3}}(?:(?:ich|wir) (?:werde|werden|fange|"
                rf"fangen|beginne|beginnen|schicke|schicken|sende|senden|frage(?! (?:sie|dich|euch|mich))|"
                rf"fragen (?!sie|uns)|kläre|klären|melde|melden|liefere|liefern|bespreche|spreche|prüfe|"
                rf"prüfen|kümmere|rufe|erkundige|mache|machen|lege|gebe|bestelle|baue|bringe|hole|leite|"
                rf"lasse|schaue|erledige)|(?:werde|werden|fange|beginne|schicke|sende|frage|kläre|melde|"
                rf"liefere|prüfe|kümmere|rufe|mache|lege|gebe|bringe) (?:ich|wir))\b.*"
            ),
            (
                rf"^(?!.*{_DE_WISH})(?!.*\b(?:fehl\w*|aber|noch|brauch\w*|bräucht\w*|im voraus|"
                rf"vorab)\b).*\b(?:danke|dank|bedanke|bedanken)\b.*"
            ),
        ),
        states=(
            (
                r"^(?:er|mein\w* \w+|unser\w* \w+)\b(?!.*(?:\?|\b(?:brauch\w*|wart\w*|fehl\w*|nicht|"
                r"kein\w*|will|möchte|fragt|bräuchte|bittet|ohne|erst)\b)).*"
            ),
            (
                rf"^(?!.*{_DE_WISH})(?!.*\b(?:sie|ihnen|du|dir|dich|euch|ihr\w*|dein\w*|nicht|kein\w*|"
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
        doubts=(
            r"\b(?:sie|ihr\w*|ihnen|du|dein\w*|dir|dich|euch|euer|eure\w*)\b",
            (
                r"\b(?:nicht|kein\w*|ohne|noch|erst|nur|bis|brauch\w*|bräuch\w*|wart\w*|fehl\w*|offen\w*|"
                r"soll\w*|würde\w*|könnte\w*|wäre\w*|hätte\w*|müss\w*|muss|oder|ob|entscheid\w*|frist\w*|"
                r"dringend\w*|will|wollen|möchte\w*|zum \w+en|welche\w*|wer|wann|wie|was|bitte|"
                r"vorschlag\w*|angebot\w*|entwurf\w*|vertrag\w*|zur \w+ung|falls|wenn)\b"
            ),
        ),
    ),
    "fr": DiscourseWords(
        promises=(
            (
                rf"^(?!.*{_FR_WISH})(?!.*\b(?:rappelle que|au sujet|concernant|à propos|pour savoir|"
                rf"manqu\w*|besoin|attend\w*|mais)\b)(?:\w+,? ){{0,3}}?(?:je|j') ?(?:vous |te |t'|m'en |"
                rf"me |m'|lui |leur |l'|le |la |les |y )*(?:renseigne|occupe|charge|redis|dis ça|vérifie|"
                rf"regarde|raconte|recontacte|gère|checke|cherche|prépare|fais suivre|préviens|creuse|"
                rf"vois (?:ça|avec)|demande (?:à|au|aux))\b.*"
            ),
            (
                r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
                r"elér|elfelejt)).*\b(?:voulais|voulions|allais) (?:vous |te |t')?demander\b.*\bmais\b.*"
            ),
            (
                rf"^(?!.*{_FR_WISH})(?:(?:ok|alors|et|puis|ensuite|demain|lundi|mardi|mercredi|jeudi|"
                rf"vendredi|la semaine prochaine|d'ici là|entre-temps),? ){{0,3}}(?:je|nous|j') ?(?:vais|"
                rf"allons|vous |te |t'|m'en |m'|lui |leur |le |la |les |l')*(?:vais|allons|commence|"
                rf"commençons|envoie|reviens|\w+erai|\w+irai|\w+drai|\w+erons|\w+irons|\w+drons|serai|"
                rf"ferai|verrai|aurai fini|m'occupe|démarre|demande à|contacte)\b.*"
            ),
            (
                rf"^(?!.*{_FR_WISH})(?!.*\b(?:manqu\w*|mais|besoin|d'avance|par avance|"
                rf"encore besoin)\b).*\b(?:merci (?:beaucoup |infiniment |encore |bien )?(?:pour|d'avoir|"
                rf"de (?:votre|ta|ton|vos|tes|m'avoir|nous avoir))|(?:vous|te|t'|en) ?remerci(?:e|"
                rf"ons)(?! de (?:bien )?(?:vouloir|me|m'|nous|\w+er\b)))\b.*"
            ),
        ),
        states=(
            (
                r"^(?:il|elle|ils|elles|mon|ma|mes|notre|nos)\b(?!.*(?:\?|\b(?:besoin|attend\w*|manqu\w*|"
                r"veut|veulent|pas|sans|voudrai\w*|demande\w*|souhait\w*|faut|reste)\b|n')).*"
            ),
            (
                rf"^(?!.*{_FR_WISH})(?!.*\b(?:tu|vous|votre|ton|ta|vos|tes|te|ne|n'\w+|pas|attends|besoin|"
                rf"aimerais|voudrais|souhaite\w*|propose|espère|manque)\b).*\b(?:je (?:suis|commande|"
                rf"passe|commence|prépare|finis|termine|prends|mets|pars|lance|fais|retire|modifie|"
                rf"corrige)|j'ai \w+[éiu]s?)\b.*"
            ),
        ),
        undoes=(
            (
                r"\bplus besoin\b|\b(?:je l'ai|je les ai|on l'a) (?:\w+ )?(?:retrouvée?s?|trouvée?s?)\b|"
                r"^c'est bon\b|\bne pas tenir compte de mon\b"
            ),
            (
                r"\b(?:c'est|cela est|ça s'est|tout est|la question est|cela a été|ça a été|"
                r"l'affaire est) (?:\w+ )?(?:réglée?|résolue?|arrangée?|bon maintenant|clarifiée?)\b|"
                r"\bs'est (?:réglé|arrangé|résolu)\b"
            ),
            (
                r"\b(?:plus besoin|n'ai plus besoin|n'avons plus besoin|n'est plus (?:nécessaire|utile|"
                r"la peine)|inutile de)\b"
            ),
            (
                r"\boublie[zr]? (?:ma|mon|ce|cela|ça|la)\b|\blaisse[rz]? tomber\b|\bne (?:tenez|"
                r"tiens) pas compte de mon\b"
            ),
            r"\b(?:je l'ai|je les ai|nous l'avons) (?:\w+ )?(?:retrouvée?s?|trouvée?s?|reçue?s?)\b",
        ),
        reports=(
            (
                r"\b(?:demandé|demandait|demandaient|voulait savoir|"
                r"voulaient savoir)\b[^?]{0,140}\b(?:dit|répondu|expliqué|répondais)\b"
            ),
        ),
        unless=(
            (
                r"\b(?:sinon|sans quoi|à défaut|autrement),? (?:je|nous|j')\s?(?:pars|prends|lance|garde|"
                r"considère|continue|fais|envoie|imprime|\w+rai|\w+rons|partons)\b(?! (?:pas|obligé))"
            ),
            r"\bsauf (?:avis|indication|objection|opposition|si vous|si tu|contrordre)\b",
            (
                r"\bsans (?:réponse|nouvelles?|retour|objection|avis contraire|"
                r"indication)\b[^.?]{0,50}\b(?:je|nous|j'|considér)"
            ),
            (
                r"\bsi (?:vous|tu) n'(?:avez|as|y) (?:\w+ )?(?:pas d'objection|rien à redire|voyez pas|"
                r"vois pas)\b|\b(?:je|nous) (?:considér\w+|partirai|partirons|pars|partons) du principe\b"
            ),
        ),
        informs=(
            r"\b(?:tu|vous) (?:voulais|vouliez|souhaitais|souhaitiez) savoir\b[^.?]{0,120}",
            r"\b(?:tu|vous) (?:m'as|m'avez|m'aviez|m'avais) demandé\b[^.?]{0,120}",
            r"\b(?:je|nous|j') ?(?:vous |t'|te )?(?:avais|avions) demandé\b[^.?]{0,100}",
            r"\b(?:en congé|en vacances|absente?s?|de retour|en déplacement)\b[^.?]{0,60}",
            (
                r"\b(?:vous pouvez|tu peux|vous pourrez|tu pourras) (?:le |la |les |l')?(?:suivre|trouver|"
                r"télécharger|consulter|voir|modifier|tester|récupérer|utiliser)\b[^.?]{0,80}"
            ),
            r"\bplus besoin de\b[^.?]{0,80}",
            (
                r"\b(?:est|sont) (?:\w+ ){0,3}(?:terminée?s?|bouclée?s?|finie?s?|prête?s?|livrée?s?|"
                r"complète?s?|close?s?)\b"
            ),
            (
                r"\bsi (?:vous|tu) (?:avez|as|deviez|voulez|veux) (?:un jour|jamais|à nouveau|"
                r"une autre fois)\b[^?]{0,120}"
            ),
            r"\b(?:je vais|nous allons|je vais aller) (?:le |la |les )?demander\b[^.?]{0,160}",
        ),
        doubts=(
            r"\b(?:tu|toi|te|ton|ta|tes|vous|votre|vos)\b|\bt'|-vous\b",
            (
                r"\b(?:ne|pas|sans|encore|toujours|seulement|avant|jusqu\w*|besoin|attend\w*|manqu\w*|"
                r"faut|faudrait|\w+rai[ts]|\w+raient|si|délai|urgent\w*|veut|veulent|voudr\w*|souhait\w*|"
                r"quelle?s?|quand|où|comment|reste|merci de|veuillez|propos\w*|devis|projet de|contrat|"
                r"relecture|validation|décision|choix|ou)\b|\bn'"
            ),
        ),
    ),
    "es": DiscourseWords(
        promises=(
            (
                rf"^(?!.*{_ES_WISH})(?:\w+,? ){{0,3}}?(?:(?:deja|déjame|deje|déjeme) que (?:lo|la|le|"
                rf"les)?|(?:(?:me|lo|la|le|les|te|os) )?(?:averiguo|consulto|pregunto|miro|compruebo|"
                rf"reviso|arreglo|gestiono|preparo|hablo|encargo|ocupo|informo|"
                rf"entero))\b(?! (?:si (?:usted|tú|puedes?|podrías?)|cuándo (?:usted|"
                rf"tú)))(?!.*\b(?:falt\w*|necesit\w*|pero)\b).*"
            ),
            (
                r"^(?!.*(?:\?|\bpor favor\b|\b(?:su|tu|sus|tus|vuestr\w+|usted|me \w+e)\b)).*\b(?:(?:le|"
                r"te|les|os|se|lo|la|los|las) ){1,2}(?:haré llegar|haremos llegar|\w+(?:aré|eré|iré|"
                r"aremos|eremos|iremos))\b.*\b(?:en cuanto|cuando|tan pronto)\b.*"
            ),
            (
                r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
                r"elér|elfelejt)).*\b(?:quería|iba a|queríamos) (?:pedir\w*|preguntar\w*)\b.*\bpero\b.*"
            ),
            (
                rf"^(?!.*{_ES_WISH})(?:(?:vale|pues|y|luego|mañana|hoy|el lunes|el martes|el miércoles|"
                rf"el jueves|el viernes|la semana que viene|mientras tanto|entonces|"
                rf"después),? ){{0,3}}(?:yo )?(?:voy|vamos) a (?!necesit|ped(?:ir|irte|irle))\w+.*"
            ),
            (
                rf"^(?!.*{_ES_WISH})(?:(?:vale|pues|y|luego|mañana|hoy|"
                rf"el \w+),? ){{0,3}}(?:yo )?(?:no )?(?:lo |la |los |las |te |le |les |os |"
                rf"se )*(?:\w+(?:aré|eré|iré|aremos|eremos|iremos)|empiezo|comienzo|haré|diré|tendré|"
                rf"podré|mando|envío|llamo)\b.*"
            ),
            (
                rf"^(?!.*{_ES_WISH})(?!.*\b(?:falt\w*|pero|necesit\w*|de antemano|"
                rf"por adelantado)\b).*\b(?:gracias por|agradezco (?:mucho |muchísimo |"
                rf"sinceramente )?(?:su|tu|sus|tus|la|el|que)|agradecemos (?:su|tu|sus|tus|la|el))\b.*"
            ),
        ),
        states=(
            (
                r"^(?:él|ella|ellos|mi|mis|nuestr[oa]s?)\b(?!.*(?:\?|\b(?:necesit\w*|esper\w*|falt\w*|"
                r"quier\w*|no|sin|pregunt\w*|pide\w*|querr\w*|pendient\w*)\b)).*"
            ),
            (
                rf"^(?!.*{_ES_WISH})(?!.*\b(?:te|tu|su|le|usted|no|necesito|espero|quiero|quisiera|"
                rf"propongo|falta|sigo|aún|todavía)\b).*\b(?:he \w+[ai]do|hoy mismo \w+o|hoy \w+o|"
                rf"ahora mismo \w+o|mañana \w+o|encargo|empiezo|paso|pasé|fui|hice|envié|hablé|"
                rf"recogí)\b.*"
            ),
        ),
        undoes=(
            (
                r"\bno (?:tenga|tengas|tengan) en cuenta mi\b|^nada,|\bya lo (?:encontré|tengo|"
                r"he encontrado|vi)\b|\bolvídalo\b"
            ),
            (
                r"\b(?:ya |eso |todo |esto |el tema |el asunto |la cuestión )+(?:\w+ )?(?:está|queda|"
                r"ha quedado|se ha) (?:ya )?(?:resuelt[oa]|solucionad[oa]|arreglad[oa]|aclarad[oa]|"
                r"list[oa])\b"
            ),
            (
                r"\bya no (?:hace falta|lo necesito|la necesito|los necesito|las necesito|es necesario|"
                r"necesito|necesitamos)\b"
            ),
            (
                r"\b(?:olvida|olvide|olvídate|olvídese) (?:de )?(?:mi|lo|eso|la|el)\b|\bdéjalo\b|"
                r"\bno (?:haga|hagas) caso (?:de|a) mi\b"
            ),
            r"\bya (?:lo|la|los|las) (?:he|hemos|tengo|tenemos)\b",
        ),
        reports=(
            r"\b(?:me|nos) (?:dijo|escribió|preguntó)\b[^?]{0,100}\b(?:contesté|respondí|le dije)\b",
            (
                r"\b(?:pregunt(?:ó|aba|aron|aban)|quería saber|querían saber|"
                r"ha preguntado)\b[^?]{0,140}\b(?:dije|contesté|respondí|dijimos|he dicho|expliqué|"
                r"hemos dicho)\b"
            ),
        ),
        unless=(
            (
                r"\b(?:si no|salvo que|a menos que) (?:me |nos )?(?:dices?|digas?|avisas?|avises?|"
                r"prefieras?)\b[^.?]{0,20}\b(?:otra cosa|lo contrario|algo)\b"
            ),
            (
                r"\b(?:si no|de lo contrario|en caso contrario),? (?:lo |la |los |las |me |nos )?(?:sigo|"
                r"tiro|mando|imprimo|empiezo|doy|doy por|daré|seguiré|enviaré|mandaré|imprimiré|empezaré|"
                r"continuaré|dejo|dejaré|procederé|procedo|asumo|asumiré|entiendo)\b"
            ),
            (
                r"\b(?:salvo|a menos|a no ser) que (?:me |nos )?(?:diga|digas|prefiera|prefieras|indique|"
                r"indiques|tenga|tengas|haya|se oponga|te opongas)\w*"
            ),
            (
                r"\bsi no (?:me |nos )?(?:dice|dices|responde|respondes|contesta|contestas|recibo|tengo|"
                r"hay|pone|pones)\b[^.?]{0,40}\b(?:nada|noticias|respuesta|objeción|inconveniente|"
                r"lo contrario|pegas)\b|\bsalvo (?:indicación|aviso) (?:en )?contrario\b"
            ),
            r"\b(?:entenderé|entiendo|asumo|asumiré|daré por hecho|doy por hecho|daré por) (?:que|buen|hech)",
        ),
        informs=(
            r"\b(?:querías|quería usted|quería) saber\b[^.?]{0,120}",
            (
                r"\b(?:le|te|os) (?:había |habíamos )?(?:pedí|pedido|pedimos|"
                r"había pedido)\b[^.?]{0,60}\b(?:pero|y ya)\b"
            ),
            r"\b(?:de vacaciones|ausente|fuera de la oficina|de viaje|de vuelta)\b[^.?]{0,60}",
            (
                r"\b(?:puede|puedes|podéis) (?:seguir|ver|descargar|consultar|encontrar|probar|cambiar|"
                r"usar)\w*\b[^.?]{0,80}(?=[.!]|$)"
            ),
            (
                r"\b(?:están?|queda|quedan) (?:\w+ ){0,3}(?:terminad|cerrad|acabad|list|completad|"
                r"entregad)[oa]s?\b"
            ),
            r"\bsi (?:alguna vez|algún día|en el futuro|más adelante)\b[^?]{0,120}",
            r"\bgracias por (?:decir|avis|contar|confirm|inform)\w*\b[^.?]{0,100}",
            r"\bvoy a (?:preguntar|consultar)\b(?!(?:te|le|os|les)\b)[^.?]{0,160}",
            r"\bme mudo\b[^?]{0,80}|\bmi (?:nueva )?dirección (?:es|será)\b",
        ),
        doubts=(
            (
                r"\b(?:tú|tu|tus|ti|te|usted|ustedes|su|sus|le|les|os|vosotr\w*|vuestr\w*)\b|\b(?:tienes?|"
                r"puedes?|quieres?|debes?|necesitas?|sabes?|ibas|dijiste|prefieres?|podrías?|quedaste|"
                r"prometiste|has|vas|venid|estad)\b"
            ),
            (
                r"\b(?:no|sin|todavía|aún|solo|sólo|hasta|antes|necesit\w*|esper\w*|falt\w*|pendientes?|"
                r"si|o|plazo|urgente|quiere\w*|cuál|qué|quién|cuándo|dónde|cómo|\w+ría\w*|por favor|"
                r"propuesta|presupuesto|borrador|contrato|propongo|para (?:revis|firm|aprob|que)\w*|"
                r"decid\w*|decisión|opci\w+)\b"
            ),
        ),
    ),
    "hu": DiscourseWords(
        promises=(
            (
                rf"^(?!.*{_HU_WISH})(?!.*\b(?:hiány\w*|de|kell\w*|"
                rf"szükség\w*)\b)(?:\w+,? ){{0,3}}?(?:utána|meg|körbe|ki|el|le|át|rá|fel|be)?(?:kérdezek|"
                rf"kérdezem|nézek|nézem|derítem|járok|egyeztetek|mondom|mesélem|írom|intézem|számolom|"
                rf"jelentkezem|értesítem|értesítjük|szólok|szólunk|ellenőrzöm)\b.*"
            ),
            (
                r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
                r"elér|elfelejt)).*\bakartam\b.*\bkér\w+.*\bde\b.*"
            ),
            (
                rf"^(?!.*{_HU_WISH})(?:(?:rendben|akkor|és|majd|ma|holnap|hétfőn|kedden|szerdán|"
                rf"csütörtökön|pénteken|jövő héten|aztán|addig|utána),? ){{0,3}}(?:meg|el|át|be|ki|le|fel|"
                rf"vissza)?(?:kérdezem|kérdezzük|kezdek|kezdem|kezdünk|küldöm|küldjük|küldök|írok|hívom|"
                rf"nézem|intézem|beszélek|beszélem|csinálom|jelentkezem|nekilátok|utánanézek|jövök|szólok|"
                rf"hozom|adom|javítom|készítem|egyeztetek|elkezdem|(?:\w+ )?fogok|(?:\w+ )?fogom|"
                rf"fogjuk)\b.*"
            ),
            (
                rf"^(?!.*{_HU_WISH}(?<!kérem))(?!.*\b(?:hiány\w*|de|még|csak|előre|kell\w*|szükség\w*|"
                rf"megköszönn\w*)\b).*\bköszön(?:öm|jük|et|ettel|ünk)\b.*"
            ),
        ),
        states=(
            (
                r"^(?:ő|a kollég\w+|a munkatárs\w+|a könyvel\w+m)\b(?!.*(?:\?|\b(?:kér\w*|vár\w*|hiány\w*|"
                r"nem|nincs\w*|szeretn\w*|kérdez\w*|kell\w*|nélkül)\b)).*"
            ),
            (
                rf"^(?!.*{_HU_WISH})(?!.*\b(?:nem|nincs\w*|ön\w*|te|neked|várom|várok|szeretném|kérném|"
                rf"szükség\w*|hiány\w*|javasl\w*|remél\w*|tudom|kell\w*)\b).*\b(?:(?:meg|el|át|be|ki|le|"
                rf"fel)?(?:rendelem|veszem|indítom|csinálom|készítem|javítom|nyomtatom|küldöm|hozom|"
                rf"viszem|írom|adom|teszem)|\w+(?:tam|tem|ttam|ttem))\b.*"
            ),
        ),
        undoes=(
            r"^(?:ja|á|jaj),? már (?:nem kell|megvan|megtaláltam)\b|\bmár nem kell\b|^hagyd\b|^mindegy\b",
            (
                r"\b(?:ez|az|minden|a dolog|ez a kérdés|már|időközben|közben) (?:\w+ ){0,2}(?:megoldódott|"
                r"elintéződött|rendeződött|tisztázódott|tárgytalan|okafogyott|megvan)\b|\bmegoldódott\b|"
                r"\btárgytalan\b"
            ),
            (
                r"\bmár nem (?:kell|szükséges|érdekes|aktuális|fontos)\b|\bnincs (?:már|"
                r"többé) (?:rá )?szükség\w*|\bmár nincs (?:rá )?szükség\w*"
            ),
            (
                r"(?<!\bne )\bfelejts(?:d|e) el\b|\bhagy(?:d|ja) (?:csak|figyelmen)\b|\bne (?:vegye|"
                r"vedd) figyelembe az (?:előző|előbbi|utolsó)\b"
            ),
            (
                r"\b(?:megtaláltam|megkaptam|meglett) (?:már|időközben|közben)\b|\b(?:már|közben|"
                r"időközben) (?:megtaláltam|megkaptam|meglett)\b"
            ),
        ),
        reports=(
            (
                r"\b(?:(?:meg)?kérdez(?:te|ték)|tudni akarta|érdeklődött)\b[^?]{0,140}\b(?:mondtam|"
                r"mondtuk|válaszoltam|feleltem|írtam|elmagyaráztam)\b"
            ),
        ),
        unless=(
            (
                r"\b(?:különben|egyébként|ellenkező esetben|ha nem),? (?!nem )(?:\w+ ){0,2}(?:elküldöm|"
                r"elindítom|nyomtatom|megrendelem|folytatom|elkezdem|indulok|küldöm|maradok|úgy veszem|"
                r"megcsinálom|lefoglalom|\w+om|\w+em|\w+jük|\w+juk)\b(?![^.?]{0,30}\b(?:nem tud\w*|kések|"
                r"csúszik)\b)"
            ),
            (
                r"\bha (?:nem|nincs|nem is) (?:hallok|hallunk|kapok|kapunk|jelez\w*|jelzed|jelzi|"
                r"válaszol\w*|szól\w*|tiltakoz\w*|ír\w*|ellenvetés\w*|kifogás\w*|más)\b"
            ),
            (
                r"\bhacsak (?:nem|ön|te)\b|\bellenvetés hiányában\b|"
                r"\bválasz hiányában\b[^.?]{0,40}\b(?!nem)\w+(?:om|em|öm|jük|juk)\b|\búgy (?:veszem|"
                r"tekintem|vesszük|tekintjük)\b"
            ),
        ),
        informs=(
            r"\b(?:azt kérdezte\w*|kérdezte[dk]?|tudni szerette\w*|azt szerette\w*)\b[^.?]{0,120}",
            r"\b(?:kértem|kértük) (?:öntől|önt|tőled|önöktől)\b[^.?]{0,60}\b(?:de|már)\b[^.?]{0,60}",
            (
                r"\b(?:szabadságon|nyaralok|nem leszek elérhető|nem vagyok bent|újra (?:elérhető|itt|"
                r"bent))\b[^.?]{0,60}"
            ),
            (
                r"\b(?:tudja|tudod|tudják) (?:követni|megnézni|letölteni|megtekinteni|kipróbálni|"
                r"nyomon követni)\b[^.?]{0,60}(?=[.!]|$)"
            ),
            r"\b(?:elkészült\w*|lezárult|kész vannak|készen van\w*|lezártuk|befejez\w+)\b",
            r"\bha (?:valaha|egyszer|később|valamikor|legközelebb)\b[^?]{0,120}",
            r"\bköszönöm,? hogy\b[^.?]{0,120}",
            r"\bmegkérdezem\b[^?]{0,160}",
            r"\bnem kell (?:keresn\w+|sietn\w+|küldeni\w*|aggód\w+)\b[^.?]{0,40}",
        ),
        doubts=(
            (
                r"\b(?:ön\w*|te|neked|téged|rád|nektek|ti|tőled|veled|nálad)\b|\b\w{2,}(?:od|ed|öd|sz|nád|"
                r"néd|ná|né|ted|tad|tál|tél|játok|jétek)\b"
            ),
            (
                r"\b(?:nem|nincs\w*|nélkül|még|csak|kell\w*|kér\w*|vár\w*|hiány\w*|ha|vagy|határidő\w*|"
                r"sürgős\w*|szeretn\w*|akar\w*|melyik\w*|mit|ki|mikor|hogyan|\w+-e|ajánlat\w*|javasl\w*|"
                r"tervezet\w*|szerződés\w*|dönt\w*|jóváhagy\w*|lenne|volna|vár)\b"
            ),
        ),
    ),
    "th": DiscourseWords(
        promises=(
            r"(?:ตั้งใจ|ตอนแรก|ว่า)จะ(?:ขอ|ถาม)\S*\s?แต่.*",
            (
                r"^(?!.*(?:คุณ\S{0,12}(?:ช่วย|ส่ง|แจ้ง|ตอบ)|กรุณา|โปรด|รบกวน|ถ้าคุณ|เมื่อคุณ|หลังจากคุณ|"
                r"ได้ไหม|ดีไหม|\?))(?:เดี๋ยว|แล้ว|พรุ่งนี้|วันจันทร์|สัปดาห์หน้า|และ)?(?:ผม|ดิฉัน|เรา|"
                r"ทางเรา|หนู)?(?:จะขอ|จะ|ขอ(?!ถาม|สอบถาม|ตรวจ|ติดต่อ))(?:รีบ|ไป|ลอง)?(?:ถาม|สอบถาม|เช็ก|"
                r"เช็ค|หา|ดูให้|ประสาน|คุย|ปรึกษา|เล่า|บอก|ตามให้|ส่ง(?!ให้ทาง)|เริ่ม|แจ้ง|โทร|ตรวจ|แก้|"
                r"ทำ(?!อย่าง)|อัปเดต|ติดต่อ|ดำเนินการ|จัดการ|รวบรวม|สรุป|เตรียม|ปรับ|"
                r"ไม่ได้อ่าน)(?!.*(?:ดีคะ|ดีครับ|อะไรคะ|ไหนคะ|อย่างไรคะ|ยังไงคะ)$).*"
            ),
        ),
        states=(),
        undoes=(
            (
                r"(?:เรื่อง)?(?:นี้|นั้น|ดังกล่าว|ตอนนี้)?(?:เรียบร้อยแล้ว|แก้ไขแล้ว|จัดการแล้ว|ได้(?:มา|"
                r"คำตอบ)แล้ว|เจอแล้ว|หาเจอแล้ว)"
            ),
            r"ไม่(?:ต้อง|จำเป็นต้อง)(?:หา|ส่ง|ตรวจ|ตอบ|ใช้|เช็ก)\S{0,30}(?:แล้ว|อีก)",
            r"(?:ลืม|ข้าม|ยกเลิก)(?:เรื่อง|คำถาม|คำขอ)\S{0,20}(?:ไปได้|ไปก่อน|ไปเลย|ก่อนหน้า)",
        ),
        reports=(r"(?:ถาม|สงสัย)(?:มา)?ว่า[^?]{0,140}(?:บอกไป|ตอบไป|เลยบอก|เลยตอบ|แจ้งไป|บอก\S{0,6}ว่า)",),
        unless=(
            (
                r"(?:ถ้า|หาก)(?:ไม่(?:ได้รับ(?:คำตอบ|แจ้ง|การตอบ)|ตอบ|แจ้ง|ขัดข้อง|มีข้อโต้แย้ง|ติดอะไร|"
                r"ทักท้วง|มีอะไรแก้))"
            ),
            (
                r"(?:ไม่อย่างนั้น|มิฉะนั้น|ไม่งั้น)(?:ผม|ดิฉัน|เรา)?จะ(?:ถือว่า|ดำเนินการ|ส่ง|พิมพ์|เริ่ม|"
                r"ทำ)(?!ไม่)"
            ),
            r"จะถือว่า",
        ),
        informs=(
            r"ที่(?:คุณ\S{0,12})?(?:ถาม|สอบถาม)(?:มา)?ว่า\S{0,100}",
            r"ขอบคุณ(?:ที่|สำหรับ)\S{0,100}",
            r"(?:ลาพักร้อน|ลางาน|ไม่อยู่)\S{0,60}",
            r"ติดตาม(?:ได้|พัสดุ|สถานะ)\S{0,40}",
            r"ไม่ต้อง(?:หา|ส่ง|กังวล|รีบ|ตกใจ|สงสัย|แปลกใจ)\S{0,40}",
            r"(?:วันหน้า|คราวหน้า|ในอนาคต)\S{0,80}\s?\S{0,40}",
            r"คำตอบของ\S{1,20}ช่วย\S{0,40}",
            r"(?:ตามที่(?:สัญญา|ตกลง|คุย|แจ้ง)\S{0,20}\s?)ส่ง\S{0,60}",
            r"^(?:แนบ|ส่ง)(?!.*(?:หน่อย|ด้วย))\S{1,40}มาให้(?:ค่ะ|ครับ|นะคะ|แล้ว)?",
        ),
        doubts=(
            (
                r"คุณ|ท่าน|พี่|ยัง|ไม่|รอ(?!บ)|ต้อง|ขาด|ถ้า|หาก|หรือ|อยาก|ขอ(?!บ)|ช่วย|รบกวน|กรุณา|โปรด|"
                r"ก่อน|ภายใน|ด่วน|กำหนด|ควร|น่าจะ|ไหม|มั้ย|อะไร|ไหน|ใคร|ใบเสนอ|ร่าง|สัญญา|แบบ"
            ),
        ),
    ),
}
