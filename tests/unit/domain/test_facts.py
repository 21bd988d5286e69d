"""Facts survive the journal; threads, clocks and names don't depend on chance."""

from __future__ import annotations

import dataclasses
import json
import typing
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from facts import ALICE, MONDAY, message, theirs
from hypothesis import given, settings
from hypothesis import strategies as st

from mailwatch.domain.client.absence import absences_in
from mailwatch.domain.client.failed_delivery import dead_addresses, failed_deliveries, reports_of_unknown_mail
from mailwatch.domain.client.habits import usual_answer
from mailwatch.domain.client.message_time import FUTURE_TOLERANCE, answers, rule_inbound, rule_own
from mailwatch.domain.client.thread import distinct, fold_threads
from mailwatch.domain.client.view import fold_client
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.codec import UnreadableEntryError, dump, read_event
from mailwatch.domain.facts.delivery import (
    ON_THE_WIRE,
    OPEN,
    TABLE,
    WITHDRAWABLE,
    ImpossibleMoveError,
    RowState,
    Trigger,
    move,
)
from mailwatch.domain.facts.events import KIND_BY_NAME, Event, MessageSeen, Speaker
from mailwatch.domain.facts.identity import (
    CaseKey,
    is_token,
    message_id_for,
    notice_token,
    step_token,
    token_of,
)
from mailwatch.domain.facts.money import Money
from mailwatch.domain.facts.reasons import SENTENCES, Reason
from mailwatch.mail.message import Kind, Permanence

DAY = timedelta(days=1)

# -- the journal's language ------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
FIRST, LAST = datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)
instants = st.timedeltas(timedelta(0), LAST - FIRST).map(lambda since: FIRST + since)
reasons = st.builds(
    Reason,
    code=st.sampled_from(sorted(SENTENCES)),
    values=st.dictionaries(
        st.text("abcdefgh_", min_size=1, max_size=8),
        st.one_of(texts, st.integers(), instants, st.dates(), st.lists(texts).map(tuple)),
        max_size=4,
    ).map(lambda values: tuple(sorted(values.items()))),
)
keys = st.builds(CaseKey, playbook=texts, subject=texts, anchor=texts, run=st.integers(1, 9))
st.register_type_strategy(str, texts)
st.register_type_strategy(datetime, instants)
st.register_type_strategy(Reason, reasons)
st.register_type_strategy(CaseKey, keys)
st.register_type_strategy(
    Money,
    st.builds(
        Money,
        amount=st.decimals(allow_nan=False, allow_infinity=False),
        currency=st.text("ABCXYZ", min_size=3, max_size=3),
    ),
)
events = st.sampled_from(sorted(KIND_BY_NAME)).flatmap(lambda name: st.from_type(KIND_BY_NAME[name]))


@settings(max_examples=300)
@given(events)
def test_every_fact_comes_back_from_the_journal_as_it_was(event):
    text = dump(event)
    assert read_event(type(event).__name__, text) == event
    assert dump(read_event(type(event).__name__, text)) == text


@pytest.mark.parametrize("name", sorted(KIND_BY_NAME))
def test_a_field_that_is_not_known_is_an_error(name):
    with pytest.raises(UnreadableEntryError):
        read_event(name, json.dumps({"a_field_of_tomorrow": 1}))


def test_a_kind_that_is_not_known_is_an_error():
    with pytest.raises(UnreadableEntryError):
        read_event("ReplyImagined", "{}")


def test_an_entry_without_the_newer_fields_reads_well():
    plain = json.loads(dump(message("a")))
    with_defaults = {
        field.name for field in dataclasses.fields(MessageSeen) if field.default is not dataclasses.MISSING
    }
    old = {name: value for name, value in plain.items() if name not in with_defaults}
    event = read_event("MessageSeen", json.dumps(old))
    assert isinstance(event, MessageSeen)
    assert event.identity == "a"


@pytest.mark.parametrize("text", ["", "[]", "null", '{"at": "yesterday"}', "{", '"x"'])
def test_rubbish_is_an_error_and_no_crash(text):
    with pytest.raises(UnreadableEntryError):
        read_event("AccountFirstRead", text)


