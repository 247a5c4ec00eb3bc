"""Figures of a sentence by what its stretch says: semicolons part it from the verb before them.

"In France they fell 8 %; in Germany, 0.6 %": the second change has the verb of the first, so that
it is refused (elided), although a semicolon ends its sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.schemas.vocabulary import Vocabulary

Stretch = tuple[int, int]
_PARTING = (";", "；")
MOST = 4  # sentences of a stretch


def stretch(text: str, spans: Sequence[Stretch]) -> int:
    """Return where the stretch of the last of some sentences begins; semicolons alone part them.

    >>> text = "It fell 8 %; exports, 6 %."
    >>> stretch(text, [(0, 12), (13, 26)])
    0
    """
    start = spans[-1][0]
    for before in reversed(spans[-MOST:-1]):
        parted = text[before[1] - 1 : before[1]] in _PARTING
        if not parted or text[before[1] : start].strip(" "):
            break
        start = before[0]
    return start


def figures_at(  # noqa: PLR0913
    text: str,
    span: Stretch,
    start: int,
    locale: str | None,
    vocabulary: Vocabulary = SHIPPED,
    place: str | None = None,
    *,
    lent: Mapping[int, str] | None = None,
) -> list[FoundFigure]:
    """Return the figures of a sentence at a span, with places in the whole text.

    `start` is that of its stretch; a figure that is refused there is refused. `lent` is that of
    found_figures, by places in the whole text.
    """

    def found(first: int) -> list[FoundFigure]:
        words = text[first : span[1]].replace("\n", " ")
        given = {at - first: unit for at, unit in (lent or {}).items()}
        return [
            each.moved(first) for each in found_figures(words, locale, vocabulary, place, given)
        ]

    own = found(span[0])
    if start == span[0] or not any(each.refusal is None for each in own):
        return own
    refused = {each.number: each for each in found(start) if each.refusal is not None}
    return [refused.get(each.number, each) if each.refusal is None else each for each in own]
