"""German compounds say what their last part says."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, stated


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("ein Ausfuhrplus von 5,4 Prozent", "growth_rate", "exact 5.4 percent"),
        ("Besucherrückgang von 38 Prozent", "growth_rate", "exact -38 percent"),
        ("Umsatzanstieg um 5,4 Prozent", "growth_rate", "exact 5.4 percent"),
        ("Milchproduktion von 38 Millionen Tonnen", "flow", "exact 38e6 t"),
    ],
)
def test_the_head_decides(wording: str, statistic: str, expected: str) -> None:
    found = read(wording, "de", statistic=statistic)
    assert (found.bound, found.value, found.unit) == stated(expected)


@pytest.mark.parametrize(
    "wording",
    [
        "Wachstumsrückgang von 38 Prozent",
        "Verlustrückgang von 38 Prozent",
        "Terminus von 38 Prozent",
        "ausfuhrplus 38 Prozent",
    ],
)
def test_two_words_of_change_or_no_head_are_refused(wording: str) -> None:
    assert refusals(wording, "de", statistic="growth_rate") == ["wording.unknown"]


@pytest.mark.parametrize(
    "word", ["Entwertung", "Unterdeckung", "Zerstörung", "Ernteverlust", "Fördermangel"]
)
def test_no_prefix_and_no_turning_part_makes_a_compound(word: str) -> None:
    assert refusals(f"{word} von 5 Mio. Tonnen", "de", statistic="flow") != []
