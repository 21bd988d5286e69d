"""The page promises just what is played."""

from __future__ import annotations

from reliability_page import PAGE, with_tables


def test_the_tables_of_the_page_are_those_that_the_tests_play():
    """Written anew by ``python tests/servers/reliability_page.py``."""
    assert PAGE.read_text() == with_tables(PAGE.read_text())
