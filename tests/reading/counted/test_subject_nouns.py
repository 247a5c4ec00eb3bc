"""What a Chinese number counts: the noun left of it, people, or else the measure word."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals
from tests.support.tables import every_row

MEASURES = ("件", "所", "本", "场", "个", "项", "支", "部", "条", "座", "间")
# Measure words that are units, money or ranks as well.
UNCOUNTED = ("块", "口", "匹", "位", "名", "层", "手")
NOUNS = ("端口", "展台", "银幕", "機櫃")
# Nouns that may begin further right, verbs, and what holds the things that are counted.
NOT_COUNTED = ("新申請案", "捐出", "送达", "种群", "車隊")
# Ends of longer nouns that are listed, with a measure word that they have.
HEADS = (
    *(("图书馆", "个", "library"), ("店數", "家", "store"), ("门店", "家", "store")),
    *(("學校", "所", "school"), ("医院", "家", "hospital")),
)
LONG = ("抓获犯罪嫌疑人", "查获走私船员")


@every_row((measure, verb) for measure in MEASURES for verb in ("达", "比上年增加", "超过", ""))
def test_a_measure_word_counts_where_no_noun_is_printed(measure: str, verb: str) -> None:
    figure = read(f"{verb}34{measure}", "zh", statistic="increase")

    assert figure.value == 34
    assert figure.unit == "book" if measure == "本" else figure.counted == measure


@every_row((measure,) for measure in UNCOUNTED)
def test_a_measure_word_that_may_be_a_unit_or_rank_counts_nothing(measure: str) -> None:
    refusals(f"比上年增加34{measure}", "zh", statistic="increase")


@every_row((noun, measure) for noun in NOUNS for measure in ("个", "座"))
def test_a_short_noun_before_the_number_is_counted(noun: str, measure: str) -> None:
    assert read(f"{noun}数量达5.2万{measure}", "zh", statistic="stock").counted == noun


@every_row((noun, measure) for noun in NOT_COUNTED for measure in ("个", "座", "袋"))
def test_the_measure_word_counts_where_it_is_open_what_the_noun_is(noun: str, measure: str) -> None:
    for verb in ("", "达", "超过"):
        figure = read(f"{noun}5.2万{measure}", "zh", statistic="stock")
        assert figure.value == 52_000
        assert (figure.unit, figure.counted) == ("count", measure), verb


@every_row((noun, measure) for noun in (*NOUNS, "药品", "企业") for measure in "种批款双盒組")
def test_kinds_and_packs_of_things_are_counted(noun: str, measure: str) -> None:
    figure = read(f"{noun}共500{measure}", "zh", statistic="stock")
    assert (figure.unit, figure.counted) == ("count", measure)


@every_row((led, end) for led in ("剩", "僅剩", "只剩", "超过", "突破") for end in ("", "大关"))
def test_what_is_left_and_round_numbers_count_as_any(led: str, end: str) -> None:
    assert read(f"客運路線數{led}529條{end}", "zh", statistic="stock").unit == "route"
    assert read(f"{led}529件{end}", "zh", statistic="stock").counted == "件"


@every_row((join, noun) for join in ("和", "与", "及", "、") for noun in (*NOUNS, "医院", "企业"))
def test_the_last_of_several_nouns_is_not_counted_alone(join: str, noun: str) -> None:
    figure = read(f"机构{join}{noun}共14万个", "zh", statistic="stock")
    assert (figure.unit, figure.counted) == ("count", "个")


@every_row((first, *head) for first in ("", "公共", "民办", "新建的", "总") for head in HEADS)
def test_a_listed_noun_at_the_end_is_counted(
    first: str, noun: str, measure: str, unit: str
) -> None:
    for verb in ("", "达", "突破"):
        figure = read(f"{first}{noun}{verb}1万{measure}", "zh", statistic="stock")
        assert figure.value == 10_000
        assert figure.unit == unit, verb


@every_row((measure,) for measure in MEASURES if measure != "本")
def test_a_mean_counts_nothing(measure: str) -> None:
    refusals(f"平均6.0{measure}", "zh", statistic="level")


@every_row((times,) for times in ("次", "趟", "輪"))
def test_what_is_done_several_times_counts_nothing_of_its_clause(times: str) -> None:
    refusals(f"10{times}向对方指定的账户转账", "zh")


@every_row((noun,) for noun in LONG)
def test_people_are_counted_whatever_is_done_with_them(noun: str) -> None:
    figure = read(f"{noun}63.4万名", "zh", statistic="flow")

    assert figure.value == 634_000
    assert (figure.unit, figure.counted) == ("person", None)


def test_a_quantity_is_counted_by_its_measure_word() -> None:
    assert read("快递业务量完成3893件", "zh", statistic="flow").counted == "件"


def test_a_long_row_of_characters_is_no_noun() -> None:
    assert read("累计直播场次数超1.1亿场", "zh", statistic="flow").counted == "场"


@pytest.mark.parametrize("noun", ["总额达", "金额共", "产值达"])
def test_money_is_not_counted(noun: str) -> None:
    refusals(f"{noun}25万份", "zh", statistic="flow")


def test_what_follows_the_measure_word_is_read_first() -> None:
    assert read("5万件衣服", "zh").counted == "衣服"


@pytest.mark.parametrize(
    "wording", ["纸及纸板生产企业约2500家", "煤炭、钢铁企业2500家", "生产和销售企业2500家"]
)
def test_what_companies_make_or_do_is_not_counted_with_them(wording: str) -> None:
    assert read(wording, "zh").unit == "company"
    assert read("学校和医院2500家", "zh").unit == "count"
