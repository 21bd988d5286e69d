"""French: instructions, and what shows them."""

from __future__ import annotations

from mailwatch.mail.languages.asking import GuideWords

GUIDES = GuideWords(
    instructs=(
        (
            r"(?:^|[,;:.] |\b(?:puis|ensuite|et|alors|veuillez|d'abord) )(?:télécharge[rz]?|"
            r"inscri(?:s|vez|re)(?:-toi|-vous)?|(?:entre[rz]?|saisi\w*|tape[rz]?) (?:le|la|votre|ton|"
            r"l'|un|vos|tes)|éteins|éteignez|éteindre|rallume[rz]?|allume[rz]?|débranche[rz]?|"
            r"branche[rz]?|ferme[rz]?|remplir|remplis(?:sez)? (?:le réservoir|d'eau)|scanne[rz]?|"
            r"touche[rz]?|active[rz]?|crée[rz]? (?:un|votre|ton)|(?:choisis|choisissez|choisir|"
            r"définissez|définis) (?:un|une|votre|ton) (?:nouveau |nouvelle )?(?:mot de passe|code|"
            r"langue|identifiant|profil)|sélectionne[rz]?|coche[rz]? (?:la|les) case|glisse[rz]?|"
            r"attends|attendez|appuyer|verse[rz]? l'eau|retire[rz]? le|insère[rz]?|insérez|"
            r"lance[rz]? (?:le|l')|valide[rz]? (?:avec|par|en))\b[^.?]{0,120}"
        ),
        (
            r"(?:\b(?:veuillez|merci de|merci d'|prière de|s'il (?:vous|te) pla[iî]t,?|je (?:vous|"
            r"te) prie de|pensez à|pense à|puis|ensuite|et|alors) |^|[,;:.] )(?:bien vouloir |"
            r"vouloir |aussi |ensuite |puis )*(?:l'|la |le |les |vous |te |en )?(?:conserve[rz]?|"
            r"garde[rz]?(?: bien)?(?:-les|-le|-la)?|enregistre[rz]?|imprime[rz]?|supprime[rz]?|"
            r"efface[rz]?|ignore[rz]?|noter?|notez|prendre (?:bonne )?note|mettre à jour|mets à jour|"
            r"mettez à jour|utilise[rz]?|ne pas|n'oublie[rz]? pas que|profite[rz]?|salue[rz]?|"
            r"passe[rz]? le bonjour|connecte(?:r|z-vous|-toi)|clique[rz]?|appuie|appuyez|ouvre|ouvrir|"
            r"ouvrez|tape[rz]?|saisi(?:r|ssez|s)|redémarre[rz]?|recharge[rz]?|rafraîchi(?:r|ssez|s)|"
            r"vide[rz]?|installe[rz]?|choisis _|choisissez _|sélectionne[rz]? _|va (?:dans|sur)|"
            r"allez (?:dans|sur)|copie[rz]?|colle[rz]?|adresse(?:r|z-vous|-toi) (?:à|au)|suivre|"
            r"suivez|suis la|patiente[rz]?|attendre|publie[rz]?|habille\w*|couvre\w*|viens|venez|sois|"
            r"soyez|jette l'|jetez l'|embrasse[rz]?|excuse[rz]?|m'excuser|nous excuser|pardonne[rz]?|"
            r"change[rz]? (?:le|ton|votre) mot de passe|arrive[rz]?|apporte[rz]?|"
            r"rappeler (?:la référence|le numéro)|indiquer (?:la référence|"
            r"le numéro de facture))(?:-vous|-toi|-les|-le|-la)?\b[^.?]{0,120}"
        ),
        (
            r"(?:^|[,;:.] |\bet )n(?:e (?!suis|sont|sommes|serait|sera|peut|peuvent|veut|doit|faut)|"
            r"'(?!oubli|a\b|ai\b|as\b|est|ont|avons|avez|y |en |était|"
            r"avait))[\w' ]{1,25} pas\b[^.?]{0,80}"
        ),
    ),
    guides=(
        (
            r"(?:^|\n|: )pour (?:vous |te |se |s'|t')?(?:connecter|inscrire|activer|installer|"
            r"télécharger|accéder|ouvrir|démarrer|réinitialiser|utiliser|allumer|redémarrer)\b"
        ),
        (
            r"\b(?:guide|manuel|mode d'emploi|faq|foire aux questions|pas à pas|tutoriel|"
            r"questions fréquentes|marche à suivre|aide-mémoire)\b"
        ),
    ),
)
