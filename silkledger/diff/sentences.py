"""Changes of figures and events in sentences, one a row: what `diff`, CHANGES.md and the page say.

A row that was removed and one that was added at the same span of a source are one corrected figure.
Of a changed row, the cells that are one thing to a reader (a reading, a period) are named together.
The other tables follow from figures and events; their changes are counted, not worded.

>>> row = {"bound": "exact", "value": 5.2, "lower": 5.2, "upper": 5.2, "unit": "percent"}
>>> _reading(row), _reading({**row, "value": -5.2, "lower": -5.2, "upper": -5.2})
('5.2\u00a0%', '\u22125.2\u00a0%')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger import wording
from silkledger.columns import decode_as
from silkledger.release.candidate import Sentence
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from silkledger.release.candidate import ChangeKind

    Row = Mapping[str, Any]
    Read = Callable[[str], pa.Table]

TABLES = ("figures", "events")
SHOWN = 200  # sentences that are made; further changes are in the change list
_KEY = {"figures": "figure_id", "events": "event_id"}
_INTERVAL = ("bound", "value", "lower", "upper", "unit")
_DATES = ("period", "period_start", "period_end", "nature")
# Cells that follow from the wording or its reading: not named beside them.
_FOLLOWS = (
    *("point", "lower_inclusive", "upper_inclusive", "lower_digit", "upper_digit"),
    *("significant_digits", "value_usd", "usd_rate", "usd_basis", "usd_source", "rules", "flags"),
    *("char_start", "char_end", "document_sha256"),
    *("row_id", "line", "period_as_reported", "extractor", "locator"),
)


def change_sentences(
    changes: pa.Table, old: Read, new: Read, limit: int = SHOWN
) -> tuple[Sentence, ...]:
    """Return the changes of figures and events, corrected ones first, at most `limit` a table.

    `changes` is a change list (silkledger.schemas.outcomes.DIFF); `old` and `new` return a table of
    the older and the newer release by its name.
    """
    sentences: list[Sentence] = []
    for table in TABLES:
        rows = changes.filter(pc.equal(decode_as(changes.column("table"), TEXT), table))
        if rows.num_rows:
            sentences += list(_of_table(table, rows, old, new, limit))[:limit]
    return tuple(sentences)


def _of_table(
    table: str, changes: pa.Table, old: Read, new: Read, limit: int
) -> Iterator[Sentence]:
    by_kind: dict[str, dict[str, list[Row]]] = {}
    for change in _first(changes, limit):
        by_kind.setdefault(change["change"], {}).setdefault(change["key"], []).append(change)
    removed, added, changed = (
        by_kind.get(kind, {}) for kind in ("row_removed", "row_added", "value_changed")
    )
    before = _rows(old(table), _KEY[table], [*removed, *changed])
    after = _rows(new(table), _KEY[table], [*added, *changed])
    pairs = _pairs([before[key] for key in removed], [after[key] for key in added], _KEY[table])
    for was, now in pairs.items():
        reason = _reason([*removed[was], *added[now]])
        words = _difference(before[was], after[now], [*before[was]])
        text = f"{_place(after[now])}: {words}"
        yield _sentence(table, "corrected", now, text, reason)
    for key, cells in changed.items():
        columns = [cell["column"] for cell in cells]
        words = _difference(before[key], after[key], columns)
        yield _sentence(table, "changed", key, f"{_named(after[key])}: {words}", _reason(cells))
    ends: tuple[tuple[ChangeKind, dict[str, Row], dict[str, list[Row]]], ...] = (
        ("removed", before, removed),
        ("added", after, added),
    )
    for kind, rows, entries in ends:
        for key, entry in entries.items():
            if key not in (pairs if kind == "removed" else pairs.values()):
                yield _sentence(table, kind, key, _named(rows[key]), _reason(entry))


def _first(changes: pa.Table, limit: int) -> list[Row]:
    """Return the changes of enough rows: of each kind, those of the first `limit` keys."""
    kinds = decode_as(changes.column("change"), TEXT)
    rows: list[Row] = []
    for kind in ("row_removed", "row_added", "value_changed"):
        alike = changes.filter(pc.equal(kinds, kind))
        keys = pc.unique(alike.column("key")).slice(0, limit)
        rows += alike.filter(pc.is_in(alike.column("key"), value_set=keys)).to_pylist()
    return rows


def _rows(table: pa.Table, key: str, wanted: Sequence[str]) -> dict[str, Row]:
    mask = pc.is_in(decode_as(table.column(key), TEXT), value_set=pa.array(wanted, TEXT))
    return {row[key]: row for row in table.filter(mask).to_pylist()}


def _pairs(removed: Sequence[Row], added: Sequence[Row], key: str) -> dict[str, str]:
    """Return the removed rows whose place in a source one added row took, by id."""
    pairs: dict[str, str] = {}
    for was in removed:
        candidates = [
            now for now in added if _same_place(was, now) and now[key] not in pairs.values()
        ]
        if len(candidates) == 1:
            pairs[was[key]] = candidates[0][key]
    return pairs


def _same_place(was: Row, now: Row) -> bool:
    if was["said_by"] != now["said_by"]:
        return False
    if was["char_start"] is None or now["char_start"] is None:
        return bool(was["row_id"] == now["row_id"])
    return bool(was["char_start"] < now["char_end"] and now["char_start"] < was["char_end"])


def _sentence(table: str, kind: ChangeKind, key: str, words: str, reason: str) -> Sentence:
    return Sentence(table, kind, key, f"{words} ({reason})" if reason else words, bool(reason))


def _reason(entries: Sequence[Row]) -> str:
    return "; ".join(dict.fromkeys(entry["reason"] for entry in entries if entry["reason"]))


def _difference(was: Row, now: Row, columns: Sequence[str]) -> str:
    """Return what differs between two rows; cells that follow are named where nothing else does.

    >>> rows = [{"value": 5, "flags": flags} for flags in (["undated", "unreviewed"], ["undated"])]
    >>> _difference(*rows, ["flags"])
    'flags: unreviewed removed'
    """
    return "; ".join([*_differences(was, now, columns)] or [*_followed(was, now, columns)])


def _followed(was: Row, now: Row, columns: Sequence[str]) -> Iterator[str]:
    """Yield what differs of cells that follow from a wording or its reading."""
    for name in columns:
        old, new = was.get(name), now.get(name)
        if not (isinstance(old, list) and isinstance(new, list)):
            yield f"{name} {_cell(old)} to {_cell(new)}"
            continue
        ends = (("removed", old, new), ("added", new, old))
        words = [
            f"{', '.join(map(str, gone))} {what}"
            for what, left, right in ends
            if (gone := [each for each in left if each not in right])
        ]
        yield f"{name}: {', '.join(words) or 'in another order'}"


def _differences(was: Row, now: Row, columns: Sequence[str]) -> Iterator[str]:
    """Yield what differs between two rows, of the named columns."""
    named = [name for name in columns if name in now and was.get(name) != now[name]]
    if "as_reported" in named:
        yield f"“{was['as_reported']}” is now “{now['as_reported']}”"
    if any(name in named for name in _INTERVAL):
        yield f"{_reading(was)} to {_reading(now)}"
    if any(name in named for name in _DATES):
        yield f"{wording.when(was['period'])} to {wording.when(now['period'])}"
    ids = ("figure_id", "event_id", "since_release", "changed_release", "as_reported")
    for name in named:
        if name not in (*_INTERVAL, *_DATES, *_FOLLOWS, *ids):
            yield f"{name} {_cell(was.get(name))} to {_cell(now[name])}"


def _reading(row: Row) -> str:
    if row["value"] is None:
        return "erased"  # silkledger.published.erasure
    ends = (row["lower"], row["upper"])
    return wording.reading(row["bound"], row["value"], *ends, row["unit"])


def _place(row: Row) -> str:
    return f"{row['said_by']}, {_about(row)}"


def _named(row: Row) -> str:
    read = f", {_reading(row)}" if "bound" in row else ""
    return f"{row['said_by']}: “{row['as_reported']}” ({_about(row)}{read})"


def _about(row: Row) -> str:
    cells = [row.get("indicator") or row.get("kind"), row.get("geography"), row.get("counterpart")]
    return ", ".join([*(cell for cell in cells if cell), wording.when(row["period"])])


def _cell(value: object) -> str:
    if value is None or value == []:
        return "nothing"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
