"""Own mails that ask for an answer, and those that only look so, in the six languages of the templates."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import pytest

from mailwatch.mail.asking.request import judge_by_rules, judge_request
from mailwatch.mail.message import Asks

ASKING = [
    "Hi Tom,\n\ncould you send me the logo files by Friday?\n\nBest,\nDana",
    "Hi Tom,\n\nPlease find attached the draft contract. Please sign and return it by Friday.\n\nBest",
    "Hi Anna, I still need the login data for the hosting so that we can start. Best, Dana",
    "The two options are attached. Let me know which one you prefer.",
    "Draft attached, comments welcome.",
    "We can't continue until we have your approval of the layout.",
    "I was wondering whether you had a chance to look at the offer.",
    "Just confirm the date and I'll book the room.",
    "I'm still waiting for the signed contract.",
    "Does Tuesday at 10 work for you?",
    "I look forward to your feedback on the attached proposal.",
    "If you agree, please sign the attached contract.",
    "Could I have the numbers for March?",
    "Guten Tag Frau Meier,\n\nkönnten Sie mir bitte bis Freitag die Unterlagen schicken?\n\nViele Grüße",
    "Für die Umsetzung fehlen uns noch die Texte. Ohne Ihre Freigabe können wir nicht beginnen.",
    "Anbei der Entwurf zur Freigabe.",
    "Ich warte noch auf die Logodateien.",
    "Passt Ihnen Dienstag um 10 Uhr?",
    "Geben Sie mir kurz Bescheid, welche Variante Ihnen lieber ist.",
    "Über eine Rückmeldung bis Mittwoch würde ich mich freuen.",
    "Ich wollte nachfragen, ob Sie schon Zeit hatten, das Angebot anzusehen.",
    "Bonjour, pourriez-vous me renvoyer le contrat signé avant vendredi ?",
    "Merci de me confirmer la date du rendez-vous.",
    "Il nous manque encore les textes pour la page d'accueil.",
    "Je vous laisse me dire quelle version vous préférez.",
    "Dans l'attente de votre retour sur le devis ci-joint.",
    "Qu'en pensez-vous ?",
    "Hola, ¿podrías enviarme los textos antes del viernes?",
    "Necesitamos su aprobación para continuar.",
    "Quedo a la espera de su respuesta.",
    "Por favor, confirme la fecha de la reunión.",
    "Adjunto el borrador, dime qué te parece.",
    "Kedves Anna! Kérem, küldje el a szövegeket péntekig.",
    "Meg tudná mondani, mikor kapjuk meg az aláírt szerződést?",
    "Még hiányoznak a képek a honlaphoz.",
    "Várom a visszajelzését az ajánlatról.",
    "Melyik változat tetszik jobban?",
    "Jó lenne önnek kedd 10 óra?",
    "รบกวนส่งไฟล์โลโก้ให้ภายในวันศุกร์ด้วยนะคะ",
    "สะดวกวันอังคาร 10 โมงไหมคะ",
    "ขอทราบความคิดเห็นเกี่ยวกับใบเสนอราคาด้วยครับ",
    "กรุณายืนยันวันประชุม",
    "ยังไม่ได้รับสัญญาที่เซ็นแล้วค่ะ",
    "Please find attached the draft and let me know what you think.",
    "I'll prepare the invoice today, please send me your VAT number.",
    "Thanks for the call. Could you send me the minutes?",
    "Which of the three logos should we take?",
    "Have you had a chance to look at the contract?",
    "Any news on the contract?",
    "Can we go ahead with version B?",
    "Shall I book the flight?",
    "Please let me know by Thursday if the date still works for you.",
    "Gerne erwarte ich Ihre Unterlagen bis zum 15.",
    "Ist das so in Ordnung für Sie?",
    "Schau dir den Entwurf bitte an und sag mir, was du davon hältst.",
    "Wann können wir mit den Texten rechnen?",
    "Wir brauchen noch Ihre Umsatzsteuernummer für die Rechnung.",
    "Tu peux me dire quand tu es disponible la semaine prochaine ?",
    "J'ai besoin de votre accord pour lancer l'impression.",
    "Avez-vous eu le temps de regarder la maquette ?",
    "¿Has podido mirar el contrato?",
    "Nos falta su firma en la página 3.",
    "¿Te viene bien el martes a las 10?",
    "Sikerült megnézni a szerződést?",
    "Kérném az aláírt példányt visszaküldeni.",
    "Szükségem lenne az adószámára a számlához.",
    "คุณคิดอย่างไรกับแบบร่างนี้คะ",
    "ต้องการเอกสารเพิ่มเติมก่อนเริ่มงาน ช่วยส่งให้หน่อยค่ะ",
    "Morning Kate, the client portal needs an administrator password. Which one should I set?",
    "Kate, I propose we postpone the launch by one week. Are you okay with that?",
    "To wrap this up, please mark the passages you want shortened and return the file.",
    "Did my last mail reach you?",
    "I'd be glad to get a short note from you about the colours.",
    "Guten Morgen Frau Lang, welches Passwort soll ich für das Portal setzen?",
    "Ich schlage vor, den Start um eine Woche zu verschieben. Sind Sie einverstanden?",
    "Ist meine letzte Mail bei Ihnen angekommen?",
    "Markieren Sie bitte die Stellen, die gekürzt werden sollen, und schicken Sie die Datei zurück.",
    "Bonjour Claire, quel mot de passe dois-je définir pour le portail ?",
    "Je propose de reporter le lancement d'une semaine. Êtes-vous d'accord ?",
    "Mon dernier message vous est-il parvenu ?",
    "Hola Clara, ¿qué contraseña pongo para el portal?",
    "Propongo aplazar el lanzamiento una semana. ¿Estás de acuerdo?",
    "¿Le llegó mi último correo?",
    "Jó reggelt! Milyen jelszót állítsak be a portálhoz?",
    "Javaslom, hogy egy héttel halasszuk el az indulást. Egyetért ezzel?",
    "Megkapta az előző levelemet?",
    "จะให้ตั้งรหัสผ่านพอร์ทัลเป็นอะไรดีคะ",
    "ขอเสนอให้เลื่อนเปิดตัวหนึ่งสัปดาห์ เห็นด้วยไหมครับ",
    "ได้รับอีเมลฉบับก่อนหรือยังคะ",
]

NOT_ASKING = [
    "Hi Tom, thanks a lot for the files, they arrived safely. Have a nice weekend!",
    "Thank you for your quick reply. I'll send you the new version on Monday. If you have any questions, please let me know.",
    "Just to let you know: the invoice has been paid. No need to reply.",
    "Please find attached the receipt for your records. Don't hesitate to contact me if you need anything else.",
    "Happy birthday! How time flies, doesn't it? Enjoy your day.",
    "How are you? I just wanted to say thank you for the great collaboration.",
    "You asked whether we can deliver on Friday: yes, we can.",
    "You asked: can we deliver on Friday? Yes, we can.",
    "I'll ask Tom to send you the files and let you know when they are there.",
    "Confirmed, see you on Tuesday at 10.",
    "Thanks, got it. I will let you know as soon as the page is online.",
    "The site is live now. Who would have thought we'd make it in three weeks? Thank you all.",
    "Thanks for the call. As discussed, I'll prepare the quote and send it tomorrow.",
    "Feel free to get in touch if anything is unclear. Thanks again!",
    "Vielen Dank für die Unterlagen, sie sind gut angekommen. Schönes Wochenende!",
    "Bitte beachten Sie, dass unser Büro am Freitag geschlossen ist. Eine Antwort ist nicht nötig.",
    "Wie geht es Ihnen? Ich wollte mich nur kurz für die tolle Zusammenarbeit bedanken.",
    "Der Termin am Dienstag ist bestätigt. Ich freue mich auf unser Treffen.",
    "Danke, ich melde mich nächste Woche mit einem Vorschlag.",
    "Die Seite ist jetzt online. Wer hätte das gedacht? Danke an alle!",
    "Sie hatten gefragt, ob wir am Freitag liefern können. Ja, das klappt.",
    "Falls Sie noch etwas brauchen, sagen Sie mir bitte Bescheid. Danke und bis bald.",
    "Merci beaucoup pour les documents, bien reçus. Bon week-end !",
    "C'est noté, je vous envoie la nouvelle version lundi. Bonne journée",
    "Comment allez-vous ? Je voulais simplement vous remercier pour votre confiance.",
    "Pour information, le virement a été effectué ce matin. Inutile de répondre.",
    "Vous m'avez demandé si nous pouvions livrer vendredi : oui, c'est possible.",
    "Le site est en ligne, qui l'eût cru ? Merci à tous.",
    "Muchas gracias por los archivos, los he recibido. ¡Buen fin de semana!",
    "¿Cómo estás? Solo quería darte las gracias por todo.",
    "Confirmado, nos vemos el martes a las 10.",
    "Le enviaré la propuesta mañana. Un saludo",
    "Me preguntaste si podíamos entregar el viernes: sí, podemos.",
    "La web ya está publicada. ¿Quién lo iba a decir? Gracias a todos.",
    "Köszönöm szépen a fájlokat, rendben megérkeztek. Szép hétvégét!",
    "Hogy van? Csak szerettem volna megköszönni a közös munkát.",
    "Visszaigazolom a keddi időpontot, ott találkozunk.",
    "Rendben, hétfőn küldöm az új verziót.",
    "Kérdezte, hogy tudunk-e pénteken szállítani: igen, tudunk.",
    "ขอบคุณมากค่ะ ได้รับไฟล์เรียบร้อยแล้ว สุขสันต์วันหยุดนะคะ",
    "แนบใบเสร็จมาให้ค่ะ หากมีข้อสงสัยสามารถสอบถามได้ตลอดนะคะ",
    "สบายดีไหมคะ แค่อยากขอบคุณสำหรับทุกอย่าง",
    "เรียนแจ้งเพื่อทราบ โอนเงินเรียบร้อยแล้วครับ ไม่ต้องตอบกลับ",
    "รับทราบค่ะ จะส่งให้วันจันทร์นะคะ",
    "Dear Anna, we received your payment today. Thank you. Your account is now settled.",
    "Hi all, the server will be offline on Saturday between 8 and 10. No action is required on your side.",
    "Glad the workshop went well! What more could we ask for? See you next time.",
    "Here is the link to the recording: https://x.example/watch?v=1. Enjoy!",
    "Good news: the bug is fixed and deployed.",
    "As promised, here are the slides from yesterday. It was great meeting you.",
    "No worries, take your time. Talk soon.",
    "We look forward to working with you. Welcome aboard!",
    "Ihre Zahlung ist eingegangen, vielen Dank.",
    "Der Server ist am Samstag von 8 bis 10 Uhr nicht erreichbar. Sie müssen nichts unternehmen.",
    "Wie besprochen sende ich Ihnen das Protokoll. Schöne Grüße",
    "Alles Gute zum Geburtstag! Lass dich feiern!",
    "Votre paiement nous est bien parvenu, merci.",
    "Joyeux anniversaire ! Profite bien de ta journée.",
    "Comme convenu, voici le compte rendu. Bonne soirée.",
    "Je serai absent vendredi, je reprends lundi. Bonne fin de semaine.",
    "Hemos recibido su pago, muchas gracias.",
    "¡Feliz cumpleaños! Que lo pases muy bien.",
    "Como acordamos, le envío el acta de la reunión. Saludos",
    "El servidor estará fuera de servicio el sábado. No tiene que hacer nada.",
    "Boldog születésnapot! Érezd jól magad!",
    "Ahogy megbeszéltük, küldöm az emlékeztetőt. Üdvözlettel",
    "Szombaton 8 és 10 között a szerver nem lesz elérhető. Önnek nincs teendője.",
    "ได้รับยอดโอนแล้วค่ะ ขอบคุณค่ะ",
    "สุขสันต์วันเกิดครับ ขอให้มีความสุขมาก ๆ",
    "ส่งรายงานการประชุมตามที่คุยกันค่ะ",
    "Kate, all done! The portal is up and running. Thanks for your patience these past days.",
    "I have forwarded your question to our accountant, who will answer you directly.",
    "Congratulations on the new office! It looks wonderful.",
    "Our opening hours over Christmas: closed from 24 December to 2 January.",
    "What a week! Thank you for the smooth cooperation, and have a relaxing Sunday.",
    "We accept your offer and will sign tomorrow. Best regards",
    "Frau Lang, alles erledigt! Das Portal läuft. Danke für Ihre Geduld.",
    "Ihre Frage habe ich an unsere Buchhaltung weitergeleitet, sie antwortet Ihnen direkt.",
    "Glückwunsch zum neuen Büro! Es sieht großartig aus.",
    "Unsere Öffnungszeiten über Weihnachten: vom 24.12. bis 2.1. geschlossen.",
    "Wir nehmen Ihr Angebot an und unterschreiben morgen. Freundliche Grüße",
    "Claire, tout est fait ! Le portail fonctionne. Merci pour votre patience.",
    "J'ai transmis votre question à notre comptable, qui vous répondra directement.",
    "Félicitations pour vos nouveaux bureaux ! Ils sont magnifiques.",
    "Nous acceptons votre offre et signerons demain. Cordialement",
    "Clara, ¡todo listo! El portal ya funciona. Gracias por tu paciencia.",
    "He pasado tu pregunta a nuestro contable, que te responderá directamente.",
    "¡Enhorabuena por la nueva oficina! Es preciosa.",
    "Aceptamos su oferta y firmaremos mañana. Saludos cordiales",
    "Minden kész, a portál működik. Köszönöm a türelmét.",
    "Kérdését továbbítottam a könyvelőnknek, aki közvetlenül válaszol önnek.",
    "Gratulálok az új irodához! Csodaszép.",
    "Elfogadjuk az ajánlatát, holnap aláírjuk. Üdvözlettel",
    "เสร็จเรียบร้อยแล้วค่ะ พอร์ทัลใช้งานได้แล้ว ขอบคุณที่รอนะคะ",
    "ส่งต่อคำถามของคุณให้ฝ่ายบัญชีแล้ว เขาจะตอบคุณโดยตรงค่ะ",
    "ยินดีด้วยกับออฟฟิศใหม่ สวยมากเลยค่ะ",
    "เรายอมรับข้อเสนอและจะเซ็นพรุ่งนี้ครับ",
]

PAYING = [
    "Your invoice 2024-18 is still unpaid. Kindly transfer the amount by Friday.",
    "Unsere Rechnung vom 3. Mai ist noch offen. Bitte überweisen Sie den Betrag bis Freitag.",
    "Notre facture du 3 mai reste impayée. Merci de procéder au règlement sous huit jours.",
    "Todavía no hemos recibido el pago de la factura de mayo. Le rogamos que realice la transferencia esta semana.",
    "A májusi számla még nincs kifizetve. Kérjük, utalja át az összeget péntekig.",
    "ใบแจ้งหนี้เดือนพฤษภาคมยังค้างชำระอยู่ รบกวนชำระภายในวันศุกร์ครับ",
    "We kindly request payment of the outstanding amount within seven days.",
    "Bitte begleichen Sie den offenen Betrag innerhalb von sieben Tagen.",
    "Nous vous prions de régler le montant dû sous sept jours.",
    "Le rogamos que abone el importe pendiente en un plazo de siete días.",
    "Kérjük, hogy a tartozást hét napon belül egyenlítse ki.",
    "กรุณาชำระยอดค้างภายในเจ็ดวัน",
    "Anbei finden Sie die Rechnung. Bei Fragen können Sie sich jederzeit gerne melden.",
    "Veuillez trouver ci-joint la facture. N'hésitez pas à me contacter si vous avez des questions.",
    "Adjunto la factura. Si tiene alguna duda, no dude en ponerse en contacto conmigo.",
    "Csatoltan küldöm a számlát. Ha kérdése van, keressen bátran.",
]


@pytest.mark.parametrize("text", ASKING)
def test_questions_requests_and_deadlines_ask(text: str) -> None:
    verdict = judge_request(text)
    assert verdict.asks is Asks.YES
    assert verdict.evidence


@pytest.mark.parametrize("text", NOT_ASKING)
def test_thanks_confirmations_greetings_and_polite_formulas_do_not_ask(text: str) -> None:
    assert judge_request(text).asks is Asks.NO


@pytest.mark.parametrize("text", PAYING)
def test_invoices_and_reminders_ask_for_money_alone(text: str) -> None:
    assert judge_request(text).asks is Asks.PAYMENT


@pytest.mark.parametrize(
    "text",
    ["", "   ", "Hmm.", "Could you look at it? No reply needed.", "A proposta está em anexo?"],
)
def test_what_cannot_be_told_is_unclear(text: str) -> None:
    assert judge_request(text).asks is Asks.UNCLEAR


def test_a_question_mark_in_a_link_or_a_quotation_asks_nothing() -> None:
    assert (
        judge_request(
            'Thanks! The page is online: https://x.example/?a=1. Tom said "really?" and laughed.'
        ).asks
        is Asks.NO
    )


@pytest.mark.parametrize(
    "text",
    [
        "It's about the logo files from last week. Thanks in advance!",
        "Es geht um die Logos. Vielen Dank im Voraus!",
        "C'est au sujet des logos. Merci d'avance.",
        "Se trata de los logos. Gracias de antemano.",
        "A logókról lenne szó. Előre is köszönöm!",
    ],
)
def test_thanks_in_advance_say_that_something_was_asked(text: str) -> None:
    assert judge_by_rules(text).asks is Asks.YES  # one that names no wish the second reader may doubt


def test_thanks_in_advance_for_patience_ask_nothing() -> None:
    text = "The office is closed on Friday. Thank you in advance for your understanding."
    assert judge_request(text).asks is Asks.NO


def test_a_sign_off_alone_does_not_make_a_letter_a_thank_you() -> None:
    assert judge_request("The page on the left.\n\nThanks,\nDana").asks is Asks.UNCLEAR


def test_a_request_behind_an_offer_still_asks() -> None:
    text = "If you have any questions, let me know. Please send me the signed contract."
    assert judge_request(text).asks is Asks.YES


@pytest.mark.parametrize(
    "text",
    [
        "Here are your new passwords. Please keep them in a safe place.",
        "Hier die neuen Zugänge. Bitte bewahren Sie sie sicher auf.",
        "Voici les accès. Veuillez les conserver en lieu sûr.",
        "Aquí tiene los accesos. Por favor, guárdelos en un lugar seguro.",
        "Itt vannak a belépési adatok. Kérem, őrizze őket biztos helyen.",
        "นี่คือรหัสผ่านค่ะ กรุณาเก็บไว้ในที่ปลอดภัย",
    ],
)
def test_an_instruction_that_wants_no_answer_does_not_ask(text: str) -> None:
    assert judge_request(text).asks is Asks.NO


@pytest.mark.parametrize(
    "text",
    [
        "Last week I had asked for the photos. That has been settled: your colleague sent them.",
        "Ich hatte Sie um die Fotos gebeten. Das hat sich erledigt, Ihre Kollegin war schneller.",
        "Je vous avais demandé les photos. C'est réglé, votre collègue me les a données.",
        "Le había pedido las fotos. Ya está resuelto: su compañera me las ha dado.",
        "Kértem Öntől a fotókat. Ez már megoldódott, a kolléganője odaadta.",
    ],
)
def test_a_wish_that_is_taken_back_is_wished_for_no_more(text: str) -> None:
    assert judge_request(text).asks is Asks.NO


@pytest.mark.parametrize(
    "text",
    [
        "Shall we print on the 5th? Otherwise I go ahead with the 8th.",
        "Passt der 5.? Wenn ich nichts höre, gehe ich vom 8. aus.",
        "Le 5 vous convient ? Sans réponse, je pars sur le 8.",
        "¿Le va bien el 5? Si no me dice nada, lo dejo en el 8.",
        "Jó az 5-e? Ha nem jelez, 8-ával számolok.",
    ],
)
def test_where_silence_is_accepted_only_the_owner_knows(text: str) -> None:
    assert judge_request(text).asks is Asks.UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Please find attached invoice 17. By the way: which colour do you prefer for the cover?",
        "Anbei die Rechnung 17. Und welche Farbe soll der Umschlag haben?",
        "Ci-joint la facture 17. Quelle couleur préférez-vous pour la couverture ?",
        "Adjunto la factura 17. ¿Qué color prefiere para la portada?",
        "Mellékelem a 17-es számlát. Milyen színű legyen a borító?",
    ],
)
def test_a_bill_with_a_question_of_its_own_asks(text: str) -> None:
    assert judge_request(text).asks is Asks.YES


def test_a_politeness_alone_asks_for_nothing_sure() -> None:
    assert (
        judge_request("Please frobnicate the widget before the meeting on the second floor.").asks
        is Asks.UNCLEAR
    )
