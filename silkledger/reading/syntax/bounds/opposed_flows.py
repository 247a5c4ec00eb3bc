"""Opposed flows: by how much one exceeds another is not a bound of either: 支出超过收入3亿元.

Chinese prints no "by" there, so that the number would be what is exceeded. Only nouns that are
weighed against each other are taken so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import OPPOSED
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass


def refuse_opposed(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where two opposed nouns stand around the bound before the number."""
    settings, tokens = state.amounts.settings, state.tokens
    opposed = guards(settings.vocabulary, settings.language or "", OPPOSED)
    if not opposed or at < 3:
        return
    first, bound, second = tokens[at - 3 : at]
    if bound.word.bound_before and first.text in opposed and second.text in opposed:
        raise UnreadableError("bound.misplaced", bound.text)
