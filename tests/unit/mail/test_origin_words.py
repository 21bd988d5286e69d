"""Letters by hand and notices by machines, in many languages, as they look without any telling header."""
# ruff: noqa: E501  samples are read best on one line

from __future__ import annotations

import pytest
from letters import judged, letter

from mailwatch.mail.message import Kind

NOTICES = [
    (
        "RE: Offer",
        "Hello, I am currently out of the office with no access to email. I return on 12 March. For anything urgent please call the main line.",
    ),
    ("Automatic reply: Offer", "I no longer work for Acme. Please contact Jane at jane@acme.example."),
    ("Out of Office: Offer", "I'm out!"),
    ("Out of Office AutoReply: Offer", "back 9/3"),
    (
        "Website relaunch",
        "Thank you for your message. Our office is closed for Easter and reopens on 7 April. We will answer your mail then.",
    ),
    (
        "Re: Offer",
        "Hi there! Thanks for your email. I'm travelling until Monday and will have limited access to my inbox. If it's urgent text me.",
    ),
    (
        "Re: Offer",
        "Danke für Ihre Mail! Ich bin gerade im Urlaub und ab dem 16.3. wieder erreichbar. Ihre Mail wird nicht weitergeleitet.",
    ),
    ("Abwesenheitsnotiz: Offer", "Ich bin nicht da."),
    ("Abwesend: Offer", "Ich bin ab 9.3. wieder da."),
    (
        "Urlaub",
        "Liebe Kundinnen und Kunden, unser Büro ist vom 2. bis 13. März geschlossen. Ab dem 16. März sind wir wieder für Sie da.",
    ),
    (
        "Re: Offer",
        "Guten Tag. Ich befinde mich in Elternzeit. Meine Vertretung übernimmt Frau Maier, maier@x.example.",
    ),
    ("Absence du bureau : Offer", "Je suis absente. Retour le 12 mars."),
    (
        "Re: Offer",
        "Bonjour, merci pour votre message. Je suis actuellement en déplacement et je n'ai qu'un accès limité à ma messagerie. Je vous répondrai dès mon retour.",
    ),
    ("Fuori sede: Offer", "Sono fuori sede fino al 9 marzo."),
    (
        "Re: Offer",
        "Buongiorno, sono in ferie fino al 9 marzo compreso. Per urgenze potete contattare Marco. Leggerò la sua mail al mio rientro.",
    ),
    (
        "Re: Offer",
        "Olá, obrigado pelo seu email. Estou de férias até ao dia 9 de março. Em caso de urgência contacte o meu colega.",
    ),
    (
        "Re: Offer",
        "Bedankt voor uw bericht. Ik ben op vakantie tot 9 maart. Voor dringende zaken kunt u contact opnemen met Jan.",
    ),
    ("Afwezig: Offer", "Ik ben afwezig."),
    (
        "Re: Offer",
        "Hej! Tack för ditt mejl. Jag är på semester till den 9 mars. Vid brådskande ärenden kontakta Anna.",
    ),
    (
        "Re: Offer",
        "Hej, tak for din mail. Jeg holder ferie til og med den 9. marts. I hastesager kan du kontakte Peter.",
    ),
    ("Re: Offer", "Hei! Takk for e-posten. Jeg er på ferie til 9. mars. Kontakt Kari ved hastesaker."),
    ("Re: Offer", "Hei, olen lomalla 9.3. asti. Kiireellisissä asioissa ota yhteyttä Mattiin."),
    ("Re: Offer", "Tere! Olen puhkusel kuni 9. märtsini. Kiiretes küsimustes palun pöörduge Mari poole."),
    (
        "Re: Offer",
        "Labdien! Esmu atvaļinājumā līdz 9. martam. Steidzamos jautājumos lūdzu sazinieties ar Jāni.",
    ),
    ("Re: Offer", "Laba diena, atostogauju iki kovo 9 d. Skubiais klausimais kreipkitės į Joną."),
    (
        "Re: Offer",
        "Dzień dobry, dziękuję za wiadomość. Przebywam na urlopie do 9 marca. W pilnych sprawach proszę o kontakt z Janem.",
    ),
    (
        "Re: Offer",
        "Dobrý den, děkuji za Váš e-mail. Do 9. března čerpám dovolenou. V naléhavých případech kontaktujte kolegu.",
    ),
    (
        "Re: Offer",
        "Dobrý deň, ďakujem za správu. Do 9. marca som na dovolenke. V súrnych prípadoch kontaktujte kolegu.",
    ),
    ("Házon kívül: Offer", "Nem vagyok bent."),
    (
        "Re: Offer",
        "Üdvözlöm! Március 9-ig távol vagyok, leveleimet nem olvasom. Sürgős ügyben keresse Pétert.",
    ),
    ("Re: Offer", "Bună ziua, sunt în concediu până pe 9 martie. Pentru urgențe contactați-l pe Ion."),
    ("Re: Offer", "Poštovani, na godišnjem sam odmoru do 9. ožujka. Za hitne slučajeve obratite se Ivanu."),
    ("Re: Offer", "Spoštovani, na dopustu sem do 9. marca. V nujnih primerih se obrnite na Janeza."),
    ("Re: Offer", "Здравствуйте! Я нахожусь в отпуске до 9 марта. По срочным вопросам обращайтесь к Ивану."),
    ("Re: Offer", "Доброго дня! Я у відпустці до 9 березня. З термінових питань звертайтеся до Івана."),
    ("Re: Offer", "Здравейте, в отпуск съм до 9 март. При спешни случаи се свържете с Иван."),
    ("Re: Offer", "Καλησπέρα, θα απουσιάζω μέχρι τις 9 Μαρτίου. Για επείγοντα επικοινωνήστε με τον Γιάννη."),
    (
        "Re: Offer",
        "Merhaba, 9 Mart tarihine kadar yıllık izindeyim. Acil durumlarda Ali ile iletişime geçebilirsiniz.",
    ),
    (
        "Re: Offer",
        "いつもお世話になっております。3月9日まで休暇をいただいております。お急ぎの場合は鈴木までご連絡ください。",
    ),
    ("Re: Offer", "您好，我正在休假，3月9日返回。如有急事请联系李明。"),
    ("Re: Offer", "안녕하세요. 3월 9일까지 휴가입니다. 급한 용무는 김철수에게 연락 바랍니다."),
    ("Re: Offer", "สวัสดีค่ะ ขณะนี้ดิฉันอยู่ระหว่างลาพักร้อนถึงวันที่ 9 มีนาคม กรณีเร่งด่วนติดต่อคุณสมศรี"),
    ("Re: Offer", "Xin chào, tôi đang nghỉ phép đến ngày 9/3. Việc gấp xin liên hệ anh Nam."),
    ("Re: Offer", "Halo, saya sedang cuti sampai 9 Maret. Untuk hal mendesak silakan hubungi Budi."),
    ("Re: Offer", "مرحبا، أنا في إجازة حتى 9 مارس. للأمور العاجلة يرجى التواصل مع أحمد."),
    ("Re: Offer", "שלום, אני בחופשה עד 9 במרץ. בנושאים דחופים אנא פנו לדני."),
    ("Re: Offer", "Bon dia, soc de vacances fins al 9 de març. Per a urgències contacteu amb en Joan."),
    ("Autosvar: Offer", "Jag är borta."),
    ("自動応答: Offer", "不在です。"),
    ("自动答复: Offer", "外出"),
    ("Автоматический ответ: Offer", "Отпуск"),
    (
        "Ann Smith is out of the office.",
        "I am out of the office from 02/03/2026 until 09/03/2026. I will respond to your message when I return.",
    ),
    (
        "Ann Smith ist außer Haus.",
        "Ich werde ab 02.03.2026 nicht im Büro sein. Ich kehre zurück am 09.03.2026.",
    ),
    ("AUTO: Ann Smith ist außer Haus. (Rückkehr am 09.03.2026)", "Ich kehre zurück am 09.03.2026."),
    ("Réponse automatique : Offer", "Bonjour, je suis en congé maternité."),
    ("[Auto-Reply] Offer", "Thanks, we got your message."),
    ("Auto: Re: Offer", "Gone fishing until Friday."),
    ("Respuesta automática: Offer", "Estoy fuera"),
    ("Vacation", "On vacation til March 9th. Cheers"),
]

