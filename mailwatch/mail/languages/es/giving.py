"""Spanish: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "el",
        "la",
        "los",
        "al",
        "del",
        "este",
        "esta",
        "próximo",
        "día",
        "como mucho",
    ),
    abbreviations=(
        "aprox",
        "h",
    ),
    by=(
        (
            "(?:antes de|antes del|para|a más tardar|como muy tarde|como tarde|no más tarde de|no más "
            "tarde del|en un plazo de|en el plazo de|de aquí a|de aquí al) DAY"
        ),
        "(?:textos|material|fotos|respuesta|todo|documentos) PERIOD",
        "DAY (?:a más tardar|como muy tarde|como tarde|como máximo)",
    ),
    clock=(
        "mediodía(?: de)?",
        "por la (?:mañana|tarde|noche)",
        r"(?:a )?las \d{1,2}(?::\d\d)?(?: ?h)?(?: de(?:l)?)?",
        "final del día(?: del)?",
    ),
    either=("o",),
    leads=(
        "para",
        "antes",
        "de",
        "a",
        "en",
        "hasta",
        "desde",
        "o",
        "y",
    ),
    clauses=(
        r"si (?:la|el|los|las|una?|su|nuestr[oa])\b",
        "(?:por|en|según|con|para) (?:el|la|los|las) (?:que|cual|cuales)",
        r"cuy[oa]s?\b",
        "(?:pida|pide|pedir|dígale|dile|recuerde|recuerda)(?:le|les)? (?:al|a la|a su|a los|a las|a)",
    ),
    contents=(
        (
            "que (?:nos|obliga|exige|prevé|dice|establece|entreg|firm|usted|ust|me (?:envió|mandó|dio)|"
            "envió|mandó|entregó)"
        ),
    ),
    before=(
        "antes de",
        "antes del",
    ),
    hours=(
        "a mediodía",
        "al mediodía",
        "por la",
        "a las",
        "noche",
        "tarde",
    ),
    after=(
        "después de",
        "después del",
        "tras",
        "pasada",
        "pasado",
        "pasadas",
    ),
    asks=(
        "por favor",
        r"envi[aá]d\w*",
        r"mand[aá]d\w*",
        r"decid\w*",
        "podrías?",
        "podría(?:is|n)?",
        "puedes?",
        "puede(?:n|s)?",
        "envíe(?:me|nos|n)?",
        "envía(?:me|nos)?",
        "mánde(?:me|nos)",
        "mánda(?:me|nos)",
        "díga(?:me|nos)",
        "di(?:me|nos)",
        "confírme(?:me|nos)",
        "confirma(?:me)?",
        "dé(?:me|nos)",
        "da(?:me|nos)",
        "necesit(?:o|amos|aría|aríamos)",
        "me (?:gustaría|haría falta|vendría bien)",
        "nos (?:gustaría|haría falta|vendría bien)",
        "le (?:agradecería|ruego|pido|agradezco)",
        "te (?:agradecería|ruego|pido|agradezco)",
        "agradecería(?:mos)?",
        "agradeceré",
        "sería (?:estupendo|bueno|ideal|genial|perfecto|de gran ayuda|posible|fantástico)",
        "estaría (?:bien|genial)",
        "espero",
        "esperamos",
        "quedo a la espera",
        "a la espera",
        "si (?:es|fuera) posible",
        "si puede",
        "si puedes",
        "hace falta",
        "su (?:respuesta|opinión|confirmación|visto bueno)",
        "tu (?:respuesta|opinión|confirmación|visto bueno)",
        "una respuesta",
        "ruego",
        "rogamos",
        "es posible",
        "cree que",
        "crees que",
    ),
    own=(
        (
            "(?:le|te|se|os|les|lo|la|los|las)? ?(?:lo |la |los |las )?(?:envío|mando|hago|entrego|"
            "termino|preparo|paso|llamo|digo|enviamos|mandamos|hacemos|entregamos|terminamos|estoy|"
            "estamos|vuelvo|respondo)"
        ),
        r"\w+(?:ré|remos)\b",
        "(?:voy|vamos) a",
        "(?:tendrá|recibirá|tendrás|recibirás)n?",
        "(?:quiere|quieres|necesita|necesitas) (?:que|usted|tú)?",
        "debo",
        "puedo",
        "podemos",
    ),
    lasts=(
        "válid[oa]s?",
        "vigente",
        "cerrad[oa]s?",
        "abiert[oa]s?",
        "dura",
        "disponible",
        "disponibilidad",
        "reservad[oa]s?",
        "vacaciones",
        "precio",
        "tarifa",
        "descuento",
        "entradas",
        "billetes",
        "oferta",
        (
            "(?:quería|quedó|quedamos en que|pidió|pedí|prometió|dijo|dijiste|escribió|había|iba|íbamos|"
            "estaba|acordamos)"
        ),
        "(?:guarde|guarda|conserve|mantenga|no toque)",
        "pagader[oa]",
        "vence",
    ),
    deadlines=(
        (
            r"(?:la |el )?(?:fecha límite|fecha tope|plazo|último día)(?: final)?(?: para \w+(?: "
            r"\w+){0,3})?(?: (?:es|será|sería|termina|acaba|vence|hasta))*:? ?DAY"
        ),
        (
            "(?:quedamos|lo dejamos|dejémoslo|digamos|pongamos|acordamos)(?: entonces| pues)?(?: en| "
            "para| hasta)? DAY"
        ),
        "DAY como fecha (?:límite|tope)",
        "si (?:no|para)(?!,)[^.]{0,50}(?:antes de|antes del|para|hasta|a más tardar) DAY[^.]{0,10}",
        "si (?:antes de|antes del|para) DAY no",
        "(?:de no|en caso de no)[^.]{0,50}(?:antes de|antes del|para) DAY",
        (
            "(?:para|antes de|antes del|hasta) DAY (?:está|estaría|va|iría|me va|sería|es) (?:muy |más "
            "que )?(?:bien|perfecto|genial|suficiente)"
        ),
        (
            "(?:ampliar|amplío|ampliamos|aplazar|aplazo|aplazamos|retrasar|retrasamos|prorrogar|"
            "prorrogamos|extender|extendemos)[^.]{0,30} (?:a|al|hasta) DAY"
        ),
    ),
    rests=(
        (
            r"PERIOD (?:me |nos |también |ya )*(?:está|estaría|va|viene|vale|basta|es|sería)\b(?: muy| "
            "más que| perfectamente| bien){0,2}(?: bien| perfecto| suficiente)?"
        ),
        "(?:basta|vale|es suficiente|está bien)[^.]{0,15}(?: con| para)? PERIOD",
        (
            "(?:no corre prisa|sin prisa|no hay prisa|no es urgente|no urge|ninguna prisa|no lo necesito|"
            "no lo necesitamos|no hace falta|no espero nada)[^.]{0,40}(?:hasta|antes de|antes del|"
            "después de) DAY"
        ),
        "hasta DAY no[^.]{0,20}(?:necesit|hace falta|esper|corre)",
        "(?:tiene|tienes|tienen|tómese|tómate|hay)[^.]{0,25}hasta DAY",
        "puede esperar (?:perfectamente |tranquilamente |sin problema )?(?:hasta|a) DAY",
        "(?:hablamos|lo vemos|lo retomamos|seguimos)[^.]{0,20} después de DAY",
        "(?:no antes de|no antes del) DAY",
        "después de DAY (?:está|me va|va|es) (?:bien|perfecto)",
    ),
    refused=(",? ?(?:demasiado|muy) tarde|,? ?tarde|,? no\\b",),
    back=(
        (
            r"(?:vuelvo(?! a \w+r)|volveré(?! a \w+r)|(?<!el )regreso|regresaré|volvemos|estoy de vuelta|"
            "estaré de vuelta|estaré de nuevo|me reincorporo|de vuelta|de regreso)[^.]{0,30}? DAY"
        ),
        "(?:de viaje|de vacaciones|fuera|ausente|de baja|de permiso|en el extranjero)[^.]{0,30} hasta DAY",
        "a partir del DAY[^.]{0,20}(?:de vuelta|de nuevo|disponible|en la oficina)",
    ),
    promises=(
        (
            "(?:se lo|se la|se los|se las|te lo|te la|te los|te las|le|te|os lo|os|les|lo|la|los|las)? "
            "?(?:envío|mando|hago|entrego|termino|firmo|devuelvo|remito|facilito|aporto|respondo|"
            "contesto|reviso|miro|confirmo|paso|subo|enviamos|mandamos|hacemos|entregamos|pagamos|"
            "terminamos|firmamos|devolvemos|remitimos|respondemos|revisamos|confirmamos|digo algo|"
            "decimos algo|transfiero)"
        ),
        (
            "(?:enviar|mandar|har|entregar|pagar|terminar|firmar|responder|contestar|revisar|mirar|"
            "confirmar|pasar|subir|dir|transferir|devolver|remitir|preparar|abonar|completar|facilitar|"
            r"intentar)(?:é|emos)\b"
        ),
        "(?:lo|la|le|los|las|se lo|te lo) pago",
        "^pago",
        (
            "(?:voy|vamos) a (?:enviar|mandar|hacer|entregar|pagar|terminar|firmar|responder|contestar|"
            r"revisar|mirar|confirmar|pasar|subir)\w*"
        ),
        "(?:tendrá|recibirá|tendrás|recibirás|tendrán)[^.]{0,40}",
        "(?:la transferencia|el pago|la respuesta|el contrato|todo) (?:sale|saldrá|irá|llegará|estará)",
        "intentaré",
        r"espero (?:enviar|mandar|poder|tener|terminar)\w*",
        r"puedo (?:enviar|mandar|hacer|entregar|tener)\w*",
    ),
    parts=(
        (
            "(?:el resto|lo demás|la otra mitad|los demás|las demás|lo que falta|la segunda mitad|las "
            "restantes|los restantes)[^.]{0,30}? DAY"
        ),
    ),
    needs_time=(
        "(?:dar|dé|deme|denos|dame|danos|dejar|deje|déjeme|déjame|conceder|concédame)[^.]{0,40} hasta DAY",
        "(?:deme|denos|dame|danos|déjeme|déjame|concédame) (?:por favor )?DAY",
        "(?:necesito|necesitamos|necesitaría|me hace falta)[^.]{0,30} hasta DAY",
        "(?:necesito|necesitamos|necesitaría)(?: todavía| aún| otras?)? DAY",
        "(?:puedo|podemos|podría|podríamos)[^.]{0,40} hasta DAY",
        "(?:más|algo de|un poco de|otro) (?:plazo|tiempo|paciencia)[^.]{0,20} hasta DAY",
        (
            "(?:le|te) (?:va|viene|parece) bien si (?:se |te |le |lo |la )*(?:envío|mando|pago|entrego|"
            "hago)[^?]{0,40} DAY"
        ),
    ),
    holds=(
        r"(?:antes de|antes del|hasta) DAY[^.,]{0,30} no\b",
        "no [^.]{0,60}(?:antes de|antes del|hasta) DAY",
        "(?:como pronto|lo antes posible sería|no antes de|no antes del) DAY",
        "DAY como pronto",
    ),
    attributes=(
        "de",
        "del",
        "desde",
        "después de",
        "después del",
        "tras",
        "con fecha",
        "fechad[oa]",
        "desde el",
        "entre",
        "a partir de",
        "a partir del",
        "previst[oa] para",
        "empieza",
        "reunión",
        "feria",
        "hasta",
    ),
    things=(" (?:pasad[oa]|últim[oa])",),
    meets=(
        "reuni(?:ón|ones|mos|rnos)",
        "cita",
        "vernos",
        "nos vemos",
        "veremos",
        "le llamo",
        "te llamo",
        "llamaré",
        "llamada",
        "zoom",
        "teams",
        "café",
        "comida",
        "almuerzo",
        "cena",
        "visita",
        "quedar",
        "estaré ahí",
        "estaré allí",
    ),
    conditions=(
        "si",
        "siempre que",
        "en cuanto me",
        "cuando me",
        "a condición",
    ),
    denied=(
        "no(?! (?:olvide|olvides|se olvide|te olvides|dude|dudes|más tarde))",
        "nunca",
        "tampoco",
    ),
)
