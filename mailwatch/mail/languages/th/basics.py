"""Thai: its commonest words, its dates, and what clients state in passing."""

from __future__ import annotations

from mailwatch.mail.languages.record import DateWords, PromiseWords

DATES = DateWords(
    months=(
        r"มกราคม|ม\.ค",
        r"กุมภาพันธ์|ก\.พ",
        r"มีนาคม|มี\.ค",
        r"เมษายน|เม\.ย",
        r"พฤษภาคม|พ\.ค",
        r"มิถุนายน|มิ\.ย",
        r"กรกฎาคม|ก\.ค",
        r"สิงหาคม|ส\.ค",
        r"กันยายน|ก\.ย",
        r"ตุลาคม|ต\.ค",
        r"พฤศจิกายน|พ\.ย",
        r"ธันวาคม|ธ\.ค",
    ),
    weekdays=(
        "วันจันทร์",
        "วันอังคาร",
        "วันพุธ",
        "วันพฤหัสบดี|วันพฤหัส",
        "วันศุกร์",
        "วันเสาร์",
        "วันอาทิตย์",
    ),
    tomorrow=("พรุ่งนี้",),
)

PROMISES = PromiseWords(
    paid=(
        "โอน(?:เงิน)?(?:ให้)?(?:เรียบร้อย|แล้ว)",
        "ชำระ(?:เงิน)?(?:เรียบร้อย|แล้ว)",
    ),
    will_pay=("จะ(?:โอน|ชำระ|จ่าย)",),
    needs_time=(
        "ขอเวลา",
        "ขอเลื่อน",
        "ขอ(?:ถึง|จนถึง)วัน",
    ),
    back=("จะกลับ(?:มา)?",),
    denied=(
        "ไม่",
        "ยังไม่",
    ),
)
