"""The item of a figure: product, branch or energy source, and indicators of one item alone.

"Production of oil" is the indicator oil_production where the vocabulary has one
(vocabularies/indicator_items.csv), otherwise production with the item oil.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.goods_mentions import goods_in
from silkledger.extraction.completion.items_before import OF_GOODS
from silkledger.extraction.completion.told_items import TRADERS, told_item
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.extraction.candidate import Choice
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.extraction.completion.told_items import ToldItem
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText
    from silkledger.schemas.vocabulary import Vocabulary

# Indicators of which a text tells the item.
_WITH_ITEM = (*OF_GOODS, "output", "reserves", "retail_sales")
_TRADED = ("export", "import", "trade")
# Those that are of all goods where they have no item; other ones have no total.
_OF_ALL = (
    "exports",
    "exports_growth",
    "exports_multiple",
    "imports",
    "imports_growth",
    "imports_multiple",
)


def of_item(setting: FigureSetting, choice: Choice) -> Choice:
    """Return the indicator of the item that the text tells, if there is one, else the choice."""
    vocabulary = setting.mentioned.source.vocabulary
    quantity = setting.quantity
    unit = f"unit:{quantity.unit}" if quantity is not None else ""
    if counted := of_items(vocabulary).get((choice.value, unit)):
        return replace(choice, value=counted, reason=f"{choice.reason}, counted in its own unit")
    item = _told(setting, choice.value, choice.span)
    if item is None or item.is_open:
        return choice
    code = of_items(vocabulary).get((choice.value, item.code))
    if code is None:
        return choice
    words = setting.text[slice(*item.span)]
    return replace(choice, value=code, reason=f'{choice.reason}, of "{words}"')


def with_item_told(setting: FigureSetting, cell: Cell) -> Cell:
    """Return the cell `indicator`, empty if it is trade of goods that are not clear."""
    item = _told(setting, cell.value, cell.span)
    if item is None or not item.is_open or cell.value not in _OF_ALL:
        return cell
    return replace(cell, value="", reason=item.reason)


def item_cell(setting: FigureSetting, indicator: Cell | None) -> Cell | None:
    """Return the cell `item`, if the indicator may be one of an item and the text tells it."""
    item = _told(setting, indicator.value, indicator.span) if indicator is not None else None
    if item is None or item.is_open:
        return None
    words = setting.text[slice(*item.span)].replace("\n", " ")
    return Cell(words, item.span, item.reason)


def _told(setting: FigureSetting, code: str, name: TextSpan | None) -> ToldItem | None:
    """Return the item of a figure of prose whose indicator may be of an item."""
    if name is None or not code.startswith(_WITH_ITEM) or setting.is_in_table:
        return None
    return told_item(setting, code, name)


def item_of_table(
    mentioned: Mentioned, scopes: Iterable[Sequence[CellText]], indicator: str
) -> Cell | None:
    """Return the cell `item` of a value, from the nearest words around it that name just one."""
    if not indicator.startswith(_WITH_ITEM):
        return None
    for cell in (cell for scope in scopes for cell in scope):
        found = goods_in(mentioned, (cell.start, cell.end))
        if indicator.startswith(_TRADED):
            found = [each for each in found if each.code not in TRADERS]
        if len({each.code for each in found}) == 1:
            span = found[0].start, found[0].end
            return Cell(mentioned.text[slice(*span)], span, "named around its cell")
        if found:
            return None
    return None


@built_once
def of_items(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    """Return the indicator of an item, or of a unit, by the code of the wider one and the item."""
    columns = ("code", "item", "of_item")
    return {
        (entry["code"], entry["item"]): entry["of_item"]
        for entry in vocabulary.load("indicator_items", columns, required=columns)
    }
