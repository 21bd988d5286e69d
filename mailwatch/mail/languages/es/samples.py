"""Spanish: made-up names and sentences for examples."""

from __future__ import annotations

from mailwatch.mail.languages.writing import SampleWords

SAMPLES = SampleWords(
    topic="el primer borrador",
    names=(
        "Estimada Sra. Lindner:",
        "la Sra. Lindner",
        "Anna Weber",
        "rediseño de lindner-bau.example",
    ),
    familiar="Hola, Sabina:",
    sentences={
        "cost_of_delay": "Cada semana de espera retrasa la publicación una semana.",
        "policy": "Una reunión cambiada con menos de 48 horas cuenta como media hora de trabajo.",
        "times": "Me vendría bien el martes a las 10 h o el jueves a las 14 h.",
        "reason": "Creo que mis servicios ya no se ajustan a lo que hace falta.",
        "alternative": "Mi colega Juan Pérez conoce bien este tipo de sitios.",
        "impossible": "De esta manera, el sitio no puede estar listo en marzo.",
        "way": "Todas las decisiones abiertas llegan juntas cada viernes, y con ellas sigo adelante.",
        "clause": "Según nuestro contrato, el trabajo se considera aprobado a los cinco días hábiles.",
    },
)
