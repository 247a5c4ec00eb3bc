"""Numbers of an English sentence with their places: digits or words, a scale, low and high.

Apart from the reading engine on purpose: what it holds against the engine must not come from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "m": 6,
    "billion": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "tn": 12,
}
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+|\b(?:" + "|".join(NUMBER_WORDS) + r")\b)"
SCALE = r"(?:[\s-]?(?:" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")\b)?"
ONE = re.compile(
    rf"(?<![\w.,])({NUMBER})({SCALE})|(?<=[A-Z$€£~])({NUMBER})({SCALE})", re.IGNORECASE
)
JOIN = re.compile(r"\s*(?:-|–|—|to|and|or)\s*\$?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number, or the two ends of a range, and its place in the sentence."""

    start: int
    end: int
    ends: tuple[Fraction, ...]


def numbers_in(text: str) -> list[Printed]:
    """Return every reading of the numbers of a sentence: ranges, with a scale and without."""
    parts = [_read(match) for match in ONE.finditer(text)]
    singles = [number for readings in parts for number in readings]
    ranges = [
        Printed(low.start, high.end, ends)
        for left, right in pairwise(parts)
        for low in left[:1]
        for high in right
        if JOIN.fullmatch(text, low.end, high.start)
        for ends in _both(low, high)
    ]
    return [*ranges, *singles]


def _both(low: Printed, high: Printed) -> set[tuple[Fraction, ...]]:
    """Return the ends of a range: the scale behind the second may cover the first."""
    scaled = {Fraction(10**power) for power in {0, *SCALES.values()}}
    return {(low.ends[0] * scale, high.ends[0]) for scale in scaled}


def _read(match: re.Match[str]) -> list[Printed]:
    """Return the readings of one match, the longer first."""
    number = 1 if match[1] else 3
    word = match[number].lower()
    value = Fraction(NUMBER_WORDS.get(word) or word.replace(",", ""))
    bare = Printed(match.start(), match.end(number), (value,))
    scale = match[number + 1].strip(" -\t\n").lower()
    if not scale:
        return [bare]
    return [Printed(match.start(), match.end(), (value * 10 ** SCALES[scale],)), bare]
