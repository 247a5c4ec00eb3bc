"""A German adjective tells the genitive of a plural behind what is counted."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("fast 800.000 Übernachtungen ausländischer Gäste", "nearly 800000 overnight stay"),
        ("rund 300 Betriebe privater Haushalte", "approx 300 company"),
        ("5.000 Besuche deutscher Touristen in Tirol", "exact 5000 visit"),
        ("5.000 Tonnen frischer Fische", "exact 5000 t"),
    ],
)
def test_the_first_noun_is_counted(wording: str, said: str) -> None:
    assert outcome(wording, "de", statistic="flow") == said


@pytest.mark.parametrize(
    "wording",
    ["5.000 Gäste weniger Touristen", "5.000 Zimmer oder Betten"],
)
def test_another_noun_may_be_counted_as_well(wording: str) -> None:
    assert refusals(wording, "de", statistic="flow")
