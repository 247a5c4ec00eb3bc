"""The name of a listed company is not the country that it begins with."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.extraction.company_names import CompanyNames
from tests.extraction.texts import candidates_of, cell

NAMES = ("中国中药", "中国石油股份", "美国鹰航", "香港中旅")
CODES = ("(00570)", "（600072）", "(HK:00570)", "(00570.HK)")


@pytest.mark.parametrize(("name", "code"), list(product(NAMES, CODES)))
def test_figures_of_a_company_have_no_place_from_its_name(name: str, code: str) -> None:
    text = f"{name}{code}发布业绩，营业额为30亿美元。{name}表示，利润为20亿美元。"
    assert [cell(each, "geography") for each in candidates_of(text, "zh")] == ["", ""]


@pytest.mark.parametrize("text", ["中国产量为30亿吨。", "中国中药产量为30亿吨(2020)。"])
def test_a_country_without_a_code_is_a_place(text: str) -> None:
    assert [cell(each, "geography") for each in candidates_of(text, "zh")] == ["中国"]


def test_a_text_without_companies_holds_none() -> None:
    assert not CompanyNames("中国").hold(0, 2)
