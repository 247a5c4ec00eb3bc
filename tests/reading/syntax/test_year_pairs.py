"""Two years behind "between" and a number are when it held, unless something counts them."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("rise", "years", "locale"),
    [
        ("rose 17 %", "between {} and {}", "en"),
        ("en hausse de 17 %", "entre {} et {}", "fr"),
        ("creció un 17 %", "entre {} y {}", "es"),
        ("stieg um 17 %", "zwischen {} und {}", "de"),
        ("вырос на 17 %", "между {} и {} годами", "ru"),
    ],
)
@pytest.mark.parametrize("first", [1999, 2015, 2023])
def test_years_behind_between_are_dates(rise: str, years: str, locale: str, first: int) -> None:
    wording = f"{rise} {years.format(first, first + 1)}"
    assert outcome(wording, locale, statistic="growth_rate") == "exact 17 percent"


@pytest.mark.parametrize("unit", ["tonnes", "euros", "vehicles", "million tonnes"])
def test_numbers_that_are_counted_are_no_years(unit: str) -> None:
    assert outcome(f"between 2015 and 2016 {unit}", "en").startswith("range ")


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("22% inférieure à celle de 2023", "fr", "exact -22 percent"),
        ("22 % supérieur à la moyenne", "fr", "exact 22 percent"),
        ("un 1,8% inferiores a los del trimestre anterior", "es", "exact -1.8 percent"),
        ("18,4 por ciento arriba de las de 2010", "es", "exact 18.4 percent"),
        ("inférieur à 30 %", "fr", "lt 30 percent"),
        ("arriba de 30 %", "es", "gt 30 percent"),
    ],
)
def test_a_comparative_behind_a_rate_is_its_change(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == expected
