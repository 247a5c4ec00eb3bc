"""A claim held against a value: the verdict of a check.

- contradicted: the wide interval and the value with its tolerance don't meet;
- consistent: the tight interval meets it, and the printed number (of a range the nearer end) lies
  within 5 % of the value (for shares and rates within the tolerance or 5 %);
- consistent_loose: they meet, but only in the wide interval, or the number lies further away: true
  as worded, saying little;
- cannot_be_checked: there is no value; the caller says what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.judging.comparing.claims import Claim, tight, wide
from silkledger.judging.comparing.intervals import EXACT, Interval
from silkledger.judging.comparing.words import of_claim, of_interval, of_number

if TYPE_CHECKING:
    from collections.abc import Mapping

# "More than 300" of 386 holds and says little: a number further than this from the value is no
# evidence of it.
NEAR = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Value:
    """What a claim is held against: an interval, the number in it where there is one, and the
    points within which a share or rate counts as near (0: only the 5 % rule).
    """

    interval: Interval
    number: Decimal | None = None
    points: Decimal = Decimal(0)

    @staticmethod
    def official(
        number: Decimal, tolerance: Decimal = Decimal(0), *, points: bool = False
    ) -> Value:
        """An official number with its indicator's tolerance: a share of the number, or `points` for
        shares and rates.
        """
        half = tolerance if points else EXACT.multiply(abs(number), tolerance)
        return Value(Interval.around(number, half), number, tolerance if points else Decimal(0))

    @staticmethod
    def between(interval: Interval, points: Decimal = Decimal(0)) -> Value:
        """What is known only as an interval, such as a share times a rounded whole. Nearness counts
        from its nearer end.
        """
        return Value(interval, None, points)

    def near(self, claim: Claim) -> bool:
        """Whether the printed number lies near enough to say something of the value."""
        if self.number is None:
            ends = [end for end in (self.interval.low, self.interval.high) if end is not None]
            printed = [claim.nearer_end(end) for end in ends] or [claim.value]
            apart = min(self.interval.distance(number) for number in printed)
            size = max(map(abs, ends), default=Decimal(0))
        else:
            apart = abs(EXACT.subtract(claim.nearer_end(self.number), self.number))
            size = abs(self.number)
        return apart <= max(EXACT.multiply(size, NEAR), self.points)


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """What became of a claim: the verdict of silkledger.schemas.judgements.VERDICTS, in words, and
    the two intervals that decided.

    `claim` is the tight interval where that meets the value, else the wide one; `found` is the
    value with its tolerance. Both are None where nothing could be held against the claim.
    """

    verdict: str
    why: str
    claim: Interval | None = None
    found: Interval | None = None


def against(
    claim: Claim, value: Value | None, missing: str = "There is no value to hold it against."
) -> ClaimVerdict:
    """The verdict on a claim against a value in the same unit; `missing` says why where there is
    none.
    """
    if value is None:
        return ClaimVerdict("cannot_be_checked", missing)
    said, found = of_claim(claim), _found(value, claim.unit)
    said = said[0].upper() + said[1:]
    narrow, broad = tight(claim), wide(claim)
    if not broad.meets(value.interval):
        away = of_number(broad.gap(value.interval), claim.unit)
        why = f"{said} can't hold of {found}: at its widest, {of_interval(broad, claim.unit)}, it lies {away} away."
        return ClaimVerdict("contradicted", why, broad, value.interval)
    if not narrow.meets(value.interval):
        why = f"{said} holds of {found} only at its widest, {of_interval(broad, claim.unit)}."
        return ClaimVerdict("consistent_loose", why, broad, value.interval)
    if not value.near(claim):
        why = f"{said} holds of {found}, but the number printed lies further than 5 % from it and says little."
        return ClaimVerdict("consistent_loose", why, narrow, value.interval)
    return ClaimVerdict("consistent", f"{said} holds of {found}.", narrow, value.interval)


def summary(candidates: Mapping[str, ClaimVerdict]) -> ClaimVerdict:
    """The one verdict on a claim that was held against several candidates, each by a name that
    stands in a sentence.

    consistent if all are, contradicted if none meets, else consistent_loose with the names of those
    for which it holds. Candidates that could not be checked don't count; where none could, neither
    can the claim.
    """
    checked = {
        name: verdict
        for name, verdict in candidates.items()
        if verdict.verdict != "cannot_be_checked"
    }
    if not checked:
        missing = [verdict.why for verdict in candidates.values()] or [
            "There is no value to hold it against."
        ]
        return ClaimVerdict("cannot_be_checked", " ".join(dict.fromkeys(missing)))
    holds = [name for name, verdict in checked.items() if verdict.verdict != "contradicted"]
    if len(checked) == 1:
        return next(iter(checked.values()))
    if not holds:
        return ClaimVerdict("contradicted", f"It holds for none of {_listed(list(checked))}.")
    if all(verdict.verdict == "consistent" for verdict in checked.values()):
        return ClaimVerdict("consistent", f"It holds for {_listed(holds)}.")
    others = [name for name in checked if name not in holds]
    refused = f", not for {_listed(others)}" if others else ""
    return ClaimVerdict("consistent_loose", f"It holds for {_listed(holds)}{refused}.")


def _found(value: Value, unit: str) -> str:
    if value.number is None:
        return of_interval(value.interval, unit)
    if value.interval.low == value.interval.high:
        return of_number(value.number, unit)
    return (
        f"{of_number(value.number, unit)} ({of_interval(value.interval, unit)} with its tolerance)"
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
