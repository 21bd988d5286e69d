"""Thai: what wounds, shouts or threatens; `template lint` looks for it.

Thai writes no spaces between words, so no pattern asks for the edge of one.
"""

from __future__ import annotations

from mailwatch.mail.languages.th.claims import CLAIMS
from mailwatch.mail.languages.writing import ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (r"ทวง(?![ศค])", "dunning: the reader loses face by the word alone"),
        (r"ค้าง(?:ชำระ|จ่าย)|ยอดค้าง|หนี้(?:ค้าง|สิน)|ลูกหนี้", "calls the reader a debtor"),
        (r"ผิดนัด|ผิดสัญญา|ละเมิดสัญญา", "the language of courts"),
        (r"เลยกำหนด(?:ชำระ)?มา(?:นาน|แล้ว)|ล่าช้ามาก|ชักช้า", "taps on the watch"),
        (r"เพิกเฉย|ละเลย|เมินเฉย|นิ่งเฉย|ไม่สนใจ|ไม่ใส่ใจ", "supposes intent"),
        (
            r"(?:ท่าน|คุณ)(?:ยัง)?ไม่(?:ได้)?(?:ตอบ|ติดต่อ|ชำระ|จ่าย|ส่ง|มา|แจ้ง)",
            "names what the reader left undone",
        ),
        (r"ไม่(?:ยอม|คิดจะ|ได้คิด)(?:ตอบ|จ่าย|ชำระ|ส่ง|ติดต่อ)", "supposes bad will"),
        (r"เงียบ(?:หาย|ไป|เฉย)|หายไปไหน|หายเงียบ", "says that the reader vanished"),
        (r"ไม่รับผิดชอบ|ขาดความรับผิดชอบ|ไร้ความรับผิดชอบ", "passes judgement on the person"),
        (r"ไม่เป็นมืออาชีพ|ไม่มีมารยาท|เสียมารยาท|ไม่ให้เกียรติ", "passes judgement on the person"),
        (r"ไม่รักษา(?:คำพูด|สัญญา|เวลา)|ผิดคำพูด|ไม่ตรงต่อเวลา", "says that the reader breaks their word"),
        (r"หลายครั้ง(?:แล้ว)?|หลายรอบ|ครั้งแล้วครั้งเล่า|ซ้ำแล้วซ้ำเล่า", "counts efforts"),
        (r"ครั้งสุดท้าย|เตือน(?:ครั้ง|เป็นครั้ง)|ใบเตือน|หนังสือเตือน|คำเตือน", "the language of dunning letters"),
        (r"คำขาด", "says the word itself"),
        (r"อีกแล้ว|ยังคงไม่|จนป่านนี้|จนบัดนี้", "sighs aloud"),
        (r"ตามที่(?:ได้)?(?:บอก|แจ้ง|เตือน)ไป(?:หลาย|แล้ว)|อย่างที่บอกไปแล้ว", "says: you did not read"),
        (r"(?:ท่าน|คุณ)(?:ก็)?(?:ทราบ|รู้)(?:ดี)?อยู่แล้ว", "says: you pretend not to know"),
        (r"ผิดหวัง|ไม่พอใจ|เสียความรู้สึก|น่าเสียใจที่(?:ท่าน|คุณ)", "burdens with our feelings"),
        (r"เสียเวลา|เสียโอกาส", "puts a price on the reader's mistake"),
        (r"ทำไม(?:ถึง)?(?:ยัง)?ไม่|เหตุใด(?:จึง)?(?:ยัง)?ไม่", "a reproach dressed as a question"),
        (r"ข้ออ้าง|แก้ตัว|อ้างว่า", "expects a lie"),
        (r"ความผิดของ(?:ท่าน|คุณ)|เพราะ(?:ท่าน|คุณ)(?:ไม่|ยัง)", "puts the fault on the reader"),
        (r"ควรจะ(?:ตอบ|ชำระ|จ่าย|แจ้ง|มา)|น่าจะ(?:ตอบ|ชำระ|จ่าย|แจ้ง)(?:ตั้งนาน|นานแล้ว)", "lectures on manners"),
        (r"ไม่อาจยอมรับ|ยอมรับไม่ได้|รับไม่ได้", "passes judgement"),
        (r"ขอให้(?:ท่าน|คุณ)(?:รีบ|เร่ง)|บังคับ|สั่งให้", "an order"),
        (r"ปล่อยให้(?:รอ|ผม|ดิฉัน|เรา)|รอมานาน(?:แล้ว|มาก)", "sounds impatient"),
    ),
    shouting=(
        (r"!|！", "an exclamation mark"),
        (r"\?\?", "heaped question marks"),
        (r"ด่วน|เร่งด่วนที่สุด", "raises an alarm"),
        (r"(?:ชำระ|ตอบกลับ|ติดต่อกลับ|แจ้งกลับ|ดำเนินการ|จ่าย|โอน)(?:โดย)?ทันที", "hurries without a date"),
        (r"โดยเร็วที่สุด|เร็วที่สุดเท่าที่|ภายในวันนี้เท่านั้น", "hurries without a date"),
        (r"เท่านั้น\s?!|สำคัญมาก|โปรดทราบ\s?:|แจ้งเตือน\s?:", "a headline in a letter"),
    ),
    money=(
        r"ใบแจ้งหนี้|ใบเรียกเก็บ|ใบกำกับภาษี|วางบิล",
        r"ชำระ|จ่ายเงิน|โอนเงิน|รายการโอน|เรียกเก็บ",
        r"ค่าบริการ|ค่าจ้าง|ค่างาน|ค่าธรรมเนียม|ค่าใช้จ่าย",
        r"ยอด(?:เงิน|รวม|ที่เหลือ|คงเหลือ|รอ)|จำนวนเงิน|รวมทั้งสิ้น|มัดจำ|เงินคืน",
        r"บาท|[฿€$]|(?:EUR|USD|GBP|CHF|HUF|THB)",
    ),
    attached=(
        r"แนบ(?!แน่น|เนียน|สนิท)",
        r"เอกสารแนบ|ไฟล์แนบ|สิ่งที่ส่งมาด้วย",
        r"ส่ง(?:มา)?พร้อม(?:กับ)?(?:อีเมล|จดหมาย)(?:นี้|ฉบับนี้)",
    ),
    threatening=(
        (r"ดำเนินคดี|ฟ้อง(?:ร้อง)?|ขึ้นศาล|(?:ทาง|ใน|ต่อ)ศาล|คดี(?:แพ่ง|อาญา)", "a threat of court"),
        (r"ตามกฎหมาย|ทางกฎหมาย|ทนาย", "a threat of court"),
        (r"แจ้งความ(?:ดำเนิน|ร้องทุกข์|กับ|ต่อ)|(?:ไป|เข้า)แจ้งความ|ตำรวจ", "a threat of the police"),
        (r"บริษัทติดตามหนี้|ติดตามหนี้|เร่งรัดหนี้|ยึดทรัพย์|บังคับคดี", "a threat of collectors"),
        (r"ดอกเบี้ย", "interest is the owner's to decide"),
        (r"ค่าปรับ|เบี้ยปรับ|ค่าติดตาม|ค่าธรรมเนียมล่าช้า", "a fee that nobody agreed to"),
        (r"เครดิตบูโร|บัญชีดำ|แบล็กลิสต์|แบล็คลิสต์", "a threat to the reader's name"),
        (r"ประจาน|เปิดเผยต่อสาธารณะ|โพสต์(?:ลง|ใน)", "a threat in public"),
        (r"ปิด(?:เว็บ|เว็บไซต์|ระบบ|บัญชี)ของ(?:ท่าน|คุณ)|ระงับ(?:เว็บไซต์|บัญชี)", "self-help that may be unlawful"),
        (r"มิฉะนั้น|ไม่เช่นนั้น|ไม่งั้น|มิเช่นนั้น", "or else"),
        (r"ไม่มีทางเลือก(?:อื่น)?|ผลที่(?:จะ)?ตามมา|รับผลที่", "vague, and therefore a threat"),
        (r"บอกเลิกสัญญา|ยกเลิกสัญญา", "may end a contract by itself"),
    ),
    formal="ท่าน",
    familiar="เธอ",
)
