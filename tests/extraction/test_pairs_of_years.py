"""Two figures of two years in one sentence: each has its own year, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep

BEDS = {
    "en": (
        "In {0} there were 506,954 beds and in {1} 497,182 beds.",
        "In {0}, there were 506,954 beds and in {1}, 497,182 beds.",
        "There were 506,954 beds in {0} and 497,182 beds in {1}.",
    ),
    "de": (
        "{0} gab es 506.954 Betten und {1} 497.182 Betten.",
        "Es gab {0} 506.954 Betten und {1} 497.182 Betten.",
        "Im Land gab es im Jahr {0} 506.954 Betten, {1} waren es 497.182 Betten.",
        "Der Anteil lag {0} bei 5 Prozent und {1} bei 7 Prozent.",
        "{0} lag der Anteil bei 5 Prozent und {1} bei 7 Prozent.",
    ),
    "fr": (
        "En {0}, il y avait 506 954 lits et en {1} 497 182 lits.",
        "En {0}, la part était de 5 % et en {1}, de 7 %.",
    ),
    "es": (
        "En {0} había 506.954 camas y en {1}, 497.182 camas.",
        "En {0} había 506.954 camas y en {1} 497.182 camas.",
    ),
    "ru": ("В {0} году было 506 954 коек, а в {1} году — 497 182 койки.",),
    "zh": ("{0}年占5%，{1}年占7%。",),
}


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in BEDS.items() for text in texts]
)
@given(st.integers(1991, 2010), st.integers(1, 12))
@profile(max_examples=deep(3, 6), deadline=None)
def test_each_figure_has_its_own_year(locale: str, text: str, first: int, years: int) -> None:
    printed = text.format(first, first + years)
    found = [each for each in candidates_of(printed, locale) if each.table == "figures"]
    dates = [cell(each, "period") for each in found]
    assert [each[-8:] for each in dates if str(first) not in each] == [dates[1][-8:]], printed
    assert len(dates) == 2, printed
    assert str(first + years) in dates[1], printed
    for each in found:
        words = printed[slice(*each.span)]
        assert str(first) not in words, words
        assert str(first + years) not in words, words
