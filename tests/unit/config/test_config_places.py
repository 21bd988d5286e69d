from importlib.resources import files
from zoneinfo import ZoneInfo

import holidays
import pytest

from mailwatch.config.options import places
from mailwatch.config.options.places import Country


def test_every_country_of_the_zone_table_has_a_default_zone_that_exists():
    for code in places.zones_by_country():
        assert ZoneInfo(places.default_zone(Country(code=code)))


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("DE", "Europe/Berlin"),
        ("US", "America/New_York"),
        ("AU", "Australia/Sydney"),
        ("BR", "America/Sao_Paulo"),
        ("TH", "Asia/Bangkok"),
        ("HU", "Europe/Budapest"),
        ("RU", "Europe/Moscow"),
        ("ES", "Europe/Madrid"),
    ],
)
def test_the_default_zone_is_where_most_people_live(code, zone):
    assert places.default_zone(Country(code=code)) == zone


def test_a_country_whose_clocks_agree_everywhere_needs_no_zone():
    assert places.zone_is_sure(Country(code="TH"))
    assert places.zone_is_sure(Country(code="DE"))  # two rows in the table, one time
    assert not places.zone_is_sure(Country(code="US"))
    assert not places.zone_is_sure(Country(code="ES"))


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("US-CA", "America/Los_Angeles"),
        ("ES-CN", "Atlantic/Canary"),
        ("AU-WA", "Australia/Perth"),
        ("PT-20", "Atlantic/Azores"),
    ],
)
def test_a_part_settles_the_zone(country, zone):
    found = places.read_country(country)
    assert (places.default_zone(found), places.zone_is_sure(found)) == (zone, True)


def test_a_state_that_two_zones_share_settles_nothing():
    assert not places.zone_is_sure(places.read_country("US-TX"))


def test_the_table_of_parts_names_real_parts_and_zones_of_their_country():
    for (code, part), zone in places._zones_by_part().items():
        assert part in getattr(holidays, code).subdivisions, (code, part)
        assert zone in places.zones_by_country()[code], (code, zone)


@pytest.mark.parametrize(
    ("text", "shown"), [("DE", "DE"), ("de", "DE"), ("DE-BE", "DE-BE"), ("de-by", "DE-BY"), (" HU ", "HU")]
)
def test_countries_are_read_in_any_case(text, shown):
    assert str(places.read_country(text)) == shown


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("UK", "write GB"),
        ("Germany", "two letters"),
        ("XX", "two letters"),
        ("", "two letters"),
        (49, "two letters"),
        ("DE-Bayern", "DE-BY"),
        ("DE-Berln", "DE-BE"),
        ("DE-", "known are"),
        ("TH-10", "write “TH”"),
    ],
)
def test_an_unknown_country_or_part_is_refused_with_a_hint(text, hint):
    with pytest.raises(ValueError, match=hint):
        places.read_country(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [("Berlin", "Europe/Berlin"), ("Europe/Berln", "Europe/Berlin"), ("los angeles", "America/Los_Angeles")],
)
def test_an_unknown_zone_is_refused_with_the_nearest(text, hint):
    with pytest.raises(ValueError, match=hint):
        places.read_zone(text)


@pytest.mark.parametrize("text", ["../../etc/passwd", "/etc/localtime", "", "Europe", "tzdata\0"])
def test_a_zone_is_a_name_and_never_a_path(text):
    with pytest.raises(ValueError, match="no time zone"):
        places.read_zone(text)


def test_every_zone_that_is_accepted_can_be_used():
    names = places.zone_names()
    assert len(names) > 400
    assert all(files("tzdata").joinpath("zoneinfo", *name.split("/")).is_file() for name in names)
