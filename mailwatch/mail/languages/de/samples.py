"""German: made-up names and sentences for examples."""

from __future__ import annotations

from mailwatch.mail.languages.writing import SampleWords

SAMPLES = SampleWords(
    topic="der erste Entwurf",
    names=(
        "Sehr geehrte Frau Lindner,",
        "Frau Lindner",
        "Anna Weber",
        "Relaunch lindner-bau.example",
    ),
    familiar="Hallo Sabine,",
    sentences={
        "cost_of_delay": "Jede Woche Wartezeit verschiebt den Start um eine Woche.",
        "policy": "Ein Termin, der keine 48 Stunden vorher verlegt wird, zählt als halbe Stunde.",
        "times": "Bei mir ginge es Dienstag um 10:00 Uhr oder Donnerstag ab 14:00 Uhr.",
        "reason": "Ich glaube, dass meine Leistungen nicht mehr zu dem passen, was Sie brauchen.",
        "alternative": "Ben Osei von Nordlicht macht solche Arbeiten gut.",
        "impossible": "Auf diese Weise kann die Seite im März nicht fertig sein.",
        "way": "Jeden Freitag kommen alle offenen Entscheidungen auf einmal, und danach arbeite ich weiter.",
        "clause": "Nach unserem Vertrag gilt als freigegeben, was fünf Arbeitstage ohne Einwand bleibt.",
    },
)
