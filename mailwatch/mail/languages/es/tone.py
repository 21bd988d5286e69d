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
        (r"\bhasta cuándo\b|\bcuántas veces\b", "a reproach dressed as a question"),
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
    ),
    formal=r"\b[Uu]sted(?:es)?\b",
    familiar=r"\b(?:[Tt]ú|[Tt]e|[Tt]i|[Tt]us?|[Cc]ontigo|[Tt]uy[oa]s?)\b",
)

GRAMMAR = GrammarWords(
    leaning=(
        "el|l[ao]s?|una?|dele?|de|al?|est[ea]|nuestr[oa]|su",
        "asks for a gender, or would melt with an article",
    ),
)
