"""A second time below an amount has no unit, whatever follows it; a noun without number is none."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "auf 14,92 Euro je Quadratmeter und Monat gestiegen"),
        ("de", "20 Tonnen je Hektar und Jahr geerntet"),
        ("de", "14,92 Euro pro Quadratmeter und Monat nach oben"),
        ("en", "14 euros per square metre and month on average"),
        ("es", "14 euros por metro cuadrado y mes de media"),
        ("ru", "14 евро за квадратный метр и месяц аренды"),
        ("de", "schlug mit 49,5 Milliarden das Personal zu Buche"),
        ("de", "300 die Gipfel"),
        ("de", "12 den Gipfel"),
    ],
)
def test_a_second_time_or_another_noun_is_not_left_out(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="level")


@pytest.mark.parametrize(
    ("wording", "statistic", "said"),
    [
        ("20 Euro je Tonne und damit mehr als im Mai", "level", "exact 20 EUR/t"),
        ("300 der Gipfel", "level", "exact 300 count"),
        ("von zwei Dritteln der Haushalte", "share", "exact 66.6"),
        ("zu vier Fünfteln", "share", "exact 80"),
        ("in drei Vierteln der Fälle", "share", "exact 75"),
    ],
)
def test_what_stands_beside_them_is_read(wording: str, statistic: str, said: str) -> None:
    assert outcome(wording, "de", statistic=statistic).startswith(said)
