"""Chinese words further off in the clause that bound an amount or say what it is counted per.

The verb and the whole of Chinese stand between a bound and its number (最多处理96个样本,
不超过招生计划数的5%), and so do they behind 每: 每亩还能节约16元. What they say together is read by
the reader of figures; a limit of a share, and what an amount is for each of, is never left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.clauses import COMMAS, ENDS
from silkledger.reading.search.governing_behind import Governed
from silkledger.reading.search.han_bounded_changes import bounded_change
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_FAR = 20  # tokens
_EACH, _MEAN = "每", "均"
_PERIODS = frozenset("年月周日时")  # 年产, not 一年
_TIMES = frozenset(("daily", "weekly", "monthly", "hourly", "per_year", "annual", "per_other"))
_LEADS = frozenset(("verb", "share"))
_PARTS = frozenset(("stop", "open", "close", "colon"))


def bounded_from_afar(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return a figure with a Chinese word before it that bounds or divides it, or None.

    `figure` is its first token and the one behind its last, `behind` the place behind the figure
    before it. Where the words can't be read together, it has no quantity.
    """
    first, last = figure
    if search.lexicon.language != "zh" or quantity.bound == "range":
        return None
    if _begins_range(search, first, last):
        search.open_until = last + 2  # its other end
        return Governed(first, last, None)
    if (per := _per_number(search, first)) is not None and quantity.dimension not in RATIOS:
        return Governed(per, last, search.read(per, last))
    extended: Governed | None = None
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = search.tokens[place]
        word = token.word
        ends = token.text in (*ENDS, *COMMAS) or word.roles & _PARTS or token.kind in NUMBERS
        if ends or word.change_before:
            break
        if not (_bounds(search, place) or _divides(search, place)):
            continue
        reading = search.read(place, last)
        if reading is not None and _is_of(reading, quantity):
            tells = reading.bound != quantity.bound or reading.unit != quantity.unit
            extended = Governed(place, last, reading) if tells else extended
        elif reading is None and extended is None and _governs(search, place, first, quantity):
            extended = Governed(place, last, None)
    return extended or bounded_change(search, figure)


def _per_number(search: FigureSearch, first: int) -> int | None:
    """Return the place of 每 before a number with its unit that adjoins an amount: 每100公斤5元."""
    tokens, place = search.tokens, first - 1
    while place > 0 and (tokens[place].word.unit or tokens[place].word.scale):
        place -= 1
    number = 0 < place < first - 1 and tokens[place].kind in NUMBERS
    return place - 1 if number and tokens[place - 1].text == _EACH else None


def _is_of(reading: Quantity, quantity: Quantity) -> bool:
    """Whether a wider reading is of the same amount, perhaps per something that has a factor."""
    above, per, _ = reading.unit.partition("/")
    same = reading.value == quantity.value
    return same or (bool(per) and above == quantity.unit and reading.value * quantity.value > 0)


def _begins_range(search: FigureSearch, first: int, last: int) -> bool:
    """Whether a bounded number is the start of a range, which has no bound: 大约6000至6500人."""
    tokens = search.tokens
    if not tokens[first].word.bound_before or not has_role(tokens, last, "range"):
        return False
    return last + 1 < len(tokens) and search.is_number(last + 1)


def _bounds(search: FigureSearch, place: int) -> bool:
    """Whether a word bounds what follows; a character does before a verb: 约是无人机的8倍."""
    token, following = search.tokens[place], search.tokens[place + 1]
    if not token.word.bound_before:
        return False
    return len(token.text) > 1 or bool(following.word.roles & _LEADS)


def _divides(search: FigureSearch, place: int) -> bool:
    """Whether a word says per what something is counted: 每亩, 每年, 日均."""
    token = search.tokens[place]
    if token.text.startswith(_EACH):
        return len(token.text) > 1 or _measures(search, place + 1)
    leads = token.text[:1] in _PERIODS or _MEAN in token.text
    before = search.tokens[place - 1] if place else token
    if before.kind == "number" and before.end == token.start and token.text[1:2] != "年":
        return False  # 2030年运输能力可达1000万吨
    return leads and bool(token.word.roles & _TIMES)


def _measures(search: FigureSearch, at: int) -> bool:
    word = search.tokens[at].word
    return word.unit is not None or "classifier" in word.roles


def _governs(search: FigureSearch, place: int, first: int, quantity: Quantity) -> bool:
    """Whether a word governs a figure that can't be read with it.

    A bound does if the figure is a share of what stands between (低于全市平均的5%), 每 unless it
    says how often.
    """
    word, tokens = search.tokens[place].word, search.tokens
    if word.bound_before:
        return quantity.unit == "percent" and has_role(tokens, first - 1, "of_before")
    if quantity.dimension in RATIOS or "/" in quantity.unit or word.roles & _TIMES:
        return False
    unit = tokens[place + 1].word.unit
    return unit is not None and unit.dimension != "time"