LETTERS = [
    (
        "Re: Offer",
        "Hi Dana, thanks for your email. The offer looks good. I'm on vacation next week, so let's start on the 16th.",
    ),
    (
        "Re: Offer",
        "Dear Dana, thank you for your message. I will get back to you as soon as possible. Best, Ann",
    ),
    ("Re: Offer", "Thank you for contacting us. Yes, we would like to go ahead with the project."),
    ("Re: Offer", "We have received your invoice, it will be paid on Friday."),
    ("Re: Offer", "We received your request and our team discussed it: we'd like the blue version."),
    ("Re: Urlaub", "Ja, passt mir gut."),
    (
        "Re: Offer",
        "Danke für Ihre Nachricht. Ich melde mich nächste Woche, wenn ich aus dem Urlaub zurück bin.",
    ),
    (
        "Re: Offer",
        "Liebe Dana, wir haben Ihre Anfrage erhalten und besprochen. Der Preis ist in Ordnung. Bitte schicken Sie den Vertrag.",
    ),
    (
        "Re: Offer",
        "Bonjour Dana, merci pour votre message. C'est d'accord pour le devis. Je serai en congés à partir du 9 mars.",
    ),
    ("Re: Offer", "Bonjour, nous avons bien reçu votre facture. Elle sera réglée avant la fin du mois."),
    (
        "Re: Offer",
        "Hola Dana, gracias por tu correo. Estoy de viaje hasta el lunes, ¿te llamo entonces? El presupuesto me parece bien.",
    ),
    (
        "Re: Offer",
        "Kedves Dana! Köszönöm az ajánlatot, elfogadjuk. A jövő héten szabadságon leszek, addig kérem küldje a szerződést.",
    ),
    ("Re: Offer", "ขอบคุณค่ะ ได้รับใบเสนอราคาแล้ว ตกลงค่ะ สัปดาห์หน้าดิฉันลาพักร้อน"),
    (
        "Re: Offer",
        "Ciao Dana, grazie per il tuo messaggio. Va bene il preventivo. Sarò in ferie dal 9 al 13 marzo.",
    ),
    (
        "Re: Offer",
        "Hallo Dana, bedankt voor je bericht. Akkoord met de offerte. Ik ben vrijdag niet op kantoor.",
    ),
    (
        "Re: Offer",
        "I'm out of the office today but wanted to answer quickly: yes, go ahead with version two, the budget is approved and Tom has the logo files.",
    ),
    ("Re: Offer", "OK"),
    ("Re: Offer", "👍"),
    ("Re: Offer", "Not interested, thanks."),
    ("Re: Offer", "Please remove me from your list."),
    (
        "Question about ticket system",
        "Hello, we need a ticket system for our support team. Can you build that? Our case numbers look like CASE-12345.",
    ),
    ("Your request", "Hi Dana, about your request: the photos are in the folder now."),
    ("Meeting confirmation", "Hi Dana, I confirm the meeting on Tuesday. Best, Ann"),
    ("Holiday plans", "Hi Dana, when are you on holiday this summer? We are away from 1 to 15 August."),
    ("RE: [#4411] Offer", "Hi Dana, yes please, approved. Ann"),
    ("Re: Offer", "Hi Dana,\nI'm out of office till Thursday but Tom can sign it. I told him already.\nAnn"),
    (
        "Re: Offer",
        "Sorry for the late answer, I was on sick leave. We are fine with everything and will sign tomorrow.",
    ),
    ("Urgent", "Please call me, the site is down!"),
    (
        "Re: Offer",
        "Dana, unfortunately Ann has left the company. I'm her successor; could you send me the latest version of the contract?",
    ),
    (
        "Re: Offer",
        "Der Kollege ist nicht mehr im Unternehmen. Ich übernehme das Projekt, schicken Sie mir bitte die Unterlagen.",
    ),
    ("Re: Offer", "Hello, my father died last week. Can I pay in January?"),
    ("Re: Offer", "vielen Dank, wir melden uns schnellstmöglich bei Ihnen."),
]

