"""Ordinals beside a counted noun say nothing of the number; beside a time they make a date."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, said, stated

# language, wordings with the ordinal and without it
PAIRS = [
    ("en", "the {} 500 buses", "500 buses", ("first", "last", "next", "final")),
    ("en", "the {} three reactors", "three reactors", ("first", "last", "next", "final")),
    ("es", "los {} cinco hospitales", "cinco hospitales", ("primeros", "últimos", "próximos")),
    ("es", "los cinco {} hospitales", "cinco hospitales", ("primeros", "últimos", "próximos")),
    ("fr", "les 500 {} bus", "500 bus", ("premiers", "derniers", "prochains")),
    ("fr", "trois {} bateaux", "trois bateaux", ("premiers", "derniers", "prochains")),
    ("de", "die {} 500 Busse", "500 Busse", ("ersten", "letzten", "nächsten")),
    ("en", "48 {} months", "48 months", ("consecutive", "straight")),
    ("en", "48 {} months of growth", "48 months of growth", ("consecutive", "straight")),
    ("es", "48 meses {}", "48 meses", ("consecutivos",)),
    ("fr", "12 mois {}", "12 mois", ("consécutifs",)),
]


@pytest.mark.parametrize(("language", "frame", "plain", "words"), PAIRS)
def test_an_ordinal_leaves_the_count_as_it_is(
    language: str, frame: str, plain: str, words: tuple[str, ...]
) -> None:
    for word in words:
        found = read(frame.format(word), language)
        assert said(found) == said(read(plain, language)), word


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "past 50 people"),
        ("fr", "les neuf premiers mois"),
        ("es", "las tres primeras semanas"),
        ("en", "the first three quarters"),
        ("en", "happerly 48 consecutive months"),
    ],
)
def test_an_ordinal_of_a_date_counts_nothing(language: str, wording: str) -> None:
    assert refusals(wording, language)


def test_a_time_beside_another_number_is_no_figure() -> None:
    found = read("rose 5% for 12 consecutive months", statistic="growth_rate")
    assert said(found) == stated("exact 5 percent")
