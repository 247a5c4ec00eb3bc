"""A change that only says when is not that of the level behind it: после повышения — 2,5 рубля."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

CHANGES = ("повышения", "снижения", "резкого роста", "увеличения тарифа", "снижения цены")
TOLD = ("тариф составил", "тариф —", "цена -", "—", "составил")


@pytest.mark.parametrize(("change", "told"), list(product(CHANGES, TOLD)))
def test_a_level_behind_a_change_is_read(change: str, told: str) -> None:
    for word in ("после", "до"):
        wording = f"{word} {change} {told} 2,5 рубля"
        assert outcome(wording, "ru", statistic="level") == "exact 2.5 RUB", wording


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_no_change_itself(change: str) -> None:
    for statistic in ("increase", "growth_rate"):
        refusals(f"после {change} — 2,5%", "ru", statistic=statistic)


@pytest.mark.parametrize("change", ["повышения", "снижения", "роста"])
def test_a_change_with_its_number_stays_one(change: str) -> None:
    for extent in ("на 2,5 рубля", "тарифа на 2,5 рубля", "более чем на 2,5 рубля"):
        refusals(f"после {change} {extent}", "ru", statistic="level")
