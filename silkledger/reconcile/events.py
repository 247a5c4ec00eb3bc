"""Events: kind, period and participants of each valid raw row; every distinct one is read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from silkledger.columns import encode, fill_null, group_by, parse_integers, values_at
from silkledger.messages import near
from silkledger.reading.geography.places import read_place
from silkledger.reading.results import Place
from silkledger.reconcile.readings import (
    STAGE,
    Read,
    Reconciled,
    merged_words,
    of_source,
    read_periods,
)
from silkledger.reconcile.reviews import review_words
from silkledger.rules import refuse
from silkledger.schemas.table import DAY, TEXT, TEXTS
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once
from silkledger.unexpected import guarded
from silkledger.validate.quarantine import Reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.ingest.folder.sources import Source


@built_once
def event_kinds(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the kinds of event (schemas/vocabularies/event_kinds.csv)."""
    entries = vocabulary.load(
        "event_kinds", ("kind", "meaning"), required=("kind", "meaning"), key=("kind",)
    )
    return frozenset(entry["kind"] for entry in entries)


def reconcile_events(
    rows: pa.Table, sources: Mapping[str, Source], vocabulary: Vocabulary = SHIPPED
) -> Reconciled:
    """Return what valid raw events say, as columns of silkledger.schemas.events.EVENTS.

    Columns that are printed cells, ids or history are left out.
    """
    status = fill_null(rows["status"], "held")
    kind, period = (
        _kinds(rows, vocabulary),
        read_periods(rows, sources, status, vocabulary, event=True),
    )
    participants, codes = _participants(rows, vocabulary)
    columns = {
        "kind": encode(rows["kind"]),
        "participants": codes,
        "period_start": period.column("start", DAY),
        "period_end": period.column("end", DAY),
        "period": period.column("edtf", TEXT),
        "nature": period.column("nature", TEXT),
        "status": status,
        "char_start": parse_integers(rows["char_start"]),
        "char_end": parse_integers(rows["char_end"]),
        "document_sha256": of_source(rows, sources, "document_sha256", TEXT),
        "rules": merged_words([period.words("rules")]),
        "flags": merged_words([period.words("flags"), review_words(rows, sources, "events")]),
    }
    reasons = Reasons.join(STAGE, [read.reasons for read in (kind, period, participants)])
    return Reconciled.of(columns, reasons, rows.num_rows)


def _kinds(rows: pa.Table, vocabulary: Vocabulary) -> Read:
    groups = group_by([rows["kind"]])
    kinds = event_kinds(vocabulary)
    unknown = "raw.kind_unknown"
    outcomes = [
        kind
        if kind in kinds
        else (refuse(unknown, "kind", kind, nearest=near(kind, kinds) or "a known kind"),)
        for kind in values_at(rows["kind"], groups.first)
    ]
    return Read.of(groups, outcomes)


def _participants(rows: pa.Table, vocabulary: Vocabulary) -> tuple[Read, pa.DictionaryArray]:
    """Return the participating places, in the order of the cell, where semicolons separate them."""
    groups = group_by([rows["participants"]])
    outcomes: list[object] = []
    codes: list[list[str]] = []
    for cell in values_at(rows["participants"], groups.first):
        places = [
            guarded(
                read_place,
                "participants",
                name.strip(),
                column="participants",
                vocabulary=vocabulary,
            )
            for name in (cell or "").split(";")
            if name.strip()
        ]
        refused = [
            refusal
            for place in places
            if not isinstance(place, Place)
            for refusal in (place if isinstance(place, tuple) else (place,))
        ]
        outcomes.append(tuple(refused) or None)
        codes.append([place.code for place in places if isinstance(place, Place)])
    return Read.of(groups, outcomes), groups.broadcast(pa.array(codes, TEXTS))
