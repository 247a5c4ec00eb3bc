"""Words outside of a figure that change what it says: a sign, a bound, a scale, a range.

The rule in one place for extraction, for `check` and for a release: a word that adjoins a figure
belongs to it; a word of decrease governs it from further off in its clause if it is the verb that
"by" needs, or if nothing between the two says otherwise. What the words say together is read by the
reader of figures. Where that fails, or it is open whether a word governs, no figure is read.

Left of a figure the search ends at the end of the sentence, at a word that opens another clause
(vocabularies/clause_words.csv), at a comma, unless "by" still needs its verb, and at a figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.search.attributive_rates import described_change
from silkledger.reading.search.beyond_dates import beyond_date
from silkledger.reading.search.bracketed_changes import bracketed_change
from silkledger.reading.search.changes_apart import change_apart
from silkledger.reading.search.clauses import (
    begins,
    is_by,
    is_compared,
    is_degree,
    is_level,
    is_of_increase,
    leads_to_percentage,
    negation_before,
)
from silkledger.reading.search.cut_off import CLOSING, OPENING, counted_for_many, cut_off
from silkledger.reading.search.dated_starts import dated_start
from silkledger.reading.search.each_before import each_before
from silkledger.reading.search.falling_pairs import falling_pair
from silkledger.reading.search.falling_subjects import INFLECTED, falling_subject
from silkledger.reading.search.governed_prepositions import behind_governed
from silkledger.reading.search.governing_behind import (
    Governed,
    right,
    stem_before,
    told,
)
from silkledger.reading.search.governing_words import WITH, is_governing_word
from silkledger.reading.search.judged_changes import is_judged
from silkledger.reading.search.levels_of import level_of
from silkledger.reading.search.listed_decreases import listed_decrease
from silkledger.reading.search.lost_jobs import lost_jobs
from silkledger.reading.search.named_rates import goes_on_with
from silkledger.reading.search.opening_verbs import opening_verb
from silkledger.reading.search.rival_changes import rival_change
from silkledger.reading.search.spoilers import is_unclear
from silkledger.reading.search.told_before import UNCLEAR, told_before
from silkledger.reading.search.verbs_at_end import ended_alone
from silkledger.reading.search.verbs_behind import verb_behind

if TYPE_CHECKING:
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch

_RATES = ("share", "rate", "points")
_NEAR, _BRACKETED = 10, 6  # tokens
_ADJECTIVES_BEHIND = ("fr", "es")  # languages in which an adjective follows its noun


def governed(
    search: FigureSearch,
    at: int,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    negative: bool,
) -> Governed | None:
    """Return the figure with the words outside of it that change it, None if there are none.

    `at` is the token of its number, `figure` its first token and the one behind its last. `behind`
    is the place behind the figure before it, whose sign `negative` tells.
    """
    first, last = figure
    many = counted_for_many(search, figure) if quantity.dimension in COUNTED else None
    whole = (first, many) if many is not None else cut_off(search, at, figure)
    if whole is not None:
        return _whole(search, at, figure, whole, quantity)
    judged = is_judged(search, at, figure, quantity)
    beside = Governed(first, last, None) if judged else None
    beside = beside or behind_governed(search, at, figure, quantity, behind)
    beside = beside or each_before(search, figure, quantity)
    beside = beside or rival_change(search, at, figure, behind)
    beside = beside or described_change(search, figure, quantity)
    beside = beside or beyond_date(search, at, figure, quantity, behind)
    beside = beside or dated_start(search, at, figure, quantity)
    beside = beside or level_of(search, at, figure, quantity)
    beside = beside or verb_behind(search, figure, quantity)
    beside = beside or lost_jobs(search, figure, quantity)
    beside = beside or right(search, figure, quantity, behind)
    beside = beside or change_apart(search, figure, quantity, behind)
    beside = beside or listed_decrease(search, figure, quantity)
    beside = beside or bracketed_change(search, figure, quantity, behind, negative=negative)
    if beside is not None:
        return beside
    open_from = negation_before(search, first)
    is_rate = quantity.dimension in ("share", "rate") and first == at
    if is_rate and leads_to_percentage(search, first):
        open_from = first - 2
    if open_from is None and is_unclear(search, at, figure, quantity):
        open_from = first
    if open_from is not None:
        return Governed(open_from, last, None)
    if quantity.value < 0:
        return None
    led_by = is_by(search, first)
    if quantity.dimension not in (*RATIOS, "money") and not led_by:
        return _lost(search, (first, last), behind)
    subject = None if led_by else _of_subject(search, at, (first, last), quantity, behind)
    if not led_by and quantity.dimension in RATIOS:
        subject = subject or opening_verb(search, (first, last), behind)
    subject = subject or _left(search, at, (first, last), quantity, behind, negative=negative)
    return subject or falling_pair(search, (first, last))


def _whole(
    search: FigureSearch,
    at: int,
    figure: tuple[int, int],
    whole: tuple[int, int],
    quantity: Quantity,
) -> Governed | None:
    """Return a figure with the sign before it, or without a quantity: the rest can't be read.

    A negative count in brackets is a change: l'emploi recule (- 9 900).
    """
    (first, last), tokens = whole, search.tokens
    signed = last == figure[1] and "minus" in tokens[first].word.roles
    if signed and first and tokens[first - 1].text in OPENING:
        ends = range(last, min(last + _BRACKETED, len(tokens)))
        if closed := next((end + 1 for end in ends if tokens[end].text in CLOSING), 0):
            counts = quantity.dimension in COUNTED
            unit, statistic = (search.lent.get(at), "increase") if counts else (None, None)
            reading = search.read(first - 1, closed, unit, statistic)
            return Governed(first - 1, closed, reading)  # (- 27,1 %)
    return Governed(first, last, search.read(first, last) if signed else None)


def _left(
    search: FigureSearch,
    at: int,
    figure: tuple[int, int],
    quantity: Quantity,
    behind: int,
    *,
    negative: bool,
) -> Governed | None:
    """Return the figure with a word of decrease before it, in its clause."""
    first, last = figure
    led = search.tokens[first:at]
    if any(token.word.change_before or "plus" in token.word.roles for token in led):
        return None
    led_by = is_by(search, first)
    goes_on = negative and behind > 0 and goes_on_with(search, behind, first, quantity)
    fell = _fell_before(search, first, behind) if led_by else None
    if goes_on or is_compared(led) or fell is not None:
        start = fell if fell is not None else max(behind - 1, 0) if goes_on else first
        return Governed(start, last, None)
    if not led_by and (quantity.dimension not in RATIOS or is_level(search, first)):
        return None
    told = told_before(search, first, behind, led_by=led_by)
    if told is None and led_by and (level := _beside_level(search, behind)):
        told = told_before(search, level, 0, led_by=led_by)
    if told is not None:
        place, direction = told
        if direction == UNCLEAR:
            return Governed(place, last, None)
        falls = direction == "down"
        return _by_decrease(search, place, (first, last), led_by=led_by) if falls else None
    # Without a verb before it, "by" has one behind it, or goes on a list (на 12 млрд, или на 24 %).
    rates = quantity.dimension in RATIOS and quantity.dimension != "multiple"
    # A word that is "by" alone (German um) says that any amount is a change.
    alone = led_by and (rates or "prep" not in search.tokens[first - 1].word.roles)
    alone = alone and not is_degree(search, first - 1)
    return ended_alone(search, (first, last), quantity, behind) if alone else None


def _of_subject(
    search: FigureSearch, at: int, figure: tuple[int, int], quantity: Quantity, behind: int
) -> Governed | None:
    """Return a rate with the noun of decrease that is its subject, None if it has none."""
    first, last = figure
    words = [each.word for each in search.tokens[first:at]]
    signed = any("plus" in word.roles or word.change_before for word in words)
    if quantity.dimension not in _RATES or signed:
        return None
    noun = falling_subject(search, first, behind)
    if noun is None:
        return None
    fall = search.read(noun, last)
    return Governed(noun, last, fall if fall and fall.value < 0 else None)


def _fell_before(search: FigureSearch, first: int, behind: int) -> int | None:
    """Return the stem of a verb of decrease that ended since the figure before, or None.

    "Ging von 5 auf 4 Mio. Euro zurück, bereinigt um 6,9 Prozent": the change has that verb.
    """
    stem = stem_before(search, behind, 0)
    words = range(behind, first)
    fell = stem is not None and any("down" in told(search, stem, place) for place in words)
    return stem if fell else None


def _lost(search: FigureSearch, figure: tuple[int, int], behind: int) -> Governed | None:
    """Return an amount whose verb of decrease stands further off: fielen dort 300 Höfe weg."""
    first, last = figure
    told = told_before(search, first, behind, led_by=False)
    led = first > 0 and bool(search.tokens[first - 1].word.roles & {"prep", "of", "to", "verb"})
    if told is None or told[1] != "down" or led:
        return None
    verb = [search.tokens[max(told[0] - 1, 0)].word.roles, search.tokens[told[0]].word.roles]
    if "auxiliary" not in verb[0] and "finite" not in verb[1]:
        return None
    return Governed(told[0], last, None)


def _beside_level(search: FigureSearch, behind: int) -> int:
    """Return the place of "with" that leads to the figure before, 0 if nothing does.

    Stiegen mit 25 Mio. Tonnen um 5 %: the verb before the level is that of the change.
    """
    for place in range(behind - 1, max(behind - _BRACKETED, 0), -1):
        if search.numerals.starts(place) and is_governing_word(search, WITH, place - 1):
            return place - 1
    return 0


def _by_decrease(
    search: FigureSearch, place: int, figure: tuple[int, int], *, led_by: bool
) -> Governed | None:
    """Return the figure with a word of decrease at `place`, if that governs it."""
    first, last = figure
    tokens = search.tokens
    between = tokens[place + 1 : first]
    verbs = [
        token
        for token in between
        if token.word.roles & {"verb", "activity"} and "prep" not in token.word.roles
    ]
    reading = search.read(place, last)
    whole = Governed(place, last, reading if reading and reading.value < 0 else None)
    finite = bool(tokens[place].word.roles & {"finite", "bare"})
    if led_by:
        return Governed(place, last, None) if is_of_increase(search, place) else whole
    if finite and is_governing_word(search, WITH, first - 1):
        return Governed(place, last, None)  # sanken mit 5 Prozent: by, or to that rate
    if finite:
        apart = any(token.word.roles & {"prep", "of"} for token in between[-1:])
        return whole if not verbs and not apart else None
    inflected = search.lexicon.language in INFLECTED
    described = bool(between) and not between[0].word.roles & {"prep", "of", "article", "verb"}
    if described and not inflected:
        # A noun with its adjective behind it governs: une baisse générale de 2,9 %. Before it,
        # an adjective of decrease describes something else: falling prices, lower costs.
        named = search.lexicon.language in _ADJECTIVES_BEHIND and "of" in between[-1].word.roles
        alone = not any(token.word.roles & {"prep", "verb"} for token in between[:-1])
        return whole if named and alone else None
    # A noun of decrease as the subject of "was": the decline in exports was 5 %.
    if verbs and verbs[-1] is between[-1] and begins(search, place):
        return whole
    return Governed(place, last, None) if len(between) <= _NEAR else None
