"""What wounds, shouts or threatens, by language; `template lint` reads it."""

from __future__ import annotations

from collections.abc import Mapping

from mailwatch.domain.tone.de import DE
from mailwatch.domain.tone.en import EN
from mailwatch.domain.tone.es import ES
from mailwatch.domain.tone.fr import FR
from mailwatch.domain.tone.hu import HU
from mailwatch.domain.tone.th import TH
from mailwatch.domain.tone.words import ToneWords

__all__ = ["WORDS", "ToneWords"]

WORDS: Mapping[str, ToneWords] = {"en": EN, "de": DE, "fr": FR, "es": ES, "hu": HU, "th": TH}
"""By language code."""
