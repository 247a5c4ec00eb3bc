"""What an amount describes is a thing, although a verb of change has its form: a 500-tonne shed."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

THINGS = ["shed", "lift", "squeeze", "trim", "grain shed"]


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("amount", ["A 13,000 tonne", "a 500 tonne", "a 40-car", "13,000-tonne"])
def test_a_described_thing_is_no_change(amount: str, thing: str) -> None:
    assert refusals(f"{amount} {thing}", "en") == ["sign.unclear"]


@pytest.mark.parametrize(
    ("wording", "change"),
    [
        ("13,000 jobs shed", "exact -13000 job"),
        ("500 tonnes lost", "exact -500 t"),
        ("a 500 tonne drop", "exact -500 t"),
        ("a 5 percent trim", "exact -5 percent"),
    ],
)
def test_what_was_changed_is_one(wording: str, change: str) -> None:
    assert outcome(wording, "en", statistic=None) == change


LASTING = {
    "de": ("3 Monate Rückgang", "5 Jahre Wachstum", "5 Tage Abschwung"),
    "ru": ("3 месяца падения", "5 лет роста", "5 дней снижения"),
    "fr": ("3 mois de baisse", "5 ans de croissance", "5 jours de recul"),
    "es": ("3 meses de caída", "5 años de crecimiento", "5 días de descenso"),
    "en": ("3 months of decline", "5 years of growth", "5 days of decline"),
}


@pytest.mark.parametrize("language", LASTING)
def test_a_time_before_a_change_is_how_long_it_lasts(language: str) -> None:
    times = ("exact 3 month", "exact 5 year", "exact 5 d")
    for wording, time in zip(LASTING[language], times, strict=True):
        assert outcome(wording, language) == time
        assert outcome(wording, language, statistic="increase") == "sign.unsaid"


@pytest.mark.parametrize("change", ["decline", "drop", "rally", "increase", "slump"])
@pytest.mark.parametrize("time", ["3-month", "5-year", "2-day"])
def test_a_time_that_describes_a_change_may_be_either(time: str, change: str) -> None:
    for statistic in (None, "increase"):
        assert refusals(f"a {time} {change}", "en", statistic=statistic) == ["sign.unclear"]
    assert outcome(f"a {time} increase in life expectancy", "en", statistic="increase")[0] == "e"
