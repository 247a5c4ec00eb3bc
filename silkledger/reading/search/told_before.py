"""The word of change before a figure in its clause, which governs it from further off.

"By" needs its verb: between the two may stand a place or a date, and a phrase between commas. A
comma ends the clause of what has no "by".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.clauses import (
    COMMAS,
    ENDS,
    comma_before,
    enclosed_phrase,
    ends_ordinal,
    opens_clause,
)

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

UNCLEAR = "unclear"
FAR = 30  # tokens


def told_before(
    search: FigureSearch, first: int, behind: int, *, led_by: bool
) -> tuple[int, str] | None:
    """Return the last word of change before a figure in its clause, and its direction."""
    place = first - 1
    while place >= max(behind, first - FAR):
        token = search.tokens[place]
        comma = token.text in COMMAS
        opened = comma_before(search, place, max(behind, place - FAR)) if comma and led_by else None
        if opened is not None and _is_said(search, opened, place):
            if _says_otherwise(search, behind, opened, place):
                return opened, UNCLEAR  # rose, as prices fell, by 4.2 percent
        elif opened is not None:
            place = opened - 1  # slipped, after two years of growth, by 4.2 percent
            continue
        if comma and (opened := enclosed_phrase(search, place, first)):
            place = opened - 1  # se contrajeron, en mayo, un 5 %
            continue
        parted = comma and not led_by
        # A preposition right before the figure opens nothing: der Rückgang lag dort bei 5 %.
        leads = place == first - 1 and "prep" in token.word.roles
        ends = token.text in ENDS and not ends_ordinal(search, place)
        if parted or ends or (opens_clause(search, place) and not leads):
            return None
        exceeds = led_by and token.word.bound_before == "gt" and "bound_verb" in token.word.roles
        if exceeds or "up" in (token.word.change_before, token.word.change_after):
            return place, "up"
        less = led_by and token.word.change_after == "down"  # меньше, чем год назад, на 8,9 %
        # das Minus liegt im Norden bei 5 %
        noun = "minus" in token.word.roles and token.text.isalpha() and place < first - 1
        if less or noun or token.word.change_before == "down":
            return place, "down"
        place -= 1
    return None


def _is_said(search: FigureSearch, opened: int, place: int) -> bool:
    """Whether a verb of change stands between two commas, in no clause that depends on another.

    "In 2019, sales fell in Leeds, by 623 tonnes": the commas part the year and the place.
    """
    if opens_clause(search, opened + 1):
        return False  # rose, after prices fell in 2019, by 4.2 percent
    return bool(_directions(search, opened + 1, place))


def _says_otherwise(search: FigureSearch, behind: int, opened: int, place: int) -> bool:
    """Whether a verb before a comma says otherwise than the one between it and the next comma."""
    said = _directions(search, opened + 1, place)
    return bool(_directions(search, behind, opened) - said)


def _directions(search: FigureSearch, first: int, last: int) -> set[str]:
    """Return the directions of the verbs of change among some tokens."""
    words = search.tokens[first:last]
    helped = any("auxiliary" in token.word.roles for token in words)
    return {
        token.word.change_before
        for token in words
        if token.word.change_before and (helped or "finite" in token.word.roles)
    }
