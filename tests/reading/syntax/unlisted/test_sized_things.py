"""One thing whose size or holding "of" or "with" tells is not a number of its own."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("un distrito urbano de 680.000 habitantes", "es", "exact 680000 person"),
        ("un contrato de mil 900 millones de dólares", "es", "exact 1900000000 USD"),
        ("un banco con 327 mil millones de dólares", "es", "exact 327000000000 USD"),
        ("una planta nueva de 12 MW", "es", "exact 12 MW"),
        ("una empresa con más de 200 trabajadores", "es", "gt 200 person"),
        ("una de 114.828 toneladas", "es", "number.compete"),
        ("más de una planta de 12 MW", "es", "bound.misplaced"),
        ("une usine d'une capacité de 12 MW", "fr", "exact 12 MW"),
        ("un quartier urbain de 680 000 habitants", "fr", "exact 680000 person"),
        ("une entreprise avec 200 salariés", "fr", "exact 200 person"),
        ("un ménage sur cinq", "fr", "exact 20 percent"),
    ],
)
def test_of_and_with_lead_from_one_thing_to_its_size(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected
