"""A dash with spaces: "is" before what is never negative, in Russian by the statistic."""

from __future__ import annotations

from decimal import Decimal

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
