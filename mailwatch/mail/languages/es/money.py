"""Spanish: how people ask for money and for nothing else."""

from __future__ import annotations

from mailwatch.mail.languages.asking import MoneyWords
from mailwatch.mail.languages.sums import GAP, SUM

MONEY = MoneyWords(
    pays=(
        r"\bbizum\w*\b|\bpor transferencia\b|\b(?:en|a) (?:mi|nuestra) cuenta\b",
        (
            r"\b(?:señal|anticipo|depósito|fianza)\b[^.?]{0,50}\b(?:requier\w*|necesari\w*|solicit\w*|"
            r"pedimos|reserv\w*|garantiz\w*|exig\w*|confirm\w*|abon\w*)"
        ),
        (
            r"\b(?:requier\w*|solicit\w*|pedimos|necesit\w*|exig\w*)\b[^.?]{0,30}\b(?:señal|anticipo|"
            r"depósito|fianza)\b"
        ),
        r"\b(?:plazo|cuota|pago|letra|mensualidad)\b[^.?]{0,30}\b(?:toca|vence|cae|corresponde)\b",
        (
            r"\b(?:pagar\w*|abonar\w*|liquid(?:ar(?:lo|la|as?|á|ás)?|a|e|en|es)\b|saldar\w*|"
            r"transferir\w*|ingresar\w*|abone|abona|abonen|pague|paga|paguen|transfiera|transfiere|"
            r"ingres[ae](?! (?:el|la|su|tu|en) (?:código|clave|contraseña|usuario|número|correo|"
            r"página|portal|datos))|salde)\b"
        ),
        (
            r"\b(?:efectú\w*|efectuar|realice|realiza|realizar|haz|haga|hacer|"
            r"proced\w*)\b[^.?]{0,40}\b(?:pago|transferencia|ingreso|abono)\b"
        ),
        r"\b(?:plazo|cuota)\b[^.?]{0,30}(?:€|\beuros?\b)",
        r"\brecord\w+\b[^.?]{0,30}\b(?:facturas?|pagos?)\b|\babón\w+\b",
        (
            r"\bno (?:nos |me )?consta\b[^.?]{0,30}\bpago\b|\bregulari[cz]\w+|\bespera de (?:su|tu|"
            r"el) (?:pago|transferencia|ingreso|abono)\b"
        ),
        r"\bpagader[oa]s?\b|\ba pagar\b|\bintereses(?: de demora)?\b",
        (
            r"\b(?:facturas?|importe|recibo|cantidad|saldo|anticipo|pago|total|suma|"
            r"honorarios)\b[^.?]{0,80}\b(?:pendientes?|vencid[oa]s?|venció|vence|impagad[oa]s?|"
            r"no (?:ha|han|hemos|he|está|consta|figura|nos)\b[^.?]{0,30}\b(?:pagad[oa]|abonad[oa]|"
            r"recibido|llegado|cobrad[oa]|liquidad[oa]|ingresad[oa])|sin pagar|sin abonar|debe)\b"
        ),
        (
            r"\b(?:pendientes?|vencid[oa]s?|impagad[oa]s?) (?:\w+ )?(?:facturas?|importes?|recibos?|"
            r"pagos?)\b|\b(?:facturas?|importes?|recibos?|pagos?) (?:\w+ )?(?:pendientes?|"
            r"vencid[oa]s?|impagad[oa]s?)\b"
        ),
        (
            r"\b(?:no|aún no|todavía no) (?:hemos|he|nos ha|me ha) (?:recibido|llegado|"
            r"visto)\b[^.?]{0,40}\b(?:pago|transferencia|ingreso|abono)\b"
        ),
        r"\b(?:plazo|fecha|condiciones|recordatorio|forma) de (?:pago|abono)\b|\bvencimiento\b",
        (
            r"\b(?:ruego|rogamos|solicito|solicitamos|espero|esperamos|agradecer\w+|pedimos|"
            r"pido)\b[^.?]{0,30}\b(?:pago|abono|transferencia|ingreso)\b"
        ),
        (
            r"\b(?:en cuanto|cuando|una vez) (?:\w+ )?(?:llegue|reciba|recibida?o?|esté|tenga|"
            r"entre)\b[^.?]{0,30}\b(?:pago|ingreso|dinero|transferencia|anticipo|importe)\b"
        ),
    ),
    sends=(
        (
            rf"\b(?:m[aá]nd(?:a|as|e|es|ar)|env[ií](?:a|as|e|es|ar)|transf(?:iere|iera|ieras|erir|iér|"
            rf"erencia)|ingres(?:a|as|e|es|ar)|p[aá]s(?:a|as|e|es|ar)|bizum|abon(?:a|as|e|es|ar)|"
            rf"pag(?:a|as|ue|ues|ar)|gir(?:a|as|e|es|ar)|deposit(?:a|as|e|es|ar))(?!é\b|emos\b|"
            rf"á)\w{{0,6}}\b{GAP}{SUM}"
        ),
        (
            rf"{SUM}[^.?]{{0,30}}\b(?:por (?:bizum|paypal|transferencia)|falt\w*|pendientes?|"
            rf"por (?:abonar|pagar)|rest\w*|sin pagar)\b"
        ),
        rf"\b(?:falta(?:n)?|quedan?|debe[sn]?|restan?|pendientes? de)\b{GAP}{SUM}",
    ),
    bills=(
        (
            r"(?:\badjunt\w*|\baquí (?:va|tienes?|está)|\bahí va|\benvío|\bmando|\bencontrará|"
            r"\bremito)[^.?]{0,70}\b(?:facturas?|recibo|minuta|extracto)\b"
        ),
        r"\b(?:facturas?|minuta)\b[^.?]{0,50}\b(?:adjunt\w*|en pdf)\b",
    ),
    paid=(
        r"\b(?:pasa|pasará|sube|subirá|cambia) de \d[^.?]{0,20} a \d",
        (
            r"\b(?:recibido|ha llegado|llegó|recibí|recibimos) (?:\w+ ){0,3}(?:pago|transferencia|"
            r"ingreso|abono)\b(?<!no )"
        ),
        r"\b(?:pago|transferencia|ingreso)\b[^.?]{0,20}(?<!no )\b(?:ha llegado|recibid[oa]|llegó)\b",
        (
            r"\bsi (?:ya|entretanto|mientras tanto|en este tiempo|el pago|la)\b[^.?]{0,40}\b(?:pagado|"
            r"abonado|abonada|realizado|efectuado|hecho|cruzado|satisfecho)\b"
        ),
        (
            r"\bgracias por (?:el|su|tu|la) (?:pago|transferencia|ingreso|abono)\b|\b(?:he|"
            r"hemos) (?:pagado|abonado|transferido)\b"
        ),
    ),
    money=(
        r"\b(?:contable|departamento de (?:contabilidad|pagos|administración))\b",
        r"\b(?:facturas?|pagos?|transferencia|importe|recibo|abono|ingreso)\b",
        r"\b(?:pagad[oa]|abonad[oa]|banco|cuenta bancaria|dinero|contabilidad)\b",
    ),
    lost=(
        (
            r"(?:quizás?|tal vez|a lo mejor|puede que|se (?:le|te)|"
            r"acaso)\b[^?]{0,60}\b(?:traspapelad[oa]|perdid[oa]|olvidad[oa]|pasad[oa]|pasó|olvidó|"
            r"extraviad[oa]|spam|despiste)\b[^?]{0,40}\?"
        ),
        r"\b(?:mir|compr[ou]e?b|revis)\w*(?:lo|la)?\s?[?.]|\bse (?:le|te) (?:ha pasado|pasó)\b",
        r"\b(?:tramit|gestion)\w+|\ben el tintero\b|\btraspapel\w+|\bse (?:perdió|extravió|ha perdido)\b",
    ),
    beside=(
        (
            r"\b(?:o|qué|cuál|cuándo|dónde|quién|cómo|también|además|preguntas?|una cosa|env[ií]\w*|"
            r"mand\w*|firm\w*|confirm\w*|elig\w*|elij\w*|dime|dígame|necesito)\b"
        ),
    ),
    sums=(r"\b(?:anticipos?|transferencias?|pagos?|abonos?|cuotas?|fianza|mensualidad(?:es)?)\b",),
)
