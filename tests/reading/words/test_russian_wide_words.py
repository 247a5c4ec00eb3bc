"""Words beyond the most frequent of Russian, and words of ranges, wholes and comparisons."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("при среднем выходе сахара 13 %", "share", "exact 13 percent"),
        ("грипп у 13 % детей", "share", "exact 13 percent"),
        ("сланцевая нефть: 5 млн тонн", "flow", "exact 5000000 t"),
        ("тушение 30 очагов природных пожаров", "stock", "exact 30 count"),
        ("было осуществлено 107 заходов круизных судов", "flow", "exact 107 count"),
        ("42% составляют лица пенсионного возраста", "share", "exact 42 percent"),
        ("не менее 50 процентов всей пиротехнической продукции", "share", "ge 50 percent"),
        ("двукратный рост по отношению к аналогичному периоду", "multiple", "exact 2 x"),
        ("доля по отношению к ВВП 5%", "share", "exact 5 percent"),
        ("показали минус в 0,2%", "growth_rate", "exact -0.2 percent"),
        ("показал минус 5 млн рублей", "balance", "exact -5000000 RUB"),
        ("варьируются от 80 до 150 млн рублей", None, "range 115000000 RUB"),
        ("колеблется в диапазоне 5-6 процентов", "share", "range 5.5 percent"),
        ("варьируется в пределах 5 процентов", "share", "le 5 percent"),
        ("преодолеем отметку 5% роста", "growth_rate", "gt 5 percent"),
        ("в среднем по РК 220,2 тенге", "level", "exact 220.2 KZT"),
        ("5 кибератак", None, "exact 5 count"),
        ("Остальные 4% — рыжики", "share", "exact 4 percent"),
        ("16 митингующих", None, "exact 16 person"),
        ("585 миллионов наир", None, "exact 585000000 NGN"),
        ("на 25% вырос интерес туристов", "growth_rate", "exact 25 percent"),
        ("5 биолабораторий", None, "exact 5 count"),
    ],
)
def test_examples(wording: str, statistic: str | None, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


@pytest.mark.parametrize("verb", ["колеблется", "варьируется"])
@pytest.mark.parametrize("rest", ["на 5 процентов", "от 5 процентов", "в диапазоне 5 процентов"])
def test_a_verb_of_ranges_needs_two_ends(verb: str, rest: str) -> None:
    assert refusals(f"{verb} {rest}", "ru", statistic="growth_rate")


@pytest.mark.parametrize("word", ["недоэкспорт", "псевдорост", "полупроцент", "мегатоннаж"])
def test_a_first_part_that_denies_or_scales_makes_no_compound(word: str) -> None:
    assert refusals(f"{word} 5 тонн", "ru", statistic="flow")
