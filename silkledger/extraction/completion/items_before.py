"""The item that a figure takes from what stands before it: the sentences, the heading, the title.

"Uganda shipped more coffee. Exports rose 41 %": the last goods that the passage names are those of
its trade, if there is one alone and nothing speaks of all goods since. With two, or a whole beside
it, the item is open. A sentence that tells of a trade lends its goods to that one alone, and one on
production to none: after "copper output rose" exports are of all goods. A price or a result of
something else names none, nor does a branch; energy in a title may as well be the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.completion.goods_beside import beside, is_owned
from silkledger.extraction.completion.goods_mentions import goods_in, is_branch
from silkledger.extraction.goods_words import goods_phrases
from silkledger.indicators import indicators
from silkledger.item_tree import ancestors, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.goods_mentions import NamedGoods
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.schemas.vocabulary import Vocabulary

_ENERGY = "energy"
_SIDES = ("export", "import")
_OTHER = "the goods named are those of the other side of trade"
_BACK = 3  # sentences
_CROPS = ("harvest", "crop_yield", "sown_area")
# Indicators in a sentence before whose goods are those that are traded next.
OF_GOODS = (
    "price",
    "production",
    "consumption",
    "stocks",
    "export",
    "import",
    "harvest",
    "crop_yield",
    "sown_area",
    "sales_volume",
    "processing_volume",
    "trade_turnover",
)


class ItemBefore(NamedTuple):
    """Goods named before a figure; `is_open` where they may not be those of the figure."""

    start: int
    end: int
    code: str
    reason: str
    is_open: bool = False


def item_before(setting: FigureSetting, code: str) -> ItemBefore | None:
    """Return the goods that what stands before a figure names last; None without any."""
    for span, reason in _stretches(setting):
        goods = _goods(setting, span)
        whole = _names_whole(setting, span)
        if not goods:
            if whole:
                return None
            continue
        first = goods[0]
        if not _tells_goods(setting, span, goods, code):
            return None
        if not _lends(setting, span, code):
            if not _is_of_sentence(setting, span):
                return None
            return ItemBefore(first.start, first.end, "", _OTHER, is_open=True)
        is_open = whole or len({each.code for each in goods}) > 1
        return ItemBefore(first.start, first.end, first.code, reason, is_open)
    return _above(setting)


def _above(setting: FigureSetting) -> ItemBefore | None:
    """Return the only goods of the heading, else of the title."""
    heading = setting.passages.headings.get(setting.sentence.block)
    if heading is not None and _says_all(setting, heading):
        return None
    for span, reason in (
        (heading, "named in the heading"),
        (setting.passages.title, "named in the title"),
    ):
        if span is None or span[1] > setting.sentence.start:
            continue
        goods = _goods(setting, span)
        if not goods:
            continue
        if len({each.code for each in goods}) > 1 or _others_since(setting, span, goods[0]):
            return ItemBefore(goods[0].start, goods[0].end, "", "several goods are named", True)
        energy = _ENERGY in (goods[0].code, *ancestors(goods[0].code, tree(_vocabulary(setting))))
        return ItemBefore(goods[0].start, goods[0].end, goods[0].code, reason, energy)
    return None


def _others_since(setting: FigureSetting, span: TextSpan, goods: NamedGoods) -> bool:
    """Whether other goods, or all, are named between a heading and the sentence."""
    since = span[1], setting.sentence.start
    return _names_whole(setting, since) or any(
        each.code != goods.code for each in _goods(setting, since)
    )


def _stretches(setting: FigureSetting) -> Iterator[tuple[TextSpan, str]]:
    """Yield the stretches before a figure, the nearest first: its sentence, and those before."""
    start = setting.own[0]
    if start > setting.sentence.start:
        yield (setting.sentence.start, start), "named before in its sentence"
    headings, block = setting.passages.headings, setting.sentence.block
    number = setting.sentence.number
    for before in reversed(setting.passages.sentences[max(number - _BACK, 0) : number]):
        if headings.get(before.block) != headings.get(block):
            return
        yield (before.start, before.end), "named in the sentence before"


def _goods(setting: FigureSetting, span: TextSpan) -> list[NamedGoods]:
    """Return the goods of a stretch, without branches."""
    vocabulary = _vocabulary(setting)
    found = goods_in(setting.mentioned, span)
    return [each for each in found if not is_branch(each.code, vocabulary)]


def _lends(setting: FigureSetting, span: TextSpan, code: str) -> bool:
    """Whether the goods of a stretch may be those of a trade: it tells of that side, or of nothing.

    Production and prices lend no goods to the trade of another sentence, within one sentence they
    do; exports never lend theirs to imports.
    """
    side = next((each for each in _SIDES if code.startswith(each)), None)
    told = [str(each.value) for each in setting.mentioned.within(*span).indicators]
    if side is None or not told or any(each.startswith(side) for each in told):
        return True
    return _is_of_sentence(setting, span) and not any(each.startswith(_SIDES) for each in told)


def _is_of_sentence(setting: FigureSetting, span: TextSpan) -> bool:
    return setting.sentence.start <= span[0]


def _tells_goods(
    setting: FigureSetting, span: TextSpan, goods: list[NamedGoods], code: str
) -> bool:
    """Whether a stretch names no indicator, those of goods alone, or one of goods beside them.

    A harvest is of what is told of a harvest: hops are not the beer made of them.
    """
    named = setting.mentioned.within(*span).indicators
    if code.startswith(_CROPS) and named:
        return any(str(each.value).startswith(_CROPS) for each in named)
    about = [each for each in named if _is_of_goods(setting, str(each.value))]
    if len(about) == len(named):
        return True
    return any(set(beside(setting, (each.start, each.end), goods)) for each in about)


def _is_of_goods(setting: FigureSetting, code: str) -> bool:
    known = indicators(_vocabulary(setting))
    return code.startswith(OF_GOODS) or known[code].level.startswith(OF_GOODS)


def _names_whole(setting: FigureSetting, span: TextSpan) -> bool:
    """Whether a stretch names trade, and says that it is of all goods, or of a place."""
    here = setting.mentioned.within(*span)
    trade = [each for each in here.indicators if str(each.value).startswith(("export", "import"))]
    goods = goods_in(setting.mentioned, span)
    return bool(trade) and (
        _says_all(setting, span)
        or any(
            is_owned(setting.mentioned, here, (each.start, each.end))
            and not beside(setting, (each.start, each.end), goods)
            for each in trade
        )
    )


def _says_all(setting: FigureSetting, span: TextSpan) -> bool:
    """Whether a stretch has words for all goods, or for foreign trade."""
    here = setting.mentioned.within(*span)
    wholes = goods_phrases(_vocabulary(setting), "whole", here.language)
    return next(wholes.find(here.words), None) is not None


def _vocabulary(setting: FigureSetting) -> Vocabulary:
    return setting.mentioned.source.vocabulary
