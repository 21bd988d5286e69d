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
    ),
    formal=r"(?<=[\w,;:–] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b",
    familiar=r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b",
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
