"""The item of a figure: product, branch or energy source, and indicators of one item alone.

"Production of oil" is the indicator oil_production where the vocabulary has one
(vocabularies/indicator_items.csv), otherwise production with the item oil.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.calendar_names import is_of_calendar
from silkledger.extraction.candidate import Cell
from silkledger.extraction.phrases import Phrases
from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.extraction.candidate import Choice
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.text_tables import CellText
    from silkledger.indicators import Indicator
    from silkledger.reading.results import Quantity
    from silkledger.schemas.vocabulary import Vocabulary

_PERSON, _HOUSES = "person", "家"
# Who trade, and are not traded.
_ACTORS = ("company", "country", "province", "region", "municipality", "bank")
# Units in which what an indicator counts is counted, by its own: routes are not containers.
_THINGS = {"train": ("train", "count"), "TEU": ("TEU", "FEU", "container", "box")}
# What carries people is none of them: passengers and cars.
_CARRIERS = ("car", "vehicle", "truck", "bus", "aircraft", "helicopter", "ship", "train", "wagon")
# Indicators of which a text tells the item.
_WITH_ITEM = (
    "production",
    "output",
    "consumption",
    "stocks",
    "reserves",
    "price",
    "export",
    "import",
    "harvest",
    "crop_yield",
    "sown_area",
    "sales_volume",
    "processing_volume",
)


def of_item(setting: FigureSetting, choice: Choice) -> Choice:
    """Return the indicator of the item that the clause names, if there is one, else the choice."""
    vocabulary = setting.mentioned.source.vocabulary
    quantity = setting.quantity
    unit = f"unit:{quantity.unit}" if quantity is not None else ""
    if counted := _of_items(vocabulary).get((choice.value, unit)):
        return replace(choice, value=counted, reason=f"{choice.reason}, counted in its own unit")
    item = _item(setting)
    code = _of_items(vocabulary).get((choice.value, str(item.value))) if item else None
    if code is None or item is None:
        return choice
    words = setting.text[item.start : item.end]
    return replace(choice, value=code, reason=f'{choice.reason}, of "{words}"')


def item_cell(setting: FigureSetting, indicator: str) -> Cell | None:
    """Return the cell `item`, if the indicator may be one of an item and the clause names it."""
    if not indicator.startswith(_WITH_ITEM) or (item := _item(setting)) is None:
        return None
    words = setting.text[item.start : item.end].replace("\n", " ")
    return Cell(words, (item.start, item.end), "named in its clause")


def item_of_table(
    mentioned: Mentioned, scopes: Iterable[Sequence[CellText]], indicator: str
) -> Cell | None:
    """Return the cell `item` of a value, from the nearest words around it that name just one."""
    if not indicator.startswith(_WITH_ITEM):
        return None
    for cell in (cell for scope in scopes for cell in scope):
        here = mentioned.within(cell.start, cell.end)
        found = [*_items(mentioned.source.vocabulary, here.language).find(here.words)]
        if len({each.value for each in found}) == 1:
            span = found[0].start, found[0].end
            return Cell(mentioned.text[slice(*span)], span, "named around its cell")
        if found:
            return None
    return None


def _item(setting: FigureSetting) -> MatchedPhrase | None:
    """Return the only item that the clause of the figure names."""
    start, end = setting.own
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    matches = [
        each
        for each in _items(vocabulary, language).find(setting.here.words)
        if start <= each.start
        and each.end <= end
        and not is_of_calendar(setting.text[each.start : each.end], vocabulary, language)
    ]
    return matches[0] if len({each.value for each in matches}) == 1 else None


@built_once
def _of_items(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    columns = ("code", "item", "of_item")
    return {
        (entry["code"], entry["item"]): entry["of_item"]
        for entry in vocabulary.load("indicator_items", columns, required=columns)
    }


@built_once
def _items(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of items in a language, each with its code."""
    phrases = Phrases[str](vocabulary, language)
    for entry in vocabulary.load("qualities", ("quality", "codes", "language", "words")):
        if entry["quality"] == "item" and entry["language"] == language and entry["codes"]:
            for word in entry.list("words"):
                if "{" not in word:
                    phrases.add(word, entry["codes"])
    return phrases


def counts_houses(setting: FigureSetting, indicator: Indicator) -> bool:
    """Whether a Chinese figure counts firms or shops, and an indicator no things by the piece.

    Of sales that grew at 580家, none is a quantity sold.
    """
    return setting.text[setting.span[1] - 1] == _HOUSES and not indicator.canonical_unit


def counts_others(quantity: Quantity, indicator: Indicator, vocabulary: Vocabulary) -> bool:
    """Whether a figure counts what an indicator does not: trains that go to 21 countries.

    What another indicator counts is of none else: 2.348 Firmen, hospitals with 100 beds. Words for
    the whole may lead to its parts (vocabularies/indicator_items.csv).
    """
    if quantity.unit in _ACTORS and indicator.canonical_unit != quantity.unit:
        return True
    if quantity.dimension != "count" or not indicator.canonical_unit:
        return False
    if (indicator.code, f"unit:{quantity.unit}") in _of_items(vocabulary):
        return False
    if indicator.canonical_unit == _PERSON and quantity.unit in _CARRIERS:
        return True
    if indicator.canonical_unit in _THINGS:
        return quantity.unit not in _THINGS[indicator.canonical_unit]
    known = indicators(vocabulary).values()
    return any(
        each.canonical_unit == quantity.unit != indicator.canonical_unit
        for each in known
        if each.dimension == "count"
    )
