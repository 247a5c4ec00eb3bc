"""Exchange rates: two amounts of money that are equal: "USD 1 = KZT 476", 1美元兑7.1元.

Such a wording is read as the price of the side that is one, ten, a hundred or a thousand units of
its currency: 476 tenge per dollar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, Token, Word, said_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit

_PER = Word(roles=frozenset(("per", "slash"))).settled()
_ROUND = frozenset(("1", "10", "100", "1000", "1,000", "1.000", "1 000"))
_BESIDE = frozenset(("article", "neutral", "open"))
# What words of exchange rates say; a dash with spaces equates too.
EQUATING = frozenset(("rate", "equals", "minus"))
_DETERMINERS = frozenset(("article", "neutral", "each"))
_HAN = "\u3400"
_NAMES = frozenset(("subject", "head", "common", "rate"))
# Verbs of passing a mark, which turn with the money that they are said of: 人民币跌破7.3元 is a
# higher price of the dollar.
_CROSSING = ("破", "穿", "守", "守住", "关口", "大关", "關口", "大關")
_BRACKETS, _LEAST = (("(", ")"), ("（", "）")), 4
_LONGEST = 4  # words of the side that is a round number of units


def as_price(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of a wording, with an equation of two amounts of money as a price."""
    if said_by(tokens).isdisjoint(EQUATING):
        return tokens
    if len(tokens) > _LEAST and (tokens[0].text, tokens[-1].text) in _BRACKETS:
        inside = tokens[1:-1]
        read = as_price(inside)
        return tokens if read is inside else read  # ($1 = 7.8 yuan)
    if (priced := _pair(tokens)) is not None:
        return priced
    for at, token in enumerate(tokens):
        equates = "equals" in token.word.roles or _is_dash_behind_one(tokens, at)
        if equates and 0 < at < len(tokens) - 1:
            priced = _equation(tokens[:at], token, tokens[at + 1 :])
            if priced is not None:
                return priced
    return tokens


def _is_dash_behind_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash with spaces follows one unit of money alone: 1 доллар — 1,95 рубля."""
    if tokens[at].text != "-" or not 1 < at < len(tokens) - 1 or tokens[0].text != "1":
        return False
    spaced = tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    signed = tokens[at + 1].text == "-"
    return spaced and not signed and all(token.word.currency for token in tokens[1:at])


def _equation(left: Sequence[Token], sign: Token, right: Sequence[Token]) -> list[Token] | None:
    """Return the tokens of left = right as a price, or None if not two amounts of money."""
    if min(len(left), len(right)) > _LONGEST + 1:  # with a bound before the sign
        return None
    if not (_has_number(left) and _has_number(right)):
        return None
    money = _currencies(left), _currencies(right)
    if not (money[0] and money[1]) or money[0] & money[1]:
        return None  # "$1 to $5" is a range
    slash = Token("word", "/", sign.start, sign.start, _PER)
    bound = [sign] if sign.word.bound_before else []
    if left[-1].word.bound_before:
        bound, left = [left[-1]], left[:-1]
    while len(right) > 1 and right[-1].text[:1] >= _HAN and right[-1].word.roles & _NAMES:
        right = right[:-1]  # 兌1美元匯率
    units = _round_amount(left), _round_amount(right)
    if units[0] is not None and not (units[1] is not None and _is_of_one(right, left)):
        return [*bound, *right, slash, *units[0]]
    if units[1] is not None and not bound:
        return [*left, slash, *units[1]]
    return None


def _is_of_one(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether of two round sides only the first is one unit: 10 yuan = $1 is 10 yuan a dollar."""
    many = [
        token.text
        for side in (tokens, others)
        for token in side
        if token.text in _ROUND and token.text != "1"
    ]
    return len(many) == 1 and many[0] in {token.text for token in others}


def _pair(tokens: Sequence[Token]) -> list[Token] | None:
    """Return 人民币对美元中间价报7.15元 as 7.15 yuan per dollar, or None if it is not such a rate.

    The money behind the number is that of the price; the other one of the pair is what is sold.
    Raises UnreadableError for a mark that the money of the price passes, in one direction or other.
    """
    for at, token in enumerate(tokens[1:-1], start=1):
        pair = tokens[at - 1], tokens[at + 1]
        if "rate" not in token.word.roles or not all(money.word.currency for money in pair):
            continue
        if _has_number(tokens[:at]) or not all(len(_currencies([money])) == 1 for money in pair):
            return None
        digits = next((n for n in range(at + 2, len(tokens)) if _is_number(tokens[n])), len(tokens))
        for place in range(len(tokens) - 1, max(digits, at + 2), -1):
            price = [
                money for money in pair if _currencies([money]) <= _currencies([tokens[place]])
            ]
            if len(price) == 1:
                (sold,) = (money for money in pair if money is not price[0])
                if price[0] is pair[0]:
                    _refuse_crossing(tokens[at + 2 :])
                slash = Token("word", "/", sold.start, sold.start, _PER)
                rest = [*tokens[: at - 1], *tokens[at + 2 : place]]
                return [*rest, price[0], slash, sold, *tokens[place + 1 :]]
        return None
    return None


def _refuse_crossing(tokens: Sequence[Token]) -> None:
    crosses = [token for token in tokens if token.text.endswith(_CROSSING)]
    if crosses:
        raise UnreadableError("bound.misplaced", crosses[0].text)


def _round_amount(tokens: Sequence[Token]) -> list[Token] | None:
    """Return number and currency of a side that is a round number of units, else None."""
    if len(tokens) > _LONGEST:
        return None
    numbers = [token for token in tokens if _is_round(token)]
    money = [token for token in tokens if token.word.currency]
    others = [
        token
        for token in tokens
        if not (_is_round(token) or token.word.currency or token.word.roles & _BESIDE)
    ]
    if others or len(numbers) != 1 or not money:
        return None
    return [*([] if numbers[0].kind != "number" else numbers), *money[:1]]


def _is_round(token: Token) -> bool:
    """Whether a token is one or a power of ten, in digits or as a word for one."""
    spelled = token.word.spelled
    is_one = spelled is not None and spelled.value == 1
    return token.text in _ROUND if token.kind == "number" else is_one or token.text == "一"


def _currencies(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the codes of the money on one side."""
    return frozenset(sense.code for token in tokens for sense in token.word.currency)


def _has_number(tokens: Sequence[Token]) -> bool:
    return any(map(_is_number, tokens))


def _is_number(token: Token) -> bool:
    return token.kind in NUMBERS or _is_round(token)


def other_currency(tokens: Sequence[Token], at: int, above: Unit | None) -> tuple[int, bool] | None:
    """Return the place of the other currency of an exchange rate behind its money, or None.

    "7.24 yuan to the dollar", "476 тенге к доллару": a currency without a number of its own. It is
    surely one, which True says.
    """
    if at >= len(tokens) or "rate" not in tokens[at].word.roles:
        return None
    if above is None or above.dimension != "money":
        return None
    start = at + 1
    while start < len(tokens) and tokens[start].word.roles & _DETERMINERS:
        start += 1
    if start >= len(tokens) or not tokens[start].word.currency:
        return None
    behind = tokens[start + 1] if start + 1 < len(tokens) else None
    return None if behind is not None and behind.kind in NUMBERS else (start, True)
