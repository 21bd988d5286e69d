"""Stated ends of an absence, as people in many languages write them; each read on 1 April 2024, a Monday."""

from __future__ import annotations

from datetime import date

import pytest

from mailwatch.mail.absence import absence_in
from mailwatch.mail.date_words import find_dates, normalise

WRITTEN = date(2024, 4, 1)

FIRST_DAY_BACK = [
    ("I will be out of the office starting 03/17/2024 and will not return until 04/04/2024.", "2024-04-04"),
    ("I'm on annual leave from Thursday 25 April and will be back on Wednesday 01 May.", "2024-05-01"),
    ("Ich bin ab dem 24. April wieder im Haus.", "2024-04-24"),
    ("Ab dem 5. April bin ich im Urlaub, zurück bin ich am 15. April.", "2024-04-15"),
    ("serai de retour le 11 mai 2024", "2024-05-11"),
    ("Estoy de vacaciones y volveré el 31 de mayo.", "2024-05-31"),
    ("Rientrerò in ufficio lunedì 15 aprile", "2024-04-15"),
    ("Regresso no dia 15/04", "2024-04-15"),
    ("Ik ben op 15 april weer op kantoor", "2024-04-15"),
    ("Vanaf maandag 15 april ben ik weer bereikbaar", "2024-04-15"),
    ("Jag är tillbaka den 15 april", "2024-04-15"),
    ("Jeg er tilbage på kontoret mandag den 15. april", "2024-04-15"),
    ("Olen lomalla 12.4. saakka. Palaan töihin 15.4.2024.", "2024-04-15"),
    ("Wracam do biura 15 kwietnia", "2024-04-15"),
    ("Budu zpět v kanceláři 15. dubna", "2024-04-15"),
    ("Szabadságon vagyok, április 15-én leszek ismét az irodában", "2024-04-15"),
    ("Legközelebb 2024. április 15-én vagyok elérhető.", "2024-04-15"),
    ("Voi reveni la birou pe 15 aprilie", "2024-04-15"),
    ("Вернусь 15 апреля", "2024-04-15"),
    ("Επιστρέφω στις 15/4/2024", "2024-04-15"),
    ("15 Nisan 2024 tarihinde ofise döneceğim", "2024-04-15"),
    ("4月15日に出社いたします。", "2024-04-15"),
    ("2024年4月12日まで休暇をいただいております。4月15日より通常業務", "2024-04-15"),
    ("我将于2024年4月15日返回办公室", "2024-04-15"),
    ("4월 15일에 복귀합니다", "2024-04-15"),
    ("จะกลับมาทำงานในวันที่ 15 เมษายน 2567", "2024-04-15"),
    ("Back on Tuesday 9:00", "2024-04-02"),
    ("Tornaré el 15 d'abril", "2024-04-15"),
    ("Our office is closed and will reopen on 2 May 2024.", "2024-05-02"),
    ("Ich bin ab 15.4. wieder erreichbar", "2024-04-15"),
    ("Ich bin heute nicht im Büro. Am Montag bin ich wieder da.", "2024-04-08"),
    ("John is out of the office (returning 05/04/2024)", "2024-04-05"),
]

