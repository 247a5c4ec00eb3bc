"""Brackets around a remark of a text, which are not a minus sign of accounting."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

OPENINGS = ("в том числе", "из них", "в том числе на", "всего", "в среднем", "в 2024 году —")
AMOUNTS = (
    ("36 лифтов", "36 count"),
    ("867 тыс. тонн", "867000 t"),
    ("5 млн рублей", "5000000 RUB"),
)
FELL = ("упали зарплаты в области", "снизились цены в Минске", "подешевел проезд")


@pytest.mark.parametrize(("opening", "amount"), list(product(OPENINGS, AMOUNTS)))
def test_words_before_a_number_tell_a_remark(opening: str, amount: tuple[str, str]) -> None:
    printed, read = amount
    assert outcome(f"({opening} {printed})", "ru", statistic="flow") == f"exact {read}"


@pytest.mark.parametrize("amount", ["5 млн рублей", "5 Mio. Euro", "5", "5,2"])
def test_a_number_alone_may_be_negative(amount: str) -> None:
    locale = "de" if "Euro" in amount else "ru"
    for statistic in ("balance", "increase"):
        assert not outcome_or_none(f"({amount})", locale, statistic).startswith("exact 5")


def outcome_or_none(wording: str, locale: str, statistic: str) -> str:
    """Return the outcome, or nothing for a refusal."""
    try:
        return outcome(wording, locale, statistic=statistic)
    except AssertionError:
        return ""


@pytest.mark.parametrize("year", [1998, 2024])
def test_a_year_with_a_dash_dates_a_remark(year: int) -> None:
    assert outcome(f"({year} — 867 тыс. тонн)", "ru", statistic="flow") == "exact 867000 t"
    assert outcome(f"({year} - 66,5 тонны)", "ru", statistic="flow") == "exact 66.5 t"
    found = outcome(f"({year} - {year + 500} тонн)", "ru", statistic="flow")
    assert found.startswith("range"), found


@pytest.mark.parametrize("fell", FELL)
def test_by_leads_to_the_extent_of_a_change(fell: str) -> None:
    assert outcome(f"{fell} (на 48,3 рубля)", "ru", statistic="increase") == "exact -48.3 RUB"
    for place in ("предприятиях", "гектарах", "маршрутах"):
        refusals(f"{fell} (на 48 {place})", "ru", statistic="increase")


def test_an_adjective_may_count_what_is_left_out() -> None:
    refusals("(dont 25 français)", "fr")


@pytest.mark.parametrize("label", ["против", "было", "годом ранее —", "вместо", "кроме"])
def test_a_label_may_be_that_of_another_figure(label: str) -> None:
    refusals(f"({label} 36 млн рублей)", "ru", statistic="flow")
