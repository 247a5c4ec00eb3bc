"""Digressions between a verb of change and its "by"."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity


@pytest.mark.parametrize(
    ("locale", "wording", "value"),
    [
        ("en", "slipped, after two years of growth, by 4.2 percent", "-4.2"),
        ("en", "plunged, as two shafts stood under water, by 50 per cent", "-50"),
        ("fr", "reculé, malgré un nouvel accord, de 8,3 %", "-8.3"),
        ("ru", "упала, несмотря на новые скважины, на 9,6 %", "-9.6"),
        ("de", "stiegen, trotz neuer Verträge, um 5 Prozent", "5"),
    ],
)
def test_a_digression_says_nothing_of_the_figure(locale: str, wording: str, value: str) -> None:
    quantity = read_quantity(wording, QuantityContext(locale=locale))
    assert isinstance(quantity, Quantity)
    assert str(quantity.value) == value


@pytest.mark.parametrize(
    "wording",
    [
        "rose, imports fell, by 5 percent",  # the second verb goes on
        "slipped, to $5 billion, by 4 percent",
        "slipped, that dreadful thing",
    ],
)
def test_what_tells_something_else_is_no_digression(wording: str) -> None:
    quantity = read_quantity(wording, QuantityContext(locale="en"))
    assert not isinstance(quantity, Quantity) or quantity.value < 0


def test_a_percentage_lends_no_scale_to_an_amount() -> None:
    refused = read_quantity("24 % to 38.1 billion", QuantityContext(locale="en"))
    assert [each.rule for each in refused] == ["number.compete"]  # type: ignore[union-attr]
