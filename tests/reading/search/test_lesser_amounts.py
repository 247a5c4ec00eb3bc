"""An amount and the lesser unit behind it are one figure of a text, or neither of them is one."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates, found_figures

AMOUNTS = {
    "de": ("Die Mine förderte {} Gold.", "Tonnen", "Kilogramm"),
    "en": ("The mine produced {} of gold.", "tonnes", "kilograms"),
    "es": ("La mina produjo {} de oro.", "toneladas", "kilogramos"),
    "fr": ("La mine a produit {} d'or.", "tonnes", "kilos"),
    "ru": ("Рудник произвёл {} золота.", "тонны", "килограмма"),
    "zh": ("该矿生产黄金{}。", "吨", "公斤"),
    "zh-Hant": ("該礦生產黃金{}。", "噸", "公斤"),
}
CASES = list(product(AMOUNTS, ((3, 200), (4, 325), (12, 7))))


@pytest.mark.parametrize(("language", "numbers"), CASES)
def test_the_two_are_one_figure(language: str, numbers: tuple[int, int]) -> None:
    text, greater, lesser = AMOUNTS[language]
    space = "" if language.startswith("zh") else " "
    words = f"{numbers[0]}{space}{greater}{space}{numbers[1]}{space}{lesser}"
    (figure,) = candidates(text.format(words), language)
    assert figure.quantity.value == numbers[0] + Decimal(numbers[1]) / 1000


@pytest.mark.parametrize("language", AMOUNTS)
def test_what_cannot_be_joined_is_refused_as_a_whole(language: str) -> None:
    text, greater, lesser = AMOUNTS[language]
    mark = "," if language in ("de", "es", "fr", "ru") else "."
    for number, parts in ((f"3{mark}5", "200"), ("3", "1200")):
        words = text.format(f"{number} {greater} {parts} {lesser}")
        found = list(found_figures(words, language))
        assert all(each.refusal is not None for each in found), words


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "It carried between 3 kg 200 g and 5 kg 300 g.", ["0.00425"]),
        ("en", "It carried between 3 and 5 kg 300 g.", ["0.00415"]),
        ("en", "It carried between 3 kg and 5.5 kg 300 g.", []),
        ("en", "It weighed about 3 t 200 kg to 5 t.", []),
        ("ru", "Добыча упала на 4 т 300 кг.", ["-4.3"]),
        ("ru", "Добыли около 9 тонн 432 килограммов.", ["9.432"]),
        ("ru", "Добыли 4 т 325,8 кг, а год назад - 3 т 12 кг.", ["4.3258", "3.012"]),
        ("en", "Output rose from 3 t 200 kg to 5 t 300 kg.", ["3.2", "5.3"]),
        ("en", "They took 3 kg, 500 g and 2 t.", ["0.003", "0.0005", "2"]),
        ("de", "Je Tonne 300 kg Erz und 2 t Kohle.", ["0.3", "2"]),
        ("fr", "Il a reçu 3 t de blé, 200 kg de riz.", ["3", "0.2"]),
    ],
)
def test_ranges_changes_and_amounts_apart(language: str, text: str, values: list[str]) -> None:
    found = [each.quantity.value for each in found_figures(text, language) if not each.refusal]
    assert found == [Decimal(value) for value in values]
