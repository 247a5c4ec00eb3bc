"""A small candidate of every bound, flag, verdict and outcome, made from the table contracts; its
numbers are made up.
"""


# fmt: off

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa

from silkledger.ingest.folder.sources import Dataset, InputFile
from silkledger.release.candidate import Candidate, LastRelease, Plan
from silkledger.schemas.outcomes import DIFF
from silkledger.schemas.release import BY_NAME, CONTENT

Record = TypeVar("Record", Dataset, Plan)
HOSTILE = "<script>alert('1')</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}&amp;"
SOURCE = "trade-note-2023-05-03"
OTHER = "bulletin-2022-09-01"
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
DATASET = Dataset(
    name="steppe-trade",
    title="Steppe trade",
    description="Made-up figures that show every case.",
    licence="CC-BY-4.0",
    contributors=("A. Reviewer",),
    required_indicators=("trade_turnover", "population"),
    required_places=("XCA", "CHN"),
    freshness_days=400,
)


def figure(
    figure_id: str,
    wording: str,
    indicator: str,
    bound: str,
    value: float,
    unit: str,
    *,
    period: str | None = "2022",
    start: dt.date | None = dt.date(2022, 1, 1),
    end: dt.date | None = dt.date(2022, 12, 31),
    nature: str | None = "duration",
    lower: float | None = None,
    upper: float | None = None,
    digit: float = 1.0,
    flags: tuple[str, ...] = (),
    line: int = 2,
    **cells: Any,
) -> dict[str, Any]:
    """One row of the table figures; `lower` and `upper` follow from the bound unless given."""
    if bound in ("exact", "gt", "ge"):
        lower = value if lower is None else lower
    if bound in ("exact", "lt", "le", "nearly"):
        upper = value if upper is None else upper
    if period is None:
        start = end = nature = None
        flags = (*flags, "undated")
    span = 1000 + 10 * line
    return {
        "figure_id": figure_id,
        "as_reported": wording,
        "period_as_reported": period,
        "geography_as_reported": "five Central Asian countries",
        "counterpart_as_reported": None,
        "indicator": indicator,
        "geography": "XCA",
        "statistic": "flow",
        "status": "actual",
        "bound": bound,
        "value": value,
        "lower": lower,
        "upper": upper,
        "lower_inclusive": None if lower is None else bound in ("exact", "ge", "range"),
        "upper_inclusive": None if upper is None else bound in ("exact", "le", "range"),
        "significant_digits": 2,
        "lower_digit": digit,
        "upper_digit": digit,
        "point": value if bound == "exact" else None,
        "unit": unit,
        "period": period,
        "period_start": start,
        "period_end": end,
        "nature": nature,
        "stated_on": dt.date(2023, 5, 3),
        "said_by": SOURCE,
        "char_start": span,
        "char_end": span + len(wording),
        "document_sha256": DIGEST,
        "row_id": f"{SOURCE}:{span}-{span + len(wording)}",
        "rules": [f"bound.{bound}", "number.plain"],
        "flags": list(flags),
        "standing": "accepted",
        "since_release": "1.0.0",
        "changed_release": "1.0.0",
        "line": line,
        **cells,
    }


