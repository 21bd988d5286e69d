"""Signs in a sentence that mean the same in every language that is judged; each pattern holds all of them."""

from __future__ import annotations

import re

# Thanks for what is still to be done say that something was asked, whatever its words.
IN_ADVANCE = re.compile(
    r"in advance|im voraus|vorab|d'avance|par avance|de antemano|por adelantado|anticipad|előre is|"
    r"ขอบคุณล่วงหน้า|grazie in anticipo|alvast"
)

# A last line such as "Thanks, Dana" says nothing about the letter.
SIGN_OFF = re.compile(
    r"(?:many |best |vielen |besten |muchas )?"
    r"(?:thanks|thank you|thx|cheers|danke|dank|merci|gracias|köszönöm|köszi)"
    r"(?: a lot| again)?[,!.]?(?: \w+){0,3}"
)

UNDERSTANDING = re.compile(
    r"understanding|patience|verständnis|geduld|compréhension|comprensión|paciencia|megértés|türelm|"
    r"ความเข้าใจ|ความร่วมมือ"
)

# With a laugh behind it, only a question in the form of a request is meant.
REQUESTS = re.compile(
    r"\b(?:can|could|will|would) (?:you|u)\b|\bplease\b|\bpls\b|\b(?:kannst|könntest|würdest|magst) du\b|"
    r"\b(?:können|könnten|würden) sie\b|\bbitte\b|\b(?:peux|pourrais|pouvez|pourriez)\b|\bstp\b|\bsvp\b|"
    r"\b(?:puedes?|podrías?|me (?:mandas?|envías?|pasas?|dices?))\b|\bporfa\w*\b|\bpor favor\b|"
    r"\btud(?:sz|na|nál|ná|nád)\b|\bkér\w+|\blégyszi\b|ช่วย|รบกวน|กรุณา|หน่อย|ได้ไหม"
)

SEE_SUBJECT = re.compile(
    r"\b(?:see|as per|cf\.?|question in|as in) (?:the |my )?subject\b|"
    r"\b(?:siehe|s\.|frage steht im|steht im) (?:den )?betreff|"
    r"\b(?:voir|cf\.?|comme dans|dans) (?:l')?objet\b|\b(?:ver|véase|como en|en) (?:el )?asunto\b|"
    r"\b(?:lásd|ld\.?|ahogy) (?:a )?tárgy\w*|ตาม(?:หัวข้อ|หัวเรื่อง|ชื่อเรื่อง)"
)

# "I can't go on until that's settled": what is to come is no news.
NOT_YET_SO = re.compile(
    r"(?:\b(?:until|till|before|once|when|as soon as|if|unless|bis|sobald|wenn|bevor|ehe|falls|jusqu\w*|"
    r"avant|tant|dès|une fois|quand|si|hasta|cuando|antes|mientras|amíg|amint|ha|mihelyt|mielőtt)\b|"
    r"จนกว่า|เมื่อ|ถ้า|หาก|ก่อน)[^,.;:!?]*$"
)

# Who speaks of themselves: what is wanted is for them.
FOR_ME = re.compile(
    r"\b(?:me|us|my|our|i|we|mir|mich|uns|unser\w*|mein\w*|ich|wir|moi|nous|je|mon|ma|mes|notre|nos|mí|mi|yo|"
    r"nekem|nekünk|engem|minket|\w+(?:[aei]me|[aei]nos))\b|\b[jm]'|-moi\b|-nous\b|ผม|ดิฉัน|ฉัน|เรา|กลับ"
)

# Opens a question that wants to be told something; "who said so?" may be no question at all.
WH = re.compile(
    r"\W*(?:\w+,? )?(?:wh(?:at|o|y|ich|ere|en)|how|wer|was|wie|wo|wann|warum|wieso|qui|que|quoi|comment|"
    r"pourquoi|où|quand|combien|qué|quién|cómo|dónde|cuándo|cuál|ki|mi|mit|hogyan|miért|hol|mikor|melyik|"
    r"mennyi)\b"
)

# What stood before an instruction that is taken out.
POLITE = re.compile(
    r"\b(?:please|kindly|bitte|veuillez|merci de|s'il (?:vous|te) pla[iî]t|por favor|"
    r"kérem|kérlek|kérjük|légyszi)\b,?\s*(?=…)"
    r"|(?:กรุณา|โปรด|รบกวน|ช่วย)\s*(?=…)"
)
