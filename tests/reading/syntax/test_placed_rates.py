"""Rates in brackets behind a change say how much it was; rates that "at" leads to are levels."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("a minor dip in production (of less than one per cent)", "en", "gt -1 percent"),
        ("a fall in production (of 3 %)", "en", "exact -3 percent"),
        ("exports fell (by more than 3 percentage points)", "en", "lt -3 pp"),
        ("a rise (of about 3 %)", "en", "approx 3 percent"),
        ("снижение экспорта (на 3 %)", "ru", "exact -3 percent"),
        ("at 28 % fell", "en", "sign.unclear"),
        ("sales at 28 % fell", "en", "sign.unclear"),
        ("a share of 28 % fell", "en", "sign.unclear"),
        ("with 28 % fell", "en", "sign.unclear"),
        ("con 28 % cayó", "es", "sign.unclear"),
        ("avec 28 % a reculé", "fr", "sign.unclear"),
        ("sales fell at 28 %", "en", "sign.unclear"),
        ("sales fell at about 28 %", "en", "sign.unclear"),
        ("sales fell at an annual rate of 28 %", "en", "exact -28 percent"),
        ("with a 28 % fall", "en", "exact -28 percent"),
        ("con una caída del 28 %", "es", "exact -28 percent"),
        ("avec 28 % de hausse", "fr", "exact 28 percent"),
        ("на 30% превышает показатель 2024 года", "ru", "exact 30 percent"),
        ("на 30% превысил результат 2024 года", "ru", "exact 30 percent"),
        ("смогло увеличиться на 8,3%", "ru", "exact 8.3 percent"),
    ],
)
def test_a_change_is_read_where_its_words_lead_to_it(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == expected
