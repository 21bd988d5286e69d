"""Hebrew."""

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
    code="he",
    dates=DateWords(
        months=(
            "ב?ינואר",
            "ב?פברואר",
            "ב?(?:מרץ|מרס)",
            "ב?אפריל",
            "ב?מאי",
            "ב?יוני",
            "ב?יולי",
            "ב?אוגוסט",
            "ב?ספטמבר",
            "ב?אוקטובר",
            "ב?נובמבר",
            "ב?דצמבר",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "כתב/ה",
            "כתבה?",
            "כתב",
        ),
        separators=("הודעה מקורית",),
        header_from=("מאת",),
        header_date=(
            "נשלח",
            "תאריך",
        ),
        header_to=(
            "אל",
            "עותק",
        ),
        header_subject=("נושא",),
    ),
    signatures=SignatureWords(
        footers=(r"נשלח מה[\w .-]{2,50}",),
    ),
    prefixes=PrefixWords(
        reply=(
            "תשובה",
            "השב",
            "תגובה",
        ),
        forward=(
            "הועבר",
            "העבר",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "תשובה אוטומטית",
            "מענה אוטומטי",
            "הודעה אוטומטית",
            "מחוץ למשרד",
            "לא במשרד",
            "בחופשה",
            "חופשה",
        ),
        also_human=("חופשה",),
        away=(
            "מחוץ למשרד",
            "לא במשרד",
            "איני במשרד",
            "אינני במשרד",
            "לא נמצא במשרד",
            "לא אהיה במשרד",
            "לא נמצאת במשרד",
            "בחופשה",
            "בחופשת",
            'בחו"ל',
            "אשוב",
            "אחזור",
            "היעדרותי",
            "היעדרי",
        ),
        companions=(
            "תודה",
            "דחוף",
            "דחופים",
            "לפנות",
            "ליצור קשר",
            "צרו קשר",
            "אנא",
            "אענה",
            "אשיב",
            "בשובי",
            "עם שובי",
            "בהקדם",
            "אוטומטי",
        ),
        openings=(
            "מרחב",
            "שלום",
            "בברכה",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            r"אשוב(?: \w+){0,3}?",
            r"אחזור(?: \w+){0,3}?",
            r"חזרה(?: \w+){0,2}?",
            r"החל מ\S{0,3}",
        ),
        until_before=(
            "עד(?: ל| ה| יום| תאריך)*",
            "תא",
        ),
        until_tight=(
            "עד",
            "ל",
        ),
        start_before=("מ",),
        returns=(
            "אשוב",
            "אחזור",
        ),
    ),
    tickets=TicketWords(
        subjects=(
            "פנייתך התקבלה",
            "פנייתך",
            "קריאה נפתחה",
        ),
        received=(
            "פנייתך התקבלה",
            "קיבלנו את פנייתך",
            "התקבלה",
            "מספר פנייה",
            "מספר קריאה",
            "נציגינו",
            "נציג",
            "אין להשיב",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(("נקרא: ", "נקרא"),),
        about_ours=("הודעתך",),
    ),
    meetings=MeetingWords(
        accepted=("התקבל:",),
    ),
    bounces=BounceWords(
        subjects=(("לא ניתן למסירה", "Exchange"),),
    ),
    machines=MachineWords(
        automatic=("הודעה אוטומטית",),
        automatic_stems=("אוטומט",),
        leaving=("הסרה",),
    ),
)
