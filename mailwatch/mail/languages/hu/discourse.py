"""Hungarian: what a sentence does beside asking, and what sentences do to each other."""

from __future__ import annotations

from mailwatch.mail.languages.asking import DiscourseWords

_WISH = (
    r"(?:\?|\bkér(?:em|lek|jük|ném|nélek)\b|\blégy\b|\b(?:ha|amint|miután) (?:megír\w*|jelz\w*|jelez\w*|"
    r"megkap\w*|jóváhagy\w*|elküld\w*)\b|\b(?:válasz|jóváhagy|visszajelz|dönt|megerősít)\w*\b)"
)

DISCOURSE = DiscourseWords(
    promises=(
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:hiány\w*|de|kell\w*|"
            rf"szükség\w*)\b)(?:\w+,? ){{0,3}}?(?:utána|meg|körbe|ki|el|le|át|rá|fel|be)?(?:kérdezek|"
            rf"kérdezem|nézek|nézem|derítem|járok|egyeztetek|mondom|mesélem|írom|intézem|számolom|"
            rf"jelentkezem|értesítem|értesítjük|szólok|szólunk|ellenőrzöm)\b.*"
        ),
        (
            r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
            r"elér|elfelejt)).*\bakartam\b.*\bkér\w+.*\bde\b.*"
        ),
        (
            rf"^(?!.*{_WISH})(?:(?:rendben|akkor|és|majd|ma|holnap|hétfőn|kedden|szerdán|"
            rf"csütörtökön|pénteken|jövő héten|aztán|addig|utána),? ){{0,3}}(?:meg|el|át|be|ki|le|fel|"
            rf"vissza)?(?:kérdezem|kérdezzük|kezdek|kezdem|kezdünk|küldöm|küldjük|küldök|írok|hívom|"
            rf"nézem|intézem|beszélek|beszélem|csinálom|jelentkezem|nekilátok|utánanézek|jövök|szólok|"
            rf"hozom|adom|javítom|készítem|egyeztetek|elkezdem|(?:\w+ )?fogok|(?:\w+ )?fogom|"
            rf"fogjuk)\b.*"
        ),
        (
            rf"^(?!.*{_WISH}(?<!kérem))(?!.*\b(?:hiány\w*|de|még|csak|előre|kell\w*|szükség\w*|"
            rf"megköszönn\w*)\b).*\bköszön(?:öm|jük|et|ettel|ünk)\b.*"
        ),
    ),
    states=(
        (
            r"^(?:ő|a kollég\w+|a munkatárs\w+|a könyvel\w+m)\b(?!.*(?:\?|\b(?:kér\w*|vár\w*|hiány\w*|"
            r"nem|nincs\w*|szeretn\w*|kérdez\w*|kell\w*|nélkül)\b)).*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:nem|nincs\w*|ön\w*|te|neked|várom|várok|szeretném|kérném|"
            rf"szükség\w*|hiány\w*|javasl\w*|remél\w*|tudom|kell\w*)\b).*\b(?:(?:meg|el|át|be|ki|le|"
            rf"fel)?(?:rendelem|veszem|indítom|csinálom|készítem|javítom|nyomtatom|küldöm|hozom|"
            rf"viszem|írom|adom|teszem)|\w+(?:tam|tem|ttam|ttem))\b.*"
        ),
    ),
    undoes=(
        r"^(?:ja|á|jaj),? már (?:nem kell|megvan|megtaláltam)\b|\bmár nem kell\b|^hagyd\b|^mindegy\b",
        (
            r"\b(?:ez|az|minden|a dolog|ez a kérdés|már|időközben|közben) (?:\w+ ){0,2}(?:megoldódott|"
            r"elintéződött|rendeződött|tisztázódott|tárgytalan|okafogyott|megvan)\b|\bmegoldódott\b|"
            r"\btárgytalan\b"
        ),
        (
            r"\bmár nem (?:kell|szükséges|érdekes|aktuális|fontos)\b|\bnincs (?:már|"
            r"többé) (?:rá )?szükség\w*|\bmár nincs (?:rá )?szükség\w*"
        ),
        (
            r"(?<!\bne )\bfelejts(?:d|e) el\b|\bhagy(?:d|ja) (?:csak|figyelmen)\b|\bne (?:vegye|"
            r"vedd) figyelembe az (?:előző|előbbi|utolsó)\b"
        ),
        (
            r"\b(?:megtaláltam|megkaptam|meglett) (?:már|időközben|közben)\b|\b(?:már|közben|"
            r"időközben) (?:megtaláltam|megkaptam|meglett)\b"
        ),
    ),
    reports=(
        (
            r"\b(?:(?:meg)?kérdez(?:te|ték)|tudni akarta|érdeklődött)\b[^?]{0,140}\b(?:mondtam|"
            r"mondtuk|válaszoltam|feleltem|írtam|elmagyaráztam)\b"
        ),
    ),
    unless=(
        (
            r"\b(?:különben|egyébként|ellenkező esetben|ha nem),? (?!nem )(?:\w+ ){0,2}(?:elküldöm|"
            r"elindítom|nyomtatom|megrendelem|folytatom|elkezdem|indulok|küldöm|maradok|úgy veszem|"
            r"megcsinálom|lefoglalom|\w+om|\w+em|\w+jük|\w+juk)\b(?![^.?]{0,30}\b(?:nem tud\w*|kések|"
            r"csúszik)\b)"
        ),
        (
            r"\bha (?:nem|nincs|nem is) (?:hallok|hallunk|kapok|kapunk|jelez\w*|jelzed|jelzi|"
            r"válaszol\w*|szól\w*|tiltakoz\w*|ír\w*|ellenvetés\w*|kifogás\w*|más)\b"
        ),
        (
            r"\bhacsak (?:nem|ön|te)\b|\bellenvetés hiányában\b|"
            r"\bválasz hiányában\b[^.?]{0,40}\b(?!nem)\w+(?:om|em|öm|jük|juk)\b|\búgy (?:veszem|"
            r"tekintem|vesszük|tekintjük)\b"
        ),
    ),
    informs=(
        r"\b(?:azt kérdezte\w*|kérdezte[dk]?|tudni szerette\w*|azt szerette\w*)\b[^.?]{0,120}",
        r"\b(?:kértem|kértük) (?:öntől|önt|tőled|önöktől)\b[^.?]{0,60}\b(?:de|már)\b[^.?]{0,60}",
        (
            r"\b(?:szabadságon|nyaralok|nem leszek elérhető|nem vagyok bent|újra (?:elérhető|itt|"
            r"bent))\b[^.?]{0,60}"
        ),
        (
            r"\b(?:tudja|tudod|tudják) (?:követni|megnézni|letölteni|megtekinteni|kipróbálni|"
            r"nyomon követni)\b[^.?]{0,60}(?=[.!]|$)"
        ),
        r"\b(?:elkészült\w*|lezárult|kész vannak|készen van\w*|lezártuk|befejez\w+)\b",
        r"\bha (?:valaha|egyszer|később|valamikor|legközelebb)\b[^?]{0,120}",
        r"\bköszönöm,? hogy\b[^.?]{0,120}",
        r"\bmegkérdezem\b[^?]{0,160}",
        r"\bnem kell (?:keresn\w+|sietn\w+|küldeni\w*|aggód\w+)\b[^.?]{0,40}",
    ),
    tells=(r"\b(?:itt (?:van|vannak)|küld(?:öm|jük)|hív(?:om|lak|juk)|hoz(?:om|zuk)|megvan)\b",),
    doubts=(
        (
            r"\b(?:ön\w*|te|neked|téged|rád|nektek|ti|tőled|veled|nálad)\b|\b\w{2,}(?:od|ed|öd|sz|nád|"
            r"néd|ná|né|ted|tad|tál|tél|játok|jétek)\b"
        ),
        (
            r"\b(?:nem|nincs\w*|nélkül|még|csak|kell\w*|kér\w*|vár\w*|hiány\w*|ha|vagy|határidő\w*|"
            r"sürgős\w*|szeretn\w*|akar\w*|melyik\w*|mit|ki|mikor|hogyan|\w+-e|ajánlat\w*|javasl\w*|"
            r"tervezet\w*|szerződés\w*|dönt\w*|jóváhagy\w*|lenne|volna|vár)\b"
        ),
    ),
    joins=("és",),
)
