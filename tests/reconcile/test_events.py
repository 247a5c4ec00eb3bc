from __future__ import annotations

import datetime as dt

from silkledger.identity import EVENT_DETAILS
from silkledger.ingest.folder.sources import Source
from silkledger.reconcile import reconcile_events
from silkledger.schemas import raw
from tests.support.rows import raw_rows

SOURCES = {"s": Source("s", "An article", "2023-05-03", dt.date(2023, 5, 3), locale="en")}
EVENT = {"kind": "meeting", "title": "A meeting", "participants": "China;Kazakhstan"}


def read(*rows: dict[str, str]) -> tuple[list[dict[str, object]], list[tuple[str, str]]]:
    found = reconcile_events(raw_rows(*rows, contract=raw.EVENTS, details=EVENT_DETAILS), SOURCES)
    reasons = [found.reasons.refusals[code] for code in found.reasons.codes.tolist()]
    return found.rows(found.numbers).to_pylist(), [
        (reason.rule, reason.column) for reason in reasons
    ]


def test_an_event_has_its_dates_and_the_codes_of_its_participants() -> None:
    (event,), reasons = read({**EVENT, "as_reported": "In January 1992"})
    assert (event["period_start"], event["period_end"]) == (
        dt.date(1992, 1, 1),
        dt.date(1992, 1, 31),
    )
    assert (event["participants"], event["status"], reasons) == (["CHN", "KAZ"], "held", [])


def test_what_was_held_cannot_lie_after_its_publication_and_what_is_planned_can() -> None:
    events, reasons = read(
        {**EVENT, "as_reported": "In 2030"},
        {**EVENT, "as_reported": "In 2030", "status": "planned"},
    )
    assert [event["status"] for event in events] == ["planned"]
    assert reasons == [("period.after_publication", "as_reported")]


def test_unknown_kinds_and_participants_are_refused() -> None:
    events, reasons = read(
        {**EVENT, "kind": "meting", "participants": "China;Atlantis", "as_reported": "In 2022"}
    )
    assert events == []
    assert reasons == [("raw.kind_unknown", "kind"), ("place.unknown", "participants")]
