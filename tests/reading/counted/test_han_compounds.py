"""A compound of a listed Chinese noun counts what that noun counts."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

# What describes, what is listed, its measure word, and the unit.
COMPOUNDS = [
    ("电动", "车", "辆", "vehicle"),
    ("無人駕駛", "車", "輛", "vehicle"),
    ("非农", "就业机会", "个", "job"),
    ("公益", "岗位", "个", "job"),
    ("五星级", "酒店", "家", "hotel"),
    ("三甲", "医院", "家", "hospital"),
    ("乡村", "小学", "所", "school"),
    ("跨海", "大桥", "座", "bridge"),
    ("液化天然气", "船", "艘", "ship"),
    ("天然气", "井", "口", "well"),
    ("上市", "公司", "家", "company"),
    ("国际", "航线", "条", "route"),
    ("国产", "电影", "部", "film"),
    ("電動", "機車", "輛", "motorcycle"),
]


@pytest.mark.parametrize(("describing", "head", "measure", "unit"), COMPOUNDS)
def test_a_compound_has_the_unit_of_its_head(
    describing: str, head: str, measure: str, unit: str
) -> None:
    wording = f"5万{measure}{describing}{head}"
    assert outcome(wording, "zh", statistic="flow") == f"exact 50000 {unit}"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("新增非农就业机会5万个", "exact 50000 job"),
        ("14支产业基金", "unit.none"),
        ("15.5萬個職缺搶AI人才", "unit.none"),
        ("1000萬片口罩助抗疫", "unit.none"),
        ("3000家業者符資格", "unit.none"),
        ("3支搶修隊伍", "exact 3 count"),
        ("2000張股票", "exact 2000 count"),
        ("每台设备配备96个", "exact 96 count/device"),
        ("每台设备96个", "exact 96 count/device"),
    ],
)
def test_a_noun_before_its_number_or_going_on(wording: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic="flow") == expected
