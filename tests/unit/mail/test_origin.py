"""Who speaks: each rule with a sample, and the cases that fool other programs."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

from datetime import date

import pytest
from letters import judged, letter

from mailwatch.mail.languages import all_languages
from mailwatch.mail.message import Confidence, Kind, Permanence
from mailwatch.mail.origin.reports import permanence_of
from mailwatch.mail.origin.rules import RULES

REPORT = """Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: dana@studio.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 2 Mar 2026 10:00:00 +0100
Message-ID: <r1@mx.example>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

{words}
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnostic}
--b
Content-Type: text/rfc822-headers

From: dana@studio.example
To: {recipient}
Subject: Offer
Message-ID: <q1@studio.example>
--b--
"""


def report(
    *,
    action: str = "failed",
    status: str = "5.1.1",
    diagnostic: str = "550 no such user",
    words: str = "I'm sorry.",
) -> bytes:
    return REPORT.format(
        recipient="ann@client.example", action=action, status=status, diagnostic=diagnostic, words=words
    ).encode()


def test_every_rule_says_what_it_looks_for_and_where_that_is_defined() -> None:
    assert all(rule.looks_for and rule.source for rule in RULES)
    assert len({rule.looks_for for rule in RULES}) == len(RULES)


def test_a_failed_delivery_names_recipient_status_reason_and_our_mail() -> None:
    verdict = judged(report())
    assert verdict.kind is Kind.BOUNCE
    assert verdict.confidence is Confidence.SURE
    assert verdict.permanence is Permanence.PERMANENT
    assert verdict.failed_recipients == ("ann@client.example",)
    assert verdict.original_message_id == "q1@studio.example"
    assert (verdict.status, verdict.reason, verdict.action) == ("5.1.1", "no such user", "failed")


@pytest.mark.parametrize(
    ("status", "diagnostic", "permanence", "reason"),
    [
        ("4.2.2", "452 mailbox full", Permanence.TEMPORARY, "mailbox full"),
        ("5.2.2", "552 over quota", Permanence.PERMANENT, "mailbox full"),
        ("5.3.4", "552 message size exceeds fixed maximum", Permanence.PERMANENT, "too large"),
        ("5.4.6", "554 too many hops", Permanence.PERMANENT, "loop"),
        ("5.7.1", "554 rejected as spam", Permanence.PERMANENT, "policy"),
        ("4.4.7", "retry timeout exceeded", Permanence.TEMPORARY, "expired"),
        ("5.1.2", "host unknown", Permanence.PERMANENT, "no such host"),
    ],
)
def test_the_reason_of_a_failure_has_a_class(
    status: str, diagnostic: str, permanence: Permanence, reason: str
) -> None:
    verdict = judged(report(status=status, diagnostic=diagnostic))
    assert (verdict.permanence, verdict.reason) == (permanence, reason)


@pytest.mark.parametrize(
    ("words", "permanence"),
    [
        # A code decides, whatever the words around it (RFC 3463 §2, RFC 5321 §4.2.1).
        ("ann@client.example: 450 4.2.1 mailbox busy, this is a permanent error", Permanence.TEMPORARY),
        ("ann@client.example: 552 mailbox full, temporary problem", Permanence.PERMANENT),
        # Time ran out: only transient answers are tried that long (RFC 5321 §4.5.4.1, RFC 3463 X.4.7).
        ("This is a permanent error. ann@client.example: retry timeout exceeded", Permanence.TEMPORARY),
        ("I'm not going to try again; this message has been in the queue too long.", Permanence.TEMPORARY),
        (
            "I’m not going to try again;\nthis message has been in the queue\r\ntoo long.",
            Permanence.TEMPORARY,
        ),
        ("Delivery time expired for ann@client.example", Permanence.TEMPORARY),
        ("Exchange tried to deliver, without success, and has stopped trying.", Permanence.TEMPORARY),
        # Given up at once, without any code: that was a final answer, from a full mailbox as well.
        ("ann@client.example: mailbox full. This is a permanent error; I've given up.", Permanence.PERMANENT),
        ("ann@client.example: Mailbox quota usage exceeded", Permanence.PERMANENT),
        ("ann@client.example: user unknown", Permanence.PERMANENT),
        # The server calls it temporary itself.
        ("ann@client.example: temporary failure in name resolution", Permanence.TEMPORARY),
        ("Das Postfach ist vorübergehend nicht erreichbar", Permanence.TEMPORARY),
        ("", Permanence.UNKNOWN),
    ],
)
def test_permanent_and_temporary_are_told_by_code_then_by_how_the_server_gave_up(
    words: str, permanence: Permanence
) -> None:
    assert permanence_of("", words) is permanence


def test_a_delay_is_no_failure() -> None:
    verdict = judged(report(action="delayed", status="4.4.1", diagnostic="connection timed out"))
    assert verdict.kind is Kind.DELIVERY_DELAY
    assert verdict.permanence is Permanence.TEMPORARY


def test_a_positive_report_is_neither_failure_nor_reply() -> None:
    assert judged(report(action="delivered", status="2.0.0", diagnostic="250 ok")).kind is Kind.MACHINE


@pytest.mark.parametrize(
    ("subject", "text", "recipient", "permanence"),
    [
        ("failure notice", "Hi. This is the qmail-send program at mx.example.\n\n<ann@client.example>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 no such user\nGiving up.\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <q1@studio.example>\nTo: other@x.example\n", "ann@client.example", Permanence.PERMANENT),
        ("Mail delivery failed: returning message to sender", "A message that you sent could not be delivered to one or more of its\nrecipients. The following address(es) failed:\n\n  ann@client.example\n    retry timeout exceeded\n\n------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: <q1@studio.example>\n", "ann@client.example", Permanence.TEMPORARY),
        ("Unzustellbar: Angebot", "Die Nachricht konnte nicht zugestellt werden.\n\nann@client.example\n#550 5.1.1 unbekannt\n\nMessage-ID: <q1@studio.example>\n", "ann@client.example", Permanence.PERMANENT),
    ],
)  # fmt: skip
def test_reports_in_words_are_read_too(
    subject: str, text: str, recipient: str, permanence: Permanence
) -> None:
    verdict = judged(
        letter(subject, text, headers="Return-Path: <>\n", sender="MAILER-DAEMON@mx.example", answers=False)
    )
    assert verdict.kind is Kind.BOUNCE
    assert verdict.failed_recipients == (recipient,)
    assert verdict.permanence is permanence
    assert verdict.original_message_id == "q1@studio.example"


SERVERS_WORDS = [
    (
        "Mail delivery failed: returning message to sender",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  ann@client.example\n    host mx.client.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<ann@client.example>:\n    550 5.1.1 <ann@client.example>: Recipient address rejected",
        Kind.BOUNCE,
    ),
    (
        "Undeliverable: Offer",
        "Your message did not reach some or all of the intended recipients.\n\n      Subject:\tOffer\n      Sent:\t3/2/2026 10:00 AM\n\nThe following recipient(s) could not be reached:\n\n      ann@client.example on 3/2/2026 10:00 AM\n            The e-mail account does not exist at the organization this message was sent to.\n            <mx.client.example #5.1.1>",
        Kind.BOUNCE,
    ),
    (
        "Nicht zustellbar: Angebot",
        "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nann@client.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.",
        Kind.BOUNCE,
    ),
    (
        "Non remis : Offre",
        "Échec de la remise à ces destinataires ou groupes :\n\nann@client.example\nL'adresse de messagerie que vous avez entrée est introuvable.",
        Kind.BOUNCE,
    ),
    (
        "No se puede entregar: Oferta",
        "No se pudo entregar a estos destinatarios o grupos:\n\nann@client.example\nNo se encontró la dirección.",
        Kind.BOUNCE,
    ),
    (
        "Delivery Status Notification (Failure)",
        "Delivery to the following recipient failed permanently:\n\n     ann@client.example\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the server for the recipient domain. The error was: 550 550 no such user",
        Kind.BOUNCE,
    ),
    (
        "Delivery Status Notification (Delay)",
        "Delivery to the following recipient has been delayed:\n\n     ann@client.example\n\nMessage will be retried for 2 more day(s)",
        Kind.DELIVERY_DELAY,
    ),
    (
        "Warning: could not send message for past 4 hours",
        "    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\n   ----- The following addresses had transient non-fatal errors -----\n<ann@client.example>",
        Kind.DELIVERY_DELAY,
    ),
    (
        "Undelivered Mail Returned to Sender",
        "This is the mail system at host mx.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<ann@client.example>: host mx.client.example[192.0.2.1] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command)",
        Kind.BOUNCE,
    ),
    (
        "メール配信エラー",
        "次の宛先へのメッセージは配信できませんでした。\n\nann@client.example\n550 5.1.1 User unknown",
        Kind.BOUNCE,
    ),
    (
        "来自qq邮箱的退信",
        "抱歉，您的邮件被退回来了……\n\nann@client.example\n退信原因：收件人邮件地址不存在",
        Kind.BOUNCE,
    ),
    (
        "Недоставленное сообщение",
        "Ваше письмо не может быть доставлено.\n\nann@client.example\n550 user not found",
        Kind.BOUNCE,
    ),
    (
        "Returned mail: see transcript for details",
        "The original message was received at Mon, 2 Mar 2026\n\n   ----- The following addresses had permanent fatal errors -----\n<ann@client.example>\n    (reason: 550 5.1.1 User unknown)",
        Kind.BOUNCE,
    ),
    (
        "DELIVERY FAILURE: User ann (ann@client.example) not listed in Domino Directory",
        "Your message\n\n  Subject: Offer\n\nwas not delivered to:\n\n  ann@client.example\n\nbecause:\n\n  User ann (ann@client.example) not listed in Domino Directory",
        Kind.BOUNCE,
    ),
]


@pytest.mark.parametrize(("subject", "text", "kind"), SERVERS_WORDS)
@pytest.mark.parametrize("headers", ["Return-Path: <>\n", ""])
def test_the_words_of_many_servers_are_known(subject: str, text: str, kind: Kind, headers: str) -> None:
    text += "\n\nMessage-ID: <q1@studio.example>\n"
    verdict = judged(letter(subject, text, headers=headers, sender="postmaster@mx.example", answers=False))
    assert verdict.kind is kind
    assert verdict.failed_recipients == ("ann@client.example",)
    assert verdict.original_message_id == "q1@studio.example"


def test_a_forwarded_report_is_a_persons_mail() -> None:
    inner = report().decode()
    content = (
        "From: Ann <ann@client.example>\nTo: dana@studio.example\nSubject: Fwd: Undelivered Mail Returned to Sender\n"
        "Message-ID: <f@client.example>\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nI got this, what is wrong?\n"
        f"--o\nContent-Type: message/rfc822\n\n{inner}\n--o--\n"
    )
    assert judged(content.encode()).kind is Kind.HUMAN


def test_a_person_who_quotes_a_report_is_a_person() -> None:
    text = "My mail to you came back, here it is again.\n\n> Delivery to the following recipient failed permanently:\n>     dana@studio.example\n"
    assert judged(letter("Re: Offer", text)).kind is Kind.HUMAN


def test_a_challenge_is_neither_bounce_nor_reply() -> None:
    text = "Your message is being held. To complete this verification, simply click on the link below:\nhttps://filter.example/x"
    assert judged(letter("Please confirm your message", text, answers=False)).kind is Kind.MACHINE


def test_mail_rejected_by_a_full_mailbox_is_a_failed_delivery_although_it_looks_like_a_receipt() -> None:
    content = (
        b"Return-Path: <>\nFrom: Mail Delivery Subsystem <postmaster@client.example>\nTo: dana@studio.example\nSubject: Automatically rejected mail\n"
        b"Auto-Submitted: auto-replied (rejected)\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\n"
        b"Your message to <ann@client.example> was automatically rejected:\nQuota exceeded (mailbox for user is full)\n--b\nContent-Type: message/disposition-notification\n\n"
        b"Final-Recipient: rfc822; ann@client.example\nOriginal-Message-ID: <q1@studio.example>\nDisposition: automatic-action/MDN-sent-automatically; deleted\n--b--\n"
    )
    verdict = judged(content)
    assert (verdict.kind, verdict.reason) == (Kind.BOUNCE, "mailbox full")
    assert verdict.failed_recipients == ("ann@client.example",)


def test_a_read_receipt_names_what_was_read() -> None:
    content = (
        b"From: ann@client.example\nSubject: Read: Offer\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n"
        b"--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;ann@client.example\nOriginal-Message-ID: <q1@studio.example>\n"
        b"Disposition: manual-action/MDN-sent-manually; displayed\n--b--\n"
    )
    verdict = judged(content)
    assert (verdict.kind, verdict.original_message_id, verdict.action) == (
        Kind.READ_RECEIPT,
        "q1@studio.example",
        "displayed",
    )


@pytest.mark.parametrize(
    "headers",
    [
        "Auto-Submitted: auto-replied\n",
        "Auto-Submitted: auto-replied (vacation)\n",
        "X-Autoreply: yes\nPrecedence: bulk\n",
        "X-Autorespond: Website\n",
        "Precedence: auto_reply\n",
        "X-Apple-Action: vacation\n",
        "X-Autogenerated: Reply\n",
        "X-FC-MachineGenerated: true\n",
        "Delivered-To: Autoresponder\n",
        "X-MS-Exchange-Inbox-Rules-Loop: ann@client.example\nAuto-Submitted: auto-generated\n",
        "Return-Path: <>\nPrecedence: bulk\n",
    ],
)
@pytest.mark.parametrize("headers_only", [True, False])
def test_programs_that_say_so_are_believed(headers: str, headers_only: bool) -> None:
    content = letter("Re: Website", "I am out of the office until 9 March 2026.", headers=headers)
    verdict = judged(content, headers_only=headers_only)
    assert verdict.kind is Kind.AUTO_REPLY
    assert verdict.absent_until == (None if headers_only else date(2026, 3, 9))


@pytest.mark.parametrize(
    "headers",
    [
        "X-Auto-Response-Suppress: All\n",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply\n",
        "Auto-Submitted: no\n",
        "X-MS-Exchange-Inbox-Rules-Loop: x@y.example\n",
        "Importance: high\n",
        "X-Autoreply: no\n",
    ],
)
def test_fields_that_prove_nothing_leave_a_person_a_person(headers: str) -> None:
    assert judged(letter("Re: Website", "Yes, go ahead.", headers=headers)).kind is Kind.HUMAN


@pytest.mark.parametrize("language", all_languages(), ids=lambda each: each.code)
def test_the_programs_subject_tells_an_away_message_in_every_language(language) -> None:
    words = language.absences
    subject = f"{words.subjects[0].rstrip(':')}: Website"
    verdict = judged(letter(subject, f"{words.away[0]}. {words.companions[0]}.", headers=""))
    assert verdict.kind is Kind.AUTO_REPLY, (subject, verdict)


@pytest.mark.parametrize("language", all_languages(), ids=lambda each: each.code)
def test_a_person_answering_an_away_message_is_a_person(language) -> None:
    subject = f"Re: {language.absences.subjects[0].rstrip(':')}: Website"
    assert judged(letter(subject, "ok 👍")).kind is Kind.HUMAN


@pytest.mark.parametrize(
    ("subject", "text", "back", "until"),
    [
        ("Re: Website", "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis zum 9. März nicht im Büro. In dringenden Fällen wenden Sie sich bitte an büro@client.example.\n\nMit freundlichen Grüßen\nAnn", None, date(2026, 3, 9)),
        ("Website", "Hello,\n\nI am on annual leave and will be back on Tuesday, 10 March. I will reply when I return.\n\nAnn", date(2026, 3, 10), None),
        ("Re: Website", "Bonjour,\n\nJe suis en congés jusqu'au 9 mars inclus. En cas d'urgence, merci de contacter Paul.\n\nCordialement", None, date(2026, 3, 9)),
        ("Re: Website", "Jó napot!\n\nKöszönöm levelét. 2026. március 9-ig szabadságon vagyok, sürgős esetben keresse kollégámat.", None, date(2026, 3, 9)),
        ("Re: Website", "ขอบคุณสำหรับอีเมลค่ะ ขณะนี้ลาพักร้อนถึงวันที่ 9 มีนาคม 2569 หากมีเรื่องด่วนกรุณาติดต่อคุณสมชาย", None, date(2026, 3, 9)),
        ("Re: Website", "Gracias por su mensaje. Estoy de vacaciones y volveré el 10 de marzo. Para asuntos urgentes contacte con Ana.", date(2026, 3, 10), None),
        ("AUTO: Ann Smith is out of the office (returning 03/10/2026)", "I am out of the office until 03/10/2026.\n\nI will respond when I return.", None, date(2026, 3, 10)),
    ],
)  # fmt: skip
def test_an_away_message_without_any_mark_is_known_by_its_words(
    subject: str, text: str, back: date | None, until: date | None
) -> None:
    verdict = judged(letter(subject, text))
    assert verdict.kind is Kind.AUTO_REPLY
    assert (verdict.return_date, verdict.absent_until) == (back, until)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, approved. I'll be out of the office next week, so please send the invoice to Tom.",
        "Passt so. Ab Freitag bin ich im Urlaub, bitte vorher noch schicken. Die Farben im zweiten Entwurf gefallen uns besser, nehmen Sie bitte das Grün.",
        "C'est validé pour nous. Je serai absent du bureau la semaine prochaine.",
        "I'll be back on Monday. Could you move the meeting to Tuesday? We also need the new price list before that.",
        "Bin wieder da. Entschuldigung für die späte Antwort, der Vertrag ist unterschrieben.",
        "We are on holiday in August, so let us finish the project in July. The budget is fine.",
    ],
)
def test_a_person_who_mentions_an_absence_is_a_person(text: str) -> None:
    assert judged(letter("Re: Website", text)).kind is Kind.HUMAN


@pytest.mark.parametrize(
    ("subject", "text", "headers"),
    [
        ("[Ticket#2026030210000017] Website", "We have received your request. Your ticket number is 2026030210000017. Our team will get back to you.", "Auto-Submitted: auto-replied\n"),
        ("Your request (#4711) has been received", "Thank you for contacting us. Your request has been received and is being reviewed by our support staff.", ""),
        ("Eingangsbestätigung: Website", "Guten Tag, wir haben Ihre Anfrage erhalten. Ihre Ticketnummer lautet 88123.", ""),
        ("Accusé de réception : Website", "Nous avons bien reçu votre demande, elle porte la référence REQ-2026-77.", "Auto-Submitted: auto-generated\n"),
        ("Hibajegy létrehozva", "Megkaptuk bejelentését, azonosítószám: 88123. Munkatársunk hamarosan jelentkezik.", ""),
        ("【受付完了】Website", "お問い合わせありがとうございます。受付番号：20260302-11。担当者より折り返しご連絡いたします。", ""),
    ],
)  # fmt: skip
def test_a_help_desks_acknowledgement_is_told_from_an_away_message(
    subject: str, text: str, headers: str
) -> None:
    verdict = judged(letter(subject, text, headers=headers, sender="Support <support@client.example>"))
    assert verdict.kind is Kind.TICKET_ACK


def test_a_person_who_forwards_a_ticket_is_a_person() -> None:
    assert (
        judged(
            letter("Fwd: Ticket received", "Our IT opened a ticket, number 4412. I approve the change.")
        ).kind
        is Kind.HUMAN
    )


@pytest.mark.parametrize(
    "headers", ["List-Id: <dev.lists.example>\n", "Precedence: list\n", "X-Mailman-Version: 2\n"]
)
def test_a_lists_mail_is_the_lists_where_it_went_to_the_list(headers: str) -> None:
    """A group is also somebody's shared mailbox, and relays stamp what they pass on: to us alone, it is unclear."""
    content = letter("Re: Website", "I think so.", headers=headers)
    assert judged(content).kind is Kind.UNCLEAR
    to_the_list = content.replace(b"To: Dana <dana@studio.example>", b"To: dev@lists.example")
    assert judged(to_the_list).kind is Kind.LIST
    assert judged(to_the_list).confidence is not Confidence.UNCLEAR


