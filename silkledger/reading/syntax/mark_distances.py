"""Distances to a mark: what is missing to a record or target is not a figure of what there is.

In "300 t from the record", "à 300 t du record" and "в 300 тоннах от рекорда" the amount lies
between what there is and a mark. A change from a mark stays what it is (up 300 t from the target).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import AWAY, MARK_NOUN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_REACH = 3  # tokens from "from" to the mark: from the previous record


def refuse_distance(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError where a mark stands behind the amount at `at` that is away from it."""
    settings = state.amounts.settings
    code = settings.language or ""
    away = guards(settings.vocabulary, code, AWAY)
    if not away or state.phrase.change or amount.relative or amount.fraction:
        return  # 95 % of the target
    nouns = guards(settings.vocabulary, code, MARK_NOUN)
    behind = state.tokens[amount.end :]
    if behind and behind[0].text.lower() in away and _leads_to(behind[1 : _REACH + 1], nouns):
        raise UnreadableError("bound.approached", f"{amount.text} {behind[0].text}")
    before = state.tokens[max(at - _REACH, 0) : at]
    while before and before[-1].word.bound_before:
        before = before[:-1]  # 距纪录不到300吨
    if before and before[-1].text > LAST_LETTER and before[-1].text in nouns:
        leads = [token.text for token in before[:-1] if token.text in away]
        if leads:
            raise UnreadableError("bound.approached", f"{leads[0]}{before[-1].text}")


def _leads_to(tokens: Sequence[Token], nouns: frozenset[str]) -> bool:
    """Whether a mark stands first here, behind articles and neutral words alone."""
    for token in tokens:
        if token.text.lower().rpartition(" ")[2] in nouns:
            return True
        if not token.word.roles & LIGHT:
            return False
    return False
