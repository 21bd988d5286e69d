"""Spanish: by which words a letter claims something; the claims are those of `app/letters/claims.py`."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, tuple[str, ...]] = {
    "no-word": (
        r"\bno consigo (?:hablar|dar|comunicarme) con(?:tigo| usted)\b",
        r"\bno he (?:logrado|podido) (?:comunicarme|contactar|hablar|dar) con(?:tigo| usted)\b",
        r"\bsin noticias (?:suyas|tuyas)\b",
        r"\bno he (?:tenido|recibido) (?:noticias|respuesta)\b",
    ),
    "no-answer": (
        r"\bsin que me (?:dijeras|dijera|indicara|indicaras) lo contrario\b",
        r"\bsin indicación (?:suya|tuya) en contrario\b",
    ),
    "not-received": (r"\bsin que me llegara\b",),
    "agreed-day": (
        r"\bla fecha acordada\b",
        r"\bhabíamos (?:acordado el|quedado para el|puesto como fecha)\b",
        r"\bla fecha (?:que habíamos acordado|en la que habíamos quedado)\b",
    ),
    "asked-by": (
        r"\b(?:le|te|lo) había pedido\b[^;.]{0,30}\bpara el\b",
        r"\bpidiéndo(?:le|te) (?:una )?respuesta para el\b",
        r"\b(?:se|te) lo pedía para el\b",
        r"\besperaba (?:su|tu) respuesta para el\b",
    ),
    "announced": (
        r"\bcomo te había (?:escrito|dicho)\b",
        r"\b(?:tal )?como (?:le|te) (?:había indicado|había dicho|indiqué|anuncié|avisé|dije|conté)\b",
        r"\bcomo (?:anuncié|avisé)\b",
    ),
    "will-follow": (
        r"\b(?:pondré|pongo) (?:el proyecto )?en pausa\b",
        r"\b(?:daré|doy) por cerrado\b",
        r"\bse (?:considerará|dará por) aprobad[ao]\b",
    ),
    "last-word": (
        r"\bya no te escribiré más\b",
        r"\bno (?:volveré a escribir(?:le|te)|(?:le|te) escribiré más)\b",
        r"\bno (?:le|te) (?:escribiré|preguntaré) más\b",
    ),
    "waited": (
        r"\bha estado en espera (?:un día hábil|\d+ días hábiles)\b",
        r"\bdesde hace (?:un día hábil|\d+ días hábiles)\b",
        r"\b(?:ha esperado|lleva ya|lleva) (?:un día hábil|\d+ días hábiles)\b",
    ),
    "work-stopped": (
        r"\bhe (?:detenido|parado|suspendido|interrumpido|puesto en pausa)(?:, de momento,)? (?:mi|el) trabajo\b",
    ),
    "work-goes-on": (
        r"\bme alegra (?:continuar|seguir) con(?:tigo| usted)\b",
        r"\b(?:lo retomaré|lo retomo) con gusto\b",
        r"\bretomo desde ya mi trabajo\b",
        r"\bretomo (?:mi|el) trabajo\b",
        r"\blo retomaré (?:con rapidez|rápido|enseguida|pronto)\b",
    ),
    "paused": (r"\bhe puesto en pausa\b(?! mi trabajo)",),
    "closed": (r"\bhe dado por cerrado\b",),
    "together": (
        r"\b(?:algún día quieres|quiere|quieres|desea) retomarlo\b",
        r"\bbuscamos nuevas fechas\b",
        r"\bacordamos (?:nuevas fechas|un nuevo calendario)\b",
        r"\bcuando puedas seguir\b",
        r"\ben cuanto (?:pueda|puedas) (?:continuar|seguir)\b",
        r"\bpreferiría, con mucho, (?:concluir|continuar|terminar|seguir|llevar)",
        r"\b(?:me gustaría mucho más|prefiero|preferiría) (?:terminar|seguir|continuar|acabar)(?:lo)? (?:junto )?con(?:tigo| usted)\b",
        r"\bretomar este trabajo\b",
        r"\bacordaremos (?:nuevas fechas|un nuevo calendario)\b",
        r"\bdeseas? correcciones o una continuación\b",
    ),
    "agreed": (r"\b(?:tal )?como (?:habíamos acordado|acordamos|quedamos)\b", r"\ba lo que acordamos\b"),
    "approved": (r"\bse considera aprobada\b", r"\bqueda aprobada\b"),
    "discussed": (r"\bcuando hablamos\b", r"\bcomo (?:le|te) comenté\b"),
    "handed-over": (r"\b(?:ya )?están en (?:sus|tus) manos\b",),
    "ended": (r"\bcolaboración\b[^.]{0,80}\b(?:concluyó|terminó|ha terminado)\b",),
    "promised": (r"\bse había hablado del\b", r"\bhabíamos hablado del\b"),
    "part-paid": (
        r"\bme llegó (?:su|tu) pago\b",
        r"\b(?:he recibido|recibí|tras|descontado) (?:su|tu) pago de\b",
        r"\b(?:su|tu) pago de\b",
    ),
    "still-open": (
        r"\btodavía no está pagada\b",
        r"\bno me consta\b",
        r"\b(?:sigue pendiente|aún no está pagada|todavía no me ha llegado)\b",
        r"\bqueda por pagar\b",
    ),
    "paid": (
        r"\bme ha llegado (?:su|tu) pago, muchas gracias\b",
        r"\bhe recibido (?:su|tu) pago\b(?! de)",
        r"\bya me ha llegado (?:su|tu) pago\b",
    ),
    "several": (r"\blas siguientes facturas\b", r"\bvarias facturas\b", r"\bunas facturas\b"),
    "separately": (r"\bfactura aparte\b",),
    "still-waiting": (
        r"\bsi todavía (?:le|te) es posible\b",
        r"\b(?:le|te) espero hasta\b",
        r"\bsi todavía puedes\b",
    ),
    "they-cancelled": (r"\bgracias por avisarme\b", r"\bque me (?:avisara|avisaras)\b"),
    "missed": (
        r"\bno pudo ser\b",
        r"\bno pudimos reunirnos\b",
        r"\bno pudo celebrarse\b",
        r"\bno pudimos vernos\b",
    ),
    "missed-before": (
        r"\b(?:horarios|momentos) (?:elegidos|que elegimos) hasta ahora\b",
        r"\bvarias de nuestras reuniones\b",
    ),
    "telephone": (
        r"\b(?:llámeme|llámame)\b",
        r"\b(?:puede|puedes) llamarme\b",
        r"\buna (?:simple )?llamada\b",
        r"\bpor teléfono\b",
    ),
}
"""Patterns, by the name of the claim."""
