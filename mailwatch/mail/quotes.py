"""Where, in the text of a mail, somebody else's words begin.

Tables by language of what mail programs write above a quoted message:
attribution lines, header blocks, separator lines. A new language or program
is a new row and a sample in the tests.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re

# The verb of an attribution line ("On Monday, Ann wrote:"), by language.
_WROTE = {
    "en": r"wrote|writes|said|sent the following|excerpts from",
    "de, gsw": r"schrieb|geschrieben|hat am",
    "fr": r"a écrit|écrit|a ecrit|écrivait",
    "es, gl": r"escribió|escribio|escribiu|va escriure",
    "ca, eu": r"va escriure|ha escrit|idatzi du|igorleak idatzi zuen",
    "it": r"ha scritto|scrisse|scriveva",
    "pt": r"escreveu|enviou",
    "nl, af": r"schreef|heeft geschreven|volgende geschreven|geskryf",
    "da, no, sv": r"skrev|skreiv",
    "is, fo": r"skrifaði|reit",
    "fi": r"kirjoitti",
    "et": r"kirjutas",
    "lv": r"rakstīja|raksta",
    "lt": r"rašė|parašė",
    "pl": r"napisał\(a\)|napisała?|pisze|użytkownik",
    "cs": r"napsala?(?:\(a\))?|píše",
    "sk": r"napísala?(?:\(a\))?|píše",
    "hu": r"ezt írta|írta|a következőt írta",
    "ro": r"a scris",
    "hr, sr, bs": r"je napisa(?:o|la)(?:/la)?|napisa(?:o|la)|пише|је написао(?:/ла)?|написао",
    "sl": r"je napisala?(?:/-a)?|piše",
    "ru": r"написала?(?:\(а\))?|пишет|писала?(?:\(а\))?",
    "uk, be": r"написав(?:\(-ла\)|\(ла\))?|написала|пише|напісаў",
    "bg, mk": r"написа|напиша",
    "el": r"έγραψε|εγραψε",
    "tr, az": r"yazdı|şunları yazdı|yazmış",
    "he": r"כתב/ה|כתבה?|כתב",
    "ar": r"كتب|كتبت",
    "fa": r"نوشت",
    "hi, bn": r"ने लिखा|লিখেছেন",
    "th": r"เขียนว่า|เขียน",
    "vi": r"đã viết|viết",
    "id, ms": r"menulis|tulis",
    "zh": r"写道|寫道|写到|來信|来信",
    "ja": r"のメール|書きました|書き込みました|のメッセージ|書いた",
    "ko": r"작성|님이 씀|님이 보낸 메시지|썼습니다",
    "ka, hy": r"დაწერა|გრძელ|գրել է",
    "sq": r"shkroi",
}

# Header words of a quoted message as Outlook, Lotus, Zimbra and others print them, by meaning.
_FROM = (
    "from|von|de|da|van|fra|från|lähettäjä|od|feladó|expeditor|от|від|від кого|από|kimden|gönderen|saatja|no|nuo|kam|"
    "pošiljatelj|šalje|pošiljalac|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|발신|จาก|từ|dari|من|מאת|remitente|expéditeur|absender|mittente|"
    "remetente|afzender|afsender|avsender|avsändare|nadawca|odesílatel|odesílatel|odosielateľ|отправитель|от кого|подател|αποστολέας|remitent|sendandi|frá|oddaj|"
    "nga|з|ад каго|ফ্রম"
)
_DATE = (
    "sent|date|sent on|date sent|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|message du|fecha|enviado|enviado el|enviada em|enviado em|enviat|inviato|inviato il|data|"
    "verzonden|verstuurd|dato|sendt|skickat|skickat den|lähetetty|päiväys|päivämäärä|wysłano|wysłane|odesláno|odoslané|odoslal|küldve|elküldve|küldés dátuma|dátum|"
    "trimis|data trimiterii|отправлено|дата|надіслано|изпратено|στάλθηκε|ημερομηνία|gönderildi|gönderilme tarihi|gönderme|tarih|saadetud|kuupäev|"
    "nosūtīts|išsiųsta|poslano|poslato|送信日時|日時|日付|送信|发送时间|发送日期|日期|寄件日期|傳送時間|時間|时间|보낸 날짜|날짜|작성일|ส่ง|ส่งเมื่อ|วันที่|đã gửi|ngày|gửi|terkirim|dikirim|tanggal|"
    "تاريخ|التاريخ|تم الإرسال|أرسل|נשלח|תאריך|sent at|sendt den|sendt:|received"
)
_TO = (
    "to|an|à|a|para|aan|til|till|vastaanottaja|kenelle|do|dla|komu|címzett|către|catre|кому|до|προς|kime|alıcı|kellele|saaja|kam|kam:|"
    "za|prima|宛先|收件人|收件者|받는 사람|받는사람|수신|ถึง|đến|tới|kepada|ke|إلى|אל|per a|destinatario|destinataire|empfänger|nori|cc|kopie|copie à|copie|copia|cópia|kopia|kopi|kopio|másolat|копия|κοιν|bilgi|"
    "抄送|参照|참조|สำเนา|tembusan|نسخة|עותק|副本"
)
_SUBJECT = (
    "subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|emne|ämne|aihe|temat|předmět|predmet|tárgy|subiect|тема|относно|предмет|θέμα|konu|"
    "teema|temats|tēma|tema|zadeva|naslov|件名|主题|主旨|主題|제목|เรื่อง|หัวเรื่อง|chủ đề|tiêu đề|subjek|perihal|judul|الموضوع|موضوع|נושא|gaia|assumpte|efni|subjekt|asia|betr|re"
)
_HEADER_LINE = re.compile(
    rf"[>\s|*_]{{0,12}}(?:(?P<from>{_FROM})|(?P<date>{_DATE})|(?P<subject>{_SUBJECT})|(?P<to>{_TO}))[*_]{{0,2}}[ \t\u00a0]{{0,3}}[:：][*_]{{0,2}}(?P<rest>.*)",
    re.IGNORECASE,
)

# Lines that stand above a quoted or forwarded message, without the dashes around them.
_SEPARATOR_WORDS = {
    "en": "original message|original appointment|forwarded message|forwarded by|begin forwarded message|reply message|original mail|end of original message|forward message",
    "de": "ursprüngliche nachricht|originalnachricht|original-nachricht|ursprüngliche mail|weitergeleitete nachricht|weitergeleitet von|anfang der weitergeleiteten",
    "fr": "message d'origine|message d’origine|message original|message transféré|message initial|début du message (?:réexpédié|transféré)|courriel d'origine|mail original",
    "es": "mensaje original|mensaje reenviado|inicio del mensaje reenviado",
    "ca, gl, eu": "missatge original|mensaxe orixinal|jatorrizko mezua",
    "it": "messaggio originale|messaggio inoltrato|inizio (?:del )?messaggio inoltrato|original nachricht",
    "pt": "mensagem original|mensagem encaminhada|mensagem reencaminhada|início da mensagem (?:re)?encaminhada|mensagem de origem",
    "nl": "oorspronkelijk bericht|origineel bericht|oorspronkelijke bericht|doorgestuurd bericht|begin doorgestuurd bericht",
    "da": "(?:start|begyndelse) på (?:den )?videresendt|oprindelig meddelelse|original meddelelse|videresendt meddelelse|oprindelig besked",
    "no": "(?:start|begynnelse) på (?:den )?videresendt|opprinnelig melding|opprinneleg melding|videresendt melding",
    "sv": "vidarebefordrat brev|början på (?:det )?vidarebefordra|ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande",
    "fi": "(?:alkaa )?välitetty viesti|välitetyn viestin alku|alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti",
    "et": "algne kiri|algsõnum|edasi saadetud kiri",
    "pl": "początek przekazywanej|początek wiadomości przekazanej|wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|treść przekazanej wiadomości",
    "cs": "začátek přeposílané|původní zpráva|původní e-mail|přeposlaná zpráva",
    "sk": "začiatok preposielanej|pôvodná správa|preposlaná správa",
    "hu": "továbbított levél|kezdet: továbbított|eredeti üzenet|továbbított üzenet|eredeti levél",
    "ro": "începutul mesajului|mesaj original|mesaj redirecționat|mesajul original",
    "hr, sr, sl": "izvorna poruka|originalna poruka|proslijeđena poruka|izvirno sporočilo|оригинална порука",
    "ru": "начало (?:переадресованного|пересылаемого)|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|пересланное сообщение|первоначальное сообщение",
    "uk, bg": "початок (?:переадресованого|пересланого)|оригінальне повідомлення|початкове повідомлення|оригинално съобщение|препратено съобщение",
    "el": "(?:έναρξη|αρχή) (?:του )?προωθημένου|αρχικό μήνυμα|προωθημένο μήνυμα",
    "tr": "(?:i̇|i)letilen (?:ileti|mesaj)|orijinal mesaj|özgün ileti|orijinal ileti|iletilmiş mesaj|i̇letilen ileti",
    "zh": "以下是(?:被)?转发的邮件|开始转发的邮件|原始邮件|原始郵件|原邮件|转发邮件|轉寄郵件|转发的邮件|原始信件|邮件原件|回复的原邮件",
    "ja": "元のメッセージ|オリジナルメッセージ|original message|転送されたメッセージ|転送メッセージ",
    "ko": "원본 메시지|원본 메일|원본메일|전달된 메시지",
    "th": "เริ่มต้นข้อความที่ส่งต่อ|ข้อความเดิม|ข้อความต้นฉบับ|ข้อความที่ส่งต่อ|จดหมายต้นฉบับ",
    "vi": "bắt đầu thư được chuyển tiếp|thư gốc|tin nhắn gốc|thư đã chuyển tiếp",
    "id": "pesan asli|pesan terusan",
    "ar, fa, he": "الرسالة الأصلية|رسالة أصلية|پیام اصلی|הודעה מקורית",
    "lv, lt": "sākotnējais ziņojums|oriģinālā ziņa|originalus laiškas|pradinis laiškas",
}
_SEPARATOR = re.compile(
    rf"[\s>]{{0,8}}[-_=*—–#]{{0,40}}\s{{0,5}}(?:{'|'.join(_SEPARATOR_WORDS.values())})[^\n]{{0,60}}",
    re.IGNORECASE,
)
_DASHED = re.compile(r"\s*[-_=*—–]{2,}.{3,80}[-_=*—–]{2,}\s*")

_WROTE_WORD = re.compile(rf"(?:{'|'.join(_WROTE.values())})", re.IGNORECASE)
_DATEISH = re.compile(r"\d{1,4}[.:/年\-월\s]|\d{4}|@")
_SENTENCES = re.compile(r"[^\W\d_]{4}[.!?] [^\W\d_].{0,200}[^\W\d_]{4}[.!?] ")  # two of them are prose
_FIRST_LINE = re.compile(r"\d|@|[\"“<]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


def header_kind(line: str) -> tuple[str, str] | None:
    """Which header word a line of a quoted header block starts with (``from``, ``date``, ``to``, ``subject``) and the rest."""
    if ":" not in line[:60] and "：" not in line[:60]:
        return None
    found = _HEADER_LINE.match(line[:600])
    if not found or not found.lastgroup:
        return None
    kind = next(name for name in ("from", "date", "subject", "to") if found[name])
    return kind, found["rest"].strip()


_ABOVE_WORDS = (
    "above",
    "oberhalb",
    "dessus",
    "encima",
    "sopra",
    "acima",
    "boven",
    "powyżej",
    "over denne",
    "ovanför",
    "fölé",
    "より上",
)
# Lines that help desks and forums put above what may be cut off.
_ABOVE = re.compile(
    r"(?:reply|write|type|respond|answer)\b.{0,30}\babove (?:this|the) line|above this line.{0,20}(?:reply|respond)|oberhalb dieser (?:zeile|linie)|au-dessus de cette ligne|"
    r"encima de esta l[ií]nea|sopra questa (?:linea|riga)|acima desta linha|boven deze (?:regel|lijn)|powyżej tej linii|over denne linje|ovanför den här raden|e fölé a sor fölé|この行より上",
    re.IGNORECASE,
)


def is_separator(line: str) -> bool:
    """``-----Original Message-----`` and its like in the languages of the table."""
    stripped = line.strip()
    if not stripped or len(stripped) > 140:  # noqa: PLR2004  a line of prose is longer
        return False
    if any(word in stripped.lower() for word in _ABOVE_WORDS) and _ABOVE.search(stripped):
        return True
    if not _SEPARATOR.fullmatch(stripped):
        return False
    return stripped[0] in "-_=*—–#>" or stripped.endswith((":", "：", "-"))


def starts_header_block(lines: list[str], at: int) -> bool:
    """Whether a quoted message's header block (From / Sent / To / Subject, any order) starts at ``at``."""
    first = header_kind(lines[at])
    if not first or first[0] == "to":
        return False
    kinds = {first[0]}
    count = 1
    proof = "@" in first[1] or any(digit.isdigit() for digit in first[1])
    seen = 0
    for line in lines[at + 1 : at + 14]:
        if not line.strip("> *\t"):
            continue
        seen += 1
        found = header_kind(line)
        if found:
            kinds.add(found[0])
            count += 1
            proof = proof or "@" in found[1] or any(character.isdigit() for character in found[1])
        elif seen > 7 and count < 2:  # noqa: PLR2004  a block is dense
            break
        if len(kinds) >= 3 and "from" in kinds:  # noqa: PLR2004  three different words are no chance
            return True
    return proof and "from" in kinds and bool(kinds & {"date", "subject"}) and first[0] in {"from", "date"}


