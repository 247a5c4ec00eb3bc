"""Unit cells that hold nothing but signs: they state nothing or are refused, and break nothing."""

from __future__ import annotations

import pytest

from silkledger.reading.figure import FigureReader
from silkledger.unexpected import RULE
from tests.support.readings import outcome, refusals

LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")


@pytest.mark.parametrize(
    "cell", ["()", "( )", "[]", "(-)", "()()", "(", ")", "/", "%()", "\n", "(,)"]
)
def test_a_cell_of_signs_never_fails_the_program(cell: str) -> None:
    reader = FigureReader()
    for language in LANGUAGES:
        for wording in ("12", "12 %", "USD 5 million"):
            reading = reader.read(wording, {"locale": language, "unit": cell})
            assert RULE not in {reason.rule for reason in reading.reasons}, (language, wording)


def of(cell: str, language: str, wording: str = "30.2") -> str:
    """Value and unit of a wording with a unit cell, or the rule that refuses it."""
    reading = FigureReader().read(wording, {"locale": language, "unit": cell})
    if reading.quantity is None:
        return reading.reasons[0].rule
    return f"{reading.quantity.value.normalize():f} {reading.quantity.unit}"


@pytest.mark.parametrize(
    ("language", "scale"),
    [
        ("en", "thousand"),
        ("en", "thousands"),
        ("en", "in thousands"),
        ("de", "Tsd."),
        ("de", "in Tausend"),
        ("fr", "milliers"),
        ("fr", "en milliers"),
        ("es", "miles"),
        ("es", "en miles"),
        ("ru", "тыс."),
        ("ru", "в тысячах"),
        ("ru", "в тыс."),
        ("zh", "千"),
    ],
)
@pytest.mark.parametrize(
    ("unit", "canonical"), [("t", "t"), ("t/km2", "t/km2"), ("USD/t", "USD/t"), ("USD", "USD")]
)
def test_a_scale_behind_a_unit_multiplies_the_value(
    language: str, scale: str, unit: str, canonical: str
) -> None:
    """In brackets or behind a comma, and behind a denominator, too."""
    wording = "30.2" if language in ("en", "zh") else "30,2"
    for cell in (f"{unit} ({scale})", f"{unit}, {scale}"):
        assert of(cell, language, wording) == f"30200 {canonical}"


@pytest.mark.parametrize(
    ("language", "cell", "expected"),
    [
        ("en", "USD per capita (thousands)", "30200 USD/person"),
        ("en", "USD (million) per day", "30200000 USD/d"),
        ("en", "USD per thousand m3", "0.0302 USD/m3"),
        ("en", "deaths per 100,000 people", "0.000302 death/person"),
        ("en", "tonnes (thousand, seasonally adjusted)", "unit.unknown"),
        ("en", "USD (source: ministry)", "30.2 USD"),
        ("fr", "tonnes par an (en milliers)", "30200 t/year"),
        ("zh", "千人/户", "30200 person/household"),
        ("zh", "元/万人", "0.00302 CNY/person"),
    ],
)
def test_a_scale_before_a_denominator_divides(language: str, cell: str, expected: str) -> None:
    assert of(cell, language, "30.2" if language != "fr" else "30,2") == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("в тоннах", "30.2 t"),
        ("в тысячах тонн", "30200 t"),
        ("в тыс. тонн", "30200 t"),
        ("в миллионах долларов США", "30200000 USD"),
        ("долларов, в миллионах", "30200000 USD"),
        ("тонн в год, в тысячах", "30200 t/year"),
        ("в кубических метрах", "30.2 m3"),
        ("в процентах", "30.2 percent"),
        ("в год", "unit.none"),
        ("в сутки", "unit.unknown"),
        ("за баррель", "unit.unknown"),
        ("на душу населения", "unit.unknown"),
        ("в процентах к предыдущему году", "30.2 percent"),
    ],
)
def test_russian_units_behind_in_stand_in_the_prepositional(cell: str, expected: str) -> None:
    assert of(cell, "ru", "30,2") == expected


def test_a_percentage_of_an_earlier_level_is_no_rate() -> None:
    reader = FigureReader()
    for cell in ("в процентах к предыдущему году", "% к предыдущему году"):
        reading = reader.read("105,3", {"locale": "ru", "unit": cell, "indicator": "gdp_growth"})
        assert [reason.rule for reason in reading.reasons] == ["number.index"]


@pytest.mark.parametrize(
    ("language", "cell"),
    [
        ("en", "active users"),
        ("en", "monthly active users"),
        ("en", "paying customers"),
        ("en", "registered users"),
        ("ru", "зарегистрированных пользователей"),
        ("ru", "активных абонентов"),
    ],
)
def test_adjectives_and_participles_describe_what_a_cell_counts(language: str, cell: str) -> None:
    assert of(cell, language, "12") == "12 person"


@pytest.mark.parametrize("cell", ["lost users", "fewer users", "user hours"])
def test_a_cell_with_a_word_of_loss_or_another_unit_is_refused(cell: str) -> None:
    assert "." in of(cell, "en", "12")


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        *((cell, "en") for cell in ("thousand quatsch", "per 1,000 inhabitants", "beds lost")),
        *((cell, "en") for cell in ("fewer beds", "dozen zzyzx", "not beds")),
        ("тыс. жителей села", "ru"),
        ("milliers de lits d'hôpital", "fr"),
    ],
)
def test_no_figure_is_read_past_a_cell_that_is_not_understood(cell: str, language: str) -> None:
    """The indicator implies the unit, but the cell may scale or turn what it says."""
    number = "18.4" if language == "en" else "18,4"
    for indicator in ("hospital_beds", "population"):
        alone = outcome(number, language, indicator=indicator)
        assert alone.startswith("exact 18.4"), alone
        assert refusals(number, language, indicator=indicator, unit=cell)
