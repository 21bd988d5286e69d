from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.domain.facts.codec import decode, encode
from mailwatch.domain.meetings.fold import MeetingState, SeenNotice, fold_meetings
from mailwatch.mail.calendar.notice import Attendee, MeetingNotice, Occurrence

ANNA, PAUL, MIA = "anna@anna-weber.example", "paul@harbour.example", "mia@harbour.example"
START = datetime(2026, 3, 10, 9, tzinfo=UTC)
MADE = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
WEEK = timedelta(days=7)


def said(
    method: str = "request",
    *,
    sequence: int = 0,
    after: int = 0,
    by: str = "owner",
    sender: str = "",
    start: datetime | None = START,
    answer: str = "",
    who: str = PAUL,
    guests: tuple[str, ...] = (PAUL,),
    **more: object,
) -> SeenNotice:
    """A notice written and seen ``after`` hours after the first; Anna organizes."""
    is_answer = method in {"reply", "counter", "refresh"}
    attendees = (
        (Attendee(spec=who, answer=answer),) if is_answer else tuple(Attendee(spec=each) for each in guests)
    )
    notice = MeetingNotice(
        method=method,
        uid="u1",
        sequence=sequence,
        dtstamp=MADE + after * HOUR,
        start=start,
        end=start + HOUR if start else None,
        organizer=ANNA,
        senders=(sender or (who if is_answer else ANNA),),
        attendees=attendees,
    )
    return SeenNotice(
        notice=replace(notice, **more),  # type: ignore[arg-type]  # fields of a notice, as a test needs them
        at=MADE + after * HOUR,
        by="client" if is_answer and by == "owner" else by,
    )


def series(count: int = 4, *, first: datetime = START, **more: object) -> SeenNotice:
    occurrences = tuple(
        Occurrence(recurrence_id=each, start=each, end=each + HOUR)
        for each in (first + number * WEEK for number in range(count))
    )
    return said(
        rule="FREQ=WEEKLY",
        occurrences=occurrences,
        expanded_from=first,
        expanded_until=first + timedelta(days=400),
        start=first,
        **more,  # type: ignore[arg-type]  # passed on
    )


def one(*words: SeenNotice) -> MeetingState:
    (state,) = fold_meetings(words)
    return state


def by_start(*words: SeenNotice) -> dict[datetime, MeetingState]:
    """The meetings of a series by the time at which their series first put them."""
    return {datetime.fromisoformat(state.instance): state for state in fold_meetings(words) if state.instance}


def test_the_higher_sequence_wins_whenever_it_was_written() -> None:
    state = one(said(sequence=2, after=1, start=START + 2 * HOUR), said(sequence=1, after=9))
    assert state.start == START + 2 * HOUR


def test_of_equal_sequences_the_later_stamp_wins() -> None:
    """Exchange moves a meeting without raising SEQUENCE."""
    state = one(said(after=5, start=START + HOUR), said())
    assert state.start == START + HOUR
    assert [move.start for move in state.moved] == [START]


def test_a_cancellation_of_the_same_stamp_wins() -> None:
    assert one(said(), said("cancel")).status == "cancelled"


def test_a_later_invitation_revives_a_cancelled_meeting() -> None:
    words = [said(), said("cancel", sequence=1, after=2)]
    assert one(*words).status == "cancelled"
    assert one(*words, said(sequence=2, after=3)).status == "scheduled"
    assert one(*words, said(sequence=0, after=3)).status == "cancelled"


def test_of_repeated_cancellations_the_first_tells_when() -> None:
    state = one(said(), said("cancel", sequence=1, after=5), said("cancel", sequence=1, after=3))
    assert state.cancelled_at == MADE + 3 * HOUR


def test_a_request_whose_status_is_cancelled_cancels() -> None:
    assert one(said(), said(sequence=1, after=1, status="cancelled")).status == "cancelled"


@pytest.mark.parametrize("sender", [PAUL, PAUL.upper(), MIA])
def test_only_the_organizer_can_cancel(sender: str) -> None:
    """An attendee can't, nor a colleague of an attendee, whoever is named as organizer."""
    state = one(said(), said("cancel", sequence=1, after=1, by="client", sender=sender))
    assert state.status == "scheduled"


def test_a_calendars_server_speaks_for_the_organizer() -> None:
    cancelled = said("cancel", sequence=1, after=1, sender="noreply@cloud.example")
    assert one(said(), cancelled).cancelled_by == "owner"


