"""Brackets between a figure and its decrease: its own words are never read as a rise or a level."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.search.candidates import found_figures

if TYPE_CHECKING:
    from collections.abc import Mapping

# How a decrease leads to a bracket with a rate, and how an amount falls with a bracket behind it.
LEADS = {
    "en": ("Permits continued to fall", "The fall was steep, especially in April"),
    "de": ("Die Zahl der Höfe sank weiter", "Der Rückgang war stark, vor allem im April"),
    "fr": ("Le nombre de permis a continué de baisser", "La baisse a été forte, surtout en avril"),
    "es": ("Las ventas siguieron cayendo", "La caída fue muy acusada, sobre todo en abril"),
    "ru": ("Продажи продолжили снижаться", "Падение было сильным, особенно в апреле"),
    "zh": ("销售继续下降", "降幅较大的是服装，下降"),
}
FALLS = {
    "en": "Output fell by {} tonnes ({} %)",
    "de": "Die Ernte sank um {} Tonnen ({} %)",
    "fr": "La récolte a baissé de {} tonnes ({} %)",
    "es": "La cosecha cayó un {} % ({} toneladas)",
    "ru": "Добыча сократилась на {} % ({} тонн)",
    "zh": "产量减少{}公顷（{}亩）",
}
# A difference, a bracket behind it, and what says which way it goes.
LESS = {
    "en": ("It was {} % ({} t) less than before", "It was {} % ({} t) below the mean"),
    "de": ("Sie war {} % ({} t) weniger als zuvor", "Sie lag {} % ({} t) unter dem Plan"),
    "fr": ("Elle est de {} % ({} t) inférieure à la moyenne",),
    "es": ("Fue un {} % ({} t) menos que antes",),
    "ru": ("Он был на {} % ({} т) меньше, чем раньше", "Он на {} % ({} т) ниже среднего"),
}
MORE = {
    "en": ("It was {} % ({} t) more than before", "It was {} % ({} t) above the mean"),
    "de": ("Sie war {} % ({} t) mehr als zuvor", "Sie lag {} % ({} t) über dem Plan"),
    "fr": ("Elle est de {} % ({} t) supérieure à la moyenne",),
    "es": ("Fue un {} % ({} t) más que antes",),
}
NUMBERS = ((3, 14), (17, 166))


def read(text: str, language: str) -> list[Decimal]:
    return [each.quantity.value for each in found_figures(text, language) if each.refusal is None]


def _cases(sentences: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, each) for language, several in sentences.items() for each in several]


@pytest.mark.parametrize(("case", "number"), list(product(_cases(LEADS), (3, 17))))
def test_a_rate_in_brackets_behind_a_decrease_is_no_rise(
    case: tuple[str, str], number: int
) -> None:
    language, lead = case
    opening, closing = "（）" if language == "zh" else "()"
    found = read(f"{lead} {opening}{number} %{closing}.", language)
    assert Decimal(number) not in found


@pytest.mark.parametrize(("language", "numbers"), list(product(FALLS, NUMBERS)))
def test_a_bracket_behind_a_decrease_is_no_rise(language: str, numbers: tuple[int, int]) -> None:
    """The decrease itself is read; what says it once more or names its level is refused."""
    found = read(f"{FALLS[language].format(*numbers)}.", language)
    assert len(found) == 1
    assert found[0] < 0


@pytest.mark.parametrize(("case", "numbers"), list(product(_cases(LESS), NUMBERS)))
def test_a_difference_and_its_bracket_before_less_are_no_rise(
    case: tuple[str, str], numbers: tuple[int, int]
) -> None:
    language, sentence = case
    assert all(value < 0 for value in read(f"{sentence.format(*numbers)}.", language))


@pytest.mark.parametrize(("case", "numbers"), list(product(_cases(MORE), NUMBERS)))
def test_a_difference_and_its_bracket_before_more_are_read(
    case: tuple[str, str], numbers: tuple[int, int]
) -> None:
    language, sentence = case
    assert read(f"{sentence.format(*numbers)}.", language) == [Decimal(each) for each in numbers]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Output rose strongly (3.9 %), as did sales (5 %).", ["3.9", "5"]),
        ("en", "Output fell by 5 % (to 45 tonnes).", ["-5", "45"]),
        ("en", "Sales fell. Most of it went to Spain (45 %) and Italy (5 %).", ["45", "5"]),
        ("en", "The rate of farmers (54 %) is below that of miners (61 %).", ["54", "61"]),
        ("ru", "Уровень в сёлах (54 %) ниже уровня в городах (61 %).", ["54", "61"]),
        ("zh", "产量增加14万吨（28万斤）。", ["140000", "140"]),
    ],
)
def test_brackets_without_a_decrease_are_read(language: str, text: str, values: list[str]) -> None:
    assert read(text, language) == [Decimal(each) for each in values]
