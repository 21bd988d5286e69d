"""Instructions: what their steps tell the reader to do, and how they name themselves; one row a language.

``instructs`` tell the reader to do something that wants no answer ("keep it
safe", "press save", "enter the code"); ``guides`` name instructions, whose
questions are headings and whose wishes are steps.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class GuideWords:
    """One language's patterns; see the module."""

    instructs: tuple[str, ...]
    guides: tuple[str, ...]


_EN_DO = (
    r"(?:keep (?!me|us|in touch)|store\b|save\b|print\b|delete\b|ignore\b|disregard\b|note\b|bear\b|"
    r"be (?:aware|careful|patient|advised|on time)\b"
    r"|update (?:your|the) (?:records|bookmarks?|address\w*|contacts?|files|systems?|books|notes|"
    r"calendar)|use (?:this|the|these|that|it|them|my|our|only)\b"
    r"|(?:don't|do not|never) (?!forget|hesitate|know|have|see|find)|remember that\b|enjoy\b|"
    r"take care\b|pass (?:it|this|them|my|our|on)\b|say hi\b|say hello\b|tell (?:him|her|"
    r"them) (?:that|how|i|we|hello|hi)|throw\b|come (?:to|in|by|at)\b|be (?:there|here|at|in|back)\b|"
    r"give (?:my|our) (?:regards|best|love)"
    r"|log (?:in|out|on|into)\b|sign (?:in|into|out)\b|click\b|press\b|tap\b|open\b|type\b|enter\b|"
    r"restart\b|reload\b|refresh\b|clear (?:the|your)\b|install\b|scroll\b|(?:select|choose) _|"
    r"go to\b|plug\b|switch\b|turn\b"
    r"|unzip\b|extract\b|drag\b|copy (?!me)|paste\b|contact (?:my|him|her|them|the)\b|follow (?!up)|"
    r"wait\b|allow\b|arrive\b|park\b|wear\b|excuse\b|accept (?:my|our)\b|forgive\b|refer to\b|visit\b|"
    r"stay\b|rest assured\b|get well\b"
    r"|change (?:it|them|your|the) \w*password|treat\b|reset\b|back up\b|water\b|lock\b|run\b|"
    r"ring the bell|credit\b|dress\b|help yourself|quote (?:the|this) (?:reference|number|invoice)|"
    r"address (?:it|them|all)\b|direct\b|leave (?:it|them|the) )"
)