def test_an_invitation_of_another_organizer_under_the_same_uid_changes_nothing() -> None:
    other = said(sequence=5, after=3, organizer=PAUL, sender=PAUL, by="client", start=START + HOUR)
    assert one(said(), other).start == START


def test_addresses_are_compared_whatever_their_case() -> None:
    answer = said("reply", after=1, answer="accepted", who="Paul@Harbour.Example")
    state = one(said(guests=(PAUL.upper(),)), answer)
    assert state.accepted_by == (PAUL,)
    assert one(said(), said("cancel", sequence=1, organizer=ANNA.upper())).status == "cancelled"


def test_all_on_the_clients_side_must_decline() -> None:
    invitation = said(guests=(PAUL, MIA))
    first = said("reply", after=1, answer="declined")
    second = said("reply", after=2, answer="declined", who=MIA)
    assert one(invitation, first).status == "scheduled"
    state = one(invitation, first, second)
    assert (state.status, state.cancelled_at, state.cancelled_by) == ("declined", MADE + 2 * HOUR, "client")


def test_others_than_the_clients_people_do_not_matter_for_a_decline() -> None:
    words = [said(guests=(PAUL, "friend@other.example")), said("reply", after=1, answer="declined")]
    (state,) = fold_meetings(words, client_people=[PAUL.upper(), MIA])
    assert state.status == "declined"


def test_a_room_that_declines_calls_nothing_off() -> None:
    invitation = said(guests=())
    room = Attendee(spec="room1@harbour.example", is_resource=True, answer="declined")
    words = replace(invitation.notice, attendees=(Attendee(spec=PAUL), room))
    state = one(replace(invitation, notice=words), said("reply", after=1, answer="declined", who=room.spec))
    assert (state.status, state.invited) == ("scheduled", (PAUL,))


def test_the_owner_declines_the_clients_meeting() -> None:
    invitation = said(organizer=PAUL, sender=PAUL, by="client", guests=(ANNA, MIA))
    refusal = said("reply", after=1, answer="declined", who=ANNA, organizer=PAUL)
    state = one(invitation, replace(refusal, by="owner"))
    assert (state.status, state.cancelled_by) == ("declined", "owner")


def test_a_colleague_who_declines_does_not_call_off_the_clients_own_meeting() -> None:
    invitation = said(organizer=PAUL, sender=PAUL, by="client", guests=(ANNA, MIA))
    state = one(invitation, said("reply", after=1, answer="declined", who=MIA, organizer=PAUL))
    assert (state.status, state.declined_by) == ("scheduled", (MIA,))


def test_an_answer_of_somebody_who_is_not_invited_is_shown_and_not_counted() -> None:
    state = one(said(), said("reply", after=1, answer="declined", who="x@other.example"))
    assert (state.status, state.answers) == ("scheduled", ())
    assert [answer.spec for answer in state.uninvited] == ["x@other.example"]


def test_a_delegate_answers_for_who_sent_them() -> None:
    passed = said("reply", after=1, answer="delegated")
    passed = replace(
        passed,
        notice=replace(passed.notice, attendees=(Attendee(spec=PAUL, answer="delegated", delegated_to=MIA),)),
    )
    state = one(said(), passed, said("reply", after=2, answer="accepted", who=MIA))
    assert (state.accepted_by, state.uninvited, state.status) == ((MIA,), (), "scheduled")
    state = one(said(), passed, said("reply", after=2, answer="declined", who=MIA))
    assert state.status == "declined"


@pytest.mark.parametrize("sequence", [0, 1])
def test_an_answer_to_an_earlier_time_does_not_count_for_the_new_one(sequence: int) -> None:
    """Whether or not the organizer's program raised SEQUENCE, and the attendee's, too."""
    moved = said(sequence=sequence, after=4, start=START + HOUR)
    old = said("reply", after=2, answer="declined", sequence=sequence)
    assert one(said(), old).status == "declined"
    state = one(said(), old, moved)
    assert (state.status, state.start, state.answers) == ("scheduled", START + HOUR, ())


def test_an_old_answer_never_brings_back_an_old_time() -> None:
    late = said("reply", after=9, answer="accepted", sequence=0)
    assert one(said(), said(sequence=1, after=4, start=START + HOUR), late).start == START + HOUR


def test_an_answer_stands_when_only_the_place_changed() -> None:
    state = one(
        said(), said("reply", after=1, answer="accepted"), said(sequence=1, after=2, location="Room 2")
    )
    assert (state.accepted_by, state.location) == ((PAUL,), "Room 2")


