"""The item of a figure: goods beside its name, in its clause, or named by what stands before.

Goods right beside a name of trade or output come first (coffee exports, exports of tea), then
unlisted ones (kava exports), then the only ones of the clause that belong to no other name and are
no reason. A clause that names neither goods nor a whole goes on with the only goods of what stands
before (items_before). Where several fit, trade is left open: it is never of all goods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.completion.goods_beside import beside, is_owned
from silkledger.extraction.completion.goods_mentions import goods_in
from silkledger.extraction.completion.items_before import item_before
from silkledger.extraction.completion.unlisted_goods import unlisted_goods
from silkledger.extraction.goods_words import goods_phrases, goods_words
from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from silkledger.extraction.completion.goods_mentions import NamedGoods
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan

# Indicators that have an item only where goods stand right beside their name.
_BESIDE = ("trade_turnover", "retail_sales")
TRADERS = ("trade", "retail", "wholesale")  # who sells, and is not sold
_REASON = 30  # characters between the words of a reason and goods
_SEVERAL = "several goods are named"
_NAME = "what stands beside its name may be goods or a name"


class ToldItem(NamedTuple):
    """The item of a figure: its span, its code ("" for words without one), and the reason.

    `is_open` tells that it has an item, which is not clear.
    """

    span: TextSpan
    code: str
    reason: str
    is_open: bool = False


def told_item(setting: FigureSetting, code: str, name: TextSpan) -> ToldItem | None:
    """Return the item of a figure that a name of an indicator is of; None if it has none."""
    start, end = setting.own
    sentence = setting.sentence.start, setting.sentence.end
    goods = [each for each in goods_in(setting.mentioned, sentence) if each.code not in TRADERS]
    nearest = beside(setting, name, goods)
    if nearest or code.startswith(_BESIDE):
        return _only(nearest, "named in its clause")
    if (unlisted := unlisted_goods(setting, name)) is not None:
        span, is_open = (unlisted.start, unlisted.end), not unlisted.certain
        return ToldItem(span, "", _NAME if is_open else "named beside it", is_open)
    own = [
        each
        for each in goods
        if start <= each.start
        and each.end <= end
        and not (name[0] <= each.start and each.end <= name[1])
    ]
    if own:
        left = [each for each in own if not _is_of_other(setting, name, each, goods)]
        return _only(left, "named in its clause")
    before = None if _names_whole(setting, name) else item_before(setting, code)
    if before is None:
        return None
    return ToldItem((before.start, before.end), before.code, before.reason, before.is_open)


def _only(goods: list[NamedGoods], reason: str) -> ToldItem | None:
    """Return the goods of one kind, an open item if there are several, None without any."""
    if not goods:
        return None
    span = goods[0].start, goods[0].end
    if len({each.code for each in goods}) > 1:
        return ToldItem(span, "", _SEVERAL, is_open=True)
    return ToldItem(span, goods[0].code, reason)


def _is_of_other(
    setting: FigureSetting, name: TextSpan, goods: NamedGoods, all_goods: list[NamedGoods]
) -> bool:
    """Whether goods of the clause belong to another name in it, or are told as a reason."""
    vocabulary, here = setting.mentioned.source.vocabulary, setting.here
    others = [
        (each.start, each.end)
        for each in here.indicators
        if each.end <= name[0] or name[1] <= each.start
    ]
    if any(
        goods in beside(setting, other, all_goods) and not _joined(setting, name, other)
        for other in others
    ):
        return True
    reasons = listed_words(vocabulary, "reason_words", here.language)
    return any(0 <= goods.start - each.end <= _REASON for each in reasons.find(here.words))


def _joined(setting: FigureSetting, name: TextSpan, other: TextSpan) -> bool:
    """Whether two names are joined: coffee output and exports."""
    gap = (name[1], other[0]) if name[1] <= other[0] else (other[1], name[0])
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    joins = goods_words(vocabulary, "and", language)
    return setting.text[slice(*gap)].strip().lower() in joins


def _names_whole(setting: FigureSetting, name: TextSpan) -> bool:
    """Whether the clause says that all goods are meant: total exports, 全国出口总额."""
    vocabulary, here = setting.mentioned.source.vocabulary, setting.here
    start, end = min(setting.own[0], name[0]), setting.own[1]
    wholes = goods_phrases(vocabulary, "whole", here.language)
    national = listed_words(vocabulary, "national_words", here.language)
    return is_owned(setting.mentioned, here, name) or any(
        start <= each.start and each.end <= end
        for phrases in (wholes, national)
        for each in phrases.find(here.words)
    )
