"""Countries, their parts and their time zones, from the tables of the tz database.

``zone.tab`` and ``iso3166.tab`` come with the ``tzdata`` package. The first row
of a country is its default zone, except where the table begins far from where
most people live.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MAIN_ZONE = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "RU": "Europe/Moscow",
}
"""Where the first row of zone.tab, which is sorted by longitude, isn't the place to start from."""

_PARTS = """
AU ACT,NSW,VIC=Australia/Sydney QLD=Australia/Brisbane SA=Australia/Adelaide NT=Australia/Darwin
AU TAS=Australia/Hobart WA=Australia/Perth
BR AC=America/Rio_Branco AL,SE=America/Maceio AM=America/Manaus AP=America/Belem BA=America/Bahia
BR CE,MA,PB,PI,RN=America/Fortaleza DF,ES,GO,MG,PR,RJ,RS,SC,SP=America/Sao_Paulo MS=America/Campo_Grande
BR MT=America/Cuiaba PE=America/Recife RO=America/Porto_Velho RR=America/Boa_Vista TO=America/Araguaina
CA AB=America/Edmonton BC=America/Vancouver MB=America/Winnipeg NB=America/Moncton NL=America/St_Johns
CA NS,PE=America/Halifax NT=America/Inuvik NU=America/Iqaluit ON,QC=America/Toronto SK=America/Regina
CA YT=America/Whitehorse
ES AN,AR,AS,CB,CE,CL,CM,CT,EX,GA,IB,MC,MD,ML,NC,PV,RI,VC=Europe/Madrid CN=Atlantic/Canary
PT 01,02,03,04,05,06,07,08,09,10,11,12,13,14,15,16,17,18=Europe/Lisbon 20=Atlantic/Azores 30=Atlantic/Madeira
US AK=America/Anchorage HI=Pacific/Honolulu AZ=America/Phoenix CA,NV,WA=America/Los_Angeles
US CO,MT,NM,UT,WY=America/Denver AL,AR,IA,IL,LA,MN,MO,MS,OK,WI=America/Chicago
US CT,DC,DE,GA,MA,MD,ME,NC,NH,NJ,NY,OH,PA,RI,SC,VA,VT,WV=America/New_York
"""
# States that two zones share (Texas, Florida ...) are left out on purpose: there the owner is warned.

COMMON_SLIPS = {"UK": "GB", "EL": "GR", "EN": "GB"}


@dataclass(frozen=True, kw_only=True)
class Country:
    """A country by its ISO 3166-1 code and, if given, the part whose holidays count (``DE-BE``)."""

    code: str
    part: str = ""

    def __str__(self) -> str:
        return f"{self.code}-{self.part}" if self.part else self.code


@cache
def countries() -> frozenset[str]:
    """All ISO 3166-1 alpha-2 codes."""
    return frozenset(row[0] for row in _table("iso3166.tab"))


@cache
def zones_by_country() -> dict[str, tuple[str, ...]]:
    """Each country's zones, its default first."""
    found: dict[str, list[str]] = {}
    for row in _table("zone.tab"):
        found.setdefault(row[0], []).append(row[2])
    for code, zone in MAIN_ZONE.items():
        found[code].sort(key=lambda each, zone=zone: each != zone)  # type: ignore[misc]  # the default argument binds
    return {code: tuple(zones) for code, zones in found.items()}


@cache
def zone_names() -> frozenset[str]:
    """Every name that the tz database knows, old ones included."""
    return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())


def read_country(value: object) -> Country:
    """Read ``DE`` or ``DE-BE``; raises ValueError naming what is known instead."""
    code, dash, part = value.strip().partition("-") if isinstance(value, str) else ("", "", "")
    code = code.upper()
    if code not in countries():
        if code in COMMON_SLIPS:
            raise ValueError(f"{code} is no country's code; write {COMMON_SLIPS[code]}")
        raise ValueError("must be a country's two letters, as “DE”, or with its part, as “DE-BE”")
    return Country(code=code, part=_part(code, part) if dash else "")


def _part(code: str, part: str) -> str:
    from mailwatch.holiday_tables import tables

    calendar = getattr(tables(), code, None)
    known: tuple[str, ...] = getattr(calendar, "subdivisions", ())
    for each in known:
        if each.casefold() == part.casefold():
            return each
    if not known:
        raise ValueError(f"holidays of single parts of {code} aren't known; write “{code}”")
    by_name: dict[str, str] = getattr(calendar, "subdivisions_aliases", {})
    near = difflib.get_close_matches(part, [*by_name, *known], n=1, cutoff=0.6)
    if near:
        raise ValueError(f"{code} has no part “{part}”; write “{code}-{by_name.get(near[0], near[0])}”")
    raise ValueError(f"{code} has no part “{part}”; known are {', '.join(known)}")


def read_zone(value: object) -> str:
    """Read an IANA zone name; raises ValueError with the nearest name."""
    text = value.strip() if isinstance(value, str) else ""
    if text in zone_names():
        return text
    places = {name.rpartition("/")[2].casefold(): name for name in sorted(zone_names()) if "/" in name}
    wanted = text.rpartition("/")[2].replace(" ", "_").casefold()
    near = difflib.get_close_matches(wanted, places, n=1, cutoff=0.6)
    hint = f"; write “{places[near[0]]}”" if near else "; write it like “Europe/Berlin”"
    raise ValueError(f"there is no time zone “{text}”{hint}")


def default_zone(country: Country) -> str:
    """The zone of the country's part where that is sure, else the country's default one."""
    by_part = _zones_by_part().get((country.code, country.part))
    return by_part or zones_by_country().get(country.code, ("UTC",))[0]


def zone_is_sure(country: Country) -> bool:
    """Whether clocks show the same everywhere in the country, or its part settles the zone."""
    if (country.code, country.part) in _zones_by_part():
        return True
    return len({_rules(zone) for zone in zones_by_country().get(country.code, ())}) == 1


@cache
def _zones_by_part() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for line in _PARTS.strip().splitlines():
        code, *groups = line.split()
        for group in groups:
            parts, _, zone = group.partition("=")
            found.update({(code, part): zone for part in parts.split(",")})
    return found


@cache
def _rules(zone: str) -> bytes:
    """The rule for the time to come: the footer of the zone's file (RFC 8536 §3.3)."""
    content = files("tzdata").joinpath("zoneinfo", *zone.split("/")).read_bytes()
    return content.rstrip(b"\n").rpartition(b"\n")[2]


def _table(name: str) -> list[list[str]]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
