"""Bounds that belong to another noun than the number, and negated verbs of bound."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("supérieur à la moyenne des 27 pays", "fr"),
        ("plus que la moyenne des 12 pays", "fr"),
        ("above the average of the 27 countries", "en"),
        ("exceeded last year's level with 12 million euros", "en"),
        ("no llegó a acuerdo con 12 países", "es"),
        ("supera el nivel de 2019 con 12 millones de euros", "es"),
    ],
)
def test_a_bound_of_something_else_is_refused(wording: str, language: str) -> None:
    assert refusals(wording, locale=language) == ["bound.misplaced"]


@pytest.mark.parametrize(
    ("wording", "language", "bound"),
    [
        ("n'a pas dépassé 5 %", "fr", "le"),
        ("ne devraient pas excéder 5 %", "fr", "le"),
        ("sans dépasser 5 %", "fr", "le"),
        ("n'ont pas atteint 5 %", "fr", "lt"),
        ("n'atteignait même pas 5 %", "fr", "lt"),
        ("ne peut être inférieur à 5 %", "fr", "ge"),
        ("ne descend pas en dessous de 5 %", "fr", "ge"),
        ("inférieur aux 5 %", "fr", "lt"),
        ("supérieures aux 5 %", "fr", "gt"),
        ("no ha superado el 5 %", "es", "le"),
        ("no podrán rebasar el 5 %", "es", "le"),
        ("sin superar el 5 %", "es", "le"),
        ("no llegaría al 5 %", "es", "lt"),
        ("no ha alcanzado el 5 %", "es", "lt"),
        ("no bajará del 5 %", "es", "ge"),
        ("no será inferior al 5 %", "es", "ge"),
    ],
)
def test_a_negated_verb_of_bound_bounds(wording: str, language: str, bound: str) -> None:
    quantity = read(wording, locale=language)
    assert quantity.bound == bound
    assert Decimal(5) in (quantity.lower, quantity.upper)


@pytest.mark.parametrize(
    ("wording", "value"),
    [("5 % inférieurs aux prix de 2019", -5), ("est 5 % supérieur au niveau de 2019", 5)],
)
def test_a_comparative_stays_one_behind_a_rate(wording: str, value: int) -> None:
    assert read(wording, locale="fr").value == value


@pytest.mark.parametrize(
    ("language", "wording", "bound"),
    [
        ("fr", "les ventes en gros reculent de 0,5 %", "exact"),
        ("fr", "les ventes reculent en gros de 0,5 %", "approx"),
        ("ru", "расходы на охрану порядка выросли на 0,5 %", "exact"),
        ("ru", "расходы составили порядка 0,5 %", "approx"),
    ],
)
def test_a_word_of_bound_may_be_part_of_a_noun(language: str, wording: str, bound: str) -> None:
    statistic = "growth_rate" if "de 0,5" in wording or "на 0,5" in wording else "share"
    assert read(wording, language, statistic=statistic).bound == bound
