"""Candidates: the figures in running text, each with its span and quantity, for review.

A figure has all words that adjoin or govern it and change what it says (governing); where they
can't be read together, the figure is refused. Numbers of a list that share a unit have it as their
own unit cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.search.bounds_behind_brackets import with_bound_behind
from silkledger.reading.search.bracketed_earlier import unit_behind_bracket
from silkledger.reading.search.compared_with_plans import is_compared_with_plan
from silkledger.reading.search.cut_off import OPENING
from silkledger.reading.search.dated_denominators import with_word_of_date
from silkledger.reading.search.deficits import deficit_before
from silkledger.reading.search.each_before import each_before
from silkledger.reading.search.earlier_amounts import EarlierAmounts
from silkledger.reading.search.elided import decrease_restated, elided, falls_unread
from silkledger.reading.search.found_figure import FoundFigure, Shortened, ToldIncrease, cut_short
from silkledger.reading.search.given_units import given_unit
from silkledger.reading.search.going_on import may_go_on
from silkledger.reading.search.governing import governed
from silkledger.reading.search.governing_behind import FigureBefore, Governed
from silkledger.reading.search.han_governing import bounded_from_afar
from silkledger.reading.search.heads import counted_per
from silkledger.reading.search.holders_before import with_holders
from silkledger.reading.search.increases_apart import increase_apart
from silkledger.reading.search.joined_denominators import of_price, with_denominator
from silkledger.reading.search.number_ranges import ends_range, start_of_range
from silkledger.reading.search.pairs import joined_change
from silkledger.reading.search.rates_set_apart import rate_set_apart
from silkledger.reading.search.read_decreases import read_decrease
from silkledger.reading.search.round_numbers import denominators
from silkledger.reading.search.scale_before_unit import scale_before_unit
from silkledger.reading.search.shared_decreases import shared_decrease, shared_growth
from silkledger.reading.search.shared_units import UNSHARED, earlier_unit, shared_unit, unit_of
from silkledger.reading.search.shared_verbs import falling_verb, with_shared_verb
from silkledger.reading.search.text_search import printed_quantity, search_of
from silkledger.reading.search.times_before import with_time_before
from silkledger.reading.search.trailing_words import with_trailing
from silkledger.reading.search.units_of_noun_before import lent_unit
from silkledger.reading.search.unread_ranges import may_span, unread_range
from silkledger.reading.search.whole_words import whole_words
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.search.increases_apart import IncreaseApart
    from silkledger.reading.search.round_numbers import Denominator
    from silkledger.reading.search.shared_units import Shared
    from silkledger.reading.search.shared_verbs import SharedVerb
    from silkledger.rules import Refusal
    from silkledger.schemas.vocabulary import Vocabulary

_UNDOTTED = ("млн.", "млрд.", "трлн.", "bn.", "mn.")  # usually written without the stop
_BEHIND_FIRST = 4  # tokens from the first number of a range to behind the second


def candidates(
    text: str, locale: str | None, vocabulary: Vocabulary = SHIPPED
) -> Iterator[FoundFigure]:
    """Yield the figures of a text in a BCP 47 `locale` (None: unknown) that are read by themselves.

    >>> text = "Trade rose by 22.3% to USD 70 billion in 2022."
    >>> [text[figure.start : figure.end] for figure in candidates(text, "en")]
    ['rose by 22.3%', 'USD 70 billion']
    """
    for figure in found_figures(text, locale, vocabulary):
        if figure.refusal is None and figure.unit is None and not figure.is_pair:
            yield figure


def found_figures(
    text: str,
    locale: str | None,
    vocabulary: Vocabulary = SHIPPED,
    place: str | None = None,
    lent: Mapping[int, str] | None = None,
) -> Iterator[FoundFigure]:
    """Yield all figures of a text from left to right, refused ones and those of lists too.

    `place` is the code of the place of the source, which decides ambiguous signs of currencies;
    `lent` has units that words elsewhere give to numbers, by the places of their first digits.
    """
    search, origins = search_of(text, locale, vocabulary, place)
    search.lent = {
        at: words
        for at, token in enumerate(search.tokens)
        if (words := (lent or {}).get(origins[token.start])) is not None
    }
    tokens, folded = search.tokens, search.folded

    def span(first: int, last: int) -> tuple[int, int]:
        end = tokens[last - 1].end
        if end == len(folded.rstrip()) and tokens[last - 1].word.scale is not None:
            end -= tokens[last - 1].text.lower() in _UNDOTTED  # the stop ends the sentence
        return origins[tokens[first].start], origins[end - 1] + 1

    at, behind, negative, fallen, aside, grown = 0, 0, False, "", False, False
    amounts, rates = EarlierAmounts(tokens), denominators(tokens)
    before: FigureBefore | None = None
    while at < len(tokens):
        candidate = with_trailing(search, at, search.candidate(at))
        search.open_until = unread_range(search, at, candidate) or search.open_until
        # An implied unit says nothing of a scale that a later number of the list has.
        alone = candidate is not None and "unit.implied" not in candidate[2].rules
        shared = None if alone else _shared(search, at, amounts.lender(at))
        if shared is not None:
            first, last, quantity = shared.first, shared.last, shared.quantity
        elif candidate is not None:
            first, last, quantity = candidate
        else:
            search.note(at + 1, falls=falls_unread(search, at))
            amounts.pass_over(at)
            at = search.behind(at)
            continue
        figure = first, last, quantity
        goes_on = negative and may_go_on(search, figure, behind, fallen, aside=aside)
        whole, number, is_pair = _with_words(search, rates, at, figure, behind, negative=goes_on)
        whole = _by_figure_before(search, figure, before) or whole
        refusal, whole_span = None, None
        if whole is not None and whole.quantity is None:
            refusal, whole_span = _refusal(search, whole, (first, last)), span(*whole[:2])
        elif whole is not None and whole.quantity is not None:
            first, last, quantity = whole.first, whole.last, whole.quantity
        aside = first > 0 and tokens[first - 1].text in OPENING
        if not aside:
            unsaid = refusal is not None and each_before(search, figure[:2], quantity) is None
            negative, fallen = unsaid or quantity.value < 0, quantity.dimension
        told = _told(search, at, (first, last, quantity), shared) if refusal is not None else None
        verb = told.verb if told is not None else falling_verb(search, first, at, refusal)
        falls = bool(refusal) or "sign.decrease" in quantity.rules
        search.note(max(last, number), falls=falls, verb=verb)
        deficit = deficit_before(search, first, behind)
        yield FoundFigure(
            *span(first, last),
            printed_quantity(search, first, quantity),
            refusal,
            span(*shared.unit) if shared is not None and shared.unit is not None else None,
            origins[tokens[at].start],
            origins[tokens[deficit].start] if deficit is not None else -1,
            whole_span,
            is_pair,
            span(*own) if (own := _own_unit(search, at, number, quantity, shared)) else None,
            _shortened(search, told, span),
            _increase(increase_apart(search, (first, last), quantity, behind, grown=grown), span),
            is_compared_with_plan(search, (first, last)),
        )
        grown = refusal is None and "sign.increase" in quantity.rules
        before = FigureBefore(first, last, quantity, is_refused=refusal is not None)
        if quantity.dimension not in UNSHARED and shared is None and alone:
            amounts.note(first, at, number)
        at = behind = search.floor = max(number, at + 1)


def _refusal(search: FigureSearch, whole: Governed, own: tuple[int, int]) -> Refusal:
    """Return the refusal of a figure that can't be read with the words that govern it."""
    around, inside = (
        (search.tokens[first].start, search.tokens[last - 1].end)
        for first, last in (whole[:2], own)
    )
    return cut_short(search.printed, around, inside)


