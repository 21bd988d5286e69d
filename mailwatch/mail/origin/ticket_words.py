"""How a help desk acknowledges a mail, by language; for programs that set no header of their own.

``subjects`` are matched at the start of the subject (behind a ticket number),
``received`` says that the mail arrived or a ticket was opened, ``numbers`` are
the words in front of a ticket's number. Lower case, straight apostrophes.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

TICKET_SUBJECTS = {
    "en": (
        "incident", "support request", "request confirmation", "request submitted", "case opened",
        "case #", "ticket submitted", "ticket #", "ticket created", "ticket received", "ticket opened",
        "new ticket", "support ticket", "ticket has been", "your ticket", "request received",
        "we have received", "we've received", "we received your", "your request has been",
        "your request (", "case created", "case received", "your case", "acknowledgement",
        "acknowledgment", "receipt of your", "message received", "confirmation of receipt",
        "incident created", "your enquiry", "your inquiry", "your support request", "request created",
        "your email has been received",
    ),
    "de": (
        "ticket eröffnet", "ticket erstellt", "neues ticket", "ihr ticket", "ihre anfrage",
        "eingangsbestätigung", "bestätigung ihrer anfrage", "bestätigung des eingangs", "wir haben ihre",
        "empfangsbestätigung", "anfrage erhalten", "anfrage eingegangen", "ihre supportanfrage",
        "ticket angelegt",
    ),
    "fr": (
        "accusé de réception", "accusé réception", "ticket ouvert", "ticket créé", "votre ticket",
        "votre demande", "nous avons bien reçu", "nous avons reçu", "demande reçue",
        "création de ticket", "ouverture de ticket", "confirmation de réception",
    ),
    "es": (
        "acuse de recibo", "ticket creado", "ticket abierto", "su ticket", "tu ticket", "su solicitud",
        "hemos recibido", "solicitud recibida", "confirmación de recepción", "nuevo ticket",
        "caso creado", "solicitud registrada",
    ),
    "it": (
        "ticket aperto", "ticket creato", "apertura ticket", "il tuo ticket", "il suo ticket",
        "la sua richiesta", "la tua richiesta", "richiesta ricevuta", "richiesta registrata",
        "abbiamo ricevuto", "conferma di ricezione", "presa in carico", "nuovo ticket",
    ),
    "pt": (
        "ticket criado", "chamado aberto", "chamado criado", "seu chamado", "seu ticket",
        "sua solicitação", "recebemos", "confirmação de recebimento", "confirmação de receção",
        "pedido recebido", "solicitação recebida", "novo ticket", "protocolo",
    ),
    "nl": (
        "ticket aangemaakt", "ticket geopend", "uw ticket", "uw aanvraag", "uw verzoek", "uw melding",
        "ontvangstbevestiging", "we hebben uw", "wij hebben uw", "melding ontvangen",
        "aanvraag ontvangen", "nieuw ticket",
    ),
    "da": (
        "kvittering for", "din henvendelse", "din sag", "sag oprettet", "ticket oprettet",
        "vi har modtaget", "bekræftelse på modtagelse",
    ),
    "sv": (
        "ärende skapat", "ditt ärende", "vi har mottagit", "vi har tagit emot", "mottagningsbekräftelse",
        "bekräftelse på", "ärendet",
    ),
    "no": ("sak opprettet", "din henvendelse", "saken din", "vi har mottatt", "bekreftelse på mottatt"),
    "fi": (
        "tukipyyntö", "palvelupyyntö", "tiketti", "vastaanottokuittaus", "yhteydenottosi",
        "olemme vastaanottaneet",
    ),
    "pl": (
        "zgłoszenie", "nowe zgłoszenie", "potwierdzenie otrzymania", "potwierdzenie przyjęcia",
        "twoje zgłoszenie", "otrzymaliśmy", "potwierdzenie rejestracji",
    ),
    "cs": (
        "požadavek přijat", "váš požadavek", "potvrzení přijetí", "tiket vytvořen", "přijali jsme",
        "potvrzení o přijetí",
    ),
    "sk": (
        "požiadavka prijatá", "vaša požiadavka", "potvrdenie prijatia", "potvrdenie o prijatí",
        "prijali sme",
    ),
    "hu": (
        "bejelentés rögzítve", "bejelentését", "hibajegy", "visszaigazolás", "átvételi elismervény",
        "megkaptuk", "jegy létrehozva", "ügyfélszolgálati", "ticket létrehozva", "új jegy",
        "az ön kérése", "kérését megkaptuk",
    ),
    "ro": (
        "tichet creat", "ticket creat", "am primit", "confirmare de primire",
        "solicitarea dumneavoastră", "cererea dumneavoastră",
    ),
    "tr": ("talebiniz alındı", "talebiniz", "destek talebi", "talep oluşturuldu", "başvurunuz", "kaydınız"),
    "ru": (
        "заявка", "ваша заявка", "ваше обращение", "обращение", "тикет", "запрос принят", "мы получили",
        "заявка принята", "зарегистрирована", "запрос зарегистрирован",
    ),
    "uk": ("заявку", "ваша заявка", "ваше звернення", "звернення", "запит прийнято", "ми отримали"),
    "bg": ("вашата заявка", "получихме", "заявка", "потвърждение за получаване"),
    "el": ("επιβεβαίωση λήψης", "το αίτημά σας", "λάβαμε", "νέο αίτημα"),
    "th": (
        "ได้รับคำขอ", "ได้รับเรื่อง", "ยืนยันการรับ", "หมายเลขคำร้อง", "เราได้รับ", "ตอบรับอัตโนมัติ",
        "แจ้งการรับเรื่อง", "รับเรื่องแล้ว",
    ),
    "vi": ("yêu cầu của bạn", "xác nhận đã nhận", "chúng tôi đã nhận"),
    "id": ("tiket dibuat", "permintaan anda", "kami telah menerima", "tiket anda"),
    "ja": (
        "【受付完了】", "受付完了", "お問い合わせ受付", "お問い合わせを受け付け", "お問い合わせありがとうございます", "【受付", "受付のお知らせ", "【自動送信】",
        "【自動返信】", "【自動配信】", "お問合せ",
    ),
    "zh": ("工单已创建", "工单", "您的请求", "我们已收到", "已收到您的", "受理通知", "您的工單", "已受理"),
    "ko": ("문의가 접수", "접수 완료", "[접수]", "문의 접수", "티켓", "접수되었습니다"),
    "ar": ("تم استلام", "تذكرة", "طلبك"),
    "he": ("פנייתך התקבלה", "פנייתך", "קריאה נפתחה"),
    "hr": ("zahtjev zaprimljen", "vaš zahtjev", "potvrda primitka", "zaprimili smo"),
    "sl": ("vaš zahtevek", "potrditev prejema", "prejeli smo"),
}  # fmt: skip

TICKET_RECEIVED = {
    "en": (
        "we got your request", "we've got your", "got your message", "received your request",
        "received your message", "request for support has been", "been created and assigned",
        "has been opened on your behalf", "has been created", "has been opened",
        "will follow-up with you", "will follow up with you", "is being reviewed by",
        "will be reviewing your", "view request", "view your request", "ticket reference",
        "has been raised", "has been submitted",
        "we have received your", "we've received your", "we received your", "has been received",
        "was received", "ticket has been created", "ticket has been opened", "case has been created",
        "case has been opened", "case has been logged", "request has been logged", "has been logged",
        "has been assigned", "has been registered", "your ticket number", "ticket id", "ticket number",
        "case number", "reference number", "your reference", "request number", "incident number",
        "support ticket", "thank you for contacting", "thanks for contacting",
        "thank you for reaching out", "thanks for reaching out", "acknowledge receipt",
        "acknowledgement of your", "acknowledgment of your", "acknowledges receipt",
        "will get back to you within", "respond within", "reply within", "member of our team will",
        "our team will", "one of our", "our support staff", "your request (#", "a ticket has been",
        "queue", "please do not reply to this", "in the subject line of all future", "when replying",
        "above this line",
    ),
    "de": (
        "haben ihre anfrage erhalten", "haben ihre nachricht erhalten", "haben ihre e-mail erhalten",
        "ihre anfrage ist bei uns eingegangen", "ist bei uns eingegangen", "eingang ihrer",
        "wurde ein ticket", "ticket wurde", "ticketnummer", "ticket-nummer", "vorgangsnummer",
        "bearbeitungsnummer", "anfragenummer", "fallnummer", "unter der nummer", "aktenzeichen",
        "schnellstmöglich bearbeiten", "werden uns schnellstmöglich", "unser team", "kümmern uns",
        "antworten sie nicht auf diese", "vielen dank für ihre anfrage",
        "vielen dank für ihre kontaktaufnahme", "wurde registriert", "wurde erfasst",
    ),
    "fr": (
        "avons bien reçu votre", "avons reçu votre", "a bien été reçu", "a bien été enregistré",
        "a été enregistré", "a été prise en compte", "a bien été prise en compte", "numéro de ticket",
        "numéro de dossier", "numéro de demande", "porte la référence", "porte le numéro",
        "sous la référence", "sous le numéro", "un ticket a été", "ticket n°", "ticket no",
        "notre équipe", "nos équipes", "accusons réception", "accuse réception", "ne pas y répondre",
        "ne pas répondre à ce",
    ),
    "es": (
        "hemos recibido su", "hemos recibido tu", "ha sido recibid", "ha sido registrad", "se ha creado",
        "se ha abierto", "se ha registrado", "número de ticket", "número de caso", "número de solicitud",
        "número de referencia", "con el número", "nuestro equipo", "acusamos recibo",
        "no responda a este", "gracias por contactar", "gracias por ponerse en contacto",
    ),
    "it": (
        "abbiamo ricevuto la", "abbiamo ricevuto il", "è stata ricevuta", "è stata registrata",
        "è stata presa in carico", "è stato aperto", "è stato creato", "numero di ticket",
        "numero ticket", "numero di riferimento", "con il numero", "nostro team", "nostro staff",
        "non rispondere a questa", "grazie per averci contattat", "la contatteremo", "ti contatteremo",
    ),
    "pt": (
        "recebemos a sua", "recebemos o seu", "recebemos sua", "recebemos seu", "foi recebid",
        "foi registrad", "foi registad", "foi criado", "foi aberto", "número do ticket",
        "número do chamado", "número de protocolo", "protocolo", "com o número", "nossa equipe",
        "nossa equipa", "a nossa equipa", "não responda a este", "obrigado por entrar em contato",
        "obrigado por entrar em contacto",
    ),
    "nl": (
        "hebben uw bericht ontvangen", "hebben uw aanvraag ontvangen", "hebben uw vraag ontvangen",
        "hebben uw e-mail ontvangen", "hebben je bericht ontvangen", "is ontvangen", "is geregistreerd",
        "ticketnummer", "zaaknummer", "meldingsnummer", "referentienummer", "onder nummer",
        "is aangemaakt", "ons team", "onze medewerkers", "niet op deze e-mail",
    ),
    "da": (
        "vi har modtaget din", "er modtaget", "er oprettet", "sagsnummer", "sagsnr", "ticketnummer",
        "referencenummer", "vores team", "svar ikke på denne",
    ),
    "sv": (
        "vi har mottagit ditt", "vi har tagit emot", "har registrerats", "är mottaget", "ärendenummer",
        "referensnummer", "vårt team", "svara inte på detta",
    ),
    "no": (
        "vi har mottatt din", "er mottatt", "er opprettet", "er registrert", "saksnummer",
        "referansenummer", "vårt team", "ikke svar på denne",
    ),
    "fi": (
        "olemme vastaanottaneet", "on vastaanotettu", "on kirjattu", "tikettinumero", "pyynnön numero",
        "viitenumero", "tukipyyntösi", "asiakaspalvelumme", "älä vastaa tähän",
    ),
    "pl": (
        "otrzymaliśmy twoje", "otrzymaliśmy państwa", "zostało zarejestrowane", "zostało przyjęte",
        "zostało utworzone", "numer zgłoszenia", "numer sprawy", "numer referencyjny", "pod numerem",
        "nasz zespół", "prosimy nie odpowiadać", "zgłoszenie o numerze",
    ),
    "cs": (
        "přijali jsme váš", "obdrželi jsme", "byl zaregistrován", "byl přijat", "byl vytvořen",
        "číslo požadavku", "číslo tiketu", "číslo případu", "pod číslem", "náš tým",
        "neodpovídejte na tento",
    ),
    "sk": (
        "prijali sme vašu", "dostali sme", "bola zaregistrovaná", "bola prijatá", "číslo požiadavky",
        "číslo tiketu", "pod číslom", "náš tím", "neodpovedajte na",
    ),
    "hu": (
        "megkaptuk", "megérkezett", "rögzítettük", "rögzítésre került", "iktattuk", "nyilvántartásba",
        "hibajegy", "jegyszám", "ügyszám", "azonosítószám", "bejelentés száma", "számon", "munkatársunk",
        "kollégánk", "kollégáink", "csapatunk", "ne válaszoljon erre", "automatikus értesítés",
        "automatikus üzenet",
    ),
    "ro": (
        "am primit solicitarea", "am primit mesajul", "am primit cererea", "a fost înregistrat",
        "a fost creat", "numărul tichetului", "numărul solicitării", "cu numărul", "echipa noastră",
        "nu răspundeți la acest",
    ),
    "tr": (
        "talebinizi aldık", "talebiniz alın", "talebiniz oluştur", "tarafımıza ulaş", "talep numara",
        "kayıt numara", "takip numara", "numaralı", "destek ekibimiz", "ekibimiz", "yanıtlamayınız",
    ),
    "ru": (
        "получили ваш", "получили ваше", "ваш запрос получен", "ваше обращение получено",
        "зарегистрирован", "принято в работу", "принята в работу", "номер заявки", "номер обращения",
        "номер тикета", "под номером", "присвоен номер", "наш специалист", "наши специалисты",
        "не отвечайте на это",
    ),
    "uk": (
        "отримали ваш", "отримали ваше", "зареєстрован", "номер заявки", "номер звернення", "за номером",
        "наш фахівець", "не відповідайте на це",
    ),
    "bg": (
        "получихме вашето", "получихме вашата", "беше регистрирана", "номер на заявка", "под номер",
        "нашият екип", "не отговаряйте на",
    ),
    "el": (
        "λάβαμε το", "έχουμε λάβει", "καταχωρήθηκε", "αριθμός αιτήματος", "με αριθμό", "η ομάδα μας",
        "μην απαντήσετε",
    ),
    "th": (
        "ได้รับคำขอ", "ได้รับเรื่อง", "ได้รับอีเมล", "ได้รับข้อความ", "หมายเลขคำร้อง", "หมายเลขเคส",
        "หมายเลขอ้างอิง", "หมายเลขตั๋ว", "หมายเลขเรื่อง", "เจ้าหน้าที่จะ", "ทีมงานจะ", "ทีมงานของเรา",
        "โปรดอย่าตอบกลับ", "กรุณาอย่าตอบกลับ",
    ),
    "vi": (
        "đã nhận được yêu cầu", "đã nhận được thư", "đã nhận được email", "mã yêu cầu", "số yêu cầu",
        "đội ngũ", "vui lòng không trả lời",
    ),
    "id": (
        "kami telah menerima", "telah diterima", "nomor tiket", "nomor permintaan", "nomor referensi",
        "tim kami", "mohon tidak membalas",
    ),
    "ja": (
        "受け付けました", "受付いたしました", "受付けました", "承りました", "受付番号", "お問い合わせ番号", "お問合せ番号", "受領いたしました", "担当者より",
        "担当より", "折り返し", "自動送信", "自動返信", "自動配信", "送信専用", "チケット番号", "チケット",
    ),
    "zh": (
        "已收到您的", "已收到你的", "收到您的", "工单编号", "工单号", "工單", "案件编号", "案件編號", "受理编号", "请求编号", "客服", "我们的团队",
        "我們的團隊", "请勿回复", "請勿回覆", "尽快与您联系", "儘快與您聯絡",
    ),
    "ko": ("접수되었습니다", "접수 되었습니다", "접수번호", "접수 번호", "티켓 번호", "문의번호", "문의 번호", "담당자가", "발신 전용", "회신하지 마"),
    "ar": (
        "تم استلام", "استلمنا", "تلقينا", "رقم التذكرة", "رقم الطلب", "رقم المرجع", "فريقنا",
        "عدم الرد على",
    ),
    "he": (
        "פנייתך התקבלה", "קיבלנו את פנייתך", "התקבלה", "מספר פנייה", "מספר קריאה", "נציגינו", "נציג",
        "אין להשיב",
    ),
    "hr": (
        "zaprimili smo", "primili smo", "zaprimljen", "broj zahtjeva", "pod brojem", "naš tim",
        "ne odgovarajte na",
    ),
    "sr": ("примили смо", "primili smo", "број захтева", "broj zahteva", "под бројем", "наш тим"),
    "sl": (
        "prejeli smo vaš", "je bil prejet", "številka zahtevka", "pod številko", "naša ekipa",
        "ne odgovarjajte na",
    ),
    "et": ("oleme kätte saanud", "teie pöördumine", "pöördumise number", "registreeritud"),
    "lv": ("esam saņēmuši", "pieteikuma numurs", "reģistrēts"),
    "lt": ("gavome jūsų", "užklausos numeris", "užregistruota", "užregistruotas"),
    "ca": ("hem rebut", "número de sol·licitud", "ha estat registrad", "el nostre equip"),
}  # fmt: skip

# A desk's notice that somebody of its people wrote: what follows is a person's, whichever program sends it.
TICKET_UPDATED = {
    "en": (
        "has been updated", "was updated", "added a comment", "has commented", "commented on",
        "new comment", "new reply", "has replied", "replied to your", "new response", "has responded",
        "has answered",
    ),
    "de": (
        "wurde aktualisiert", "hat kommentiert", "neuer kommentar", "kommentar hinzugefügt",
        "neue antwort", "hat geantwortet", "hat auf ihr ticket", "hat ihre anfrage beantwortet",
    ),
    "fr": (
        "a été mis à jour", "a été mise à jour", "a ajouté un commentaire", "nouveau commentaire",
        "nouvelle réponse", "a répondu à",
    ),
    "es": (
        "ha sido actualizad", "se ha actualizado", "ha añadido un comentario", "nuevo comentario",
        "nueva respuesta", "ha respondido",
    ),
    "it": (
        "è stato aggiornato", "è stata aggiornata", "ha aggiunto un commento", "nuovo commento",
        "nuova risposta", "ha risposto",
    ),
    "pt": (
        "foi atualizad", "foi actualizad", "adicionou um comentário", "novo comentário", "nova resposta",
        "respondeu",
    ),
    "nl": (
        "is bijgewerkt", "heeft gereageerd", "nieuwe reactie", "nieuw antwoord", "heeft geantwoord",
        "opmerking toegevoegd", "boven deze lijn",
    ),
    "da": ("er blevet opdateret", "ny kommentar", "nyt svar", "har svaret"),
    "sv": ("har uppdaterats", "ny kommentar", "nytt svar", "har svarat"),
    "no": ("er oppdatert", "har blitt oppdatert", "ny kommentar", "nytt svar", "har svart"),
    "fi": ("on päivitetty", "uusi kommentti", "uusi vastaus", "on vastannut"),
    "pl": (
        "zostało zaktualizowane", "dodał komentarz", "dodała komentarz", "nowy komentarz",
        "nowa odpowiedź", "odpowiedział",
    ),
    "cs": ("byl aktualizován", "nový komentář", "nová odpověď", "odpověděl"),
    "sk": ("bola aktualizovaná", "nový komentár", "nová odpoveď", "odpovedal"),
    "hu": ("frissült", "frissítették", "új hozzászólás", "megjegyzést fűzött", "új válasz", "válaszolt"),
    "ro": ("a fost actualizat", "comentariu nou", "răspuns nou", "a răspuns"),
    "tr": ("güncellendi", "yorum ekledi", "yeni yorum", "yeni yanıt", "yanıtladı"),
    "ru": (
        "обновлен", "обновлён", "добавил комментарий", "добавила комментарий", "новый комментарий",
        "новый ответ", "ответил",
    ),
    "uk": ("оновлено", "новий коментар", "нова відповідь", "відповів", "відповіла"),
    "th": ("ได้รับการอัปเดต", "มีการอัปเดต", "ความคิดเห็นใหม่", "เพิ่มความคิดเห็น", "ตอบกลับใหม่"),
    "ja": ("更新されました", "コメントが追加", "新しい返信", "返信しました"),
    "zh": ("已更新", "添加了评论", "新回复", "回复了", "此行以上"),
    "ko": ("업데이트되었습니다", "댓글을", "새 답변", "답변이 등록"),
}  # fmt: skip
