"""The direction of a change is quoted with its extent, and no comparative turns it to another."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read, refusals

EXTENTS = {
    "en": (("by {}", "by about {}", "by a full {}", "by more than {}"), "{} percent"),
    "de": (("um {}", "um rund {}", "um ganze {}", "um mehr als {}"), "{} Prozent"),
    "ru": (("на {}", "почти на {}", "на целых {}", "более чем на {}"), "{} %"),
    "es": (("en un {}", "en cerca de un {}", "en más de un {}"), "{} %"),
}
COMPARED = {
    "en": (
        "the fall was {} smaller",
        "the rise was {} bigger",
        "fell {} less than expected",
        "rose {} more than expected",
    ),
    "de": (
        "um {} weniger gesunken",
        "sank um {} weniger",
        "stieg um {} mehr als erwartet",
        "der Verlust war um {} kleiner",
    ),
    "fr": ("a reculé de {} de moins", "a augmenté de {} de plus"),
    "es": ("cayó un {} menos", "creció un {} más"),
    "ru": ("упал на {} меньше", "вырос на {} больше"),
}
PERCENT = {"en": "{} percent", "de": "{} Prozent", "fr": "{} %", "es": "{} %", "ru": "{} %"}


@pytest.mark.parametrize("language", EXTENTS)
@pytest.mark.parametrize("number", [4, 76, 240])
def test_an_extent_without_its_direction_is_refused(language: str, number: int) -> None:
    frames, percent = EXTENTS[language]
    for frame in frames:
        wording = frame.format(percent.format(number))
        assert refusals(wording, language, statistic="growth_rate") == ["sign.unsaid"], wording


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("up by a full 76 percent", "en", "exact 76 percent"),
        ("76 percent", "en", "exact 76 percent"),
        ("by -76 percent", "en", "exact -76 percent"),
        ("um ganze 76 Prozent gesunken", "de", "exact -76 percent"),
        ("um 76 Prozent höher", "de", "exact 76 percent"),
        ("на целых 76 % меньше", "ru", "exact -76 percent"),
    ],
)
def test_a_direction_or_a_bare_rate_is_read(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


@pytest.mark.parametrize("language", COMPARED)
@pytest.mark.parametrize("number", [4, 17, 60])
def test_a_change_compared_with_another_is_refused(language: str, number: int) -> None:
    for frame in COMPARED[language]:
        wording = frame.format(PERCENT[language].format(number))
        assert "sign.unclear" in refusals(wording, language, statistic="growth_rate"), wording


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("fell 5 percent on smaller volumes", "en", "exact -5 percent"),
        ("a 6.5 percent bump up from August", "en", "exact 6.5 percent"),
        ("fell by 18 percent following a decrease in visits", "en", "exact -18 percent"),
        ("5 percent less than a year earlier", "en", "exact -5 percent"),
        ("sank um 5 Prozent auf weniger als 3 Tonnen", "de", "exact -5 percent"),
    ],
)
def test_what_compares_something_else_leaves_the_change(
    wording: str, language: str, expected: str
) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


FALLS = {
    "en": ("{}, the first decline since 2009", "{} (a decline)", "{}, falling for a third month"),
    "de": ("{}, der stärkste Rückgang seit 2009", "{} und damit der dritte Rückgang in Folge"),
    "fr": ("{}, la plus forte baisse depuis 2009", "{}, un recul historique"),
    "es": ("{}, la mayor caída desde 2009", "{}, un descenso"),
    "ru": ("{}, крупнейшее снижение с 2009 года", "{}, самое сильное падение"),
}


@pytest.mark.parametrize("language", FALLS)
@pytest.mark.parametrize("number", [4, 17, 60])
def test_a_fall_named_behind_is_no_growth(language: str, number: int) -> None:
    for frame in FALLS[language]:
        wording = frame.format(PERCENT[language].format(number))
        found = outcome(wording, language, statistic="growth_rate")
        assert found in (f"exact -{number} percent", "sign.unsaid", "number.compete"), wording


@pytest.mark.parametrize(
    ("wording", "language", "rule"),
    [
        ("500 tonnes of rice less than in 2004", "en", "sign.unclear"),
        ("500 toneladas de arroz menos", "es", "sign.unsaid"),
        ("500 tonnes de riz de moins qu'en 2004", "fr", "sign.unsaid"),
    ],
)
def test_less_behind_what_is_counted_is_no_increase(wording: str, language: str, rule: str) -> None:
    assert refusals(wording, language, statistic="increase") == [rule]


SLOWER = {
    "en": ("growth slowed by {}", "growth fell {}"),
    "de": ("Wachstum verlangsamte sich um {}",),
    "es": ("el crecimiento se ralentizó un {}",),
    "ru": ("рост замедлился на {}",),
    "zh": ("增速放缓{}", "增速下降{}", "同比增长率下降{}"),
}


@pytest.mark.parametrize("language", SLOWER)
@pytest.mark.parametrize("number", [4, 17, 60])
def test_less_growth_by_a_rate_is_no_fall(language: str, number: int) -> None:
    for frame in SLOWER[language]:
        wording = frame.format(PERCENT.get(language, "{}%").format(number))
        assert "sign.unclear" in refusals(wording, language, statistic="growth_rate"), wording


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("growth slowed to 5 percent", "exact 5 percent"),
        ("negative growth of 5 percent", "exact -5 percent"),
        ("after years of growth, sales fell 5 percent", "exact -5 percent"),
    ],
)
def test_growth_to_a_rate_or_in_another_clause(wording: str, expected: str) -> None:
    assert outcome(wording, "en", statistic="growth_rate") == expected


def test_a_loss_that_was_made_up_for_is_none() -> None:
    for verb in ("pared", "pares", "paring"):
        wording = f"{verb} a 5 percent loss"
        assert refusals(wording, statistic="growth_rate") == ["wording.negation"]


@pytest.mark.parametrize("language", EXTENTS)
def test_an_indicator_of_growth_says_the_direction(language: str) -> None:
    frames, percent = EXTENTS[language]
    wording = frames[0].format(percent.format(4))
    assert outcome(wording, language, indicator="exports_growth") == "exact 4 percent"
    fall = FALLS[language][0].format(PERCENT[language].format(4))
    assert not outcome(fall, language, indicator="exports_growth").startswith("exact 4")


UNSAID = {
    "de": ("5 Prozent schlechter", "5 Prozent ärmer", "5 Prozent leichter"),
    "es": ("un 5 % más pobre", "un 5 % más joven", "un 5 % más secos", "un 5 % más vacía"),
}


@pytest.mark.parametrize("language", UNSAID)
def test_a_comparative_that_may_be_a_fall_is_no_growth(language: str) -> None:
    for wording in UNSAID[language]:
        assert refusals(wording, language, statistic="growth_rate"), wording


@pytest.mark.parametrize("adjective", ["pequeño", "lenta", "cortos", "estrechas", "débil"])
def test_more_of_less_is_less(adjective: str) -> None:
    found = outcome(f"un 5 % más {adjective}", "es", statistic="growth_rate")
    assert found == "exact -5 percent"


def test_what_was_destroyed_is_no_increase() -> None:
    assert outcome("500 empleos destruidos", "es", statistic="increase") == "exact -500 job"
    assert refusals("500 viviendas destruidas", "es", statistic="increase") == ["sign.unsaid"]
    assert outcome("500 viviendas destruidas", "es", statistic="flow") == "exact 500 dwelling"


@pytest.mark.parametrize(
    ("wording", "value"),
    [("raised $5 million", 5_000_000), ("raising more than £1m for its causes", 1_000_000)],
)
def test_money_that_is_raised_flows(wording: str, value: int) -> None:
    assert read(wording, statistic="flow").value == value


@pytest.mark.parametrize(
    "wording", ["raised prices $5", "raised by $5 million", "raised output 5 million tonnes"]
)
def test_what_else_is_raised_is_a_change(wording: str) -> None:
    assert refusals(wording, statistic="flow")


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("exports rose to 5 billion euros", "en"),
        ("production climbed to 5 million tonnes", "en"),
        ("der Export stieg auf 5 Mrd. Euro", "de"),
        ("les exportations sont montées à 5 milliards d'euros", "fr"),
        ("la producción subió a 5 millones de toneladas", "es"),
        ("экспорт вырос до 5 млн тонн", "ru"),
        ("出口增至5亿美元", "zh"),
    ],
)
def test_the_end_of_a_change_is_no_increase(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="increase")
