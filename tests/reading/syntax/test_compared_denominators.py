"""What a number is compared with may be per day; the number is so only if words say it of it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("5 t more than daily output", "en", "exact 5 t"),
        ("5 t above daily output", "en", "exact 5 t"),
        ("5 t more a day than last year", "en", "exact 5 t/d"),
        ("5 t more than last year daily", "en", "unit.unknown"),
        ("на 7,4 тыс. т больше суточного потребления", "ru", "exact 7400 t"),
        ("на 500 т меньше суточной нормы", "ru", "exact -500 t"),
        ("на 5 т больше ежедневно", "ru", "unit.unknown"),
        ("5 toneladas más que el consumo diario", "es", "exact 5 t"),
        ("5 tonnes de plus que la consommation quotidienne", "fr", "exact 5 t"),
        ("5 Tonnen mehr als der tägliche Verbrauch", "de", "exact 5 t"),
        ("5 Tonnen mehr pro Tag als im Vorjahr", "de", "exact 5 t/d"),
    ],
)
def test_an_adjective_of_what_is_compared_divides_no_number(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic="increase") == expected


@pytest.mark.parametrize("of", ["", " of meat", " of CO2"])
@pytest.mark.parametrize("noun", ["head", "person", "citizen"])
def test_a_measure_before_each_of_a_counted_noun_is_per_that_noun(noun: str, of: str) -> None:
    assert outcome(f"2 t{of} a {noun}", "en", statistic="level") == "exact 2 t/person"


def test_a_counted_noun_with_a_verb_behind_it_is_no_denominator() -> None:
    assert outcome("output of 5 t a company said", "en", statistic="level") == "unit.unknown"
