"""Earlier results: a profit or loss and the one that it is compared with, each with its noun.

"Swung to a loss of $5m from a profit of $3m" states the loss, and so does "from a profit of $3m to
a loss of $5m"; the other one is left out. It is money behind a noun of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    is_of_amount,
    says_only,
)
from silkledger.reading.words.phrases import BALANCED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_STATISTICS = frozenset(("balance", "flow"))
_LEADS = frozenset(("from", "base", "base_words"))
_NOUNS = BALANCED | {"subject", "noun"}
_BESIDE = SILENT | BALANCED | {"earlier", "each", "from", "in", "spreads", "base", "base_words"}
_FALLS = BALANCED | {"change_before", "change_after", "loses", "finite", "subject", "unsaid"}


def without_earlier_result(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the result of an earlier time, as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(
    ...     without_earlier_result, "swung to a loss of $5m from a profit of $3m", "en", "balance"
    ... )
    'swung to a loss of $ 5 m'
    """
    numbers = figure_places(tokens) if statistic in _STATISTICS else []
    if len(numbers) != 2:
        return tokens
    first, second = numbers
    leads = [at for at, token in enumerate(tokens) if token.word.roles & _LEADS]
    leads = [at for at in leads if "of" not in tokens[at].word.roles]
    if len(leads) == 1 and first < leads[0] < second:
        lead = leads[0]
        rest = tokens[: lead - 1] if "stop" in tokens[lead - 1].word.roles else tokens[:lead]
        return rest if _is_result(tokens[lead + 1 :], settings) else tokens
    to = next((at for at in range(first, second) if "to" in tokens[at].word.roles), 0)
    if len(leads) == 1 and leads[0] < first and to and _has_noun(tokens[to:second]):
        earlier = tokens[leads[0] + 1 : to]
        kept = [*tokens[: leads[0]], *tokens[to:]]
        return kept if _is_result(earlier, settings) else tokens
    return tokens


def _is_result(part: Sequence[Token], settings: Settings) -> bool:
    """Whether money stands here behind a noun of its own, and nothing else that says something."""
    at = figure_places(part)[0]
    money = any(token.word.currency or token.word.sign_of for token in part)
    return money and _has_noun(part[:at]) and all(_is_silent(token, settings) for token in part)


def _has_noun(part: Sequence[Token]) -> bool:
    return any(token.word.roles & _NOUNS for token in part)


def _is_silent(token: Token, settings: Settings) -> bool:
    word = token.word
    if "deficit" in word.roles and word.says <= _FALLS | SILENT:
        return True
    plain = is_of_amount(token) or word.sign_of or says_only(token, _BESIDE, settings)
    return bool(plain) or is_any_article(word)