def figures() -> list[dict[str, Any]]:
    """A figure of every bound and flag."""
    instant: dict[str, Any] = {"start": dt.date(2022, 12, 31), "nature": "instant", "period": "2022-12-31"}
    review: dict[str, Any] = {"measured_by": "BP Statistical Review of World Energy", "edition": "2022"}
    return [
        figure("a01", "exceeded USD 70 billion", "trade_turnover", "gt", 7e10, "USD", counterpart="CHN", digit=1e10),
        figure("a02", "USD 69.8 billion", "trade_turnover", "exact", 6.98e10, "USD", counterpart="CHN", digit=1e8,
               said_by=OTHER, measured_by="Customs of China", line=3, standing="disputed"),
        figure("a03", "nearly USD 15 billion", "fdi_stock", "nearly", 1.5e10, "USD", statistic="stock", line=4,
               geography="CHN", counterpart="XCA", **instant),
        figure("a04", "exceeds USD 300 billion", "gdp", "gt", 3e11, "USD", period=None, line=5),
        figure("a05", "3.9%", "gdp_growth", "exact", 3.9, "percent", statistic="growth_rate", status="forecast", line=6,
               period="2023", start=dt.date(2023, 1, 1), end=dt.date(2023, 12, 31), flags=("forecast_period",),
               measured_by="World Bank", edition="Global Economic Outlook"),
        figure("a06", "over 75 million", "population", "gt", 7.5e7, "person", statistic="stock", line=7,
               period="2023-05-03", start=dt.date(2023, 5, 3), end=dt.date(2023, 5, 3), nature="instant",
               flags=("unit_from_indicator",)),
        figure("a07", "an average of one million annually", "population_increase", "exact", 1e6, "person/year",
               statistic="increase", period="2013-05-03/2023-05-03", start=dt.date(2013, 5, 3), digit=1e6,
               end=dt.date(2023, 5, 3), flags=("unit_from_indicator",), line=8),
        figure("a08", "average age of 27.6", "average_age", "exact", 27.6, "year", statistic="level", period=None, line=9,
               flags=("unit_from_indicator",)),
        figure("a09", "about 4.1 billion tons", "oil_reserves", "approx", 4.1e9, "t", statistic="stock", period=None,
               line=10, digit=1e8, **review),
        figure("a10", "1.8% of the world's total", "oil_reserves_share", "exact", 1.8, "percent", statistic="share",
               period=None, line=11, share_of="world", digit=0.1, **review),
        figure("a11", "nearly 9%", "gas_reserves_share", "nearly", 9, "percent", statistic="share", period=None, line=12,
               share_of="world", **review),
        figure("a12", "grown more than 100 times", "trade_turnover_multiple", "gt", 100, "x", statistic="multiple",
               counterpart="CHN", period="1992-01/..", start=dt.date(1992, 1, 1), end=None, nature="open",
               flags=("multiple_reading", "length_and_start"), line=13),
        figure("a13", "20 to 25 percent", "internet_users_share", "range", 22.5, "percent", lower=20, upper=25,
               statistic="share", geography="TJK", line=14, flags=("unreviewed",), said_by=OTHER),
        figure("a14", "at least 1.2 million", "population", "ge", 1.2e6, "person", geography="KAZ", statistic="stock",
               line=15, flags=("year_inferred",), said_by=OTHER, **instant),
        figure("a15", "up to 12.5 percent", "inflation", "le", 12.5, "percent", statistic="growth_rate", line=16,
               geography="KGZ", said_by=OTHER),
        figure("a16", "fell by more than 6 %", "trade_turnover_growth", "lt", -6, "percent", statistic="growth_rate",
               counterpart="CHN", line=17, flags=("window_not_stated",), period=None, said_by=OTHER),
    ]


def refusal(
    line: int, wording: str, *reasons: tuple[str, str, str, str, str], source: str = SOURCE
) -> list[dict[str, Any]]:
    """The quarantine rows of one raw row; a reason is rule, column, text, reason, fix."""
    raw = {"as_reported": wording, "indicator": "exports", "geography": "Kazakhstan", "note": "second paragraph"}
    return [
        {
            "row_id": f"{source}:{line}", "source_id": source, "table": "figures", "file": f"{source}/figures.csv",
            "line": line, "stage": "reconcile", "rule": rule, "column": column, "text": text, "reason": reason,
            "fix": fix, "raw": json.dumps(raw, ensure_ascii=False),
        }
        for rule, column, text, reason, fix in reasons
    ]


def quarantine() -> list[dict[str, Any]]:
    """Two refused rows, one of them with two reasons."""
    return [
        *refusal(30, "1,234.5 mn mcm", ("unit.ambiguous", "as_reported", "mcm", '"mcm" is a million or a thousand cubic metres',
                 "write m3 with its scale, or let the source say which it means"),
                 ("place.unknown", "geography", "Kazakstan", '"Kazakstan" is no known place', "write Kazakhstan")),
        *refusal(31, "12 billion", ("unit.missing", "as_reported", "12 billion", "no unit is printed",
                 "add the unit that the table head prints"), source=OTHER),
    ]


def events() -> list[dict[str, Any]]:
    """Two events, one held and one planned."""
    common = {"document_sha256": DIGEST, "said_by": SOURCE, "rules": ["period.month"], "since_release": "1.0.0",
              "changed_release": "1.0.0", "participants": ["CHN", "XCA"], "nature": "duration"}
    return [
        {"event_id": "e01", "as_reported": "On April 18th", "kind": "meeting", "title": "Ministers of trade met",
         "place": None, "period": "2023-04-18", "period_start": dt.date(2023, 4, 18), "period_end": dt.date(2023, 4, 18),
         "status": "held", "row_id": f"{SOURCE}:400-413", "char_start": 400, "char_end": 413, "flags": ["year_inferred"],
         "line": 2, **common},
        {"event_id": "e02", "as_reported": "In May of this year", "kind": "summit", "title": "First summit of heads of state",
         "place": "Xi'an", "period": "2023-05", "period_start": dt.date(2023, 5, 1), "period_end": dt.date(2023, 5, 31),
         "status": "planned", "row_id": f"{SOURCE}:700-719", "char_start": 700, "char_end": 719, "flags": [], "line": 3,
         **common},
    ]


