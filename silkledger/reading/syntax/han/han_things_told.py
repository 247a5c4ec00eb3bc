"""Changes of a quantity that counted things have, and not of their number: 6个行业就业率上升."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import counts_things
from silkledger.reading.words.senses import is_numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

# Ends of nouns of quantities; those of prices and amounts are found in figures of these as well.
QUANTITIES = (
    *("价", "價", "价格", "價格", "量", "额", "額", "产值", "產值", "收入", "工资", "工資"),
    *("薪资", "薪資", "指数", "指數", "面积", "面積", "规模", "規模", "利润", "利潤"),
)
_OTHERS = (
    *("率", "指标", "指標", "人口", "营收", "營收", "业绩", "業績", "销售", "銷售", "出口", "进口"),
    *("進口", "投资", "投資", "需求", "收益", "获利", "獲利", "客流", "成交"),
)
_SHORTEST = 4  # tokens of a number, its thing, a quantity and a change


def changed_quantity(tokens: Sequence[Token]) -> int:
    """Return the place of the quantity of counted things that changed, which ends a wording, or 0.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> changed_quantity(lexicon(SHIPPED, "zh").tokens("6个行业就业率上升"))
    3
    """
    numbers = [at for at, token in enumerate(tokens) if is_numeral(token)]
    if len(numbers) != 1 or len(tokens) < numbers[0] + _SHORTEST:
        return 0
    quantity, change = tokens[-2:]
    noun = tokens[numbers[0] + 1 : -2]
    changed = change.word.change_before is not None and "finite" in change.word.roles
    told = quantity.kind == "word" and quantity.text.endswith((*QUANTITIES, *_OTHERS))
    measured = "classifier" in noun[0].word.roles or counts_things(noun[0])
    named = len(noun) > 1 or counts_things(noun[0])
    named = named and all(counts_things(each) or "subject" in each.word.roles for each in noun[1:])
    silent = not any(token.word.change_before for token in tokens[:-1])
    return len(tokens) - 2 if changed and told and measured and named and silent else 0


def refuse_changed_quantity(tokens: Sequence[Token]) -> None:
    """Raise UnreadableError for a change that would turn the number of the things that have it."""
    if place := changed_quantity(tokens):
        raise UnreadableError("sign.unclear", "".join(token.text for token in tokens[place:]))
