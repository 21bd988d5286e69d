"""Spanish: what a sentence does beside asking, and what sentences do to each other."""

from __future__ import annotations

from mailwatch.mail.languages.asking import DiscourseWords

_WISH = (
    r"(?:\?|\bpor favor\b|\b(?:cuando|en cuanto|hasta que|si) (?:me|nos|usted|tú|tenga|reciba)\b|\b(?:su|"
    r"tu) (?:respuesta|confirmación|aprobación|visto bueno|decisión|opinión|firma)\b|\bruego\b)"
)

DISCOURSE = DiscourseWords(
    promises=(
        (
            rf"^(?!.*{_WISH})(?:\w+,? ){{0,3}}?(?:(?:deja|déjame|deje|déjeme) que (?:lo|la|le|"
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
            rf"^(?!.*{_WISH})(?:(?:vale|pues|y|luego|mañana|hoy|el lunes|el martes|el miércoles|"
            rf"el jueves|el viernes|la semana que viene|mientras tanto|entonces|"
            rf"después),? ){{0,3}}(?:yo )?(?:voy|vamos) a (?!necesit|ped(?:ir|irte|irle))\w+.*"
        ),
        (
            rf"^(?!.*{_WISH})(?:(?:vale|pues|y|luego|mañana|hoy|"
            rf"el \w+),? ){{0,3}}(?:yo )?(?:no )?(?:lo |la |los |las |te |le |les |os |"
            rf"se )*(?:\w+(?:aré|eré|iré|aremos|eremos|iremos)|empiezo|comienzo|haré|diré|tendré|"
            rf"podré|mando|envío|llamo)\b.*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:falt\w*|pero|necesit\w*|de antemano|"
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
            rf"^(?!.*{_WISH})(?!.*\b(?:te|tu|su|le|usted|no|necesito|espero|quiero|quisiera|"
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
    tells=(
        r"\b(?:yo|nosotr[oa]s|he|hemos|estoy|estamos|voy|vamos)\b",
        r"\b(?:aquí|ahí) (?:está|están|va|van)\b",
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
    joins=(
        "y",
        "pero",
    ),
)
