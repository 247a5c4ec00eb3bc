"""A fall that is held to its size is no level, and what a change leads to is no change."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

HELD = [
    ("fr", "baisse limitée à 5 %"),
    ("fr", "chute contenue à 5 %"),
    ("fr", "repli ramené à 5 %"),
    ("de", "Rückgang begrenzt auf 5 Prozent"),
]
ENDS = [
    ("en", "rose to 5 million tonnes"),
    ("de", "sank auf 5 Mio. Tonnen"),
    ("fr", "a augmenté à 5 millions de tonnes"),
    ("es", "subió a 5 millones de toneladas"),
    ("ru", "вырос до 5 млн тонн"),
    ("zh", "增至500万吨"),
    ("zh", "产量减少到500万吨"),
    ("zh", "翻倍至300万吨"),
    ("zh-Hant", "增加到500萬噸"),
]


@pytest.mark.parametrize(("locale", "wording"), HELD)
def test_a_fall_held_to_its_size_is_not_read_as_growth(locale: str, wording: str) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == "sign.unclear"


@pytest.mark.parametrize(
    ("locale", "wording", "expected"),
    [
        ("fr", "une baisse de 5 %", "exact -5 percent"),
        ("de", "ein Rückgang von 5 Prozent", "exact -5 percent"),
    ],
)
def test_other_changes_stay(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == expected


@pytest.mark.parametrize("statistic", ["increase", "growth_rate"])
@pytest.mark.parametrize(("locale", "wording"), ENDS)
def test_the_end_of_a_change_is_neither_increase_nor_growth(
    locale: str, wording: str, statistic: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == "number.end_of_change"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("增量升至500万吨", "exact 5000000 t"),
        ("增长额达276亿元", "exact 27600000000 CNY"),
        ("新增就业500万人", "exact 5000000 person"),
        ("自然增加为负5929人", "exact -5929 person"),
    ],
)
def test_a_noun_of_change_before_the_verb_is_an_increase(wording: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic="increase") == expected
