"""Czech: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "dne",
        "tohoto",
        "tento",
        "včetně",
        "v",
        "ve",
        "nejbližšího",
    ),
    abbreviations=(
        "cca",
        "h",
        "hod",
    ),
    by=(
        "(?:do|nejpozději(?: do| v| ve)?|před|během|v průběhu) DAY",
        "DAY nejpozději",
    ),
    clock=(
        "ráno",
        "večer",
        "večerem",
        "poledne",
        "polednem",
        "konce dne",
        "odpoledne",
        r"\d{1,2}(?:[:.]\d\d)? ?(?:hodin|h)?",
        r"\d{1,2}\. hodinou",
    ),
    either=(
        "nebo",
        "či",
        "anebo",
    ),
    leads=(
        "do",
        "na",
        "před",
        "od",
        "po",
        "nebo",
        "a",
    ),
    clauses=(
        r"(?<=, )(?:zda|zdali|jestli) (?!to\b|vám\b|se\b|vše\b|je\b|s\b|můžete|stihnete|souhlasíte)",
        r"kter(?:ý|á|é|ou|ého|ém|ým|ých|ými)\b|podle kter\w+",
        "(?<=, )co jste|co jste",
        r"(?:požádejte|požádej|poproste|popros) \w+",
    ),
    before=("před",),
    hours=(
        "ráno",
        "večer",
        "v poledne",
        "odpoledne",
        "dopoledne",
        r"v \d",
    ),
    after=("po",),
    asks=(
        "pros(?:ím|íme|il bych|ila bych)",
        (
            "(?:mohl|mohla|můžete|můžeš|mohli|stihnete|stihneš|stihl|dokážete|zvládnete) ?(?:byste|"
            "bys|mi|nám|to)?"
        ),
        "potřeb(?:uji|uju|ujeme|oval|ovala)",
        "(?:bylo|bude) by",
        "bylo by (?:dobré|skvělé|fajn|super|ideální|hezké)",
        "by bylo (?:dobré|skvělé|fajn|super|ideální|hezké)",
        "rád(?:a)? bych",
        "ráda bych",
        "chtěl(?:a)? bych",
        "uvítal(?:a)? bych",
        "ocenil(?:a)? bych",
        "čekám",
        "očekávám",
        "počítám",
        r"pokud (?:je to |to bude |to jde)?možn\w+",
        "jestli to jde",
        "pošlete",
        "pošli",
        "dejte",
        "dej (?:mi |nám )?vědět",
        "napište",
        "napiš",
        "potvrďte",
        "potvrď",
        "zašlete",
        "odpovězte",
        "odpověz",
        r"vaš[ie] (?:odpověď|reakc\w|vyjádření|souhlas)",
        "tv(?:ou|oji) odpověď",
        "odpověď",
        "je třeba",
        "nutné",
        "šlo by",
        "je (?:to )?reálné",
    ),
    own=(
        (
            "(?:pošlu|zašlu|udělám|dodám|připravím|dokončím|ozvu|napíšu|dám|odpovím|pošleme|uděláme|"
            "dodáme|připravíme|budu|budeme|mám|máme|můžu|můžeme|mohu|pracuji|pokusím|obdržíte|"
            "dostanete|dostaneš)"
        ),
        "potřebujete",
        "chcete",
        "mám vám",
    ),
    lasts=(
        "platí",
        r"platn\w+",
        r"zavřen\w*",
        r"otevřen\w*",
        r"dostupn\w*",
        "trvá",
        r"dovolen\w+",
        "cen[aay]",
        "slev[ay]",
        r"vstupenk\w+",
        r"lístk\w+",
        r"nabídk\w+",
        (
            r"(?:chtěl(?!\w* bych)\w*|měl(?! bych)\w*|prosil(?!\w* bych)\w*|slíbil\w*|byl[aoiy]?(?! "
            r"by)|říkal\w*|psal\w*|domluvili)"
        ),
        r"(?:uschov\w+|počkej\w*|nechte)",
        r"splatn\w+",
    ),
    deadlines=(
        r"(?:termín\w*|deadline|uzávěrk\w+|lhůt\w+)(?: je| bude| končí|:)* ?(?:do )?DAY",
        "(?:řekněme|domluvme se|dohodněme se|platí tedy|takže)(?: tedy| tak)?(?: na| do)? DAY",
        "(?:pokud|jestli|když)[^.]{0,20} do DAY[^.]{0,25} ne",
        "(?:pokud|jestli|když)[^.]{0,15} ne[^.]{0,40} do DAY",
        (
            r"do DAY (?:to )?(?:je|bude|stačí|by bylo)(?: \w+)? ?(?:v pořádku|ok|dobře|fajn|super|"
            "dobré|ideální)?"
        ),
        r"(?:posun\w+|prodlou\w+|odlož\w+|přelož\w+)[^.]{0,30} (?:do|na) DAY",
    ),
    rests=(
        "(?:stačí|bude stačit|postačí|klidně)(?: až| to| i){0,2}(?: po| do)? DAY",
        "PERIOD (?:mi |to |úplně |bohatě )*(?:stačí|postačí|je v pořádku|bude fajn|je ok|je fajn)",
        (
            "(?:nespěchá|není to urgentní|nehoří|žádný spěch|není spěch|nepotřebuji|nepotřebuju|"
            "nepotřebujeme)[^.]{0,40}(?:před|do|po) DAY"
        ),
        "(?:máte|máš|mají)[^.]{0,15} čas[^.]{0,8} do DAY",
        "(?:může|můžeme) (?:to )?(?:klidně )?počkat (?:do|po|až na|na)? ?DAY",
        "(?:promluvíme|probereme|ozveme|vrátíme)[^.]{0,20} po DAY",
        r"(?:stačí|potřebuj\w+)[^.]{0,15} až po DAY",
    ),
    refused=(r",? ?(?:pozdě|příliš pozdě|ne\b)",),
    back=(
        (
            "(?:vracím se|vrátím se|vrátíme se|budu zpět|budu zpátky|jsem zpět|jsem zpátky|zpět|"
            "zpátky|budu k dispozici|budu (?:zase |opět )?v kanceláři)[^.]{0,30}? (?:od |v |ve |až "
            ")?DAY"
        ),
        (
            r"(?:na dovolené|na cestách|nepřítom\w+|v zahraničí|pryč|nemocn\w+|mimo "
            "kancelář)[^.]{0,20} do DAY"
        ),
        "od DAY[^.]{0,25}(?:jsem|budu) (?:zase|opět|zpět|zpátky)",
        "do DAY (?:jsem|budu) (?:na dovolené|pryč|mimo|na cestách)",
    ),
    promises=(
        (
            "(?:pošlu|zašlu|vrátím(?! se)|vrátíme(?! se)|odešlu|udělám|dodám|zaplatím|uhradím|"
            "převedu|odpovím|napíšu|podívám|projdu|podepíšu|potvrdím|dám|pošleme|zašleme|uděláme|"
            "zaplatíme|uhradíme|dodáme|odpovíme|podepíšeme|dáme|doplním|vyřídím|dokončím|předám|ozvu "
            "se|přečtu|zkontroluju|zkontroluji|pokusím se|stihnu|nahraju)"
        ),
        r"bude (?:hotov\w+|odeslán\w*|zaplacen\w*)",
        "(?:obdržíte|dostanete|dostaneš|budete mít|budeš mít)",
        "(?:platba|převod|odpověď|smlouva) (?:odejde|přijde|dorazí|bude)",
    ),
    parts=(
        r"(?:zbytek|zbývající\w*|ostatní|druh(?:ou|á) (?:polovin\w+|půlk\w+|část))[^.]{0,30}? DAY",
        "DAY (?:pošlu |dodám |přijde )?zbytek",
    ),
    needs_time=(
        "(?:dát|dejte|dej|dáte)[^.]{0,25} (?:čas )?do DAY",
        "(?:dát|dejte|dej|dáte) (?:mi|nám) (?:ještě )?DAY",
        "(?:potřeb(?:uji|uju|ujeme|oval|ovala))[^.]{0,25} do DAY",
        "(?:potřeb(?:uji|uju|ujeme|oval|ovala))(?: bych)? (?:ještě )?DAY",
        (
            r"(?:prosím|prosíme|poprosil\w*|požádat|žádám)[^.]{0,25}(?:odklad|čas|strpení|posunutí|"
            "prodloužení)[^.]{0,15} (?:do|na) DAY"
        ),
    ),
    holds=(
        r"před DAY[^.]{0,40} ne\w+",
        r"ne\w+ [^.]{0,50}před DAY",
        "(?:nejdřív|nejdříve)(?: od| v| ve| po| na)? DAY",
        "do DAY[^.]{0,15} ne(?:můžu|mohu|stihnu|zvládnu|budu)",
    ),
    attributes=(
        "z",
        "ze",
        "od",
        "po",
        "ode",
        r"datovan\w+",
        "mezi",
        r"naplánovan\w+ na",
        "začíná",
        "ze dne",
        r"minul\w+",
    ),
    things=(r" (?:minul\w+)",),
    meets=(
        r"schůzk\w+",
        "sejdeme",
        "uvidíme",
        "setkání",
        "zavolám",
        "zavoláme",
        r"hovor\w*",
        "zoom",
        "teams",
        r"káv\w+",
        r"oběd\w*",
        r"návštěv\w+",
        "přijedu",
        "stavím se",
    ),
    conditions=(
        "pokud",
        "jestli",
        "jestliže",
        "když",
        "jakmile mi",
        "za podmínky",
    ),
    denied=(
        r"ne(?:můžu|mohu|pošlu|stihnu|budu|potřebuj\w+|bude|dám|udělám|mus\w+|chci|zvládn\w+|ní|mám)?",
        "nikdy",
    ),
)
