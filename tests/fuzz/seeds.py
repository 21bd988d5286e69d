"""``python seeds.py FOLDER``: the mails and values from which the kept corpus grew, all invented here."""
# ruff: noqa: E402, E501  the folders are named before what lies in them; samples are read best on one line

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [
    str(Path(__file__).resolve().parents[1] / "contract"),
    str(Path(__file__).resolve().parents[2]),
]

from alone import BASE, CLIENT
from alone import VALUES as CONFIG_VALUES
from builder import FIELDS, LINES, VALUES
from servers import IMAP_LINES, REPLIES, TRANSFORMS
from tables import (
    CHARSETS,
    EXTENDED,
    METHODS,
    MOMENTS,
    ODD_TEXTS,
    PEOPLE,
    REPORTED,
    RULES,
    TEXTS,
    TIMES,
    TNEFS,
    ZONES,
)
from turns import ACTIONS

HEAD = "From: Ann Lee <ann@client.example>\r\nTo: Dana <dana@studio.example>\r\nSubject: Re: Offer\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <2.b@client.example>\r\nIn-Reply-To: <1.a@studio.example>\r\n"
DAEMON = "Return-Path: <>\r\nFrom: Mail Delivery System <mailer-daemon@mx.example>\r\nTo: dana@studio.example\r\nSubject: Undelivered Mail Returned to Sender\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n"
AWAY = HEAD.replace("Re: Offer", "Automatic reply: Offer") + "Auto-Submitted: auto-replied\r\n"
REPORT = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nCould not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ann@client.example\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {words}\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <1.a@studio.example>\r\nTo: ann@client.example\r\nSubject: Offer\r\n\r\nHi\r\n--b--\r\n"

MAILS = (
    HEAD + "\r\nThat is fine, thank you.\r\n", HEAD + "\r\nFine.\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Dana <dana@studio.example> wrote:\r\n> Could you send me the file by Friday?\r\n",
    HEAD + "\r\nWe have paid today.\r\n\r\n-----Original Message-----\r\nFrom: Dana\r\nSent: Monday, 2 March 2026 09:00\r\nTo: Ann\r\nSubject: Offer\r\n\r\nHello\r\n",
    HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n<div>Gerne!<br>Bis Montag</div><blockquote type=cite>Alles gut?</blockquote>",
    HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe=\r\n!\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Gr&uuml;&szlig;e\r\n--b--\r\n",
    HEAD + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: base64\r\n\r\nQ291bGQgeW91IA0Kc2VuZCBpdD8=\r\n",
    HEAD + "\r\nCould you let me know by 12 March?\r\n-- \r\nAnn Lee\r\nClient Ltd\r\n", HEAD + "\r\nKönnten Sie mir bitte bis 9.3. Bescheid geben?\r\n\r\nVon meinem iPhone gesendet\r\n",
    HEAD + "\r\nPourriez-vous me dire si cela vous convient ?\r\n", HEAD + "\r\n¿Podría confirmarme la fecha?\r\n", HEAD + "\r\nKérem, küldje el péntekig.\r\n",
    HEAD + "\r\nช่วยส่งไฟล์ให้หน่อยได้ไหมคะ\r\n", HEAD + "\r\nGive me until 20 March, please. We will pay on 12 March.\r\n",
    AWAY + "\r\nI am out of the office until 9 March 2026. Ask bob@client.example.\r\n", AWAY + "\r\nIch bin vom 2.3. bis 9.3. nicht im Büro und ab 10.3. wieder da.\r\n",
    AWAY + "\r\nJe suis absente, de retour le lundi 9 mars.\r\n", AWAY + "\r\nI will be back tomorrow.\r\n",
    AWAY.replace("Mar 2026", "Dec 9999") + "\r\nBack on Monday, or tomorrow, or on 1/1.\r\n", DAEMON + REPORT.format(action="failed", status="5.1.1", words="550 5.1.1 no such user"),
    DAEMON + REPORT.format(action="delayed", status="4.4.7", words="451 try again later"), DAEMON + REPORT.format(action="relayed", status="2.0.0", words="250 ok"),
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
    "", "\r\n\r\n", "no field at all",
)  # fmt: skip


