"""Growth over several years that its words call one a year, in every language."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from silkledger.judging.qualities import DIFFER, EQUAL, OPEN, qualities
from silkledger.judging.yearly import YEARLY, is_yearly, may_be_yearly, yearly_rates
from silkledger.reading.text import languages
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.claims import claim
from tests.support.judged import figure, figures

_ROLES = {"annual", "per_year"}
YEAR = {"period_start": dt.date(2022, 1, 1), "period_end": dt.date(2022, 12, 31)}
DECADE = {"period_start": dt.date(2013, 1, 1), "period_end": dt.date(2024, 12, 31)}
SAID = {"as_reported": "an average annual increase of 7.3%"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("an average annual increase of 7.3%", True),
        ("7.3% a year", True),
        ("une augmentation moyenne annuelle de 7,3 %", True),
        ("durchschnittlich jährlich 7,3 Prozent", True),
        ("среднегодовой рост 7,3%", True),
        ("crecimiento medio anual del 7,3%", True),
        ("年均增长7.3%", True),
        ("an increase of 116%", False),
        ("116 %", False),
        ("增长116%", False),
    ],
)
def test_words(words: str, expected: bool) -> None:
    assert is_yearly(words, None, SHIPPED) is expected


@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_no_word_is_overlooked_however_it_is_printed(language: str) -> None:
    said = [word for word, senses in lexicon(SHIPPED, language).words() if senses.roles & _ROLES]
    assert len(said) > 5
    for word in said:
        for printed in (word, word.upper(), word.replace(" ", "  "), f"{word}s"):
            assert may_be_yearly(f"7% {printed}", SHIPPED), printed
    assert not may_be_yearly("up by 116%", SHIPPED)


def test_only_growth_over_several_years_is_asked() -> None:
    rows = figures(
        figure("a", claim("exact", "7"), statistic="growth_rate", **DECADE, **SAID),
        figure("b", claim("exact", "7"), statistic="growth_rate", **YEAR, **SAID),
        figure("c", claim("exact", "7"), statistic="flow", **DECADE, **SAID),
        figure(
            "d", claim("exact", "7"), statistic="growth_rate", base="since:2013", **YEAR, **SAID
        ),
    )
    assert yearly_rates(rows, SHIPPED).to_pylist() == [YEARLY, None, None, YEARLY]


def test_a_rate_a_year_is_open_beside_a_rate_and_equal_to_its_like() -> None:
    cells = {"indicator": "exports_growth", "statistic": "growth_rate", **DECADE}
    rows = figures(
        figure("a", claim("exact", "7"), **cells, **SAID),
        figure("b", claim("exact", "7"), **cells, as_reported="9.8% a year"),
        figure("c", claim("exact", "7"), **cells, as_reported="116%"),
        figure("d", claim("exact", "7"), **cells, as_reported="116%", base="since:2013"),
        figure("e", claim("exact", "7"), **cells, **SAID, base="since:2010"),
    )
    stated = qualities(rows)

    def verdict(one: int, other: int) -> int:
        return int(stated.compare(np.array([one]), np.array([other])).verdict[0])

    assert [verdict(0, other) for other in (1, 2)] == [EQUAL, OPEN]
    assert verdict(3, 4) == DIFFER
