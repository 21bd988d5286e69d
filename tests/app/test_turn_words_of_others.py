"""What came by mail and stands in our letters: subjects, titles, names, through the real turn."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime

import pytest
from agency import START, hours
from invitations import Meeting

from mailwatch.shown import is_fit

REMIND = '\n[meetings]\nremind = "all"\n'
MEETING = datetime(2026, 3, 11, 13, 0, tzinfo=UTC)


def letters(agency):
    """Subject, text and HTML of what reached clients."""
    found = []
    for _, _, content in agency.to_clients:
        message = email.message_from_bytes(content, policy=email.policy.default)
        text, html = message.get_body(("plain",)), message.get_body(("html",))
        assert text is not None
        found.append((str(message["Subject"]), text.get_content(), html.get_content() if html else ""))
    return found


@pytest.mark.parametrize(
    "way_out", ["https://evil.example/pay", "evil.example", "www.evil", "a@evil.example"]
)
@pytest.mark.parametrize("project", [True, False])
def test_a_subject_with_a_way_out_is_not_repeated_in_a_letter(agency, way_out, project):
    """A link in a forged subject became a link in a letter in the owner's name."""
    if not project:
        agency.build(agency.text.replace('project = "the Harbour Café website", ', ""))
    agency.owner_writes(subject=f"Draft, see {way_out}")
    agency.until(START + hours(24 * 30))
    assert agency.steps()
    for subject, text, html in letters(agency):
        assert way_out not in text
        assert "evil" not in html
        assert "<a " not in html
        assert subject == f"Re: Draft, see {way_out}", "the thread's own subject stays"
    assert ("the Harbour Café website" if project else "our work together") in letters(agency)[0][1]


def test_a_subject_without_one_is_repeated(agency):
    agency.owner_writes(subject="Draft of the start page")
    agency.until(START + hours(24 * 10))
    assert "“Draft of the start page”" in letters(agency)[0][1]


def test_what_nobody_sees_in_a_subject_reaches_no_letter_and_no_header(agency):
    agency.owner_writes(subject="Draft \x1b[31m\u202eof\u200b the \U000e0041start\ufeff page")
    agency.until(START + hours(24 * 10))
    for subject, text, html in letters(agency):
        assert is_fit(subject)
        assert all(is_fit(line) for line in (*text.splitlines(), *html.splitlines()))
        assert subject == "Re: Draft [31mof the start page"


def test_a_meetings_title_with_a_link_is_left_out(agency):
    """The attacker's words went out an hour after a made-up cancellation."""
    agency.build(agency.text + REMIND)
    meeting = Meeting(start=MEETING, summary="Pay at https://evil.example now", location="evil.example/room")
    agency.mailbox.deliver(meeting.request(START), folder="Sent")
    agency.until(MEETING)
    assert {"ahead", "morning"} <= set(agency.steps())
    for _, text, html in letters(agency):
        assert "evil" not in text + html


def test_a_meetings_link_to_a_known_service_is_printed(agency):
    agency.build(agency.text + REMIND)
    meeting = Meeting(start=MEETING, location="https://meet.google.com/abc-defg-hij")
    agency.mailbox.deliver(meeting.request(START), folder="Sent")
    agency.until(MEETING)
    assert any("https://meet.google.com/abc-defg-hij" in text for _, text, _ in letters(agency))


def test_a_notice_shows_what_a_client_wrote_and_obeys_none_of_it(agency):
    asked = agency.owner_writes()
    agency.until(START + hours(24 * 10))
    agency.client_writes(subject="Re: Draft \x1b]0;x\x07\u202e", name="Alice \x9b2J", reply_to=asked)
    agency.until(agency.clock.now() + hours(24))
    told = [row for row in agency.rows() if row.purpose == "notice"]
    assert told
    for row in told:
        assert is_fit(row.subject)
        assert all(is_fit(line) for line in row.text.splitlines())
