"""Prices whose unit stands before the money."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, read, refusals, stated
from tests.support.tables import every_row


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("a barrel of Brent cost $82", "en", "exact 82 USD/bbl"),
        ("le baril s'échangeait à 83,2 dollars", "fr", "exact 83.2 USD/bbl"),
        ("kostete die Tonne 200 Euro", "de", "exact 200 EUR/t"),
        ("el barril cotiza a 82,4 dólares", "es", "exact 82.4 USD/bbl"),
    ],
)
def test_a_single_unit_before_money_is_its_denominator(
    wording: str, locale: str, expected: str
) -> None:
    found = read(wording, locale)
    assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale", "unit"),
    [
        ("a cargo worth 5 million dollars", "en", "USD"),
        ("the passenger paid 5 USD", "en", "USD"),
    ],
)
def test_what_is_not_sold_by_the_unit_has_no_denominator(
    wording: str, locale: str, unit: str
) -> None:
    assert read(wording, locale).unit == unit


@pytest.mark.parametrize("one", ["1", "одной", "1 одной"])
def test_the_price_of_one_unit_has_it_below_the_line(one: str) -> None:
    wording = f"стоимость {one} тонны зерна составила 512 тенге"
    if one == "1 одной":
        assert refusals(wording, "ru", statistic="level")
    else:
        assert read(wording, "ru", statistic="level").unit == "KZT/t"


# A Russian unit in the genitive and the nominative, and the unit of its price.
UNITS = (
    ("тонны", "тонна", "USD/t"),
    ("барреля", "баррель", "USD/bbl"),
    ("литра", "литр", "USD/m3"),
    ("квадратного метра", "квадратный метр", "USD/km2"),
    ("кубометра", "кубометр", "USD/m3"),
    ("гектара", "гектар", "USD/km2"),
)
NAMES = ("цена {}", "средняя стоимость {}", "себестоимость {} продукции", "{} продукции")
LEADS = ("составила 80 долларов", "— 80 долларов", "подорожала до 80 долларов")
ENDS = (
    ("выросла с 70 до 80 долларов", "exact 80"),
    ("выросла на 5% до 80 долларов", "exact 80"),
    ("превысила 80 долларов", "gt 80"),
)


@every_row(product(UNITS, NAMES, LEADS))
def test_a_russian_price_is_one_of_its_unit(
    unit: tuple[str, str, str], name: str, lead: str
) -> None:
    genitive, nominative, price = unit
    noun = nominative if name.startswith("{}") else genitive
    found = outcome(f"{name.format(noun)} {lead}", "ru", statistic="level")
    accusative = {"тонна": "тонну"}.get(nominative, nominative)
    assert found == outcome(f"80 долларов за {accusative}", "ru", statistic="level")
    assert found.endswith(price)


@every_row(product(UNITS, ENDS))
def test_every_amount_of_a_price_has_its_unit(
    unit: tuple[str, str, str], end: tuple[str, str]
) -> None:
    printed, reading = end
    found = outcome(f"цена {unit[0]} {printed}", "ru", statistic="level")
    one = outcome(f"цена одной {unit[0]} 80 долларов", "ru", statistic="level")
    assert found.split(" ")[0] == reading.split(" ")[0]
    assert found.split(" ")[1:] == one.split(" ")[1:]


@every_row(
    (wording,)
    for wording in (
        "a tonne rose from $200 to $250",
        "the price of a tonne rose 25% to $250",
        "die Tonne stieg von 200 auf 250 Dollar",
    )
)
def test_a_price_that_changes_keeps_its_unit(wording: str) -> None:
    locale = "de" if wording.startswith("die") else "en"
    assert outcome(wording, locale, statistic="level") == "exact 250 USD/t"


def test_a_unit_that_may_be_another_is_not_lost() -> None:
    refusals("стоимость метра жилья — 120 тыс. рублей", "ru", statistic="level")
    refusals("цена унции золота 2000 долларов", "ru", statistic="level")
    assert outcome("стоимость часа парковки 100 рублей", "ru") == "exact 100 RUB/h"
    for several in ("экспорт тонн зерна 80 долларов", "курс акций 80 долларов"):
        assert not outcome(several, "ru", statistic="level").endswith("/t")


HAN = (
    ("吨", "CNY/t"),
    ("噸", "CNY/t"),
    ("公斤", "CNY/t"),
    ("亩", "CNY/km2"),
    ("平方米", "CNY/km2"),
    ("立方米", "CNY/m3"),
    ("公里", "CNY/km"),
    ("度电", "CNY/MWh"),
    ("吨公里", "CNY/tkm"),
)
PRICED = ("成本", "价格", "利润", "造价", "补贴")


@every_row(product(HAN, PRICED, ("", "5月", "全国")))
def test_a_chinese_unit_before_what_is_priced_is_below_the_line(
    unit: tuple[str, str], noun: str, lead: str
) -> None:
    printed, price = unit
    each = outcome(f"每{printed}{noun}300元", "zh", statistic="level")
    assert each.endswith(price)
    assert outcome(f"{lead}{printed}{noun}300元", "zh", statistic="level") == each
    assert outcome(f"{lead}{printed}{noun}达300元", "zh", statistic="level") == each
    rose = outcome(f"{lead}{printed}{noun}从200元升至300元", "zh", statistic="level")
    assert rose == each


@every_row(product(("5万吨", "500公里", "3亩"), PRICED))
def test_a_chinese_unit_behind_its_number_is_not_below_the_line(amount: str, noun: str) -> None:
    refusals(f"{amount}{noun}300万元", "zh", statistic="level")


def test_a_character_of_another_word_is_no_unit() -> None:
    for word in ("米价", "吨位", "石价"):
        assert not outcome(f"{word}2元", "zh", statistic="level").startswith("exact 2000")


LENGTHS = {
    "en": ("the {} cost", "a {} of it cost", ("kilometre", "metre", "mile")),
    "de": ("der {} kostete", "der laufende {} kostet", ("Kilometer", "Meter")),
    "fr": ("le {} coûte", "un {} d'autoroute coûte", ("kilomètre", "mètre")),
    "es": ("el {} costó", "el {} de Madrid cuesta", ("kilómetro", "metro", "pie")),
}


@pytest.mark.parametrize("language", LENGTHS)
def test_one_length_before_money_is_refused(language: str) -> None:
    *frames, lengths = LENGTHS[language]
    for frame, length in product(frames, lengths):
        wording = f"{frame.format(length)} 10 euros"
        assert outcome(wording, language) in ("unit.unknown", "number.compete"), wording


@pytest.mark.parametrize("carried", ["5 millones de euros", "5 millones de pasajeros"])
def test_a_railway_with_the_name_of_a_length_has_what_it_earns_and_carries(carried: str) -> None:
    verb = "recaudó" if "euros" in carried else "tuvo"
    assert outcome(f"el metro de Madrid {verb} {carried}", "es") == outcome(carried, "es")
