"""How the subjects of meeting mail begin, by language."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

# What calendar programs put in front of the meeting's title, for answers that lost their calendar part.
ANSWER_SUBJECTS = {
    "accepted": (
        "accepted:", "zugesagt:", "angenommen:", "accepté :", "accepté:", "aceptado:", "aceptada:",
        "accettato:", "accettata:", "aceite:", "aceito:", "geaccepteerd:", "godkendt:",
        "accepterat:", "accepteret:", "godtatt:", "akseptert:", "hyväksytty:", "zaakceptowano:",
        "zaakceptowane:", "přijato:", "prijaté:", "elfogadva:", "acceptat:", "kabul edildi:", "принято:",
        "прийнято:",
        "прието:", "έγινε αποδοχή:", "αποδεκτό:", "承諾済み:", "承諾:", "已接受:", "已接受：", "수락됨:", "수락:",
        "ยอมรับแล้ว:", "ตอบรับ:", "đã chấp nhận:", "diterima:", "تم القبول:", "התקבל:", "prihvaćeno:",
        "sprejeto:",
    ),
    "declined": (
        "declined:", "abgesagt:", "abgelehnt:", "refusé :", "refusé:", "decliné :", "rechazado:",
        "rechazada:", "rifiutato:", "rifiutata:", "recusado:", "recusada:", "geweigerd:", "afgewezen:",
        "afvist:",
        "avböjt:", "avslått:", "avvist:", "hylätty:", "odrzucono:", "odrzucone:", "odmítnuto:",
        "odmietnuté:", "elutasítva:", "refuzat:", "reddedildi:", "отклонено:", "відхилено:",
        "απορρίφθηκε:",
        "辞退済み:", "辞退:", "已拒绝:", "已拒絕:", "已谢绝:", "거절됨:", "거절:", "ปฏิเสธแล้ว:", "ปฏิเสธ:", "đã từ chối:",
        "ditolak:", "odbijeno:", "zavrnjeno:",
    ),
    "tentative": (
        "tentative:", "tentatively accepted:", "mit vorbehalt:", "vorläufig zugesagt:",
        "mit vorbehalt angenommen:", "provisoire :", "provisoire:", "provisional:", "provvisorio:",
        "provisório:", "voorlopig:",
        "voorlopig geaccepteerd:", "foreløbig:", "foreløpig:", "preliminärt:", "alustava:",
        "wstępna akceptacja:", "wstępne:", "předběžné:", "nezávazne:", "feltételes:", "provizoriu:",
        "belirsiz:",
        "под вопросом:", "仮の予定:", "仮承諾:", "暂定:", "暫定:", "미정:", "ไม่แน่นอน:",
    ),
    "cancelled": (
        "canceled:", "cancelled:", "canceled event:", "cancelled event:", "abgesagt :", "annulé :",
        "annulé:", "cancelado:", "cancelada:", "annullato:", "annullata:", "geannuleerd:", "aflyst:",
        "inställt:", "avlyst:",
        "peruutettu:", "odwołano:", "odwołane:", "zrušeno:", "zrušené:", "lemondva:", "törölve:",
        "anulat:", "i̇ptal edildi:", "iptal edildi:", "отменено:", "скасовано:", "ακυρώθηκε:",
        "キャンセル済み:", "已取消:", "취소됨:", "취소:", "ยกเลิกแล้ว:", "ยกเลิก:",
    ),
    "request": (
        "invitation:", "updated invitation:", "meeting request:", "einladung:",
        "aktualisierte einladung:", "invitation :", "invitación:", "invito:", "convite:", "uitnodiging:",
        "meghívó:", "zaproszenie:", "pozvánka:", "招待:", "邀请:", "초대:",
    ),
}  # fmt: skip
