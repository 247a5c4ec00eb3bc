"""Numbers of a list whose last one says that all of them are less: 30 and 50 cases fewer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.search.candidates import found_figures

LESS = {
    "en": (" and ", ", ", "{} cases fewer"),
    "de": (" und ", ", ", "{} Fälle weniger"),
    "fr": (" et ", ", ", "{} cas de moins"),
    "es": (" y ", ", ", "{} casos menos"),
    "ru": (" и ", ", ", "{} случаев меньше"),
}
MORE = {
    "en": "{} cases more",
    "de": "{} Fälle mehr",
    "fr": "{} cas de plus",
    "es": "{} casos más",
    "ru": "{} случаев больше",
}


@given(
    language=st.sampled_from(sorted(LESS)),
    numbers=st.lists(st.integers(12, 900), min_size=2, max_size=4),
)
def test_no_number_of_the_list_is_read_as_a_rise(language: str, numbers: list[int]) -> None:
    last, comma, frame = LESS[language]
    *rest, end = map(str, numbers)
    text = comma.join(rest) + last + frame.format(end) + "."
    read = [each for each in found_figures(text, language) if each.refusal is None]
    assert all(each.quantity.value < 0 for each in read), text


@pytest.mark.parametrize("language", sorted(MORE))
def test_a_list_that_says_more_is_read(language: str) -> None:
    text = f"30{LESS[language][0]}{MORE[language].format(50)}."
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert read == [30, 50]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "10 millions de tonnes de blé en moins cette année"),
        ("fr", "300 emplois dans le textile en moins"),
        ("es", "300 casos de gripe menos en 2020"),
        ("en", "3 % and 5 % less than in May"),
    ],
)
def test_less_behind_other_words(language: str, text: str) -> None:
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert all(value < 0 for value in read)


@pytest.mark.parametrize("change", ["增加", "增长", "增長"])
@pytest.mark.parametrize("joint", ["、", "及", "和", "，"])
def test_a_multiple_of_a_list_that_grew_is_not_read_alone(change: str, joint: str) -> None:
    first, second = found_figures(f"甲乙旅客分别{change}1.5倍{joint}8.8倍。", "zh")
    assert first.quantity.value == Decimal("2.5")
    assert second.refusal is not None
    alone = list(found_figures("出口是进口的1.5倍。进口是出口的8.8倍。", "zh"))
    assert [each.refusal for each in alone] == [None, None]
