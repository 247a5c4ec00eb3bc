"""Name words: the words of numbered_names.csv, which a number makes a name (COP28, Euro 5).

Open ones (Category 4) are common words without a number, and no words of a lexicon by this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

ANY = range(10**4)
ANY_NUMBER = (ANY,)
DAYS_OF_MONTH = range(1, 32)
LEADS_MONTH = frozenset(("in", "since", "during"))  # before a month they lead to no day of it


def named_numbers(
    vocabulary: Vocabulary,
) -> Iterator[tuple[str, str, tuple[range, ...], Entry]]:
    """Yield language, word, the numbers that make it a name, and row of every such word.

    Raises VocabularyError for numbers that are not ranges.
    """
    for entry in _rows(vocabulary):
        if not entry.truth("open"):
            numbers = _numbers(entry) or ANY_NUMBER
            yield from ((entry["language"], word, numbers, entry) for word in entry.list("words"))


@built_once
def open_names(vocabulary: Vocabulary, language: str) -> dict[str, tuple[range, ...]]:
    """Return the numbers that make a name of each open word of a language.

    Raises VocabularyError for an open word without numbers.
    """
    listed = {}
    for entry in _rows(vocabulary):
        if entry["language"] != language or not entry.truth("open"):
            continue
        if not (numbers := _numbers(entry)) or ANY in numbers:
            raise entry.fault("an open word needs the numbers that make it a name")
        listed.update(dict.fromkeys(entry.list("words"), numbers))
    return listed


def _rows(vocabulary: Vocabulary) -> Iterator[Entry]:
    columns = ("language", "words", "numbers", "open", "note")
    yield from vocabulary.load("numbered_names", columns, required=("language", "words"))


def _numbers(entry: Entry) -> tuple[range, ...]:
    return tuple(_range(entry, part) for part in entry.list("numbers"))


def _range(entry: Entry, part: str) -> range:
    """Return the numbers of a part of the cell; * is any number that measures nothing behind it."""
    if part == "*":
        return ANY
    first, _, last = part.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        raise entry.fault(f"numbers {part!r} is not a range; write 1-7")
    return range(int(first), int(last) + 1)
