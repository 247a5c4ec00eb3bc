"""Kinds of unlisted words: no verb of change is a verb like others."""

from __future__ import annotations

import pytest

from silkledger.reading.words.dictionaries import base_form
from silkledger.reading.words.word_kinds import plain_kind
from silkledger.schemas.vocabulary import SHIPPED


@pytest.mark.parametrize("language", ["fr", "es"])
def test_no_verb_of_change_is_of_a_kind_in_its_base_form(language: str) -> None:
    columns = ("direction", "side", "form", "language", "words")
    words = {
        word
        for entry in SHIPPED.load("changes", columns)
        if entry["language"] == language and entry["side"] == "before" and entry["form"] == "finite"
        for word in entry.list("words")
        if " " not in word
    }
    bases = {base_form(word, language) for word in words}
    assert len(bases) > 50
    assert [base for base in sorted(bases) if plain_kind(base, language, SHIPPED) == "verb"] == []
