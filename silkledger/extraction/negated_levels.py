"""Levels that words beside them call negative: "un saldo vegetativo negativo de 56.262 personas".

Such words are not part of the figure where what is counted can't be negative, and without them it
would be a surplus. They are data (vocabularies/negated_levels.csv).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.vocabularies import any_listed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.schemas.vocabulary import Vocabulary

_BEFORE, _BEHIND = "before", "behind"
_NEAR = 40  # characters
_HAN = "㐀-鿿"


def negated_before(setting: FigureSetting) -> int:
    """Return where words begin that lead to a figure and call it negative, -1 if there are none."""
    start = max(setting.sentence.start, setting.span[0] - _NEAR)
    led = _words(setting.mentioned.source.vocabulary, setting.here.language, _BEFORE)
    found = led.search(setting.text[start : setting.span[0]].lower().replace("\n", " "))
    return start + found.start() if found is not None else -1


def is_negated_behind(setting: FigureSetting) -> bool:
    """Whether words right behind a figure call it negative: mit 5.000 Personen negativ."""
    end = setting.span[1]
    follows = _words(setting.mentioned.source.vocabulary, setting.here.language, _BEHIND)
    return follows.match(setting.text[end : end + _NEAR].lower().replace("\n", " ")) is not None


@built_once
def _words(vocabulary: Vocabulary, language: str, side: str) -> re.Pattern[str]:
    """Return the pattern of the words of one side."""
    any_of = any_listed(vocabulary, "negated_levels", language, side)
    if side == _BEFORE:
        return re.compile(rf"(?:\b|(?<=[{_HAN}])){any_of}\s*\Z")
    return re.compile(rf"\s*{any_of}\b")
