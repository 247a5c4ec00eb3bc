"""NewsQuant: 590 sentences of news with 904 quantities, published with the extractor CQE.

The file is an array of {text, quantities: [{change, value, unit, normalized_unit}]}. `change` is
one of = ~ > < up down; a value is a number or "low-high". No offsets are given: the wording is the
first place of the sentence where a number of this value stands with the unit's words.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.sets.numbers_in_text import Printed, numbers_in
from tests.sets.rows import Loaded, Row, Stated
from tests.sets.wordings import start_with_words

if TYPE_CHECKING:
    from pathlib import Path

NAME = "newsquant"
BOUNDS = {"=": ("exact",), "~": ("approx", "nearly"), ">": ("gt", "ge"), "<": ("lt", "le")}
SIGNS = {"up": 1, "down": -1}
# The unit as annotated, and what else stands for it in the sentences.
SPELLINGS = {"percent": r"per ?cent|pct|%", "year-old": r"years?[- ]old"}
# What is printed before its number; what follows ("per barrel") is part of the unit too.
LEADS = re.compile(r"(US ?\$|\$ ?(?:US|A)|HK\$|A\$|C\$|\$|€|£|PS|RM|Y|USD|AUD|EUR|JPY)(.*)")
RANGE = re.compile(r"\s*(-?[\d.]+)\s*-\s*([\d.]+)\s*")


def load(file: Path, words: int = 0) -> Loaded:
    """Return the figures of the file whose wording stands in their sentence."""
    rows: list[Row] = []
    left_out: Counter[str] = Counter()
    for entry in json.loads(file.read_text(encoding="utf-8")):
        text, used = entry["text"], list[tuple[int, int]]()
        if not entry["quantities"]:
            left_out["no figure in the entry"] += 1
        numbers = numbers_in(text)
        for quantity in entry["quantities"]:
            place = _place(text, numbers, quantity, used)
            if place is None:
                left_out["the number and its unit don't stand side by side"] += 1
                continue
            used.append(place)
            after = max((end for _, end in used if end <= place[0]), default=0)
            start = start_with_words(text, place[0], words, "en", after=after)
            rows.append(
                Row(
                    public_set=NAME,
                    language="en",
                    kind="",
                    wording=text[start : place[1]],
                    unit_name=quantity["normalized_unit"] if quantity["unit"] != "-" else "-",
                    stated=_stated(quantity, words=start < place[0]),
                    text=text,
                )
            )
    return Loaded(tuple(rows), dict(left_out))


def _ends(value: str) -> tuple[Fraction, ...]:
    if match := RANGE.fullmatch(value):
        return Fraction(match[1]), Fraction(match[2])
    return (Fraction(value),)


def _stated(quantity: dict[str, Any], *, words: bool) -> Stated:
    ends, change = _ends(quantity["value"]), quantity["change"]
    sign = 1
    if words and change in SIGNS:
        ends, sign = tuple(abs(end) for end in ends), SIGNS[change]
    if len(ends) == 2:
        low, high = sorted(sign * end for end in ends)
        return Stated(lower=low, upper=high, bounds=("range",), signed=change in SIGNS)
    bounds = BOUNDS.get(change) if words else ("exact",)
    return Stated(value=sign * ends[0], bounds=bounds, signed=not words or change in (*SIGNS, "="))


def _place(
    text: str, numbers: list[Printed], quantity: dict[str, Any], used: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return where the figure stands, not inside one that is used already."""
    ends = tuple(abs(end) for end in _ends(quantity["value"]))
    lead = LEADS.fullmatch(quantity["unit"])
    dash = "-" if min(_ends(quantity["value"])) < 0 else ""
    between = r"(?:between\s+)?" if len(ends) == 2 else ""
    for number in numbers:
        if number.ends != ends:
            continue
        for before, behind in _patterns(quantity["unit"], lead):
            start = re.search(
                rf"{between}(?:{before})\s*{dash}$", text[: number.start], re.IGNORECASE
            )
            end = re.match(behind, text[number.end :], re.IGNORECASE)
            if start is None or end is None:
                continue
            place = start.start(), number.end + end.end()
            if not any(place[0] < last and first < place[1] for first, last in used):
                return place
    return None


def _patterns(unit: str, lead: re.Match[str] | None) -> list[tuple[str, str]]:
    """Return patterns of the text before and behind a number; the first that fits counts."""
    if unit == "-":
        return [("", "")]
    if lead:
        behind = rf"\s*{_words(lead[2])}" if lead[2].strip() else ""
        return [(_words(lead[1]), behind), ("", rf"\s*{_words(unit)}")]
    spelled = SPELLINGS.get(unit) or rf"{_words(unit)}(?!\w)"
    return [("", rf"[\s-]*(?:{spelled})")]


def _words(unit: str) -> str:
    return r"[\s-]*".join(re.escape(word) for word in re.split(r"[\s-]+", unit.strip()))
