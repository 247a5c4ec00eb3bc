"""Wordings whose slots are filled: what needs no grammar (wordings/*.csv).

Slots: `{n}` a number, `{i}` a whole one, `{m}` a number with a scale, `{p}` 2 to 95; `{other}` is
another whole number, `{name}` with any other name a word of that role. `expected` is "bound factor
unit", where the value is the slot's times the factor ("inverse": one divided by it; "=5": 5 itself;
"+1": one more), with ` flag` behind it where one is due; "refused"; a "?" before it where a refusal
is right as well; " | " between readings. `bounds` is "yes" where a bound may stand before it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.reading.generator.amounts import number, plain, small, unscaled
from tests.reading.generator.case import REFUSED, Case, Expected, Reading
from tests.reading.generator.draw import Draw

WORDINGS = Path(__file__).parent / "wordings"
_SLOT = re.compile(r"\{(\w+)\}")
# French: 5 millions de tonnes, but 5 tonnes.
_PARTITIVE = re.compile(r"(millions|milliards|billions|Mds) (tonnes|tonneaux|dollars|euros|yuans)")


class Pattern(NamedTuple):
    """A row of a table of patterns with one of its wordings."""

    wording: str
    expected: str
    statistic: str
    unit: str
    indicator: str
    bounds: bool


def pattern(draw: Draw) -> Case:
    """A wording of the kind and language, its slots filled."""
    row = draw.random.choice(patterns()[draw.kind, draw.language.tag])
    value = Fraction(0)

    def filled(match: re.Match[str]) -> str:
        nonlocal value
        slot = match[1]
        if slot == "other":
            return str(draw.random.randint(2, 98))
        if slot not in _NUMBERS:
            return draw.language.some(slot, draw.random).text
        text, value = _NUMBERS[slot](draw)
        return text

    wording = _PARTITIVE.sub(r"\1 de \2", _SLOT.sub(filled, row.wording)).replace(" de e", " d'e")
    expected = read_expected(row.expected, value)
    if row.bounds and draw.chance(0.4):
        bound = draw.language.some("number_left", draw.random)
        wording = draw.language.joined(bound.text, wording)
        readings = tuple(replace(reading, bound=bound.key) for reading in expected.readings)
        expected = replace(expected, readings=readings)
    statistic = draw.random.choice(row.statistic.split("/")) or None
    return draw.case(
        wording,
        expected,
        statistic=None if statistic == "none" else statistic,
        unit=row.unit or None,
        indicator=row.indicator or None,
    )


def read_expected(text: str, value: Fraction) -> Expected:
    """The expectation of a row for the value of its slot."""
    if text == "refused":
        return REFUSED
    readings = tuple(_reading(part, value) for part in text.removeprefix("?").split(" | "))
    return Expected(readings, refusable=text.startswith("?"))


@cache
def patterns() -> dict[tuple[str, str], list[Pattern]]:
    """The patterns by kind and language."""
    rows: dict[tuple[str, str], list[Pattern]] = {}
    for path in sorted(WORDINGS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for language in row["language"].split("/"):
                    rows.setdefault((row["kind"], language), []).extend(
                        Pattern(
                            wording.strip(),
                            row["expected"],
                            row["statistic"],
                            row["unit"],
                            row["indicator"],
                            row["bounds"] == "yes",
                        )
                        for wording in row["wordings"].split(";")
                    )
    return rows


def _reading(text: str, value: Fraction) -> Reading:
    bound, factor, unit, *flag = text.split(" ")
    if factor == "inverse":
        value = 1 / value if value else value
    elif factor.startswith("="):
        value = Fraction(factor[1:])
    elif factor.startswith("+"):
        value += Fraction(factor[1:])
    else:
        value *= Fraction(factor)
    shrinks = factor == "inverse" or value < 0
    return Reading(bound, value, unit, flag=flag[0] if flag else None, mirrored=shrinks)


def _plain(draw: Draw) -> tuple[str, Fraction]:
    amount = plain(draw.language, draw.style, draw.random)
    return amount.text, amount.value


def _whole(draw: Draw) -> tuple[str, Fraction]:
    value = draw.random.randint(3, 19)
    return str(value), Fraction(value)


def _scaled(draw: Draw) -> tuple[str, Fraction]:
    while True:
        amount = number(draw.language, draw.style, draw.random)
        if amount.value >= 1000:
            return amount.text, amount.value


def _percent(draw: Draw) -> tuple[str, Fraction]:
    amount = unscaled(small(draw.random), draw.style)
    return amount.text, amount.value


_NUMBERS: dict[str, Callable[[Draw], tuple[str, Fraction]]] = {
    "n": _plain,
    "i": _whole,
    "m": _scaled,
    "p": _percent,
}
