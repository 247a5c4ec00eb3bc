"""Events: kind, period and participants of each valid raw row, every distinct one read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas import vocabulary
from silkledger.distinct import distinct, encode, take, values, whole_numbers
from silkledger.quarantine import Reasons
from silkledger.reading.places import read_place
from silkledger.reconcile.readings import STAGE, Read, Reconciled, merged_words, of_source, read_periods
from silkledger.rules import Refusal, refuse
from silkledger.spelling import near

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.sources import Source

_TEXTS = pa.list_(pa.field("item", pa.string(), nullable=False))


@cache
def event_kinds() -> frozenset[str]:
    """The kinds of event (schemas/vocabularies/event_kinds.csv)."""
    return frozenset(entry["kind"] for entry in vocabulary.load("event_kinds", ("kind", "meaning"), key=("kind",)))


def reconcile_events(rows: pa.Table, sources: Mapping[str, Source]) -> Reconciled:
    """Valid raw events as columns of schemas.events.EVENTS (ids and history are not yet there)."""
    status = pc.fill_null(encode(rows["status"]).dictionary_decode(), "held").dictionary_encode()
    kind, period = _kinds(rows), read_periods(rows, sources, status, event=True)
    participants, codes = _participants(rows)
    reasons = Reasons.join(STAGE, [read.reasons for read in (kind, period, participants)])
    columns = {
        "as_reported": rows["as_reported"],
        "kind": rows["kind"],
        "title": rows["title"],
        "participants": codes,
        "place": rows["place"],
        "period_start": period.column("start", pa.date32()).dictionary_decode(),
        "period_end": period.column("end", pa.date32()).dictionary_decode(),
        "period": period.column("edtf", pa.string()),
        "nature": period.column("nature", pa.string()),
        "status": status,
        "char_start": whole_numbers(rows["char_start"]),
        "char_end": whole_numbers(rows["char_end"]),
        "document_sha256": of_source(rows, sources, "document_sha256", pa.string()),
        "locator": rows["locator"],
        "row_id": rows["row_id"],
        "said_by": rows["source_id"],
        "rules": merged_words([period.words("rules")]),
        "flags": merged_words([period.words("flags")]),
    }
    kept = np.flatnonzero(~reasons.mask(rows.num_rows))
    return Reconciled(take(pa.table(columns), kept), kept, reasons)


def _kinds(rows: pa.Table) -> Read:
    groups = distinct([rows["kind"]])
    known = event_kinds()
    unknown = "raw.kind_unknown"
    outcomes = [
        kind if kind in known else (refuse(unknown, "kind", kind, nearest=near(kind, known) or "a known kind"),)
        for kind in values(rows["kind"], groups.first)
    ]
    return Read.of(groups, outcomes)


def _participants(rows: pa.Table) -> tuple[Read, pa.DictionaryArray]:
    """The places that take part, separated by semicolons in the cell, in its order."""
    groups = distinct([rows["participants"]])
    outcomes: list[object] = []
    codes: list[list[str]] = []
    for cell in values(rows["participants"], groups.first):
        places = [read_place(name.strip(), column="participants") for name in (cell or "").split(";") if name.strip()]
        refused = tuple(place for place in places if isinstance(place, Refusal))
        outcomes.append(refused or None)
        codes.append([place.code for place in places if not isinstance(place, Refusal)])
    return Read.of(groups, outcomes), groups.spread(pa.array(codes, _TEXTS))
