"""A change may be said twice, and a verb may bound the level that a rate led to."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from tests.support.readings import outcome, read, refusals

STATISTICS = ("growth_rate", "increase", "flow", None)
READ = {f"exact {sign}{said}" for sign in ("", "-") for said in ("5 percent", "3000000 EUR")}


@pytest.mark.parametrize(
    ("wording", "locale", "rate"),
    [
        ("rose by 5%, or $3 million", "en", "5"),
        ("fell by 1% (1,000 students)", "en", "-1"),
        ("fell by 1,000 students (1%)", "en", "-1"),
        ("a 12% increase in robbery (82,542 offences)", "en", "12"),
        ("fiel um 5 % oder 3 Mio. t", "de", "-5"),
        ("a augmenté de 3 millions d'euros, soit 5 %", "fr", "5"),
        ("aumentó 5 %, es decir, 3 millones de euros", "es", "5"),
        ("возросло на 7,4% (81,9 млрд кВт·ч)", "ru", "7.4"),
        ("снизилось на 249,7 тыс. т или на 68,9%", "ru", "-68.9"),
        ("下降5%（3000吨）", "zh", "-5"),
        ("um 3 Mio. Euro oder 5 Prozent gesunken", "de", "-5"),
        ("um 3 Mio. t bzw. fünf Prozent kleinere Ernte", "de", "-5"),
        ("by 3 million tonnes or 5 percent lower", "en", "-5"),
        ("на 3 млн рублей или 5% ниже", "ru", "-5"),
    ],
)
def test_of_a_change_that_is_said_twice_a_growth_rate_is_the_rate(
    wording: str, locale: str, rate: str
) -> None:
    found = read(wording, locale, statistic="growth_rate")
    assert (found.value, found.unit) == (Decimal(rate), "percent")
    for statistic in (None, "flow"):
        assert refusals(wording, locale, statistic=statistic)


CHANGES = {
    "en": ("rose by {}", "fell by {}", "up {}", "a decrease of {}"),
    "fr": ("a augmenté de {}", "a reculé de {}", "en hausse de {}", "une baisse de {}"),
    "es": ("aumentó en {}", "cayó en {}", "un aumento de {}", "un descenso de {}"),
    "de": ("stieg um {}", "sank um {}", "ein Plus von {}", "ein Rückgang um {}"),
    "ru": ("выросло на {}", "снизилось на {}", "рост на {}", "падение на {}"),
}
RATES = {"en": "5%", "fr": "5 %", "es": "5 %", "de": "5 %", "ru": "5%"}
AMOUNTS = {
    "en": "3 million euros",
    "fr": "3 millions d'euros",
    "es": "3 millones de euros",
    "de": "3 Mio. Euro",
    "ru": "3 млн евро",
}
SAID_AGAIN = {
    "en": (" or {}", ", or {}"),
    "fr": (", soit {}", " ou {}"),
    "es": (", es decir, {}", " o {}"),
    "de": (" oder {}", " beziehungsweise {}"),
    "ru": (", или {}", " или на {}"),
}
LEVELS = {
    "en": "9 million euros, an increase of {}",
    "fr": "9 millions d'euros, en hausse de {}",
    "es": "9 millones de euros, un aumento de {}",
    "de": "9 Mio. Euro, ein Plus von {}",
    "ru": "9 млн евро, рост на {}",
}


@pytest.mark.parametrize("language", CHANGES)
def test_of_a_change_said_twice_the_statistic_chooses(language: str) -> None:
    rate, amount = RATES[language], AMOUNTS[language]
    for change, again in product(CHANGES[language], SAID_AGAIN[language]):
        for first, second in ((rate, amount), (amount, rate)):
            wording = change.format(first) + again.format(second)
            sign = outcome(change.format(rate), language)[len("exact ") :].startswith("-") * "-"
            read_as = {name: outcome(wording, language, statistic=name) for name in STATISTICS}
            assert read_as["growth_rate"] == f"exact {sign}5 percent", wording
            # It may be the rate or the amount, unless a stop sets the rate apart from the amount.
            apart = [f"exact {sign}3000000 EUR"] * (first == amount)
            assert read_as["increase"] in ("number.compete", *apart), wording
            assert {read_as["flow"], read_as[None]}.isdisjoint(READ), wording


@pytest.mark.parametrize("language", CHANGES)
def test_brackets_behind_a_rate_may_hold_the_level(language: str) -> None:
    rate, amount = RATES[language], AMOUNTS[language]
    for change in CHANGES[language]:
        wording = change.format(f"{rate} ({amount})")
        assert refusals(wording, language, statistic="increase"), wording
        clear = outcome(change.format(f"{amount} ({rate})"), language, statistic="increase")
        assert clear in ("exact 3000000 EUR", "exact -3000000 EUR"), clear


@pytest.mark.parametrize("language", CHANGES)
def test_a_change_behind_its_level_may_be_said_twice(language: str) -> None:
    level, again = LEVELS[language], SAID_AGAIN[language][0]
    wording = level.format(AMOUNTS[language]) + again.format(RATES[language])
    assert outcome(wording, language, statistic="flow") == "exact 9000000 EUR"
    assert outcome(wording, language, statistic="growth_rate") == "exact 5 percent"
    assert outcome(wording, language, statistic="increase") in (
        "number.compete",
        "exact 3000000 EUR",
    )
    assert refusals(wording, language, statistic=None)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("fell by 164 million m3, 9% of the capacity", "en"),
        ("ha disminuido esta semana en 164 millones de m3, un 9 % de su capacidad", "es"),
        ("a baissé de 164 millions de m3, 9 % de la capacité", "fr"),
    ],
)
def test_a_rate_behind_the_amount_of_a_change_may_be_a_share(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="increase") == "exact -164000000 m3"
    for statistic in ("growth_rate", "share", "flow", None):
        assert refusals(wording, locale, statistic=statistic)


def test_a_bound_of_one_of_two_changes_is_not_lent_to_the_other() -> None:
    wording = "rose by more than $3 million, or 5%"
    assert refusals(wording, statistic="growth_rate") == ["number.compete"]


@pytest.mark.parametrize(
    ("wording", "locale", "level"),
    [
        ("rose 5 percent and exceeded 5 million tonnes", "en", "5e6"),
        ("rose 5 percent, exceeding 5 million tonnes", "en", "5e6"),
        ("увеличилась на 22,4% и превысила 5,5 млн тонн", "ru", "5.5e6"),
        ("stieg um 5 Prozent und überschritt 5 Mio. Tonnen", "de", "5e6"),
        ("a augmenté de 5 % et a dépassé 5 millions de tonnes", "fr", "5e6"),
        ("creció un 5 % y superó los 5 millones de toneladas", "es", "5e6"),
        ("增长5%，突破8000万吨", "zh", "8e7"),
    ],
)
def test_a_verb_may_bound_the_level_behind_a_rate(wording: str, locale: str, level: str) -> None:
    found = read(wording, locale, statistic="flow")
    assert (found.bound, found.value, found.unit) == ("gt", Decimal(level), "t")
    rate = read(wording, locale, statistic="growth_rate")
    assert (rate.bound, rate.unit) == ("exact", "percent")


def test_a_rate_of_excess_is_no_level() -> None:
    wording = "rose 5 percent, exceeding the target by 3 percent"
    assert refusals(wording, statistic="growth_rate") == ["number.compete"]


@pytest.mark.parametrize("behind", ["kleinere Ernte", "kleineren Ernte", "geringere Ernte"])
def test_a_comparative_behind_by_tells_the_change_of_a_measure(behind: str) -> None:
    assert read(f"um 5 Tonnen {behind}", "de", statistic="increase").value == -5
