"""Name words: the words of numbered_names.csv, which a number makes a name (COP28, Euro 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

ANY = range(10**4)
ANY_NUMBER = (ANY,)


def named_numbers(
    vocabulary: Vocabulary,
) -> Iterator[tuple[str, str, tuple[range, ...], Entry]]:
    """Yield language, word, the numbers that make it a name, and row of every such word.

    Raises VocabularyError for numbers that are not ranges.
    """
    columns = ("language", "words", "numbers", "note")
    for entry in vocabulary.load("numbered_names", columns, required=("language", "words")):
        numbers = tuple(_range(entry, part) for part in entry.list("numbers")) or ANY_NUMBER
        for word in entry.list("words"):
            yield entry["language"], word, numbers, entry


def _range(entry: Entry, part: str) -> range:
    """Return the numbers of a part of the cell; * is any number that measures nothing behind it."""
    if part == "*":
        return ANY
    first, _, last = part.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        raise entry.fault(f"numbers {part!r} is not a range; write 1-7")
    return range(int(first), int(last) + 1)
