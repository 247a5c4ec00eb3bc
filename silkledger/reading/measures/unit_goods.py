"""Goods of a unit: a barrel measures oil, and is a cask of anything else: 9 barrels of honey.

How much a cask holds is not said. The noun behind the unit decides, where "of" leads to it or where
nouns stand side by side (9桶蜂蜜, 9 Fass Bier).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"
_NOUNS = frozenset(("noun", "subject", "head", "common", "goods", "matter"))
_OTHERS = frozenset(("verb", "auxiliary", "prep", "stop", "date_word", "date_before"))
_REACH = 5  # tokens of a noun phrase
_MAY_MEAN = "a barrel of oil or a cask"


def refuse_other_goods(tokens: Sequence[Token], amount: Amount, settings: Settings) -> None:
    """Raise MeansOtherError for a unit of other goods than it measures."""
    listed, code = _goods(settings.vocabulary), settings.language or ""
    unit = amount.unit.name if amount.unit is not None else ""
    below = amount.below.name if amount.below is not None else ""
    if goods := listed.get((unit, code)):
        _refuse(tokens[amount.end : amount.end + _REACH], goods, amount, settings)
    if goods := listed.get((below, code)):
        ends = [at + 1 for at, token in enumerate(tokens) if _is_unit(token, below)]
        for end in ends:  # a barrel of beer cost $82
            _refuse(tokens[end : end + _REACH], goods, amount, settings)


def _is_unit(token: Token, name: str) -> bool:
    return token.word.unit is not None and token.word.unit.name == name


def _refuse(
    behind: Sequence[Token], goods: frozenset[str], amount: Amount, settings: Settings
) -> None:
    """Raise MeansOtherError for another noun behind a unit than those of its goods."""
    named = _named(behind, settings)
    if not named:
        return
    if named[0].text[:1] >= _HAN:
        printed = "".join(token.text for token in named)
        known = named[0].text in goods or printed.startswith(tuple(filter(_is_compound, goods)))
    else:
        known = any(part in goods for token in named for part in token.text.split())
    if not known:
        raise MeansOtherError("unit.ambiguous", amount.text, may_mean=_MAY_MEAN)


def _is_compound(word: str) -> bool:
    """Whether a Chinese word has several characters: 油漆 (paint) is not 油."""
    return len(word) > 1


def _named(behind: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens of the noun phrase that says what the unit is of, none if there is none."""
    if not behind:
        return ()
    if "of" in behind[0].word.roles and behind[0].text[:1] < _HAN:
        return behind[1:]
    first = behind[0]
    roles = first.word.roles
    language = noun_language(settings.vocabulary, settings.language or "")
    capital = language is not None and language.capital and first.text[:1].isupper()
    side_by_side = first.text[:1] >= _HAN or capital
    governs = first.word.change_before or first.word.bound_after or first.word.bound_before
    if not side_by_side or governs or not roles.isdisjoint(_OTHERS):
        return ()
    named = first.kind == "unknown" or not roles.isdisjoint(_NOUNS)
    return behind if named else ()


@built_once
def _goods(vocabulary: Vocabulary) -> dict[tuple[str, str], frozenset[str]]:
    """Return what units measure by unit and language (vocabularies/unit_goods.csv)."""
    columns = ("unit", "language", "words")
    return {
        (entry["unit"], entry["language"]): frozenset(entry.list("words"))
        for entry in vocabulary.load("unit_goods", columns, required=columns)
    }
