"""share_identity: a share times its whole equals its part.

The share, its part and its whole are figures of one witness for the same period. Without a figure
of the whole, the check states which whole the share and the part imply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import row_codes
from silkledger.indicators import indicators
from silkledger.judging.checks import pairs
from silkledger.judging.checks.rows import Check
from silkledger.judging.checks.subjects import in_sentence
from silkledger.judging.comparing import ClaimVerdict, Interval, Value, compare, tight
from silkledger.judging.comparing.intervals import DOWN, EXACT, UP
from silkledger.judging.comparing.words import capital, of_claim, of_interval
from silkledger.reading.places import place_name
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.columns import RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.evidence import Evidence
    from silkledger.judging.checks.subjects import Subject

KIND = "share_identity"


def share_identity(evidence: Evidence) -> Iterator[Check]:
    """Yield a check for every share whose part is among the figures."""
    figures = evidence.figures
    for code, known in sorted(indicators(SHIPPED).items()):
        if not known.part:
            continue
        shares, parts = (pairs.rows_of(figures, [name]) for name in (code, known.part))
        parts_of = pairs.matches(evidence, shares, parts, (*pairs.PLACES, *pairs.WHEN))
        wholes_of = _wholes(evidence, known, np.array(list(parts_of), np.int64))
        rows_used = (row for rows in (*parts_of.values(), *wholes_of.values()) for row in rows)
        subjects = evidence.subjects({*parts_of, *rows_used})
        for share, rows in parts_of.items():
            wholes = [subjects[whole] for whole in wholes_of.get(share, ())]
            for part in rows:
                yield from _checks_of(subjects[share], subjects[part], wholes)


def _wholes(evidence: Evidence, known: Indicator, shares: RowNumbers) -> dict[int, list[int]]:
    """Return the figures of the whole for each share.

    The whole is that of the place the indicator names (the world, say), otherwise of the share's
    own places. The share of an item or entity may be one of the item, or of all items: no whole is
    certain, unless the indicator names its place.
    """
    figures = evidence.figures
    wholes = pairs.rows_of(figures, [known.whole])
    if known.whole_place:
        wholes = wholes[pairs.is_among(figures["geography"], [known.whole_place])[wholes]]
        return pairs.matches(evidence, shares, wholes, pairs.WHEN)
    of_part = [row_codes(figures[name])[shares] > 0 for name in ("entity", "item")]
    shares = shares[~np.logical_or.reduce(of_part)]
    return pairs.matches(evidence, shares, wholes, (*pairs.PLACES, *pairs.WHEN))


def _checks_of(share: Subject, part: Subject, wholes: list[Subject]) -> Iterator[Check]:
    place = share.known.whole_place or share.geography
    usable = [
        whole for whole in wholes if whole.same_unit(part) and whole.figure_id != part.figure_id
    ]
    for whole in usable:
        product = _product(tight(share.claim), tight(whole.claim))
        yield Check(
            kind=KIND,
            figure_ids=(share.figure_id, part.figure_id, whole.figure_id),
            statement=f"{capital(of_claim(share.claim))} of {of_claim(whole.claim)} is "
            f"{of_interval(product, part.claim.unit)}; "
            f"the reported part is {of_claim(part.claim)}.",
            verdict=compare(part.claim, Value.between(product)),
            unit=part.claim.unit,
        )
    if not usable:
        yield _implied_whole(share, part, place)


def _implied_whole(share: Subject, part: Subject, place: str | None) -> Check:
    name = in_sentence(indicators(SHIPPED)[share.known.whole].name)
    whole_name = f"{name} of {place_name(place)}" if place else name
    implied = _whole(tight(part.claim), tight(share.claim))
    words = of_interval(implied, part.claim.unit) if implied else "any number"
    return Check(
        kind=KIND,
        figure_ids=(share.figure_id, part.figure_id),
        statement=f"If {of_claim(part.claim)} is {of_claim(share.claim)} of the whole, "
        f"the whole is {words}.",
        verdict=ClaimVerdict(
            "cannot_be_checked",
            f"The dataset has no figure for {whole_name} in the same period.",
            None,
            implied,
        ),
        unit=part.claim.unit,
    )


def _product(share: Interval, whole: Interval) -> Interval:
    """Return a share in percent of a whole; both are at least 0."""
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
    return Interval(
        low,
        high,
        low_inclusive=share.low_inclusive and whole.low_inclusive,
        high_inclusive=share.high_inclusive and whole.high_inclusive,
    )


def _whole(part: Interval, share: Interval) -> Interval | None:
    """Return the whole of which a part is a share in percent; None if it is unbounded."""
    low = None
    if part.low is not None and share.high is not None and share.high > 0:
        low = DOWN.divide(part.low.scaleb(2, EXACT), share.high)
    high = None
    if part.high is not None and share.low is not None and share.low > 0:
        high = UP.divide(part.high.scaleb(2, EXACT), share.low)
    if low is None and high is None:
        return None
    return Interval(
        low,
        high,
        low_inclusive=part.low_inclusive and share.high_inclusive,
        high_inclusive=part.high_inclusive and share.low_inclusive,
    )
