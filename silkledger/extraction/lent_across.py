"""Units that a figure would borrow from another clause: 8 million dollars, and that tourists be 20.

The list of figures that share a unit ends where a word opens a clause of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import CandidateReason
from silkledger.reading.search.clauses import clause_words

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.search.found_figure import FoundFigure

_RULE = "unit.none"
_LONG = 3  # words between two figures of a list
_WORD = re.compile(r"[^\W\d_]+")
# A noun behind a scale of its own: millones de pesetas.
_OWN_NOUN = re.compile(
    r"\s+d(?:e\s+|['’])(?!(?:ell[aoe]s|eux|l[oae]s?|est[aoe]s|ces?|plus|más|m[aá]s|en)\b)[^\W\d_]{3,}"
)
_THAT = frozenset(("that", "que", "dass", "что", "который", "которая", "qui", "quien"))


def lent_across(setting: FigureSetting, figure: FoundFigure) -> tuple[CandidateReason, ...]:
    """Return why a unit is not that of a figure: a clause begins between them, or it has a noun."""
    if figure.unit is None or figure.unit[1] > figure.start:
        return ()
    if _OWN_NOUN.match(setting.text, figure.end):
        return _no_unit(setting, figure)
    words = _WORD.findall(setting.text[figure.unit[1] : figure.start].lower())
    opening = clause_words(setting.mentioned.source.vocabulary, setting.here.language) & _THAT
    if len(words) <= _LONG or opening.isdisjoint(words):
        return ()
    return _no_unit(setting, figure)


def _no_unit(setting: FigureSetting, figure: FoundFigure) -> tuple[CandidateReason, ...]:
    number = setting.text[figure.start : figure.end].replace("\n", " ")
    return (CandidateReason(_RULE, f'"{number}" has no unit'),)
