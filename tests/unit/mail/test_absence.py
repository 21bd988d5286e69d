"""Stated ends of an absence, as people in many languages write them; each read on 1 April 2024, a Monday."""

from __future__ import annotations

from datetime import date

import pytest

from mailwatch.mail.stated.absence import absence_in
from mailwatch.mail.stated.date_words import find_dates, normalise

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


@pytest.mark.parametrize(
    ("text", "back", "until"),
    [
        ("I'm out until Friday. 12 August is the company party.", None, "2024-04-05"),
        ("Ich bin bis Freitag im Urlaub. Am 12. August ist Betriebsfeier.", None, "2024-04-05"),
        ("Je suis absent jusqu'à vendredi. Le 12 août est notre fête.", None, "2024-04-05"),
        ("Ik ben met vakantie tot vrijdag. Op 12 augustus is het feest.", None, "2024-04-05"),
        ("Estoy de vacaciones hasta el viernes. El 12 de agosto es fiesta.", None, "2024-04-05"),
        ("I'm out until Mon, 8 April.", None, "2024-04-08"),
    ],
)
def test_a_date_of_the_next_sentence_is_no_end(text, back, until):
    stated = absence_in(text, reference=WRITTEN)
    told = (stated.return_date, stated.absent_until)
    assert told == (back and date.fromisoformat(back), until and date.fromisoformat(until))


@pytest.mark.parametrize("written", [date(2028, 2, 1), date(2027, 12, 1)])
def test_the_leap_day_is_one_without_its_year(written):
    assert absence_in("I'm away until 29 February.", reference=written).absent_until == date(2028, 2, 29)


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


# Each read on 2 March 2026, a Monday: text, first day back, last day away.
WHOLE_NOTICES = [
    ("Ich werde ab 02.03.2026 nicht im Büro sein. Ich kehre zurück am 09.03.2026.", "2026-03-09", None),
    (
        "I will be out of the office starting  02.03.2026 and will not return until 09.03.2026.",
        "2026-03-09",
        None,
    ),
    ("Je serai absent(e) à partir du  02/03/2026 de retour le 09/03/2026.", "2026-03-09", None),
    (
        "Sarò assente dall'ufficio a partire dal 02/03/2026 e non tornerò fino al 09/03/2026.",
        "2026-03-09",
        None,
    ),
    (
        "Estaré ausente de la oficina desde el 02/03/2026 y no volveré hasta el 09/03/2026.",
        "2026-03-09",
        None,
    ),
    ("Ik ben afwezig van 02-03-2026 tot 09-03-2026.", None, "2026-03-09"),
    ("Ik ben niet op kantoor vanaf 02-03-2026 en kom terug op 09-03-2026.", "2026-03-09", None),
    ("Estarei ausente do escritório a partir de 02/03/2026 e só voltarei em 09/03/2026.", "2026-03-09", None),
    ("Jag är inte på kontoret fr.o.m. 2026-03-02 t.o.m. 2026-03-09.", None, "2026-03-09"),
    ("Jeg er ikke på kontoret fra 02.03.2026 til og med 09.03.2026.", None, "2026-03-09"),
    ("Jestem nieobecny od 02.03.2026 do 09.03.2026.", None, "2026-03-09"),
    ("Будет отсутствовать с 02.03.2026 по 09.03.2026.", None, "2026-03-09"),
    ("Hamarosan visszatérek. 2026.03.02-től 2026.03.09-ig nem vagyok elérhető.", None, "2026-03-09"),
    ("Nem vagyok az irodában. Visszatérek: 2026. március 9.", "2026-03-09", None),
    ("Sunt plecat din birou în perioada 02.03.2026 - 09.03.2026.", None, "2026-03-09"),
    ("02.03.2026 - 09.03.2026 tarihleri arasında izinliyim.", None, "2026-03-09"),
    ("Απουσιάζω από 02/03/2026 έως 09/03/2026.", None, "2026-03-09"),
    ("3月2日から3月9日まで休暇をいただきます。", None, "2026-03-09"),
    ("2026年3月2日至3月9日休假", None, "2026-03-09"),
    ("3월 2일부터 3월 9일까지 휴가입니다.", None, "2026-03-09"),
    ("ลาพักร้อนวันที่ 2-9 มีนาคม 2569", None, "2026-03-09"),
    ("ลาตั้งแต่วันที่ 2 มีนาคม ถึง 9 มีนาคม 2569", None, "2026-03-09"),
    ("Nghỉ phép từ ngày 02/03/2026 đến ngày 09/03/2026", None, "2026-03-09"),
    ("Saya cuti dari 2 Maret sampai 9 Maret 2026", None, "2026-03-09"),
    ("Od 2. do 9. března jsem na dovolené.", None, "2026-03-09"),
    ("Od 2. marca do 9. marca som na dovolenke, vrátim sa 10. marca.", "2026-03-10", None),
    ("Ich bin bis 09.03.26 nicht im Büro.", None, "2026-03-09"),
    ("Nisam u uredu do 9.3.2026.", None, "2026-03-09"),
    ("Ne bo me v pisarni do 9. marca 2026.", None, "2026-03-09"),
    ("Няма ме в офиса до 09.03.2026 г.", None, "2026-03-09"),
    ("Мене не буде в офісі до 09.03.2026", None, "2026-03-09"),
    ("أنا خارج المكتب من 2 مارس إلى 9 مارس 2026", None, "2026-03-09"),
    ("איני במשרד מ-2 במרץ עד 9 במרץ", None, "2026-03-09"),
    ("Tôi sẽ trở lại làm việc ngày 09/03/2026", "2026-03-09", None),
    ("Takaisin töissä 9.3.", "2026-03-09", None),
    ("Olen poissa 2.–9.3.2026.", None, "2026-03-09"),
    ("Olen tavoitettavissa jälleen maanantaina 9.3.2026", "2026-03-09", None),
    ("Back in office: Monday 9 March", "2026-03-09", None),
    ("We are closed 2nd - 9th March.", None, "2026-03-09"),
    ("I'll be away for two weeks, returning Monday the 9th of March.", "2026-03-09", None),
    ("Zurück im Büro: 09.03.2026", "2026-03-09", None),
    ("Rückkehr: 9. März 2026", "2026-03-09", None),
    ("Date de retour : 09/03/2026", "2026-03-09", None),
    ("Retour prévu le lundi 9 mars.", "2026-03-09", None),
    ("Estoy de baja hasta nuevo aviso.", None, None),
    ("Vuelvo a la oficina el lunes 9 de marzo.", "2026-03-09", None),
    ("Rientro previsto: 9 marzo 2026", "2026-03-09", None),
    ("De volta em 09/03.", "2026-03-09", None),
    ("Jag är tillbaka måndag 9 mars.", "2026-03-09", None),
    ("Jeg er tilbake mandag 9. mars.", "2026-03-09", None),
    ("Wracam 9.03.2026 r.", "2026-03-09", None),
    ("Zpět budu 9.3.2026.", "2026-03-09", None),
    ("Március 9-én, hétfőn leszek újra az irodában.", "2026-03-09", None),
    ("Március 9-től újra elérhető vagyok.", "2026-03-09", None),
    ("Revin la birou luni, 9 martie.", "2026-03-09", None),
    ("На работе буду 9 марта.", "2026-03-09", None),
    ("9 Mart Pazartesi günü ofiste olacağım.", "2026-03-09", None),
    ("3月9日(月)より出社いたします。", "2026-03-09", None),
    ("将于3月9日（周一）恢复办公", "2026-03-09", None),
    ("3월 9일(월)부터 정상 근무합니다.", "2026-03-09", None),
    ("จะกลับมาทำงานวันจันทร์ที่ 9 มีนาคม 2569", "2026-03-09", None),
    ("I am currently out of the office, returning 9th March.", "2026-03-09", None),
    (
        "Our offices will be closed from March 2 through March 6 and will reopen Monday, March 9.",
        "2026-03-09",
        None,
    ),
    ("I am on leave 03/02/2026 - 03/09/2026.", None, "2026-03-09"),
    ("I am out until EOD Friday, March 6", None, "2026-03-06"),
    (
        "I will be out of the office Monday, March 2 and Tuesday, March 3, returning Wednesday, March 4.",
        "2026-03-04",
        None,
    ),
    ("I'm on parental leave until September.", None, None),
    ("I am out of the office this week.", None, None),
]


