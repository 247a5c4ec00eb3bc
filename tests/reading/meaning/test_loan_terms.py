"""The term of a loan is no figure where its rate or amount stands behind it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize("years", [2, 5, 10, 30])
@pytest.mark.parametrize(
    ("frame", "locale", "expected"),
    [
        ("un taux à {n} ans de 3,2 %", "fr", "exact 3.2 percent"),
        ("le taux à {n} ans atteint 3,2 %", "fr", "exact 3.2 percent"),
        ("un emprunt à {n} ans de 500 millions d'euros", "fr", "exact 500000000 EUR"),
        ("des obligations à {n} ans au taux de 3 %", "fr", "exact 3 percent"),
        ("deuda a {n} años por 500 millones de euros", "es", "exact 500000000 EUR"),
        ("la rentabilidad del bono a {n} años se situó en el 3,2 %", "es", "exact 3.2 percent"),
    ],
)
def test_a_term_is_left_out(frame: str, locale: str, expected: str, years: int) -> None:
    assert outcome(frame.format(n=years), locale) == expected


@pytest.mark.parametrize(
    ("wording", "locale", "rule"),
    [
        ("la durée du prêt passe à 10 ans et le taux à 3 %", "fr", "number.compete"),
        ("un crédit porté à 10 ans, soit 500 euros", "fr", "number.compete"),
        ("les taux à 2 ans et à 10 ans sont de 3 %", "fr", "number.compete"),
        ("el préstamo pasó a 10 años y el tipo al 3 %", "es", "number.compete"),
        ("la durée des prêts portée de 5 à 10 ans", "fr", "number.start_of_change"),
    ],
)
def test_a_time_that_a_verb_leads_to_stays(wording: str, locale: str, rule: str) -> None:
    assert outcome(wording, locale) == rule
