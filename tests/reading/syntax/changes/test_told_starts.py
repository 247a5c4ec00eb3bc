"""Words of what there was before make "from A to B" a change, and no range."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CASES = [
    ("en", "from the current 15 tonnes to 40 tonnes", "exact 40 t"),
    ("en", "from an average of 15 trains to 40 a day", "exact 40 train/d"),
    ("en", "from 15 tonnes to the current 40 tonnes", "exact 40 t"),
    ("en", "from a record 15 tonnes to 40", "exact 40 t"),
    ("de", "von bisher 15 Tonnen auf 40 Tonnen", "exact 40 t"),
    ("fr", "de 15 tonnes actuellement à 40 tonnes", "exact 40 t"),
    ("fr", "des 15 tonnes actuelles à 40 tonnes", "number.start_of_change"),
    ("es", "de las actuales 15 toneladas a 40 toneladas", "number.start_of_change"),
    ("ru", "с нынешних 15 тонн до 40 тонн", "exact 40 t"),
    ("zh", "从目前的15吨到40吨", "exact 40 t"),
    ("en", "from 15 to 40 tonnes currently", "number.start_of_change"),
]
RANGES = [
    ("en", "from about 15 to 40 tonnes", "range 27.5 t"),
    ("en", "an average of 15 to 40 tonnes", "range 27.5 t"),
    ("en", "yields vary from an average 15 tonnes to 40 tonnes", "range 27.5 t"),
    ("fr", "des 15 tonnes à 40 tonnes", "range 27.5 t"),
    ("en", "ranging from 6% in Spain to 14% in Anguilla", "range 10 percent"),
    ("de", "zwischen 6 % in Spanien und 14 % in Italien", "range 10 percent"),
    ("fr", "allant de 6 % en Espagne à 14 % en Italie", "range 10 percent"),
    ("ru", "от 6 % в Испании до 14 % в Италии", "range 10 percent"),
    ("en", "from 6% in Spain to 14% in Italy", "number.compete"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), CASES)
def test_a_told_start_is_no_end_of_a_range(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(("language", "wording", "expected"), RANGES)
def test_ranges_stay_and_may_have_places(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="level") == expected
