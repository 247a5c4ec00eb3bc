"""Currencies: words that name one currency are one, currencies that differ are refused."""

from __future__ import annotations

import shutil
from datetime import date
from itertools import permutations, product
from typing import TYPE_CHECKING

import pycountry
import pytest
from babel.numbers import get_territory_currencies

from silkledger import read_figure
from silkledger.reading.definitions import currencies
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.depth import some
from tests.support.readings import read, refusals, said, stated
from tests.support.tables import every_row

if TYPE_CHECKING:
    from pathlib import Path

# Five million by language, before and behind the money.
AMOUNTS = {
    "en": ("{} 5 million", "5 million {}", "{} 5mn"),
    "de": ("{} 5 Millionen", "5 Millionen {}", "5 Mio. {}"),
    "fr": ("{} 5 millions", "5 millions {}", "5 millions de {}"),
    "ru": ("{} 5 млн", "5 млн {}", "5 миллионов {}"),
    "zh": ("{}500万", "500万{}"),
}
# Words that name a currency alone or together with a sign, in any language.
NAMES = {
    "USD": ("USD", "US$", "USD $", "USD$", "$ USD", "US $", "U.S.$"),
    "CAD": ("CAD", "C$", "CA$", "CAD$", "CAD $", "CAD C$", "$ CAD"),
    "AUD": ("AUD", "A$", "AU$", "AUD$", "AUD $"),
    "HKD": ("HKD", "HK$", "HKD$", "HKD $", "HKD HK$"),
    "SGD": ("SGD", "S$", "SG$", "SGD$", "SGD $"),
    "NZD": ("NZD", "NZ$", "NZD $"),
    "TWD": ("TWD", "NT$", "TWD $", "NTD$"),
    "BRL": ("BRL", "R$", "BRL R$"),
    "MXN": ("MXN", "MX$", "MXN $"),
    "CNY": ("CNY", "RMB", "CN¥", "RMB¥", "CNY ¥", "RMB CNY"),
    "JPY": ("JPY", "JP¥", "JPY ¥"),
    "EUR": ("EUR", "€", "EUR €"),
    "GBP": ("GBP", "£", "GBP £"),
    "INR": ("INR", "₹", "INR Rs", "INR ₹"),
    "SEK": ("SEK", "SEK kr"),
}
# By language: a word that several currencies share, and currencies that it may accompany.
SHARED: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"dollars": ("USD", "CAD", "AUD", "HKD"), "rupees": ("INR", "PKR"), "som": ("KGS",)},
    "de": {"Dollar": ("USD", "CAD", "AUD", "HKD")},
    "fr": {"dollars": ("USD", "CAD", "AUD", "HKD")},
    "ru": {"долларов": ("USD", "CAD", "AUD", "HKD"), "рублей": ("RUB", "BYN")},
    "zh": {"元": ("CNY", "HKD", "TWD", "MOP"), "卢比": ("INR", "PKR")},
}
ZH_NAMES = {
    "美元": "USD",
    "日元": "JPY",
    "港币": "HKD",
    "新台币": "TWD",
    "人民币": "CNY",
    "澳门币": "MOP",
}

ONE = [
    (language, pattern.format(name), code)
    for (code, names), (language, patterns) in product(NAMES.items(), AMOUNTS.items())
    for name, pattern in product(names, patterns)
]
AROUND = [
    (language, f"{first} {scaled} {second}", code)
    for language, scaled in (
        ("en", "5 million"),
        ("de", "5 Millionen"),
        ("fr", "5 millions"),
        ("ru", "5 млн"),
        ("zh", "500万"),
    )
    for code, names in NAMES.items()
    for first, second in permutations(names[:3], 2)
]
BESIDE = [
    (language, wording, code)
    for language, scaled in (
        ("en", "5 million"),
        ("de", "5 Mio."),
        ("fr", "5 millions"),
        ("ru", "5 млн"),
        ("zh", "500万"),
    )
    for word, codes in SHARED[language].items()
    for code in codes
    for wording in (f"{code} {scaled} {word}", f"{scaled} {word} {code}")
]
BESIDE += [
    ("zh", wording, code)
    for name, code in ZH_NAMES.items()
    for wording in (
        f"{name}500万元",
        f"{name}500万",
        f"500万元{name}",
        f"500万{name}",
        f"500万元({name})",
    )
]
TWO = [
    (language, wording)
    for language, scaled in (
        ("en", "5 million"),
        ("de", "5 Millionen"),
        ("fr", "5 millions"),
        ("ru", "5 млн"),
        ("zh", "500万"),
    )
    for first, second in permutations(
        ("USD", "CAD", "C$", "HK$", "CNY", "€", "£", "JPY", "RMB", "R$", "NT$"), 2
    )
    if not {first, second} <= {"CNY", "RMB"} and not {first, second} <= {"CAD", "C$"}
    for wording in (
        f"{first} {second} {scaled}",
        f"{first}, {second} {scaled}",
        f"{first} {scaled} {second}",
        f"{scaled} {first} {second}",
        f"{first} {scaled} ({second} 36)",
        f"{scaled} {first} ({second})",
    )
]


@every_row(some(ONE + AROUND + BESIDE, 3))
def test_words_that_name_one_currency_are_one(language: str, wording: str, code: str) -> None:
    found = read(wording, language, geography="IND" if code == "INR" else None)
    assert said(found) == stated(f"exact 5e6 {code}")