GUIDE_WORDS = {
    "en": GuideWords(
        instructs=(
            (
                r"(?:^|[,;:.] |\b(?:please|then|and|just|now|simply) )(?:download|register|sign up|scan|"
                r"swipe|unlock|unplug|plug in|pour|fill the \w+|close|shut|start the|boot|insert|remove|"
                r"pick (?:a|your) (?:new )?password|(?:choose|set|create|confirm) (?:a|your|"
                r"the) (?:\w+ )?(?:password|pin|username|account|profile|code)|confirm with (?:ok|_)|hit|"
                r"tick|ask at (?:the )?(?:reception|desk|front desk))\b[^.?]{0,120}"
            ),
            (
                rf"(?:\b(?:please|kindly|pls|plz|just|simply|always|then|and|also|so) |^|[,;:.] |"
                rf"^\d+[.)] )(?:(?:please|kindly|just|simply|always|then|also|"
                rf"do) )*{_EN_DO}[^.?]{{0,120}}"
            ),
        ),
        guides=(
            (
                r"(?:^|\n|: )to (?:log|sign|register|activate|access|install|download|open|start|use|join|"
                r"connect|set up|reset|update|switch)\b[^.\n]{0,40},"
            ),
            (
                r"\b(?:guide|manual|faq|instructions|how-to|cheat ?sheet|step[- ]by[- ]step|tutorial|"
                r"checklist|most (?:frequent|common) questions|q&a)\b"
            ),
        ),
    ),
    "de": GuideWords(
        instructs=(
            (
                r"(?:^|[,;:.] |\b(?:bitte|und|dann|danach|zuerst|jetzt|anschließend) )(?:(?:lad|lade|"
                r"laden sie) (?:\w+ ){0,4}(?:herunter|runter|hoch)|registrier\w*|scann\w*|(?:meld|melde|"
                r"melden sie) (?:sich |dich )?(?:\w+ ){0,4}an|(?:gib|geb|gebe|"
                r"geben sie) (?:\w+ ){0,3}(?:code|kennwort|passwort|pin|nummer|kundennummer|adresse|"
                r"\w+nummer)|(?:wähl|wähle|wählen sie|vergib|vergeben sie|setz|setzen sie|leg|"
                r"legen sie) (?:\w+ ){0,3}(?:passwort|kennwort|pin|sprache|benutzername\w*|konto)|"
                r"füll\w* (?:\w+ ){0,2}(?:wasser|tank|öl)|schließ\w*|steck\w*|entfern\w*|entsperr\w*|"
                r"tipp\w*|stell\w* (?:\w+ ){0,3}(?:ab|aus|ein)|setz\w* (?:\w+ ){0,3}(?:häkchen|"
                r"haken))\b[^.?]{0,120}"
            ),
            (
                r"\b(?:geben|wählen|laden|registrieren|öffnen|tragen|setzen) sie (?:\w+ ){0,4}(?:ein|"
                r"herunter|runter|passwort|kennwort|sich|code)\b[^.?]{0,60}"
            ),
            (
                r"(?:\b(?:bitte|und|dann|also|einfach|dabei|immer|stets) )*\b(?:bewahr(?:e|en)|behalt(?:e|"
                r"en)|speicher(?:e|n)|druck(?:e|en) (?:sie )?(?:\w+ ){0,3}aus|lösch(?:e|en)|ignorier(?:e|"
                r"en)|beacht(?:e|en|et)|aktualisier(?:e|en)|verwend(?:e|en)|benutz(?:e|en)|nutz(?:e|en)|"
                r"denk(?:e|en)? (?:sie )?(?:bitte )?daran|genieß(?:e|en|t)|grüß(?:e|en)? (?:sie |"
                r"bitte )*(?:mir|von|ihre\w*|deine\w*|alle|die|den|\w+ (?:von|herzlich))|richte\w*|"
                r"meld(?:e|en) (?:dich|sie sich) (?:\w+ ){0,3}an\b|log(?:ge|gen) (?:dich|sie sich)|"
                r"klick(?:e|en)?|drück(?:e|en)|öffne[nt]?|tipp(?:e|en)|starte[n]?|lad(?:e|"
                r"en) (?:sie )?(?:die seite|neu)|leer(?:e|en)|installier(?:e|en)|scroll(?:e|en)|wähl(?:e|"
                r"en) (?:sie )?(?:dort |dann |oben |unten |im menü )?_|geh(?:e|en)? (?:sie )?(?:auf|zu)|"
                r"schalt(?:e|en)|entpack(?:e|en)|zieh(?:e|en)|kopier(?:e|en)|wend(?:e|en) (?:sie sich|"
                r"dich) an|folg(?:e|en)|wart(?:e|en) (?:sie )?(?:kurz|einen|bis)|entschuldig(?:e|en|t)|"
                r"verzeih(?:e|en)?|komm(?:e|en)? (?:sie )?(?:\w+ ){0,3}pünktlich|park(?:e|en)|änder(?:e|"
                r"n) (?:sie )?(?:\w+ ){0,3}passwort|betracht(?:e|en)|seh(?:t|en)? (?:sie )?(?:es |"
                r"mir )*nach|geben (?:sie )?(?:\w+ ){0,4}ein\b|gib (?:\w+ ){1,3}ein\b|"
                r"gib (?:die rechnungsnummer|den verwendungszweck)|"
                r"geben (?:sie )?(?:\w+ ){0,3}(?:rechnungsnummer|verwendungszweck)|"
                r"leite\w* (?:\w+ ){0,4}nicht|antwort(?:e|en) (?:sie )?(?:bitte )?nicht|vergiss nicht|"
                r"bring(?:e|en)? (?:sie )?(?:\w+ ){0,4}mit|mach(?:e|en)? (?:dir|sie sich) keine|"
                r"nimm dir (?:ruhig )?zeit|nehmen sie sich (?:ruhig )?zeit|notier(?:e|en)|wunder(?:e|"
                r"n) (?:dich|sie sich)|erschrick|erschrecken sie|(?:zieh|zieht|"
                r"ziehen sie) (?:\w+ ){0,4}an\b|seid|seien sie|nimm (?:ab|von|nur|den|die|das)|"
                r"nehmen sie (?:ab|von|nur|den|die|das)|nutzt|trag(?:e|en)? (?:\w+ ){0,3}(?:kalender|"
                r"ein\b))(?! (?:ich|wir)\b)\b[^.?]{0,120}"
            ),
            (
                r"\bbitte (?:\w+ ){0,5}(?:aufbewahren|speichern|löschen|ignorieren|beachten|aktualisieren|"
                r"verwenden|benutzen|öffnen|klicken|drücken|installieren|anklicken|nicht \w+en|"
                r"weiterleiten|mitbringen|ändern sie das passwort|entschuldigen|vormerken|notieren|"
                r"abspeichern|ausdrucken)\b[.!]?"
            ),
        ),
        guides=(
            (
                r"(?:^|\n|: )(?:zum|zur|um sich) (?:\w+ )?(?:anmelde\w*|einlogge\w*|registrier\w*|"
                r"aktivier\w*|installier\w*|herunterlade\w*|öffne\w*|start\w*|einricht\w*|zurücksetz\w*|"
                r"aktivierung|anmeldung|einrichtung)\b"
            ),
            (
                r"\b(?:\w*anleitung|handbuch|leitfaden|faq|schritt für schritt|häufige\w* fragen|"
                r"checkliste|kurzanleitung|so geht's|so gehts|spickzettel)\b"
            ),
        ),
    ),
    "fr": GuideWords(
        instructs=(
            (
                r"(?:^|[,;:.] |\b(?:puis|ensuite|et|alors|veuillez|d'abord) )(?:télécharge[rz]?|"
                r"inscri(?:s|vez|re)(?:-toi|-vous)?|(?:entre[rz]?|saisi\w*|tape[rz]?) (?:le|la|votre|ton|"
                r"l'|un|vos|tes)|éteins|éteignez|éteindre|rallume[rz]?|allume[rz]?|débranche[rz]?|"
                r"branche[rz]?|ferme[rz]?|remplir|remplis(?:sez)? (?:le réservoir|d'eau)|scanne[rz]?|"
                r"touche[rz]?|active[rz]?|crée[rz]? (?:un|votre|ton)|(?:choisis|choisissez|choisir|"
                r"définissez|définis) (?:un|une|votre|ton) (?:nouveau |nouvelle )?(?:mot de passe|code|"
                r"langue|identifiant|profil)|sélectionne[rz]?|coche[rz]? (?:la|les) case|glisse[rz]?|"
                r"attends|attendez|appuyer|verse[rz]? l'eau|retire[rz]? le|insère[rz]?|insérez|"
                r"lance[rz]? (?:le|l')|valide[rz]? (?:avec|par|en))\b[^.?]{0,120}"
            ),
            (
                r"(?:\b(?:veuillez|merci de|merci d'|prière de|s'il (?:vous|te) pla[iî]t,?|je (?:vous|"
                r"te) prie de|pensez à|pense à|puis|ensuite|et|alors) |^|[,;:.] )(?:bien vouloir |"
                r"vouloir |aussi |ensuite |puis )*(?:l'|la |le |les |vous |te |en )?(?:conserve[rz]?|"
                r"garde[rz]?(?: bien)?(?:-les|-le|-la)?|enregistre[rz]?|imprime[rz]?|supprime[rz]?|"
                r"efface[rz]?|ignore[rz]?|noter?|notez|prendre (?:bonne )?note|mettre à jour|mets à jour|"
                r"mettez à jour|utilise[rz]?|ne pas|n'oublie[rz]? pas que|profite[rz]?|salue[rz]?|"
                r"passe[rz]? le bonjour|connecte(?:r|z-vous|-toi)|clique[rz]?|appuie|appuyez|ouvre|ouvrir|"
                r"ouvrez|tape[rz]?|saisi(?:r|ssez|s)|redémarre[rz]?|recharge[rz]?|rafraîchi(?:r|ssez|s)|"
                r"vide[rz]?|installe[rz]?|choisis _|choisissez _|sélectionne[rz]? _|va (?:dans|sur)|"
                r"allez (?:dans|sur)|copie[rz]?|colle[rz]?|adresse(?:r|z-vous|-toi) (?:à|au)|suivre|"
                r"suivez|suis la|patiente[rz]?|attendre|publie[rz]?|habille\w*|couvre\w*|viens|venez|sois|"
                r"soyez|jette l'|jetez l'|embrasse[rz]?|excuse[rz]?|m'excuser|nous excuser|pardonne[rz]?|"
                r"change[rz]? (?:le|ton|votre) mot de passe|arrive[rz]?|apporte[rz]?|"
                r"rappeler (?:la référence|le numéro)|indiquer (?:la référence|"
                r"le numéro de facture))(?:-vous|-toi|-les|-le|-la)?\b[^.?]{0,120}"
            ),
            (
                r"(?:^|[,;:.] |\bet )n(?:e (?!suis|sont|sommes|serait|sera|peut|peuvent|veut|doit|faut)|"
                r"'(?!oubli|a\b|ai\b|as\b|est|ont|avons|avez|y |en |était|"
                r"avait))[\w' ]{1,25} pas\b[^.?]{0,80}"
            ),
        ),
        guides=(
            (
                r"(?:^|\n|: )pour (?:vous |te |se |s'|t')?(?:connecter|inscrire|activer|installer|"
                r"télécharger|accéder|ouvrir|démarrer|réinitialiser|utiliser|allumer|redémarrer)\b"
            ),
            (
                r"\b(?:guide|manuel|mode d'emploi|faq|foire aux questions|pas à pas|tutoriel|"
                r"questions fréquentes|marche à suivre|aide-mémoire)\b"
            ),
        ),
    ),
    "es": GuideWords(
        instructs=(
            (
                r"(?:^|[,;:.] |\b(?:y|luego|después|entonces|primero|por favor,?) )(?:descarg(?:a|ue|ar)|"
                r"reg[ií]str\w+|introdu[zc]\w+|(?:elige|elija|crea|cree|establezca|escoja|escoge|define|"
                r"defina) (?:una|un|su|tu) (?:nuev[oa] )?(?:contraseña|clave|usuario|idioma|pin)|"
                r"ingres[ae] (?:el|la|su|tu) (?:código|clave|contraseña|usuario|número|correo)|escane[ae]|"
                r"toque|toca (?:en|el|la)|apag(?:a|ue)|enciend\w+|enciénd\w+|enchuf\w+|desenchuf\w+|"
                r"conect\w+|cierr[ae]|llen(?:a|e|ar) (?:el|la|de)|pulsar|cerrar|marque la|marca la|"
                r"activ[ae]|insert[ae]|retir[ae]|desli[zc]\w+|esper[ae] (?:\w+ )?(?:segundos|minutos)|"
                r"seleccion[ae])\b[^.?]{0,120}"
            ),
            (
                r"(?:\b(?:por favor,?|y|luego|después|entonces|simplemente|recuerde|recuerda|le ruego que|"
                r"te ruego que|le rogamos que|le pido que|te pido que) |^|[,;:.] )(?:por favor,? |no |"
                r"también |luego )*(?:guárd[ae]\w*|guarda|guarde|conserv[ae]\w*|imprime|imprima|borra|"
                r"borre|elimin[ae]\w*|ignor[ae]\w*|ten(?:ga)? en cuenta|publíqu\w+|publi[cq]\w+|abríg\w+|"
                r"tome nota|toma nota|actualiz[ae]\w*|us[ae]\b|utiliz[ae]\w*|disfrut[ae]\w*|salud[ae]\w*|"
                r"entr[ae]\b|accede|acceda|inicia sesión|inicie sesión|puls[ae]\w*|haz clic|haga clic|"
                r"pinch[ae]\w*|abre|abra|escribe el|escribe la|escriba el|reinici[ae]\w*|recarg[ae]\w*|"
                r"vac[ií][ae]\w*|instal[ae]\w*|(?:elige|elija|selecciona|seleccione) _|ve a\b|vaya a\b|"
                r"copi[ae]\w*|peg[ae]\w*|dirígete|diríjase|sig[aue]+\w* (?:los|las|las?)|esper[ae] (?:un|"
                r"unos|a que)|disculp[ae]\w*|perdon[ae]\w*|cambi[ae] (?:la|tu|su) contraseña|reenv[ií]es|"
                r"compartas|contestes|respondas|te preocupes|se preocupe|llev[ae]\b|ven(?:id|ga|gan)?\b|"
                r"estad\b|tir[ae] l[ao]s?|traig[ae]\b|trae\b|indic(?:a|ar|ando) (?:el número de factura|"
                r"la referencia|el concepto)|apunt[ae]\w*)\b[^.?]{0,120}"
            ),
            (
                r"\b(?:no (?:te|se) (?:extrañ|sorprend|asust|preocup|inquiet)\w+|no reenv[ií]es?|"
                r"no contest\w+|no compart\w+|no respond\w+)\b[^.?]{0,60}"
            ),
        ),
        guides=(
            (
                r"(?:^|\n|: )para (?:acceder|entrar|registrar\w*|activar|instalar|descargar|abrir|iniciar|"
                r"empezar|usar|restablecer|conectar\w*|encender)\b[^.\n]{0,40},"
            ),
            r"\b(?:guía|manual|instrucciones|preguntas frecuentes|faq|paso a paso|tutorial|chuleta)\b",
        ),
    ),
    "hu": GuideWords(
        instructs=(
            (
                r"(?:^|[,;:.] |\b(?:és|majd|aztán|utána|végül|kérjük|először),? )(?:(?:töltse|töltsd|"
                r"töltsék) (?:le|fel)|regisztrálj\w*|(?:írja|írd|üsse|üsd) be|(?:nyissa|nyisd) (?:meg|ki)|"
                r"(?:adja|add) meg (?:a|az|egy) (?:\w+ ){0,3}(?:jelsz\w+|kód\w*|ügyfélszám\w*|nev\w+|"
                r"azonosító\w*|e-mail\w*|adata\w*)|(?:válasszon|válassz|válassza ki|válaszd ki|"
                r"állítson be|állíts be) (?:\w+ ){0,2}(?:jelsz\w+|nyelv\w*|fiók\w*|profil\w*|pin\w*)|"
                r"(?:kapcsold|kapcsolja|kapcsoljuk) (?:ki|be|vissza|fel|le)|várj(?:on)?|koppints\w*|"
                r"érints\w*|húzd|húzza|(?:olvassa|olvasd) be|csukd|csukja|zárd|zárja|(?:indítsa|indítsd)|"
                r"lépjen|lépj|(?:pipálja|pipáld) be|dugd|dugja|tedd be|öntsd|öntse)\b[^.?]{0,120}"
            ),
            (
                r"(?:\b(?:kérem|kérlek|kérjük|légyszi|majd|és|aztán|utána|végül|akkor),? |^|"
                r"[,;:.] )(?:kérem,? |kérlek,? |hogy |ne |majd |egyszerűen |csak |végül |bátran |itt |"
                r"ott )*(?:őriz\w*|tart(?:sd|sa|sák)|mentsd|mentse|nyomtas(?:sd|sa)|nyomtatsd|töröl(?:d|"
                r"je)|ve(?:gye|gyék|gyétek|dd) (?:figyelembe|tudomásul)|használ(?:d|ja)|frissíts(?:d|e)|"
                r"élvez(?:d|ze)|üdvözöl(?:d|je)|adja át (?:üdvözlet|a köszönet)\w*|add át (?:üdvözlet)\w*|"
                r"(?:jelentkez(?:z|zen)|lép(?:j|jen)) be|kattints(?:on)?|nyom(?:d|ja|j|jon) meg|nyis(?:d|"
                r"sa) meg|ír(?:d|ja) be|indíts(?:d|a) újra|tölts(?:d|e) újra|telepíts(?:d|e)|válas(?:zd|"
                r"sza) (?:az? )?_|menj|menjen|másol(?:d|ja)|kövesse|kövesd|vár(?:j|jon) (?:egy|amíg)|"
                r"ne (?:válaszol\w*|aggód\w*|továbbíts\w*|oszd|ossza|izgul\w*)|nézd el|nézze el|"
                r"bocsás\w* meg|hoz(?:d|za|z|zon) magá\w*|tekints(?:e|d)|érkez(?:zen|z)|tüntesse fel|"
                r"tüntesd fel|pihen(?:j|jen)|öltöz\w+|használják|lepőd(?:j|jön) meg|gyer(?:e|tek)|jöjj\w*|"
                r"legy(?:etek|en|él) (?:ott|a|az|\w+re)\b|dob(?:d|ja) ki|jegyez(?:d|ze))\b[^.?]{0,120}"
            ),
            r"(?:^|[,;:.] |\bés )ne (?!felejts)\w+(?:d|ja|je|sd|sa|se|j|jon|jen|tsd|tsa)\b[^.?]{0,80}",
        ),
        guides=(
            (
                r"(?:^|\n|: )az? (?:belépés|bejelentkezés|regisztráció|aktivál\w+|telepítés|letöltés|"
                r"indítás|beállítás|megnyitás|csatlakozás|jelszó\w*)\w{0,3}(?:hoz|hez|höz)\b"
            ),
            (
                r"\b(?:útmutató\w*|kézikönyv\w*|leírás\w*|használati|gyakori kérdések|gyik|"
                r"lépésről lépésre|tudnivaló\w*|segédlet\w*)\b"
            ),
        ),
    ),
    "th": GuideWords(
        instructs=(
            (
                r"(?:^|\s|แล้ว|และ)(?:ดาวน์โหลด|ลงทะเบียน|กรอก(?=รหัส|หมายเลข|ชื่อ)|ตั้งรหัส|ใส่รหัส|แตะ|"
                r"สแกน|เสียบ|ถอดปลั๊ก|เติมน้ำ|ปิด(?=ฝา|เครื่อง|เราเตอร์))\S{0,60}"
            ),
            (
                r"(?:กรุณา|โปรด|รบกวน|ช่วย|ให้|แล้ว|และ|^)(?:ช่วย)?(?:เก็บ|บันทึก(?!การ)|พิมพ์ออก|ลบ|"
                r"ละเว้น|อย่า|ห้าม|อัปเดต(?:ที่อยู่|ข้อมูล)|ใช้(?:ที่อยู่|รหัส|ลิงก์|อันนี้)|เข้าระบบ|"
                r"เข้าสู่ระบบ|ล็อกอิน|คลิก|กด(?=\s?_|ปุ่ม|ลิงก์)|เปิด|ใส่(?=เครดิต|เสื้อ)|รีสตาร์ท|"
                r"โหลดหน้า|ล้าง|ติดตั้ง|เลือก\s?_|ไปที่|คัดลอก|ทำตาม|รอสักครู่|ดูแลสุขภาพ|พักผ่อน|"
                r"(?<!ให้)ทราบ|(?<!ให้)รับทราบ|จดไว้|มาให้ตรงเวลา|เปลี่ยนรหัสผ่าน|แสดง|"
                r"ระบุเลขที่ใบแจ้งหนี้|นำ\S{1,20}มาด้วย|เตรียม)\S{0,80}"
            ),
            r"(?:^|\s|และ)(?:อย่า|ห้าม)(?!ลืม)\S{0,60}",
        ),
        guides=(r"(?:คู่มือ|วิธีใช้|วิธีการ|ขั้นตอน|คำถามที่พบบ่อย)",),
    ),
}
