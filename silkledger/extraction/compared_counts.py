"""Numbers that an amount before them is compared with or leads to: 9,071 against 8,318.

The number has the unit of the amount if words right before it compare the two ("against") or lead
from a change to its level ("until reaching"), both are printed alike and of about the same size,
and nothing else is measured between them. A rate of the sentence that the two give is better
evidence than words: then other nouns may stand between, and the number alone in brackets. Where the
sentence has rates and the two give none of them, only dates may stand between.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.counted_subjects import lead_words
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.table_readings import read_with
from silkledger.reading.definitions.units import RATIOS
from silkledger.reading.search.clauses import clause_words
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.passages import TextSentence
    from silkledger.reading.results import Quantity
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_MONEY = ("money", "price")
_MOST = 10  # times of the amount
_NEAR = 8  # characters between a number and its own date: not "in the same month of"
_PRINTED = re.compile(r"\d[\d.,'’\s]*\d|\d")
_DECIMALS = re.compile(r"[.,](\d{1,2})\Z")
_SCALE = re.compile(r"[^\W\d_]{2,}")
_BRACKET = re.compile(r"[(（]\s?\Z")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_REASON = "the unit of what it is compared with"


class ComparedAmount(NamedTuple):
    """An amount of a sentence: its span, its unit, and what it reads as."""

    start: int
    end: int
    unit: LentUnit
    quantity: Quantity


def compared_counts(
    mentioned: Mentioned,
    sentence: TextSentence,
    figures: Sequence[FoundFigure],
    numbers: Sequence[OpenNumber],
    lent: Iterable[tuple[OpenNumber, LentUnit]],
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers of a sentence that an amount is compared with, each with its unit.

    `lent` are the numbers of the sentence to which other words give a unit.
    """
    units = {number.start: unit for number, unit in lent}
    amounts = [*amounts_of(mentioned, figures), *_lent_amounts(mentioned, numbers, units)]
    rates = [each.quantity for each in figures if _is_rate(each)]
    for number in sorted(numbers):
        if number.start in units:
            continue
        before = [each for each in amounts if each.end <= number.start]
        amount = max(before, key=lambda each: each.end, default=None)
        quantity = (
            read_in_unit(mentioned, number, amount.unit.words) if amount is not None else None
        )
        if amount is None or quantity is None or quantity.unit != amount.quantity.unit:
            continue
        between = amount.end, number.start
        if any(between[0] <= each.start < between[1] for each in numbers) or any(
            between[0] <= each.start < between[1] and each.quantity.dimension not in RATIOS
            for each in figures
        ):
            continue
        if not _is_alike(mentioned.text, amount, number, quantity):
            continue
        fits = any(_gives(rate, amount.quantity, quantity) for rate in rates)
        kind = _kind(mentioned, sentence, amount, number, fits=fits)
        if kind == "compared" and not _is_near(amount, quantity):
            continue
        if kind == "level" and abs(quantity.value) <= abs(amount.quantity.value):
            continue
        others = [each for each in before if each.quantity.unit != amount.quantity.unit]
        if not fits and any(_is_near(each, quantity) for each in others):
            continue  # 12,300 containers and 4,300 lorries against 5,100
        inside = [each for each in figures if amount.end <= each.start < number.start]
        strictly = bool(rates) and kind == "compared"
        plain = fits or _is_plain(mentioned, between, inside, strictly=strictly)
        if kind and plain:
            apart = kind == "compared" and not _is_dated(mentioned, sentence, number.end)
            unit = amount.unit._replace(reason=_REASON, another_time=apart)
            amounts.append(ComparedAmount(number.start, number.end, unit, quantity))
            yield number, unit


def _is_rate(figure: FoundFigure) -> bool:
    return figure.quantity.dimension in ("rate", "share") and bool(figure.quantity.value)


def amounts_of(mentioned: Mentioned, figures: Sequence[FoundFigure]) -> Iterator[ComparedAmount]:
    """Yield the figures that are amounts in one unit of their own, other than money."""
    for each in figures:
        unit, quantity = each.own_unit or each.unit, each.quantity
        if quantity.dimension in (*RATIOS, *_MONEY, "time") or quantity.bound == "range":
            continue
        if each.refusal is None and unit is not None:
            words = mentioned.text[slice(*unit)].replace("\n", " ")
            yield ComparedAmount(each.start, each.end, LentUnit(words, *unit), quantity)


def _lent_amounts(
    mentioned: Mentioned, numbers: Iterable[OpenNumber], units: dict[int, LentUnit]
) -> Iterator[ComparedAmount]:
    for number in numbers:
        unit = units.get(number.start)
        quantity = read_in_unit(mentioned, number, unit.words) if unit is not None else None
        if unit is not None and quantity is not None and quantity.dimension not in _MONEY:
            yield ComparedAmount(number.start, number.end, unit, quantity)


