"""Vintages: whether an official value may be of another edition than the one that a claim meant.

Growth, balances of payments and trade are revised for years. A value of a later edition can confirm
what an article printed, but a difference may be the revision. So a claim is not contradicted by a
value that differs by no more than values are revised (vocabularies/revisions.csv) if

- its edition, by the printed date, is later than the claim, or not the one that the claim names;
- it prints no edition, but its table has values for periods that ended after the claim, or it was
  retrieved a year after the claim or later;
- the claim names another publisher.

What differs by more (a factor, a sign) is contradicted by any edition.

What two sides count, such as trade between two places, differs between them. Where a claim does not
say whose count it is, and values of one side only are available, the other side's value is missing:
a claim is contradicted only by what no usual gap between the two sides explains.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.judging.checks.selection import comes_from_named
from silkledger.judging.comparing import ClaimVerdict, Interval, wide
from silkledger.judging.comparing.intervals import EXACT
from silkledger.reading.editions import read_edition
from silkledger.reading.geography.place_codes import WORLD
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.judging.checks.comparands import Comparand
    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.reference.observations import Observation
    from silkledger.schemas.vocabulary import Entry, Vocabulary

# A value that was retrieved so long after a claim may have been revised since.
_LONG = dt.timedelta(days=365)
# How much faster than before an undated stock may have moved.
_TWICE = 2
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Revisions:
    """How far values differ: a share of the value, for shares and rates in points.

    `later_editions` is between editions of one publication, `other_publishers` between publishers,
    `other_side` how many times as much one side of a flow may count as the other one.
    """

    later_editions: Decimal
    other_publishers: Decimal
    other_side: Decimal
    reason: str


@built_once
def revisions(vocabulary: Vocabulary) -> dict[str, Revisions]:
    """Return how far the values of each indicator are revised; others are not.

    Raises VocabularyError for an unknown indicator, and for what is not a number above 0.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> revisions(SHIPPED)["gdp_growth"].later_editions
    Decimal('3')
    """
    by_indicator = {}
    columns = ("indicator", "later_editions", "other_publishers", "other_side", "reason")
    for entry in vocabulary.load(
        "revisions", columns, required=("indicator", "reason"), key=("indicator",)
    ):
        if entry["indicator"] not in indicators(vocabulary):
            what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
            raise entry.fault(what, "indicator")
        by_indicator[entry["indicator"]] = Revisions(
            later_editions=_number(entry, "later_editions"),
            other_publishers=_number(entry, "other_publishers"),
            other_side=_number(entry, "other_side"),
            reason=entry["reason"],
        )
    return by_indicator


def _number(entry: Entry, column: str) -> Decimal:
    text = entry[column]
    try:
        number = Decimal(text or 0)
    except InvalidOperation:
        number = Decimal(-1)
    if number < 0 or not number.is_finite():
        raise entry.fault(f"{text!r} is not a number above 0; write it with digits", column)
    return number


def with_vintage(subject: Subject, comparand: Comparand, verdict: ClaimVerdict) -> ClaimVerdict:
    """Return the verdict on a claim; open instead of contradicted where a revision may explain it.

    A verdict that is left open so keeps the two intervals.
    """
    known = revisions(subject.vocabulary).get(subject.indicator)
    if verdict.verdict != "contradicted" or verdict.found is None or known is None:
        return verdict
    value, observations = verdict.found, comparand.observations
    later = [_why_later(subject, observation) for observation in observations]
    reasons = []
    if (why := next(filter(None, later), "")) and _reaches(
        subject, value, known.later_editions, comparand.years
    ):
        reasons.append(f"{why}, and may have been revised since")
    elif _by_another(subject, observations[0]) and _reaches(
        subject, value, known.other_publishers, comparand.years
    ):
        reasons.append("The claim names another publisher, whose value may differ so much")
    if not reasons:
        return verdict
    why = f"{verdict.why} {reasons[0]}: {known.reason[0].lower()}{known.reason[1:]}."
    return ClaimVerdict("cannot_be_checked", why, verdict.claim, value)


def with_other_side(
    subject: Subject, values: Sequence[tuple[Comparand, ClaimVerdict]]
) -> ClaimVerdict | None:
    """Return an open verdict on a claim that the values of one side contradict, or None.

    `values` are all that the claim was compared with. None if both sides are heard, if the claim
    says whose count it is or cites the side, or if even the usual gap does not explain it.
    """
    contradicting = [
        (comparand, verdict)
        for comparand, verdict in values
        if comparand.value is not None and verdict.found is not None
    ]
    sides = {comparand.reporter for comparand, _ in contradicting}
    is_one = len(sides) == 1 and "" not in sides and not subject.reporter
    if not is_one or not _is_two_sided(subject):
        return None
    if any(
        comes_from_named(subject, value.origin)
        for item, _ in contradicting
        for value in item.observations
    ):
        return None
    known = revisions(subject.vocabulary).get(subject.indicator)
    factor = known.other_side if known else _NOTHING
    for comparand, verdict in contradicting:
        if factor and not _within_factor(subject, verdict.found, factor):
            continue
        side = subject.place_name(comparand.reporter)
        why = (
            f"{verdict.why} Only {side}'s count is available, and the figure does not say whose "
            "it is: what two sides count of one flow differs."
        )
        return ClaimVerdict("cannot_be_checked", why, verdict.claim, verdict.found)
    return None


def _is_two_sided(subject: Subject) -> bool:
    """Whether two places count what a claim says, or that of which it is the change."""
    if not subject.counterpart or WORLD in (subject.geography, subject.counterpart):
        return False
    known = indicators(subject.vocabulary)
    codes = (subject.indicator, *known[subject.indicator].related)
    return any(known[code].direction for code in codes)


def _within_factor(subject: Subject, value: Interval | None, factor: Decimal) -> bool:
    if value is None or value.low is None or value.high is None or value.low <= 0:
        return False
    span = Interval(EXACT.divide(value.low, factor), EXACT.multiply(value.high, factor))
    return wide(subject.claim).meets(span)


def _reaches(subject: Subject, value: Interval, revision: Decimal, years: int) -> bool:
    """Whether a claim, at its widest, lies within a revision of a value.

    Revisions of the single years of an average hardly add up.
    """
    if not revision:
        return False
    share = EXACT.divide(revision, Decimal(years)) if years > 1 else revision
    ends = (value.low, value.high)
    if subject.known.in_points:
        moved = (share, share)
    else:
        sizes = (_NOTHING if end is None else abs(end) for end in ends)
        moved = tuple(EXACT.multiply(size, share) for size in sizes)  # type: ignore[assignment]
    low = None if ends[0] is None else EXACT.subtract(ends[0], moved[0])
    high = None if ends[1] is None else EXACT.add(ends[1], moved[1])
    return wide(subject.claim).meets(Interval(low, high))


def _why_later(subject: Subject, observation: Observation) -> str:
    """Return why a value is of a later edition than a claim; empty if it may be the one meant."""
    stated = subject.stated_on
    printed = read_edition(observation.origin.edition)
    named = read_edition(subject.edition or "")
    if printed.start is not None:
        if printed.is_later(named) or named.is_later(printed):
            return "The value is of another edition than the claim names"
        is_later = named.start is None and printed.start > stated
        return "The value is of an edition that came later than the claim" if is_later else ""
    if observation.known_until is not None and observation.known_until > stated:
        return "The value is of an edition that came later than the claim"
    if observation.retrieved is not None and observation.retrieved - stated >= _LONG:
        return "The value was retrieved long after the claim"
    return ""


def _by_another(subject: Subject, observation: Observation) -> bool:
    return bool(subject.measured_by) and not comes_from_named(subject, observation.origin)


def may_have_moved(
    subject: Subject, values: Sequence[tuple[Comparand, ClaimVerdict]]
) -> ClaimVerdict | None:
    """Return an open verdict on an undated stock that older values contradict, or None.

    What an article says of the present is about its own time. If its number lies where the values
    are going, and not further than twice as fast, the latest value does not contradict it.
    """
    if subject.period_start is not None or subject.known.statistic != "stock":
        return None
    by_year = {
        comparand.observations[0].period[1]: (comparand.value.number, verdict)
        for comparand, verdict in values
        if comparand.value is not None and comparand.value.number is not None and verdict.found
    }
    if len(by_year) < 2:
        return None
    first, last = min(by_year), max(by_year)
    (before, _), (latest, verdict) = by_year[first], by_year[last]
    value = verdict.found
    if value is None or value.low is None or value.high is None:
        return None
    step = EXACT.divide(EXACT.subtract(latest, before), Decimal(last.year - first.year))
    years = max(1, subject.stated_on.year - last.year + 1)
    reach = EXACT.multiply(step, Decimal(_TWICE * years))
    moved = Interval(min(value.low, value.low + reach), max(value.high, value.high + reach))
    if not wide(subject.claim).meets(moved):
        return None
    why = (
        f"{verdict.why} The latest value is of {last.year}, and the figure may be of "
        f"{subject.stated_on.year}: it lies where the values were going."
    )
    return ClaimVerdict("cannot_be_checked", why, verdict.claim, value)
