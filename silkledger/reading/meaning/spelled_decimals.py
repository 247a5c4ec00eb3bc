"""Spelled decimals: numbers whose decimal sign is a word: three point two million tonnes.

Words of digits stand behind it (zero point zero eight), or one number below a hundred (two point
seventy-one). The word is one of several senses (points of an index, a comma), so that it is one
only between number words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.digit_groups import Digits
from silkledger.reading.words.guard_kinds import DECIMAL_WORD
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import UNKNOWN, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_HUNDRED = 100


def with_spelled_decimals(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with digits for a number whose decimal sign is a word; or as they are.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_spelled_decimals, "three point two million tonnes", "en")
    '3.2 million tonnes'
    """
    signs = guards(settings.vocabulary, settings.language or "", DECIMAL_WORD)
    written = settings.digits
    if not isinstance(written, Digits):
        return tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].text.lower() not in signs:
            continue
        start, end = at, at + 1
        while start and _is_part(tokens, start - 1):
            start -= 1
        while end < len(tokens) and _is_part(tokens, end):
            end += 1
        whole = _sum([_value(token) for token in tokens[start:at] if token.text != "-"])
        digits = [_value(token) for token in tokens[at + 1 : end] if token.text != "-"]
        single = all(value is not None and value < 10 for value in digits)
        decimals = "".join(map(str, digits)) if single else _sum(digits)
        if start == at or end == at + 1 or whole is None or decimals is None:
            return tokens
        text = f"{whole}{written.decimal}{decimals}"
        number = Token("number", text, tokens[start].start, tokens[end - 1].end, UNKNOWN)
        return [*tokens[:start], number, *tokens[end:]]
    return tokens


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number word stands here, or the hyphen between two: twenty-one."""
    if tokens[at].text != "-":
        return _value(tokens[at]) is not None
    beside = (tokens[at - 1], tokens[at + 1]) if 0 < at < len(tokens) - 1 else ()
    return bool(beside) and all(_value(token) is not None for token in beside)


def _value(token: Token) -> int | None:
    """Return the value of a cardinal below a hundred, or None."""
    spelled = token.word.spelled
    if spelled is None or spelled.role != "cardinal" or spelled.value is None:
        return None
    return int(spelled.value) if spelled.value < _HUNDRED else None


def _sum(values: Sequence[int | None]) -> str | None:
    """Return a number, or tens and the ones behind them, in digits; None if they are neither."""
    if any(value is None for value in values) or not values:
        return None
    high, *rest = (value for value in values if value is not None)
    if not rest:
        return str(high)
    tens = high >= 20 and high % 10 == 0 and len(rest) == 1 and 0 < rest[0] < 10
    return str(high + rest[0]) if tens else None