def attribution_length(lines: list[str], at: int) -> int:
    """How many lines from ``at`` on form an attribution ("On ... Ann wrote:"), or 0.

    Mail programs wrap it over as many as four lines. The verb of the table
    must stand near the end, or the line must end in a colon behind an address
    and a date; what follows is the caller's business.
    """
    first = lines[at].strip()
    if not _FIRST_LINE.search(first) or first.endswith((".", "!", "?")):
        return 0
    text = ""
    for count in range(1, 6):
        if at + count > len(lines):
            return 0
        line = lines[at + count - 1].strip()
        if count > 1 and line in {">:", "> :", ">："}:  # the address was broken before its bracket
            line = ">:"
        elif not line or line.startswith(">"):
            return 0
        text = f"{text} {line}".strip()
        if len(text) > 400:  # noqa: PLR2004  no attribution is
            return 0
        if _is_attribution(text):
            return count
    return 0


def _is_attribution(text: str) -> bool:
    tail = text.rstrip("* ")
    ends = tail.endswith((":", "："))
    if len(text) < 8 or not (ends or ("@" in text and _CLOCK.search(text))):  # noqa: PLR2004  nothing is shorter
        return False
    if not ends and tail[-1:] != ">" and tail[-1:].isascii():
        return False
    if not _DATEISH.search(text):
        return False
    verb = _WROTE_WORD.search(text)
    if ends and verb:
        return not _SENTENCES.search(text)
    if ends and "@" in text and re.search(r"\d{1,2}[:.]\d{2}|\d{4}", text):
        return True
    # Thai, Japanese, Chinese and Korean programs end without a colon; Hebrew and Arabic put the mark first.
    return bool(
        verb
        and "@" in text
        and re.search(r"\d{1,2}[:.]\d{2}", text)
        and text.rstrip().endswith((">", verb[0]))
    )
