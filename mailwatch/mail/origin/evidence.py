"""What the rules look at: one message, its fields and words made handy, each computed once."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import TypedDict, Unpack

from mailwatch.mail.message import Confidence, InboundMessage, Kind, MessageId, Permanence, Verdict
from mailwatch.mail.reading.references import has_reply_prefix
from mailwatch.mail.text.body import body_text, tnef_of
from mailwatch.mail.text.language import language_of
from mailwatch.mail.text.replytext import new_words_of
from mailwatch.mail.text.searched import searched

MAX_WORDS = 8000

# The accounts that mail systems report from (RFC 2142, RFC 5321 §4.5.1, and vendors' habits).
_DAEMONS = re.compile(
    r"^(?:(?:mailer|mail|mmdf|smtp)[-_.]?(?:daemon|deamon|system|delivery|er)|postmaster|"
    r"post(?:office|master)?[-_.]\w+|microsoftexchange[0-9a-f]*|"
    r"(?:mail|mta|smtp|email|ml)[-_.]?(?:agent|server|gateway|router|administrator|admin|robot|"
    r"bounce)|maildaemon|mailserver|mail-?er-?daemon\S*|bounces?|bounce[-_+=.]\S*|"
    r"non[-_.]?delivery\S*|undeliver\S*|internet[-_.]?mail[-_.]?delivery|system[-_.]?administrator|"
    r"administrator|systemadmin\S*|failure\S*|delivery|noreply-bounce\S*|qmail\S*|\S*mailer-daemon\S*|"
    r"mail[-_.]?delivery\S*|gmail-noreply|e-mail-daemon|returned?[-_.]?mail|autonotify)@"
)
_DAEMON_NAMES = re.compile(
    r"mail delivery (?:sub)?system|mailer[- ]daemon|mail administrator|postmaster|"
    r"system administrator|systemadministrator|administrateur système|administrador del sistema|"
    r"internet mail delivery|microsoft outlook|mail system|delivery subsystem|mail delivery service|"
    r"microsoft exchange|mdaemon|amministratore del sistema|systeembeheerder",
    re.IGNORECASE,
)


_WRITTEN = frozenset({Kind.HUMAN, Kind.AUTO_REPLY, Kind.TICKET_ACK, Kind.CALENDAR, Kind.UNCLEAR})
"""Kinds whose new words are worth the time to find them."""


class Details(TypedDict, total=False):
    """What a rule may add to its verdict; the fields of :class:`~mailwatch.mail.message.Verdict`."""

    permanence: Permanence | None
    failed_recipients: tuple[str, ...]
    original_message_id: MessageId | None
    status: str
    reason: str
    return_date: date | None
    absent_until: date | None
    stand_in: str
    action: str
    calendar_method: str
    calendar_answer: str
    calendar_uid: str
    comment: str


class Evidence:
    """A message as the rules see it; ``words`` is what its author wrote, lower case, on single spaces."""

    def __init__(self, message: InboundMessage) -> None:
        self.message = message
        self.fields: dict[str, str] = {}
        for name, value in message.headers.fields:
            self.fields.setdefault(name, value)
        self.subject = searched(message.subject)
        self.report_type = message.content_parameters.get("report-type", "").lower()
        self.part_types = frozenset(part.content_type for part in message.parts)

    def field(self, name: str) -> str:
        """The first value of a field, lower case; "" when it is missing."""
        return self.fields.get(name, "").lower()

    @cached_property
    def auto_submitted(self) -> str:
        """The keyword of ``Auto-Submitted`` (RFC 3834 §5): comments and parameters cut off, lower case."""
        raw = self.field("auto-submitted") or self.field("x-auto-submitted")
        return raw.split("(")[0].split(";")[0].strip()

    @cached_property
    def null_return_path(self) -> bool:
        """The envelope sender was empty (RFC 5321 §4.5.5): no person's mail program does that."""
        return "return-path" in self.fields and self.fields["return-path"].replace(" ", "") in {"<>", ""}

    @cached_property
    def sender(self) -> str:
        """Who it says it is from, lower case."""
        return self.message.from_[0].spec if self.message.from_ else ""

    @cached_property
    def from_daemon(self) -> bool:
        """A mail system speaks: by the account's name or the display name."""
        if not self.message.from_:
            return bool(_DAEMON_NAMES.search(self.fields.get("from", "")))
        spec = self.sender
        return bool(
            _DAEMONS.match(spec if "@" in spec else spec + "@")
            or _DAEMON_NAMES.fullmatch(self.message.from_[0].name)
        )

    @cached_property
    def content_report(self) -> bool:
        """The whole message is a report (RFC 6522)."""
        return self.message.content_type == "multipart/report"

    @cached_property
    def from_system(self) -> bool:
        """A report, a mail system's account or an empty envelope sender: what a forwarded report has not."""
        return (
            self.content_report
            or self.from_daemon
            or self.null_return_path
            or "x-failed-recipients" in self.fields
        )

    @cached_property
    def report_text(self) -> str:
        """All readable text but the returned message: what a mail system says in words."""
        own = "\n".join(
            part.text
            for part in self.message.parts
            if part.content_type in {"text/plain", "message/delivery-status"}
        )
        return (own if own.strip() else self.body)[:100_000]

    @cached_property
    def is_answer(self) -> bool:
        """It names another message, or its subject starts like an answer."""
        return bool(self.message.in_reply_to or self.message.references) or self.has_reply_prefix

    @cached_property
    def has_reply_prefix(self) -> bool:
        """The subject starts with a reply word in one of the languages."""
        return has_reply_prefix(self.message.subject)

    @cached_property
    def body(self) -> str:
        """The message's own text, whole."""
        return body_text(self.message)

    @cached_property
    def outlook_class(self) -> str:
        """The class of a message that Outlook packed into ``winmail.dat`` (MS-OXTNEF), lower case, or ""."""
        found = (tnef_of(part) for part in self.message.parts if part.content_type == "application/ms-tnef")
        return next((each.message_class for each in found if each and each.message_class), "")

    @cached_property
    def packed_by_outlook(self) -> bool:
        """The message has a ``winmail.dat``, readable or not."""
        return "application/ms-tnef" in self.part_types or self.message.content_type == "application/ms-tnef"

    @cached_property
    def is_bare(self) -> bool:
        """It holds no words and no file: only its header speaks."""
        return not self.body.strip() and not any(
            part.filename or part.disposition == "attachment" or not part.content_type.startswith("text/")
            for part in self.message.parts
            if part.content_type != "application/ms-tnef"
        )

    @cached_property
    def new_words(self) -> str:
        """The new words as they are written, whole."""
        return new_words_of(self.body)

    @cached_property
    def text(self) -> str:
        """The new words, as far as rules look at them."""
        return self.new_words[:MAX_WORDS]

    @cached_property
    def words(self) -> str:
        """The new words for comparing: lower case, straight apostrophes, single spaces."""
        return searched(self.text)

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code of the new words' language, or that of the subject."""
        return language_of(self.text) or language_of(self.message.subject)

    def verdict(
        self, kind: Kind, confidence: Confidence, rule: str, evidence: str, **details: Unpack[Details]
    ) -> Verdict:
        """A verdict that carries the language when the text was read.

        Where a rule names the subject and there is none, the first words speak for it.
        """
        shown = evidence.strip() or " ".join(self.text[:200].split()) or "neither subject nor words"
        if self.message.headers_only:
            language = ""
        elif kind in _WRITTEN:
            language = self.language
        else:
            language = language_of(self.body[:1500])
        return Verdict(
            kind=kind, confidence=confidence, rule=rule, evidence=shown[:300], language=language, **details
        )
