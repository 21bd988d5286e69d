"""Latvian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    TicketWords,
)

LANGUAGE = Language(
    code="lv",
    common=CommonWords(
        words="un ir uz no ar lai par es līdz nav lūdzu paldies jūsu būšu mans",
        letters="ķļņ",
    ),
    dates=DateWords(
        months=(
            r"janvār\w{1,3}",
            r"februār\w{1,3}",
            r"mart\w{1,3}",
            r"aprīl\w{1,3}",
            r"maij\w{1,3}",
            r"jūnij\w{1,3}",
            r"jūlij\w{1,3}",
            r"august\w{1,3}",
            r"septembr\w{1,3}",
            r"oktobr\w{1,3}",
            r"novembr\w{1,3}",
            r"decembr\w{1,3}",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "rakstīja",
            "raksta",
        ),
        separators=(
            "sākotnējais ziņojums",
            "oriģinālā ziņa",
        ),
        header_from=("no",),
        header_date=("nosūtīts",),
        header_to=("kam",),
        header_subject=(
            "temats",
            "tēma",
        ),
    ),
    prefixes=PrefixWords(
        reply=(
            "atb",
            "atbilde",
        ),
        forward=("pārs",),
    ),
    absences=AbsenceWords(
        subjects=(
            "automātiskā atbilde",
            "automātiska atbilde",
            "automātiski ģenerēta",
            "ārpus biroja",
            "prombūtne",
            "atvaļinājumā",
            "esmu atvaļinājumā",
            "prombūtnes",
        ),
        away=(
            "slimības lap",
            "bērna kopšanas",
            "neesmu darbā",
            "nebūšu darbā",
            "neesmu pieejam",
            "mana prombūtne",
            "ārpus biroja",
            "neesmu birojā",
            "nebūšu birojā",
            "atvaļinājumā",
            "prombūtnē",
            "komandējumā",
            "atgriezīšos",
            "manas prombūtnes",
            "birojs ir slēgts",
            "nebūšu pieejam",
        ),
        companions=(
            "paldies par",
            "steidzam",
            "sazinieties",
            "sazināties",
            "lūdzu",
            "atbildēšu",
            "pēc atgriešanās",
            "automātisk",
            "prombūtnes laikā",
            "pēc iespējas",
        ),
        openings=("sveiki",),
    ),
    returns=ReturnWords(
        back_before=(
            r"(?:atgriezīšos|būšu)(?: \w+){0,3}?",
            "no",
        ),
        until_before=("līdz(?: pat)?",),
        weak_back=("no",),
        returns=("atgrie",),
    ),
    given_up=GivenUpWords(
        what=(
            "adrese",
            "pastkast",
            "konts",
            "e-?past",
        ),
        how=(
            "vairs n(?:av|et)",
            "netiek (?:vairs )?(?:lietot|izmantot|lasīt)",
            "ir (?:slēgta?|mainījusies|mainīta)",
        ),
        gone=("vairs nestrādā",),
        redirects=("lūdz",),
    ),
    tickets=TicketWords(
        received=(
            "esam saņēmuši",
            "pieteikuma numurs",
            "reģistrēts",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("izlasīts: ", "izlas"),
            ("nav lasīts: ", "las"),
        ),
        about_ours=("jūsu ziņojum",),
    ),
    bounces=BounceWords(
        openings=(("neizdevās piegādāt", "various"),),
        of_ours=(
            "jūsu vēstule",
            "jūsu ziņojum",
        ),
    ),
)
