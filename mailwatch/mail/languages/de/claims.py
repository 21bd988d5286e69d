"""German: by which words a letter claims something; the claims are those of `app/letters/claims.py`."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, tuple[str, ...]] = {
    "no-word": (
        r"\bhat mich keine nachricht von (?:ihnen|dir) erreicht\b",
        r"\bist nichts von (?:ihnen|dir) bei mir angekommen\b",
        r"\bhabe ich (?:sie|dich)(?: leider)? nicht erreicht\b",
        r"\b(?:konnte|kann) ich (?:sie|dich)(?: leider)? nicht erreichen\b",
        r"\b(?:nichts|kein wort|keine antwort|keine rückmeldung) von (?:ihnen|dir)(?: gehört| erhalten| bekommen)\b",
        r"\bhabe(?: ich)? (?:nichts|kein wort|keine (?:antwort|rückmeldung))(?: mehr)? von (?:ihnen|dir)\b",
    ),
    "no-answer": (
        r"\bhat mich dazu keine nachricht\b",
        r"\bist dazu nichts von (?:ihnen|dir)\b",
        r"\bnichts (?:dazu|anderes) von (?:ihnen|dir) gehört\b",
        r"\bkeine (?:antwort|rückmeldung) dazu von (?:ihnen|dir)\b",
    ),
    "not-received": (
        r"\bseither ist dazu nichts gekommen\b",
        r"\bist (?:noch|bisher) nicht bei mir angekommen, worum ich\b",
        r"\bhabe ich (?:noch|bisher) nicht erhalten, worum ich\b",
    ),
    "agreed-day": (
        r"\b(?:vereinbart|ausgemacht) hatten wir\b",
        r"\bhatten wir\b[^;:]{0,40}\b(?:vereinbart|ausgemacht)\b",
    ),
    "asked-by": (
        r"\bhatte ich\b[^;]{0,40}\bbis\b[^;]{0,40}\bgebeten\b",
        r"\bgebeten hatte ich\b[^;]{0,30}\bbis\b",
        r"\bbis\b[^;]{0,40}\bdarum gebeten\b",
        r"\bbitte um antwort bis\b",
    ),
    "announced": (r"\bwie (?:bereits )?(?:angekündigt|gesagt|geschrieben)\b",),
    "will-follow": (
        r"\b(?:unterbreche|beende|pausiere)\b(?= ich meine arbeit)",
        r"\bgilt (?:sie|meine (?:leistung|arbeit)) danach\b",
    ),
    "last-word": (
        r"\bweitere (?:nachfragen|erinnerungen)\b[^.]{0,40}\bnicht mehr\b",
        r"\bfrage (?:ich )?(?:jetzt )?nicht (?:weiter|mehr) nach\b",
        r"\bbei dieser einen frage\b",
        r"\bbei der einen frage\b",
    ),
    "waited": (
        r"\bseit (?:einem arbeitstag|\d+ arbeitstagen)\b",
        r"\b(?:ein arbeitstag (?:ist|war)|\d+ arbeitstage (?:sind|waren))\b",
        r"\b(?:war ein arbeitstag|waren \d+ arbeitstage)\b",
    ),
    "work-stopped": (
        r"\blasse ich (?:meine|die) arbeit(?: erst einmal| erstmal)? ruhen\b",
        r"\bhabe ich (?:meine|die) arbeit (?:daher |deshalb |deswegen )?(?:eingestellt|gestoppt|angehalten)\b",
        r"\bich habe (?:meine|die) arbeit (?:daher |deshalb |deswegen )?(?:eingestellt|gestoppt|angehalten)\b",
        r"\b(?:pausiert|ruht) meine arbeit\b",
    ),
    "work-goes-on": (
        r"\b(?:nehme ich|ich nehme) die arbeit\b[^.]{0,40}\bwieder auf\b",
        r"\bich mache jetzt\b[^.]{0,20}\bweiter\b",
        r"\bgeht es rasch weiter\b",
        r"\bgeht es (?:schnell|gleich|zügig) weiter\b",
    ),
    "paused": (r"\b(?:habe ich|ich habe)\b[^.]{0,160}\bunterbrochen\b",),
    "closed": (r"\b(?:habe ich|ich habe)\b[^.]{0,160}\b(?:beendet|geschlossen|abgeschlossen)\b",),
    "together": (
        r"\bsobald (?:sie|du) (?:weitermachen|die arbeit wieder aufnehmen|etwas ändern oder)\b",
        r"\bsobald es bei (?:ihnen|dir) weitergehen kann\b",
        r"\blieber würde ich (?:es )?(?:mit (?:ihnen|dir)|weiter)",
        r"\bich würde (?:viel )?lieber (?:weitermachen|weiterarbeiten)\b",
        r"\bwir vereinbaren dann (?:neue termine|einen neuen zeitplan)\b",
        r"\bwir (?:vereinbaren|machen) neue termine\b",
        r"\bdann (?:machen|vereinbaren) wir neue termine\b",
        r"\bdann schauen wir (?:zusammen|gemeinsam), wann es wieder\b",
    ),
    "agreed": (r"\bwie (?:vereinbart|ausgemacht|abgemacht)\b",),
    "approved": (r"\bgilt (?:meine (?:leistung|arbeit)|sie) (?:nun|jetzt)\b",),
    "discussed": (r"\bwie am\b[^.]{0,60}\bbesprochen\b", r"\bwie (?:schon )?besprochen\b"),
    "handed-over": (
        r"\bliegen (?:nun|jetzt) in (?:ihrer|deiner) hand\b",
        r"\bhabe ich (?:ihnen|dir) übergeben\b",
    ),
    "ended": (r"\bzu ende gegangen\b", r"\bist unsere zusammenarbeit zu ende\b"),
    "promised": (
        r"\bwar(?:en)? .{0,60}\bim gespräch\b",
        r"\b(?:hatten sie|hattest du|sie hatten|du hattest) .{0,60}\b(?:genannt|versprochen|zugesagt)\b",
    ),
    "part-paid": (
        r"\bsind da, danke\b",
        r"\b(?:schon |bereits )?eingegangen sind\b",
        r"\bsind (?:schon |bereits )?eingegangen\b",
        r"\bstehen noch aus\b",
    ),
    "still-open": (
        r"\b(?:noch|bisher) (?:nicht eingegangen|nicht da|offen)\b",
        r"\beinen zahlungseingang konnte ich bisher (?:leider )?nicht\b",
    ),
    "paid": (r"\b(?:ihre|deine) zahlung ist (?:eingegangen|da|angekommen)\b", r"\bdein geld ist da\b"),
    "several": (r"\bdiese (?:beträge|rechnungen)\b",),
    "separately": (r"\brechne ich (?:gesondert|getrennt|extra) ab\b", r"\bgesonderte rechnung\b"),
    "still-waiting": (
        r"\b(?:wenn|falls) (?:sie|du) es noch (?:schaffen|schaffst)\b",
        r"\bich (?:warte|bin noch)\b",
    ),
    "they-cancelled": (
        r"\bdanke für (?:ihre|deine) (?:nachricht|absage)\b",
        r"\b(?:nochmals )?(?:vielen )?dank(?:e)?, dass (?:sie|du)\b[^.]{0,40}\b(?:bescheid|abgesagt)\b",
    ),
    "missed": (r"\bhaben wir uns (?:leider )?verpasst\b", r"\bverpasst haben\b"),
    "missed-before": (r"\blagen unsere termine bisher\b",),
    "telephone": (
        r"\b(?:rufen sie|ruf)(?: mich| einfach| mich einfach)? an\b",
        r"\b(?:per |am )telefon\b",
        r"\btelefonieren\b",
    ),
}
"""Patterns, by the name of the claim."""
