"""Hungarian: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "a",
        "az",
        "ezen",
        "e",
        "most",
        r"kb\.",
        "körülbelül",
        "nagyjából",
        "legkésőbb",
        "egészen",
        "jövő heti",
    ),
    abbreviations=("kb",),
    by=(
        "DAY-?j?[áé]?ig",
        "DAY(?:-?[áé])?r[ae]",
        "DAY (?:előtt|belül|délig|estig|délutánig|reggelig|napján)",
        "legkésőbb DAY",
        "(?:visszajelzést|választ) DAY",
    ),
    clock=(r"\d{1,2}(?::\d\d)? óráig",),
    either=("vagy",),
    leads=(
        "majd",
        "csak",
        "vagy",
        "és",
        "pedig",
        "már",
    ),
    clauses=(
        (
            r"(?:nézze|nézd|nézzék|ellenőri\w+|írja|írd|mondja|mondd|jelez\w+|tudass\w*|"
            r"ossza)(?: \w+)?,? hogy az?\b"
        ),
        r"am(?:ely|elyek|elyik|i|ik)(?:\w{0,5})? (?!tetszik|[^.]{0,80} kér)|amiben|aki(?:k|t|nek|vel)?\b",
        "(?:kérje|kérd|szóljon|szólj) meg",
        r"amit\b",
    ),
    hours=(
        "délig",
        "estig",
        "délután",
        "reggel",
        "este",
        r"\d{1,2} óra",
    ),
    before_behind=(" előtt",),
    after_behind=(" után",),
    asks=(
        "sikerül(?:ne)?",
        "kér(?:em|jük|ném|nénk|lek|ünk|nék)",
        "légy ?sz(?:íves|i)?",
        "légyszíves",
        "lszi",
        r"(?:tudn|tudná|el tud|meg tud|át tud|vissza tud|le tud)\w*",
        "szükség(?:em|ünk|e)? (?:van|lenne|volna)",
        "szükséges",
        "(?:jó|remek|szuper|nagyszerű|hasznos|ideális|praktikus|fontos|kedves) (?:lenne|volna)",
        "szeretn(?:ém|énk|ék)",
        "örülnék",
        "örülnénk",
        "örülök, ha",
        "hálás (?:lennék|volnék)",
        "megköszönöm",
        "megköszönném",
        (
            "(?:el|meg|át|vissza|be|le|fel)?(?:küld|ír|jelez|jelz|ad|erősíts|hagy|néz|tölts|utal|"
            r"válaszol)(?:je|d|jék|jen|ja|j|jon|sen|se|d|zen|ze|zze|zd|né|ené|né)(?: \w+)?"
        ),
        "vár(?:om|juk|nám|nánk)",
        "kell(?:ene)?",
        r"ha (?:lehet(?:séges)?|tud\w*|megoldható)",
        "lehetne",
        "lehetséges",
        "megoldható",
        r"(?:a )?(?:válasz\w*|visszajelzés\w*|döntés\w*)",
        r"el(?:készül\w*|fér\w*)",
        "belefér",
        "számít(?:ok|unk)",
    ),
    own=(
        (
            r"\w*(?:küldöm|küldjük|készítem|készítjük|jelentkezem|jelentkezünk|írom|fogom|fogjuk|csinálom|"
            "fejezem|leszek|adom|szállítom|jelzek|nézem|tudom|tudok|tudjuk|tudunk|válaszolok|dolgozom|"
            "készülök|készülünk|küldök|küldünk|szállítunk|hozom|fogok)"
        ),
        "(?:küldhetem|küldjem|csináljam|elkészítsem|szeretné|szeretnéd|akarja|kéri)",
        "megkapja",
        "megkapod",
        "kapni fog",
    ),
    lasts=(
        "érvényes",
        "zárva",
        "nyitva",
        "tart",
        "elérhető",
        "foglalt",
        "szabadságon",
        r"akció\w*",
        r"kedvezmény\w*",
        r"jegy\w*",
        "(?<![\ue000-\ue0ff])árak?",
        "fizetendő",
        "esedékes",
        (
            r"(?:kért|kérte|kértem|kértük|ígér\w*|írta|írtad|írtam|mondta\w*|volt|voltak|szerette|"
            r"akart\w*|beszélt\w*|egyeztün\w*|megállapod\w*)"
        ),
        r"(?:várj|várjon|őriz\w*|tartsa|tartsd|hagyja|hagyd)",
    ),
    deadlines=(
        r"(?:a )?(?:végső )?(?:(?<!fizetési )határidő\w*|leadás\w*)(?: (?:legyen|lesz|a|az))*:? ?DAY",
        "(?:legyen|maradjunk|mondjuk|megegyeztünk)(?: akkor| abban| csak)? DAY",
        "DAY(?:-?[áé]?ig|[áé]?r[ae])? (?:legyen |lesz )?(?:a )?(?:végső )?határidő",
        "(?:ha|amennyiben)[^.]{0,20} DAY-?j?[áé]?ig[^.]{0,25}(?:nem|semmi|nincs)",
        "(?:ha|amennyiben)[^.]{0,40}(?:nem|semmi|nincs)[^.]{0,40} DAY-?j?[áé]?ig",
        "DAY-?j?[áé]?ig (?:jó|rendben|megfelel|belefér|elég|tökéletes|nekem jó)",
        r"(?:halaszt\w*|eltol\w*|hosszabbít\w*|módosít\w*)[^.]{0,30} DAY(?:-?[áé]?ig|(?:-?[áé])?r[ae])",
        r"DAY(?:-?[áé]?ig|(?:-?[áé])?r[ae]) (?:halaszt\w*|eltol\w*|hosszabbít\w*|módosít\w*)",
    ),
    rests=(
        (
            "PERIOD(?:ig)? (?:is |bőven |nekem |teljesen )*(?:ráér|jó lesz|jó|elég|megfelel|rendben|"
            "belefér|elegendő)"
        ),
        "DAY-?[áé]?ig (?:is |bőven )*(?:ráér|elég lesz|elég|elegendő)",
        (
            r"(?:nem sürg\w*|ráér\w*|nem kell\w*|nincs (?:rá )?szükség\w*|nem siet\w*|nem várok|nem "
            r"várunk|nem vár\w*)[^.]{0,40} DAY(?:-?[áé]?ig| előtt| után)"
        ),
        "DAY előtt[^.]{0,25}(?:nem|nincs|semmi)",
        "(?:van|lesz)(?: még| rá| elég)* (?:időd|ideje|idő|időtök|idejük) DAY-?[áé]?ig",
        "DAY-?[áé]?ig (?:van|lesz|bőven van)(?: még| rá)* (?:időd|ideje|idő|időtök)",
        "(?:ráér|elég)(?: lesz| csak)? DAY",
        "DAY után(?: is)? (?:ráér|elég|beszéljünk|folytassuk|nézzük|térjünk|egyeztessünk)",
        "csak DAY után",
        r"várhat\w*[^.]{0,20} DAY-?[áé]?ig",
    ),
    refused=(r",? ?(?:már )?(?:nem|késő)",),
    back=(
        (
            r"DAY(?:t[óő]l)?[^.]{0,25} (?:újra|ismét|megint)(?: \w+)? (?:elérhető|itt|bent|irodában|"
            "dolgozom|leszek)"
        ),
        "DAY[^.]{0,25} (?:jövök|térek|érek|megyek) (?:vissza|haza)",
        (
            "DAY[^.]{0,25} (?:visszajövök|visszatérek|visszaérek|hazaérek|visszajövünk|leszek elérhető|"
            "vagyok elérhető|leszek vissza)"
        ),
        (
            "(?:visszajövök|visszatérek|visszaérek|(?:jövök|térek|érek) (?:vissza|haza)|elérhető "
            "(?:vagyok|leszek)|(?:leszek|vagyok) (?:újra |ismét )?elérhető)[^.]{0,25} DAY"
        ),
        (
            r"DAY-?[áé]?ig[^.]{0,20}(?:szabadság\w*|nem vagyok|nem leszek|távol|külföldön|úton|elutaz\w*|"
            r"nyaral\w*|betegállomány\w*)"
        ),
        "(?:szabadságon|távol|külföldön|úton|nyaralok|betegszabadságon)[^.]{0,25} DAY-?[áé]?ig",
    ),
    promises=(
        (
            "(?:el|meg|át|vissza|le|be|fel|ki|ide|oda|össze)?(?:küldöm|küldjük|küldök|küldünk|válaszolok|"
            "válaszolunk|utalom|utaljuk|fizetem|fizetjük|fizetek|nézem|nézzük|írom|írjuk|írok|jelzek|"
            "jelzünk|jelentkezem|jelentkezünk|csinálom|megcsináljuk|töltöm|töltjük|adom|adjuk|hozom|"
            "aláírom|aláírjuk|visszaküldöm|visszaadom|átadom|beszerzem|leadom|pótoljuk|módosítom|javítom|"
            "rendezem|rendezzük|elkészítem|elkészítjük|döntök|döntünk|olvasom|összeszedem|összeállítom|"
            "pótolom|visszajelzek|intézem|intézzük|meglesz|megérkezik|megérkeznek|(?<!csak )(?<!előre "
            ")szólok(?![,:])|megkapja|megkapod|megkapjátok|elkészülök|elkészülünk|befejezem)"
        ),
        r"(?:fogom|fogjuk|fogok|fogunk) (?:\w+ )?\w+ni",
        (
            r"(?:tudom|tudjuk|tudok) (?:\w+ )?(?:el|meg|át|vissza)?(?:küld|fizet|utal|ad|csinál|néz|"
            r"válaszol|ír|készít)\w*ni"
        ),
    ),
    parts=(
        r"(?:a )?(?:többi\w*|maradék\w*|másik fel\w*|hiányzó\w*|másik fele)[^.]{0,30}? DAY",
        r"DAY[^.]{0,20} (?:a )?(?:többi\w*|maradék\w*|másik fel\w*|hiányzó\w*)",
    ),
    needs_time=(
        (
            r"(?:kaphat\w*|kérek|kérnék|kérhet\w*|kérünk|kérnénk|adj\w*|adn\w*)(?: még| nekem| nekünk| "
            "kérem| egy kis| kicsit| több){0,3} (?:időt|haladékot|türelmet)[^.]{0,20} DAY-?j?[áé]?ig"
        ),
        r"(?:kaphat\w*|kérhet\w*|adj\w*|adn\w*)(?: még| nekem| nekünk| kérem){0,3} DAY-?j?[áé]?ig",
        (
            r"(?:kaphat\w*|kérek|kérnék|kérhet\w*|kérünk|adj\w*|adn\w*)(?: még| nekem| nekünk| "
            "kérem){0,3} SPAN"
        ),
        "(?:időre|idő|időm)[^.]{0,30} DAY-?j?[áé]?ig",
        r"DAY-?j?[áé]?ig[^.]{0,25}(?:időt|haladékot|türelm\w*|időre)",
        r"(?:jó|belefér|elég|gond|baj)[^.?]{0,15},? ha[^.?]{0,20} DAY[^.?]{0,20}(?:küld|fizet|utal|ad)\w*",
        "(?:lehetne|mondhatjuk) DAY",
    ),
    holds=(
        "DAY előtt[^.]{0,50}(?:nem|sem|nincs)",
        "(?:nem|sem)[^.]{0,40} DAY előtt",
        "(?:leghamarabb|legkorábban|legelőbb) DAY",
        r"csak DAY[^.]{0,25}(?:tud(?:om|ok|juk|unk)|fog(?:om|ok|juk|unk)|lesz időm|érek rá|jutok|küld\w+)",
    ),
    attributes=(
        "múlt",
        "tegnapi",
        "előző",
    ),
    things=(
        r"-j?[ae]?i\b",
        r" (?:találkozó\w*|megbeszélés\w*|esemény\w*|kezd\w*|nyíl\w*|indul\w*)",
        "t[óő]l",
        "-?j?[áé]?ig (?:történő|szóló|való|tartó|vállalt|küldött|elküldött|megadott)",
    ),
    meets=(
        r"találkoz\w+",
        r"megbeszélés\w*",
        "hív(?:lak|om|juk)",
        "személyesen",
        "zoom",
        "teams",
        r"kávé\w*",
        r"ebéd\w*",
        r"tárgyal\w+",
        r"meeting\w*",
        "ugrom be",
        "benézek",
    ),
    conditions=(
        "ha",
        "amennyiben",
        "hogyha",
        "amint",
    ),
    denied=(r"(?:nem|sem|mégsem|mégse|nincs|ne)\b(?! (?:felejts|csak))",),
)
