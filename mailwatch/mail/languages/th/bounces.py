"""Thai: what mail servers report."""

from __future__ import annotations

from mailwatch.mail.languages.record import BounceWords

BOUNCES = BounceWords(
    openings=(("ไม่สามารถส่ง", "Exchange"),),
    subjects=(
        ("ส่งไม่ได้", "Exchange"),
        ("ไม่สามารถส่งได้", "Exchange"),
    ),
    delay_subjects=(("เลื่อนออกไป", "Exchange"),),
    delays=(("จะพยายามส่งต่อไป", "various"),),
    temporary=("ชั่วคราว",),
    of_ours=("ข้อความของคุณ",),
)
