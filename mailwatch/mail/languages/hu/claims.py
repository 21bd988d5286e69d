"""Hungarian: by which words a letter claims something; the claims are those of `app/letters/claims.py`."""

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, tuple[str, ...]] = {
    "no-word": (
        r"\bnem sikerült (?:szót váltanunk|beszélnünk)\b",
        r"\bnem sikerült (?:elérnem (?:önt|téged)|elérnem|elérjelek)\b",
        r"\bnem érkezett (?:öntől|tőled) (?:visszajelzés|válasz)\b(?! az átadott| arról)",
        r"\bnem kaptam (?:öntől|tőled) (?:visszajelzést|választ|hírt)\b",
        r"\bnem jött (?:öntől|tőled) (?:visszajelzés|válasz)\b(?! az átadott| arról)",
    ),
    "no-answer": (
        r"\bnem jött (?:öntől|tőled) visszajelzés arról\b",
        r"\bnem érkezett (?:öntől|tőled) más (?:vissza)?jelzés\b",
        r"\bnem érkezett (?:öntől|tőled) (?:más visszajelzés|visszajelzés az átadott)\b",
        r"\bnem jött (?:öntől|tőled) más (?:visszajelzés|válasz)\b",
    ),
    "not-received": (
        r"\búgy telt el, hogy nem (?:érkezett|jött) semmi\b",
        r"\bnem (?:érkezett|jött) meg, ami a folytatáshoz\b",
    ),
    "agreed-day": (
        r"\babban maradtunk, hogy\b",
        r"\bmegbeszélt nap(?:ig)?\b",
        r"\bnap, amelyet megbeszéltünk\b",
    ),
    "asked-by": (r"\bnapjáig kértem\b",),
    "announced": (
        r"\bahogy(?:an)? a korábbi levelemben írtam\b",
        r"\bígy jeleztem a korábbi levelemben\b",
        r"\b(?:a )?korábbi levelemben jelzettek szerint\b",
        r"\bahogy(?:an)? (?:korábbi levelemben |korábban |már )?(?:jeleztem|írtam|megírtam|szóltam)\b",
    ),
    "will-follow": (
        r"\b(?:a )?(?:projektet|munkát) (?:szüneteltetem|lezárom)\b",
        r"\bjóváhagyottnak számít, (?:ha|amennyiben)\b",
    ),
    "last-word": (
        r"\btöbb (?:levelet|emlékeztetőt) nem küldök\b",
        r"\btöbbet nem (?:írok|kérdezek)\b",
        r"\bnem (?:írok|kérdezek|küldök) többet\b",
    ),
    "waited": (
        r"\b\d+ munkanap(?:ja|on át|ot)? (?:vár|telt)",
        r"\b\d+ munkanap(?:on át|ot) vár",
        r"\bvárakozás eddig \d+ munkanap\b",
        r"\b\d+ munkanapja\b",
    ),
    "work-stopped": (
        r"\bbefizetésig a közös munkánkat\b[^.]{0,90}szüneteltetem\b",
        r"\begyelőre szüneteltetem\b",
        r"\b(?:leállítottam|megállítottam|felfüggesztettem) a munkát\b",
        r"\ba munkát (?:leállítottam|megállítottam|felfüggesztettem)\b",
    ),
    "work-goes-on": (
        r"\bfolytatom a munkát\b",
        r"\bmegyünk tovább együtt\b",
        r"\b(?:hamar|rövid időn belül|rögtön) folytatom\b",
        r"\bfolytatom, ott veszem fel\b",
        r"\bott folytatom\b",
        r"\bhogy együtt haladunk tovább\b",
    ),
    "paused": (
        r"\b(?:a )?projektet \([^)]*\)[^.]{0,60}szüneteltetem\b",
        r"\b(?:szerint|jeleztem,|írtam,) szüneteltetem\b",
    ),
    "closed": (r"\blezártam\b",),
    "together": (
        r"\bha (?:egyszer mégis )?folytatnád\b",
        r"\bmikor férne bele\b",
        r"\bszívesebben (?:folytatnám|fejezném|csinálnám)\b",
        r"\bszívesebben (?:fejezném|folytatnám|csinálnám|oldanám)\b",
        r"\bszívesebben találnék (?:önnel|veled)\b",
        r"\bjobb volna közösen befejezni\b",
        r"\bkésőbb is folytathatjuk\b",
        r"\bfolytatná(?:d)? a munkát\b",
        r"\bszeretné(?:d)? folytatni a munkát\b",
        r"\bmikor tudom újra elővenni\b",
        r"\búj (?:ütemezést|időpontot) egyeztetünk\b",
    ),
    "agreed": (
        r"\bígy állapodtunk meg\b",
        r"\bmegállapodásunk (?:szerint|értelmében)\b",
        r"\bahogy(?:an)? megállapodtunk\b",
    ),
    "approved": (r"\bjóváhagyottnak számít\b(?!, (?:ha|amennyiben))",),
    "discussed": (r"\bahogy(?:an)? megbeszéltük\b",),
    "handed-over": (
        r"\bátadtam (?:önnek|neked)\b",
        r"\bhozzáféréseket (?:már )?átadtam\b",
    ),
    "ended": (r"\bbefejeződött\b", r"\bvéget ért\b"),
    "promised": (
        r"\bszó volt egy napról\b",
        r"\bnapját (?:említette|említetted|mondtad)\b",
    ),
    "part-paid": (
        r"\baz eddig megérkezett részt\b",
        r"\baz eddig beérkezett részt\b",
        r"\bmég [^.]{0,24}van hátra\b",
    ),
    "still-open": (
        r"\b(?:egyelőre|még) nem (?:érkezett meg|látom)\b",
        r"\brendezése még hátravan\b",
        r"\begyelőre nem látom\b",
    ),
    "paid": (r"\bbefizetés megérkezett\b", r"\bmegérkezett a befizetés(?:ed)?\b"),
    "several": (r"\b(?:az )?alábbi számlák\b", r"\bösszeírtam azokat\b"),
    "separately": (r"\bkülön számlát\b",),
    "still-waiting": (
        r"\bvárom (?:önt|téged), és\b",
        r"\beddig tudok várni\b",
        r"\bmost is (?:várom|várlak)\b",
    ),
    "they-cancelled": (r"\bköszönöm(?:,| a) (?:hogy szólt(?:ál)?|jelzés[ée]t|jelzésed)\b",),
    "missed": (r"\belmaradt\b",),
    "missed-before": (
        r"\b(?:eddigi|eddig választott) időpontok\b",
        r"\btöbb megbeszélésünk\b",
    ),
    "telephone": (
        r"\b(?:hívjon|hívj)\b",
        r"\b(?:akár|ha) telefonon\b",
        r"\bmond(?:ja|d) el telefonon\b",
        r"\btelefonon (?:is|folytatjuk|beszéljük)\b",
        r"\begy hívás\b",
        r"\ba telefon (?:kényelmesebb|egyszerűbb|vagy)\b",
    ),
}
"""Patterns, by the name of the claim."""
