"""English: how people ask, offer, inform and close."""

from __future__ import annotations

from mailwatch.mail.languages.asking import RequestWords

REQUESTS = RequestWords(
    asks=(
        (
            r"^(?:any |your |all )?(?:comments?|feedback|thoughts|input|corrections?|edits|changes|"
            r"remarks|answers?|reply|decision|approval|ok|sign-?off|numbers|figures|measurements|photos?|"
            r"files?)[^.?]{0,30} (?:by|before|until) (?:\w+ ){0,2}(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|"
            r"tonight|noon|eod|cob|the end|end of|next|\d)"
        ),
        (
            r"\b(?:comments?|feedback|thoughts|input|approval|decision|answer|reply|"
            r"confirmation)\b[^.?]{0,40}\b(?:please|pls|plz)\b"
        ),
        r"\b(?:kindly|please|pls|do)\b[^.?]{0,20}\brevert\b",
        r"\byet to (?:receive|hear|see|get|arrive|come|be (?:returned|signed|confirmed))\b",
        (
            r"(?:^|[,;:] )(?:i'm |we're |so |now |just |only |still |all )*waiting (?:on|for) (?:your|"
            r"you\b|the )"
        ),
        r"\b(?:send|give|get|let|show|find|do|fetch|lend) (?:me|us) (?:the|your|a|an|some|any|those|these)\b",
        r"\bcorrect (?:me|us)\b(?! if)",
        (
            r"\b(?<!have )(?<!'ve )(?<!got )(?:all|only thing) (?:that )?(?:i|we)(?:'m|'re| am| are)? "
            r"(?:still )?(?:miss\w*|need|lack\w*|wait\w*)\b"
        ),
        r"\bstill (?:missing|lacking|short of|without)\b[^.?]{0,20}\b(?:your|the|a|an)\b",
        r"\b(?:let me|let us|please) have (?:your|the|a|it|them)\b",
        (
            r"\b(?:haven't|have not|still no|without)\b[^.?]{0,30}\b(?:answer|reply|response|decision|"
            r"approval|feedback)\b"
        ),
        (
            r"\bwould like (?!to\b)[^.?]{0,60}\bby (?:\w+ ){0,1}(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|"
            r"noon|the end|next|\d)"
        ),
        r"\b(?:it's|it is) your turn\b",
        r"\bstill (?:don't|do not|can't|cannot) (?:know|see|tell|find|work out)\b",
        r"\b(?:ask|asking|bother you) again\b",
        r"\bthings? (?:that )?(?:i|we) (?:can't|cannot) (?:work out|decide|know|find)\b",
        r"\b(?:depends|hangs|rests) on (?:which|what|whether|when|how) you\b",
        (
            r"\b(?:i|we)(?:'d| would| should)? (?:be )?(?:very |really |most |so )?(?:grateful|thankful|"
            r"glad|happy|appreciate|welcome|obliged) (?:for )?(?:to (?:get|have|receive) )?(?:a|an|your|"
            r"some|any|the) (?:\w+ ){0,2}(?:note|word|line|hint|reply|answer|response|thoughts|feedback|"
            r"comments?|input|opinion|confirmation|view|info|information|details|list|copy|file|decision|"
            r"call|ok|go-ahead|sign)\b"
        ),
        r"\b(?:don't|do not) (?:yet )?know (?:yet )?(?:if|whether|what|which|when|how) (?:you|your)\b",
        r"\byou (?:mentioned|said) (?:that )?you(?:'d| had| have|'ve)\b",
        r"\bhave a (?:quick |another |second |brief )?(?:look|read|think|go)\b",
        r"\b(?:perhaps|maybe) you (?:could|can|might)\b",
        r"\b(?:two|three) (?:options|choices|possibilities)\b",
        r"\bsend (?:it|them|this) back\b",
        (
            r"\b(?:i|we)(?:'d| would| do) (?:still |also |really |just )?need (?!nothing|no |to (?:thank|"
            r"apolog|say))"
        ),
        r"\b(?:no|without) (?:word|news|reply|answer|response|feedback) (?:yet |so far )?(?:from|of) you",
        (
            r"\b(?:haven't|have not|hasn't|has not|didn't|did not|never) (?:yet |still )?(?:heard (?:back|"
            r"from you|anything)|received|arrived|reached (?:me|us)|come through|turned up|seen (?:it|"
            r"them|your|any))\b"
        ),
        (
            r"\bwithout (?:it|them|that|this|those|these|your|the)\b[^.?]{0,80}\b(?:can't|cannot|can not|"
            r"won't|unable|impossible|stuck)\b"
        ),
        (
            r"\b(?:can't|cannot|can not|unable to|impossible to)\b[^.?]{0,60}\b(?:until|unless|without|"
            r"before) (?:you|your|i (?:have|get|know|hear)|we (?:have|get|know|hear)|it|them|that|this|"
            r"those|these|the|an?|his|her)\b(?! (?:end|beginning|start|middle|\d))"
        ),
        (
            r"\b(?:needs|has to (?:have|know)|wants to know|needs to know|must know|"
            r"requires)\b[^.?]{0,60}\b(?:by|before|until|no later than) (?:\w+ ){0,2}(?:mon\w*|tue\w*|"
            r"wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|noon|tomorrow|today|tonight|the end|next|\d)"
        ),
        (
            r"\b(?:help|helpful|great|good|useful|nice|important|lovely) (?:\w+ )?to (?:know|have|hear|"
            r"see) (?:who|what|when|where|whether|if|how|which|your)\b"
        ),
        (
            r"\ba (?:quick|short|simple|brief|one-line) (?:yes|no|word|ok|okay|reply|answer|line|"
            r"explanation|confirmation)\b"
        ),
        (
            r"\b(?:would|i'd|we'd) (?:really |very much )?(?:love|like|be (?:keen|curious|interested|glad|"
            r"happy|grateful)) to (?:hear|know|see|learn|understand)\b"
        ),
        (
            r"^(?:and |so |also |but |btw,? |by the way,? )?(?:do|did|does|could|can|would|will|has|have|"
            r"is|are|was|were|shall) (?:you|your|we|i|anyone|anybody|someone|somebody|there|he|she|they|"
            r"that|this|it)\b"
        ),
        (
            r"\b(?:which|where|when|who|how) (?:one )?(?:do|did|does|could|can|would|will|has|have|is|are|"
            r"shall|should|suits|works|fits) (?:you|your|we|i|the|it|that|this)\b"
        ),
        (
            r"\b(?:as soon as|once|until) you(?:'ve| have)? (?:\w+ )?(?:told|sent|given|confirmed|decided|"
            r"signed|paid|chosen|approved|answered)\b"
        ),
        r"\bquick (?:one|question)\b",
        (
            r"\b(?:need|require)s? (?:a |your |an )?(?:decision|answer|approval|signature|confirmation|"
            r"go-ahead|explanation|reply)\b"
        ),
        r"\bglad to (?:get|hear|receive|have) (?:a |an |your |some )",
        r"\bcurious (?:what|how|whether|if|to (?:hear|know|see what))\b",
        (
            r"\b(?:hear|know|see|have|get|learn) (?:what you think|your (?:thoughts|opinion|view|feedback|"
            r"take))\b"
        ),
        r"\b(?:checking|check) (?:in|back)\b",
        r"\b(?:following|follow)[- ]up (?:on|about|regarding|with you)\b",
        r"\b(?:circling|coming|getting|come|circle) back (?:to you )?(?:on|about|regarding)\b",
        r"\btouching base\b",
        (
            r"\b(?:would|could) (?:really )?help (?:me|us)\b[^.]{0,30}\b(?:to (?:have|know|get|see|"
            r"receive)|if you)\b"
        ),
        r"\b(?:any|a) (?:news|word|update) (?:on|about|from|yet)\b",
        (
            r"\bwhen (?:do|can|will|would|could|should) (?:we|i|you) (?:get|have|expect|receive|send|"
            r"start|meet)\b"
        ),
        (
            r"\bwho (?:is|will|should|can) (?:the|be|i|we|your)\b[^.]{0,60}\b(?:contact|responsible|"
            r"person|sign|approve|in charge)\b"
        ),
        (
            r"\b(?:can|could|would|will|may|might) (?:you|u|someone|anyone|anybody|somebody|"
            r"one of you)\b(?! (?:believe|imagine|rest assured|be happy|be pleased|find|see (?:that|from|"
            r"the)|receive|notice|ever))"
        ),
        (
            r"\b(?:can|could|may|shall|should|might) (?:i|we) (?:ask|have|get|count on|assume|expect|"
            r"go ahead|proceed|start|invoice|send|bother|trouble|suggest)\b"
        ),
        (
            r"\b(?:please|pls|plz|kindly),? (?:(?:also|then|just|quickly|briefly|do|you|both|all|now|"
            r"carefully|already|once more|again|either|try to|take a moment to|take the time to|"
            r"be so kind (?:as )?to|feel free to|always) )*(?:re)?(?:send|tell|let (?:\w+ ){1,2}have|"
            r"let (?!(?:it|them|him|her)\b)\w+(?: \w+)? know|let me|give (?:me|us|your)|confirm|"
            r"double-check|check|review|look|have (?:a|another) (?:\w+ )?(?:look|read|think)|"
            r"take a (?:\w+ )?look|sign|return|choose|pick|decide|fill|complete|approve|call|phone|ring|"
            r"reply|respond|answer|provide|name|mark|correct|comment|forward|upload|share|advise|suggest|"
            r"specify|clarify|get back|get in touch|schedule|propose|test|supply|submit|hand|indicate|say|"
            r"drop (?:me|us)|e-?mail|text|write|state|list|describe|explain|verify|consider|go (?:over|"
            r"through)|rsvp|put me|ask|see (?:if|whether)|find out|proofread|agree|accept|initial|"
            r"countersign|acknowledge|come back|help|select|point|think|arrange|remind (?:me|us)|"
            r"authori[sz]e|release|grant|compare|rank|vote|rate|leave (?:a|your|me)|estimate|edit|revise|"
            r"amend|keep (?:me|us)|be so kind|fix a|read (?:it|them|through|over)|make (?:a|"
            r"your) (?:choice|decision)|order|request|show|bring (?:me|us)|deliver|"
            r"don't forget to (?:send|sign|tell|reply|return|confirm)|do not forget to (?:send|sign|tell|"
            r"reply|return|confirm)|remember to (?:send|sign|tell|reply|return|confirm))\b"
        ),
        (
            r"(?:^|[,;:] |\band |\bto )(?:re)?(?:send|tell|let (?!(?:it|them|him|her)\b)\w+(?: \w+)? know|"
            r"let me|give (?:me|us|your)|confirm|double-check|check|review|look|have (?:a|"
            r"another) (?:\w+ )?(?:look|read|think)|take a (?:\w+ )?look|sign|return|choose|pick|decide|"
            r"fill|complete|approve|call|phone|ring|reply|respond|answer|provide|name|mark|correct|"
            r"comment|forward|upload|share|advise|suggest|specify|clarify|get back|get in touch|schedule|"
            r"propose|test|supply|submit|hand|indicate|say|drop (?:me|us)|e-?mail|text|write|state|list|"
            r"describe|explain|verify|consider|go (?:over|through)|rsvp|put me|ask|see (?:if|whether)|"
            r"find out|proofread|agree|accept|initial|countersign|acknowledge|come back|help|select|point|"
            r"think|arrange|remind (?:me|us)|authori[sz]e|release|grant|compare|rank|vote|rate|leave (?:a|"
            r"your|me)|estimate|edit|revise|amend|keep (?:me|us)|be so kind|fix a|read (?:it|them|through|"
            r"over)|make (?:a|your) (?:choice|decision)|order|request|show|bring (?:me|us)|deliver|"
            r"don't forget to (?:send|sign|tell|reply|return|confirm)|do not forget to (?:send|sign|tell|"
            r"reply|return|confirm)|remember to (?:send|sign|tell|reply|return|"
            r"confirm))\b[^.?]{0,80}\b(?:please|pls|plz)\b"
        ),
        r"\blet (?:me|us) know\b",
        r"\blmk\b",
        r"\b(?:tell|give|send|drop|ping|call|text|email|mail|show|forward|bring|remind) (?:me|us)\b",
        (
            r"\b(?:i|we) (?:still |urgently |really |just |also |now |only )?(?:need|require|"
            r"want)(?! to (?:thank|say|let you|inform|confirm|tell|wish|apologi|congratulate|share|"
            r"express|update|assure))\b[^.]{0,80}\b(?:from you|your|you to|by (?:mon|tue|wed|thu|fri|sat|"
            r"sun|tomorrow|the end|end of|eod|cob|noon|next|\d)|before|until|asap|to (?:continue|proceed|"
            r"move|start|finish|complete|go))"
        ),
        (
            r"\b(?:i'm|i am|we're|we are) (?:still |now )?(?:waiting|missing|lacking|short of|awaiting|"
            r"stuck|blocked)\b"
        ),
        r"\b(?:still|only) (?:need|missing|waiting|outstanding|open|pending)\b",
        r"\bawaiting (?:your|the)\b",
        r"\b(?:is|are|remains?) (?:still )?(?:missing|outstanding|overdue|unpaid|pending (?:on|from) you)\b",
        (
            r"\bwe can(?:'t|not) (?:continue|proceed|start|move|go|finish|invoice|publish|launch|"
            r"book)\b[^.]{0,60}\b(?:until|unless|without|before)\b"
        ),
        (
            r"\b(?:waiting|looking forward|look forward) (?:for|to) (?:your|hearing|receiving|an answer|"
            r"a reply|the (?:signed|final|missing))\b(?! (?:visit|party|arrival|company|wedding|trip|"
            r"presentation|talk))"
        ),
        (
            r"\b(?:i|we)(?:'d| would| should)? (?:be |really |very much |greatly )?(?:appreciate|"
            r"be grateful|be glad|be happy|love|like|welcome|value|need)(?:d)? (?:it )?(?:if you|"
            r"your (?:feedback|thoughts|input|opinion|comments|confirmation|answer|reply|view|approval|"
            r"decision|take)|to (?:know|hear|ask|have your|get your|learn|understand)|a (?:quick |short |"
            r"brief )?(?:reply|answer|response|confirmation|call))"
        ),
        (
            r"\byour (?:feedback|thoughts|input|opinion|comments?|confirmation|answer|reply|approval|"
            r"decision|signature|go-ahead|ok|okay|view|verdict|choice|preference|sign-off|"
            r"remarks)\b[^.]{0,40}\b(?:would|is|are|by|needed|required|appreciated|welcome|before|until|"
            r"today|tomorrow|please|asap)\b"
        ),
        (
            r"\b(?:comments?|feedback|thoughts|input|suggestions|corrections|opinions?) (?:are |is |very |"
            r"most |more than |always |highly )*(?:welcome|appreciated|wanted|needed|please)\b"
        ),
        (
            r"\b(?:any|your) (?:thoughts|news|update|updates|feedback|progress|comments|preference|"
            r"objections)(?: on| about| regarding)?\b[^.]{0,60}\?"
        ),
        (
            r"\b(?:i|we) (?:was|were|am|are|'m|'re)? ?(?:just |also |only )?(?:wondering|curious|"
            r"keen to know|unsure|not sure|interested to know)\b[^.]{0,20}\b(?:if|whether|what|when|how|"
            r"which|who|where|why)\b"
        ),
        r"\b(?:wanted|want|like|have|need|allow me|let me) to ask\b(?! for your understanding)",
        r"\b(?:let me|may i|i must|i have to) ask\b",
        r"\bmy question(?:s)? (?:is|are|would|to you)\b",
        (
            r"\b(?:one|a|two|three|some|few|quick|last|another|further|short|couple of) (?:more |quick |"
            r"short |small |last |further |final )?questions?\b(?!.{0,30}(?:answered|solved|resolved|"
            r"clarified))"
        ),
        r"\b(?:up to you|your call|ball is in your court)\b",
        (
            r"\b(?:which|whether) (?:one|option|version|variant|date|day|time|of (?:the|these|those|"
            r"them)) (?:you|would|do|suits|works|is better)\b"
        ),
        r"\b(?:choose|pick|decide) (?:between|from|one|which|a|the)\b",
        (
            r"\bhow (?:about|does|do|would) (?:that|this|you|we|monday|tuesday|wednesday|thursday|friday|"
            r"next|it|the|\d)"
        ),
        (
            r"(?:^|[,;:] )(?:just |so |then |and |also |now )?(?:confirm|check|review|sign|send|reply|"
            r"respond|answer|choose|pick|decide|approve|fill|complete|return|tell|provide|forward|upload|"
            r"advise|proofread|have a look|take a look|look over|go through|mark|correct|call me|call us|"
            r"ring me|submit|verify|specify|suggest|propose|give me|give us|get back to|come back to|"
            r"rsvp)\b(?! (?:out|of|to follow|you(?:rself)?\b|up was|is done|was|has|went|received|sent|"
            r"done|complete))"
        ),
        r"\bget back to (?:me|us)\b",
        r"\brsvp\b",
        (
            r"\b(?:please )?(?:respond|reply|answer|confirm|decide|pay|return|send)[^.]{0,40}\b(?:by|"
            r"before|until|no later than) (?:\w+ ){0,2}(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|noon|"
            r"tonight|eod|the end|\d)"
        ),
        (
            r"\b(?:i|we) (?:ask|request|urge|beg|invite|encourage|expect|would ask|must ask|"
            r"'d ask) (?:that )?you\b(?:[^.]{0,10}to (?:the|our)|)"
        ),
        (
            r"\byou (?:still )?(?:need|have|must|should|ought|were going|promised|wanted|said you(?:'d|"
            r" would| will)) to (?:send|sign|confirm|pay|give|provide|tell|decide|choose|approve|fill|"
            r"return|check|review|let|get back|reply|answer)\b"
        ),
        r"\bwhat do you (?:think|say|prefer|make)\b",
        r"\bthoughts\?",
        (
            r"\bwould (?:that|this|it|monday|tuesday|wednesday|thursday|friday|next|\w+day) (?:work|suit|"
            r"be|fit|do)\b"
        ),
        (
            r"\bis (?:that|this|it|everything|the) [^.]{0,60}\b(?:ok|okay|all right|alright|fine|correct|"
            r"right|acceptable|possible|convenient)\b[^.]{0,30}\?"
        ),
        r"\bwould it be (?:possible|ok|okay|all right|alright|feasible|fine)\b",
        r"\bdo you mind\b",
        r"\bwould you mind\b",
        r"\bunless (?:i|we) hear\b",
        r"\bby return\b",
        r"\bat your earliest convenience\b",
        r"\bfor your (?:approval|review|signature|decision|comments|feedback|sign-off)\b",
    ),
    firm=(
        (
            r"\bthank(?:s| you)(?: in advance)? for (?:\w+ ){0,2}(?:send|lett|tell|return|confirm|giv|"
            r"provid|sign|fill|complet|answer|reply|gett|check|review|forward|indicat|sett|sharing|choos|"
            r"mak|arrang|bring)\w*ing\b[^.?]{0,80}\b(?:by|before|until|no later than) (?:\w+ ){0,2}(?:mon|"
            r"tue|wed|thu|fri|sat|sun|tomorrow|tonight|noon|eod|cob|the end|end of|next|\d)"
        ),
        (
            r"\b(?:would|i'd|we'd)\b[^.?]{0,20}\bappreciate (?:a|your|an) (?:\w+ )?(?:word|line|reply|"
            r"answer|note|call|confirmation)\b"
        ),
        r"\bquestions?\b[^.?]{0,40}\b(?:still )?(?:open|unanswered)\b",
        r"\b(?:don't|do not) forget to (?:send|sign|tell|reply|return|confirm|answer|let)\b",
        (
            r"\b(?:attached|enclosed|find|here(?:'s| is| are))\b[^.?]{0,80}\bfor (?:your )?(?:signature|"
            r"approval|review|sign-off|comments?|feedback|confirmation|countersignature)\b"
        ),
        r"\b(?:don't|do not) (?:yet )?know (?:yet )?(?:if|whether|what|which|when|how) (?:you|your)\b",
        (
            r"\bif (?:the|this|that|it|these|those|all|everything|they)\b[^.?]{0,60}\b(?:fine|okay|ok|"
            r"right|correct|good|suits?|works?|agree\w*|acceptable|happy)\b[^.?]{0,30}\b(?:say (?:so|yes)|"
            r"tell|drop|send|give|reply|confirm|a (?:quick|short|simple|brief))\b"
        ),
    ),
    why=(
        (
            r"^(?:and |but |so )?(?:why|how come|what (?:happened|was|went wrong)|how did (?:it|that|"
            r"the))\b(?!.{0,60}\byou)"
        ),
    ),
    hints=(
        r"\b(?:please|pls|plz|kindly)\b(?! (?:note|find|see|accept my))",
        r"\b(?:would|could)\b(?! have\b)",
        (
            r"\blook(?:ing)? forward to\b(?! (?:see|meet|work|our|the (?:meeting|call|workshop|project|"
            r"day|weekend|trip|event)|tomorrow|next|it\b|that\b|monday|tuesday|wednesday|thursday|friday|"
            r"continu|collaborat|cooperat|a (?:great|good|nice|success|fruitful)|another))"
        ),
        (
            r"\bhope (?:to hear|you can|you could|you will (?:get|send|find time|reply|answer|be able)|"
            r"you'll (?:get|send|find time|reply|answer)|for (?:a|your) (?:quick|reply|answer|positive))"
        ),
        r"\b(?:draft|proposal|quote|offer|contract|mock-?ups?|version)\b[^.]{0,40}\battached\b",
        r"\battached\b[^.]{0,40}\b(?:draft|proposal|quote|offer|contract|mock-?ups?|first version)\b",
        r"\bdeadline\b(?![^.?]{0,60}\b(?:extended|moved|postponed|passed)\b)",
        r"\b(?:option|variant|alternative) (?:a|b|1|2|one|two)\b",
        r"\bit would be (?:great|good|helpful|nice|useful|ideal|best|lovely|important)\b",
        r"\burgent",
        r"\bnot heard\b",
        r"\bhaven't heard\b",
        r"\bno (?:reply|answer|response|word)\b",
        r"\bfollow(?:ing)?[- ]up\b",
        r"\blet's (?!see|do it|go (?:with|for)|leave it|keep)|\bwe should\b",
        r"\bremind(?:er|ing)\b",
        r"\bwonder(?:ing|ed)?\b",
        r"\bcurious\b",
        r"\bi suggest\b",
        r"\bi(?:'d| would) (?:suggest|propose)\b",
        r"\bwe could\b",
        r"\bi could\b",
        r"\bdepends on you\b",
        r"\bwith your (?:ok|approval|permission)\b",
        r"\bonce (?:you|i have your|we have your)\b",
        r"\bas soon as you\b",
        r"\buntil you\b(?!(?:'re| are) back)",
        r"\bnot sure\b",
        r"\bquestions?\b",
    ),
    offers=(
        (
            r"\b(?:for|in|with) (?:\w+ ){0,2}(?:urgent|emergenc\w+)\b[^.?]{0,80}\b(?:call|ring|phone|"
            r"contact|write|mail|text|reach)\b[^?]{0,100}"
        ),
        (
            r"\b(?:if|should|in case) you(?:'d| would|'re| are| do| no)?\b[^.?,]{0,40}\b(?:cancel|"
            r"unsubscribe|opt out|no longer|rather not|not interested|change your mind|don't want|"
            r"do not want|not wish|stop (?:receiving|getting)|sell|leave the list|skip)\b[^?]{0,140}"
        ),
        (
            r"\b(?:if|should) (?:it|this|that|the \w+)\b[^.?,]{0,30}\b(?:doesn't|does not|don't|not|too|"
            r"fails?|breaks?|stops?)\b[^.?,]{0,30},? (?:just |simply |please )*(?:ring|call|phone|tell|"
            r"ask|try|text|shout|say)\b[^?]{0,80}"
        ),
        r"\b(?:just|simply) tell (?:the|my|our|them|him|her|reception|anyone)\b[^?]{0,60}",
        (
            r"\b(?:if|should|in case)\b[^.?]{0,60}\b(?:anything|something|wrong|mistake\w*|misunderst\w+|"
            r"forgot\w*|overlooked|missed|unclear|questions?|problems?|errors?|doubts?|trouble|"
            r"doesn't work|not work|stuck)\b[^.?]{0,100}"
        ),
        (
            r"\b(?:please |just )*(?:let (?:me|us) know|tell (?:me|us)|shout) if (?:i|we|i've|we've|"
            r"i have|we have) (?:forgot|forgotten|missed|overlooked|got)\b[^?.]{0,80}"
        ),
        (
            r"\b(?:please |so |and |but |just |do |also |then )*(?:let (?:me|us) know|tell (?:me|us)|"
            r"shout|give (?:me|us) a (?:shout|call|ring)|drop (?:me|us) a line|call (?:me|us)?|"
            r"contact (?:me|us)|reach out|write|get in touch|ask|come back to (?:me|us)|get back to (?:me|"
            r"us)|ping (?:me|us))?,? ?(?:if|should|when(?:ever)?|in case) (?:you (?:ever |still |do |"
            r"should |later )?(?:have(?! (?:a |any |some |the )?(?:time|moment|minute|chance|preference|"
            r"objection|date|slot|hour)s?\b)|had|need|want|wish|would like|'d like|run into|spot|notice|"
            r"see|find|come across|think of|change|get stuck|encounter|require|feel like|are (?:ever |"
            r"still )?(?:unsure|stuck|in the|interested|missing)|prefer to)|there(?:'s| is| are| were|"
            r" should be) (?:any|some|more|still|a)|any(?:thing|one|body)?\b|some(?:thing)? (?:is|are|"
            r"else|comes|should|looks|isn't|doesn't|needs|else)|i can|we can|i could|we could|questions|"
            r"problems|problem|necessary|needed|you're ever|further|it helps|that helps)[^?]{0,160}\??"
        ),
        r"\b(?:please )?(?:do not|don't|never) hesitate\b.{0,160}",
        r"\b(?:please )?(?:feel free|you(?:'re| are) (?:always |more than |very )?welcome)\b.{0,160}",
        r"\b(?:any|more|further|other) (?:further |more |other )?questions\?.{0,80}",
        r"^(?:questions|problems|trouble)\?",
        (
            r"\b(?:i'm|i am|we're|we are) (?:always |happy|glad|here|at your|available|around|just|only|"
            r"a phone|still)\b[^.?]{0,100}\b(?:to (?:help|answer|assist|explain|discuss|talk|jump|hop|"
            r"walk)|if (?:you|any|anything|something)|disposal|call away|for you|whenever)\b.{0,80}"
        ),
        r"\bhappy to (?:help|answer|assist|explain|discuss|talk|chat|clarify|jump|hop|walk)\b.{0,100}",
        r"\bat your disposal\b",
        r"\b(?:kind|nice|sweet|thoughtful) of you to ask\b[^?]{0,80}",
        r"\banswers? (?:all |both )?(?:of )?(?:my|our|the) questions?\b",
        (
            r"\b(?:if|when(?:ever)?) you(?:'re| are| happen| come| pass| get)\b[^?]{0,60}\b(?:come|drop|"
            r"pop|stop|call|visit|say hi|give me)\b[^?]{0,60}"
        ),
        r"\b(?:in case|if) you(?:'re| are|'ve been| were)? (?:wonder\w*|ask\w*|curious)\b[^?]{0,80}",
        (
            r"\byou (?:probably |may |might |surely |must )*(?:want to know|wonder|be wondering|"
            r"are wondering|ask yourself)\b[^?]{0,100}"
        ),
        r"\bfor (?:any )?(?:further )?(?:questions|queries)\b[^.?]{0,100}",
        r"\bno (?:rush|hurry|pressure)\b(?! but)",
        r"\bno need to (?:worry|apologi[sz]e|thank|print|bring|do anything|prepare)\b",
        (
            r"\b(?:as|like|what|which|that|whatever) you (?:asked|requested|wanted|wished|told|mentioned|"
            r"suggested|said)\b[^.?]{0,60}"
        ),
    ),
    informs=(
        r"\b(?:i|we)(?:'d| would) have (?:asked|written|called|sent|told|liked to ask|needed)\b[^.?]{0,120}",
        r"\b(?:i was|we were|i've been|i have been) asked to\b[^.?]{0,100}",
        (
            r"\b(?:he|she|they|my \w+|our \w+) (?:once |then |just )?(?:asked|wrote|said|"
            r"wondered)\b[^.?]{0,30}_[^.?]{0,80}"
        ),
        (
            r"\bplease (?:find|see|note|be (?:advised|informed|aware|assured)|accept (?:my|our)|"
            r"give (?:my|our)|say hi|say hello|pass on|send (?:my|our) (?:regards|best|love|greetings)|"
            r"extend|convey|excuse|forgive|ignore|disregard|don't (?:worry|reply|respond|answer|bother)|"
            r"do not (?:worry|reply|respond|answer|bother)|rest assured|enjoy|keep (?:this|it|the|"
            r"them) for|take care|stay (?:safe|healthy|well)|have a (?:nice|good|great|safe|lovely|"
            r"wonderful|pleasant)|allow (?:us|me|\d|up|a few)|bear with|consider the environment|"
            r"consider this|remember me|thank|greet|treat|apologi|refer to)\b[^.?]{0,120}"
        ),
        (
            r"\b(?:i|we)(?:'ll| will| shall|'m going to| am going to| are going to| can| have| had|'ve|'d|"
            r" would)? (?:gladly |happily |already |also |then |just |now |soon |certainly |of course |"
            r"definitely )?(?:let you know|tell you|send you|give you|get back to you|keep you|call you|"
            r"write to you|confirm|check|review|answer|ask (?!you\b)|show you|forward|reply|"
            r"come back to you|share|remind you|ping you|update you|respond)\b(?! (?:if you|"
            r"whether you))[^.?]{0,80}"
        ),
        r"\bthank(?:s| you)[^.?]{0,40}\b(?:for|that you)\b[^.?]{0,80}",
        r"\byou(?:'ve| have)? (?:had )?asked(?: me| us)?\b[^?]{0,120}\?{0,1}",
        r"\byou wanted to know\b[^?]{0,120}\?{0,1}",
        r"\byour question\b[^?]{0,120}\?{0,1}",
        (
            r"\b(?:he|she|they|tom|my colleague|our \w+) (?:asked|wants|wanted|will|needs|need|can|"
            r"could)\b[^.?]{0,100}"
        ),
        r"\bfor your (?:information|records|reference|files|convenience|understanding|patience)\b",
        r"\bno questions\b",
        (
            r"\b(?:all|your|every|the|my|our) (?:open |other |last )?questions? (?:is|are|was|were|"
            r"has been|have been|got)\b[^?]{0,60}(?:answered|solved|resolved|clarified|cleared)\b"
        ),
        r"\bwith(?:out)? (?:any )?questions?\b",
        r"\bneed(?:s)? (?:no|nothing)\b",
        r"\b(?:i|we) (?:don't|do not) need\b[^.?]{0,80}",
        r"\bwe have everything\b[^.?]{0,60}",
        r"\bi have everything\b[^.?]{0,60}",
    ),
    rhetorical=(
        (
            r"\b(?:is|are|has|have|did|was|were|how was|how were|how is|how are|how's) (?:the|your|you|"
            r"everyone)\b[^?]{0,30}\b(?:cold|flu|cough|fever|weekend|holidays?|vacation|kids|family|baby|"
            r"jet ?lag|christmas|feeling better|settled in)\b[^?]{0,20}\?"
        ),
        r"\bcan you believe (?:it|that|this)\b[^?]{0,40}\?",
        r"\bhow (?:on earth )?(?:did|could|do) you (?:ever )?(?:know|guess)\b[^?]{0,100}\?",
        r"\bhow (?:are|have) (?:you|things|everyone)\b[^?.]{0,40}\?",
        r"\bhow(?:'s| is) (?:it going|life|everything|the family|business|things|the weather)\b[^?]{0,30}\?",
        (
            r"\bhow was (?:your|the) (?:weekend|holiday|holidays|vacation|trip|day|week|summer|christmas|"
            r"easter)\?"
        ),
        (
            r",? (?:isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|can't|couldn't|wouldn't|hasn't|"
            r"haven't|is|does|did) (?:it|he|she|they|we|that|there)\?"
        ),
        r",\s?right\?$",
        r"\bwho (?:knows|knew|cares|would have|wouldn't|doesn't|could have|would've|needs)\b[^?]{0,80}\?",
        r"\bwhat (?:can|could|more|else) (?:i|we|one) (?:say|ask|want|wish|do)\b[^?]{0,60}\?",
        r"\bwhat more could\b[^?]{0,60}\?",
        r"\bwhy not\?",
        r"\bremember\?",
        r"\bguess what\?",
        r"\b(?:good|great|excellent|fair) question\b",
        r"\bdid you know\b[^?]{0,150}\?",
        r"\b(?:isn't|wasn't|aren't) (?:that|this|it|life|he|she|they) [^?]{0,60}\?",
        r"\b(?:can|could|would) you (?:believe|imagine)\b[^?]{0,100}\?",
        (
            r"^(?:is it |has it |was it |was that |are we |it's )?(?:really |been |it's )*(?:a|one|two|"
            r"three|another|half a)? ?(?:\w+ )?(?:year|month|week|decade|summer|christmas|monday|"
            r"friday)s? (?:\w+ )?(?:already|ago|over)\b[^?]{0,40}\?"
        ),
        (
            r"\b(?:already|really)\b[^?]{0,30}\b(?:years?|months?|weeks?|christmas|friday|"
            r"december)\b[^?]{0,20}\?"
        ),
        r"\bhow time flies\b[^?]{0,30}\??",
        r"\bwhere (?:has|did|does) (?:the )?(?:time|year|week|summer|month)\b[^?]{0,40}\?",
        r"\bhow (?:cool|great|nice|lucky|good|amazing) is (?:that|this)\?",
        r"\bwhat a\b[^?]{0,60}\?",
        r"\b(?:sounds|looks) (?:good|great|like a plan)\?",
        r"(?:,\s?|^)ok(?:ay)?\?$",
        r"(?:,\s?|^)deal\?$",
        r"\bready for (?:the )?(?:weekend|summer|holidays?)\?",
        (
            r"^(?:the|my|our) (?:result|answer|reason|outcome|conclusion|verdict|best part|good news|"
            r"bad news|catch|solution)\?"
        ),
        (
            r"\bcould (?:it|this|that|things|we|i) (?:be|have|get|go|ask)[^?]{0,40}(?:better|nicer|"
            r"smoother)\b[^?]{0,30}\?"
        ),
    ),
    no_answer=(
        (
            r"\b(?:don't|do not|no need to|never) (?:bother|"
            r"trouble)(?: yourself)?(?: with)?(?: a)? (?:reply|replying|to reply|answering|to answer|"
            r"responding|an answer)\w*"
        ),
        (
            r"\bno (?:reply|answer|response|action|need to (?:reply|answer|respond|write back|get back|"
            r"react|act|confirm|call back))(?: is| are)?(?: needed| required| necessary| expected|"
            r",? please)?\b(?=[^?]{0,80}$)(?<!had no reply)(?<!got no reply)"
        ),
        (
            r"\b(?:you )?(?:don't|do not|needn't|need not|no need) (?:have to |need to |to )?(?:reply|"
            r"answer|respond|do anything|react|confirm|get back|write back|act)\b"
        ),
        r"\bnothing (?:for you )?to do\b",
        r"\bnothing (?:else |more |further )?(?:is )?(?:needed|required|to be done)\b",
        r"\bfyi\b",
        r"\bfor your information\b",
        r"\bjust (?:so you know|to let you know|to keep you|for your info|fyi)\b",
        r"\bfor your (?:records|files|reference)\b",
        r"\bnothing (?:you )?need to\b",
        r"\bthis (?:is|was) (?:just|only) (?:an? )?(?:info|information|confirmation|note|notice|update)\b",
    ),
    closes=(
        (
            r"^(?:it was )?(?:so |very |really )?(?:good|nice|great|lovely) (?:to (?:meet|see|talk to)|"
            r"(?:meeting|seeing|talking to)) (?:you|everyone)\b"
        ),
        (
            r"\b(?:i'm|i am|we're|we are) on (?:it|this|that|the case)\b|\bleave (?:it|that|this) (?:with|"
            r"to) me\b"
        ),
        (
            r"\b(?:good|fair|great) question\b|\bno idea\b|\b(?:i|we) (?:really )?(?:don't|do not|"
            r"wouldn't) know(?: either| yet)?[.!]?$"
        ),
        r"\bhow time flies\b|\bwhat an? \w+[^?]{0,40}!",
        r"\b(?:happy|joyful) anniversary\b|\b(?:we|i|they|you) won\b|\bsold out\b",
        (
            r"\b(?:(?:has|have) left|left our|went|moved|is complete|on (?:its|their) way|covers|"
            r"condolences|thoughts are with)\b"
        ),
        r"\bi wait\b",
        (
            r"\ball the best\b|\bsounds like\b|\b(?:i|we) hope (?:that )?(?:you(?:'re| are| had| have|"
            r" enjoy\w*| like\w*)|all|everything|this|it|that)\b"
        ),
        (
            r"\b(?:unfortunately|i'm afraid|sadly)\b[^.?]{0,60}\b(?:take (?:on|it)|accept|make it|come|"
            r"join|attend|offer|help)\b"
        ),
        r"\bwe accept\b",
        r"\bi accept\b",
        r"\bclosed (?:from|on|between|until|for)\b",
        r"\bopening hours\b",
        r"\b(?:looks|look|looked|was|were) (?:wonderful|great|fantastic|beautiful|lovely|amazing|perfect)\b",
        (
            r"\b(?:i|we|they|he|she)(?:'ve| have| has|'s)? (?:just |already |now |also )?(?:\w{3,}ed|got|"
            r"sent|made|found|put|took)\b"
        ),
        r"\bgot (?:your|the|it)\b",
        r"\barrived\b",
        r"\bdon't worry\b",
        r"\btalk (?:to you )?(?:next|soon|later|then|tomorrow)\b",
        r"\b(?:settled|solved|resolved)\b",
        r"\bcan't wait\b",
        (
            r"\b(?:is|are|was|were) (?:now |all |already )*(?:\w+ed|done|sent|fast|live|ready|running|"
            r"working|back)\b"
        ),
        r"\banswered\b",
        r"\bhas changed\b",
        r"\bgood one\b",
        r"\bthank(?:s| you| u)\b",
        r"\bmany thanks\b",
        r"\bthx\b",
        r"\bcheers\b",
        r"\bmuch appreciated\b",
        r"\breceived\b",
        r"\bconfirm(?:ed|ing)?\b",
        r"\bgot it\b",
        r"\bnoted\b",
        r"\bhave a (?:nice|good|great|lovely|wonderful|relaxing|safe|pleasant|restful)\b",
        r"\benjoy\b",
        r"\bhappy (?:birthday|new year|holidays|easter|christmas|weekend)\b",
        r"\bmerry christmas\b",
        r"\bcongratulations\b",
        r"\bcongrats\b",
        r"\bbest wishes\b",
        r"\bget well\b",
        r"\bsee you\b",
        r"\blook(?:ing)? forward to (?:see|meet|work|our|the|tomorrow|next|it\b|that\b|continu)",
        r"\bwell done\b",
        r"\bgreat (?:work|job|news|to)\b",
        r"\bperfect\b",
        r"\ball (?:good|set|done|clear|fine)\b",
        r"\bpaid\b",
        r"\bdone\b",
        r"\b(?:has|have) been\b",
        r"\battached\b",
        r"\bplease (?:find|note|see)\b",
        (
            r"\bi(?:'ve| have) (?:just |now |already )?(?:sent|uploaded|paid|transferred|booked|fixed|"
            r"updated|finished|added|changed|deployed|published|moved|made|done|put|signed|received|"
            r"corrected|merged|installed)\b"
        ),
        (
            r"\bwe(?:'ve| have) (?:just |now |already )?(?:sent|uploaded|paid|transferred|booked|fixed|"
            r"updated|finished|added|changed|deployed|published|moved|made|done|put|signed|received|"
            r"corrected|merged|installed)\b"
        ),
        r"\bi(?:'ll| will)\b",
        r"\bwe(?:'ll| will)\b",
        r"\bsorry\b",
        r"\bapologi",
        r"\bwelcome\b",
        r"\bglad\b",
        r"\bpleased?\b",
        r"\bas (?:agreed|discussed|promised|requested|announced)\b",
        r"\bwish(?:es|ing)?\b",
        r"\bgood luck\b",
        r"\bagreed\b",
        r"\bsounds good\b",
        r"\bworks for (?:me|us)\b",
        r"\bfine (?:with|by) (?:me|us)\b",
        (
            r"\bis (?:now )?(?:online|live|ready|fixed|finished|complete|done|settled|sorted|paid|"
            r"available|on its way)\b"
        ),
        r"\b(?:was|were) (?:a pleasure|great|lovely|nice|very|good|delivered|sent|paid)\b",
        r"\bno (?:problem|worries)\b",
        r"\bof course\b",
        r"\binvoice\b",
        r"\bsee attach",
        r"\bhere (?:is|are)\b",
        r"\bi am on (?:it|holiday|vacation)\b",
        r"\bwe meet\b",
        r"\bas of (?:today|tomorrow|monday|now)\b",
    ),
    answers=(
        (
            r"^(?:it was|it is|because|due to|that was|they were|thanks to|turns out|the (?:images|reason|"
            r"answer|cause|problem) (?:was|were|is))\b"
        ),
        (
            r"^(?:yes|no|yep|nope|mostly|mainly|chiefly|above all|absolutely|of course|definitely|"
            r"certainly|sure|none|nothing|not at all|never|exactly|well,|because|indeed|always|"
            r"everything(?! else| other)|easy|simple|it (?:is|was|did|does)|they (?:are|do|"
            r"did))\b(?!,? (?:problem|worries|rush|hurry|please|idea|clue))"
        ),
    ),
)
