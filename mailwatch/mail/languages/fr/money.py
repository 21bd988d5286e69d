"""French: how people ask for money and for nothing else."""

from __future__ import annotations

from mailwatch.mail.languages.asking import MoneyWords
from mailwatch.mail.languages.sums import GAP, SUM

MONEY = MoneyWords(
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
            rf"pai(?:e|es)|règles?|réglez|régler|avanc\w+|virement)\b{GAP}{SUM}"
        ),
        (
            rf"{SUM}[^.?]{{0,30}}\b(?:par (?:paypal|lydia|virement|wero|chèque|carte)|reste\w*|"
            rf"manqu\w*|à (?:régler|payer|verser)|dus?|impayés?|en attente)\b"
        ),
        rf"\b(?:restent?|manque(?:nt)?|devez|doit|dois|attend\w*)\b{GAP}{SUM}",
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
)
