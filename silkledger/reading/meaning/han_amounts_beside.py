"""Amounts beside the figure of a refused Chinese wording, without which it is read again.

That is the amount of the whole before a share (占产量565万吨的97.9%), a round number that is
passed (突破3000亿元大关, 达到3002亿元), and brackets that name an amount beside a rate of change or
hold an earlier one. The statistic says which is the figure; without one nothing is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import (
    BASES,
    first_brackets,
    is_of_rates,
    states_number,
    tells_change,
)
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_ROUND = ("大关", "大關", "关口", "關口")
_REACHES = frozenset(("attains", "verb"))
_ABOUT = frozenset(("约", "約", "大约", "大約", "大概", "大致"))
# Verbs of reaching part of a whole whose amount is printed: 达目标5万吨的8%.
_FULFILS = ("达", "達", "完成", "相当于", "相當於", "实现", "實現")
_SHARES, _RATIOS, _AMOUNTS = tuple("占佔"), tuple("比率重"), tuple("量额額")
_TIMES = BASES | {"date_word", "date_before", "date_part", "time_noun"}
_EACH = frozenset(("daily", "annual", "monthly", "weekly", "hourly", "per_other", "per_head"))
_RATES = ("率", "比例", "比重", "占比")
_LEADING = frozenset(("verb", "neutral", "auxiliary", "adverb"))
_TURNING = frozenset(("compare", "negation", "multiple_more", "stop", "each", "per"))
_AVERAGE = "平均"
_COMPARES = ("比", "较", "較", "与", "與", "同")
_YEAR = "年"


def without_whole(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a share without the amount of its whole: 占全国产量565万吨的97.9%, 达目标5万吨的8%."""
    share = _share_verb(tokens, _FULFILS) if statistic == "share" else None
    if share is None:
        return tokens
    number = next((at for at in range(share, len(tokens)) if tokens[at].kind in NUMBERS), None)
    if number is None or number == share + 1:
        return tokens
    of = number
    while of < len(tokens) and _is_amount(tokens[of]):
        of += 1
    if not has_role(tokens, of, "of_before") or of + 1 >= len(tokens):
        return tokens
    unit = tokens[of + 2].word.unit if of + 2 < len(tokens) else None
    rate = tokens[of + 1].kind in NUMBERS and unit is not None and unit.dimension == "share"
    return [*tokens[:number], *tokens[of:]] if rate else tokens


def _share_verb(tokens: Sequence[Token], also: tuple[str, ...] = ()) -> int | None:
    """Return the place of the first verb, or noun, of holding a share: 占, 占比.

    `also` are the first characters of other verbs, where no such word stands.
    """
    for starts in (_SHARES, also):
        for at, token in enumerate(tokens):
            if starts and token.text.lstrip("已").startswith(starts):
                return at
    return None


def without_change_of_whole(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a share without the change that is its whole: 占全球电力增量的90%, 占增量近一半.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_change_of_whole, "占全球增量的90%", "zh", "share")
    '占全球 90 %'
    """
    share = _share_verb(tokens) if statistic == "share" else None
    if share is None or any(map(tells_change, tokens[:share])):
        return tokens
    if tokens[share].text.endswith(_RATIOS):
        return tokens  # 占比下降
    number = next((at for at in range(share, len(tokens)) if states_number(tokens[at])), None)
    if number is None or not any(map(tells_change, tokens[share + 1 : number])):
        return tokens
    lead = number
    while lead - 1 > share and tokens[lead - 1].word.bound_before:
        lead -= 1
    whole = tokens[share + 1 : lead]
    if not whole:
        return tokens
    ends = "of_before" in whole[-1].word.roles or (lead < number and _names_change(whole[-1]))
    return [*tokens[: share + 1], *tokens[lead:]] if ends else tokens


def _names_change(token: Token) -> bool:
    """Whether a word is a noun of change and no verb: 增量."""
    return tells_change(token) and token.text.endswith(_AMOUNTS)


def without_round_number(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a level without the round number that it passed: 突破3000亿元大关，达到3002亿元."""
    if statistic not in LEVELS:
        return tokens
    passed = next((at for at, token in enumerate(tokens) if token.text in _ROUND), None)
    if passed is None or not has_role(tokens, passed + 1, "stop"):
        return tokens
    start = passed
    while start and (_is_amount(tokens[start - 1])):
        start -= 1
    exceeds = start > 0 and tokens[start - 1].word.bound_before == "gt"
    behind = tokens[passed + 2 : passed + 3]
    reaches = bool(behind) and not behind[0].word.roles.isdisjoint(_REACHES)
    turned = any(map(tells_change, tokens[passed + 2 :]))  # 达到上年的2倍
    if turned or not (exceeds and reaches and start < passed):
        return tokens
    return [*tokens[: start - 1], *tokens[passed + 2 :]]


