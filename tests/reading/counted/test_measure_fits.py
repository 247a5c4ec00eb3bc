"""A measure word counts no noun left of its number that it does not fit: noun x word x measure."""

from __future__ import annotations

from itertools import product

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.tables import every_row

PERSONS = (
    "女性",
    "学生",
    "游客",
    "职工",
    "农民",
    "医务人员",
    "外国人",
    "党员",
    "消费者",
    "專利權人",
)
UNLISTED_PERSONS = ("会员", "参观者", "专利权人", "發明人", "申请人")
BODIES = ("企业", "学校", "医院", "公司", "酒店", "高校", "银行", "门店", "城市", "国家", "省份")
# Measure words of things that neither a person nor a body is.
THINGS = ("件", "份", "项", "张", "笔", "篇", "幅", "枚", "盏", "次", "场", "款")
LED = ("", "共", "有", "达", "約", "超过")
FITTING = (
    *product(PERSONS[:4], ("名", "位", "个", "人")),
    *product(("企业", "公司", "銀行", "门店"), ("家", "个", "間")),
    *product(("学校", "医院"), ("所", "家", "間", "个")),
    *product(("城市", "村庄", "国家"), ("个", "個")),
)
# Nouns of what a measure word with a unit of its own counts, and those that are something else.
OF_UNIT = (
    *(("飞机", "架", "aircraft"), ("无人机", "架", "aircraft"), ("果树", "棵", "tree")),
    *(
        ("古树", "棵", "tree"),
        ("投诉", "宗", "case"),
        ("罪案", "宗", "case"),
        ("奶牛", "头", "head"),
    ),
    *(("图书", "本", "book"), ("小说", "本", "book"), ("交付量", "架", "aircraft")),
)
OTHERS = (
    *(("钢琴", "架"), ("摄像机", "架"), ("照相机", "架"), ("望远镜", "架"), ("白菜", "棵")),
    *(("土地", "宗"), ("住宅用地", "宗"), ("地块", "宗"), ("地皮", "宗"), ("大蒜", "头")),
    *(("证书", "本"), ("通知书", "本"), ("申請書", "本")),
)


def counted(wording: str, statistic: str = "flow") -> tuple[str, str] | None:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    return (read.unit, read.counted or "") if isinstance(read, Quantity) else None


@every_row(product((*PERSONS, *UNLISTED_PERSONS), LED, THINGS))
def test_a_measure_word_of_things_counts_no_persons(noun: str, led: str, measure: str) -> None:
    for wording in (f"{noun}{led}336.7万{measure}", f"其中{noun}{led}1200{measure}"):
        assert counted(wording) in (("count", measure), None)


@every_row(product(BODIES, LED, (*THINGS, "套", "辆", "台")))
def test_a_measure_word_of_things_counts_no_bodies(noun: str, led: str, measure: str) -> None:
    units = {"套": ("unit", ""), "台": ("unit", ""), "辆": ("vehicle", "")}
    expected = units.get(measure, ("count", measure))
    assert counted(f"{noun}{led}3600{measure}") in (expected, None)


@every_row(FITTING)
def test_a_measure_word_that_fits_counts_the_noun(noun: str, measure: str) -> None:
    unit = counted(f"3600个{noun}") if noun not in PERSONS else ("person", "")
    assert unit is not None
    for led in LED:
        assert counted(f"{noun}{led}3600{measure}") == unit


@every_row(product(BODIES, LED, ("3600", "5万")))
def test_a_measure_word_of_persons_counts_no_bodies(noun: str, led: str, number: str) -> None:
    assert counted(f"{noun}{led}{number}名") in (("person", ""), None)
    assert counted(f"{noun}{led}{number}位") in (("person", ""), None)


@every_row(product(("录取", "招聘", "共", "共有", "新增", "计划招收", "超过", ""), ("5万", "1200")))
def test_persons_are_counted_without_their_noun(deed: str, number: str) -> None:
    assert counted(f"{deed}{number}名") in (("person", ""), None)


def test_ranks_and_digits_are_no_persons() -> None:
    for wording in ("下降5名", "排名上升105名", "第5名", "前500名", "密码8位", "号码11位", "共8位"):
        for statistic in ("flow", "stock", "level", "increase"):
            assert counted(wording, statistic) is None, wording


@every_row(product(OF_UNIT, LED))
def test_a_measure_word_of_one_kind_counts_its_unit(thing: tuple[str, str, str], led: str) -> None:
    noun, measure, unit = thing
    assert counted(f"{noun}{led}3600{measure}") == (unit, "")


@every_row(product(OTHERS, LED))
def test_a_measure_word_of_one_kind_counts_other_things_as_themselves(
    thing: tuple[str, str], led: str
) -> None:
    noun, measure = thing
    read = counted(f"{noun}{led}3600{measure}")
    assert read in (("count", noun), ("count", measure), None)


@every_row(product(("航速", "巡航速度", "最大航速", "风速", "陣風風速"), ("", "达", "約")))
def test_knots_are_told_of_speeds(speed: str, led: str) -> None:
    assert counted(f"{speed}{led}35节", "level") == ("km/h", "")


@every_row(
    product(("电池", "课程", "体育课", "车厢", "管道", "教师", "列车", ""), ("500节", "5万节"))
)
def test_parts_and_lessons_are_no_knots(noun: str, number: str) -> None:
    read = counted(f"{noun}{number}")
    assert read is None or read[0] in ("count", "wagon")


# Words that tell when, where or of what kind, and units of territories with bodies in them.
SETTINGS = (
    *("半年", "本月", "假期", "国庆假期", "季度", "高峰期", "海外", "境外", "国内", "省内", "城区"),
    *("市区", "郊区", "周边", "主要", "重点", "优秀", "民事", "刑事", "一审", "国际", "有效"),
    *("當月", "國內", "郊區", "深圳", "福建省", "長三角", "京津冀", "欧洲", "东北", "巴黎", "全港"),
)
TERRITORIES = ("城市", "国家", "省份", "东部地区", "机场", "港口", "园区", "乡镇", "社区", "農村")


@every_row(product(SETTINGS, LED[:4], ("件", "家", "宗", "项", "个")))
def test_when_and_where_is_not_counted(noun: str, led: str, measure: str) -> None:
    expected = ("case", "") if measure == "宗" else ("count", measure)
    assert counted(f"{noun}{led}3600{measure}") in (expected, None)


@every_row(product(TERRITORIES, LED[:4], ("家", "户", "所", "间", "件", "宗")))
def test_bodies_in_territories_are_no_territories(noun: str, led: str, measure: str) -> None:
    units = {"户": ("household", ""), "宗": ("case", "")}
    expected = units.get(measure, ("count", measure))
    assert counted(f"{noun}{led}3600{measure}") in (expected, None)
    if noun in TERRITORIES[:7]:
        read = counted(f"{noun}{led}3600个")
        assert read is not None
        assert read[0] != "count"


@every_row(
    product(
        ("十", "二十", "一百", "三千", "十万", "百万"),
        ("余", "多", "餘"),
        (("人", "person"), ("家企业", "company"), ("户", "household")),
    )
)
def test_odd_numbers_are_more_than_them(number: str, more: str, thing: tuple[str, str]) -> None:
    noun, unit = thing
    for wording in (f"{number}{more}{noun}", f"约{number}{more}{noun}"):
        assert counted(wording) in ((unit, ""), None)
    read = read_quantity(f"{number}{more}{noun}", QuantityContext(locale="zh", statistic="stock"))
    assert isinstance(read, Quantity)
    assert read.bound == "gt"
