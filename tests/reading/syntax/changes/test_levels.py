"""Changes with their level ("by 5 % to 8 million"): the statistic chooses; nothing is guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.depth import deep
from tests.support.readings import read, refusals, stated

LEVELS = ("level", "stock", "flow")
CHANGES = ("growth_rate", "increase")
# A change in percent and the level it leads to, as each language prints them.
CHANGE_AND_LEVEL = [
    ("rose by {a}% to {b} million tonnes", "en", 1),
    ("fell {a} percent to {b} million tonnes", "en", -1),
    ("fell {a} percent, to {b} million tonnes", "en", -1),
    ("up {a}% to {b}m tonnes", "en", 1),
    ("declined by {a} percent to USD {b} million", "en", -1),
    ("stiegen um {a} Prozent auf {b} Millionen Tonnen", "de", 1),
    ("sanken um {a} % auf {b} Mio. Tonnen", "de", -1),
    ("um {a} Prozent auf {b} Millionen Tonnen gesunken", "de", -1),
    ("um {a} Prozent auf {b} Millionen Tonnen gestiegen", "de", 1),
    ("выросли на {a}% до {b} млн тонн", "ru", 1),
    ("снизилась на {a} процента, до {b} млн тонн", "ru", -1),
    ("снизился на {a}% и составил {b} млн тонн", "ru", -1),
    ("a augmenté de {a} % à {b} millions de tonnes", "fr", 1),
    ("en baisse de {a} % à {b} millions de tonnes", "fr", -1),
    ("下降{a}%至{b}百万吨", "zh", -1),
    ("增长{a}%,达到{b}百万吨", "zh", 1),
]
FROM_TO = [
    ("rose from {a} to {b} million tonnes", "en"),
    ("fell from {a} million tonnes in 2019 to {b} million tonnes", "en"),
    ("stieg von {a} auf {b} Millionen Tonnen", "de"),
    ("von {a} auf {b} Millionen Tonnen", "de"),
    ("вырос с {a} до {b} млн тонн", "ru"),
    ("с {a} до {b} млн тонн", "ru"),
    ("从{a}百万吨增加到{b}百万吨", "zh"),
    ("由2012年的{a}百万吨增加到2021年的{b}百万吨", "zh"),
]


@pytest.mark.parametrize("statistic", [*LEVELS, *CHANGES])
@pytest.mark.parametrize(("pattern", "locale", "sign"), CHANGE_AND_LEVEL)
def test_the_statistic_chooses_the_change_or_its_level(
    pattern: str, locale: str, sign: int, statistic: str
) -> None:
    quantity = read(pattern.format(a=7, b=42), locale, statistic=statistic)
    if statistic in CHANGES:
        assert quantity.value == 7 * sign
        assert quantity.unit == "percent"
    else:
        assert quantity.value == 42_000_000
        assert quantity.unit in ("t", "USD")


@pytest.mark.parametrize("statistic", ["multiple", None])
@pytest.mark.parametrize(("pattern", "locale", "sign"), CHANGE_AND_LEVEL)
def test_without_a_statistic_that_chooses_both_are_refused(
    pattern: str, locale: str, sign: int, statistic: str | None
) -> None:
    assert refusals(pattern.format(a=7, b=42), locale, statistic=statistic) == [
        "number.two_figures"
    ]


@pytest.mark.parametrize(("pattern", "locale"), FROM_TO)
def test_from_a_to_b_is_the_level_b_and_no_change(pattern: str, locale: str) -> None:
    wording = pattern.format(a=7, b=42)
    for statistic in LEVELS:
        quantity = read(wording, locale, statistic=statistic)
        assert (quantity.bound, quantity.value, quantity.unit) == (
            "exact",
            Decimal(42_000_000),
            "t",
        )
    for other in (*CHANGES, "multiple", None):
        assert refusals(wording, locale, statistic=other) == ["number.start_of_change"]


@pytest.mark.parametrize(
    ("wording", "locale", "low", "high"),
    [
        ("from 5 to 10 percent", "en", 5, 10),
        ("von 5 bis 10 Prozent", "de", 5, 10),
        ("от 5 до 10 процентов", "ru", 5, 10),
        ("de 5 à 10 pour cent", "fr", 5, 10),
        ("grew 12 to 15 percent", "en", 12, 15),
        ("снижение от 4 до 6 процентов", "ru", -6, -4),
    ],
)
def test_without_a_verb_or_by_two_rates_are_a_range(
    wording: str, locale: str, low: int, high: int
) -> None:
    quantity = read(wording, locale)
    assert (quantity.bound, quantity.lower, quantity.upper) == (
        "range",
        Decimal(low),
        Decimal(high),
    )


def test_two_rates_with_units_of_their_own_are_a_range_only_under_a_rate() -> None:
    quantity = read("fell 3 % to 3.5 %", statistic="growth_rate")
    assert (quantity.lower, quantity.upper) == (Decimal("-3.5"), Decimal(-3))
    for statistic in (None, "level", "share"):
        assert refusals("fell 3 % to 3.5 %", statistic=statistic) == ["number.two_figures"]


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "value", "unit"),
    [
        ("12% higher than 51.72 million tonnes", "en", "growth_rate", 12, "percent"),
        ("jumped to 7 percent in January from 6 percent in December", "en", "level", 7, "percent"),
        ("rose 5% to $3bn from $2bn", "en", "flow", 3_000_000_000, "USD"),
        ("rose 5% to $3bn from $2bn", "en", "growth_rate", 5, "percent"),
        ("stood at 5 million tonnes against 4 million tonnes", "en", "flow", 5_000_000, "t"),
        ("5 Prozent mehr als 3 Millionen Tonnen", "de", "growth_rate", 5, "percent"),
    ],
)
def test_the_base_of_a_comparison_is_not_the_figure(
    wording: str, locale: str, statistic: str, value: int, unit: str
) -> None:
    quantity = read(wording, locale, statistic=statistic)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("wording", "locale", "rule"),
    [
        ("rose by 3 to 5 percent", "en", "number.two_figures"),
        ("rose 5 to 10 million tonnes", "en", "number.two_figures"),
        ("a augmenté de 5 à 6 %", "fr", "number.two_figures"),
        ("um 2 Prozent auf knapp 64 Millionen Tonnen", "de", "sign.unclear"),
        ("cut its forecast to 3%", "en", "sign.unclear"),
        ("growth forecast to 3%", "en", "sign.unclear"),
    ],
)
def test_what_may_be_either_is_refused(wording: str, locale: str, rule: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate") == [rule]


@pytest.mark.parametrize(
    ("wording", "locale", "level", "change"),
    [
        ("up 23 percent - from 6.8 to 8.3 million tons", "en", "exact 8.3e6 t", "exact 23 percent"),
        ("um 19,2 Prozent von 294 auf 351 Mio. t", "de", "exact 351e6 t", ""),
        ("stieg um 5 % von 294 auf 351 Mio. t", "de", "exact 351e6 t", "exact 5 percent"),
        (
            "creció un 5 %, de 294 a 351 millones de euros",
            "es",
            "exact 351e6 EUR",
            "exact 5 percent",
        ),
        ("relevé de 44,6 Mt à 45,4 Mt", "fr", "exact 45.4e6 t", ""),
        (
            "rose by 5% or $3 million to $63 million",
            "en",
            "exact 63e6 USD",
            "exact 5 percent",
        ),
        (
            "rose by $3 million, or 5%, to $63 million",
            "en",
            "exact 63e6 USD",
            "exact 5 percent",
        ),
        ("stieg um 5 % oder 3 Mio. auf 63 Mio. t", "de", "exact 63e6 t", "exact 5 percent"),
    ],
)
def test_the_start_of_a_change_and_its_other_unit_leave_the_level(
    wording: str, locale: str, level: str, change: str
) -> None:
    found = read(wording, locale, statistic="flow")
    assert (found.bound, found.value, found.unit) == stated(level)
    if change:
        rate = read(wording, locale, statistic="growth_rate")
        assert (rate.bound, rate.value, rate.unit) == stated(change)
    else:
        assert refusals(wording, locale, statistic="growth_rate") != []


def test_a_change_of_a_price_has_the_denominator_of_its_level() -> None:
    for statistic, value in (("level", "63.4"), ("increase", "1.2")):
        found = read("rose $1.20 to $63.40 a barrel", statistic=statistic)
        assert (found.value, found.unit) == (Decimal(value), "USD/bbl")
    assert refusals("rose $5 to $10 a barrel", statistic="level") == ["number.two_figures"]


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [
        ("12 % above the five-year average", "en", 12),
        ("25 percent fewer insolvencies", "en", -25),
        ("25 Prozent mehr Insolvenzen", "de", 25),
        ("12 Prozent unter dem Vorkrisenniveau", "de", -12),
        ("12 % en dessous de son niveau de 2019", "fr", -12),
        ("un 12 % por debajo del nivel de 2019", "es", -12),
        ("un 25 % más de viajeros", "es", 25),
        ("inferior en un 12 % a la media", "es", -12),
    ],
)
def test_a_rate_above_or_below_a_base_is_signed(wording: str, locale: str, value: int) -> None:
    found = read(wording, locale, statistic="growth_rate")
    assert (found.unit, found.value) == ("percent", Decimal(value))


def test_a_word_of_change_behind_a_whole_is_not_passed_over() -> None:
    wording = "25 % des visiteurs en moins"
    assert refusals(wording, "fr", statistic="growth_rate") == ["sign.unclear"]


@pytest.mark.parametrize("locale", ["en", "fr", "de", "es", "ru"])
def test_two_figures_that_only_against_parts_compete(locale: str) -> None:
    words = {"en": "against", "fr": "contre", "de": "gegenüber", "es": "frente a", "ru": "против"}
    for statistic in (None, "flow", "growth_rate"):
        assert refusals(f"5 % {words[locale]} 4 %", locale, statistic=statistic) == [
            "number.compete"
        ]


@pytest.mark.parametrize(
    ("wording", "value"),
    [("(+17.2%)", "17.2"), ("(-25%)", "-25"), ("(5)%", "-5"), ("(\u221214.1 %)", "-14.1")],
)
def test_brackets_around_a_sign_are_only_brackets(wording: str, value: str) -> None:
    assert read(wording, statistic="growth_rate").value == Decimal(value)


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [
        ("(+1,3 % par rapport au mois de juillet)", "fr", "1.3"),
        ("en léger recul (-0,5 % sur un an)", "fr", "-0.5"),
        ("(up 5.4% from May)", "en", "5.4"),
        ("(un 5,4 % menos)", "es", "-5.4"),
    ],
)
def test_brackets_of_the_text_are_no_minus_sign(wording: str, locale: str, value: str) -> None:
    assert read(wording, locale, statistic="growth_rate").value == Decimal(value)


NONSENSE = st.sampled_from(["banana", "slumpet", "Quark", "квыкают", "vergnümm", "sabordé"])
CARRIERS = [
    ("en", "more than 5 million tonnes"),
    ("en", "about 80 %"),
    ("en", "USD 5 billion"),
    ("en", "by at least 7 percent"),
    ("de", "mehr als 5 Millionen Tonnen"),
    ("de", "rund 80 %"),
    ("ru", "более 5 млн тонн"),
    ("ru", "около 80 %"),
    ("fr", "plus de 5 millions de tonnes"),
    ("fr", "environ 80 %"),
]


@given(word=NONSENSE, carrier=st.sampled_from(CARRIERS), data=st.data())
@settings(derandomize=True, max_examples=deep(32, 200))
def test_an_unknown_word_left_of_a_number_is_never_passed_over(
    word: str, carrier: tuple[str, str], data: st.DataObject
) -> None:
    """Only a verb makes the words left of it a subject; none stands in these wordings."""
    locale, wording = carrier
    words = wording.split()
    first = next(at for at, piece in enumerate(words) if any(map(str.isdigit, piece)))
    at = data.draw(st.integers(0, first))
    text = " ".join([*words[:at], word, *words[at:]])

    assert refusals(text, locale)


@pytest.mark.parametrize(
    ("wording", "locale", "value"),
    [
        ("снизились на 14%, до $340 за унцию", "ru", -14),
        ("увеличились на 1% год к году до 1,263 миллиона унций", "ru", 1),
        ("rose 5% to 340 ounces", "en", 5),
    ],
)
def test_a_change_is_read_although_its_level_has_an_ambiguous_unit(
    wording: str, locale: str, value: int
) -> None:
    assert read(wording, locale, statistic="growth_rate").value == value
    assert refusals(wording, locale, statistic="level") == ["unit.ambiguous"]
    assert refusals(f"{wording}, 5 %", locale, statistic="growth_rate")
