"""share_identity: a share times its whole is its part. Which whole does a share imply?

The share, its part and its whole are figures of one witness, for the same period. Without the
whole, the statement says which one share and part imply together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, against, tight
from silkledger.judging.comparing.intervals import DOWN, EXACT, UP
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.reading.places import place_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "share_identity"


def share_identity(evidence: Evidence) -> Iterator[Check]:
    """Every share of which the dataset has the part."""
    figures = evidence.figures
    for code, known in sorted(indicators().items()):
        if not known.part:
            continue
        shares, parts = (pairs.of_indicators(figures, [name]) for name in (code, known.part))
        found = pairs.meeting(evidence, shares, parts, (*pairs.PLACES, *pairs.WHEN))
        whole_of = _wholes(evidence, known, np.array(list(found), np.int64))
        subjects = evidence.subjects(
            {*found, *(row for rows in (*found.values(), *whole_of.values()) for row in rows)}
        )
        for row, rows in found.items():
            for part in rows:
                yield from _judged(
                    subjects[row],
                    subjects[part],
                    [subjects[whole] for whole in whole_of.get(row, ())],
                )


def _wholes(evidence: Evidence, known: Indicator, shares: RowNumbers) -> dict[int, list[int]]:
    """The figures of the whole for each share: of the place whose total it is, else of its own
    places.
    """
    figures = evidence.figures
    wholes = pairs.of_indicators(figures, [known.whole])
    if known.whole_place:
        wholes = wholes[pairs.among(figures["geography"], [known.whole_place])[wholes]]
        return pairs.meeting(evidence, shares, wholes, pairs.WHEN)
    return pairs.meeting(evidence, shares, wholes, (*pairs.PLACES, *pairs.WHEN))


def _judged(share: Subject, part: Subject, wholes: list[Subject]) -> Iterator[Check]:
    place = share.known.whole_place or share.geography
    fitting = [
        one
        for one in wholes
        if one.claim.unit == part.claim.unit and one.figure_id != part.figure_id
    ]
    for whole in fitting:
        found = _product(tight(share.claim), tight(whole.claim))
        verdict = against(part.claim, Value.between(found))
        yield Check(
            kind=KIND,
            figure_ids=(share.figure_id, part.figure_id, whole.figure_id),
            statement=f"{capital(of_claim(share.claim))} of {of_claim(whole.claim)} is {of_interval(found, part.claim.unit)}; "
            f"the part is said to be {of_claim(part.claim)}.",
            verdict=verdict,
            unit=part.claim.unit,
        )
    if not fitting:
        yield _without_whole(share, part, place)


def _without_whole(share: Subject, part: Subject, place: str | None) -> Check:
    name = indicators()[share.known.whole].name.casefold()
    of = f"{name} of {place_name(place)}" if place else name
    implied = _whole(tight(part.claim), tight(share.claim))
    words = (
        f"{of_interval(implied, part.claim.unit)}{' up' if implied.high is None else ''}"
        if implied
        else "any"
    )
    return Check(
        kind=KIND,
        figure_ids=(share.figure_id, part.figure_id),
        statement=f"If {of_claim(part.claim)} is {of_claim(share.claim)} of the whole, the whole is {words}.",
        verdict=ClaimVerdict(
            "cannot_be_checked",
            f"No figure of the dataset gives {of} for the same period.",
            None,
            implied,
        ),
        unit=part.claim.unit,
    )


def _product(share: Interval, whole: Interval) -> Interval:
    """A share in percent of a whole; both are at least 0."""
    low = (
        None
        if share.low is None or whole.low is None
        else EXACT.multiply(share.low, whole.low).scaleb(-2, EXACT)
    )
    high = (
        None
        if share.high is None or whole.high is None
        else EXACT.multiply(share.high, whole.high).scaleb(-2, EXACT)
    )
    inclusive = (
        share.low_inclusive and whole.low_inclusive,
        share.high_inclusive and whole.high_inclusive,
    )
    return Interval(low, high, *inclusive)


def _whole(part: Interval, share: Interval) -> Interval | None:
    """The whole of which a part is a share in percent; None where the share sets no end above 0."""
    low = None
    if part.low is not None and share.high is not None and share.high > 0:
        low = DOWN.divide(part.low.scaleb(2, EXACT), share.high)
    high = None
    if part.high is not None and share.low is not None and share.low > 0:
        high = UP.divide(part.high.scaleb(2, EXACT), share.low)
    if low is None and high is None:
        return None
    inclusive = (
        part.low_inclusive and share.high_inclusive,
        part.high_inclusive and share.low_inclusive,
    )
    return Interval(low, high, *inclusive)
