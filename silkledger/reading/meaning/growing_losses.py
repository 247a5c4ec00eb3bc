"""Growing losses: a loss before a verb of change is its subject.

Under a balance "losses widened to $4m" tells where the balance came, not a fall that rises: the
verb leads to the level with "to", and no second change or figure stands beside it. Under a change
"losses widened by 12 percent" tells how much more was lost.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import figure_places, is_turned
from silkledger.reading.words.phrases import VERBAL
from silkledger.reading.words.senses import LIGHT, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LOSS = Word(roles=frozenset(("deficit", "subject"))).settled()
_TURNING = frozenset(("averts", "from", "surplus"))
_DESCRIBES = LIGHT | {"subject"}  # what may stand before a loss that is a subject: the crop losses
_LEADS = LIGHT | VERBAL | {"by"}


def with_loss_subject(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a loss that is not a change, as they are if none is a subject.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_loss_subject, "losses widened to $4m", "en", "balance")
    'losses widened to $ 4 m'
    """
    asked = statistic == "balance" or statistic in CHANGES
    numbers = figure_places(tokens) if asked else []
    if len(numbers) != 1:
        return tokens
    if statistic != "balance":
        return _with_changed_loss(tokens, numbers[0])
    before = tokens[: numbers[0]]
    changes = [at for at, token in enumerate(before) if _changes(token)]
    if len(changes) != 2 or is_turned(tokens, _TURNING):
        return tokens
    loss, verb = changes
    leads = any("to" in token.word.roles for token in before[verb + 1 :])
    if not leads or "deficit" not in before[loss].word.roles or not _is_verb(before[verb]):
        return tokens
    return [*tokens[:loss], replace(tokens[loss], word=_LOSS), *tokens[loss + 1 :]]


def _with_changed_loss(tokens: Sequence[Token], number: int) -> Sequence[Token]:
    """Return the tokens with a loss that is the subject of the only verb of change."""
    changes = [at for at, token in enumerate(tokens) if _changes(token)]
    if len(changes) != 2 or changes[0] > number:
        return tokens
    loss, verb = changes
    led = verb < number and (_is_verb(tokens[verb]) or tokens[loss + 1].word.roles & VERBAL)
    ends = verb == len(tokens) - 1 and any(t.word.roles & VERBAL for t in tokens[loss:number])
    if "deficit" not in tokens[loss].word.roles or not (led or ends):
        return tokens
    described = all(token.word.roles & _DESCRIBES for token in tokens[:loss])
    between = [token for at, token in enumerate(tokens[:number]) if at > loss and at != verb]
    if not described or not all(t.word.roles & _LEADS or t.word.bound_before for t in between):
        return tokens
    if any("to" in token.word.roles for token in between):
        return tokens
    return [*tokens[:loss], replace(tokens[loss], word=_LOSS), *tokens[loss + 1 :]]


def _changes(token: Token) -> bool:
    return bool(token.word.change_before or token.word.separable)


def _is_verb(token: Token) -> bool:
    """Whether a word is a finite verb of change, or one whose particle stands apart."""
    return "finite" in token.word.roles or bool(token.word.separable)
