"""Joints: where a change begins and ends behind its rate, without a verb."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures

# A rate of change, a dash, and the two levels between which it lies.
MOVED = {
    "ru": ("Омск на 18 % {} с {} до {} тонн.", "Омск в 1,9 раза {} с {} до {} тонн."),
    "en": ("Kent by 18 % {} from {} to {} tonnes.",),
}
DASHES = ("-", "–", "—")
CASES = [
    (language, sentence.format(dash, *numbers), numbers)
    for language, sentences in MOVED.items()
    for sentence, dash, numbers in product(sentences, DASHES, ((15, 19), (31, 7)))
]


@pytest.mark.parametrize(("language", "text", "numbers"), CASES)
def test_levels_behind_the_rate_between_them_are_no_range(
    language: str, text: str, numbers: tuple[int, int]
) -> None:
    found = [each.quantity for each in found_figures(text, language) if each.refusal is None]
    levels = [each.value for each in found if each.unit == "t"]
    assert levels == [Decimal(each) for each in numbers]
    assert {each.bound for each in found} == {"exact"}


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("ru", "Цена составит от 15 до 20 рублей.", "range"),
        ("ru", "Скидка на всё – до 20 рублей.", "le"),
        ("en", "A discount of 18 % - from 15 to 20 euros.", "range"),
    ],
)
def test_ranges_and_bounds_stay(language: str, text: str, bound: str) -> None:
    found = [each for each in found_figures(text, language) if each.refusal is None]
    assert found[-1].quantity.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "Die Quote stieg von {} Prozent auf 17 Prozent.",
        "Seit 2007 stieg er von {} Prozent auf 17 Prozent.",
        "Dort sank sie leicht von {} Prozent auf 7 Prozent.",
        "Die Quote erhöhte sich von {} Prozent auf 17 Prozent.",
    ],
)
def test_the_start_of_a_german_change_is_not_its_size(text: str) -> None:
    for number in (8, 9, 16):
        printed = text.format(number)
        figure = next(iter(found_figures(printed, "de")))
        assert printed[figure.start : figure.end] == f"{number} Prozent"
        assert figure.quantity.value == number
        assert not any(rule.startswith("sign.") for rule in figure.quantity.rules)


@pytest.mark.parametrize("more", ["多", "余", "餘"])
@pytest.mark.parametrize("power", ["百", "千"])
@pytest.mark.parametrize("scale", ["万吨", "亿元"])
def test_a_chinese_scale_behind_more_begins_no_number(more: str, power: str, scale: str) -> None:
    for digit in "139":
        printed = f"产量为{digit}{power}{more}{scale}。"
        for figure in found_figures(printed, "zh"):
            assert figure.refusal or digit in printed[figure.start : figure.end], printed


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("fr", "Une croissance de 6,1 % au Mali et de 4,5 à 5 % au Niger.", "range"),
        ("fr", "Une croissance de 6,1 % au Mali en 2027 et de 4,5 à 5 % au Niger.", "range"),
        ("fr", "Une baisse de 6,1 % au Mali et de 4,5 à 5 % au Niger.", "refused"),
        ("es", "Un crecimiento de 6,1 % en Mali y de 4,5 a 5 % en Chad.", "range"),
        ("en", "It rose from 5 to 6% in Mali and from 4.5 to 5% in Niger.", "exact"),
    ],
)
def test_and_with_the_word_before_a_value_leads_to_a_range(
    language: str, text: str, bound: str
) -> None:
    *_, last = found_figures(text, language)
    assert (last.quantity.bound if last.refusal is None else "refused") == bound
