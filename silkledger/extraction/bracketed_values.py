"""Numbers alone in brackets behind an amount: its value of another time, "MSEK 255.1 (195.0)".

They have the unit of the amount if they are printed alike, with as many decimals and of about the
same size. Another number there, such as the mark of a note, has none. A date may stand beside it,
or a word for an earlier time: 7,461 employees (2015: 7,462). A number with a sign behind a count is
a change of it: 393,029 people (minus 18,922).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.base_phrases import compares
from silkledger.extraction.restated_changes import LentUnit
from silkledger.extraction.table_readings import read_with
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.search.units_of_amount_before import lending_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from silkledger.extraction.mentions import Mentioned
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_OPENED, CLOSED = re.compile(r"\s?[(（]\s?"), re.compile(r"\s?[)）]")
# What may stand between an amount and its bracket, without dates: 7,461 people employed (
_WORD = re.compile(r"(?:\s[^\W\d_]+)?\s*[(（]")
_MARKS = " \n:：,，-–—"
_PRINTED = re.compile(r"\d[\d.,'’\s]*\d")
_DECIMALS = re.compile(r"[.,](\d+)\Z")
GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+")
_SIGNS = ("+", "-", "−", "–")
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_GROUP = 3  # digits
_MOST = 4  # times
_REASON = "the unit of the amount before its bracket"


def bracketed_values(
    mentioned: Mentioned, figures: Sequence[FoundFigure], numbers: Iterable[OpenNumber]
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers that are values of another time, with the units of the amounts before."""
    text = mentioned.text
    for number in numbers:
        before = [each for each in figures if each.end <= number.start]
        amount = before[-1] if before else None
        if amount is None or amount.refusal or amount.quantity.dimension in RATIOS:
            continue
        beside = _OPENED.fullmatch(text, amount.end, number.start)
        alone = beside is not None and CLOSED.match(text, number.end) is not None
        if not (alone or _is_dated(mentioned, amount.end, number)):
            continue
        printed = text[number.start : number.end]
        unit = _unit(mentioned, amount, printed) or _unit_of_change(mentioned, amount, printed)
        if unit is not None:
            yield number, unit if alone else _with_own_date(mentioned, number, unit)


def _with_own_date(mentioned: Mentioned, number: OpenNumber, unit: LentUnit) -> LentUnit:
    """Return a unit of a number of another time, which its bracket may date."""
    dates = mentioned.within(*_bracket(mentioned.text, number)).periods
    return unit._replace(another_time=not dates)


def _bracket(text: str, number: OpenNumber) -> tuple[int, int]:
    """Return the span of what stands in the brackets around a number, an empty one without them."""
    opened = max(text.rfind(each, 0, number.start) for each in _OPENING) + 1
    closed = [at for each in _CLOSING if (at := text.find(each, number.end)) >= 0]
    return (opened, min(closed)) if opened and closed else (number.start, number.start)


def _is_dated(mentioned: Mentioned, end: int, number: OpenNumber) -> bool:
    """Whether a bracket behind an amount holds nothing but a number and the time of it."""
    opened, closed = _bracket(mentioned.text, number)
    if not end < opened < closed or not _WORD.fullmatch(_undated(mentioned, end, opened)):
        return False
    here = mentioned.within(opened, closed)
    dates = len([*here.periods, *here.bases])
    led = _undated(mentioned, opened, number.start).strip(_MARKS).lower()
    if _undated(mentioned, number.end, closed).strip(_MARKS):
        return False
    if dates:
        return dates == 1 and not led
    vocabulary = mentioned.source.vocabulary
    return any(
        compares(f"{led}{mark}", vocabulary, here.language) for mark in ("", ":", " –", " —")
    )


def _undated(mentioned: Mentioned, start: int, end: int) -> str:
    """Return the words of a span without its dates."""
    here, words = mentioned.within(start, end), mentioned.text[start:end]
    for each in sorted((*here.periods, *here.bases), key=lambda date: -date.start):
        if start <= each.start and each.end <= end:
            words = words[: each.start - start] + words[each.end - start :]
    return words


def _unit(mentioned: Mentioned, amount: FoundFigure, printed: str) -> LentUnit | None:
    """Return the unit of an amount, if a number is printed as it is and is of about its size.

    It is what the amount says besides its number, if it reads the same with that as a unit.
    """
    text, quantity = mentioned.text, amount.quantity
    own = _PRINTED.search(text, amount.start, amount.end)
    if own is None or not _PRINTED.fullmatch(printed) or _shape(own[0]) != _shape(printed):
        return None
    for start, end in ((own.end(), amount.end), (amount.start, own.start())):
        words = text[start:end]
        unit = words.strip().replace("\n", " ")
        first = start + len(words) - len(words.lstrip())
        if not unit or _read(mentioned, own[0], unit) != (quantity.value, quantity.unit):
            continue
        value, _ = _read(mentioned, printed, unit)
        near = value is not None and 0 < value <= quantity.value * _MOST
        near = near and value is not None and quantity.value <= value * _MOST
        return (
            LentUnit(unit, first, first + len(unit), _REASON, another_time=True) if near else None
        )
    return None


def _unit_of_change(mentioned: Mentioned, amount: FoundFigure, printed: str) -> LentUnit | None:
    """Return the unit of a count, if a number in full has a sign and is smaller."""
    number = _PRINTED.search(printed)
    if number is None or not _is_sign(mentioned, printed[: number.start()], amount.end):
        return None
    if printed[number.end() :].strip() or not GROUPED.fullmatch(number[0]):
        return None
    quantity, unit = amount.quantity, amount.own_unit
    if quantity.dimension not in COUNTED or quantity.bound == "range" or unit is None:
        return None
    words = mentioned.text[slice(*unit)].replace("\n", " ")
    value, name = _read(mentioned, number[0], words)
    if value is None or name != quantity.unit or not 0 < value < quantity.value:
        return None
    return LentUnit(words, *unit, _REASON, another_time=True, is_change=True)


def _is_sign(mentioned: Mentioned, words: str, at: int) -> bool:
    """Whether words before a number are a sign of it."""
    if words.strip() in _SIGNS:
        return True
    language = mentioned.within(max(at - 1, 0), at).language
    signs = lending_words(mentioned.source.vocabulary, language, "signed")
    return words.strip().casefold() in signs


def _read(mentioned: Mentioned, number: str, unit: str) -> tuple[Decimal | None, str]:
    found = read_with(mentioned, number, unit)
    return (found.value, found.unit) if found is not None else (None, "")


def _shape(number: str) -> tuple[int, bool]:
    """Return how many decimals a number has, and whether its digits are grouped or many."""
    found = _DECIMALS.search(number)
    decimals = len(found[1]) if found is not None else 0
    digits = sum(map(str.isdecimal, number))
    grouped = decimals == _GROUP or digits - decimals > _GROUP
    return (0 if decimals == _GROUP else decimals), grouped and decimals in (0, _GROUP)
