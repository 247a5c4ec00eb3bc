"""Scenarios of judging as the files in this folder state them.

A scenario is a few raw figures, official values where they matter, and what must be said of
them. README.md explains the format. Nothing here runs the engine.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from silkledger.indicators import indicators
from silkledger.schemas.raw import FIGURES, SOURCE_KEYS
from silkledger.schemas.vocabulary import SHIPPED

FOLDER = Path(__file__).parent
# In the order in which 07 says that the first one that fits is given.
MEETINGS = (
    *("revision", "outdated_copy", "same_witness", "agree", "rounding"),
    *("compatible_by_bound", "may_differ", "may_be_revision", "clash"),
)
NO_MEETING = "no meeting"
VERDICTS = ("consistent", "consistent_loose", "contradicted", "cannot_be_checked")
NOT_JUDGED = "not judged"
RELATIONS = (
    *("official", "share", "growth", "members", "periods", "items", "part_of_whole", "turnover"),
    *("balance", "per_head", "price_quantity", "stock_flow", "shares_of_whole", "currencies"),
    *("rate_length", "cumulative"),
)
# The day of retrieval may be left out.
_OFFICIAL = ("indicator", "geo", "counterpart", "period", "value", "unit", "source", "retrieved")
_SOURCE = re.compile(
    r"(?P<publisher>.+) (?P<published_at>\d{4}-\d{2}-\d{2})(?: (?P<locale>[a-z]{2}))?"
)
_CELLS = frozenset(FIGURES.names)
_KEYS = frozenset(
    ("id", "because", "tempts", "all", "official", "sources", "meet", "check", "best", "culprits")
)


@dataclass(frozen=True)
class Scenario:
    """One scenario; figures have letters as names, and expectations name them by letters."""

    name: str
    theme: str
    because: str
    tempts: bool
    figures: dict[str, dict[str, str]]
    sources: dict[str, dict[str, object]]
    official: list[dict[str, object]]
    meet: dict[frozenset[str], tuple[str, ...]]
    # By relation and the letters of the figures in it.
    check: dict[tuple[str, frozenset[str]], tuple[str, ...]]
    # The chosen figure of every cell with its number of witnesses; null: cells are not compared.
    best: dict[str, int] | None
    # The culprits of minimal contradictions with their explanation; null: not compared.
    culprits: dict[str, str] | None = field(default=None)

    @property
    def accuses(self) -> bool:
        """Whether a clash or a contradiction must be found."""
        return any(
            verdict in (("clash",), ("contradicted",))
            for verdict in (*self.meet.values(), *self.check.values())
        )


def scenarios(folder: Path = FOLDER) -> list[Scenario]:
    """Return all scenarios, in the order of files and rows.

    Raises
    ------
    ValueError
        A scenario that is not well formed; the message names file, scenario and cell.
    """
    known = frozenset(indicators(SHIPPED))
    found: list[Scenario] = []
    for path in sorted(folder.glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in content["scenario"]:
            name = f"{path.stem}/{row['id']}"
            try:
                found.append(_scenario(name, content["theme"], row, known))
            except (KeyError, ValueError) as error:
                raise ValueError(f"{path.name}, scenario {row['id']}: {error}") from error
    names = [scenario.name for scenario in found]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"two scenarios have one id: {', '.join(sorted(twice))}")
    return found


def _scenario(name: str, theme: str, row: dict[str, Any], known: frozenset[str]) -> Scenario:
    figures = {
        key: {**row.get("all", {}), **cells}
        for key, cells in row.items()
        if len(key) == 1 and isinstance(cells, dict)
    }
    if unknown := row.keys() - _KEYS - figures.keys():
        raise ValueError(f"unknown keys {sorted(unknown)}")
    sources: dict[str, dict[str, object]] = {}
    for letter, cells in figures.items():
        if unknown := cells.keys() - _CELLS - {"source"}:
            raise ValueError(f"figure {letter} has unknown cells {sorted(unknown)}")
        if cells["indicator"] not in known:
            raise ValueError(f"figure {letter} has the unknown indicator {cells['indicator']}")
        source = cells["source"]
        sources[source] = _source(source) | row.get("sources", {}).get(source, {})
    if unknown := row.get("sources", {}).keys() - sources.keys():
        raise ValueError(f"no figure is of the sources {sorted(unknown)}")
    for source in sources.values():
        if unknown := source.keys() - set(SOURCE_KEYS):
            raise ValueError(f"a source has unknown keys {sorted(unknown)}")
    return Scenario(
        name=name,
        theme=theme,
        because=row["because"],
        tempts=row.get("tempts", False),
        figures=figures,
        sources=sources,
        official=[_official(values) for values in row.get("official", [])],
        meet={
            _letters(pair, figures, 2): _verdicts(words, (*MEETINGS, NO_MEETING))
            for pair, words in row.get("meet", {}).items()
        },
        check=_checks(row.get("check", {}), figures),
        best=_named(row, "best", figures),
        culprits=_named(row, "culprits", figures),
    )


def _official(values: list[object]) -> dict[str, object]:
    if not len(_OFFICIAL) - 1 <= len(values) <= len(_OFFICIAL):
        raise ValueError(f"official value {values} does not have the cells {_OFFICIAL}")
    return dict(zip(_OFFICIAL, (*values, ""), strict=False))


def _source(words: str) -> dict[str, object]:
    match = _SOURCE.fullmatch(words)
    if match is None:
        raise ValueError(f"source {words!r} is not a publisher, an ISO date and a language")
    cells = match.groupdict()
    return {
        "title": words,
        "publisher": cells["publisher"],
        "published_at": cells["published_at"],
        "locale": cells["locale"] or "en",
    }


def _letters(
    words: str, figures: dict[str, dict[str, str]], count: int | None = None
) -> frozenset[str]:
    letters = frozenset(words.split("-"))
    if not letters <= figures.keys() or (count is not None and len(letters) != count):
        raise ValueError(f"{words!r} does not name figures of the scenario")
    return letters


def _verdicts(words: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    verdicts = tuple(words.split("|"))
    if unknown := set(verdicts) - set(allowed):
        raise ValueError(f"unknown verdicts {sorted(unknown)}")
    return verdicts


def _checks(
    row: dict[str, dict[str, str]], figures: dict[str, dict[str, str]]
) -> dict[tuple[str, frozenset[str]], tuple[str, ...]]:
    if unknown := row.keys() - set(RELATIONS):
        raise ValueError(f"unknown relations {sorted(unknown)}")
    return {
        (relation, _letters(words, figures)): _verdicts(verdicts, (*VERDICTS, NOT_JUDGED))
        for relation, expected in row.items()
        for words, verdicts in expected.items()
    }


def _named(row: dict[str, Any], key: str, figures: dict[str, dict[str, str]]) -> Any:
    if key not in row:
        return None
    for letter in row[key]:
        _letters(letter, figures, 1)
    return row[key]
