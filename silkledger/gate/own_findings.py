"""The findings of a dataset's own suites on the tables of a candidate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from silkledger.columns import decode
from silkledger.errors import InputError
from silkledger.gate import suite
from silkledger.release.candidate import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from silkledger.gate.own_suites import OwnExpectation, OwnSuite

_SHOWN = 3


def findings_of(
    suites: Sequence[OwnSuite], tables: Mapping[str, pa.Table], accept: Mapping[str, str]
) -> tuple[tuple[Finding, ...], list[Any]]:
    """Return a finding for each expectation, and the results of Great Expectations.

    `found` is how many rows do not keep it; of a table as a whole, 0 or 1.

    `accept` maps the rule of each failure that a person accepts to "NAME: REASON". Raises
    InputError for an expectation that can't be evaluated on its column.
    """
    findings: list[Finding] = []
    evidence: list[Any] = []
    for own in suites:
        results = suite.validate_table(_frame(own, tables[own.table]), own)
        for expectation, result in zip(own.expectations, results, strict=True):
            if error := result.pop("error"):
                what = f"{expectation.rule} ({expectation.type}) can't be evaluated: {error}"
                raise InputError(own.file.name, what, fix="choose another expectation or column")
            findings.append(_finding(own.table, expectation, result, accept))
            evidence.append(result)
    return tuple(findings), evidence


def _frame(own: OwnSuite, table: pa.Table) -> pd.DataFrame:
    """Return the columns that the suite looks at, as pandas reads them from Parquet."""
    named = {column for expectation in own.expectations for column in expectation.columns}
    whole = any(not expectation.columns for expectation in own.expectations)
    names = [name for name in table.column_names if whole or name in named]
    return pa.table({name: decode(table[name]) for name in names}).to_pandas()


def _finding(
    table: str, own: OwnExpectation, result: Mapping[str, Any], accept: Mapping[str, str]
) -> Finding:
    passed = bool(result["success"])
    arguments = ", ".join(f"{name}={json.dumps(value)}" for name, value in own.kwargs.items())
    return Finding(
        rule=own.rule,
        severity=own.severity,
        passed=passed,
        sentence=f"Table {table}: {own.type}({arguments}): {_outcome(result, passed=passed)}.",
        found=float(result["result"].get("unexpected_count", not passed)),
        limit=None,
        accepted="" if passed else accept.get(own.rule, ""),
        advice="" if passed else "Fix the rows, or change the suite in raw/expectations/.",
    )


def _outcome(result: Mapping[str, Any], *, passed: bool) -> str:
    details = result["result"]
    if passed:
        return "holds"
    if "unexpected_count" in details:
        cases = [json.dumps(case, default=str) for case in details["partial_unexpected_list"]]
        shown = ", ".join(dict.fromkeys(cases[:_SHOWN]))
        return (
            f"{details['unexpected_count']:,} of {details['element_count']:,} rows do not keep it"
            + (f", such as {shown}" if shown else "")
        )
    return f"found {json.dumps(details.get('observed_value'), default=str)}"
