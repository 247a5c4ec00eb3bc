"""German verbs that their particle ends: behind the figure, and apart from a rate."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("430 Konzerte fanden im Freien statt", "flow", "exact 430 count"),
        ("In Graz fanden 430 Konzerte statt", "flow", "exact 430 count"),
        ("430 Schiffe liefen den Hafen an", "flow", "exact 430 ship"),
        ("430 Flüge fielen aus", "flow", "exact 430 flight"),
        ("an dem Lauf nahmen 430 Personen teil", "flow", "exact 430 person"),
        ("43 Prozent lehnten den Plan ab", "share", "exact 43 percent"),
        ("43 Prozent stiegen um", "share", "exact 43 percent"),
    ],
)
def test_what_is_counted_does_something(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "de", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("430 statt 300 Konzerte", "flow", "wording.negation"),
        ("fielen um 430 Stück aus", "increase", "exact -430 unit"),
        ("nahmen um 4,3 Prozent ab", "growth_rate", "exact -4.3 percent"),
        ("nahmen um 4,3 Prozent zu", "growth_rate", "exact 4.3 percent"),
        ("fielen um 4,3 Prozent höher aus", "growth_rate", "exact 4.3 percent"),
    ],
)
def test_other_particles_stay(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "de", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("ging der Absatz zurück, nämlich um 4,3 Prozent", "growth_rate", "exact -4.3 percent"),
        ("nahm der Absatz zu, und zwar um 4,3 Prozent", "growth_rate", "exact 4.3 percent"),
        ("nahm ab, um dann um 5 Prozent zu steigen", "growth_rate", "sign.unclear"),
        ("stieg um 4,3 Prozent zurück", "growth_rate", "wording.unknown"),
        ("zahlte 4,3 Mio. Euro zurück", "flow", "wording.unknown"),
    ],
)
def test_a_particle_stands_apart(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "de", statistic=statistic) == expected
