"""Persons: unlisted nouns whose form tells that they name people, so that they count persons.

It is an ending (Richterinnen, Millionäre, москвичей), or that of an adjective which names people
without a noun (осуждённых).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_WOMEN = "innen"


class _Endings(NamedTuple):
    """Endings of base forms that name people, and those of others that end in one of them."""

    persons: tuple[str, ...]
    unlike: tuple[str, ...]


def names_person(printed: str, base: str, language: NounLanguage, vocabulary: Vocabulary) -> bool:
    """Whether the form of a noun tells that it is a person: not Rinnen, Fristen or параличей."""
    if base in language.substantives:
        return True
    if language.method == "lemmas" and printed.endswith(_WOMEN) and base.endswith("in"):
        return True
    endings = _endings(vocabulary, language.code)
    if not base.endswith(endings.persons) or base.endswith(endings.unlike):
        return False
    if not language.has_cases:
        return True
    named = [parse.tag for parse in parsed(printed) if parse.is_known and "NOUN" in parse.tag]
    return all("inan" not in tag for tag in named)


def behind_pair(tokens: Sequence[Token], end: int, language: NounLanguage) -> int:
    """Return the place behind the men who are counted with the women named before `end`.

    It is `end` without such a pair: 300 Imkerinnen und Imker.
    """
    women = tokens[end - 1].text.lower() if end else ""
    if language.method != "lemmas" or not women.endswith(_WOMEN) or end + 1 >= len(tokens):
        return end
    men = tokens[end + 1].text.lower()
    stem = women.removesuffix(_WOMEN)
    return end + 2 if "and" in tokens[end].word.roles and men.startswith(stem) else end


@built_once
def _endings(vocabulary: Vocabulary, language: str) -> _Endings:
    columns = ("language", "endings", "unlike")
    persons, unlike = set[str](), set[str]()
    for entry in vocabulary.load("person_endings", columns, required=columns[:2]):
        if entry["language"] == language:
            persons.update(entry.list("endings"))
            unlike.update(entry.list("unlike"))
    return _Endings(tuple(sorted(persons)), tuple(sorted(unlike)))
