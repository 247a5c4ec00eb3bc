"""Denominators that the subject of a change prints, for the level that the change led to."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals
from tests.support.tables import every_row


@every_row(
    [
        ("daily output rose 5 % to 3 million tonnes", "en", "flow", "3000000 t/d"),
        ("die tägliche Produktion stieg um 5 % auf 3 Mio. Tonnen", "de", "flow", "3000000 t/d"),
        ("la production quotidienne a grimpé de 5 % à 3 Mt", "fr", "flow", "3000000 t/d"),
        ("Суточный объем вырос на 7,8% и составил 44,4 тыс. тонн", "ru", "flow", "44400 t/d"),
        ("Среднесуточная добыча выросла на 5 %, до 44,4 тыс. тонн", "ru", "flow", "44400 t/d"),
        ("Подушевой доход вырос на 5 %, до 44,4 тыс. рублей", "ru", "level", "44400 RUB/person"),
        ("人均收入增长5%,达到3万元", "zh", "level", "30000 CNY/person"),
        ("人均产量下降5%,降至3吨", "zh", "level", "3 t/person"),
    ]
)
def test_a_level_keeps_what_its_subject_is_counted_per(
    wording: str, locale: str, statistic: str, expected: str
) -> None:
    found = read(wording, locale, statistic=statistic)
    assert f"{found.value.normalize():f} {found.unit}" == expected


@every_row(
    [
        ("a daily gain of 5 % to 80 dollars", "en", "level", "80 USD"),
        ("среднемесячный рост на 5 %, до 300 долларов", "ru", "level", "300 USD"),
        ("за сутки цена выросла на 5 %, до 300 долларов", "ru", "level", "300 USD"),
        ("за сутки число жителей выросло на 5 %, до 300 человек", "ru", "stock", "300 person"),
        ("average monthly wage rose 5 % to 800 dollars", "en", "level", "800 USD/month"),
    ]
)
def test_a_time_of_the_change_divides_no_level(
    wording: str, locale: str, statistic: str, expected: str
) -> None:
    found = read(wording, locale, statistic=statistic)
    assert f"{found.value.normalize():f} {found.unit}" == expected


def test_the_rate_of_the_change_has_no_denominator() -> None:
    found = read("daily output rose 5 % to 3 million tonnes", "en", statistic="growth_rate")
    assert f"{found.value} {found.unit}" == "5 percent"


@every_row(
    [
        ("за сутки увеличилась на 7,7 тысячи гектаров", "77 km2"),
        ("за сутки уменьшилась на 7,7 тысячи гектаров", "-77 km2"),
        ("за неделю увеличилось на 500 человек", "500 person"),
    ]
)
def test_an_area_or_number_of_people_changes_within_a_time(wording: str, expected: str) -> None:
    found = read(wording, "ru", statistic="increase")
    assert f"{found.value.normalize():f} {found.unit}" == expected


@pytest.mark.parametrize(
    "wording",
    [
        "за сутки увеличилась на 7,7 тысячи тонн",
        "за сутки добыча увеличилась на 7,7 тысячи тонн",
        "суточный объем увеличился на 7,7 тысячи тонн",
        "суточный приток увеличился на 500 человек",
    ],
)
def test_what_may_flow_per_time_is_refused(wording: str) -> None:
    assert refusals(wording, "ru", statistic="increase")
