"""Lists in the same order: "exports and imports fell 5 % and 7 %, respectively".

A word such as "respectively" (vocabularies/list_orders.csv) gives each figure of the sentence the
place, indicator or date at its own position in a list, if there are as many of them as figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from silkledger.extraction.vocabularies import listed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.extraction.completion.setting import FigureSetting

T = TypeVar("T")


def in_order(setting: FigureSetting, several: Sequence[T], key: Callable[[T], object]) -> T | None:
    """Return the one of several mentions that belongs to the figure by its position, or None."""
    if setting.count < 2 or not is_ordered(setting):
        return None
    distinct: dict[object, T] = {}
    for each in several:
        distinct.setdefault(key(each), each)
    if len(distinct) != setting.count:
        return None
    return list(distinct.values())[setting.number]


def is_ordered(setting: FigureSetting) -> bool:
    """Whether a word such as "respectively" gives the figures of the sentence an order."""
    here = setting.here
    phrases = listed_words(setting.mentioned.source.vocabulary, "list_orders", here.language)
    return next(phrases.find(here.words), None) is not None
