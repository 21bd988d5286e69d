"""French: by which words a letter claims something; the claims are those of `app/letters/claims.py`."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, tuple[str, ...]] = {
    "no-word": (
        r"\bje n['’]arrive pas à (?:vous|te) joindre\b",
        r"\best passé sans nouvelles\b",
        r"\bje n['’]ai pas réussi à (?:vous|te) joindre\b",
        r"\bétant passé sans nouvelles\b",
        r"\bje n['’]ai (?:eu|reçu) (?:aucune nouvelle|aucune réponse|pas de nouvelles)\b",
        r"\b(?:passé|est passé) sans nouvelles\b",
        r"\bje suis sans nouvelles\b",
    ),
    "no-answer": (r"\bsans avis contraire\b",),
    "not-received": (
        r"\bsans que\b[^.\n]{0,80}\b(?:me parvienne|je reçoive)\b",
        r"\bsans que je reçoive\b",
    ),
    "agreed-day": (r"\b(?:nous avions|on avait) retenue?\b",),
    "asked-by": (
        r"\b(?:demandé|demandais)\b[^;.]{0,40}\b(?:pour le|d['’]ici au)\b",
        r"\b(?:en espérant une|j['’]espérais (?:votre|ta)) réponse\b",
    ),
    "announced": (
        r"\bcomme je (?:vous|te) l['’](?:avais|ai) (?:indiqué|annoncé|dit|écrit)\b(?! lors| quand)",
        r"\bcomme (?:annoncé|prévu dans)\b",
    ),
    "will-follow": (
        r"\best considérée comme approuvée, sauf\b",
        r"\b(?:mettrai|clôturerai|mets|clôture) le projet\b",
        r"\bje (?:le )?(?:mettrai|clôturerai|mets en pause|clôture)\b",
        r"\bsera considérée? comme approuvée?\b",
        r"\bj['’]arrête(?:rai)? (?:là )?(?:mon travail|le projet)\b",
    ),
    "last-word": (
        r"\bje ne (?:vous|te|t['’]) ?(?:solliciterai|écrirai|relancerai|demanderai) plus\b",
        r"\bje ne (?:vous|te) (?:écrirai|relancerai) plus\b",
    ),
    "waited": (
        r"\bà (?:un jour ouvré|\d+ jours ouvrés) d['’]attente\b",
        r"\battendu (?:cet élément pendant )?(?:un jour ouvré|\d+ jours ouvrés)\b",
        r"\b(?:depuis|pendant|compte désormais) (?:un jour ouvré|\d+ jours ouvrés)\b",
        r"\b(?:un jour ouvré|\d+ jours ouvrés) d['’]attente\b",
    ),
    "work-stopped": (
        r"\bj['’]ai (?:donc )?(?:interrompu|arrêté|suspendu|mis)\b[^.]{0,24}\b(?:mon|le) travail\b",
        r"\bmon travail\b[^.]{0,80}\ben pause\b",
    ),
    "work-goes-on": (
        r"\bc['’]est avec plaisir que je continue\b",
        r"\bplaisir de continuer avec\b",
        r"\b(?:je me réjouis|content|ravie?) de continuer avec (?:vous|toi)\b",
        r"\bje (?:le |m['’]y )?(?:reprendrai|remets) avec plaisir\b",
        r"\bavec plaisir dès que le paiement\b",
        r"\bje (?:reprends|poursuis)\b[^.]{0,24}\b(?:mon|le) travail\b",
        r"\bje (?:le )?reprendrai (?:vite|rapidement)\b",
        r"\bil reprendra (?:vite|rapidement)\b",
        r"\bje m['’]y remets\b",
    ),
    "paused": (r"\bj['’]ai (?:donc )?mis (?:notre projet|en pause)\b",),
    "closed": (r"\bj['’]ai (?:donc )?clôturé\b",),
    "together": (
        r"\bj['’]aimerais bien mieux (?:le|la|continuer|qu['’]on)\b",
        r"\benvie de reprendre\b",
        r"\bon refera un calendrier\b",
        r"\ben mesure de continuer\b",
        r"\bje préférerais de loin (?:le|continuer|la|finir|terminer)\b",
        r"\bje préfère(?:rais)? (?:de loin )?(?:le )?(?:mener|conclure|continuer|terminer|finir)\b",
        r"\breprendre ce travail\b",
        r"\bnouveau calendrier\b",
        r"\bdes corrections ou une suite\b",
    ),
    "agreed": (
        r"\b(?:comme|ce qu['’]on avait) convenu\b",
        r"\bconvenu entre nous\b",
        r"\b(?:nous en étions|nous étions|étions) convenus\b",
        r"\bcomme (?:convenu|on l['’]avait dit)\b",
    ),
    "approved": (
        r"\best donc considérée comme approuvée\b",
        r"\best désormais considérée comme approuvée\b",
        r"\best maintenant considérée comme approuvée\b",
    ),
    "discussed": (
        r"\bquand on s['’]est parlé\b",
        r"\blors de notre échange\b",
        r"\bcomme (?:je te l['’]ai dit|convenu) (?:le|quand)\b",
    ),
    "handed-over": (r"\bsont (?:désormais|maintenant) entre (?:vos|tes) mains\b",),
    "ended": (r"\ba pris fin\b", r"\bs['’]est terminée?\b"),
    "promised": (
        r"\bil avait été question du\b",
        r"\bon avait parlé du\b",
        r"\b(?:vous aviez|tu avais) (?:indiqué|parlé)\b",
    ),
    "part-paid": (
        r"\bj['’]ai bien reçu (?:tes|vos|les)\b",
        r"\b(?:tes|vos)\b[^.;]{0,30}\b(?:sont|en sont) déjà déduits\b",
        r"\b(?:votre|ton) versement de\b",
        r"\bj['’]ai bien reçu (?:votre|ton) versement\b",
    ),
    "still-open": (
        r"\bn['’]est pas encore réglée en entier\b",
        r"\b(?:n['’]est pas encore arrivé|n['’]est pas encore entièrement réglée|attend encore (?:son|d['’]être))\b",
        r"\breste en attente de règlement\b",
        r"\bil reste à régler\b",
    ),
    "paid": (r"\b(?:votre|ton) (?:règlement|paiement) (?:m['’]est|est) bien (?:parvenu|arrivé)\b",),
    "several": (r"\b(?:les|sur les) factures suivantes\b", r"\bplusieurs factures\b"),
    "separately": (r"\bfacture (?:distincte|séparée|à part)\b",),
    "still-waiting": (
        r"\bsi (?:vous pouvez|tu peux) encore (?:vous|te) libérer\b",
        r"\bje (?:vous|t['’]) ?attends\b",
    ),
    "they-cancelled": (
        r"\bmerci de m['’]avoir (?:dit|écrit)\b",
        r"\bde m['’]avoir fait savoir\b",
        r"\bde m['’]avoir (?:prévenue?|averti)\b",
    ),
    "missed": (
        r"\bn['’]a pas pu se faire\b",
        r"\bn['’]a pas pu avoir lieu\b",
        r"\bnous nous sommes manqués\b",
    ),
    "missed-before": (
        r"\b(?:horaires|moments) choisis jusqu['’]ici\b",
        r"\bplusieurs de nos rendez-vous\b",
    ),
    "telephone": (
        r"\b(?:appelez|appelle)-moi\b",
        r"\bun (?:simple |petit )?(?:appel|coup de fil)\b",
        r"\bau téléphone\b",
        r"\bde vive voix\b",
    ),
}
"""Patterns, by the name of the claim."""
