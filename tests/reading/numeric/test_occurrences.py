"""How often something was done is a multiple of nothing."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import read, refusals

DONE = {
    "de": "wurde {} Mal genutzt",
    "en": "was visited {} times",
    "fr": "a été vu {} fois",
    "es": "fue visto {} veces",
    "ru": "посетили {} раз",
}


@pytest.mark.parametrize(("locale", "statistic"), [*product(DONE, ("flow", "stock"))])
def test_occurrences_are_refused_where_something_flows(locale: str, statistic: str) -> None:
    assert refusals(DONE[locale].format(500), locale, statistic=statistic)


def test_a_comparison_stays_a_multiple() -> None:
    assert read("500 Mal so viel", "de", statistic="flow").unit == "x"
