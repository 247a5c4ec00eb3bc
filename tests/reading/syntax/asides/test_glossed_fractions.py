"""A fraction that brackets say again in percent is the percentage, unless a bound makes it two."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

FRACTIONS = {
    "en": (("{} two-thirds", 62), ("{} a third", 35), ("{} half", 52), ("{} three quarters", 74)),
    "fr": (("{} deux tiers", 62), ("{} un tiers", 35), ("{} un quart", 26)),
    "es": (("{} dos tercios", 62), ("{} un tercio", 35), ("{} un cuarto", 26)),
    "de": (("{} zwei Drittel", 62), ("{} ein Drittel", 35), ("{} drei Viertel", 74)),
    "ru": (("{} две трети", 62), ("{} треть", 35)),
}
BOUNDS = {
    "en": ("almost", "more than", "about"),
    "fr": ("près de", "plus de"),
    "es": ("casi", "más de"),
    "de": ("fast", "mehr als"),
    "ru": ("почти", "более"),
}
CHANGES = [
    ("en", "up by a quarter (26%) on the previous year", "exact 26 percent"),
    ("en", "fell by a third (33.4%)", "exact -33.4 percent"),
    ("de", "um ein Viertel (26 Prozent) gesunken", "exact -26 percent"),
    ("fr", "a reculé d'un quart (26 %)", "exact -26 percent"),
    ("es", "cayó un tercio (35 %)", "exact -35 percent"),
]


@pytest.mark.parametrize(
    ("language", "fraction"),
    [(language, fraction) for language, fractions in FRACTIONS.items() for fraction in fractions],
)
def test_the_percentage_is_the_share(language: str, fraction: tuple[str, int]) -> None:
    words, percent = fraction
    wording = f"{words.format('')} ({percent} %)".strip()
    assert outcome(wording, language, statistic="share") == f"exact {percent} percent"


@pytest.mark.parametrize(
    ("language", "bound", "fraction"),
    [
        (language, bound, fraction)
        for language, fractions in FRACTIONS.items()
        for bound, fraction in product(BOUNDS[language], fractions)
    ],
)
@pytest.mark.parametrize("statistic", [None, "share", "flow", "level"])
def test_a_bounded_fraction_and_its_percentage_are_two(
    language: str, bound: str, fraction: tuple[str, int], statistic: str | None
) -> None:
    words, percent = fraction
    wording = f"{words.format(bound)} ({percent} %)"
    assert refusals(wording, language, statistic=statistic) == ["number.two_figures"]


@pytest.mark.parametrize(("language", "wording", "expected"), CHANGES)
def test_the_percentage_is_the_rate_of_change(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


@pytest.mark.parametrize("wording", ["fell by a third (75%)", "up by a quarter (-26%)"])
def test_another_percentage_is_a_figure_of_its_own(wording: str) -> None:
    assert refusals(wording, statistic="growth_rate")
