"""Sums: parts add up to their whole, and no part is more than it.

Only for what cannot be negative and is counted, not averaged. A sum of which a term is missing is
at most the whole. Chain-linked volumes do not add up, adjusted figures only about, and a total
without counterpart may leave out what members trade with each other: such sums accuse nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.checks.identities.basis_meanings import adds_up_about
from silkledger.judging.checks.identities.identity import Identity
from silkledger.judging.comparing.arithmetic import ONE
from silkledger.judging.comparing.words import capital
from silkledger.judging.contradictions.rules import Sum
from silkledger.judging.not_additive import turning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import RowNumbers
    from silkledger.judging.checks.identities.cells import Cells

_NET = "net"
# Rates of a period are averages: those of parts of it do not add up.
_PER_TIME = ("/d", "/year", "/s", "/h", "/month")


def summed(cells: Cells) -> RowNumbers:
    """Return the rows of figures that can be summed: stocks and flows that cannot be negative.

    What is net may be negative.
    """
    codes = [
        code
        for code, known in cells.indicators.items()
        if known.additive and not known.can_be_negative and code not in turning(cells.vocabulary)
    ]
    rows = cells.rows_of(codes)
    net = [place for place, meanings in enumerate(cells.said("coverage")) if _NET in meanings]
    return rows[~np.isin(cells.qualities["coverage"][rows], net)]


def is_rate(unit: str) -> bool:
    """Whether a unit is an amount per time.

    >>> is_rate("bbl/d"), is_rate("USD/t")
    (True, False)
    """
    return unit.endswith(_PER_TIME)


def addition(
    cells: Cells,
    kind: str,
    whole: tuple[int, str],
    terms: Sequence[int],
    missing: str = "",
    doubt: str = "",
) -> Identity:
    """Return the identity of a whole, given with its name, with the terms that add up to it.

    With `missing`, the terms are only some of those that do.
    """
    row, name = whole
    words = capital(" + ".join(cells.words(term) for term in terms))
    signed = (*((ONE, term) for term in terms), (-ONE, row))
    # What is left of a whole beside one of its parts is not a sum yet.
    is_part = bool(missing) and len(terms) == 1
    doubt = doubt or ("" if is_part else adds_up_about(cells, row))
    return Identity(
        kind,
        Sum(signed, at_most=bool(missing)),
        claim=row,
        rows=(row, *terms),
        sentence=of_sum(words, name, "{found}", "{claim}", is_whole=not missing),
        doubt=doubt,
        missing=missing,
    )


def within(
    cells: Cells, kind: str, part: int, whole: int, names: tuple[str, str], doubt: str = ""
) -> Identity:
    """Return the identity of a part that is at most its whole; `names` say what the two are."""
    words = [cells.words(row) for row in (part, whole)]
    return Identity(
        kind,
        Sum(((ONE, part), (-ONE, whole)), at_most=True),
        claim=part,
        rows=(part, whole),
        sentence=of_part(names[0], words[0], names[1], words[1], "{found}"),
        doubt=doubt,
    )


def of_sum(words: str, name: str, computed: str, claim: str, *, is_whole: bool) -> str:
    """Say what terms in words add up to, beside the claim of the whole that has a name."""
    if is_whole:
        return f"{words} is {computed}; the reported {name} is {claim}."
    return f"With {words}, {name} is {computed}; the reported figure is {claim}."


def of_part(part: str, claim: str, whole: str, most: str, computed: str) -> str:
    """Say what a part, with its claim, is by its whole, with its own."""
    return f"{part} ({claim}) is part of {whole} ({most}), so it is {computed}."
