"""The expectations of the gate, as files in schemas/expectations/*.toml.

A file is a list of tables [[expectation]] with exactly these keys:

    rule       id of the rule, starts with "gate."; the name of what is measured follows (silkledger.gate.measures)
    severity   fatal (refuses the release unless a person accepts it) or warn
    at_least   the smallest allowed value, or at_most, the largest; a number, or freshness_days (from dataset.toml)
    unit       how {found} and {limit} are shown: count, share (shown in percent) or days
    sentence   what is said of it, with {found}, {limit} and, where the measure names something, {named}
    advice     what to do where it fails

never_vanish.csv lists figures (dataset, figure_id, reason) that may not be missing from a release
that follows one that held them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from silkledger.schemas import vocabulary

FOLDER = Path(vocabulary.__file__).parent / "expectations"
PREFIX = "gate."
SEVERITIES = ("fatal", "warn")
UNITS = ("count", "share", "days")
PROMISES = ("freshness_days",)
_TEXTS = ("rule", "severity", "unit", "sentence", "advice")
_WORDS = {"found", "limit", "named"}


class ExpectationError(ValueError):
    """An expectation file that can't be used; the message names the file, the rule and what would
    fix it.
    """


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation. `side` is at_least or at_most; `limit` a number, or a promise of the dataset
    by name.
    """

    rule: str
    severity: str
    side: str
    limit: float | str
    unit: str
    sentence: str
    advice: str

    @property
    def measure(self) -> str:
        """Name of what is measured."""
        return self.rule.removeprefix(PREFIX)


@cache
def expectations(folder: Path = FOLDER) -> tuple[Expectation, ...]:
    """All expectations, in the order of files and rows. Raises ExpectationError for one that can't
    be used.
    """
    found: dict[str, Expectation] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            entries = tomllib.loads(file.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as fault:
            raise ExpectationError(f"{file.name}: {fault}") from fault
        if set(entries) != {"expectation"}:
            raise ExpectationError(f"{file.name}: write only tables [[expectation]]")
        for entry in entries["expectation"]:
            expectation = _read(entry, file.name)
            if expectation.rule in found:
                raise ExpectationError(
                    f"{file.name}: {expectation.rule} is listed already; keep one"
                )
            found[expectation.rule] = expectation
    if not found:
        raise ExpectationError(
            f"{folder.name}: no expectation is listed; a gate without any lets everything through"
        )
    return tuple(found.values())


@cache
def never_vanish(dataset: str, folder: Path = FOLDER) -> frozenset[str]:
    """Ids of the figures of a dataset that may not vanish."""
    columns = ("dataset", "figure_id", "reason")
    entries = vocabulary.load(
        "never_vanish", columns, required=columns, key=columns[:2], folder=folder
    )
    return frozenset(entry["figure_id"] for entry in entries if entry["dataset"] == dataset)


def _read(entry: dict[str, object], file: str) -> Expectation:
    sides = {"at_least", "at_most"} & set(entry)
    place = f"{file}: {entry.get('rule', 'an expectation without rule')}"
    if len(sides) != 1 or set(entry) != {*_TEXTS, *sides}:
        raise ExpectationError(f"{place}: write {', '.join(_TEXTS)} and one of at_least, at_most")
    (side,) = sides
    texts = {name: str(entry[name]) for name in _TEXTS}
    limit = entry[side]
    if isinstance(limit, bool) or not (isinstance(limit, int | float) or limit in PROMISES):
        raise ExpectationError(
            f"{place}: {side} is {limit!r}; write a number or {' or '.join(PROMISES)}"
        )
    if not texts["rule"].startswith(PREFIX):
        raise ExpectationError(f"{place}: a rule of the gate starts with {PREFIX!r}")
    for name, known in (("severity", SEVERITIES), ("unit", UNITS)):
        if texts[name] not in known:
            raise ExpectationError(
                f"{place}: {name} is {texts[name]!r}; write one of {', '.join(known)}"
            )
    if (
        unknown := {
            name for _, name, _, _ in Formatter().parse(texts["sentence"]) if name is not None
        }
        - _WORDS
    ):
        raise ExpectationError(
            f"{place}: the sentence holds {', '.join(sorted(unknown))}; known are found, limit, named"
        )
    return Expectation(**texts, side=side, limit=limit if isinstance(limit, str) else float(limit))
