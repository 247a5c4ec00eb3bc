"""An amount that describes what is counted is left out; one that a comma ends is the figure."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

THRESHOLDS = ("1000万元以上", "500万吨以下", "3000元及以上", "五年以上", "10公顷以上")
NOUNS = ("企业", "项目", "家庭")
COUNTS = (("占42%", "share", "exact 42 percent"), ("超过30个", "stock", "gt 30"))


@pytest.mark.parametrize(("threshold", "noun", "count"), [*product(THRESHOLDS, NOUNS, COUNTS)])
@pytest.mark.parametrize("of", ["的", ""])
def test_the_number_behind_a_described_noun_is_the_figure(
    threshold: str, noun: str, count: tuple[str, str, str], of: str
) -> None:
    printed, statistic, reading = count
    found = outcome(f"{threshold}{of}{noun}{printed}", "zh", statistic=statistic)
    plain = outcome(f"{noun}{printed}", "zh", statistic=statistic)
    assert found == plain or "exact" not in found
    if statistic == "share":
        assert found == reading


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_an_amount_that_ends_its_clause_stays_the_figure(threshold: str) -> None:
    alone = outcome(f"达到{threshold}", "zh", statistic="level")
    found = outcome(f"达到{threshold}，增长5%", "zh", statistic="level")
    assert found in (alone, "number.compete")


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("年产值亿元以上的企业有29家", "stock", "exact 29 company"),
        ("千万元以上重大案件占42%", "share", "exact 42 percent"),
        ("五年以上者高達五成三", "share", "exact 53 percent"),
        ("35-39岁为核心群体（占比21.76%）", "share", "exact 21.76 percent"),
        ("以重度失能者為最多佔51.52%", "share", "exact 51.52 percent"),
        ("最多占51%", "share", "le 51 percent"),
        ("1~5月累计产量为3.88亿吨", "flow", "exact 388000000 t"),
        ("共一百九十五個里進行調查", "stock", "wording.unknown"),
        ("长五里", "level", "exact 2.5 km"),
    ],
)
def test_examples(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected
