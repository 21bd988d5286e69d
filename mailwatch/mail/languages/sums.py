"""A sum with its currency, as part of a pattern: the same in every language that is judged."""

from __future__ import annotations

SUM = (
    r"(?:[£$€฿]\s?\d[\d.,·' ]{0,12}|\d[\d.,·']{0,12}(?: \d{3}){0,3}\s?(?:k|ezer|mil|tausend|thousand)?\s?"
    r"(?:[€£$฿]|(?:euró|euro|eur|dollar|dollár|dólar|usd|pound|quid|buck|gbp|chf|franken|franc|forint|"
    r"ft|huf|baht|thb)"
    r"(?:e|es|s|t|os|ot|ért)?\b|บาท))"
)

GAP = (
    r"(?:(?!\b(?:for|about|of|quote|offer|invoice|über|für|von|angebot|pour|devis|por|para|sobre|"
    r"presupuesto|ajánlat\w*)\b)[^.?,;]){0,45}?"
)
"""What may stand between a sum and the verb that sends it; "an offer of 80 euros" is no wish for them."""
