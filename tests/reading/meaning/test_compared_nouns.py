"""Compared nouns: more, fewer, and "of those" between a number and a noun of the dictionary."""

from __future__ import annotations

import pytest

from tests.reading.words.test_turning_words import turning
from tests.support.readings import read, refusals

# Nouns that no vocabulary lists, with what they count.
NOUNS = {
    "en": {"awnings": "awning", "bales": "bale", "colonies": "colony", "corkscrews": "corkscrew"},
    "de": {"Geigen": "geige", "Tapeten": "tapete", "Mandolinen": "mandoline"},
}
FRAMES = {
    "en": {
        "300 more {}": ("exact", 300),
        "300 fewer {}": ("exact", -300),
        "300 more rusty {} than last year": ("exact", 300),
        "300 fewer {} in 2015": ("exact", -300),
        "102,775 more {} offered this season": ("exact", 102_775),
        "2.5 million more {}": ("exact", 2_500_000),
    },
    "de": {
        "300 mehr {}": ("exact", 300),
        "300 weniger {}": ("exact", -300),
        "300 weniger rostige {} als im Vorjahr": ("exact", -300),
    },
}
BOUNDED = {
    "en": {"10 or fewer {}": "le", "10,000 or more {}": "ge", "10 or more wooden {}": "ge"},
    "de": {"10 oder weniger {}": "le", "10 oder mehr {}": "ge"},
}


@pytest.mark.parametrize("language", NOUNS)
def test_a_change_is_read_as_with_a_listed_noun(language: str) -> None:
    for noun, counted in NOUNS[language].items():
        for frame, (bound, value) in FRAMES[language].items():
            found = read(frame.format(noun), language, statistic="increase")
            assert (found.bound, int(found.value), found.counted) == (bound, value, counted), frame


@pytest.mark.parametrize("language", NOUNS)
def test_a_bound_is_read_as_with_a_listed_noun(language: str) -> None:
    for noun, counted in NOUNS[language].items():
        for frame, bound in BOUNDED[language].items():
            found = read(frame.format(noun), language)
            assert (found.bound, found.counted) == (bound, counted), frame


@pytest.mark.parametrize(
    "wording", ["11,042 of those bales", "11,042 of the bales burned", "11,042 of its rusty bales"]
)
def test_a_part_of_named_things_counts_them(wording: str) -> None:
    found = read(wording)
    assert (found.bound, int(found.value), found.counted) == ("exact", 11_042, "bale")


def test_an_adjective_stands_before_a_listed_noun() -> None:
    found = read("2,574 fewer structurally deficient bridges", statistic="increase")
    assert (int(found.value), found.unit) == (-2574, "bridge")


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("300 fewer bales lost", "en"),
        ("300 more expected bales", "en"),
        ("300 more dollars", "en"),
        ("some of the bales", "en"),
        ("300 more flumoxes", "en"),
        ("über hundert Millionen mehr Kirchensteuer", "de"),
        ("300 weniger Zorkungen", "de"),
    ],
)
def test_what_may_turn_or_measure_is_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="increase")


@pytest.mark.parametrize("language", ["en", "de"])
def test_nouns_that_turn_the_meaning_are_refused(language: str) -> None:
    for _, noun in (row for row in turning() if row[0] == language):
        wording = f"300 {'fewer' if language == 'en' else 'weniger'} {noun}"
        assert refusals(wording, language, statistic="increase"), wording


@pytest.mark.parametrize("noun", ["transplants", "claims", "reports", "requests", "complaints"])
def test_plurals_that_are_verbs_as_well_are_compared(noun: str) -> None:
    for word, sign in (("fewer", -1), ("more", 1)):
        for frame in ("102 {} {}", "This was 102 {} {} than in 2024", "saw 102 {} {} filed"):
            found = read(frame.format(word, noun), statistic="increase")
            assert (int(found.value), found.counted) == (102 * sign, noun.removesuffix("s"))
    assert refusals(f"102 fewer {noun}", statistic="stock")
    assert read(f"102 {noun}", statistic="flow").counted == noun.removesuffix("s")
