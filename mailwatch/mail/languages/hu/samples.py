"""Hungarian: made-up names and sentences for examples."""

from __future__ import annotations

from mailwatch.mail.languages.writing import SampleWords

SAMPLES = SampleWords(
    topic="az első vázlat",
    names=(
        "Kedves Péter!",
        "Péter",
        "Varga Júlia",
        "Kékfa Kávézó honlapja",
    ),
    familiar="Szia Péter!",
    sentences={
        "cost_of_delay": "Minden hét várakozás egy héttel tolja el az indulást.",
        "policy": "A 48 órán belül áttett megbeszélés fél óra munkának számít.",
        "times": "Kedden 10 órától vagy csütörtökön 14 óra után volna szabad időm.",
        "reason": "Úgy látom, hogy szolgáltatásaim már nem illenek az Ön igényeihez.",
        "alternative": "Szívesen ajánlom Kovács Bencét, aki jól ismeri ezt a területet.",
        "impossible": "Így a honlap nem készülhet el márciusra.",
        "way": "Minden pénteken egyben elküldöm, miről kell dönteni, és a válaszok alapján haladok tovább.",
        "clause": "A szerződésünk szerint öt munkanap után jóváhagyottnak számít az anyag.",
    },
)
