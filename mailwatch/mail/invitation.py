"""Meeting mail: the basics of iTIP (RFC 5546) read from ``text/calendar`` (RFC 5545), by a small reader of our own."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from mailwatch.mail.addresses import clean_spec
from mailwatch.mail.message import InboundMessage, Part

MAX_LINES = 20_000


@dataclass(frozen=True, kw_only=True)
class Attendee:
    """Who is invited and what they answered: ``answer`` is the PARTSTAT in lower case (``accepted``, ``declined``, ...)."""

    spec: str
    name: str = ""
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """The first event of a calendar part.

    ``method`` in lower case (``request``, ``reply``, ``cancel``, ``counter``,
    ...). ``start`` and ``end`` are aware UTC where the event says which instant
    it is, else None with the words of the calendar in ``start_text``;
    ``start_zone`` is its TZID.
    """

    method: str
    uid: str = ""
    recurrence_id: str = ""
    sequence: int = 0
    summary: str = ""
    location: str = ""
    comment: str = ""
    status: str = ""
    organizer: str = ""
    attendees: tuple[Attendee, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    start_text: str = ""
    start_zone: str = ""

    @property
    def answer(self) -> str:
        """What a reply answers: that of its one attendee, or ""."""
        if self.method not in {"reply", "counter"}:
            return ""
        return next(
            (each.answer for each in self.attendees if each.answer and each.answer != "needs-action"), ""
        )


_FOLD = re.compile(r"\n[ \t]")
_LINE = re.compile(r"([A-Za-z0-9-]{1,60})((?:;[^:;=\n]{1,60}=(?:\"[^\"\n]*\"|[^\":;\n]*))*):(.*)")
_PARAMETER = re.compile(r";([^:;=\n]{1,60})=(?:\"([^\"\n]*)\"|([^\":;\n]*))")
_UTC = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z")


def _unescape(value: str) -> str:
    """RFC 5545 §3.3.11."""
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _instant(value: str) -> datetime | None:
    found = _UTC.fullmatch(value.strip())
    if not found:
        return None
    try:
        return datetime(*(int(each) for each in found.groups()), tzinfo=UTC)  # type: ignore[misc,arg-type]  # six numbers, checked by the pattern
    except ValueError:
        return None


def calendar_part(message: InboundMessage) -> Part | None:
    """The part that holds the calendar data, inline before attached, or None."""
    found = [
        part
        for part in message.parts
        if part.content_type in {"text/calendar", "application/ics", "text/x-vcalendar"}
        or part.filename.lower().endswith(".ics")
    ]
    return next((part for part in found if part.content_type == "text/calendar"), found[0] if found else None)


def read_invitation(part: Part) -> Invitation | None:
    """The invitation in a calendar part, or None when there is no event in it. Never raises; linear."""
    text = _FOLD.sub("", part.text)
    values: dict[str, tuple[str, dict[str, str]]] = {}
    attendees: list[Attendee] = []
    method = part.parameters.get("method", "").lower()
    inside = ""
    seen_event = False
    for line in text.split("\n")[:MAX_LINES]:
        found = _LINE.match(line.strip())
        if not found:
            continue
        name, value = found[1].upper(), found[3]
        if name == "BEGIN":
            inside = (
                value.strip().upper()
                if not inside or value.strip().upper() in {"VEVENT", "VTODO"}
                else inside
            )
            seen_event = seen_event or inside in {"VEVENT", "VTODO"}
            continue
        if name == "END":
            if value.strip().upper() in {"VEVENT", "VTODO"}:
                break
            continue
        if name == "METHOD":
            method = value.strip().lower() or method
        if inside not in {"VEVENT", "VTODO"}:
            continue
        parameters = {key.upper(): quoted or plain for key, quoted, plain in _PARAMETER.findall(found[2])}
        if name == "ATTENDEE":
            if len(attendees) < 500:  # noqa: PLR2004  a mass invitation
                attendees.append(
                    Attendee(
                        spec=clean_spec(value),
                        name=parameters.get("CN", ""),
                        answer=parameters.get("PARTSTAT", "").lower(),
                    )
                )
            continue
        values.setdefault(name, (value, parameters))
    if not seen_event and not method:
        return None

    def plain(name: str) -> str:
        return _unescape(values[name][0])[:2000] if name in values else ""

    start_text, start_parameters = values.get("DTSTART", ("", {}))
    sequence = plain("SEQUENCE")
    return Invitation(
        method=re.sub(r"[^a-z-]", "", method),
        uid=plain("UID"),
        recurrence_id=plain("RECURRENCE-ID"),
        sequence=int(sequence) if sequence.isascii() and sequence.isdigit() and len(sequence) < 9 else 0,  # noqa: PLR2004  no real one is longer
        summary=plain("SUMMARY"),
        location=plain("LOCATION"),
        comment=plain("COMMENT"),
        status=plain("STATUS").lower(),
        organizer=clean_spec(values["ORGANIZER"][0]) if "ORGANIZER" in values else "",
        attendees=tuple(attendees),
        start=_instant(start_text),
        end=_instant(values["DTEND"][0]) if "DTEND" in values else None,
        start_text=start_text.strip(),
        start_zone=start_parameters.get("TZID", ""),
    )


# What calendar programs put in front of the meeting's title, for answers that lost their calendar part.
ANSWER_SUBJECTS = {
    "accepted": (
        "accepted:", "zugesagt:", "angenommen:", "accepté :", "accepté:", "aceptado:", "aceptada:", "accettato:", "accettata:", "aceite:", "aceito:", "geaccepteerd:", "godkendt:",
        "accepterat:", "accepteret:", "godtatt:", "akseptert:", "hyväksytty:", "zaakceptowano:", "zaakceptowane:", "přijato:", "prijaté:", "elfogadva:", "acceptat:", "kabul edildi:", "принято:", "прийнято:",
        "прието:", "έγινε αποδοχή:", "αποδεκτό:", "承諾済み:", "承諾:", "已接受:", "已接受：", "수락됨:", "수락:", "ยอมรับแล้ว:", "ตอบรับ:", "đã chấp nhận:", "diterima:", "تم القبول:", "התקבל:", "prihvaćeno:", "sprejeto:",
    ),
    "declined": (
        "declined:", "abgesagt:", "abgelehnt:", "refusé :", "refusé:", "decliné :", "rechazado:", "rechazada:", "rifiutato:", "rifiutata:", "recusado:", "recusada:", "geweigerd:", "afgewezen:", "afvist:",
        "avböjt:", "avslått:", "avvist:", "hylätty:", "odrzucono:", "odrzucone:", "odmítnuto:", "odmietnuté:", "elutasítva:", "refuzat:", "reddedildi:", "отклонено:", "відхилено:", "απορρίφθηκε:",
        "辞退済み:", "辞退:", "已拒绝:", "已拒絕:", "已谢绝:", "거절됨:", "거절:", "ปฏิเสธแล้ว:", "ปฏิเสธ:", "đã từ chối:", "ditolak:", "odbijeno:", "zavrnjeno:",
    ),
    "tentative": (
        "tentative:", "tentatively accepted:", "mit vorbehalt:", "vorläufig zugesagt:", "mit vorbehalt angenommen:", "provisoire :", "provisoire:", "provisional:", "provvisorio:", "provisório:", "voorlopig:",
        "voorlopig geaccepteerd:", "foreløbig:", "foreløpig:", "preliminärt:", "alustava:", "wstępna akceptacja:", "wstępne:", "předběžné:", "nezávazne:", "feltételes:", "provizoriu:", "belirsiz:",
        "под вопросом:", "仮の予定:", "仮承諾:", "暂定:", "暫定:", "미정:", "ไม่แน่นอน:",
    ),
    "cancelled": (
        "canceled:", "cancelled:", "canceled event:", "cancelled event:", "abgesagt :", "annulé :", "annulé:", "cancelado:", "cancelada:", "annullato:", "annullata:", "geannuleerd:", "aflyst:", "inställt:", "avlyst:",
        "peruutettu:", "odwołano:", "odwołane:", "zrušeno:", "zrušené:", "lemondva:", "törölve:", "anulat:", "i̇ptal edildi:", "iptal edildi:", "отменено:", "скасовано:", "ακυρώθηκε:", "キャンセル済み:", "已取消:", "취소됨:", "취소:", "ยกเลิกแล้ว:", "ยกเลิก:",
    ),
    "request": (
        "invitation:", "updated invitation:", "meeting request:", "einladung:", "aktualisierte einladung:", "invitation :", "invitación:", "invito:", "convite:", "uitnodiging:", "meghívó:", "zaproszenie:", "pozvánka:", "招待:", "邀请:", "초대:",
    ),
}  # fmt: skip
