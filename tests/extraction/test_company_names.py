"""A country in what a company is called is not where its figures are measured."""

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


HOMES = {
    "en": ("The {} carrier", "Irish", "said in May that sales rose 5 % to 30 million euros."),
    "de": ("Der {} Konzern", "schwedische", "steigerte den Umsatz um 5 % auf 30 Millionen Euro."),
    "ru": ("{} концерн", "Немецкий", "увеличил выручку на 5 % до 30 млн евро."),
    "fr": ("La compagnie aérienne {}", "espagnole", "a vu ses ventes progresser de 5 %."),
    "es": ("La empresa {}", "alemana", "elevó sus ventas un 5 % en mayo."),
}


@pytest.mark.parametrize("language", sorted(HOMES))
def test_where_a_company_is_at_home_is_not_where_it_sells(language: str) -> None:
    frame, home, rest = HOMES[language]
    found = candidates_of(f"{frame.format(home)} {rest}", language)
    assert found
    assert {cell(each, "geography") for each in found} == {""}


@pytest.mark.parametrize(
    "text", ["The Kuwait Fund will lend $42 million.", "Kenya Airways carried 5 million people."]
)
def test_a_country_in_a_name_is_no_place(text: str) -> None:
    assert {cell(each, "geography") for each in candidates_of(text, "en")} == {""}


def test_an_adjective_before_another_noun_is_a_place() -> None:
    (found,) = candidates_of("Tunisian cement consumption increased by 7.7 % in 2014.", "en")
    assert cell(found, "geography") == "TUN"
