"""English: what stands around the author's own words."""

from __future__ import annotations

from mailwatch.mail.languages.record import PrefixWords, QuoteWords, SignatureWords

QUOTES = QuoteWords(
    wrote=(
        "wrote",
        "writes",
        "said",
        "sent the following",
        "excerpts from",
    ),
    separators=(
        "original message",
        "original appointment",
        "forwarded message",
        "forwarded by",
        "begin forwarded message",
        "reply message",
        "original mail",
        "end of original message",
        "forward message",
    ),
    header_from=("from",),
    header_date=(
        "sent",
        "date",
        "sent on",
        "date sent",
        "sent at",
        "received",
    ),
    header_to=(
        "to",
        "cc",
    ),
    header_subject=(
        "subject",
        "re",
    ),
    above=(
        r"(?:reply|write|type|respond|answer)\b.{0,30}\babove (?:this|the) line",
        "above this line.{0,20}(?:reply|respond)",
    ),
    above_words=("above",),
)

SIGNATURES = SignatureWords(
    footers=(
        r"sent (?:from|via|with|using|by) (?:my |the )?[\w .’'®™/()+-]{2,60}",
        "get outlook for (?:ios|android|mac)",
    ),
    disclaimers=(
        "this email and any",
        "this e-mail and any",
        "this email message",
        "this e-mail message",
        "this message and any",
        "this message (including",
        "this email (including",
        "this e-mail (including",
        "this e-mail is intended",
        "this email is intended",
        "this message is intended",
        "this email is confidential",
        "this e-mail is confidential",
        "this communication",
        "this transmission",
        "the information contained in this",
        "the information in this e",
        "the contents of this e",
        "the content of this e",
        "confidentiality notice",
        "confidentiality note",
        "disclaimer",
        "privileged and confidential",
        "important notice",
        "notice: this",
        "please consider the environment",
        "think before you print",
    ),
    legal=(
        "confiden",
        "privileg",
        "intended",
        "recipient",
        "unauthori[sz]ed",
        "confidential",
        "environment",
        "virus",
        "print",
    ),
)

PREFIXES = PrefixWords(
    reply=("re",),
    forward=(
        "fwd",
        "fw",
    ),
)
