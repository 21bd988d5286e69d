"""No text runs for ever or fills the memory: too much is the owner's mistake, by its line."""

from __future__ import annotations

import pytest

from mailwatch.adapters.texts.templates import JinjaRenderer
from mailwatch.errors import OwnerMustAct

DOUBLED = "{% set x %}{{ x }}{{ x }}{% endset %}"

TOO_MUCH = {
    "a width": "{{ '%1000000000d'|format(1) }}",
    "a width of its own": "{{ '%*d' % (1000000000, 1) }}",
    "a width in braces": "{{ '{:1000000000d}'.format(1) }}",
    "a width from a value": "{{ wide.format(1) }}",
    "a text times a number": "{{ 'x' * 10**9 }}",
    "a number times a list": "{{ (10**9 * [1])|length }}",
    "a power": "{{ 10**(10**9) }}",
    "squares": "{% set n = namespace(n=7) %}{% for i in range(99) %}{% set n.n = n.n * n.n %}{% endfor %}",
    "a range": "{% for i in range(10**9) %}x{% endfor %}",
    "loops in loops": "{% for i in range(999) %}" * 3 + "x" + "{% endfor %}" * 3,
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a loop that calls itself": "{% for i in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}",
    "doubling by joining": (
        "{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    ),
    "doubling by adding": (
        "{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}"
    ),
    "doubling by printing": "{% set x = 'ab' %}" + DOUBLED * 40,
    "lists in lists": "{% set x = [1] %}" + "{% set x = [x, x] %}" * 40 + "{{ x|string }}",
    "a padding": "{{ 'x'.center(10**9) }}",
    "a filter's padding": "{{ 'x'|center(10**9) }}",
    "an indent": "{{ 'x'|indent(10**9) }}",
    "a batch": "{{ [1]|batch(10**9, 2)|list }}",
    "bytes": "{{ (1).to_bytes(10**9, 'big') }}",
    "a replacement": "{{ ('a' * 9999)|replace('a', 'b' * 9999) }}",
    "a joined list": "{{ ['a' * 999]|join }}" * 200,
    "parentheses": "{{ " + "(" * 9000 + "1" + ")" * 9000 + " }}",
    "a source without end": "x" * 300_000,
}


@pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH)
def test_what_would_never_end_is_the_owners_mistake(text):
    with pytest.raises(OwnerMustAct):
        JinjaRenderer().render(text, {"wide": "{0:>99999999}"})


@pytest.mark.parametrize(
    "name", ["a width", "a text times a number", "loops in loops", "a range", "a padding"]
)
def test_the_line_is_named(name):
    with pytest.raises(OwnerMustAct, match=r"^Line 3 of the text .*; a letter needs less\.$"):
        JinjaRenderer().render(f"Dear Ann,\n\n{TOO_MUCH[name]}\n", {})


def test_a_budget_is_for_one_rendering():
    """What one text used up is not missing in the next."""
    text = "{% for i in range(900) %}{{ i + 1 }} {% endfor %}"
    first = JinjaRenderer().render(text, {})
    for _ in range(20):
        assert JinjaRenderer().render(text, {}) == first


def test_what_letters_do_is_as_before():
    text = (
        "{% macro greet(name) %}Dear {{ name|upper }}{% endmacro %}{{ greet(who) ~ ',' }}\n"
        "{% for each in invoices %}{{ loop.index }}/{{ loop.length }} {{ each.number }}"
        "{% if not loop.last %}; {% endif %}{% endfor %}.\n"
        "{{ '{:>8}'.format(12345) }} {{ '%.2f'|format(2500.5) }} {{ 3 * 4 }}\n"
    )
    values = {"who": "Ann", "invoices": [{"number": "1"}, {"number": "2"}]}
    assert JinjaRenderer().render(text, values).text == "Dear ANN,\n1/2 1; 2/2 2.\n   12345 2500.50 12\n"


@pytest.mark.parametrize(
    "text",
    [
        "{{ '{0__class__.__class__}'.format(name) }}",
        "{{ '{who}'.format(name) }}",
        "{{ '{0}{1}'.format(name) }}",
        "{{ '{0.there}'.format(name) }}",
        "{{ '%(who)s' % {'name': 1} }}",
    ],
)
def test_a_gap_that_nothing_fills_is_told_in_words(text):
    with pytest.raises(OwnerMustAct):
        JinjaRenderer().render(text, {"name": "Ann"})