def test_every_kind_of_fact_has_a_name_of_its_own():
    assert len(set(KIND_BY_NAME)) == len(KIND_BY_NAME)
    assert all(issubclass(kind, Event) for kind in KIND_BY_NAME.values())


@given(reasons)
def test_every_reason_can_be_said_even_with_values_missing(reason):
    assert reason.say()
    assert json.dumps(reason.as_json())


def test_a_reason_without_a_sentence_can_not_be_made():
    with pytest.raises(KeyError):
        Reason.of("because-i-say-so")


# -- the life of a mail --------------------------------------------------------------------------

ALLOWED = {
    "held": {"held", "queued", "withdrawn", "sent"},
    "queued": {"attempting", "held", "withdrawn", "sent"},
    "attempting": {"queued", "refused", "held", "withdrawn", "committing"},
    "committing": {"sent", "queued", "refused", "uncertain"},
    "uncertain": {"sent", "withdrawn"},
    "refused": {"queued", "withdrawn", "sent"},
    "sent": {"bounced"},
    "bounced": set(),
    "withdrawn": set(),
}


@pytest.mark.parametrize("state", RowState)
def test_a_mail_goes_only_where_the_table_of_the_architecture_leads(state):
    reached = set()
    for trigger in Trigger:
        try:
            reached.add(move(state, trigger).value)
        except ImpossibleMoveError:
            assert (state, trigger) not in TABLE
    assert reached == ALLOWED[state.value]


def test_what_may_have_left_can_never_be_tried_again_or_taken_back_by_a_reply():
    assert ON_THE_WIRE.isdisjoint(WITHDRAWABLE)
    assert RowState.QUEUED.value not in ALLOWED["uncertain"]
    assert {RowState.COMMITTING, RowState.UNCERTAIN} == ON_THE_WIRE & OPEN


# -- names that can't drift -----------------------------------------------------------------------


@given(keys.filter(lambda key: "|" not in key.playbook + key.subject))
def test_a_case_key_comes_back_from_its_text(key):
    assert CaseKey.parse(str(key)) == key


def test_a_steps_id_follows_from_address_case_and_step_alone():
    key = CaseKey(playbook="ghosted", subject="harbour", anchor="m1@studio.example")
    token = step_token("Anna@Studio.example", key, "check-in")
    assert token == step_token("anna@studio.example", key, "check-in")
    assert is_token(token)
    assert token_of(message_id_for(token, "anna@studio.example")) == token
    others = {
        step_token("hello@studio.example", key, "check-in"),
        step_token("anna@studio.example", key, "ultimatum"),
        step_token("anna@studio.example", dataclasses.replace(key, run=2), "check-in"),
        notice_token("anna@studio.example", str(key)),
    }
    assert len(others | {token}) == 5


def test_a_steps_id_is_the_same_in_every_version():
    """Written down: a new version must find in Sent what an old one sent."""
    key = CaseKey(playbook="ghosted", subject="harbour", anchor="m1@studio.example")
    assert step_token("anna@studio.example", key, "check-in") == "ref-np55dzmm4sp3tncjmrxllvaoilx5dzdl"


# -- clocks -----------------------------------------------------------------------------------------


def test_the_servers_clock_rules_and_the_senders_alone_never_does():
    ruling = rule_inbound(
        internal_date=MONDAY, received=MONDAY, date=MONDAY + 300 * DAY, first_seen=MONDAY + DAY
    )
    assert (ruling.at, ruling.clock) == (MONDAY, "internal_date")


def test_what_was_filed_long_after_it_was_received_counts_from_its_receipt():
    ruling = rule_inbound(internal_date=MONDAY, received=MONDAY - 40 * DAY, date=None, first_seen=MONDAY)
    assert (ruling.at, ruling.clock) == (MONDAY - 40 * DAY, "received")


@pytest.mark.parametrize("received", [None, MONDAY + 3 * DAY])
def test_our_slow_clock_makes_no_answer_old(received):
    """The server's clocks lie ahead of ours; the sender's Date alone never decides."""
    ruling = rule_inbound(
        internal_date=MONDAY + 3 * DAY, received=received, date=MONDAY - 900 * DAY, first_seen=MONDAY
    )
    assert (ruling.at, ruling.clock) == (MONDAY, "first_seen")


