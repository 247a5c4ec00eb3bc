"""A dash with spaces: "is" before what is never negative, in Russian by the statistic."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from tests.support.readings import read, refusals

MONEY = ("импорт — $28,8 млрд", "товарооборот с Китаем – 28,8 млрд долларов")


@pytest.mark.parametrize("wording", MONEY)
@pytest.mark.parametrize("statistic", ["flow", "stock", "level"])
def test_a_dash_equates_money_with_its_name(wording: str, statistic: str) -> None:
    assert read(wording, "ru", statistic=statistic).value == 28_800_000_000


@pytest.mark.parametrize("wording", MONEY)
@pytest.mark.parametrize("statistic", ["balance", "increase", None])
def test_it_may_be_a_minus_sign_elsewhere(wording: str, statistic: str | None) -> None:
    assert refusals(wording, "ru", statistic=statistic)


@pytest.mark.parametrize("wording", ["imports - $28.8bn", "Importe - 28,8 Mrd. Dollar"])
def test_other_languages_have_no_such_dash(wording: str) -> None:
    locale = "en" if "imports" in wording else "de"
    assert "sign.detached" in refusals(wording, locale, statistic="flow")


def test_a_range_stands_behind_a_dash() -> None:
    found = read("цена пшеницы — 85–90 тыс. тенге за тонну", "ru", statistic="level")
    assert (found.bound, found.unit, found.value) == ("range", "KZT/t", Decimal(87_500))


@pytest.mark.parametrize("noun", ["рост", "прирост", "увеличение", "рост цен", "рост в декабре"])
def test_a_dash_equates_a_rise_with_its_number(noun: str) -> None:
    for dash, told in product(("-", "–", "—"), ("", "показал ", "отмечен ")):
        found = read(f"{told}{noun} {dash} 7,4 процента", "ru", statistic="growth_rate")
        assert found.value == Decimal("7.4"), (noun, dash, told)


@pytest.mark.parametrize("told", ["вырос", "выросли цены", "после роста", "после резкого роста"])
def test_behind_a_verb_or_a_time_it_may_be_a_minus_sign(told: str) -> None:
    for dash in ("-", "–", "—"):
        refusals(f"{told} {dash} 7,4 процента", "ru", statistic="growth_rate")


@pytest.mark.parametrize("doer", ["Нацбанком страны", "аграриями", "фермерскими хозяйствами"])
def test_a_dash_leads_to_who_does_it(doer: str) -> None:
    for dash in ("-", "–", "—"):
        found = read(f"862,3 кг {dash} {doer}", "ru", statistic="flow")
        assert (found.value, found.unit) == (Decimal("0.8623"), "t")


@pytest.mark.parametrize(
    "thing", ["новый кроссовер Tesla Model X", "кроссоверы Tesla", "кроссовер"]
)
def test_a_dash_leads_to_what_is_counted(thing: str) -> None:
    assert read(f"шесть единиц — {thing}", "ru", statistic="flow").value == 6


@pytest.mark.parametrize("thing", ["новая утрата", "потеря", "убыток", "максимум"])
def test_no_loss_or_bound_is_counted_behind_a_dash(thing: str) -> None:
    for statistic in ("increase", "balance"):
        refusals(f"шесть единиц — {thing}", "ru", statistic=statistic)
