"""Read the expectations of the gate from schemas/expectations/*.toml.

A file is a list of tables [[expectation]] with exactly these keys:

    rule       id of the rule: "gate." and the name of a measure (silkledger.gate.measures)
    severity   fatal (refuses the release unless a person accepts it) or warn
    at_least   the smallest allowed value, or at_most, the largest: a number, or the name of a
               promise in dataset.toml (freshness_days)
    unit       how {found} and {limit} are shown: count, share (as a percentage) or days
    sentence   the finding in words, with {found}, {limit} and, if the measure has details, {named}
    advice     what to do if the expectation fails
    from_rows  for a measure of single sources (silkledger.gate.sources), may be left out: sources
               with fewer rows are not measured

never_vanish.csv lists protected figures (dataset, figure_id, reason): a release that follows one
with such a figure must have it too. A dataset has limits (silkledger.gate.own_limits) and protected
figures of its own in raw/expectations/.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from silkledger.schemas import vocabulary
from silkledger.schemas.vocabulary import Vocabulary

FOLDER = Path(vocabulary.__file__).parent / "expectations"
PREFIX = "gate."
SEVERITIES = ("fatal", "warn")
UNITS = ("count", "share", "days")
PROMISES = ("freshness_days",)
_TEXTS = ("rule", "severity", "unit", "sentence", "advice")
_WORDS = {"found", "limit", "named"}


class ExpectationError(ValueError):
    """An invalid expectation file; the message names the file, the rule and the fix."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation of the gate.

    `side` is at_least or at_most; `limit` is a number, or the name of a promise in dataset.toml.
    Sources with fewer rows than `from_rows` are not measured.
    """

    rule: str
    severity: str
    side: str
    limit: float | str
    unit: str
    sentence: str
    advice: str
    from_rows: int = 0

    @property
    def measure(self) -> str:
        """The name of the measure."""
        return self.rule.removeprefix(PREFIX)


@cache
def expectations(folder: Path = FOLDER) -> tuple[Expectation, ...]:
    """Read all expectations, in the order of files and of entries in a file.

    Raises ExpectationError if one is invalid.
    """
    by_rule: dict[str, Expectation] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as fault:
            raise ExpectationError(f"{file.name}: {fault}") from fault
        if set(entries) != {"expectation"}:
            raise ExpectationError(f"{file.name}: use only [[expectation]] tables")
        for entry in entries["expectation"]:
            expectation = _read(entry, file.name)
            if expectation.rule in by_rule:
                raise ExpectationError(f"{file.name}: {expectation.rule} is listed twice; keep one")
            by_rule[expectation.rule] = expectation
    if not by_rule:
        raise ExpectationError(
            f"{folder.name}: lists no expectations; a gate without any would pass everything"
        )
    return tuple(by_rule.values())


def never_vanish(
    dataset: str, folder: Path = FOLDER, additions: Path | None = None
) -> frozenset[str]:
    """Return the ids of the protected figures of a dataset; `additions` is raw/expectations/."""
    columns = ("dataset", "figure_id", "reason")
    lists = Vocabulary(folder, additions)
    entries = lists.load("never_vanish", columns, required=columns, key=columns[:2])
    return frozenset(entry["figure_id"] for entry in entries if entry["dataset"] == dataset)


def _read(entry: dict[str, object], file: str) -> Expectation:
    sides = {"at_least", "at_most"} & set(entry)
    place = f"{file}: {entry.get('rule', 'an expectation without a rule')}"
    if len(sides) != 1 or set(entry) - {"from_rows"} != {*_TEXTS, *sides}:
        raise ExpectationError(f"{place}: write {', '.join(_TEXTS)} and one of at_least, at_most")
    (side,) = sides
    texts = {name: str(entry[name]) for name in _TEXTS}
    limit = entry[side]
    if isinstance(limit, bool) or not (isinstance(limit, int | float) or limit in PROMISES):
        raise ExpectationError(
            f"{place}: {side} is {limit!r}; write a number or {' or '.join(PROMISES)}"
        )
    if not texts["rule"].startswith(PREFIX):
        raise ExpectationError(f"{place}: the id of a rule starts with {PREFIX!r}")
    for name, allowed in (("severity", SEVERITIES), ("unit", UNITS)):
        if texts[name] not in allowed:
            raise ExpectationError(
                f"{place}: {name} is {texts[name]!r}; write one of {', '.join(allowed)}"
            )
    names = {name for _, name, _, _ in Formatter().parse(texts["sentence"]) if name is not None}
    if unknown := names - _WORDS:
        raise ExpectationError(
            f"{place}: the sentence has the unknown field {', '.join(sorted(unknown))}; "
            f"use {', '.join(sorted(_WORDS))}"
        )
    from_rows = entry.get("from_rows", 0)
    if isinstance(from_rows, bool) or not isinstance(from_rows, int) or from_rows < 0:
        raise ExpectationError(f"{place}: from_rows is {from_rows!r}; write a whole number")
    limit = limit if isinstance(limit, str) else float(limit)
    return Expectation(**texts, side=side, limit=limit, from_rows=from_rows)
