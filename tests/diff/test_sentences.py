"""Changes in words: one sentence a row, whatever changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.diff.sentences import change_sentences
from silkledger.schemas.outcomes import DIFF
from silkledger.schemas.release import BY_NAME
from tests.support import example
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Rows = list[dict[str, Any]]


def change(kind: str, key: str | None, column: str | None = None, **cells: Any) -> dict[str, Any]:
    return {"table": "figures", "change": kind, "key": key, "column": column, **cells}


def reader(figures: Rows, events: Rows = ()) -> Callable[[str], pa.Table]:  # type: ignore[assignment]
    rows = {"figures": figures, "events": list(events)}
    return lambda name: pa.Table.from_pylist(rows[name], schema=BY_NAME[name].arrow)


def told(changes: Sequence[dict[str, Any]], old: Rows, new: Rows) -> list[tuple[str, str]]:
    table = pa.Table.from_pylist(list(changes), schema=DIFF.arrow)
    return [(each.kind, each.words) for each in change_sentences(table, reader(old), reader(new))]


def decline() -> tuple[dict[str, Any], dict[str, Any]]:
    """A figure whose words were cut short, and the same with the whole of them."""
    cells = {"said_by": "note", "indicator": "exports_growth", "unit": "percent", "bound": "exact"}
    short = {**example.figures()[0], **cells, "figure_id": "b01", "counterpart": None}
    short |= {"as_reported": "5.2 percent", "char_start": 100, "char_end": 111}
    short |= {"value": 5.2, "lower": 5.2, "upper": 5.2}
    whole = {**short, "figure_id": "b02", "as_reported": "5.2 percent decline", "char_end": 119}
    return short, {**whole, "value": -5.2, "lower": -5.2, "upper": -5.2}


def test_a_removed_and_an_added_row_at_one_place_are_one_corrected_figure() -> None:
    short, whole = decline()
    changes = [change("row_removed", "b01"), change("row_added", "b02", reason="read short")]
    assert told(changes, [short], [whole]) == [
        (
            "corrected",
            "note, exports_growth, XCA, 2022: “5.2 percent” is now “5.2 percent decline”; "
            "5.2\u00a0% to \u22125.2\u00a0% (read short)",
        )
    ]


def test_rows_at_other_places_or_of_other_sources_stay_two() -> None:
    short, whole = decline()
    changes = [change("row_removed", "b01"), change("row_added", "b02")]
    for other in ({"char_start": 111, "char_end": 119}, {"said_by": "bulletin"}):
        kinds = [kind for kind, _ in told(changes, [short], [{**whole, **other}])]
        assert kinds == ["removed", "added"]


def test_two_rows_that_took_the_place_of_one_are_not_guessed_between() -> None:
    short, whole = decline()
    changes = [change("row_removed", "b01"), *(change("row_added", key) for key in ("b02", "b03"))]
    kinds = [kind for kind, _ in told(changes, [short], [whole, {**whole, "figure_id": "b03"}])]
    assert kinds == ["removed", "added", "added"]


def test_a_removed_row_shows_its_wording_and_reading() -> None:
    short, _ = decline()
    ((kind, words),) = told(
        [change("row_removed", "b01", reason="its raw row is gone")], [short], []
    )
    assert kind == "removed"
    assert words == (
        "note: “5.2 percent” (exports_growth, XCA, 2022, 5.2\u00a0%) (its raw row is gone)"
    )


def test_cells_of_one_meaning_are_told_once() -> None:
    short, _ = decline()
    now = {**short, "value": 5.3, "lower": 5.3, "upper": 5.3, "point": 5.3, "period": "2021"}
    columns = ("value", "lower", "upper", "point", "period")
    ((_, words),) = told([change("value_changed", "b01", name) for name in columns], [short], [now])
    assert words.endswith(": 5.2\u00a0% to 5.3\u00a0%; 2022 to 2021")


@pytest.mark.parametrize(
    ("column", "old", "new", "words"),
    [
        ("flags", ["undated", "unreviewed"], ["undated"], "flags: unreviewed removed"),
        ("rules", ["a"], ["b", "c"], "rules: a removed, b, c added"),
        ("rules", ["a", "b"], ["b", "a"], "rules: in another order"),
        ("value_usd", 5.0, None, "value_usd 5.0 to nothing"),
        ("char_start", 100, 101, "char_start 100 to 101"),
    ],
)
def test_what_follows_from_a_wording_is_told_if_nothing_else_changed(
    column: str, old: object, new: object, words: str
) -> None:
    row, _ = decline()
    changes = [change("value_changed", "b01", column, reason="rule changed")]
    ((_, sentence),) = told(changes, [{**row, column: old}], [{**row, column: new}])
    assert sentence.endswith(f"5.2\u00a0%): {words} (rule changed)")


def test_other_tables_have_no_sentence() -> None:
    row = {"table": "best", "change": "value_changed", "key": "x", "column": "value"}
    table = pa.Table.from_pylist([row], schema=DIFF.arrow)
    assert change_sentences(table, reader([]), reader([])) == ()


@settings(derandomize=True, max_examples=deep(10, 60))
@given(st.data())
def test_every_row_that_changed_has_one_sentence(data: st.DataObject) -> None:
    rows = example.figures()
    fates = [data.draw(st.sampled_from(["kept", "removed", "added", "changed"])) for _ in rows]
    changes, old, new = [], [], []
    for row, fate in zip(rows, fates, strict=True):
        key = row["figure_id"]
        if fate != "added":
            old.append(row)
        if fate != "removed":
            new.append({**row, "status": "forecast"} if fate == "changed" else row)
        if fate == "changed":
            changes.append(change("value_changed", key, "status"))
        elif fate != "kept":
            changes.append(change(f"row_{fate}", key))
    table = pa.Table.from_pylist(changes, schema=DIFF.arrow)
    found = change_sentences(table, reader(old), reader(new))
    told_keys = [each.key for each in found]
    corrected = sum(each.kind == "corrected" for each in found)
    assert len(set(told_keys)) == len(told_keys)
    assert len(told_keys) + corrected == sum(fate != "kept" for fate in fates)