def test_a_proposal_changes_nothing_and_is_kept() -> None:
    proposal = said("counter", after=1, answer="declined", start=START + WEEK)
    state = one(said(), proposal)
    assert (state.start, state.status, state.answers) == (START, "scheduled", ())
    assert [(each.spec, each.start, each.settled) for each in state.proposed] == [(PAUL, START + WEEK, False)]
    assert one(said(), proposal, said("declinecounter", after=2)).proposed[0].settled


def test_a_cancellation_for_one_guest_leaves_the_meeting_to_the_others() -> None:
    state = one(said(guests=(PAUL, MIA)), said("cancel", sequence=1, after=1, guests=(MIA,)))
    assert (state.status, state.invited) == ("scheduled", (PAUL,))


def test_the_organizers_list_tells_answers_that_came_another_way() -> None:
    invitation = said(sequence=1, after=2)
    told = replace(invitation.notice, attendees=(Attendee(spec=PAUL, answer="accepted"),))
    assert one(replace(invitation, notice=told)).accepted_by == (PAUL,)
    refused = said("reply", sequence=1, after=1, answer="declined")
    assert one(replace(invitation, notice=told), refused).declined_by == (PAUL,)


def test_one_instance_is_moved_or_called_off_alone() -> None:
    second, third = START + WEEK, START + 2 * WEEK
    states = by_start(
        series(),
        said(sequence=1, after=1, start=second + 3 * HOUR, recurrence_id=second),
        said("cancel", sequence=1, after=2, start=third, recurrence_id=third),
    )
    assert {start: (state.start, state.status) for start, state in states.items()} == {
        START: (START, "scheduled"),
        second: (second + 3 * HOUR, "scheduled"),
        third: (third, "cancelled"),
        START + 3 * WEEK: (START + 3 * WEEK, "scheduled"),
    }


def test_this_and_all_following_are_called_off_or_moved() -> None:
    second = START + WEEK
    off = by_start(
        series(),
        said("cancel", sequence=1, after=1, start=second, recurrence_id=second, this_and_future=True),
    )
    assert [state.status for _, state in sorted(off.items())] == ["scheduled", *["cancelled"] * 3]
    moved = by_start(
        series(),
        said(sequence=1, after=1, start=second + HOUR, recurrence_id=second, this_and_future=True),
    )
    assert [state.start for _, state in sorted(moved.items())] == [
        START,
        *(START + number * WEEK + HOUR for number in (1, 2, 3)),
    ]


def test_the_end_of_a_series_leaves_what_took_place() -> None:
    begun = 24 * 9  # the day after the first meeting
    states = by_start(series(), said("cancel", sequence=1, after=begun))
    assert [state.status for _, state in sorted(states.items())] == ["scheduled", *["cancelled"] * 3]


def test_a_shorter_series_calls_the_rest_off() -> None:
    states = by_start(series(4), series(2, sequence=1, after=5))
    assert [state.status for _, state in sorted(states.items())] == [
        "scheduled",
        "scheduled",
        "cancelled",
        "cancelled",
    ]
    assert states[START + 3 * WEEK].cancelled_at == MADE + 5 * HOUR


def test_a_series_that_is_put_on_another_hour_is_replaced_not_cancelled() -> None:
    states = by_start(series(2), series(2, first=START + HOUR, sequence=1, after=5))
    assert {start: state.status for start, state in states.items()} == {
        START: "replaced",
        START + HOUR: "scheduled",
        START + WEEK: "replaced",
        START + WEEK + HOUR: "scheduled",
    }


def test_what_lies_beyond_the_expanded_part_of_a_series_is_not_taken_for_dropped() -> None:
    longer, shorter = series(4), series(2, sequence=1, after=1)
    shorter = replace(shorter, notice=replace(shorter.notice, expanded_until=START + WEEK))
    assert {state.status for state in by_start(longer, shorter).values()} == {"scheduled"}


def test_an_answer_to_the_series_is_one_to_each_meeting_that_stayed_where_it_was() -> None:
    second = START + WEEK
    states = by_start(
        series(3),
        said("reply", after=1, answer="accepted"),
        said(sequence=0, after=2, start=second + HOUR, recurrence_id=second),
    )
    assert [state.accepted_by for _, state in sorted(states.items())] == [(PAUL,), (), (PAUL,)]


