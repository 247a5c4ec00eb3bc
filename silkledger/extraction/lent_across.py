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
_THAT = frozenset(("that", "que", "dass", "что", "который", "которая", "qui", "quien"))


def lent_across(setting: FigureSetting, figure: FoundFigure) -> tuple[CandidateReason, ...]:
    """Return why a unit is not that of a figure, if a clause begins between them."""
    if figure.unit is None or figure.unit[1] > figure.start:
        return ()
    words = _WORD.findall(setting.text[figure.unit[1] : figure.start].lower())
    opening = clause_words(setting.mentioned.source.vocabulary, setting.here.language) & _THAT
    if len(words) <= _LONG or opening.isdisjoint(words):
        return ()
    number = setting.text[figure.start : figure.end].replace("\n", " ")
    return (CandidateReason(_RULE, f'"{number}" has no unit'),)
