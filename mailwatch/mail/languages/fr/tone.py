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
        (
            (
                r"\b(?:c[’']est|voici|voilà) (?:déjà |maintenant )?(?:la|ma|le|mon) (?:deuxième|troisième|"
                r"quatrième|cinquième|"
                r"sixième|septième|dixième|énième) (?:fois|message|courriel|mail|e-mail|lettre|appel|"
                r"courrier|demande)\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\bpour la (?:troisième|quatrième|cinquième|sixième|dixième|énième) fois\b|\b(?:écrit|"
                r"appelé|téléphoné|sollicité|demandé|rappelé|contacté) (?:déjà )?"
                r"(?:deux|trois|quatre|cinq|six|dix|\d{1,3}) fois\b"
                r"|\bsans (?:recevoir |obtenir |avoir )?(?:eu )?la moindre (?:réponse|nouvelle|réaction)\b"
            ),
            "counts efforts",
        ),
        (
            r"\b(?:manqué|raté|annulé|oublié|séché) (?:deux|trois|quatre|cinq|six|\d{1,3}|plusieurs|tous)\b",
            "counts the reader's omissions",
        ),
        (
            (
                r"\b(?:mes|nos|les) autres (?:clients|clientes|entreprises)\b[^.?!]{0,40}\b(?:me|nous|"
                r"paient|payent|règlent|"
                r"répondent|savent|arrivent|respectent)\b|\bcontrairement à (?:vous|mes|tous)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\bl[ae] seule? (?:de (?:mes|nos) cliente?s|cliente?)\b|\b(?:vous êtes|"
                r"tu es) l[ae] seule? (?:à ne|qui ne)\b|\bla plupart (?:des gens|des clients|"
                r"de mes clients)\b[^.?!]{0,40}\b(?:paient|répondent|règlent|savent|arrivent|me)\b|"
                r"\btous les autres\b[^.?!]{0,30}"
                r"\b(?:ont|paient|répondent)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\bà cause de (?:vous|toi)\b|\bpar votre faute\b|\baprès tout ce que\b|\bmérit(?:ais|e|"
                r"erais|ions|ons) (?:mieux|"
                r"au moins|une réponse|plus)\b|\b(?:vous me décevez|tu me déçois)\b|\blaissé tomber\b"
            ),
            "makes the reader feel guilty",
        ),
        (
            (
                r"\b(?:payer|régler) mon loyer\b|\bnourrir (?:mes|ma)\b|\b(?:pas|plus|mal) dormi\b|"
                r"\bdormir (?:la nuit|tranquille)\b"
                r"|\bnuits blanches\b|\bdormez (?:bien|tranquille)"
            ),
            "makes the reader feel guilty",
        ),
        (
            (
                r"\bfélicitations\b[^.?!]{0,40}\b(?:silence|records?|patience)\b|\bbravo pour (?:votre|ton|"
                r"ce)\b|\b(?:votre|ton) clavier\b|\bdaign\w{1,5}\b"
                r"|\bj[’']admire (?:votre|ton) (?:calme|patience|silence|tranquillité)\b|"
                r"\btoute? seule?\b(?=.{0,20}\b(?:payer|régler))|\b(?:payer|régler)(?:a|ait)? toute? "
                r"seule?\b|\bréponse (?:éclair|fulgurante)\b|\bsi ce n[’']est pas trop (?:vous )?demander\b"
            ),
            "mocks the reader",
        ),
        (
            (
                r"\b(?:faites|fais|faisant|font) (?:\w{1,14} )?semblant\b|\b(?:vous|"
                r"tu)\b[^.?!]{0,40}\b(?:exprès|délibérément|sciemment)\b|\b(?:ayez|aie) au moins\b|"
                r"\bau moins la (?:correction|"
                r"décence|politesse|courtoisie)\b|\bvous (?:m[’']évitez|fuyez|vous cachez|vous moquez)\b"
            ),
            "supposes bad will",
        ),
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
        (
            r"\b(?:devant|par|chez) (?:un|le|les) juges?\b|\bport(?:er|erai) plainte\b",
            "a threat of court",
        ),
        (
            (
                r"\b(?:le|ce) (?:milieu|métier|monde|secteur|quartier) est (?:tout )?petit\b|"
                r"\bles gens parlent\b|\btout se sait\b"
                r"|\bvous ne (?:voudriez|souhaitez|voulez) (?:sûrement |certainement )?pas que\b"
            ),
            "a threat to the reader's name",
        ),
        (
            (
                r"\b(?:mal|très mal) (?:finir|tourner|se terminer)\b|\b(?:devenir|devienne|serait|"
                r"sera) désagréable\b|\bvous (?:le )?"
                r"regretter(?:ez|iez)\b|\b(?:vous voilà|vous aurez été|vous êtes) prévenue?s?\b|"
                r"\bà vos (?:frais|risques)\b"
            ),
            "a threat behind the hand",
        ),
        (
            (
                r"\b(?:d[’']autres|les) (?:mesures|dispositions|moyens) (?:qui s[’']imposent|nécessaires|"
                r"s[’']imposeront)\b|\bprendre"
                r"(?:ai|ons)? (?:d[’']autres|des) (?:mesures|dispositions)\b"
            ),
            "vague, and therefore a threat",
        ),
    ),
    denied=(
        r"(?:\b(?:ni|aucune?s?|sans|jamais|pas|non|rien n[’']est|rien d[’']) ?|\bpas d[’'])(?:(?:de|du|des|"
        r"un|une|le|la|vous|caché|frais ni|"
        r"facturer|compter|demander|parler|autres?) ){0,4}"
    ),
    trade=(
        r"\b(?:page|pages|site|dépliant|brochure|plaquette|paragraphe|chapitre|rubrique|affiche|catalogue|"
        r"cours|article|"
        r"manuel|formulaire|guide|film|podcast|traduction|roman|exposition|texte|textes|livret|"
        r"diapositives|illustrations?|"
        r"formation)\b[^.?!]{0,50}(?:\b(?:sur|de|du|des|pour|consacrée?s?|explique)\b|«)"
        r"|\bvos (?:avocats|juristes|huissiers)\b|\bvotre (?:avocate?|service juridique|étude|cabinet)\b"
    ),
    in_earnest=(
        r"\b(?:mon|notre|un|une|mes) (?:avocate?s?|huissiers?|conseils?)\b|\bcontre vous\b|\b(?:si|"
        r"à moins)\b[^.?!]{0,50}\b(?:pas|"
        r"rien|aucune?)\b|\bfaute d|\bsans réponse\b|\bvous (?:me )?devez\b|\btransmett\w{1,5}\b|"
        r"\bconfier\w{0,3}\b"
        r"|\btout retard\b|\bappliqu\w{1,5}\b"
    ),
    stressed=(
        "rien jamais maintenant toujours encore urgent aucune aucun réponse vite tout très enfin dernier "
        "payez répondez"
    ),
    left_open=(
        r"[(<]\s*(?:[Ii]nsérer|[Ii]ndiquer|[Rr]emplir|[Mm]ettre|[Aa]jouter|[Cc]ompléter|"
        r"[Ss]aisir)\b[^)>\n]{0,40}[)>]|"
        r"[(<]\s*(?:[^)>\n]{0,30} )?à (?:compléter|remplir|préciser|insérer|renseigner|ajouter)\s*[)>]|"
        r"[(<]\s*(?:nom|prénom|date|montant|numéro)(?: [^)>\n]{0,20})?\s*[)>]"
    ),
    before_day=r"\b(?:le|du|au|avant le|depuis le|dès le|jusqu[’']au) ",
    second_dates=(
        (
            r"\b(?:si|sinon|à défaut)\b[^.?!]{0,80}\b(?:jusqu[’']au|jusqu[’']à|encore (?:un|une|deux)|"
            r"(?:un|deux|trois) jours? de plus|"
            r"une semaine (?:de plus|plus tard|après)|au plus tard)\b"
        ),
        (
            r"\bmais pas (?:plus|au-delà|un jour de plus)\b|\bpas un jour de plus\b|\b(?:dernier|ultime|"
            r"second|nouveau) délai\b"
            r"|\bdélai (?:supplémentaire|de grâce)\b|\bdernière limite\b"
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
