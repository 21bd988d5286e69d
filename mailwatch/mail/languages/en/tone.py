"""English: what wounds, shouts or threatens; `template lint` looks for it."""

from __future__ import annotations

from mailwatch.mail.languages.en.claims import CLAIMS
from mailwatch.mail.languages.writing import GrammarWords, ToneWords

TONE = ToneWords(
    claims=CLAIMS,
    accusing=(
        (r"\bfinal (?:notice|reminder|warning|demand)\b", "the language of debt collectors"),
        (r"\b(?:second|third|last|repeated) reminder\b", "counts the reader's omissions"),
        (r"\bfail(?:ed|ure|s|ing)? to\b", "calls the reader's silence a failure"),
        (r"\b(?:as )?per my (?:last|previous|earlier) (?:e-?mail|message|note)\b", "says: you did not read"),
        (r"\bas (?:I|we)(?:'ve| have)? (?:already|previously|repeatedly)\b", "says: you did not listen"),
        (
            r"\byou (?:did not|didn't|have not|haven't|never|still haven't)\b",
            "names what the reader left undone",
        ),
        (
            r"\byou(?:'re| are) (?:late|overdue|in default|in breach|in arrears)\b",
            "puts the reader in the wrong",
        ),
        (
            r"\byour (?:failure|neglect|refusal|negligence|default|silence)\b",
            "puts a name on the reader's fault",
        ),
        (r"\bignor(?:e|ed|ing)\b", "supposes intent"),
        (r"\bdespite (?:my|our|several|repeated|numerous)\b", "counts against the reader"),
        (
            r"\b(?:several|many|numerous|repeated|countless) (?:times|attempts|reminders|e-?mails)\b",
            "counts efforts",
        ),
        (r"\b(?:yet again|once again|again and again)\b", "sighs aloud"),
        (r"\bstill (?:waiting|no (?:reply|answer|response|word|payment))\b", "sounds impatient"),
        (
            r"\b(?:I am|I'm|we are|we're) (?:disappointed|frustrated|annoyed|surprised)\b",
            "burdens with our feelings",
        ),
        (r"\bunacceptable\b", "passes judgement"),
        (r"\bunprofessional\b", "passes judgement on the person"),
        (
            r"\bhow (?:long|many times|often) (?:must|do|should) (?:I|we)\b",
            "a reproach dressed as a question",
        ),
        (r"\bthe (?:least|courtesy) (?:you|of a reply)\b", "lectures on manners"),
        (r"\bif you (?:had|would have) (?:only |just )?(?:answered|replied|paid|come)\b", "dwells on blame"),
        (r"\byou (?:should|must|ought to|need to) have\b", "dwells on blame"),
        (
            r"\bas you (?:are |must )?(?:well |surely |should )?(?:know|aware)\b",
            "says: you pretend not to know",
        ),
        (r"\bno excuses?\b", "expects a lie"),
        (r"\bobviously\b", "says: you must have seen it"),
        (r"\bwasted? (?:my|our) time\b|\bmy time was wasted\b", "puts a price on the reader's mistake"),
        (r"\bdelinquent\b", "the language of debt collectors"),
        (
            (
                r"\b(?:this is|that's|that is|it's|it is|now|already) (?:now |already |by now )?(?:the|my|"
                r"our) "
                r"(?:second|third|fourth|fifth|sixth|seventh|tenth|umpteenth|hundredth) "
                r"(?:time|e-?mail|message|letter|note|reminder|attempt|mail|call|request)\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\bfor the (?:second|third|fourth|fifth|sixth|umpteenth|hundredth) time\b"
                r"(?=.{0,40}\b(?:no|not|without|nothing|n't)\b)|\bfor the (?:umpteenth|hundredth|nth) time\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:written|called|rung|phoned|asked|tried|reminded|e-?mailed|wrote|"
                r"chased)\b[^.?!,]{0,20} "
                r"(?:three|four|five|six|seven|eight|nine|ten|\d+|several|many|countless) times\b"
            ),
            "counts efforts",
        ),
        (
            (
                r"\b(?:missed|skipped|cancelled|forgotten|forgot) (?:\d+|two|three|four|five|six|seven|all|"
                r"most|"
                r"half|every one) of (?:our|the|my|your)\b"
            ),
            "counts the reader's omissions",
        ),
        (
            (
                r"\b(?:\d+|two|three|four|five|six|seven|ten|a dozen|dozens of) (?:unanswered|e-?mails and|"
                r"calls and)"
            ),
            "counts efforts",
        ),
        (
            (
                r"\bother (?:clients|customers|people|companies)\b[^.?!]{0,30}\b(?:usually|always|manage|"
                r"pay|reply|"
                r"answer|get back|respond|never|keep|have no trouble|don't need)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\bmost (?:people|clients|customers|companies|of my)\b[^.?!]{0,40}\b(?:manage|pay|reply|"
                r"answer|"
                r"respond|get back|send|keep)\b|\beveryone else\b[^.?!]{0,20}\b(?:has|pays|manages|answers|"
                r"replies)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\byou(?:'re| are) (?:the|my) only (?:client|customer|(?:one|person) (?:of|who (?:has|is|"
                r"does|still|never)))\b|\bunlike (?:you|my other|all)\b"
            ),
            "holds others up to the reader",
        ),
        (
            (
                r"\bafter (?:everything|all) (?:that )?(?:I|we)(?:'ve| have)? (?:done|did|put)\b"
                r"|\bbecause of you\b|\byou(?:'ve| have)? let (?:me|us) down\b|\bI(?:'d|"
                r" had)? (?:honestly |really )?expected (?:(?:a bit|a little|rather) )?(?:more|better)\b"
                r"|\b(?:I|we)(?:'d| would have)? deserved? (?:better|more than|at least|an answer|a reply)\b"
            ),
            "makes the reader feel guilty",
        ),
        (
            (
                r"\b(?:family|children|kids|mouths) to feed\b|\bpay my (?:rent|bills|mortgage)\b"
                r"|\b(?:lost|losing|lose|without|no) sleep\b|\bsleepless\b|\bhope you (?:sleep|can sleep|"
                r"are proud|feel)\b"
            ),
            "makes the reader feel guilty",
        ),
        (
            (
                r"\b(?:pay|write|answer|finish|send) itself\b|\blightning[- ]fast\b|"
                r"\bhold(?:ing)? my breath\b"
                r"|\badmire (?:how (?:calm|patient|relaxed|long|slow)|your (?:calm|patience|silence|"
                r"composure))|\bcongratulations on (?:your|not|never)\b"
                r"|\bbothered to\b|\bdeign\b|\bif it(?:'s| is) not too much (?:trouble|to ask)\b"
            ),
            "mocks the reader",
        ),
        (
            (
                r"\b(?:keyboard|inbox|telephone|phone|e-?mail) (?:is|must be|has been|"
                r"seems to be) (?:broken|dead)\b"
                r"|\bhaven't (?:heard of|discovered|invented)\b"
            ),
            "mocks the reader",
        ),
        (
            (
                r"\bpretend(?:ing)? (?:not|that you|you|to be)\b|\byou(?:'re| are) pretending\b|"
                r"\b(?:avoiding|dodging) (?:me|us|my|our)\b|\byou\b[^.?!]{0,40}\b(?:on purpose|"
                r"deliberately)\b"
                r"|\b(?:don't|do not) (?:ignore|fail)\b|\bat least have the\b|\bdecency\b"
            ),
            "supposes bad will",
        ),
        (
            (
                r"\b(?:I am|I'm|we are|we're) (?:a little |a bit |rather |very |quite |deeply |honestly |"
                r"really |so )"
                r"(?:disappointed|frustrated|annoyed|surprised|hurt|upset)\b"
            ),
            "burdens with our feelings",
        ),
    ),
    shouting=(
        (r"!", "an exclamation mark"),
        (r"\?\?", "heaped question marks"),
        (r"\burgent(?:ly)?\b", "raises an alarm"),
        (r"\basap\b|\bas soon as possible\b", "hurries without a date"),
        (r"\bimmediate(?:ly)?\b|\bat once\b|\bwithout (?:further )?delay\b", "hurries without a date"),
        (r"\bimportant\b.{0,3}:", "a headline in a letter"),
        (r"\breminder:", "a headline in a letter"),
        (r"\battention\b.{0,3}:", "a headline in a letter"),
    ),
    money=(
        r"\binvoic(?:e|es|ed|ing)\b",
        r"\bbill(?:ed|ing)?\b(?! of)",
        r"\b(?:payment|payments|paid|unpaid|pay)\b",
        r"\b(?:fee|fees|amount|balance|deposit|refund)\b",
        r"\b(?:outstanding|overdue) (?:amount|sum|balance)\b",
        r"[€£$฿]|\b(?:EUR|USD|GBP|CHF|HUF|THB)\b",
    ),
    attached=(
        r"\battach(?:ed|ing|ment|ments)\b",
        r"\bI attach\b|\bwe attach\b",
        r"\benclosed\b|\bI enclose\b|\benclosure\b",
        r"\byou(?:'ll| will) find\b.{0,40}\b(?:below this mail|with this (?:mail|message|e-?mail))\b",
        r"\bcomes with this (?:mail|message|e-?mail)\b",
    ),
    threatening=(
        (
            r"\blegal (?:action|steps|proceedings|measures)\b",
            "a threat of court; say which steps only when you take them",
        ),
        (
            (
                r"\b(?:lawyer|solicitor|attorney|"
                r"(?<!in your )(?<!in their )(?<!in my )(?<!tennis )(?<!food )court|sue|lawsuit|litigation)\b"
            ),
            "a threat of court",
        ),
        (r"\b(?:debt )?collect(?:ion agency|ions agency|or|ors)\b|\bbailiff\b", "a threat of collectors"),
        (r"\bcredit (?:rating|score|bureau|agency)\b", "a threat to the reader's name"),
        (
            r"\b(?:late|reminder|penalty|collection|dunning) (?:fee|fees|charge|charges)\b",
            "a fee that nobody agreed to",
        ),
        (
            r"\b(?:default|late payment) interest\b|\binterest (?:of|at|will|on)\b",
            "interest is the owner's to decide",
        ),
        (r"\bpublic(?:ly)?\b.{0,30}\b(?:review|name|post)\b", "a threat in public"),
        (
            r"\b(?:take|shut|switch) (?:your |the )?(?:web)?(?:site|service|account) (?:down|off|offline)\b",
            "self-help that may be unlawful",
        ),
        (r"\bconsequences\b", "vague, and therefore a threat"),
        (r"\bor else\b|\bno (?:other )?choice\b|\bforced to\b|\bleave me no\b", "says: you make me do it"),
        (
            (
                r"\b(?:this|things|matters|it|that)\b[^.?!]{0,15}\b(?:become|becomes|get|gets|turn|"
                r"turns) (?:unpleasant|ugly|nasty)\b"
                r"|\bword (?:gets|will get|travels|spreads|goes) (?:around|round|fast|quickly)\b"
                r"|\b(?:before|if|when|until) it comes to that\b"
            ),
            "a threat behind the hand",
        ),
        (
            (
                r"\byou (?:will|would|'ll|may|might|are going to) (?:regret|be sorry|bear|have to bear|"
                r"see what)\b"
                r"|\bdon't say I\b|\byou have been warned\b|\byou've been warned\b|"
                r"\bat your (?:own )?(?:risk|peril|expense)\b"
            ),
            "a threat behind the hand",
        ),
        (
            (
                r"\byou (?:would not|wouldn't|don't|do not) want\b[^.?!]{0,50}\b(?:know|hear|read|learn|"
                r"online|public|"
                r"internet|customers|find out)\b|\byour (?:boss|employer|superior|superiors|competitors|"
                r"neighbours) "
                r"(?:would|will|might|may|should|hears?|learns?)\b"
            ),
            "a threat to the reader's name",
        ),
        (
            (
                r"\btake (?:other|further|appropriate|necessary|serious|different) (?:steps|measures|"
                r"action)\b"
                r"|\b(?:call|inform|tell|contact|go to|report \w{2,6} to) the (?:police|authorities|"
                r"tax office)\b|\bout of my hands\b|\binto other hands\b"
            ),
            "vague, and therefore a threat",
        ),
    ),
    denied=(
        r"\b(?:no|not|nothing is|nothing here is|none of (?:it|this) is|never|without|neither|nor|don't|"
        r"won't|isn't|aren't|can't|cannot) "
        r"(?:(?:a|an|any|be|the|more|kind of|sort of|meant as|mean|to|add|charge|take|involve|"
        r"going|threaten|talk of|think of|need of) ){0,4}"
    ),
    trade=(
        r"\b(?:web ?site|page|pages|leaflet|brochure|booklet|paragraph|chapter|section|flyer|poster|"
        r"catalogue|course|"
        r"article|manual|form|handbook|guide|film|podcast|translation|novel|exhibition|text|texts|slides|"
        r"illustrations?)\b"
        r"[^.?!]{0,30}\b(?:on|about|of|for|explaining|explains|describes|says)\b|"
        r"\byour (?:own )?(?:lawyers?|solicitors?|"
        r"attorneys?|legal (?:department|team)|law (?:office|firm)|collection agency|court)\b"
    ),
    in_earnest=(
        r"\b(?:my|our|a|an) (?:lawyer|solicitor|attorney|collection agency|debt)\b|\bagainst you\b|"
        r"\bif\b[^.?!]{0,40}"
        r"\b(?:not|n't|nothing|no)\b|\bunless\b|\botherwise\b|\byou (?:owe|failed|did not|didn't|have not|"
        r"haven't)\b|"
        r"\b(?:hand|pass|give|take|send)(?:ed|ing|s)? (?:it|this|you|the (?:matter|case|invoice))\b"
    ),
    stressed=(
        "nothing never now today still please urgent asap must immediately final last pay overdue stop "
        "finally really every any very"
    ),
    left_open=(
        r"[(<]\s*(?:[Pp]lease )?(?:[Ii]nsert|[Ee]nter|[Ff]ill in|[Tt]ype|[Pp]aste)\b[^)>\n]{0,40}[)>]|"
        r"[(<]\s*(?:client|customer|project|company|first|last|your)['’s]{0,2} ?name\s*[)>]|"
        r"\((?:[^)\n]{0,30} )?(?:goes|comes|name|date|number|amount) here\)"
    ),
    before_day=r"\b(?:on|by|until|till|before|from|since|after) ",
    second_dates=(
        (
            r"\b(?:if|should) [^.?!]{0,60}\b(?:a (?:day|week|month|fortnight|few days) (?:later|after|more|"
            r"longer)|"
            r"another (?:day|week|fortnight|few days)|(?:until|till|by) (?:the (?:following|next)|next|"
            r"monday|tuesday|"
            r"wednesday|thursday|friday|saturday|sunday)|at the (?:very )?latest)\b"
        ),
        r"\bnot a (?:single )?(?:day|minute|hour) (?:longer|later|more)\b",
        (
            r"\b(?:final|last|absolute|second|real|hard) deadline\b|\bgrace period\b|\bextend (?:it|this|"
            r"the deadline) "
            r"(?:to|until|by)\b"
        ),
    ),
)

GRAMMAR = GrammarWords(
    leaning=(
        "the|an?|our|your|my|this|that",
        "an article: the work may be called “the Harbour Café website”",
    ),
)
