"""Unlisted words before a number: one of the dictionary says what a listed one says there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.reading.words.test_turning_words import turning
from tests.support.depth import some
from tests.support.readings import read, refusals

NOUNS = ("sousaphone", "hatstand", "inkwell", "birdbath", "cummerbund")
BARE = ("chisel", "snore", "saunter", "crochet")
VERBS = ("traipsed", "carpooled", "tickled", "snored", "tobogganed")
ADJECTIVES = ("peaty", "tannic", "silty", "vinegary", "zesty")
NAMED = [
    ("a {} of 5 million tonnes", None, "exact", "5000000"),
    ("total {} capacity of more than 46.9 GW", "stock", "gt", "46900"),
    ("with {}s up 14.4% to £550 million", "growth_rate", "exact", "14.4"),
    ("worldwide {} sales down 0.7% on the year", "growth_rate", "exact", "-0.7"),
    ("the {}s jumping 21 percent", "growth_rate", "exact", "21"),
    ("the {}s going up almost 20 percent", "growth_rate", "nearly", "20"),
]
DONE = [
    ("{} 84.2 million tonnes of oil", "flow", "exact", "84200000"),
    ("the country {} about $1,594", None, "approx", "1594"),
    ("{} 62 percent of the total market", "share", "exact", "62"),
    ("plans to {} more than 74 new tunnels", None, "gt", "74"),
]


@pytest.mark.parametrize(("frame", "statistic", "bound", "value"), NAMED)
def test_a_noun_names_what_is_measured(
    frame: str, statistic: str | None, bound: str, value: str
) -> None:
    for noun in NOUNS:
        found = read(frame.format(noun), statistic=statistic)
        assert (found.bound, found.value) == (bound, Decimal(value)), noun


@pytest.mark.parametrize(("frame", "statistic", "bound", "value"), DONE)
def test_a_verb_says_what_is_done(
    frame: str, statistic: str | None, bound: str, value: str
) -> None:
    for verb in BARE if "to {}" in frame else VERBS:
        found = read(frame.format(verb), statistic=statistic)
        assert (found.bound, found.value) == (bound, Decimal(value)), verb


def test_an_adjective_describes_a_change() -> None:
    for adjective in ADJECTIVES:
        found = read(f"a {adjective} increase of 3 percent", statistic="growth_rate")
        assert (found.bound, int(found.value)) == ("exact", 3), adjective
        found = read(f"the {adjective} decline of at least 3 percent", statistic="growth_rate")
        assert found.value == -3, adjective


@pytest.mark.parametrize("word", [*NOUNS, *ADJECTIVES, "flumoxed", "jauntily"])
def test_no_noun_adjective_adverb_or_nonsense_adjoins_the_number(word: str) -> None:
    assert refusals(f"{word} 5 million tonnes")
    assert refusals(f"{word} more than 5 million tonnes")


@pytest.mark.parametrize("verb", VERBS)
def test_where_the_sign_counts_a_verb_may_be_one_of_change(verb: str) -> None:
    for statistic in ("growth_rate", "increase", "balance"):
        assert refusals(f"the price {verb} 5 percent", statistic=statistic)
    for wording in (f"{verb} by 5 million tonnes", f"{verb} an increase of 5 percent"):
        assert refusals(wording, statistic="growth_rate")
    assert refusals(f"the awnings {verb} by 5 percent", statistic="share")


TURNED = {
    "en": ("the company {} more than 5 million tonnes", "plans to {} 5 million tonnes"),
    "de": ("die Fabriken {} mehr als 5 Mio. Tonnen", "{} rund 5 Mio. Tonnen"),
}


@pytest.mark.parametrize("language", TURNED)
def test_words_that_turn_are_never_passed_over(language: str) -> None:
    for word in some((word for tongue, word in turning() if tongue == language), 3):
        for frame in TURNED[language]:
            wording = frame.format(word)
            try:
                found = read(wording, language)
            except AssertionError:
                continue
            assert found.unit != "t" or found.bound != "exact" or found.value < 0, wording
