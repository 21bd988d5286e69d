"""The table that decides who speaks: read from the top, the first rule that answers wins.

The order is that of reliability: machine-readable reports first, words last.
Adding a rule is adding a row here and a sample in the tests.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mailwatch.mail.message import Verdict
from mailwatch.mail.origin import (
    absences,
    automatic,
    bulk,
    given_up,
    machines,
    meetings,
    reactions,
    receipts,
    reports,
    tickets,
)
from mailwatch.mail.origin.evidence import Evidence


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What a rule looks for, in words, where that is defined, and the function that looks."""

    looks_for: str
    source: str
    decide: Callable[[Evidence], Verdict | None]


RULES = (
    Rule(
        looks_for="complaint or statistics for postmasters",
        source="RFC 5965, RFC 7489",
        decide=reports.feedback,
    ),
    Rule(
        looks_for="challenge of a filter",
        source="Boxbe, TMDA, Spam Arrest, EarthLink",
        decide=machines.challenge,
    ),
    Rule(
        looks_for="mail rejected by the mailbox",
        source="Dovecot, RFC 5429 §2.1",
        decide=receipts.rejected_by_mailbox,
    ),
    Rule(looks_for="report in Outlook's container", source="MS-OXTNEF", decide=receipts.outlook_report),
    Rule(looks_for="read receipt", source="RFC 8098", decide=receipts.receipt),
    Rule(looks_for="delivery status report", source="RFC 3464, RFC 6522", decide=reports.delivery_status),
    Rule(looks_for="notice of a mail service", source="Amazon SES through SNS", decide=reports.amazon_notice),
    Rule(
        looks_for="delivery failure in words",
        source="qmail, Exim, Exchange, web hosters",
        decide=reports.failure_in_words,
    ),
    Rule(looks_for="recall of a mail", source="Outlook, Exchange", decide=receipts.recall),
    Rule(looks_for="reaction to a mail", source="Gmail, Outlook, Apple", decide=reactions.reaction),
    Rule(looks_for="meeting request, answer or cancellation", source="RFC 5546", decide=meetings.meeting),
    Rule(looks_for="somebody wrote in a help desk", source="help desks' usual words", decide=tickets.update),
    Rule(
        looks_for="field of an automatic answer",
        source="RFC 3834 and the programs named in the table",
        decide=automatic.declared,
    ),
    Rule(
        looks_for="answer of an Exchange rule", source="Exchange, MS-OXCMAIL", decide=automatic.exchange_rule
    ),
    Rule(looks_for="list server", source="RFC 2919, RFC 2369", decide=bulk.mailing_list),
    Rule(looks_for="mail that a machine made", source="RFC 3834 §5", decide=automatic.generated),
    Rule(looks_for="empty envelope sender", source="RFC 3834 §3.3", decide=automatic.empty_envelope),
    Rule(looks_for="away subject", source="the programs' localised subjects", decide=absences.by_subject),
    Rule(
        looks_for="acknowledgement of a help desk",
        source="help desks' usual words",
        decide=tickets.acknowledgement,
    ),
    Rule(
        looks_for="delivery failure that looks like a person's mail",
        source="virus scanners, quarantines, gateways",
        decide=reports.failure_without_marks,
    ),
    Rule(looks_for="away message by its words", source="how people write them", decide=absences.by_words),
    Rule(looks_for="address given up", source="how programs and colleagues say so", decide=given_up.given_up),
    Rule(looks_for="words that call it automatic", source="how programs say so", decide=machines.says_so),
    Rule(looks_for="notification", source="fields and accounts of programs", decide=machines.notification),
    Rule(looks_for="newsletter by its words", source="how mass mailings end", decide=bulk.newsletter),
    Rule(looks_for="mass mail", source="RFC 2369, bulk sender guidelines", decide=bulk.mass_mail),
)
