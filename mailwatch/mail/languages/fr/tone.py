"""French: what wounds, shouts or threatens; `template lint` looks for it."""

from __future__ import annotations

from mailwatch.mail.languages.fr.claims import CLAIMS
from mailwatch.mail.languages.writing import GrammarWords, ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (
            r"\b(?:dernier|ultime|deuxième|second|troisième|énième|nouveau) (?:rappel|avis|avertissement)\b",
            "the language of debt collectors",
        ),
        (
            (
                r"\b(?:dernière|ultime|deuxième|seconde|troisième|énième|nouvelle) (?:relance|sommation|"
                r"mise en garde)\b"
            ),
            "counts the reader's omissions",
        ),
        (r"\bje vous relance\b|\bnous vous relançons\b|\blettre de relance\b", "names the nudge a nudge"),
        (
            r"\bsauf erreur (?:ou omission )?de (?:ma|notre|votre) part\b",
            "polite on paper, read as a reproach",
        ),
        (
            r"\bmalgré (?:mes|nos|ma|notre|plusieurs|de nombreu\w{1,3}|votre|vos)\b",
            "counts efforts against the reader",
        ),
        (r"\ben dépit de (?:mes|nos|ma|notre|plusieurs|vos)\b", "counts efforts against the reader"),
        (
            (
                r"\bvous n[’']avez (?:toujours |encore )?(?:pas|jamais|rien) (?!à |d[’']|de |besoin)|"
                r"\bvous ne (?:m[’']|nous |vous )(?:avez|êtes)\b|\bvous n[’']êtes (?:toujours )?(?:pas|"
                r"jamais) (?:venu|présent|joignable)"
            ),
            "names what the reader left undone",
        ),
        (
            r"\bvous (?:avez|aviez) (?:oublié|omis|négligé|manqué|ignoré|refusé|tardé)\b",
            "names the reader's fault",
        ),
        (
            r"\bvotre (?:silence|négligence|oubli|manquement|carence|inertie|refus|mauvaise)\b",
            "puts a name on the reader's fault",
        ),
        (
            r"\bvotre (?:absence|manque|défaut) de (?:réponse|réaction|paiement|règlement|sérieux)\b",
            "puts a name on the reader's fault",
        ),
        (r"\bvous êtes en (?:retard|défaut|tort|faute)\b|\bvotre retard\b", "puts the reader in the wrong"),
        (r"\btoujours (?:pas|aucune?|rien|sans (?:réponse|nouvelles))\b", "sounds impatient"),
        (r"\bà (?:plusieurs|maintes|de nombreuses) reprises\b|\bmaintes fois\b", "counts efforts"),
        (r"(?<!merci )\bencore une fois\b|\bune fois de plus\b", "sighs aloud"),
        (
            r"\b(?:je constate|nous constatons|force est de constater|regret de constater)\b",
            "an official notes an offence",
        ),
        (
            r"\b(?:je m[’']étonne|nous nous étonnons|je déplore|nous déplorons)\b",
            "a reproach in a stiff collar",
        ),
        (
            r"\bje (?:suis|reste) (?:très |vraiment )?(?:déçu|surpris|étonné|agacé|choqué)\w{0,2}\b",
            "burdens with our feelings",
        ),
        (r"\b(?:inacceptable|inadmissible|intolérable|irrespectueux|désinvolt\w{1,3})\b", "passes judgement"),
        (
            r"\bmanque de (?:respect|sérieux|professionnalisme|considération|courtoisie)\b",
            "passes judgement on the person",
        ),
        (r"\bcomme (?:je vous l[’']ai|nous vous l[’']avons) (?:déjà|pourtant)\b", "says: you did not listen"),
        (r"\bcomme (?:déjà|maintes fois) (?:dit|indiqué|précisé|mentionné)\b", "says: you did not read"),
        (r"\bcombien de (?:temps|fois) (?:dois|devrai|faut|faudra)\b", "a reproach dressed as a question"),
        (r"\bignor(?:é|ée|ez|er)\b", "supposes intent"),
        (r"\bla moindre des (?:choses|politesses)\b", "lectures on manners"),
        (r"\bvous (?:auriez|devriez) (?:dû|pu|avoir)\b", "dwells on blame"),
        (
            r"\bvous n[’']êtes pas sans (?:savoir|ignorer)\b|\bcomme vous le savez\b",
            "says: you pretend not to know",
        ),
        (r"\b(?:aucune|pas d[’'])\s?excuses?\b", "expects a lie"),
        (
            r"\b(?:perdre|perdu) (?:mon|notre|du|beaucoup de) temps\b|\btemps perdu\b",
            "puts a price on the reader's mistake",
        ),
        (
            r"\bimpayée?s?\b|\barriérés?\b|\bdébit(?:eur|rice)s?\b|\bcréance\b",
            "the language of debt collectors",
        ),
        (r"\bmauvaise? (?:payeur|foi|volonté)\b", "passes judgement on the person"),
        (r"\b(?:manifestement|visiblement)\b", "says: anybody can see your fault"),
        (r"\b(?:j[’']exige|nous exigeons|je vous somme|nous vous sommons)\b", "gives orders"),
    ),
    shouting=(
        (r"!", "an exclamation mark"),
        (r"\?\s?\?", "heaped question marks"),
        (r"\burgente?s?\b|\burgemment\b|\bde toute urgence\b", "raises an alarm"),
        (r"\bimmédiat(?:ement|e|s|es)?\b|\bsur-le-champ\b|\bséance tenante\b", "hurries without a date"),
        (r"\bsans (?:délai|tarder|plus attendre|plus tarder)\b", "hurries without a date"),
        (r"\bau plus (?:vite|tôt)\b|\bdans les (?:plus brefs|meilleurs) délais\b", "hurries without a date"),
        (r"\bdès que possible\b|\basap\b", "hurries without a date"),
        (r"\b(?:important|rappel|attention|relance)\s?:", "a headline in a letter"),
        (r"\bdernière chance\b", "raises an alarm"),
    ),
    money=(
        r"\bfactur(?:e|es|er|erai|é|ée|ation)\b",
        r"\bpaiements?\b|\bpay(?:er|é|ée|ez|erez)\b",
        (
            r"\brèglements?\b|\bà régler\b|\brégler (?:la|le|cette|ce|une) (?:facture|somme|montant|solde|"
            r"total)\b"
        ),
        r"\b(?:montant|solde|acompte|honoraire|tarif|remboursement)s?\b|\b(?:la|une|cette) somme\b",
        r"\b(?:virement|versement)s?\b|\béchue?s?\b",
        r"[€£$]|\b(?:EUR|USD|GBP|CHF|CAD)\b",
    ),
    attached=(
        r"\bci-(?:joint|annexé|inclus)\w{0,2}\b",
        r"\bpièces? jointes?\b|\ben annexe\b",
        r"\bjointe?s? à (?:ce|cet|mon|notre|la présente)\b",
        r"\b(?:je|nous) (?:vous |y |la |le |les )?(?:joins|joignons|annexe|annexons)\b",
        r"\bavec ce (?:message|courriel|mail), vous (?:recevez|trouverez)\b",
    ),
    threatening=(
        (
            (
                r"\b(?:tribuna(?:l|ux)|judiciaires?|en justice|par voie de droit|poursuites|assign(?:er|"
                r"ation))\b"
            ),
            "a threat of court",
        ),
        (r"\bavocate?s?\b|\bhuissiers?\b|\bcommissaires? de justice\b", "a threat of court"),
        (
            r"\bmise? en demeure\b|\bmets en demeure\b|\bsommation\b",
            "a legal act, not a letter among partners",
        ),
        (r"\binjonction\b|\bcontentieux\b", "a threat of court"),
        (r"\brecouvrement\b", "a threat of collectors"),
        (
            r"\bpénalités?\b|\bmajoration\b|\bfrais de (?:relance|retard|dossier|rappel)\b",
            "a fee that nobody agreed to",
        ),
        (r"\bintérêts (?:de retard|moratoires|légaux)\b", "interest is the owner's to decide"),
        (r"\bsolvabilité\b|\bfich(?:er|age|é)\b|\bliste noire\b", "a threat to the reader's name"),
        (
            r"\bavis négatifs?\b|\brend(?:re|rai) public\b|\bréseaux sociaux\b|\bpublier(?:ai)? votre\b",
            "a threat in public",
        ),
        (
            (
                r"\b(?:couper|couperai|bloquer|bloquerai|fermer|fermerai|désactiver|désactiverai) (?:le|"
                r"votre|vos|l[’']) ?(?:sites?|accès|hébergement|services?|comptes?)\b"
            ),
            "self-help that may be unlawful",
        ),
        (r"\brésili(?:er|erai|ation|e|ons)\b", "may end a contract for work by itself"),
        (r"(?<!en )\bconséquences?\b", "vague, and therefore a threat"),
        (r"\bfaute de quoi\b|\bà défaut\b|\bsans quoi\b|\bsinon\b", "the hinge of a threat"),
        (
            r"\b(?:contrainte?|forcée?|obligée?)s? de\b|\bdans l[’']obligation\b|\bd[’']autre choix\b",
            "says: you make me do it",
        ),
    ),
    formal=r"(?<!ndez-)\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b",
    familiar=r"\b(?:[Tt]u|[Tt]e|[Tt]oi|[Tt]es|[Tt]on|[Tt]a)\b|\b[Tt]['’](?=\w)",
)

GRAMMAR = GrammarWords(
    leaning=(
        "l[ea]s?|d[eu]s?|aux?|à|une?|cet?|cette|notre|votre|que",
        "asks for a gender, or would have to be shortened before a vowel",
    ),
)
