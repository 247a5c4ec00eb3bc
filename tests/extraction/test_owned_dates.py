"""Chinese dates that own an amount or open a change, in simplified and traditional characters."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# A text, the figure that is looked at, its period, and what that leans on.
DATES = (
    ("前8个月出口6460万吨,远高于2017年同期的5690万吨。", "5690万吨", "2017年同期", "前8个月"),
    (
        "2023年1-9月进口500万吨,较2022年同期的400万吨增长25%。",
        "400万吨",
        "2022年同期",
        "2023年1-9月",
    ),
    ("2023年1-9月投資額由去年同時期的400萬美元增至500萬美元。", "400萬美元", "去年同時期", "2023"),
    ("去年的数字比2022年获得的2650亿令吉增加了23%。", "2650亿令吉", "2022年", ""),
    ("去年的數字比2022年獲得的2650億令吉增加了23%。", "增加了23%", "去年", ""),
    ("2023年1-9月出口率为50%,高于2022年同期的45%。", "45%", "2022年同期", "2023年1-9月"),
    ("2023年旅客达到2019年同期的96%。", "96%", "2019年", ""),
    ("2023年7月涨1.2%,较2023年6月的0.7%升幅扩大。", "0.7%", "2023年6月", ""),
    ("2023年8月增5%,7月减3%。", "减3%", "7月", ""),
    ("2023年8月月增5%,7月減少3%。", "減少3%", "7月", ""),
    ("2023年8月年增5%,7月季增3%。", "年增5%", "2023年8月", ""),
    ("出口2021年增加80万吨。", "增加80万吨", "2021年", ""),
    ("2023年前三季度出口额增长5%。", "增长5%", "2023年前三季度", ""),
)


@pytest.mark.parametrize(("text", "wording", "period", "anchor"), DATES)
def test_a_date_belongs_to_the_amount_that_it_leads_to(
    text: str, wording: str, period: str, anchor: str
) -> None:
    locale = "zh-Hant" if any(each in text for each in "萬億減數") else "zh"
    found = {each.wording: each for each in candidates_of(text, locale, "2023-10-20")}
    figure = found[wording]
    assert period in cell(figure, "period")
    assert anchor in cell(figure, "period_anchor")
