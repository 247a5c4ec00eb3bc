"""Where things are sent is not what they are counted per: направили 300 человек на завод."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

GOALS = ("завод", "склад", "станцию", "фабрику", "рынок", "предприятие")
SENT = (("15 тонн", "15 t"), ("300 человек", "300 person"), ("40 вагонов", "40 wagon"))
VERBS = ("отправили", "направили", "доставили")


@pytest.mark.parametrize(("goal", "sent"), list(product(GOALS, SENT)))
def test_what_a_verb_sends_somewhere_is_read(goal: str, sent: tuple[str, str]) -> None:
    printed, read = sent
    for verb in VERBS:
        assert outcome(f"{verb} {printed} на {goal}", "ru", statistic="flow") == f"exact {read}"
        assert outcome(f"на {goal} {verb} {printed}", "ru", statistic="flow") == f"exact {read}"


@pytest.mark.parametrize("goal", ["завод", "склад", "порт"])
def test_without_a_verb_it_may_be_per_each(goal: str) -> None:
    for printed, _ in SENT[:2]:
        refusals(f"{printed} на {goal}", "ru", statistic="flow")


@pytest.mark.parametrize("thing", ["автобус", "судно", "маршрут"])
def test_a_thing_that_is_seldom_a_goal_is_refused_with_a_verb(thing: str) -> None:
    for wording in (f"отправили 40 детей на {thing}", f"на {thing} отправили 40 детей"):
        refusals(wording, "ru", statistic="flow")
