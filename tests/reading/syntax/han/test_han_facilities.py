"""The whole noun of a body or event is counted, whatever its parts are elsewhere: noun x verb."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.tables import every_row

NOUNS = ("垃圾", "快递", "水质", "食品", "文物", "殡葬")
VERBS = ("处理", "分拣", "监测", "管理", "服务", "检测")
BODIES = (("个", "中心"), ("家", "机构"), ("个", "平台"), ("座", "基地"), ("個", "中心"))
COUNTED = ("儿童", "学校", "医院", "银行", "汽车", "城市", "企业", "项目", "国家", "学生")
EVENTS = ("起", "宗", "次", "场")
HAPPENINGS = ("碰撞", "脱轨", "欺凌", "溺水", "比赛", "培训")
MAKING = ("建立", "设立", "进入", "获得", "拥有")


def counted(wording: str) -> tuple[str, str] | None:
    read = read_quantity(wording, QuantityContext(locale="zh", statistic="stock"))
    return (read.unit, read.counted or "") if isinstance(read, Quantity) else None


@every_row(product(NOUNS, VERBS, BODIES))
def test_the_whole_noun_of_a_body_is_counted(noun: str, verb: str, body: tuple[str, str]) -> None:
    measure, head = body
    read = counted(f"35{measure}{noun}{verb}{head}")
    assert read in (("count", f"{noun}{verb}{head}"), None)


@every_row(product(COUNTED, VERBS, BODIES))
def test_a_body_is_not_what_it_is_for(noun: str, verb: str, body: tuple[str, str]) -> None:
    measure, head = body
    read = counted(f"35{measure}{noun}{verb}{head}")
    assert read in (("count", f"{noun}{verb}{head}"), None)


@every_row(product(COUNTED, EVENTS, HAPPENINGS))
def test_an_event_is_not_whom_it_happens_to(noun: str, measure: str, happening: str) -> None:
    read = counted(f"发生32{measure}{noun}{happening}")
    assert read is None or read[0] not in ("person", "school", "hospital", "bank", "car", "city")


@every_row(product(("医院", "学校"), MAKING, ("中心", "机构")))
def test_who_acts_upon_a_body_is_counted_itself(noun: str, verb: str, head: str) -> None:
    read = counted(f"6所{noun}{verb}{head}")
    assert read in (("hospital" if noun == "医院" else "school", ""), None)


@pytest.mark.parametrize(
    ("wording", "noun"),
    [
        ("约20万个充电停车位", "充电停车位"),
        ("2家捐血中心", "捐血中心"),
        ("4060个殡葬服务机构", "殡葬服务机构"),
        ("27个市县", "市县"),
        ("21個縣市", "縣市"),
        ("8次技术讨论", "技术讨论"),
        ("32起车辆碰撞", "车辆碰撞"),
    ],
)
def test_nouns_with_a_deed_are_whole(wording: str, noun: str) -> None:
    assert counted(wording) == ("count", noun)


@every_row(
    product(
        ("个城市", "个项目", "家企业", "个国家", "所学校", "家医院"),
        "群圈部组会队系层段版款册场批届",
    )
)
def test_a_noun_that_goes_on_is_not_its_first_part(noun: str, character: str) -> None:
    read = counted(f"3{noun}{character}")
    assert read in (("count", f"{noun[1:]}{character}"), None)
