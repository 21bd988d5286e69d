"""Spanish: what wounds, shouts or threatens; `template lint` looks for it."""

from __future__ import annotations

from mailwatch.mail.languages.es.claims import CLAIMS
from mailwatch.mail.languages.writing import GrammarWords, ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (
            r"\b(?:último|segundo|tercer|enésimo|nuevo) (?:aviso|recordatorio|requerimiento)\b",
            "the language of debt collectors",
        ),
        (r"\bpor (?:última|segunda|tercera|enésima) vez\b", "counts the reader's omissions"),
        (
            r"\ba pesar de (?:mis|nuestros|nuestras|los|las|varios|varias|haber|que le)\b",
            "counts efforts against the reader",
        ),
        (
            r"\bpese a (?:mis|nuestros|nuestras|los|las|varios|varias|haber)\b",
            "counts efforts against the reader",
        ),
        (r"\busted (?:aún |todavía )?no (?:me |nos )?ha\b", "names what the reader left undone"),
        (
            r"\bno (?:me |nos )?ha (?:respondido|contestado|pagado|cumplido|atendido|dado|querido|venido)\b",
            "names what the reader left undone",
        ),
        (
            r"\bno (?:me |nos )?(?:respondió|contestó|pagó|cumplió|se presentó|vino|acudió)\b",
            "names what the reader left undone",
        ),
        (
            r"\bsig(?:ue|o|uimos) sin (?:responder|contestar|pagar|recibir|tener|noticias)\b",
            "sounds impatient",
        ),
        (
            (
                r"\bsu (?:silencio|negligencia|incumplimiento|demora|retraso|descuido|negativa|desinterés|"
                r"pasividad)\b"
            ),
            "puts a name on the reader's fault",
        ),
        (
            (
                r"\b(?:su )?falta de (?:respuesta|pago|interés|respeto|seriedad|profesionalidad|"
                r"profesionalismo)\b"
            ),
            "puts a name on the reader's fault",
        ),
        (r"\bincumpl\w{1,8}\b", "puts the reader in the wrong"),
        (r"\bmoros[oa]s?\b|\bmorosidad\b|\ben mora\b", "the language of debt collectors"),
        (
            r"\bdeuda\b|\bdeud(?:or|ora|ores)\b|\badeuda(?:do|da|dos|das)?\b",
            "the language of debt collectors",
        ),
        (r"\bimpag(?:o|os|ad[oa]|ad[oa]s)\b", "the language of debt collectors"),
        (r"(?<!gracias )\buna vez más\b|\botra vez le\b|\bnuevamente le\b", "sighs aloud"),
        (
            r"\breitera(?:damente|d[oa]s?)\b|\brepetidas (?:veces|ocasiones)\b",
            "counts efforts",
        ),
        (r"\ben (?:varias|múltiples|numerosas|diversas) ocasiones\b", "counts efforts"),
        (r"\bcomo ya (?:le|se lo|les)\b", "says: you did not listen"),
        (r"\b(?:según|como) (?:consta|indiqué|decía) en mi (?:último|anterior)\b", "says: you did not read"),
        (r"\blament(?:o|amos) (?:comprobar|constatar|observar|que no)\b", "an official notes an offence"),
        (
            r"\b(?:me|nos) (?:sorprende|extraña|decepciona|molesta|indigna)\b",
            "burdens with our feelings",
        ),
        (r"\b(?:inaceptable|intolerable|inadmisible|irrespetuos[oa])\b", "passes judgement"),
        (r"\bpoco (?:seri[oa]|profesional)\b", "passes judgement on the person"),
        (r"\bignor(?:ar|ado|ada|ados|ó|ando)\b", "supposes intent"),
        (
            (
                r"¿\s?hasta cuándo|\bhasta cuándo (?:tengo|tendré|debo|he de|vamos|piensa|va a|tenemos)\b|"
                r"\bcuántas veces\b"
            ),
            "a reproach dressed as a question",
        ),
        (r"\b(?:lo mínimo|qué menos)\b", "lectures on manners"),
        (
            r"\b(?:debería|debió|tendría que) haber(?:me|nos|lo)? \w{2,14}(?:ado|ido|cho|to)\b",
            "dwells on blame",
        ),
        (r"\bcomo (?:usted )?(?:bien )?sabe\b|\bsabe perfectamente\b", "says: you pretend not to know"),
        (r"\b(?:sin|más|de) excusas\b|\bpretextos?\b", "expects a lie"),
        (
            r"\bperder (?:el|mi|nuestro) tiempo\b|\bpérdida de tiempo\b|\btiempo perdido\b",
            "puts a price on the reader's mistake",
        ),
        (r"\bmal (?:pagador|pagadora)\b|\bmala (?:fe|voluntad)\b", "passes judgement on the person"),
        (r"\b(?:obviamente|evidentemente)\b", "says: anybody can see your fault"),
        (r"\bexij(?:o|amos)\b|\bexigimos\b|\ble exig\w{1,4}\b|\ble ordeno\b", "gives orders"),
        (r"\bse (?:le )?(?:olvidó|ha olvidado)\b|\bha olvidado\b", "names the reader's fault"),
        (r"\bculpa\b", "speaks of guilt"),
        (
            (
                r"\b(?:es|va|esta es|este es) (?:ya )?(?:el|la|mi) (?:segund[oa]|tercer[oa]?|cuart[oa]|"
                r"quint[oa]|sext[oa]|"
                r"séptim[oa]|décim[oa]|enésim[oa]) (?:correo|mensaje|vez|carta|llamada|mail|intento|"
                r"petición)\b"
                r"|\bpor (?:cuarta|quinta|sexta|décima) vez\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:escrito|llamado|pedido|recordado|preguntado|insistido) (?:ya )?(?:dos|tres|cuatro|"
                r"cinco|seis|diez|\d{1,3}|"
                r"muchas|varias) veces\b|\b(?:tres|cuatro|cinco|seis|diez|\d{1,3}) (?:correos|mensajes|"
                r"llamadas) (?:sin|y)\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:ha faltado|faltó) (?:usted )?a (?:dos|tres|cuatro|cinco|\d{1,3}|varias|todas|"
                r"la mitad)\b|\b(?:ha|has) (?:fallado|"
                r"cancelado|perdido) (?:ya )?(?:dos|tres|cuatro|cinco|\d{1,3}|varias)\b"
            ),
            "counts the reader's omissions",
        ),
        (
            (
                r"\b(?:los demás|mis demás|mis otros|los otros|todos mis|"
                r"el resto de mis) clientes\b[^.?!]{0,40}\b(?:me|pagan|responden|"
                r"contestan|saben|cumplen|nunca|siempre)\b|\ba diferencia de (?:usted|mis|los)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\b(?:el|la) únic[oa] (?:cliente|clienta)\b|\b(?:es usted|usted es|eres) (?:el|"
                r"la) únic[oa] (?:persona )?que (?:no|aún|todavía|nunca)\b|\bla mayoría de "
                r"(?:mis clientes|la gente|los clientes)\b[^.?!]{0,40}\b(?:me|paga|pagan|responde|"
                r"responden|contesta|contestan|sabe)\b"
                r"|\btodos los demás\b[^.?!]{0,30}\b(?:han|pagan|responden)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\bpor su (?:culpa|causa)\b|\bpor tu (?:culpa|causa)\b|\b(?:con|"
                r"después de) todo lo que (?:he|hemos|hice)\b|\bme "
                r"merec\w{2,5}\b|\b(?:ha|has) decepcionado\b|\bme (?:ha|has) (?:fallado|"
                r"dejado tirad[oa])\b|\besperaba (?:algo )?más de\b"
            ),
            "makes the reader feel guilty",
        ),
        (
            r"\bsin dormir\b|\bpagar (?:el|mi) alquiler\b|\bduerm(?:e|a) (?:bien|tranquil)|\bdar de comer\b",
            "makes the reader feel guilty",
        ),
        (
            (
                r"\b(?:roto|estropeado) el (?:teclado|teléfono|ordenador)\b"
                r"|\benhorabuena por (?:su|tu) silencio\b|\bse dign\w{1,5}\b|\bse pag(?:ue|ará|"
                r"a) sol[oa]\b|\badmiro (?:su|la) "
                r"(?:calma|paciencia|tranquilidad)\b|\bsi no es mucho (?:pedir|molestar)\b|"
                r"\brespuesta (?:relámpago|fulminante)\b"
            ),
            "mocks the reader",
        ),
        (
            (
                r"\b(?:me|nos)\b[^.?!]{0,30}\b(?:a propósito|adrede|deliberadamente)\b|\bhac(?:e|iendo|"
                r"erse) (?:el sueco|oídos sordos|"
                r"como que)\b|\bla decencia\b|\bal menos la (?:cortesía|educación|delicadeza)\b|"
                r"\bme (?:evita|esquiva|rehúye)\b"
            ),
            "supposes bad will",
        ),
    ),
    shouting=(
        (r"[!¡]", "an exclamation mark"),
        (r"\?\s?\?|¿\s?¿", "heaped question marks"),
        (r"\burgente(?:s|mente)?\b|\bcon (?:carácter de |la mayor )?urgencia\b", "raises an alarm"),
        (r"\binmediat(?:o|a|os|as|amente)\b", "hurries without a date"),
        (r"\bsin (?:más |mayor )?(?:demora|dilación|tardanza)\b", "hurries without a date"),
        (
            r"\ba la (?:mayor )?brevedad\b|\bcuanto antes\b|\blo antes posible\b|\basap\b",
            "hurries without a date",
        ),
        (r"\bya mismo\b|\bahora mismo\b", "hurries without a date"),
        (r"\b(?:importante|recordatorio|atención|aviso)\s?:", "a headline in a letter"),
        (r"\búltima oportunidad\b", "raises an alarm"),
    ),
    money=(
        r"\bfactur(?:a|as|ar|aré|ado|ada|ación)\b",
        r"\bpag(?:o|os|ar|arla|arlo|ue|a|ó|ado|ada)\b",
        r"\b(?:importe|monto|saldo|anticipo|honorarios|tarifa|reembolso|abono)s?\b|\babonar\b",
        r"\bcobr(?:o|os|ar|aré|anza)\b|\btransferencias?\b",
        r"\bvenc(?:e|ía|imiento|imientos|ida|idas)\b",
        r"[€£$]|\b(?:EUR|USD|MXN|COP|ARS|CLP|PEN)\b",
    ),
    attached=(
        r"\badjunt(?:o|a|os|as|amos|ado|ada|é|ar)\b",
        r"\banex(?:o|a|os|as|amos|ado|ada)\b",
        r"\b(?:acompaño|acompañamos) (?:a|con|en) (?:este|esta|la presente)\b",
        r"\bjunto con este (?:mensaje|correo|mail)\b",
    ),
    threatening=(
        (
            (
                r"\b(?:tribunal(?:es)?|juzgados?|judicial(?:es|mente)?|jueces|juez|demandar|demandaré|"
                r"una demanda)\b"
            ),
            "a threat of court",
        ),
        (
            r"\b(?:acciones|medidas|vías?|pasos|procedimientos?) (?:legal(?:es)?|jurídic[oa]s?)\b",
            "a threat of court",
        ),
        (r"\babogad[oa]s?\b|\bnotari(?:o|a|al)\b", "a threat of court"),
        (r"\bburofax\b|\bcarta documento\b|\brequerimiento\b", "a legal act, not a letter among partners"),
        (
            r"\bcobranzas?\b|\brecobros?\b|\b(?:empresa|agencia|gestor) de cobros?\b|\bembarg\w{1,4}\b",
            "a threat of collectors",
        ),
        (
            (
                r"\bASNEF\b|\bburó de crédito\b|\b(?:historial|informe|registro) (?:crediticio|"
                r"de morosos)\b|\blista negra\b"
            ),
            "a threat to the reader's name",
        ),
        (
            (
                r"\brecargos?\b|\bpenalizaci(?:ón|ones)\b|\bmultas?\b|\bgastos de (?:gestión|reclamación|"
                r"cobro)\b"
            ),
            "a fee that nobody agreed to",
        ),
        (
            r"\binter(?:és|eses) (?:de demora|moratorios?|por mora|legal|legales)\b",
            "interest is the owner's to decide",
        ),
        (r"\breseñas? negativas?\b|\bhac(?:er|eré) públic[oa]\b|\bredes sociales\b", "a threat in public"),
        (
            (
                r"\b(?:desconectar|desactivar|bloquear|cortar|suspender)(?:é|emos)? (?:su|sus|el|la|"
                r"los) (?:web|sitio|página|servicio|acceso|accesos|alojamiento|cuenta|cuentas)\b"
            ),
            "self-help that may be unlawful",
        ),
        (
            r"\brescind\w{1,6}\b|\brescisión\b|\bresolución del contrato\b",
            "may end a contract for work by itself",
        ),
        (r"(?<!en )\bconsecuencias?\b", "vague, and therefore a threat"),
        (r"\bde lo contrario\b|\ben caso contrario\b|\bde no (?:hacerlo|ser así)\b", "the hinge of a threat"),
        (
            (
                r"\b(?:obligad|forzad)[oa]s? a\b|\ben la obligación\b|\b(?:otra|más) (?:opción|remedio|"
                r"alternativa)\b"
            ),
            "says: you make me do it",
        ),
        (
            (
                r"\bmedidas (?:oportunas|pertinentes)\b|\btomar (?:otras medidas|medidas contra)\b|"
                r"\bdenunciar(?:é|le)\b|\ba la policía\b"
            ),
            "vague, and therefore a threat",
        ),
        (
            (
                r"\btodo se sabe\b|\bse (?:corre|correrá) la voz\b|\b(?:el|este) (?:sector|mundillo|gremio|"
                r"barrio) es (?:muy )?pequeño\b"
                r"|\bno (?:querrá|querría|le gustaría) que\b"
            ),
            "a threat to the reader's name",
        ),
        (
            (
                r"\baténgase\b|\batente a\b|\bacab(?:e|ara|ase|ar|ará) mal\b|\bse arrepentirá\b|"
                r"\bluego no diga\b|\b(?:queda|está) "
                r"(?:usted )?(?:advertid|avisad)[oa]\b|\b(?:resultar|ser|sea|fuera) desagradable para\b|"
                r"\bcorrer(?:á|án) de su cuenta\b"
            ),
            "a threat behind the hand",
        ),
    ),
    denied=(
        r"\b(?:no|ni|sin|ningún|ninguna|nada|nada es|nunca|tampoco) "
        r"(?:(?:le|voy|vamos|a|de|es|son|hay|habrá|ningún|ninguna|una?|como|cobrar|cobraré|aplicar|pedir|"
        r"añadir|recargos ni|"
        r"quiero|hablar|se|trata|lo|tome|más) ){0,6}"
    ),
    trade=(
        r"\b(?:página|páginas|web|sitio|folleto|catálogo|párrafo|capítulo|apartado|sección|cartel|curso|"
        r"artículo|manual|"
        r"formulario|guía|película|podcast|traducción|novela|exposición|texto|textos|cuadernillo|díptico|"
        r"diapositivas|"
        r"ilustraci(?:ón|ones)|formación)\b[^.?!]{0,50}\b(?:sobre|de|del|para|dedicad[oa]|explica)\b"
        r"|\bsus? (?:abogad[oa]s?|despacho|departamento jurídico|notaría|notari[oa])\b"
    ),
    in_earnest=(
        r"\b(?:mi|mis|nuestr[oa]s?|un|una) (?:abogad[oa]s?|gestor|notari[oa])\b|\bcontra usted\b|\bsi no\b|"
        r"\bsi\b[^.?!]{0,40}\bno "
        r"(?:tengo|recibo|paga|contesta|me)\b|\ba menos que\b|\bme debe\b|\bretraso\b|\bdevengará\w{0,2}\b|"
        r"\ben manos de\b"
        r"|\bpondré\b|\bcon usted\b"
    ),
    stressed=(
        "nada nunca ya ahora hoy todavía urgente ninguna ningún respuesta muy siempre sin por favor "
        "pague conteste último"
    ),
    left_open=(
        r"[(<]\s*(?:[Ii]nsertar|[Ii]ndicar|[Rr]ellenar|[Pp]oner|[Aa]ñadir|[Cc]ompletar|"
        r"[Ee]scribir)\b[^)>\n]{0,40}[)>]|"
        r"[(<]\s*(?:[^)>\n]{0,30} )?(?:a|por) (?:completar|rellenar|definir|determinar)\s*[)>]|"
        r"[(<]\s*(?:nombre|apellido|fecha|importe|número)(?: [^)>\n]{0,20})?\s*[)>]"
    ),
    before_day=r"\b(?:el|del|al|antes del|desde el|hasta el|para el|día) ",
    second_dates=(
        (
            r"\b(?:si no|de lo contrario)\b[^.?!]{0,80}\b(?:hasta el|de plazo|un día más|una semana más|"
            r"(?:un|una|dos|tres) (?:día|días|"
            r"semana|semanas) (?:más|después)|como muy tarde)\b"
        ),
        (
            r"\bni un día (?:más|después)\b|\b(?:último|segundo|nuevo) plazo\b|\bprórroga\b|"
            r"\bplazo (?:adicional|extra|de gracia)\b"
        ),
    ),
    formal=(
        r"\b[Uu]sted(?:es)?\b|\b(?:[Ss]e lo|[Ll]e) (?:agradezco|agradecería|ruego|pido|escribo)\b|"
        r"\bse encuentre\b"
    ),
    familiar=(
        r"\b(?:[Tt]ú|[Tt]e|[Tt]i|[Tt]us?|[Cc]ontigo|[Tt]uy[oa]s?)\b|\b(?:[Pp]uedes|[Qq]uieres|[Tt]ienes|"
        r"[Pp]odrías|[Ss]abes|"
        r"[Nn]ecesitas|[Pp]refieres|[Ee]stás|[Ee]res|[Dd]ime|[Ee]nvíame|[Mm]ándame|[Aa]vísame|[Ee]scríbeme|"
        r"[Ll]lámame|[Cc]uéntame)\b"
    ),
)

GRAMMAR = GrammarWords(
    leaning=(
        "el|l[ao]s?|una?|dele?|de|al?|est[ea]|nuestr[oa]|su",
        "asks for a gender, or would melt with an article",
    ),
)
