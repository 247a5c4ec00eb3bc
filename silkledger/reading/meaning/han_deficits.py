"""Chinese gaps and deficits that narrow: a narrower deficit is a smaller one.

Of a rate of change 收窄 leaves open which way it went (跌幅收窄2个百分点), and it denies elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import SILENT
from silkledger.reading.words.guard_kinds import NARROWED, NARROWS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SHRINKS = "缩小"
_BALANCES = frozenset(("deficit", "surplus"))
_BESIDE = SILENT | _BALANCES | {"of_before", "comparand", "compare", "annual", "base", "earlier"}


def with_narrowing(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a verb of decrease for one that narrows a gap or balance.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_narrowing, "逆差同比收窄76%", "zh", "growth_rate")
    '逆差 同比 缩小 76 %'
    """
    narrowing = guards(settings.vocabulary, "zh", NARROWS)
    at = next((at for at, token in enumerate(tokens) if token.text in narrowing), 0)
    if not at or at + 1 == len(tokens) or statistic not in CHANGES:
        return tokens
    following = tokens[at + 1]
    leads = following.kind in NUMBERS or following.word.bound_before
    before = tokens[:at]
    if not leads or not all(token.word.says <= _BESIDE for token in before):
        return tokens
    narrowed = tuple(guards(settings.vocabulary, "zh", NARROWED))
    if not any(_BALANCES & token.word.roles or token.text.endswith(narrowed) for token in before):
        return tokens
    shrinks = lexicon(settings.vocabulary, "zh").tokens(_SHRINKS)[0].word
    return [*before, replace(tokens[at], text=_SHRINKS, word=shrinks), *tokens[at + 1 :]]
