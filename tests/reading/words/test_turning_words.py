"""Words that change, bound, multiply or compare are never passed over, listed or not (turning.csv).

They stand where a word of a subject may stand, and the amount behind them is not read as it is.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.depth import some

AMOUNTS = {
    "en": ("of 5 million tonnes", "5 million tonnes", "of 5 percent"),
    "de": ("von 5 Mio. Tonnen", "5 Mio. Tonnen", "von 5 Prozent"),
    "fr": ("de 5 millions de tonnes", "5 millions de tonnes", "de 5 %"),
    "es": ("de 5 millones de toneladas", "5 millones de toneladas", "del 5 %"),
    "zh": ("5万吨", "5%"),
}


def turning() -> list[tuple[str, str]]:
    with (Path(__file__).parent / "turning.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [(row["language"], word) for row in rows for word in row["words"].split(";")]


def wordings(language: str, word: str, amount: str) -> list[str]:
    if language == "zh":
        return [word + amount, f"产量{word}{amount}"]
    return [f"{word} {amount}", f"a {word} {amount}"]


@pytest.mark.parametrize("language", AMOUNTS)
def test_no_turning_word_is_taken_for_a_subject(language: str) -> None:
    words = [word for tongue, word in turning() if tongue == language]
    read = [
        f"{wording} ({statistic}): {quantity.bound} {quantity.value} {quantity.unit}"
        for word in some(words, 7)
        for amount in AMOUNTS[language]
        for statistic in (None, "flow", "growth_rate")
        for wording in wordings(language, word, amount)
        for quantity in [
            read_quantity(wording, QuantityContext(locale=language, statistic=statistic))
        ]
        if isinstance(quantity, Quantity) and quantity.bound == "exact" and quantity.value > 0
    ]
    assert len(words) > 70
    assert not read, "\n".join(read)
