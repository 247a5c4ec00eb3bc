"""Replaced numbers: those beside which their own witness states another one later.

Only the last number of a witness contradicts others, as it alone counts in silkledger.judging.best.
A number is replaced

- for certain, if a later edition of its publication has another one, or it is an outdated copy;
- perhaps, if the last article that quotes its witness has another one which excludes it, and their
  editions are not known to be one, or in the other order.

What is printed in an edition that nothing replaced stands, whatever copies of it say. One witness
against another that says 12.1:

    figure  edition   published  says   replaced   meets 12.1
    f1      January   February   11     yes        may_be_revision
    f2      June      July       12     no         rounding
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import argmax_by_group, dense_rank, find_runs, group_by, sort_keys

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Readings
    from silkledger.judging.edition_order import Editions


class Said(NamedTuple):
    """What is said, as one code per statement in each array.

    `subject` is equal for those of one thing and quality; `day` is that of the article.
    """

    subject: Codes
    witness: Codes
    reading: Codes
    edition: Codes
    day: Codes


def is_superseded(said: Said, editions: Editions) -> Mask:
    """Return which statements are of an edition with a later one on the same subject."""
    stated = np.flatnonzero(editions.is_printed[said.edition])
    edition = said.edition[stated]
    publications = group_by([said.subject[stated], editions.publication[edition]])
    is_earlier = np.zeros(len(said.edition), bool)
    # Whatever is earlier than any edition is earlier than the one that starts last, or, by its
    # ordinal, than the one with the highest.
    for latest in (editions.start[edition], editions.first[edition]):
        last = argmax_by_group(latest, publications.codes)
        is_earlier[stated] |= editions.is_later(edition[last[publications.codes]], edition)
    return is_earlier


def is_replaced(said: Said, taken_back: Mask, editions: Editions, readings: Readings) -> Mask:
    """Return which statements their own witness has replaced, or may have.

    All statements of one reading by one witness are, or none. `taken_back` are those of superseded
    editions and outdated copies.
    """
    if not len(said.subject):
        return np.zeros(0, bool)
    owner = dense_rank(sort_keys([said.subject, said.witness]))
    number = dense_rank(sort_keys([owner, said.reading]))
    stands = _any(number, editions.is_printed[said.edition] & ~taken_back)
    is_withdrawn = (_any(number, taken_back) & ~stands)[number]
    return (
        is_withdrawn
        | ~_any(number, ~_may_be(said, owner, number, is_withdrawn, editions, readings))[number]
    )


def _may_be(
    said: Said,
    owner: Codes,
    number: Codes,
    is_withdrawn: Mask,
    editions: Editions,
    readings: Readings,
) -> Mask:
    """Whether the last article of the witness of each statement has another number."""
    order = np.lexsort(
        (said.edition, said.reading, -said.day.astype(np.int64), is_withdrawn, owner)
    )
    last = order[find_runs(owner[order]).start][owner]
    until = np.full(int(number.max(initial=-1)) + 1, np.iinfo(np.int64).min)
    np.maximum.at(until, number, said.day.astype(np.int64))
    own, its = said.edition, said.edition[last]
    is_open = ((own != its) | (own == 0)) & ~editions.is_later(own, its)
    is_later = (said.day[last] > until[number]) & ~is_withdrawn[last]
    return is_later & is_open & readings.excludes(said.reading, said.reading[last])


def _any(number: Codes, chosen: Mask) -> Mask:
    """Whether any of the statements of each number is chosen."""
    return np.bincount(number[chosen], minlength=int(number.max()) + 1) > 0
