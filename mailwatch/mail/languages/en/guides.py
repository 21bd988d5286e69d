"""English: instructions, and what shows them."""

from __future__ import annotations

from mailwatch.mail.languages.asking import GuideWords

_DO = (
    r"(?:keep (?!me|us|in touch)|store\b|save\b|print\b|delete\b|ignore\b|disregard\b|note\b|bear\b|"
    r"be (?:aware|careful|patient|advised|on time)\b"
    r"|update (?:your|the) (?:records|bookmarks?|address\w*|contacts?|files|systems?|books|notes|"
    r"calendar)|use (?:this|the|these|that|it|them|my|our|only)\b"
    r"|(?:don't|do not|never) (?!forget|hesitate|know|have|see|find)|remember that\b|enjoy\b|"
    r"take care\b|pass (?:it|this|them|my|our|on)\b|say hi\b|say hello\b|tell (?:him|her|"
    r"them) (?:that|how|i|we|hello|hi)|throw\b|come (?:to|in|by|at)\b|be (?:there|here|at|in|back)\b|"
    r"give (?:my|our) (?:regards|best|love)"
    r"|log (?:in|out|on|into)\b|sign (?:in|into|out)\b|click\b|press\b|tap\b|open\b|type\b|enter\b|"
    r"restart\b|reload\b|refresh\b|clear (?:the|your)\b|install\b|scroll\b|(?:select|choose) _|"
    r"go to\b|plug\b|switch\b|turn\b"
    r"|unzip\b|extract\b|drag\b|copy (?!me)|paste\b|contact (?:my|him|her|them|the)\b|follow (?!up)|"
    r"wait\b|allow\b|arrive\b|park\b|wear\b|excuse\b|accept (?:my|our)\b|forgive\b|refer to\b|visit\b|"
    r"stay\b|rest assured\b|get well\b"
    r"|change (?:it|them|your|the) \w*password|treat\b|reset\b|back up\b|water\b|lock\b|run\b|"
    r"ring the bell|credit\b|dress\b|help yourself|quote (?:the|this) (?:reference|number|invoice)|"
    r"address (?:it|them|all)\b|direct\b|leave (?:it|them|the) )"
)

GUIDES = GuideWords(
    instructs=(
        (
            r"(?:^|[,;:.] |\b(?:please|then|and|just|now|simply) )(?:download|register|sign up|scan|"
            r"swipe|unlock|unplug|plug in|pour|fill the \w+|close|shut|start the|boot|insert|remove|"
            r"pick (?:a|your) (?:new )?password|(?:choose|set|create|confirm) (?:a|your|"
            r"the) (?:\w+ )?(?:password|pin|username|account|profile|code)|confirm with (?:ok|_)|hit|"
            r"tick|ask at (?:the )?(?:reception|desk|front desk))\b[^.?]{0,120}"
        ),
        (
            rf"(?:\b(?:please|kindly|pls|plz|just|simply|always|then|and|also|so) |^|[,;:.] |"
            rf"^\d+[.)] )(?:(?:please|kindly|just|simply|always|then|also|"
            rf"do) )*{_DO}[^.?]{{0,120}}"
        ),
    ),
    guides=(
        (
            r"(?:^|\n|: )to (?:log|sign|register|activate|access|install|download|open|start|use|join|"
            r"connect|set up|reset|update|switch)\b[^.\n]{0,40},"
        ),
        (
            r"\b(?:guide|manual|faq|instructions|how-to|cheat ?sheet|step[- ]by[- ]step|tutorial|"
            r"checklist|most (?:frequent|common) questions|q&a)\b"
        ),
    ),
)
