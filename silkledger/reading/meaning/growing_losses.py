"""Growing losses: under a balance the loss before a verb of change is its subject.

"Losses widened to $4m" tells where the balance came, not a fall that rises: the verb leads to the
level with "to", and no second change or figure stands beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places, is_turned
from silkledger.reading.words.senses import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LOSS = Word(roles=frozenset(("deficit", "subject"))).settled()
_TURNING = frozenset(("averts", "from", "surplus"))


def with_loss_subject(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a loss that is not a change, as they are if none is a subject.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_loss_subject, "losses widened to $4m", "en", "balance")
    'losses widened to $ 4 m'
    """
    numbers = figure_places(tokens) if statistic == "balance" else []
    if len(numbers) != 1:
        return tokens
    before = tokens[: numbers[0]]
    changes = [at for at, token in enumerate(before) if _changes(token)]
    if len(changes) != 2 or is_turned(tokens, _TURNING):
        return tokens
    loss, verb = changes
    leads = any("to" in token.word.roles for token in before[verb + 1 :])
    if not leads or "deficit" not in before[loss].word.roles or not _is_verb(before[verb]):
        return tokens
    return [*tokens[:loss], replace(tokens[loss], word=_LOSS), *tokens[loss + 1 :]]


def _changes(token: Token) -> bool:
    return bool(token.word.change_before or token.word.separable)


def _is_verb(token: Token) -> bool:
    """Whether a word is a finite verb of change, or one whose particle stands apart."""
    return "finite" in token.word.roles or bool(token.word.separable)