LAST_DAY_AWAY = [
    ("Ich bin bis einschließlich 21.05.2024 nicht im Büro", "2024-05-21"),
    ("Ich bin vom 2.4. bis 15.4.2024 im Urlaub.", "2024-04-15"),
    ("Je suis absent du bureau jusqu'au 27/04/2024 inclus", "2024-04-27"),
    ("Estaré fuera de la oficina hasta el 29/09/2024", "2024-09-29"),
    ("Sono assente fino al 12 aprile", "2024-04-12"),
    ("Estou de férias até 12 de abril de 2024", "2024-04-12"),
    ("Ik ben met vakantie tot en met 12 april", "2024-04-12"),
    ("Jag är på semester till och med den 12 april", "2024-04-12"),
    ("Olen lomalla 12.4.2024 asti", "2024-04-12"),
    ("Będę nieobecny do 12 kwietnia 2024", "2024-04-12"),
    ("Jsem mimo kancelář do 12. dubna 2024", "2024-04-12"),
    ("2024. április 12-ig szabadságon vagyok", "2024-04-12"),
    ("2024.04.12-ig nem vagyok az irodában.", "2024-04-12"),
    ("Sunt în concediu până la 12.04.2024", "2024-04-12"),
    ("Я в отпуске до 12 апреля 2024 г.", "2024-04-12"),
    ("Я буду відсутній до 12 квітня", "2024-04-12"),
    ("Θα απουσιάζω μέχρι τις 12 Απριλίου", "2024-04-12"),
    ("12.04.2024 tarihine kadar ofis dışındayım", "2024-04-12"),
    ("4月12日まで不在です", "2024-04-12"),
    ("我在2024年4月12日之前不在办公室", "2024-04-12"),
    ("4월 12일까지 휴가입니다", "2024-04-12"),
    ("ลาพักร้อนถึงวันที่ 12 เมษายน 2567", "2024-04-12"),
    ("Tôi nghỉ phép đến ngày 12/04/2024", "2024-04-12"),
    ("Saya cuti sampai 12 April 2024", "2024-04-12"),
    ("أنا خارج المكتب حتى 12 أبريل 2024", "2024-04-12"),
    ("אני מחוץ למשרד עד 12 באפריל", "2024-04-12"),
    ("I am out of the office until Monday.", "2024-04-08"),
    ("I'm away from 3 to 12 April", "2024-04-12"),
    ("away until May 5", "2024-05-05"),
    ("I am out of the office 3 April - 12 April.", "2024-04-12"),
    ("Olen puhkusel kuni 12. aprillini", "2024-04-12"),
    ("Manęs nebus biure iki balandžio 12 d.", "2024-04-12"),
    ("Manęs nebus biure iki 2024 m. balandžio 12 d.", "2024-04-12"),
    ("Esmu atvaļinājumā līdz 12. aprīlim", "2024-04-12"),
    ("Odsoten sem do 12. 4. 2024", "2024-04-12"),
    ("Na godišnjem odmoru sam do 12. travnja", "2024-04-12"),
]


@pytest.mark.parametrize(("text", "day"), FIRST_DAY_BACK)
def test_words_of_return_name_the_first_day_back(text: str, day: str) -> None:
    stated = absence_in(text, reference=WRITTEN)
    assert (stated.return_date, stated.absent_until) == (date.fromisoformat(day), None)


@pytest.mark.parametrize(("text", "day"), LAST_DAY_AWAY)
def test_words_of_ending_name_the_last_day_away(text: str, day: str) -> None:
    stated = absence_in(text, reference=WRITTEN)
    assert (stated.return_date, stated.absent_until) == (None, date.fromisoformat(day))


def test_a_date_in_the_subject_counts_when_the_text_states_none() -> None:
    stated = absence_in(
        "I am away.", "AUTO: Ann is out of the office (returning 15/04/2024)", reference=WRITTEN
    )
    assert stated.return_date == date(2024, 4, 15)


def test_day_and_month_follow_the_other_date_of_the_text() -> None:
    assert absence_in("Away from 03/17/2024, back on 05/04/2024.", reference=WRITTEN).return_date == date(
        2024, 5, 4
    )
    assert absence_in("Away from 17/03/2024, back on 05/04/2024.", reference=WRITTEN).return_date == date(
        2024, 4, 5
    )


def test_a_day_without_its_year_is_the_next_one() -> None:
    assert absence_in("back on 3 January", reference=date(2024, 12, 20)).return_date == date(2025, 1, 3)


def test_the_stand_in_is_named() -> None:
    assert (
        absence_in("Away until 9 April, ask Tom@client.example.", reference=WRITTEN).stand_in
        == "tom@client.example"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I am away.",
        "We released version 2.4 to you",
        "call 0711 1234-56",
        "since 1999",
        "Away until further notice.",
    ],
)
def test_where_nothing_is_stated_nothing_is_invented(text: str) -> None:
    stated = absence_in(text, reference=WRITTEN)
    assert (stated.return_date, stated.absent_until) == (None, None)


@pytest.mark.parametrize(
    "text", ["2024-13-40", "31.02.2024", "99/99/9999", "2024年13月40日", "0/0", "12.2568"]
)
def test_impossible_days_are_no_dates(text: str) -> None:
    assert find_dates(normalise(text), WRITTEN) == ()
