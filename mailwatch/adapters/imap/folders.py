"""What each folder of an account is for, and which are to be watched."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from mailwatch.adapters.imap.settings import NONE, ImapSettings
from mailwatch.errors import Refused
from mailwatch.ports import Role, WatchedFolder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mailwatch.adapters.imap.listing import Listed

_SPECIAL_USE: dict[Role, tuple[bytes, ...]] = {  # RFC 6154 §2
    Role.SENT: (rb"\sent",),
    Role.ARCHIVE: (rb"\all", rb"\archive"),
    Role.JUNK: (rb"\junk", rb"\spam"),
}
_USUAL_NAMES: dict[Role, tuple[str, ...]] = {
    Role.SENT: (
        *("sent", "sent items", "sent mail", "sent messages", "sent-mail", "sentbox"),
        *("gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten", "postausgang"),
        *("elküldött elemek", "elküldött üzenetek", "elküldött levelek", "elküldött"),
        *("éléments envoyés", "messages envoyés", "objets envoyés", "envoyés", "courrier envoyé"),
        *("elementos enviados", "mensajes enviados", "correo enviado", "enviados"),
        *("ส่งแล้ว", "รายการที่ส่ง", "รายการที่ถูกส่ง", "จดหมายที่ส่ง", "จดหมายที่ส่งแล้ว"),
        *("posta inviata", "inviata", "inviati", "verzonden items", "verzonden berichten", "verzonden"),
        *("itens enviados", "enviadas", "elementy wysłane", "wysłane", "odeslaná pošta", "odeslané"),
        *("skickade objekt", "skickat", "sendte elementer", "sendt", "sendt post", "lähetetyt"),
        *("отправленные", "送信済み", "送信済みメール", "已发送", "已发送邮件", "보낸편지함"),
    ),
    Role.ARCHIVE: (
        *("all mail", "alle nachrichten", "tous les messages", "todos", "összes levél", "จดหมายทั้งหมด"),
        *(
            "archive",
            "archives",
            "archived",
            "archiv",
            "archivum",
            "archívum",
            "archivo",
            "archief",
            "เก็บถาวร",
        ),
    ),
    Role.JUNK: (
        *("junk", "junk mail", "junk e-mail", "junk email", "spam", "bulk mail", "unwanted"),
        *("spamverdacht", "unerwünscht", "unerwünschte werbung", "levélszemét", "spamek"),
        *("courrier indésirable", "indésirables", "pourriel", "correo no deseado", "no deseado"),
        *("อีเมลขยะ", "จดหมายขยะ", "สแปม", "posta indesiderata", "ongewenste e-mail", "lixo eletrônico"),
    ),
}
_DEEPEST = 2
"""Levels: a folder for sent mail lies at the top or one below (INBOX.Sent); deeper ones are the owner's."""


def choose(folders: Sequence[Listed], settings: ImapSettings) -> Sequence[WatchedFolder]:
    """The folders to watch: by the owner's word, then by SPECIAL-USE, then by usual names.

    Raises ``Refused`` for a needed folder that is missing, and for one that
    the owner named and the server does not have.
    """
    chosen: dict[str, Role] = {}
    filed: set[str] = set()
    inbox = next((one.name for one in folders if one.name.upper() == "INBOX"), None)
    if inbox is None:
        raise Refused(f"The account has no INBOX; it has {_names(folders)}.")
    chosen[inbox] = Role.INBOX
    wishes = {Role.SENT: settings.sent, Role.ARCHIVE: settings.archive, Role.JUNK: settings.junk}
    for role, wish in wishes.items():
        if wish == NONE:
            continue
        candidates = [_wished(folders, role.value, wish)] if wish is not None else _candidates(folders, role)
        if not candidates and role is Role.SENT:
            raise Refused(
                f"No folder for sent mail was recognised; the account has {_names(folders)}. "
                'Write its name as sent = "...", or sent = "none" if nothing is filed.'
            )
        for position, name in enumerate(candidates):
            # Of several folders for sent mail nobody knows which is in use: all are read.
            chosen.setdefault(name, role if position == 0 else Role.OTHER)
            if role is Role.SENT and name != inbox:
                filed.add(name)
    for wish in settings.extra:
        chosen.setdefault(_wished(folders, "also", wish), Role.OTHER)
    for wish in settings.by_hand:
        name = _wished(folders, "by_hand", wish)
        chosen.setdefault(name, Role.OTHER)
        if chosen[name] not in (Role.INBOX, Role.JUNK):
            filed.add(name)
    return [WatchedFolder(name=name, role=role, filed=name in filed) for name, role in chosen.items()]


def _candidates(folders: Sequence[Listed], role: Role) -> list[str]:
    for flag in _SPECIAL_USE[role]:
        marked = [one.name for one in folders if flag in one.flags]
        if marked:
            return marked
    usual = _USUAL_NAMES[role]
    near = [one for one in folders if len(one.path) <= _DEEPEST and _usual(one) in usual]
    near.sort(key=lambda one: (len(one.path), usual.index(_usual(one))))
    return [one.name for one in near] if role is Role.SENT else [one.name for one in near[:1]]


def _usual(folder: Listed) -> str:
    return normalize("NFC", folder.path[-1]).casefold()


def _wished(folders: Sequence[Listed], key: str, wish: str) -> str:
    # A name may be written with its accents apart (macOS does), or as the server itself encodes it.
    for same in (
        lambda one: one.name == wish,
        lambda one: normalize("NFC", one.name) == normalize("NFC", wish),
        lambda one: one.encoded == wish.encode("utf-8", "surrogateescape"),
    ):
        found = next((one.name for one in folders if same(one)), None)
        if found is not None:
            return found
    raise Refused(
        f'There is no folder {wish!r}, as {key} = "..." says; the account has {_names(folders)}. '
        "Write one of these names."
    )


def _names(folders: Sequence[Listed]) -> str:
    return ", ".join(repr(one.name) for one in folders) or "no folders at all"
