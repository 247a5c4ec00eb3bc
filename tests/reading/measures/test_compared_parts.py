"""A fraction before "more" or "fewer" is by how much there are more, and no part of one."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

RATES = [
    ("en", "a quarter fewer parcels than last year", "exact -25 percent"),
    ("en", "half fewer visitors", "exact -50 percent"),
    ("de", "ein Viertel weniger Pakete", "exact -25 percent"),
    ("de", "hat die Post gar ein Viertel mehr Pakete ausgeliefert", "exact 25 percent"),
    ("es", "un quinto más de pasajeros", "exact 20 percent"),
    ("es", "un tercio más de un millón de turistas", "number.compete"),
]
LEVELS = [
    ("es", "un alza de 19.000 millones en términos absolutos", "increase", "unit.none"),
    ("en", "35.6 euros per available room", "level", "exact 35.6 EUR/room"),
    ("de", "35,6 Euro je verfügbarem Zimmer", "level", "exact 35.6 EUR/room"),
    ("fr", "35,6 euros par chambre occupée", "level", "exact 35.6 EUR/room"),
    ("es", "el ingreso por habitación, que se sitúa en 26,2 euros", "level", "exact 26.2 EUR/room"),
    ("de", "ein Fünftel mehr Passagiere", "flow", "sign.change_under_level"),
    ("de", "in einer Spanne von 2 bis 6 Prozent", "share", "range 4 percent"),
    ("de", "einer von 2 Betrieben", "share", "exact 50 percent"),
    ("fr", "soit 16 000 t de moins qu'en année normale", "increase", "exact -16000 t"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), RATES)
def test_by_which_part_there_are_more(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


@pytest.mark.parametrize(("language", "wording", "statistic", "expected"), LEVELS)
def test_what_is_measured(language: str, wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, language, statistic=statistic) == expected
