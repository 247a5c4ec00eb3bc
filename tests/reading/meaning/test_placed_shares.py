"""A share of those for which something changed is no size of the change."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CASES = [
    ("en", "output fell in 12% of regions", "exact 12 percent"),
    ("en", "wages fell for 8.5% of households", "exact 8.5 percent"),
    ("en", "prices were higher for about half of commodities", "approx 50 percent"),
    ("fr", "les prix ont augmenté pour 12 % des produits", "exact 12 percent"),
    ("es", "los precios subieron para 12 % de los productos", "exact 12 percent"),
]
STAY = [
    ("wages fell for 8.5% of households", "growth_rate", "sign.unclear"),
    ("wages fell by 8.5% of output", "share", "sign.change_under_level"),
    ("wages did not fall for 8.5% of households", "share", "wording.negation"),
    ("output fell in 12% of regions by 3%", "share", "sign.unclear"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), CASES)
def test_the_share_is_read(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="share") == expected


@pytest.mark.parametrize(("wording", "statistic", "expected"), STAY)
def test_sizes_and_other_statistics_stay(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, statistic=statistic) == expected
