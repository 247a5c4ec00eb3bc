"""Singular adjectives: a Russian one behind a number of several is of something that it names.

"3 этажное здание" is one building and "232 Бюджетного кодекса" an article of one code. So is an
area or round number of people that "на" leads to: it is what something is counted per (на 1 га).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import HOLDING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_ADJECTIVES = frozenset(("ADJF", "PRTF"))
_ONE, _ELEVEN = "1", "11"
_PER = "на"
_LEAST = 100  # of round numbers of people, per which others are counted


def refuse_singular(tokens: Sequence[Token], at: int, amount: Amount, settings: Settings) -> None:
    """Raise UnreadableError where the number at `at` does not count what stands behind it."""
    before, behind = at and tokens[at - 1].text, at + 1 < len(tokens) and tokens[at + 1].text
    if (not before or before.isascii()) and (not behind or behind.isascii()):
        return  # of no language that is inflected so
    unit, digits = amount.unit, tokens[at].text
    counted = unit is not None and unit.dimension in COUNTED
    if not (counted or (unit is not None and unit.dimension in ("area", "money"))):
        return
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases:
        return
    if at and tokens[at - 1].text.lower() == _PER and _is_per(tokens, at, amount, settings):
        raise UnreadableError("number.none", f"{tokens[at - 1].text} {amount.text}")
    plain = digits.isdecimal() and amount.scale == 1 and at + 1 < len(tokens)
    if not (counted and plain and is_singular_adjective(tokens[at + 1].text.lower())):
        return
    if not digits.endswith(_ONE) or digits.endswith(_ELEVEN):
        raise UnreadableError("unit.none", f"{digits} {tokens[at + 1].text}")


def _is_per(tokens: Sequence[Token], at: int, amount: Amount, settings: Settings) -> bool:
    """Whether one hectare or a round number of people stands here, and nothing changes by it."""
    if any(token.kind == "number" for token in tokens[at + 1 :]):
        return False
    if amount.currency:
        return tokens[at].text == _ONE and at == 1
    if amount.unit is not None and amount.unit.dimension == "area":
        return tokens[at].text == _ONE
    if amount.unit is None or amount.unit.dimension != "people":
        return False
    changes = (token.word.change_before or token.word.change_after for token in tokens)
    power = set(str(int(amount.number.value)).rstrip("0")) == {_ONE}
    holding = tuple(guards(settings.vocabulary, settings.language or "", HOLDING))
    holds = any(token.text.lower().startswith(holding) for token in tokens[:at])
    return power and amount.number.value >= _LEAST and not (holds or any(changes))


@lru_cache(maxsize=4096)
def is_singular_adjective(word: str) -> bool:
    """Whether a word is an adjective in the singular alone.

    >>> is_singular_adjective("этажное"), is_singular_adjective("новых")
    (True, False)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known]
    return bool(tags) and all(tag.POS in _ADJECTIVES and "sing" in tag for tag in tags)
