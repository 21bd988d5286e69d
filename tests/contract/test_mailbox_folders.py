"""Which folders are watched, whatever the server calls them."""

from __future__ import annotations

import pytest
from imap_peer import CAPABILITY, LIST, Peer, connect, roles

from mailwatch.errors import Refused
from mailwatch.ports import Role


def test_a_bad_folder_name_costs_itself_alone(peer, mailbox):
    peer.folders = (
        *LIST,
        r'* LIST () "/" "&ZZZ*-bad"',
        r'* LIST (\Archive) NIL "&BBAEQARFBDgEMg-"',
        r'* LIST (\Junk) "/" "unclosed',
        r"* LIST () 12",
        r'* LIST (\NonExistent) "/" "Ghost"',
        r'* LIST () "/" 2026',
    )
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT, "Архив": Role.ARCHIVE}
    mailbox.examine("Архив")
    assert peer.commands[-1] == 'EXAMINE "&BBAEQARFBDgEMg-"'


@pytest.mark.parametrize("encoded", ["&AA0ACg-", "&2AA-", "&AAA-"])
def test_a_folder_name_that_hides_a_line_end_or_half_a_character_is_shown_encoded(peer, mailbox, encoded):
    peer.folders = (LIST[0], f'* LIST (\\Sent) "/" "{encoded}"')
    assert roles(mailbox) == {"INBOX": Role.INBOX, encoded: Role.SENT}


def test_a_folder_with_a_bad_name_can_still_be_named():
    peer = Peer()
    peer.folders = (*LIST, r'* LIST () "/" "&ZZZ*-bad"')
    mailbox = connect(peer, extra=("&ZZZ*-bad",))
    assert roles(mailbox)["&ZZZ*-bad"] is Role.OTHER
    mailbox.examine("&ZZZ*-bad")
    assert peer.commands[-1] == 'EXAMINE "&ZZZ*-bad"'
    mailbox.close()
    peer.stop()


def test_a_folder_name_sent_as_a_literal_is_read(peer, mailbox):
    peer.folders = (LIST[0], '* LIST (\\Sent) "/" {10}\r\nSent "now"', LIST[0])
    assert roles(mailbox) == {"INBOX": Role.INBOX, 'Sent "now"': Role.SENT}


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ('"Gesendete Objekte"', "Gesendete Objekte"),
        ('"INBOX.Elk&APw-ld&APY-tt elemek"', "INBOX.Elküldött elemek"),
        ('"&AMk-l&AOk-ments envoy&AOk-s"', "Éléments envoyés"),
        ('"&Dioo4QcOQREPSQ6jDkkOJw-"', None),
        ('"Sent Items"', "Sent Items"),
        ('"Projects.2020.Sent"', None),
    ],
)
def test_without_special_use_usual_names_in_many_languages_tell_the_sent_folder(peer, mailbox, listed, name):
    peer.folders = (r'* LIST () "." INBOX', f'* LIST () "." {listed}')
    if name is None:
        with pytest.raises(Refused, match="No folder for sent mail"):
            mailbox.folders()
    else:
        assert roles(mailbox) == {"INBOX": Role.INBOX, name: Role.SENT}


def test_where_two_folders_may_hold_sent_mail_both_are_read(peer, mailbox):
    peer.folders = (r'* LIST () "/" INBOX', '* LIST () "/" "Sent Items"', '* LIST () "/" Sent')
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Sent": Role.SENT, "Sent Items": Role.OTHER}


def test_all_mail_is_preferred_to_an_archive(peer, mailbox):
    peer.folders = (*LIST, r'* LIST (\Archive) "/" Old', r'* LIST (\All) "/" "[Gmail]/All Mail"')
    assert roles(mailbox)["[Gmail]/All Mail"] is Role.ARCHIVE
    assert "Old" not in roles(mailbox)


def test_a_missing_sent_folder_is_refused_with_what_to_write(peer, mailbox):
    peer.folders = (LIST[0], '* LIST () "/" Kurier')
    with pytest.raises(Refused, match=r"'INBOX', 'Kurier'.*sent = \"\.\.\.\""):
        mailbox.folders()


def test_the_owners_word_on_folders_goes_before_the_servers():
    peer = Peer()
    peer.folders = (*LIST, '* LIST () "/" Kurier', r'* LIST (\Junk) "/" Spam')
    mailbox = connect(peer, sent="Kurier", junk="none", extra=("Sent",))
    assert roles(mailbox) == {"INBOX": Role.INBOX, "Kurier": Role.SENT, "Sent": Role.OTHER}
    mailbox.close()
    wrong = connect(peer, archive="Nowhere")
    with pytest.raises(Refused, match="'Nowhere'"):
        wrong.folders()
    wrong.close()
    peer.stop()


def test_special_use_is_asked_for_where_the_server_shows_it_only_then(peer, mailbox):
    peer.capability = f"{CAPABILITY} LIST-EXTENDED"
    mailbox.folders()
    assert peer.commands[-1] == 'LIST "" "*" RETURN (SPECIAL-USE)'
