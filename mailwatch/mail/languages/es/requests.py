"""Spanish: how people ask, offer, inform and close."""

from __future__ import annotations

from mailwatch.mail.languages.asking import RequestWords

REQUESTS = RequestWords(
    asks=(
        (
            r"\b(?:pás|mánd|envía|envíe|díga|indíc|indíqu|confírm|facilít|reenví|remít|entrég|devuélv|"
            r"prést|escríb|contést|respónd|cuént|explíc|explíqu|muéstr|búsc|trá|déj|regál|comént|avís|"
            r"propón|adjúnt|compárt|consíg|házm|hága|apúnt)\w{0,4}(?:me|nos)(?:l[oa]s?)?\b"
        ),
        (
            r"\bfavor (?:de )?\w+(?:ar|er|ir)(?:me|nos|l[oa]s?)?\b|\bs[ií]rva(?:se|nse) (?!encontrar|"
            r"recibir|aceptar)\w+(?:ar|er|ir)\w*"
        ),
        (
            r"(?<!si no )(?<!que )\b(?:me|nos) (?:confirmas?|mandas?|envías?|pasas?|dices?|avisas?|"
            r"indicas?|firmas?|devuelves?|echas? una mano)\b"
        ),
        (
            r"\bquedo (?:al pendiente|atent[oa]|pendiente) (?:de|a) (?:su|tu|sus|tus|vuestr\w+)\b|"
            r"\bestoy a la espera\b"
        ),
        (
            r"\b(?:comentarios|observaciones|correcciones|respuesta|visto bueno|opinión|cambios|datos|"
            r"medidas)\b[^.?]{0,30}\b(?:antes del?|para el|hasta el|a más tardar)\b"
        ),
        (
            r"\b(?:es|sigue|está) incomplet[oa]\b|\b(?:su|tu|el) (?:expediente|solicitud|"
            r"formulario)\b[^.?]{0,30}\bincomplet[oa]\b"
        ),
        r"\b(?:hace|haría) falta (?:que|tu|su|tus|sus|el|la)\b",
        r"\b(?:seguimos|sigo|estamos|estoy) sin (?:su |tu )?(?:respuesta|noticias|confirmación|decisión)\b",
        r"\bsin [^.?,]{1,40},? no (?:puedo|podemos|podré|podremos|se puede)\b",
        r"\b(?:quiere|quieren|querría|necesita|necesitan)\b[^.?]{0,60}\bantes de",
        (
            r"\b(?:te|le|os|les) toca\b|\b(?:decidme|decidnos|avisadme|mandadme|enviadme|confirmadme|"
            r"contestadme)\b"
        ),
        (
            r"^(?:marca|marque|señala|señale|apunta|apunte|rellena|elige|manda|mande|envía|"
            r"envíe)\b[^.?]{0,60}\b(?:tus|sus|tu|su|antes|para que|las|los)\b"
        ),
        r"\b(?:tiene|tienen|tengo|tenemos) que saber\b|\b(?:necesita|quiere|necesitan|quieren) saber\b",
        r"\bayudaría\b[^.?]{0,20}\b(?:saber|conocer|tener)\b",
        (
            r"\bsigo sin (?:saber|tener|recibir|entender)\b|\b(?:perdone|perdona|disculpe|"
            r"disculpa) que insista\b"
        ),
        r"\b(?:ibas|iba|quedaste en|quedó en|prometiste|prometió) (?:usted )?(?:a )?\w+(?:me|nos)\w*\b",
        (
            r"\bpara que (?:lo|la|los|las|me|nos) (?:leas|lea|revises|revise|firmes|firme|apruebes|"
            r"apruebe|mires|mire|valides|valide|digas|diga|confirmes|confirme)\b"
        ),
        r"\bdepende de (?:cuál|qué|lo que|cuándo|si)\b[^.?]{0,40}",
        r"\b(?:comprueb\w+|compruéb\w+|verifi[cq]\w+)\b(?! que siempre)",
        r"\b(?:pregunte|pregunta|pregúntale|pregúntele) a (?:su|tu)\b[^.?]{0,60}",
        (
            r"\b(?:solo|sólo|únicamente)\b[^.?]{0,50}\b(?:cuando|con|tras|si|después de que|"
            r"una vez)\b[^.?]{0,20}\b(?:usted|tú|me|nos|su|tu|dé|des|tenga|haya|hayas|apruebe|apruebes|"
            r"confirme|confirmes)\b"
        ),
        r"\b(?:sigo|seguimos|continúo) (?:esperando|a la espera|sin (?:recibir|tener|noticias|saber))\b",
        r"\bsin (?:ellos|ellas|eso|ese|esa|esos)\b[^.?]{0,60}\bno\b",
        r"\blo dejo (?:en tus manos|en sus manos|a (?:tu|su) elección)\b",
        r"\b(?:no sé|no sabemos) (?:todavía |aún )?(?:si|qué|cuándo|cómo|cuál)\b",
        (
            r"\b(?:comentó|comentaste|mencionó|mencionaste|dijo|dijiste) que (?:tenía|tenías|iba|ibas|"
            r"podía|podías)\b"
        ),
        r"\b(?:quizás?|tal vez|a lo mejor) (?:podría|podrías|puede|puedes)\b",
        r"\b(?:me|nos) (?:vendría|iría|sería) (?:muy |de gran )?(?:bien|útil|ayuda)\b",
        r"\b(?:dos|tres) (?:opciones|posibilidades|alternativas)\b",
        r"\bque no entiendo\b",
        r"\b(?:devuélv|reenví|remít|mánd|envíe|respónd)\w*(?:melo|mela|nosl[oa]|lo|me)\b",
        (
            r"\bsin (?:el|la|los|las|su|sus|tu|tus|eso|ello|ese|esa)\b[^.?]{0,60}\bno (?:podemos|puedo|"
            r"se puede|podremos|podré|es posible|hay)\b"
        ),
        (
            r"\bno (?:he|hemos|me ha|nos ha|ha|han|me han|nos han) (?:tenido (?:noticias|respuesta)|"
            r"recibido|llegado|sabido nada)\b"
        ),
        (
            r"\b(?:ibas|iba|quedaste|quedó|quedasteis) (?:a|en) (?:\w+ )?(?:mandar|enviar|pasar|dar|traer|"
            r"llamar|hacer llegar)\w*"
        ),
        (
            r"^(?:y |oye,? |por cierto,? )?(?:me|nos) (?:puedes|podrías|puede|podría|mandas|envías|pasas|"
            r"dices|confirmas|das)\b"
        ),
        r"\b(?:gustaría|encantaría|interesaría|quisiera) (?:saber|conocer|oír|tener|leer|escuchar)\b",
        r"\b(?:saber|conocer|oír|tener|escuchar|leer) (?:tu|su|vuestra) (?:opinión|impresión|valoración)\b",
        r"\bcuriosidad\b",
        r"\b(?:para|quisiera|quería|me gustaría) saber (?:si|qué|cuándo|cómo|cuál)\b",
        r"\bsaber si (?:ha|has|han|pud|ya)\w*\b",
        r"\balguna (?:novedad|noticia)\b",
        (
            r"\b(?:puede|puedes|pueden|podría|podrías|podrían|podemos|podríamos|puedo|podría usted|quiere|"
            r"quieres|querría|querrías|le importaría|te importaría|sería posible|es posible|"
            r"sería tan amable|tendría|tienes|tiene|tenéis|habéis|has|ha|prefiere|prefieres|necesita|"
            r"necesitas|le parece|te parece|les parece|le viene|te viene|le va|te va|"
            r"qué tal si)\b[^.]{0,140}\?"
        ),
        (
            r"¿(?!verdad|no\?|cómo est|qué tal\?|qué tal (?:todo|estás|está|va|el|las)|quién (?:sabe|lo|"
            r"iba|dijo)|qué más)[^?]{2,200}\?"
        ),
        (
            r"\b(?:por favor|porfa)\b[^.?]{0,80}\b(?:env[ií]\w+|mand\w+|mánd\w+|dime|díg\w+|diga\w*|dinos|"
            r"confirm\w+|confírm\w+|revis\w+|firm\w+|elig\w+|elij\w+|escoj\w+|escog\w+|decid\w+|llam\w+|"
            r"llám\w+|complet\w+|rellen\w+|rellén\w+|respond\w+|respónd\w+|contest\w+|contést\w+|"
            r"facilit\w+|comuni[cq]\w+|comuníqu\w+|devuelv\w+|devuélv\w+|aprueb\w+|aprob\w+|valid\w+|"
            r"remit\w+|indi[cq]\w+|indíqu\w+|pás\w+|pas[ae]\w*|mir[ae]\w*|échal\w+|ech\w+|comprueb\w+|"
            r"compruéb\w+|verifi[cq]\w+|propon\w+|propón\w*|corrij\w+|corrig\w+|expli[cq]\w+|describ\w+|"
            r"sub[ae]\w*|súb\w+|compart\w+|avis\w+|avís\w+|hazme|hágame|háganos|haznos|dame|danos|deme|"
            r"denos|dé(?:me|nos)|consult\w+|busc\w+|busqu\w+|lee|lea|léel\w+|opin\w+|inform\w+|infórm\w+|"
            r"aport\w+|reserv\w+|proporcion\w+|entreg\w+|autori[cz]\w+|concret\w+|especifi[cq]\w+|"
            r"señal\w+|complét\w+|vot\w+|respuesta|confirmación|aprobación|visto bueno)\b"
        ),
        (
            r"\b(?:env[ií]\w+|mand\w+|mánd\w+|dime|díg\w+|diga\w*|dinos|confirm\w+|confírm\w+|revis\w+|"
            r"firm\w+|elig\w+|elij\w+|escoj\w+|escog\w+|decid\w+|llam\w+|llám\w+|complet\w+|rellen\w+|"
            r"rellén\w+|respond\w+|respónd\w+|contest\w+|contést\w+|facilit\w+|comuni[cq]\w+|comuníqu\w+|"
            r"devuelv\w+|devuélv\w+|aprueb\w+|aprob\w+|valid\w+|remit\w+|indi[cq]\w+|indíqu\w+|pás\w+|"
            r"pas[ae]\w*|mir[ae]\w*|échal\w+|ech\w+|comprueb\w+|compruéb\w+|verifi[cq]\w+|propon\w+|"
            r"propón\w*|corrij\w+|corrig\w+|expli[cq]\w+|describ\w+|sub[ae]\w*|súb\w+|compart\w+|avis\w+|"
            r"avís\w+|hazme|hágame|háganos|haznos|dame|danos|deme|denos|dé(?:me|nos)|consult\w+|busc\w+|"
            r"busqu\w+|lee|lea|léel\w+|opin\w+|inform\w+|infórm\w+|aport\w+|reserv\w+|proporcion\w+|"
            r"entreg\w+|autori[cz]\w+|concret\w+|especifi[cq]\w+|señal\w+|complét\w+|vot\w+|respuesta|"
            r"confirmación|aprobación|visto bueno)\b[^.?]{0,100}\b(?:por favor|porfa)\b"
        ),
        (
            r"\bagradecer(?:ía|íamos|é|emos)\b[^.?]{0,80}\b(?:env[ií]\w+|mand\w+|mánd\w+|dime|díg\w+|"
            r"diga\w*|dinos|confirm\w+|confírm\w+|revis\w+|firm\w+|elig\w+|elij\w+|escoj\w+|escog\w+|"
            r"decid\w+|llam\w+|llám\w+|complet\w+|rellen\w+|rellén\w+|respond\w+|respónd\w+|contest\w+|"
            r"contést\w+|facilit\w+|comuni[cq]\w+|comuníqu\w+|devuelv\w+|devuélv\w+|aprueb\w+|aprob\w+|"
            r"valid\w+|remit\w+|indi[cq]\w+|indíqu\w+|pás\w+|pas[ae]\w*|mir[ae]\w*|échal\w+|ech\w+|"
            r"comprueb\w+|compruéb\w+|verifi[cq]\w+|propon\w+|propón\w*|corrij\w+|corrig\w+|expli[cq]\w+|"
            r"describ\w+|sub[ae]\w*|súb\w+|compart\w+|avis\w+|avís\w+|hazme|hágame|háganos|haznos|dame|"
            r"danos|deme|denos|dé(?:me|nos)|consult\w+|busc\w+|busqu\w+|lee|lea|léel\w+|opin\w+|inform\w+|"
            r"infórm\w+|aport\w+|reserv\w+|proporcion\w+|entreg\w+|autori[cz]\w+|concret\w+|"
            r"especifi[cq]\w+|señal\w+|complét\w+|vot\w+|respuesta|confirmación|aprobación|visto bueno)\b"
        ),
        (
            r"\b(?:ruego|rogamos|solicito|solicitamos|se ruega|pido|pedimos|agradezco que|"
            r"pediría)\b(?! disculpas| perdón| que (?:disculpe|perdone|acepte))[^.?]{0,60}\b(?:env[ií]\w+|"
            r"mand\w+|mánd\w+|dime|díg\w+|diga\w*|dinos|confirm\w+|confírm\w+|revis\w+|firm\w+|elig\w+|"
            r"elij\w+|escoj\w+|escog\w+|decid\w+|llam\w+|llám\w+|complet\w+|rellen\w+|rellén\w+|"
            r"respond\w+|respónd\w+|contest\w+|contést\w+|facilit\w+|comuni[cq]\w+|comuníqu\w+|devuelv\w+|"
            r"devuélv\w+|aprueb\w+|aprob\w+|valid\w+|remit\w+|indi[cq]\w+|indíqu\w+|pás\w+|pas[ae]\w*|"
            r"mir[ae]\w*|échal\w+|ech\w+|comprueb\w+|compruéb\w+|verifi[cq]\w+|propon\w+|propón\w*|"
            r"corrij\w+|corrig\w+|expli[cq]\w+|describ\w+|sub[ae]\w*|súb\w+|compart\w+|avis\w+|avís\w+|"
            r"hazme|hágame|háganos|haznos|dame|danos|deme|denos|dé(?:me|nos)|consult\w+|busc\w+|busqu\w+|"
            r"lee|lea|léel\w+|opin\w+|inform\w+|infórm\w+|aport\w+|reserv\w+|proporcion\w+|entreg\w+|"
            r"autori[cz]\w+|concret\w+|especifi[cq]\w+|señal\w+|complét\w+|vot\w+|respuesta|confirmación|"
            r"aprobación|visto bueno)\b"
        ),
        (
            r"\b(?:necesito|necesitamos|necesitaría|necesitaríamos|preciso|precisamos|espero (?:su|tu|tus|"
            r"sus|que me|que nos|los|las|el|la|noticias|recibir|poder contar)|esperamos (?:su|tu|tus|sus|"
            r"que nos|los|las|el|la|noticias|recibir)|quedo a la espera|quedamos a la espera|a la espera|"
            r"estoy esperando|seguimos esperando|estamos esperando|nos falta|me falta|nos faltan|"
            r"me faltan|falta|faltan|queda pendiente|quedan pendientes|está pendiente|"
            r"sigue pendiente)\b(?! (?:que (?:estés|esté|estéis|todo|tengas|tenga|te|le|os|les|haya|hayas|"
            r"sea|pases|disfrut)|nada|verte|verle|veros|poder ayudar|haber))"
        ),
        (
            r"\b(?:confirme|confirma|confirmad|confírmame|confírmeme|envíe|envía|envíame|envíeme|envíanos|"
            r"envíenos|mándame|mándeme|mándanos|manda|dime|dígame|díganos|dinos|dame|deme|danos|avísame|"
            r"avíseme|avísanos|avísenos|indíqueme|indícame|indíquenos|respóndame|respóndeme|contésteme|"
            r"contéstame|revise|revisa|firme|firma|elige|elija|escoge|decida|decide|llámame|llámeme|"
            r"complete|completa|rellene|rellena|rellénelo|rellénalo|mira|mire|échale|échele|responda|"
            r"responde|conteste|contesta|facilíteme|facilítanos|hágame|hazme|háganos|haznos|hágamelo|"
            r"comuníqueme|comunícame|devuélvame|devuélveme|proporciónenos|apruebe|aprueba|valide|valida|"
            r"remítanos)\b(?! (?:tranquil|que siempre|siempre que|si necesit|si tien|si quier))"
        ),
        (
            r"\b(?:su|tu|vuestra?|una|un|sus|tus) (?:\w+ )?(?:respuesta|confirmación|opinión|aprobación|"
            r"visto bueno|feedback|comentarios|decisión|firma|autorización|observaciones|elección|"
            r"valoración)\b[^.]{0,50}\b(?:antes|sería|serían|cuanto|necesari[oa]s?|bienvenid[oa]s?|"
            r"lo antes|pronto|imprescindible|para el)\b"
        ),
        r"\bhazme saber\b",
        r"\bhágame saber\b",
        r"\bháganos saber\b",
        (
            r"\b(?:quería|quisiera|querría|me gustaría|nos gustaría|quisiéramos|desearía|queríamos|quiero|"
            r"queremos|debo) (?:preguntar|saber|pedir|consultar|conocer|recordar|que (?:me|nos|revis|"
            r"confirm|mir|dij|envi)|tu opinión|su opinión)"
        ),
        (
            r"\b(?:una|dos|tres|algunas|otra|un par de) (?:última |pequeña |breve |otra )?(?:pregunta|"
            r"preguntas|duda|dudas|consulta)\b(?![^.]{0,30}(?:resuelt|aclarad|no dud))"
        ),
        (
            r"\b(?:qué|cuál|cuándo|cómo|dónde|cuánto|cuántos|quién|por qué) [^.?]{0,100}(?:prefier|"
            r"te parece|le parece|opin|piens|conviene|quier|necesit|recib|envi|vas a|va a)\w*"
        ),
        r"\b(?:usted|tú) (?:decide|elige|dirá|dirás)\b",
        r"\bpara (?:su|tu) (?:aprobación|revisión|firma|visto bueno|validación|confirmación)\b",
        r"\bantes del (?:lunes|martes|miércoles|jueves|viernes|\d)",
        r"\ba más tardar\b",
        r"\bcomentarios (?:son|serán) bienvenidos\b",
        r"\bquedo (?:atent|pendiente|a la espera)\w*\b(?! (?:a|para) (?:cualquier|lo que))",
        r"\bespero (?:tu|su|vuestra) (?:respuesta|confirmación|comentarios|noticias|opinión|feedback)",
        r"\bhasta que (?:no )?(?:me|nos|reciba|tenga|confirm)",
        (
            r"\bsin (?:su|tu|vuestr[oa]) (?:respuesta|aprobación|confirmación|visto bueno|"
            r"firma)\b[^.]{0,40}\bno\b"
        ),
    ),
    firm=(
        (
            r"\bagrade(?:zco|cemos|cería|ceríamos|ceré|ceremos)\b (?:mucho |muchísimo |"
            r"enormemente )?(?:que|si) (?:me |nos |le |lo |la |los |las |se |pudiera |puede )*+(?!hay|hub|"
            r"sea|est)\w+(?:e|a|en|an|es|as|ra|ras|ran)\b"
        ),
        (
            r"\bagradecer(?:ía|íamos|é|emos)\b[^.?]{0,40}\b(?:respuesta|confirmación|líneas|envío|"
            r"devolución|noticias|comentarios|aprobación|visto bueno|indicaciones)\b|"
            r"\bagradecemos su pronta\b"
        ),
        (
            r"\bgracias(?: de antemano)? por (?!haber)\w+(?:ar|er|ir)(?:me|nos|"
            r"l[oa]s?)?\b[^.?]{0,80}\b(?:antes de|para el|a más tardar|hasta el|esta semana|hoy mismo|"
            r"cuanto antes|lo antes)\b"
        ),
        r"\b(?:con )?un (?:simple )?(?:sí|ok|vale|no)\b[^.?]{0,20}\b(?:basta\w*|vale|sobra|suficiente)\b",
        r"\bpreguntas?\b[^.?]{0,40}\b(?:sin respuesta|abiertas?|pendientes?|sin contestar)\b",
        (
            r"\b(?:acuérdate de|acuérdese de|no olvides|no olvide|no te olvides de) \w*(?:arme|erme|irme|"
            r"arnos|ar|er|ir)\b"
        ),
        r"\b(?:no sé|no sabemos) (?:todavía |aún )?(?:si|qué|cuándo|cómo|cuál)\b",
        (
            r"\b(?:un|una) (?:breve|simple|corta|pequeña|rápida) (?:sí|no|palabra|respuesta|explicación|"
            r"línea|nota|confirmación)\b[^.?]{0,30}\b(?:basta\w*|vale|valdría|sería)\b"
        ),
        (
            r"\bpara (?:su|tu|vuestra) (?:firma|aprobación|revisión|visto bueno|validación|confirmación|"
            r"devolución)\b"
        ),
        r"\b(?:me|nos) (?:basta|bastaría|bastará|vale|valdría) con (?:un|una|que)\b",
    ),
    why=(
        r"^¿?(?:y |pero |que )?(?:por qué|qué (?:pasó|ha pasado|fue de))\b(?!.{0,60}\b(?:usted|tú|has|te)\b)",
    ),
    hints=(
        (
            r"\b(?:por favor|porfa|ruego|rogamos|solicito|solicitamos|pido|pedimos)\b(?! disculpas|"
            r" perdón| que (?:disculpe|perdone|acepte))"
        ),
        (
            r"\b\w{3,}(?:ría|rían|ríamos|"
            r"rías)\b(?<!\bmaría)(?<!galería)(?<!librería)(?<!batería)(?<!categoría)(?<!mayoría)(?<!aseso"
            r"ría)(?<!ingeniería)(?<!consultoría)(?<!auditoría)(?<!teoría)(?<!\bdebería)(?<!\bdeberían)"
        ),
        r"\bespero (?:noticias|que me|que nos|que puedas|que pueda)\b",
        r"\bborrador\b",
        r"(?:adjunt\w+|aquí)[^.]{0,60}(?:presupuesto|propuesta|oferta)",
        r"(?:presupuesto|propuesta|oferta)[^.]{0,40}adjunt",
        r"\bplazo\b(?![^.?]{0,40}\b(?:hasta fin|ampliado|terminado))",
        r"\burgente\b",
        r"\bopción (?:a|b|1|2)\b",
        r"\bsería (?:bueno|ideal|genial|estupendo|útil|conveniente)\b",
        r"\bpropongo\b",
        r"\bsin (?:respuesta|noticias)\b",
        r"\brecordatorio\b",
        r"(?<!tu )(?<!su )\bpreguntas?\b",
        r"\bduda",
        r"\ben cuanto (?:me|nos|tenga|reciba)\b",
        r"\bno (?:sé|estoy segur|tengo claro)\b",
        r"\?",
    ),
    offers=(
        r"\b(?:en caso de urgencia|para (?:cualquier )?urgencias?|si es urgente)\b[^?]{0,140}",
        (
            r"\bsi (?:ya )?(?:prefieres?|no (?:deseas?|quieres?|te interesa|le interesa)|ya no|deseas?|"
            r"quieres?|decides?)\b[^.?,]{0,40}\b(?:cancel\w+|anul\w+|de baja|no recibir|recibir más|"
            r"más (?:mensajes|correos|información)|dejar de|renunci\w+|desist\w+|"
            r"interesa\w*)\b[^?]{0,140}"
        ),
        (
            r"\bsi (?:no|el|la|te|le|lo|esto|eso)\b[^.?,]{0,40}\b(?:no (?:va|funciona|puede|te|le)|"
            r"funciona|muy (?:pronto|tarde)|demasiado|falla)\b[^.?,]{0,30}[,;] (?:\w+ )?(?:llám\w+|"
            r"díse\w+|díga\w+|pregunt\w+|avis\w+|escr[ií]b\w+|prueb\w+)\b[^?]{0,80}"
        ),
        (
            r"\b(?:puedes?|podéis|pueden) (?:reenvi|compart|difund|quedárt|pasárs|"
            r"us[aá]r)\w*\b[^?]{0,80}(?=[.!]|$)"
        ),
        (
            r"\bd[ií](?:se|ga)\w* (?:a|en) (?:la )?(?:recepción|porter\w+|conserje)\b[^?]{0,40}|"
            r"\bante cualquier duda\b[^.?]{0,100}|\bdame un toque\b"
        ),
        (
            r"\bsi\b[^.?]{0,60}\b(?:algo(?! de tiempo)|error|errores|equivocad\w|dudas?|preguntas?|"
            r"problemas?|no funciona|no está claro)\b[^.?]{0,100}"
        ),
        (
            r"\b(?:avísame|avíseme|avisa|dime|dígame|hazme saber|hágame saber),? si (?:se me|me|he|olvidé|"
            r"falta algo|se nos)\b[^?.]{0,60}"
        ),
        (
            r"\b(?:si|en caso de|para|ante|por si|cuando) (?:(?:tiene|tienes|tenéis|tienen)(?! (?:un |"
            r"algo de |unos )?(?:tiempo|momento|rato|minutos?|hueco)\b)|tuviera|tuvieras|hay|hubiera|"
            r"necesita|necesitas|necesitan|necesitáis|cualquier|quiere|quieres|desea|deseas|surge|"
            r"surgiera|le surge|te surge|algo|puedo|podemos|alguna|más|lo necesita|lo necesitas|"
            r"existe)\b.{0,180}"
        ),
        (
            r"\b(?:cualquier|alguna|otra) (?:otra )?(?:duda|pregunta|consulta|cosa|cuestión|problema|"
            r"aclaración)\b.{0,140}"
        ),
        r"\b(?:no dude|no dudes|no dudéis|no duden|no vacile)\b.{0,120}",
        (
            r"\b(?:quedo|quedamos|estoy|estamos|me tiene|me tienes|seguimos) (?:a (?:su|tu|"
            r"vuestra) (?:entera )?disposición|a disposición|aquí para|atent[oa]s? (?:a|"
            r"para) (?:cualquier|lo que))\b.{0,80}"
        ),
        r"¿(?:alguna|más|tienes|tiene) (?:otra |más |alguna )?(?:preguntas?|dudas?)\?.{0,60}",
        (
            r"\b(?:como|tal y como|tal como|según) (?:me |nos )?(?:pediste|pidió|pidieron|solicitaste|"
            r"solicitó|acordamos|comentaste|comentó|querías|quería|hablamos)\b"
        ),
        r"\bsin prisa\b",
        r"\b(?:amable|majo|maja|detalle) (?:por|de) (?:tu parte )?preguntar\b[^?]{0,80}",
        r"\bresponde a (?:todas )?(?:mis|nuestras|las)\b[^?]{0,40}",
        r"\bno (?:tienes|tiene|tenéis|tienen) que \w+[^.?,]{0,40}",
        r"\bsi (?:te|le|os) hace falta\b[^?]{0,80}",
        (
            r"\b(?:dígame|dime|avísame|avíseme|dinos|díganos|hágame saber|hazme saber),? si (?:hay|tiene|"
            r"tienes|ve|ves|encuentra|encuentras|algo|necesita|necesitas|surge)\b[^?]{0,100}"
        ),
        (
            r"\bsi\b[^?]{0,60}\b(?:estás|está|vienes|viene|pasas|pasa)\b[^?]{0,40}\b(?:pásate|pásese|ven|"
            r"venga|ven a|llámame)\b[^?]{0,40}"
        ),
        r"\b(?:se|te) preguntar[áa]s?\b[^?]{0,120}",
        (
            r"\b(?:dígale|dile|díganle|diles|dígales)\b[^?]{0,100}|\bdale (?:un beso|un abrazo|recuerdos|"
            r"saludos)\b[^.?]{0,60}|\bsalud[ae]\w* a\b[^.?]{0,60}"
        ),
        r"\bagradezco (?:mucho |muchísimo |sinceramente )?(?:su|tu|sus|tus|la|el|que (?:me|nos|hay))\b[^?]*",
        r"\bno hay prisa\b",
    ),
    informs=(
        (
            r"\b(?:te|le|os|les) (?:habría|hubiera|había|habríamos) (?:pedido|preguntado|escrito|"
            r"llamado)\b[^.?]{0,80}"
        ),
        r"\b(?:me|nos) (?:han pedido|pidieron|pidió|encargaron) que\b[^.?]{0,100}",
        (
            r"\b(?:tendrás?|tendréis|tienes|recibirás?|recibirá) (?:\w+ ){0,4}(?:mañana|hoy|noche|tarde|"
            r"semana|lunes|martes|miércoles|jueves|viernes|breve|pronto|list[oa]|"
            r"versión)\b[^.?]{0,60}(?=[.!]|$)"
        ),
        r"\b(?:dijo|escribió|preguntó|decía)\b[^.?]{0,20}_[^.?]{0,80}",
        (
            r"\b(?:le|te|les|os) (?:digo|cuento|aviso|mando|confirmo) (?:algo|lo que|cuando|en cuanto|"
            r"antes|mañana|pronto|el)\b[^.?]{0,80}"
        ),
        (
            r"\b(?:preguntaba|preguntabas|preguntaban|preguntó|preguntaste|querías saber|"
            r"quería saber usted) (?:usted )?(?:si|cuándo|cómo|por|qué|dónde|cuánto)\b[^?.]{0,140}\??"
        ),
        (
            r"\bpor favor,? (?:encuentre|tenga en cuenta|ten en cuenta|disculpe|disculpa|acepte|"
            r"no (?:responda|respondas|conteste|te preocupes|se preocupe|dude|dudes)|salude|saluda|"
            r"dale recuerdos|vea)\b.{0,120}"
        ),
        (
            r"\b(?:le|te|les|os) (?:ruego|rogamos|pido|pedimos) (?:disculpas|perdón|que (?:disculpe|"
            r"disculpes|acepte|perdone|nos disculpe|me disculpe))\b.{0,80}"
        ),
        (
            r"\b(?:le|te|les|os|me|nos|lo|la)? ?(?:enviaré|mandaré|confirmo|confirmamos|avisaré|"
            r"avisaremos|diré|responderé|llamaré|informaré|informamos|informo|mantendré|haré saber|"
            r"comento|adjunto|envío|mando|recuerdo que|respondo|preguntaré)\b[^.?]{0,120}"
        ),
        (
            r"\b(?:me|nos) (?:preguntaste|preguntó|preguntabas|preguntaba|preguntaron|preguntasteis|"
            r"pediste|pidió)\b[^?]{0,140}\??"
        ),
        r"\b(?:gracias|agradezco|agradecemos)\b[^.?]{0,90}",
        r"\b(?:tu|su|tus|sus|todas las|vuestra) (?:preguntas?|dudas?|consultas?)\b[^.?]{0,60}",
        r"\bpara (?:su|tu|vuestra) (?:información|conocimiento|archivo|tranquilidad)\b",
        r"\b(?:no falta|no faltan|no necesito|no necesitamos|no hace falta)\b[^.?]{0,60}",
        r"\bsin duda\b",
        r"\bno cabe duda\b",
        (
            r"\bespero que (?:todo|est|teng|hay|pas|disfrut|te |le |os |les |sea|haya|vaya|sirva|ayude|"
            r"guste)[^.?]{0,100}"
        ),
        r"\besperamos que (?:todo|est|teng|hay|pas|disfrut|te |le |os |les |sea)[^.?]{0,100}",
    ),
    rhetorical=(
        r"¿?\ba que (?:es|está|son|mola|sí)\b[^?]{0,40}\?",
        (
            r"¿?\b(?:se te (?:pasó|ha pasado|quitó)|ya (?:estás|está) mejor|descansaste|has descansado|"
            r"qué tal)\b[^?]{0,60}\?"
        ),
        r"¿?\bc[oó]mo (?:sab[ií]as?|supiste|supo|adivin\w+)\b[^?]{0,80}\?",
        r"¿?qui[eé]n (?:iba a|hubiera|habría) [^?]{0,80}[?.!]",
        (
            r"(?:^|¿|, )c[oó]mo (?:est[aá]s?|est[aá]n|le va|te va|anda|estáis|va todo|va la vida|"
            r"va eso)\b[^?.]{0,40}\?"
        ),
        r"¿?\bqu[eé] tal(?: todo| estás| está| va| el| las| la| por| te| le)?\b[^?]{0,40}\?",
        r"(?:,\s?|^)¿?(?:verdad|no|eh|cierto|vale|a que sí|no crees|no es así)\?",
        r"¿qui[eé]n (?:sabe|lo|iba|hubiera|habría|dijo|no)[^?]{0,80}\?",
        r"¿qu[eé] m[aá]s[^?]{0,60}\?",
        r"¿(?:y )?por qué no\?",
        r"¿sab[ií]as? que\b[^?]{0,120}\?",
        r"¿(?:el|mi|nuestro) (?:resultado|motivo|secreto)\?",
        r"¿la (?:razón|solución|respuesta)\?",
        (
            r"¿no (?:es|te parece|le parece|son|está) [^?]{0,30}(?:genial|increíble|bonito|maravilloso|"
            r"estupendo)[^?]{0,30}\?"
        ),
        r"¿te acuerdas\?",
        r"¿no (?:es|son|te parece|le parece) (?!mejor|posible|demasiado|más)[^?]{0,80}\?",
        r"\bbuena pregunta\b",
        r"\b(?:te|le|os|les) manda\w* (?:un|muchos|recuerdos|saludos)\b[^.?]{0,40}",
        r"¿(?:te lo|te|se lo|se|os lo) (?:puedes?|podéis) (?:creer|imaginar)\b[^?]{0,100}\?",
        (
            r"¿(?:ya|de verdad|en serio)\b[^?]{0,40}\b(?:años?|mes(?:es)?|semanas?|navidad|"
            r"diciembre)\b[^?]{0,20}\?"
        ),
        r"¿qu[eé] (?:puedo|podemos|podría) (?:decir|pedir)[^?]{0,40}\?",
    ),
    no_answer=(
        (
            r"\bno (?:te|se|os) (?:molest\w+|preocup\w+) (?:en|por) (?:contestar|responder)\b|"
            r"\bno (?:requiere|espero|precisa|se espera) (?:\w+ )?respuesta\b"
        ),
        (
            r"\bno (?:hace falta|es necesario|es preciso|se requiere|necesita|necesitas|tiene|tienes|"
            r"requiere|hay) (?:que )?(?:me |nos )?(?:responda|respondas|responder|conteste|contestes|"
            r"contestar|respuesta|una respuesta|confirmar|confirme|confirmes|hacer nada|haga nada|"
            r"hagas nada|ninguna acción|nada más|que hacer nada|que responder|que contestar)\b"
        ),
        r"\bsin necesidad de (?:respuesta|responder|contestar)\b",
        (
            r"\b(?:solo|sólo|simplemente|es solo|únicamente) (?:para|quería|quiero|es|"
            r"a título) (?:que lo sepas|que lo sepa|informar|informarte|informarle|decirte|decirle|darte|"
            r"darle|avisar|avisarte|avisarle|tu información|su información|que (?:estés|esté)|información|"
            r"dar las|agradec|informativo)"
        ),
        (
            r"\b(?:a título informativo|para tu información|para su información|para que lo sepas|"
            r"para que lo sepa|para su archivo|para tu archivo)\b"
        ),
        r"\bno respond(?:a|as|er) a este\b",
        r"\bnada que hacer\b",
    ),
    closes=(
        (
            r"\bbuena pregunta\b|\bni idea\b|\bno lo sé(?: tampoco)?[.!]?$|\bestoy en ello\b|"
            r"\bme (?:encargo|ocupo)\b"
        ),
        (
            r"(?<!no )\b(?:está|están|queda|quedan|quedó) (?:ya |todo |todos |toda |todas )*(?:firmad|"
            r"enviad|publicad|pagad|saldad|subid|reservad|encargad|entregad|mandad|hech|agotad|"
            r"arreglad)[oa]s?\b"
        ),
        (
            r"^¡?qu[eé] \w+[^?]{0,40}!|\bbuen finde\b|\by (?:listo|ya está)\b|^listo\b|\bagotad[oa]s?\b|"
            r"\bcómo pasa el tiempo\b"
        ),
        r"\b(?:pésame|mudado|según lo previsto|está complet[oa]|salió|en camino|no cambian)\b",
        r"\baviso\b",
        r"\bsin problema\b|\bseguirá\w*\b|\bestará\w*\b|\bvuelvo\b|\byo llevo\b|\bpara que lo sepáis\b",
        (
            r"\b(?:lamentablemente|desgraciadamente|por desgracia)\b[^.?]{0,80}\b(?:aceptar|ir|asistir|"
            r"participar|ayudar|venir|ofrecer)\w*"
        ),
        r"\b(?:me|nos) complace\b|\bespero que (?:haya|hayas|est|te|le|todo)",
        r"\bgran trabajo\b",
        r"^sí,",
        r"\baceptamos\b",
        r"\bacepto\b",
        r"\bcerrad[oa]s?\b",
        r"\b(?:he|hemos|ha|han) (?:\w+[ai]do)\b",
        r"\bestán? (?:resuelt|arreglad|corregid|solucionad)",
        r"\bresuelt",
        r"\bno (?:te|se) preocupe",
        r"\bbienvenid",
        r"\bgracias\b",
        r"\bagradec",
        r"\brecib(?:ido|í|imos|ida|idos)\b",
        r"\bconfirm",
        r"\bperfecto\b",
        r"\bde acuerdo\b",
        r"\bestupendo\b",
        r"\bgenial\b",
        r"\banotad",
        r"\bbuen (?:fin|día|viaje|descanso|provecho|trabajo)\b",
        r"\bbuenas? (?:noches|tarde|vacaciones|semana|suerte)\b",
        r"\bfeliz\b",
        r"\bfelicidades\b",
        r"\bfelicitac",
        r"\benhorabuena\b",
        r"\bque (?:tengas?|tengáis|pases?|paséis|disfrutes?|te mejores|se mejore|descanses?|vaya)\b",
        r"\bun (?:abrazo|saludo)\b",
        r"\bsaludos\b",
        r"\bnos vemos\b",
        r"\bhasta (?:el|la|mañana|pronto|luego|entonces)\b",
        r"\bpagad[oa]\b",
        r"\btransferencia\b",
        r"\badjunt",
        r"\baquí (?:está|tienes|tiene|van|va)\b",
        (
            r"\bhe (?:enviado|subido|pagado|recibido|hecho|añadido|actualizado|terminado|publicado|"
            r"corregido|cambiado|mandado|firmado)\b"
        ),
        r"\bhemos\b",
        r"\bha sido\b",
        r"\bhan sido\b",
        r"\bya (?:está|están|he|hemos|lo)\b",
        r"\b(?:enviaré|mandaré|llamaré|haré|avisaré|informaré|escribiré)\b",
        r"\bcomo (?:acordamos|quedamos|habíamos|prometí|comentamos|hablamos|acordado)\b",
        r"\bsiento\b",
        r"\bdisculp",
        r"\blamento\b",
        r"\bde nada\b",
        r"\bcon (?:mucho )?gusto\b",
        r"\bno hay problema\b",
        r"\bencantad",
        r"\bme alegr",
        r"\bnos alegr",
        r"\bfue un placer\b",
        r"\bsuerte\b",
        r"\bfactura\b",
        r"\bqueda (?:confirmad|resuelt|cerrad|listo)",
        r"\btodo (?:listo|bien|correcto|en orden|claro)\b",
    ),
    answers=(
        r"^(?:por (?:las|los|el|la|culpa|eso|un|una)|porque|debido|gracias a|era|eran|la culpa|el motivo)\b",
        (
            r"^(?:sí|si,|sobre todo|principalmente|no,|no\b(?! (?:(?:lo|la|los|las|me|nos|te|le|"
            r"se) ){0,2}(?:\w+o|sé|estoy|soy|doy|voy|\w+[aei]mos)\b)|claro|por supuesto|desde luego|"
            r"absolutamente|ninguna?|nada|nunca|exacto|porque|todo(?! lo demás| el resto)|nadie|"
            r"muy sencillo|fue)\b"
        ),
    ),
)