def _with_words(
    search: FigureSearch,
    rates: Sequence[Denominator],
    at: int,
    figure: tuple[int, int, Quantity],
    behind: int,
    *,
    negative: bool,
) -> tuple[Governed | None, int, bool]:
    """Return the figure with its denominator or the words that govern it, as _with_governing."""
    first, last, _ = figure
    per = with_denominator(search, at, (first, last), rates)
    if per is None:
        return _with_governing(search, at, figure, behind, negative=negative)
    return per, per.last if per.quantity and per.first == first else last, False


def _with_governing(
    search: FigureSearch,
    at: int,
    figure: tuple[int, int, Quantity],
    behind: int,
    *,
    negative: bool,
) -> tuple[Governed | None, int, bool]:
    """Return the figure with the words that govern it, the place behind it, if it is a pair."""
    first, last, quantity = figure
    search.lacks_verb = False
    pair = joined_change(search, at, (first, last))
    if pair is not None and pair.quantity is not None:
        return Governed(first, pair.last, pair.quantity), pair.last, True
    if pair is not None:
        search.open_until = pair.last  # the number behind it is open as well
        return Governed(first, pair.last, None), last, True
    if may_span(search, at, first, last):
        search.open_until = last + 2  # the number behind the sign
    scale = scale_before_unit(search, at, first)
    if at < search.open_until or scale is not None:
        return Governed(first if scale is None else scale, last, None), last, False
    opened = start_of_range(search, first)
    if opened is not None and quantity.bound != "range":
        search.open_until = max(last, at + _BEHIND_FIRST)  # its other end
        return Governed(opened, last, None), last, False
    extended = governed(search, at, (first, last), quantity, behind, negative=negative)
    extended = extended or shared_decrease(search, (first, last), quantity)
    extended = extended or elided(search, (first, last), quantity)
    extended = extended or decrease_restated(
        search, (first, last), quantity, behind, negative=negative
    )
    extended = extended or read_decrease(search, (first, last), quantity, behind)
    extended = extended or rate_set_apart(search, (first, last), quantity)
    search.lacks_verb = extended is not None and extended.quantity is None
    extended = with_bound_behind(search, (first, last), quantity, extended)
    extended = extended or counted_per(search, (first, last), quantity, behind)
    extended = extended or with_time_before(search, (first, last), quantity)
    extended = extended or with_word_of_date(search, (first, last), quantity)
    extended = extended or with_holders(search, (first, last), quantity)
    extended = extended or bounded_from_afar(search, (first, last), quantity, behind)
    whole = extended or Governed(first, last, quantity)
    if whole.quantity is None:
        return whole, last, False
    start, end = whole_words(search, (whole.first, whole.last), whole.quantity)
    return Governed(start, end, whole.quantity), end if end > whole.last else last, False


