"""sum_of_parts and difference: totals and balances of several indicators.

Exports plus imports are the turnover, exports less imports the balance; which indicators add up to
another, or are its two terms, is data (parts and difference in vocabularies/indicators.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks.identities.basis_meanings import adds_up_about
from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.identity import Identity
from silkledger.judging.checks.identities.sums import addition
from silkledger.judging.checks.subjects import in_sentence
from silkledger.judging.comparing.arithmetic import ONE
from silkledger.judging.comparing.words import capital, enumeration
from silkledger.judging.contradictions.rules import Sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.identities.cells import Cells

_PEOPLE = ("person", "birth", "death")  # units
PARTS, DIFFERENCE = "sum_of_parts", "difference"


def sums_of_parts(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every total that has one of its parts among the figures."""
    for code, known in cells.indicators.items():
        if not known.parts:
            continue
        for whole, part_rows in _with(cells, code, known.parts).items():
            absent = [_name(cells, part) for part in known.parts if part not in part_rows]
            missing = (
                f"The dataset has no matching figure for {enumeration(absent)}." if absent else ""
            )
            yield addition(
                cells,
                PARTS,
                (whole, _name(cells, code)),
                [part_rows[part] for part in known.parts if part in part_rows],
                missing=missing,
            )


def part_differences(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every balance that has both of its terms among the figures."""
    for code, known in cells.indicators.items():
        if not known.difference:
            continue
        for balance, part_rows in _with(cells, code, known.difference).items():
            if len(part_rows) < 2:
                continue
            more, less = (part_rows[part] for part in known.difference)
            words = capital(" - ".join(cells.words(row) for row in (more, less)))
            yield Identity(
                DIFFERENCE,
                Sum(((ONE, more), (-ONE, less), (-ONE, balance))),
                claim=balance,
                rows=(balance, more, less),
                sentence=f"{words} is {{found}}; the reported {_name(cells, code)} is {{claim}}.",
                doubt=adds_up_about(cells, balance),
            )


def _with(cells: Cells, code: str, parts: tuple[str, ...]) -> dict[int, dict[str, int]]:
    """Return the figures of the parts of each figure of an indicator, by indicator."""
    rows = cells.rows_of([code])
    part_rows: dict[int, dict[str, int]] = {}
    for part in parts:
        pairs = by_first(*_alike(*cells.joined(rows, cells.rows_of([part])), cells))
        for row, several in pairs.items():
            part_rows.setdefault(row, {})[part] = several[0]
    cells.load([*part_rows, *(row for several in part_rows.values() for row in several.values())])
    return dict(sorted(part_rows.items()))


def _alike(first: RowNumbers, second: RowNumbers, cells: Cells) -> tuple[RowNumbers, RowNumbers]:
    """Return the pairs of one unit; births and deaths are people too."""
    unit, counted = cells.codes["unit"], cells.codes["counted"]
    known = {code for code, row in cells.indicators.items() if "people" in row.dimension}
    people = cells.is_among("indicator", known) & cells.is_among("unit", _PEOPLE)
    same = (unit[first] == unit[second]) & (counted[first] == counted[second])
    same |= people[first] & people[second]
    return first[same], second[same]


def _name(cells: Cells, code: str) -> str:
    return in_sentence(indicators(cells.vocabulary)[code].name)
