"""Two ends behind "from" are a change where a rate behind them says its direction."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

ENDS = {
    "en": "from {} to {} tonnes",
    "fr": "de {} à {} tonnes",
    "es": "de {} a {} toneladas",
}
TOLD = {
    "en": {"up": (", an increase of 9%", ", up 9%", " (+9%)"), "down": (", down 9%", " (-9%)")},
    "fr": {"up": (", soit une hausse de 9 %", " (+9 %)"), "down": (", soit un recul de 9 %",)},
    "es": {"up": (", un aumento del 9 %", " (+9 %)"), "down": (", un descenso del 9 %",)},
}
PAIRS = {"up": (289, 315), "down": (315, 289)}


@pytest.mark.parametrize("language", ENDS)
def test_a_rate_that_agrees_makes_two_ends_a_change(language: str) -> None:
    for told, ends in product(TOLD[language], PAIRS):
        start, end = PAIRS[ends]
        for words in TOLD[language][told]:
            wording = ENDS[language].format(start, end) + words
            assert refusals(wording, language, statistic=None), wording
            if told != ends:
                assert refusals(wording, language, statistic="flow"), wording
                continue
            sign = "-" if told == "down" else ""
            assert outcome(wording, language, statistic="flow") == f"exact {end} t"
            rate = outcome(wording, language, statistic="growth_rate")
            assert rate == f"exact {sign}9 percent", wording


@pytest.mark.parametrize("language", ENDS)
def test_two_ends_alone_stay_a_range(language: str) -> None:
    assert outcome(ENDS[language].format(289, 315), language) == "range 302 t"


def test_two_rates_and_a_rate_compete() -> None:
    assert refusals("from 5% to 6%, up 10%", statistic="share")
