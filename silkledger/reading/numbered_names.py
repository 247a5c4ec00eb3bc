"""Numbered names: words that a bare number makes a name, not a figure: COP28, Euro 5, Route 66.

The rows are vocabularies/numbered_names.csv. Letters and a number that a hyphen joins are a name as
well (Mi-8, COVID-19).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.faults import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.senses import Token
    from silkledger.schemas.vocabulary import Entry, Vocabulary

_LAST_LETTER = "\u0530"  # Latin, Greek and Cyrillic lie before it
_ANY = (range(10**4),)


def named_numbers(
    vocabulary: Vocabulary,
) -> Iterator[tuple[str, str, tuple[range, ...], Entry]]:
    """Yield language, word, the numbers that make it a name, and row of every such word.

    Raises VocabularyError for numbers that are no ranges.
    """
    columns = ("language", "words", "numbers", "note")
    for entry in vocabulary.load("numbered_names", columns, required=("language", "words")):
        numbers = tuple(_range(entry, part) for part in entry.list("numbers")) or _ANY
        for word in entry.list("words"):
            yield entry["language"], word, numbers, entry


def _range(entry: Entry, part: str) -> range:
    first, _, last = part.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        raise entry.fault(f"numbers {part!r} is not a range; write 1-7")
    return range(int(first), int(last) + 1)


def is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here is part of a name, by the word before it."""
    token = tokens[at]
    if token.kind != "number" or not at:
        return False
    hyphen = tokens[at - 1].text == "-" and tokens[at - 1].end == token.start
    back = at - 1 - (hyphen and at > 1)
    before = tokens[back]
    joined = hyphen and before.end == tokens[at - 1].start and before is not tokens[at - 1]
    if joined and _is_word(before) and not _has_number(tokens[:back]):
        return True
    if not before.word.names or (hyphen and not joined) or not token.text.isdecimal():
        return False
    following = tokens[at + 1].word if at + 1 < len(tokens) else None
    if following and (
        following.scale or following.unit or following.currency or following.multiple
    ):
        return False
    return any(int(token.text) in numbers for numbers in before.word.names)


def refuse_name(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a number that is part of a name."""
    if is_name(tokens, at):
        start = at - 1 if tokens[at - 1].text != "-" else at - 2
        words = " ".join(token.text for token in tokens[start : at + 1])
        raise UnreadableError("number.name", words)


def _is_word(token: Token) -> bool:
    """Whether a token consists of letters that neither bound nor govern a number."""
    last = token.text[-1:]
    governs = token.word.bound_before or token.word.change_before or token.word.roles
    return last.isalpha() and last < _LAST_LETTER and not governs


def _has_number(tokens: Sequence[Token]) -> bool:
    return any(token.kind in ("number", "chinese") for token in tokens)
