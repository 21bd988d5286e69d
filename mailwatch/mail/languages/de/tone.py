"""German: what wounds, shouts or threatens; `template lint` looks for it."""

from __future__ import annotations

from mailwatch.mail.languages.de.claims import CLAIMS
from mailwatch.mail.languages.writing import GrammarWords, ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (
            r"\b(?:zahlungs)?(?:ab)?mahnung(?:en)?\b|\b(?:ab|an)?(?:ge)?mahn(?:en|t|te)\b",
            "the word of dunning letters",
        ),
        (r"\bletztmalig\b|\bletzte (?:erinnerung|mahnung|aufforderung)\b", "the language of dunning letters"),
        (
            r"\b(?:zweite|dritte|erneute|wiederholte|nochmalige) (?:erinnerung|aufforderung)\b",
            "counts omissions",
        ),
        (
            r"\b(?:leider )?(?:mussten|muss|müssen) (?:wir|ich) (?:leider )?feststellen\b",
            "a reproach of offices",
        ),
        (r"\b(?:stellen wir|stelle ich) (?:leider )?fest\b", "a reproach of offices"),
        (r"\bversäum(?:t|nis|en|nisse)\b", "calls the silence a failure"),
        (r"\b(?:in )?verzug\b", "a term of law that puts the reader in the wrong"),
        (r"\bsäumig\w{0,3}\b", "puts a name on the reader"),
        (r"\bnicht nachgekommen\b|\bihrer pflicht\b", "the language of courts"),
        (r"\bbislang (?:noch )?(?:nicht|keine?n?)\b", "taps on the watch"),
        (r"\bimmer noch (?:nicht|keine?n?)\b|\bnoch immer (?:nicht|keine?n?)\b", "sounds impatient"),
        (
            r"\btrotz (?:mehrfach|mehrmalig|wiederholt|meine[rs]|unsere[rs])\w{0,3}\b",
            "counts against the reader",
        ),
        (r"\b(?:mehrfach|mehrmals|wiederholt|vergeblich)\b", "counts efforts"),
        (
            r"\bwie (?:bereits|schon) (?:mehrfach |mehrmals )?(?:erwähnt|gesagt|geschrieben|mitgeteilt)\b",
            "says: you did not read",
        ),
        (
            r"\bsie haben (?:mir |uns |sich )?(?:leider )?(?:noch )?(?:nicht|nie)\b",
            "names what was left undone",
        ),
        (
            r"\bhaben sie (?:mir |uns |sich )?(?:leider )?(?:noch |bisher |bislang )?nicht\b",
            "names what was left undone",
        ),
        (r"\bignorier(?:t|en|ten)\b", "supposes intent"),
        (r"\bunverständlich\b|\bkein verständnis\b|\bbefremd(?:et|lich)\b", "passes judgement"),
        (r"\benttäuscht\b|\bverärgert\b|\berstaunt\b", "burdens with our feelings"),
        (r"\bunzuverlässig\b|\bunprofessionell\b", "passes judgement on the person"),
        (r"\bwie sie (?:ja )?(?:wissen|wissen sollten)\b", "says: you pretend not to know"),
        (r"\bzum wiederholten mal\w?\b|\bschon wieder\b", "sighs aloud"),
        (r"\bhätten sie\b.{0,40}\b(?:geantwortet|gezahlt|bezahlt|abgesagt)\b", "dwells on blame"),
        (r"\bletzte warnung\b|\bultimatum\b", "says the word itself"),
        (r"\bhiermit forder(?:e|n)\b|\bfordere? (?:ich|wir) sie\b|\baufforder(?:n|ung)\b", "an order"),
        (r"\bzeit verschwendet\b|\bverschwendete zeit\b", "puts a price on the reader's mistake"),
        (
            (
                r"\bzum (?:dritten|vierten|fünften|sechsten|siebten|zehnten|x-ten|wiederholten|"
                r"hundertsten) mal\b"
                r"|\b(?:schon|bereits|inzwischen|mittlerweile) (?:meine|unsere|die|das|der|"
                r"mein)? ?(?:zweite|dritte|vierte|"
                r"fünfte|sechste|siebte|zehnte|x-te)[rsn]? (?:e-?mail|mail|nachricht|anfrage|bitte|brief|"
                r"anruf|versuch|mal)\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:zwei|drei|vier|fünf|sechs|sieben|zehn|hundert|\d+) ?mal (?:an|bei ihnen |"
                r"an sie )?(?:geschrieben|"
                r"angerufen|angeschrieben|erinnert|nachgefragt|gefragt|gebeten|versucht|versetzt|abgesagt)\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:andere[nr]?|übrigen|restlichen) (?:kund(?:en|innen)|auftraggeber(?:innen)?|"
                r"firmen)\b[^.?!]{0,40}\b(?:melden|"
                r"zahlen|bezahlen|antworten|schaffen|schicken|halten|reagieren|brauchen|bekommen)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\bdie meisten (?:kund(?:en|innen)|menschen|leute|meiner|firmen)\b[^.?!]{0,40}\b(?:zahlen|"
                r"bezahlen|antworten|"
                r"schaffen|melden|schicken)\b|\b(?:sie sind|du bist) (?:der|die) einzige (?:kund|meiner|"
                r"von)|\beinzige, (?:der|die) (?:nicht|noch|nie|mir)\b|\bals einzige[rn]? (?:kund|meiner)"
                r"|\bim gegensatz zu (?:ihnen|dir|meinen|anderen|allen)\b|\balle anderen (?:haben|zahlen|"
                r"antworten)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\b(?:ihr|dein)(?:em|es|en)? (?:schweigen|stillschweigen|desinteresse|verhalten|zögern|"
                r"nichtstun)\b"
            ),
            "puts a name on the reader's fault",
        ),
        (
            r"\b(?:wundert|überrascht|irritiert|enttäuscht|ärgert|kränkt|verletzt) (?:es )?(?:mich|uns)\b",
            "burdens with our feelings",
        ),
        (
            (
                r"\bnach allem, was (?:ich|wir)\b|\b(?:ihret|deinet)wegen\b|\bwegen ihnen\b|"
                r"\bmehr erwartet\b|\bim stich\b"
                r"|\bhätte (?:ich )?(?:etwas )?(?:besseres|mehr|eine antwort) verdient\b"
            ),
            "makes the reader feel guilty",
        ),
        (
            r"\bmiete (?:nicht )?(?:mehr )?(?:be)?zahlen\b|\bschlaflos\w{0,3}\b|\bnicht (?:mehr )?schlafen\b",
            "makes the reader feel guilty",
        ),
        (
            (
                r"\bblitzschnell\w{0,2}\b|\bbewundere (?:ja )?(?:ihre|deine) (?:ruhe|geduld|"
                r"gelassenheit)\b|\bvon selbst,? wenn\b|\b(?:be)?zahlt sich\b|\bvon (?:selbst|allein) "
                r"(?:be)?zahl\w{1,2}\b|\bgeruhen\b|\bbequemen würden\b|\bsich bequem(?:t|en)\b|"
                r"\bglückwunsch zu (?:ihrem|ihrer) (?:schweigen|geduld)\b"
                r"|\btastatur\b[^.?!]{0,20}\bkaputt\b|\bdie sprache verschlagen\b|\bnicht zu viel verlangt\b"
            ),
            "mocks the reader",
        ),
        (
            (
                r"\b(?:sie|du)\b[^.?!]{0,40}\b(?:mit absicht|absichtlich|vorsätzlich)\b|\btun so, als\b|"
                r"\bstellen sich taub\b|\bden anstand\b"
                r"|\bwenigstens (?:den|so viel|die höflichkeit)\b|\bweichen (?:mir|uns) aus\b"
            ),
            "supposes bad will",
        ),
    ),
    shouting=(
        (r"!", "an exclamation mark"),
        (r"\?\?", "heaped question marks"),
        (r"\bdringend(?:e[mnrs]?|st)?\b|\beilt\b", "raises an alarm"),
        (r"\bumgehend\b|\bunverzüglich\b|\bsofort(?:ige[mnrs]?)?\b", "hurries without a date"),
        (r"\bschnellstmöglich\b|\bbaldmöglichst\b|\bso schnell wie möglich\b", "hurries without a date"),
        (r"\bwichtig\b.{0,3}:", "a headline in a letter"),
        (r"\berinnerung:", "a headline in a letter"),
        (r"\bachtung\b", "a headline in a letter"),
    ),
    money=(
        r"\w{0,20}rechnung(?:en|sbetrag|snummer)?\b",
        r"\b(?:be)?zahl(?:en|t|ung|ungen|ungseingang|bar)\b|\w{0,20}zahlung(?:en|seingang)?\b",
        r"\büberweis(?:en|ung|ungen)\b|\büberwiesen\b",
        r"\b(?:rechnungs|gesamt|rest|teil)?betr(?:ag|äge|ags)\b|\bhonorar\b|\bguthaben\b|\banzahlung\b",
        r"\bin höhe von\b|\bvergütung\b",
        r"€|\b(?:EUR|USD|GBP|CHF|HUF|THB)\b",
    ),
    attached=(
        r"\b(?:im|der|den|als|zum) anhang\b|\bangehängt\w{0,3}\b",
        r"\banbei\b|\bbeigefügt\w{0,3}\b|\bfüge ich\b.{0,30}\bbei\b|\blege ich\b.{0,30}\bbei\b",
        r"\bliegt (?:dieser (?:mail|nachricht|e-mail) )?bei(?=[.,;:])|\bbeiliegend\w{0,3}\b",
        r"\bin der anlage\b|\bals anlage\b",
        r"\bmit dieser (?:mail|e-mail|nachricht) (?:erhalten|bekommen) sie\b",
    ),
    threatening=(
        (r"\brechtliche(?:n|r)? (?:schritte|maßnahmen|folgen|konsequenzen)\b", "a threat of court"),
        (r"\bgerichtlich\w{0,3}\b|\bgericht\b|\bklage\b|\bverklag\w{0,3}\b", "a threat of court"),
        (r"\b(?:rechts)?anw(?:alt|ältin|älte|altlich\w{0,3})\b|\banwaltlich\w{0,3}\b", "a threat of court"),
        (
            r"\binkasso\w{0,20}\b|\bgerichtsvollzieher\w{0,3}\b|\bmahnbescheid\w{0,3}\b|\bmahnverfahren\b",
            "a threat of collectors",
        ),
        (r"\bschufa\b|\bbonität\b|\bauskunftei\w{0,3}\b", "a threat to the reader's name"),
        (
            r"\bmahngebühr(?:en)?\b|\bmahnkosten\b|\bsäumnis(?:gebühr|zuschlag)\w{0,3}\b",
            "a fee that nobody agreed to",
        ),
        (r"\bverzugs(?:zins|schaden|pauschale)\w{0,4}\b|\bzinsen\b", "interest is the owner's to decide"),
        (r"\bkündig(?:e|en|t|ung)\b", "may end a contract for work by itself"),
        (r"\bkonsequenzen\b", "vague, and therefore a threat"),
        (r"\b(?:gezwungen|keine andere wahl)\b", "says: you make me do it"),
        (r"\b(?:andernfalls|widrigenfalls)\b", "the hinge of a threat"),
        (
            r"\b(?:schalte|nehme|sperre) ich\b.{0,40}\b(?:ab|vom netz|offline|website|zugang)\b",
            "self-help that may be unlawful",
        ),
        (
            (
                r"\bunangenehm (?:wird|werden|würde|enden)\b|\b(?:wird|würde) (?:es )?(?:hässlich|"
                r"teuer für|ungemütlich)\b"
                r"|\bspricht sich\b[^.?!]{0,25}\bherum\b|\bherumsprechen\b|\bsieht sich (?:immer )?zweimal\b"
            ),
            "a threat behind the hand",
        ),
        (
            (
                r"\b(?:kosten|folgen) (?:tragen sie|trägst du|gehen zu ihren lasten|haben sie zu tragen)\b|"
                r"\bzu ihren lasten\b"
                r"|\bbereuen\b|\bselbst zuzuschreiben\b|\bsagen sie (?:später |hinterher )?nicht\b|"
                r"\bsind gewarnt\b"
            ),
            "a threat behind the hand",
        ),
        (
            (
                r"\b(?:geeignete|entsprechende|andere) (?:schritte|maßnahmen|saiten|mittel)\b|"
                r"\bweitere (?:schritte|maßnahmen) "
                r"(?:ein|vor|gegen|ergreifen|veranlassen)|\bbehalte ich mir\b|\bzur polizei\b|"
                r"\banzeige (?:erstatten|gegen)\b"
            ),
            "vague, and therefore a threat",
        ),
        (
            (
                r"\bihr(?:e|em|en)? (?:chef|chefin|vorgesetzte\w?|konkurrenz|nachbarn) (?:erfährt|erfahren|"
                r"wird|werden|wüsste)\b"
                r"|\b(?:im internet|öffentlich) (?:lesen|machen|bewerten|stehen)\b|\bschlechte bewertung\b"
            ),
            "a threat in public",
        ),
    ),
    denied=(
        r"\b(?:kein(?:e[mnrs]?)?|nicht|nie|ohne|weder|noch) "
        r"(?:(?:als|mit|an|von|eine?n?|um|der|die|das|ihnen|drohen|etwa|irgendwelche|weitere) ){0,4}"
    ),
    denied_after=(
        r" (?:\w{1,12} )?nicht\b|[^.?!,;]{0,30} (?:berechne|verlange|erhebe|fordere|fallen|gibt|entstehen|"
        r"will|möchte|kommen|sind)\b[^.?!,;]{0,30}"
        r"\b(?:nicht|keine)\b"
    ),
    trade=(
        r"\b(?:\w{0,20}seite|webseite|website|faltblatt|broschüre|heft|absatz|kapitel|abschnitt|flyer|"
        r"plakat|katalog|kurs|"
        r"artikel|handbuch|formular|text|texte|film|podcast|übersetzung|roman|ausstellung|leitfaden|"
        r"ratgeber|folien|"
        r"vortrag|schulung|illustrationen)\b[^.?!]{0,50}\b(?:über|zu|zum|zur|für|von|darüber|der|des|ihrer)\b"
        r"|\bihre[rnm]? (?:anw\w{1,8}|rechts\w{1,15}|kanzlei\w{0,3})\b"
    ),
    in_earnest=(
        r"\b(?:mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|eine[mnr]?) (?:(?:rechts)?anw\w{1,8}|"
        r"inkasso\w{0,20})\b|\bgegen sie\b"
        r"|\bübergebe\b|\b(?:falls|wenn|sofern|sollte)\b[^.?!]{0,50}\b(?:nicht|kein\w{0,2}|nichts)\b|"
        r"\bsonst\b|\bsie schulden\b"
        r"|\bfallen\b|\bist das\b"
    ),
    stressed=(
        "nichts nie niemals jetzt heute noch bitte dringend sofort endlich immer letzte wichtig zahlen "
        "sehr schon"
    ),
    left_open=(
        r"[(<]\s*[^)>\n]{0,40}\b(?:einfügen|ergänzen|eintragen|einsetzen|ausfüllen|anpassen)\s*[)>]|"
        r"[(<]\s*(?:[Hh]ier|[Bb]itte) (?:Name|Datum|Betrag|Nummer|\w+name)\b[^)>\n]{0,30}[)>]|"
        r"[(<]\s*(?:Kundenname|Nachname|Vorname|Projektname|Firmenname|Name|Betrag|Datum)\s*[)>]"
    ),
    before_day=r"\b(?:am|bis|bis zum|vom|zum|ab|seit|vor dem|nach dem) ",
    second_dates=(
        (
            r"\ballerspätestens\b|\b(?:sollte|falls|wenn|geht)\b[^.?!]{0,60}\b(?:(?:eine woche|einen tag|"
            r"zwei tage|zwei wochen|einen "
            r"monat) (?:später|länger|danach|mehr|zeit)|noch bis|bis zum folgenden|bis zum nächsten|"
            r"bis nächste\w?|spätestens|bis (?:montag|dienstag|mittwoch|"
            r"donnerstag|freitag))\b"
        ),
        (
            r"\bkeinen tag (?:länger|später|mehr)\b|\b(?:letzte|allerletzte|zweite|endgültige) frist\b|"
            r"\bnachfrist\b"
            r"|\bfristverlängerung bis\b|\bgnadenfrist\b"
        ),
    ),
    formal=r"(?:\A\s*|(?<=[\w,;:–] ))(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b",
    familiar=(
        r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b|\b[Ee]uch\b|\b[Ee]uer\b|\b[Ee]ure[mnrs]?\b"
        r"|\b(?:[Kk]önntet|[Kk]önnt|[Hh]abt|[Hh]ättet|[Ss]eid|[Ww]ollt|[Ww]ürdet|[Mm]ögt|[Mm]üsst|[Ww]isst|"
        r"[Ww]erdet) ihr\b"
        r"|\b(?:[Ss]ag|[Gg]ib|[Ss]chick|[Ss]chreib|[Ss]chau|[Mm]eld) (?:mir|uns|doch|bitte|mal|einfach|"
        r"kurz)\b"
    ),
)

GRAMMAR = GrammarWords(
    leaning=(
        (
            "de[rmns]|die|das|(?:k?ein|mein|unser|ihr|dies)(?:e[mnrs]?)?|zu[mr]|i[mn]|a[mn]|vo[mn]|"
            "beim?|ins|ans|wegen|trotz|für|mit|zu|aus|auf|über|unter|nach|durch|ohne|gegen"
        ),
        "asks for a gender or a case",
    ),
)
