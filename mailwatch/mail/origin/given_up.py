"""Notices that an address is given up, or that its owner is gone: nobody answers, and often no header says so."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re

from mailwatch.mail.message import Confidence, Kind, Verdict
from mailwatch.mail.origin import absences
from mailwatch.mail.origin.evidence import Evidence

# What is given up, and how it is said; one pair a language. The two stand in one sentence, in either order.
_GIVEN_UP = {
    "en": (r"(?:e-?mail|mail|mailbox|inbox|address|account)", r"(?:no longer|not) (?:being |actively |regularly )?(?:in use|used|monitored|valid|active|read|checked|available|attended|exist)|has (?:been )?(?:changed|moved|closed|deactivated|disabled|retired|discontinued)|(?:is|was|will be) (?:closed|deactivated|discontinued|decommissioned|shut down)|will not be read|unattended|unmonitored|doesn't exist any ?more"),
    "de": (r"(?:e-?mail|mail|postfach|adresse|konto|mailbox)", r"nicht (?:mehr|länger) (?:\w+ )?(?:genutzt|benutzt|verwendet|gelesen|gültig|aktiv|abgerufen|betreut|überwacht|bearbeitet|aktuell|erreichbar|besetzt)|(?:hat|haben) sich geändert|(?:abgeschaltet|stillgelegt|deaktiviert|aufgelöst|geschlossen|eingestellt)"),
    "fr": (r"(?:adresse|boîte|boite|messagerie|compte|mail)", r"n'est (?:plus|pas) (?:\w+ )?(?:valable|valide|utilisée?|active?|actif|consultée?|lue?|relevée?|surveillée?|en service)|n'existe plus|a (?:changé|été (?:fermée?|désactivée?|supprimée?))"),
    "es": (r"(?:correo|buzón|dirección|cuenta|e-?mail)", r"ya no (?:está |es )?(?:en uso|activ[ao]|válid[ao]|se (?:usa|utiliza|lee|revisa)|existe|disponible|operativ[ao])|ha (?:cambiado|sido (?:desactivad|cerrad|cancelad)[ao])|no (?:se revisa|está supervisad[ao])"),
    "it": (r"(?:indirizzo|casella|mail|posta|account)", r"non è più (?:attiv[ao]|valid[ao]|in uso|utilizzat[ao]|lett[ao]|presidiat[ao]|monitorat[ao]|operativ[ao])|è (?:cambiat[ao]|stat[ao] (?:disattivat|chius|dismess)[ao])|non è (?:presidiat|monitorat)[ao]"),
    "pt": (r"(?:e-?mail|endereço|caixa|conta|correio)", r"já não (?:está|é|se encontra) |não (?:está|é) mais |deixou de (?:ser|estar|existir)|mudou|foi (?:desativad|encerrad|desactivad)[ao]|não é (?:monitorad|monitorizad|lid)[ao]"),
    "nl": (r"(?:e-?mail|mailbox|postbus|adres|account|inbox)", r"niet (?:meer|langer) (?:\w+ )?(?:in gebruik|gebruikt|gelezen|actief|geldig|bewaakt|beheerd|gecontroleerd)|is (?:gewijzigd|veranderd|opgeheven|gesloten)"),
    "da": (r"(?:e-?mail|mail|postkasse|adresse|indbakke|konto)", r"ikke (?:længere|mere) (?:\w+ )?(?:i brug|anvendes|bruges|læses|læst|aktiv|gyldig|overvåges)|(?:bruges|læses|anvendes|overvåges) ikke (?:længere|mere)|er (?:nedlagt|lukket|ændret)"),
    "no": (r"(?:e-?post|mail|postkasse|adresse|innboks|konto)", r"ikke lenger (?:\w+ )?(?:i bruk|brukt|lest|aktiv|gyldig|overvåket)|(?:brukes|leses|overvåkes) ikke (?:lenger|mer)|er (?:nedlagt|lukket|endret|avsluttet)"),
    "sv": (r"(?:e-?post|mejl|mail|brevlåda|adress|inkorg|konto)", r"inte längre (?:\w+ )?(?:i bruk|aktiv|giltig|läses|används|bevakas)|(?:används|läses|bevakas) inte (?:längre|mer)|har (?:ändrats|upphört|stängts|bytts)|är (?:stängd|nedlagd|avslutad)"),
    "fi": (r"(?:sähköposti|osoite|postilaatikko|tili)", r"ei ole enää|ei (?:enää )?(?:lueta|seurata|käytetä)|on (?:muuttunut|suljettu|poistettu|vaihtunut)|poistunut käytöstä"),
    "pl": (r"(?:adres|skrzynk|poczt|konto|e-?mail)", r"nie jest już|już nie jest|nie (?:jest )?(?:używan|aktywn|obsługiwan|czytan|monitorowan)|został[ao]? (?:zmienion|zamknięt|wyłączon|zlikwidowan)|uległ[ao]? zmianie|(?:jest )?nieaktywn"),
    "cs": (r"(?:adres|schránk|e-?mail|účet)", r"již není|už není|není (?:již|už|nadále)|nepoužívá|neexistuje|(?:byla?|je) (?:zrušen|změněn|deaktivován)|se změnil"),
    "sk": (r"(?:adres|schránk|e-?mail|účet)", r"už nie je|nie je (?:už|naďalej)|nepoužíva|neexistuje|(?:bola?|je) (?:zrušen|zmenen|deaktivovan)|sa zmenil"),
    "hu": (r"(?:e-?mail|cím|postafiók|fiók|postaláda)", r"már nem|megszűnt|megváltozott|nem (?:használ|olvas|figyel|él)|nem (?:aktív|érvényes)|megszüntet"),
    "ro": (r"(?:adres|căsuț|cont|e-?mail)", r"nu mai (?:este|e|se)|a fost (?:închis|dezactivat|schimbat|desființat)|s-a schimbat"),
    "hr, sr, sl": (r"(?:adres|sandučić|pretinac|naslov|predal|račun|e-?mail|e-?pošt)", r"više (?:nije|se ne)|ne koristi (?:se )?više|ni več|se ne uporablja več|(?:je|bila?) (?:ukinut|zatvoren|promijenjen|ukinjen|spremenjen|zaprt)|se (?:promijenila|spremenil)"),
    "ru": (r"(?:адрес|ящик|почт|аккаунт)", r"больше не|более не|уже не|не (?:используется|действует|обслуживается|проверяется|читается)|(?:закрыт|отключ[её]н|изменился|изменён|деактивирован)"),
    "uk": (r"(?:адрес|скринь|пошт)", r"більше не|вже не|не (?:використовується|діє|перевіряється)|(?:закрит|змінил|вимкнен)"),
    "bg": (r"(?:адрес|кути|поща|имейл)", r"вече не|не се (?:използва|чете|проверява)|(?:закрит|променен|деактивиран)"),
    "el": (r"(?:διεύθυνση|γραμματοκιβώτιο|λογαριασμός|email|θυρίδα)", r"δεν (?:είναι|χρησιμοποιείται|ισχύει|παρακολουθείται|λειτουργεί)(?: πλέον| πια)?|έχει (?:αλλάξει|κλείσει|καταργηθεί)|άλλαξε"),
    "tr": (r"(?:adres|posta|hesap|kutu)", r"artık|kullanılmamaktadır|kullanımda değil|değişmiştir|değişti|kapatılmıştır|kapatıldı|takip edilmemektedir"),
    "et": (r"(?:aadress|postkast|konto|meil)", r"enam ei|ei (?:ole|kasutata|loeta)|on (?:suletud|muutunud)"),
    "lv": (r"(?:adrese|pastkast|konts|e-?past)", r"vairs n(?:av|et)|netiek (?:vairs )?(?:lietot|izmantot|lasīt)|ir (?:slēgta?|mainījusies|mainīta)"),
    "lt": (r"(?:adres|dėžut|paskyr|pašt)", r"nebe(?:naudojam|galioj|skaitom|aktyv|veik)|pasikeitė|uždaryt|panaikint"),
    "ja": (r"(?:アドレス|メールボックス|アカウント|受信箱)", r"使用しておりません|使われて(?:い|お)りません|使用されて(?:い|お)|廃止|変更(?:に|いた|し)|無効|閉鎖|確認しておりません|現在使われて"),
    "zh": (r"(?:邮箱|郵箱|信箱|邮件地址|地址|账号|帳號)", r"不再使用|已停用|已停止使用|已失效|已更换|已變更|已更改|已关闭|已關閉|无人(?:查看|值守)|無人"),
    "ko": (r"(?:주소|메일함|메일|계정)", r"더 이상|사용하지 않|변경되었|폐쇄|확인하지 않"),
    "th": (r"(?:อีเมล|ที่อยู่|กล่อง)", r"ไม่ได้ใช้|ไม่ใช้งาน|ยกเลิก|เปลี่ยน|ปิด"),
}  # fmt: skip
_GONE = re.compile(
    r"(?:is|am|has|have) no longer (?:with|at|employed|working|part of|a member|in this|our)|"
    r"no longer (?:works?|employed)|(?:has|have) (?:left|retired from|moved on from|resigned)|"
    r"is no more with|nicht (?:mehr|länger) (?:\w+ ){0,3}(?:tätig|beschäftigt|angestellt|"
    r"im unternehmen|bei uns|im haus)|arbeitet nicht (?:mehr|länger)|hat (?:das|unser|"
    r"die) (?:unternehmen|haus|firma|büro) verlassen|"
    r"ausgeschieden|ne (?:travaille|fait|fais) plus|a quitté (?:la|l'|notre|le)|n'est plus (?:salarié|"
    r"employé|parmi|en poste)|ya no (?:trabaja|trabajo|forma|pertenece)|ha dejado (?:la|nuestra)|"
    r"non (?:lavora|lavoro|fa|è) più|ha lasciato (?:la|l'|il)|(?:já não|não) (?:trabalha|trabalho|"
    r"faz)(?: mais)?|não faz mais|deixou (?:a|de)|"
    r"niet (?:meer|langer) (?:\w+ ){0,2}(?:werkzaam|in dienst|werkend)|werkt niet (?:meer|langer)|"
    r"heeft .{0,30}verlaten|uit dienst|(?:arbejder|er|jobber|arbeider|arbetar) (?:ikke|"
    r"inte) (?:længere|lenger|længer|längre|mer)|har (?:slutat|sluttet|forladt|avslutat|fratrådt|"
    r"stoppet)|ei (?:ole enää|enää) (?:työskentele|palveluksessa|töissä|meillä)|ei työskentele enää|"
    r"on (?:lähtenyt|jäänyt eläkkeelle)|"
    r"nie pracuj[eę] już|już nie pracuj[eę]|nie jest już pracownik|(?:již|už) (?:u nás )?nepracuj|"
    r"není (?:již|už) (?:naším|zaměst)|nie je už (?:naš|zamest)|(?:már )?nem dolgozik|"
    r"már nem (?:dolgozik|munkatárs)|távozott|nu mai (?:lucrează|lucrez|face parte)|više ne radi|"
    r"ne radi više|ne dela več|ni več zaposlen|больше не работает|уже не работает|"
    r"не работает (?:больше|более|в)|"
    r"більше не працює|вже не працює|вече не работи|δεν (?:εργάζεται|δουλεύει|είναι)(?: πλέον| πια)|"
    r"artık (?:\w+ ){0,4}(?:çalışm|görev)|ayrılmıştır|ayrıldı|enam (?:ei tööta|meie juures)|"
    r"ei tööta enam|vairs nestrādā|nebedirba|退職|退社|異動|已离职|已離職|不再(?:任职|任職|在)|퇴사|퇴직|ลาออก|พ้นสภาพ",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<![\d.@\w])[.!?](?=\s)|[.!?](?=\s+[^\s])|[。！？\n]")
_PAIRS = tuple(
    (
        re.compile(rf"(?<![^\W\d_]){what}" if what[3].isascii() else what, re.IGNORECASE),
        re.compile(how, re.IGNORECASE),
    )
    for what, how in _GIVEN_UP.values()
)
MAX_WORDS = 900
"""Characters of such a notice; a letter that mentions one is longer, or asks."""


def given_up(evidence: Evidence) -> Verdict | None:
    """Short, and it opens with an address that is given up or a person who is gone: held, never an answer."""
    words = evidence.words
    if evidence.message.headers_only or not words or len(words) > MAX_WORDS:
        return None
    if absences.speaks_to_us(evidence):
        return None
    # The opening: a greeting, thanks, and then what the notice is about.
    sentences = [
        each.strip()
        for each in _SENTENCE_END.split(evidence.text[:700].lower().replace("’", "'"))
        if each.strip()
    ]
    for sentence in sentences[:4]:
        flat = " ".join(sentence.split())[:400]
        pair = next((how[0] for what, how in _tried(flat) if what and how), "")
        gone = _GONE.search(flat)
        if pair or gone:
            others = [each for each in sentences if each != sentence]
            if len(others) > 6 or sum(not _redirects(each, evidence) for each in others) > 0:  # noqa: PLR2004  lines of greeting and name among them
                return None
            said = pair or (gone[0] if gone else "")
            return evidence.verdict(
                Kind.AUTO_REPLY, Confidence.UNCLEAR, "address given up", f"text: {said}",
                original_message_id=evidence.message.in_reply_to[0] if evidence.message.in_reply_to else None,
            )  # fmt: skip
    return None


_REDIRECT = re.compile(
    r"\d{4}|\d[\d ]{5}|www\.|https?:|contact|kontakt|please (?:use|write|send|update|direct|address|"
    r"note|e-?mail|call|forward)|address book|new address|not (?:be|been) (?:automatically )?(?:read|"
    r"forwarded|delivered|answered|passed on)|(?:be|been|is) forwarded|weitergeleitet|"
    r"a pas été transmis|no ha sido reenviad|non è stat[ao] inoltrat|niet doorgestuurd|wenden sie|"
    r"bitte (?:nutzen|verwenden|schreiben|richten|senden)|adressbuch|merci d|veuillez|écri[rv]|"
    r"por favor|escrib|diríj|si prega|scriv|por gentileza|gelieve|neem|"
    r"vänligen|venligst|vennligst|ota yhteyttä|prosim|prosí|kérjük|keress|vă rugăm|molim|obrat|"
    r"пожалуйста|обращайтесь|пишите|пишіть|звертайтес|моля|παρακαλ|επικοινων|lütfen|palun|lūdz|prašom|"
    r"ください|お願い|请|請|바랍니다|주시|กรุณา|โปรด|automat",
    re.IGNORECASE,
)


def _redirects(sentence: str, evidence: Evidence) -> bool:
    """It greets, thanks, names whom to write to instead, or is a name: what such a notice says beside its matter."""
    first_person = re.search(r"\b(?:i|we|ich|wir|je|nous|mir|me|my project)\b", sentence)
    if absences.is_usual(sentence, evidence.language):
        return True
    return not first_person and (len(sentence) < 30 or bool(_REDIRECT.search(sentence)))  # noqa: PLR2004  a name


def _tried(sentence: str) -> list[tuple[re.Match[str] | None, re.Match[str] | None]]:
    return [(what.search(sentence), how.search(sentence)) for what, how in _PAIRS]
