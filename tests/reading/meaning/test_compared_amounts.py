"""Amounts that a figure is compared with are parted from it; the statistic chooses of the rest."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

JOINTS = {"en": ("and", "and thus", "and therefore"), "de": ("und", "und damit", "und somit")}
CHANGED = {
    "en": "5.8 million tonnes{} {} 20 percent {} than last year",
    "de": "5,8 Mio. Tonnen{} {} 20 Prozent {} als im Vorjahr",
}
WAYS = {"en": (("more", 20), ("less", -20)), "de": (("mehr", 20), ("weniger", -20))}
THINGS = {"en": ("", " of wood"), "de": ("", " Holz")}


@pytest.mark.parametrize("language", JOINTS)
def test_the_statistic_chooses_of_an_amount_and_its_change(language: str) -> None:
    for joint, (way, rate), thing in product(JOINTS[language], WAYS[language], THINGS[language]):
        wording = CHANGED[language].format(thing, joint, way)
        assert outcome(wording, language, statistic="flow") == "exact 5800000 t", wording
        found = outcome(wording, language, statistic="growth_rate")
        assert found == f"exact {rate} percent", wording
        assert refusals(wording, language)


@pytest.mark.parametrize(
    ("wording", "statistic", "said"),
    [
        ("mit 245,5 Mio. Euro um 16,3 % über dem Vorjahreswert von 211,1 Mio. Euro", "flow", None),
        ("rund 3 % über dem Vorjahreswert von 991.500 Tonnen", "growth_rate", "approx 3 percent"),
        ("3 % unter dem Vorjahreswert von 991.500 Tonnen", "growth_rate", "exact -3 percent"),
    ],
)
def test_the_value_of_an_earlier_time_is_left_out(
    wording: str, statistic: str, said: str | None
) -> None:
    assert outcome(wording, "de", statistic=statistic) == (said or "exact 245500000 EUR")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("from 301,091 spills in 2022 to 464,056 in 2023", "exact 464056 count"),
        ("from 301,091 tonnes in 2022 to 464,056 in 2023", "exact 464056 t"),
        ("from 301,091 tonnes in 2022 to 464,056 tonnes in 2023", "exact 464056 t"),
        ("from $301 million in 2022 to $464 million in 2023", "exact 464000000 USD"),
        ("from 301 million tonnes in 2022 to 464 million in 2023", "exact 464000000 t"),
    ],
)
def test_a_level_of_two_years_is_the_later_one(wording: str, said: str) -> None:
    assert outcome(wording, statistic="flow") == said
    assert refusals(wording)  # without a statistic it may be the change


@pytest.mark.parametrize(
    "wording",
    [
        "5.8 million tonnes and 20 percent of beer",
        "5.8 million tonnes and 20 percent",
        "5.8 million tonnes or 20 percent more than last year",
        "from 301 million tonnes in 2022 to 464 in 2023",
        "from 5 tonnes per hectare in 2022 to 6 in 2023",
        "from 2015 to 2020",
    ],
)
def test_other_pairs_compete(wording: str) -> None:
    assert refusals(wording, statistic="flow")


@pytest.mark.parametrize(
    ("wording", "language", "statistic", "said"),
    [
        ("auf 3,3 Prozent von 3,2 Prozent gestiegen", "de", "share", "exact 3.3 percent"),
        ("to 115,200 tonnes from 102,600 tonnes", "en", "flow", "exact 115200 t"),
        ("from 3.2 percent in 2019 to 3.3 percent in 2020", "en", "share", "exact 3.3 percent"),
        ("sold 5 t, down 1 t from 6 t in July", "en", "flow", "exact 5 t"),
        ("sold 5 t, down 1 t from 6 t in July", "en", "increase", "exact -1 t"),
        ("reached 499 tonnes up from 494 tonnes", "en", "flow", "exact 499 t"),
    ],
)
def test_a_level_is_read_without_its_start(
    wording: str, language: str, statistic: str, said: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == said


@pytest.mark.parametrize(
    ("wording", "language", "statistic"),
    [
        ("auf 5 Tonnen von 8 Tonnen begrenzt", "de", "flow"),
        ("to 3 million tonnes from Brazil, 4 million tonnes", "en", "flow"),
        ("to 115,200 tonnes from 102,600 dollars", "en", "flow"),
    ],
)
def test_other_starts_are_refused(wording: str, language: str, statistic: str) -> None:
    assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "has reached 24 million birr from seven million birr", "exact 24000000 ETB"),
        ("es", "alcanzó 24 toneladas desde 7 toneladas", "exact 24 t"),
        ("ru", "достиг 24 тонн с 7 тонн", "exact 24 t"),
        ("en", "contracted to 825 tonnes from last year's record of 853 tonnes", "exact 825 t"),
        ("en", "reached 24 tonnes from 7 countries", "number.compete"),
    ],
)
def test_levels_that_are_reached(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("the fall in exports could reach USD 45 million", "exact -45000000 USD"),
        ("the loss reached USD 45 million", "exact -45000000 USD"),
        ("despite the fall sales reached USD 45 million", "sign.unclear"),
        ("the fall in prices and exports reached USD 45 million", "sign.unclear"),
    ],
)
def test_changes_that_reach_their_size(wording: str, expected: str) -> None:
    assert outcome(wording, statistic="increase") == expected
