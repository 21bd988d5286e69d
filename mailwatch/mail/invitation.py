"""Meeting mail in short: what an origin verdict needs to know of a calendar part.

All that a message says about meetings is read by :mod:`mailwatch.mail.calendar.read`.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from dataclasses import dataclass

from mailwatch.mail.calendar.lines import read_components
from mailwatch.mail.calendar.notice import Attendee
from mailwatch.mail.calendar.read import MAX_ATTENDEES, calendar_parts, method_of, read_attendee
from mailwatch.mail.message import InboundMessage, Part


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """The first event (or task) of a calendar part.

    ``method`` in lower case (``request``, ``reply``, ``cancel``, ``counter``,
    ...), "" where none is stated.
    """

    method: str
    uid: str = ""
    comment: str = ""
    attendees: tuple[Attendee, ...] = ()

    @property
    def answer(self) -> str:
        """What a reply answers: that of its one attendee, or ""."""
        if self.method not in {"reply", "counter"}:
            return ""
        return next(
            (each.answer for each in self.attendees if each.answer and each.answer != "needs-action"), ""
        )


def calendar_part(message: InboundMessage) -> Part | None:
    """The part that holds the calendar data, inline before attached, or None."""
    return next(iter(calendar_parts(message)), None)


def read_invitation(part: Part) -> Invitation | None:
    """The invitation in a calendar part, or None when there is no event in it. Never raises; linear."""
    root = read_components(part.text)
    calendar = next((each for each in root.children if each.name == "VCALENDAR"), root)
    method = method_of(calendar, part)
    event = next((each for each in calendar.children if each.name in {"VEVENT", "VTODO"}), None)
    if event is None:
        return Invitation(method=method) if method else None
    attendees = tuple(read_attendee(line) for line in event.all("ATTENDEE")[:MAX_ATTENDEES])
    said = next((attendee.comment for attendee in attendees if attendee.comment and method == "reply"), "")
    return Invitation(
        method=method,
        uid=event.text("UID"),
        comment=event.text("COMMENT") or said,
        attendees=attendees,
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
