"""Hungarian: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    pointed_numbers=True,
    numbers=(
        "egy",
        "két|kettő",
        "három",
        "négy",
        "öt",
        "hat",
        "hét",
        "nyolc",
        "kilenc",
        "tíz",
        "tizenegy",
        "tizenkét|tizenkettő",
    ),
    tails=(
        "-?j?[áé]?ig",
        "(?:-?[áé])?r[ae]",
    ),
    today=(
        "ma(?: (?:este|délután|estére|délutánra))?",
        "mai nap(?:on)?",
    ),
    day_after_tomorrow=("holnapután",),
    this_week=(
        "(?:a |ezen a |e )?hét vég(?:én|é)",
        "ezen a héten",
        "e héten",
        "a héten",
        "még a héten",
        "(?:ennek a hétnek a|e hét) vég(?:én|é)",
    ),
    weekend=(
        "(?:a )?hétvég(?:én|é)",
        "hétvége",
    ),
    next_week=(
        "(?:a )?(?:jövő|következő) (?:héten|hétre|hét(?=ig|re))",
        "(?:a )?(?:jövő|következő) hét vég(?:én|é)",
    ),
    middle_of_next_week=("(?:a )?(?:jövő|következő) hét (?:elején|elejé|közepén|közepé)",),
    week_after_next=("(?:két hét múlvai|az azutáni) hét(?:en)?",),
    next_weekday=(
        "(?:jövő|következő|jövő heti) WEEKDAY",
        "(?:jövő|következő) hét WEEKDAY",
    ),
    weekday_after_next=("(?:a )?(?:jövő|következő) utáni hét WEEKDAY",),
    month_middle=("(?:a |e )?hónap közep(?:én|é)",),
    month_end=(
        "(?:a |e |ennek a )?hónap vég(?:én|é)",
        "hó végén?",
        "hóvég(?:én|é)?",
    ),
    next_month=(
        "(?:a )?(?:jövő|következő) hónap(?:ban)?",
        "(?:a )?(?:jövő|következő) hónap vég(?:én|é)",
    ),
    year_end=(
        "(?:az |ez )?év vég(?:én|é)",
        "évvég(?:én|é)?",
    ),
    start_of=("MONTH elej(?:én|é)",),
    middle_of=("MONTH közep(?:én|é)",),
    end_of=("MONTH vég(?:én|é)",),
    day_alone=(
        r"(\d{1,2})(?=-?j?[áé]?ig)",
        r"(\d{1,2})-j?(?:[áé]n|[ae]|[ae]i|[áé]tól|[áé]től|tól|től)",
        r"(\d{1,2})(?=-[áé]r[ae])",
    ),
    or_more=(
        "vagy",
        "-",
    ),
    no_days=(
        "(?:első|második|harmadik|negyedik|utolsó) WEEKDAY",
        r"húsvét ?hétfő\w*|húsvéthétfő\w*|pünkösdhétfő\w*",
    ),
    shifts=(
        "(?:nappal|héttel|hónappal)",
        "(?:utáni|előtti|követő|azutáni)",
    ),
    shifts_behind=(
        r"(?:utáni|előtti|követő)\b",
        r"\(?(?:a )?\d+\. héten",
    ),
    days=("NUMBER nap(?:on|pal|ot|os)?",),
    working_days=("NUMBER munkanap(?:on|ot)?",),
    weeks=("NUMBER h(?:é|e)t(?:en|et|es)?",),
    months=("NUMBER hónap(?:on|ot|os)?",),
    spans_ahead=("SPAN múlva",),
    christmas=(
        "karácsony(?:kor|i ünnepek)?",
        "szenteste",
    ),
    new_year=(
        "új ?év",
        "szilveszter",
        "újévkor",
    ),
    easter=("húsvét(?:kor)?",),
    pentecost=("pünkösd(?:kor)?",),
    songkran=(
        "songkran",
        "szongkrán",
    ),
)
