"""Things that a participle right behind them says are lost are what flows, and no level."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

LOST = {
    "en": ("12,000 {} lost", ("beds", "houses", "trees", "ships", "ballots")),
    "fr": ("12 000 {} perdus", ("lits", "logements", "arbres", "navires", "colis")),
    "es": ("12.000 {} perdidas", ("camas", "viviendas", "granjas", "plazas", "parcelas")),
}


@pytest.mark.parametrize("language", LOST)
def test_things_lost_are_counted_as_they_flow(language: str) -> None:
    template, nouns = LOST[language]
    for noun in nouns:
        wording = template.format(noun)
        assert outcome(wording, language, statistic="flow").startswith("exact 12000 "), wording
        assert outcome(wording, language, statistic="increase").startswith("exact -12000 "), wording
        assert refusals(wording, language, statistic="stock"), wording


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("output of 12,000 cars lost 5 %", "en"),
        ("12,000 euros lost", "en"),
        ("by 12,000 beds lost", "en"),
        ("beds lost 12,000", "en"),
    ],
)
def test_other_losses_are_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="flow")
