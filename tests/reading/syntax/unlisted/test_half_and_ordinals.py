"""Words for a half or fourth that are an average or a rank where they stand."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize(
    "wording",
    [
        "que presentó un crecimiento medio en el",
        "una caída media del sector",
        "el ascenso medio",
        "en el cuarto puesto de Europa",
        "el quinto puesto",
    ],
)
def test_an_average_or_rank_is_no_part(wording: str) -> None:
    assert refusals(wording, locale="es")


@pytest.mark.parametrize(
    ("wording", "value", "unit"),
    [
        ("subió medio punto porcentual", 0.5, "pp"),
        ("creció medio millón de personas", 500_000, "person"),
        ("subió media docena de países", 6, "country"),
        ("un cuarto de la población", 25, "percent"),
        ("el quinto de la producción", 20, "percent"),
    ],
)
def test_a_half_of_something_stays_one(wording: str, value: float, unit: str) -> None:
    quantity = read(wording, locale="es")
    assert (float(quantity.value), quantity.unit) == (value, unit)
