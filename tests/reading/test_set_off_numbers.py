"""Numbers that count nothing: years of nouns, ends of dashes, old money, sizes of things."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import read

REFUSED = [
    ("fr", "le budget 2021 des hôpitaux"),
    ("fr", "les tarifs 2020 des taxis"),
    ("es", "el presupuesto 2021 de los hospitales"),
    ("fr", "0,60 euro/action – 2016"),
    ("fr", "de 10 % - auparavant 25 %"),
    ("fr", "générateur de milliers d'emplois"),
    ("fr", "deux réservoirs de 50 m3"),
    ("es", "dos tubos de 19,1 mm"),
    ("fr", "60 milliards de chiffre d'affaires"),
    ("fr", "2,5 milliards de dégâts"),
    ("fr", "17 millions de dlrs"),
    ("es", "12.000 sucres"),
]


@pytest.mark.parametrize(("language", "wording"), REFUSED)
@pytest.mark.parametrize("statistic", [None, "share", "flow"])
def test_what_counts_nothing_is_refused(language: str, wording: str, statistic: str | None) -> None:
    context = QuantityContext(locale=language, statistic=statistic)
    assert not isinstance(read_quantity(wording, context), Quantity)


@pytest.mark.parametrize(
    ("language", "wording", "bound", "value", "unit"),
    [
        ("fr", "plus de 12 milliards de bahts", "gt", 12_000_000_000, "THB"),
        ("es", "12.000 millones de bahts", "exact", 12_000_000_000, "THB"),
        ("fr", "et 1% sous forme", "exact", 1, "percent"),
        ("fr", "12 % sous la direction du groupe", "exact", 12, "percent"),
        ("fr", "12 % sous leur niveau de 2019", "exact", -12, "percent"),
        ("es", "12.000 millones de euros bajo gestión", "exact", 12_000_000_000, "EUR"),
        ("fr", "136 milliards d'euros de déficits passés", "exact", 136_000_000_000, "EUR"),
        ("fr", "les 40 ans passés", "gt", 40, "year"),
    ],
)
def test_what_stands_beside_decides(
    language: str, wording: str, bound: str, value: int, unit: str
) -> None:
    quantity = read(wording, locale=language)
    low = quantity.lower if quantity.value is None else quantity.value
    assert (quantity.bound, int(low), quantity.unit) == (bound, value, unit)
