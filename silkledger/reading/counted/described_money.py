"""Described money: words behind a scale that name or describe money, and not what is counted.

Nouns of money lack their currency (450 millions de subventions), and behind millions "of" leads to
a noun, so that words without it describe money that was named before: 578 millions apportés, 4
millones necesarios.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import MONEY, MONEY_ENDS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import is_activity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_MILLION = 1_000_000


def describes_money(tokens: Sequence[Token], at: int, words: range, settings: Settings) -> bool:
    """Whether these words behind the scaled number that ends before `at` name or describe money."""
    language = noun_language(settings.vocabulary, settings.language)
    if language is None:
        return False
    kinds = (MONEY, MONEY_ENDS)
    money, ends = (guards(settings.vocabulary, language.code, kind) for kind in kinds)
    printed = " ".join(tokens[place].text.lower() for place in words).split()
    if any(word in money or word.endswith(tuple(ends)) for word in printed):
        return True
    scale = tokens[at - 1].word.scale
    large = scale is not None and scale.factor >= _MILLION
    bare = language.head_first and large and "of" not in tokens[at].word.roles
    done = is_activity(tokens[words.start].word)
    return language.method == "endings" and (bare or done)
