"""What words say: rules that are about a rare word are skipped where no word says it."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.definitions.settings import Settings
from silkledger.reading.syntax.han.han_comparisons import as_excess, with_of, without_rank
from silkledger.reading.syntax.han.han_durations import without_duration
from silkledger.reading.syntax.rewrites import rewritten
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import CHINESE, TIMED, Token, Word, said_by
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep

if TYPE_CHECKING:
    from silkledger.reading.syntax.rewrites import Rewrite

SENSES = [name for name in Word.__slots__ if name not in ("roles", "says")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_word_says_all_its_senses_and_roles(language: str) -> None:
    unsaid = [
        (printed, missing)
        for printed, word in lexicon(SHIPPED, language).words()
        if (
            missing := {name for name in SENSES if getattr(word, name)}.union(word.roles)
            - word.says
        )
    ]
    assert unsaid == []


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        ("USD 70 billion", {"currency", "scale"}),
        ("within 6 months", {TIMED}),
        ("-5 %", {"minus", "unit"}),  # a dash always says minus
        ("twenty-three", {"minus", "spelled"}),
        ("(5 %)", {"open", "close"}),
        ("1/4 of exports", {"slash", "of"}),
        ("5 or more people", {"bound_after"}),
        ("5万 people", {CHINESE}),
    ],
)
def test_a_wording_says_what_its_words_say(wording: str, says: set[str]) -> None:
    assert said_by(lexicon(SHIPPED, "en").tokens(wording)) >= says


@cache
def _without_chinese() -> list[tuple[str, list[Token]]]:
    """Return wordings of the blind rounds with their tokens."""
    found = []
    for file in sorted((Path(__file__).parents[1] / "blind").glob("round*/*.csv"))[:: deep(3, 1)]:
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                words = choose(fold(row["wording"]), row["locale"], SHIPPED)
                tokens = words.tokens(fold(row["wording"]))
                if CHINESE not in said_by(tokens):
                    found.append((row["wording"], tokens))
    return found


@pytest.mark.parametrize("rewrite", [without_duration, as_excess, without_rank, with_of])
def test_a_rewrite_of_chinese_words_leaves_others_as_they_are(rewrite: Rewrite) -> None:
    """Wordings that say no CHINESE are not asked for these."""
    for wording, tokens in _without_chinese():
        assert rewrite(tokens) is tokens, wording


def test_a_price_says_the_sign_that_it_was_given() -> None:
    settings = Settings(SHIPPED, digits_of(SHIPPED, "en"))
    tokens, said = rewritten(lexicon(SHIPPED, "en").tokens("USD 1 = KZT 476"), settings)
    assert [token.text for token in tokens] == ["KZT", "476", "/", "1", "USD"]
    assert {"per", "slash"} <= said
