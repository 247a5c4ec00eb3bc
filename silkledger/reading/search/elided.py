"""Elided verbs: a change whose verb stands once in the sentence, with a change before it.

"Sales fell 5 % to 3 billion euros, in Bavaria by 3 %", "declined 1.4 % at shops, 1.3 % at inns":
the second change falls as well, but its own words do not say so, and it must not be read as a rise.
A sentence is followed from its last decrease up to a verb, another change or its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.search.led_levels import is_among_levels
from silkledger.reading.search.named_rates import is_named_rate
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_PARTING = frozenset((";", "；"))
_RATES = frozenset(("share", "rate", "points"))
_LEADS = frozenset(("prep", "of", "to", "per", "open"))
_NEUTRAL = frozenset(("article", "neutral", "annual", "each"))
_RESTATES = frozenset(("or", "restates"))
_REACH = 4  # tokens from a preposition to the end of its figure
_ENDED = frozenset(("verb", "finite", "auxiliary", "level", "share"))


def elided(search: FigureSearch, figure: tuple[int, int], quantity: Quantity) -> Governed | None:
    """Return a figure with the verb of a decrease before it, which it can't be read with, or None.

    Behind "by", right behind a comma or "and", and for a rate that these lead to, that verb governs
    it. For another rate that no preposition makes a level (at 4 %) this is open; then its own words
    alone are refused.
    """
    first, last = figure
    fallen = search.decrease
    if quantity.value < 0 or not 0 < fallen <= first or has_own_words(search, figure):
        return None
    if (
        is_named_rate(search, first, quantity)
        or _is_accompanied(search, fallen, first)
        or _is_against_level(search, fallen, first)
        or is_among_levels(search, first)
    ):
        return None
    if any(_tells(search.tokens[place]) for place in range(fallen, first)):
        return None
    if _is_listed(search, fallen, first):
        return Governed(fallen - 1, last, None)
    place = first - 1
    while place > fallen and search.tokens[place].word.roles & _NEUTRAL:
        if "by" in search.tokens[place].word.roles:
            break
        place -= 1
    token, is_rate = search.tokens[place], quantity.dimension in _RATES
    roles = token.word.roles
    led = "by" in roles and (roles & _NEUTRAL or "of" not in roles)
    if led or (is_rate and (token.text in COMMAS or roles & {"and", "or"})):
        return Governed(fallen - 1, last, None)
    bare = is_rate and search.tokens[first].kind == "number" and not roles & _LEADS
    return Governed(first, last, None) if bare or (is_rate and _is_alike(search, place)) else None


def decrease_restated(
    search: FigureSearch,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    negative: bool,
) -> Governed | None:
    """Return a figure that says a decrease before it once more, or None.

    "Sales fell by 2.7 percent, or 1.27 million tonnes": the second number is the decrease as well,
    and no level. `behind` is the place behind the figure before it, which is `negative`.
    """
    first, last = figure
    if not negative or quantity.value < 0 or has_own_words(search, figure):
        return None
    between = search.tokens[behind:first]
    says = any(token.word.roles & _RESTATES for token in between)
    silent = all(
        token.text in COMMAS or token.word.roles & (_RESTATES | _NEUTRAL | {"by"})
        for token in between
    )
    return Governed(max(behind - 1, 0), last, None) if says and silent else None


def _is_listed(search: FigureSearch, fallen: int, first: int) -> bool:
    """Whether only "and" or a comma stands behind the decrease before: 减少2000人与1000人.

    In Chinese a comma begins another clause: 出口下降5%，进口100亿元.
    """
    between = search.tokens[fallen:first]
    if search.lexicon.language == "zh":
        return bool(between) and all(
            token.text == "、" or "and" in token.word.roles for token in between
        )
    joined = any(token.text in COMMAS or "and" in token.word.roles for token in between)
    return joined and all(
        token.text in COMMAS or token.word.roles & (_NEUTRAL | {"and", "by"}) for token in between
    )


def _is_against_level(search: FigureSearch, fallen: int, first: int) -> bool:
    """Whether a figure is compared with the level behind a decrease: 3 % to 117.6 % against 120 %.

    A comma leaves it open whether it is compared with the decrease.
    """
    between = search.tokens[search.floor : first]
    parted = any(token.text in COMMAS for token in between)
    return search.floor > fallen and not parted and "base" in search.tokens[first - 1].word.roles


def _is_accompanied(search: FigureSearch, behind: int, first: int) -> bool:
    """Whether "with", a noun that tells no change, and "of" lead to a figure behind a decrease.

    A fall of 4 % with a crop of 250 t.
    """
    tokens = search.tokens
    if first <= behind or "of" not in tokens[first - 1].word.roles:
        return False
    led = range(behind, first - 1)
    opened = next((at for at in reversed(led) if "accompanies" in tokens[at].word.roles), None)
    if opened is None:
        return False
    words = [token.word for token in tokens[opened + 1 : first - 1]]
    changes = any(
        word.change_before or word.change_after or "deficit" in word.roles for word in words
    )
    ends = any(token.text in (*ENDS, *COMMAS) for token in tokens[opened:first])
    nouns = [token for token in tokens[opened + 1 : first - 1] if "subject" in token.word.roles]
    return bool(nouns) and not (changes or ends) and all(each.text.islower() for each in nouns)


def _is_alike(search: FigureSearch, lead: int) -> bool:
    """Whether the preposition at `lead` leads to the decrease before it as well: bei 3 ... bei 2 %.

    The noun of that decrease is the subject of both.
    """
    token, fallen = search.tokens[lead], search.decrease
    before = search.tokens[max(fallen - _REACH, 0) : fallen]
    return "prep" in token.word.roles and any(each.text == token.text for each in before)


def falls_unread(search: FigureSearch, at: int) -> bool:
    """Whether a decrease leads to a number here that is not a figure: 下降25亿元, money unknown."""
    if search.tokens[at].kind not in NUMBERS or not search.is_number(at):
        return False
    led = search.tokens[search.first(at) : at]
    return any(token.word.change_before == "down" for token in led)


def has_own_words(search: FigureSearch, figure: tuple[int, int]) -> bool:
    """Whether a figure has words of its own that say what it is: rose, +5 %, more, a share of."""
    first, last = figure
    tokens = search.tokens
    own = any(
        token.word.change_before or "plus" in token.word.roles for token in tokens[first:last]
    )
    behind = tokens[last].word if last < len(tokens) else None
    return own or (behind is not None and bool(behind.change_after or "of" in behind.roles))


def _tells(token: Token) -> bool:
    """Whether a word ends the reach of a decrease before it: a verb, a change, the sentence."""
    word = token.word
    return bool(
        token.text in SENTENCE_ENDS - _PARTING
        or word.change_before
        or word.change_after
        or word.change_end
        or (word.roles & _ENDED and "prep" not in word.roles)
    )