@pytest.mark.parametrize(("text", "back", "until"), WHOLE_NOTICES)
def test_start_and_end_of_an_absence_are_told_apart(text: str, back: str | None, until: str | None) -> None:
    stated = absence_in(text, reference=date(2026, 3, 2))
    told = (stated.return_date, stated.absent_until)
    assert told == (back and date.fromisoformat(back), until and date.fromisoformat(until))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("wracam 15 listopada", "pl", [date(2024, 11, 15)]),
        ("vraćam se 15. listopada", "hr", [date(2024, 10, 15)]),
        ("budu zpět 15. listopadu", "cs", [date(2024, 11, 15)]),
        ("wracam 15 lip", "pl", [date(2024, 7, 15)]),
        ("vraćam se 15. lip", "hr", [date(2024, 6, 15)]),
        ("vrátím se 15. srp", "cs", [date(2024, 8, 15)]),
        ("vraćam se 15. srp", "hr", [date(2024, 7, 15)]),
        ("15. listopada", "", []),
        ("15. listopada", "en", []),
        ("15 października", "", [date(2024, 10, 15)]),
    ],
)
def test_a_month_that_two_languages_name_alike_is_that_of_the_text(text, language, expected):
    assert [each.day for each in find_dates(normalise(text), WRITTEN, language)] == expected


def test_names_of_other_languages_are_no_dates_where_the_language_is_sure():
    assert [each.day for each in find_dates("mon frère", WRITTEN, "fr")] == [date(2024, 4, 8)]
    assert find_dates("mon frère", WRITTEN, "fr", own_names=True) == ()
    assert [each.day for each in find_dates("lundi", WRITTEN, "fr", own_names=True)] == [date(2024, 4, 8)]
