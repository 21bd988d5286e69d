"""``python seeds.py FOLDER``: the mails and values from which the kept corpus grew, all invented here."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

import sys
from pathlib import Path

from builder import FIELDS, LINES, VALUES

HEAD = "From: Ann Lee <ann@client.example>\r\nTo: Dana <dana@studio.example>\r\nSubject: Re: Offer\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <2.b@client.example>\r\nIn-Reply-To: <1.a@studio.example>\r\n"
DAEMON = "Return-Path: <>\r\nFrom: Mail Delivery System <mailer-daemon@mx.example>\r\nTo: dana@studio.example\r\nSubject: Undelivered Mail Returned to Sender\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n"
AWAY = HEAD.replace("Re: Offer", "Automatic reply: Offer") + "Auto-Submitted: auto-replied\r\n"
REPORT = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nCould not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ann@client.example\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {words}\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <1.a@studio.example>\r\nTo: ann@client.example\r\nSubject: Offer\r\n\r\nHi\r\n--b--\r\n"

MAILS = (
    HEAD + "\r\nThat is fine, thank you.\r\n",
    HEAD + "\r\nFine.\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Dana <dana@studio.example> wrote:\r\n> Could you send me the file by Friday?\r\n",
    HEAD + "\r\nWe have paid today.\r\n\r\n-----Original Message-----\r\nFrom: Dana\r\nSent: Monday, 2 March 2026 09:00\r\nTo: Ann\r\nSubject: Offer\r\n\r\nHello\r\n",
    HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n<div>Gerne!<br>Bis Montag</div><blockquote type=cite>Alles gut?</blockquote>",
    HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe=\r\n!\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Gr&uuml;&szlig;e\r\n--b--\r\n",
    HEAD + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: base64\r\n\r\nQ291bGQgeW91IA0Kc2VuZCBpdD8=\r\n",
    HEAD + "\r\nCould you let me know by 12 March?\r\n-- \r\nAnn Lee\r\nClient Ltd\r\n",
    HEAD + "\r\nKönnten Sie mir bitte bis 9.3. Bescheid geben?\r\n\r\nVon meinem iPhone gesendet\r\n",
    HEAD + "\r\nPourriez-vous me dire si cela vous convient ?\r\n",
    HEAD + "\r\n¿Podría confirmarme la fecha?\r\n",
    HEAD + "\r\nKérem, küldje el péntekig.\r\n",
    HEAD + "\r\nช่วยส่งไฟล์ให้หน่อยได้ไหมคะ\r\n",
    HEAD + "\r\nGive me until 20 March, please. We will pay on 12 March.\r\n",
    AWAY + "\r\nI am out of the office until 9 March 2026. Ask bob@client.example.\r\n",
    AWAY + "\r\nIch bin vom 2.3. bis 9.3. nicht im Büro und ab 10.3. wieder da.\r\n",
    AWAY + "\r\nJe suis absente, de retour le lundi 9 mars.\r\n",
    AWAY + "\r\nI will be back tomorrow.\r\n",
    AWAY.replace("Mar 2026", "Dec 9999") + "\r\nBack on Monday, or tomorrow, or on 1/1.\r\n",
    DAEMON + REPORT.format(action="failed", status="5.1.1", words="550 5.1.1 no such user"),
    DAEMON + REPORT.format(action="delayed", status="4.4.7", words="451 try again later"),
    DAEMON + REPORT.format(action="relayed", status="2.0.0", words="250 ok"),
    DAEMON + "\r\nThe following address failed:\r\n\r\n  <ann@client.example>: host mx.example said: 552 mailbox full\r\n\r\n--- Below is a copy ---\r\nMessage-ID: <1.a@studio.example>\r\n",
    DAEMON + "X-Failed-Recipients: ann, <bob@client.example>\r\n\r\nIt could not be delivered.\r\n",
    HEAD.replace("Re:", "Read:") + 'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\r\n\r\n--b\r\n\r\nread\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;ann@client.example\r\nOriginal-Message-ID: <1.a@studio.example>\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--b--\r\n',
    HEAD + 'Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:4711\r\nDTSTART:20260309T100000Z\r\nATTENDEE;PARTSTAT=ACCEPTED;CN="Ann":mailto:ann@client.example\r\nCOMMENT:fine\\, see you\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    HEAD + "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Kick-\r\n off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "From: Shop <noreply@shop.example>\r\nTo: dana@studio.example\r\nSubject: [Ticket #4711] We have received your request\r\nAuto-Submitted: auto-generated\r\nPrecedence: bulk\r\n\r\nThank you, we will answer within two days.\r\n",
    "From: Ann via Club <club@lists.example>\r\nReply-To: ann@client.example\r\nList-Id: <club.lists.example>\r\nList-Unsubscribe: <https://lists.example/u>\r\nSubject: [club] Offer\r\n\r\nNews.\r\n",
    'From: no-reply@sns.amazonaws.com\r\nSubject: notice\r\n\r\n{"notificationType": "Bounce", "bounce": {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "ann@client.example", "status": "5.1.1"}, {}]}}',
    'From: =?utf-8?q?M=C3=BCller=2C_?= =?utf-8?b?QW5u?= <ann@m\u00fcller.example>\r\nSubject: =?utf-8?q?a=00b=0D=0AX=3A_y?=\r\nTo: Team: a@b.example, "c, d" <c@d.example>; (comment (nested)) e@f.example\r\n\r\nhi\r\n',
    "From ann@client.example Mon Mar  2 10:00:00 2026\nSubject: mbox\nDate: Mon Mar  2 10:00:00 2026\n\nbare line feeds\n",
    HEAD + "Authentication-Results: mx.example; spf=pass; dmarc=fail (p=none) header.from=client.example\r\nThread-Index: AdUYsDq2dVvVr2f5Q5y3ZqkYbV8mNw==\r\n\r\nHello\r\n",
    HEAD + "References: <0.z@studio.example> <1.a@studio.example>\r\n\t<1.a@studio.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: inner\r\n\r\ninner words\r\n--b\r\nContent-Type: application/pdf; name*0*=utf-8''%C3%BC; name*1=.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n",
    "",
    "\r\n\r\n",
    "no field at all",
)  # fmt: skip


def write(folder: Path) -> None:
    """Seeds for each target below ``folder``; names that are there are written anew."""
    for target, seeds in {
        "mail": MAILS,
        "fields": (*VALUES, *LINES),
        "built": tuple(f"{name}{at:c}{at * 7 % 256:c}" * 6 for at, name in enumerate(FIELDS)),
    }.items():
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        for at, seed in enumerate(seeds):
            (place / f"seed-{at:03}").write_bytes(seed.encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
