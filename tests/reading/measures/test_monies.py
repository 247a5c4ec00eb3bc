"""A scale beside the money before a number is that of the number, however the press joins them."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.readings import read, refusals

GLUED = [("M", 10**6), ("K", 10**3)]
SHORT = {
    "de": [("Mio.", 10**6), ("Mrd.", 10**9), ("Tsd.", 10**3)],
    "ru": [("млн", 10**6), ("млрд", 10**9)],
    "en": [("mln", 10**6), ("bn", 10**9)],
}


@pytest.mark.parametrize(("scale", "factor"), GLUED)
@pytest.mark.parametrize("code", ["SEK", "EUR", "NOK", "USD"])
def test_a_scale_glued_before_a_code_is_that_of_the_number(
    scale: str, factor: int, code: str
) -> None:
    for wording in (f"{scale}{code} 15", f"more than {scale}{code} 15", f"15 {scale}{code}"):
        found = read(wording, "en", statistic="flow")
        assert found.value == 15 * factor, wording
        assert found.unit == code


@pytest.mark.parametrize("language", SHORT)
def test_a_short_scale_before_a_code_is_that_of_the_number(language: str) -> None:
    for (scale, factor), code in product(SHORT[language], ("EUR", "USD")):
        found = read(f"{scale} {code} 15", language, statistic="flow")
        assert found.value == 15 * factor, scale
        assert found.unit == code


@pytest.mark.parametrize(
    ("wording", "value", "code"),
    [
        ("美金50億元", 5_000_000_000, "USD"),
        ("美金12元", 12, "USD"),
        ("日幣50億元", 5_000_000_000, "JPY"),
        ("英鎊50萬元", 500_000, "GBP"),
        ("美元50億元", 5_000_000_000, "USD"),
        ("新台幣50億元", 5_000_000_000, "TWD"),
    ],
)
def test_yuan_behind_the_name_of_a_money_is_that_money(wording: str, value: int, code: str) -> None:
    found = read(wording, "zh-Hant", statistic="flow")
    assert (found.value, found.unit) == (Decimal(value), code)


@pytest.mark.parametrize("wording", ["US$9百萬元", "COP284.4億元", "50億元美金", "人民幣美金5億元"])
def test_yuan_behind_a_code_or_two_moneys_is_refused(wording: str) -> None:
    assert refusals(wording, "zh-Hant", statistic="flow"), wording


def test_a_scale_of_another_number_is_not() -> None:
    for wording in ("3 million USD 15", "three million EUR 15", "MEUR 15 million"):
        assert refusals(wording, "en", statistic="flow"), wording


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        ("Net sales were MSEK 2,038 in all.", "en", ["MSEK 2,038"]),
        ("Der Umsatz lag bei Mio. EUR 15,3 im Jahr 2019.", "de", ["Mio. EUR 15,3"]),
        ("Sales were EURm 15.", "en", ["EURm 15"]),
    ],
)
def test_no_figure_of_a_text_begins_behind_its_scale(
    text: str, language: str, figures: list[str]
) -> None:
    found = list(found_figures(text, language))
    assert [text[each.start : each.end] for each in found] == figures
    assert all(each.quantity.value >= 10**6 for each in found)


@pytest.mark.parametrize("amount", ["40 millions de $", "40 M$", "40 $", "40 M $"])
@pytest.mark.parametrize("behind", ["au total", "au cours de 2020", "au 3e trimestre"])
def test_a_word_behind_a_sign_is_not_the_country_of_its_currency(amount: str, behind: str) -> None:
    assert read(f"{amount} {behind}", "fr").unit == "USD"


@pytest.mark.parametrize(
    ("wording", "unit"),
    [("40 M$ AU au total", "AUD"), ("40 $ CA", "CAD"), ("40 $ ca", "CAD"), ("40 $ us", "USD")],
)
def test_letters_behind_a_sign_that_are_not_a_word_are_a_country(wording: str, unit: str) -> None:
    assert read(wording, "fr").unit == unit
