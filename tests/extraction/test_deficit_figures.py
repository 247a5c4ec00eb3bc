"""A net loss is a net profit below zero; no loss is read as a gain, nor as its growth."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Locale, text, and each figure: what is printed, its indicator; "-" if it is refused.
TEXTS = (
    ("zh-Hant", "公司去年稅後淨損6.2億美元。", ["稅後淨損6.2億美元 net_profit"]),
    ("zh-Hant", "主計總處公布，公司淨損6.2億元。", ["淨損6.2億元 net_profit"]),
    ("zh-Hant", "淨虧損收窄20%至3億美元。", ["-", "-"]),
    ("zh", "公司去年净亏损为6.2亿美元。", ["净亏损为6.2亿美元 net_profit"]),
    ("zh", "公司去年亏损6.2亿美元。", ["-"]),
    ("zh", "今年上半年亏损，去年同期公司实现净利润241万美元。", ["-"]),
    ("zh", "今年上半年净亏损，去年同期3亿美元。", ["-"]),
    ("zh", "该公司净亏损2亿美元，营业收入3亿美元。",
     ["净亏损2亿美元 net_profit", "3亿美元 revenue"]),
    ("ru", "Убыток прошлых лет покрыт, чистая прибыль составила 5 млрд рублей.", ["-"]),
    ("en", "After a loss, net profit was $5 million.", ["-"]),
    ("zh", "净利润下降20%。", ["下降20% net_profit_growth"]),
    ("ru", "Чистый убыток составил 5 млрд рублей.",
     ["Чистый убыток составил 5 млрд рублей net_profit"]),
    ("ru", "Чистый убыток сократился на 20 %.", ["сократился на 20 % "]),
    ("ru", "Чистый убыток вырос на 5 %.", ["-"]),
    ("ru", "Чистая прибыль выросла на 5 %.", ["выросла на 5 % net_profit_growth"]),
    ("en", "It had a net loss of $5 million.", ["net loss of $5 million net_profit"]),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "text", "figures"), TEXTS)
def test_losses(locale: str, text: str, figures: list[str]) -> None:
    made = [each for each in candidates_of(text, locale) if each.table == "figures"]
    told = ["-" if each.reasons else f"{each.wording} {cell(each, 'indicator')}" for each in made]
    assert told == figures
