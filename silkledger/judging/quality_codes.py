"""Codes of qualities (vocabularies/quality_codes.csv) and of items (items.csv)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.messages import suggestion
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

ITEM = "item"


class QualityCode(NamedTuple):
    """One code of a quality: its facet, and the wider code that words may name instead.

    `takes` is what a code is about in each case, a year or a place; empty for other codes. A cell
    that states other facets, but not that of a default code, means the default.
    """

    facet: str
    takes: str
    narrows: str
    is_default: bool = False


def wider(quality: str, vocabulary: Vocabulary = SHIPPED) -> dict[str, str]:
    """Return the wider code of each code of a quality that has one."""
    codes = quality_codes(vocabulary)[quality]
    return {code: known.narrows for code, known in codes.items() if known.narrows}


@built_once
def quality_codes(vocabulary: Vocabulary) -> dict[str, dict[str, QualityCode]]:
    """Return the codes of each quality.

    Raises VocabularyError for a wider code that is unknown or of another facet.
    """
    codes: dict[str, dict[str, QualityCode]] = {ITEM: items(vocabulary)}
    entries = vocabulary.load(
        "quality_codes",
        ("quality", "facet", "code", "takes", "narrows", "default", "meaning"),
        required=("quality", "facet", "code", "meaning"),
        key=("quality", "code"),
    )
    for entry in entries:
        known = codes.setdefault(entry["quality"], {})
        known[entry["code"]] = QualityCode(
            entry["facet"], entry["takes"], entry["narrows"], entry.truth("default")
        )
    for entry in entries:
        if (name := entry["narrows"]) and (
            codes[entry["quality"]].get(name, QualityCode("", "", "")).facet != entry["facet"]
        ):
            what = f"{name!r} is not a code of the facet {entry['facet']}; write one"
            raise entry.fault(what, "narrows")
    return codes


@built_once
def items(vocabulary: Vocabulary) -> dict[str, QualityCode]:
    """Return the codes of items; a part never narrows its whole here: they never meet.

    Raises VocabularyError for an unknown parent.
    """
    entries = vocabulary.load(
        "items", ("code", "parent", "disjoint", "meaning"), required=("code",), key=("code",)
    )
    known = {entry["code"] for entry in entries}
    for entry in entries:
        entry.truth("disjoint")
        if entry["parent"] and entry["parent"] not in known:
            what = f"{entry['parent']!r} is not in items.csv; {suggestion(entry['parent'], known)}"
            raise entry.fault(what, "parent")
    return dict.fromkeys((entry["code"] for entry in entries), QualityCode(ITEM, "", ""))
