"""Packages are counted below a head with their scale; a caption may be called one and no more."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, the head of the first values, that of others, and the unit of the first.
HEADS = [
    ("en", "Volume, thousand bags", "Value, USD million", "thousand bags"),
    ("en", "Volume (million bottles)", "Value (USD million)", "million bottles"),
    ("es", "Volumen, miles de sacos", "Valor, millones de dólares", "miles de sacos"),
    ("fr", "Volume (milliers de sacs)", "Valeur (millions de dollars)", "milliers de sacs"),
    ("de", "Menge (Tsd. Kisten)", "Wert (Mio. Euro)", "Tsd. Kisten"),
    # Nouns that are no packages, or of which a word says more, stay open.
    ("es", "Superficie, miles de fanegadas", "Valor, millones de dólares", ""),
    ("en", "Volume, thousand widgets", "Value, USD million", ""),
    ("en", "Volume, thousand 60 kg bags", "Value, USD million", ""),
    ("en", "Volume, tonnes per thousand bags", "Value, USD million", ""),
]

# Language, caption and whether it says what 171 is.
CAPTIONS = [
    ("de", "Tabelle: Studierende nach Bundesland, in Tausend", True),
    ("de", "Tabelle 1: Studierende nach Bundesland, in Tausend", True),
    ("en", "Table: Students by state, in thousands", True),
    ("fr", "Tableau : Étudiants par région, en milliers", True),
    ("es", "Cuadro: Estudiantes por provincia, en miles", True),
    ("ru", "Таблица: Туристы по регионам", True),
    ("de", "Tabellen: Studierende und Umsatz, in Tausend", False),
    ("de", "Tabelle: Studierende und Umsatz, in Tausend", False),
]


@pytest.mark.parametrize(("locale", "head", "other", "unit"), HEADS)
def test_scaled_packages_are_counted(locale: str, head: str, other: str, unit: str) -> None:
    text = f"X | {head} | {other}\nChina | 742 | 318\nIndia | 655 | 301\n"
    found = {each.wording: each for each in candidates_of(text, locale)}
    assert cell(found["742"], "unit") == unit
    assert bool(found["742"].reasons) is not bool(unit)


@pytest.mark.parametrize(("locale", "caption", "counts"), CAPTIONS)
def test_a_caption_may_be_called_a_table(locale: str, caption: str, *, counts: bool) -> None:
    text = f"{caption}\n\nX\t2023\t2024\nWien\t171\t169\nTirol\t27\t28\n"
    found = {each.wording: each for each in candidates_of(text, locale)}
    assert bool(found["171"].reasons) is not counts
