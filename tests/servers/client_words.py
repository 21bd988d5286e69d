"""What clients, their programs and others send while a client is asked; each to a client and mailbox of its own.

All of them live in one month: the owner asks on Monday, 2 March 2026, the
check-in goes on the 9th, the mails here come on the 11th.
"""
# ruff: noqa: E501  mails are read best as they are sent

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from textwrap import dedent


class Becomes(Enum):
    """What must have become of a case when the month is over, as the client's mailbox shows it."""

    ANSWERED = "answered: nothing after the check-in"
    SPARED = "answered, or held and asked: nothing after the check-in"
    NO_ANSWER = "held, or gone on with: anything but closed as answered"
    PRESSED = "no answer: the ultimatum comes"
    BOUNCED = "closed, since the client's own address failed"


@dataclass(frozen=True, kw_only=True)
class Story:
    """``client`` is key and domain, ``person`` who writes there; ``mails`` and ``earlier`` are templates.

    They may name {client}, {person}, {owner}, {asked} (the id of the owner's
    mail) and {subject}. ``cc`` got the owner's mail as well; ``really``: it went
    through the mail server, which reports by itself. ``long``: one more of its kind.
    """

    client: str
    person: str
    becomes: Becomes
    mails: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    cc: str = ""
    really: bool = False
    extra: str = ""
    long: bool = False

    @property
    def address(self) -> str:
        return f"{self.person.split()[0].lower()}@{self.client}.test"

    @property
    def subject(self) -> str:
        return f"First pages for the {self.client}"

    def written(self, template: str, owner: str) -> bytes:
        """One of its mails as it arrives."""
        text = template.format(
            client=self.address,
            person=self.person,
            owner=owner,
            asked=f"{self.client}@agency.test",
            subject=self.subject,
            own=f"{self.client}.test",
        )
        return text.encode()


def mail(fields: str, text: str, *, kind: str = "text/plain; charset=utf-8", number: int = 1) -> str:
    """A template: the fields given, and those without which no mail comes."""
    head = dedent(fields).strip("\n")
    usual = {
        "From": "{person} <{client}>",
        "To": "{owner}",
        "Subject": "One thing",
        "Date": "Wed, 11 Mar 2026 10:00:00 +0100",
        "Message-ID": f"<{{own}}-{number}@elsewhere.test>",
        "MIME-Version": "1.0",
        "Content-Type": kind,
    }
    present = {
        line.partition(":")[0].lower() for line in head.splitlines() if not line.startswith((" ", "\t"))
    }
    missing = [f"{name}: {value}" for name, value in usual.items() if name.lower() not in present]
    return "\n".join([*([head] if head else []), *missing, "", dedent(text).strip("\n"), ""])


REPLY = "Subject: Re: {subject}\nIn-Reply-To: <{asked}>\nReferences: <{asked}>\n"

