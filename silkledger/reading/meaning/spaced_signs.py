"""Spaced signs: a minus with a space behind it, as French print has it: - 4,6 %.

Elsewhere the dash of a list may stand there. The wording is a rate of change, with nothing before
the dash and nothing but its unit behind the number.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.words.guard_kinds import SPACED_SIGN
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_WHOLE = 3  # sign, number, unit


def with_touching_sign(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the minus at the number of a rate of change; or as they are.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_touching_sign, "- 4,6 %", "fr", "growth_rate")
    '- 4,6 %'
    """
    if statistic not in CHANGES or len(tokens) != _WHOLE:
        return tokens
    sign, number, unit = tokens
    spaced = sign.text in guards(settings.vocabulary, settings.language or "", SPACED_SIGN)
    rate = unit.word.unit is not None and unit.word.unit.dimension in RATES
    if not (spaced and rate and number.kind == "number" and sign.end + 1 == number.start):
        return tokens
    return [replace(sign, end=number.start), number, unit]
