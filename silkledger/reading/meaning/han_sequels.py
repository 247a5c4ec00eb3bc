"""What a Chinese wording tells behind its figure: what came after the amount was reached.

突破4200美元后回落 tells of 4,200 dollars, whatever happened then. Behind a length of time 后 is
what the time leads to (3天后).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.senses import NUMBERS, TIMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_AFTER = ("后", "後", "之后", "之後")
_MARKS = frozenset(("关口", "關口", "大关", "大關", "关卡", "關卡", "门槛", "門檻", "水平", "水準"))


def without_sequel(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without what came after the amount was reached.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_sequel, "突破4200美元后回落", "zh")
    '突破 4200 美元'
    """
    for at in range(2, len(tokens)):
        if tokens[at].text not in _AFTER:
            continue
        end = at - (tokens[at - 1].text in _MARKS)
        word = tokens[end - 1].word
        measured = bool(word.currency or word.unit) and TIMED not in word.says
        numbered = any(token.kind in NUMBERS for token in tokens[:end])
        if measured and numbered and not any(token.kind in NUMBERS for token in tokens[at:]):
            return tokens[:at]
    return tokens
