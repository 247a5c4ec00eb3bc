"""Which publication and edition figures name, as codes that are equal where these are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.columns import group_by, values_at
from silkledger.judging.checks.identities.pairs import numbers_of
from silkledger.judging.reference.publications import edition_order, named_publication

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes
    from silkledger.schemas.vocabulary import Vocabulary


def editions_of(figures: pa.Table, vocabulary: Vocabulary) -> tuple[Codes, Codes]:
    """Return a code for the publication of each figure, and one for its edition; 0: not stated."""
    groups = group_by([figures[name] for name in ("measured_by", "edition")])
    names = list(values_at(figures["measured_by"], groups.first))
    editions = list(values_at(figures["edition"], groups.first))
    publications = [
        ((known := named_publication(name, vocabulary)) and known[1]) or f"name {name.casefold()}"
        if name
        else ""
        for name in names
    ]
    dated = [(*edition_order(text), text.casefold()) if text else () for text in editions]
    return groups.take(numbers_of(publications, "")), groups.take(numbers_of(dated, ()))
