"""Under a statistic of growth a told rate stands alone, whatever amount stands behind it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CASES = [
    ("en", "a 15.7 per cent rise to Sh31 billion from Sh26.8 billion", "exact 15.7 percent"),
    ("en", "a 14% reduction in its ore shipments of 69.1 million tonnes", "exact -14 percent"),
    ("en", "132 per cent increase over the 10,702 TEUs delivered", "exact 132 percent"),
    ("en", "an average increase of 5.59% on 2018 visits", "exact 5.59 percent"),
    ("en", "has grown 4.6 percent from the 2019-2020 season", "exact 4.6 percent"),
    ("de", "ein Rückgang von 14 Prozent gegenüber den 10.702 Tonnen", "exact -14 percent"),
    ("fr", "une hausse de 14 % par rapport aux 10 702 tonnes de 2019", "exact 14 percent"),
]
STAY = [
    ("rose 5 percent to 20 percent", "growth_rate", "number.two_figures"),
    ("31 percent of firms saw sales fall by 5 percent", "share", "number.compete"),
    ("a 14% reduction in its ore shipments of 69.1 million tonnes", "flow", "number.compete"),
    ("a 5 percent rise was avoided by 3 million euros", "growth_rate", "wording.negation"),
    ("the decline slowed 5 percent to 3 million tonnes", "growth_rate", "sign.unclear"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), CASES)
def test_the_rate_is_read(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


@pytest.mark.parametrize(("wording", "statistic", "expected"), STAY)
def test_two_rates_and_other_statistics_stay(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, statistic=statistic) == expected
