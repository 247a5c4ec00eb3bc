"""Words that bound or turn a figure from afar: it has them, or is refused."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

REFUSED = " (refused)"
ROWS = [
    # A bound before what a change is measured against.
    ("zh", "出口量至少比上年的237万吨增长50万吨。", ["237万吨", "增长50万吨" + REFUSED]),
    ("zh", "约较2019年的30亿美元增加5%。", ["30亿美元", "增加5%" + REFUSED]),
    ("zh", "出口量比上年的237万吨至少增长50万吨。", ["237万吨", "至少增长50万吨"]),
    ("zh", "出口量至少比上年增长50万吨。", ["至少比上年增长50万吨"]),
    # A decrease behind a genitive.
    ("zh", "此前预测的下降幅度为1%。", ["下降幅度为1%"]),
    ("zh", "公布的降幅达到2%。", ["降幅达到2%"]),
    ("zh", "出口出现5%的下降。", ["5%的下降"]),
    # A bracket between a base and its decrease.
    ("zh", "出口按年(5万吨)下跌3%。", ["5万吨" + REFUSED, "下跌3%"]),
    ("zh", "出口(5万吨)下跌3%。", ["5万吨", "下跌3%"]),
    ("zh", "出口同比(5万吨)增长3%。", ["5万吨", "增长3%"]),
    # A bracket that lacks what its figure is per.
    (
        "en",
        "The yield was 5.6 t per hectare (4.4 t in 2005).",
        ["5.6 t per hectare", "4.4 t" + REFUSED],
    ),
    (
        "en",
        "The price per tonne was $500 ($450 in 2005).",
        ["per tonne was $500", "$450" + REFUSED],
    ),
    (
        "de",
        "Der Ertrag lag bei 5,6 t pro Hektar (2005: 4,4 t).",
        ["5,6 t pro Hektar", "4,4 t" + REFUSED],
    ),
    (
        "zh",
        "每公顷产量为5594公斤,较上年(4455公斤)增加25%。",
        ["每公顷产量为5594公斤", "4455公斤" + REFUSED, "增加25%"],
    ),
    ("en", "Output was 5.6 t (4.4 t in 2005).", ["5.6 t", "4.4 t"]),
    # Commas, semicolons and brackets that end the words before a number.
    ("zh", "产量下降0.6%,30至50吨的企业增加。", ["下降0.6%", "30至50吨"]),
    ("zh", "产量下降0.6%;30吨用于出口。", ["下降0.6%", "30吨"]),
    ("zh", "3人死亡;1.2万间房屋倒塌。", ["3人", "1.2万间"]),
    ("ru", "Ставка ,5 %.", [",5 %"]),
    # A month in brackets is not a rate.
    ("zh-Hant", "上(3)月產量為5噸。", ["5噸"]),
    ("zh-Hant", "月產量為5噸。", ["月產量為5噸"]),
]


@pytest.mark.parametrize(("language", "text", "figures"), ROWS)
def test_a_figure_has_what_changes_it(language: str, text: str, figures: list[str]) -> None:
    found = [
        cell(each, "as_reported") + (REFUSED if each.outcome == "refused" else "")
        for each in candidates_of(text, language, "2023-04-26")
        if each.table == "figures"
    ]
    assert found == figures
