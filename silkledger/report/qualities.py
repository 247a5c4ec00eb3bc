"""The qualities of a figure in words: what else it is about beside indicator, place and period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.judging.entities import entity_name
from silkledger.judging.quality_cells import CODED, cell_in_words
from silkledger.reading.base import base_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.schemas.vocabulary import Vocabulary

_WORDS = (
    ("entity", "entity"),
    ("item", "item"),
    ("share_of", "share of"),
    ("basis", "basis"),
    ("coverage", "covers"),
    ("reporter", "counted by"),
    ("base", "change"),
)


def qualities_in_words(
    row: Mapping[str, Any], places: Mapping[str, str], vocabulary: Vocabulary
) -> str:
    """Return the qualities of a row of figures or best; `places` are the names of places by code.

    An entity has its name in the vocabulary; a whole, a basis and a coverage have their printed
    words where the row has them.
    """
    words = {
        name: row.get(f"{name}_as_reported") or cell_in_words(row[name] or "") for name in CODED
    }
    words["base"] = row["base"] and base_in_words(row["base"])
    words["entity"] = row["entity"] and entity_name(row["entity"], vocabulary)
    words["item"] = row["item"] and cell_in_words(row["item"])
    words["reporter"] = places.get(row["reporter"], row["reporter"])
    return ", ".join(f"{name} {words[column]}" for column, name in _WORDS if words[column])
