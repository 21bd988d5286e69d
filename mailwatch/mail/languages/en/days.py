"""English: how a day is named without its date."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords

DAYS = DayWords(
    numbers=(
        "one|an?|another",
        "two|a couple of",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    today=(
        "today",
        "tonight",
        "this (?:morning|afternoon|evening)",
        "(?:the )?end of (?:the|today's) day",
        "close of (?:business|play)",
        "eod",
        "cob",
    ),
    day_after_tomorrow=("the day after tomorrow",),
    this_week=(
        "this week",
        "(?:the )?end of (?:the|this) week",
        "the week's end",
        "later (?:on )?this week",
    ),
    weekend=("(?:the|this|this coming) weekend",),
    next_week=(
        "(?:some ?time |later )?next week",
        "(?:the )?end of next week",
        "late next week",
        "the coming week",
        "the following week",
    ),
    middle_of_next_week=(
        "early (?:on )?next week",
        "(?:the )?(?:beginning|start|middle) of next week",
        "mid(?:dle of)? next week",
    ),
    week_after_next=(
        "(?:(?:the )?end of )?the week after next",
        "the week after that",
    ),
    next_weekday=(
        "next WEEKDAY",
        "WEEKDAY (?:of )?next week",
        "WEEKDAY week",
    ),
    weekday_after_next=("WEEKDAY (?:of |in )?the week after next",),
    month_middle=(
        "(?:the )?middle of (?:the|this) month",
        "mid-month",
    ),
    month_end=(
        "(?:the )?(?:very )?end of (?:the|this) month",
        "(?:the )?month'?s'? end",
        "month-end",
        "later this month",
    ),
    next_month=(
        "next month",
        "(?:the )?end of next month",
    ),
    year_end=(
        "(?:the )?end of (?:the|this) year",
        "(?:the )?year'?s'?[ -]end",
    ),
    start_of=(
        "early (?:in )?MONTH",
        "(?:the )?(?:beginning|start) of MONTH",
    ),
    middle_of=(
        "mid[- ]MONTH",
        "(?:the )?middle of MONTH",
    ),
    end_of=(
        "(?:the )?end of MONTH",
        "late (?:in )?MONTH",
    ),
    day_alone=(
        r"WEEKDAY,? (?:the )?(\d{1,2})(?:st|nd|rd|th)(?! (?:of )?MONTH)GOES_ON",
        (r"(\d{1,2})(?:st|nd|rd|th)(?! of (?!this month|the month))GOES_ON"),
    ),
    or_more=(
        "or",
        "to",
    ),
    goes_on=(
        r"(?:and|or)(?! \d)",
        (
            "but|if|at|to|so|because|for|with|when|then|please|thanks|thank|in|on|by|as|latest|instead|"
            "is|are|was|would|will|can|could|works?|suits?|this|next|i|we|you|it|the|that|which|morning|"
            "afternoon|evening|noon|from|until|till|after|before|already|too|either|also|just|not|unless|"
            "since|via|around|about|where|while|should|may|might|must|do|does|maybe|perhaps|though|sharp|"
            "onwards?|of (?:this|the) month"
        ),
    ),
    no_days=(
        "(?:first|second|third|fourth|last|1st|2nd|3rd|4th) WEEKDAY",
        (
            "(?<!on )(?<!by )(?<!before )(?<!until )(?<!till )(?<!this )(?<!next )(?<!from )(?<!late )"
            r"(?<!coming )(?<!latest )(?<!or )(?<!, )(?<!\()(?:sat|sun|wed)"
        ),
        "(?:good|black) friday",
        "easter (?:monday|sunday)",
        "ash wednesday",
        "cyber monday",
    ),
    shifts=(
        (
            "(?:(?<!this )(?<!next )(?:day|week|month|weekend|fortnight)s?|WEEKDAY) (?:before|after|from|"
            "following|prior to|ahead of)"
        ),
        "(?:(?<!this )(?<!next )week(?:end)?|weeks|days) (?:of|commencing|beginning|starting)",
    ),
    shifts_behind=(
        r"after (?!that\b|all\b|lunch|work|noon|\d|you |i |we )",
        "in (?:a few|several|some) (?:weeks|months)",
        "(?:in|of) (?:the |calendar )?week(?!end)",
        r"\(?(?:calendar |in )?week \d",
        "the week(?!end)",
        "fortnight",
        r"\w+ (?:weeks|months|days) (?:after|from)",
        r"(?:before|from|prior to) (?!now|today|noon|lunch|then)(?=the |easter|christmas|\w+day)",
    ),
    days=("NUMBER (?:more )?days?",),
    working_days=("NUMBER (?:more )?(?:working|business|work) days?",),
    weeks=("NUMBER (?:more )?weeks?",),
    months=("NUMBER (?:more )?months?",),
    spans_ahead=(
        "in (?:about |around )?SPAN",
        "SPAN(?:'s|'|s') time",
        "SPAN from (?:now|today)",
    ),
    christmas=(
        "christmas(?: eve| day)?",
        "xmas",
    ),
    new_year=(
        "(?:the )?new year(?:'s(?: day| eve)?)?",
        "the turn of the year",
    ),
    easter=("easter",),
    pentecost=(
        "pentecost",
        "whitsun",
    ),
    songkran=("songkran",),
)