OUTWEIGHED = (
    # the owner's shared address is a group of Microsoft 365, which sends on as a list does
    Story(
        client="bakery", person="Nele Brandt", becomes=Becomes.SPARED,
        mails=(mail(
            """
            To: hello@agency.test
            Subject: Opening hours
            Precedence: list
            List-Id: <hello.agency.test>
            List-Post: <mailto:hello@agency.test>
            List-Unsubscribe: <mailto:hello+unsubscribe@agency.test>
            X-MS-Exchange-Group-Id: 3f1c
            """,
            "Hello Olga, we open at seven from April. Which of the two headings is shorter?\nNele\n",
        ),),
    ),
    Story(
        client="brewery", person="Piet Alders", becomes=Becomes.SPARED, long=True,
        mails=(mail(
            """
            Subject: Labels
            List-Unsubscribe: <https://click.relay.test/u/7>, <mailto:u7@relay.test>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Feedback-ID: 11:brewery:relay
            Precedence: bulk
            """,
            "Olga, the labels are with the printer. Shall I send you the proofs first?\n",
        ),),
    ),
    Story(
        client="clinic", person="Ruth Amari", becomes=Becomes.SPARED,
        mails=(mail(
            REPLY + "Auto-Submitted: auto-generated\nX-Mailer: Desk 9\nX-Ticket-Id: 4471\n",
            """
            Hello Olga,

            Dr Amari has read the pages. The second photo shows the old entrance, could you
            take another one? And may the telephone number stand at the top?

            Ruth
            """,
        ),),
    ),
    Story(
        client="theatre", person="Ines Falk", becomes=Becomes.SPARED, long=True,
        mails=(mail(
            "Subject: Newsletter and guest list\n",
            "Hi Olga, the newsletter sign-up should say how to unsubscribe. The guest list comes tonight, "
            "is a spreadsheet fine?\n",
        ),),
    ),
    Story(
        client="school", person="Jonas Weil", becomes=Becomes.SPARED, long=True,
        mails=(mail(
            "Subject: Out of office: words for the holidays page\n",
            "Olga, please write on the page: our office is closed until 7 April. Can that stand in red?\n",
        ),),
    ),
    # the same client's newsletter, as their mailing tool sends it to everybody
    Story(
        client="marina", person="Levi Quast", becomes=Becomes.PRESSED, long=True, extra='company = "marina.test"\n',
        mails=(mail(
            """
            From: Marina News <news@marina.test>
            To: owner@agency.test
            Subject: Spring at the marina: three offers
            List-Id: Marina News <news.marina.test>
            List-Unsubscribe: <https://news.marina.test/leave/9>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Precedence: bulk
            X-Campaign-Id: spring
            """,
            """
            Dear guests, three berths are free in spring. Book before the end of March and save.

            You receive this newsletter because you signed up at our desk.
            Unsubscribe: https://news.marina.test/leave/9
            """,
        ),),
    ),
)  # fmt: skip

FORM = """
    From: Olga Owner <owner@agency.test>
    Reply-To: {person} <{client}>
    Subject: Enquiry over your website
    X-Mailer: FormTool 2
    """

IN_OUR_NAME = (
    Story(
        client="vineyard", person="Carla Moretti", becomes=Becomes.SPARED,
        mails=(mail(FORM, "Name: Carla Moretti\n\nI answered twice, did it reach you? Please call me.\n"),),
    ),
    Story(
        client="museum", person="Abel Strand", becomes=Becomes.SPARED, long=True,
        mails=(mail(
            """
            From: "Abel Strand via Dates" <owner@agency.test>
            Reply-To: {client}
            Subject: Abel Strand has asked for a new date
            X-Mailer: Dates
            """,
            "Abel Strand wrote: I need two more weeks for the pictures, is the end of March fine?\n",
        ),),
    ),
    Story(
        client="library", person="Mira Holt", becomes=Becomes.SPARED,
        mails=(mail(
            """
            From: "Mira Holt via Hello" <hello@agency.test>
            To: hello@agency.test
            Reply-To: Mira Holt <{client}>
            X-Original-From: Mira Holt <{client}>
            X-Original-Sender: {client}
            Precedence: list
            List-Id: <hello.agency.test>
            Subject: Shelves
            """,
            "Olga, the list of shelves is done. Do you want it as a table?\n",
        ),),
    ),
    # a form that the owner has named as one that passes words on
    Story(
        client="orchard", person="Emil Sax", becomes=Becomes.ANSWERED, long=True,
        mails=(mail(
            """
            From: Forms <robot@forms.test>
            Reply-To: Emil Sax <{client}>
            Subject: Message over the form
            """,
            "Emil Sax wrote: the pages are fine, please put them up on Friday.\n",
        ),),
    ),
    # somebody else fills in the same form: no word of this client
    Story(
        client="garage", person="Otis Krall", becomes=Becomes.PRESSED, long=True,
        mails=(mail(
            FORM.replace("{person} <{client}>", "Vera Lund <vera@visitors.test>"),
            "Name: Vera Lund\n\nWhat does a small site cost?\n",
        ),),
    ),
)  # fmt: skip

