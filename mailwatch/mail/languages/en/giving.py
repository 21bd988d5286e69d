"""English: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "the",
        "on",
        "this",
        "coming",
        "say",
        "around",
        "about",
        "at the latest",
        "early",
        "late",
    ),
    abbreviations=(
        "approx",
        "incl",
    ),
    by=(
        "(?:by|before) DAY",
        "(?:no|not) later than DAY",
        "(?:at the )?latest (?:by|on)? ?DAY",
        "on DAY at the (?:very )?latest",
        "within (?:the next )?DAY",
        "(?:until|till) DAY (?:to|for)",
        "(?:reply|answer|respond|comments?|feedback|have (?:it|them|this|these)) DAY",
    ),
    clock=(
        "morning",
        "noon",
        "midday",
        "afternoon",
        "evening",
        "midnight",
        "lunch(?:time)?",
        "(?:the )?(?:end|close) of (?:the )?(?:day|business|play)(?: on| of)?",
        "eod",
        "cob",
        "eob",
        r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|h|o'clock)?",
    ),
    either=("or",),
    leads=(
        "by",
        "until",
        "till",
        "from",
        "or",
        "and",
    ),
    clauses=(
        r"(?:if|whether) (?!you\b|it\b|it's|that\b|this\b|these\b|everything|all\b|so\b|possible|we\b|i\b)",
        "(?<=, )which|(?:in|under|by|for|of|with|from|on) which|whose|(?<!know )(?<!tell me )whom?",
        (
            r"(?:you|he|she|they|we|i) (?:had |have |already )?(?!discussed|mentioned|talked|described|named|"
            r"listed|liked|wanted|asked|agreed|showed|suggested|proposed)(?:\w+ed|sent|made|gave|wrote|did|got|"
            r"brought|paid|put|left|built|took|bought) (?:\w+ ){0,3}?(?:by|before)"
        ),
        r"(?:ask|tell|remind|instruct) (?:the|your|our|his|her|him|them|my) ?(?:\w+ ){0,3}?to",
    ),
    contents=(
        (
            "(?<!so )that (?!(?:i|we|they|he|she) (?:discussed|mentioned|talked|spoke|agreed|want|like|saw))"
            "(?:obliges?|binds?|requires?|commits?|makes|says?|states?|i|we|they|he|she|the|was|were|is|are|"
            "will|has|had)"
        ),
    ),
    before=("before",),
    hours=(
        "at ",
        "noon",
        "midday",
        "midnight",
        "morning",
        "afternoon",
        "evening",
        "lunch",
        r"\d{1,2}(?::\d\d)? ?(?:am|pm|h)",
        "end of",
    ),
    after=(
        "after",
        "once",
    ),
    asks=(
        "please",
        "kindly",
        "(?:could|can|would|will|might) (?:you|i have|we have)",
        (
            "(?:i|we)(?:'d| would| will|'ll)? (?:really )?(?:need(?! to)|like|appreciate|love|want|be "
            "grateful|be glad)"
        ),
        "(?:i|we)(?:'m| am| are|'re) (?:hoping|looking) (?:for|to)",
        "(?:i|we) (?:hope|expect|ask)",
        (
            "(?<!and )(?<!then )(?<!to )(?<!will )(?<!'ll )(?<!n't )(?<!not )(?<!i )(?<!we )(?:let|"
            "give|send|tell|drop|get|show|return|confirm|upload|forward|email|mail|approve|sign|check) "
            "(?:me|us|it|them|this|that|these|the|your|back)"
        ),
        (
            "(?:it )?(?:would|'d) be (?:great|good|nice|helpful|perfect|ideal|lovely|wonderful|fine|"
            "super|brilliant|best)"
        ),
        "if (?:at all )?possible",
        "if you can",
        "needed",
        "needs",
        "required",
        "you (?:must|have to|need to)",
        "(?:still|just|also|only) need(?! to)",
        "(?:your|a|an) (?:answer|reply|response|feedback|comments|decision|word)",
        "are you able to",
        "do you think you (?:could|can)",
        "is (?:it|that) (?:possible|feasible|doable|realistic)",
        "any chance",
        "make sure|ensure|see to it",
    ),
    own=(
        (
            "(?:i|we)(?:'ll| will| shall| can| could| should| might| am going to| are going to|'m going "
            "to|'re going to)"
        ),
        "(?:i|we)(?:'m| am| are|'re) (?:planning|sending|delivering|finishing|aiming|working)",
        "(?:i|we) (?:plan|aim|intend|promise|expect) to",
        "you(?:'ll| will) (?:have|get|receive|hear)",
        "(?:let me|allow me to) (?:send|get|come|check|look|work|think)",
        "(?:it|they|this|that|which|he|she|everything)(?:'ll| will)",
        "do you need",
        "if you (?:want|need|would like)",
        "(?:would )?need to",
        "(?:would you like|do you want) (?:me|us|it)",
        "(?:should|shall|can|could|may) (?:i|we) (?!have)",
    ),
    lasts=(
        (
            r"(?:is|are|was|were|stays?|remains?|be) (?:\w+ )?(?:valid|open|closed|available|booked|"
            "reserved|free)"
        ),
        "(?:runs?|lasts?|applies|apply) (?:until|till|to)",
        "(?:had|have) (?:asked|wanted|promised|planned|agreed|expected)",
        "(?:asked|wanted|(?<!, )promised|agreed|told|wrote|said|were supposed|was supposed|was due|were due)",
        "as (?:i )?(?:wrote|mentioned|said)",
        "(?:keep|hold|save|wait|stay|leave|store|pause|ignore)",
        "please note",
        "(?:costs?|price|discount|tickets?|early bird|voucher)",
        "(?:payable|expires?)",
    ),
    deadlines=(
        (
            "(?:the |our |my |your |new |final )*(?:deadline|cut-off|due date|closing date)(?: for "
            r"\w+(?: \w+)?)? (?:is|would be|will be|was set to|:)? ?DAY"
        ),
        "deadline: DAY",
        "(?:we|you) can (?:say|make it|take|have)(?: until| till)? DAY",
        "(?:let's|let us) (?:say|make it|agree on|go for|settle on) (?:by )?DAY",
        "(?:make it|say) (?:by )?DAY(?:,| then| instead)",
        (
            "(?:if|unless|should) (?:i|we) (?:do not|don't|haven't|have not|hear|not)[^.]{0,40}(?:by|"
            "before|until) DAY"
        ),
        (
            r"(?:deadline|due date|date|cut-off)(?: \w+){0,3} (?:moved|extended|pushed|changed)(?: \w+)? "
            "(?:to|until) DAY"
        ),
        (
            "(?:extend|extended|move|moved|push|pushed)(?: the| your| our| it| that| deadline| due "
            "date){0,3} (?:to|until) DAY"
        ),
        "(?:extension|time) until DAY is (?:fine|ok|okay|no problem)",
        (
            "by DAY (?:is|would be|will do|'s) (?:fine|great|good|perfect|enough|ok|okay|lovely|ideal|"
            "wonderful)"
        ),
        r"(?:happy|fine|glad) to (?:wait|give you)(?: \w+){0,2} (?:until|till) DAY",
    ),
    rests=(
        (
            "no (?:great |real |big |particular )?(?:hurry|rush|urgency|pressure|"
            "need)[^.]{0,50}(?:before|until|till|by|after) DAY"
        ),
        (
            "(?:isn't|is not|not|nothing(?:'s| is)?) (?:urgent|needed|due|required|expected|"
            "pressing)[^.]{0,30}(?:before|until|till|after) DAY"
        ),
        (
            r"(?:don't|do not|won't|will not|wouldn't) (?:\w+ )?(?:need|expect|look at|"
            "want)[^.]{0,40}(?:before|until|till|after) DAY"
        ),
        (
            "(?:you have|you've got|there's|there is|take your time|take|plenty of time|time)(?: all "
            "the)?(?: time)? (?:until|till) DAY"
        ),
        (
            "(?:can|could|will) (?:easily |happily |certainly |also |gladly |easily )?wait[^.?]{0,15} "
            "(?:until|till) DAY"
        ),
        (
            "PERIOD (?:is|would be|will be|'s) (?:also |absolutely |perfectly |completely |totally |"
            "quite |all |just |still )?(?:fine|ok|okay|early enough|soon enough|no problem|good enough|"
            "plenty|alright|all right)"
        ),
        (
            "(?:after|in|any ?time) PERIOD (?:is|would be|will be) (?:also |perfectly )?(?:fine|ok|okay|"
            "early enough)"
        ),
        (
            "(?:let's|let us|we(?:'ll| will| can)) (?:talk|speak|pick (?:this|it) up|catch up|"
            "discuss (?:this|it)|look at (?:this|it)|continue|come back to (?:this|it)|"
            "revisit)[^.]{0,30} (?:after|from|once) DAY"
        ),
        "(?:after|from) DAY(?:,| is| will do)? (?:fine|enough|soon enough|suits)",
        "(?:i(?:'ll| will)) (?:get|be) (?:back )?in touch[^.]{0,20} (?:after|on) DAY",
    ),
    refused=(r",? ?(?:\w+ ){0,2}(?:too late|not|no good)",),
    back=(
        (
            r"(?:i|we)(?:'m| am|'ll be| will be|'re| are| get)(?: \w+)? back(?! (?:to|with) (?:you|it|"
            "this|that|first|the))[^.]{0,40}? (?:on |from |by |in )?DAY"
        ),
        r"(?<!\w )back (?:in (?:the )?office |at (?:work|my desk) |online |home )?(?:on |from |by )?DAY",
        "(?:i|we)(?:'ll| will)? return(?:ing)?[^.]{0,30}? (?:on )?DAY",
        (
            r"(?:i|we)(?:'m| am|'ll be| will be|'re| are)(?: \w+)? (?:away|out|off|travelling|traveling|"
            "abroad|on holiday|on vacation|on leave|unavailable|unreachable|offline)[^.]{0,40} (?:until|"
            "till|through|to) DAY"
        ),
        (
            "(?:away|out of (?:the )?office|on holiday|on vacation|on leave|travelling|traveling|"
            r"abroad)(?: from \w+ \w+)? (?:until|till|through) DAY"
        ),
    ),
    promises=(
        (
            "(?:i|we|you)(?:'ll| will| shall| should| can|'m going to|'re going to| am going to| are "
            r"going to)(?: \w+){0,3} (?:send|deliver|get|have|finish|review|look|reply|answer|respond|let "
            "you know|pay|transfer|wire|settle|sign|upload|confirm|come back|provide|forward|give|check|"
            "approve|revert|write|share|sort|submit|return|read|decide|receive|hear|follow up|do (?:it|"
            "this|that|so)|make (?:it|the|a)|prepare|put|email|mail|drop|post|supply|fill|complete|go "
            "(?:over|through)|test|ship|tell)"
        ),
        (
            r"(?:my|our) (?:\w+ ){1,3}(?:will|is going to) (?:\w+ )?(?:send|deliver|pay|transfer|answer|"
            "reply|sign|confirm|review|get)"
        ),
        "payment will (?:go out|be made|follow|reach)",
        (
            r"(?:it|this|they|these|that|everything|the (?:\w+ ){1,3})(?:'ll| will) (?:be (?:with you|"
            "ready|done|there|sent|paid|finished|signed|yours)|follow|reach you|go out|come)"
        ),
        "expect (?:it|them|my|our|the|something)",
        "(?:i|we)(?:'m| am|'re| are) (?:sending|paying|transferring|uploading|signing|finishing|aiming)",
        "(?:i|we) (?:promise|aim|plan|intend) to",
        (
            "(?:^|(?<=[,;–-] ))(?:will|can|should) (?:send|do|reply|pay|get|have|come back|let you know|"
            "deliver|confirm|answer)"
        ),
        "you (?:can|may|should) expect",
    ),
    parts=(
        (
            r"(?:the )?(?:rest|remainder|others?|other half|second half|remaining \w+|missing "
            r"\w+)[^.,]{0,30}? (?:by |on |in |before )?DAY"
        ),
        "DAY (?:for )?the (?:rest|remainder|others|other half)",
    ),
    needs_time=(
        "(?:give|grant|allow|leave) (?:me|us)[^.]{0,40}? (?:until|till|to|by) DAY",
        "(?:give|grant|allow) (?:me|us) (?:please )?DAY",
        r"(?:i|we)(?:'ll| will|'d| would)? (?:still |really )?need(?: \w+){0,3}? (?:until|till) DAY",
        "(?:i|we)(?:'ll| will|'d| would)? (?:still |really )?need (?:about )?DAY",
        "(?:can|could|may|might) (?:i|we) (?:please )?(?:have|get|take)[^.]{0,30}? (?:until|till) DAY",
        "(?:can|could|may|might) (?:i|we) (?:please )?(?:have|get|take) DAY",
        "(?:can|could|shall|should) we (?:please )?(?:say|make it|agree on|aim for)(?: until| by)? DAY",
        (
            "(?:is|would) (?:it |that )?(?:be )?(?:ok|okay|fine|all right|alright|possible|enough|"
            "acceptable) (?:if (?:i|we)|to) (?:send|pay|deliver|answer|reply|get|do|give|let|return|"
            "settle|sign)[^?]{0,60} DAY"
        ),
        "(?:would|is) DAY (?:be |still )?(?:early enough|soon enough|in time|too late)",
        (
            "(?:can|could|may|possible|like to|want to|have to|need to|must)[^.]{0,30} (?:extend|push|"
            "move|postpone)(?: the| our| your| it| this| that| deadline| date| delivery| submission| "
            "payment){0,3} (?:to|until|till) DAY"
        ),
        "(?:bear|bare|be patient) with (?:me|us) until DAY",
        "(?:some |more |a bit more |a little more )?time until DAY",
    ),
    holds=(
        (
            "(?:can't|cannot|can not|won't|will not|unable to|not able to|not be able to|not get|don't|"
            r"not)\b[^.]{0,60} (?:before|until|till) DAY"
        ),
        "(?:not|only) (?:before|until|after) DAY",
        "DAY at the (?:very )?earliest",
        "(?:the )?earliest (?:i can|we can|is|would be)[^.]{0,30} DAY",
    ),
    attributes=(
        "of",
        "from",
        "for",
        "since",
        "after",
        "dated",
        "due",
        "due on",
        "as of",
        "starting",
        "starts",
        "begins",
        "opens",
        "until",
        "till",
        "between",
        "last",
        "past",
        "following",
        "about",
        "discussed",
        "sent",
        "met",
        "attached",
        "planned for",
        "scheduled for",
    ),
    things=(
        "'s? ",
        (
            " (?:meeting|call|event|fair|party|launch|appointment|session|workshop|deadline|newsletter|"
            "edition|issue|invoice)"
        ),
    ),
    meets=(
        "meet(?:ing)?",
        "appointment",
        "call you",
        "phone you",
        "ring you",
        "(?:a|the|our|your|for|to|quick|video|zoom|phone) call",
        "see you",
        "be there",
        "lunch",
        "coffee",
        "dinner",
        "zoom",
        "teams",
        "visit",
        "come by",
        "come over",
        "drop by",
        "interview",
        "workshop",
        "session",
    ),
    conditions=(
        "if",
        "whether",
        "unless",
        "once you",
        "as soon as you",
        "provided",
        "assuming",
        "should you",
    ),
    denied=(r"(?:not|never|cannot|\w+n't)\b(?! (?:forget|hesitate|only))",),
)
