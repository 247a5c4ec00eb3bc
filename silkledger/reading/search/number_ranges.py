"""Numbers that are the ends of a range, whose unit only one of them may have, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.alternatives import alternatives_with
from silkledger.reading.search.clauses import is_by
from silkledger.reading.search.joints import is_movement, opens_range, signs_next
from silkledger.reading.search.shared_units import behind_scales
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from silkledger.reading.search.figure_search import FigureSearch

_ENDS_RANGE = frozenset(("and", "range"))


def ends_range(search: FigureSearch, at: int) -> bool:
    """Whether the number here is one end of a range, and so no amount of its own."""
    return range_of(search, at) is not None


def range_of(search: FigureSearch, at: int) -> tuple[int, int] | None:
    """Return the first token of the range that a number ends, and the one behind, or None.

    Alternatives are one as well: 5 or 6 %.
    """
    if (either := alternatives_with(search, at)) is not None:
        return search.first(either.number), either.last
    behind, before = search.behind_scale(at + 1), _number_before(search, at - 1)
    if _ranges(search, at, behind):
        return search.first(at), behind_scales(search, behind + 2)
    if _ranges(search, before, at - 1):
        return search.first(before), behind_scales(search, at + 1)
    return None


def _number_before(search: FigureSearch, place: int) -> int:
    """Return the place of the number whose scales end before a place."""
    at = place - 1
    while at > 0 and search.tokens[at].word.scale is not None:
        at -= 1
    return at


def _ranges(search: FigureSearch, number: int, joint: int) -> bool:
    """Whether a word behind a number joins the next one to it as the other end of a range."""
    tokens = search.tokens
    if number < 0 or joint + 1 >= len(tokens) or not search.is_number(joint + 1):
        return False
    if not search.numerals.starts(number) or signs_next(tokens, joint):
        return False
    if is_bare_year(tokens[number]) or is_bare_year(tokens[joint + 1]):
        return False  # from 726 in 2018 to 1,250
    roles = tokens[joint].word.roles
    if "to" in roles and (is_by(search, number) or _is_led_by(search, number)):
        return False  # rose by almost 3,900 to 54,000
    between = "and" in roles and opens_range(tokens, number) is not None
    ranged = bool(roles & {"range", "minus", "plus_minus"})
    return between or (ranged and not is_movement(tokens, number, joint, search.lexicon.language))


def start_of_range(search: FigureSearch, first: int) -> int | None:
    """Return where a range begins that a figure begins, or ends behind a bound, or None.

    For example "between 3 and over 10 million".
    """
    opened, joint = opens_range(search.tokens, first), first - 1
    if opened is not None:
        return opened
    if joint < 1 or search.tokens[joint].word.roles.isdisjoint(_ENDS_RANGE):
        return None
    number = _number_before(search, joint)
    if number < 0 or not search.numerals.starts(number):
        return None
    return opens_range(search.tokens, search.first(number))


def _is_led_by(search: FigureSearch, number: int) -> bool:
    """Whether "by", and nothing that is "of" as well, stands before the bound of a number."""
    words = (token.word.roles for token in search.tokens[search.first(number) : number])
    return any("by" in roles and "of" not in roles for roles in words)
