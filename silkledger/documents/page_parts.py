"""Parts of a web page: which hold its text, and which are furniture (navigation, banners, forms).

The rows are schemas/vocabularies/page_parts.csv.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_PARTS = ("skipped_tag", "kept_in_article", "paragraph_tag", "skipped_role", "skipped_class")


@dataclass(frozen=True, slots=True)
class PageParts:
    """Names of tags, roles and classes; `kept_in_article` are skipped outside of an article."""

    skipped_tag: frozenset[str]
    kept_in_article: frozenset[str]
    paragraph_tag: frozenset[str]
    skipped_role: frozenset[str]
    skipped_class: frozenset[str]


@built_once
def page_parts(vocabulary: Vocabulary) -> PageParts:
    """Return the parts of pages. Raises VocabularyError for an unknown part, or a missing one."""
    named: dict[str, frozenset[str]] = {}
    for entry in vocabulary.load(
        "page_parts", ("part", "words"), required=("words",), key=("part",)
    ):
        if entry["part"] not in _PARTS:
            raise entry.fault(f"part must be one of {', '.join(_PARTS)}", "part")
        named[entry["part"]] = frozenset(entry.list("words"))
    return PageParts(**{part: named.get(part, frozenset()) for part in _PARTS})
