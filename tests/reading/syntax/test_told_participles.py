"""What was done with what is counted, and words of place and time, leave the count as it is."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

COUNTS = {
    "en": ("300 marriages", "marriage", "{} {} {}", ("were", "have been")),
    "fr": ("300 mariages", "marriage", "{} {} {}", ("ont été", "étaient")),
    "es": ("300 bodas", "marriage", "{} {} {}", ("fueron", "han sido")),
}
# Participles that no vocabulary lists.
DONE = {
    "en": ("solemnised", "reconsecrated"),
    "fr": ("célébrés", "filmés"),
    "es": ("oficiadas", "filmadas"),
}


@pytest.mark.parametrize("language", COUNTS)
def test_an_unlisted_participle_tells_what_was_done(language: str) -> None:
    count, unit, pattern, verbs = COUNTS[language]
    for verb, done in product(verbs, DONE[language]):
        wording = pattern.format(count, verb, done)
        assert outcome(wording, language, statistic="flow") == f"exact 300 {unit}", wording


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("300 marriages were banana", "en"),
        ("5% were solemnised", "en"),
        ("exports fell 5% were reconsecrated", "en"),
        ("300 tonnes were reconsecrated", "en"),
    ],
)
def test_other_words_and_rates_are_refused(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "expected"),
    [
        ("ne représentant en 2010 que 1,8 % des ventes", "fr", "share", "exact 1.8 percent"),
        ("han perdido 406 toneladas", "es", "increase", "exact -406 t"),
        ("rose to 42 million from 40 million units", "en", "flow", "exact 42000000 unit"),
        ("bajó a 42 millones desde 40 millones de toneladas", "es", "flow", "exact 42000000 t"),
        ("rose to 42 from 40 million units", "en", "flow", "unit.none"),
        ("rose to 42 million from 40 percent", "en", "flow", "unit.none"),
    ],
)
def test_words_beside_a_count(wording: str, locale: str, statistic: str, expected: str) -> None:
    assert outcome(wording, locale, statistic=statistic) == expected
