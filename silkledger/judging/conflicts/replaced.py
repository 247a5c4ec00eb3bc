"""Replaced numbers: those beside which their own witness states another one later.

Only the last number of a witness contradicts others, as it alone counts in silkledger.judging.best.
A number is replaced

- for certain, if a later edition of its publication has another one, or it is an outdated copy;
- as far as anybody knows, if its edition came out before its period ended, as an estimate;
- perhaps, if the last article that quotes its witness has another one which excludes it, and their
  editions are not known to be one, or in the other order;
- with what it was copied from: an article that names nobody may have its number from the one that
  was replaced, rounded or not, unless somebody who is named still states it.

What is printed in an edition that nothing replaced stands, whatever copies of it say. One witness
against another that says 12.1:

    figure  edition   published  says   replaced   meets 12.1
    f1      January   February   11     yes        may_be_revision
    f2      June      July       12     no         rounding
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import argmax_by_group, group_by, sort_keys

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.edition_order import Editions


class EditionClaims(NamedTuple):
    """What is said, as one code per statement in each array.

    `subject` is equal for those of one thing and quality; `day` is that of the article, which
    names nobody if `is_silent`.
    """

    subject: Codes
    witness: Codes
    reading: Codes
    edition: Codes
    day: Codes
    is_silent: Mask


def is_superseded(claims: EditionClaims, editions: Editions) -> Mask:
    """Return which statements are of an edition with a later one on the same subject."""
    stated = np.flatnonzero(editions.is_printed[claims.edition])
    edition = claims.edition[stated]
    publications = group_by([claims.subject[stated], editions.publication[edition]])
    is_earlier = np.zeros(len(claims.edition), bool)
    # Whatever is earlier than any edition is earlier than the one that starts last, or, by its
    # ordinal, than the one with the highest.
    for latest in (editions.start[edition], editions.first[edition]):
        last = argmax_by_group(latest, publications.codes)
        is_earlier[stated] |= editions.is_later(edition[last[publications.codes]], edition)
    return is_earlier


def is_replaced(
    claims: EditionClaims, taken_back: Mask, is_ahead: Mask, editions: Editions, readings: Readings
) -> Mask:
    """Return which statements their own witness has replaced, or may have, and their copies.

    All statements of one reading by one witness are, or none. `taken_back` are those of superseded
    editions and outdated copies, `is_ahead` those of editions of before the end of their period.
    """
    if not len(claims.subject):
        return np.zeros(0, bool)
    owner = group_by([claims.subject, claims.witness]).codes
    number = group_by([owner, claims.reading]).codes
    stands = _any(number, editions.is_printed[claims.edition] & ~taken_back)
    is_withdrawn = (_any(number, taken_back) & ~stands)[number]
    may_be = _may_be(claims, owner, number, is_withdrawn, editions, readings)
    is_gone = is_withdrawn | ~_any(number, ~may_be)[number] | ~_any(number, ~is_ahead)[number]
    if not is_gone.any():
        return is_gone
    return is_gone | ~_any(number, ~_is_copy(claims, is_gone, readings))[number]


def _may_be(
    claims: EditionClaims,
    owner: Codes,
    number: Codes,
    is_withdrawn: Mask,
    editions: Editions,
    readings: Readings,
) -> Mask:
    """Whether the last article of the witness of each statement has another number."""
    day = claims.day.astype(np.int64)
    order = [is_withdrawn.astype(np.int8), day.max() - day, claims.reading, claims.edition]
    last = argmax_by_group(-sort_keys(order).astype(np.int64), owner)[owner]
    until = np.full(int(number.max(initial=-1)) + 1, np.iinfo(np.int64).min)
    np.maximum.at(until, number, day)
    own, its = claims.edition, claims.edition[last]
    is_open = ((own != its) | (own == 0)) & ~editions.is_later(own, its)
    is_later = (day[last] > until[number]) & ~is_withdrawn[last]
    return is_later & is_open & readings.excludes(claims.reading, claims.reading[last])


def _is_copy(claims: EditionClaims, replaced: Mask, readings: Readings) -> Mask:
    """Whether a statement that names nobody may be printed from a replaced number.

    And from none that somebody who is named still states.
    """
    has_number = readings.is_point[claims.reading]
    silent = np.flatnonzero(claims.is_silent)
    silent = silent[_holds(claims, has_number & replaced, silent, readings)]
    stands = _holds(claims, has_number & ~claims.is_silent & ~replaced, silent, readings)
    is_copy = np.zeros(len(claims.reading), bool)
    is_copy[silent] = ~stands
    return is_copy


def _holds(claims: EditionClaims, chosen: Mask, rows: RowNumbers, readings: Readings) -> Mask:
    """Whether a chosen number of its subject may be printed as each statement of some rows."""
    size, subject = len(readings.ends), claims.subject.astype(np.int64)
    keys = np.sort(subject[chosen] * size + readings.number[claims.reading[chosen]])
    low = np.clip(readings.printed_low[claims.reading[rows]], 0, size - 1)
    high = np.clip(readings.printed_high[claims.reading[rows]], 0, size - 1)
    start = subject[rows] * size
    return np.searchsorted(keys, start + low) < np.searchsorted(keys, start + high, side="right")


def _any(number: Codes, chosen: Mask) -> Mask:
    """Whether any of the statements of each number is chosen."""
    return np.bincount(number[chosen], minlength=int(number.max()) + 1) > 0