ACKNOWLEDGEMENTS = [
    (
        "[#88123] Offer",
        "Hello, we've received your request and will get back to you within 24 hours. Your ticket number is 88123.",
    ),
    (
        "Re: Offer [Ticket ID: 88123]",
        "##- Please type your reply above this line -## Your request (88123) has been received and is being reviewed by our support staff.",
    ),
    (
        "Thank you for your message",
        "Thank you for contacting Acme Support. A member of our team will respond within one business day. Ticket #88123",
    ),
    (
        "[Ticket#88123] Offer",
        "Vielen Dank für Ihre Anfrage. Ihr Ticket wurde unter der Nummer 88123 erfasst.",
    ),
    (
        "Ihre Anfrage bei Acme",
        "Wir haben Ihre Nachricht erhalten und kümmern uns schnellstmöglich darum. Vorgangsnummer: 88123. Bitte antworten Sie nicht auf diese E-Mail.",
    ),
    (
        "Votre demande n° 88123",
        "Nous avons bien reçu votre demande. Notre équipe vous répondra sous 48 heures.",
    ),
    (
        "Su solicitud ha sido registrada",
        "Hemos recibido su solicitud con el número de caso 88123. Nuestro equipo le responderá en breve.",
    ),
    (
        "Sua solicitação foi recebida",
        "Recebemos a sua solicitação. O número do chamado é 88123. Nossa equipe entrará em contato.",
    ),
    (
        "Uw melding 88123",
        "Wij hebben uw melding ontvangen. Uw ticketnummer is 88123. Ons team neemt zo snel mogelijk contact op.",
    ),
    (
        "Ticket aperto",
        "La sua richiesta è stata registrata con il numero 88123. La contatteremo al più presto.",
    ),
    ("Zgłoszenie 88123", "Dziękujemy, otrzymaliśmy Państwa zgłoszenie. Numer zgłoszenia: 88123."),
    ("Požadavek přijat", "Váš požadavek byl zaregistrován pod číslem 88123. Náš tým vás bude kontaktovat."),
    ("Hibajegy létrehozva (#88123)", "Megkaptuk bejelentését. Munkatársunk hamarosan jelentkezik."),
    (
        "Ваша заявка зарегистрирована",
        "Ваше обращение получено, номер заявки 88123. Наш специалист свяжется с вами.",
    ),
    ("ได้รับคำขอของคุณแล้ว", "เราได้รับคำขอของคุณแล้ว หมายเลขคำร้อง 88123 ทีมงานของเราจะติดต่อกลับ"),
    ("您的请求已收到", "您好，我们已收到您的请求，工单编号：88123。客服会尽快与您联系。"),
    ("문의가 접수되었습니다", "고객님의 문의가 접수되었습니다. 접수번호: 88123. 담당자가 답변드리겠습니다."),
    (
        "お問い合わせを受け付けました",
        "お問い合わせありがとうございます。受付番号は88123です。担当者より折り返しご連絡いたします。",
    ),
    (
        "Vi har mottagit ditt ärende",
        "Tack! Vi har mottagit ditt ärende. Ärendenummer: 88123. Vårt team återkommer.",
    ),
    (
        "Din henvendelse er modtaget",
        "Vi har modtaget din henvendelse. Sagsnummer 88123. Svar ikke på denne mail.",
    ),
    ("Tukipyyntö vastaanotettu", "Olemme vastaanottaneet viestisi. Tikettinumero 88123."),
    (
        "Talebiniz alınmıştır",
        "Talebinizi aldık. Talep numaranız: 88123. Ekibimiz en kısa sürede dönüş yapacaktır.",
    ),
]


