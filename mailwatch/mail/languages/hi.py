"""Hindi."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    DateWords,
    Language,
    PrefixWords,
    QuoteWords,
    ReturnWords,
)

LANGUAGE = Language(
    code="hi",
    dates=DateWords(
        months=(
            "जनवरी",
            "फ़रवरी|फरवरी",
            "मार्च",
            "अप्रैल",
            "मई",
            "जून",
            "जुलाई",
            "अगस्त",
            "सितंबर|सितम्बर",
            "अक्टूबर|अक्तूबर",
            "नवंबर|नवम्बर",
            "दिसंबर|दिसम्बर",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "ने लिखा",
            "লিখেছেন",
        ),
        header_from=("ফ্রম",),
    ),
    prefixes=PrefixWords(
        reply=(
            "उत्तर",
            "जवाब",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "स्वचालित उत्तर",
            "स्वतः उत्तर",
            "कार्यालय से बाहर",
        ),
        away=(
            "कार्यालय से बाहर",
            "कार्यालय में नहीं",
            "ऑफिस से बाहर",
            "छुट्टी पर",
            "अवकाश पर",
            "लौटूंगा",
            "लौटूँगा",
            "वापस आऊंगा",
        ),
        companions=(
            "धन्यवाद",
            "तत्काल",
            "जरूरी",
            "संपर्क करें",
            "उत्तर दूंगा",
            "जवाब",
            "स्वचालित",
        ),
    ),
    returns=ReturnWords(
        back_behind=(
            "अ?को? लौट",
            "को वापस",
        ),
        until_behind=("तक",),
    ),
)