def test_a_newsletter_without_fields_is_known_by_how_one_leaves_it() -> None:
    text = "Our spring offers!\n\nYou are receiving this newsletter because you subscribed. Unsubscribe: https://x.example/u"
    assert judged(letter("Spring offers", text, answers=False)).kind is Kind.LIST


def test_an_answer_with_an_unsubscribe_link_stays_an_answer() -> None:
    assert (
        judged(
            letter("Re: Website", "Yes please.", headers="List-Unsubscribe: <https://crm.example/u>\n")
        ).kind
        is Kind.HUMAN
    )


@pytest.mark.parametrize(
    ("answer", "expected"), [("ACCEPTED", "accepted"), ("DECLINED", "declined"), ("TENTATIVE", "tentative")]
)
def test_an_answer_to_an_invitation_says_what_and_why(answer: str, expected: str) -> None:
    content = (
        "From: ann@client.example\nSubject: Declined: Kick-off\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nThursday would be better.\n"
        "--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u1\nDTSTART:20260309T090000Z\n"
        f'ATTENDEE;PARTSTAT={answer};CN="Ann: A":mailto:ann@client.example\nEND:VEVENT\nEND:VCALENDAR\n--b--\n'
    )
    verdict = judged(content.encode())
    assert verdict.kind is Kind.CALENDAR
    assert (verdict.calendar_method, verdict.calendar_answer, verdict.calendar_uid) == (
        "reply",
        expected,
        "u1",
    )
    assert verdict.comment == "Thursday would be better."


