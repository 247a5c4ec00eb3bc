"""An annual mean of what is done, and an annual capacity, are per year; a mean of a noun is not.

The words are those of the vocabulary, so that one that is added there is held to the same rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import some
from tests.support.readings import outcome, refusals

if TYPE_CHECKING:
    from collections.abc import Container


def listed(roles: tuple[str, str], languages: Container[str]) -> list[tuple[str, str]]:
    """The particles that have both roles, each with its language."""
    first, second = (
        {
            (row["language"], word): None
            for row in SHIPPED.load("particles", ("role", "language", "words"))
            if row["role"] == role and row["language"] in languages
            for word in row.list("words")
        }
        for role in roles
    )
    return [word for word in first if word in second]


AMOUNTS = {
    "en": "{} 5 million tonnes",
    "ru": "{} 5 млн тонн",
    "de": "{} 5 Mio. Tonnen",
    "fr": "{} 5 millions de tonnes",
    "es": "{} 5 millones de toneladas",
}


def test_an_annual_mean_of_what_is_done_is_per_year() -> None:
    for _, word in listed(("head", "per_year"), ("zh",)):
        assert outcome(f"{word}500万吨", "zh", statistic="flow") == "exact 5000000 t/year", word
        assert refusals(f"{word}500万吨", "zh", statistic="stock") == ["unit.yearly_stock"], word
        over = outcome(f"近5年{word}500万吨", "zh", statistic="flow")
        assert over == "exact 5000000 t/year" or "exact" not in over, word


def test_an_annual_mean_of_a_noun_is_an_amount() -> None:
    for _, word in some(listed(("annual", "neutral"), ("zh",)), 3):
        assert outcome(f"{word}500万吨", "zh", statistic="flow") == "exact 5000000 t", word


@pytest.mark.parametrize(
    ("language", "word"),
    [
        (language, word)
        for language, word in listed(("capacity", "per_year"), AMOUNTS)
        if not word.endswith((" of", " von", " de"))
    ],
)
def test_an_annual_capacity_keeps_its_time(language: str, word: str) -> None:
    links = {"en": " of", "de": " von", "fr": " de", "es": " de", "ru": ""}
    wording = AMOUNTS[language].format(word + links[language])
    assert outcome(wording, language, statistic="stock") == "exact 5000000 t/year"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("年均完成林业生态建设面积1000多万亩", "km2/year"),
        ("过去五年年均接待50万人次", "visit/year"),
        ("年均進口大豆500萬噸", "t/year"),
        ("年均消费1826元", "CNY"),
        ("年均发电量约624亿千瓦时", "MWh"),
        ("年均人口50万人", "person"),
        ("3年产5万吨", "number.compete"),
    ],
)
def test_means_of_chinese_years(wording: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic="flow").split()[-1] == expected
