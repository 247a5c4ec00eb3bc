"""Above and below behind a change mark its level, and behind "of" they bound its size."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "language", "said"),
    [
        ("a fall of above 5 percent", "en", "lt -5 percent"),
        ("a drop of under 5 percent", "en", "gt -5 percent"),
        ("a decrease of slightly above 5 percent", "en", "lt -5 percent"),
        ("a rise of above 5 percent", "en", "gt 5 percent"),
        ("ein Rückgang von über 5 Prozent", "de", "lt -5 percent"),
        ("ein Rückgang von unter 5 Prozent", "de", "gt -5 percent"),
        ("ein Minus von über 5 Prozent", "de", "lt -5 percent"),
        ("mit einem Minus von knapp über 5 Prozent", "de", "lt -5 percent"),
        ("ein Minus von knapp unter 5 Prozent", "de", "nearly -5 percent"),
        ("ein Anstieg von über 5 Prozent", "de", "gt 5 percent"),
        ("ein Plus von unter 5 Prozent", "de", "lt 5 percent"),
        ("una caída de por encima del 5 %", "es", "lt -5 percent"),
        ("une baisse de sous les 5 %", "fr", "gt -5 percent"),
        ("снижение свыше 5%", "ru", "lt -5 percent"),
        ("跌幅高于5%", "zh", "lt -5 percent"),
    ],
)
def test_of_leads_to_the_size(wording: str, language: str, said: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == said


@pytest.mark.parametrize(
    ("wording", "language", "said"),
    [
        ("fell below 5 percent", "en", "lt 5 percent"),
        ("eased to just above 5 percent", "en", "gt 5 percent"),
        ("sank der Anteil unter 5 Prozent", "de", "lt 5 percent"),
        ("fiel auf über 5 Prozent", "de", "gt 5 percent"),
        ("cayó por debajo del 5 %", "es", "lt 5 percent"),
        ("упал ниже 5%", "ru", "lt 5 percent"),
    ],
)
def test_a_level_that_is_reached_stays_one(wording: str, language: str, said: str) -> None:
    assert outcome(wording, language, statistic="share") == said


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("una caída por encima del 5 %", "es"),
        ("une baisse au-dessus de 5 %", "fr"),
        ("снижение выше 5%", "ru"),
        ("fell slightly above 5 percent", "en"),
    ],
)
def test_a_fall_above_a_number_is_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="growth_rate")


def test_the_size_of_a_fall_is_not_a_level() -> None:
    assert refusals("ein Rückgang von über 5 Mio. t", "de", statistic="flow")
    found = outcome("ein Rückgang von über 5 Mio. t", "de", statistic="increase")
    assert found == "lt -5000000 t"


@pytest.mark.parametrize(
    ("wording", "language", "said"),
    [
        ("verringerten sich fast ebenso deutlich um 0,9 Prozent", "de", "exact -0.9 percent"),
        ("fell about as quickly, by 5 percent", "en", "exact -5 percent"),
        ("几乎同样增长5%", "zh", "exact 5 percent"),
        ("stieg um fast 5 Prozent", "de", "nearly 5 percent"),
        ("几乎增长5%", "zh", "nearly 5 percent"),
    ],
)
def test_a_hedge_describes_the_adverb_behind_it(wording: str, language: str, said: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == said


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("alle bis auf 5 Prozent", "de"),
        ("todos menos el 5 %", "es"),
        ("5 Prozent weniger stark als im Vorjahr", "de"),
        ("came within 5 percent of the record", "en"),
    ],
)
def test_the_rest_and_a_pace_are_refused(wording: str, language: str) -> None:
    statistic = "growth_rate" if "stark" in wording else "share"
    assert refusals(wording, language, statistic=statistic)
