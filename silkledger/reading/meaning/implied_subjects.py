"""Implied subjects: a noun before a number without a unit that leaves it only one (the age of 73).

The noun leads to the number: nothing but "of", a verb, a change or a bound stands between the two.
The nouns are those of vocabularies/implied_units.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import implied_units
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.unit_cells import UnitCell
from silkledger.reading.syntax.grammar import read_phrase
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import may_be_genitive
from silkledger.reading.words.guard_kinds import NUMBER_OF
from silkledger.reading.words.guards import guards
from silkledger.reading.words.russian_nouns import is_living
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

_RULE = "unit.implied"
_MANY = "1000"  # a number that governs the plural in every language
_OLDEST = 130
_LAST_LETTER = "\u0400"  # what stands before Cyrillic letters
# What words say that do not lead from a noun to its number.
_PARTING = frozenset(
    (
        *("subject", "noun", "common", "matter", "goods", "unit", "currency", "activity", "stop"),
        *("open", "close", "and", "or", "per", "except", "negation", "deficit", "surplus", "by"),
    )
)


def implied_subject(
    tokens: Sequence[Token], phrase: Phrase, wording: str, words: Lexicon, settings: Settings
) -> UnitCell | None:
    """Return the unit that the noun before the numbers of a wording implies, as a cell, or None.

    `tokens` are those of the wording or of a clause of it, `phrase` is what they say.
    """
    amounts = phrase.amounts
    if not amounts or phrase.multiple or any(each.unit or each.fraction for each in amounts):
        return None
    numbers = [at for at, token in enumerate(tokens) if _is_number(token)]
    if len(numbers) != len(amounts):
        return None  # aged six and nine
    number = numbers[0]
    printed = _noun(tokens, number, wording, settings)
    unit = _unit(printed, words, settings) if printed else None
    if unit is None:
        return None
    aged = unit.dimension == "time"
    fits = all(abs(each.number.value) < _OLDEST for each in amounts) if aged else True
    changes = phrase.change and not phrase.level
    return UnitCell(unit=unit, rule=_RULE) if fits and not (aged and changes) else None


def _noun(tokens: Sequence[Token], number: int, wording: str, settings: Settings) -> str:
    """Return the unit of the noun that leads to a number, as it is printed, or "".

    A Russian genitive does so behind a word for a number alone: численность населения.
    """
    at, code = number - 1, settings.language or ""
    nouns = implied_units(settings.vocabulary, code)
    while at >= 0:
        words = wording[: tokens[at].end].lower().removesuffix(" of")  # "a population of"
        if noun := _ending(words, nouns):
            before = words.removesuffix(noun).split()
            while before and is_living(before[-1]) is None:
                before.pop()  # городского
            governs = bool(before) and words[:1] > _LAST_LETTER and may_be_genitive(noun)
            if not governs or before[-1] in guards(settings.vocabulary, code, NUMBER_OF):
                return nouns[noun]
            return nouns.get(_ending(" ".join(before), nouns), "")  # средний возраст населения
        says = tokens[at].word.says
        if not says or says & _PARTING:
            return ""
        at -= 1
    return ""


def _ending(words: str, nouns: dict[str, str]) -> str:
    """Return the longest of these nouns that ends these words, or ""."""
    ends = (
        noun
        for noun in nouns
        if words.endswith(noun) and not words.removesuffix(noun)[-1:].isalpha()
    )
    return max(ends, key=len, default="")


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled is not None and "article" not in token.word.roles
    return token.kind in NUMBERS or spelled


def _unit(printed: str, words: Lexicon, settings: Settings) -> Unit | None:
    """Return the unit of a word that counts people or years, or None."""
    try:
        amounts = read_phrase(words.tokens(f"{_MANY} {printed}"), settings).amounts
    except UnreadableError:
        return None
    unit = amounts[0].unit if len(amounts) == 1 else None
    return unit if unit is not None and unit.dimension in (*COUNTED, "time") else None
