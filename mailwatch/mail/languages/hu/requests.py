"""Hungarian: how people ask, offer, inform and close."""

from __future__ import annotations

from mailwatch.mail.languages.asking import RequestWords

REQUESTS = RequestWords(
    asks=(
        r"\bkér(?:ek|nék|ünk|nénk|ném)\b",
        (
            r"\b(?:mai napig|eddig|azóta|még|mindmáig|továbbra)(?: \w+){0,3} (?:nem|"
            r"sem) (?:\w+ )?(?:érkez\w+|kapt\w+|jött|látt(?:am|uk)|hallott\w+|válaszol\w+)\b(?! (?:panasz|"
            r"reklamáció))"
        ),
        (
            r"\b(?:dobd|dobja|dobj|dobjon|told|tolja|passzold|rakd|rakja|add|adja|mutasd|mutassa|szerezd|"
            r"szkenneld|szkennelje|hozd|hozza|told|mailezd) (?:át|meg|fel|ide|vissza|be|le|oda|nekem|"
            r"nekünk)\b(?! (?:üdvözlet|neki))"
        ),
        (
            r"\b(?:kérjük|kérem|kérlek)\b[^.?]{0,60}\b(?!figyelembe|"
            r"tudomásul)\w{3,}ni\b(?! (?:szíveskedj\w* )?(?:figyelembe|tudomásul))"
        ),
        (
            r"\b(?:hallottam|hallottunk) (?:még )?(?:felől\w+|önről|rólad|vissza)\b|\bnem hallott(?:am|"
            r"unk)\b[^.?]{0,30}\b(?:felől\w+|óta)\b"
        ),
        (
            r"\b(?:kellene|kéne|kellenének|kellenek|kell|szükségem lenne|jól jönne)\b(?: még| nekem|"
            r" hozzá| ide| tőled)* (?:a|az|egy) (?:\w+(?:ed|od|öd|ad|eid|aid|d|ja|je|ai|ei|juk)\b|\w+ )"
        ),
        (
            r"\banélkül\b[^.?]{0,40}\bnem (?:tud\w*|megy|lehet)\b|\bkülönben (?:elakad\w*|nem tud\w*|"
            r"csúszik|késik)\b"
        ),
        r"\bbocsáss(?:a|on|ák)? (?:a )?rendelkezés\w*",
        r"\b\w+ig kéri\b|\bkéri\b[^.?]{0,40}\b\w+ig\b",
        r"\bkell (?:még )?(?:a |az )?(?:\w+ )?(?:jóváhagyás|válasz|döntés|aláírás|visszajelzés|engedély)\w*",
        r"\bjelöl(?:d|je|jétek) (?:meg|be|ki)\b|\bszóljatok\b|\bte jössz\b",
        r"\btudni(?:a|uk|uk|om|unk)? kell\b|\btudnia kell\b",
        r"\bsegíten\w+[^.?]{0,20}\bha (?:tudn\w+|megírn\w+|elküld\w+)",
        r"\bmég (?:mindig )?(?:nem|sem) (?:tudom|tudjuk)\b|\búj(?:ra|ból) kérdez\w+",
        r"\bmegígért(?:ed|e|ék),? hogy\b",
        r"\bazon (?:múlik|áll),? (?:hogy |melyik\w* |mit |mikor )",
        r"\bvess(?:en)?\b[^.?]{0,30}\bpillantás\w*",
        r"\bkérdez(?:ze|d) meg (?:a|az) \w+(?:t|ét|át|edet|adat|ödet)\b",
        r"\b(?:küldd|küldje) (?:el|át|vissza|meg)\b",
        (
            r"\bcsak (?:akkor|azután|azt követően|a \w+ után|az \w+ után)\b[^.?]{0,60}\b(?:ha|hogy|miután|"
            r"amikor|jóváhagy\w*)\b"
        ),
        r"\b(?:rád|önre|magára|rátok) bízom\b",
        r"\bnem (?:tudom|tudjuk)\b[^.?]{0,40}-e\b",
        r"\b(?:említette|említetted|mondta|mondtad),? hogy (?:van|lesz|tud|el|meg)\b",
        (
            r"\b(?:küldj|küldjön|hozz|hozzon|gyűjtsd|gyűjtse|add|adja|tedd|tegye|állítsd|állítsa|keresd|"
            r"keresse|kérdezd|kérdezze) (?:el|meg|össze|át|be|ki|le|hozzá|vissza)\b"
        ),
        r"\b(?:két|három) lehetőség\b",
        r"\b(?:ön|te) (?:dönt|döntesz|választ|választasz)\b",
        r"\bmég nem (?:tudjuk|tudom|ismerjük|ismerem)\b",
        r"\b(?:jó|fontos|hasznos) (?:lenne|volna)\b[^.?]{0,30}\b(?:tudni|hallani|megtudni|látni)\b",
        r"\bnem (?:értem|értjük)\b",
        r"\bemlékeztet(?:nem|nénk|ném|nélek|em|jük|ni szeretn\w+)\b",
        (
            r"\b(?:örömmel|szívesen|köszönettel) (?:veszem|vesszük|fogadom|fogadjuk|venném|vennénk|"
            r"fogadnám|fogadnánk)\b"
        ),
        r"\bmég (?:mindig )?(?:nem|sem) (?:kapt\w+|érkez\w+|jött\w*|láttam|láttuk)\b",
        r"\b(?:már )?csak (?:az? )?[^.?]{0,50}\b(?:várunk|várok|hiányzik)\b",
        r"\b(?:jóváhagyás|válasz|döntés|aláírás|visszajelzés|megerősítés)\w*(?:ra|re)\b (?:várunk|várok)\b",
        r"\bkíváncsi (?:lennék|lennénk|volnék|volnánk)\b",
        r"\búgy volt,? hogy\b",
        (
            r"^(?:és |akkor |de )?(?:el |meg |át |oda |vissza |ki |be |le )?(?:tudnád|tudná|tudnál|tudna|"
            r"tudnátok|tudnának|lehetne|küldenéd|küldené)\b"
        ),
        r"\b(?:tudnom|tudnunk) kell\w*\b",
        (
            r"\b(?:kérem|kérjük|kérném|kérnénk|kérlek|megkérném|megkérlek|megkérnélek|megkérjük|"
            r"szeretném kérni|szeretnélek megkérni|szeretném megkérni|kérnélek|légy szíves|légyszi|"
            r"legyen szíves|legyenek szívesek|szíveskedj\w*|lsz)\b[^.?]{0,100}\b(?:\w*küld\w*|jelez\w*|"
            r"jelzés\w*|jelzi|\w*ír(?:d|ja|j|jon|ják|játok|ni|nia|ná|nád)|\w*mond\w*|\w*válasz\w*|"
            r"\w*erősít\w*|\w*néz(?:d|ze|zen|ni|nie|né|néd|zék)|nézz\w*|\w*dönt\w*|hagy(?:d|ja|j|"
            r"jon) jóvá|jóváhagy\w*|\w*tölt(?:s|se|sd|sön|eni|enie)\w*|hív(?:j|jon|d|ja)|ad(?:d|j|ja|"
            r"jon)(?: meg)?|\w*ellenőriz\w*|\w*pontosít\w*|tudas\w*|szól(?:j|jon)|\w*olvas\w*|\w*javít\w*|"
            r"\w*egyeztet\w*|\w*jutta(?:s|t)\w*|\w*igazol\w*|nyilatkoz\w*|véleményez\w*|egészíts\w*|"
            r"pótol\w*|keres(?:d|se|sen|s) (?:meg|elő|ki)|hoz(?:d|za) (?:el|vissza)|oszd meg|jelöl\w*|"
            r"magyaráz\w*|javasol\w*|segíts\w*|gondol(?:d|ja)|szerez\w*|szerezz\w*|mutas\w*|sorol\w*|"
            r"tájékoztas\w*|értesíts\w*|mérlegel\w*|vess(?:en)?|vizsgál\w*|visszajelz\w*|tegye|tedd|"
            r"adatot|adatokat|türelmét kér)"
        ),
        (
            r"\b(?:\w*küld\w*|jelez\w*|jelzés\w*|jelzi|\w*ír(?:d|ja|j|jon|ják|játok|ni|nia|ná|nád)|"
            r"\w*mond\w*|\w*válasz\w*|\w*erősít\w*|\w*néz(?:d|ze|zen|ni|nie|né|néd|zék)|nézz\w*|"
            r"\w*dönt\w*|hagy(?:d|ja|j|jon) jóvá|jóváhagy\w*|\w*tölt(?:s|se|sd|sön|eni|enie)\w*|hív(?:j|"
            r"jon|d|ja)|ad(?:d|j|ja|jon)(?: meg)?|\w*ellenőriz\w*|\w*pontosít\w*|tudas\w*|szól(?:j|jon)|"
            r"\w*olvas\w*|\w*javít\w*|\w*egyeztet\w*|\w*jutta(?:s|t)\w*|\w*igazol\w*|nyilatkoz\w*|"
            r"véleményez\w*|egészíts\w*|pótol\w*|keres(?:d|se|sen|s) (?:meg|elő|ki)|hoz(?:d|za) (?:el|"
            r"vissza)|oszd meg|jelöl\w*|magyaráz\w*|javasol\w*|segíts\w*|gondol(?:d|ja)|szerez\w*|"
            r"szerezz\w*|mutas\w*|sorol\w*|tájékoztas\w*|értesíts\w*|mérlegel\w*|vess(?:en)?|vizsgál\w*|"
            r"visszajelz\w*|tegye|tedd|adatot|adatokat|türelmét kér)\b[^.?]{0,80}\b(?:kérem|kérlek|kérjük|"
            r"kérném|légyszi|légy szíves|lsz)\b"
        ),
        r"\bmegkérdezném\b",
        (
            r"\b(?:tudna|tudnál|tudnának|tudnátok|tudsz|tud|tudja|tudod|tudnád|tudják|tudnánk|lenne|volna|"
            r"lehetne|megoldható|elküldené|elküldenéd|küldené|küldenéd|megnéznéd|megnézné|jelezné|"
            r"jeleznéd|visszajelezne|visszajeleznél|megírná|megírnád|megmondaná|megmondanád|átnézné|"
            r"átnéznéd|segítene|segítenél|hajlandó|szeretné|szeretnéd|akarja|akarod|gondolja|gondolod|"
            r"jó(?:nak)?|megfelel|alkalmas|elfogadható|van)\b[^.!]{0,140}\?"
        ),
        (
            r"\b(?:mikor|hol|hogyan|hogy|miért|mennyi|mennyibe|mennyit|melyik|melyiket|melyikre|milyen|"
            r"mit|mi|ki|kit|kinek|hány|hányra|hánykor|merre|meddig|mikorra|mikortól|"
            r"miként) [^.!]{0,160}\?"
        ),
        (
            r"\b(?:küldje|küldd|küldjék|küldjétek|küldjön|küldjél|jelezze|jelezd|jelezzék|jelezzétek|"
            r"jelezzen|jelezz|írja|írd|írjon|írj|írják|mondja|mondd|mondjon|válaszoljon|válaszolj|"
            r"válassza|válaszd|válasszon|válassz|erősítse|erősítsd|nézze|nézd|nézzen|nézz|döntse|dönts|"
            r"döntsd|döntsön|hagyja jóvá|hagyd jóvá|írja alá|írd alá|töltse|töltsd|hívjon|hívj|adja|add|"
            r"adjon|adj|ellenőrizze|ellenőrizd|pontosítsa|pontosítsd|tudassa|tudasd|vegye|vedd|"
            r"gondolja át|gondold át|szóljon|szólj|olvassa|olvasd|javítsa|javítsd|egyeztessünk|"
            r"ne felejtse|ne felejtsd)\b(?! (?:bátran|nyugodtan|bármikor|tudomásul|figyelembe))"
        ),
        (
            r"\b(?:várom|várjuk|várnám|várnánk|szükségem|szükségünk|szükség van|szükséges|hiányzik|"
            r"hiányoznak|hiányolom|kellene|kéne|kell még|kellenek|szeretném (?:tudni|megtudni|megkérdezni|"
            r"kérdezni)|szeretnénk (?:tudni|megtudni|kérdezni|megkérdezni|kérni)|érdekelne|érdeklődnék|"
            r"érdeklődöm|érdeklődnénk|kérdezném|kíváncsi vagyok|kíváncsiak vagyunk|kérdésem|kérdésünk|"
            r"kérdéseim|lenne (?:egy|két|néhány|még) \w{0,10}\s?kérdés\w*|volna (?:egy|két|"
            r"még egy) \w{0,10}\s?kérdés\w*)\b(?! (?:a (?:találkoz|hétf|kedd|szerd|csüt|pént|közös|"
            r"megbeszél|viszontlát)|a viszont))"
        ),
        (
            r"\b(?:visszajelzés|válasz|visszaigazolás|jóváhagyás|megerősítés|észrevétel|vélemény|döntés|"
            r"aláírás|hozzájárulás|engedély|javaslat|módosítás)\w{0,12}\b[^.]{0,60}\b(?:várom|várjuk|"
            r"kérem|kérjük|kérnénk|kérném|örülnék|örülnénk|megköszönném|megköszönnénk|szükséges|szükségem|"
            r"szükségünk|-ig|előtt|szívesen)\b"
        ),
        (
            r"\b(?:várom|várjuk|megköszönném|megköszönnénk|örülnék|örülnénk|hálás lennék|hálásak lennénk|"
            r"jó lenne|fontos lenne|szeretném, ha|szeretnénk, ha|jól jönne)\b[^.]{0,80}\b(?:válasz\w*|"
            r"visszajelz\w*|visszaigazol\w*|jóváhagy\w*|megerősít\w*|vélemény\w*|észrevétel\w*|dönt\w*|ha|"
            r"hogy)\b"
        ),
        (
            r"\b(?:eldönt\w*|önön|rajtad|önökön|öntől függ|tőled függ|te döntesz|"
            r"ön dönt)\b[^.]{0,20}\b(?:múlik|áll|függ|dönt\w*)\b"
        ),
        r"\bhatáridő\w*\b[^.]{0,50}\b(?:kér|küld|vár|jelez|válasz)\w*",
        r"\b(?:jóváhagyásra|véleményezésre|aláírásra|átnézésre|ellenőrzésre)\b(?! került)",
        r"\blegkésőbb\b",
        r"\b(?:addig|amíg|míg) (?:nem|ön|te)\b[^.]{0,60}\b(?:nem tud|nem kezd|várunk|várok)\w*",
        r"\b(?:nélkül|hiányában)\b[^.]{0,40}\bnem (?:tud|kezd|lehet|folytat)\w*",
        r"\bmit szólna?\b",
        r"\bmit szólsz\b",
        r"\brendben (?:van|lesz|lenne)\b[^.]{0,40}\?",
        r"\bjó (?:így|lesz|lenne)\b[^.]{0,40}\?",
        r"\b-e\b[^.]{0,60}\?",
        r"\w+-e\b[^.]{0,60}\?",
    ),
    firm=(
        (
            r"\b(?:köszönöm|köszönjük|köszönettel|hálás\w*|örül(?:ök|ünk|nék|nénk)|megköszön\w+|"
            r"lekötelez\w*),? (?:\w+ )?(?:venném,? |vennénk,? )?ha\b(?! (?:kérdés|bármi|"
            r"valami))[^.?]{0,100}"
        ),
        (
            r"\b(?:átnézésre|jóváhagyásra|aláírásra|véleményezésre|ellenőrzésre|"
            r"kitöltésre)\b[^.?]{0,30}\b(?:küldöm|mellékelem|csatolom|kérem|kérjük)\b|\b(?:küldöm|"
            r"mellékelem|csatolom)\b[^.?]{0,60}\b(?:átnézésre|jóváhagyásra|aláírásra|véleményezésre|"
            r"ellenőrzésre|kitöltésre)\b"
        ),
        r"\bne felejts(?:d|e|en)? el\b",
        r"\bkérdés\w*\b[^.?]{0,40}\b(?:nyitott\w*|megválaszolatlan\w*)\b",
        r"\b(?:egy )?rövid (?:igen|szó|válasz|mondat|magyarázat)\b[^.?]{0,20}\belég\b",
        (
            r"\belég (?:lesz |lenne |volna )?(?:csak )?(?:egy )?(?:rövid |egyszerű |szimpla )?(?:igen|nem|"
            r"szó|válasz|mondat|ok|oké)\b"
        ),
    ),
    why=(
        r"^(?:és |de )?(?:hogy )?mi (?:lett|történt|volt)\b(?!.{0,60}\b(?:ön\w*|te)\b)",
        (
            r"^(?:és |de )?(?:hogy )?miért\b[^?]{0,40}\b(?:tart\w+|volt|kellett|késett|lett|történt|"
            r"maradt|lassú)\b"
        ),
    ),
    hints=(
        r"\b(?:kérem|kérjük|kérném|kérnénk|kérlek|légy szíves|légyszi|legyen szíves|szíveskedj\w*|lsz)\b",
        r"\b(?:lenne|volna|kellene|\w+hatn\w+|\w+hetn\w+)\b",
        r"^\w+tt már\b",
        r"\b(?:le|meg|el|be|ki|fel) kell \w+ni\b",
        r"\bremélem\b[^.]{0,40}\b(?:hall|válasz|jelez)\w*",
        r"\btervezet\b",
        r"(?:csatol\w*|mellékel\w*|itt)[^.]{0,60}(?:ajánlat|javaslat|szerződés)",
        r"\bjavasl\w*\b",
        r"\bhatáridő\w*\b(?![^.?]{0,40}\b(?:meghosszabbít|kitol)\w*)(?<!meghosszabbította a határidőt)",
        r"\bsürgős\b",
        r"\b(?:a|b|1|2)\. ?(?:opció|verzió|változat)\b",
        r"\bemlékeztet(?!ő(?:t|ben)?\b)\w*\b",
        r"\bnem kaptam\b",
        r"\bnem érkezett\b",
        r"\bjó lenne\b",
        r"\bha (?:önnek|neked|nektek|jó)\b",
        r"\bkérdés(?:em|ünk|ek)?\b",
        r"\bmihelyt\b",
        r"\bamint\b[^.]{0,30}\b(?:megkapom|megkapjuk|jelz|jelez)\w*",
        r"\bnem vagyok (?:biztos|benne)\b",
    ),
    offers=(
        r"\b(?:sürgős (?:eset|ügy)\w*|vészhelyzet\w*|(?:ha )?bármi van|baj esetén)\b[^?]{0,140}",
        (
            r"\b(?:ha|amennyiben) (?:\w+ ){0,4}(?:már nem|nem (?:kíván\w*|szeretn\w+|kér\w*|akar\w*|"
            r"érdekl\w*)|lemond\w*|leiratkoz\w*|visszalép\w*|meggondol\w*|kihagyn\w*|"
            r"töröln\w*)\b[^?]{0,140}"
        ),
        (
            r"\bha (?:\w+ ){0,3}(?:nem (?:megy|működik|jó|sikerül|világos|indul|jön össze|nyílik|érthető)|"
            r"túl (?:korai|késő|sok|messze)|elakad\w*|lefagy\w*)\b[^?,]{0,30},? (?:csak |nyugodtan |"
            r"akkor )?(?:hív\w*|szól\w*|ír\w*|kérdez\w*|keres\w*|próbál\w*)\b[^?]{0,80}"
        ),
        r"\b(?:nyugodtan|bátran|bármikor|szabadon) \w*(?:hat|het)\w*\b[^?]{0,80}(?=[.!]|$)",
        r"\b(?:kérdés\w*|probléma|igény|gond|észrevétel) esetén\b[^.?]{0,120}",
        (
            r"\bszólj(?:on)? (?:csak )?(?:a recepción|a portán|a gondnoknak|neki\w*|"
            r"ha valami)\b[^?]{0,60}|\brendelkezésére\b"
        ),
        (
            r"\bha\b[^.?]{0,60}\b(?:valami\w*|bármi\w*|rosszul|hib\w+|félreért\w+|elfelejtettem|kihagytam|"
            r"kérdés\w*|probléma\w*|gond\w*|kétség\w*|nem világos|nem működik)\b[^.?]{0,100}"
        ),
        r"\balig (?:várom|várjuk)\b[^.?]{0,80}",
        (
            r"\b(?:szóljon|szólj|jelezze|jelezd|írjon|írj),? ha (?:valamit|bármit|valami|bármi|gond|hiba|"
            r"baj|probléma|nem világos|kihagytam|kifelejt\w+|elfelejt\w+)\b[^?.]{0,60}"
        ),
        (
            r"\b(?:ha|amennyiben|bármilyen|további|esetleges|bármi) (?:bármilyen |bármi |további |még |"
            r"van |lenne |kérdés\w* |valami |esetleg |valamiben |bármiben |egyéb |"
            r"ezzel kapcsolat\w+ )*(?:kérdés\w*|kérdése|kérdésed|kérdésük|kérdésetek|szükség\w*|"
            r"probléma\w*|gond\w*|segít\w*|kell|észrevétel\w*|merül\w*|igény\w*|szeretne|szeretnél|"
            r"valami nem|nem világos|adódik|felmerül\w*|elakad\w*)\b.{0,160}"
        ),
        (
            r"\b(?:keressen|keress|keressenek|forduljon|fordulj|forduljanak|hívjon|hívj|írjon|írj|szóljon|"
            r"szólj|kérdezzen|kérdezz) (?:minket |engem |hozzám |hozzánk )?(?:bátran|nyugodtan|"
            r"bármikor)\b.{0,80}"
        ),
        r"\b(?:bátran|nyugodtan|bármikor) (?:keress|fordul|hív|ír|szól|kérdez)\w*\b.{0,80}",
        r"\b(?:rendelkezésére|rendelkezésedre|rendelkezésükre|rendelkezésetekre) áll\w*\b",
        r"\b(?:állok|állunk) (?:szívesen |készséggel |mindenben )?(?:rendelkezés\w+)\b",
        r"\b(?:van )?(?:még )?kérdés\w*\?.{0,60}",
        r"\bahogy (?:kérte|kérted|kérték|megbeszéltük|ígértem|megbeszéltem)\b",
        r"\bnem sürgős\b",
        r"\bkedves,? hogy (?:kérdezed|kérdezi|érdeklődsz|érdeklődik)\b[^?]{0,80}",
        (
            r"\bha\b[^?]{0,60}\b(?:jársz|jár|erre|felénk)\b[^?]{0,40}\b(?:ugorj|ugorjon|gyere|jöjjön|nézz|"
            r"nézzen)\b[^?]{0,30}"
        ),
        r"\b(?:bizonyára|biztosan?|talán) (?:kíváncsi|azon tűnőd\w+|azt kérdez\w+)\b[^?]{0,100}",
        r"\bmond(?:d|ja) meg neki\b[^?]{0,80}|\bad(?:d|ja) át (?:az )?üdvözlet\w*[^.?]{0,40}",
        r"\bpuszil\w+\b[^.?]{0,30}",
        r"\bráér\b",
    ),
    informs=(
        (
            r"\b(?:sok )?(?:szeretettel|örömmel) (?:várjuk|várom|várunk)\b(?! (?:válasz|visszajelz|"
            r"jelentkez|észrevét|a válasz))[^.?]{0,60}"
        ),
        r"\bmegkért(?:ek|e)?,? hogy\b[^.?]{0,100}",
        r"\b(?:tudni|hallani) (?:akart\w+|szerett\w+ volna)\b[^.?]{0,100}",
        r"\b(?:tőled|öntől|önöktől|téged|önt) (?:kértem|kérdeztem|kérdeztelek) volna\b[^.?]{0,60}",
        r"\bfelhív(?:juk|om)\b[^.?]{0,20}\bfigyelm\w+[^.?]{0,100}",
        r"\b(?:kérdezte|írta|mondta)\b[^.?]{0,20}_[^.?]{0,80}",
        (
            r"\b(?:azt |ön azt )?(?:kérdezte|kérdezted|kérdezték),? (?:hogy|mikor|mi|hol|van|lehet|tud|"
            r"működ)[^?.]{0,140}\??"
        ),
        (
            r"\b(?:kérem|kérjük|kérlek),? (?:ne (?:válaszoljon|válaszolj|aggódj\w*|haragudj\w*|izgul\w*|"
            r"vegye|vedd)|ve(?:gye|gyék|gyétek|dd) (?:figyelembe|tudomásul)|fogadja|fogadd|nézze el|"
            r"nézd el|bocsásson|adja át (?:üdvözlet|a köszönet)\w*|szíves türelm\w+|megértés\w+|türelm\w+|"
            r"szíves megértés\w+)\b.{0,100}"
        ),
        (
            r"\b(?:elnézés\w*|bocsánat\w*|türelm\w*|megértés\w*) (?:kérek|kérünk|kérem|kérjük|kérnék|"
            r"kérnénk)\b[^.?]{0,60}"
        ),
        (
            r"\b(?:megértését|türelmét|elnézését|szíves megértését|türelmedet) (?:kérem|kérjük|kérném|"
            r"köszön\w*)\b"
        ),
        r"\bköszön\w*\b[^.?]{0,90}",
        r"\b(?:csatoltan|mellékelten|csatolva|mellékelve)\b[^.?]{0,80}",
        (
            r"\b(?:el)?(?:küldöm|küldjük|küldtem|küldtük|küldök|jelzem|jelezni fog\w+|jelentkezem|"
            r"jelentkezünk|jelentkezni fog\w+|megírom|megmondom|visszajelzek|visszaigazolom|"
            r"visszaigazoljuk|megerősítem|megerősítjük|megkérdezem|megnézem|válaszolok|válaszolni fogok|"
            r"hívom|felhívom|értesítem|értesítjük|tájékoztatom|tájékoztatjuk)\b[^.?]{0,100}"
        ),
        (
            r"\b(?:kérdezte|kérdezted|kérdezték|kérdésére|kérdésedre|kérdéseire|kérdéseidre|"
            r"érdeklődött)\b[^?]{0,140}\??"
        ),
        (
            r"\b(?:tájékoztatásul|tájékoztatásképpen|csak hogy tudd|csak hogy tudja|tájékoztatás céljából|"
            r"irattárba|nyilvántartásához)\b"
        ),
        r"\bnem (?:hiányzik|szükséges|kell)\b[^.?]{0,60}",
        r"\b(?:minden|összes) kérdés\w*\b[^.?]{0,50}",
        r"\bkétségtelen\w*\b",
    ),
    rhetorical=(
        (
            r"\b(?:elmúlt|jobban|túl|meggyógyul\w*|kipihen\w*)\b[^?]{0,30}\b(?:nátha|influenza|köhögés|"
            r"láz|betegség\w*|vagy már|magad)\b[^?]{0,20}\?"
        ),
        (
            r"\b(?:milyen|jó|hogy) (?:volt|telt|sikerült) a (?:nyaralás|hétvége|szabadság|út|utazás|buli|"
            r"ünnep\w*)\w*[^?]{0,20}\?"
        ),
        r"\bel tud(?:od|ja|játok|ják|ná|nád) (?:hinni|képzelni)\b[^?]{0,100}\?",
        (
            r"\b(?:tényleg|már|valóban)\b[^?]{0,40}\b(?:éve?|hónap\w*|hete?|karácsony|december|"
            r"péntek)\b[^?]{0,20}\?"
        ),
        r"\bjó kérdés\b",
        r"\bhonnan (?:tudta|tudtad|sejtette|sejtetted|találta ki|találtad ki)\b[^?]{0,80}\?",
        r"\bhogy (?:van|vagy|vannak|vagytok|telt|telik|megy)\b[^?.]{0,40}\?",
        r"\bmi (?:újság|a helyzet|van veled)\b[^?]{0,20}\?",
        r"(?:,\s?|^)(?:ugye|nem igaz|nem|igaz|nemde|jó)\?$",
        r"\bki (?:tudja|gondolta|hitte|ne)\b[^?]{0,80}\?",
        r"\bmi (?:mást|kell még|kellene még|több)\b[^?]{0,50}\?",
        r"\bmiért (?:is )?ne\?",
        r"\btudta(?:d)?,? hogy\b[^?]{0,120}\?",
        r"\bhová (?:lett|tűnt|szalad)\b[^?]{0,40}\?",
        r"\bhogy (?:repül|szalad|rohan) az idő\b[^?]{0,20}\??",
        r"^(?:az eredmény|a megoldás|az ok|a válasz|az oka|a lényeg)\?",
        r"\bhát nem\b[^?]{0,80}\?",
        r"\bnem (?:csodálatos|nagyszerű|szuper|szép)\b[^?]{0,30}\?",
        r"\bmit (?:is )?(?:mondhatnék|mondhatnánk|kívánhatnék)\b[^?]{0,40}\?",
    ),
    no_answer=(
        r"\bne (?:fáradj\w*|strapáld\w*|bajlódj\w*)\b[^.?]{0,30}\bvála\w*",
        (
            r"\bválaszt nem (?:várok|várunk|kérek|igényel)\b|\b(?:önnek|neked) (?:nem kell|"
            r"nincs)\b[^.?]{0,20}\b(?:tennie|tenned|teendője|teendőd|dolga|dolgod|semmi)\w*"
        ),
        (
            r"\b(?:nem|nincs) (?:szükséges|kell|igényel|várok|várunk|szükség) (?:\w+ )?(?:válasz\w*|"
            r"válaszolni\w*|válaszolnia|válaszolnod|visszajelz\w*|visszajelezn\w*|reagáln\w*|tenni\w*|"
            r"teendő\w*|visszaigazol\w*)"
        ),
        r"\b(?:válasz|válaszolni|visszajelzés|teendő)\w* (?:nem|nincs) (?:szükséges|kell|szükség|vár\w*)",
        r"\b(?:nincs|nem lesz) (?:további |más |semmilyen )?(?:teendő\w*|tennivaló\w*|dolga|dolgod)\b",
        (
            r"\b(?:csak )?(?:tájékoztatásul|tájékoztatásképpen|tájékoztató jelleggel|csak hogy tudd|"
            r"csak hogy tudja|csak jelezni szerettem|csak szerettem volna (?:jelezni|megköszönni|szólni)|"
            r"csak annyit szerettem|csak szólni|irattárba|nyilvántartás\w*)\b"
        ),
        r"\bne válaszoljon erre\b",
        r"\bsemmit sem kell\b",
        r"\bsemmit nem kell\b",
        r"\bnem kell semmit\b",
    ),
    closes=(
        r"\bjó kérdés\b|\bfogalmam sincs\b|\b(?:én sem|nem|magam sem) tud(?:om|juk)[.!]?$|^mindegy\b",
        r"\bbízd (?:csak )?rám\b|\brajta vagyok\b|\bmeglesz\b|\bdolgozom rajta\b|\b(?:ennyi|kész)[.!]?$",
        (
            r"\b(?:alá|ki|meg|be|fel|le) van (?:\w+va|\w+ve)\b|\b(?:el|meg|ki|be)(?:ment|jött|érkezett|"
            r"indult|készült|fogyott)\b"
        ),
        r"\bfelhívjuk\b|\bmicsoda \w+!|\balig vár(?:om|juk)\b|\brepül az idő\b|\brendezett\b",
        r"\b(?:részvét|hiánytalan|elköltöz|elhagyt|terv szerint|kiment|nem változ|úton van)\w*",
        r"\b(?:fent|fenn) van",
        r"\b(?:itt az|itt van az?) ",
        r"\bigazolom\b",
        r"\bsemmi gond\b|\bújra (?:az|itt|bent)\b|\bleszek\b",
        r"\bsajnos\b[^.?]{0,80}\b(?:vállal\w*|menni|részt venni|segíteni|elfogadni)\b",
        r"\bremél(?:em|jük),? (?:hogy )?(?:jól|minden|szép|kellemes)\b|\börömmel értesít\w+",
        r"\b(?:micsoda|milyen (?:szép|jó|kedves|nagyszerű))\b[^?]*$",
        r"\b(?:lefut|elindul|működ|megérkez|elér)\w*",
        r"\bmegállapodtunk\b",
        r"\bbizalm",
        r"\bnálunk minden\b",
        r"\belfogad(?:juk|om)\b",
        r"\bzárva\b",
        r"\btovábbít",
        r"\baláír(?:juk|om)\b",
        r"\b\w{3,}(?:tam|tem|ttam|ttem|tuk|tük)\b",
        r"\bmegjö(?:tt|ttek)\b",
        r"\bátad",
        r"\bköszönt",
        r"\bne aggód",
        r"\bmegoldódott\b",
        r"\bmegoldottuk\b",
        r"\bköszön",
        r"\bkösz",
        r"\bmegkapt",
        r"\bmegérkez",
        r"\brendben\b",
        r"\bvisszaigazol",
        r"\bmegerősít",
        r"\bszuper\b",
        r"\bremek\b",
        r"\btökéletes",
        r"\bnagyszerű\b",
        r"\bkellemes\b",
        r"\bszép (?:napot|hétvégét|estét|hetet|ünnep|pihen)\w*",
        r"\bjó (?:hétvégét|pihenést|utat|munkát|éjszakát|szórakozást|egészség)\w*",
        r"\bboldog\b",
        r"\bgratulál",
        r"\bminden jót\b",
        r"\bsok sikert\b",
        r"\bjobbulást\b",
        r"\bviszontlátás",
        r"\btalálkozunk\b",
        r"\bkifizet",
        r"\butal(?:tam|tuk|va)\b",
        r"\bátutal",
        r"\bmellékel",
        r"\bcsatol",
        r"\belküld",
        r"\bfeltölt",
        r"\belkészült",
        r"\bkész\b",
        r"\bfrissít",
        r"\bjavítottam\b",
        r"\bjavítottuk\b",
        r"\bmegcsinál",
        r"\bjelentkez(?:em|ünk)\b",
        r"\bküld(?:öm|jük|tem|tük)\b",
        r"\bahogy (?:megbeszél|ígér|kért)\w*",
        r"\belnézés",
        r"\bsajnál",
        r"\bbocsánat",
        r"\bszívesen\b",
        r"\bnincs mit\b",
        r"\bnem gond\b",
        r"\börül(?:ök|ünk|tem|tünk)\b",
        r"\begyetért",
        r"\bszámla\b",
        r"\bmegbeszéltük\b",
        r"\bintéz(?:em|zük)\b",
        r"\bélesben\b",
        r"\berősítem\b",
        r"\bírom\b",
        r"\bnyugtáz",
        r"\büdvözl",
    ),
    answers=(
        r"^(?:\w+ ){0,3}(?:miatt|mert|okozt\w+|volt az ok\w*)\b",
        (
            r"^(?:igen|főleg|elsősorban|leginkább|nem,|nem\b(?! (?:\w+ )?(?:\w+(?:om|em|öm|ám|ok|ek|ök|"
            r"unk|ünk|juk|jük)|tud\w*|megy)\b)|persze|természetesen|hogyne|abszolút|semmi|soha|pontosan|"
            r"mert|minden(?! más| egyéb| többi)|senki|egyszerű)\b"
        ),
    ),
)
