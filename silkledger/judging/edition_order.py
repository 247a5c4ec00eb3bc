"""The order of editions: which edition of a publication is certainly later than another.

A dated edition has the days that its date may mean, an ordinal ("second estimate") a range of
places; what an article states by itself is of the edition of that article, without an order.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.judging.quality_words import normalised
from silkledger.reading.editions import ANY_PLACE, Edition, read_edition

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask

# Days of an edition without a date: it is neither earlier nor later than any other.
_NEVER, _ALWAYS = np.iinfo(np.int32).min, np.iinfo(np.int32).max


@dataclass(frozen=True)
class Editions:
    """What is known of the order of editions, by their codes; code 0 if no edition is stated.

    `publication` is the publication's code; `start` and `end` are the first and last day that the
    date may mean, `first` and `last` the places of the ordinal (-1: none). `is_printed` is false
    for what an article states by itself: the article is its edition, without an order. `known` is
    the first day on which it was certainly known: the last one that its date may mean, or the day
    of the first article that names it.
    """

    publication: Codes
    start: Codes
    end: Codes
    first: Codes
    last: Codes
    is_printed: Mask
    known: Codes

    @property
    def is_any(self) -> Mask:
        """Which editions are printed without saying which: "previous", or in unknown words."""
        is_open = (self.first <= ANY_PLACE[0]) & ((self.last < 0) | (self.last >= ANY_PLACE[1]))
        is_any: Mask = self.is_printed & (self.start == _NEVER) & is_open
        return is_any

    def is_later(self, left: Codes, right: Codes) -> Mask:
        """Whether edition `left` is certainly later than `right` of the same publication."""
        dated = (self.end[left] != _ALWAYS) & (self.end[right] != _ALWAYS)
        after, before = self.start[left] > self.end[right], self.start[right] > self.end[left]
        by_ordinal = (self.last[right] >= 0) & (self.first[left] > self.last[right])
        is_same = self.publication[left] == self.publication[right]
        return is_same & np.where(dated & (after | before), after, by_ordinal)


def stated_edition(
    measured_by: str | None, edition: str | None, said_by: str
) -> tuple[Edition, str]:
    """Return the edition, and a text that is equal for the same edition ("" for none).

    What an article states by itself is of the edition of that article.
    """
    if not measured_by:
        return Edition(), f"article {said_by}"
    read = read_edition(edition) if edition else Edition()
    # "The previous forecast" of two articles need not be one edition.
    own = f" {said_by}" if read.is_any else ""
    return read, f"{read.code}{own}" if read.code else normalised(edition or "")


def ordered_editions(
    stated: list[tuple[str, Edition, str]], publications: tuple[str, ...], days: Codes
) -> tuple[Codes, Editions]:
    """Return the code of each edition, from 1 on in their order, and what is known of them.

    `days` has the first day on which each was stated, as a number of days since 1970.
    """
    number = {name: place for place, name in enumerate(publications)}
    keys = sorted(
        {
            (
                number[publication],
                _NEVER if edition.start is None else _days(edition.start),
                _ALWAYS if edition.end is None else -_days(edition.end),
                edition.first,
                -edition.last,
                text,
            )
            for publication, edition, text in stated
            if text
        }
    )
    place = {(key[0], key[-1]): code for code, key in enumerate(keys, 1)}
    codes = [place[number[name], text] if text else 0 for name, _, text in stated]
    table = np.array([key[:-1] for key in keys], np.int64).reshape(-1, 5)
    table = np.vstack([[-1, _NEVER, _ALWAYS, -1, 1], table])
    is_article = [True, *(key[-1].startswith("article ") for key in keys)]
    end = np.where(table[:, 1] == _NEVER, _ALWAYS, -table[:, 2])
    known = end.copy()
    np.minimum.at(known, np.array(codes, np.int64), days)
    return np.array(codes, np.int64), Editions(
        publication=table[:, 0],
        start=table[:, 1],
        end=end,
        first=table[:, 3],
        last=-table[:, 4],
        is_printed=~np.array(is_article, bool),
        known=known,
    )


def _days(date: dt.date) -> int:
    return (date - dt.date(1970, 1, 1)).days
