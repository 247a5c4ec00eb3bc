"""Words for "below" and "greater" beside a change: the change itself, or the level it leads to."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

HEDGES = ("just under", "slightly under", "a little under", "marginally under")


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize("verb", ["fell", "down", "dropped", "was down", "declined"])
def test_a_change_by_just_under_a_number_keeps_its_sign(verb: str, hedge: str) -> None:
    for statistic in ("", "growth_rate"):
        assert outcome(f"{verb} {hedge} 2 percent", statistic=statistic or None) == (
            "nearly -2 percent"
        )


@pytest.mark.parametrize("hedge", HEDGES)
def test_to_leads_to_a_level(hedge: str) -> None:
    assert outcome(f"fell to {hedge} 5 million tonnes", statistic="flow") == "nearly 5000000 t"


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("ha sido mayor a 3 puntos porcentuales", "gt 3 pp"),
        ("mayor a un 3 %", "gt 3 percent"),
        ("menores a 3 toneladas", "lt 3 t"),
        ("un 3 % mayor a la del año anterior", "exact 3 percent"),
        ("un 3 % menor al del año anterior", "exact -3 percent"),
    ],
)
def test_a_spanish_comparative_bounds_before_a_number_and_compares_behind_it(
    wording: str, said: str
) -> None:
    assert outcome(wording, "es") == said


@pytest.mark.parametrize("verb", ["crossing", "surpassing", "exceeding", "topping"])
def test_a_noun_of_doing_bounds_nothing(verb: str) -> None:
    assert refusals(f"the {verb} of 430 million tons of cargo") == ["bound.misplaced"]
    assert outcome(f"exports {verb} 430 million tons") == "gt 430000000 t"
