"""Thai: made-up names and sentences for examples."""

from __future__ import annotations

from mailwatch.mail.languages.writing import SampleWords

SAMPLES = SampleWords(
    topic="แบบร่างแรก",
    names=(
        "เรียน คุณสมชาย",
        "คุณสมชาย",
        "อรุณี วงศ์ทอง",
        "เว็บไซต์ร้านกาแฟริมน้ำ",
    ),
    familiar="สวัสดีค่ะ คุณสมชาย",
    sentences={
        "cost_of_delay": "ทุกสัปดาห์ที่รอ วันเปิดตัวจะเลื่อนออกไปหนึ่งสัปดาห์",
        "policy": "นัดที่เลื่อนก่อนเวลานัดไม่ถึง 48 ชั่วโมง นับเป็นงานครึ่งชั่วโมง",
        "times": "สะดวกวันอังคารตั้งแต่ 10.00 น. หรือวันพฤหัสบดีหลัง 14.00 น.",
        "reason": "เห็นว่าบริการที่มีอยู่ไม่ตรงกับความต้องการของท่านแล้ว",
        "alternative": "ขอแนะนำคุณนภา ซึ่งเชี่ยวชาญงานด้านนี้",
    },
)