@every_row(some(TWO, 5))
def test_currencies_that_differ_are_refused(language: str, wording: str) -> None:
    assert refusals(wording, language)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "$ 5 million yuan"),
        ("en", "€5 million dollars"),
        ("en", "¥5 million EUR"),
        ("zh", "港币500万美元"),
        ("zh", "USD 500万元"),
        ("zh", "500万美元人民币"),
        ("ru", "5 млн долларов рублей"),
        ("ru", "€5 млн долларов"),
        ("de", "5 Mio. Euro Dollar"),
        ("fr", "5 millions d'euros dollars"),
        ("en", "the euro rose to 1.08 dollars"),
        ("en", "exports in yuan reached 5 million dollars"),
    ],
)
def test_a_shared_sign_does_not_join_two_currencies(language: str, wording: str) -> None:
    assert "unit.two" in refusals(wording, language)


@pytest.mark.parametrize(
    ("wording", "unit", "locale", "expected"),
    [
        ("15", "million C$ CAD", "en", "exact 15e6 CAD"),
        ("15", "CAD$ million", "en", "exact 15e6 CAD"),
        ("$15", "million CAD", "en", "exact 15e6 CAD"),
        ("$15 million", "HK$", "en", "exact 15e6 HKD"),
        ("5亿元", "港元", "zh", "exact 5e8 HKD"),
        ("5", "港币亿元", "zh", "exact 5e8 HKD"),
        ("5", "亿元(人民币)", "zh", "exact 5e8 CNY"),
        ("5", "млрд долл. США", "ru", "exact 5e9 USD"),
        ("5", "Mrd. €", "de", "exact 5e9 EUR"),
        ("5", "Mio. US-$", "de", "exact 5e6 USD"),
        ("5", "millions de $ CA", "fr", "exact 5e6 CAD"),
    ],
)
def test_the_words_of_a_unit_cell_are_taken_together(
    wording: str, unit: str, locale: str, expected: str
) -> None:
    assert said(read(wording, locale, unit=unit)) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "unit", "rule"),
    [
        ("15", "USD million (CNY)", "unit.two"),
        ("15", "CAD US$", "unit.two"),
        ("C$15", "million HKD", "unit.disagree"),
        ("$15", "million EUR", "unit.disagree"),
        ("US$15", "million CAD", "unit.disagree"),
        ("15 cents", "USD", "unit.disagree"),
    ],
)
def test_a_cell_of_another_currency_is_refused(wording: str, unit: str, rule: str) -> None:
    assert refusals(wording, unit=unit, geography="USA") == [rule]


def test_a_shared_sign_accompanies_all_currencies_that_it_may_mean_alone() -> None:
    codes = {(language, word): codes for language, word, codes, _ in currencies.signs(SHIPPED)}
    for language, word, currency, _ in currencies.printed(SHIPPED):
        if (language, word) in codes:
            assert currency.code in codes[language, word]


# Where the sign alone is not that of the country's money: the real is R$.
NOT_ITS_OWN = {("$", "BRA")}


def test_no_sign_means_one_currency_where_another_of_it_circulates() -> None:
    """A word that several currencies share is never that of another country than the figure's."""
    local = {
        country.alpha_3: set(get_territory_currencies(country.alpha_2, date(2020, 1, 1)))
        for country in pycountry.countries
    }
    shared = {(language, word): codes for language, word, codes, _ in currencies.signs(SHIPPED)}
    for language, word, currency, _ in currencies.printed(SHIPPED):
        if currency.certain:  # £ alone is sterling everywhere
            continue
        own = shared.get((language, word), frozenset()) - {currency.code}
        for place, codes in local.items():
            if codes & own and currency.code not in codes and (word, place) not in NOT_ITS_OWN:
                assert not currency.meant((place,)), (language, word, currency.code, place)


@pytest.mark.parametrize(
    ("wording", "locale", "geography", "codes"),
    [
        ("$5 billion", "en", "CAN", "CAD, USD"),
        ("$5 billion", "en", "MEX", "MXN, USD"),
        ("$5 billion", "en", "NAM", "NAD, USD"),
        ("5 Mrd. Dollar", "de", "AUS", "AUD, USD"),
        ("5 Mrd. Dollar", "de", "JAM", "JMD, USD"),
        ("5 billion yuan", "en", "TWN", "CNY, TWD"),
        ("5 som", "en", "XCA", "KGS, UZS"),
    ],
)
def test_a_refusal_names_every_currency_that_the_place_leaves(
    wording: str, locale: str, geography: str, codes: str
) -> None:
    (refusal,) = read_figure(wording, locale=locale, geography=geography).reasons
    assert (refusal.rule, refusal.reason.rpartition(" may be ")[2]) == ("currency.ambiguous", codes)


def test_a_place_that_is_not_a_country_is_a_fault(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    file = folder / "currencies.csv"
    file.write_text(
        "code,factor,language,only_in,not_in,words\nINR,1,*,,MUR,Rs\n", encoding="utf-8"
    )
    with pytest.raises(VocabularyError, match=r"currencies.csv:2: only_in or not_in: 'MUR'"):
        list(currencies.printed(Vocabulary(folder)))


def test_an_unknown_code_of_a_shared_sign_is_a_fault(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    file = folder / "ambiguous_currencies.csv"
    file.write_text("language,words,codes\n*,$,USD;ABC\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"ambiguous_currencies.csv:2: code 'ABC'"):
        list(currencies.signs(Vocabulary(folder)))
