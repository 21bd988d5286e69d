"""Thai: what stands around the author's own words."""

from __future__ import annotations

from mailwatch.mail.languages.record import PrefixWords, QuoteWords, SignatureWords

QUOTES = QuoteWords(
    wrote=(
        "เขียนว่า",
        "เขียน",
    ),
    separators=(
        "เริ่มต้นข้อความที่ส่งต่อ",
        "ข้อความเดิม",
        "ข้อความต้นฉบับ",
        "ข้อความที่ส่งต่อ",
        "จดหมายต้นฉบับ",
    ),
    header_from=("จาก",),
    header_date=(
        "ส่ง",
        "ส่งเมื่อ",
        "วันที่",
    ),
    header_to=(
        "ถึง",
        "สำเนา",
    ),
    header_subject=(
        "เรื่อง",
        "หัวเรื่อง",
    ),
)

SIGNATURES = SignatureWords(
    footers=(r"ส่งจาก ?[^\n]{2,40}",),
    disclaimers=(
        "ข้อความนี้",
        "อีเมลฉบับนี้",
    ),
    legal=("ความลับ",),
)

PREFIXES = PrefixWords(
    reply=(
        "ตอบ",
        "ตอบกลับ",
        "ตอบกลับเรื่อง",
    ),
    forward=("ส่งต่อ",),
)