def test_a_machine_that_takes_no_answers_is_a_machine() -> None:
    assert (
        judged(
            letter(
                "Your statement", "Your statement is ready.", sender="no-reply@bank.example", answers=False
            )
        ).kind
        is Kind.MACHINE
    )


@pytest.mark.parametrize(
    "text",
    [
        "Your order 4711 was shipped.\n\nThis is an automatically generated message.",
        "Ihre Bestellung ist unterwegs. Bitte antworten Sie nicht auf diese E-Mail.",
        "ご注文を承りました。本メールは送信専用です。",
    ],
)
def test_a_machine_that_says_so_in_words_is_a_machine(text: str) -> None:
    assert judged(letter("Your order", text, answers=False)).kind is Kind.MACHINE


def test_a_person_who_speaks_of_automatic_mail_is_a_person() -> None:
    text = "Yes, the newsletter looks good. Could you add that it was sent automatically? Please do not reply to this address, use my new one."
    assert judged(letter("Re: Newsletter", text)).kind is Kind.HUMAN


def test_an_empty_envelope_sender_alone_is_unclear() -> None:
    assert (
        judged(letter("Website", "Some words.", headers="Return-Path: <>\n", answers=False)).kind
        is Kind.UNCLEAR
    )


@pytest.mark.parametrize(
    ("headers", "by"), [("", "personal"), ("Auto-Submitted: auto-replied\n", "automatic")]
)
def test_an_automatic_acceptance_is_told_from_a_personal_one(headers: str, by: str) -> None:
    content = f"{headers}From: ann@client.example\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@client.example\nEND:VEVENT\n"
    assert judged(content.encode()).action == by


def test_nobody_in_from_is_unclear() -> None:
    assert judged(b"Subject: x\n\nhello").kind is Kind.UNCLEAR


def test_a_persons_answer_is_sure_and_a_first_mail_likely() -> None:
    assert judged(letter()).confidence is Confidence.SURE
    assert judged(letter("Website", "Hello, I have an idea.", answers=False)).confidence is Confidence.LIKELY
