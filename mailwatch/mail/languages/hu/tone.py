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
            r"\b(?:ismételt|sokadik|harmadik|második|utolsó|végső) (?:kér|lev|felszól|emlék|figyelm)\w{0,12}",
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
    ),
    shouting=(
        # Hungarian salutations end with an exclamation mark; no other line does.
        (
            r"(?:^|\n)(?!(?:kedves|tisztelt|drága|szia|jó napot|jó reggelt)\b)[^!\n]{0,2000}!|!!",
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
        r"\bszámlák?\b|\bszámlá(?:m|i|val|t|kat|ról|ját|jának|imat)\w{0,4}|\bkiszámláz\w{0,6}|\bdíjbekérő\w{0,6}",
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
    ),
    formal=r"\bÖn(?:[a-záéíóöőúüű]{1,6})?\b",
    familiar=r"\b(?:[Tt]e|[Tt]éged|[Nn]eked|[Tt]őled|[Vv]eled|[Hh]ozzád|[Rr]ád|[Rr]ólad|[Tt]iéd)\b",
)

GRAMMAR = GrammarWords(
    leaning=(
        "az?|ez|azt?|ezt",
        "“a” or “az” depends on the first letter",
    ),
    leaning_on_numbers="az?",
    suffix_of_times="-kor",
)
