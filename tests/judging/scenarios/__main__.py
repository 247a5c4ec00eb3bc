"""Judge all scenarios and count what was right: `python -m tests.judging.scenarios [--list]`.

Names of themes or scenarios choose some of them: `… bounds mirror_trade/reporter_open_but_equal`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from rich.console import Console

from tests.judging.scenarios.comparison import RIGHT, UNJUDGED, WRONG, Result, compared
from tests.judging.scenarios.dataset import judged
from tests.judging.scenarios.scenario import scenarios

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.judging.scenarios.scenario import Scenario

_COLUMNS = (RIGHT, WRONG, UNJUDGED, "unread", "false clash", "false contradiction")


def results(chosen: Sequence[Scenario]) -> list[Result]:
    """Judge each scenario as a dataset of its own."""
    return [compared(*pair) for pair in zip(chosen, judged(chosen), strict=True)]


def counts(found: Sequence[Result]) -> Counter[str]:
    """Return how many scenarios are right, wrong, not judged, unread and falsely accused."""
    counted = Counter(result.state for result in found)
    counted["unread"] = sum(bool(result.refused) for result in found)
    counted["false clash"] = sum(bool(result.clashes) for result in found)
    counted["false contradiction"] = sum(bool(result.contradictions) for result in found)
    return counted


def lines(found: Sequence[Result]) -> list[str]:
    """Return a table of the counts by theme, and of all themes together."""
    themes = list(dict.fromkeys(result.scenario.theme for result in found))
    width = max(len(theme) for theme in themes)
    table = [f"{'theme':{width}}  {'all':>4}" + "".join(f"  {name}" for name in _COLUMNS)]
    for theme in (*themes, "all"):
        of_theme = [result for result in found if theme in ("all", result.scenario.theme)]
        counted = counts(of_theme)
        table.append(
            f"{theme:{width}}  {len(of_theme):4}"
            + "".join(f"  {counted[name]:{len(name)}}" for name in _COLUMNS)
        )
    return table


def faults(result: Result) -> list[str]:
    """Return what is not right about a scenario, in lines."""
    return [
        f"{result.scenario.name}: {result.state}. {result.scenario.because}",
        *(f"    {letter} was refused: {reason}" for letter, reason in result.refused.items()),
        *(f"    {one.what}: {one.found}, must be {one.expected}" for one in result.differences),
        *(f"    FALSE CLASH of {'-'.join(sorted(pair))}" for pair in result.clashes),
        *(f"    FALSE CONTRADICTION, {words}" for words in result.contradictions),
    ]


def main() -> None:
    """Print the table, and with --list what is not right."""
    parser = argparse.ArgumentParser(prog="python -m tests.judging.scenarios")
    parser.add_argument(
        "names", nargs="*", help="files (bounds) or scenarios (bounds/bounds_apart)"
    )
    parser.add_argument("--list", action="store_true", help="list the scenarios that are not right")
    arguments = parser.parse_args()
    names = set(arguments.names)
    chosen = [
        scenario
        for scenario in scenarios()
        if not names or names & {scenario.name, scenario.name.split("/")[0]}
    ]
    if not chosen:
        parser.error("no scenario has one of these names")
    found = results(chosen)
    listed = [line for result in found if result.state != RIGHT for line in faults(result)]
    Console(highlight=False, soft_wrap=True).print(
        *(listed if arguments.list else ()), *lines(found), sep="\n", markup=False
    )


if __name__ == "__main__":
    main()
