"""A capped amount is a bound; an amount that was missed or only named is none."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CAPPED = [
    ("en", "capped at 5 million tonnes", "le 5000000 t"),
    ("fr", "plafonné à 5 millions de tonnes", "le 5000000 t"),
    ("de", "gedeckelt auf 5 Mio. Tonnen", "le 5000000 t"),
    ("es", "topado en 5 millones de toneladas", "le 5000000 t"),
    ("fr", "plafonne à 5 millions de tonnes", "exact 5000000 t"),
    ("fr", "flirte avec les 5 millions de tonnes", "nearly 5000000 t"),
    ("es", "flirtea con los 5 millones de toneladas", "nearly 5000000 t"),
    ("fr", "passe à côté des 5 millions de tonnes", "wording.negation"),
    ("es", "se quedó corto de los 5 millones de toneladas", "wording.negation"),
    ("es", "nada más que 5 millones de toneladas", "wording.negation"),
    ("en", "nothing more than 5 million tonnes", "wording.negation"),
]


@pytest.mark.parametrize(("locale", "wording", "expected"), CAPPED)
def test_capped_and_missed_amounts(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale, statistic="flow") == expected
