"""The limits that a dataset sets for itself: raw/expectations/*.toml.

A file is a list of tables [[expectation]]. Each has the key `replaces`, the id of a rule (see
silkledger.gate.expectations), and one or more of

    at_least, at_most   the limit, on the side of the rule: a number
    severity            fatal or warn
    from_rows           for a rule on single sources: those with fewer rows are not measured
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.gate.expectations import SEVERITIES, expectations
from silkledger.gate.sources import MEASURES_OF_SOURCES
from silkledger.ingest.folder.additions import EXPECTATIONS
from silkledger.ingest.toml import toml_tables, toml_text
from silkledger.messages import quoted, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from silkledger.gate.expectations import Expectation
    from silkledger.ingest.inputs import InputFile

_FROM_ROWS = ("from_rows",)
_HEADING = re.compile(r"\s*\[\[\s*expectation\s*\]\]")


def expectations_of(files: Iterable[InputFile]) -> tuple[Expectation, ...]:
    """Return all expectations, with the limits that the files of a dataset set.

    Files that are not in raw/expectations/ are skipped. Raises InputError for the first fault, with
    its file and line.
    """
    by_rule = {expectation.rule: expectation for expectation in expectations()}
    set_at: dict[str, str] = {}
    for file in files:
        if not (file.name.startswith(f"{EXPECTATIONS}/") and file.name.endswith(".toml")):
            continue
        for entry, line in _entries(file):
            rule = entry.get("replaces")
            if not isinstance(rule, str) or rule not in by_rule:
                what = (
                    "replaces is missing" if rule is None else f"unknown rule {quoted(str(rule))}"
                )
                fix = suggestion(str(rule or ""), by_rule)
                raise InputError(file.name, what, fix=fix, line=line, column="replaces")
            if rule in set_at:
                what = f"{rule} is already set in {set_at[rule]}"
                raise InputError(file.name, what, fix="keep one", line=line, column="replaces")
            set_at[rule] = f"{file.name}:{line}"
            by_rule[rule] = _replaced(by_rule[rule], entry, file.name, line)
    return tuple(by_rule.values())


def _entries(file: InputFile) -> Iterator[tuple[Mapping[str, Any], int]]:
    """Yield the tables of a file, each with the line of its heading."""
    text = toml_text(file)
    stated = toml_tables(text, file.name, fix="write one key = value per line")
    lines = [n for n, line in enumerate(text.split("\n"), 1) if _HEADING.match(line)]
    entries = stated.get("expectation")
    if set(stated) != {"expectation"} or not isinstance(entries, list) or len(lines) < len(entries):
        what = "not a list of tables [[expectation]]"
        raise InputError(file.name, what, fix="begin each limit with a line [[expectation]]")
    yield from zip(entries, lines, strict=False)


def _replaced(own: Expectation, entry: Mapping[str, Any], file: str, line: int) -> Expectation:
    allowed = [own.side, "severity", *_FROM_ROWS * (own.measure in MEASURES_OF_SOURCES)]
    changes: dict[str, Any] = {}
    for key, value in entry.items():
        if key == "replaces":
            continue
        if key not in allowed:
            what, fix = f"{own.rule} has no {key}", suggestion(key, allowed)
            raise InputError(file, what, fix=fix, line=line, column=key)
        if fix := _how_to_write(key, value):
            what = f"{value!r:.60} can't be used"
            raise InputError(file, what, fix=fix, line=line, column=key)
        changes["limit" if key == own.side else key] = value
    if not changes:
        fix = f"add one of {', '.join(allowed)}"
        raise InputError(file, "sets nothing", fix=fix, line=line, column="replaces")
    return replace(own, **changes)


def _how_to_write(key: str, value: object) -> str:
    """Return how a value is written; empty if it is written so."""
    if key == "severity":
        return "" if value in SEVERITIES else f"write one of {', '.join(SEVERITIES)}"
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if key == "from_rows":
        is_count = is_number and isinstance(value, int) and value > 0
        return "" if is_count else "write a whole number from 1"
    is_limit = is_number and 0 <= float(value) < float("inf")  # type: ignore[arg-type]
    return "" if is_limit else "write a number from 0"
