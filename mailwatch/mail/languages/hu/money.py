"""Hungarian: how people ask for money and for nothing else."""

from __future__ import annotations

from mailwatch.mail.languages.asking import MoneyWords
from mailwatch.mail.languages.sums import GAP, SUM

MONEY = MoneyWords(
    pays=(
        r"\bszáml(?:án|ámon|ánkon) (?:\w+ )?lát\w*|\b(?:revolut|wise|paypal)\w*m?r[ae]\b",
        (
            r"\b(?:előleg|foglaló|letét|kaució)\w*\b[^.?]{0,40}\b(?:kér\w*|szükséges|fizetend\w*|"
            r"esedékes|biztosít\w*|lefoglal\w*)"
        ),
        (
            r"\b(?:végösszeg|összeg|díj|ár|honorárium)\w*\b[^.?]{0,80}\b(?:bankszámlá\w*|"
            r"számlaszám\w*|számlára|számlámra|számlánkra)\b"
        ),
        (
            r"\b(?:díj|összeg|honorárium|ár|rész|részlet)\w*\b[^.?]{0,40}\b(?:esedékes|fizetend\w+|"
            r"befizetend\w+)\b"
        ),
        (
            r"\b(?:át|ki|el|be)?(?:utal(?:ja|d|ni|ná|nád|nia|nod|jon|j|ják|nák)|fizes(?:se|d|sen|s)|"
            r"fizetni|fizetné|fizetnéd|fizetnie|egyenlíts(?:e|d)|egyenlíten\w+|egyenlíteni|"
            r"rendez(?:ze|d|né|néd|ni|nie)|utalás\w*)\b(?! át a (?:tegnapi|"
            r"levél))(?![^.?]{0,20}\b(?:megérkez|megjött|köszön))"
        ),
        r"\bfizetend\w+\b|\bfizetési (?:határidő|felszólítás|emlékeztető|feltétel|kötelezettség)\w*",
        (
            r"\b(?:számla|számlá(?!z)\w*|összeg\w*|előleg\w*|díj\w*|tartozás\w*|"
            r"részlet\w*)\b[^.?]{0,80}\b(?:lejárt|esedékes\w*|kifizetetlen\w*|rendezetlen\w*|"
            r"kiegyenlítetlen\w*|tartozás\w*|elmaradás\w*|nyitott|hátralék\w*|(?:nincs|nem|még nem|"
            r"sem) (?:\w+ ){0,2}(?:kifizetve|rendezve|kiegyenlítve|rendezték|érkezett|utalták|"
            r"egyenlítették|fizették|fizette))\b"
        ),
        (
            r"\b(?:lejárt|esedékes|kifizetetlen|rendezetlen|nyitott|elmaradt|kiegyenlítetlen|"
            r"hátralékos) (?:\w+ )?(?:számla|számlá(?!z)\w*|összeg\w*|tartozás\w*|díj\w*)"
        ),
        (
            r"\b(?:nem|sem) (?:\w+ )?(?:érkezett|kaptam|kaptuk|láttam|látom)\b[^.?]{0,40}\b(?:utalás|"
            r"befizetés|fizetés|pénz|összeg|ellenérték)\w*"
        ),
        (
            r"\b(?:utalás|befizetés|fizetés|pénz|összeg|ellenérték)\w*\b[^.?]{0,40}\b(?:nem|"
            r"sem) (?:\w+ )?(?:érkezett|jött|kaptam|kaptuk|láttam|látom)\b"
        ),
        (
            r"\b(?:amint|ha|mihelyt|miután) (?:\w+ )?(?:megjön|megérkezik|megjött|beérkezik|"
            r"megérkezett) (?:a |az )(?:pénz|utalás|előleg|összeg)\b|\b(?:a pénz|az előleg|az utalás|"
            r"az összeg) (?:megérkez\w+|beérkez\w+) után\b"
        ),
        r"\bemlékeztet\w*\b[^.?]{0,30}\bszámlá(?!z)\w*|\bbefizet\w*\b|\butal(?:ja|d) át\b",
        (
            r"\bhátralék\w*\b|\btartozás\w*\b|\bkésedelmi kamat\w*|\b\d[\d .·]*(?:euró|ft|forint|"
            r"€)\b[^.?]{0,30}\bnem (?:érkezett|jött)"
        ),
        r"\bemlékeztető\b[^.?]{0,40}\bszámlá(?!z)\w*[^.?]{0,40}\bjárt le\b",
    ),
    sends=(
        (
            rf"\b(?:át|el|vissza|be|ki)?(?:küld(?:d|je|jed|öd|i|enéd|ené|eni|j|jön|jétek)|utal(?:d|ja|"
            rf"od|nád|ná|ni|j|jon|játok)|dob(?:d|ja|od)|fizes(?:d|se|s|sen)|fizet(?:ni|ed|i|né|"
            rf"néd))\b{GAP}{SUM}"
        ),
        (
            rf"{SUM}{GAP}\b(?:(?:át|el|vissza|be|ki)?(?:küld(?:d|je|jed|öd|i|enéd|ené|eni|j|jön|"
            rf"jétek)|utal(?:d|ja|od|nád|ná|ni|j|jon|játok)|dob(?:d|ja|od)|fizes(?:d|se|s|sen)|"
            rf"fizet(?:ni|ed|i|né|néd))|várunk|várok|kér(?:ek|ünk|nék|nénk))\b"
        ),
        (
            rf"{SUM}[^.?]{{0,30}}\b(?:hátravan|hátra van|hiányzik|elmaradt|tartoz\w*|nyitott|"
            rf"kintlévő|revoluton|utalással)\b"
        ),
        (
            rf"\b(?:hiányzik|hátravan|tartoz\w+|várunk|várok|maradt|hátralévő|fennmaradó|"
            rf"maradék)\b{GAP}{SUM}"
        ),
    ),
    bills=(
        (
            r"\b(?:mellékel\w*|csatol\w*|küldöm|küldjük|itt (?:van|az?)|megtalálja|találja|"
            r"kiállítottam)\b[^.?]{0,80}\b\w*(?:számla|számlá(?!z)\w*|díjbekérő\w*|elszámolás\w*)\b"
        ),
        (
            r"\b\w*(?:számla|számlát|díjbekérő\w*)\b[^.?]{0,60}\b(?:mellékel\w*|csatol\w*|küldöm)\b|"
            r"\bitt (?:van )?az? [^.?]{0,40}\b\w*(?:számla|díjbekérő)\b"
        ),
    ),
    paid=(
        r"\b\d[^.?]{0,20}(?:ról|ről) [^.?]{0,30}(?:ra|re) (?:változ\w+|emelked\w+|nő)|\bmár befizetett\b",
        (
            r"\b(?:utalás\w*|befizetés\w*|pénz|összeg|előleg|"
            r"ellenérték\w*)\b[^.?]{0,30}(?<!nem )\b(?:megérkezett|megjött|beérkezett|megkaptam|"
            r"megkaptuk|rendben van)\b"
        ),
        (
            r"\b(?:megérkezett|megjött|megkaptam|megkaptuk|köszön\w+)\b[^.?]{0,30}\b(?:utalás\w*|"
            r"befizetés\w*|átutalás\w*|fizetés\w*|előleg\w*)\b"
        ),
        (
            r"\b(?:ha|amennyiben)\b[^.?]{0,30}\b(?:időközben|közben|már|"
            r"azóta)\b[^.?]{0,40}\b(?:rendezt\w*|utalt\w*|fizet\w*|kiegyenlít\w*|megtört\w*|"
            r"átutal\w*)"
        ),
        r"\b(?:át|el|ki)?(?:utaltam|utaltuk|fizettem|fizettük)\b",
    ),
    money=(
        r"\b\w*(?:számla|számlá(?!z)\w*|utalás\w*|fizetés\w*|összeg\w*|előleg\w*)\b",
        r"\bkifizet\w+|\bbank\w*|\bpénz\w*|\bkönyvelés\w*",
    ),
    lost=(
        (
            r"\b(?:talán|esetleg|lehet|netán|vajon)\b[^?]{0,60}\b(?:elkall\w+|elvesz\w+|elker\w+|"
            r"elfelejt\w+|figyelm\w+|spam\w*|átsikl\w+)\b[^?]{0,40}\?"
        ),
        r"\butána\w* (?:tudn\w+ )?néz\w*|\belkerülte\b",
        r"\b(?:el)?(?:intéz|rendez)\w+|\b(?:elsikkad|elkallód|elvesz)\w+",
    ),
    beside=(
        (
            r"\b(?:vagy|melyik\w*|mit|mikor|hol|hogyan|is|kérdés\w*|küld\w*|aláír\w*|erősít\w*|"
            r"válas\w*|mond\w*|szükség\w*)\b"
        ),
    ),
    sums=(
        (
            r"\b(?:előleg\w*|foglaló\w*|(?:át)?utalás\w*|befizetés\w*|kifizetés\w*|tandíj\w*|"
            r"hátralék\w*|kaució\w*)\b"
        ),
    ),
)
