"""Rates of time are divided by time once: a second one is refused, never dropped."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.figure import read_figure
from tests.support.readings import outcome, refusals

REFUSED = (
    ("en", "1 t/year/year", None),
    ("en", "1", "t/year/year"),
    ("en", "1 t per year per year", None),
    ("en", "5 t/day/year", None),
    ("en", "5", "t/d/year"),
    ("en", "5 mtpa per year", None),
    ("en", "5 % per year per year", None),
    ("zh", "5吨/年/年", None),
    ("zh", "5吨每年每年", None),
    ("ru", "5 млн т в год в год", None),
    ("de", "5 t pro Jahr pro Jahr", None),
    ("fr", "5 t par an par an", None),
    ("es", "5 t por año por año", None),
)
READ = (
    ("en", "5 t/year", None, "t/year"),
    ("en", "5", "t per year", "t/year"),
    ("en", "5 t a year in 2022", None, "t/year"),
    ("en", "100 barrels a day a year ago", None, "bbl/d"),
    ("en", "3 USD/person/year", None, "USD/person"),
    ("ru", "5 млн т в год в 2022 году", None, "t/year"),
    ("de", "3.450 Euro brutto im Monat", None, "EUR/month"),
    ("de", "3.450 Euro im Monat Mai", None, "EUR"),
    ("fr", "11,88 euros brut de l'heure", None, "EUR/h"),
    ("es", "3.450 euros al mes", None, "EUR/month"),
    ("fr", "50 t/j", None, "t/d"),
    ("fr", "50 m³/j", None, "m3/d"),
    ("ru", "50 тыс. т/сут.", None, "t/d"),
    ("ru", "5 руб./г", None, "RUB/t"),
)


@pytest.mark.parametrize(("locale", "wording", "unit"), REFUSED)
def test_a_time_below_a_time_is_refused(locale: str, wording: str, unit: str | None) -> None:
    reading = read_figure(wording, locale=locale, unit=unit, period="2022")
    assert [reason.rule for reason in reading.reasons] == ["unit.no_quotient"]


@pytest.mark.parametrize(("locale", "wording", "unit", "read"), READ)
def test_the_nearest_wording_is_read(
    locale: str, wording: str, unit: str | None, read: str
) -> None:
    reading = read_figure(wording, locale=locale, unit=unit, period="2022")
    assert reading.quantity is not None, reading.reasons
    assert reading.quantity.unit == read


def test_tonnes_that_may_be_per_year_or_per_gram_are_refused() -> None:
    """Russian г is a gram or a year (300 т/г); below money it is a gram."""
    reading = read_figure("300 тыс. т/г", locale="ru", period="2022")
    assert [reason.rule for reason in reading.reasons] == ["unit.ambiguous"]


@pytest.mark.parametrize("year", [1998, 2017, 2022])
def test_a_year_behind_an_amount_is_not_grams(year: int) -> None:
    for date in (
        f"в {year} г",
        f"в мае {year} г",
        f"к маю {year} г",
        f"в {year}-м",
        f"в {year} г.",
    ):
        assert outcome(f"5 тонн {date}", "ru", statistic="flow") == "exact 5 t", date
        assert outcome(f"{date} собрали 5 тонн", "ru", statistic="flow") == "exact 5 t", date
    for grams in (f"5 рублей за {year} г", f"5 мг на {year} г"):
        refusals(grams, "ru", statistic="level")
    assert outcome(f"{year} г золота", "ru", statistic="flow") == f"exact {Decimal(year) / 10**6} t"
