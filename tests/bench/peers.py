"""What other tools take for a part of the work, on the same input.

None of them does the whole: pandera, Great Expectations and frictionless check cells of typed rows
against rules and read no wording; the SQL gives each row an outcome and takes a number out of its
wording with a regular expression; pint and dateparser read quantities and dates one row at a time.
Each looks for the bad rows that its rules can see (tests.bench.generate.BAD), so that what was
found can be compared with the answer. The slow ones see the first rows only.
"""

from __future__ import annotations

import contextlib
import csv
import importlib
import itertools
import json
import logging
import os
import re
import sys
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.bench.measure import measured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd

# A number of its own: no letter, digit or mark touches it.
NUMBER = r"(^|[^A-Za-z0-9.,])([0-9][0-9.,]*)($|[^A-Za-z0-9.,])"
_SQL = f"""
copy (
    select
        *,
        case
            when indicator is null then 'raw.required'
            when cast(char_start as bigint) > cast(char_end as bigint) then 'raw.span_reversed'
            when not list_contains($places, geography) then 'unknown_place'
            when not regexp_matches(as_reported, '{NUMBER}') then 'unreadable_number'
            when row_number() over same > 1 then 'identity.repeated'
        end as rule,
        case
            when rule is null then 'published'
            when rule = 'identity.repeated' then 'duplicate'
            else 'quarantined'
        end as outcome,
        try_cast(replace(regexp_extract(as_reported, '{NUMBER}', 2), ',', '') as decimal(30, 6))
            * case regexp_extract(as_reported || ' ' || coalesce(unit, ''),
                '(thousand|million|billion|trillion)')
                when 'thousand' then 1e3 when 'million' then 1e6
                when 'billion' then 1e9 when 'trillion' then 1e12 else 1 end as number
    from read_csv($raw, header = true, all_varchar = true, ignore_errors = true)
    window same as (
        partition by source_id, char_start, char_end, indicator, geography, counterpart, period
    )
) to '{{out}}' (format parquet, compression zstd)
"""


class Peer(NamedTuple):
    """A tool: what it does here, how many rows it sees at most, what to import before the clock
    starts, and the function that runs it, which gives how many bad rows it found, by their kind.
    """

    does: str
    most: int
    imports: tuple[str, ...]
    run: Callable[[Path, Path, int], dict[str, float]]


def _frame(raw: Path, rows: int) -> pd.DataFrame:
    import pandas as pd

    return pd.read_csv(
        raw / "figures.csv", dtype=str, keep_default_na=False, on_bad_lines="skip", nrows=rows
    )


def _places() -> list[str]:
    import pycountry

    return sorted(place.name for place in pycountry.countries)


def with_pandera(raw: Path, _out: Path, rows: int) -> dict[str, float]:
    import pandera.pandas as pa

    frame = _frame(raw, rows)
    schema = pa.DataFrameSchema(
        {
            "indicator": pa.Column(
                str, pa.Check.str_length(min_value=1, error="missing_indicator")
            ),
            "geography": pa.Column(str, pa.Check.isin(_places(), error="unknown_place")),
            "as_reported": pa.Column(str, pa.Check.str_contains(NUMBER, error="unreadable_number")),
        },
        checks=pa.Check(
            lambda rows: rows["char_start"].astype(int) <= rows["char_end"].astype(int),
            error="reversed_span",
        ),
        unique=list(frame.columns),
        report_duplicates="exclude_first",
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            schema.validate(frame, lazy=True)
        except pa.errors.SchemaErrors as found:
            cases = found.failure_cases
            named = cases["check"].replace({"multiple_fields_uniqueness": "repeated_row"})
            return dict(cases.groupby(named)["index"].nunique().items())
    return {}


def with_great_expectations(raw: Path, _out: Path, rows: int) -> dict[str, float]:
    gx = _library("great_expectations")
    gxe = _library("great_expectations.expectations")
    progress = _library("great_expectations.data_context.types.base").ProgressBarsConfig
    frame = _frame(raw, rows)
    for name in ("char_start", "char_end"):
        frame[name] = frame[name].astype(int)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = progress(globally=False)
    asset = context.data_sources.add_pandas("rows").add_dataframe_asset("figures")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame})
    columns = list(frame.columns)
    rules = {
        "missing_indicator": gxe.ExpectColumnValueLengthsToBeBetween(
            column="indicator", min_value=1
        ),
        "unknown_place": gxe.ExpectColumnValuesToBeInSet(column="geography", value_set=_places()),
        "unreadable_number": gxe.ExpectColumnValuesToMatchRegex(column="as_reported", regex=NUMBER),
        "reversed_span": gxe.ExpectColumnPairValuesAToBeGreaterThanB(
            column_A="char_end", column_B="char_start", or_equal=True
        ),
        "repeated_row": gxe.ExpectCompoundColumnsToBeUnique(column_list=columns),
    }
    return {
        kind: batch.validate(rule).result.get("unexpected_count", 0) for kind, rule in rules.items()
    }


