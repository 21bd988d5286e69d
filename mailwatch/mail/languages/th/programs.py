"""Thai: help desks, receipts, meetings and other machines."""

from __future__ import annotations

from mailwatch.mail.languages.record import MachineWords, MeetingWords, ReceiptWords, TicketWords

TICKETS = TicketWords(
    subjects=(
        "ได้รับคำขอ",
        "ได้รับเรื่อง",
        "ยืนยันการรับ",
        "หมายเลขคำร้อง",
        "เราได้รับ",
        "ตอบรับอัตโนมัติ",
        "แจ้งการรับเรื่อง",
        "รับเรื่องแล้ว",
    ),
    strong_subjects=("ยืนยันการรับ",),
    received=(
        "ได้รับคำขอ",
        "ได้รับเรื่อง",
        "ได้รับอีเมล",
        "ได้รับข้อความ",
        "หมายเลขคำร้อง",
        "หมายเลขเคส",
        "หมายเลขอ้างอิง",
        "หมายเลขตั๋ว",
        "หมายเลขเรื่อง",
        "เจ้าหน้าที่จะ",
        "ทีมงานจะ",
        "ทีมงานของเรา",
        "โปรดอย่าตอบกลับ",
        "กรุณาอย่าตอบกลับ",
    ),
    updated=(
        "ได้รับการอัปเดต",
        "มีการอัปเดต",
        "ความคิดเห็นใหม่",
        "เพิ่มความคิดเห็น",
        "ตอบกลับใหม่",
    ),
)

RECEIPTS = ReceiptWords(
    subjects=(("อ่านแล้ว: ", "อ่าน"),),
    about_ours=("ข้อความของคุณ",),
    recalls=("เรียกคืน",),
    recalled=("เรียกคืน",),
)

MEETINGS = MeetingWords(
    accepted=(
        "ยอมรับแล้ว:",
        "ตอบรับ:",
    ),
    declined=(
        "ปฏิเสธแล้ว:",
        "ปฏิเสธ:",
    ),
    tentative=("ไม่แน่นอน:",),
    cancelled=(
        "ยกเลิกแล้ว:",
        "ยกเลิก:",
    ),
)

MACHINES = MachineWords(
    automatic=(
        "ข้อความอัตโนมัติ",
        "อีเมลอัตโนมัติ",
    ),
    automatic_stems=("อัตโนมัติ",),
    unread=("อย่าตอบกลับ",),
    unread_stems=("ตอบกลับ",),
    leaving=("ยกเลิกการ",),
    reactions=("แสดงความรู้สึก",),
)
