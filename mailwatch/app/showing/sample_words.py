"""What an owner and a client may be called and say, in each language; for examples."""

from __future__ import annotations

MADE_UP_TOPIC = {
    "en": "the first draft",
    "de": "der erste Entwurf",
    "hu": "az első vázlat",
    "th": "แบบร่างแรก",
    "fr": "la première ébauche",
    "es": "el primer borrador",
}
"""What a mail that waits for an answer may be about."""

MADE_UP_NAMES = {
    "en": ("Dear Ms Lindner,", "Ms Lindner", "Anna Weber", "the Harbour Café website"),
    "de": ("Sehr geehrte Frau Lindner,", "Frau Lindner", "Anna Weber", "Relaunch lindner-bau.example"),
    "hu": ("Kedves Péter!", "Péter", "Varga Júlia", "Kékfa Kávézó honlapja"),
    "th": ("เรียน คุณสมชาย", "คุณสมชาย", "อรุณี วงศ์ทอง", "เว็บไซต์ร้านกาแฟริมน้ำ"),
    "fr": ("Bonjour Madame Lindner,", "Madame Lindner", "Anna Weber", "refonte de lindner-bau.example"),
    "es": ("Estimada Sra. Lindner:", "la Sra. Lindner", "Anna Weber", "rediseño de lindner-bau.example"),
}
"""Salutation, the client's name, the owner's, and what the work is called."""

FAMILIAR_SALUTATIONS = {
    "de": "Hallo Sabine,",
    "fr": "Bonjour Sabine,",
    "es": "Hola, Sabina:",
    "hu": "Szia Péter!",
    "th": "สวัสดีค่ะ คุณสมชาย",
}
"""The first line for somebody who is addressed familiarly."""

MADE_UP_SENTENCES = {
    "en": {
        "cost_of_delay": "Each week of waiting moves the launch by a week.",
        "policy": "A meeting that is moved less than 48 hours ahead counts as half an hour of work.",
        "times": "Tuesday at 10:00 am or Thursday after 2:00 pm would suit me.",
        "reason": "I believe that my services don't fit what you need any more.",
        "alternative": "Ben Osei of Northlight does this kind of work well.",
    },
    "de": {
        "cost_of_delay": "Jede Woche Wartezeit verschiebt den Start um eine Woche.",
        "policy": "Ein Termin, der keine 48 Stunden vorher verlegt wird, zählt als halbe Stunde.",
        "times": "Bei mir ginge es Dienstag um 10:00 Uhr oder Donnerstag ab 14:00 Uhr.",
        "reason": "Ich glaube, dass meine Leistungen nicht mehr zu dem passen, was Sie brauchen.",
        "alternative": "Ben Osei von Nordlicht macht solche Arbeiten gut.",
    },
    "hu": {
        "cost_of_delay": "Minden hét várakozás egy héttel tolja el az indulást.",
        "policy": "A 48 órán belül áttett megbeszélés fél óra munkának számít.",
        "times": "Kedden 10 órától vagy csütörtökön 14 óra után volna szabad időm.",
        "reason": "Úgy látom, hogy szolgáltatásaim már nem illenek az Ön igényeihez.",
        "alternative": "Szívesen ajánlom Kovács Bencét, aki jól ismeri ezt a területet.",
    },
    "th": {
        "cost_of_delay": "ทุกสัปดาห์ที่รอ วันเปิดตัวจะเลื่อนออกไปหนึ่งสัปดาห์",
        "policy": "นัดที่เลื่อนก่อนเวลานัดไม่ถึง 48 ชั่วโมง นับเป็นงานครึ่งชั่วโมง",
        "times": "สะดวกวันอังคารตั้งแต่ 10.00 น. หรือวันพฤหัสบดีหลัง 14.00 น.",
        "reason": "เห็นว่าบริการที่มีอยู่ไม่ตรงกับความต้องการของท่านแล้ว",
        "alternative": "ขอแนะนำคุณนภา ซึ่งเชี่ยวชาญงานด้านนี้",
    },
    "fr": {
        "cost_of_delay": "Chaque semaine d’attente repousse la mise en ligne d’une semaine.",
        "policy": "Un rendez-vous déplacé moins de 48 heures à l’avance compte pour une demi-heure.",
        "times": "Je vous propose mardi à 10 h ou jeudi à 14 h.",
        "reason": "Je crois que mes services ne correspondent plus à vos besoins.",
        "alternative": "Mon confrère Jean Petit connaît bien ce type de site.",
    },
    "es": {
        "cost_of_delay": "Cada semana de espera retrasa la publicación una semana.",
        "policy": "Una reunión cambiada con menos de 48 horas cuenta como media hora de trabajo.",
        "times": "Le propongo el martes a las 10 h o el jueves a las 14 h.",
        "reason": "Creo que mis servicios ya no se ajustan a lo que usted necesita.",
        "alternative": "Mi colega Juan Pérez conoce bien este tipo de sitios.",
    },
}
"""What an owner may write for a client, in each language."""