def without_brackets_beside(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change or level without brackets that hold an amount of the other kind.

    A name has its amount in brackets before its change (旅客(59.6万人次)下跌23.6%), a level an
    earlier one or a mean behind it (为2.5万名(去年3.4万名)).
    """
    brackets = first_brackets(tokens)
    if brackets is None:
        return tokens
    start, end = brackets
    inside, before, behind = tokens[start + 1 : end], tokens[:start], tokens[end + 1 :]
    if not inside or _is_base(before):
        plain = statistic in CHANGES and any(map(tells_change, behind))
        told = any(tells_change(token) or is_of_rates(token) for token in inside)
        return [*before, *behind] if inside and plain and not told else tokens
    if any(token.kind in NUMBERS for token in before):
        return [*before, *behind] if _is_beside(inside, statistic) else tokens
    plain = all(map(_is_amount, inside)) and inside[-1].kind not in NUMBERS
    rates = any(is_of_rates(token) for token in inside)
    if not plain or rates or not _tells_rate(behind):
        return tokens
    if statistic == "growth_rate":
        return [*before, *behind]
    return [*before, *inside] if statistic in ("flow", "stock") else tokens


def _is_base(tokens: Sequence[Token]) -> bool:
    """Whether these words only name what is compared with: 比2021年, 較正常年."""
    compares = bool(tokens) and tokens[0].text in _COMPARES
    dated = all(token.kind == "number" or bool(token.word.roles) for token in tokens[1:])
    return compares and dated and not any(map(tells_change, tokens[1:]))


def _is_beside(inside: Sequence[Token], statistic: str | None) -> bool:
    """Whether brackets behind a level hold its earlier value, or what it is on average."""
    if statistic not in LEVELS or any(tells_change(token) for token in inside):
        return False
    first, second = inside[0], inside[1:2]
    dated = not first.word.roles.isdisjoint(_TIMES)
    if first.kind in NUMBERS and second:
        dated = bool(second[0].word.roles & {"annual", "date_part"})
        dated = dated or (second[0].word.unit is not None and _YEAR in second[0].text)
    numbers = sum(token.kind in NUMBERS for token in inside)
    if dated:
        return numbers > int(first.kind in NUMBERS)
    mean = not first.word.roles.isdisjoint(_EACH) or first.text.startswith(_AVERAGE)
    return mean and statistic in ("flow", "stock")


def _tells_rate(tokens: Sequence[Token]) -> bool:
    """Whether a change by a rate is told here, and nothing else: 则按年增加28.4%."""
    numbers = [at for at, token in enumerate(tokens) if token.kind in NUMBERS]
    if len(numbers) != 1 or not any(token.word.change_before for token in tokens[: numbers[0]]):
        return False
    behind = tokens[numbers[0] + 1 :]
    return len(behind) == 1 and is_of_rates(behind[0])


def _is_amount(token: Token) -> bool:
    """Whether a token is a number, or a scale, unit, money or measure word behind one."""
    word = token.word
    if token.kind in NUMBERS:
        return True
    measures = word.unit or word.scale or word.currency or "classifier" in word.roles
    turns = word.change_before or word.multiple or word.bound_before
    return bool(measures) and not turns and not word.roles & {"share", "whole"}


def with_bound_behind_share(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a bound behind the word for a share: 合计约占三成 is 合计占约三成.

    About may so stand before a verb that is a noun as well: 大约剩余960吨.
    """
    for at, token in enumerate(tokens[:-2]):
        share = tokens[at + 1]
        about = token.text in _ABOUT and "activity" in share.word.roles
        if not token.word.bound_before or not (share.text in _SHARES or about):
            continue
        if tokens[at + 2].kind in NUMBERS:
            return [*tokens[:at], share, token, *tokens[at + 2 :]]
    return tokens


def without_subject(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a share without what the noun of a rate before it is of: 小一视力不良率为24%.

    Words that compare, bound, change or deny, and verbs, are not left out.
    """
    shares = (at for at, token in enumerate(tokens) if is_of_rates(token))
    number = next(shares, 0)
    while number and tokens[number - 1].kind in NUMBERS:
        number -= 1
    if statistic != "share" or not number:
        return tokens
    at = number - 1
    while at > 0 and _leads(tokens[at]):
        at -= 1
    names = tokens[at].text.endswith(_RATES) and tokens[at].kind == "word"
    before = tokens[:at]
    turned = any(
        tells_change(token) or token.word.bound_before or token.word.roles & _TURNING
        for token in tokens[: at + 1]
    )
    return tokens[at:] if names and before and not turned else tokens


def _leads(token: Token) -> bool:
    word = token.word
    return not word.change_before and (bool(word.bound_before) or bool(word.roles & _LEADING))
