"""A start that says when it was is left out of a level, and is not the low end of a range."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CASES = [
    ("en", "from GHS32.8 million in April last year to GHS83.8 million", "exact 83800000 GHS"),
    ("en", "from 14,040 tonnes five years ago to just under 10,800 tonnes", "nearly 10800 t"),
    ("en", "up from 24,500 tonnes five years ago to just over 31,000", "gt 31000 t"),
    ("en", "from 20 tonnes last year to 30 tonnes", "exact 30 t"),
    ("en", "from 20 tonnes in 2019 to 30", "exact 30 t"),
    ("en", "the price rose from USD 2 in April to USD 3 per kilo", "exact 3000 USD/t"),
    ("de", "stieg von 20 Tonnen vor fünf Jahren auf 30 Tonnen", "exact 30 t"),
    ("de", "von 20 Tonnen im Vorjahr auf fast 30 Tonnen", "nearly 30 t"),
    ("fr", "de 20 tonnes l'an dernier à 30 tonnes", "exact 30 t"),
    ("fr", "de 20 tonnes en avril à plus de 30 tonnes", "gt 30 t"),
    ("es", "de 20 toneladas el año pasado a 30 toneladas", "exact 30 t"),
    ("es", "de 20 toneladas en abril a 30 toneladas", "exact 30 t"),
    ("ru", "с 20 тонн пять лет назад до 30 тонн", "exact 30 t"),
    ("zh", "从去年的20吨到30吨", "exact 30 t"),
]
STAY = [
    ("en", "from 20 to 30 tonnes last year", "flow", "range 25 t"),
    ("en", "from 2 million tonnes in April to 3", "flow", "number.compete"),
    ("en", "from 20 tonnes in April to 30 May", "flow", "number.compete"),
    (
        "en",
        "from 20 tonnes in the south to 30 tonnes in the north",
        "flow",
        "number.start_of_change",
    ),
    ("en", "from 2 percent last year to 3 percent", "growth_rate", "number.compete"),
    ("en", "rose from 2 percent in April to 3 percent", "growth_rate", "number.start_of_change"),
    ("fr", "de 20 tonnes l'an dernier à 30 tonnes", None, "number.compete"),
    ("es", "de 20 toneladas el año pasado a 30 toneladas", None, "number.compete"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), CASES)
def test_the_level_is_where_it_leads(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), STAY)
def test_what_says_no_time_or_no_level_stays(
    language: str, wording: str, statistic: str | None, expected: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == expected
