"""Reached records: a level that "with" leads to beside the record it reached.

"Fiel mit 75.500 Tonnen auf den niedrigsten Stand" tells the level, and no amount of the fall. A
rate there may be either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.clause_words import figure_places, is_turned
from silkledger.reading.words.guard_kinds import RECORDED
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEVELS = frozenset(("level", "stock", "flow", None))
_LIGHT = frozenset(("neutral", "article", "of", "prep", "per_measure", "spelled"))
_DENYING = frozenset(("from", "by", "than"))


def without_reached(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the level alone; the tokens as they are if no record follows it.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_reached, "fiel mit 75 Tonnen auf ein Rekordtief", "de", "flow")
    'mit 75 Tonnen'
    """
    records = guards(settings.vocabulary, settings.language or "", RECORDED)
    numbers = figure_places(tokens) if records and statistic in _LEVELS else []
    figures = [at for at in numbers if "article" not in tokens[at].word.roles]
    if not figures or is_turned(tokens, _DENYING):
        return tokens
    lead, end = figures[0] - 1, figures[0] + 1
    while lead > 0 and (_is_light(tokens[lead]) or tokens[lead].word.bound_before):
        if "accompanies" in tokens[lead].word.roles:
            break
        lead -= 1
    if lead <= 0 or "accompanies" not in tokens[lead].word.roles:
        return tokens
    while end < len(tokens) and tokens[end].word.scale is not None:
        end += 1
    changed = any(token.word.change_before for token in tokens[:lead])
    measured = end < len(tokens) and _is_measure(tokens[end])
    reached = _leads_to_record(tokens[end + 1 :], records)
    return tokens[lead : end + 1] if changed and measured and reached else tokens


def _is_light(token: Token) -> bool:
    return bool(token.word.says) and token.word.says <= _LIGHT | {"accompanies"}


def _is_measure(token: Token) -> bool:
    unit = token.word.unit
    counts = unit is not None and unit.dimension in MEASURES | COUNTED
    return counts or bool(token.word.currency)


def _leads_to_record(tokens: Sequence[Token], records: frozenset[str]) -> bool:
    """Whether "to" leads to a record here, behind articles and adjectives alone."""
    words = tokens[0].text.lower().split() if tokens else []
    if len(words) > 1:  # auf den niedrigsten Stand, which is one phrase
        return words[-1] in records
    if not words or "to" not in tokens[0].word.roles:
        return False
    for token in tokens[1:]:
        if token.text.lower() in records:
            return True
        if not _is_light(token):
            return False
    return False
