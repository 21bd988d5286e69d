"""Lithuanian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    TicketWords,
)

LANGUAGE = Language(
    code="lt",
    common=CommonWords(
        words="ir yra į kad su nuo iki aš ne prašome ačiū jūsų mano biure nebus laiškas",
        letters="ėų",
    ),
    dates=DateWords(
        months=(
            "sausio|sausis",
            "vasario|vasaris",
            "kovo|kovas",
            "balandžio|balandis",
            "gegužės|gegužė",
            "birželio|birželis",
            "liepos|liepa",
            "rugpjūčio|rugpjūtis",
            "rugsėjo|rugsėjis",
            "spalio|spalis",
            "lapkričio|lapkritis",
            "gruodžio|gruodis",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "rašė",
            "parašė",
        ),
        separators=(
            "originalus laiškas",
            "pradinis laiškas",
        ),
        header_from=(
            "nuo",
            "kam",
        ),
        header_date=("išsiųsta",),
        header_to=("kam:",),
        header_subject=("tema",),
    ),
    prefixes=PrefixWords(
        reply=(
            "ats",
            "atsakymas",
        ),
        forward=("persiųsta",),
    ),
    absences=AbsenceWords(
        subjects=(
            "automatinis atsakymas",
            "automatinis atsakiklis",
            "ne biure",
            "nesu biure",
            "atostogos",
            "atostogose",
            "atostogauju",
            "nebuvimas",
            "išvykęs",
            "išvykusi",
        ),
        also_human=("atostogos",),
        away=(
            "vaiko priežiūros",
            "nedarbingum",
            "nedirbu",
            "nebūsiu pasiekiam",
            "motinystės",
            "nesu darbe",
            "ne biure",
            "nesu biure",
            "nebūsiu biure",
            "nebus biure",
            "manęs nebus",
            "manęs nėra",
            "atostogauju",
            "atostogose",
            "atostogų",
            "komandiruotėje",
            "grįšiu",
            "sugrįšiu",
            "mano nebuvimo",
            "biuras uždarytas",
            "išvykęs",
            "išvykusi",
        ),
        companions=(
            "ačiū už",
            "dėkoju",
            "dėkojame",
            "skubi",
            "skubiais",
            "kreipkitės",
            "susisiekite",
            "prašome",
            "atsakysiu",
            "grįžęs",
            "grįžusi",
            "automatinis",
            "kuo greičiau",
        ),
        openings=("laba",),
    ),
    returns=ReturnWords(
        back_before=(
            r"grįšiu(?: \w+){0,3}?",
            "nuo",
        ),
        until_before=("iki",),
        weak_back=("nuo",),
        returns=("grįš",),
    ),
    given_up=GivenUpWords(
        what=(
            "adres",
            "dėžut",
            "paskyr",
            "pašt",
        ),
        how=(
            "nebe(?:naudojam|galioj|skaitom|aktyv|veik)",
            "pasikeitė",
            "uždaryt",
            "panaikint",
        ),
        gone=("nebedirba",),
        redirects=("prašom",),
    ),
    tickets=TicketWords(
        received=(
            "gavome jūsų",
            "užklausos numeris",
            "užregistruota",
            "užregistruotas",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("perskaityta: ", "skait"),
            ("neperskaityta: ", "skait"),
        ),
        about_ours=("jūsų praneš",),
    ),
    bounces=BounceWords(
        openings=(("nepavyko pristatyti", "various"),),
        of_ours=(
            "jūsų laišk",
            "jūsų praneš",
        ),
    ),
)
