"""Ambiguous signs of money are of the one money that a document states, else they stay open."""

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.extraction.texts import candidates_of

# Locale, text, the wording of a sign that is open by itself, what it is worth (None: open).
TEXTS = (
    ("en", "Sales were £25.5m. The dividend rose to 21.3p.", "21.3p", ("0.213", "GBP")),
    ("en", "Sales were $25.5m. The dividend rose to 21.3p.", "21.3p", None),
    ("zh-Hant", "出口首次達4萬億元（人民幣，下同），進口3億元。", "3億元", ("300000000", "CNY")),
    ("zh-Hant", "出口達4萬億元（港元，下同），進口3億元。", "3億元", None),
    ("zh-Hant", "出口達5億元人民幣，進口3億元。", "3億元", None),
    ("zh-Hant", "出口達4萬億元（人民幣），另一項5億元（港元），進口3億元。", "3億元", None),
    ("en", "It owes 5 million pounds sterling. It paid 3 pounds.", "3 pounds", ("3", "GBP")),
    # offices that one place alone has
    ("zh-Hant", "農糧署統計，水果產值達3億元。", "3億元", ("300000000", "TWD")),
    ("zh-Hant", "主計總處指出，台灣民間投資達3億元。", "3億元", ("300000000", "TWD")),
    ("zh-Hant", "港府公布，旅遊收入達3億元。", "3億元", ("300000000", "HKD")),
    ("zh-Hant", "統計暨普查局公布，旅遊收入達3億元。", "3億元", ("300000000", "MOP")),
    ("zh-Hant", "港府公布，人民幣存款升5%。旅遊收入達3億元。", "3億元", None),
    ("zh-Hant", "農糧署與香港旅發局合作，收入達3億元。", "3億元", None),
    ("zh-Hant", "農糧署統計，對中國投資達3億元。", "3億元", None),
    ("zh-Hant", "業者表示，收入達3億元。", "3億元", None),
    ("fr", "Elle doit 5 millions d'euros. Elle paie 3 millions de francs.", "3 millions", None),
)


@pytest.mark.parametrize(("locale", "text", "wording", "worth"), TEXTS)
def test_the_money_of_a_document(
    locale: str, text: str, wording: str, worth: tuple[str, str] | None
) -> None:
    found = [each for each in candidates_of(text, locale) if each.wording.endswith(wording)]
    found += [each for each in candidates_of(text, locale) if each.wording.startswith(wording)]
    assert found
    for each in found:
        unit = each.cells["unit"].value if "unit" in each.cells else None
        read = read_quantity(each.wording, QuantityContext(unit=unit, locale=locale))
        if worth is None:
            assert each.reasons, each
        else:
            assert isinstance(read, Quantity)
            assert (f"{read.value.normalize():f}", read.unit) == worth


def test_other_moneys_keep_their_own_words() -> None:
    text = "Он должен 5 млн драмов. Он отдал 310 млн долларов."
    found = [each for each in candidates_of(text, "ru") if each.table == "figures"]
    assert [(each.wording, each.reasons, "unit" in each.cells) for each in found] == [
        ("5 млн драмов", (), False), ("310 млн долларов", (), False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "wording", "unit", "code"),
    [
        ("en", "210.0p", "£", "GBP"),
        ("en", "210.0p", "GBP", "GBP"),
        ("en", "210.0p", "£m", None),
        ("en", "210.0p", "USD", None),
        ("en", "210.0p", "EUR", None),
        ("zh-Hant", "3億元", "人民幣", "CNY"),
        ("zh-Hant", "3億元", "美元", None),
        ("es", "5 millones de pesos", "pesos mexicanos", "MXN"),
        ("es", "5 millones de pesos", "euros", None),
    ],
)
def test_a_unit_cell_decides_only_what_a_sign_may_mean(
    locale: str, wording: str, unit: str, code: str | None
) -> None:
    read = read_quantity(wording, QuantityContext(unit=unit, locale=locale))
    assert (read.unit if isinstance(read, Quantity) else None) == code
