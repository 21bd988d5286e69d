"""Bytes to mail that looks like mail: a fuzzer's input read as a recipe for fields, parts, reports and words.

Blind bytes seldom get beyond the header block. Here each byte is a choice, so
that a small change of the input is one other field, one more part, one word
repeated ten thousand times.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Choice = TypeVar("Choice")

MAX_MAIL = 256 * 1024
"""Bytes of a built mail: enough for quadratic work to show, little enough for many runs a second."""

MAX_DEPTH = 6
REPEATS = (2, 3, 8, 40, 300, 2500)

FIELDS = (
    "From", "To", "Cc", "Reply-To", "Sender", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Received", "Return-Path",
    "Auto-Submitted", "X-Auto-Response-Suppress", "X-Autoreply", "Precedence", "List-Id", "List-Unsubscribe", "X-Failed-Recipients",
    "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version", "Thread-Index", "Thread-Topic", "Importance",
    "Disposition-Notification-To", "Authentication-Results", "X-Original-From", "Feedback-ID", "X-Mailer", "Content-Class",
)  # fmt: skip
VALUES = (
    "", " ", "<>", "Ann Lee <ann@client.example>", '"Lee, Ann" <Ann+a@Client.Example>', "mailer-daemon@mx.example", "noreply@shop.example", "undisclosed-recipients:;", "Team: a@b.example, c@d.example;",
    "Ann via Club <club@lists.example>", "a@b@c", "(" * 40, "<1.a@studio.example>", "<2.b@client.example> <3.c@client.example>", "Re: Offer", "AW: WG: [club] Re: Offer (fwd)", "Automatic reply: Offer",
    "Out of office", "Undeliverable: Offer", "Read: Offer", "[Ticket #4711] received", "Accepted: Meeting", "Mon, 2 Mar 2026 10:00:00 +0100", "2 Mar 2026 10:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2359", "Sat, 1 Jan 0001 00:00:00 +2359",
    "2026-03-02T10:00:00Z", "from a by b; Mon, 2 Mar 2026 10:00:05 +0100", "auto-replied", "auto-generated (vacation)", "no", "bulk", "list", "All", "<club.lists.example>", "text/plain; charset=utf-8", "text/plain; format=flowed; delsp=yes",
    "text/html; charset=iso-8859-1", "text/html; charset=utf-16", "text/plain; charset=utf-7", "text/calendar; method=REPLY; charset=utf-8", "message/rfc822", "message/delivery-status", "message/disposition-notification", "text/rfc822-headers",
    "message/partial; id=1; number=1", "application/octet-stream; name*0*=utf-8''%41; name*1=b", "application/ms-tnef", "base64", "quoted-printable", "8bit", "x-uuencode", "attachment; filename=a.pdf", "inline",
    "=?utf-8?b?R3LDvMOfZQ==?=", "=?utf-8?q?a=C3?= =?utf-8?q?=BC?=", "=?utf-16?b?//4=?=", "=?gb18030?q?=81?=", "AdUYsDq2dVvVr2f5Q5y3ZqkYbV8mNw==", "mx.example; dmarc=fail header.from=client.example",
    "=?utf-8?q?a=00b=0D=0AX=3A?=", "no-reply@sns.amazonaws.com", "multipart/mixed; boundary=b1", "calendar-notification@google.com", "ann@xn--mller-kva.example", "ann@müller.example",
)  # fmt: skip
LINES = (
    "", " ", "Hello Dana,", "Could you send me the file by Friday?", "Thank you, that is fine.", "Please let me know whether you agree.", "I am out of the office until 9 March 2026.", "I will be back on Monday, 1/2.",
    "Ich bin vom 2.3. bis 9.3. nicht im Büro.", "Je suis absente jusqu'au 31 février.", "Estaré de vuelta el 29/02/2027", "2026. március 9-ig szabadságon vagyok.", "จะกลับมาวันที่ 9 มีนาคม 2569", "3月9日まで休みます", "We have paid the invoice yesterday.",
    "Give me until 30 Feb, please.", "Wir werden am 12.03. überweisen.", "In urgent cases: bob@client.example", "> quoted words that are long enough to prove something", ">> deeper", ">", "On Mon, 2 Mar 2026 at 10:00, Dana <dana@studio.example> wrote:",
    "Am 02.03.2026 um 10:00 schrieb Dana:", "-----Original Message-----", "From: Dana <dana@studio.example>", "Sent: Monday, 2 March 2026 10:00", "To: Ann", "Subject: Offer", "________________________________", "-- ", "--", "Sent from my phone",
    "This message is confidential and intended for the recipient only.", "Reporting-MTA: dns; mx.example", "Final-Recipient: rfc822; ann@client.example", "Original-Recipient: rfc822;ann@client.example", "Action: failed", "Action: delayed", "Status: 5.1.1", "Status: 4.4.7",
    "Diagnostic-Code: smtp; 550 5.1.1 no such user", "Disposition: manual-action/MDN-sent-manually; displayed", "Original-Message-ID: <1.a@studio.example>", "Message-ID: <1.a@studio.example>", "The following address failed:", "<ann@client.example>: host mx.example said: 550 unknown user",
    "Delivery has been delayed; we will try again.", "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:4711", "DTSTART:20260302T100000Z", 'ATTENDEE;PARTSTAT=ACCEPTED;CN="Ann":mailto:ann@client.example', "COMMENT:see you\\, then", "END:VEVENT", "END:VCALENDAR",
    "<p>Hello <b>Dana</b>", "<blockquote>", "</blockquote>", "<div class=gmail_quote>", "<style>", "<!--", "&#1114112;&#xD800;&amp;", "<br>", "<table><tr><td>", "=C3=BC=", "R3LDvMOfZQ==", "begin 644 a.txt", "From here on", "Your request was received: ticket 4711",
    "1/1", "2.3.", '{"notificationType": "Bounce", "bounce": {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "ann@client.example"}]}}', '{"notificationType": "Bounce", "bounce": {"bouncedRecipients": 1}}', "&", "<", "a@b.", "http://a.example/?b=c", "ü" * 30, "\u202e\u2066\ufeff\u200b", "٩/٣/٢٠٢٦",
)  # fmt: skip
CONTAINERS = (
    "multipart/mixed", "multipart/alternative", "multipart/related", "multipart/report; report-type=delivery-status", "multipart/report; report-type=disposition-notification", "multipart/signed", "message/rfc822", "multipart/digest",
)  # fmt: skip
ENDS = ("\r\n", "\n", "\r\n ", "\r", "\n\t", "\r\n\r\n")


class Recipe:
    """The fuzzer's input, read byte by byte from the front; an exhausted one gives zeros."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    @property
    def is_used_up(self) -> bool:
        return self.at >= len(self.data)

    def number(self) -> int:
        """0 to 255."""
        value = self.data[self.at] if self.at < len(self.data) else 0
        self.at += 1
        return value

    def one_of(self, choices: Sequence[Choice]) -> Choice:
        return choices[self.number() % len(choices)]

    def raw(self) -> bytes:
        """Some of the input as it is."""
        size = self.number() % 64
        found = self.data[self.at : self.at + size]
        self.at += size
        return found

    def words(self, table: Sequence[str]) -> bytes:
        """A word of a table, bytes of the input, both, or one of them many times."""
        kind = self.number() % 8
        if kind <= 3:
            return self.one_of(table).encode()
        if kind == 4:
            return self.raw()
        if kind == 5:
            return self.raw() + self.one_of(table).encode()
        if kind == 6:
            return self.one_of(table).encode() + self.raw()
        return (self.one_of(table).encode() + self.raw()) * self.one_of(REPEATS)


