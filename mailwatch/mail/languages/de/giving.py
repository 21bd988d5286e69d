"""German: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "zum",
        "zu",
        "am",
        "an",
        "den",
        "dem",
        "der",
        "einschließlich",
        "inklusive",
        r"inkl\.",
        "spätestens",
        "allerspätestens",
        "kommenden",
        "diesen",
        "diese",
        "etwa",
        "ungefähr",
        "circa",
        r"ca\.",
        "gegen",
        "so",
    ),
    abbreviations=("h",),
    by=(
        "bis DAY",
        "(?:spätestens|vor) DAY",
        "(?:innerhalb|binnen)(?: der nächsten| von| der kommenden)? DAY",
        "innert DAY",
        "im laufe (?:dieser|der) DAY",
        "(?:rückmeldung|antwort|feedback) (?:noch |gern |gerne )?DAY",
    ),
    clock=(
        "(?:morgens|vormittags|mittags|nachmittags|abends|früh|mittag|abend|nachmittag|vormittag)",
        r"(?:um )?\d{1,2}(?:[:.]\d\d)? ?(?:uhr|h)?",
    ),
    either=("oder", r"bzw\."),
    leads=(
        "bis",
        "ab",
        "seit",
        "oder",
        "und",
    ),
    clauses=(
        r"ob (?!(?:sie|du|ihr|das|es|alles|dies)\b)",
        (
            "(?<=, )(?:(?:in|mit|nach|unter|bei|zu|für|an|auf|aus|von|über) )?(?:den|die|das|dem|der|denen|"
            r"dessen|deren) (?:ich|wir|sie|du|ihr|er|es|man|uns|mir|mich|sich|bis|der|die|das|mein\w*|"
            r"ihr\w*|unser\w*)"
        ),
        r"(?<=, )(?:was|wo|womit|worin|wonach|wobei|worauf)\b",
        "(?:bitten?|fragen?|erinnern?|beauftragen?) sie (?:den|die|das|ihren|ihre|ihr|unseren?|herrn|frau)",
    ),
    contents=("(?<!dafür, )dass (?![^.]{0,80}(?:brauche|benötige|bräuchte))",),
    before=("vor",),
    hours=(
        r"um \d",
        "mittags?",
        "abends?",
        r"\d{1,2} uhr",
        "früh",
        "morgens",
        "vormittags?",
        "nachmittags?",
    ),
    after=(
        "nach",
        "erst nach",
    ),
    asks=(
        "bitte",
        "bitten",
        (
            "(?:können|könnten|würden|kannst|könntest|würdest|könnt|schaffen|schaffst|schafft) (?:sie|du|"
            "ihr|es)"
        ),
        "(?:brauche|brauchen|bräuchte|bräuchten|benötige|benötigen|benötigte) (?:ich|wir)",
        "(?:ich|wir) (?:brauche|brauchen|bräuchte|bräuchten|benötige|benötigen|benötigte)",
        "(?:würde|würden|wäre|wären|freue|freuen) (?:ich|wir|uns|mich|es|das|mir)",
        (
            "(?:ich|wir) (?:würde|würden|wäre|wären|hätte|hätten|freue|freuen|hoffe|hoffen|erwarte|"
            "erwarten|möchte)"
        ),
        "(?:hätte|hätten) (?:ich|wir)",
        "(?:es|das) wäre (?:schön|gut|super|toll|prima|hilfreich|ideal|perfekt|nett|klasse|fein)",
        "wäre (?:schön|gut|super|toll|prima|hilfreich|ideal|perfekt|nett|klasse|fein)",
        "wenn (?:es )?(?:irgend )?möglich",
        (
            "(?:schicken|senden|geben|melden|sagen|teilen|lassen|unterschreiben|bestätigen|überweisen|"
            "prüfen) sie"
        ),
        "(?:schick|schicke|sende|gib|melde|sag|lass|meld|bestätige)(?: es| mir| uns| dich)",
        (
            r"(?:ihre|deine|eure|eine|um) (?:\w+ )?(?:antwort|rückmeldung|entscheidung|zusage|freigabe|"
            "feedback)"
        ),
        "benötigt",
        "gebraucht",
        "erforderlich",
        "fällig",
        "geht (?:das|es)",
        "(?:ist|wäre) (?:das|es) (?:machbar|möglich|realistisch)",
    ),
    own=(
        (
            r"(?:ich|wir) (?:\w+ ){0,2}?(?:schicke|schicken|sende|senden|liefere|liefern|melde|melden|"
            "mache|machen|kümmere|kümmern|gebe|geben|werde|werden|bin|sind|habe|haben|kann|können|stelle|"
            "stellen|arbeite|arbeiten|bekomme|lasse|lassen|versuche|versuchen|schaue|prüfe|erstelle)"
        ),
        (
            "(?:schicke|schicken|sende|senden|liefere|liefern|melde|melden|mache|gebe|werde|werden|"
            "stelle|stellen|bekommen|erhalten|lasse|kann|versuche|habe|bin) (?:ich|wir|sie|du)"
        ),
        "(?:sie|du|ihr) (?:bekommen|bekommst|bekommt|erhalten|erhältst|erhaltet|haben|hast|hören|hörst)",
        "(?:soll|sollen|darf|dürfen|kann) (?:ich|wir)",
        "(?:brauchen|benötigen|wollen|möchten) sie",
        "(?:brauchst|benötigst|willst|möchtest) du",
    ),
    lasts=(
        "betreten",
        "gesperrt",
        "gilt",
        "gelten",
        "gültig",
        "geöffnet",
        "geschlossen",
        "verfügbar",
        "ausgebucht",
        "reserviert",
        "läuft",
        "laufen",
        "dauert",
        "frei",
        "(?:wollte|wollten|hatte|hatten|war|waren|sollte|sollten|gebeten|versprochen|vereinbart|zugesagt)",
        "(?:warten|liegen lassen|aufbewahren|behalten|freihalten|pausieren)",
        "(?:preis|rabatt|karten|tickets|frühbucher|gutschein|gehofft)",
        "bis (?:bald|dann|später)",
        "zahlbar",
    ),
    deadlines=(
        (
            "(?:deadline|frist|abgabetermin|stichtag|abgabe|letzter termin|fristende|einsendeschluss|"
            "redaktionsschluss)(?: (?:ist|wäre|bleibt|endet))? ?:? ?DAY"
        ),
        (
            "(?:sagen wir|sage ich|einigen wir uns auf|verbleiben wir bei|nehmen wir)(?: also| einfach| "
            "mal)? (?:bis )?DAY"
        ),
        "(?:wenn|falls|sollte|sofern) (?:ich|wir)[^.]{0,40}bis DAY[^.]{0,30}(?:nichts|keine|nicht)",
        "(?:wenn|falls|sollte|sofern) (?:ich|wir)[^.]{0,20}(?:nichts|keine|nicht)[^.]{0,40}bis DAY",
        "(?:höre|hören) (?:ich|wir)[^.]{0,20}bis DAY[^.]{0,30}(?:nichts|nicht)",
        "(?:frist|termin) [^.]{0,30}(?:bis|auf) DAY (?:verlängert|verlängern|verschoben|verschieben)",
        "(?:verlängere|verlängern|verschiebe|verschieben)[^.]{0,40}(?:bis|auf) DAY",
        "bis DAY (?:reicht|genügt)(?: das| es| mir| uns| noch| auch| absolut| völlig| für mich){0,3}",
        (
            "bis DAY (?:ist|wäre|geht|passt)(?: das| es| mir| uns| noch| auch| absolut| völlig| für "
            "mich){0,3} (?:ok|okay|in ordnung|gut|prima|kein problem|perfekt|super|klar)"
        ),
    ),
    rests=(
        "(?:eilt|drängt|pressiert) (?:es |das )?(?:gar |überhaupt )?nicht[^.]{0,30}(?:vor|bis) DAY",
        (
            "(?:vor|bis) DAY (?:brauche|brauchen|benötige|benötigen|erwarte|erwarten) (?:ich|"
            "wir)[^.]{0,30}(?:nichts|nicht|keine)"
        ),
        (
            "(?:brauche|brauchen|benötige|benötigen|erwarte|erwarten)[^.]{0,30}(?:nicht|nichts|erst|"
            "keine)[^.]{0,20}(?:vor|nach|ab|bis)? ?DAY"
        ),
        (
            "(?:keine eile|kein stress|kein druck|nicht eilig|nicht dringend|keine "
            "hektik)[^.]{0,30}(?:vor|bis|nach) DAY"
        ),
        "(?:zeit|luft|ruhe) (?:ruhig )?bis DAY",
        "bis DAY (?:zeit|luft)",
        (
            r"(?:bis|vor|nach|erst|auch)? ?PERIOD (?:reicht|genügt|passt|ist|geht|wäre)(?: \w+){0,2} "
            "?(?:völlig|vollkommen|auch|früh genug|in ordnung|ok|okay|fein|kein problem|aus|gut|prima|"
            "vollauf|locker)"
        ),
        "(?:bis |auch )?DAY (?:reicht|genügt)",
        r"(?:reicht|genügt)(?: (?!nicht)\w+){0,3}? (?:nach|bis|auch|erst)? ?DAY",
        r"(?:passt|geht)(?: \w+){0,3}? PERIOD",
        r"(?:kann|können|darf)(?: \w+){0,2} (?:ruhig |gern |gerne )?(?:bis|nach) DAY warten",
        "hat (?:noch )?(?:zeit )?bis DAY(?: zeit)?",
        "(?:sprechen|reden|telefonieren|schauen|machen|hören|setzen) wir[^.]{0,30} nach DAY",
    ),
    refused=(r" ?(?:\w+ ){0,3}?(?:nicht|zu spät|zu knapp)",),
    back=(
        (
            r"(?:bin|sind|komme|kommen) (?:ich |wir )?(?:(?!auf |vom )\w+ ){0,4}?(?:ab |erst "
            ")?DAY[^.]{0,30}(?:wieder|zurück|erreichbar|im büro)"
        ),
        r"(?:ab|am)? ?DAY (?:bin|sind|komme) (?:ich|wir) (?:\w+ ){0,2}?(?:wieder|zurück|erreichbar)",
        "(?:wieder|zurück) (?:da|zurück|im büro|erreichbar|im haus)? ?(?:bin ich |sind wir )?(?:ab|am) DAY",
        (
            r"(?:^|(?:urlaub|unterwegs|krank|reise|weg)\W.{0,25})(?:ab|am|erst am|und am) DAY (?:bin ich |"
            "sind wir )?(?:wieder|zurück)"
        ),
        (
            "(?:mache|machen|habe|haben|nehme|nehmen) (?:ich |wir )?(?:noch )?bis (?:einschließlich "
            ")?DAY (?:urlaub|ferien|frei|pause)"
        ),
        (
            r"(?:bin|sind) (?:ich |wir )?(?:\w+ ){0,3}?bis (?:einschließlich )?DAY[^.]{0,30}(?:weg|"
            "verreist|im urlaub|unterwegs|nicht erreichbar|außer haus|nicht im büro|abwesend|krank|auf "
            "reisen)"
        ),
        "(?:urlaub|weg|verreist|unterwegs|abwesend|krankgeschrieben|auf reisen) bis DAY",
    ),
    promises=(
        (
            "(?:schicke|schick|schicken|sende|senden|liefere|liefern|mache|machen|gebe|geben|melde|"
            "melden|überweise|überweisen|zahle|zahlen|bezahle|begleiche|prüfe|prüfen|schaue|schau|"
            "schauen|unterschreibe|unterschreiben|bestätige|lade|reiche|reichen|stelle|stellen|erledige|"
            "erledigen|beantworte|antworte|antworten|schreibe|kümmere|kümmern|bringe|bringen|lasse|lese|"
            r"lesen|leite|maile|mailen|veranlasse|veranlassen|bekomme|kläre|klären) (?:\w+ ){0,1}?(?:ich|"
            "wir|es dir|es ihnen|dir|ihnen|euch|ich's|dir's)"
        ),
        (
            "(?:ich|wir) (?:schicke|schicken|sende|senden|liefere|liefern|mache|machen|gebe|geben|melde|"
            "melden|überweise|überweisen|zahle|zahlen|bezahle|begleiche|prüfe|prüfen|schaue|schauen|"
            "unterschreibe|unterschreiben|bestätige|reiche|reichen|erledige|erledigen|antworte|antworten|"
            "schreibe|kümmere|kümmern|bringe|lese|leite|kläre|klären)"
        ),
        (
            r"(?:werde|werden) (?:\w+ ){0,8}?\w*(?:schicken|senden|liefern|machen|geben|melden|überweisen|"
            "zahlen|prüfen|schauen|schreiben|erledigen|antworten|kümmern|bringen|lesen|klären|haben|"
            "sehen|gehen|entscheiden)"
        ),
        "(?:bekommen|bekommst|erhalten|erhältst|haben|hast|hören|hörst) (?:sie|du|ihr)",
        (
            "(?:sie|du|ihr) (?:bekommen|bekommst|bekommt|erhalten|erhältst|erhaltet|haben|hast|hören|"
            "hörst)[^.]{0,40}(?:von mir|von uns|antwort|text|bild|foto|unterlagen|bescheid|geld|vertrag|"
            "es|alles)"
        ),
        "(?:sage|sag|sagen) (?:ich |wir )?(?:ihnen|dir|euch)",
        "(?:geht|gehen) (?:ihnen|dir|euch)",
        r"(?:folgt|folgen|kommt|kommen|geht|gehen) (?:\w+ ){0,3}(?:raus|per|nach)",
        (
            "(?:überweisung|zahlung|geld|antwort|rückmeldung|vertrag|unterlagen|texte|bilder|fotos) "
            "(?:folgt|folgen|kommt|kommen|geht|gehen)"
        ),
        "(?:schaffe|schaffen) (?:ich|wir|es)",
    ),
    parts=(
        (
            "(?:der |den |die |das )?(?:rest|übrigen?|restlichen?|andere hälfte|zweite hälfte|"
            "fehlenden?)[^.]{0,40}? (?:bis |am |im )?DAY"
        ),
        (
            r"DAY (?:folgt|kommt|folgen|kommen|dann) (?:\w+ )?(?:der rest|die restlichen|die übrigen|die "
            "andere hälfte)"
        ),
    ),
    needs_time=(
        (
            "(?:geben|gib|gebt|lassen|lass|gewähren)(?: sie)? (?:mir|uns)(?: bitte| noch| einfach| zeit| "
            "dafür| etwas){0,3} bis DAY(?! (?:bescheid|eine|ihre|deine|die|den|das))"
        ),
        "(?:geben|gib|gebt|lassen|lass)(?: sie)? (?:mir|uns) (?:bitte )?(?:noch )?DAY",
        (
            "(?:brauche|brauchen|bräuchte|bräuchten|benötige|benötigen)(?: ich| wir| noch| etwas| mehr| "
            "zeit| leider| wohl| dafür| länger){0,5} bis DAY"
        ),
        (
            "(?:brauche|brauchen|bräuchte|bräuchten|benötige|benötigen)(?: ich| wir)? (?:dafür |leider |"
            "wohl )?(?:noch )?DAY"
        ),
        (
            "(?:kann|können|könnte|könnten|dürfte|dürften) (?:ich|wir)[^.]{0,40}? bis "
            "DAY[^.]{0,20}(?:haben|bekommen|zeit)"
        ),
        (
            "(?:können|könnten|wollen) wir[^.]{0,30}(?:bis |auf )DAY[^.]{0,10}(?:sagen|verschieben|"
            "einigen|verlängern)"
        ),
        (
            "(?:reicht|genügt|ginge)(?: es| das| ihnen| dir| euch| auch| noch){0,3},? wenn (?:ich|"
            "wir)[^?]{0,40} DAY(?=[^?]{0,40}[?])"
        ),
        "(?:reicht|genügt|ginge)(?: es| das| ihnen| dir| euch| auch| noch){0,3} bis DAY(?=[^?]{0,40}[?])",
        "(?:aufschub|zeit|fristverlängerung|verlängerung|geduld)[^.]{0,20} bis DAY",
        "bis DAY (?:zeit|geduld|aufschub)",
    ),
    holds=(
        "vor DAY [^.]{0,60}(?:nicht|nichts|kaum|keine)",
        "(?:nicht|kaum|nichts|keine)[^.]{0,30} vor DAY",
        (
            "(?:leider |ich |wir |ich's |mich |komme |kommen |schaffe |schaffen |es )+erst (?:ab |nach |"
            "am |wieder |im |in der )?DAY"
        ),
        r"erst (?:ab |nach |am |wieder |im |in der )?DAY (?:\w+ ){0,2}(?:ich|wir)",
        "frühestens (?:ab |am |nach )?DAY",
        "DAY frühestens",
    ),
    attributes=(
        "vom",
        "von",
        "für",
        "seit",
        "nach",
        "ab",
        "aus",
        "datiert",
        "zwischen",
        "letzten",
        "vergangenen",
        "zum",
        "der",
        "des",
        "beim",
        "bei",
    ),
    things=(
        "(?:s)?-?(?:meeting|treffen|termin|messe|ausgabe|newsletter)",
        " (?:beginnt|startet|öffnet|findet|statt)",
    ),
    meets=(
        "treffen",
        "termin",
        "besprechung",
        "sehen uns",
        "telefonieren",
        "anrufen",
        "rufe",
        "rufen",
        "komme vorbei",
        "vorbeikommen",
        "zoom",
        "teams",
        "kaffee",
        "essen",
        "gespräch",
        "besuch",
        "workshop",
        "meeting",
        "videocall",
    ),
    conditions=(
        "wenn",
        "ob",
        "falls",
        "sobald sie",
        "sobald du",
        "sofern",
        "sollten sie",
        "vorausgesetzt",
    ),
    denied=(
        r"(?<!vergessen sie )(?<!vergiss )nicht\b(?! (?:vergessen|nur|mehr als))",
        "nie",
        "keine?n?",
        "nichts",
    ),
)
