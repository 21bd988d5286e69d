"""Czech."""

from __future__ import annotations

from mailwatch.mail.languages.giving import DayWords, GivenWords
from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    MachineWords,
    MeetingWords,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="cs",
    common=CommonWords(
        words="a je se na v že to z jsem do pro ne s děkuji prosím nebo kontaktujte po",
        letters="řůě",
    ),
    dates=DateWords(
        months=(
            "ledna|leden|led",
            "února|únor|úno",
            "března|březen|bře",
            "dubna|duben|dub",
            "května|květen|kvě",
            "června|červen|čvn",
            "července|červenec|čvc",
            "srpna|srpen|srp",
            "září|zář",
            "října|říjen|říj",
            "listopadu|listopad|lis",
            "prosince|prosinec|pro",
        ),
        weekdays=(
            "pondělí|pondělka|pondělku",
            "úterý",
            "středu|středa|středy|středou",
            "čtvrtek|čtvrtka|čtvrtkem",
            "pátek|pátku|pátkem",
            "sobotu|soboty|sobota",
            "neděli|neděle",
        ),
        tomorrow=("zítra",),
    ),
    quotes=QuoteWords(
        wrote=(
            r"napsala?(?:\(a\))?",
            "píše",
        ),
        separators=(
            "začátek přeposílané",
            "původní zpráva",
            "původní e-mail",
            "přeposlaná zpráva",
        ),
        header_from=("odesílatel",),
        header_date=("odesláno",),
        header_to=("komu",),
        header_subject=("předmět",),
    ),
    signatures=SignatureWords(
        footers=(r"odesláno z (?:mého )?[\w .-]{2,60}",),
        disclaimers=(
            "tento e-mail",
            "tato zpráva",
        ),
        legal=("důvěrn",),
    ),
    prefixes=PrefixWords(
        reply=("odpověď",),
        forward=(
            "přeposláno",
            "předáno",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "automatická odpověď",
            "automaticka odpoved",
            "automatická zpráva",
            "mimo kancelář",
            "nepřítomnost",
            "v nepřítomnosti",
            "nepřítomen",
            "dovolená",
            "na dovolené",
            "jsem na dovolené",
            "oznámení o nepřítomnosti",
            "nejsem v kanceláři",
        ),
        also_human=("dovolená",),
        away=(
            "rodičovské",
            "pracovní neschopnost",
            "nemocensk",
            "nejsem k dispozici",
            "nebudu k dispozici",
            "nebudu v práci",
            "nejsem v práci",
            "v zahraničí",
            "na školení",
            "nepřítomnost",
            "pracovní cestě",
            "mimo kancelář",
            "nejsem v kanceláři",
            "nebudu v kanceláři",
            "na dovolené",
            "nepřítom",
            "dovolenou",
            "čerpám dovolenou",
            "služební cest",
            "mateřské dovolené",
            "vrátím se",
            "vracím se",
            "zpět v kanceláři",
            "budu zpět",
            "opět k dispozici",
            "mé nepřítomnosti",
            "kancelář je uzavřena",
            "máme zavřeno",
            "již nepracuj",
        ),
        companions=(
            "děkuji za",
            "děkujeme za",
            "naléhav",
            "urgentní",
            "kontaktujte",
            "obraťte se",
            "obracejte se",
            "odpovím",
            "po svém návratu",
            "po mém návratu",
            "po návratu",
            "co nejdříve",
            "omezený přístup",
            "nemám přístup",
            "automatick",
            "nebude přeposl",
            "v době mé nepřítomnosti",
        ),
        openings=(
            "dobrý",
            "vážen",
            "s pozdravem",
            "děkuj",
        ),
        moves_on=("příští týden",),
        agrees=("souhlas",),
    ),
    returns=ReturnWords(
        back_before=(
            (
                r"(?:vrátím se|vracím se|vrátim sa|vraciam sa|zpět|späť|budu opět|opět|opäť|"
                r"k dispozici|k dispozícii)(?: \w+){0,5}?(?: od| dne| dňa| v)?"
            ),
        ),
        until_before=("až do",),
        returns=(
            "vrát",
            "vrac",
            "zpět",
            "opět",
            "dispoz",
        ),
        coming=("příští",),
    ),
    given_up=GivenUpWords(
        what=(
            "adres",
            "schránk",
            "e-?mail",
            "účet",
        ),
        how=(
            "již není",
            "už není",
            "není (?:již|už|nadále)",
            "nepoužívá",
            "neexistuje",
            "(?:byla?|je) (?:zrušen|změněn|deaktivován)",
            "se změnil",
        ),
        gone=(
            "(?:již|už) (?:u nás )?nepracuj",
            "není (?:již|už) (?:naším|zaměst)",
        ),
        redirects=(
            "prosim",
            "prosí",
        ),
    ),
    tickets=TicketWords(
        subjects=(
            "požadavek přijat",
            "váš požadavek",
            "potvrzení přijetí",
            "tiket vytvořen",
            "přijali jsme",
            "potvrzení o přijetí",
        ),
        strong_subjects=("potvrzení o přijetí",),
        received=(
            "přijali jsme váš",
            "obdrželi jsme",
            "byl zaregistrován",
            "byl přijat",
            "byl vytvořen",
            "číslo požadavku",
            "číslo tiketu",
            "číslo případu",
            "pod číslem",
            "náš tým",
            "neodpovídejte na tento",
        ),
        updated=(
            "byl aktualizován",
            "nový komentář",
            "nová odpověď",
            "odpověděl",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("přečteno: ", "přečten"),
            ("nepřečteno: ", "přečt"),
        ),
        about_ours=("vaše zpráva",),
        recalls=("odvolání",),
        recalled=("odvola",),
    ),
    meetings=MeetingWords(
        accepted=("přijato:",),
        declined=("odmítnuto:",),
        tentative=("předběžné:",),
        cancelled=("zrušeno:",),
        request=("pozvánka:",),
    ),
    bounces=BounceWords(
        openings=(
            ("zprávu se nepodařilo doručit", "Exchange, Seznam"),
            ("nebylo možné doručit", "various"),
            ("nebyla doručena", "various"),
            ("nemohla být doručena", "various"),
        ),
        subjects=(
            ("nedoručitelné", "Exchange"),
            ("nedoručitelná", "various"),
            ("nedoručen", "various"),
        ),
        delay_subjects=(("zpožděno", "Exchange"),),
        delays=(("dosud nebyla doručena", "Exchange"),),
        expired=("vypršel",),
        temporary=("dočasn",),
        reasons={
            "no such user": ("neexistuje",),
        },
        of_ours=("vaše zpráva",),
        held_back=("odmítnut",),
    ),
    machines=MachineWords(
        automatic=("automaticky (?:generovan|vygenerovan|odeslan)",),
        unread=("neodpovídejte",),
        unread_stems=("odpov",),
        leaving=("odhlásit",),
        reactions=("reagoval",),
    ),
    days=DayWords(
        numbers=(
            "jed(?:en|na|noho|nu)",
            "dva|dvou|dvě",
            "tři|tří",
            "čtyři|čtyř",
            "pět|pěti",
            "šest|šesti",
            "sedm|sedmi",
            "osm|osmi",
            "devět|devíti",
            "deset|deseti",
            "jedenáct",
            "dvanáct",
            "třináct",
            "čtrnáct|čtrnácti",
        ),
        today=(
            "dnes(?:ka)?(?: večer| odpoledne)?",
            "(?:konce|koncem) dne",
        ),
        day_after_tomorrow=("pozítří",),
        this_week=(
            "(?:konce|koncem|konec) (?:tohoto )?týdne",
            "tento týden",
            "tenhle týden",
            "během týdne",
        ),
        weekend=("víkend(?:u|em)?",),
        next_week=(
            "(?:během )?(?:příští|příštího|další) (?:týden|týdne)",
            "(?:konce|koncem) příštího týdne",
        ),
        middle_of_next_week=("(?:začátkem|začátku|v polovině|poloviny) příštího týdne",),
        next_weekday=(
            "(?:příští|příštího) WEEKDAY",
            "WEEKDAY příští týden",
        ),
        month_middle=("(?:poloviny|polovině|v půlce|půlky) (?:tohoto )?měsíce",),
        month_end=(
            "(?:konce|koncem|konec) (?:tohoto )?měsíce",
            "tento měsíc",
        ),
        next_month=(
            "(?:příští|příštího) měsíc[e]?",
            "(?:konce|koncem) příštího měsíce",
        ),
        year_end=("(?:konce|koncem|konec) (?:tohoto )?roku",),
        start_of=("(?:začátkem|začátku) MONTH",),
        middle_of=("(?:poloviny|polovině|v půlce|půlky|v polovině) MONTH",),
        end_of=("(?:konce|koncem|konec) MONTH",),
        day_alone=(
            (
                "(?:(?<=do )|(?<=od )|(?<=dne )|(?<=před )|(?<=na )|(?<=až )|(?<=vracím se "
                r"))(\d{1,2})\.(?! ?\d)"
            ),
        ),
        days=("NUMBER (?:dnů|dny|dní|den|dnech)",),
        working_days=("NUMBER pracovní(?:ch|) (?:dnů|dny|dní|dnech)",),
        weeks=(
            "NUMBER týdn(?:ů|y|ech)",
            "NUMBER týden",
        ),
        months=("NUMBER měsíc(?:ů|e|ích)?",),
        spans_ahead=("za (?:asi )?SPAN",),
        christmas=(
            "vánoc(?:e|i|emi|ích|)",
            "štědr(?:ého|ým) dne?m?",
        ),
        new_year=(
            "nov(?:ého|ým|ý) rok(?:u|em)?",
            "silvestr(?:a|em)?",
        ),
        easter=(
            "velikonoc(?:e|emi|)",
            "velikonoční",
        ),
        pentecost=("letnic(?:e|emi)?",),
    ),
    given=GivenWords(
        fillers=(
            "dne",
            "tohoto",
            "tento",
            "včetně",
            "ráno",
            "večer",
            "poledne",
            "odpoledne",
            "v",
            "ve",
            "nejbližšího",
            r"\d{1,2}(?:[:.]\d\d)? ?(?:hodin|h)?",
        ),
        by=(
            "(?:do|nejpozději(?: do| v| ve)?|před|během|v průběhu) DAY",
            "DAY nejpozději",
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
    ),
)