def checks() -> list[dict[str, Any]]:
    """A check of every verdict."""
    reference = json.dumps({"source": "World Bank", "edition": "2023-09", "period": "2022", "value": 386.2e9, "unit": "USD",
                            "licence": "CC-BY-4.0"})

    def row(number: int, kind: str, ids: list[str], verdict: str, why: str, **cells: Any) -> dict[str, Any]:
        base = {"check_id": f"c{number:02}", "kind": kind, "role": "summary", "figure_ids": ids, "statement": why,
                "reference": [], "verdict": verdict, "why": why}
        return {**base, **cells}

    return [
        row(1, "share_identity", ["a09", "a10"], "consistent", "4.1 billion t is 1.7 to 1.8 % of the world's 236 billion t.",
            claim_lower=1.75, claim_upper=1.85, found_lower=1.715, found_upper=1.758, unit="percent"),
        row(2, "official_statistic", ["a04"], "consistent_loose", "More than 300 billion USD holds of 386 billion, and says little.",
            role="candidate", claim_lower=3e11, found_lower=3.82e11, found_upper=3.9e11, unit="USD", reference=[reference]),
        row(3, "official_statistic", ["a04"], "consistent_loose", "More than 300 billion USD holds of 386 billion, and says little.",
            claim_lower=3e11, found_lower=3.82e11, found_upper=3.9e11, unit="USD", reference=[reference]),
        row(4, "official_statistic", ["a08"], "contradicted", "A mean age of 27.6 is outside 28.9 to 30.1.",
            claim_lower=27.55, claim_upper=27.65, found_lower=28.9, found_upper=30.1, unit="year"),
        row(5, "official_statistic", ["a05"], "cannot_be_checked", "A forecast is checked only against the same edition."),
    ]


def conflicts() -> list[dict[str, Any]]:
    """A clash and an agreement."""
    return [
        {"conflict_id": "m01", "figure_ids": ["a01", "a02"], "first_figures": 1, "verdict": "clash", "first_lower": 7e10, "second_lower": 6.975e10,
         "second_upper": 6.985e10, "gap": 1.5e8, "unit": "USD", "flags": [], "why": "More than 70 billion USD and 69.8 billion USD can't both hold."},
        {"conflict_id": "m02", "figure_ids": ["a06", "a14"], "first_figures": 1, "verdict": "compatible_by_bound", "first_lower": 7.5e7,
         "second_lower": 1.2e6, "unit": "person", "flags": ["loose"], "why": "Both are bounds from below."},
    ]


