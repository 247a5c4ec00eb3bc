"""What makes or cuts jobs tells a change of their number, and of nothing else."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

MADE = {
    "en": ("created 3,200 {}jobs", "will create 3,200 {}jobs by 2030", "creation of 3,200 {}jobs"),
    "de": ("schuf 3200 {}Arbeitsplätze", "es entstanden 3200 {}Stellen", "3200 {}Jobs entstehen"),
}
CUT = {
    "en": ("eliminated 1,500 positions", "axed 1,500 roles", "will shed 1,500 jobs in the region"),
    "de": (
        *("strich 1.500 Stellen", "will 1.500 Stellen streichen", "Abbau von 1.500 Stellen"),
        *("baut in Deutschland 1.500 Stellen ab", "1.500 Stellen sollen wegfallen"),
        *("1.500 Stellen fallen weg", "1.500 Arbeitsplätze gingen verloren"),
    ),
}
BOUNDS = {"en": ("fewer than ", "lt"), "de": ("weniger als ", "lt")}
NOT = {
    "en": ("failed to create 3,200 jobs", "avoided cutting 600 jobs", "did not create 600 jobs"),
    "de": ("schafft keine 3200 Arbeitsplätze", "will nicht 1.500 Stellen streichen"),
}


@pytest.mark.parametrize("language", MADE)
def test_made_jobs_are_more(language: str) -> None:
    for wording in MADE[language]:
        for kind in ("", {"en": "new ", "de": "neue "}[language]):
            printed = wording.format(kind)
            assert outcome(printed, language, statistic="increase") == "exact 3200 job", printed


@pytest.mark.parametrize("language", CUT)
def test_cut_jobs_are_fewer(language: str) -> None:
    for wording in CUT[language]:
        assert outcome(wording, language, statistic="increase") == "exact -1500 job", wording
        hedged = wording.replace("1", {"en": "up to 1", "de": "bis zu 1"}[language], 1)
        assert outcome(hedged, language, statistic="increase") == "ge -1500 job", hedged


@pytest.mark.parametrize("language", NOT)
def test_what_does_not_happen_is_refused(language: str) -> None:
    for wording in NOT[language]:
        assert outcome(wording, language, statistic="increase") == "wording.negation"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("created 50 artworks", "en"),
        ("strich 1.500 Flüge", "de"),
        ("will 1.500 der 9000 Stellen streichen", "de"),
        ("created 500 of the 600 jobs", "en"),
    ],
)
def test_other_things_and_parts_are_no_change_of_jobs(wording: str, language: str) -> None:
    assert not outcome(wording, language, statistic="increase").endswith("job")
