"""English: by which words a letter claims something; the claims are those of `app/letters/claims.py`."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, tuple[str, ...]] = {
    "no-word": (
        r"\bhaven't been able to reach you\b",
        r"\bno (?:word|reply|answer|response|news) from you\b(?! on this)",
        r"\b(?:have|had|'ve|'d) (?:heard|had|received|got) (?:nothing|no (?:word|answer|reply))\b(?! from you on this)",
        r"\b(?:have not|haven't|had not|hadn't) heard (?:anything )?from you\b",
        r"\byou(?:'ve| have) been silent\b",
    ),
    "no-answer": (
        r"\bno (?:word|reply|answer|response) on this (?:had|has|have) reached\b",
        r"\bno (?:word|reply|answer|response) from you on this\b",
        r"\bheard nothing (?:to the contrary|from you on this)\b",
    ),
    "not-received": (
        r"\bnothing on this has come\b",
        r"\bI(?: have| had|'ve|'d)?(?: still)? not (?:received|got) what I\b",
        r"\bwhat I asked you for has not (?:come|arrived)\b",
    ),
    "agreed-day": (r"\bwe had agreed on\b",),
    "asked-by": (
        r"\bI(?: had|'d) (?:asked|hoped)\b[^.]{0,40}\bby\b",
        r"\bhoping to (?:hear from you|have it) by\b",
    ),
    "announced": (
        r"\bdone as I said\b",
        r"\bas I (?:said|wrote|told you) I would\b",
        r"\bas (?:I )?(?:had )?announced\b",
        r"\bas I (?:had )?(?:said|told you|let you know)\b",
    ),
    "will-follow": (
        r"\bI(?:'ll| will) (?:pause|close|stop|end) (?:the|this|my|our) (?:project|work)\b",
        r"\b(?:it )?counts as approved from\b",
    ),
    "last-word": (
        r"\bI won't (?:ask|write|send)\b[^.]{0,40}\b(?:again|more|any more)\b",
        r"\bwon't send any more reminders\b",
        r"\bleave it at this one question\b",
    ),
    "waited": (
        r"\b(?:one|a|\d+) working days? had passed\b",
        r"\b(?:for|was|been on hold for) (?:one|a|\d+) working days?\b",
        r"\b(?:one|a|\d+) working days? (?:now|since|have passed|has passed)\b",
    ),
    "work-stopped": (
        r"\bI(?: have|'ve)(?: now| therefore)? stopped (?:the|my|our|all) work\b",
        r"\bI(?: am|'m) (?:pausing|stopping) (?:the|my|our|all) work\b",
        r"\b(?:the|my|our) work (?:is stopped|has stopped)\b",
    ),
    "work-goes-on": (
        r"\bI(?: am|'m) (?:now )?picking up the work\b",
        r"\bI'll carry on once\b",
        r"\blook forward to carrying on\b",
        r"\bI(?: am|'m|'ll| will)(?: now)? (?:tak(?:e|ing) up|resum(?:e|ing)|go(?:ing)? on with) (?:the|my|our) work\b",
        r"\bI'll go on quickly\b",
        r"\bthe work goes on\b",
        r"\bwork (?:on it |for you )?(?:starts|begins|is under way) again\b",
    ),
    "paused": (
        r"\band paused the project\b",
        r"\bI(?: have|'ve)(?: now)? paused\b",
        r"\bproject is (?:now )?paused\b",
    ),
    "closed": (
        r"\band closed the project\b",
        r"\bI(?: have|'ve)(?: now)? closed\b",
        r"\bproject is (?:now )?closed\b",
    ),
    "together": (
        r"\bor carry on\b",
        r"\bI(?:'d| would) (?:much )?rather (?:finish|go on|bring|be working)\b",
        r"\b(?:take up|go on with) (?:the work|it)(?: again)?(?: one day)?\b",
        r"\bwe(?:'ll| will) agree new dates\b",
        r"\bwhenever you can go on\b",
    ),
    "agreed": (r"\bas we(?: had|'d)? agreed\b",),
    "approved": (r"\bnow counts as approved\b",),
    "discussed": (r"\bas (?:we )?discussed\b",),
    "handed-over": (r"\b(?:are|is) now in your hands\b", r"\bI have handed over\b"),
    "ended": (r"\b(?:came|has come) to an end\b",),
    "promised": (r"\byou had (?:mentioned|named|promised)\b",),
    "part-paid": (
        r"\b(?:has|have)(?: already)? come in\b(?! yet)",
        r"\bthank you for the part\b",
        r"\bI have received (?:a )?part\b",
    ),
    "still-open": (
        r"\b(?:is|are) still outstanding\b",
        r"\b(?:is|are) still open\b",
        r"\bhas not (?:been paid|come in|reached me) yet\b",
        r"\bhasn't (?:been paid|come in|reached me) yet\b",
    ),
    "paid": (r"\byour payment has (?:arrived|come in|reached me)\b",),
    "several": (r"\bthese (?:amounts|invoices)\b",),
    "separately": (r"\binvoicing\b[^.]{0,60}\bseparately\b", r"\binvoice (?:follows|comes) separately\b"),
    "still-waiting": (
        r"\bif you can still make it\b",
        r"\bI(?:'ll be| will be|'m| am) (?:here|there|waiting)\b",
    ),
    "they-cancelled": (r"\bthank you (?:again )?for letting me know\b",),
    "missed": (r"\bwe (?:have )?missed each other\b", r"\bwe didn't (?:get to )?meet\b"),
    "missed-before": (r"\bour (?:hours|times|meetings) (?:haven't|have not)\b",),
    "telephone": (
        r"\b(?:call|ring|phone|telephone) me\b",
        r"\b(?:by|on the) (?:tele)?phone\b",
        r"\ba (?:short |quick )?call\b",
    ),
}
"""Patterns, by the name of the claim."""
