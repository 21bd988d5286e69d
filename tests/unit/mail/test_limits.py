"""A provider's limits are told from a refusal of the mail, by the words that providers use."""

from __future__ import annotations

import pytest

from mailwatch.mail.limits import is_days_limit, is_pace_limit

DAYS = [
    "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to",
    "550-5.4.5 Daily SMTP relay sending limit exceeded for customer",
    "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message",
    "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    "452 4.5.3 Your account has exceeded its daily sending quota",
    "550 5.7.1 Sending limit exceeded",
    "554 You have exceeded the maximum sending limit",
    "451 Quota of messages per day reached",
]
PACE = [
    "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded: Concurrent connections limit exceeded",
    "421 4.7.0 Too many concurrent SMTP connections",
    "450 4.7.1 Message rate limit exceeded",
    "550 5.7.1 Hourly sending limit for your account, try later",
    "421 too many connections from your IP",
]
NONE = [
    "550 5.1.1 No such user here",
    "552 5.2.2 The recipient's mailbox is full, quota exceeded",
    "552 5.3.4 Message size exceeds fixed limit",
    "554 5.7.1 Spam message rejected",
    "550 5.7.26 unauthenticated mail",
    "421 4.3.2 Service shutting down",
    "550 5.4.1 Recipient address rejected: Access denied",
]


@pytest.mark.parametrize("reply", DAYS)
def test_what_ends_with_the_day_is_known(reply):
    assert is_days_limit(reply)


@pytest.mark.parametrize("reply", PACE)
def test_what_ends_sooner_is_known_and_is_not_for_the_day(reply):
    assert is_pace_limit(reply)
    assert not is_days_limit(reply)


@pytest.mark.parametrize("reply", NONE)
def test_what_speaks_of_the_mail_or_its_recipient_is_no_limit(reply):
    assert not is_days_limit(reply)
    assert not is_pace_limit(reply)