ROOT = Path(__file__).resolve().parents[2]
EVENT = "BEGIN:VCALENDAR\r\nMETHOD:{method}\r\n{zone}\r\nBEGIN:VEVENT\r\nUID:4711\r\nDTSTART:20260309T100000Z\r\n{line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
LISTS = (
    "client,number,amount,due\nharbour,2026-041,1785.00 EUR,2026-03-06\n",
    "number;due;currency;client;paid;amount;file\n2026-041;06.03.2026;eur;alice@harbour.example;ja;1.785,50;a.pdf\n",
    "client\tnumber\tamount\tdue\nquiet\t1\t1E3 EUR\t2026-03-06\nquiet\t1\tNaN EUR\t2026-02-30\n",
    'client,number,amount,due\n"harbour","a\nb","1,5 EUR",2026. 03. 06.\n"\n',
    "\ufeffclient,number,amount,due\n\0harbour,1,Infinity EUR,2026-03-06\n",
    "client,client,number,amount,due\nharbour,quiet,1,\u0661 EUR,\u0662026-03-06\n",
    "client,number,amount,due\nharbour,1,-0 EUR,2026-03-06\nharbour,2,1e-999999 EUR,2026-03-06\nharbour,3,9e99999 EUR,9999-12-31\n",
)
CELLS = (
    "",
    " ",
    "1.785,00 EUR",
    "1,785.00 EUR",
    "1_0 EUR",
    "1e3 EUR",
    "0x10 EUR",
    "sNaN EUR",
    "06.03.26",
    "2026. 03. 06.",
    "0000-01-01",
    "yes",
    "ja",
    "\u00df",
    "alice@harbour.example",
    '"',
    '"a\nb"',
    "\x85",
    "\u2028",
    "x" * 3000,
)
TEMPLATES = (
    "Subject: {{ project }}\n\n{{ salutation }}\n{% if open_amount %}{{ open_amount }}{% endif %}\n",
    "{{ empty }}", "{{ missing }}", "{{ deadline.year }}", "{{ name.__class__.__mro__ }}", "{{ ''.__class__ }}", "{% for i in range(9) %}{{ i }}{% endfor %}", "{{ items|join(',') }}", "{{ 1/0 }}", "{% include 'x' %}", "{% import 'x' as y %}", "{{ self }}", "{{ cycler }}", "{{ joiner() }}", "{{ lipsum(n=1) }}", "{{ ''|attr('x') }}", "{{ '{0.__class__}'.format(name) }}",
    "{% macro a(b) %}{{ a(b) }}{% endmacro %}{{ a(1) }}", "{{ name|wordwrap(0) }}", "{{ 2**9 }}", "{{ name * 9 }}", "{% set x = namespace(y=1) %}{{ x.y }}", "{{ name|center(99) }}", "{{ '%09d'|format(1) }}", "{{ items|batch(0)|list }}", "{{ days|round(-9) }}", "{%", "{{", "{#", "{% raw %}{{", "\u202e{{ name }}\ud7ff", "{{ [1]|groupby('x') }}", "{{ name|indent(9) }}", "{% filter upper %}a", "{{ dict(a=1).a }}", "{{ items[9] }}", "{{ name[::0] }}",
)  # fmt: skip


def _calendars() -> list[bytes]:
    """Recipes read the rest as it stands when their fourth byte is odd."""
    lines = [
        *(line.format(moment) for line in TIMES for moment in MOMENTS[:4]),
        *PEOPLE,
        *TEXTS,
        *(f"RRULE:{rule}" for rule in RULES),
    ]
    texts = [EVENT.format(method="REQUEST", zone="X-NO:ZONE", line=line) for line in lines]
    texts += [
        EVENT.format(method=method, zone=zone, line="DTSTART;TZID=Own:20260329T023000")
        for method, zone in zip(METHODS, ZONES, strict=False)
    ]
    whole = (file.read_bytes() for file in sorted((ROOT / "tests" / "data" / "itip").iterdir()))
    return [b"\1\0\1\1\0" + text.encode() for text in texts] + [
        b"\1\0\1\1\0" + content[-1500:] for content in whole
    ]


def _turns() -> list[bytes]:
    """Each act alone, after another, and twice; time passes in between."""
    acts = range(len(ACTIONS))
    alone = [bytes([1, act, *(7 * at % 256 for at in range(30)), 0, 4, 1]) for act in acts]
    return alone + [
        bytes([first, 0, 5, 0, first, *range(20), 1, 0, 4, 1, second, *range(40, 90), 1, 0, 5, 0])
        for first in acts
        for second in (2, 5, 6, 7)
    ]


def _servers() -> tuple[list[bytes], list[bytes]]:
    """Trouble at each of a server's answers: of each kind (IMAP), and each odd reply (SMTP)."""
    honest = b"\0"
    imap = [
        b"\1" + honest * after + bytes([1, kind, at, value, 0])
        for after in range(0, 24, 2)
        for kind in range(TRANSFORMS)
        for at, value in ((0, 0), (2, 7))
    ]
    # Each number of each answer beyond what it may be.
    imap += [
        b"\1" + honest * after + bytes([1, 0, 0, spot, number])
        for after in range(4, 20)
        for spot in range(8)
        for number in (1, 3, 5, 7, 8)
    ]
    smtp = [honest * after + bytes([1, reply]) for after in range(8) for reply in range(len(REPLIES))]
    return imap, smtp


