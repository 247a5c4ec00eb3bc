"""Chinese clauses and brackets beside a figure leave it as it is, or the wording is refused."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals

COMPARISONS = ("高於", "遠高於", "略高於", "低於", "少於")
OTHERS = ("男性的48%", "整體市場的48%", "全國平均48%")


@pytest.mark.parametrize(("comparison", "other"), [*product(COMPARISONS, OTHERS)])
def test_a_comparison_with_another_noun_leaves_the_figure(comparison: str, other: str) -> None:
    read = outcome(f"女性占52%,{comparison}{other}", "zh-Hant", statistic="share")
    assert read in ("exact 52 percent", "number.compete")
    assert read == "exact 52 percent" or other == "全國平均48%"


@pytest.mark.parametrize("comparison", [*COMPARISONS, "超過", "未達"])
def test_a_second_figure_without_a_noun_competes(comparison: str) -> None:
    assert refusals(f"女性占52%,{comparison}48%", "zh-Hant", statistic="share")


@pytest.mark.parametrize("hedge", ["", "約", "近", "逾"])
def test_a_hedge_in_brackets_governs_no_share_before_them(hedge: str) -> None:
    read = outcome(f"檢查費用佔12.7%({hedge}985億港元)", "zh-Hant", statistic="share")
    assert read == "exact 12.7 percent"


@pytest.mark.parametrize(("verb", "sign"), [("升", ""), ("增", ""), ("跌", "-"), ("減", "-")])
def test_a_rise_behind_a_comma_is_no_litre(verb: str, sign: str) -> None:
    read = outcome(f"收入51.17億港元,{verb}66.3%", "zh-Hant", statistic="growth_rate")
    assert read == f"exact {sign}66.3 percent"


@pytest.mark.parametrize("statistic", ["flow", "growth_rate", "increase", "share"])
def test_a_rate_behind_money_of_an_open_currency_is_read_as_a_change(statistic: str) -> None:
    read = outcome("營收2300.6億元，年減7.74%", "zh-Hant", statistic=statistic)
    changes = statistic in ("growth_rate", "increase")
    assert read == ("exact -7.74 percent" if changes else "currency.ambiguous")


@pytest.mark.parametrize(
    ("first", "second"), [("增加", "增幅"), ("減少", "跌幅"), ("上升", "升幅")]
)
@pytest.mark.parametrize("parts", [(",", ""), ("(", ")")])
def test_a_change_said_twice_is_the_rate_of_its_own_word(
    first: str, second: str, parts: tuple[str, str]
) -> None:
    wording = f"較上月{first}7020人{parts[0]}{second}約13.2%{parts[1]}"
    sign = "-" if first == "減少" else ""
    assert outcome(wording, "zh-Hant", statistic="growth_rate") == f"approx {sign}13.2 percent"
    assert outcome(wording, "zh-Hant", statistic="increase") == f"exact {sign}7020 person"
    contrary = wording.replace(second, "降幅" if first != "減少" else "增幅")
    assert refusals(contrary, "zh-Hant", statistic="growth_rate")


@pytest.mark.parametrize("verb", ["收容了", "安置了", "贡献了", "建成了"])
@pytest.mark.parametrize("to", ["至", "到", "-"])
def test_what_is_done_has_a_range_behind_it(verb: str, to: str) -> None:
    assert outcome(f"{verb}1200{to}1300人", "zh", statistic="flow") == "range 1250 person"


def test_every_chinese_verb_of_increase_says_what_its_multiple_adds() -> None:
    rises = [
        word
        for word, senses in lexicon(SHIPPED, "zh").words()
        if senses.change_before == "up" and "finite" in senses.roles
    ]
    read = {outcome(f"{word}1.7倍", "zh", statistic="multiple") for word in rises}
    assert len(rises) > 300
    assert "exact 1.7 x" not in {
        outcome(f"{word}1.7倍", "zh", statistic="multiple")
        for word in rises
        if word.endswith(("增长", "增加", "成长", "上升", "上涨"))
    }
    assert read <= {"exact 1.7 x", "exact 2.7 x", "multiple.unclear"}


@pytest.mark.parametrize("rank", ["居第3", "排名第2", "創下10年來新高", "創近22年同期新低"])
def test_a_rank_or_record_behind_a_figure_is_no_figure(rank: str) -> None:
    assert outcome(f"市占率達13%,{rank}", "zh-Hant", statistic="share") == "exact 13 percent"


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("外資賣超440.63億美元", "balance", "exact -44063000000 USD"),
        ("外資賣超440.63億美元", "flow", "exact 44063000000 USD"),
        ("外資買超440.63億美元", "balance", "exact 44063000000 USD"),
        ("損失5668萬美元", "flow", "exact 56680000 USD"),
        ("損失5668萬美元", "level", "sign.deficit_unclear"),
        ("撤離2萬人", "flow", "exact 20000 person"),
        ("撤離2萬人", "increase", "wording.unknown"),
        ("約占全國夏糧增產總量的60%", "share", "approx 60 percent"),
        ("7奈米製程出貨則占14%", "share", "exact 14 percent"),
    ],
)
def test_clauses_of_the_press(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "zh-Hant", statistic=statistic) == expected
