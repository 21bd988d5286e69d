"""What `template lint` finds of letters that hurt, and that kind ones pass: two sets, six languages (I8).

``first`` was written by people who had not seen the rules, which were then mended by kinds of
fault; its floors hold what was reached. ``second`` was written after that, on other topics and
with kinds of fault that the first lacks, and nothing was mended for what it shows as missed:
its floors are low because that is how much is found of what nobody thought of.
"""

from __future__ import annotations

import pytest
from lint_sets import LANGUAGES, by_language

FLOORS = {
    "first": dict.fromkeys(LANGUAGES, (24, 0)),
    "second": {"en": (4, 0), "de": (4, 0), "hu": (4, 0), "th": (5, 0), "fr": (4, 0), "es": (4, 0)},
}
"""Of each set and language: how many bad ones are caught at least, how many kind ones refused at most."""


@pytest.mark.parametrize("name", FLOORS)
def test_as_many_bad_letters_are_caught_and_no_more_kind_ones_refused(name):
    found = by_language(name)
    for language, (caught, refused) in FLOORS[name].items():
        assert found[language].caught >= caught, language
        assert found[language].refused <= refused, language


@pytest.mark.parametrize(("name", "bad", "kind"), [("first", 24, 24), ("second", 10, 10)])
def test_each_language_has_its_share(name, bad, kind):
    for language in LANGUAGES:
        assert (by_language(name)[language].bad, by_language(name)[language].kind) == (bad, kind)
