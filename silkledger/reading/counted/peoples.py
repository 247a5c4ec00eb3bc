"""Peoples: nouns of origin behind a number, which count people (11 millones de mexicanos).

The same words are adjectives elsewhere, so that no vocabulary of units lists them: they are people
only right behind their number, where no noun follows that they might describe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary


def names_people(
    tokens: Sequence[Token], at: int, language: NounLanguage, vocabulary: Vocabulary
) -> bool:
    """Whether the word at `at` names a people, and is not an adjective of what is counted."""
    if at >= len(tokens) or tokens[at].text.lower() not in peoples(vocabulary, language.code):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if not language.capital:
        return following is None or following.text != "-"
    noun = following is not None and following.text[:1].isupper()  # 500 Schweizer Firmen
    return tokens[at].text[:1].isupper() and not noun and (not following or following.text != "-")


def peoples(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the nouns of peoples of a language in lower case, in every form."""
    return vocabulary.words("peoples", language)