def with_frictionless(raw: Path, out: Path, rows: int) -> dict[str, float]:
    library = _library("frictionless")
    fields, checks = library.fields, library.checks
    with (raw / "figures.csv").open(encoding="utf-8") as whole:
        (out / "figures.csv").write_text("".join(itertools.islice(whole, rows + 1)), "utf-8")
        whole.seek(0)
        names = next(csv.reader(whole))
    rules: dict[str, dict[str, Any]] = {
        "indicator": {"required": True},
        "geography": {"enum": ["", *_places()]},
        "as_reported": {"pattern": f".*{NUMBER}.*"},
    }
    known: list[Any] = [
        fields.IntegerField(name=name)
        if name in {"char_start", "char_end"}
        else fields.StringField(name=name, constraints=rules.get(name, {}))
        for name in names
    ]
    with library.system.use_context(trusted=True):
        resource = library.Resource(
            path=str(out / "figures.csv"), schema=library.Schema(fields=known)
        )
        asked = library.Checklist(
            checks=[
                checks.row_constraint(formula="char_start <= char_end"),
                checks.duplicate_row(),
            ]
        )
        report = resource.validate(asked, limit_errors=rows)
    kinds = {
        ("constraint-error", "indicator"): "missing_indicator",
        ("constraint-error", "geography"): "unknown_place",
        ("constraint-error", "as_reported"): "unreadable_number",
        ("row-constraint", ""): "reversed_span",
        ("duplicate-row", ""): "repeated_row",
        ("extra-cell", ""): "ragged_row",
    }
    found: dict[str, float] = {}
    for code, name in report.flatten(["type", "fieldName"]):
        kind = kinds.get((code, name if code == "constraint-error" else ""))
        if kind:
            found[kind] = found.get(kind, 0) + 1
    return found


def with_sql(raw: Path, out: Path, rows: int) -> dict[str, float]:
    import duckdb

    kinds = {
        "raw.required": "missing_indicator",
        "raw.span_reversed": "reversed_span",
        "identity.repeated": "repeated_row",
    }
    with duckdb.connect() as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute(
            _SQL.format(out=out / "ledger.parquet"),
            {"raw": str(raw / "figures.csv"), "places": _places()},
        )
        counts = connection.execute(
            "select rule, count(*) from read_parquet($1) where rule is not null group by 1",
            [str(out / "ledger.parquet")],
        ).fetchall()
    return {kinds.get(rule, rule): count for rule, count in counts}


def with_pint(raw: Path, _out: Path, rows: int) -> dict[str, float]:
    import dateparser
    import pint

    units: Any = pint.UnitRegistry()
    number, read = re.compile(NUMBER), {"quantities": 0, "dates": 0}
    logging.getLogger("pint").setLevel(logging.CRITICAL)
    for row in _rows(raw, rows):
        if found := number.search(row["as_reported"]):
            words = row["as_reported"][found.end(2) :].replace("percent", "%")
            # Whatever it makes of words that are no unit: a tool of its own would have to know.
            with contextlib.suppress(Exception):
                units.Quantity(f"{found[2].replace(',', '')} {words}")
                read["quantities"] += 1
        if row["period"] and dateparser.parse(row["period"], languages=["en"]):
            read["dates"] += 1
    return {f"{name} read": count for name, count in read.items()}


def _library(name: str) -> Any:
    """Return a module whose types are not complete."""
    return importlib.import_module(name)


def _rows(raw: Path, rows: int) -> Iterator[dict[str, str]]:
    with (raw / "figures.csv").open(encoding="utf-8", newline="") as file:
        yield from itertools.islice(csv.DictReader(file), rows)


_ALL = 10**9
_CHECKS = "checks of typed rows"
PEERS = {
    "DuckDB SQL": Peer(
        "outcome of each row, number by regular expression", _ALL, ("duckdb",), with_sql
    ),
    "pandera on pandas": Peer(_CHECKS, _ALL, ("pandera.pandas",), with_pandera),
    "Great Expectations": Peer(_CHECKS, _ALL, ("great_expectations",), with_great_expectations),
    "frictionless": Peer(
        "checks of rows as they are read", 50_000, ("frictionless",), with_frictionless
    ),
    "pint, dateparser": Peer(
        "quantity and date of each row", 2_000, ("dateparser", "pint"), with_pint
    ),
}


def run(raw: Path, out: Path) -> dict[str, float]:
    """Runs the peer that the command line names; gives the rows that it saw and what it found."""
    peer = PEERS[sys.argv[3]]
    answer = json.loads((raw / "answer.json").read_text(encoding="utf-8"))
    rows = min(peer.most, answer["rows"])
    return {"rows": rows, **peer.run(raw, out, rows)}


if __name__ == "__main__":
    os.environ["GX_ANALYTICS_ENABLED"] = "false"  # it would send statistics of its use
    for module in PEERS[sys.argv[3]].imports:
        importlib.import_module(module)
    measured(run)
