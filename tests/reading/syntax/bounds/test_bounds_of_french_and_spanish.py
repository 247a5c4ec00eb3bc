"""French and Spanish words of bound that lead to a level, a few things or an extreme."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("approche six pays", "fr", "bound.misplaced"),
        ("approche 5 %", "fr", "nearly 5 percent"),
        ("approche 500 000 visiteurs", "fr", "nearly 500000 person"),
        ("porter jusqu'à 18 %", "fr", "bound.level"),
        ("porté jusqu'à 18 millions d'euros", "fr", "bound.level"),
        ("jusqu'à 18 %", "fr", "le 18 percent"),
        ("monter jusqu'à 18 %", "fr", "le 18 percent"),
        ("más menos 15 %", "es", "approx 15 percent"),
        ("menos 15 %", "es", "exact -15 percent"),
        ("desde el máximo de 9,64%", "es", "number.start_of_change"),
        ("desde su mínimo de 5 euros", "es", "number.start_of_change"),
        ("un máximo de 9,64%", "es", "le 9.64 percent"),
    ],
)
def test_a_bound_is_one_where_it_stands(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("pour un montant de 3,6 milliards d'euros reculent", "fr", "sign.unclear"),
        ("d'un montant de 12 millions d'euros baisse", "fr", "sign.unclear"),
        ("contrat pour un montant de 5 millions d'euros", "fr", "exact 5000000 EUR"),
        ("d'une capacité de plus de 500 MW", "fr", "gt 500 MW"),
        ("500 employés horaires", "fr", "exact 500 person"),
        ("12 euros horaires", "fr", "exact 12 EUR/h"),
        ("120 pigeons voyageurs", "fr", "exact 120 count"),
        ("détruit 7.900 emplois", "fr", "exact -7900 job"),
        ("a détruit 20 maisons", "fr", "exact 20 dwelling"),
        ("destruyó 7.900 empleos", "es", "exact -7900 job"),
        ("ganó con 41 por ciento de los votos", "es", "exact 41 percent"),
        ("ganó 41 por ciento", "es", "exact 41 percent"),
    ],
)
def test_an_amount_is_not_changed_by_what_it_only_describes(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected
