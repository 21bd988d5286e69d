"""What is no answer, or speaks of somebody else: receipts, notices, reports, one meeting of a series."""
# ruff: noqa: E501  mails are read best as they are sent

from __future__ import annotations

import base64
import struct
from textwrap import dedent

from client_words import REPLY, Becomes, Story, mail


def winmail(message_class: str) -> str:
    """A ``winmail.dat`` that holds a message's class and no more (MS-OXTNEF §2.1), in base64."""
    value = message_class.encode() + b"\0"
    attribute = struct.pack("<BHHI", 1, 0x8008, 7, len(value)) + value
    content = struct.pack("<IH", 0x223E9F78, 1) + attribute + struct.pack("<H", sum(value) & 0xFFFF)
    return base64.encodebytes(content).decode()


def packed(subject: str, message_class: str) -> str:
    """Outlook's report whose machine-readable part was packed away."""
    return mail(
        f"Subject: {subject}\nContent-Transfer-Encoding: base64\n",
        winmail(message_class),
        kind='application/ms-tnef; name="winmail.dat"',
    )


def report(about: str, *, status: str = "5.1.1", action: str = "failed", more: str = "") -> str:
    """A delivery report about ``about`` (RFC 3464) that returns the owner's mail."""
    return mail(
        "From: Mail Delivery System <MAILER-DAEMON@mail.agency.test>\nSubject: Delivery report\nReturn-Path: <>\n",
        f"--r\nContent-Type: text/plain\n\nThis is what became of your mail.\n\n"
        f"--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.agency.test\n\n"
        f"Final-Recipient: rfc822; {about}\nAction: {action}\nStatus: {status}\n{more}\n"
        f"--r\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{{asked}}>\nSubject: {{subject}}\n\n--r--\n",
        kind='multipart/report; report-type=delivery-status; boundary="r"',
    )


RECEIPTS = (
    Story(
        client="hotel", person="Bruno Keil", becomes=Becomes.PRESSED,
        mails=(packed("Read: {subject}", "REPORT.IPM.Note.IPNRN"),),
    ),
    Story(
        client="surgery", person="Alma Reich", becomes=Becomes.PRESSED, long=True,
        mails=(mail("Subject: Not read: {subject}\n", ""),),
    ),
    Story(
        client="notary", person="Edda Rink", becomes=Becomes.NO_ANSWER, long=True,
        mails=(mail(
            "Subject: Message Recall Failure: {subject}\n",
            """
            Your message

                 To: Edda Rink
                 Subject: {subject}
                 Sent: Monday, March 2, 2026 10:30 AM

            could not be recalled on Wednesday, March 11, 2026 10:00 AM.
            """,
        ),),
    ),
    Story(
        client="farm", person="Jost Eder", becomes=Becomes.NO_ANSWER,
        mails=(mail(REPLY, "The mailbox {client} is no longer in use. Please write to office@{own} instead.\n"),),
    ),
    Story(
        client="spa", person="Maja Novak", becomes=Becomes.NO_ANSWER, long=True,
        mails=(mail(
            "Subject: Odsoten\n",
            "Pozdravljeni,\n\ntrenutno sem odsotna. Na vašo pošto bom odgovorila po vrnitvi.\n\nMaja Novak\n",
        ),),
    ),
    Story(
        client="gym", person="Kira Stahl", becomes=Becomes.NO_ANSWER, long=True,
        mails=(mail(
            "From: Mail Guard <guard@{own}>\nSubject: Your message was not delivered\n",
            "Your message to {client} was blocked because a virus was found in it.\nMessage-ID: <{asked}>\n",
        ),),
    ),
)  # fmt: skip

PARTNER = "partner@partners.test"

REPORTS = (
    # the mail server itself reports that nobody of this name lives there
    Story(
        client="bistro", person="Pia Roth", becomes=Becomes.PRESSED,
        cc="nobody@partners.test", really=True,
    ),
    Story(
        client="kennel", person="Udo Marx", becomes=Becomes.PRESSED, long=True, cc=PARTNER,
        mails=(report(PARTNER, status="4.4.1", action="delayed"),),
    ),
    # one report about both, of which the client got it
    Story(
        client="ferry", person="Sven Holm", becomes=Becomes.PRESSED, cc=PARTNER,
        mails=(report(PARTNER, more="\nFinal-Recipient: rfc822; {client}\nAction: delivered\nStatus: 2.0.0\n"),),
    ),
    # an address that the owner's mail does not show, as a blind copy is not
    Story(
        client="hospice", person="Grit Lange", becomes=Becomes.NO_ANSWER, long=True,
        mails=(report("unseen@partners.test"),),
    ),
    Story(
        client="chapel", person="Hugo Kern", becomes=Becomes.NO_ANSWER, long=True, cc="all@partners.test",
        mails=(mail(
            "From: all-owner@partners.test\nSubject: Your message to All awaits moderator approval\n",
            "Your mail to 'all' with the subject\n\n    {subject}\n\nis being held until a moderator has read it.\n",
        ),),
    ),
    Story(
        client="quarry", person="Rolf Beck", becomes=Becomes.BOUNCED,
        mails=(report("{client}"),),
    ),
)  # fmt: skip

NO_WORDS = (*RECEIPTS, *REPORTS)


# -- a series of meetings, each Tuesday at three in the afternoon ------------------------------------

_ZONE = """\
BEGIN:VTIMEZONE
TZID:Our Own Zone
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar_mail(
    client: str, address: str, owner: str, *, method: str, start: str, instance: str = "", zone: bool = False
) -> bytes:
    """One calendar mail about the client's series: the owner's invitation, or a word about ``instance``."""
    ours = method == "REQUEST"
    part = {"REQUEST": "NEEDS-ACTION", "CANCEL": "NEEDS-ACTION", "REPLY": "DECLINED"}[method]
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Other//EN", f"METHOD:{method}",
        *(_ZONE.splitlines() if zone else ()),
        "BEGIN:VEVENT", f"UID:{client}@cal.test",
        f"DTSTAMP:2026030{2 if ours else 3}T100000Z", f"SEQUENCE:{0 if ours else 1}",
        f"DTSTART{start}", "DURATION:PT1H", f"SUMMARY:Review for the {client}",
        f"ORGANIZER:mailto:{owner}", f"ATTENDEE;PARTSTAT={part}:mailto:{address}",
        *([f"RECURRENCE-ID{instance}"] if instance else ["RRULE:FREQ=WEEKLY;COUNT=4"]),
        *(["STATUS:CANCELLED"] if method == "CANCEL" else []),
        "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    sender, to = (address, owner) if method == "REPLY" else (owner, address)
    head = dedent(
        f"""\
        From: {sender}
        To: {to}
        Subject: {method.title()}: Review for the {client}
        Message-ID: <{method.lower()}-{client}@cal.test>
        Date: Mon, 02 Mar 2026 10:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/calendar; charset=utf-8; method={method}
        """
    )
    return f"{head}\n".encode() + "\r\n".join(lines).encode()


BERLIN = ";TZID=Europe/Berlin:20260310T150000"
THIRD = "20260324T150000"
"""The third of the series, as its local time."""

SERIES = {
    # client: who says what about the third meeting, and how it is named
    "dentist": ("CANCEL", f":{THIRD}"),
    "lawyer": ("REPLY", ";VALUE=DATE:20260324"),
}
MORE_SERIES = {
    "broker": ("CANCEL", f";TZID=Moon/Crater:{THIRD}"),
    "surveyor": ("REPLY", f":{THIRD}"),
}
LOST = {"plumber": ("CANCEL", ":the third one")}