def read_in_unit(mentioned: Mentioned, number: OpenNumber, unit: str) -> Quantity | None:
    """Return a number in a unit, None if the two can't be read together."""
    first = next(
        at for at in range(number.start, number.end) if mentioned.text[at].isdecimal()
    )  # behind a preposition
    return read_with(mentioned, mentioned.text[first : number.end].replace("\n", " "), unit)


def _is_alike(text: str, amount: ComparedAmount, number: OpenNumber, quantity: Quantity) -> bool:
    """Whether a number is written as an amount is: with as many decimals, or in full."""
    own = _PRINTED.search(text, amount.start, amount.end)
    printed = _PRINTED.search(text, number.start, number.end)
    if own is None or printed is None or quantity.value <= 0:
        return False
    decimals = [
        len(found[1]) if (found := _DECIMALS.search(each[0])) else 0 for each in (own, printed)
    ]
    scaled = [_SCALE.match(text[each.end() :].lstrip()) is not None for each in (own, printed)]
    if decimals[1] == 0 and not text[printed.end() : number.end].strip():
        return sum(map(str.isdecimal, printed[0])) > 3  # 670,300 beside 1.1 million
    return decimals[0] == decimals[1] and scaled[0] == scaled[1]


def _is_near(amount: ComparedAmount, quantity: Quantity) -> bool:
    """Whether two amounts are of about the same size."""
    number, other = abs(quantity.value), abs(amount.quantity.value)
    return other / _MOST <= number <= other * _MOST


def _gives(rate: Quantity, level: Quantity, base: Quantity) -> bool:
    """Whether a level and the one before it give a rate of change, as it is rounded."""
    if not base.value:
        return False
    change = 100 * (level.value - base.value) / base.value
    half = abs(rate.lower_digit) / 2
    slack = 100 * (abs(level.lower_digit) + abs(base.lower_digit)) / (2 * abs(base.value))
    return abs(change - rate.value) <= half + slack and half + slack < abs(rate.value) / 2


def _kind(
    mentioned: Mentioned,
    sentence: TextSentence,
    amount: ComparedAmount,
    number: OpenNumber,
    *,
    fits: bool,
) -> str:
    """Return "compared" or "level" by the words right before a number, "" for others."""
    text = mentioned.text
    here = mentioned.within(sentence.start, sentence.end)
    vocabulary, led = mentioned.source.vocabulary, text[amount.end : number.start]
    first = next(at for at in range(number.start, number.end) if text[at].isdecimal())
    led += text[number.start : first]
    follows = text[number.end : sentence.end]
    if _BRACKET.search(led):
        return "compared" if fits and follows.startswith((")", "）")) else ""
    behind = lead_words(vocabulary, here.language, "behind")
    dated = any(0 <= each.start - number.end <= 1 for each in here.periods)
    if behind is None or not (dated or behind.match(follows)):
        return ""
    for kind in ("compared", "level"):
        pattern = lead_words(vocabulary, here.language, kind)
        if pattern is not None and pattern.search(led):
            return kind
    return ""


def _is_plain(
    mentioned: Mentioned,
    between: tuple[int, int],
    figures: Sequence[FoundFigure],
    *,
    strictly: bool,
) -> bool:
    """Whether no clause begins and nothing counted, measured or paid stands between two numbers.

    Strictly, no words do besides `figures`, dates and what leads to the number.
    """
    here, source = mentioned.within(*between), mentioned.source
    text = mentioned.text[slice(*between)]
    opening = clause_words(source.vocabulary, here.language)
    if not opening.isdisjoint(_LETTERS.findall(text.casefold())) or ";" in text:
        return False
    if any(each.start >= between[0] and each.end <= between[1] for each in here.indicators):
        return False
    folded = fold(text)
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    for token in tokens:
        unit = token.word.unit
        measures = unit is not None and unit.dimension not in (*RATIOS, "time")
        if token.word.currency or measures or "and" in token.word.roles:
            return False
    if not strictly:
        return True
    spans = [(each.start, each.end) for each in here.periods]
    for start, end in (*spans, *((each.start, each.end) for each in figures)):
        if between[0] <= start and end <= between[1]:
            first, last = start - between[0], end - between[0]
            text = f"{text[:first]}{' ' * (last - first)}{text[last:]}"
    lead = lead_words(source.vocabulary, here.language, "compared")
    text = lead.sub(" ", text) if lead is not None else text
    return not any(map(str.isdecimal, text)) and _WORD.search(text) is None


def _is_dated(mentioned: Mentioned, sentence: TextSentence, end: int) -> bool:
    """Whether a date stands near behind a number, as its own."""
    here = mentioned.within(sentence.start, sentence.end)
    return any(0 <= each.start - end <= _NEAR for each in (*here.periods, *here.bases))
