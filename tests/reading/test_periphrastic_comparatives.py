"""Comparatives of two words, whose adjective turns the sign: 12 % more subdued, plus ternes."""

from __future__ import annotations

from tests.support.readings import outcome
from tests.support.tables import every_row

ROWS = (
    ("12% more subdued", "en", -12),
    ("12% less subdued", "en", 12),
    ("12% more expensive", "en", 12),
    ("12% more visitors", "en", 12),
    ("12 % plus médiocres", "fr", -12),
    ("12 % moins ternes", "fr", 12),
    ("12 % moins chère", "fr", -12),
    ("12 % plus qu'en 2020", "fr", 12),
    ("un 12 % más flojas", "es", -12),
    ("un 12 % menos flojas", "es", 12),
    ("un 12 % más turistas", "es", 12),
)


@every_row(ROWS)
def test_the_adjective_tells_the_sign(wording: str, locale: str, percent: int) -> None:
    assert outcome(wording, locale, statistic="growth_rate") == f"exact {percent} percent"
