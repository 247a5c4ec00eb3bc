"""The dictionaries, searched where they are compressed, say what they say unpacked."""

from __future__ import annotations

import pytest
import simplemma

from silkledger.reading.words.dictionaries import base_form, has_word

WORDS = {
    "en": ("chandelier", "abuot", "mice", "London", "unlistened"),
    "fr": ("chevaux", "poulailler", "zorg", "Écoles", "épongea"),
}


@pytest.mark.parametrize("code", WORDS)
def test_the_compressed_dictionary_is_the_unpacked_one(code: str) -> None:
    for word in WORDS[code]:
        assert has_word(word, code) == simplemma.is_known(word, lang=code)
        assert base_form(word, code) == simplemma.lemmatize(word, lang=code)
    assert {has_word(word, code) for word in WORDS[code]} == {True, False}
