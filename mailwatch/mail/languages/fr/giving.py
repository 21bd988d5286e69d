"""French: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "le",
        "la",
        "les",
        "au",
        "à",
        "ce",
        "cette",
        "prochain",
        "vers",
        "environ",
        "l'",
    ),
    abbreviations=(
        "env",
        "h",
    ),
    by=(
        "(?:d'ici|d'ici à|avant|pour|au plus tard|pas plus tard que|dans un délai de|sous) DAY",
        r"DAY(?:,? (?:à|en|avant) \w+(?: ?h(?: ?\d\d)?)?| midi| matin| soir| après-midi)? au plus tard",
        "(?:votre |ton |un )?(?:retour|réponse|accord) DAY",
    ),
    clock=(
        "midi",
        "soir",
        "matin",
        "minuit",
        r"\d{1,2} ?h(?:eures)?(?: ?\d\d)?(?: (?:le|de|du))?",
        r"\d{1,2}:\d\d",
        "(?:la )?fin de (?:la )?journée(?: de)?",
    ),
    either=("ou",),
    leads=(
        "avant",
        "d'ici",
        "pour",
        "ou",
        "et",
        "dès",
    ),
    clauses=(
        "(?:si|s') ?(?:la|les|l'|une?|notre|nos|mon|mes) ?",
        (
            r"(?<!ce )(?:qui|dont|auquel|(?:sous|dans|selon|par|pour|avec|sur) "
            r"(?:lequel|laquelle|lesquel(?:le)?s))\b"
        ),
        "(?:demandez|demander|demande|dites|dire|rappelez|rappeler) (?:à|au|aux)",
    ),
    contents=(r"que (?:vous|tu|nous|j'|je|il|elle) ?(?:avez|as|avons|ai|aviez|a)\b",),
    before=("avant",),
    hours=(
        "soir",
        "midi",
        "matin",
        "après-midi",
        r"à \d",
        r"\d{1,2} ?h",
    ),
    after=("après",),
    asks=(
        "merci",
        "n'oubli(?:e|ez) pas",
        "s'il (?:vous|te) plaît",
        "svp",
        "stp",
        "pourriez",
        "pouvez",
        "pourrais",
        "peux-tu",
        "tu peux",
        "veuillez",
        "(?:il (?:me|nous|m'en) (?:faut|faudrait))",
        "(?:j'aurais|j'ai|nous avons|nous aurions|on a|on aurait) besoin",
        "(?:ce|il) serait",
        "j'aimerais",
        "nous aimerions",
        "je souhaiterais",
        "je souhaite",
        "nous souhaitons",
        "je voudrais",
        "j'attends",
        "nous attendons",
        "dans l'attente",
        "si possible",
        "si vous (?:pouvez|pouviez)",
        "si tu (?:peux|pouvais)",
        (
            "(?:envoyez|donnez|dites|répondez|confirmez|transmettez|faites|renvoyez|retournez|validez|"
            "signez|réglez)"
        ),
        (
            "(?:envoie|donne|dis|réponds|confirme|transmets|fais|renvoie|valide|signe)-(?:moi|nous|le|la|"
            "les|ça)"
        ),
        "(?:votre|ton|un|une) (?:réponse|retour|avis|accord|validation|décision)",
        "est-ce (?:possible|faisable|jouable)",
        "pensez-vous pouvoir",
        "auriez-vous",
        "seriez-vous",
        "je compte sur",
        "comptons sur",
        "je (?:vous|te) (?:demande|remercie|prie|saurais)",
        "nous vous (?:demandons|remercions|prions|saurions)",
    ),
    own=(
        (
            "je (?:vous |te |le |la |les |l'|m'|vous l'|te l'|vous les |te les )*(?:envoie|fais|reviens|"
            "transmets|livre|finis|termine|suis|vais|peux|rappelle|tiens|prépare|recontacte|dépose|rends|"
            "prévois|pense|travaille)"
        ),
        r"je (?:[a-z']+ ){0,2}\w+rai\b",
        r"nous (?:[a-z']+ ){0,2}\w+rons\b",
        (
            "nous (?:vous |le |la |les )*(?:envoyons|faisons|revenons|livrons|finissons|terminons|allons|"
            "pouvons|sommes)"
        ),
        "vous (?:aurez|recevrez)",
        "tu (?:auras|recevras)",
        "puis-je",
        "dois-je",
        "faut-il",
        "avez-vous besoin",
        "souhaitez-vous",
        "voulez-vous",
        "as-tu besoin",
        "veux-tu",
    ),
    lasts=(
        "valable",
        "valide",
        "fermée?s?",
        "ouverte?s?",
        "dure",
        "disponible",
        "dispos",
        "disponibilités?",
        "réservée?s?",
        "congés?",
        "tarif",
        "prix",
        "remise",
        "billets?",
        "promotion",
        "payable",
        (
            "(?:vouliez|voulais|aviez|avais|deviez|devais|était|étaient|avions|demandé|promis|convenu|"
            "écriviez|prévu|annoncé)"
        ),
        "(?:gardez|attendez|conservez|patientez|laissez|garder|patienter)(?! moi)",
    ),
    deadlines=(
        "(?:la |notre )?(?:date limite|date butoir|deadline|dernier délai)[^.]{0,25} DAY",
        (
            "(?:disons|on dit|partons sur|on part sur|restons sur|d'accord pour|ok pour|c'est entendu "
            "pour) (?:d'ici )?DAY"
        ),
        "sans (?:nouvelles?|réponse|retour|signe)[^.]{0,40} (?:d'ici|avant|au|d'ici au) DAY",
        "si (?:je|nous|d'ici)[^.]{0,12}(?:n'|ne|pas)[^.]{0,60}(?:d'ici|avant|au) DAY",
        "si d'ici DAY[^.]{0,20}(?:n'|ne|pas)",
        r"d'ici DAY,? (?:c'est|ce serait|serait|me va|nous va|convient|me convient)(?: \w+)?",
        (
            "(?:reporter|reporte|reportons|repousser|repousse|repoussons|prolonge|prolongeons|décale|"
            "décalons)[^.]{0,30} (?:à|au|jusqu'au|jusqu'à) DAY"
        ),
    ),
    rests=(
        (
            "PERIOD,? (?:me |nous |ça |cela |c'est )*(?:va|convient|suffit|suffira|ira|conviendra|bien|"
            "parfait|très bien|ok|largement suffisant|amplement suffisant|suffisant|assez tôt|tout à "
            "fait bien)"
        ),
        "DAY (?:me |nous )?(?:suffit|suffira|suffit largement)",
        (
            "(?:rien ne presse|pas d'urgence|pas urgent|aucune urgence|pas pressé|pas de presse|ne "
            "presse pas|pas besoin|n'ai pas besoin|n'en ai pas besoin|n'avons pas besoin|n'attends rien|"
            "n'attendons rien)[^.]{0,40}(?:avant|jusqu'à|jusqu'au|après) DAY"
        ),
        "(?:vous avez|tu as|on a|prenez|prends)[^.]{0,25}(?:jusqu'à|jusqu'au) DAY",
        (
            "(?:peut|pourra) (?:bien |tranquillement |tout à fait |largement |sans problème |encore "
            ")?attendre (?:jusqu'à|jusqu'au|après)? ?DAY"
        ),
        (
            "(?:on en (?:re)?parle|reparlons-en|parlons-en|on voit ça|on reprend|on se "
            "rappelle)[^.]{0,20} après DAY"
        ),
        "(?:pas|rien) avant DAY",
        "après DAY,? (?:me |nous )?(?:va|convient|suffit|suffira|c'est bien|c'est parfait)",
    ),
    refused=(",? ?(?:n'est |ne va )?(?:pas|trop tard)",),
    back=(
        (
            r"(?:de retour|rentre\b|rentrerai|rentrons|reviens(?! vers)|reviendrai(?! vers)|serai (?:de "
            "nouveau |à nouveau )?(?:là|joignable|au bureau|disponible))[^.]{0,30}?(?:à partir du |dès |"
            "à compter du )?DAY"
        ),
        (
            "(?:absente?|en congés?|en vacances|en déplacement|indisponible|à l'étranger|injoignable|en "
            "arrêt)[^.]{0,30}(?:jusqu'à|jusqu'au|jusque) DAY"
        ),
        "(?:à partir du|dès) DAY[^.]{0,20}(?:de retour|joignable|au bureau)",
    ),
    promises=(
        (
            "je (?:vous |te |le |la |les |l'|lui |leur |m'en |m'y |vous l'|te l'|vous les |te les |vous "
            "en |vous la |vous le |te le |te la )*(?:envoie|fais|transmets|livre|règle|dis|tiens au "
            "courant|tiens informée?s?|paie|paye|finis|termine|réponds|signe|valide|renvoie|retourne|"
            r"dépose|regarde|relis|confirme|donne|occupe|rends|vire|reviens vers(?! \w+ (?:au sujet|"
            "concernant|pour|à propos|suite)))"
        ),
        (
            "(?:contrat|virement|paiement|réponse|texte|textes|photos|documents|tout) (?:signé |signée "
            ")?vous (?:parviendra|parviendront|sera|seront|arrivera|arriveront)"
        ),
        "j'(?:envoie|effectue|enverrai|essaie de)",
        (
            r"je (?:\w+[ ']){0,3}?(?:enverr|fer|transmettr|livrer|régler|paier|payer|finir|terminer|"
            "répondr|signer|valider|renverr|retourner|déposer|regarder|relir|confirmer|donner|mettr|"
            r"rendr|virer|reviendr|effectuer|compléter|essaier|essayer)ai\b"
        ),
        (
            r"nous (?:\w+[ ']){0,3}?(?:enverr|fer|transmettr|livrer|régler|paier|payer|finir|terminer|"
            "répondr|signer|valider|renverr|retourner|déposer|regarder|relir|confirmer|donner|mettr|"
            r"rendr|virer|reviendr|effectuer|compléter|essaier|essayer)ons\b"
        ),
        (
            r"(?:je vais|nous allons|on va) (?:\w+[ ']){0,3}?(?:envoyer|faire|transmettre|livrer|régler|"
            "payer|finir|terminer|répondre|signer|valider|regarder|relire|confirmer|donner|virer|revenir "
            "vers)"
        ),
        "(?:vous aurez|vous recevrez|tu auras|tu recevras|vous l'aurez|vous les aurez|tu l'auras)",
        (
            "(?:vous (?:parviendra|parviendront|sera|seront|arrivera)|le virement|le paiement|la réponse|"
            "le contrat|tout|ce) (?:sera|partira|part|suivra|arrivera)"
        ),
        (
            "nous (?:vous |le |la |les |l')*(?:envoyons|faisons|transmettons|réglons|payons|finissons|"
            "répondons|signons|validons|renvoyons)"
        ),
    ),
    parts=("(?:le reste|la suite|l'autre moitié|les autres|les dernières|la seconde moitié)[^.]{0,30}? DAY",),
    needs_time=(
        (
            "(?:donner|donnez|laisser|laissez|accorder|accordez|donne|laisse|laisses)[^.]{0,40} "
            "(?:jusqu'à|jusqu'au|d'ici) DAY"
        ),
        "(?:donner|donnez|laisser|laissez|accorder|accordez|donne|laisse)[- ](?:moi|nous) (?:encore )?DAY",
        (
            "(?:ai besoin|aurais besoin|aurai besoin|avons besoin|me faut|me faudra|me faudrait|nous "
            "faut|nous faudrait)[^.]{0,30}(?:jusqu'à|jusqu'au) DAY"
        ),
        "(?:ai besoin|aurais besoin|aurai besoin|avons besoin) (?:de |d')(?:encore )?DAY",
        "(?:me|nous) (?:faut|faudra|faudrait) (?:encore )?DAY",
        (
            "(?:puis-je|pourrais-je|pouvons-nous|pourrions-nous|est-ce que je peux|peut-on)[^.]{0,40} "
            "(?:jusqu'à|jusqu'au) DAY"
        ),
        "(?:délai|temps|patienter|patience)[^.]{0,20} (?:jusqu'à|jusqu'au) DAY",
        (
            "(?:ça va|ça irait|possible|convient|ok|d'accord)[^.]{0,12} si (?:je|nous|on)[^?]{0,20} "
            "(?:envoie|rends|livre|paie|règle|fais|donne|transmets|envoyons|réglons)[^?]{0,30} DAY"
        ),
    ),
    holds=(
        "(?:ne|pas|n'|rien|impossible)[^.]{0,60} avant DAY",
        "avant DAY[^.,]{0,40} (?:ne|n'|pas|impossible)",
        "(?:qu'à partir du|qu'après|pas avant|au plus tôt) DAY",
        "DAY au plus tôt",
    ),
    attributes=(
        "de",
        "du",
        "depuis",
        "après",
        "datée? du",
        "en date du",
        "prévue? (?:le|pour)",
        "des",
        "entre",
        "dès",
        "à partir du",
        "commence",
        "ouvre",
        "fin",
        "pour l'événement",
        "réunion",
    ),
    things=(" (?:dernier|passé|dernière|passée)",),
    meets=(
        "le point",
        "réunion",
        "rendez-vous",
        "rdv",
        "se voit",
        "se voir",
        "voyons-nous",
        "vous appelle",
        "t'appelle",
        "appellerai",
        "serai là",
        "visio",
        "zoom",
        "teams",
        "café",
        "déjeuner",
        "dîner",
        r"rencontr\w+",
        "passerai",
        "visite",
    ),
    conditions=(
        "si",
        "s'il",
        "sauf",
        "dès que vous",
        "dès que tu",
        "à condition",
        "une fois que",
    ),
    denied=("(?:ne|n'|pas|jamais)(?! (?:oubliez|oublie|hésitez|hésite|plus tard))",),
)
