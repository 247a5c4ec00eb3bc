"""Words that may lead to a denominator have another noun: that of a verb, a doer, a means."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("6,5 milliards d'euros pour soutenir l'emploi", "fr", "exact 6500000000 EUR"),
        ("5 millions d'euros pour un emploi", "fr", "unit.unknown"),
        ("6 Millionen Euro für ein Projekt", "de", "exact 6000000 EUR"),
        ("6 millones de euros por un proyecto", "es", "exact 6000000 EUR"),
        ("1,2 millones de euros por una hectárea", "es", "exact 120000000 EUR/km2"),
        ("50 Euro für eine Person", "de", "exact 50 EUR/person"),
        ("4,8 millions de bébés qui voient le jour chaque", "fr", "exact 4800000 person"),
        ("50 euros le jour", "fr", "exact 50 EUR/d"),
        ("500 personnes par téléphone", "fr", "unit.unknown"),
        ("500 personas por teléfono", "es", "unit.unknown"),
        ("dos millones de pasajeros para finalizar el año", "es", "exact 2000000 person"),
        ("cayeron en 11 millones de barriles en la semana", "es", "exact -11000000 bbl"),
        ("500 casos a la semana", "es", "exact 500 case/week"),
        ("por residentes descendieron en 100 millones de euros", "es", "exact -100000000 EUR"),
        ("por hogar gastaron 100 euros", "es", "exact 100 EUR/household"),
        ("emprunts par ménages ont baissé de 100 millions d'euros", "fr", "exact -100000000 EUR"),
    ],
)
def test_what_is_no_denominator(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language) == expected
