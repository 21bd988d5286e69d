"""Polish: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    pointed_numbers=True,
    numbers=(
        "jeden|jednego|jedną",
        "dw(?:a|óch|ie)",
        "trz(?:y|ech)",
        "czter(?:y|ech)",
        "pię(?:ć|ciu)",
        "sześ(?:ć|ciu)",
        "siedem|siedmiu",
        "osiem|ośmiu",
        "dziewię(?:ć|ciu)",
        "dziesię(?:ć|ciu)",
        "jedenaście|jedenastu",
        "dwanaście|dwunastu",
        "trzynaście|trzynastu",
        "czternaście|czternastu",
    ),
    today=(
        "dzisiaj",
        "dziś",
        "(?:koniec|końca|końcem) dnia",
    ),
    day_after_tomorrow=("pojutrze",),
    this_week=(
        "(?:koniec|końca|końcem|pod koniec) (?:tego )?tygodnia",
        "w tym tygodniu",
        "tym tygodniu",
    ),
    weekend=("weekend(?:u|em)?",),
    next_week=(
        "(?:w )?(?:przyszłym|następnym|nadchodzącym) tygodniu",
        "(?:przyszły|następny) tydzień",
        "(?:koniec|końca|końcem) (?:przyszłego|następnego) tygodnia",
        "przyszłego tygodnia",
    ),
    middle_of_next_week=(
        "(?:na )?(?:początku|początek|połowie|połowę|połowy) (?:przyszłego|następnego) tygodnia",
    ),
    next_weekday=("WEEKDAY (?:za tydzień|w przyszłym tygodniu|(?:przyszłego|następnego) tygodnia)",),
    month_middle=("(?:połowy|połowie|połowę) (?:tego )?miesiąca",),
    month_end=(
        "(?:koniec|końca|końcem|końcu) (?:tego )?miesiąca",
        "w tym miesiącu",
    ),
    next_month=(
        "(?:w )?(?:przyszłym|następnym) miesiącu",
        "(?:koniec|końca) (?:przyszłego|następnego) miesiąca",
    ),
    year_end=("(?:koniec|końca|końcem) (?:tego )?roku",),
    start_of=("(?:początek|początku) MONTH",),
    middle_of=("(?:połowy|połowie|połowę) MONTH",),
    end_of=("(?:koniec|końca|końcem|końcu) MONTH",),
    day_alone=(
        (
            r"(?:(?<=do )|(?<=na )|(?<=dnia )|(?<=od )|(?<=przed ))(\d{1,2})(?:\.(?! ?\d)|-?(?:go|ego|"
            "tego))GOES_ON"
        ),
    ),
    or_more=(
        "lub",
        "albo",
        "do",
        "czy",
    ),
    goes_on=(
        r"(?:i|oraz|lub|albo)(?! \d)",
        (
            "ale|jeśli|jeżeli|o|na|w|we|z|ze|do|od|po|przed|bo|dzięki|dziękuję|proszę|ja|my|pan|pani|"
            "państwo|to|jest|będzie|byłoby|może|mogę|czy|że|tego miesiąca|bm|włącznie|rano|wieczorem|"
            "najpóźniej|pozdrawiam|jak|już|też|nie|się|mi|nam"
        ),
    ),
    no_days=(
        "(?:pierwsz|drug|trzec|czwart|ostatn)(?:i|y|iego|ego|ą|ią|ej|iej) WEEKDAY",
        "wielki(?:ego|m)? (?:piątek|piątku|czwartek|czwartku|sobot[aęy])",
        r"(?:poniedziałek|poniedziałku) wielkanocn\w+",
    ),
    shifts=(
        (
            "(?:dni|dzień|dnia|(?<!tym )(?<!przyszłym )(?<!następnym )tygodni(?:e|u)?|tydzień|"
            "miesi(?:ące|ęcy|ąc)|weekend(?:u)?|WEEKDAY) (?:przed|po|od)"
        ),
        "tygodni(?:a|u) od",
    ),
    shifts_behind=(
        r"po (?!południu|\d|pracy)",
        "za (?:kilka|parę) tygodni",
        "(?:w )?tygodni[au] (?!przyszł|następn)",
        r"\(?(?:w )?(?:tydzień|tygodniu) \d",
    ),
    days=(
        "NUMBER dni",
        "NUMBER dzień",
    ),
    working_days=("NUMBER dni robocz(?:e|ych)",),
    weeks=(
        "(?:NUMBER )tygodni(?:e|u)?",
        "NUMBER tydzień",
    ),
    months=("NUMBER miesi(?:ące|ęcy|ąc)",),
    spans_ahead=("za (?:około )?SPAN",),
    christmas=(
        (
            "(?:bożego narodzenia|świąt bożego narodzenia|wigili(?:i|ą)|boże(?:go)? narodzeni[ea]|"
            "bożym narodzeniem|gwiazdką)"
        ),
    ),
    new_year=(
        "nowego roku",
        "nowym rokiem",
        "nowy rok",
        "sylwestra",
        "sylwestrem",
    ),
    easter=(
        "wielkanoc(?:y|ą)?",
        "świąt wielkanocnych",
    ),
    pentecost=("zielonych świąt",),
)
