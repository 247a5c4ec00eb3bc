"""Joins: a fraction of an amount is a share of it, and no other figure."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity

HALVES = {"de": "die Hälfte von", "ru": "половина из", "en": "half of", "es": "la mitad de"}
WHOLES = {"de": "500 Tonnen", "ru": "500 тонн", "en": "500 tonnes", "es": "500 toneladas"}


@pytest.mark.parametrize(("locale", "statistic"), [*product(HALVES, ("level", "flow", "stock"))])
def test_a_part_of_an_amount_is_no_figure_of_its_own(locale: str, statistic: str) -> None:
    wording = f"{HALVES[locale]} {WHOLES[locale]}"
    found = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    assert not isinstance(found, Quantity)


@pytest.mark.parametrize("locale", HALVES)
def test_a_share_is_that_part(locale: str) -> None:
    wording = f"{HALVES[locale]} {WHOLES[locale]}"
    found = read_quantity(wording, QuantityContext(locale=locale, statistic="share"))
    assert isinstance(found, Quantity)
    assert (int(found.value), found.unit) == (50, "percent")