def build_mail(data: bytes) -> bytes:
    """The mail for which ``data`` is the recipe; at most ``MAX_MAIL`` bytes. Equal recipes give equal mails."""
    recipe = Recipe(data)
    out = bytearray()
    _fields(recipe, out)
    _entity(recipe, out, depth=0)
    return bytes(out[:MAX_MAIL])


def _fields(recipe: Recipe, out: bytearray) -> None:
    for _ in range(recipe.number() % 24):
        name = recipe.one_of(FIELDS).encode()
        value = recipe.words(VALUES)
        out += name + b": " + value + recipe.one_of(ENDS[:3]).encode()
        if recipe.is_used_up or len(out) > MAX_MAIL:
            return


def _entity(recipe: Recipe, out: bytearray, *, depth: int) -> None:
    """A part's own type, then lines or further parts."""
    if recipe.number() % 3 == 0 and depth < MAX_DEPTH:
        kind = recipe.one_of(CONTAINERS)
        boundary = f"b{recipe.number() % 4}"
        out += f"Content-Type: {kind}; boundary={boundary}\r\n\r\n".encode()
        for _ in range(recipe.number() % 6):
            out += f"--{boundary}\r\n".encode()
            _fields(recipe, out)
            _entity(recipe, out, depth=depth + 1)
            if recipe.is_used_up or len(out) > MAX_MAIL:
                return
        if recipe.number() % 2:
            out += f"--{boundary}--\r\n".encode()
        return
    out += b"\r\n"
    for _ in range(recipe.number() % 40):
        out += recipe.words(LINES) + recipe.one_of(ENDS).encode()
        if recipe.is_used_up or len(out) > MAX_MAIL:
            return
