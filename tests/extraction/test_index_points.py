"""Points of an index that a Chinese sentence names before them."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, text, and the wordings of the points of an index.
TEXTS = [
    ("zh", "商品价格指数10月报102.37点，较上月回落0.21点。", ["102.37点", "回落0.21点"]),
    ("zh", "批发价格200指数为123.93点，上升4.98个点。", ["123.93点", "上升4.98个点"]),
    ("zh-Hant", "股票指數收報17,200點，跌123點。", ["17,200點", "跌123點"]),
    ("zh", "股票指数涨1.2%，报17,200.35点。", ["17,200.35点"]),
    ("zh", "该指数上涨3点。", ["上涨3点"]),
    # An hour, points of a rate, and those that nothing names.
    ("zh", "该指数于下午3点发布。", []),
    ("zh", "消费价格指数同比上涨2.1%，比上月扩大0.2点。", []),
    ("zh", "消费价格指数的涨幅比上月扩大0.2点。", []),
    ("zh", "制造业指数上升，失业率提高0.2点。", []),
    ("zh", "比上月下降1.63点，指数另行公布。", []),
    ("zh", "价格指数公布。该比例提高0.2点。", []),
    ("zh", "价格指数上升0.2个百分点。", []),
    ("zh", "价格指数上升25个基点。", []),
    ("en", "The index rose 0.2 points.", []),
]


@pytest.mark.parametrize(("locale", "text", "wordings"), TEXTS)
def test_points_are_of_the_index_that_is_named(locale: str, text: str, wordings: list[str]) -> None:
    figures = [each for each in candidates_of(text, locale) if each.table == "figures"]
    told = [each for each in figures if cell(each, "unit") == "指数点"]
    assert [each.wording for each in told if not each.reasons] == wordings
