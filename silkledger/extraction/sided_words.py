"""Words that a vocabulary lists for a language by the side of something that they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from silkledger.schemas.vocabulary import Vocabulary


def words_by_side(
    vocabulary: Vocabulary, name: str, language: str, sides: Collection[str]
) -> dict[str, list[str]]:
    """Return the words of each side in the order of their rows.

    Raises VocabularyError for a row with another side.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> words_by_side(SHIPPED, "compared_places", "en", ("any", "behind"))["any"][:2]
    ['unlike', 'ahead of']
    """
    columns = ("side", "language", "words")
    words: dict[str, list[str]] = {side: [] for side in sides}
    for entry in vocabulary.load(name, columns, required=columns):
        if entry["side"] not in words:
            raise entry.fault(f"side must be one of {', '.join(sides)}", "side")
        if entry["language"] == language:
            words[entry["side"]] += entry.list("words")
    return words
