"""A change with a date and a level of its unit behind it may be where it begins: it is not read."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La production a chuté de 240 000 t en 2008 à 194 000 en 2018.", None),
        ("La production a chuté de 240 000 t en janvier 2008 à 194 000 t.", None),
        ("Les ventes ont augmenté de 2 millions d'euros en 2010 à 5 millions d'euros.", None),
        ("Le taux a reculé de 5 % en 2008 à 3 % en 2009.", None),
        ("La production a reculé de 5 % en 2008 à 194 000 t.", -5),
        ("La production a reculé de 5 % en 2008 à Paris.", -5),
        ("La production a reculé de 240 t en 2008.", -240),
    ],
)
def test_a_change_with_a_date_and_a_level_behind_is_open(text: str, value: int | None) -> None:
    first = next(iter(found_figures(text, "fr")))
    assert (None if first.refusal else first.quantity.value) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "A stieg um 6 Mio. t, während B um 1 Mio. auf 183 Mio. t abgenommen hat.", None),
        ("de", "A stieg um 6 %, während B um 1 % auf 183 Mio. t abgenommen hat.", -1),
        ("de", "A stieg um 6 %, wobei B um 1 % auf 183 Mio. t gesunken ist.", -1),
        ("de", "A stieg um 6 %, während B um 1 % auf 183 Mio. t zulegte.", 1),
        ("de", "Der Export stieg um 6 %, der Import um 1 %.", 1),
        ("ru", "Экспорт вырос на 6 %, тогда как импорт — на 1 %.", 1),
    ],
)
def test_a_verb_behind_a_level_keeps_a_change_from_being_an_increase(
    language: str, text: str, value: int | None
) -> None:
    second = list(found_figures(text, language))[1]
    assert (None if second.refusal else second.quantity.value) == value