BELOW_THE_QUOTE = (
    Story(
        client="pottery", person="Hanna Birk", becomes=Becomes.ANSWERED,
        mails=(mail(
            REPLY,
            """
            <div dir="ltr"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 10:30,
            Olga Owner &lt;owner@agency.test&gt; wrote:<br></div><blockquote class="gmail_quote"
            style="margin:0 0 0 .8ex"><div>Could you send me your answer?</div></blockquote></div>
            <div>The glazes come on Thursday, the prices are final.</div></div>
            """,
            kind="text/html; charset=utf-8",
        ),),
    ),
    Story(
        client="dairy", person="Knut Vang", becomes=Becomes.ANSWERED,
        mails=(mail(
            REPLY,
            """
            <html><body><div class="moz-cite-prefix">On 02/03/2026 10:30, Olga Owner wrote:<br></div>
            <blockquote type="cite" cite="mid:x"><p>Could you send me your answer?</p></blockquote>
            <p>Yes, take the green one, and leave the cows out.</p></body></html>
            """,
            kind="text/html; charset=utf-8",
        ),),
    ),
)  # fmt: skip

ELSEWHERE = (
    # only the mailbox knows the name: it stood beside the client's address some time ago
    Story(
        client="forge", person="Tilda Sommer", becomes=Becomes.SPARED,
        earlier=(mail("Subject: Keys\nDate: Mon, 02 Mar 2026 09:40:00 +0100\n", "The keys are with the neighbour.\n", number=0),),
        mails=(mail("From: Tilda Sommer <t.s.1979@post.test>\nSubject: Short\n", "I am ill, next week then.\n"),),
    ),
    Story(
        client="florist", person="Dora Kling", becomes=Becomes.SPARED, long=True,
        mails=(mail("From: dk <dk@post.test>\nSubject: Florist website, last photos\n", "They come on Friday.\n"),),
    ),
    Story(
        client="tailor", person="Sami Noor", becomes=Becomes.SPARED,
        mails=(mail(
            "From: s. <sn77@post.test>\nSubject: hello\n",
            """
            yes to all of it

            > I can't go on with the pages for the tailor before I know which picture is first.
            > Could you send me your answer?
            """,
        ),),
    ),
    Story(
        client="cinema", person="Fritz Lamm", becomes=Becomes.SPARED, long=True,
        mails=(mail("From: fl <fl@post.test>\nSubject: First pages for the cinema\n", "Fine by me.\n"),),
    ),
    Story(
        client="gallery", person="Wanda Prinz", becomes=Becomes.PRESSED,
        mails=(mail(
            "From: Gregor Wolf <gregor@visitors.test>\nSubject: Rooms for rent\n",
            "Good day, are you looking for a studio? We have two rooms by the river.\n",
        ),),
    ),
)  # fmt: skip

_SAME = (
    "Message-ID: <scan@device.test>\nDate: Thu, 01 Jan 2026 00:00:00 +0000\nSubject: Form of the printer\n"
)
_AGAIN = (
    "Message-ID: <keys@hostel.test>\nDate: Mon, 02 Mar 2026 09:40:00 +0100\nSubject: Keys of the hostel\n"
)

SAME_FIELDS = (
    Story(
        client="printer", person="Gero Tank", becomes=Becomes.SPARED,
        earlier=(mail(_SAME, "The price list of last year is attached.\n"),),
        mails=(mail(_SAME, "All pages are approved, only the second heading must change.\n"),),
    ),
    # the very same mail once more, as a second delivery brings it
    Story(
        client="hostel", person="Lotte Frey", becomes=Becomes.PRESSED,
        earlier=(mail(_AGAIN, "The keys are in the box.\n"),),
        mails=(mail(_AGAIN, "The keys are in the box.\n"),),
    ),
)  # fmt: skip

WORDS_OF_PEOPLE = (*OUTWEIGHED, *IN_OUR_NAME, *BELOW_THE_QUOTE, *ELSEWHERE, *SAME_FIELDS)
