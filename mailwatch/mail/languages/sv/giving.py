"""Swedish: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "den",
        "på",
        "nu på",
        "kommande",
        "denna",
        "senast",
        "och med",
        "i",
    ),
    abbreviations=(
        "ca",
        "inkl",
        "kl",
    ),
    by=(
        "(?:senast|före|innan|till|inom) DAY",
        "(?:svar|återkoppling|besked) DAY",
    ),
    clock=(
        "eftermiddag(?:en)?",
        "förmiddag(?:en)?",
        "kväll(?:en)?",
        "morgon(?:en)?",
        "lunch",
        "slutet av dagen(?: på)?",
        r"(?:kl\.?|klockan) \d{1,2}(?:[:.]\d\d)?",
        r"\d{1,2}[:.]\d\d",
    ),
    either=("eller",),
    leads=(
        "senast",
        "före",
        "innan",
        "till",
        "från",
        "eller",
        "och",
    ),
    clauses=(
        r"om (?!du\b|ni\b|det\b|allt\b|detta\b|möjligt|något\b|vi\b|jag\b)\w",
        r"som (?!möjligt|helst|snarast)\w|enligt vilket|(?:där|vilket|vilken|vilka) (?:vi|ni|du|jag|det)",
        r"be (?:tryckeriet|din|er|ert|den|honom|henne|dem|\w+(?:en|et)) ",
    ),
    before=(
        "före",
        "innan",
    ),
    hours=(
        "kväll",
        "lunch",
        "morgon",
        "eftermiddag",
        "förmiddag",
        "klockan",
        "kl",
    ),
    after=("efter",),
    asks=(
        "tack",
        "snälla",
        "vänligen",
        "gärna",
        "(?:kan|kunde|skulle|vill|hinner|har) (?:du|ni)",
        "skulle (?:jag|vi) (?:behöva|vilja|uppskatta)",
        (
            "(?:jag|vi) (?:behöver|skulle behöva|skulle vilja|skulle uppskatta|önskar|väntar|hoppas|"
            "räknar med|ser fram)"
        ),
        "behöver (?:jag|vi)",
        "behövs",
        "det vore (?:bra|fint|toppen|kul|jättebra|perfekt|önskvärt)",
        "vore (?:bra|fint|toppen|jättebra|perfekt)",
        "det skulle vara (?:bra|fint|toppen)",
        "om (?:det är )?möjligt",
        "om (?:du|ni) kan",
        "om det går",
        "skicka (?:mig|oss|dem|det|den|över)",
        "hör av",
        "meddela",
        "återkom",
        "svara",
        "bekräfta",
        "ditt (?:svar|besked|godkännande)",
        "ert (?:svar|besked|godkännande)",
        "din (?:feedback|återkoppling)",
        "er (?:feedback|återkoppling)",
        "går det",
        "är det möjligt",
    ),
    own=(
        (
            "(?:jag|vi) (?:skickar|levererar|mejlar|gör|återkommer|hör av|ska|kommer|kan|är|ringer|"
            "försöker|arbetar|räknar med att)"
        ),
        "(?:skickar|levererar|gör|återkommer|ska|kommer|kan) (?:jag|vi)",
        "(?:du|ni) (?:får|kommer att få|har)",
        "(?:får|har) (?:du|ni) (?!möjlighet|tid|chans)",
        "vill (?:du|ni) att",
        "behöver (?:du|ni)",
        "ska jag",
    ),
    lasts=(
        "gäller",
        r"giltig\w*",
        "stängt",
        r"stängd\w*",
        "öppet",
        "öppen",
        "öppna",
        r"tillgänglig\w*",
        r"bokad\w*",
        "pågår",
        "varar",
        "semester",
        r"pris\w*",
        r"rabatt\w*",
        r"biljett\w*",
        r"erbjudande\w*",
        "(?:ville|skulle ha|hade|lovade|sa|skrev|bad|var|kom överens|bestämde)",
        "(?:behåll|vänta|spara|låt)",
        "betalas",
        "förfaller",
    ),
    deadlines=(
        (
            r"(?:deadline|sista dag(?:en)?|tidsfrist(?:en)?|inlämning(?:en)?)(?: är| blir| för \w+ är|"
            ":)* ?DAY"
        ),
        "(?:säger vi|då säger vi|vi säger|låt oss säga|kör på|vi kan säga)(?: då)?(?: senast)? DAY",
        "om (?:jag|vi) inte[^.]{0,40}(?:senast|före|innan|till) DAY",
        "om (?:jag|vi)[^.]{0,30}(?:inget|inte)[^.]{0,30}(?:senast|före|innan) DAY",
        (
            r"(?:senast|före|innan|till) DAY (?:är|går|blir|vore|funkar|fungerar)(?: \w+)? ?(?:bra|"
            "fint|ok|okej|utmärkt|toppen)"
        ),
        r"(?:förläng\w*|skjuter upp|skjuta upp|flytt\w+|skjuter)[^.]{0,30} till(?: och med)? DAY",
    ),
    rests=(
        (
            "PERIOD (?:är|går|blir|räcker|funkar|fungerar|duger)(?: alldeles| helt| också| "
            "jätte)*(?: bra| fint| okej| ok| utmärkt)?"
        ),
        r"(?:räcker|går bra|duger|funkar)(?: \w+){0,2} PERIOD",
        (
            "(?:ingen brådska|ingen stress|inte bråttom|inte brådskande|ingen panik|behövs inte|"
            "behöver inte|behöver det inte)[^.]{0,40}(?:före|innan|förrän|efter|till) DAY"
        ),
        "(?:har|ta)[^.]{0,15} (?:tid|på dig)[^.]{0,10} till DAY",
        "kan (?:gott )?vänta (?:till|efter) DAY",
        "(?:pratar|hörs|tar) vi[^.]{0,20} efter DAY",
        "behövs (?:inte förrän|först)(?: på| efter)? DAY",
    ),
    refused=(",? ?(?:för sent|inte)",),
    back=(
        (
            "(?:är|kommer|åter|tillbaka|återkommer|inne igen)[^.]{0,20} ?(?:tillbaka|åter|igen|på "
            "kontoret|nåbar)[^.]{0,15}? (?:från (?:och med )?)?DAY"
        ),
        r"(?:^|(?<!\w ))(?:tillbaka|åter)(?: på kontoret)? (?:från (?:och med )?)?DAY",
        (
            "(?:semester|bortrest|borta|ledig|utomlands|på resande fot|frånvarande|sjukskriven|på "
            r"resa)[^.]{0,20} (?:till|t\.o\.m\.)(?: och med)? DAY"
        ),
    ),
    promises=(
        (
            "(?:jag|vi) (?:skickar|levererar|mejlar|gör|betalar|svarar|kollar|tittar|läser|skriver|"
            r"bekräftar|ordnar|fixar|lämnar|ger|signerar|godkänner|kommer att \w+|ska \w+|kan skicka|"
            "återkommer|kompletterar|hinner|laddar)"
        ),
        (
            "(?:skickar|levererar|mejlar|gör|betalar|svarar|kollar|tittar|läser|skriver|bekräftar|"
            "ordnar|fixar|lämnar|ger|signerar|återkommer) (?:jag|vi)"
        ),
        "(?:du|ni) (?:får|kommer att få|har)",
        "(?:får|har) (?:du|ni)",
        "(?:betalningen|svaret|avtalet|pengarna) (?:kommer|går|skickas)",
    ),
    parts=(
        "(?:resten|andra halvan|de övriga|de andra|återstoden|det som saknas)[^.]{0,30}? DAY",
        "DAY (?:kommer|skickar jag|får du|får ni) (?:resten|de övriga)",
    ),
    needs_time=(
        "(?:ge|ger|få|får)(?: ni| du| jag| vi| mig| oss){0,2}[^.]{0,25} till DAY",
        "(?:ge|ger) (?:mig|oss) (?:ytterligare )?DAY",
        "(?:kan|får|skulle) (?:jag|vi)[^.]{0,30} till DAY",
        r"behöver(?: \w+)?[^.]{0,15} till DAY",
        "behöver (?:nog |ytterligare )?DAY",
        "(?:tid|anstånd|tålamod|respit|förlängning|uppskov)[^.]{0,15} till DAY",
    ),
    holds=(
        "inte [^.]{0,50}(?:förrän|före|innan) DAY",
        "(?:före|innan) DAY[^.]{0,40} inte",
        "(?:tidigast|(?:jag|vi|kan) först) (?:på |efter )?DAY",
    ),
    attributes=(
        "från",
        "av",
        "sedan",
        "efter",
        "daterad",
        "mellan",
        "förra",
        "senaste",
        "börjar",
        "planerat till",
        "för",
        "om",
    ),
    things=(
        "s ",
        "(?:ens) (?:möte|faktura)",
    ),
    meets=(
        r"möte\w*",
        r"träff\w*",
        "ses",
        "vi syns",
        "ringer",
        "ring",
        r"samtal\w*",
        "zoom",
        "teams",
        "kaffe",
        "fika",
        "lunch",
        r"besök\w*",
        "kommer förbi",
    ),
    conditions=(
        "om du",
        "om ni",
        "ifall",
        "såvida",
        "så snart du",
        "så snart ni",
        "förutsatt",
    ),
    denied=(
        "inte(?! (?:glöm|tveka))",
        "aldrig",
        "ingen",
        "inget",
        "inga",
    ),
)