def test_an_instance_can_be_declined_alone() -> None:
    second = START + WEEK
    states = by_start(
        series(3),
        said("reply", after=1, answer="accepted"),
        said("reply", after=2, answer="declined", start=second, recurrence_id=second),
    )
    assert [state.status for _, state in sorted(states.items())] == ["scheduled", "declined", "scheduled"]


def test_an_instance_called_off_before_its_series_ended_keeps_its_own_time() -> None:
    second = START + WEEK
    states = by_start(
        series(2),
        said("cancel", sequence=1, after=1, start=second, recurrence_id=second),
        said("cancel", sequence=2, after=9),
    )
    assert states[second].cancelled_at == MADE + HOUR
    assert states[START].cancelled_at == MADE + 9 * HOUR


def test_the_end_of_a_series_of_which_only_one_meeting_is_known_ends_that() -> None:
    second = START + WEEK
    state = one(
        said(recurrence_id=second, start=second), said("cancel", sequence=1, after=3, rule="FREQ=WEEKLY")
    )
    assert (state.instance, state.status) == (second.isoformat(), "cancelled")


def test_meetings_of_whole_days_keep_their_days() -> None:
    day = date(2026, 3, 10)
    state = one(said(start=None, start_day=day, end_day=day + timedelta(days=2), all_day=True))
    assert (state.start, state.start_day, state.end_day) == (None, day, date(2026, 3, 12))


def test_keys_tell_meetings_and_instances_apart() -> None:
    assert one(said()).key == "u1"
    assert [state.key for state in fold_meetings([series(2)])] == [
        "u1|2026-03-10T09:00:00+00:00",
        "u1|2026-03-17T09:00:00+00:00",
    ]


SECOND = START + WEEK
_words = st.builds(
    said,
    st.sampled_from(["request", "request", "cancel", "reply", "counter", "declinecounter", "publish"]),
    sequence=st.integers(0, 3),
    after=st.integers(0, 400),
    by=st.sampled_from(["owner", "client", "other"]),
    sender=st.sampled_from(["", "", PAUL, MIA, "noreply@cloud.example"]),
    start=st.sampled_from([START, START + HOUR, SECOND, None]),
    answer=st.sampled_from(["accepted", "declined", "tentative", "needs-action"]),
    who=st.sampled_from([PAUL, MIA, ANNA]),
    guests=st.sampled_from([(PAUL,), (PAUL, MIA), ()]),
    recurrence_id=st.sampled_from([None, None, SECOND]),
    this_and_future=st.booleans(),
    status=st.sampled_from(["", "cancelled", "confirmed"]),
    dtstamp=st.sampled_from([None, MADE, MADE + HOUR, MADE + 2 * HOUR]),
)
_series = st.builds(series, st.integers(1, 4), sequence=st.integers(0, 3), after=st.integers(0, 400))


@given(words=st.lists(st.one_of(_words, _series), max_size=7), chance=st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(words: list[SeenNotice], chance: object) -> None:
    shuffled = [*words, *words[:3]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis' own Random
    assert fold_meetings(shuffled) == fold_meetings(words)


@given(
    words=st.lists(_words, max_size=6, unique_by=lambda word: (word.notice.sequence, word.stamp)),
    chance=st.randoms(use_true_random=False),
)
def test_when_messages_arrived_does_not_change_what_stands(words: list[SeenNotice], chance: object) -> None:
    """A late delivery changes when we learnt of things, not what they are."""
    stamped = [each for each in words if each.notice.dtstamp is not None]
    instants = [each.at for each in stamped]
    chance.shuffle(instants)  # type: ignore[attr-defined]  # Hypothesis' own Random
    arrived = [replace(each, at=at) for each, at in zip(stamped, instants, strict=True)]
    assert [
        (state.key, state.start, state.status, state.answers and state.accepted_by)
        for state in fold_meetings(arrived)
    ] == [
        (state.key, state.start, state.status, state.answers and state.accepted_by)
        for state in fold_meetings(stamped)
    ]


@given(words=st.lists(st.one_of(_words, _series), min_size=1, max_size=7))
def test_every_state_is_whole(words: list[SeenNotice]) -> None:
    states = fold_meetings(words)
    assert len({state.key for state in states}) == len(states)
    for state in states:
        assert (state.cancelled_at is None) == (state.status == "scheduled")
        assert not set(state.accepted_by) & set(state.declined_by)
        assert all(answer.spec not in state.invited for answer in state.uninvited)


@given(word=st.one_of(_words, _series))
def test_notices_can_be_journaled(word: SeenNotice) -> None:
    assert decode(SeenNotice, encode(word)) == word
