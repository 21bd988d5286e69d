"""English: what a sentence does beside asking, and what sentences do to each other."""

from __future__ import annotations

from mailwatch.mail.languages.asking import DiscourseWords

_WISH = (
    r"(?:\?|\bplease\b|\b(?:could|can|would) you\b|\blet me know\b|\b(?:send|tell|give) me\b|\b(?:once|"
    r"as soon as|until|when|if) (?:you|i have your|we have your|i hear|i get|i know)\b|\byour (?:ok|okay|"
    r"approval|answer|reply|confirmation|decision|feedback|go-ahead|input|help|signature)\b)"
)

DISCOURSE = DiscourseWords(
    promises=(
        (
            rf"^(?!.*{_WISH})(?:\w+[, ]{{1,2}}){{0,4}}(?:let me|lemme) (?:ask|check|find out|look|"
            rf"see|think|talk|speak|call|get|sort|try)\b(?! (?:you|if you|what you|whether you|back|"
            rf"in)).*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\bbut\b).*\byou(?:'ll| will| shall) (?:have (?!to)|get|receive|"
            rf"hear from|find)\b.*"
        ),
        (
            r"^(?!.*(?:\?|\breach\b|couldn't|forgot|erreich|vergessen|joindre|oublié|localizar|olvid|"
            r"elér|elfelejt)).*\b(?:wanted|was going|meant|intended) to ask\b.*\bbut\b.*"
        ),
        (
            rf"^(?!.*{_WISH})(?:(?:ok|okay|so|and|then|well|today|tomorrow|next week|on \w+|"
            rf"in the meantime|meanwhile|once \w+ \w+ \w+),? ){{0,3}}(?:i|we)(?:'ll| will| shall|"
            rf"'m going to|'re going to| am going to| are going to| plan to| intend to| start| begin|"
            rf" come back| get back)\b(?! (?:have to|need|not be able|be waiting|be grateful|be glad|"
            rf"wait|miss)).*"
        ),
        (
            r"^(?!.*(?:\?|\bplease\b|\byou\b|\byour\b))(?:\w+,? ){0,2}(?:he|she|they|(?:the|my|"
            r"our) \w+)(?:'ll|'s|'ve| will| did| has| had| also| just| already| is going to| promised|"
            r" said| told| let| sent| gave)\b(?! (?:to|not|n't)).*"
        ),
        (
            rf"^(?!.*{_WISH})(?!.*\b(?:need|missing|but|still|waiting|in advance)\b).*\b(?:thanks|"
            rf"thank you|grateful that|indebted)\b.*"
        ),
    ),
    states=(),
    undoes=(
        (
            r"\bnever ?mind\b|\bno need (?:any ?more|any longer|after all|now)\b|\b(?:it's|that's|"
            r"all) sorted\b|\bscratch that\b"
        ),
        (
            r"\b(?:that|this|it|which|everything|all of that|the matter|the question)(?:'s|'ve| is|"
            r" has| was| are| have|,)? (?:now |already |all |since |been |meanwhile |"
            r"just )*(?:settled|sorted|resolved|solved|taken care of|cleared up|dealt with|"
            r"fixed itself|turned up|answered|clear now)\b"
        ),
        (
            r"\b(?:no longer|don't|do not|needn't|not) (?:need|necessary|relevant|needed|"
            r"required)\b[^.?]{0,40}\b(?:any ?more|any longer|now|after all)\b|\bno longer (?:need|"
            r"needed|necessary|relevant|required)\b"
        ),
        (
            r"\bnever ?mind\b|\bforget (?:my|about|what|it)\b|\bscrap that\b|\bplease (?:ignore|"
            r"disregard) my (?:last|previous|earlier|question|request|mail|e-?mail)"
        ),
        (
            r"\b(?:i|we) (?:now |already |meanwhile |have |'ve )*(?:found|got|received|have) (?:it|"
            r"them|the answer) (?:now|already|meanwhile|myself|after all)\b"
        ),
        r"\bno need to (?:look|search|send|find|check|call|ask)\b[^.?]{0,40}",
    ),
    reports=(
        (
            r"\b(?:asked|wanted to know|wondered|enquired)\b[^?]{0,140}\b(?:told|answered|replied|"
            r"said|explained)\b"
        ),
    ),
    unless=(
        (
            r"\b(?:otherwise|if not|failing that),? (?:i|we)(?:'ll| will|'m going to| shall| go| take|"
            r" assume| send| start| print)\b(?! (?:not|have to|need|miss|lose|be (?:unable|late|"
            r"forced|stuck)))"
        ),
        (
            r"\b(?:unless|if) (?:i|we) (?:hear|don't hear|do not hear|get no|receive no|hear nothing|"
            r"hear otherwise)\b"
        ),
        r"\bunless you (?:object|tell|say|prefer|have|want|let|disagree|would rather)\b",
        (
            r"\bif (?:you (?:don't|do not) (?:object|reply|answer|respond|say|write)|there(?:'s| is|"
            r" are) no (?:objections?|answer|reply))\b"
        ),
        (
            r"\bno (?:news|reply|answer) (?:is|means|counts)\b|\bsilence (?:is|means|counts)\b|\b(?:i|"
            r"we)(?:'ll| will) (?:assume|take it)\b"
        ),
    ),
    informs=(
        r"\byou (?:needn't|need not|don't need to|don't have to|do not have to)\b[^.?;]{0,80}",
        r"\b(?:your|the) questions? (?:from|of)\b[^.?:]{0,40}:[^?]{0,160}",
        r"\b(?:you|u) (?:asked|wanted to know|were wondering|wondered)\b[^.?]{0,120}",
        r"\bno need to\b[^.?]{0,80}",
        r"\bwhatever you (?:choose|decide|do)\b",
        (
            r"\bi(?:'m| am) (?:away|out|off|on (?:holiday|vacation|leave)|back|travelling|"
            r"abroad)\b[^.?]{0,80}"
        ),
        (
            r"\byou can (?:follow|track|find|see|reach|download|watch|read|use|log|edit|test|view|"
            r"pick|keep|start|change)\b[^.?]{0,100}"
        ),
        r"\bi had (?:already )?asked\b[^.?]{0,100}",
        r"\b(?:i'll|i will|we'll|we will|i'm going to) ask\b(?! you\b)[^.?]{0,160}",
        r"\bthank(?:s| you)\b[^.?]{0,120}",
        r"\bwhen(?:ever)? you(?:'re| are)? (?:ever )?(?:need|in (?:town|the area))\b[^?]{0,80}",
        r"\b(?:should|if) you (?:ever|some day|one day)\b[^?]{0,120}",
    ),
    tells=(
        r"\b(?:i|we|he|she|they|it)(?:'(?:m|ll|ve|re|s|d))?\b",
        r"\b(?:that|this|there|here)(?:'s| is| are| was| were| works| will)\b",
    ),
    doubts=(
        r"\byou(?:r|rs|'re|'d|'ve|'ll)?\b|\bus know\b",
        (
            r"\b(?:not|no|never|without|yet|still|only|until|unless|need\w*|want\w*|wait\w*|miss\w*|"
            r"lack\w*|open|pending|should|would|could|might|may|or|either|whether|deadline|urgent\w*|"
            r"asap|if|choice|options?|decid\w*|decision|which|what|who|when|where|how|hope|wish|"
            r"please|suggest\w*|propos\w*|reminder|ready for|for review|quote|offer|draft|contract)\b|"
            r"n't\b"
        ),
    ),
    joins=(
        "and",
        "but",
        "so",
    ),
)
