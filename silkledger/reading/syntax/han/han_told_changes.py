"""Chinese changes that are told beside a number and are not its own.

A change whose result is told does not turn its number (降价卖出300辆, 减产后产量为500万吨), nor
does one that describes something (下跌的股票有300只), one that a comma parts from a share or amount
of something else (房价下跌，7成受访者看空), or one that the people say who are the share (20%的人
认为价格下跌).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_RESULTS = frozenset(
    (
        *("卖出", "賣出", "售出", "打伤", "打傷", "造成", "导致", "導致", "致使", "致"),
        *("剩余", "剩餘", "剩下", "仅剩", "僅剩", "只剩", "尚余", "尚餘", "成交", "获得", "獲得"),
    )
)
_SIZES = frozenset("低高多少")
_AFTER = frozenset(("后", "後", "之后", "之後"))
# Nouns that a change describes, whose number is none of it: 下跌的股票有300只.
_DESCRIBED = (
    *("概率", "机率", "機率", "几率", "幾率", "可能性", "风险", "風險", "预期", "預期", "机会"),
    *(
        "機會",
        "压力",
        "壓力",
        "疑虑",
        "疑慮",
        "担忧",
        "擔憂",
        "股票",
        "个股",
        "個股",
        "家数",
        "家數",
    ),
    *("企业", "企業", "公司", "国家", "國家", "城市", "地区", "地區", "产品", "產品", "行业"),
    *("行業", "基金", "板块", "板塊", "品种", "品種", "商品", "项目", "項目"),
)
_TO = ("至", "到")
_TENTHS = ("成", "%", "％")
# Nouns of whom or what a share is, beside the listed ones: 三成受访者看跌.
_SHARING = (
    *("者", "网友", "網友", "民众", "民眾", "家庭", "股票", "个股", "個股", "基金", "业者", "業者"),
    *("机构", "機構", "分析师", "分析師", "选民", "選民", "房企", "商家", "店家", "网民", "網民"),
)
_NAME = Word(roles=frozenset(("subject",))).settled()
_TOLD = Word(roles=frozenset(("neutral",))).settled()


def without_told(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a name for a change whose result is told: 缩水后剩余3亿元.

    So is one after which something was so (减产后产量为500万吨), and one that describes something
    (下跌的股票有300只). A comma ends what is low or high: 费用低，仅4家.
    """
    tokens = _without_shared(tokens)
    for at, token in enumerate(tokens[:-1]):
        if _is_told(tokens, at):
            told = Token("word", token.text, token.start, token.end, _TOLD)
            tokens = [*tokens[:at], told, *tokens[at + 1 :]]
    result = next((at for at, token in enumerate(tokens) if token.text in _RESULTS), 0)
    if not result or any(token.kind in NUMBERS for token in tokens[:result]):
        return tokens
    turned = [
        Token("word", token.text, token.start, token.end, _NAME)
        if token.word.change_before
        else token
        for token in tokens[:result]
    ]
    return [*turned, *tokens[result:]]


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a change here is told without a number of its own."""
    if not tokens[at].word.change_before:
        return False
    following = tokens[at + 1]
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    if following.text in _AFTER:
        ends = behind is not None and behind.text.endswith(_TO)  # 上升后降至5%
        return behind is not None and behind.kind not in NUMBERS and not ends
    if "of_before" in following.word.roles:
        return behind is not None and behind.text.endswith(_DESCRIBED)
    if "stop" not in following.word.roles:
        return False
    return tokens[at].text in _SIZES or _is_apart(tokens, at + 2)


def _is_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number with a noun behind it begins a clause here: 5家公司亏损, not 5%左右."""
    while at < len(tokens) and tokens[at].word.bound_before:
        at += 1
    if at == len(tokens) or tokens[at].kind not in NUMBERS:
        return False
    number, at = at, at + 1
    while at < len(tokens) and _measures(tokens[at]):
        at += 1
    if at == len(tokens):
        raise UnreadableError("sign.unclear", tokens[number].text)  # 价格下跌，5万吨
    word = tokens[at].word
    return not (word.bound_after or word.multiple or word.roles & {"stop", "range", "close"})


def _measures(token: Token) -> bool:
    unit = token.word.unit
    measured = unit is not None and unit.dimension not in COUNTED
    return bool(token.word.scale or token.word.currency) or measured or token.text in _TENTHS


def _without_shared(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a name for what those do who are a share: 三成企业裁员."""
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), len(tokens))
    if number + 2 >= len(tokens) or tokens[number + 1].text not in _TENTHS:
        return tokens
    shares = next((at for at in range(number + 2, len(tokens)) if _is_sharing(tokens[at])), 0)
    between = tokens[number + 2 : shares]
    if not shares or any(t.word.change_before or "stop" in t.word.roles for t in between):
        return tokens
    return [
        Token("word", token.text, token.start, token.end, _TOLD)
        if at > shares and token.word.change_before
        else token
        for at, token in enumerate(tokens)
    ]


def _is_sharing(token: Token) -> bool:
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED
    return counted or (token.text.endswith(_SHARING) and token.kind == "word")
