"""French: how people ask, offer, inform and close."""

from __future__ import annotations

from mailwatch.mail.languages.asking import RequestWords

REQUESTS = RequestWords(
    asks=(
        (
            r"\b(?:tes|vos|ton|votre|des|un|une) (?:\w+ )?(?:retours?|remarques|commentaires|avis|réponse|"
            r"corrections?|accord|ok|feu vert|validation|photos?|chiffres|mesures)\b[^.?]{0,30}\b(?:d'ici|"
            r"avant|au plus tard|stp|svp|s'il (?:te|vous))\b"
        ),
        (
            r"\bmerci (?:par avance |d'avance |bien )?(?:de|d') ?(?:bien vouloir |me |m'|nous |lui |leur |"
            r"le |la |les |l'|y )*+(?!avoir|être|noter|patienter|penser|prendre note|trouver|croire|"
            r"excuser|ne\b|votre|ton|notre)\w{2,}(?:er|ir|re)\b"
        ),
        (
            r"\bj'ai (?:\w+ ){0,2}besoin (?:de|d'|que)\b|\bj'attends (?:plus|juste|encore|toujours) que\b|"
            r"\bj'attends (?:ta|ton|tes|votre|vos)\b"
        ),
        (
            r"(?:^|[,;:] |\bet )(?:(?:il )?(?:me|nous) (?:faut|faudrait|manque|manquent|"
            r"manquerait) (?:plus que |encore |juste |toujours |absolument )*(?:que|ton|ta|tes|votre|vos|"
            r"le|la|les|l'|une?)|(?:il )?(?:faut|faudrait) (?:encore |absolument )?(?:que (?:tu|vous)|ton|"
            r"ta|tes|votre|vos))\b"
        ),
        r"\bil (?:y|en|n'y) manque\b|\breste(?:nt)? incompl\w+|\best incompl\w+",
        (
            r"\b(?:file|refile|passe|balance|mets|prête|montre|laisse|apporte|ramène|rends|trouve|note|"
            r"écris|explique|joins|maile|redonne)[- ](?:moi|nous)\b(?! tranquille)"
        ),
        r"\b(?!excus|pardonn|croy|contact|appel|écriv|rappel)\w{3,}ez-(?:moi|nous)\b",
        (
            r"\b(?:je|nous|on) (?:ne |n')?(?:sais|savons|sait|vois|voyons|trouve|trouvons|comprends|"
            r"comprenons) (?:toujours |encore )*pas (?:encore )?(?:si|ce que|qui|quand|quelle?s?|comment|"
            r"où|combien)\b"
        ),
        (
            r"\b(?:n'ai|n'avons|ai|avons|a) (?:toujours |encore )?(?:pas|rien) (?:encore |eu |"
            r"\w+ ){0,2}(?:reçu|eu|vu|retrouvé|entendu)\b"
        ),
        (
            r"\b(?:toujours|encore) pas (?:reçu |eu )?(?:de |votre |ta |ton |la |l')\s?(?:réponse|retour|"
            r"accord|décision|validation)\b"
        ),
        r"\bsans [^.?,]{1,40},? (?:je|nous|on) ne (?:peux|pouvons|peut|pourrai|pourrons)\b",
        r"\b(?:voudrait|voudraient|souhaite|souhaitent|aimerait)\b[^.?]{0,60}\b(?:avant|d'ici)\b",
        r"\bà (?:toi|vous) de (?:choisir|décider|jouer|trancher)\b",
        r"^(?:coche|cochez|note|notez)\b[^.?]{0,60}\b(?:tes|vos|ton|votre)\b",
        r"\b(?:écrit|relancé\w*|appelé\w*)\b[^.?]{0,40}\bsans (?:réponse|nouvelles|retour)\b",
        r"\b(?:doit|doivent|dois|devons) savoir\b|\ba besoin d\w*[^.?]{0,60}\b(?:avant|d'ici)\b",
        (
            r"\bm'aider\w+\b[^.?]{0,20}\bde savoir\b|\bce serait (?:bien|utile|important|"
            r"bon) de (?:savoir|connaître)\b"
        ),
        (
            r"(?:^|[,;:] )(?:alors |puis |donc )?(?:envoie|renvoie|confirme|valide|choisis|précise|"
            r"réponds|rappelle|relis|signe|indique|vérifie|complète|remplis|jette|transmets|envoyez|"
            r"renvoyez|confirmez|validez|choisissez|précisez|répondez|rappelez|relisez|signez|indiquez|"
            r"vérifiez|complétez|remplissez|jetez|transmettez|communiquez|demandez)\b(?! (?:mes|nos|"
            r"de ma part|l'ancien\w*))"
        ),
        r"\b(?:ne sais|ne savons|sais|savons) toujours pas\b|\bpardon d'insister\b",
        (
            r"\b(?:tu devais|vous deviez|tu voulais|vous vouliez) (?:me|nous|m')\s?(?!demander|"
            r"dire au revoir)\w+"
        ),
        (
            r"\bpour (?:ta|votre|vos|tes) (?:validation|accord|signature|relecture|avis|approbation|"
            r"remarques|commentaires|correction)\b"
        ),
        r"\breste à savoir\b|\b(?:tout )?dépend de (?:ce que |celui que |celle que )?(?:vous|tu|votre|ton)\b",
        (
            r"\b(?:demandez|demande) (?:donc )?à (?:votre|ton|ta|vos|tes)\b[^.?]{0,60}\b(?:si|quand|"
            r"comment|quelle?s?|combien)\b"
        ),
        (
            r"\bne (?:peux|pouvons|peut|pourrai|pourrons|pourra|lance|lançons|commence|"
            r"imprime)\b[^.?]{0,60}\b(?:qu'une fois|qu'après|qu'avec|qu'à|que (?:lorsque|quand|si|sur|"
            r"avec|dès))\b"
        ),
        (
            r"\b(?:je|nous) (?:vous |te |t')?(?:serais|serions|saurais|"
            r"saurions) (?:\w+ )?(?:reconnaissante?s?|obligée?s?|gré|heureu(?:x|se) (?:de (?:recevoir|"
            r"connaître|lire|savoir|vous lire)|si))\b"
        ),
        (
            r"\bsi (?:vous|tu) (?:pouviez|pouvais|vouliez bien|voulais bien)\b[^?]{0,100}\b(?:serait|"
            r"seriez|serais|merci|arrangerait|aiderait)\b"
        ),
        r"\b(?:c'est à (?:vous|toi) de|à (?:vous|toi) de) (?:décider|choisir|trancher|voir|jouer|me dire)\b",
        (
            r"\b(?:ne sais|ne savons|sais|savons) (?:toujours )?pas (?:encore )?(?:si|ce que|quand|"
            r"quelle?s?|comment) (?:vous|tu|votre|ta|ton)\b"
        ),
        r"\b(?:vous aviez|tu avais) (?:dit|mentionné|évoqué|parlé)\b",
        r"\b(?:a|ont|est|sont|peut|doit|va|vont|pourra|sera|faut)-(?:t-)?(?:il|elle|on|ils|elles)\b",
        r"\b(?:est|sont) (?:toujours |encore )?pas (?:encore )?(?:parvenu|rentré|validé|signé|réglé)\w*",
        (
            r"\bimpossible de (?:facturer|continuer|commencer|avancer|réserver|commander|livrer|finir|"
            r"terminer|valider|imprimer|publier)\b"
        ),
        r"\b(?:jette|jetez)[^.]{0,15}\b(?:œil|oeil|regard)\b",
        r"\b(?:deux|trois) (?:possibilités|options|choix|solutions)\b",
        r"\b(?:que|et que) je ne comprends pas\b",
        (
            r"\bsans (?:les?|la|l'|votre|vos|tes|ton|ta|ces?|cette|cela|ça|elles?|"
            r"eux)\b[^.?]{0,60}\b(?:ne |n'|impossible|bloqué)"
        ),
        r"\bn'attend\w* (?:plus )?que\b",
        r"\b(?:toujours|encore) (?:pas|rien) (?:\w+ ){0,2}(?:reçu|arrivé|eu|vu)\w*",
        (
            r"\b(?:l'ai|l'avons|ai|avons|est|sont) (?:toujours |encore )?pas (?:encore )?(?:reçu|eu de|"
            r"arrivé|vu)\w*"
        ),
        (
            r"\b(?:tu devais|vous deviez)\b[^.?]{0,60}\b(?:envoyer|donner|transmettre|rappeler|confirmer|"
            r"faire parvenir|apporter)\b"
        ),
        r"\brsvp\b",
        (
            r"\b(?:avoir|connaître|entendre|savoir|lire|recueillir) (?:votre|ton|vos|tes) (?:avis|opinion|"
            r"retours?|sentiment|impressions?)\b"
        ),
        r"\bcurieu(?:x|se) de\b",
        r"\bil ne (?:me |nous )?(?:manque|reste) (?:plus )?que\b",
        (
            r"\b(?:revenir|reviens|revenons) vers (?:vous|toi)\b(?! (?:dès|avec|demain|lundi|quand|"
            r"rapidement|la semaine))"
        ),
        r"\boù en (?:est|êtes|es|sont)\b",
        r"\b(?:des|avez-vous des|as-tu des) nouvelles\b[^.]{0,50}\?",
        (
            r"\b(?:pouvez|pourriez|pourrais|peux|voulez|voudriez|voudrais|veux|auriez|aurais|seriez|"
            r"serait|avez|as|êtes|es|souhaitez|souhaites|préférez|préfères|comptez|pensez|penses|acceptez|"
            r"confirmez|confirmes)[- ](?:vous|tu|il|elle|on)\b"
        ),
        (
            r"\bmerci de (?!votre|ta|vos|tes|m'avoir|nous avoir|l'|ton|cette|cet|ce )(?:me |nous |m'|"
            r"bien vouloir |vouloir |le |la |les |lui |ne pas oublier de |également |aussi |simplement |"
            r"juste )*(?:envoye[rz]|renvoye[rz]|transmett\w+|communique[rz]|faire (?:savoir|parvenir|"
            r"suivre|part|un retour|signe)|(?:re)?dire|dites|indique[rz]|confirme[rz]|valide[rz]|"
            r"signe[rz]|retourne[rz]|répond\w+|rappele[rz]|appele[rz]|donne[rz]|choisi\w*|précise[rz]|"
            r"vérifie[rz]|relire|regarde[rz]|complét\w+|rempli\w*|remett\w+|fourni\w*|adresse[rz]|"
            r"propose[rz]|décide[rz]|approuve[rz]|corrige[rz]|revoir|examine[rz]|lire|étudie[rz]|"
            r"dépose[rz]|partage[rz]|contacte[rz]|préveni\w*|tenir|informe[rz]|explique[rz]|décri\w*|"
            r"liste[rz]|commente[rz]|réfléchi\w*|cherche[rz]|trouver (?:le|la|les|un|une) (?!ci-joint)|"
            r"fixe[rz]|accepte[rz] (?:le|la|l'|notre)|jeter|nomme[rz]|parapher|retour|réponse|"
            r"bon pour accord)\b"
        ),
        (
            r"\b(?:envoye[rz]|renvoye[rz]|transmett\w+|communique[rz]|faire (?:savoir|parvenir|suivre|"
            r"part|un retour|signe)|(?:re)?dire|dites|indique[rz]|confirme[rz]|valide[rz]|signe[rz]|"
            r"retourne[rz]|répond\w+|rappele[rz]|appele[rz]|donne[rz]|choisi\w*|précise[rz]|vérifie[rz]|"
            r"relire|regarde[rz]|complét\w+|rempli\w*|remett\w+|fourni\w*|adresse[rz]|propose[rz]|"
            r"décide[rz]|approuve[rz]|corrige[rz]|revoir|examine[rz]|lire|étudie[rz]|dépose[rz]|"
            r"partage[rz]|contacte[rz]|préveni\w*|tenir|informe[rz]|explique[rz]|décri\w*|liste[rz]|"
            r"commente[rz]|réfléchi\w*|cherche[rz]|trouver (?:le|la|les|un|une) (?!ci-joint)|fixe[rz]|"
            r"accepte[rz] (?:le|la|l'|notre)|jeter|nomme[rz]|parapher|retour|réponse|"
            r"bon pour accord)\b[^.?]{0,100}\b(?:s'il (?:vous|te) pla[iî]t|svp|stp)\b"
        ),
        (
            r"\b(?:s'il (?:vous|te) pla[iî]t|svp|stp)\b[^.?]{0,60}\b(?:(?:envoye[rz]|renvoye[rz]|"
            r"transmett\w+|communique[rz]|faire (?:savoir|parvenir|suivre|part|un retour|signe)|"
            r"(?:re)?dire|dites|indique[rz]|confirme[rz]|valide[rz]|signe[rz]|retourne[rz]|répond\w+|"
            r"rappele[rz]|appele[rz]|donne[rz]|choisi\w*|précise[rz]|vérifie[rz]|relire|regarde[rz]|"
            r"complét\w+|rempli\w*|remett\w+|fourni\w*|adresse[rz]|propose[rz]|décide[rz]|approuve[rz]|"
            r"corrige[rz]|revoir|examine[rz]|lire|étudie[rz]|dépose[rz]|partage[rz]|contacte[rz]|"
            r"préveni\w*|tenir|informe[rz]|explique[rz]|décri\w*|liste[rz]|commente[rz]|réfléchi\w*|"
            r"cherche[rz]|trouver (?:le|la|les|un|une) (?!ci-joint)|fixe[rz]|accepte[rz] (?:le|la|l'|"
            r"notre)|jeter|nomme[rz]|parapher|retour|réponse|bon pour accord)|dis|envoie|confirme|valide|"
            r"regarde|choisis|précise|réponds|rappelle|signe|indique)\b"
        ),
        (
            r"\b(?:dis|envoie|renvoie|confirme|valide|donne|fais|regarde|choisis|précise|réponds|appelle|"
            r"rappelle|relis|signe|indique|vérifie|transmets|complète|remplis|propose|"
            r"jette)[- ][^.?]{0,100}\b(?:s'il te pla[iî]t|stp|svp)\b"
        ),
        (
            r"\b(?:veuillez|veuille|prière de)\b[^.?]{0,60}\b(?:envoye[rz]|renvoye[rz]|transmett\w+|"
            r"communique[rz]|faire (?:savoir|parvenir|suivre|part|un retour|signe)|(?:re)?dire|dites|"
            r"indique[rz]|confirme[rz]|valide[rz]|signe[rz]|retourne[rz]|répond\w+|rappele[rz]|appele[rz]|"
            r"donne[rz]|choisi\w*|précise[rz]|vérifie[rz]|relire|regarde[rz]|complét\w+|rempli\w*|"
            r"remett\w+|fourni\w*|adresse[rz]|propose[rz]|décide[rz]|approuve[rz]|corrige[rz]|revoir|"
            r"examine[rz]|lire|étudie[rz]|dépose[rz]|partage[rz]|contacte[rz]|préveni\w*|tenir|"
            r"informe[rz]|explique[rz]|décri\w*|liste[rz]|commente[rz]|réfléchi\w*|cherche[rz]|"
            r"trouver (?:le|la|les|un|une) (?!ci-joint)|fixe[rz]|accepte[rz] (?:le|la|l'|notre)|jeter|"
            r"nomme[rz]|parapher|retour|réponse|bon pour accord)\b"
        ),
        (
            r"\b(?:je|nous) (?:vous |te |t')?(?:prie|prions|demande|demandons|invite|invitons|"
            r"remercie de bien vouloir|saurais gré|serais reconnaissant|"
            r"serions reconnaissants)\b(?! (?:de croire|de recevoir|d'agréer|d'accepter|de trouver|"
            r"de m'excuser|de nous excuser))"
        ),
        (
            r"\b(?:je|nous|j') ?(?:attends|attendons|ai besoin|avons besoin|aurais besoin|aurions besoin|"
            r"aurai besoin|souhaite|souhaitons|souhaiterais|souhaiterions|aimerais|aimerions|voudrais|"
            r"voudrions) (?!vous (?:remercier|souhaiter|informer|féliciter|dire|confirmer)|"
            r"te (?:remercier|souhaiter|dire)|remercier)"
        ),
        r"\b(?:il (?:me|nous) (?:manque|faut|faudrait)|il manque|manquent?|reste à)\b(?! (?:rien|plus rien))",
        r"\b(?:en attente|dans l'attente|j'attends|nous attendons) (?:de |d'|votre|ta|ton|vos|une?)",
        (
            r"\b(?:votre|ton|ta|vos|tes|une|un) (?:\w+ )?(?:retour|réponse|avis|validation|accord|"
            r"confirmation|décision|signature|feu vert|remarques|commentaires|choix|"
            r"préférence)\b[^.]{0,50}\b(?:avant|d'ici|serait|seraient|nécessaire|attendue?s?|bienvenue?s?|"
            r"rapidement|au plus|indispensable|requise?)\b"
        ),
        (
            r"\b(?:avant|d'ici) (?:le |la |lundi|mardi|mercredi|jeudi|vendredi|demain|ce soir|la fin|"
            r"fin)[^.]{0,30}\b(?:retour|réponse|confirmer|valider|signer|régler|envoyer|renvoyer)\b"
        ),
        (
            r"\b(?:confirmez|validez|envoyez|renvoyez|retournez|signez|dites|indiquez|répondez|choisissez|"
            r"précisez|donnez|vérifiez|relisez|regardez|appelez|rappelez|transmettez|complétez|remplissez|"
            r"réglez|faites|communiquez|tenez)[- ]?(?:moi|nous|le|la|les|lequel|votre|vos|ce|si|quelle?s?|"
            r"par|avant|l'|nous-)\b"
        ),
        (
            r"\b(?:(?:dis|envoie|renvoie|confirme|valide|donne|regarde|choisis|précise|réponds|appelle|"
            r"rappelle|relis|signe|indique|tiens|transmets|passe|montre)[- ](?:moi|nous)|(?:confirme|"
            r"valide|regarde|relis|signe|choisis|renvoie)[- ](?:le|la|les))\b"
        ),
        r"\bqu'en (?:pensez|penses|dites|dis)\b",
        r"\bque (?:pensez|penses|préférez|préfères|dites)[- ](?:vous|tu)\b",
        r"\b(?:est-ce|qu'est-ce|quand est-ce|comment est-ce)\b",
        (
            r"\b(?:quel|quelle|quels|quelles|quand|combien|où|comment|pourquoi|lequel|laquelle|"
            r"qui) [^.]{0,100}\?"
        ),
        (
            r"\b(?:je|nous) (?:voulais|voulions|me permets de|nous permettons de|souhaitais|voudrais|"
            r"aimerais) (?:vous |te |savoir|juste |simplement )*(?:demander|savoir|relancer|rappeler|"
            r"connaître|si)\b"
        ),
        (
            r"\b(?:j'ai|nous avons|j'aurais|encore|juste) (?:une|deux|trois|quelques|encore une|juste une|"
            r"plusieurs) (?:petites? |dernières? |autres? )?questions?\b"
        ),
        (
            r"\b(?:à vous de|c'est à vous|je vous laisse|je te laisse) (?:de )?(?:choisir|décider|me dire|"
            r"trancher|voir|valider|regarder|vérifier|relire|me confirmer|confirmer)\b"
        ),
        r"\bpour (?:validation|accord|signature|relecture|avis|approbation|bon pour accord|correction)\b",
        (
            r"\b(?:vos|tes) (?:remarques|commentaires|retours|corrections|avis) (?:sont|seront|seraient|"
            r"me|nous)\b"
        ),
        r"\bça (?:vous|te) (?:va|convient|irait)\b[^.]{0,30}\?",
        r"\bcela (?:vous|te) (?:va|convient|conviendrait)\b[^.]{0,60}\?",
        r"\bfaites[- ](?:moi|nous) (?:savoir|part|signe|parvenir)\b",
        r"\btenez[- ](?:moi|nous)\b",
        r"\brelance\b",
        r"\bau plus tard\b",
        r"\bréponse souhaitée\b",
        r"\bêtes-vous\b",
        r"\bserait-il possible\b",
        r"\by a-t-il\b",
        r"\best-ce (?:que|possible|bon|ok)\b",
        r"\bpuis-je\b",
        r"\bpouvons-nous\b",
        r"\bpeut-on\b",
        r"\bdois-je\b",
    ),
    firm=(
        (
            r"\bremerci(?:e|ons|ant)\b (?:par avance |d'avance |vivement |beaucoup |déjà )*(?:de|"
            r"d') ?(?:bien vouloir |me |m'|nous |lui |leur |le |la |les |l'|y )*+(?!avoir|être|noter|"
            r"patienter|trouver|croire|excuser|ne\b|votre|ton|notre)\w{2,}(?:er|ir|re)\b"
        ),
        r"\bmerci,? si (?:vous|tu) (?:pouvez|peux|pouviez|pouvais|voulez bien|veux bien)\b",
        (
            r"\bpour (?:votre |ta |relecture|validation|signature|accord|"
            r"approbation)[^.?]{0,30}\b(?:avant|d'ici|au plus tard)\b"
        ),
        r"\bquestions?\b[^.?]{0,40}\b(?:ouvertes?|sans réponse|en suspens)\b",
        r"\bn'oublie[zr]? pas (?:de |d')\s?(?:me|nous|m'|renvoyer|envoyer|répondre|signer|confirmer)",
        (
            r"\b(?:ne sais|ne savons|sais|savons) (?:toujours )?pas (?:encore )?(?:si|ce que|quand|"
            r"quelle?s?|comment) (?:vous|tu|votre|ta|ton)\b"
        ),
        r"\b(?:me|nous) suffi(?:ra|rait)\b",
        r"\bpour (?:validation|accord|signature|relecture|approbation|correction)\b",
        (
            r"\b(?:tu peux|tu pourrais|vous pouvez|vous pourriez) (?:me |nous |m'|bien me |"
            r"bien nous )(?!(?:contacter|joindre|appeler|écrire|poser|solliciter|retrouver|"
            r"faire confiance))"
        ),
        r"\bà (?:nous |me )?(?:retourner|renvoyer|signer|compléter|valider)\b",
        (
            r"\b(?:un|une) (?:simple |petite? |brève |bref |court |courte )(?:oui|non|mot|ok|message|"
            r"signe|retour|réponse|ligne|confirmation)\b[^.?]{0,40}\b(?:suffi\w*|serait|sera)\b"
        ),
    ),
    why=(
        (
            r"^(?:et |mais )?(?:pourquoi|ce qui|que s'est-il|qu'est-il|"
            r"qu'est-ce qui)\b(?!.{0,60}\b(?:vous|tu|t'|te|votre|vos)\b)"
        ),
    ),
    hints=(
        r"\b(?:s'il (?:vous|te) pla[iî]t|svp|stp|veuillez|veuille|prière de|merci de)\b",
        r"\b(?!devrai)\w{3,}rai(?:t|ent)\b",
        r"\bj'espère\b[^.]{0,40}\b(?:retour|réponse|nouvelles)\b",
        r"\bprojet de\b",
        r"(?:ci-joint|pièce jointe|voici)[^.]{0,60}(?:devis|proposition|projet)",
        r"(?:devis|proposition|projet)[^.]{0,40}(?:ci-joint|en pièce jointe)",
        r"\bsans (?:réponse|nouvelles|retour)\b",
        r"\burgent",
        r"\bdélai\b",
        r"\boption (?:a|b|1|2)\b",
        r"\bce serait (?:bien|super|parfait|gentil|utile|idéal)\b",
        r"\bje propose\b",
        r"\bnous proposons\b",
        r"\bje vous propose\b",
        r"\bdès que (?:vous|tu|j'ai votre)\b",
        r"\brappel\b",
        r"(?<!votre )(?<!ta )(?<!la )\bquestions?\b",
        r"\bde vous lire\b",
        r"\bde te lire\b",
        r"(?<!j'attendrai )\bvotre (?:retour|réponse|avis|accord|validation|confirmation)\b",
        r"\bpas (?:sûr|certain)\b",
    ),
    offers=(
        r"\b(?:en cas d'urgence|pour (?:toute|les) urgences?|si c'est urgent)\b[^?]{0,140}",
        (
            r"\bsi (?:tu|vous) (?:préfère[sz]?|préférez|souhaite[sz]|voulez|veux|ne|n'|désire[sz]|"
            r"change[sz]|renonce[sz])\b[^.?,]{0,40}\b(?:annul\w+|désinscri\w+|désabonn\w+|résili\w+|"
            r"ne (?:souhait\w+|voul\w+|veux|désir\w+) plus|plus (?:recevoir|intéressé\w*|être)|d'avis|"
            r"arrêt\w+|renonc\w+)\b[^?]{0,140}"
        ),
        r"\bsi (?:vous|tu) ne (?:souhaite[sz]|voulez|veux|désire[sz]|êtes|es) plus\b[^?]{0,160}",
        (
            r"\bsi (?:ça|cela|ce|c'est|le|la|l'|les|lundi|mardi|mercredi|jeudi|"
            r"vendredi)\b[^.?,]{0,50}\b(?:pas|trop|bloque|coince|"
            r"plante)\b[^.?,]{0,30},? (?:\w+ )?(?:appelle|appelez|dis|dites|demande|demandez|passe|passez|"
            r"essaie|essayez|écris|écrivez|rappelle|rappelez)\b[^?]{0,80}"
        ),
        (
            r"\b(?:dis|dites)-le (?:à|au)\b[^?]{0,60}|\b(?:tu peux|vous pouvez) (?:bien sûr |tout à fait |"
            r"volontiers )?(?:le |la |les |l'|en )?(?:transférer|partager|faire suivre|diffuser|"
            r"transmettre)\b[^?]{0,80}(?=[.!]|$)"
        ),
        r"\bpour toute (?:question|demande|précision|information)\b[^.?]{0,120}",
        (
            r"\bs(?:i|'il)\b[^.?]{0,60}\b(?:quelque chose|erreur|mal compris|trompé\w*|pas clair\w*|"
            r"questions?|problèmes?|souci|doute|ne va pas|ne marche pas|ne fonctionne pas)\b[^.?]{0,100}"
        ),
        (
            r"\b(?:dites|dis|faites|fais|signalez|signale)[- ](?:moi|nous|le-moi)(?: savoir|"
            r" signe)?,? si (?:j'ai|nous avons|on a|j'avais) (?:oublié|omis|manqué|raté)\b[^?.]{0,80}"
        ),
        (
            r"\b(?:si|en cas de|pour|au cas où|n'importe quand si) (?:vous |tu |jamais |toute? |d'autres |"
            r"autres? |la moindre |vous avez |tu as |besoin |vous aviez |tu avais |des |une |quelconque |"
            r"tout |le moindre |il y a |nécessaire|plus )*(?:(?:avez|as)(?! (?:le |un |une |du |cinq |"
            r"deux )?(?:temps|moment|minutes?|instant)\b)|besoin|questions?|problèmes?|question|"
            r"quoi que ce soit|souhaitez|souhaites|voulez|veux|information|informations|renseignements?|"
            r"doute|précisions?|remarque|difficulté|nécessaire|quelque chose|autre chose|pose|"
            r"posent)\b.{0,160}"
        ),
        r"\b(?:n'hésitez|n'hésite|ne pas hésiter|hésitez|hésitez pas|hésite pas)\b.{0,140}",
        (
            r"\b(?:je|nous) (?:reste|restons|suis|sommes|me tiens|nous tenons|demeure) (?:bien |toujours |"
            r"évidemment |naturellement |bien sûr |à )*(?:votre|ta|disposition|à votre|à ta|disponible|"
            r"entière|joignable)\b.{0,100}"
        ),
        r"\b(?:des|d'autres|une) questions? \?.{0,60}",
        (
            r"\b(?:comme|ainsi que) (?:vous|tu) (?:l'avez|l'as|me l'avez|le|nous l'avez) (?:demandé|"
            r"souhaité|souhaitiez|demandiez|souhaitais)\b"
        ),
        r"\bpas d'urgence\b",
        (
            r"\bgentil (?:à (?:toi|vous) |de ta part |de votre part )?de (?:demander|"
            r"prendre des nouvelles)\b[^?]{0,80}"
        ),
        (
            r"\b(?:tu n'es|vous n'êtes) pas obligée?s?\b[^.?,]{0,60}|\b(?:tu n'as|"
            r"vous n'avez) pas (?:besoin|à)\b[^.?,]{0,60}"
        ),
        r"\bn'est-ce pas [^?]{0,80}\?",
        (
            r"\bsi (?:tu|vous) (?:passes?|passez|venez|viens|êtes|es) [^?]{0,60}\b(?:viens|venez|passe|"
            r"passez|fais|faites)\b[^?]{0,60}"
        ),
        r"\b(?:vous vous demandez|tu te demandes|vous vous demanderez)\b[^?]{0,120}",
        (
            r"\b(?:dites|dis)-(?:lui|leur)\b[^?]{0,100}|\b(?:transmet\w*|"
            r"transmets)\b[^.?]{0,20}\b(?:amitiés|salutations|bonjour|remerciements)\b[^.?]{0,60}|"
            r"\bembrasse[rz]?\b[^.?]{0,60}"
        ),
        r"\brien ne presse\b",
        (
            r"\b(?:dites|dis|faites|fais|signalez|signale|prévenez|préviens)[- ](?:moi|nous|"
            r"le-moi)(?: savoir| signe)?,? (?:s'il|si) (?:y a|quelque chose|quoi que|vous (?:voyez|avez|"
            r"constatez|rencontrez|trouvez)|tu (?:vois|as|trouves)|jamais|un|la moindre)\b[^?]{0,100}"
        ),
    ),
    informs=(
        (
            r"\bje (?:vous |te |t')?(?:l')?aurais (?:bien |volontiers |\w+ )?(?:demandé|écrit|appelé|"
            r"envoyé|prévenue?)\b[^.?]{0,100}"
        ),
        r"\b(?:vous|te|lui|leur) (?:sera|seront|parviendra|parviendront)\b[^.?]{0,80}",
        (
            r"\b(?:tu|vous) (?:l'|les |en )?(?:auras|aurez|recevras|recevrez|serez informée?s?|"
            r"seras prévenue?)\b[^.?]{0,80}(?=[.!]|$)"
        ),
        r"\b(?:on|il|elle|quelqu'un) m'a (?:demandé|prié|chargé)e? d[e']\b[^.?]{0,80}",
        r"\b(?:il|elle|\w+) (?:m'a|nous a|a) (?:demandé|dit|écrit)\b[^.?]{0,20}_[^.?]{0,80}",
        (
            r"_ ?,? ?(?:m'as-tu|m'avez-vous|nous avez-vous|demandiez-vous|demandais-tu) ?(?:demandé|"
            r"écrit)?\b[^.?]{0,60}"
        ),
        (
            r"\b(?:vous|tu) (?:demandiez|demandais|vouliez savoir|voulais savoir|vous demandiez|"
            r"te demandais)\b[^?.]{0,140}\??"
        ),
        (
            r"\b(?:veuillez|je vous prie|nous vous prions|je te prie|"
            r"prière)\b(?: de)?(?: bien vouloir)? (?:trouver|noter|agréer|recevoir|croire|excuser|"
            r"m'excuser|nous excuser|accepter|ne pas (?:répondre|tenir compte)|prendre note|d'agréer|"
            r"d'accepter|de croire|de recevoir|d'excuser|d'en prendre|transmettre mes amitiés|"
            r"patienter)\b.{0,140}"
        ),
        (
            r"\bmerci (?:encore |beaucoup |infiniment |bien |à vous |à toi |d'avance |"
            r"par avance )*(?:pour|de (?:votre|ta|vos|tes|ton|m'avoir|nous avoir|l'|cette|cet|ce)|d'avoir|"
            r"à (?:vous|toi|toute))\b[^.?]{0,90}"
        ),
        r"\bmerci (?:de|d')\s?(?:ne pas répondre|ne pas tenir compte|votre compréhension|patienter)\b.{0,60}",
        (
            r"\b(?:je|nous) (?:vous |te |t')?(?:enverrai|enverrons|confirme|confirmons|reviendrai vers|"
            r"reviendrons vers|réponds|répondrai|tiendrai|tiendrons|tiens au courant|donnerai|dirai|"
            r"rappellerai|appellerai|ferai|ferons|reviens|reviendrai|reviendrons|informe|informons|"
            r"remercie|remercions|souhaite (?:une?|de|un)|souhaitons (?:une?|de)|transmets|transmettrai|"
            r"envoie|envoyons|vérifie|vérifierai|demanderai|poserai)\b[^.?]{0,120}"
        ),
        (
            r"\b(?:vous|tu) (?:m'avez|m'as|nous avez|aviez|avez|m'aviez) (?:demandé|posé|"
            r"questionné)\b[^?]{0,120}\??"
        ),
        r"\b(?:votre|ta|vos|tes|toutes (?:les|vos)) questions?\b[^.?]{0,60}",
        r"\bpour (?:votre |ton )?(?:information|info|archives?|dossier)\b",
        r"\bil ne (?:manque|reste) (?:plus )?rien\b",
        r"\bsans question\b",
        r"\bhors de question\b",
        r"\b(?:vous n'avez|tu n'as) (?:plus |besoin de )?rien\b[^.?]{0,50}",
        r"\b(?:vous|tu) (?:trouverez|trouveras|pouvez|peux|recevrez|pourrez)\b[^?]{0,80}(?=[.!]|$)",
        r"\bci-joint\b[^.?]{0,60}",
    ),
    rhetorical=(
        (
            r"\b(?:c'est|n'est-ce|ce n'est|elle est|il est) pas (?:génial|super|bea?u?|belle|fou|"
            r"magnifique|formidable|merveilleux|incroyable|top|dingue)[^?]{0,30}\?"
        ),
        r"\bcomment (?:tu vas|vous allez|vous portez|te portes|se porte)\b[^?]{0,60}\?",
        (
            r"\b(?:rhume|grippe|toux|fièvre|vacances|week-end|déménagement|"
            r"voyage)\b[^?]{0,20}\b(?:passée?s?|finie?s?|mieux|guérie?|bien)\b[^?]{0,20}\?|"
            r"\bc'était (?:bien|comment|chouette),? (?:les|le|la|tes|vos|ton|votre)\b[^?]{0,30}\?"
        ),
        r"\b(?:tu te rends|vous vous rendez|te rends-tu|vous rendez-vous) compte\b[^?]{0,60}\?",
        (
            r"\b(?:tu y crois|vous y croyez|tu imagines|vous imaginez|peux-tu (?:le )?croire|"
            r"pouvez-vous (?:le )?croire|incroyable)\b[^?]{0,60}\?"
        ),
        r"\b(?:déjà|vraiment)\b[^?]{0,30}\b(?:ans?|années?|mois|semaines?|noël|décembre)\b[^?]{0,20}\?",
        r"\bbonne question\b",
        r"\bcomment (?:avez-vous|as-tu|saviez-vous|savais-tu) (?:su|deviné|pu savoir|que)\b[^?]{0,80}\?",
        r"\bcomment (?:allez[- ]vous|vas[- ]tu|ça va|va)\b[^?.]{0,30}\?",
        r"\b(?:ça va|tout va bien|vous allez bien|tu vas bien)[^?]{0,20}\?",
        r"(?:,\s?|^)(?:n'est-ce pas|non|hein|d'accord|pas vrai|ok)\s?\?$",
        r"\bqui (?:sait|aurait|l'eût|dit mieux|n'aime|n'a)\b[^?]{0,80}\?",
        r"\bque (?:demander|dire|vouloir) de plus\s?\?",
        r"\bquoi de (?:plus|mieux|neuf)\b[^?]{0,40}\?",
        r"\bpourquoi pas\s?\?",
        r"\bsaviez-vous\b[^?]{0,120}\?",
        r"\ble temps passe\b[^?]{0,30}\?",
        r"\bavez-vous passé (?:un|une|de) bon",
        r"\bcomment (?:s'est passé|se sont passées|était) (?:votre|ton|le|vos|tes)\b[^?]{0,40}\?",
        r"^(?:le|mon|notre) (?:résultat|verdict|bilan|secret|constat)\s?\?",
        r"^la (?:raison|solution|réponse|cause)\s?\?",
        r"\bn'est-(?:ce|il|elle) pas\b[^?]{0,60}\?",
        r"\bqui l'eût cru\b",
        r"\bqu'(?:ajouter|dire)\b[^?]{0,20}\?",
    ),
    no_answer=(
        (
            r"\b(?:inutile|pas (?:besoin|la peine)|pas nécessaire|t'embête pas|te fatigue pas|la peine|"
            r"n'appelle (?:pas|aucune)|sans attendre|n'attends? (?:pas|aucune)|n'attendons aucune)(?: à|"
            r" de| d'une)? ?(?:me |nous |y )?(?:répondre|réponse|retour|confirmer)\b"
        ),
        (
            r"\b(?:aucune?|pas de|sans|nul besoin de|inutile de|pas besoin de|pas la peine de|"
            r"pas nécessaire de) (?:réponse|retour|répondre|me répondre|nous répondre|confirmer|réagir|"
            r"action)\b"
        ),
        r"\b(?:vous n'avez|tu n'as) (?:plus )?rien (?:à|d'autre à) faire\b",
        r"\bpour (?:votre |ton |simple )?(?:information|info)\b",
        r"\bsimplement pour (?:vous|t')\s?(?:informer|dire|prévenir)\b",
        r"\bjuste (?:pour (?:vous|te|t')|un mot)\b",
        r"\bpour vos (?:archives|dossiers)\b",
        r"\bn'appelle pas de réponse\b",
        r"\baucune action\b",
        r"\bne pas répondre\b",
        r"\brien à faire\b",
    ),
    closes=(
        (
            r"\bbonne question\b|\b(?:je n'en sais|j'en sais) (?:trop )?rien\b|\baucune idée\b|"
            r"\bje (?:ne )?sais pas(?: non plus)?[.!]?$"
        ),
        (
            r"\b(?:est|sont) (?:bien |tous |toutes |déjà |enfin )*(?:signée?s?|envoyée?s?|validée?s?|"
            r"commandée?s?|réservée?s?|publiée?s?|soldée?s?|postée?s?|faite?s?|déposée?s?|reportée?s?|"
            r"annulée?s?|retrouvée?s?|chez|parvenue?s?)\b"
        ),
        (
            r"\bquel(?:le)?s? \w+[^?]{0,40}!|\bvivement\b|\bje suis (?:déjà )?dessus\b|\bet voilà\b|"
            r"\bterminé\b|\bje m'(?:en|y) (?:occupe|charge|mets)\b"
        ),
        r"\b(?:condoléances|quitté|déménagé|comme prévu|est (?:bien )?(?:complète?|parti)|en route)\b",
        r"\bj'attendrai\b",
        r"\baccuse réception\b",
        r"\bmalheureusement\b[^.?]{0,80}\b(?:accepter|venir|participer|prendre|assister|aider)\b",
        r"\b(?:j'ai|nous avons) (?:le|la|l'|grand) ?(?:plaisir|joie|honneur)\b|\bj'espère que\b",
        (
            r"\bquel(?:le)?s? (?:belle|beau|bel|bonne|bon|jolie?|grande?|magnifique|superbe|plaisir|joie|"
            r"surprise|chance|travail|projet)\b"
        ),
        r"\bprévenir\b",
        r"\bprévenu",
        r"\b(?:nous|j')\s?accept",
        r"\bferm(?:é|ée|és|ées|eture)\b",
        r"\bmagnifiques?\b",
        (
            r"\b(?:est|sont) (?:bien |désormais |maintenant )*(?:réglée?s?|corrigée?s?|résolue?s?|"
            r"jointe?s?|arrivée?s?|close)\b"
        ),
        r"\bj'ai (?:bien )?(?:demandé|prévenu|fait|mis|pris)\b",
        r"\bne (?:vous|t')\s?inqui",
        r"\bau plaisir\b",
        r"\bce sera un plaisir\b",
        r"\bvous avez bien fait\b",
        r"\bmerci\b",
        r"\bremerci",
        r"\bbien reçu",
        r"\breçu\b",
        r"\bje confirme\b",
        r"\bnous confirmons\b",
        r"\bconfirm",
        r"\bnoté\b",
        (
            r"\bbonne? (?:week-end|journée|soirée|semaine|année|vacances|continuation|fin|route|fête|"
            r"chance|réception|nuit)\b"
        ),
        r"\bbon (?:week-end|weekend|courage|voyage|rétablissement|séjour|anniversaire|après-midi)\b",
        r"\bjoyeu",
        r"\bfélicit",
        r"\bbravo\b",
        r"\bà (?:bientôt|demain|lundi|mardi|mercredi|jeudi|vendredi|très vite|plus tard|la semaine)\b",
        r"\bparfait\b",
        r"\bc'est (?:fait|parfait|bon|noté|réglé|payé|en ligne|entendu|validé|super|gentil)\b",
        r"\bpayé",
        r"\bréglé",
        r"\bvirement\b",
        r"\bci-joint\b",
        r"\ben pièce jointe\b",
        r"\bvoici\b",
        r"\bj'ai (?:bien )?\w+[éiu]",
        r"\bnous avons\b",
        r"\bje vous (?:tiens|enverrai|envoie|confirme|souhaite)\b",
        r"\bje te (?:tiens|enverrai|envoie|confirme|souhaite)\b",
        r"\bcomme (?:convenu|prévu|promis|discuté|demandé)\b",
        r"\bdésolé",
        r"\bexcus",
        r"\bde rien\b",
        r"\bavec plaisir\b",
        r"\bpas de (?:souci|problème)\b",
        r"\bravi",
        r"\bheureux\b",
        r"\ba été\b",
        r"\bont été\b",
        r"\best (?:en ligne|prêt|terminé|livré|corrigé|à jour)",
        r"\bd'accord\b",
        r"\bentendu\b",
        r"\bça marche\b",
        r"\bfacture\b",
        r"\bse réjouit\b",
        r"\bhâte\b",
    ),
    answers=(
        r"^(?:à cause|grâce|parce|car|c'était|c'est|ce sont|en raison|la faute|il s'agissait)\b",
        (
            r"^(?:oui|non|si,|surtout|principalement|essentiellement|absolument|bien sûr|évidemment|"
            r"certainement|aucune?(?! idée)|rien|jamais|exactement|parce que|tout(?! le reste| autre)|"
            r"personne|c'est simple|c'était)\b"
        ),
    ),
)
