"""How programs and people say "I am away" where no header says so, by language.

Three columns a language: what the known programs put at the start of the
subject, how the notice says that its author is away, and what else such
notices say (never enough alone). Everything is lower case; white space is
single; the apostrophe is ``'``. Adding a language is adding a row here and a
sample in the tests.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class AbsenceWords:
    """One language's row; ``subjects`` are matched at the start of the undecorated subject."""

    language: str
    subjects: tuple[str, ...]
    away: tuple[str, ...]
    companions: tuple[str, ...]


ABSENCE_WORDS = (
    AbsenceWords(
        language="en",
        # Exchange 2010 on, Exchange 2003, Zimbra, GroupWise, cPanel, Plesk, AOL, iCloud, Sieve ("Auto:"), Lotus Notes ("AUTO:"), Gmail's templates
        subjects=(
            "automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply",
            "auto response", "auto-response", "autoresponse", "autoresponder",
            "auto responder", "automated reply", "automated response", "automated message", "auto:",
            "out of office", "out of the office", "out-of-office", "ooo:", "ooo ", "oof:", "ooto",
            "away from the office", "away from my mail",
            "vacation reply", "vacation notice", "vacation message", "vacation response", "vacation:",
            "on vacation", "on annual leave", "annual leave", "on leave", "holiday notice", "on holiday",
            "absence notice", "absence notification", "notice of absence", "maternity leave",
            "parental leave",
            "i am on vacation", "i am out of", "i'm out of", "i am away", "i'm away", "currently away",
            "currently out of", "away message", "i am currently away", "i am currently out",
            "out of town", "unavailable", "[auto-reply]", "[auto reply]", "[autoreply]",
            "(automatic response)", "no longer with", "no longer at", "no longer employed",
            "no longer works",
        ),
        away=(
            "out of the office", "out of office", "out-of-office", "away from the office",
            "away from my office", "away from my desk", "away from my email", "away from my mail",
            "away from my computer", "not in the office", "on annual leave", "on vacation", "on holiday",
            "on holidays", "on leave", "on parental leave", "on maternity leave", "on paternity leave",
            "on sick leave", "on sabbatical", "i am currently away", "i'm currently away", "i am away",
            "i'm away", "i will be away", "i'll be away", "currently unavailable", "currently out",
            "out of town", "attending a conference", "travelling with limited", "traveling with limited",
            "be back in the office", "office is closed", "offices are closed", "office will be closed",
            "we are closed", "no longer with the company", "no longer work", "no longer employed",
            "has left the company", "left the company", "no longer with",
            "with limited access to e", "have limited access to", "on a business trip",
            "on medical leave", "i am travelling", "i am traveling", "taking time off", "time off",
            "i'm off until", "i am off until",
        ),
        companions=(
            "thank you for your e", "thanks for your e", "thank you for your message",
            "thanks for your message", "thank you for contacting", "thank you for your mail",
            "please write to", "please email", "limited access", "no access to", "urgent",
            "immediate assistance", "please contact", "will respond", "will reply",
            "will get back to you", "will answer", "upon my return", "on my return", "when i return",
            "when i get back", "when i am back", "as soon as possible", "not be forwarded",
            "not be read", "in my absence", "during my absence", "during this time", "automatic",
            "checking email", "checking e-mail", "please direct", "please call", "return to the office",
            "i will be back", "will be returning", "i will return", "back in the office",
        ),
    ),
    AbsenceWords(
        language="de",
        subjects=(
            "automatische antwort", "automatische rückmeldung", "automatische nachricht",
            "automatische mitteilung", "automatische e-mail", "abwesenheitsnotiz", "abwesenheitsmeldung",
            "abwesenheitsnachricht", "abwesenheitsbenachrichtigung", "abwesenheitsassistent",
            "abwesenheit", "abwesend", "autoantwort", "auto-antwort", "nicht im büro", "nicht im hause",
            "außer haus", "ausser haus", "bin im urlaub", "im urlaub", "urlaub", "ich bin im urlaub",
            "ich bin nicht", "ich bin derzeit nicht", "urlaubsnotiz", "urlaubsbenachrichtigung",
            "urlaubsmeldung", "eingangsbestätigung abwesen", "elternzeit", "betriebsferien",
        ),
        away=(
            "mutterschutz", "krankgeschrieben", "auf fortbildung", "auf einer dienstreise", "auf reisen",
            "urlaub bis", "nicht im geschäft", "abwesenheit", "nicht im büro", "nicht im haus",
            "außer haus", "ausser haus", "außer hause", "nicht im dienst", "abwesend", "im urlaub",
            "in urlaub", "meines urlaubs", "in den ferien", "bin nicht erreichbar", "nicht erreichbar",
            "nicht am arbeitsplatz", "nicht an meinem platz", "in elternzeit", "im mutterschutz",
            "auf dienstreise", "auf geschäftsreise", "wieder im büro", "wieder im haus",
            "wieder im hause", "wieder erreichbar", "wieder für sie da", "wieder da",
            "büro ist geschlossen", "büro geschlossen", "betriebsferien", "nicht mehr im unternehmen",
            "nicht mehr für", "unternehmen verlassen", "meiner abwesenheit", "büro nicht besetzt",
            "ortsabwesend",
        ),
        companions=(
            "vielen dank für ihre nachricht", "danke für ihre nachricht", "vielen dank für ihre e-mail",
            "danke für ihre e-mail", "danke für ihre mail", "vielen dank für ihre mail",
            "vielen dank für deine", "keinen zugriff", "dringend", "wenden sie sich", "kontaktieren sie",
            "nicht weitergeleitet", "wird nicht gelesen", "werde ich nach meiner rückkehr",
            "nach meiner rückkehr", "nach meinem urlaub", "so bald wie möglich", "schnellstmöglich",
            "melde mich", "vertretung", "vertritt mich", "automatisch", "in dieser zeit",
            "ihre nachricht wird", "ihre e-mail wird", "ihre e-mails", "werde ihre",
        ),
    ),
    AbsenceWords(
        language="fr",
        subjects=(
            "réponse automatique", "reponse automatique", "réponse auto", "réponse d'absence",
            "message automatique", "message d'absence", "absence du bureau", "absent du bureau",
            "absent(e) du bureau", "absente du bureau", "absence", "absent", "absente", "absent(e)",
            "en congé", "en congés", "congés", "en vacances", "notification d'absence", "avis d'absence",
            "je suis absent", "je suis en congé", "je suis en vacances", "fermeture",
        ),
        away=(
            "congé maternité", "congé parental", "congé maladie", "arrêt de travail", "absente jusqu",
            "absent jusqu", "absent du bureau", "absente du bureau", "absent(e)", "je suis absent",
            "je suis actuellement absent", "je serai absent", "actuellement absent", "en congé",
            "en congés", "en vacances", "hors du bureau", "pas au bureau", "en déplacement",
            "en arrêt maladie", "en formation", "de retour le", "serai de retour", "mon absence",
            "mon retour", "bureau sera fermé", "bureaux sont fermés", "bureaux seront fermés",
            "sommes fermés", "ne travaille plus", "ne fait plus partie", "ai quitté",
            "a quitté la société", "injoignable", "indisponible",
        ),
        companions=(
            "merci pour votre message", "merci de votre message", "merci pour votre mail",
            "merci pour votre e-mail", "merci pour votre courriel", "j'ai bien reçu votre",
            "nous avons bien reçu", "en cas d'urgence", "cas d'urgence", "urgence", "veuillez contacter",
            "merci de contacter", "vous pouvez contacter", "pouvez joindre", "je répondrai",
            "vous répondrai", "je prendrai connaissance", "dès mon retour", "à mon retour",
            "ne sera pas transféré", "accès limité", "pas accès", "automatique", "pendant mon absence",
            "en mon absence",
        ),
    ),
    AbsenceWords(
        language="es",
        subjects=(
            "respuesta automática", "respuesta automatica", "respuesta de ausencia",
            "mensaje automático", "autorespuesta", "auto-respuesta", "fuera de la oficina",
            "fuera de oficina", "ausencia", "ausente", "de vacaciones", "vacaciones",
            "estoy de vacaciones", "estoy fuera", "estaré fuera", "notificación de ausencia",
            "aviso de ausencia",
        ),
        away=(
            "baja maternal", "baja médica", "de permiso", "vacaciones hasta", "fuera hasta",
            "fuera de la oficina", "fuera de oficina", "fuera del despacho", "de vacaciones",
            "estoy ausente", "estaré ausente", "me encuentro ausente", "ausente de la oficina",
            "no estoy en la oficina", "no estaré en la oficina", "de viaje", "de baja",
            "permiso de maternidad", "mi ausencia", "me reincorporo", "me incorporo", "reincorporaré",
            "incorporaré", "vuelvo el", "volveré el", "regreso el", "regresaré el", "estaré de vuelta",
            "de vuelta el", "oficina permanecerá cerrada", "oficina está cerrada", "ya no trabaja",
            "ya no trabajo", "no estaré disponible",
        ),
        companions=(
            "gracias por su", "gracias por tu", "gracias por contactar", "urgente", "urgencia",
            "póngase en contacto", "ponte en contacto", "contacte con", "puede contactar",
            "por favor contacte", "responderé", "le responderé", "a mi regreso", "a mi vuelta",
            "cuando regrese", "cuando vuelva", "acceso limitado", "sin acceso", "a la mayor brevedad",
            "lo antes posible", "tan pronto como", "automático", "automática", "durante mi ausencia",
            "en mi ausencia",
        ),
    ),
    AbsenceWords(
        language="it",
        subjects=(
            "risposta automatica", "risposta automatica:", "messaggio automatico", "fuori sede",
            "fuori ufficio", "fuori dall'ufficio", "non al computer", "risposta non al computer",
            "assente", "assenza", "avviso di assenza", "in ferie", "ferie", "sono in ferie",
            "sono assente", "autorisposta",
        ),
        away=(
            "in congedo", "in malattia", "periodo di ferie", "sono via", "in permesso", "fuori fino",
            "non in ufficio", "fuori sede", "fuori ufficio", "fuori dall'ufficio", "in ferie",
            "in vacanza", "sono assente", "sarò assente", "assente dall'ufficio", "non sono in ufficio",
            "non sarò in ufficio", "in maternità", "in trasferta", "in viaggio", "mia assenza",
            "rientrerò", "rientro il", "sarò di ritorno", "tornerò", "torno il", "di nuovo in ufficio",
            "ufficio è chiuso", "uffici sono chiusi", "uffici resteranno chiusi", "chiusura estiva",
            "non lavora più", "non sono disponibile",
        ),
        companions=(
            "grazie per il suo", "grazie per la sua", "grazie per il tuo", "grazie per la tua",
            "grazie per aver", "grazie del", "urgenze", "urgente", "urgenza", "contattare",
            "si prega di", "risponderò", "al mio rientro", "al mio ritorno", "accesso limitato",
            "non ho accesso", "appena possibile", "prima possibile", "automatico", "automatica",
            "durante la mia assenza", "in mia assenza",
        ),
    ),
    AbsenceWords(
        language="pt",
        subjects=(
            "resposta automática", "resposta automatica", "mensagem automática", "fora do escritório",
            "fora do escritorio", "ausência do escritório", "ausência", "ausente",
            "ausente do escritório", "ausência temporária", "aviso de ausência", "de férias", "férias",
            "em férias", "estou de férias", "estou ausente", "estou fora",
        ),
        away=(
            "em licença", "de licença", "baixa médica", "gozo de férias", "gozar férias",
            "período de férias", "ausente até", "fora do escritório", "ausente do escritório",
            "estou ausente", "estarei ausente", "encontro-me ausente", "me ausente", "de férias",
            "em férias", "não estou no escritório", "não estarei no escritório", "licença maternidade",
            "licença de maternidade", "em viagem", "viajando", "minha ausência", "meu retorno",
            "regresso a", "regresso no dia", "regressarei", "retorno no dia", "retornarei", "voltarei",
            "estarei de volta", "de volta no dia", "de volta a", "escritório está encerrado",
            "escritório está fechado", "encontramo-nos encerrados", "não trabalha mais",
            "já não trabalha", "indisponível",
        ),
        companions=(
            "obrigado pelo seu", "obrigado pela sua", "obrigada pelo seu", "obrigada pela sua",
            "agradeço o seu", "agradeço a sua", "agradecemos o seu", "urgente", "urgência", "contacte",
            "contate", "contatar", "contactar", "entre em contato", "entre em contacto", "responderei",
            "quando regressar", "quando retornar", "assim que possível", "acesso limitado", "sem acesso",
            "automática", "durante a minha ausência", "na minha ausência", "durante este período",
        ),
    ),
    AbsenceWords(
        language="nl",
        subjects=(
            "automatisch antwoord", "automatische beantwoording", "automatische reactie",
            "automatisch bericht", "afwezigheidsbericht", "afwezigheidsmelding", "afwezigheidsassistent",
            "afwezigheid", "afwezig", "niet aanwezig", "niet op kantoor", "met vakantie", "op vakantie",
            "vakantie", "ik ben met vakantie", "ik ben afwezig", "buiten kantoor",
        ),
        away=(
            "ouderschapsverlof", "ziekteverlof", "bevallingsverlof", "in het buitenland",
            "geniet van mijn vakantie", "vakantie tot", "vrij tot", "niet beschikbaar", "afwezigheid",
            "niet op kantoor", "niet aanwezig", "afwezig", "met vakantie", "op vakantie", "met verlof",
            "zwangerschapsverlof", "buiten kantoor", "niet bereikbaar", "ben ik weer", "weer aanwezig",
            "weer op kantoor", "weer bereikbaar", "terug op kantoor", "mijn afwezigheid",
            "kantoor is gesloten", "wij zijn gesloten", "niet meer werkzaam", "op zakenreis",
        ),
        companions=(
            "bedankt voor uw", "bedankt voor je", "dank voor uw", "dank u voor uw",
            "hartelijk dank voor", "dringend", "spoed", "contact opnemen", "neem dan contact",
            "neemt u contact", "kunt u contact", "zal ik", "beantwoord", "bij terugkomst",
            "na terugkomst", "na mijn vakantie", "bij mijn terugkeer", "zo spoedig mogelijk",
            "zo snel mogelijk", "geen toegang", "beperkt toegang", "beperkte toegang", "automatisch",
            "niet doorgestuurd", "niet gelezen", "tijdens mijn afwezigheid",
        ),
    ),
    AbsenceWords(
        language="sv",
        subjects=(
            "automatiskt svar", "autosvar", "automatsvar", "frånvaro", "frånvaromeddelande",
            "frånvarande", "ej på kontoret", "inte på kontoret", "på semester", "semester",
            "jag är på semester", "borta från kontoret",
        ),
        away=(
            "sjukskriven", "pappaledig", "ledig till", "ledig fram", "semester till", "semester t.o.m",
            "inte i tjänst", "ej i tjänst", "på resande fot", "semesterstängt", "stängt för semester",
            "inte på kontoret", "ej på kontoret", "borta från kontoret", "på semester", "frånvarande",
            "föräldraledig", "mammaledig", "tjänstledig", "är ledig", "är bortrest", "på tjänsteresa",
            "inte på plats", "åter på kontoret", "är åter", "är tillbaka", "tillbaka på kontoret",
            "tillbaka den", "min frånvaro", "kontoret är stängt", "slutat på", "inte längre",
        ),
        companions=(
            "tack för ditt", "tack för ert", "brådskande", "kontakta", "svarar jag", "återkommer",
            "när jag är tillbaka", "så snart", "begränsad tillgång", "inte tillgång", "automatiskt",
            "vidarebefordras inte", "under min frånvaro", "under tiden", "läser inte",
        ),
    ),
    AbsenceWords(
        language="da",
        subjects=(
            "automatisk svar", "autosvar", "automatisk besvarelse", "ikke til stede", "ikke på kontoret",
            "fravær", "fraværende", "på ferie", "ferie", "ude af kontoret", "fraværsmeddelelse",
            "fraværsbesked", "jeg er på ferie", "jeg holder ferie",
        ),
        away=(
            "sygemeldt", "barselsorlov", "på orlov", "har fri", "afspadser", "ferielukket",
            "ikke at træffe", "på kursus", "ikke på kontoret", "ude af kontoret", "ikke til stede",
            "på ferie", "holder ferie", "har ferie", "er fraværende", "på barsel", "er bortrejst",
            "på forretningsrejse", "tilbage på kontoret", "er tilbage", "tilbage igen", "mit fravær",
            "kontoret er lukket", "holder lukket", "ikke længere ansat", "væk fra kontoret",
        ),
        companions=(
            "tak for din", "tak for jeres", "haster", "hastesager", "kontakt", "svarer", "besvare",
            "vender tilbage", "når jeg er tilbage", "så snart", "begrænset adgang", "ikke adgang",
            "automatisk", "bliver ikke videresendt", "under mit fravær", "i mellemtiden",
        ),
    ),
    AbsenceWords(
        language="no",
        subjects=(
            "automatisk svar", "autosvar", "fravær", "fraværsmelding", "fraværende", "ikke på kontoret",
            "ute av kontoret", "på ferie", "ferie", "borte fra kontoret", "jeg er på ferie",
            "fraværsassistent",
        ),
        away=(
            "sykmeldt", "avspaser", "har fri", "pappaperm", "fødselsperm", "feriestengt", "ferielukket",
            "er i perm", "på kurs", "ikke på kontoret", "ute av kontoret", "borte fra kontoret",
            "ute fra kontoret", "på ferie", "har ferie", "er fraværende", "i permisjon",
            "foreldrepermisjon", "er bortreist", "på tjenestereise", "på reise", "ikke til stede",
            "tilbake på kontoret", "er tilbake", "tilbake igjen", "mitt fravær", "kontoret er stengt",
            "ikke lenger ansatt",
        ),
        companions=(
            "takk for din", "takk for e-posten", "takk for meldingen", "takk for henvendelsen", "haster",
            "kontakt", "svarer", "besvare", "når jeg er tilbake", "så snart", "begrenset tilgang",
            "ikke tilgang", "automatisk", "videresendes ikke", "under mitt fravær", "i mitt fravær",
        ),
    ),
    AbsenceWords(
        language="fi",
        subjects=(
            "automaattinen vastaus", "automaattivastaus", "automaattinen viesti", "poissa toimistosta",
            "poissa", "poissaolo", "poissaoloilmoitus", "lomalla", "olen lomalla", "loma",
            "poissa työpaikalta", "en ole paikalla",
        ),
        away=(
            "virkavapaalla", "hoitovapaalla", "sairauslomalla", "opintovapaalla", "vuosilomalla",
            "kesälomalla", "talvilomalla", "perhevapaalla", "isyysvapaalla", "vapaalla", "lomani ",
            "matkoilla", "en ole töissä", "poissa toimistosta", "en ole toimistolla", "en ole paikalla",
            "olen lomalla", "lomalla", "poissa työpaikalta", "olen poissa", "vanhempainvapaalla",
            "äitiyslomalla", "työmatkalla", "palaan", "tavoitettavissa jälleen", "takaisin toimistolla",
            "poissaoloni", "toimisto on suljettu", "en ole tavoitettavissa", "en ole enää",
        ),
        companions=(
            "kiitos viestistä", "kiitos sähköposti", "kiireelli", "ota yhteyttä", "ottakaa yhteyttä",
            "yhteyttä", "vastaan viesti", "vastaan sähköposti", "palattuani", "palatessani",
            "mahdollisimman pian", "rajoitetusti", "automaattinen", "ei välitetä", "poissaoloni aikana",
        ),
    ),
    AbsenceWords(
        language="et",
        subjects=(
            "automaatvastus", "automaatne vastus", "kontorist väljas", "kontorist ära", "puhkusel",
            "eemal", "olen puhkusel", "puhkus", "äraolekuteade",
        ),
        away=(
            "haiguslehel", "lapsehoolduspuhkus", "puhkan", "lähetusel", "komandeeringus", "ei ole tööl",
            "kontorist väljas", "kontorist ära", "ei ole kontoris", "puhkusel", "olen ära", "viibin",
            "eemal", "tööreisil", "lähetuses", "olen tagasi", "tagasi tööl", "minu äraolek",
            "kontor on suletud",
        ),
        companions=(
            "tänan kirja", "aitäh", "täname", "kiire", "pöörduge", "võtke ühendust", "palun kirjuta",
            "vastan", "esimesel võimalusel", "naasmisel", "automaatne", "äraoleku ajal",
        ),
    ),
    AbsenceWords(
        language="lv",
        subjects=(
            "automātiskā atbilde", "automātiska atbilde", "automātiski ģenerēta", "ārpus biroja",
            "prombūtne", "atvaļinājumā", "esmu atvaļinājumā", "prombūtnes",
        ),
        away=(
            "slimības lap", "bērna kopšanas", "neesmu darbā", "nebūšu darbā", "neesmu pieejam",
            "mana prombūtne", "ārpus biroja", "neesmu birojā", "nebūšu birojā", "atvaļinājumā",
            "prombūtnē", "komandējumā", "atgriezīšos", "manas prombūtnes", "birojs ir slēgts",
            "nebūšu pieejam",
        ),
        companions=(
            "paldies par", "steidzam", "sazinieties", "sazināties", "lūdzu", "atbildēšu",
            "pēc atgriešanās", "automātisk", "prombūtnes laikā", "pēc iespējas",
        ),
    ),
    AbsenceWords(
        language="lt",
        subjects=(
            "automatinis atsakymas", "automatinis atsakiklis", "ne biure", "nesu biure", "atostogos",
            "atostogose", "atostogauju", "nebuvimas", "išvykęs", "išvykusi",
        ),
        away=(
            "vaiko priežiūros", "nedarbingum", "nedirbu", "nebūsiu pasiekiam", "motinystės",
            "nesu darbe", "ne biure", "nesu biure", "nebūsiu biure", "nebus biure", "manęs nebus",
            "manęs nėra", "atostogauju", "atostogose", "atostogų", "komandiruotėje", "grįšiu",
            "sugrįšiu", "mano nebuvimo", "biuras uždarytas", "išvykęs", "išvykusi",
        ),
        companions=(
            "ačiū už", "dėkoju", "dėkojame", "skubi", "skubiais", "kreipkitės", "susisiekite", "prašome",
            "atsakysiu", "grįžęs", "grįžusi", "automatinis", "kuo greičiau",
        ),
    ),
    AbsenceWords(
        language="pl",
        subjects=(
            "automatyczna odpowiedź", "odpowiedź automatyczna", "autoodpowiedź", "auto-odpowiedź",
            "autoresponder", "automatyczny", "poza biurem", "nieobecność", "nieobecny", "nieobecna",
            "informacja o nieobecności", "urlop", "na urlopie", "jestem na urlopie",
            "nieobecność w biurze", "nie ma mnie",
        ),
        away=(
            "przebywam na", "urlopie", "urlopu", "jestem nieobecn", "poza firmą", "na szkoleniu",
            "niedostępn", "nie pracuję", "poza biurem", "na urlopie", "urlop do", "nieobecny",
            "nieobecna", "nie ma mnie w", "nie będzie mnie", "nieobecność", "nieobecności",
            "w delegacji", "urlopie macierzyńskim", "na zwolnieniu", "wracam", "powrócę", "wrócę",
            "będę dostępn", "ponownie w biurze", "biuro jest nieczynne", "biuro będzie nieczynne",
            "biuro nieczynne", "już nie pracuj", "nie pracuje już",
        ),
        companions=(
            "dziękuję za", "dziękujemy za", "pilne", "pilnych", "pilnej", "proszę o kontakt",
            "prosimy o kontakt", "kontakt z", "odpowiem", "po powrocie", "najszybciej",
            "ograniczony dostęp", "automatyczn", "nie jest przekazywan", "podczas mojej nieobecności",
            "w tym czasie",
        ),
    ),
    AbsenceWords(
        language="cs",
        subjects=(
            "automatická odpověď", "automaticka odpoved", "automatická zpráva", "mimo kancelář",
            "nepřítomnost", "v nepřítomnosti", "nepřítomen", "dovolená", "na dovolené",
            "jsem na dovolené", "oznámení o nepřítomnosti", "nejsem v kanceláři",
        ),
        away=(
            "rodičovské", "pracovní neschopnost", "nemocensk", "nejsem k dispozici",
            "nebudu k dispozici", "nebudu v práci", "nejsem v práci", "v zahraničí", "na školení",
            "nepřítomnost", "pracovní cestě", "mimo kancelář", "nejsem v kanceláři",
            "nebudu v kanceláři", "na dovolené", "nepřítom", "dovolenou", "čerpám dovolenou",
            "služební cest", "mateřské dovolené", "vrátím se", "vracím se", "zpět v kanceláři",
            "budu zpět", "opět k dispozici", "mé nepřítomnosti", "kancelář je uzavřena", "máme zavřeno",
            "již nepracuj",
        ),
        companions=(
            "děkuji za", "děkujeme za", "naléhav", "urgentní", "kontaktujte", "obraťte se",
            "obracejte se", "odpovím", "po svém návratu", "po mém návratu", "po návratu", "co nejdříve",
            "omezený přístup", "nemám přístup", "automatick", "nebude přeposl",
            "v době mé nepřítomnosti",
        ),
    ),
    AbsenceWords(
        language="sk",
        subjects=(
            "automatická odpoveď", "automaticka odpoved", "automatická správa", "mimo kancelárie",
            "mimo kancelárii", "neprítomnosť", "neprítomný", "dovolenka", "na dovolenke",
            "som na dovolenke", "oznámenie o neprítomnosti",
        ),
        away=(
            "rodičovskej", "pracovnej ceste", "práceneschop", "nie som k dispozícii",
            "nebudem k dispozícii", "nebudem v práci", "mimo práce", "v zahraničí", "na školení",
            "mimo kancelárie", "nie som v kancelárii", "nebudem v kancelárii", "na dovolenke",
            "neprítomn", "čerpám dovolenku", "služobnej ceste", "materskej dovolenke", "nie som v práci",
            "vrátim sa", "vraciam sa", "späť v kancelárii", "budem späť", "opäť k dispozícii",
            "mojej neprítomnosti", "už nepracuj",
        ),
        companions=(
            "ďakujem za", "ďakujeme za", "súrn", "naliehav", "urgentn", "kontaktujte", "obráťte sa",
            "odpoviem", "po mojom návrate", "po svojom návrate", "po návrate", "čo najskôr",
            "obmedzený prístup", "nemám prístup", "automatick",
        ),
    ),
    AbsenceWords(
        language="hu",
        subjects=(
            "automatikus válasz", "automatikus üzenet", "automata válasz", "házon kívül", "irodán kívül",
            "távollét", "távolléti", "távol vagyok", "szabadság", "szabadságon", "szabadságon vagyok",
            "nem vagyok az irodában", "nem vagyok elérhető",
        ),
        away=(
            "betegállomány", "gyeden", "nyaral", "nem dolgozom", "szabadság miatt", "házon kívül",
            "irodán kívül", "nem vagyok az irodában", "nem leszek az irodában",
            "nem tartózkodom az irodában", "szabadságon", "szabadságomat", "szabadságom", "távol vagyok",
            "távol leszek", "távollétem", "távolléte", "nem vagyok elérhető", "nem leszek elérhető",
            "üzleti úton", "külföldön", "gyesen", "szülési szabadság", "ismét elérhető", "újra elérhető",
            "újra az irodában", "ismét az irodában", "irodánk zárva", "zárva tartunk", "már nem dolgoz",
        ),
        companions=(
            "köszönöm üzenet", "köszönöm az üzenet", "köszönöm a level", "köszönöm level",
            "köszönöm e-mail", "köszönöm megkeres", "köszönjük", "sürgős", "forduljon", "forduljanak",
            "keresse", "keressék", "vegye fel a kapcsolatot", "válaszolok", "válaszolni fogok",
            "visszatérésem", "visszaérkezésem", "amint lehet", "hamarosan", "amint visszaérek",
            "korlátozott", "automatikus", "nem továbbít", "távollétem alatt", "távollétem idején",
        ),
    ),
    AbsenceWords(
        language="ro",
        subjects=(
            "răspuns automat", "raspuns automat", "mesaj automat", "în afara biroului",
            "in afara biroului", "absent", "absență", "plecat din birou", "concediu", "în concediu",
            "in concediu", "sunt în concediu", "notificare de absență",
        ),
        away=(
            "în deplasare", "lipsesc", "nu sunt disponibil", "concediul", "în afara țării",
            "plecat până", "în afara biroului", "in afara biroului", "plecat din birou",
            "nu sunt la birou", "nu voi fi la birou", "lipsesc din birou", "în concediu", "in concediu",
            "concediu", "în vacanță", "în delegație", "voi reveni", "revin la birou", "revin pe",
            "mă întorc", "voi fi înapoi", "absența mea", "absent", "biroul este închis", "nu mai lucr",
            "indisponibil",
        ),
        companions=(
            "mulțumesc pentru", "multumesc pentru", "vă mulțumesc", "vă mulțumim", "urgente", "urgență",
            "urgent", "contactați", "contactaţi", "contactati", "vă rog", "voi răspunde",
            "la întoarcere", "la revenire", "cât mai curând", "acces limitat", "automat",
            "absenței mele", "lipsei mele",
        ),
    ),
    AbsenceWords(
        language="hr",
        subjects=(
            "automatski odgovor", "automatska poruka", "izvan ureda", "odsutan", "odsutna", "odsutnost",
            "obavijest o odsutnosti", "godišnji odmor", "na godišnjem", "na odmoru",
        ),
        away=(
            "na bolovanju", "rodiljnom", "nisam dostup", "neću biti dostup", "na putu", "godišnji odmor",
            "nisam na poslu", "izvan ureda", "nisam u uredu", "neću biti u uredu", "na godišnjem",
            "na odmoru", "odsutan", "odsutna", "odsutnost", "službenom putu", "vraćam se",
            "vratit ću se", "ponovno u uredu", "moje odsutnosti", "ured je zatvoren", "porodiljnom",
            "više ne radi",
        ),
        companions=(
            "hvala na", "hvala vam na", "zahvaljujem", "hitn", "obratite se", "kontaktirajte", "molim",
            "odgovorit ću", "po povratku", "nakon povratka", "što prije", "ograničen pristup",
            "automatsk", "tijekom moje odsutnosti", "u mojoj odsutnosti",
        ),
    ),
    AbsenceWords(
        language="sr",
        subjects=(
            "аутоматски одговор", "automatski odgovor", "одсутан", "одсутна", "ван канцеларије",
            "van kancelarije", "na odmoru", "на одмору", "odsustvo", "одсуство",
        ),
        away=(
            "ван канцеларије", "нисам у канцеларији", "van kancelarije", "nisam u kancelariji",
            "neću biti u kancelariji", "на годишњем одмору", "на одмору", "na godišnjem odmoru",
            "одсутан", "одсутна", "одсуства", "odsutan", "odsutna", "odsustva", "службеном путу",
            "враћам се", "vraćam se", "вратићу се",
        ),
        companions=(
            "хвала", "hvala", "хитн", "hitn", "контактирајте", "kontaktirajte", "обратите се",
            "obratite se", "молим", "одговорићу", "odgovoriću", "по повратку", "po povratku",
            "аутоматск", "automatsk",
        ),
    ),
    AbsenceWords(
        language="sl",
        subjects=(
            "samodejni odgovor", "avtomatski odgovor", "samodejno sporočilo", "odsotnost", "odsoten",
            "odsotna", "ni v pisarni", "izven pisarne", "zunaj pisarne", "na dopustu", "dopust",
            "obvestilo o odsotnosti",
        ),
        away=(
            "bolniški", "bolniškem", "porodniškem", "nisem dosegljiv", "ne bom dosegljiv",
            "letni dopust", "letnem dopustu", "kolektivni dopust", "nisem v službi", "nisem v pisarni",
            "ne bo me v pisarni", "ne bom v pisarni", "izven pisarne", "zunaj pisarne", "na dopustu",
            "odsoten", "odsotna", "odsotnost", "službeni poti", "službenem potovanju", "vrnem se",
            "vračam se", "zopet v pisarni", "ponovno v pisarni", "spet dosegljiv", "moje odsotnosti",
        ),
        companions=(
            "hvala za", "zahvaljujem", "nujn", "obrnite se", "kontaktirajte", "pokličite", "prosim",
            "odgovoril", "odgovorila", "po vrnitvi", "ob vrnitvi", "v najkrajšem", "samodejn",
            "avtomatsk", "v času moje odsotnosti",
        ),
    ),
    AbsenceWords(
        language="ru",
        subjects=(
            "автоматический ответ", "автоответ", "автоответчик", "автоматическое сообщение",
            "нет на месте", "отсутствую", "отсутствие", "нет в офисе", "вне офиса", "в отпуске",
            "отпуск", "я в отпуске", "уведомление об отсутствии",
        ),
        away=(
            "в отъезде", "не работаю", "ухожу в отпуск", "нахожусь в отпуск", "не буду на связи",
            "отпуске по", "нет в офисе", "нет на месте", "не в офисе", "вне офиса", "отсутствую",
            "буду отсутствовать", "меня не будет", "в отпуске", "в командировке", "на больничном",
            "в декретном", "моего отсутствия", "моё отсутствие", "мое отсутствие", "вернусь",
            "возвращаюсь", "выйду на работу", "снова буду в офисе", "буду на связи", "офис закрыт",
            "больше не работает", "недоступен", "недоступна",
        ),
        companions=(
            "спасибо за", "благодарю за", "благодарим", "срочн", "неотложн", "обращайтесь", "обратитесь",
            "свяжитесь", "пишите", "звоните", "отвечу", "по возвращении", "после возвращения",
            "ограничен", "автоматическ", "в мое отсутствие", "в моё отсутствие",
            "во время моего отсутствия",
        ),
    ),
    AbsenceWords(
        language="uk",
        subjects=(
            "автоматична відповідь", "автовідповідь", "автовідповідач", "немає на місці", "відсутній",
            "відсутня", "відсутність", "поза офісом", "у відпустці", "відпустка",
        ),
        away=(
            "на лікарняному", "декретній", "у декреті", "відсутності", "не працюю", "не буду на зв'язку",
            "у відпустку", "немає в офісі", "не в офісі", "поза офісом", "поза межами офісу",
            "мене не буде", "відсутній", "відсутня", "у відпустці", "в відпустці", "у відрядженні",
            "моєї відсутності", "повернуся", "повертаюся", "знову в офісі", "офіс зачинено",
            "більше не працює",
        ),
        companions=(
            "дякую за", "дякуємо", "термінов", "нагальн", "звертайтеся", "зверніться", "зв'яжіться",
            "відповім", "після повернення", "по поверненні", "обмежен", "автоматичн",
            "під час моєї відсутності",
        ),
    ),
    AbsenceWords(
        language="bg",
        subjects=(
            "автоматичен отговор", "автоматично съобщение", "извън офиса", "отсъствие", "отсъствам",
            "в отпуск", "отпуск", "няма ме в офиса", "отсъстващ",
        ),
        away=(
            "в болничен", "по майчинство", "ползвам отпуск", "отсъствие", "извън страната",
            "няма да съм на работа", "не съм на работа", "извън офиса", "не съм в офиса",
            "няма ме в офиса", "няма да съм в офиса", "няма да бъда в офиса", "отсъствам",
            "ще отсъствам", "в отпуск", "в командировка", "моето отсъствие", "ще се върна", "връщам се",
            "отново в офиса", "офисът е затворен",
        ),
        companions=(
            "благодаря", "благодарим", "спешн", "неотложн", "свържете", "обърнете се", "моля",
            "ще отговоря", "ще ви отговоря", "след завръщането", "когато се върна", "ограничен",
            "автоматич", "по време на отсъствието",
        ),
    ),
    AbsenceWords(
        language="mk",
        subjects=("автоматски одговор", "надвор од канцеларија", "отсутен", "отсутна", "на одмор"),
        away=(
            "надвор од канцеларија", "не сум во канцеларија", "отсутен", "отсутна", "на одмор",
            "ќе се вратам",
        ),
        companions=("ви благодарам", "благодарам", "итн", "контактирајте", "ќе одговорам"),
    ),
    AbsenceWords(
        language="el",
        subjects=(
            "αυτόματη απάντηση", "αυτοματη απαντηση", "αυτόματο μήνυμα", "εκτός γραφείου", "απουσία",
            "απουσιάζω", "σε άδεια", "άδεια", "ειδοποίηση απουσίας",
        ),
        away=(
            "άδεια μητρότητας", "εκτός έδρας", "αναρρωτική", "δεν θα είμαι διαθέσιμ",
            "δεν είμαι διαθέσιμ", "άδειά μου", "εκτός γραφείου", "απουσιάζω", "θα απουσιάζω",
            "θα απουσιάσω", "λείπω", "θα λείπω", "θα λείψω", "σε άδεια", "με άδεια", "διακοπές",
            "δεν βρίσκομαι στο γραφείο", "δεν είμαι στο γραφείο", "δε θα βρίσκομαι", "δεν θα βρίσκομαι",
            "ταξίδι", "επιστρέφω", "θα επιστρέψω", "απουσίας μου", "απουσία μου",
            "γραφείο θα παραμείνει κλειστό",
        ),
        companions=(
            "ευχαριστώ", "ευχαριστούμε", "σας ευχαριστ", "επείγον", "επειγόντων", "επείγουσ",
            "επικοινωνήστε", "επικοινωνείτε", "παρακαλώ", "θα απαντήσω", "επιστροφή μου",
            "το συντομότερο", "περιορισμένη", "αυτόματ", "κατά την απουσία",
        ),
    ),
    AbsenceWords(
        language="tr",
        subjects=(
            "otomatik yanıt", "otomatik cevap", "otomatik mesaj", "ofis dışında", "ofis dışı",
            "işyeri dışında", "iş yeri dışında", "izinli", "izindeyim", "yıllık izin", "tatil",
            "tatildeyim", "dışarıda",
        ),
        away=(
            "doğum iznin", "raporluyum", "izne ayrıl", "yurt dışında", "tatil nedeniyle", "iznimin",
            "görevde olmayacağım", "ofiste bulunmuyorum", "ofis dışında", "ofiste değilim",
            "ofiste olmayacağım", "ofiste bulunmayacağım", "ofisimde", "izindeyim", "izinde olacağım",
            "izinli", "yıllık izin", "iznim", "tatildeyim", "tatilde", "seyahatte", "iş seyahat",
            "işyeri dışında", "yokluğumda", "döneceğim", "dönüş", "ofisimiz kapalı", "ulaşılamaz",
            "çalışmamaktadır",
        ),
        companions=(
            "teşekkür", "acil", "iletişime", "irtibata", "başvur", "ulaşabilirsiniz", "arayabilirsiniz",
            "lütfen", "yanıtlayacağım", "cevap vereceğim", "döndüğümde", "dönüşümde", "en kısa",
            "sınırlı", "otomatik", "yönlendiril",
        ),
    ),
    AbsenceWords(
        language="ca",
        subjects=(
            "resposta automàtica", "fora de l'oficina", "absència", "absent", "de vacances", "vacances",
            "missatge automàtic",
        ),
        away=(
            "fora de l'oficina", "fora del despatx", "de vacances", "estic absent", "estaré absent",
            "no seré a l'oficina", "no soc a l'oficina", "tornaré", "em reincorporo", "meva absència",
            "oficina està tancada",
        ),
        companions=(
            "gràcies pel", "gràcies per", "urgent", "urgència", "contacteu", "contacti",
            "poseu-vos en contacte", "respondré", "quan torni", "a la tornada", "automàtic",
            "durant la meva absència",
        ),
    ),
    AbsenceWords(
        language="gl",
        subjects=("resposta automática", "fóra da oficina", "ausencia", "de vacacións"),
        away=(
            "fóra da oficina", "de vacacións", "estou ausente", "estarei ausente", "volverei",
            "regresarei", "miña ausencia",
        ),
        companions=(
            "grazas por", "grazas pola", "urxente", "urxencia", "contacte", "responderei", "automátic",
        ),
    ),
    AbsenceWords(
        language="eu",
        subjects=("erantzun automatikoa", "bulegotik kanpo", "oporretan", "kanpoan"),
        away=(
            "bulegotik kanpo", "oporretan", "kanpoan nago", "ez nago bulegoan", "itzuliko naiz",
            "bueltatuko naiz",
        ),
        companions=(
            "eskerrik asko", "premiazko", "larrialdi", "jarri harremanetan", "erantzungo", "automatiko",
        ),
    ),
    AbsenceWords(
        language="is",
        subjects=("sjálfvirkt svar", "í fríi", "ekki við", "fjarverandi", "sumarfrí"),
        away=(
            "ekki á skrifstofunni", "ekki við á skrifstofu", "fjarverandi", "í fríi", "í sumarfríi",
            "kem aftur", "kem til baka", "fæðingarorlofi",
        ),
        companions=(
            "takk fyrir", "áríðandi", "hafið samband", "hafðu samband", "mun svara", "svara",
            "sjálfvirk",
        ),
    ),
    AbsenceWords(
        language="sq",
        subjects=("përgjigje automatike", "jashtë zyrës", "me pushime"),
        away=("jashtë zyrës", "nuk jam në zyrë", "me pushime", "do të kthehem"),
        companions=("faleminderit", "urgjent", "kontaktoni", "do t'ju përgjigjem", "automatik"),
    ),
    AbsenceWords(
        language="ga",
        subjects=("freagra uathoibríoch", "as oifig", "as an oifig"),
        away=("as an oifig", "as oifig", "ar saoire"),
        companions=("go raibh maith agat", "práinn", "teagmháil"),
    ),
    AbsenceWords(
        language="cy",
        subjects=("ateb awtomatig", "allan o'r swyddfa", "ymateb awtomatig"),
        away=("allan o'r swyddfa", "ar wyliau", "ar fy ngwyliau"),
        companions=("diolch am", "brys", "cysylltwch"),
    ),
    AbsenceWords(
        language="ja",
        subjects=("自動応答", "自動返信", "自動送信", "不在通知", "不在", "不在のお知らせ", "外出中", "休暇", "休業", "夏季休業", "年末年始"),
        away=(
            "休んでおり", "産休", "育休", "有給", "夏季休", "年末年始", "冬季休", "不在", "外出中", "外出して", "休暇", "お休み", "休業",
            "出張", "オフィスを離れ", "オフィスにおりません", "オフィスにいません", "席を外し", "留守", "会社を離れ", "会社にいません", "休みをいただ", "退職",
        ),
        companions=(
            "ありがとうございます", "緊急", "お急ぎ", "ご連絡", "連絡先", "戻り次第", "返信いたします", "返信します", "ご返信", "自動", "ご了承",
            "ご迷惑", "転送", "後日",
        ),
    ),
    AbsenceWords(
        language="zh",
        subjects=(
            "自动答复", "自动回复", "自動回覆", "自動答覆", "自动应答", "外出时的自动", "不在办公室", "不在辦公室", "外出", "休假", "自动回覆", "度假",
            "自動回應",
        ),
        away=(
            "休病假", "陪产假", "不在国内", "暂时离开", "暂时无法", "不在办公室", "不在辦公室", "外出", "休假", "出差", "度假", "放假", "请假",
            "請假", "休息", "无法及时", "無法及時", "不在公司", "不在座位", "离开办公室", "離開辦公室", "年假", "产假", "已离职", "已離職", "公出",
        ),
        companions=(
            "谢谢", "謝謝", "感谢", "感謝", "紧急", "緊急", "急事", "请联系", "請聯絡", "请与", "請與", "联系人", "尽快", "盡快", "儘快",
            "回复", "回覆", "答复", "自动", "自動", "返回后", "回来后", "回來後",
        ),
    ),
    AbsenceWords(
        language="ko",
        subjects=("자동 회신", "자동회신", "자동 응답", "자동응답", "부재 중", "부재중", "부재 알림", "휴가", "휴가 중", "출장", "외출 중"),
        away=(
            "출산휴가", "병가", "연가", "교육 중", "자리 비", "부재중", "부재 중", "자리를 비우", "자리에 없", "사무실에 없", "사무실을 비",
            "휴가", "출장", "외근", "연차", "육아휴직", "복귀", "사무실 밖", "외출", "퇴사",
        ),
        companions=("감사합니다", "감사드립니다", "긴급", "급한", "연락", "회신", "답변", "답장", "돌아오는 대로", "복귀 후", "자동", "양해"),
    ),
    AbsenceWords(
        language="th",
        subjects=(
            "การตอบกลับอัตโนมัติ", "ตอบกลับอัตโนมัติ", "ข้อความตอบกลับอัตโนมัติ", "ข้อความอัตโนมัติ",
            "ไม่อยู่ที่สำนักงาน", "ไม่อยู่ที่ทำงาน", "ไม่อยู่", "ลาพักร้อน", "ลาพักผ่อน", "ลาหยุด",
            "แจ้งลา",
        ),
        away=(
            "ไม่อยู่ที่สำนักงาน", "ไม่อยู่ที่ออฟฟิศ", "ไม่อยู่ออฟฟิศ", "ไม่อยู่ที่ทำงาน",
            "ไม่ได้อยู่ที่", "ไม่อยู่ใน", "ออกนอกสำนักงาน", "นอกสำนักงาน", "ลาพักร้อน", "ลาพักผ่อน",
            "ลาหยุด", "พักร้อน", "ลากิจ", "ลาป่วย", "ลาคลอด", "อยู่ระหว่างการเดินทาง",
            "เดินทางไปต่างประเทศ", "ไปต่างประเทศ", "วันหยุด", "กลับมาทำงาน", "กลับเข้าทำงาน",
            "กลับมาในวันที่", "ปิดทำการ", "หยุดทำการ",
        ),
        companions=(
            "ขอบคุณ", "เร่งด่วน", "ด่วน", "ฉุกเฉิน", "กรุณาติดต่อ", "โปรดติดต่อ", "ติดต่อ", "จะตอบกลับ",
            "ตอบกลับ", "โดยเร็วที่สุด", "เมื่อกลับมา", "อัตโนมัติ", "ระหว่างนี้", "ขออภัย",
        ),
    ),
    AbsenceWords(
        language="vi",
        subjects=(
            "trả lời tự động", "tự động trả lời", "thư trả lời tự động", "vắng mặt", "nghỉ phép",
            "ngoài văn phòng", "đi vắng",
        ),
        away=(
            "không có mặt tại văn phòng", "vắng mặt", "nghỉ phép", "đi công tác", "ngoài văn phòng",
            "không ở văn phòng", "đi vắng", "nghỉ lễ", "trở lại làm việc", "quay lại văn phòng",
            "quay lại làm việc",
        ),
        companions=(
            "cảm ơn", "khẩn", "gấp", "liên hệ", "sẽ trả lời", "sẽ phản hồi", "khi trở lại", "sớm nhất",
            "tự động",
        ),
    ),
    AbsenceWords(
        language="id",
        subjects=(
            "balasan otomatis", "balas otomatis", "jawaban otomatis", "di luar kantor", "cuti",
            "sedang cuti", "balasan automatik", "luar pejabat",
        ),
        away=(
            "di luar kantor", "tidak berada di kantor", "tidak di kantor", "tidak masuk kantor",
            "sedang cuti", "cuti", "sedang libur", "perjalanan dinas", "kembali ke kantor",
            "kembali bekerja", "luar pejabat", "tidak berada di pejabat", "bercuti",
        ),
        companions=(
            "terima kasih", "mendesak", "darurat", "penting", "hubungi", "silakan", "sila",
            "akan membalas", "akan menjawab", "setelah kembali", "secepatnya", "otomatis", "automatik",
            "terbatas",
        ),
    ),
    AbsenceWords(
        language="ar",
        subjects=(
            "رد تلقائي", "الرد التلقائي", "رد آلي", "خارج المكتب", "خارج مقر العمل", "في إجازة", "إجازة",
        ),
        away=(
            "خارج المكتب", "خارج مكتبي", "لست في المكتب", "لن أكون في المكتب", "غير متواجد", "غير موجود",
            "في إجازة", "إجازة", "في رحلة عمل", "مسافر", "سأعود", "غيابي",
        ),
        companions=(
            "شكرا", "شكراً", "شكرًا", "عاجل", "الطوارئ", "الضرورة", "يرجى", "الاتصال", "التواصل", "سأرد",
            "سوف أرد", "عند عودتي", "تلقائي", "في أقرب وقت",
        ),
    ),
    AbsenceWords(
        language="he",
        subjects=(
            "תשובה אוטומטית", "מענה אוטומטי", "הודעה אוטומטית", "מחוץ למשרד", "לא במשרד", "בחופשה",
            "חופשה",
        ),
        away=("מחוץ למשרד", "לא במשרד", "איני במשרד", "אינני במשרד", "לא נמצא במשרד", "לא אהיה במשרד", "לא נמצאת במשרד", "בחופשה", "בחופשת", 'בחו"ל',
            "אשוב", "אחזור", "היעדרותי", "היעדרי"
        ),
        companions=(
            "תודה", "דחוף", "דחופים", "לפנות", "ליצור קשר", "צרו קשר", "אנא", "אענה", "אשיב", "בשובי",
            "עם שובי", "בהקדם", "אוטומטי",
        ),
    ),
    AbsenceWords(
        language="fa",
        subjects=("پاسخ خودکار", "خارج از دفتر", "مرخصی"),
        away=("خارج از دفتر", "در دفتر نیستم", "در مرخصی", "مرخصی هستم", "بازخواهم گشت", "برمی‌گردم", "سفر"),
        companions=("با تشکر", "متشکرم", "فوری", "اضطراری", "تماس بگیرید", "پاسخ خواهم", "خودکار"),
    ),
    AbsenceWords(
        language="hi",
        subjects=("स्वचालित उत्तर", "स्वतः उत्तर", "कार्यालय से बाहर"),
        away=(
            "कार्यालय से बाहर", "कार्यालय में नहीं", "ऑफिस से बाहर", "छुट्टी पर", "अवकाश पर", "लौटूंगा",
            "लौटूँगा", "वापस आऊंगा",
        ),
        companions=("धन्यवाद", "तत्काल", "जरूरी", "संपर्क करें", "उत्तर दूंगा", "जवाब", "स्वचालित"),
    ),
    AbsenceWords(
        language="ka",
        subjects=("ავტომატური პასუხი", "ოფისს გარეთ"),
        away=("ოფისს გარეთ", "არ ვარ ოფისში", "შვებულებაში"),
        companions=("გმადლობთ", "სასწრაფო", "დაუკავშირდით"),
    ),
    AbsenceWords(
        language="kk",
        subjects=("автоматты жауап", "кеңседе жоқ", "демалыста"),
        away=("кеңседе жоқ", "кеңседен тыс", "демалыста", "іссапарда"),
        companions=("рахмет", "шұғыл", "хабарласыңыз"),
    ),
    AbsenceWords(
        language="af",
        subjects=("outomatiese antwoord", "uit kantoor", "buite kantoor", "met verlof"),
        away=("uit die kantoor", "nie in die kantoor", "buite kantoor", "met verlof", "met vakansie"),
        companions=("dankie vir", "dringend", "kontak"),
    ),
    AbsenceWords(
        language="mt",
        subjects=("risposta awtomatika", "barra mill-uffiċċju"),
        away=("barra mill-uffiċċju", "bil-leave", "fuq btala"),
        companions=("grazzi", "urġenti", "ikkuntattja"),
    ),
)  # fmt: skip
