"""French: what a sentence does beside asking, and what sentences do to each other."""

from __future__ import annotations

from mailwatch.mail.languages.asking import DiscourseWords

_WISH = (
    r"(?:\?|\bs'il (?:vous|te) pla[iî]t\b|\bmerci de\b|\bveuillez\b|\b(?:dès|une fois) que (?:vous|tu|j'ai|"
    r"j'aurai)\b|\bsi (?:vous|tu)\b|\b(?:votre|ton|vos|tes) (?:accord|réponse|retour|validation|"
    r"confirmation|décision|avis|feu vert)\b)"
)

DISCOURSE = DiscourseWords(
    promises=(
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:rappelle que|au sujet|concernant|à propos|pour savoir|"
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
            rf"^(?!.*{_WISH})(?:(?:ok|alors|et|puis|ensuite|demain|lundi|mardi|mercredi|jeudi|"
            rf"vendredi|la semaine prochaine|d'ici là|entre-temps),? ){{0,3}}(?:je|nous|j') ?(?:vais|"
            rf"allons|vous |te |t'|m'en |m'|lui |leur |le |la |les |l')*(?:vais|allons|commence|"
            rf"commençons|envoie|reviens|\w+erai|\w+irai|\w+drai|\w+erons|\w+irons|\w+drons|serai|"
            rf"ferai|verrai|aurai fini|m'occupe|démarre|demande à|contacte)\b.*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:manqu\w*|mais|besoin|d'avance|par avance|"
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
            rf"^(?!.*{_WISH})(?!.*\b(?:tu|vous|votre|ton|ta|vos|tes|te|ne|n'\w+|pas|attends|besoin|"
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
    tells=(
        r"\b(?:je|nous|on|il|elle|ils|elles)\b|\bj'",
        r"\bc'(?:est|était)\b|\bça (?:marche|va|me va)\b|\b(?:voici|voilà)\b",
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
    joins=(
        "et",
        "mais",
    ),
)
