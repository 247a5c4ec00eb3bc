"""Possessives of English plurals, whose apostrophe no letter follows: economists' predictions.

A quotation has a second mark, so that the only one in a wording, right behind an s, is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_MARK, _PLURAL = "'", "s"


def without_possessive(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without such an apostrophe, as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_possessive, "exceeded economists' predictions of 5 tonnes", "en")
    'exceeded economists predictions of 5 tonnes'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.ends_in_head:
        return tokens
    marks = [at for at, token in enumerate(tokens) if token.text == _MARK]
    if len(marks) != 1 or not 0 < marks[0] < len(tokens) - 1:
        return tokens
    at = marks[0]
    before, behind = tokens[at - 1], tokens[at + 1]
    glued = before.end == tokens[at].start and before.text.endswith(_PLURAL)
    return [*tokens[:at], *tokens[at + 1 :]] if glued and behind.start > tokens[at].end else tokens
