"""What the engine said of a scenario, compared with what must be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from tests.judging.scenarios.scenario import NO_MEETING, NOT_JUDGED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.judging.scenarios.dataset import Judged
    from tests.judging.scenarios.scenario import Scenario

Pair = frozenset[str]

RIGHT, WRONG, UNJUDGED = "right", "wrong", "not judged"
_OFFICIAL, _PLAUSIBILITY, _MINIMAL = "official_statistic", "plausibility", "minimal_contradiction"
# The kinds of checks that judge a relation. A relation without a kind of its own may be judged by
# any identity over the same figures.
_KINDS = {
    "official": _OFFICIAL,
    "share": "share_identity",
    "growth": "growth_identity",
    "members": "sum_of_members",
    "stock_flow": "stock_flow",
}


@dataclass(frozen=True)
class Difference:
    """An expectation that was not met; `missing` if nothing was said where something must be."""

    what: str
    expected: str
    found: str
    missing: bool = False


@dataclass(frozen=True)
class Result:
    """How a scenario was judged.

    `clashes` and `contradictions` are accusations that the scenario does not name; `refused` are
    figures that could not be read.
    """

    scenario: Scenario
    differences: tuple[Difference, ...]
    clashes: tuple[Pair, ...]
    contradictions: tuple[str, ...]
    refused: dict[str, str]

    @property
    def state(self) -> str:
        """Right, wrong, or not judged (nothing false was said, but something was not said)."""
        if self.clashes or self.contradictions:
            return WRONG
        if not self.differences:
            return UNJUDGED if self.refused else RIGHT
        return UNJUDGED if self.refused or all(one.missing for one in self.differences) else WRONG


def compared(scenario: Scenario, judged: Judged) -> Result:
    """Compare the verdicts on a scenario with its expectations."""
    meetings = _meetings(judged)
    return Result(
        scenario,
        (
            *_of_pairs(scenario, meetings),
            *_of_checks(scenario, judged),
            *_of_best(scenario, judged),
            *_of_culprits(scenario, judged),
        ),
        tuple(_false_clashes(scenario, meetings)),
        tuple(_false_contradictions(scenario, judged)),
        judged.refused,
    )


def _meetings(judged: Judged) -> dict[Pair, set[str]]:
    """The verdicts on each pair of figures that meets."""
    found: dict[Pair, set[str]] = {}
    for letters in judged.letters.values():
        # A duplicate was folded into the figure that it repeats.
        for pair in combinations(letters, 2):
            found.setdefault(frozenset(pair), set()).add("same_witness")
    for row in judged.conflicts:
        count = row["first_figures"]
        first, second = row["figure_ids"][:count], row["figure_ids"][count:]
        pairs = product(first, second) if second else combinations(first, 2)
        for one, other in pairs:
            for pair in product(judged.letters[one], judged.letters[other]):
                found.setdefault(frozenset(pair), set()).add(row["verdict"])
    return found


def _of_pairs(scenario: Scenario, meetings: dict[Pair, set[str]]) -> Iterator[Difference]:
    for pair, allowed in scenario.meet.items():
        found = meetings.get(pair, {NO_MEETING})
        if not found <= set(allowed):
            yield Difference(
                f"meet {_name(pair)}",
                "|".join(allowed),
                " and ".join(sorted(found)),
                missing=found == {NO_MEETING},
            )


def _of_checks(scenario: Scenario, judged: Judged) -> Iterator[Difference]:
    for (relation, letters), allowed in scenario.check.items():
        found = {
            row["verdict"]
            for row in judged.checks
            if row["role"] != "candidate"
            and judged.named(row["figure_ids"]) == letters
            and _judges(relation, row["kind"])
        } or {NOT_JUDGED}
        # What cannot be checked has not been judged, whether or not a row says so.
        said = {*allowed, "cannot_be_checked"} if NOT_JUDGED in allowed else set(allowed)
        if not found <= said:
            yield Difference(
                f"{relation} {_name(letters)}",
                "|".join(allowed),
                " and ".join(sorted(found)),
                missing=found <= {NOT_JUDGED, "cannot_be_checked"},
            )


def _judges(relation: str, kind: str) -> bool:
    if relation in _KINDS:
        return kind == _KINDS[relation]
    return kind not in (_OFFICIAL, _PLAUSIBILITY, _MINIMAL)


def _of_best(scenario: Scenario, judged: Judged) -> Iterator[Difference]:
    if scenario.best is None:
        return
    found = {_name(judged.named([row["figure_id"]])): row["witnesses"] for row in judged.best}
    if found != scenario.best:
        yield Difference("best", str(scenario.best), str(found), missing=not found)


def _of_culprits(scenario: Scenario, judged: Judged) -> Iterator[Difference]:
    if scenario.culprits is None:
        return
    found = {
        _name(judged.named([row["culprit"]])): row["explanation"] or ""
        for row in judged.checks
        if row.get("culprit")
    }
    if found.keys() != scenario.culprits.keys() or any(
        _plain(words) not in _plain(found[letter]) for letter, words in scenario.culprits.items()
    ):
        yield Difference("culprits", str(scenario.culprits), str(found), missing=not found)


def _plain(words: str) -> str:
    return "".join(character for character in words.lower() if character.isalnum())


def _false_clashes(scenario: Scenario, meetings: dict[Pair, set[str]]) -> Iterator[Pair]:
    for pair, verdicts in meetings.items():
        expected = "clash" in scenario.meet.get(pair, ())
        # Two currencies that contradict each other may be shown as a clash too.
        expected |= "contradicted" in scenario.check.get(("currencies", pair), ())
        if "clash" in verdicts and not expected:
            yield pair


def _false_contradictions(scenario: Scenario, judged: Judged) -> Iterator[str]:
    named = [
        letters
        for (relation, letters), allowed in scenario.check.items()
        if "contradicted" in allowed and relation != "official"
    ]
    for row in judged.checks:
        if row["role"] == "candidate" or not _accuses(row):
            continue
        letters = judged.named(row["figure_ids"])
        if row["kind"] == _OFFICIAL:
            expected = "contradicted" in scenario.check.get(("official", letters), ())
        elif row["kind"] == _MINIMAL:
            expected = scenario.accuses
        else:
            expected = any(letters <= other or other <= letters for other in named)
        if not expected:
            yield f"{row['kind']} {_name(letters)}: {row['why']}"


def _accuses(row: dict[str, Any]) -> bool:
    """Whether a row is held against a figure; a minimal contradiction only if it names one."""
    if row["kind"] == _MINIMAL:
        return bool(row["culprit"])
    return bool(row["verdict"] == "contradicted")


def _name(letters: frozenset[str]) -> str:
    return "-".join(sorted(letters))
