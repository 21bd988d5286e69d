"""Serbian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    CommonWords,
    DateWords,
    Language,
    QuoteWords,
    ReturnWords,
    TicketWords,
)

LANGUAGE = Language(
    code="sr",
    common=CommonWords(
        words="i je u na se da za od su sam nije sa do ne molim hvala biti ću",
    ),
    dates=DateWords(
        months=(
            "јануара|јануар|јан",
            "фебруара|фебруар",
            "марта|март",
            "априла|април",
            "маја|мај",
            "јуна|јун",
            "јула|јул",
            "августа|август",
            "септембра|септембар",
            "октобра|октобар",
            "новембра|новембар",
            "децембра|децембар",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "пише",
            "је написао(?:/ла)?",
            "написао",
        ),
        separators=("оригинална порука",),
    ),
    absences=AbsenceWords(
        subjects=(
            "аутоматски одговор",
            "automatski odgovor",
            "одсутан",
            "одсутна",
            "ван канцеларије",
            "van kancelarije",
            "na odmoru",
            "на одмору",
            "odsustvo",
            "одсуство",
        ),
        away=(
            "ван канцеларије",
            "нисам у канцеларији",
            "van kancelarije",
            "nisam u kancelariji",
            "neću biti u kancelariji",
            "на годишњем одмору",
            "на одмору",
            "na godišnjem odmoru",
            "одсутан",
            "одсутна",
            "одсуства",
            "odsutan",
            "odsutna",
            "odsustva",
            "службеном путу",
            "враћам се",
            "vraćam se",
            "вратићу се",
        ),
        companions=(
            "хвала",
            "hvala",
            "хитн",
            "hitn",
            "контактирајте",
            "kontaktirajte",
            "обратите се",
            "obratite se",
            "молим",
            "одговорићу",
            "odgovoriću",
            "по повратку",
            "po povratku",
            "аутоматск",
            "automatsk",
        ),
    ),
    returns=ReturnWords(
        returns=(
            "враћ",
            "врати",
        ),
    ),
    tickets=TicketWords(
        received=(
            "примили смо",
            "primili smo",
            "број захтева",
            "broj zahteva",
            "под бројем",
            "наш тим",
        ),
    ),
)
