"""A fraction that an adjective sizes is more or less than it says: un petit tiers."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

SIZED = [
    ("en", "a small third of households"),
    ("en", "a big third of households"),
    ("de", "ein kleines Drittel der Haushalte"),
    ("de", "ein starkes Drittel der Haushalte"),
    ("de", "die größere Hälfte der Haushalte"),
    ("fr", "un petit tiers des ménages"),
    ("fr", "un gros tiers des ménages"),
    ("fr", "une petite moitié des ménages"),
    ("es", "un buen tercio de los hogares"),
    ("es", "un pequeño tercio de los hogares"),
    ("ru", "добрая треть хозяйств"),
]
PLAIN = [
    ("en", "a third of small households", "exact 33.3"),
    ("de", "ein Drittel der kleinen Haushalte", "exact 33.3"),
    ("de", "ein gutes Drittel der Haushalte", "gt 33.3"),
    ("de", "ein knappes Drittel der Haushalte", "nearly 33.3"),
    ("fr", "plus de la moitié des petites entreprises", "gt 50"),
    ("es", "un tercio de los pequeños hogares", "exact 33.3"),
]


@pytest.mark.parametrize(("language", "wording"), SIZED)
def test_a_sized_fraction_is_refused(language: str, wording: str) -> None:
    assert " " not in outcome(wording, language, statistic="share")


@pytest.mark.parametrize(("language", "wording", "expected"), PLAIN)
def test_what_describes_the_whole_sizes_nothing(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="share").startswith(expected)
