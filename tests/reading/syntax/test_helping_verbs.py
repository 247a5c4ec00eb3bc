"""Words that are a helping verb or a unit, places of changes, and ends without a unit."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "El número 90.595 ha sido premiado", "unit.none"),
        ("es", "en 2022 ha sido del 5 %", "exact 5 percent"),
        ("es", "5.000 ha de trigo", "exact 50 km2"),
        ("es", "se han plantado 5.000 ha", "exact 50 km2"),
        ("es", "la población cayó en 30 municipios", "sign.unclear"),
        ("es", "el paro bajó en 12 comunidades", "sign.unclear"),
        ("es", "disminuir el riego en 215 municipios", "sign.unclear"),
        ("es", "el paro bajó en 12.000 personas", "exact -12000 person"),
        ("es", "la plantilla se redujo en 200 trabajadores", "exact -200 person"),
        ("es", "caso de Embraer a 94 millones", "unit.none"),
        ("es", "28 puramente agrícolas", "wording.unknown"),
        ("fr", "28 purement agricoles", "wording.unknown"),
        ("fr", "contre 346 construits en 2019", "unit.none"),
        ("fr", "450 ruches installées", "exact 450 count"),
        ("es", "frente a los 346 realizados en mayo", "unit.none"),
        ("fr", "10,61% à 6.862", "number.compete"),
        ("fr", "de 5 % à 12 %", "range 8.5 percent"),
        ("fr", "60 euros pour la carte Senior+", "exact 60 EUR"),
        ("fr", "60+ euros", "ge 60 EUR"),
        ("fr", "a cessé de recevoir 200 millions de dollars", "wording.negation"),
        ("fr", "fabriquée à partir de deux tonnes d'engrais", "exact 2 t"),
        ("fr", "à partir de 5 euros", "ge 5 EUR"),
        ("es", "elaborado a partir de dos toneladas", "exact 2 t"),
    ],
)
def test_what_stands_beside_a_number_is_taken_for_what_it_is(
    language: str, wording: str, expected: str
) -> None:
    assert outcome(wording, locale=language) == expected
