"""Measure words that a longer listed word behind a number would hide."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.choosing import choose
from silkledger.schemas.vocabulary import SHIPPED

CHINESE = choose("45个", "zh", SHIPPED)


def _counters() -> list[str]:
    """Return the words for a number that begin with a measure word: 个数, 家数."""
    words = (word for word, senses in CHINESE.words() if "counter" in senses.roles)
    firsts = {word: CHINESE.tokens(word[0])[0].word.roles for word in words if len(word) > 1}
    return sorted(word for word, roles in firsts.items() if "classifier" in roles)


def test_a_word_for_a_number_never_stands_behind_one() -> None:
    counters = _counters()
    assert "个数" in counters
    for counter in counters:
        for number in ("45", "四十五", "1.2万"):
            tokens = CHINESE.tokens(f"{number}{counter}据中心")
            assert counter not in [token.text for token in tokens], (number, counter)


@pytest.mark.parametrize("counter", _counters())
def test_it_is_read_whole_elsewhere(counter: str) -> None:
    assert counter in [token.text for token in CHINESE.tokens(f"企业{counter}为45")]


@pytest.mark.parametrize(
    ("wording", "value", "unit", "counted"),
    [
        ("45个数据中心", 45, "count", "数据中心"),
        ("共有45个数学模型", 45, "count", "数学模型"),
        ("12家数字企业", 12, "company", None),
        ("45个人", 45, "person", None),
        ("共有45个人，", 45, "person", None),
        ("3万个人", 30000, "person", None),
        ("45个人参加", 45, "person", None),
        ("45个人参", 45, "count", "人参"),
    ],
)
def test_what_is_counted(wording: str, value: int, unit: str, counted: str | None) -> None:
    found = read_quantity(wording, QuantityContext(locale="zh"))
    assert isinstance(found, Quantity)
    assert (int(found.value), found.unit, found.counted) == (value, unit, counted)


@pytest.mark.parametrize("wording", ["45万个人用户", "3万个人账户"])
def test_individuals_are_not_taken_for_persons_before_a_noun(wording: str) -> None:
    found = read_quantity(wording, QuantityContext(locale="zh"))
    assert not (isinstance(found, Quantity) and found.unit == "person" and found.value < 30_000)
