"""English: how people ask for money and for nothing else."""

from __future__ import annotations

from mailwatch.mail.languages.asking import MoneyWords
from mailwatch.mail.languages.sums import GAP, SUM

_NAMES_OF_SUMS = (
    r"(?:amount|sum|balance|total|invoices?|bills?|fees?|deposit|instal\w+|payments?|statement|remainder|"
    r"arrears)"
)

MONEY = MoneyWords(
    pays=(
        r"\b(?:remains?|are|is) (?:still |now |all )?(?:unpaid|overdue|outstanding)\b",
        (
            r"\b(?:deposit|down ?payment|prepayment|retainer)\b[^.?]{0,60}\b(?:secur\w+|requir\w+|"
            r"need\w*|reserv\w+|confirms? (?:the|your)|holds?\b|request\w*|guarantee\w*|wanted)"
        ),
        (
            r"\b(?:half|third|rest|remainder|part) of (?:the|my|our) (?:fee|sum|price|amount|"
            r"total)\b[^.?]{0,30}\b(?:due|payable|paid|upfront|in advance)\b"
        ),
        r"\bpay\b(?! (?:attention|off\b|a visit|heed))",
        rf"\bremind\w*\b[^.?]{{0,40}}\b{_NAMES_OF_SUMS}\b",
        (
            r"\bpayable\b|\b(?:charge|add) interest\b|\blate (?:fee|payment)\b|\b(?:debt collect|"
            r"collection agency|dunning)\w*"
        ),
        (
            rf"\b(?:transfer|wire|settle|settling|clear|remit|make|arrange|process|authori[sz]e|"
            rf"release|effect)\b[^.?]{{0,60}}\b{_NAMES_OF_SUMS}\b"
        ),
        r"\b(?:transfer|wire|settle|remit)\b[^.?]{0,30}(?:[£$€฿]|\b(?:eur|usd|gbp|thb|chf|huf)\b)",
        r"\bsettle (?:it|this|them|up)\b",
        r"\b(?:transfer|wire|send) (?:it|the money|the rest)\b[^.?]{0,30}\baccount\b",
        (
            rf"\b{_NAMES_OF_SUMS}\b[^.?]{{0,80}}\b(?:overdue|unpaid|outstanding|past due|(?:is|was|are|were|"
            rf"fell|falls|now) (?:\w+ )?due|due (?:on|by|in|within|upon|date)|payable|open|"
            rf"not (?:yet )?been (?:paid|settled)|not (?:\w+ )?(?:received|arrived|reached|come|"
            rf"cleared|paid)|waiting to be paid|remains?)\b"
        ),
        rf"\b(?:overdue|unpaid|outstanding|open|due) {_NAMES_OF_SUMS}\b",
        (
            rf"\b{_NAMES_OF_SUMS}\b[^.?]{{0,60}}n't (?:yet )?(?:been )?(?:\w+ )?(?:received|arrived|reached|"
            rf"come|cleared|paid|settled)\b"
        ),
        (
            r"\b(?:haven't|have not|not yet|didn't|did not|hasn't|yet to) (?:yet )?(?:received?|seen|"
            r"got|see|get)\b[^.?]{0,40}\b(?:payment|transfer|money|deposit|funds)\b"
        ),
        (
            r"\bpayment (?:terms|deadline|reminder|request|period|date)\b|\bpayment (?:is|was) (?:due|"
            r"requested|expected)\b|\bpayment (?:within|by|until|before) "
        ),
        (
            r"\b(?:ask|asking|request|requesting|remind|reminding|look forward|wait|"
            r"waiting) (?:\w+ ){0,3}(?:for|of|to) (?:\w+ ){0,3}(?:payment|transfer|money|"
            r"remittance)\b"
        ),
        (
            r"\breminder\b[^.?]{0,60}\b(?:invoice|bill|payment)\b|\b(?:invoice|bill|"
            r"payment)\b[^.?]{0,40}\breminder\b"
        ),
        r"\b(?:my|our) bank (?:details|account)\b",
        (
            r"\b(?:as soon as|once|when) (?:the|your) (?:money|payment|deposit|transfer) (?:arrives|"
            r"has (?:arrived|come)|is (?:in|here)|comes)\b"
        ),
    ),
    sends=(
        (
            rf"(?<!will )(?<!'ll )(?<!\bi )(?<!\bwe )(?<!have )\b(?:send|wire|transfer|paypal|venmo|"
            rf"revolut|remit|pop|drop|forward)\b{GAP}{SUM}"
        ),
        (
            rf"{SUM}[^.?,;]{{0,30}}\b(?:via|by|per|through) (?:paypal|venmo|revolut|wise|bank|"
            rf"transfer|card|iban)\b"
        ),
        (
            rf"{SUM}[^.?]{{0,30}}\b(?:missing|outstanding|owing|owed|short|left to pay|to go|"
            rf"still open|unpaid|due)\b"
        ),
        rf"\b(?:owe|owes|owing|missing|short|waiting for|lack|lacking)\b[^.?]{{0,25}}{SUM}",
    ),
    bills=(
        (
            r"\b(?:attached|enclosed|here(?:'s| is| comes| are)|find|below|sending (?:you)?|i send|"
            r"i'm sending)\b[^.?]{0,60}\b(?:invoices?|bills?|statement of account|statement for)\b"
        ),
        r"\b(?:invoices?|bills?)\b[^.?]{0,60}\b(?:attached|enclosed|below|as a pdf)\b",
    ),
    paid=(
        (
            r"\b(?:go|goes|going|rise|rises|increase|increases|change|"
            r"changes) from [^.?]{0,12}\d[^.?]{0,20} to\b"
        ),
        (
            r"\b(?:thank(?:s| you)[^.?]{0,30}(?:payment|transfer|deposit|paying)|received (?:your|"
            r"the) (?:payment|transfer|deposit|money)|(?:payment|money|transfer|"
            r"deposit) (?:has )?(?:arrived|received|came|reached)|will (?:invoice|bill)|has been paid|"
            r"is paid|if (?:you(?:'ve| have)?|it has|the payment has|payment has) (?:already |since |"
            r"in the meantime |meanwhile |been )*(?:paid|sent|settled|transferred|made)|cross(?:ed|"
            r"es)? (?:with )?(?:this|in))\b"
        ),
    ),
    money=(
        (
            r"\b(?:accounts (?:team|people|office)|with accounts|from accounts|to accounts|"
            r"your accounts|bookkeep\w+|accountant)\b"
        ),
        rf"\b{_NAMES_OF_SUMS}\b",
        r"\b(?:transfer|paid|bank|account|money|accounts (?:team|department|payable)|accounting)\b",
    ),
    lost=(
        (
            r"\b(?:perhaps|maybe|possibly|did|has|might|could|was)\b[^?]{0,50}\b(?:lost|overlooked|"
            r"slip\w*|escaped|forgotten|forgot|missed|buried|spam|astray|oversight)\b[^?]{0,40}\?"
        ),
        (
            r"\b(?:process|handle|see to|take care of|deal with|look into|look at|check|"
            r"sort out) (?:it|this|that)\b|\b(?:check|have a look|take a look)[?.]$"
        ),
        r"\bslipped (?:your|through)\b",
    ),
    beside=(
        (
            r"\b(?:which|what|when|where|who|how|also|by the way|one more|or|questions?|send|sign|"
            r"confirm|choose|decide|tell|let me know)\b"
        ),
    ),
    sums=(
        (
            r"\b(?:deposits?|down ?payments?|prepayments?|advance payments?|retainer|instal\w+|"
            r"settlement|remittance|payments?|remainder|arrears)\b"
        ),
    ),
)
