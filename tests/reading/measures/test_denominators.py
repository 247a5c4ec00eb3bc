"""Denominators behind an article (2 kg die Person), and those that an adjective tells."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import read, refusals

AMOUNTS = {"2 kg": ("0.002", "t/person"), "50 Euro": ("50", "EUR/person")}


def reading(wording: str, statistic: str = "level") -> tuple[str, str] | None:
    found = read_quantity(wording, QuantityContext(locale="de", statistic=statistic))
    return (f"{found.value:f}", found.unit) if isinstance(found, Quantity) else None


@pytest.mark.parametrize(("amount", "tail"), [*product(AMOUNTS, ("", " in Zorgen", ", die"))])
def test_an_article_before_one_person_at_the_end_divides(amount: str, tail: str) -> None:
    assert reading(f"{amount} die Person{tail}") == AMOUNTS[amount]


@pytest.mark.parametrize("amount", ["2 kg Fleisch", "3 Tonnen Müll"])
def test_the_denominator_may_stand_behind_what_is_measured(amount: str) -> None:
    found = reading(f"{amount} die Person")
    assert found is not None
    assert found[1] == "t/person"


@pytest.mark.parametrize(
    "wording", ["50 Euro die Flasche", "2 kg das Huhn", "2 kg die Person im Jahr"]
)
def test_a_denominator_without_a_unit_is_refused(wording: str) -> None:
    assert reading(wording) is None


@pytest.mark.parametrize(
    ("wording", "unit"),
    [
        ("verkaufte 50 Tonnen den Kunden", "t"),
        ("5 Mio. Euro die Person", "EUR"),
        ("50 Tonnen der Einwohner", "t"),
        ("lieferte 5 Tonnen die Woche", "t/week"),
    ],
)
def test_datives_genitives_and_others_divide_nothing(wording: str, unit: str) -> None:
    found = reading(wording, "flow")
    assert found is not None
    assert found[1] == unit


@pytest.mark.parametrize("count", ["76458.66", "76,458", "1,234"])
def test_a_long_number_behind_a_slash_is_a_figure_of_its_own(count: str) -> None:
    for wording, locale in ((f"930套/{count}㎡", "zh"), (f"930 units/{count} m2", "en")):
        found = read_quantity(wording, QuantityContext(locale=locale))
        assert not isinstance(found, Quantity)
    for many in ("500", "125", "5", "1,000"):
        found = read_quantity(f"300 USD/{many} kg", QuantityContext(locale="en"))
        assert isinstance(found, Quantity)
        assert found.unit == "USD/t"


@pytest.mark.parametrize(("word", "time"), [("daily", "d"), ("weekly", "week"), ("hourly", "h")])
@pytest.mark.parametrize(
    ("noun", "unit"), [("visitors", "person"), ("flights", "flight"), ("trips", "trip")]
)
def test_an_adjective_of_time_divides_what_recurs(
    word: str, time: str, noun: str, unit: str
) -> None:
    assert read(f"500 {word} {noun}", statistic="flow").unit == f"{unit}/{time}"
    assert read(f"about 500 {word} {noun}", statistic="flow").unit == f"{unit}/{time}"


@pytest.mark.parametrize(
    ("wording", "unit"),
    [("20 daily newspapers", "count"), ("500 monthly active users", "person")],
)
def test_what_is_made_or_seen_within_a_time_is_counted_once(wording: str, unit: str) -> None:
    assert read(wording).unit == unit


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("500 quarterly visitors", "en"),
        ("500 tonnes quarterly", "en"),
        ("$500 quarterly", "en"),
        ("$500 each quarter", "en"),
        ("500 visiteurs trimestriels", "fr"),
        ("500 visiteurs semestriels", "fr"),
        ("500 tonnes par trimestre", "fr"),
        ("500 euros par semestre", "fr"),
        ("500 euros le trimestre", "fr"),
        ("500 visiteurs chaque saison", "fr"),
    ],
)
def test_a_time_without_a_unit_is_not_lost(wording: str, locale: str) -> None:
    for statistic in (None, "flow", "level", "stock"):
        assert refusals(wording, locale, statistic=statistic)
