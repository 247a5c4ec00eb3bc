"""Parts of amounts: a word for an unsaid part of the amount that a wording prints.

"A big share of the 20 billion euros", "der Löwenanteil der 20 Milliarden" and 200亿欧元的大头 print
the whole, and not how much the part is. A share of 5 % is one, and a share of 20 billion is that
much. "All vines but 5 %" (alle Reben bis auf 5 %) prints what is not a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import (
    DEFINITE,
    ENTIRETY,
    EXCEPTING,
    OF_KNOWN,
    PART_BEHIND,
    UNSAID_PART,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount

_RATES = frozenset(("share", "points", "multiple"))
_BETWEEN = frozenset(("of", "neutral", "article", "prep"))
_NEAR = 4  # tokens from the word for a part to its amount


def refuse_part(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for an amount of which only a part is spoken of, without its size."""
    unit, settings = amount.unit, state.amounts.settings
    if unit is None or unit.dimension in _RATES or amount.fraction:
        return
    vocabulary, language = settings.vocabulary, settings.language or ""
    words, known = (guards(vocabulary, language, kind) for kind in (UNSAID_PART, OF_KNOWN))
    behind = state.tokens[amount.end : amount.end + _NEAR]
    if has_role(state.tokens, amount.end, "of_before"):
        parts = guards(vocabulary, language, PART_BEHIND)
        part = next((token.text for token in behind if token.text in parts), None)
        if part is not None:
            raise UnreadableError("number.vague", f"{amount.text} … {part}")
    known |= guards(vocabulary, language, DEFINITE)
    near = _NEAR if known else 1  # without articles, right behind the part alone
    definite = not known
    for token in reversed(state.tokens[max(at - near, 0) : at]):
        if token.kind in NUMBERS:
            return
        text = token.text.lower()
        if text.removesuffix(" of").rpartition(" ")[2] in words:
            if definite:
                raise UnreadableError("number.vague", f"{token.text} … {amount.text}")
            return
        if not token.word.roles & _BETWEEN:
            return
        definite = definite or text in known


def refuse_exception(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for the number at `at` if all but it are spoken of."""
    settings = state.amounts.settings
    vocabulary, language = settings.vocabulary, settings.language or ""
    excepting = guards(vocabulary, language, EXCEPTING)
    near = state.tokens[max(at - _NEAR, 0) : at]
    before = [token.text.lower() for token in near if token.kind not in NUMBERS]
    place = next((n for n in range(len(before) - 1, -1, -1) if before[n] in excepting), None)
    every = guards(vocabulary, language, ENTIRETY)
    if place is not None and any(word in every for word in before[:place]):
        raise UnreadableError("wording.negation", before[place])
