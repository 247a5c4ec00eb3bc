"""Words behind a figure that change it: 5.2 percent decline, 1,7 % weniger, baut 300 Stellen ab."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.search.bounds_behind import bound_behind_figure
from silkledger.reading.search.clauses import COMMAS, ENDS, is_by, leads_on, opens_clause
from silkledger.reading.search.compared_with_plans import is_compared_with_plan
from silkledger.reading.search.governing_words import DEFINITE, is_governing_word
from silkledger.reading.search.led_levels import is_led_level, is_told_with
from silkledger.reading.search.levels_behind import may_compare, with_level
from silkledger.reading.search.spoilers import leaves_open
from silkledger.reading.syntax.changes.levels_below import leads_elsewhere
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_NEAR, _FAR, _RIGHT = 3, 30, 12  # tokens
_SILENT = frozenset(("neutral", "article"))


class Governed(NamedTuple):
    """A figure with the words that govern it: its tokens, and its quantity.

    The quantity is None if they can't be read together.
    """

    first: int
    last: int
    quantity: Quantity | None


class FigureBefore(NamedTuple):
    """The figure before another one: its tokens, and its quantity.

    Of one that is refused, the quantity is that of its own words.
    """

    first: int
    last: int
    quantity: Quantity
    is_refused: bool


def right(
    search: FigureSearch, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return the figure with words behind it that change it: 5.2 percent decline, 1,7 % weniger."""
    first, last = figure
    tokens = search.tokens
    bounded = bound_behind_figure(search, figure, quantity)
    if bounded is not None or is_compared_with_plan(search, figure):
        return Governed(first, *bounded) if bounded is not None else None
    stem = stem_before(search, first, behind)
    led = first - 1 if first and "by" in tokens[first - 1].word.roles else None
    leads_to = led is None and is_led_level(search, first)
    starts = [start for start in (first, led, stem) if start is not None]
    if last < len(tokens) and leaves_open(search, figure, quantity):
        return Governed(first, last + 1, None)
    for place in range(last, min(len(tokens), last + _RIGHT)):
        if _ends_right(search, place, last):
            return None
        words = told(search, stem, place)
        # auf 41 Mrd. gefallen: the level to which it fell
        if not words or (leads_to and not tokens[place].word.change_after):
            continue
        if may_compare(search, place):
            level = with_level(search, first, quantity, place)
            extended = Governed(first, *level) if level is not None else None
        else:
            extended = _changed(search, figure, quantity, place, [*starts], stem)
        if extended is not None:
            is_told = _is_said(search, figure, place) or _is_opposed(search, first, place)
            is_told = is_told or is_told_with(search, figure, quantity, place)
            return extended._replace(quantity=None) if is_told else extended
    return None


def _is_said(search: FigureSearch, figure: tuple[int, int], place: int) -> bool:
    """Whether a verb of its own stands before a word of change: 19% said they would fall.

    So does one that tells how a level is: 5,000 tonnes were lower than a year earlier. It is none
    before a participle: 48,740 jobs were cut.
    """
    word = search.tokens[place].word
    if "deficit" in word.roles:
        return False  # a $5 billion trade deficit
    acts = bool(word.change_before or word.change_end) and "stands" not in word.roles
    roles = {"activity"} if acts or is_by(search, figure[0]) else {"activity", "verb"}
    return any(token.word.roles & roles for token in search.tokens[figure[1] : place])


def _is_opposed(search: FigureSearch, first: int, place: int) -> bool:
    """Whether a noun of increase leads to a figure with "by", and a verb of decrease follows it.

    Which of the two the figure measures is open: eine Erhöhung um 10 % fielen die Kurse.
    """
    tokens, noun = search.tokens, first - 1
    if "finite" not in tokens[place].word.roles or not is_by(search, first):
        return False
    while noun >= 0 and tokens[noun].text not in (*ENDS, *COMMAS):
        word = tokens[noun].word
        if word.change_before or word.change_after:
            return word.change_before == "up" and "finite" not in word.roles
        noun -= 1
    return False


def _changed(
    search: FigureSearch,
    figure: tuple[int, int],
    quantity: Quantity,
    place: int,
    starts: list[int],
    stem: int | None,
) -> Governed | None:
    """Return the figure with the word of change at `place` behind it, None if it changes nothing.

    `starts` are where its wording may begin, `stem` is the stem of a separable verb before it.
    """
    first, last = figure
    tokens = search.tokens
    if leads_elsewhere(tokens, place, search.lexicon.vocabulary, search.lexicon.language):
        counts = quantity.dimension in COUNTED  # 500 Kunden unter den Besten
        return None if counts else Governed(first, place + 1, None)
    readings = [(start, search.read(start, place + 1)) for start in starts]
    for start, reading in readings:
        if reading is not None and not reading.says(quantity):
            return Governed(start, place + 1, reading)
    falls = stem if stem is not None and _ends_fall(search, stem, place) else None
    if quantity.value > 0 and (falls is not None or _lessens(tokens, place)):
        # büßten 4.300 Fahrgäste ein; 300 farms in Saxony fewer
        return Governed(first if falls is None else falls, place + 1, None)
    if any(reading is not None for _, reading in readings):
        return Governed(first, last, quantity) if is_by(search, first) else None  # um 5 % zu
    down = "down" in told(search, stem, place)
    if down and quantity.value > 0 and _adjoins(tokens[last:place]):
        # A deficit is negative under a balance alone: a $5 billion trade deficit.
        return Governed(first, place + 1, search.read(first, place + 1, statistic="balance"))
    return None