def _ledger(
    figures: list[dict[str, Any]], events: list[dict[str, Any]], refused: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    def row(row_id: str, source: str, table: str, line: int, outcome: str, **cells: Any) -> dict[str, Any]:
        return {"row_id": row_id, "source_id": source, "table": table, "file": f"{source}/{table}.csv", "line": line,
                "outcome": outcome, **cells}

    rows = [
        row(f["row_id"], f["said_by"], "figures", f["line"], "published", figure_id=f["figure_id"]) for f in figures
    ]
    rows += [row(e["row_id"], e["said_by"], "events", e["line"], "published", figure_id=e["event_id"]) for e in events]
    places = {(r["file"], r["line"]): r for r in reversed(refused)}
    rows += [
        row(r["row_id"], r["source_id"], r["table"], r["line"], "quarantined", rule=r["rule"]) for r in places.values()
    ]
    if figures:
        rows.append(
            row(
                f"{OTHER}:90",
                OTHER,
                "figures",
                90,
                "duplicate",
                figure_id=figures[0]["figure_id"],
                rule="duplicate.same",
            )
        )
    rows.append(row(f"{OTHER}:91", OTHER, "figures", 91, "excluded", rule="correction.exclude"))
    return sorted(rows, key=lambda r: (r["file"], r["line"]))


def table(name: str, rows: list[dict[str, Any]]) -> pa.Table:
    """The rows under the table's Arrow schema; cells that the schema does not know are dropped."""
    return pa.Table.from_pylist(rows, schema=BY_NAME[name].arrow)


def tables(**rows: list[dict[str, Any]]) -> dict[str, pa.Table]:
    """Every table of a release; `rows` stand in for the example's own."""
    own: dict[str, list[dict[str, Any]]] = {
        "figures": figures(), "events": events(), "quarantine": quarantine(), "checks": checks(), "conflicts": conflicts(),
        "sources": [
            {"source_id": OTHER, "title": "Bulletin", "publisher": "An office", "published_at": "2022-09-01",
             "published_on": dt.date(2022, 9, 1), "locale": "en"},
            {"source_id": SOURCE, "title": "Trade note", "author": "A. Writer", "published_at": "2023-05-03T09:16+08:00",
             "published_on": dt.date(2023, 5, 3), "locale": "en", "document_sha256": DIGEST},
        ],
        "indicators": [
            {"code": code, "name": code.replace("_", " ").capitalize(), "definition": "As named.", "dimension": "money",
             "implied_unit": False, "statistic": "flow", "parts": []}
            for code in sorted({row["indicator"] for row in figures()})
        ],
        "places": [
            {"code": code, "name": name, "kind": kind, "members": members}
            for code, name, kind, members in (
                ("CHN", "China", "country", []), ("KAZ", "Kazakhstan", "country", []), ("KGZ", "Kyrgyzstan", "country", []),
                ("TJK", "Tajikistan", "country", []), ("XCA", "Central Asia", "group", ["KAZ", "KGZ", "TJK", "TKM", "UZB"]),
            )
        ],
    }
    own |= rows
    own.setdefault("ledger", _ledger(own["figures"], own["events"], own["quarantine"]))
    return {contract.name: table(contract.name, own.get(contract.name, [])) for contract in CONTENT}


def candidate(dataset: Dataset = DATASET, /, **rows: list[dict[str, Any]]) -> Candidate:
    """A candidate of the example's rows, or of those given."""
    files = (
        InputFile(f"{OTHER}/figures.csv", Path("unused"), 2100, DIGEST),
        InputFile(f"{SOURCE}/figures.csv", Path("unused"), 4200, DIGEST[::-1]),
    )
    return Candidate(dataset, tables(**rows), files)


def plan(candidate: Candidate, last: LastRelease | None = None, diff: list[dict[str, Any]] | None = None) -> Plan:
    """The plan of a first release, or of one after `last` with the changes `diff`."""
    version, bump, why = ("1.1.0", "minor", "Rows came.") if last else ("1.0.0", "first", "It is the first release.")
    return Plan(version, bump, why, last, candidate.tables, pa.Table.from_pylist(diff or [], schema=DIFF.arrow))


def last(counts: dict[str, object]) -> LastRelease:
    """A last release whose manifest holds these counts."""
    return LastRelease("1.0.0", Path("unused"), {"counts": counts})


def changes() -> list[dict[str, Any]]:
    """Changes of every kind, one of them without a reason."""

    def row(change: str, key: str | None, **cells: Any) -> dict[str, Any]:
        return {"table": "figures", "change": change, "key": key, **cells}

    return [
        row("value_changed", "a02", column="value", old="68000000000.0", new="69800000000.0", reason="corrected by A. Reviewer: misread"),
        row("value_changed", "a05", column="value", old="2.0", new="3.9"),
        row("row_added", "a13", reason="new source"),
        row("row_removed", "a99", reason="its raw row is gone"),
        row("column_added", None, column="coverage", reason="schema 1.0.0"),
    ]


def renamed(record: Record, **fields: Any) -> Record:
    """The dataset or plan with other fields."""
    return replace(record, **fields)


def encoded(candidate: Candidate) -> Candidate:
    """The same candidate in two chunks with text and lists dictionary-encoded, as large inputs
    bring them.
    """
    return replace(candidate, tables={name: _encoded(rows) for name, rows in candidate.tables.items()})


def _encoded(rows: pa.Table) -> pa.Table:
    half = rows.num_rows // 2
    pieces = [rows.slice(0, half), rows.slice(half)] if half else [rows]
    columns = {}
    for field in rows.schema:
        if pa.types.is_string(field.type):
            columns[field.name] = pa.chunked_array([piece[field.name].combine_chunks().dictionary_encode() for piece in pieces])
        elif pa.types.is_list(field.type):
            columns[field.name] = pa.chunked_array([_encoded_lists(piece[field.name]) for piece in pieces])
        else:
            columns[field.name] = rows[field.name]
    return pa.table(columns)


def _encoded_lists(column: pa.ChunkedArray) -> pa.DictionaryArray:
    lists = column.to_pylist()
    distinct = sorted({tuple(items) for items in lists})
    codes = pa.array([distinct.index(tuple(items)) for items in lists], pa.int32())
    return pa.DictionaryArray.from_arrays(codes, pa.array([list(items) for items in distinct], column.type))
