"""A verb of bound whose object stands before another verb bounds no number of that verb."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "firms that topped the list earned 20 million dollars", "exact 20000000 USD"),
        ("en", "firms that have topped the list earned 20 million dollars", "exact 20000000 USD"),
        ("en", "those which surpassed the record sold 5 million tonnes", "exact 5000000 t"),
        ("en", "the number of trains that crossed the border rose to 41,595", "exact 41595 train"),
        ("en", "the number of trains crossing the border hit 41,595", "exact 41595 train"),
        ("fr", "les trains qui ont franchi la frontière ont atteint 500 unités", "exact 500 unit"),
        ("es", "las empresas que superaron la prueba vendieron 5 toneladas", "exact 5 t"),
        ("ru", "компании, которые превысили лимит, продали 5 тонн", "exact 5 t"),
    ],
)
def test_the_bound_of_a_relative_clause_is_its_own(
    language: str, wording: str, expected: str
) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "the company topped the list and earned 20 million dollars"),
        ("fr", "elle a dépassé ses rivales et a vendu 5 tonnes"),
        ("es", "superó a su rival y vendió 5 toneladas"),
    ],
)
def test_a_main_clause_leaves_it_open(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="flow") == "bound.misplaced"


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "sales that topped 20 million dollars", "gt 20000000 USD"),
        ("en", "exports topping 5 million tonnes", "gt 5000000 t"),
        ("en", "exceeded the target of 5 million tonnes", "gt 5000000 t"),
        ("en", "exceeded the expected 5 million tonnes", "gt 5000000 t"),
        ("es", "superó el nivel registrado de 5 toneladas", "gt 5 t"),
        ("fr", "qui a dépassé le seuil de 5 tonnes", "gt 5 t"),
    ],
)
def test_what_bounds_the_number_still_does(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected
