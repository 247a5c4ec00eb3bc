"""Items as the vocabulary orders them: what each is a part of, and which have no part in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary


class ItemNode(NamedTuple):
    """One item: its parent ("" for none), and whether it has nothing in common with its siblings.

    Siblings are the items of one parent that are called disjoint; those without a parent are parts
    of the whole itself.
    """

    code: str
    parent: str
    disjoint: bool


@built_once
def tree(vocabulary: Vocabulary) -> dict[str, ItemNode]:
    """Return all items of vocabularies/items.csv by code.

    Raises VocabularyError for items that are parts of each other.
    """
    entries = vocabulary.load("items", ("code", "parent", "disjoint", "meaning"), key=("code",))
    items = {
        entry["code"]: ItemNode(entry["code"], entry["parent"], entry.truth("disjoint"))
        for entry in entries
    }
    for entry in entries:
        code = entry["code"]
        if code in ancestors(code, items):
            what = f"{code} is a part of itself, by way of {entry['parent']}; name another parent"
            raise entry.fault(what, "parent")
    return items


def ancestors(code: str, items: dict[str, ItemNode]) -> list[str]:
    """Return the parent of an item, the parent of that, and so on.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> ancestors("onshore_wind", tree(SHIPPED))
    ['wind', 'renewables', 'energy']
    """
    parents: list[str] = []
    while (parent := items[code].parent if code in items else "") and parent not in parents:
        parents.append(parent)
        code = parent
    return parents
