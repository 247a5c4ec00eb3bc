"""Comparing a claim with a value: the verdict of a check.

- contradicted: the wide interval and the value with its tolerance do not meet;
- consistent: the tight interval meets the value, and the printed number (for a range its nearer
  end) is within 5 % of it (for shares and rates, within the tolerance or 5 %);
- consistent_loose: they meet, but only in the wide interval, or the number is further away: true as
  worded, but saying little; or cutting digits off the value gives the claim (2.46 printed as 2.4);
- cannot_be_checked: there is no value; the caller says what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.claim_intervals import cut, tight, wide
from silkledger.judging.comparing.intervals import EXACT, Interval
from silkledger.judging.comparing.words import (
    capital,
    enumeration,
    of_claim,
    of_interval,
    of_number,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.judging.comparing.claims import Claim

# "More than 300" is consistent with 386 but says little: a number further away than this share of
# the value is not evidence for it.
NEAR = Decimal("0.05")
NO_VALUE = "There is no value to compare it with."


@dataclass(frozen=True, slots=True)
class Value:
    """What a claim is compared with: an interval, and the number in it if there is one.

    `points` is the distance within which a share or rate counts as near (0: only the 5 % rule).
    """

    interval: Interval
    number: Decimal | None = None
    points: Decimal = Decimal(0)

    @staticmethod
    def official(
        number: Decimal, tolerance: Decimal = Decimal(0), *, points: bool = False
    ) -> Value:
        """Return an official number with the tolerance of its indicator.

        The tolerance is a share of the number, or in `points` for shares and rates.

        >>> Value.official(Decimal(200), Decimal("0.01")).interval.high == 202
        True
        """
        half = tolerance if points else EXACT.multiply(abs(number), tolerance)
        return Value(Interval.around(number, half), number, tolerance if points else Decimal(0))

    @staticmethod
    def between(interval: Interval, points: Decimal = Decimal(0)) -> Value:
        """Return a value known only as an interval, such as a share times a rounded whole.

        Nearness is measured from its nearer end.
        """
        return Value(interval, None, points)

    def near(self, claim: Claim) -> bool:
        """Whether the printed number is close enough to be evidence for the value."""
        if self.number is None:
            ends = [end for end in (self.interval.low, self.interval.high) if end is not None]
            numbers = [claim.nearer_end(end) for end in ends] or [claim.value]
            distance = min(self.interval.distance(number) for number in numbers)
            size = max(map(abs, ends), default=Decimal(0))
        else:
            distance = abs(EXACT.subtract(claim.nearer_end(self.number), self.number))
            size = abs(self.number)
        return distance <= max(EXACT.multiply(size, NEAR), self.points)


# Not frozen: see Interval.
@dataclass(slots=True, unsafe_hash=True)
class ClaimVerdict:
    """The verdict on a claim (one of silkledger.schemas.checks.VERDICTS), with its explanation.

    `claim` and `found` are the two intervals on which the verdict is based, published in the
    columns of these names: the tight interval of the claim if that meets the value, otherwise the
    wide one; and the value with its tolerance. Both are None if the claim was compared with
    nothing.
    """

    verdict: str
    why: str
    claim: Interval | None = None
    found: Interval | None = None


def compare_claim(claim: Claim, value: Value | None, missing: str = NO_VALUE) -> ClaimVerdict:
    """Return the verdict on a claim compared with a value in the same unit.

    `missing` is the explanation used if `value` is None.

    >>> from silkledger.judging.comparing.claims import claim_of
    >>> above_300 = claim_of("gt", 300, 300, None, False, None, 1, 1, "t")
    >>> compare_claim(above_300, Value.official(Decimal(386))).verdict
    'consistent_loose'
    """
    if value is None:
        return ClaimVerdict("cannot_be_checked", missing)
    words, against = capital(of_claim(claim)), _value_in_words(value, claim.unit)
    narrow, broad = tight(claim), wide(claim)
    widest = of_interval(broad, claim.unit)
    kept = cut(claim)
    if not broad.meets(value.interval) and kept and value.number and kept.contains(value.number):
        why = f"{words} is {against} with its further digits cut off."
        return ClaimVerdict("consistent_loose", why, kept, value.interval)
    if not broad.meets(value.interval):
        distance = of_number(broad.gap(value.interval), claim.unit)
        reach = "" if widest == of_claim(claim) else f"even at its widest ({widest}), "
        why = f"{words} is inconsistent with {against}: {reach}it is {distance} away."
        return ClaimVerdict("contradicted", why, broad, value.interval)
    if not narrow.meets(value.interval):
        why = f"{words} is consistent with {against} only at its widest ({widest})."
        return ClaimVerdict("consistent_loose", why, broad, value.interval)
    if not value.near(claim):
        why = (
            f"{words} is consistent with {against}, "
            "but the printed number is more than 5 % away from it and says little."
        )
        return ClaimVerdict("consistent_loose", why, narrow, value.interval)
    return ClaimVerdict(
        "consistent", f"{words} is consistent with {against}.", narrow, value.interval
    )


def summary(candidates: Mapping[str, ClaimVerdict]) -> ClaimVerdict:
    """Combine the verdicts on several candidates into one verdict on the claim.

    The keys are the names of the candidates, as used in sentences. The result is consistent if all
    verdicts are, contradicted if all are, otherwise consistent_loose with the names of the
    candidates that agree. Candidates that could not be checked don't count; if none could, neither
    can the claim. But a candidate that was found and left open may hold: the others, if all
    contradict, then decide nothing.

    >>> good, bad = ClaimVerdict("consistent", ""), ClaimVerdict("contradicted", "")
    >>> summary({"2021": good, "2022": bad}).why
    'It is consistent with 2021, but not with 2022.'
    """
    checked = {
        name: verdict
        for name, verdict in candidates.items()
        if verdict.verdict != "cannot_be_checked"
    }
    left_open = [
        verdict
        for verdict in candidates.values()
        if verdict.verdict == "cannot_be_checked" and verdict.found is not None
    ]
    if left_open and all(verdict.verdict == "contradicted" for verdict in checked.values()):
        others = [verdict.why for verdict in checked.values()]
        why = " ".join((*(verdict.why for verdict in left_open), *others))
        return ClaimVerdict("cannot_be_checked", why, left_open[0].claim, left_open[0].found)
    if not checked:
        missing = [verdict.why for verdict in candidates.values()] or [NO_VALUE]
        return ClaimVerdict("cannot_be_checked", " ".join(dict.fromkeys(missing)))
    agreeing = [name for name, verdict in checked.items() if verdict.verdict != "contradicted"]
    if len(checked) == 1:
        return next(iter(checked.values()))
    if not agreeing:
        return ClaimVerdict(
            "contradicted", f"It is inconsistent with {enumeration(list(checked))}."
        )
    if all(verdict.verdict == "consistent" for verdict in checked.values()):
        return ClaimVerdict("consistent", f"It is consistent with {enumeration(agreeing)}.")
    others = [name for name in checked if name not in agreeing]
    exceptions = f", but not with {enumeration(others)}" if others else ""
    return ClaimVerdict(
        "consistent_loose", f"It is consistent with {enumeration(agreeing)}{exceptions}."
    )


def _value_in_words(value: Value, unit: str) -> str:
    if value.number is None:
        return of_interval(value.interval, unit)
    if value.interval.low == value.interval.high:
        return of_number(value.number, unit)
    return f"{of_number(value.number, unit)} ({of_interval(value.interval, unit)} with tolerance)"
