"""What pages are told of a source, as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.curation import source_toml_edits
from silkledger.curation.load import DEFAULTS
from silkledger.reading.text.left_out import stands_at
from silkledger.schemas.raw import EVENTS, FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.curation.worklist import Item
    from silkledger.desk.presence import LockHolder
    from silkledger.desk.sources import Shown

# The columns of a card: those that most figures have come first, the rest only if they are filled
# or asked for. Places in the text are changed in the text.
_FIRST = {
    "figures": ("as_reported", "indicator", "geography", "counterpart", "period", "measured_by"),
    "events": ("as_reported", "kind", "title", "participants", "place"),
}
_ELSEWHERE = ("char_start", "char_end", "extractor", "confidence")


def columns() -> dict[str, list[dict[str, Any]]]:
    """Return the columns of a card by table, in their order."""
    return {table.name: _columns(table.name) for table in (FIGURES, EVENTS)}


def _columns(name: str) -> list[dict[str, Any]]:
    table = FIGURES if name == "figures" else EVENTS
    first = _FIRST[name]
    rest = [each for each in table.names if each not in (*first, *_ELSEWHERE)]
    by_name = {column.name: column for column in table.columns}
    return [
        {
            "name": each,
            "title": by_name[each].title,
            "description": by_name[each].description,
            "required": by_name[each].required,
            "first": each in first,
        }
        for each in (*first, *rest)
    ]


def item(each: Item, text: str) -> dict[str, Any]:
    """Return an item: its state, its cells, and where each proposed cell comes from.

    `span` is its place in the text, None if its words don't stand where its cells say.
    """
    candidate = each.candidate
    last = each.history[-1] if each.history else None
    span = candidate.span if candidate is not None and each.is_moved else each.span
    if span is not None and not each.is_moved and text:
        span = span if stands_at(text, *span, each.cells.get("as_reported") or "") else None
    return {
        "id": each.id,
        "table": each.table,
        "state": each.state,
        "cells": dict(each.cells),
        "span": span,
        "moved": each.is_moved,
        "unseen": each.is_unseen,
        "edited": sorted(each.edited),
        "confidence": candidate.confidence if candidate else None,
        "reasons": [
            {"rule": reason.rule, "message": reason.message}
            for reason in (candidate.reasons if candidate else ())
        ],
        "sentence": candidate.sentence_span if candidate else None,
        "proposed": {
            name: {
                "value": cell.value,
                "span": cell.span,
                "reason": cell.reason,
                "choices": [
                    {"value": choice.value, "reason": choice.reason, "span": choice.span}
                    for choice in cell.choices
                ],
            }
            for name, cell in (candidate.cells.items() if candidate else ())
        },
        "last": None
        if last is None
        else {"action": last.action, "by": last.by, "at": last.at, "note": last.note or ""},
    }


def source(shown: Shown) -> dict[str, Any]:
    """Return a whole source."""
    places = shown.places
    return {
        "id": places.source_id,
        "version": shown.version,
        "fault": shown.fault,
        "text": shown.text,
        "declared": source_toml_edits.declared(places),
        "editable": source_toml_edits.EDITABLE,
        "defaults": dict(shown.worklist.defaults),
        "defaultable": DEFAULTS,
        "columns": columns(),
        "items": [item(each, shown.text) for each in shown.items],
    }


def lock(held: LockHolder | None, session: str) -> Mapping[str, Any]:
    """Return who is at a source, and whether it is the one who asks."""
    if held is None:
        return {"by": "", "mine": False}
    return {"by": held.by, "mine": held.session == session, "since": held.since}
