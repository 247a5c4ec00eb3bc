"""Account holders: what 户 counts. Behind 用户 it is a subscriber, behind 企业 an enterprise.

The nearest word of account_holders.csv decides: right behind 户, else before the number. A word
with * before it ends a longer one that no list holds: 香菇農. Without one 户 is a household.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import definitions
from silkledger.reading.text.plain_characters import plain_characters
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_MEASURE_WORDS = frozenset("户戶")
_NOUNS = frozenset(("head", "subject"))
_ANY = "*"
_PARTS = 4  # tokens of a noun that no list holds


class AccountHolder(NamedTuple):
    """The unit that 户 counts, and the noun where the unit is `count`."""

    unit: Unit
    noun: str


def holder(
    tokens: Sequence[Token], at: int, end: int, vocabulary: Vocabulary, language: str
) -> AccountHolder | None:
    """Return what 户 behind a number counts, or None where it is a household or no 户 is there.

    The number begins at `at`, and what it is followed by at `end`.
    """
    if end >= len(tokens) or tokens[end].text not in _MEASURE_WORDS:
        return None
    listed = holders(vocabulary, language)
    behind = "".join(token.text for token in tokens[end + 1 :])
    before = "".join(token.text for token in tokens[:at])
    led = [(len(word), 0, word) for word in listed if behind.startswith(word)]
    led = led or [(0, 0, word) for word in listed if _ends_noun(word, tokens[end + 1 :])]
    places = led or [
        (before.rfind(word) + len(word), len(word), word) for word in listed if word in before
    ]
    if not places:
        return None
    word = max(places)[-1]
    unit = definitions(vocabulary)[listed[word]]
    return AccountHolder(unit, word if unit.name == "count" else "")


def _ends_noun(word: str, behind: Sequence[Token]) -> bool:
    """Whether a word with * before it ends the noun that begins here."""
    if not word.startswith(_ANY):
        return False
    ending, noun = word.removeprefix(_ANY), ""
    for token, following in zip_longest(behind[:_PARTS], behind[1 : _PARTS + 1]):
        noun += token.text
        if noun.endswith(ending) and noun != ending:
            return following is None or following.word.roles.isdisjoint(_NOUNS)  # 果农合作社
    return False


def is_household(printed: str, vocabulary: Vocabulary, language: str) -> bool:
    """Whether a word that ends in 户 is a household: 农户, but not 商户 (a merchant)."""
    if printed[-1:] not in _MEASURE_WORDS:
        return True
    listed = holders(vocabulary, language)
    return any(listed.get(printed[start:]) == "household" for start in range(len(printed) - 1))


@built_once
def holders(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words that say what 户 counts, with their units.

    Raises VocabularyError for an unknown unit.
    """
    columns = ("unit", "language", "words")
    listed: dict[str, str] = {}
    for entry in vocabulary.load("account_holders", columns, required=columns):
        if entry["unit"] not in definitions(vocabulary):
            raise entry.fault(f"unit {entry['unit']!r} has no row in units/")
        if entry["language"] == language:
            words = (plain_characters(word, vocabulary) for word in entry.list("words"))
            listed.update(dict.fromkeys(words, entry["unit"]))
    return listed
