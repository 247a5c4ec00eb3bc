"""A comparative behind a figure is its sign, also before a place or a date: 3,2 % menor en 2023."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.extraction.texts import candidates_of, cell

CASES = (
    ("es", "La producción fue un 3,2 % menor en 2023.", "un 3,2 % menor en", -3.2),
    ("es", "La producción fue un 3,2 % inferior en Chile.", "un 3,2 % inferior en", -3.2),
    ("es", "Las ventas fueron un 4 % superiores en mayo de 2023.", "un 4 % superiores en", 4),
    ("es", "Las exportaciones fueron menores en un 4 % en 2023.", "menores en un 4 %", -4),
    ("es", "La producción fue inferior en 3,2 % a la de 2022.", "inferior en 3,2 %", -3.2),
    ("fr", "Les exportations sont 12 % plus faibles en 2023.", "12 % plus faibles", -12),
    ("fr", "Les exportations ont été 12 % plus basses en 2023.", "12 % plus basses", -12),
    ("fr", "Les exportations sont 12 % moins fortes en 2023.", "12 % moins fortes", -12),
    ("fr", "Les exportations sont 12 % plus fortes.", "12 % plus fortes", 12),
    ("fr", "Les exportations sont 12 % plus élevées en 2023.", "12 % plus élevées", 12),
    ("fr", "Les exportations sont plus faibles de 12 % en 2023.", "sont plus faibles de 12 %", -12),
)


@pytest.mark.parametrize(("locale", "text", "wording", "value"), CASES)
def test_a_comparative_behind_a_figure_is_inside_its_span(
    locale: str, text: str, wording: str, value: float
) -> None:
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert [cell(each, "as_reported") for each in found] == [wording]
    reading = read_quantity(wording, QuantityContext(locale=locale))
    assert isinstance(reading, Quantity)
    assert float(reading.value) == value
