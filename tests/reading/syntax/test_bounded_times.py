"""A bound behind a length of time is one of the time, and of no amount beside it.

"45 % had lived there for 10 years or less" is 45 %, in all languages, whatever is counted; where
the length of time is the only number of a wording, it is the figure.
"""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome
from tests.support.tables import every_row

# language: lengths of time, bounds behind them
TIMES = {
    "en": (
        ("for 10 years", "for four hours", "over six months", "in two days"),
        {"or more": "ge", "or less": "le", "or longer": "ge"},
    ),
    "de": (
        ("seit 10 Jahren", "seit zwölf Monaten", "in zwei Tagen"),
        {"oder mehr": "ge", "oder weniger": "le", "oder länger": "ge"},
    ),
    "fr": (
        ("depuis 10 ans", "pendant six mois", "en deux jours"),
        {"ou plus": "ge", "ou moins": "le"},
    ),
    "es": (
        ("durante 10 años", "en seis meses", "desde hace dos años"),
        {"o más": "ge", "o menos": "le"},
    ),
}
AMOUNTS = {
    "en": ("45% waited {}", "12,300 people waited {}", "more than 300 tonnes were stored {}"),
    "de": ("45 Prozent warteten {}", "12.300 Menschen warteten {}", "über 300 Tonnen lagerten {}"),
    "fr": ("45 % attendent {}", "12 300 personnes attendent {}", "plus de 300 tonnes stockées {}"),
    "es": ("el 45 % espera {}", "12.300 personas esperan {}", "más de 300 toneladas guardadas {}"),
}


@every_row((language, frame) for language, frames in AMOUNTS.items() for frame in frames)
def test_the_amount_is_read_as_without_the_bound(language: str, frame: str) -> None:
    times, bounds = TIMES[language]
    statistic = "share" if "45" in frame else "stock"
    for time, bound in product(times, bounds):
        plain = outcome(frame.format(time), language, statistic=statistic)
        found = outcome(frame.format(f"{time} {bound}"), language, statistic=statistic)
        assert found == plain or "." in found, (time, bound)


@pytest.mark.parametrize("language", TIMES)
def test_a_length_of_time_alone_keeps_its_bound(language: str) -> None:
    times, bounds = TIMES[language]
    for time, (bound, sign) in product(times[:2], bounds.items()):
        value = outcome(time, language, statistic="level").removeprefix("exact ")
        found = outcome(f"{time} {bound}", language, statistic="level")
        assert found == f"{sign} {value}", (time, bound)


# unit of time, its ending behind many
@pytest.mark.parametrize("unit", ["days", "months", "years", "hours", "minutes", "weeks"])
def test_between_leads_to_two_ends_of_one_length_of_time(unit: str) -> None:
    name = {"days": "d", "hours": "h", "minutes": "min"}.get(unit, unit.removesuffix("s"))
    for low, high in (("2", "6"), ("two", "six"), ("2", "six")):
        for frame in ("between {} and {} {}", "loans in arrears between {} and {} {}"):
            wording = frame.format(low, high, unit)
            if unit != "weeks":
                assert outcome(wording, statistic="level") == f"range 4 {name}", wording
    assert outcome(f"grew 5 percent between 2019 and two {unit} later") == "number.compete"
