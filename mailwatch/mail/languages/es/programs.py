"""Spanish: help desks, receipts, meetings and other machines."""

from __future__ import annotations

from mailwatch.mail.languages.record import MachineWords, MeetingWords, ReceiptWords, TicketWords

TICKETS = TicketWords(
    subjects=(
        "acuse de recibo",
        "ticket creado",
        "ticket abierto",
        "su ticket",
        "tu ticket",
        "su solicitud",
        "hemos recibido",
        "solicitud recibida",
        "confirmación de recepción",
        "nuevo ticket",
        "caso creado",
        "solicitud registrada",
    ),
    strong_subjects=(
        "acuse de recibo",
        "confirmación de recepción",
    ),
    received=(
        "hemos recibido su",
        "hemos recibido tu",
        "ha sido recibid",
        "ha sido registrad",
        "se ha creado",
        "se ha abierto",
        "se ha registrado",
        "número de ticket",
        "número de caso",
        "número de solicitud",
        "número de referencia",
        "con el número",
        "nuestro equipo",
        "acusamos recibo",
        "no responda a este",
        "gracias por contactar",
        "gracias por ponerse en contacto",
    ),
    updated=(
        "ha sido actualizad",
        "se ha actualizado",
        "ha añadido un comentario",
        "nuevo comentario",
        "nueva respuesta",
        "ha respondido",
    ),
)

RECEIPTS = ReceiptWords(
    subjects=(
        ("confirmación de lectura (mostrado)", "mostrado"),
        ("leído: ", "leído"),
        ("confirmación de lectura", "leíd"),
        ("no leído: ", "leído"),
    ),
    about_ours=(
        "que ha enviado",
        "mensaje que",
        "su mensaje",
    ),
    recalls=(
        "recuperar: ",
        "recuperación de mensaje",
        "error al recuperar",
        "error de recuperación",
    ),
    recalled=(
        "recuperar el mensaje",
        "recuperado",
        "ha sido recuperado",
    ),
)

MEETINGS = MeetingWords(
    accepted=(
        "aceptado:",
        "aceptada:",
    ),
    declined=(
        "rechazado:",
        "rechazada:",
    ),
    tentative=("provisional:",),
    cancelled=(
        "cancelado:",
        "cancelada:",
    ),
    request=("invitación:",),
)

MACHINES = MachineWords(
    automatic=(
        "mensaje (?:generado )?automátic",
        "correo (?:generado )?automátic",
    ),
    automatic_stems=("automá",),
    unread=("no respond(?:a|as|er) a este",),
    leaving=(
        "darse de baja",
        "cancelar (?:la )?suscripci",
    ),
    mass=("recibe este",),
    reactions=(
        "ha reaccionado",
        "reaccionó a",
    ),
    tapbacks=(
        "le gusta",
        "le ha gustado",
    ),
    reaction_subjects=("resumen diario de reacciones",),
)
