"""Errors planted in a few dozen consistent systems; `make planted` does the same for a thousand."""

from __future__ import annotations

import pytest

from tests.judging.planted.errors import ERRORS
from tests.judging.planted.runs import Run, run
from tests.judging.planted.systems import LARGEST, SMALLEST, system

SEEDS = range(24)


@pytest.fixture(scope="module")
def runs() -> list[Run]:
    return [run(seed) for seed in SEEDS]


def test_nearly_every_error_is_found_and_its_figure_named(runs: list[Run]) -> None:
    assert {one.kind for one in runs} == set(ERRORS)
    assert [one for one in runs if not one.found] == []
    assert len([one for one in runs if not one.named]) <= 1


def test_no_other_figure_is_accused_and_no_clean_system_raises_an_alarm(runs: list[Run]) -> None:
    assert [one for one in runs if one.accused or one.alarms] == []


def test_systems_have_the_stated_size() -> None:
    sizes = {len(system(seed).truth) for seed in range(200)}
    assert min(sizes) >= SMALLEST
    assert max(sizes) <= LARGEST
    assert max(sizes) > 150
