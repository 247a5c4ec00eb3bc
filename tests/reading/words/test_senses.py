"""What words say: rules that are about a rare word are skipped where no word says it."""

from __future__ import annotations

import pytest

from silkledger.reading.syntax.rewrites import rewritten
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import TIMED, Word, said_by
from silkledger.schemas.vocabulary import SHIPPED

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
    ],
)
def test_a_wording_says_what_its_words_say(wording: str, says: set[str]) -> None:
    assert said_by(lexicon(SHIPPED, "en").tokens(wording)) >= says


def test_a_price_says_the_sign_that_it_was_given() -> None:
    tokens, said = rewritten(lexicon(SHIPPED, "en").tokens("USD 1 = KZT 476"))
    assert [token.text for token in tokens] == ["KZT", "476", "/", "1", "USD"]
    assert {"per", "slash"} <= said