@given(
    st.one_of(st.none(), instants),
    st.one_of(st.none(), instants),
    st.one_of(st.none(), instants),
    instants.filter(lambda at: at.year < 9999),
)
def test_no_clock_that_lies_ahead_is_believed(internal_date, received, stated, first_seen):
    inbound = rule_inbound(internal_date=internal_date, received=received, date=stated, first_seen=first_seen)
    own = rule_own(internal_date=internal_date, date=stated, first_seen=first_seen)
    assert inbound.at <= first_seen + FUTURE_TOLERANCE
    assert own.at <= first_seen + FUTURE_TOLERANCE


def test_doubt_means_answered():
    own = message("a", MONDAY, date_header=MONDAY - timedelta(hours=2))
    early = theirs("b", MONDAY - timedelta(hours=1))
    assert answers(early, own), "by one of our clocks theirs came after ours"


def test_what_is_older_by_every_clock_is_no_answer():
    assert not answers(theirs("b", MONDAY - DAY), message("a", MONDAY, date_header=MONDAY))


def test_our_own_reply_to_a_message_is_not_answered_by_it():
    question = theirs("b", MONDAY, date_header=MONDAY + DAY)
    reply = message("a", MONDAY + timedelta(hours=1), in_reply_to=("b",))
    assert not answers(question, reply)


def test_a_date_far_ahead_answers_nothing_that_is_written_after_it_was_seen():
    odd = theirs("b", MONDAY, date_header=datetime(2036, 1, 1, tzinfo=UTC))
    assert not answers(odd, message("a", MONDAY + 2 * DAY, date_header=MONDAY + 2 * DAY))


@pytest.mark.parametrize("ahead", [timedelta(days=3), timedelta(days=30), timedelta(days=9000)])
def test_a_date_far_ahead_answers_no_more_when_the_mailbox_is_read_anew(ahead):
    odd = theirs("b", MONDAY, date_header=MONDAY + ahead)
    anew = dataclasses.replace(odd, internal_date=MONDAY, first_seen=MONDAY + 60 * DAY)
    asked = message("a", MONDAY + 2 * DAY, date_header=MONDAY + 2 * DAY)
    assert not answers(odd, asked)
    assert not answers(anew, asked)


def test_where_the_server_knows_no_time_the_date_is_believed():
    unset = datetime(1970, 1, 1, tzinfo=UTC)
    reply = dataclasses.replace(
        theirs("b", unset, date_header=MONDAY + DAY), internal_date=unset, first_seen=MONDAY + DAY
    )
    assert answers(reply, message("a", MONDAY))


# -- threads -------------------------------------------------------------------------------------------


def conversation() -> list[MessageSeen]:
    return [
        message("a", MONDAY),
        theirs("b", MONDAY + DAY, in_reply_to=("a",), references=("a",)),
        message("c", MONDAY + 2 * DAY, in_reply_to=("b",), references=("a", "b")),
        message("x", MONDAY + 3 * DAY),
        theirs("y", MONDAY + 4 * DAY, references=("lost", "x")),
    ]


def test_threads_are_the_same_in_whatever_order_the_folders_were_read():
    expected = fold_threads("harbour", conversation())
    assert [[each.identity for each in thread.messages] for thread in expected] == [
        ["a", "b", "c"],
        ["x", "y"],
    ]
    for order in permutations(conversation()):
        assert fold_threads("harbour", order) == expected


def test_a_message_read_from_several_folders_counts_once():
    messages = [*conversation(), *[dataclasses.replace(each, folder="Archive") for each in conversation()]]
    assert distinct(messages) == conversation()


def test_a_stranger_whom_the_file_names_later_is_the_client():
    stranger = theirs("b", MONDAY, speaker=Speaker.STRANGER, from_="a@gmx.example")
    known = dataclasses.replace(stranger, speaker=Speaker.CLIENT, first_seen=MONDAY + 5 * DAY)
    (kept,) = distinct([stranger, known])
    assert (kept.speaker, kept.first_seen) == (Speaker.CLIENT, stranger.first_seen)
    assert distinct([known, stranger])[0].speaker is Speaker.CLIENT


def test_what_mailwatch_sent_never_becomes_the_owners_hand():
    step = message("s", MONDAY, speaker=Speaker.MAILWATCH, token="ref-" + "a" * 32)
    (kept,) = distinct([step, dataclasses.replace(step, speaker=Speaker.OWNER)])
    assert kept.speaker is Speaker.MAILWATCH


