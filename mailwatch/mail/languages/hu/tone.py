"""Hungarian: what wounds, shouts or threatens; `template lint` looks for it."""

from __future__ import annotations

from mailwatch.mail.languages.hu.claims import CLAIMS
from mailwatch.mail.languages.writing import GrammarWords, ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (r"\bhiába\b", "says that our effort was wasted on the reader"),
        (r"\btöbbször\w{0,4}\b|\bsokadszor\w{0,4}\b", "counts efforts"),
        (
            (
                r"\b(?:ismételt|sokadik|harmadik|második|utolsó|végső) "
                r"(?:kér|level|felszól|emlék|figyelm)\w{0,12}"
            ),
            "counts the reader's omissions",
        ),
        (r"\b(?:fel|meg)szólít\w{0,12}", "the word of dunning letters"),
        (r"\bfizetési (?:meghagyás|felszólítás)\w{0,6}", "the language of courts"),
        (r"\belmulaszt\w{0,8}|\bmulaszt(?:ás|ott)\w{0,8}", "calls the silence a failure"),
        (r"\bkésedelem\w{0,6}|\bkésedelm\w{0,8}", "a term of law that puts the reader in the wrong"),
        (r"\btartozás\w{0,6}|\badós\b|\badósság\w{0,6}|\bhátralék\w{0,6}", "calls the reader a debtor"),
        (r"\blejárt (?:tartozás|számla|számlá)\w{0,6}", "the language of dunning letters"),
        (r"\bkintlévőség\w{0,6}", "talks of the reader as of an entry in the books"),
        (
            r"\bnem (?:válaszolt|reagált|jelentkezett|fizetett|jelent meg|jött el)\b",
            "names what was left undone",
        ),
        (r"\bmég (?:mindig|most) (?:nem|sem|nincs)\b", "sounds impatient"),
        (
            r"\ba mai napig (?:nem|sem)\b|\bmindmáig (?:nem|sem)\b|\bmindeddig (?:nem|sem)\b",
            "taps on the watch",
        ),
        (r"\bválaszra sem\b|\bmég csak nem is\b", "lectures on manners"),
        (r"\bfigyelmen kívül hagy\w{0,6}|\bsemmibe ve\w{0,6}", "supposes intent"),
        (r"\bkötelezettség\w{0,8} (?:nem|megszeg)\w{0,6}", "the language of courts"),
        (r"\bszerződésszeg\w{0,8}", "the language of courts"),
        (r"\bsajnálattal (?:kell |kellett )?(?:állapít|tapasztal|lát)\w{0,8}", "a reproach of offices"),
        (r"\bsajnálattal (?:vettem|vettük|vesszük|veszem) tudomásul\b", "a reproach of offices"),
        (r"\bértetlen\w{0,8}|\bmegdöbben\w{0,8}|\bfelháborít\w{0,8}", "passes judgement"),
        (r"\bcsalódott\w{0,6}|\bcsalódás\w{0,6}|\bcsalódtam\b", "burdens with our feelings"),
        (
            r"\bmegbízhatatlan\w{0,6}|\bkomolytalan\w{0,6}|\bfelelőtlen\w{0,6}",
            "passes judgement on the person",
        ),
        (r"\belfogadhatatlan\w{0,6}|\btűrhetetlen\w{0,6}", "passes judgement"),
        (
            r"\b(?:mint|ahogy|ahogyan) (?:már|korábban) (?:írtam|jeleztem|mondtam|kértem)\b",
            "says: you did not read",
        ),
        (r"\b(?:mint|ahogy|ahogyan) (?:ön is |ön )?(?:jól )?tudja\b", "says: you pretend not to know"),
        (r"\bmegint (?:csak )?(?:nem|sem)\b|\bmár megint\b", "sighs aloud"),
        (r"\bön miatt\b|\baz ön hibáj\w{0,6}", "puts the fault on the reader"),
        (r"\b(?:kellett|illett) volna\b", "dwells on blame"),
        (r"\bpazarol\w{0,6}|\b(?:az )?időmet rabol\w{0,6}", "puts a price on the reader's mistake"),
        (r"\bhol van (?:már )?(?:a|az)\b", "a question as to a child"),
        (r"\bmeddig (?:kell|várjak|várjunk)\b", "a reproach dressed as a question"),
        (r"\bkifogás\w{0,6}|\bmentegetőz\w{0,8}", "expects a lie"),
        (r"\bultimátum\w{0,6}", "says the word itself"),
        (
            (
                r"\bez (?:már )?(?:a |az )?(?:második|harmadik|negyedik|ötödik|hatodik|tizedik|"
                r"sokadik) (?:level|e-mail|üzenet|"
                r"kérés|hívás|alkalom|próbálkozás)\w{0,6}"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:kétszer|háromszor|négyszer|ötször|hatszor|hétszer|tízszer|\d+-?(?:szor|szer|"
                r"ször)) (?:is )?(?:írtam|hívtam|"
                r"kerestem|kértem|küldtem|próbál\w{1,6}|szóltam|nem|mondta le|elmarad\w{0,2})\b|"
                r"\begyetlen (?:választ|szót|sort) "
                r"(?:sem|nem)\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:a )?többi (?:ügyf|megrendel|partner)\w{0,10}|\b(?:más|minden más) (?:ügyf|"
                r"megrendel)\w{0,10}[^.?!]{0,30}\b(?:fizet|"
                r"válaszol|küld|tart)\w{0,4}|\bcsak (?:önn|önr|nálad|rád)\w{0,3}\b[^.?!]{0,25}\b(?:kell|"
                r"vár)\w{0,5}"
                r"|\bön az egyetlen\b|\bte vagy az egyetlen\b|\ba legtöbb(?:en| ember|"
                r" ügyfel\w{0,3})\b[^.?!]{0,30}\b(?:fizet|válaszol|küld)\w{0,4}"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\b(?:hogy|mit|tudom,?) maga\b|\bmaga (?:mit|mikor|miért|hogyan|szerint|nem|még|meg)\b|"
                r"\bmagától a(?:z)? (?:kép|válasz|"
                r"szöveg|pénz|döntés)\w{0,6}|\bmagára vár\w{0,4}"
            ),
            "“maga” puts the reader below the writer",
        ),
        (
            (
                r"\bmegérdemelt(?:em|ünk) volna\b|\bmegérdemelné(?:k|nk)\b|\bmiattad (?:nem|kell|"
                r"kellett)\b|\bcserben\w{0,4}|\bmindazok után\b|\btöbbet vártam\b"
                r"|\bcsalódtam\b"
            ),
            "makes the reader feel guilty",
        ),
        (
            (
                r"\b(?:gyerek|család)\w{0,6} (?:nevelek|etetek|tartok)\b|"
                r"\b(?:ki)?fizet\w{0,4} a lakbér\w{0,4}|\b(?:jól|nyugodtan) alszik\b|\bnem alud\w{0,4}"
                r"|\bálmatlan\w{0,6}"
            ),
            "makes the reader feel guilty",
        ),
        (
            (
                r"\bgratulálok a hallgatás|\bönöknél\b[^.?!]{0,30}\b(?:nem|nincs)\b[^.?!]{0,20}\b(?:e-mail|"
                r"internet|telefon|posta)\w{0,3}|\bméltóztat\w{0,6}|\bcsodálom a nyugalm"
                r"|\bvillámgyors válasz\w{0,4}|\bmagától (?:kifizet|rendez)\w{0,6}|"
                r"\bha nem túl nagy kérés\b|\belromlott a (?:billentyű|telefon)\w{0,8}"
            ),
            "mocks the reader",
        ),
        (
            (
                r"\bszándékosan (?:nem|kerül|hallgat)\w{0,4}|\bdirekt nem\b|\bszántszándék\w{0,5}|"
                r"\búgy (?:tesz|csinál), mintha\b|\blegalább annyi\w{0,3} (?:tisztesség|"
                r"udvariasság|megtehet)\w{0,6}|\bkerül(?:i|nek|sz) (?:engem|minket)\b|\bbujkál\w{0,4}"
            ),
            "supposes bad will",
        ),
    ),
    shouting=(
        # Hungarian salutations end with an exclamation mark; no other line does.
        (
            (
                r"(?:^|\n|[.?!]\s)(?!\s|(?:kedves|tisztelt|drága|szia|sziasztok|jó napot|jó reggelt|köszi|"
                r"köszönöm|szép napot|"
                r"szép hetet|jó hétvégét|minden jót|üdv)\b)[^.?!\n]{1,2000}!|!!"
            ),
            "an exclamation mark outside of the salutation",
        ),
        (r"\?\?", "heaped question marks"),
        (r"\bhaladéktalanul\b|\bazonnal\b|\bazonnali\b", "hurries without a date"),
        (r"\bsürgős\w{0,6}|\bsürget\w{0,6}", "raises an alarm"),
        (r"\bmielőbb\w{0,6}|\bminél (?:előbb|hamarabb)\b|\bamilyen gyorsan csak\b", "hurries without a date"),
        (r"\bfontos\b\s?:|\bfigyelem\b\s?:|\bemlékeztető\b\s?:", "a headline in a letter"),
        (r"\bfelhívom (?:szíves )?(?:a )?figyelm\w{0,6}", "the tone of an office"),
    ),
    money=(
        (
            r"\bszámlák?\b|\bszámlá(?:m|i|val|t|kat|ról|ját|jának|imat)\w{0,4}|\bkiszámláz\w{0,6}|"
            r"\bdíjbekérő\w{0,6}"
        ),
        r"\bfizet\w{0,10}|\bbefizet\w{0,10}|\bkifizet\w{0,10}",
        r"\bátutal\w{0,8}|\butalás\w{0,6}",
        r"\bdíj(?:at|a|ak|akat|át|ról|ért|ának)?\b|\bhonorárium\w{0,6}|\bellenérték\w{0,6}",
        r"\bösszeg\w{0,6}|\belőleg\w{0,6}|\bfoglaló\w{0,6}",
        r"€|\b(?:EUR|USD|GBP|CHF|HUF|THB)\b|\bFt\b|\bforint\w{0,4}",
    ),
    attached=(
        r"\bmelléke(?:lem|ljük|lve|lten|ltem|ltük)\b|\bmelléklet(?:ben|ként|et)?\b",
        r"\bcsato(?:lom|ljuk|lva|ltan|ltam|ltuk)\b|\bcsatolmány\w{0,6}",
        r"\b(?:levelem|levelünk|e-mailem) mellé\b",
        r"\bezzel a levéllel (?:együtt )?(?:küldöm|küldjük)\b",
    ),
    threatening=(
        (
            r"\bjogi (?:lépés|út|eljárás|következmény)\w{0,8}|\bperel\w{0,6}|\bbeperel\w{0,6}",
            "a threat of court",
        ),
        (r"\bbíróság\w{0,6}|\bperindít\w{0,6}|\bügyvéd\w{0,8}", "a threat of court"),
        (r"\bfizetési meghagyás\w{0,6}|\bvégrehajt\w{0,8}", "a threat of court"),
        (
            r"\bkövetelésbehajt\w{0,8}|\bbehajtó\w{0,8}|\bbehajtás\w{0,6}|\bfaktor\w{0,6}",
            "a threat of collectors",
        ),
        (r"\bkésedelmi kamat\w{0,6}|\bkamat(?:ot|tal|ok|a)?\b", "interest is the owner's to decide"),
        (
            r"\bbehajtási költség\w{0,8}|\bkésedelmi (?:díj|pótlék)\w{0,6}|\bkötbér\w{0,6}",
            "a fee that nobody agreed to",
        ),
        (r"\bfeketelist\w{0,6}|\badóslist\w{0,6}|\bnyilvánosság\w{0,6}", "a threat to the reader's name"),
        (r"\bfelmond\w{0,6}|\belállok\b|\bszerződésbontás\w{0,6}", "may end a contract by itself"),
        (
            r"\b(?:lekapcsol|letilt|leállítom a (?:honlap|weboldal|szolgáltatás))\w{0,6}",
            "self-help that may be unlawful",
        ),
        (r"\bkövetkezmény\w{0,8}", "vague, and therefore a threat"),
        (r"\bkénytelen\w{0,6}|\bellenkező esetben\b|\bnincs más választás\w{0,6}", "says: you make me do it"),
        (
            (
                r"\b(?:nem|sem) szeretné, ha\b|\bhíre (?:megy|kel)\b|\bhamar (?:elterjed|híre)\w{0,4}|"
                r"\b(?:kicsi|szűk) (?:ez )?a szakma\b"
            ),
            "a threat to the reader's name",
        ),
        (
            (
                r"\bmeg fogja bánni\b|\bmegbánja\b|\bne mondja(?: majd)?, hogy nem\b|\ba költségeket ön\b|"
                r"\brossz vége\b|\bkellemetlen "
                r"(?:lesz|lenne|helyzetbe)\b"
            ),
            "a threat behind the hand",
        ),
        (
            (
                r"\bmás (?:eszközökhöz|lépésekhez|módszer\w{0,6}|úton)\b|\bmegteszem a szükséges\b|"
                r"\brendőrség\w{0,4}|\bfeljelent\w{0,6}"
            ),
            "vague, and therefore a threat",
        ),
    ),
    denied=(
        r"\b(?:nem|sem|se|nincs|nincsen|nélkül|ne) (?:(?:is|a|az|egy|akarom|szeretném|akarlak|szeretnélek|"
        r"önt|lesz|ez|"
        r"fenyegetés|vagy|számítok fel|kérek|hogy) ){0,4}"
    ),
    denied_after=(r"[^.?!,;]{0,25} (?:nem (?:számítok|kérek|lesz|szerepel|jár|terhel)|nincs|nélkül)\b"),
    trade=(
        r"\b\w{0,12}(?:honlap|weboldal|podcast|oldal|szórólap|brosúra|kiadvány|füzet|bekezdés|fejezet|"
        r"plakát|katalógus|tanfolyam|tananyag|"
        r"továbbképzés|képzés|cikk|kézikönyv|űrlap|film|fordítás|regény|kiállítás|szöveg|könyv|tájékoztató|"
        r"előadás|rész)"
        r"\w{0,12}\b|\bügyvédi iroda\b|\btanácsadás\b|\baz ön (?:ügyvéd|jogász)\w{0,6}"
    ),
    in_earnest=(
        r"\bügyvéde(?:m|mhez|mmel|mnek|met|ink|inkhez)\b|\bön ellen\b|\bellened\b|\b(?:ha|"
        r"amennyiben)\b[^.?!]{0,60}\b(?:nem|sem)\b"
        r"|\bfelszámí\w{0,5}|\bfordul(?:ok|unk|ni)\b|\bátad(?:om|juk)\b|\b(?:ön|te) tartoz\w{1,4}"
    ),
    stressed=(
        "semmi soha most ma még már kérem sürgős azonnal végre azóta mindig fizessen válaszoljon nagyon "
        "utolsó"
    ),
    left_open=(
        r"[(<]\s*(?:ide (?:jön|kerül|kell|írd|írja)|beírni|beilleszt|kitölt|pótol)[^)>\n]{0,40}[)>]|"
        r"[(<]\s*[^)>\n]{0,40}\b(?:ide|beillesztendő|kitöltendő|pótlandó|beírandó)\s*[)>]|"
        r"[(<]\s*(?:név|ügyfél neve|dátum|összeg|szám)\s*[)>]"
    ),
    before_day=r"\b(?:legkésőbb|ekkor:|dátum:|határidő:) ",
    after_day=r"-?(?:ig|án|én|jén|ján|re|ra|jére|től|tól|i)\b",
    misread_with_points=True,
    second_dates=(
        (
            r"\b(?:ha|amennyiben)\b[^.?!]{0,30}\b(?:nem|sem)\b[^.?!]{0,50}\b(?:adok (?:még )?időt|"
            r"még (?:\w{1,12} )?(?:hétfő|kedd|szerd|csütörtök|"
            r"péntek|szombat|vasárnap)\w{0,4}|legkésőbb|egy hét\w{0,4}|még (?:két|három) nap\w{0,4}|"
            r"jövő hét\w{0,4})\b"
        ),
        (
            r"\begy nappal sem (?:tovább|később)\b|\b(?:póthatáridő|haladék)\w{0,4}|\b(?:végső|utolsó|új|"
            r"második) határid\w{1,5}"
        ),
    ),
    formal=(
        r"\bÖn(?:[a-záéíóöőúüű]{1,6})?\b|\b[Kk]öszönöm, hogy (?:\w{1,12})(?:ta|te)\b|"
        r"\b[Kk]érem, (?:jelezze|írja|küldje|válaszoljon|nézze)\b"
    ),
    familiar=(
        r"\b(?:van|lenne) (?:kedved|időd)\b|\b(?:[Nn]ézd|[Íí]rd|[Kk]üldd|[Ss]zólj|[Kk]érlek|"
        r"[Rr]emélem, jól vagy)\b|\b(?:[Tt]e|[Tt]éged|[Nn]eked|[Tt]őled|[Vv]eled|[Hh]ozzád|[Rr]ád|"
        r"[Rr]ólad|[Tt]iéd)\b"
    ),
)

GRAMMAR = GrammarWords(
    leaning=(
        "az?|ez|azt?|ezt",
        "“a” or “az” depends on the first letter",
    ),
    leaning_on_numbers="az?",
    suffix_of_times="-kor",
)
