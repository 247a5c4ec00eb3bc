"""A change that stands between its words with the level it leads to has a statistic of its own."""

from __future__ import annotations

import pytest

from tests.extraction.test_classes import read
from tests.extraction.texts import candidates_of, cell


@pytest.mark.parametrize("verb", ["gesunken", "gefallen", "zurückgegangen"])
@pytest.mark.parametrize("level", ["45,8 Millionen Liter", "505.900 Stück", "12 Euro"])
def test_a_rate_before_its_level_and_verb_is_read_as_a_change(verb: str, level: str) -> None:
    found = candidates_of(f"Der Wert ist um 2,7 Prozent auf {level} {verb}.", "de")
    (change,) = [each for each in found if "2,7" in each.wording]
    assert not change.reasons
    assert cell(change, "statistic") == "growth_rate"
    quantity = read(change, "de")
    assert quantity is not None
    assert (float(quantity.value), quantity.unit) == (-2.7, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "Der Wert ist um 2,7 auf 45,8 Millionen Liter gesunken.",
        "Der Wert ist um 300 Liter auf 45,8 Millionen Liter gesunken.",
    ],
)
def test_an_amount_has_no_statistic_of_a_rate(text: str) -> None:
    assert not any(cell(each, "statistic") for each in candidates_of(text, "de"))
