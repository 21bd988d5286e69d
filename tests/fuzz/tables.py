"""Words for recipes beyond single mails: calendars, delivery reports, header blocks with a defect, answers of servers."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from builder import Recipe

# -- calendars (RFC 5545, RFC 5546) ---------------------------------------------------

METHODS = (
    "REQUEST",
    "REPLY",
    "CANCEL",
    "COUNTER",
    "ADD",
    "REFRESH",
    "DECLINECOUNTER",
    "PUBLISH",
    "",
    "request",
    "REQUEST\r\nMETHOD:CANCEL",
)
UIDS = (
    "4711@calendar.example",
    "4712@calendar.example",
    "4711@CALENDAR.example",
    "",
    "x" * 300,
    "a|b|c",
    "4711@calendar.example\\n",
    "\U0001f4c5@calendar.example",
)
MOMENTS = (
    "20260311T130000Z", "20260318T130000Z", "20260311T140000", "20260311", "20260329T023000", "20261025T023000", "20260228T235960Z", "99991231T235959Z", "00010101T000000Z", "20260230T100000Z",
    "20260311T250000Z", "19700101T000000Z", "20260311T1300Z", "", "20260311T130000+0100", "2026-03-11T13:00:00Z", "20260311T130000Z,20260312T130000Z", "20260311T130000Z/PT1H",
    "20260309T080000Z", "20260304T130000Z",
)  # fmt: skip
TIMES = (
    "DTSTART:{0}", "DTEND:{0}", "DTSTART;TZID=Europe/Berlin:{0}", "DTEND;TZID=Europe/Berlin:{0}", "DTSTART;VALUE=DATE:{0}", "DTEND;VALUE=DATE:{0}", "DTSTART;TZID=W. Europe Standard Time:{0}",
    "DTSTART;TZID=Own:{0}", "DTSTART;TZID=../../etc/passwd:{0}", "DTSTART;TZID=UTC+99:{0}", "RECURRENCE-ID:{0}", "RECURRENCE-ID;RANGE=THISANDFUTURE:{0}",
    "RECURRENCE-ID;TZID=Europe/Berlin:{0}", "RECURRENCE-ID;VALUE=DATE:{0}", "EXDATE:{0}", "EXDATE;TZID=Europe/Berlin:{0}", "RDATE:{0}", "RDATE;VALUE=PERIOD:{0}", "DTSTAMP:{0}",
    "LAST-MODIFIED:{0}", "DUE:{0}",
)  # fmt: skip
RULES = (
    "FREQ=DAILY", "FREQ=DAILY;COUNT=500", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY", "FREQ=SECONDLY;BYHOUR=3;BYMINUTE=1;BYSECOND=0;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;INTERVAL=0", "FREQ=DAILY;INTERVAL=999999999",
    "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;COUNT=99999999999999999999", "FREQ=DAILY;UNTIL=20260401", "FREQ=DAILY;UNTIL=20260401T000000Z", "FREQ=DAILY;UNTIL=00010101", "FREQ=HOURLY;BYSETPOS=-1",
    "FREQ=YEARLY;BYWEEKNO=53", "FREQ=YEARLY;BYYEARDAY=366", "FREQ=YEARLY;BYEASTER=0", "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU", "FREQ=DAILY;BYDAY=" + ",".join(["MO"] * 400),
    "FREQ=MONTHLY;BYDAY=5XX", "FREQ=FOO", "COUNT=3", "", "FREQ=DAILY;FREQ=WEEKLY", "freq=daily;count=2",
    "FREQ=DAILY;BYSECOND=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYHOUR=0,1,2,3,4,5,6,7,8,9", "FREQ=DAILY;COUNT=\u0663", "RSCALE=CHINESE;FREQ=YEARLY;SKIP=OMIT",
)  # fmt: skip
PEOPLE = (
    "ORGANIZER:mailto:anna@studio.example", "ORGANIZER:mailto:alice@harbour.example", 'ORGANIZER;SENT-BY="mailto:eve@evil.example":mailto:anna@studio.example',
    "ORGANIZER:mailto:eve@evil.example", "ORGANIZER:invalid:nomail", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:alice@harbour.example", "ATTENDEE;PARTSTAT=DECLINED:mailto:alice@harbour.example",
    "ATTENDEE;PARTSTAT=TENTATIVE:mailto:bob@quiet.example", "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:alice@harbour.example", "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bob@quiet.example",
    'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:carol@harbour.example":mailto:alice@harbour.example', "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@studio.example",
    "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@studio.example", 'ATTENDEE;CN="Alice, H";PARTSTAT=X-ODD:MAILTO:Alice@Harbour.Example', "ATTENDEE:alice@harbour.example",
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:",
)  # fmt: skip
# VTODO is a task (RFC 5545 section 3.6.2), as VEVENT is an event.
TEXTS = (
    "SUMMARY:The start page", "SUMMARY:Canceled: The start page", "SUMMARY:\\n\\n\\,\\;", 'SUMMARY;LANGUAGE=de;ALTREP="cid:1":Abschied', "SUMMARY:\x1b]52;c;aGk=\x07 https://evil.example",
    "SUMMARY:\u202e\u2066", "SUMMARY:" + "x" * 3000, "SUMMARY:{{ 7*7 }}{% for x in y %}", "LOCATION:Room 1", "LOCATION:https://zoom.example/j/1", "COMMENT:see you\\, then",
    "DESCRIPTION:Join: https://teams.example/l/1\\n\\n________", "X-GOOGLE-CONFERENCE:https://meet.example/abc", "STATUS:CANCELLED", "STATUS:CONFIRMED", "SEQUENCE:0", "SEQUENCE:2",
    "SEQUENCE:99999999999999999999", "SEQUENCE:-1", "SEQUENCE:\u0663", "DURATION:PT1H", "DURATION:-P1W", "DURATION:P999999999D", "DURATION:PT99999999999999S", "X-WR-TIMEZONE:Europe/Berlin",
    "X-WR-TIMEZONE:Mars/Base", "TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", " folded", "\tfolded", "NAME", ":", ";", 'X;Y="', "BEGIN:VALARM", "END:VALARM", "BEGIN:VEVENT", "END:VEVENT",
    "END:VCALENDAR", "BEGIN:VTODO", "END:VTODO", "BEGIN:VFREEBUSY", "END:VFREEBUSY",
)  # fmt: skip
ZONES = (
    "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE",
    "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:+2359\r\nTZOFFSETTO:-2359\r\nEND:STANDARD\r\nEND:VTIMEZONE",
    "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:99991231T235959\r\nTZOFFSETFROM:+9999\r\nTZOFFSETTO:+999999\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE",
    "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETTO:\r\nRRULE:FREQ=YEARLY;BYYEARDAY=366;COUNT=9999\r\nEND:STANDARD\r\nEND:VTIMEZONE",
    "BEGIN:VTIMEZONE\r\nTZID:Own\r\nEND:VTIMEZONE", "BEGIN:VTIMEZONE\r\nBEGIN:VTIMEZONE\r\nTZID:Own", "X-NO:ZONE",
)  # fmt: skip

# -- delivery reports (RFC 3464) ------------------------------------------------------

REPORTED = (
    "Reporting-MTA: dns; mx.example", "Reporting-MTA:", "Final-Recipient: rfc822; alice@harbour.example", "Final-Recipient: rfc822; bob@quiet.example", "Final-Recipient: alice@harbour.example", "Final-Recipient: utf-8; \u00fc@harbour.example", 'Final-Recipient: rfc822; "a b"@harbour.example', "Final-Recipient: x400; /c=de/", "Final-Recipient: rfc822;", "Final-Recipient: rfc822; @", "Original-Recipient: rfc822;alice@harbour.example", "X-Actual-Recipient: rfc822; x@y.example",
    "Action: failed", "Action: delayed", "Action: delivered", "Action: relayed", "Action: FAILED (bounced mail)", "Action:", "Action: expanded", "Status: 5.1.1", "Status: 4.4.7", "Status: 2.0.0", "Status: 5.1.1 (bad)", "Status: 9.9.9", "Status: 5.1000.1", "Status:", "Diagnostic-Code: smtp; 550 5.1.1 no such user", "Diagnostic-Code: smtp; 452 4.2.2 over quota", "Diagnostic-Code: X-Postfix; host mx said: 550", "Diagnostic-Code: " + "x" * 3000,
    "Will-Retry-Until: Fri, 6 Mar 2026 10:00:00 +0100", "Last-Attempt-Date: never", "", "", " folded", "Arrival-Date: =?utf-8?q?=ff?=", "Remote-MTA: dns; [::1]", "no colon", ": no name", "Final-Recipient: rfc822; a@b.example, c@d.example", "Final-Recipient: rfc822; =?utf-7?q?+2AA-?=@b.example", "Original-Envelope-Id: x", "Action: failed\r\nAction: delayed",
)  # fmt: skip

# -- odd text ---------------------------------------------------------------------------

CHARSETS = (
    "utf-8", "us-ascii", "iso-8859-1", "windows-1252", "utf-7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "cesu-8", "utf-16", "utf-16le", "utf-16be", "utf-32", "ucs-2", "gb18030",
    "hz-gb-2312", "iso-2022-jp", "iso-2022-kr", "iso-2022-cn", "shift_jis", "big5-hkscs", "euc-kr", "koi8-r", "tis-620", "iso-8859-8-i", "macintosh", "ebcdic-cp-us", "cp037", "idna",
    "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "rot13", "base64", "hex", "zlib", "bz2", "uu", "quopri", "mbcs", "oem", "utf-8-sig", "utf8\0", "", "x" * 300,
    "utf-8' or 1=1", "../utf-8", "default_charset", "unknown-8bit", "x-user-defined", "charset=utf-8", "latin_1", "UTF_8_SIG",
)  # fmt: skip
ODD_TEXTS = (
    b"+2AA-", b"+2AA", b"+3AA-", b"+AGEAYgBj-", b"+-", b"+//8-", b"\xed\xa0\x80", b"\xed\xa0\xbd\xed\xb8\x80", b"\xed\xb2\x80\xed\xa0\x80", b"\x00\xd8", b"\xd8\x00\xdc", b"\xff\xfe\x00\xd8",
    b"\x1b$B", b"\x1b$B$\x1b(B", b"~{", b"\x84\x31\xa4\x37", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\\ud800", b"\\N{SPACE}", b"xn--", b"\x0e\x0f", "\u202e\u2066\u200b\ufeff".encode(), b"\x00",
    b"\x1b]0;x\x07", b"\x9b31m", "e\u0301".encode() * 20, "\U0001f600".encode(), b"=ED=A0=80", b"=?utf-7?q?+2AA-?=", b"&2AA-", b"%ED%A0%80",
)  # fmt: skip
EXTENDED = (
    "name*0*=utf-8''%41; name*1*=%ED%A0%80; name*2=c", "name*=utf-7''+2AA-", "name*=cesu-8''%ED%A0%BD%ED%B8%80", "name*=utf-16''%D8%00", "name*=''a", "name*=utf-8'en", "name*99999999999999999999=a", "name*-1=a; name*0=b", "name*0*=x''%; name*1*=%4", "name*0=a; name*0=b", "name*1=b", "name*\u0660=a", "NAME*0*=unicode_escape''%5Cud800", 'name="a\\"b; filename="', "filename*=utf-8''" + "%41" * 400, "charset*=utf-8'en'utf-7", "charset*0=ut; charset*1=f-7", "boundary*0=b; boundary*1=0", "; ;; = ; =a; a=; *=; **0*=",
)  # fmt: skip


def _tnef(*attributes: tuple[int, int, bytes]) -> bytes:
    """Attributes (level, number, value) in the envelope of MS-OXTNEF §2.1.3."""
    out = b"\x78\x9f\x3e\x22\x01\x00"
    for level, number, value in attributes:
        out += bytes([level]) + number.to_bytes(4, "little") + len(value).to_bytes(4, "little") + value
        out += (sum(value) & 0xFFFF).to_bytes(2, "little")
    return out


TNEFS = (
    _tnef((1, 0x00089006, b"\x00\x00\x01\x00"), (1, 0x00078008, b"IPM.Schedule.Meeting.Request\0"), (1, 0x00018004, b"Offer\0")),
    _tnef((2, 0x00018010, b"a.pdf\0"), (2, 0x0006800F, b"%PDF")),
    _tnef((1, 0x00018004, b"\xed\xa0\x80\0"))[:-9],
    b"\x78\x9f\x3e\x22\x01\x00\x01\x06\x90\x08\x00\xff\xff\xff\xff",
    b"\x78\x9f\x3e\x22",
)  # fmt: skip


def calendar_of(recipe: Recipe, *, method: str | None = None, most: int = 24) -> str:
    """One calendar: zones, then one to three events of lines as the recipe says."""
    method = recipe.one_of(METHODS) if method is None else method
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}"]
    lines += [recipe.one_of(ZONES) for _ in range(recipe.number() % 3)]
    for _ in range(recipe.number() % 3 + 1):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{recipe.one_of(UIDS[:3]) if recipe.number() % 4 else recipe.one_of(UIDS)}",
        ]
        for _ in range(recipe.number() % most):
            lines.append(_property(recipe))
        lines.append("END:VEVENT")
        if recipe.is_used_up:
            break
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def _property(recipe: Recipe) -> str:
    kind = recipe.number() % 8
    if kind <= 2:
        return recipe.one_of(TIMES).format(recipe.one_of(MOMENTS))
    if kind == 3:
        return f"RRULE:{recipe.one_of(RULES)}"
    if kind in (4, 5):
        return recipe.one_of(PEOPLE)
    if kind == 6:
        return recipe.one_of(TEXTS)
    return recipe.raw().decode("utf-8", "replace")


def report_of(recipe: Recipe, *, original: str = "1.a@studio.example") -> bytes:
    """A delivery report whose parts and fields are those of the recipe, at their places or not."""
    kind = recipe.one_of(
        (
            "multipart/report; report-type=delivery-status",
            "multipart/report",
            "multipart/mixed",
            "text/plain",
            "multipart/report; report-type=feedback-report",
        )
    )
    sender = recipe.one_of(
        (
            "Mail Delivery System <mailer-daemon@mx.example>",
            "postmaster@studio.example",
            "alice@harbour.example",
            "<>",
            "noreply@harbour.example",
        )
    )
    subject = recipe.one_of(
        (
            "Undelivered Mail Returned to Sender",
            "Delivery Status Notification (Delay)",
            "Re: Offer",
            "",
            "=?utf-7?q?+2AA-?=",
        )
    )
    out = f"Return-Path: {recipe.one_of(('<>', '<alice@harbour.example>', ''))}\r\nFrom: {sender}\r\nTo: anna@studio.example\r\nSubject: {subject}\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <{recipe.number()}.dsn@mx.example>\r\n".encode()
    out += f'Content-Type: {kind}; boundary="b"\r\n\r\n'.encode()
    for _ in range(recipe.number() % 5):
        part = recipe.one_of(
            (
                "text/plain",
                "message/delivery-status",
                "message/delivery-status; charset=utf-7",
                "message/rfc822",
                "text/rfc822-headers",
                "message/global-delivery-status",
                "message/disposition-notification",
                "message/delivery-status\r\nContent-Transfer-Encoding: base64",
                "application/octet-stream",
            )
        )
        out += f"--b\r\nContent-Type: {part}\r\n\r\n".encode()
        for _ in range(recipe.number() % 20):
            choice = recipe.number() % 8
            if choice == 0:
                out += recipe.raw()
            elif choice == 1:
                out += f"Message-ID: <{original}>\r\nTo: alice@harbour.example\r\nSubject: Offer\r\n".encode()
            else:
                out += recipe.one_of(REPORTED).encode() + b"\r\n"
        out += b"\r\n"
        if recipe.is_used_up:
            break
    return out + (b"--b--\r\n" if recipe.number() % 2 == 0 else b"")


def odd_text_mail(recipe: Recipe, head: bytes) -> bytes:
    """``head``, then odd words in odd charsets: in the subject, names, parameters, parts and TNEF."""
    charset = recipe.one_of(CHARSETS)
    words = recipe.one_of(ODD_TEXTS) + recipe.raw()
    encoding = recipe.one_of(("8bit", "quoted-printable", "base64", "binary", "x-uuencode", "7bit"))
    quoted = words.hex(" ").upper().split()
    out = head + f"Subject: =?{charset[:60]}?q?{'='.join(['', *quoted])}?=\r\n".encode()
    if recipe.number() % 3 == 0:
        out += b"X-Raw: " + words.replace(b"\r", b"").replace(b"\n", b"") + b"\r\n"
    if recipe.number() % 3 == 0:
        out += f"Content-Disposition: attachment; {recipe.one_of(EXTENDED)}\r\n".encode()
    if recipe.number() % 3 == 0:
        out += (
            b"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n"
            + recipe.one_of(TNEFS)
            + recipe.raw()
        )
        return out
    depth = recipe.one_of((0, 0, 1, 5, 60, 300))
    for level in range(depth):
        out += f"Content-Type: multipart/mixed; boundary=d{level}\r\n\r\n--d{level}\r\n".encode()
    kind = recipe.one_of(
        ("text/plain", "text/html", "text/calendar; method=REPLY", "message/delivery-status")
    )
    out += f'Content-Type: {kind}; charset="{charset}"; {recipe.one_of(EXTENDED)}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'.encode()
    return out + words * (recipe.number() % 3 + 1) + b"\r\n"
