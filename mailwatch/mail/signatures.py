"""Where an author's own words end: signature, mobile footer, disclaimer, list footer."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re

_DELIMITER = re.compile(r"(?:--|—|–|__|---)[ \t\u00a0]*")  # RFC 3676 §4.3, and how programs spoil it
_RULE = re.compile(r"\s*[_\-=*~#—–]{3,}\s*")

# What mobile programs and web mail add below a message, by language or program.
_FOOTERS = (
    (r"sent (?:from|via|with|using|by) (?:my |the )?[\w .’'®™/()+-]{2,60}", "en"),
    (r"get outlook for (?:ios|android|mac)", "en: Outlook mobile"),
    (r"(?:von|mit) mein(?:em|er) [\w -]{2,40} (?:gesendet|gesandt|verschickt|versendet)", "de"),
    (r"gesendet (?:von|mit|aus|über) [\w .-]{2,60}", "de"),
    (r"diese (?:nachricht|mail|e-mail) wurde (?:von|mit) [\w .-]{2,60} gesendet", "de"),
    (r"(?:outlook|holen sie sich outlook) für (?:ios|android)(?: beziehen)?", "de"),
    (r"envoyé (?:de|depuis|avec|via|à partir de) (?:mon |ma |l['’])?[\w .-]{2,60}", "fr"),
    (r"télécharge[rz] outlook pour (?:ios|android)", "fr"),
    (r"obtenir outlook pour (?:ios|android)", "fr"),
    (r"enviad[oa] (?:desde|con|mediante|a partir do|do|pelo|de) (?:mi |meu |minha )?[\w .-]{2,60}", "es, pt"),
    (r"(?:obtener|obter|obtenga) (?:o )?outlook para (?:ios|android)", "es, pt"),
    (r"inviato (?:da|dal|con|tramite) (?:il |mio )?[\w .-]{2,60}", "it"),
    (r"(?:ottieni|scarica) outlook per (?:ios|android)", "it"),
    (r"verzonden (?:vanaf|met|via|vanuit) (?:mijn )?[\w .-]{2,60}", "nl"),
    (r"verstuurd (?:vanaf|met|via) (?:mijn )?[\w .-]{2,60}", "nl"),
    (r"(?:download|outlook) (?:outlook )?voor (?:ios|android)(?: downloaden)?", "nl"),
    (r"sendt fra (?:min )?[\w .-]{2,60}", "da, no"),
    (r"skickat från (?:min )?[\w .-]{2,60}", "sv"),
    (r"lähetetty [\w .-]{2,60}(?:sta|stä|lla|llä|ni)", "fi"),
    (r"saadetud minu [\w .-]{2,40}", "et"),
    (r"wysłane? (?:z|ze) (?:mojego )?[\w .-]{2,60}", "pl"),
    (r"odesláno z (?:mého )?[\w .-]{2,60}", "cs"),
    (r"odoslané z (?:môjho )?[\w .-]{2,60}", "sk"),
    (r"(?:elküldve|küldve) (?:az? )?[\w .-]{2,60}", "hu"),
    (r"(?:az )?iphone-omról küldve|[\w -]{2,30}(?:ról|ről) küldve", "hu"),
    (r"trimis de pe [\w .-]{2,60}", "ro"),
    (r"отправлено (?:с|из|от) [\w .-]{2,60}", "ru"),
    (r"надіслано (?:з|із) [\w .-]{2,60}", "uk"),
    (r"изпратено от [\w .-]{2,60}", "bg"),
    (r"στάλθηκε από (?:το )?[\w .-]{2,60}", "el"),
    (r"[\w ’'-]{2,40}(?:dan|den|ımdan|imden|umdan) gönderildi", "tr"),
    (r"poslano (?:z|s|iz) [\w .-]{2,60}", "hr, sl"),
    (
        r"从我的 ?[\w ]{2,30}(?:发送|傳送)|发自我的 ?[\w ]{2,30}|從我的 ?[\w ]{2,30}傳送|寄自我的 ?[\w ]{2,30}|发送自 ?[\w ]{2,30}",
        "zh",
    ),
    (r"[\w ]{2,30}から送信", "ja"),
    (r"(?:나의 |내 )?[\w ]{2,30}에서 보냄", "ko"),
    (r"ส่งจาก ?[^\n]{2,40}", "th"),
    (r"(?:được )?gửi từ [\w .-]{2,50}", "vi"),
    (r"dikirim dari [\w .-]{2,50}", "id"),
    (r"أُرسلت من [\w .-]{2,50}|أرسلت من [\w .-]{2,50}", "ar"),
    (r"נשלח מה[\w .-]{2,50}", "he"),
)
_FOOTER = re.compile(
    rf"\W{{0,4}}(?:{'|'.join(pattern for pattern, _ in _FOOTERS)})(?:\s?[<(\[]?https?://\S{{1,300}})?\W{{0,4}}",
    re.IGNORECASE,
)

# How a legal notice starts; the words are those of the usual models of each language.
_DISCLAIMERS = (
    "this email and any",
    "this e-mail and any",
    "this email message",
    "this e-mail message",
    "this message and any",
    "this message (including",
    "this email (including",
    "this e-mail (including",
    "this e-mail is intended",
    "this email is intended",
    "this message is intended",
    "this email is confidential",
    "this e-mail is confidential",
    "this communication",
    "this transmission",
    "the information contained in this",
    "the information in this e",
    "the contents of this e",
    "the content of this e",
    "confidentiality notice",
    "confidentiality note",
    "disclaimer",
    "privileged and confidential",
    "important notice",
    "notice: this",
    "please consider the environment",
    "think before you print",
    "diese e-mail enthält vertrauliche",
    "diese e-mail kann vertrauliche",
    "diese nachricht enthält vertrauliche",
    "der inhalt dieser e-mail",
    "die information in dieser",
    "haftungsausschluss",
    "bitte denken sie an die umwelt",
    "ce message et toutes les pièces",
    "ce message et ses pièces",
    "ce message est confidentiel",
    "ce courriel et",
    "les informations contenues dans ce",
    "avis de confidentialité",
    "pensez à l'environnement",
    "este mensaje y",
    "este mensaje puede contener",
    "este correo electrónico",
    "la información contenida en este",
    "aviso legal",
    "antes de imprimir",
    "aviso de confidencialidad",
    "le informazioni contenute",
    "questo messaggio",
    "questa e-mail",
    "ai sensi del",
    "esta mensagem",
    "este e-mail",
    "as informações contidas",
    "aviso de confidencialidade",
    "dit bericht",
    "deze e-mail",
    "de informatie in dit",
    "de informatie verzonden",
    "denna e-post",
    "detta meddelande",
    "denne e-mail",
    "denne e-posten",
    "tämä viesti",
    "niniejsza wiadomość",
    "ta wiadomość",
    "informacje zawarte w",
    "tento e-mail",
    "táto správa",
    "tato zpráva",
    "ez az üzenet",
    "ez az e-mail",
    "a jelen üzenet",
    "jelen e-mail",
    "acest mesaj",
    "acest e-mail",
    "это сообщение",
    "данное сообщение",
    "это электронное",
    "цей лист",
    "bu e-posta",
    "bu mesaj",
    "ta e-pošta",
    "ova poruka",
    "αυτό το μήνυμα",
    "το παρόν μήνυμα",
    "本邮件",
    "此邮件",
    "本メール",
    "이 메일",
    "ข้อความนี้",
    "อีเมลฉบับนี้",
)
_LEGAL = re.compile(
    r"confiden|vertraulich|privileg|intended|recipient|bestimmt|unauthori[sz]ed|unbefugt|destin|"
    r"riservat|vertrouwelijk|geadresseerd|"
    r"poufn|důvěrn|dôvern|bizalmas|címzett|fortrolig|konfidentiell|luottamuksell|gizli|конфиденц|"
    r"εμπιστευ|confidential|保密|机密|機密|기밀|ความลับ|"
    r"environment|umwelt|imprimer|imprimir|virus|print",
    re.IGNORECASE,
)


def is_delimiter(line: str) -> bool:
    """``-- `` and its spoiled forms."""
    return bool(_DELIMITER.fullmatch(line))


def is_rule(line: str) -> bool:
    """A line of dashes, underscores or the like."""
    return bool(_RULE.fullmatch(line[:200]))


def is_mobile_footer(line: str) -> bool:
    """``Sent from my iPhone`` and its like."""
    stripped = line.strip()
    return 8 <= len(stripped) <= 120 and bool(_FOOTER.fullmatch(stripped))  # noqa: PLR2004


def is_disclaimer(paragraph: str) -> bool:
    """Whether a paragraph is a legal notice: a model's first words, and a word such notices hold."""
    start = paragraph.strip(" \t\n*_-|<>[]").lower()
    return start[:80].startswith(_DISCLAIMERS) and bool(_LEGAL.search(start[:1500]))
