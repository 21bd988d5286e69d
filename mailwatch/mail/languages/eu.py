"""Basque."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    CommonWords,
    DateWords,
    Language,
    PrefixWords,
    QuoteWords,
    ReturnWords,
)

LANGUAGE = Language(
    code="eu",
    common=CommonWords(
        words="eta da ez dut bat naiz arte nago mesedez eskerrik",
    ),
    dates=DateWords(
        months=(
            r"urtarrila\w{0,3}",
            r"otsaila\w{0,3}",
            r"martxoa\w{0,3}",
            r"apirila\w{0,3}",
            r"maiatza\w{0,3}",
            r"ekaina\w{0,3}",
            r"uztaila\w{0,3}",
            r"abuztua\w{0,3}",
            r"iraila\w{0,3}",
            r"urria\w{0,3}",
            r"azaroa\w{0,3}",
            r"abendua\w{0,3}",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "idatzi du",
            "igorleak idatzi zuen",
        ),
        separators=("jatorrizko mezua",),
        header_to=("nori",),
        header_subject=("gaia",),
    ),
    prefixes=PrefixWords(
        reply=("er",),
    ),
    absences=AbsenceWords(
        subjects=(
            "erantzun automatikoa",
            "bulegotik kanpo",
            "oporretan",
            "kanpoan",
        ),
        away=(
            "bulegotik kanpo",
            "oporretan",
            "kanpoan nago",
            "ez nago bulegoan",
            "itzuliko naiz",
            "bueltatuko naiz",
        ),
        companions=(
            "eskerrik asko",
            "premiazko",
            "larrialdi",
            "jarri harremanetan",
            "erantzungo",
            "automatiko",
        ),
    ),
    returns=ReturnWords(
        back_behind=("itzuliko",),
        until_behind=(r"\w{0,4}\s?(?:arte|bitarte)\b",),
    ),
)
