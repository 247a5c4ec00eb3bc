"""Letters attached to a number, which make it an ordinal or a name: 2,000th, 21st, 470er."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import LAST_LETTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_SILENT = frozenset(("neutral", "noun", "subject"))  # roles of words that say nothing of a number


def refuse_ending(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for letters attached to the number before them: 2,000th, 470er."""
    if 0 < at < len(tokens) and tokens[at - 1].kind == "number" and ends_number(tokens, at):
        raise UnreadableError("number.glued", tokens[at - 1].text + tokens[at].text)


def ends_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether letters without a sense of their own adjoin the number before a place."""
    token = tokens[at]
    glued = token.text[:1].isalpha() and tokens[at - 1].end == token.start
    silent = token.word.says <= _SILENT and token.text[:1] < LAST_LETTER
    return glued and (token.kind == "unknown" or silent)
