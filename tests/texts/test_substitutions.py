"""Words that no vocabulary lists are read where listed words of their kind are."""

from __future__ import annotations

import pytest

from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word, may_turn
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep
from tests.texts import substitutions
from tests.texts.substitutions import OTHERWISE, REFUSED, SAME, Substitutes

# The share of wordings that must be read, below what is reached.
LEAST = {"counted noun": 0.85, "verb of the past": 0.75, "adverb": 0.4, "noun": 0.75}
USUAL = 0.85


@pytest.mark.parametrize("kind", list(substitutions.substitutes()), ids=lambda kind: kind[:2])
def test_substitutes_are_unlisted_words_of_the_dictionary(kind: Substitutes) -> None:
    words, language = lexicon(SHIPPED, kind.language), noun_language(SHIPPED, kind.language)
    assert language is not None
    for word in kind.unlisted:
        (token,) = words.tokens(word)
        assert token.kind == "unknown", word
        assert is_plain_word(word, kind.language, SHIPPED), word
        assert not may_turn(word, language, SHIPPED), word
    assert kind.bases == ("",) or len(kind.bases) == len(kind.unlisted)


def test_no_other_word_changes_what_a_wording_says() -> None:
    rounds = [f"round{number}" for number in range(1, 21, deep(2, 1))]
    found = list(substitutions.substitutions(rounds, most=2))
    assert [each for each in found if each.outcome == OTHERWISE] == []
    assert len(found) > deep(250, 500)
    for (language, kind), counter in substitutions.counts(found).items():
        share = counter[SAME] / counter.total()
        assert share >= LEAST.get(kind, USUAL), (language, kind, counter)


def test_the_command_prints_what_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = substitutions.Substitution("en", "noun", "a mitten of 5 t", "", REFUSED, "unit.none")
    monkeypatch.setattr(substitutions, "substitutions", lambda rounds: iter([row]))
    substitutions.main(["--list", REFUSED])
    printed = capsys.readouterr().out
    assert "en noun refused: a mitten of 5 t () -> unit.none" in printed
    assert "0 same, 1 refused, 0 otherwise" in printed
