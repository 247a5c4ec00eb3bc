"""A listed Chinese compound counts what its head counts, and nothing where its head is not one."""

from __future__ import annotations

import csv
from itertools import product

import pytest

from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.schemas.vocabulary import FOLDER, SHIPPED
from tests.support.readings import outcome, refusals

HEADS = ("旅客", "游客", "人口", "企业", "汽车", "学生")


def compounds() -> list[tuple[str, str]]:
    """The listed nouns that end in one of the heads, each with it."""
    found = set()
    for file in sorted((FOLDER / "particles").glob("zh*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for word, head in product(row["words"].split(";"), HEADS):
                    if (
                        row["role"] in ("common", "subject")
                        and word.endswith(head)
                        and word != head
                    ):
                        found.add((word, head))
    return sorted(found)


def test_a_compound_counts_what_its_head_counts() -> None:
    listed = listed_nouns(SHIPPED, "zh")
    assert len(compounds()) > 50
    wrong = []
    for word, head in compounds():
        if word in listed:
            continue
        expected = outcome(f"超过5万{head}", "zh", statistic="stock")
        read = outcome(f"超过5万{word}", "zh", statistic="stock")
        if read.startswith("gt ") and read != expected:
            wrong.append((word, read))
    assert not wrong, wrong[:20]


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("將有154萬大陸旅客", "zh-Hant", "exact 1540000 person"),
        ("受災人口超過325萬", "zh-Hant", "gt 3250000 person"),
        ("贫困人口325万", "zh", "exact 3250000 person"),
        ("超过154万新能源汽车", "zh", "gt 1540000 car"),
        ("154万中小企业", "zh", "exact 1540000 company"),
        ("約 9 成分布在高屏地區", "zh-Hant", "approx 90 percent"),
        ("八成人认为", "zh", "exact 80 percent"),
        ("其中优良178天", "zh", "exact 178 d"),
    ],
)
def test_examples(wording: str, locale: str, expected: str) -> None:
    share = "share" if "percent" in expected else None
    assert outcome(wording, locale, statistic=share) == expected


@pytest.mark.parametrize("noun", ["男性", "学生", "农民工", "残疾人", "長者", "工人"])
def test_people_before_a_number_with_a_scale_are_counted(noun: str) -> None:
    assert outcome(f"{noun}580万", "zh", statistic="stock") == "exact 5800000 person"
    assert outcome(f"全国{noun}约1.2亿", "zh", statistic="stock") == "approx 120000000 person"


@pytest.mark.parametrize("deed", ["奖励", "补贴", "资助", "救助", "贷款", "赔偿", "投资", "捐给"])
@pytest.mark.parametrize("noun", ["学生", "教师", "工人"])
def test_money_for_people_is_not_their_number(deed: str, noun: str) -> None:
    for statistic in ("stock", "flow", "level", None):
        assert refusals(f"{deed}{noun}30万", "zh", statistic=statistic)
    for statistic in ("flow", "level", "increase", None):
        assert refusals(f"{noun}30万", "zh", statistic=statistic)
