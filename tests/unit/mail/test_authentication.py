"""A sender that the own server found forged is not believed; nothing else about authentication counts."""

from dataclasses import replace

import pytest

from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.senders.address_book import AddressBook, ClientAddresses
from mailwatch.domain.senders.authorship import WhereFiled
from mailwatch.domain.senders.matching import Known, match
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.authentication import forged_sender, passed_dmarc
from mailwatch.mail.reading.parse import parse_message

BOOK = AddressBook(
    own=frozenset({"anna@studio.example"}),
    clients=(ClientAddresses(client="harbour", people=("alice@harbour.example",)),),
)


def mail(*results: str):
    fields = "".join(f"Authentication-Results: {each}\r\n" for each in results)
    return parse_message(
        (
            f"{fields}From: Alice <alice@harbour.example>\r\nTo: anna@studio.example\r\n"
            "Message-ID: <1@harbour.example>\r\nSubject: Re: Draft\r\n\r\nHere it is.\r\n"
        ).encode()
    )


def speaker(message, book=BOOK) -> Speaker:
    (found,) = match(message, classify(message), book, Known(clients_of=lambda _: {}), place=WhereFiled())
    return found.speaker


@pytest.mark.parametrize(
    "results",
    [
        "mx.studio.example; spf=fail smtp.mailfrom=harbour.example; dmarc=fail header.from=harbour.example",
        "mx.studio.example; dkim=none; DMARC = FAIL (p=reject dis=none) header.from=harbour.example",
    ],
)
def test_a_failed_dmarc_check_takes_the_word_from_the_sender(results):
    assert "dmarc=fail" in forged_sender(mail(results))
    assert speaker(mail(results)) is Speaker.STRANGER


@pytest.mark.parametrize(
    "results",
    [
        "mx.studio.example; dmarc=pass header.from=harbour.example",
        "mx.studio.example; spf=fail; dkim=fail; dmarc=none",
        "mx.studio.example; spf=softfail (would be dmarc=fail elsewhere); dmarc=pass",
        "mx.studio.example; none",
        "",
    ],
)
def test_anything_less_leaves_it_the_clients(results):
    assert forged_sender(mail(results)) == ""
    assert speaker(mail(results)) is Speaker.CLIENT


def test_the_top_field_rules_since_the_own_server_wrote_it_last():
    assert forged_sender(mail("mx.studio.example; dmarc=pass", "relay.example; dmarc=fail")) == ""


def test_whom_a_list_names_as_its_author_only_holds_unless_the_owner_named_the_list():
    message = parse_message(
        b"From: Alice via Team <team@lists.example>\r\nX-Original-From: alice@harbour.example\r\n"
        b"To: anna@studio.example\r\nMessage-ID: <2@lists.example>\r\nSubject: Draft\r\n\r\nHere it is.\r\n"
    )
    assert speaker(message) is Speaker.STRANGER
    assert speaker(message, replace(BOOK, relays=frozenset({"team@lists.example"}))) is Speaker.CLIENT


@pytest.mark.parametrize(
    ("results", "forged"),
    [
        (
            (
                "mx.studio.example; spf=pass",
                "mx.studio.example; dkim=none",
                "MX.studio.example 1; dmarc=fail",
            ),
            True,
        ),
        (("mx.studio.example; spf=pass", "relay.example; x=y", "mx.studio.example; dmarc=fail"), False),
        (("(note) mx.studio.example; spf=pass", "mx.studio.example; dmarc=fail"), True),
    ],
    ids=["each check in a field of its own", "another server between", "a comment before the name"],
)
def test_all_fields_of_the_own_server_are_read_and_no_others(results, forged):
    assert bool(forged_sender(mail(*results))) is forged


def test_the_owner_may_name_the_server_whose_word_counts():
    results = ("filter.example; dmarc=none", "mx.studio.example; dmarc=fail", "relay.example; dmarc=fail")
    assert forged_sender(mail(*results)) == ""
    assert forged_sender(mail(*results), "mx.studio.example")
    assert forged_sender(mail(*results), "elsewhere.example") == ""


PASSED = "mx.studio.example; dmarc=pass header.from=harbour.example"


@pytest.mark.parametrize(
    ("results", "vouched"),
    [
        ((PASSED,), True),
        ((PASSED, "mx.evil.example; dmarc=pass header.from=harbour.example"), True),
        # A server that looked at SPF alone leaves what the sender wrote in its name below its own field.
        (("mx.studio.example; spf=softfail smtp.mailfrom=evil.example", PASSED), False),
        (("mx.studio.example; dmarc=fail header.from=harbour.example", PASSED), False),
        (("mx.studio.example; dmarc=pass header.from=evil.example", PASSED), False),
        ((), False),
    ],
)
def test_a_pass_is_believed_in_the_topmost_field_of_the_named_server_alone(results, vouched):
    assert passed_dmarc(mail(*results), "mx.studio.example", "harbour.example") is vouched
    assert not passed_dmarc(mail(*results), "", "harbour.example")


PASS = "dmarc=pass header.from=harbour.example"


@pytest.mark.parametrize(
    "rest",
    [
        f'spf=pass smtp.mailfrom="; {PASS} "@evil.example; dmarc=fail header.from=harbour.example',
        f'spf=pass smtp.mailfrom="; {PASS} "@evil.example; dmarc=none header.from=harbour.example',
        f'spf=pass smtp.mailfrom="; {PASS} "@evil.example',
        f"spf=pass smtp.mailfrom=; {PASS} @evil.example; dmarc=none header.from=harbour.example",
        f"spf=pass ((x) ; {PASS} (y)) smtp.mailfrom=evil.example; dmarc=none",
        f'spf=pass (of "x) ; {PASS} ("@evil.example) smtp.mailfrom=evil.example; dmarc=none',
        f"spf=pass (of a\\) ; {PASS} (b) smtp.mailfrom=evil.example; dmarc=none",
        f'spf=fail reason="; {PASS} "; dmarc=none',
        f'dkim=pass header.i="a\\"; {PASS} ; x=\\""@evil.example; dmarc=none',
        f'spf=pass smtp.mailfrom="x@evil.example; {PASS}',
        f"spf=pass (x; {PASS}",
        "dmarc=pass header.from=evil.example",
        "dmarc=pass",
    ],
)
def test_what_a_sender_made_the_server_repeat_is_no_result_of_the_servers(rest):
    assert not passed_dmarc(mail(f"mx.studio.example; {rest}"), "mx.studio.example", "harbour.example")


@pytest.mark.parametrize(
    "rest",
    [
        f"{PASS}",
        'dmarc=pass (p=none; dis="none" (x)) header.from="Harbour.Example"',
        f'spf=pass (mx: domain of "a b"@x.example) smtp.mailfrom="a b"@x.example; {PASS}; dkim=pass',
        "spf=none; dmarc=pass action=none header.from=harbour.example.; compauth=pass reason=100",
    ],
)
def test_a_servers_own_pass_is_read_whatever_stands_beside_it(rest):
    assert passed_dmarc(mail(f'"mx.studio.example" 1; {rest}'), "mx.studio.example", "harbour.example")


def test_a_fail_is_not_hidden_by_a_mark_in_the_senders_name():
    for local in ("foo(bar", '"foo', 'foo\\"('):
        results = f"mx.studio.example; spf=pass smtp.mailfrom={local}@evil.example; dmarc=fail header.from=x"
        assert "dmarc=fail" in forged_sender(mail(results))


@pytest.mark.parametrize("domain", ["evil.example", "xharbour.example", "example.harbour"])
def test_a_sender_whom_the_server_read_otherwise_is_doubtful(domain):
    results = f"mx.studio.example; dmarc=pass header.from={domain}"
    assert domain in forged_sender(mail(results))
    assert speaker(mail(results)) is Speaker.STRANGER


@pytest.mark.parametrize(
    "domain", ["HARBOUR.example", "mail.harbour.example", "example", "alice@harbour.example"]
)
def test_the_organisations_domain_is_as_good(domain):
    assert forged_sender(mail(f"mx.studio.example; dmarc=pass header.from={domain}")) == ""
