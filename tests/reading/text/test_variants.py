"""Traditional Chinese and other spellings of one word: every word is read in each of them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.pages import vocabulary_page
from silkledger.reading.pages.examples import Example
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import candidates
from silkledger.reading.text.variants import locale_place, variants, variety_of, written_variety
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

if TYPE_CHECKING:
    from pathlib import Path

# The first variant of each simplified character.
TRADITIONAL: dict[int, str] = {}
for _code, _simplified in variants(SHIPPED, "zh").items():
    TRADITIONAL.setdefault(ord(_simplified), chr(_code))

EXAMPLES = [
    cell
    for table in vocabulary_page.tables()
    for row in table.rows
    for cell in row
    if isinstance(cell, Example) and cell.language == "zh"
]


@every_row(EXAMPLES)
def test_every_chinese_word_is_read_in_traditional_characters(example: Example) -> None:
    wording = example.wording.translate(TRADITIONAL)
    simplified = read_quantity(example.wording, QuantityContext(locale="zh"))
    traditional = read_quantity(wording, QuantityContext(locale="zh"))
    if isinstance(simplified, Quantity):
        assert traditional == simplified
    else:
        assert not isinstance(traditional, Quantity)


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("3.5兆美元", "zh-TW", "exact 3.5e12 USD"),
        ("新臺幣3.5兆元", "zh-TW", "exact 3.5e12 TWD"),
        ("約3.5兆港元", "zh-Hant-HK", "approx 3.5e12 HKD"),
        ("兩兆美元", "zh-Hant", "exact 2e12 USD"),
        ("新臺幣3億5000萬元", "zh-TW", "exact 3.5e8 TWD"),
        ("港幣12.5億元", "zh-HK", "exact 1.25e9 HKD"),
        ("人民幣12.5億元", "zh-HK", "exact 1.25e9 CNY"),
        ("澳門幣5億元", "zh-Hant", "exact 5e8 MOP"),
        ("12.5億港元", "zh-HK", "exact 1.25e9 HKD"),
        ("超過700億美元", "zh-Hant", "gt 7e10 USD"),
        ("逾5億歐元", "zh-Hant", "gt 5e8 EUR"),
        ("近5億噸", "zh-Hant", "nearly 5e8 t"),
        ("1200萬公噸", "zh-TW", "exact 1.2e7 t"),
        ("約3萬公頃", "zh-TW", "approx 300 km2"),
        ("5萬平方公里", "zh-TW", "exact 5e4 km2"),
        ("5坪", "zh-TW", f"exact {5 * 400 / 121 / 10**6!r} km2"),
        ("增長5.2個百分點", "zh-HK", "exact 5.2 pp"),
        ("三成五", "zh-HK", "exact 35 percent"),
        ("兩成", "zh-HK", "exact 20 percent"),
        ("百分之五點三", "zh-HK", "exact 5.3 percent"),
        ("12萬人次", "zh-HK", "exact 120000 visit"),
        ("300間公司", "zh-HK", "exact 300 company"),
        ("30輛汽車", "zh-TW", "exact 30 car"),
        ("1234宗", "zh-HK", "exact 1234 case"),
        ("5000個單位", "zh-HK", "exact 5000 unit"),
        ("12部手機", "zh-TW", "exact 12 phone"),
        ("兩萬三千人", "zh-TW", "exact 23000 person"),
        ("每噸80美元", "zh-TW", "exact 80 USD/t"),
        ("人均12.5萬美元", "zh-TW", "exact 125000 USD/person"),
        ("下降3.2%", "zh-TW", "exact -3.2 percent"),
        ("翻了兩番", "zh-Hant", "exact 4 x"),
        ("減少一半", "zh-Hant", "exact 0.5 x"),
        ("5億度電", "zh-TW", "exact 5e5 MWh"),
        ("50兆瓦", "zh-TW", "exact 50 MW"),
        ("50公尺", "zh-TW", "exact 0.05 km"),
    ],
)
def test_wordings_of_taiwan_and_hong_kong(wording: str, locale: str, expected: str) -> None:
    bound, value, unit = said(read(wording, locale))
    expected_bound, expected_value, expected_unit = stated(expected)
    assert (bound, unit) == (expected_bound, expected_unit)
    assert abs(value - expected_value) <= abs(expected_value) / 10**12


@pytest.mark.parametrize(
    ("wording", "locale", "rule"),
    [
        ("3.5兆元", "zh", "unit.ambiguous"),
        ("3.5兆美元", "zh-CN", "unit.ambiguous"),
        ("3.5兆美元", None, "unit.ambiguous"),
        ("5斤", "zh-TW", "unit.ambiguous"),
        ("3.5億元", "zh-Hant", "currency.ambiguous"),
        ("3.5億元", "zh-TW", "currency.ambiguous"),
        ("5度", "zh-TW", "unit.ambiguous"),
    ],
)
def test_what_a_script_does_not_decide_is_refused(
    wording: str, locale: str | None, rule: str
) -> None:
    assert refusals(wording, locale) == [rule]


@pytest.mark.parametrize(
    ("wording", "unit", "locale", "expected"),
    [
        ("5", "億新台幣", "zh-TW", "exact 5e8 TWD"),
        ("5", "萬人", "zh-TW", "exact 5e4 person"),
        ("5", "兆美元", "zh-TW", "exact 5e12 USD"),
        ("5", "萬公噸", "zh-TW", "exact 5e4 t"),
        ("5", "億美元", "zh", "exact 5e8 USD"),
    ],
)
def test_unit_cells_in_traditional_characters(
    wording: str, unit: str, locale: str, expected: str
) -> None:
    assert said(read(wording, locale, unit=unit)) == stated(expected)


def test_the_span_of_a_figure_is_that_of_the_text_as_printed() -> None:
    text = "去年貿易額超過700億美元，增長5.2%。"
    found = [text[each.start : each.end] for each in candidates(text, "zh-Hant")]
    assert found == ["超過700億美元", "增長5.2%"]


def test_a_russian_word_is_read_with_and_without_its_dots() -> None:
    assert said(read("5 самолётов", "ru")) == said(read("5 самолетов", "ru"))


def test_the_country_of_a_locale_decides_only_in_another_script() -> None:
    assert refusals("5億元", "zh-TW") == ["currency.ambiguous"]
    assert said(read("5億元", "zh-CN")) == stated("exact 5e8 CNY")
    assert refusals("Rs 5", "en-IN") == ["currency.ambiguous"]


@pytest.mark.parametrize(
    ("locale", "variety", "place"),
    [
        ("zh", "zh-Hans", None),
        ("zh-tw", "zh-Hant", "TWN"),
        ("zh_Hant_HK", "zh-Hant", "HKG"),
        ("de_CH", "de-Latn", None),
        ("en", "en-Latn", None),
        ("tlh", "tlh", None),
        (None, None, None),
    ],
)
def test_the_script_and_the_country_of_a_locale(
    locale: str | None, variety: str | None, place: str | None
) -> None:
    assert (variety_of(locale), locale_place(locale)) == (variety, place)


@pytest.mark.parametrize(
    ("rows", "message"),
    [("zh,万,萬\nzh,千,萬\n", "already appears"), ("zh,万元,萬\n", "a single character")],
)
def test_a_variant_is_one_character_and_listed_once(
    tmp_path: Path, rows: str, message: str
) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    header = "language,becomes,characters\n"
    (folder / "variants.csv").write_text(header + rows, encoding="utf-8")
    with pytest.raises(VocabularyError, match=message):
        variants(Vocabulary(folder), "zh")


def test_a_text_in_traditional_characters_under_no_region_leaves_its_money_open() -> None:
    cases = (
        ("zh", "稅後淨利14.7億元", "zh-Hant"),
        ("zh", "税后净利14.7亿元", "zh"),
        ("zh-CN", "稅後淨利14.7億元", "zh-CN"),
        ("zh-TW", "稅後淨利14.7億元", "zh-TW"),
        ("ru", "ещё 5 млн рублей", "ru"),
        ("zh", "", "zh"),
        ("", "14.7", ""),
    )
    for locale, text, expected in cases:
        assert written_variety(SHIPPED, locale, text) == expected, text
    assert refusals("14.7億元", locale="zh-Hant") == ["currency.ambiguous"]


def test_a_text_of_a_language_with_two_decimal_signs_has_that_of_its_shares() -> None:
    cases = (
        ("es", "Subió 35.8% a 4.38 billones.", "es-419"),
        ("es", "Subió 35,8% a 4,38 billones.", "es"),
        ("es", "Subió 35.8% a 4,5 billones.", "es"),
        ("es", "Subió 35.8% a 45.000 euros.", "es"),
        ("es", "Subió 35.8% a 45,000 pesos.", "es-419"),
        ("es", "Fueron 2,171,237 toneladas y 230,873 de frutas.", "es-419"),
        ("es", "Fueron 2,171,237 toneladas y 4,5 millones.", "es"),
        ("es", "Fueron 230,873 toneladas.", "es"),
        ("es", "A las 9.30 horas del 3.5 abrió.", "es"),
        ("es-ES", "Subió 35.8%.", "es-ES"),
        ("de", "Er stieg um 35.8%.", "de-CH"),
        ("de", "Er stieg um 35.8% auf 4,5 Millionen.", "de"),
        ("fr", "Il a augmenté de 35.8%.", "fr"),
    )
    for locale, text, expected in cases:
        assert written_variety(SHIPPED, locale, text) == expected, text
