"""A measure word counts the noun left of its number as it does behind it: noun x word x place."""

from __future__ import annotations

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.tables import every_row

# Nouns that no vocabulary lists, with a measure word that they have, in both scripts.
NOUNS = (
    *(("初制所", "个"), ("窑炉", "座"), ("养老机构", "个"), ("充电枪", "个"), ("职位空缺", "个")),
    *(("借书证", "个"), ("故事影片", "部"), ("农家乐", "家"), ("经营主体", "户"), ("茶厂", "家")),
    *(
        ("職位空缺", "個"),
        ("養老機構", "間"),
        ("借書證", "個"),
        ("農家樂", "家"),
        ("故事影片", "部"),
        *(("走私团伙", "个"), ("医疗队", "支"), ("专项小组", "个")),
    ),
)
LED = ("", "共", "共有", "有", "达", "達到", "超过", "约")
NUMBER_OF = ("数量", "總數", "数目")
VERBS = ("达", "為", "达到", "共")
BEFORE = ("全市", "全国共有", "新增", "各类", "全省现有", "2023年全省")
MAKING = ("生产", "建成", "发放", "拥有", "抽检", "整改", "打掉", "改建")
# What stands before the number, and a measure word that counts itself there.
OPEN = (
    *(
        ("撂倒团伙", "个"),
        ("捐出图书包", "个"),
        ("销售鲜花束", "束"),
    ),  # a verb, or a part of the noun
    *(("机构和场所", "个"), ("学校、窑炉", "座")),  # two nouns
    *(
        ("县市", "件"),
        ("初制所", "件"),
        ("养老机构", "份"),
        ("经营主体", "宗"),
    ),  # who does something
    *(("窑炉", "种"), ("合约", "批"), ("国际邮轮", "艘次"), ("种群", "个")),  # packs, kinds, times
    *(
        ("全台", "個"),
        ("全国", "家"),
        ("全国竹材产量", "根"),
        ("快递业务量", "件"),
    ),  # places, amounts
    *(("案件", "件"), ("直播场次数", "场"), ("結婚登記", "對")),  # the measure word itself
)


def counted(wording: str) -> tuple[str, str | None] | None:
    found = read_quantity(wording, QuantityContext(locale="zh", statistic="flow"))
    return (found.unit, found.counted) if isinstance(found, Quantity) else None


@every_row((*noun, led) for noun in NOUNS for led in LED if noun[0][-1] + led != "所有")
def test_the_noun_before_its_number_is_counted(noun: str, measure: str, led: str) -> None:
    assert (
        counted(f"{noun}{led}2068{measure}") == counted(f"2068{measure}{noun}") == ("count", noun)
    )


@every_row((*noun, of, verb) for noun in NOUNS for of in NUMBER_OF for verb in VERBS)
def test_a_word_for_number_leads_to_its_noun(noun: str, measure: str, of: str, verb: str) -> None:
    assert counted(f"{noun}{of}{verb}2068{measure}") == ("count", noun)


@every_row((*noun, before) for noun in NOUNS for before in BEFORE)
def test_a_place_a_time_or_a_word_of_kind_is_no_part_of_it(
    noun: str, measure: str, before: str
) -> None:
    assert counted(f"{before}{noun}2068{measure}") == ("count", noun)


@every_row((*noun, verb) for noun in NOUNS for verb in MAKING)
def test_what_is_made_or_held_is_counted(noun: str, measure: str, verb: str) -> None:
    assert counted(f"{verb}{noun}2068{measure}") == ("count", noun)


@every_row((*what, verb) for what in OPEN for verb in ("达", "超过"))
def test_the_measure_word_counts_where_the_noun_is_open(what: str, measure: str, verb: str) -> None:
    found = counted(f"{what}{verb}2068{measure}")
    assert found is None or found[0] != "count" or found[1] in (measure, None), found


def test_a_verb_describes_the_body_behind_it() -> None:
    assert counted("全国婚姻登记机构1103个") == ("count", "婚姻登记机构")
    assert counted("登记机构1103个") in (("count", "个"), ("count", "机构"), None)


def test_a_measure_word_alone_is_what_it_counts() -> None:
    assert counted("共有7628家") == ("count", "家")


# What there is more of before its number, and who has more of something else.
MORE = ("新增", "增加", "减少", "净增", "較去年增加")
GROWING = (
    *(("停车位", "个"), ("停车场", "个"), ("律师事务所", "家"), ("网点", "个"), ("茶馆", "家")),
    *(("停車位", "個"), ("律師事務所", "家"), ("窑炉", "座")),
)
ADDING = ("公司", "集团", "银行", "全国", "北京", "昨日", "年底", "海外", "城市", "申请人")


def grown(wording: str) -> tuple[str, str | None] | None:
    found = read_quantity(wording, QuantityContext(locale="zh", statistic="increase"))
    return (found.unit, found.counted) if isinstance(found, Quantity) else None


@every_row((*noun, more) for noun in GROWING for more in MORE)
def test_the_noun_that_there_is_more_of_is_counted(noun: str, measure: str, more: str) -> None:
    read = grown(f"{noun}{more}2100多{measure}")
    assert read in (("count", noun), ("count", measure))
    if more in ("增加", "减少", "净增"):
        assert read == ("count", noun)


@every_row((body, measure) for body in ADDING for measure in ("家", "个", "座"))
def test_who_adds_something_is_not_counted(body: str, measure: str) -> None:
    assert grown(f"{body}新增300{measure}") in (("count", measure), None)


@every_row((noun, led) for noun in ("社会组织", "志愿服务组织", "盆花", "醫療院所") for led in LED)
def test_nouns_that_end_in_a_verb_are_whole(noun: str, led: str) -> None:
    measure = "盆" if noun == "盆花" else "家"
    assert counted(f"{noun}{led}2068{measure}") in (("count", noun), None)
    assert counted(f"{noun}2068{measure}") == ("count", noun)
