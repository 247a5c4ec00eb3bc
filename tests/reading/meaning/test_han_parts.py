"""Parts of a whole are shares of it, and amounts per so many persons are divided by them."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

FEW = "一二三四五六七八九十"
WHOLES = (("辆", "汽车", "辆"), ("名", "学生", "名"), ("家", "企业", "家"), ("人", "", "人"))
LEADS = ("就有", "中有", "有", "就有近", "中有超过")
PARTS = ((1, 10), (7, 10), (3, 4), (30, 100))
TURNS = ("减少", "增加", "不到", "没有", "超过")


def share(wording: str, statistic: str = "share") -> Fraction | None:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    return Fraction(read.value) if isinstance(read, Quantity) else None


@every_row(product(WHOLES, LEADS, PARTS))
def test_a_part_of_each_so_many_is_a_share(
    whole: tuple[str, str, str], lead: str, part: tuple[int, int]
) -> None:
    measure, noun, same = whole
    found = share(f"每{part[1]}{measure}{noun}{lead}{part[0]}{same}")
    assert found is None or abs(found - Fraction(100 * part[0], part[1])) < Fraction(1, 10**9)


@every_row(product(WHOLES, ("名护士", "台打印机", "个孩子", "人"), ("就有", "有")))
def test_a_part_of_something_else_is_not_one(
    whole: tuple[str, str, str], other: str, lead: str
) -> None:
    measure, noun, same = whole
    if other != same:
        assert share(f"每10{measure}{noun}{lead}3{other}") is None


@every_row(product(TURNS, PARTS))
def test_what_changed_is_not_a_part(turn: str, part: tuple[int, int]) -> None:
    assert share(f"每{part[1]}辆汽车{turn}{part[0]}辆") is None
    assert share(f"每{part[1]}辆汽车有{part[0]}辆不到") is None
    assert share(f"每{part[0] + part[1]}辆汽车有{2 * part[1]}辆") is None


@every_row((part, whole) for whole in range(2, 11) for part in range(1, 11))
def test_a_fraction_without_its_word_is_proper(part: int, whole: int) -> None:
    expected = Fraction(100 * part, whole) if part < whole else None
    for wording in (f"佔{FEW[whole - 1]}分{FEW[part - 1]}", f"上涨{part}/{whole}"):
        statistic = "share" if wording.startswith("佔") else "growth_rate"
        found = share(wording, statistic)
        near = expected is not None and found is not None
        assert found is None or (near and abs(found - (expected or 0)) < Fraction(1, 10**9))


@every_row(
    (
        ("訪澳客跌近百分八", "growth_rate", "nearly -8 percent"),
        ("升百分十五點五", "growth_rate", "exact 15.5 percent"),
        ("僅為去年同期的十分一", "share", "exact 10 percent"),
        ("逾四分一受訪者", "share", "gt 25 percent"),
        ("减少了1/4", "growth_rate", "exact -25 percent"),
        ("每10輛新登記私家車就有7輛為電動車", "share", "exact 70 percent"),
        ("每十萬人口有787宗", "level", "exact 0.00787 case/person"),
        ("每10万名居民有32宗", "level", "exact 0.00032 case/person"),
        ("每千名居民有床位6.5张", "level", "exact 0.0065 bed/person"),
        ("每100户家庭拥有汽车45辆", "level", "exact 0.45 vehicle/household"),
    )
)
def test_examples(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "zh", statistic=statistic) == expected


@every_row(product(("十分一致", "百分比", "三分球一个", "每12万人有32例", "每10名医生3名护士")))
def test_what_is_not_a_part_is_refused(wording: str) -> None:
    for statistic in ("share", "growth_rate", "level"):
        assert refusals(wording, "zh", statistic=statistic)
