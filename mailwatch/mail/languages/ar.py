"""Arabic."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    DateWords,
    Language,
    MachineWords,
    MeetingWords,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="ar",
    dates=DateWords(
        months=(
            "يناير",
            "فبراير",
            "مارس",
            "أبريل|ابريل|إبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس|اغسطس",
            "سبتمبر",
            "أكتوبر|اكتوبر",
            "نوفمبر",
            "ديسمبر",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "كتب",
            "كتبت",
        ),
        separators=(
            "الرسالة الأصلية",
            "رسالة أصلية",
        ),
        header_from=("من",),
        header_date=(
            "تاريخ",
            "التاريخ",
            "تم الإرسال",
            "أرسل",
        ),
        header_to=(
            "إلى",
            "نسخة",
        ),
        header_subject=(
            "الموضوع",
            "موضوع",
        ),
    ),
    signatures=SignatureWords(
        footers=(
            r"أُرسلت من [\w .-]{2,50}",
            r"أرسلت من [\w .-]{2,50}",
        ),
    ),
    prefixes=PrefixWords(
        reply=("رد",),
        forward=("إعادة توجيه",),
    ),
    absences=AbsenceWords(
        subjects=(
            "رد تلقائي",
            "الرد التلقائي",
            "رد آلي",
            "خارج المكتب",
            "خارج مقر العمل",
            "في إجازة",
            "إجازة",
        ),
        also_human=("إجازة",),
        away=(
            "خارج المكتب",
            "خارج مكتبي",
            "لست في المكتب",
            "لن أكون في المكتب",
            "غير متواجد",
            "غير موجود",
            "في إجازة",
            "إجازة",
            "في رحلة عمل",
            "مسافر",
            "سأعود",
            "غيابي",
        ),
        companions=(
            "شكرا",
            "شكراً",
            "شكرًا",
            "عاجل",
            "الطوارئ",
            "الضرورة",
            "يرجى",
            "الاتصال",
            "التواصل",
            "سأرد",
            "سوف أرد",
            "عند عودتي",
            "تلقائي",
            "في أقرب وقت",
        ),
        openings=(
            "مرحبا",
            "السلام",
            "تحيات",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            r"سأعود(?: \w+){0,3}?",
            r"العودة(?: \w+){0,3}?",
            r"أعود(?: \w+){0,3}?",
        ),
        until_before=(
            "حتى(?: تاريخ| يوم)?",
            "إلى(?: تاريخ)?",
            "لغاية",
        ),
        until_tight=(
            "حتى",
            "إلى",
        ),
        start_before=("من",),
        returns=(
            "سأعود",
            "العودة",
        ),
    ),
    tickets=TicketWords(
        subjects=(
            "تم استلام",
            "تذكرة",
            "طلبك",
        ),
        received=(
            "تم استلام",
            "استلمنا",
            "تلقينا",
            "رقم التذكرة",
            "رقم الطلب",
            "رقم المرجع",
            "فريقنا",
            "عدم الرد على",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("مقروءة: ", "قر"),
            ("تمت القراءة: ", "قر"),
        ),
        about_ours=("رسالتك",),
    ),
    meetings=MeetingWords(
        accepted=("تم القبول:",),
    ),
    bounces=BounceWords(
        subjects=(("غير قابل للتسليم", "Exchange"),),
    ),
    machines=MachineWords(
        automatic=("رسالة تلقائية",),
        automatic_stems=("تلقائية",),
        leaving=("إلغاء الاشتراك",),
    ),
)
