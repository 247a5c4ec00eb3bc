"""The start of a change behind its level divides nothing, and is not the figure."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

VERBS = ("вырос", "снизился", "увеличился на 5%,", "опустился")
AMOUNTS = (
    ("24 млн тонн", "22,7 млн тонн", "exact 24000000 t"),
    ("5,6%", "5,9%", "exact 5.6 percent"),
    ("100 долларов", "90 долларов", "exact 100 USD"),
    ("24 км", "22 км", "exact 24 km"),
)


@every_row((verb, amounts) for verb in VERBS for amounts in AMOUNTS)
def test_the_level_is_the_figure(verb: str, amounts: tuple[str, str, str]) -> None:
    level, start, reading = amounts
    for time in ("", " в 2024 году", " в апреле", " годом ранее"):
        printed = f"{verb} до {level} с {start}{time}"
        assert outcome(printed, "ru", statistic="level") == reading
        if "на 5%" not in printed:
            assert refusals(printed, "ru", statistic="growth_rate")


@pytest.mark.parametrize(
    "wording",
    [
        "до 24 млн тонн с 22,7 млн тонн",
        "добыто 24 млн тонн с 22,7 млн тонн",
        "вырос на 2 млн тонн с 22 млн тонн",
    ],
)
def test_a_start_that_no_verb_leads_from_is_refused(wording: str) -> None:
    assert refusals(wording, "ru", statistic="level")


def test_what_is_per_area_stays_so() -> None:
    assert outcome("вырос до 24 ц с гектара", "ru", statistic="level") == "exact 240 t/km2"
