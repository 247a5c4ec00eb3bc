"""The suites of a dataset: Great Expectations suites on release tables, raw/expectations/*.json.

A file is a suite as Great Expectations writes it (`suite.to_json_dict()`), named by its table:
figures.json, or figures.prices.json. Its expectations are data: only the types that
schemas/expectations/suite_types.csv lists are known, none of which runs a query or code, and none
may have a row condition or a parameter that is filled in later. An expectation whose severity is
not critical (the default) warns. The files are copied into the release, where a reader runs them
again.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.gate.expectations import FOLDER
from silkledger.ingest.folder.additions import EXPECTATIONS
from silkledger.ingest.inputs import content
from silkledger.messages import near, quoted, suggestion
from silkledger.schemas.release import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from silkledger.ingest.inputs import InputFile

PREFIX = "suite."
SEVERITIES = {"critical": "fatal", "warning": "warn", "info": "warn"}
_KEYS = {"name", "id", "expectations", "meta", "notes", "suite_parameters"}
_OWN_KEYS = (
    "type",
    "kwargs",
    "severity",
    "description",
    "id",
    "meta",
    "notes",
    "rendered_content",
)
_EVALUATED = ("row_condition", "condition_parser", "unexpected_rows_query")


@dataclass(frozen=True, slots=True)
class OwnExpectation:
    """One expectation of a suite, and its line in the file.

    `rule` is "suite.", the name of the file, and its number.
    """

    rule: str
    severity: str
    type: str
    kwargs: Mapping[str, Any]
    line: int | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it looks at; none if it looks at the table as a whole."""
        return tuple(_columns(self.type, self.kwargs))


@dataclass(frozen=True, slots=True)
class OwnSuite:
    """The expectations of one file on one table."""

    file: InputFile
    table: str
    expectations: tuple[OwnExpectation, ...]


def suites_of(files: Iterable[InputFile]) -> tuple[OwnSuite, ...]:
    """Return the suites of a dataset, by file. Raises InputError for the first fault."""
    return tuple(
        _suite(file)
        for file in files
        if file.name.startswith(f"{EXPECTATIONS}/") and file.name.endswith(".json")
    )


def _suite(file: InputFile) -> OwnSuite:
    stem = file.name.removeprefix(f"{EXPECTATIONS}/").removesuffix(".json")
    table = stem.partition(".")[0]
    known = {contract.name: contract.names for contract in CONTENT}
    if table not in known:
        fix = f"name the file by its table, such as figures.json; {suggestion(table, known)}"
        raise InputError(file.name, f"there is no table {table}", fix=fix)
    try:
        text = content(file).decode("utf-8-sig")
        suite = json.loads(text)
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        what = f"not valid JSON ({str(fault).splitlines()[0]})"
        line = getattr(fault, "lineno", None)
        raise InputError(file.name, what, fix="save the suite again", line=line) from fault
    entries = suite.get("expectations") if isinstance(suite, dict) else None
    if not isinstance(entries, list) or set(suite) - _KEYS:
        what = "not a suite of Great Expectations"
        raise InputError(file.name, what, fix="write what suite.to_json_dict() returns")
    lines = [
        number
        for number, line in enumerate(text.split("\n"), 1)
        for _ in re.finditer(r'"type"\s*:\s*"(?:expect|unexpected)_', line)
    ]
    return OwnSuite(
        file,
        table,
        tuple(
            _expectation(
                entry,
                f"{PREFIX}{stem}.{number}",
                known[table],
                (file.name, lines[number - 1] if len(lines) >= number else None),
            )
            for number, entry in enumerate(entries, 1)
        ),
    )


def _expectation(
    entry: object, rule: str, columns: Sequence[str], place: tuple[str, int | None]
) -> OwnExpectation:
    file, line = place

    def fault(what: str, fix: str, column: str | None = None) -> InputError:
        return InputError(file, what, fix=fix, line=line, column=column)

    if not isinstance(entry, dict) or not isinstance(entry.get("kwargs"), dict):
        raise fault("an expectation without type and kwargs", "write what to_json_dict() returns")
    if unknown := sorted(set(entry) - set(_OWN_KEYS)):
        raise fault(f"unknown key {quoted(unknown[0])}", suggestion(unknown[0], _OWN_KEYS))
    kind, kwargs = entry.get("type"), entry["kwargs"]
    if kind not in _types():
        what = f"the expectation {quoted(str(kind))} is not one of those that a dataset may use"
        nearest = near(str(kind), _types())
        fix = f"use {nearest or 'a type that schemas/expectations/suite_types.csv lists'}"
        raise fault(what, fix, "type")
    severity = entry.get("severity") or "critical"
    if severity not in SEVERITIES:
        what = f"severity is {quoted(str(severity))}"
        raise fault(what, f"write one of {', '.join(SEVERITIES)}", "severity")
    for what, fix, key in _misuses(kind, kwargs, columns):
        raise fault(what, fix, key)
    return OwnExpectation(rule, SEVERITIES[severity], kind, kwargs, line)


def _misuses(
    kind: str, kwargs: Mapping[str, Any], columns: Sequence[str]
) -> Iterator[tuple[str, str, str | None]]:
    """Yield what is wrong with the arguments of an expectation, how to fix it, and which one."""
    for key in _evaluated(kwargs):
        yield f"{key} is evaluated, not data", "leave it out", key
    for argument in _types()[kind]:
        if not kwargs.get(argument):
            yield f"{kind} has no {argument}", f"add {argument} to its kwargs", argument
    for column in _columns(kind, kwargs):
        if column not in columns:
            yield f"the table has no column {quoted(column)}", suggestion(column, columns), None
    for key in ("regex", "regex_list"):
        for pattern in map(str, _listed(kwargs.get(key))):
            try:
                re.compile(pattern)
            except re.error as error:
                what = f"{quoted(pattern)} is not a regular expression ({error})"
                yield what, "mend the pattern", key


def _evaluated(value: object, key: str = "") -> Iterator[str]:
    """Yield the keys of what Great Expectations would evaluate: conditions and parameters."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in _EVALUATED and inner is not None:
                yield name
            elif name == "$PARAMETER":
                yield key or name
            else:
                yield from _evaluated(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _evaluated(inner, key)


def _columns(kind: str, kwargs: Mapping[str, Any]) -> Iterator[str]:
    for argument in _types()[kind]:
        yield from map(str, _listed(kwargs[argument]))


def _listed(value: object) -> list[Any]:
    """Return the values of an argument that is one value, a list, or missing."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


@cache
def _types() -> dict[str, tuple[str, ...]]:
    """Return the arguments that name columns, by the type of expectation."""
    with (FOLDER / "suite_types.csv").open(encoding="utf-8", newline="") as lines:
        return {
            row["type"]: tuple(filter(None, row["columns"].split(";")))
            for row in csv.DictReader(lines)
        }
