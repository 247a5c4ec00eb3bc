"""A word of bound that leads to a month, whatever stands between them, bounds no number."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "bis einschließlich November um preisbereinigt 3 Prozent erhöht"),
        ("de", "bis zum November um 3 Prozent gestiegen"),
        ("de", "bis zum 3. November um 3 Prozent gestiegen"),
        ("de", "bis November um 3 Prozent gestiegen"),
        ("en", "up to and including November rose by 3 percent"),
        ("es", "hasta el pasado noviembre subió un 3 %"),
        ("fr", "jusqu'au mois de novembre a augmenté de 3 %"),
    ],
)
def test_a_date_is_not_bounded(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == "exact 3 percent"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "bis zu 3 Prozent im November"),
        ("de", "stieg bis zum November um bis zu 3 Prozent"),
        ("de", "bis einschließlich 3 Prozent im November"),
        ("en", "up to 3 percent in November"),
    ],
)
def test_a_number_is(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == "le 3 percent"
