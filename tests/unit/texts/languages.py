"""Four languages, each with the words that an owner writes in it, and what a good mail is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from rendering import Mail, blemishes, word_count

from mailwatch.mail.languages import language
from mailwatch.mail.languages.writing import ToneWords

IN_THEIR_THREAD = ("ghosted", "blocked", "approval", "quote")
"""Playbooks whose mails go on in the client's thread, and have no subject of their own."""


def hungarian_flaws(mail: Mail) -> list[str]:
    """Blemishes; a Hungarian day is an ordinal with a full stop, and a comma may follow it: “4., 14:00”."""
    return blemishes(
        replace(
            mail, subject=re.sub(r"(\d)\.,", r"\1,", mail.subject), body=re.sub(r"(\d)\.,", r"\1,", mail.body)
        )
    )


def letters(body: str) -> int:
    """Thai has no blanks between words; a word is about four and a half letters with its vowels and tones."""
    return len(body)


@dataclass(frozen=True, kw_only=True)
class Language:
    """``usual`` are the owner's words; ``shout`` is what no subject says.

    ``any_length`` and ``usual_length`` bound a mail with any values and the one of every day.
    """

    usual: Mapping[str, str]
    words: ToneWords
    shout: str
    any_length: tuple[int, int] = (35, 135)
    usual_length: tuple[int, int] = (45, 130)
    length: Callable[[str], int] = word_count
    flaws: Callable[[Mail], list[str]] = blemishes


LANGUAGES = {
    "en": Language(
        usual={
            "salutation": "Dear Alice,",
            "client": "Alice",
            "project": "the Harbour Café website",
            "last_topic": "the draft of the home page",
            "cost_of_delay": "Each week of waiting moves the launch by a week.",
            "about": "the draft of the home page",
            "policy": "A meeting missed without word counts as an hour; until two days before, it moves.",
            "times": "I could offer Tuesday at 10:00 am or Thursday after 2:00 pm.",
            "test": "You can try it beforehand at https://meet.example/test.",
            "reason": "I don't believe that my services fit your needs any more.",
            "alternative": "Ben Osei at Northlight does this kind of work well and knows that I mention him.",
        },
        words=language("en").tone,
        shout=r"reminder|!|urgent",
    ),
    "de": Language(
        usual={
            "salutation": "Sehr geehrte Frau Lindner,",
            "client": "Frau Lindner",
            "project": "Relaunch lindner-bau.example",
            "last_topic": "Entwurf der Startseite",
            "cost_of_delay": "Jede Woche Wartezeit verschiebt den Start um eine Woche.",
            "about": "Entwurf der Startseite",
            "policy": "Ein Termin, der ohne Nachricht ausfällt, zählt als Stunde.",
            "times": "Bei mir ginge es Dienstag um 10:00 Uhr oder Donnerstag ab 14:00 Uhr.",
            "test": "Ausprobieren können Sie es vorher unter https://meet.example/test.",
            "reason": "Ich glaube, dass meine Leistungen nicht mehr zu dem passen, was Sie brauchen.",
            "alternative": "Ben Osei von Nordlicht macht solche Arbeiten gut und weiß, dass ich ihn nenne.",
        },
        words=language("de").tone,
        shout=r"erinnerung|mahnung|!|dringend",
    ),
    "hu": Language(
        usual={
            "salutation": "Kedves Péter!",
            "client": "Péter",
            "project": "a Kékfa Kávézó honlapja",
            "own_name": "Varga Júlia",
            "own_phone": "+36 30 555 0123",
            "last_topic": "a nyitóoldal szövege",
            "cost_of_delay": "Minden hét várakozás egy héttel tolja el az indulást.",
            "about": "a nyitóoldal terve",
            "policy": "A két napon belül lemondott megbeszélés díját felerészben felszámítom.",
            "times": "Kedden 10 órától vagy csütörtökön 14 óra után volna szabad időm.",
            "test": "A kapcsolatot előre kipróbálhatja itt: https://meet.example/test.",
            "reason": "Úgy látom, hogy szolgáltatásaim már nem illenek az Ön igényeihez.",
            "alternative": "Szívesen ajánlom Kovács Bencét, aki jól ismeri ezt a területet.",
        },
        words=language("hu").tone,
        shout=r"emlékeztet|!|sürgős|tartoz",
        usual_length=(45, 120),
        flaws=hungarian_flaws,
    ),
    "th": Language(
        usual={
            "salutation": "เรียน คุณสมชาย",
            "client": "คุณสมชาย",
            "project": "เว็บไซต์ร้านกาแฟริมน้ำ",
            "own_name": "อรุณี วงศ์ทอง",
            "own_phone": "081 555 0123",
            "particle": "ค่ะ",
            "last_topic": "ข้อความหน้าแรก",
            "cost_of_delay": "ทุกสัปดาห์ที่รอ วันเปิดตัวจะเลื่อนออกไปหนึ่งสัปดาห์",
            "about": "แบบร่างหน้าแรก",
            "policy": "นัดที่เลื่อนก่อนเวลานัดไม่ถึงสองวัน คิดค่าบริการครึ่งหนึ่ง",
            "times": "สะดวกวันอังคารตั้งแต่ 10.00 น. หรือวันพฤหัสบดีหลัง 14.00 น.",
            "test": "ทดลองเชื่อมต่อล่วงหน้าได้ที่ https://meet.example/test",
            "reason": "เห็นว่าบริการที่มีอยู่ไม่ตรงกับความต้องการของท่านแล้ว",
            "alternative": "ขอแนะนำคุณนภา ซึ่งเชี่ยวชาญงานด้านนี้",
        },
        words=language("th").tone,
        shout="เตือน|!|ด่วน|ทวง|ค้าง",
        any_length=(150, 910),
        usual_length=(250, 750),
        length=letters,
    ),
}
