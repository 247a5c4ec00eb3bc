"""Numbers alone in brackets behind an amount: its value of another time, "MSEK 255.1 (195.0)".

They have the unit of the amount if they are printed alike, with as many decimals and of about the
same size. Another number there, such as the mark of a note, has none. A number with a sign behind a
count is a change of it: 393,029 people (minus 18,922).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_PRINTED = re.compile(r"\d[\d.,'’\s]*\d")
_DECIMALS = re.compile(r"[.,](\d+)\Z")
GROUPED = re.compile(r"\d{1,3}(?:[.,'’\s]\d{3})+")
_SIGNS = ("+", "-", "−", "–")
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
        if not beside or not CLOSED.match(text, number.end):
            continue
        printed = text[number.start : number.end]
        unit = _unit(mentioned, amount, printed) or _unit_of_change(mentioned, amount, printed)
        if unit is not None:
            yield number, unit


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