@pytest.mark.parametrize(("subject", "text"), NOTICES)
def test_an_away_notice_is_no_answer(subject: str, text: str) -> None:
    assert judged(letter(subject, text)).kind is Kind.AUTO_REPLY


@pytest.mark.parametrize(("subject", "text"), LETTERS)
def test_a_letter_by_hand_is_never_missed(subject: str, text: str) -> None:
    assert judged(letter(subject, text)).kind is Kind.HUMAN


@pytest.mark.parametrize(("subject", "text"), ACKNOWLEDGEMENTS)
@pytest.mark.parametrize("sender", ["Support <support@client.example>", "Acme <ann@client.example>"])
def test_an_acknowledgement_is_no_answer(subject: str, text: str, sender: str) -> None:
    assert judged(letter(subject, text, sender=sender)).kind is Kind.TICKET_ACK


@pytest.mark.parametrize(
    "subject",
    ["Out of office: words for the holidays page", "Abwesend: Text für die Kontaktseite", "Away: a new page"],
)
def test_a_topic_with_a_colon_is_no_notice_where_it_answers_nothing_and_asks(subject: str) -> None:
    text = "Please write: our office is closed until 7 April. Can that stand in red?"
    assert judged(letter(subject, text, answers=False)).kind in {Kind.HUMAN, Kind.UNCLEAR}


RECEIPTS = [
    "Return Receipt\n\n   Your       Offer for the pages\n   document:\n\n   was        Ann Lee/Client\n   received\n   by:\n\n   at:        02.03.2026 10:00:00\n",
    "Empfangsbestätigung\n\n   Ihr        Offer for the pages\n   Dokument:\n\n   wurde      Ann Lee/Client\n   empfangen\n   von:\n\n   am:        02.03.2026 10:00:00\n",
]


@pytest.mark.parametrize("text", RECEIPTS)
def test_a_receipt_in_two_columns_under_the_subject_of_our_mail_is_no_answer(text: str) -> None:
    assert judged(letter("Offer for the pages", text, answers=False)).kind is Kind.READ_RECEIPT


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your mail. Ann Lee no longer works for the harbour. Please address your enquiry to tom@client.example. Your mail has not been forwarded.",
        "Guten Tag, Ann Lee ist nicht mehr bei uns tätig. Bitte wenden Sie sich an tom@client.example. Ihre Mail wird nicht weitergeleitet.",
    ],
)
def test_that_somebody_is_gone_and_the_mail_lies_unread_is_no_answer(text: str) -> None:
    assert judged(letter("Ann Lee has left", text, answers=False)).kind is not Kind.HUMAN