@settings(max_examples=60)
@given(st.permutations(conversation()))
def test_a_view_does_not_depend_on_the_order_of_reading(messages):
    view = fold_client("harbour", [(MONDAY, each) for each in messages])
    assert view == fold_client("harbour", [(MONDAY, each) for each in conversation()])


# -- habits and failures -------------------------------------------------------------------------------


def test_a_habit_needs_three_answers_and_is_their_median():
    calendar = WorkingCalendar(zone=typing.cast("typing.Any", UTC))
    messages: list[MessageSeen] = []
    for number, took in enumerate((1, 2, 9)):
        at = MONDAY + 30 * number * DAY
        messages.append(message(f"q{number}", at))
        assert usual_answer(fold_threads("harbour", messages), calendar) is None
        messages.append(theirs(f"a{number}", at + took * DAY, in_reply_to=(f"q{number}",)))
    assert usual_answer(fold_threads("harbour", messages), calendar) == 2.0


def test_a_bounce_that_names_our_mail_in_its_references_alone_is_seen():
    bounce = message(
        "d", MONDAY + DAY, speaker=Speaker.MACHINE, kind=Kind.BOUNCE, references=("a",), permanence=None
    )
    view = fold_client("harbour", [(MONDAY, message("a")), (MONDAY + DAY, bounce)])
    assert failed_deliveries(view, ["a"], [ALICE]) == (bounce,)


def test_a_report_about_another_mail_of_ours_to_the_same_person_counts_since_the_case_began():
    delay = message(
        "d",
        MONDAY + 2 * DAY,
        speaker=Speaker.MACHINE,
        kind=Kind.DELIVERY_DELAY,
        original_message_id="b",
        failed_recipients=(ALICE,),
    )
    facts = [message("a"), message("b", MONDAY + DAY), delay]
    view = fold_client("harbour", [(each.at, each) for each in facts])
    assert failed_deliveries(view, ["a"], [ALICE], since=MONDAY) == (delay,)
    assert failed_deliveries(view, ["a"], [ALICE], since=MONDAY + 3 * DAY) == ()
    assert failed_deliveries(view, ["a"], ["bob@harbour.example"], since=MONDAY) == ()


def test_an_address_is_dead_until_somebody_writes_from_it():
    bounce = message(
        "d",
        MONDAY + DAY,
        speaker=Speaker.MACHINE,
        kind=Kind.BOUNCE,
        failed_recipients=(ALICE,),
        permanence=Permanence.PERMANENT,
        original_message_id="a",
    )
    facts = [(MONDAY, message("a")), (MONDAY + DAY, bounce)]
    assert dead_addresses(fold_client("harbour", facts)) == {ALICE}
    alive = theirs("b", MONDAY + 2 * DAY)
    assert dead_addresses(fold_client("harbour", [*facts, (MONDAY + 2 * DAY, alive)])) == set()


def test_a_report_about_a_mail_that_we_never_sent_marks_no_address():
    bounce = message(
        "d",
        MONDAY + DAY,
        speaker=Speaker.MACHINE,
        kind=Kind.BOUNCE,
        failed_recipients=(ALICE,),
        permanence=Permanence.PERMANENT,
        original_message_id="never",
    )
    view = fold_client("harbour", [(MONDAY, message("a")), (MONDAY + DAY, bounce)])
    assert dead_addresses(view) == set()
    assert reports_of_unknown_mail(view, [ALICE], since=MONDAY) == (bounce,)


def test_a_return_in_the_year_1_or_9999_is_no_absence_of_that_length():
    calendar = WorkingCalendar(zone=typing.cast("typing.Any", UTC))
    for stated in (date(1, 1, 1), date(9999, 12, 31)):
        away = theirs("b", MONDAY, kind=Kind.AUTO_REPLY, return_date=stated)
        view = fold_client("harbour", [(MONDAY, message("a", MONDAY - DAY)), (MONDAY, away)])
        (absence,) = absences_in(view, calendar, [ALICE], since=MONDAY - DAY, unstated_days=3)
        assert (absence.stated, absence.days.last) == (False, date(2026, 3, 5))