def _ends_right(search: FigureSearch, place: int, last: int) -> bool:
    """Whether the words of a figure end before a place behind it."""
    token = search.tokens[place]
    if token.text in (*ENDS, *COMMAS) or opens_clause(search, place):
        return True
    if _bounds_another(search, place, last) or leads_on(search, place):
        return True
    dated = search.behind(place) > place + 1
    return place > last and search.numerals.starts(place) and not dated


def _bounds_another(search: FigureSearch, place: int, last: int) -> bool:
    """Whether a bound or a sign belongs to the number behind it: covers less than a tenth."""
    tokens, at = search.tokens, place + 1
    if "plus" in tokens[place].word.roles:
        return at < len(tokens) and tokens[place].end == tokens[at].start and search.is_number(at)
    word = tokens[place].word
    if not word.bound_before or not (word.change_after or word.bound_after):
        return False
    if place == last and "than" in word.roles and is_governing_word(search, DEFINITE, at):
        return False  # 5 Mio. Tonnen weniger als die 12 Mio. von 2010
    silent = at < len(tokens) and tokens[at].word.roles & _SILENT  # höchstens aber 5 Euro
    if silent and not search.is_number(at):
        at += 1
    if word.change_after is None and place > last:
        ends = at >= len(tokens) or tokens[at].text in (*ENDS, *COMMAS)
        return not (ends or "prep" in tokens[at].word.roles)  # had at least partial power
    if at >= len(tokens) or not search.is_number(at):
        return False
    # The feet are at approximately 7: no unit, but no bound of an earlier figure.
    return word.change_after is None or search.candidate(at) is not None


def _lessens(tokens: Sequence[Token], place: int) -> bool:
    """Whether "less" ends its clause here, or compares, or a preposition follows it.

    Of several words (fr en moins) it describes nothing behind it.
    """
    word = tokens[place].word
    if word.change_after != "down" or "acts" in word.roles:
        return False
    if "prep" in tokens[place - 1].word.roles:
        return False  # a rate of 3 % that stemmed from loss of jobs
    if " " in tokens[place].text or word.change_end:
        return " " in tokens[place].text
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    ends = behind is None or behind.text in (*ENDS, *COMMAS) or "prep" in behind.word.roles
    return ends or "than" in word.roles


def _ends_fall(search: FigureSearch, stem: int, place: int) -> bool:
    """Whether a word is the particle that makes a separable verb one of decrease."""
    text = search.tokens[place].text.lower()
    fits = any(
        each.particle == text and each.direction == "down"
        for each in search.tokens[stem].word.separable
    )
    return fits and _ends_clause(search, place)


def told(search: FigureSearch, stem: int | None, place: int) -> tuple[str, ...]:
    """Return the directions and bounds that the word at a place tells behind a number."""
    token = search.tokens[place]
    separable = search.tokens[stem].word.separable if stem is not None else ()
    ended = [each.direction for each in separable if each.particle == token.text.lower()]
    if ended and not _ends_clause(search, place):
        ended = []
    word = token.word
    lacks = "down" if "deficit" in word.roles else None
    bound = None if _leads_next(search, place) else word.bound_after
    told = (word.change_after, word.change_end, bound, lacks, *ended)
    return tuple(filter(None, told))


def _leads_next(search: FigureSearch, place: int) -> bool:
    """Whether "and up" leads to the next number: down 11.5 % and up 20.6 %."""
    tokens = search.tokens
    if place + 1 >= len(tokens) or not search.is_number(place + 1):
        return False
    words = tokens[place].text.split()
    joint = search.lexicon.tokens(words[0]) if len(words) > 1 else ()
    return any("and" in each.word.roles for each in joint)


def _ends_clause(search: FigureSearch, place: int) -> bool:
    """Whether a particle ends its verb here, and is not a preposition: nach der Pandemie."""
    tokens = search.tokens
    if place + 1 >= len(tokens) or "prep" not in tokens[place].word.roles:
        return True
    following = tokens[place + 1]
    bounds = following.word.bound_before is not None
    named = bounds or following.text[:1].isupper() or following.kind in NUMBERS
    return not (named or following.word.roles & _SILENT)


def _adjoins(between: Sequence[Token]) -> bool:
    """Whether only adjectives stand between a figure and a word behind it."""
    parting = {"prep", "of", "to", "verb"}
    return len(between) <= _NEAR and not any(token.word.roles & parting for token in between)


def stem_before(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the stem of a separable verb before a figure in its clause: ging ... zurück."""
    for place in range(first - 1, max(behind, first - _FAR) - 1, -1):
        token = search.tokens[place]
        if token.text in ENDS or token.text in COMMAS:
            return None
        if token.word.separable:
            return place
    return None
