"""Turned balances: a loss that turned into a gain is none, nor is a gain that became a loss.

"The deficit turned into a surplus of $5m" states a surplus: the figure has the noun beside it, and
what stands before the turn is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    says_only,
)
from silkledger.reading.syntax.balance_sides import balance_sides, is_left_side, spans_of
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import SWINGING
from silkledger.reading.words.phrases import BALANCED
from silkledger.reading.words.senses import LIGHT, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_LEADS, _COMMAS = LIGHT | {"prep", "from", "to", "stop"}, frozenset(",，")
_TURNED = frozenset(("negation", "except", "counterfactual", "averts"))
_STATISTICS = frozenset(("balance", "flow"))
_SURPLUS = Word(roles=frozenset(("surplus", "subject"))).settled()
_LOSS = Word(roles=frozenset(("deficit", "subject"))).settled()


def with_turned_balance(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens from the noun of the figure on, as they are if nothing turned.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_turned_balance, "a loss turned into a profit of $5m", "en", "balance")
    'profit of $ 5 m'
    """
    numbers = figure_places(tokens) if statistic in _STATISTICS else []
    if len(numbers) != 1:
        return tokens
    before = tokens[: numbers[0]]
    sides = balance_sides(before, settings)
    noun = max(sides, default=0)
    turns = spans_of(before[:noun], settings, SWINGING)
    told = len(set(sides.values())) >= _needed(settings)
    if not turns or not told or is_left_side(before, noun, settings):
        return tokens
    if not all(
        at in turns or at in sides or _is_silent(token, settings)
        for at, token in enumerate(before[:noun])
    ):
        return tokens
    token = tokens[noun]
    word = _SURPLUS if sides[noun] == "surplus" else _LOSS
    return [Token("word", token.text, token.start, token.end, word), *tokens[noun + 1 :]]


def _needed(settings: Settings) -> int:
    return 1 if settings.language == "zh" else len(BALANCED)  # 扭亏为盈，盈利5元


def _is_silent(token: Token, settings: Settings) -> bool:
    word = token.word
    if token.text in _COMMAS or is_any_article(word) or is_bare_year(token):
        return True
    leads = not word.roles.isdisjoint(_LEADS) and word.roles.isdisjoint(_TURNED)
    return says_only(token, SILENT, settings) or (leads and not word.change_before)