def seeds() -> dict[str, list[bytes]]:
    """By target."""
    imap, smtp = _servers()
    shipped = sorted((ROOT / "templates").glob("ghosted/*.txt"))
    return {
        "mail": [mail.encode() for mail in MAILS],
        "fields": [value.encode() for value in (*VALUES, *LINES, *EXTENDED)]
        + [
            b"=?" + charset.encode() + b"?q?" + text[:20] + b"?="
            for charset, text in zip(CHARSETS, ODD_TEXTS, strict=False)
        ],
        "built": [(f"{name}{at:c}{at * 7 % 256:c}" * 6).encode() for at, name in enumerate(FIELDS)],
        "text": [
            bytes([charset, text, 0, encoding, at % 5, 1, 1, 0, 1, at % 6, charset])
            for charset in range(len(CHARSETS))
            for at, (text, encoding) in enumerate(
                [(charset * 3 % 256, 0), (charset * 5 % 256, 2), (charset, 1)]
            )
        ]
        + [bytes([0, 0, 0, 0, 1, 0, at, 0, at]) for at in range(len(TNEFS))],
        "calendar": _calendars(),
        "report": [
            bytes(
                [
                    kind,
                    0,
                    0,
                    0,
                    at,
                    3,
                    1,
                    9,
                    *(value for line in range(9) for value in (2, (at + line) % 256)),
                ]
            )
            for kind in range(5)
            for at in range(0, len(REPORTED), 3)
        ],
        "turns": _turns(),
        "imap": imap,
        "smtp": smtp,
        "list": [each.encode() for each in LISTS]
        + [
            f"client;number;amount;due;paid\n{';'.join([*'hn', cell, cell, cell])}\nharbour;{cell};{cell};{cell};{cell}\n".encode()
            for cell in CELLS
        ],
        "config": [b"\0" + BASE + CLIENT, b"\0" + (ROOT / "config.example.toml").read_bytes()[:2900]]
        + [
            bytes([1, 1, 1, 3, 3, at // 256, at % 256, value])
            for at in range(0, 400, 2)
            for value in (at * 7 % 256,)
        ]
        + [b"\0" + BASE + CLIENT + b"reply_within = " + value + b"\n" for value in CONFIG_VALUES],
        "template": [each.encode() for each in TEMPLATES] + [file.read_bytes()[:600] for file in shipped],
    }


def dictionary(target: str) -> list[bytes]:
    """Words that a fuzzer may put into an input of ``target`` at once; those that are recipes need none."""
    calendar = [
        *(line.format(moment) for line in TIMES[:14] for moment in MOMENTS[:9:3]),
        *RULES[:25],
        *PEOPLE,
        *TEXTS[:30],
        *METHODS,
    ]
    words: dict[str, tuple[str | bytes, ...] | list[str | bytes]] = {
        "mail": [*(f"{name}: " for name in FIELDS), *VALUES, *CHARSETS, *ODD_TEXTS, *EXTENDED],
        "fields": [*VALUES, *CHARSETS, *ODD_TEXTS, *EXTENDED],
        "text": [*ODD_TEXTS],
        "calendar": calendar,
        "report": [*REPORTED],
        "imap": [*IMAP_LINES],
        "smtp": [reply[:60] for reply in REPLIES],
        "config": [
            *CONFIG_VALUES,
            "[me]",
            "[client.x]",
            "[account.x]",
            "[sending]",
            "[[",
            "]]",
            "'" * 3,
            '"' * 3,
        ],
        "list": [
            "client",
            "number",
            "amount",
            "due",
            "currency",
            "paid",
            "file",
            "harbour",
            ";",
            "\t",
            '"',
            "EUR",
            "2026-03-06",
        ],
        "template": [
            "{{ ",
            " }}",
            "{% ",
            " %}",
            "{#",
            "#}",
            "|",
            "salutation",
            "deadline",
            "items",
            "for x in ",
            "endfor",
            "if ",
            "endif",
            "set x = ",
            "macro a()",
            "endmacro",
            "range(",
            "loop.",
            "__class__",
            "format(",
            "attr(",
        ],
    }
    found = (word if isinstance(word, bytes) else word.encode() for word in words.get(target, ()))
    return [word for word in dict.fromkeys(found) if 0 < len(word) <= 60]


def write(folder: Path) -> None:
    """Seeds for each target below ``folder``; names that are there are written anew."""
    for target, each in seeds().items():
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        for at, seed in enumerate(each):
            (place / f"seed-{at:03}").write_bytes(seed)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
