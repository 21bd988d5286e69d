"""Czech: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    pointed_numbers=True,
    numbers=(
        "jed(?:en|na|noho|nu)",
        "dva|dvou|dvě",
        "tři|tří",
        "čtyři|čtyř",
        "pět|pěti",
        "šest|šesti",
        "sedm|sedmi",
        "osm|osmi",
        "devět|devíti",
        "deset|deseti",
        "jedenáct",
        "dvanáct",
        "třináct",
        "čtrnáct|čtrnácti",
    ),
    today=(
        "dnes(?:ka)?(?: večer| odpoledne)?",
        "(?:konce|koncem) dne",
    ),
    day_after_tomorrow=("pozítří",),
    this_week=(
        "(?:konce|koncem|konec) (?:tohoto )?týdne",
        "tento týden",
        "tenhle týden",
        "během týdne",
    ),
    weekend=("víkend(?:u|em)?",),
    next_week=(
        "(?:během )?(?:příští|příštího|další) (?:týden|týdne)",
        "(?:konce|koncem) příštího týdne",
    ),
    middle_of_next_week=("(?:začátkem|začátku|v polovině|poloviny) příštího týdne",),
    week_after_next=("(?:(?:konce |koncem |konec )?přespříští(?:ho)? týd(?:en|ne))",),
    next_weekday=(
        "(?:příští|příštího) WEEKDAY",
        "WEEKDAY (?:v )?příští(?:m|ho)? týd(?:en|ne|nu)",
    ),
    month_middle=("(?:poloviny|polovině|v půlce|půlky) (?:tohoto )?měsíce",),
    month_end=(
        "(?:konce|koncem|konec) (?:tohoto )?měsíce",
        "tento měsíc",
    ),
    next_month=(
        "(?:příští|příštího) měsíc[e]?",
        "(?:konce|koncem) příštího měsíce",
    ),
    year_end=("(?:konce|koncem|konec) (?:tohoto )?roku",),
    start_of=("(?:začátkem|začátku) MONTH",),
    middle_of=("(?:poloviny|polovině|v půlce|půlky|v polovině) MONTH",),
    end_of=("(?:konce|koncem|konec) MONTH",),
    day_alone=(
        (
            "(?:(?<=do )|(?<=od )|(?<=dne )|(?<=před )|(?<=na )|(?<=až )|(?<=vracím se "
            r"))(\d{1,2})\.(?! ?\d)GOES_ON"
        ),
    ),
    or_more=(
        "nebo",
        "až",
        "či",
    ),
    goes_on=(
        r"(?:a|nebo)(?! \d)",
        (
            "ale|pokud|jestli|když|v|ve|na|do|od|po|před|za|protože|díky|děkuji|děkuju|prosím|já|my|vy|"
            "to|je|bude|by|mohu|můžu|můžeme|že|tohoto měsíce|včetně|ráno|večer|odpoledne|nejpozději|s|se|"
            "si|mi|nám|vám|už|i|také|ne|zpět|zpátky|pošlu|dodám|jsem|budu|pak|potom|hod"
        ),
    ),
    no_days=(
        "(?:první|druh|třetí|čtvrt|poslední)(?:ho|ý|ého|á|ou|é|m)? WEEKDAY",
        "velk(?:ý|ého|ým) (?:pátek|pátku|pátkem)",
        r"velikonoční\w* pondělí",
    ),
    shifts=(
        (
            "(?:d(?:en|ny|nů|ní|nech)|(?<!tento )(?<!příští )týd(?:en|ny|nů|nech)|měsíc(?:e|ů)?|víkend|"
            "WEEKDAY) (?:před|po|od)"
        ),
        "týdn[eu] od",
    ),
    shifts_behind=(
        r"po (?!poledni|obědě|práci|\d)",
        "za (?:několik|pár) týdn",
        "(?:v )?týdn[eu] (?!příští)",
        "přespříští",
        r"\(?(?:v |ve )?(?:týdnu|týden) \d|\(?\d+\. týdn",
    ),
    days=("NUMBER (?:dnů|dny|dní|den|dnech)",),
    working_days=("NUMBER pracovní(?:ch|) (?:dnů|dny|dní|dnech)",),
    weeks=(
        "NUMBER týdn(?:ů|y|ech)",
        "NUMBER týden",
    ),
    months=("NUMBER měsíc(?:ů|e|ích)?",),
    spans_ahead=("za (?:asi )?SPAN",),
    christmas=(
        "vánoc(?:e|i|emi|ích|)",
        "štědr(?:ého|ým) dne?m?",
    ),
    new_year=(
        "nov(?:ého|ým|ý) rok(?:u|em)?",
        "silvestr(?:a|em)?",
    ),
    easter=(
        "velikonoc(?:e|emi|)",
        "velikonoční",
    ),
    pentecost=("letnic(?:e|emi)?",),
)