def _told(
    search: FigureSearch, at: int, figure: tuple[int, int, Quantity], shared: Shared | None
) -> SharedVerb | None:
    """Return a refused figure with the verb of the list before it, if that makes it negative."""
    if not search.lacks_verb:
        return None
    unit = None
    if shared is not None:
        if shared.unit is None:
            return None
        start, end = shared.unit
        unit = search.folded[search.tokens[start].start : search.tokens[end - 1].end]
    return with_shared_verb(search, at, figure[:2], figure[2], unit)


def _shortened(
    search: FigureSearch, told: SharedVerb | None, span: Callable[[int, int], tuple[int, int]]
) -> Shortened | None:
    """Return the places of a figure and of its verb in the text."""
    if told is None:
        return None
    quantity = printed_quantity(search, told.first, told.quantity)
    return Shortened(span(told.verb, told.verb + 1), span(told.first, told.last), quantity)


def _increase(
    apart: IncreaseApart | None, span: Callable[[int, int], tuple[int, int]]
) -> ToldIncrease | None:
    """Return the places in the text of words that tell an increase."""
    return None if apart is None else ToldIncrease(*span(apart.first, apart.last), apart.is_sure)


def _by_figure_before(
    search: FigureSearch, figure: tuple[int, int, Quantity], before: FigureBefore | None
) -> Governed | None:
    """Return a figure without a quantity if the one before it tells what else it is, or None."""
    if before is None:
        return None
    first, last, quantity = figure
    price = of_price(search, (first, last), quantity, before)
    return price or shared_growth(search, (first, last), quantity, before)


def _shared(search: FigureSearch, at: int, earlier: tuple[int, int] | None) -> Shared | None:
    """Return the figure of a number without a unit of its own, by that of another amount.

    An end of a range gets none from before it: between 455 and 460 million.
    """
    shared = shared_unit(search, at) or unit_behind_bracket(search, at)
    if shared is not None or ends_range(search, at):
        return shared
    return (
        earlier_unit(search, at, earlier)
        or lent_unit(search, at, earlier)
        or given_unit(search, at)
    )


def _own_unit(
    search: FigureSearch, at: int, behind: int, quantity: Quantity, shared: Shared | None
) -> tuple[int, int] | None:
    """Return the tokens of the unit that the words of an amount say, None if they say none."""
    if shared is not None or quantity.dimension in UNSHARED:
        return None
    return unit_of(search, (at, behind))
