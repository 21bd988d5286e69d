"""English: made-up names and sentences for examples."""

from __future__ import annotations

from mailwatch.mail.languages.writing import SampleWords

SAMPLES = SampleWords(
    topic="the first draft",
    names=(
        "Dear Ms Lindner,",
        "Ms Lindner",
        "Anna Weber",
        "the Harbour Café website",
    ),
    sentences={
        "cost_of_delay": "Each week of waiting moves the launch by a week.",
        "policy": "A meeting that is moved less than 48 hours ahead counts as half an hour of work.",
        "times": "Tuesday at 10:00 am or Thursday after 2:00 pm would suit me.",
        "reason": "I believe that my services don't fit what you need any more.",
        "alternative": "Ben Osei of Northlight does this kind of work well.",
        "impossible": "In this way the site can't be ready by March.",
        "way": "You receive all open decisions each Friday, and I work on with those.",
        "clause": "Under our contract, work counts as approved after five working days.",
    },
)
