"""French: made-up names and sentences for examples."""

from __future__ import annotations

from mailwatch.mail.languages.writing import SampleWords

SAMPLES = SampleWords(
    topic="la première ébauche",
    names=(
        "Bonjour Madame Lindner,",
        "Madame Lindner",
        "Anna Weber",
        "refonte de lindner-bau.example",
    ),
    familiar="Bonjour Sabine,",
    sentences={
        "cost_of_delay": "Chaque semaine d’attente repousse la mise en ligne d’une semaine.",
        "policy": "Un rendez-vous déplacé moins de 48 heures à l’avance compte pour une demi-heure.",
        "times": "Mardi à 10 h ou jeudi à 14 h me conviendrait bien.",
        "reason": "Je crois que mes services ne correspondent plus aux besoins du projet.",
        "alternative": "Mon confrère Jean Petit connaît bien ce type de site.",
        "impossible": "De cette façon, le site ne peut pas être prêt en mars.",
        "way": "Toutes les décisions arrivent ensemble chaque vendredi, et je continue sur cette base.",
        "clause": "Selon notre contrat, ce qui reste sans remarque cinq jours ouvrés est approuvé.",
    },
)
