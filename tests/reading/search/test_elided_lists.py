"""The second of two decreases that one verb leads to is never read as a rise."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.search.candidates import found_figures

LISTS = {
    "en": "It fell by {} tonnes and {} tonnes respectively.",
    "de": "Es sank um {} Tonnen und {} Tonnen.",
    "fr": "Il a reculé de {} tonnes et {} tonnes.",
    "es": "Cayó {} toneladas y {} toneladas respectivamente.",
    "zh": "分别减少{}吨和{}吨。",
}
RISES = {
    "en": "It rose by {} tonnes and {} tonnes respectively.",
    "zh": "分别增加{}吨和{}吨。",
}


@given(
    language=st.sampled_from(sorted(LISTS)), one=st.integers(12, 999), other=st.integers(12, 999)
)
def test_the_second_of_a_list_is_no_rise(language: str, one: int, other: int) -> None:
    text = LISTS[language].format(one, other)
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert all(value < 0 for value in read), text


@pytest.mark.parametrize("language", sorted(RISES))
def test_a_list_of_rises_is_read(language: str) -> None:
    text = RISES[language].format(30, 20)
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert read == [30, 20]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("失業人數共44 萬 1000 人", 441_000),
        ("就業人數為 1147 萬 5000 人", 11_475_000),
        ("共44万1000人", 441_000),
        ("面積 3 萬 5,503 公頃", Decimal("355.03")),
        ("共 12 万 3,000 人", 123_000),
    ],
)
def test_a_chinese_number_with_spaces_is_one(text: str, value: Decimal) -> None:
    assert [each.quantity.value for each in found_figures(text, "zh")] == [value]


def test_two_numbers_are_not_joined() -> None:
    assert all(each.refusal is not None for each in found_figures("约2 万 160 人", "zh"))
