"""Conversations, also where programs lost what holds them together."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mailwatch.mail.message import MessageId
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.threads import Threadable, group, thread_index_root, threadable_of

DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def mail(
    own: str,
    *,
    refs: tuple[str, ...] = (),
    subject: str = "Offer",
    sender: str = "dana@studio.example",
    to: str = "ann@client.example",
    day: int = 0,
    **more: object,
) -> Threadable:
    return Threadable(
        message_id=MessageId(own), references=tuple(MessageId(each) for each in refs), subject=subject, from_spec=sender, to_specs=frozenset({to}), date=DAY + timedelta(days=day), **more,  # type: ignore[arg-type]  # named fields
    )  # fmt: skip


def test_references_join_in_any_order_and_through_a_lost_message() -> None:
    messages = [mail("c", refs=("a", "b")), mail("x"), mail("d", refs=("b",)), mail("a")]
    assert group(messages) == [0, 1, 0, 0]


def test_ids_are_compared_without_case() -> None:
    assert group([mail("A@x"), mail("b", refs=("a@X",))]) == [0, 0]


def test_loops_and_self_references_are_harmless() -> None:
    assert group([mail("a", refs=("b", "a")), mail("b", refs=("a",))]) == [0, 0]


def test_the_same_subject_between_strangers_never_joins() -> None:
    messages = [
        mail("a", subject="Invoice"),
        mail("b", subject="Re: Invoice", sender="zed@other.example", to="mia@third.example", day=1),
    ]
    assert group(messages) == [0, 1]


def test_the_same_subject_started_anew_never_joins() -> None:
    assert group([mail("a", subject="Invoice"), mail("b", subject="Invoice", day=30)]) == [0, 1]


def test_an_answer_that_lost_its_fields_joins_by_subject_and_people() -> None:
    messages = [
        mail("a"),
        mail("b", subject="AW: Offer", sender="ann@client.example", to="dana@studio.example", day=2),
    ]
    assert group(messages) == [0, 0]


def test_such_an_answer_joins_the_latest_of_two_rounds() -> None:
    messages = [
        mail("a"),
        mail("b", day=20),
        mail("c", subject="Re: Offer", sender="ann@client.example", to="dana@studio.example", day=21),
    ]
    assert group(messages) == [0, 1, 1]


def test_weak_evidence_fades_with_time() -> None:
    messages = [
        mail("a"),
        mail("b", subject="Re: Offer", sender="ann@client.example", to="dana@studio.example", day=200),
    ]
    assert group(messages) == [0, 1]


def test_an_id_used_again_for_another_mail_does_not_join() -> None:
    assert group([mail("a", subject="One"), mail("a", subject="Two", sender="x@y.example")]) == [0, 1]
    assert group([mail("a"), mail("a")]) == [0, 0]


def test_outlooks_thread_index_joins_by_its_root() -> None:
    root = "AdCPDQABAQIDBAUGBwgJCgsMDQ4P"
    longer = root + "DwABAgME"
    assert len(thread_index_root(root + "Dw==")) == 22
    messages = [
        mail("a", subject="x", thread_index=root + "Dw=="),
        mail("b", subject="y", thread_index=longer),
    ]
    assert group(messages) == [0, 0]
    assert thread_index_root("short") == b""
    assert thread_index_root("!!!!") == b""


def test_quoted_lines_lead_back_to_who_wrote_them() -> None:
    first = parse_message(
        b"From: dana@studio.example\nTo: l@x.example\nSubject: Offer\nMessage-ID: <a@x>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n\nWe could deliver the first part of it in May.\n"
    )
    second = parse_message(
        b"From: ann@client.example\nTo: z@x.example\nSubject: Re: Offer\nMessage-ID: <b@x>\nDate: Tue, 3 Mar 2026 09:00:00 +0000\n\n> We could deliver the first part of it in May.\n\nGood.\n"
    )
    assert group([threadable_of(first), threadable_of(second)]) == [0, 0]


def test_ten_thousand_answers_with_one_subject_stay_quick_and_together() -> None:
    messages = [mail("a")] + [
        mail(f"b{number}", refs=("a",), subject="Re: Offer") for number in range(10_000)
    ]
    assert set(group(messages)) == {0}
