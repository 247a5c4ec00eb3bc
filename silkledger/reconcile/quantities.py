"""Quantities: what the printed wordings of figures say; each is read once in equal context.

A run and its verification read through this one function.
"""

from __future__ import annotations

import pickle
from collections import Counter
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, group_by, values_at
from silkledger.digits import alike
from silkledger.indicators import indicators
from silkledger.parts import ThisProcess, batches
from silkledger.reading.definitions.currency_signs import leans_on_place
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reconcile.readings import Read, unless
from silkledger.unexpected import guarded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from silkledger.parts import Workers
    from silkledger.schemas.vocabulary import Vocabulary

# Wordings: with fewer, workers cost more than they save, and each takes so many at a time; of a
# language that others need not know, about so many.
_FEW, _BATCH, _LARGE = 5_000, 1_000, 20_000
_TWICE = 2
# Wording, then unit cell, indicator, statistic, locale, place and default place.
_PrintedQuantity = tuple[str, str | None, str, str | None, str | None, str | None, str | None]


def read_quantities(
    printed: Mapping[str, pa.Array | pa.ChunkedArray],
    vocabulary: Vocabulary,
    workers: Workers | None = None,
) -> Read:
    """Return the readings of the quantities; an unknown indicator has none.

    `printed` has the columns as_reported, unit, indicator, statistic, locale, geography and
    default_geography of the same rows. Place and default place are part of the key only if the
    wording depends on them. Many are read by `workers`, if there are any.
    """
    return begin_quantities(printed, vocabulary, workers)()


def begin_quantities(
    printed: Mapping[str, pa.Array | pa.ChunkedArray],
    vocabulary: Vocabulary,
    workers: Workers | None = None,
) -> Callable[[], Read]:
    """Return what gives the readings that `read_quantities` returns; other processes begin."""
    wording, unit = encode(printed["as_reported"]), encode(printed["unit"])
    alike = group_by([wording, unit])
    pairs = zip(values_at(wording, alike.first), values_at(unit, alike.first), strict=True)
    leaning = np.array(
        [bool(guarded(leans_on_place, "as_reported", *pair, vocabulary)) for pair in pairs], bool
    )
    placeless = ~leaning[alike.codes] if alike.count else np.zeros(0, bool)
    columns = [
        wording,
        unit,
        *(printed[name] for name in ("indicator", "statistic", "locale")),
        unless(placeless, encode(printed["geography"])),
        unless(placeless, encode(printed["default_geography"])),
    ]
    groups = group_by(columns)
    distinct = [*zip(*(values_at(column, groups.first) for column in columns), strict=True)]
    if workers is None or len(distinct) < _FEW:
        workers = ThisProcess()
    places = _parts(distinct)
    parts = [[distinct[at] for at in part] for part in places]
    coming = workers.begin(partial(_read_all, parts, vocabulary, workers), len(parts))
    order = [*chain.from_iterable(places)]

    def result() -> Read:
        outcomes = [*chain.from_iterable(map(pickle.loads, coming()))]
        return Read.of(groups, _in_place(order, outcomes))

    return result


def _read_all(
    parts: Sequence[Sequence[_PrintedQuantity]], vocabulary: Vocabulary, workers: Workers
) -> Iterator[bytes]:
    """Yield the outcomes of the wordings of each part, as `_read` gives them."""
    # With the first ones, what all languages share, the dictionaries of the one that most are in,
    # and the phrases that others repeat are known before processes are forked.
    for part in parts[:1]:
        yield _read(vocabulary, part)
    yield from workers.each(_read, vocabulary, parts[1:], "batches of wordings")


def _parts(printed: Sequence[_PrintedQuantity]) -> list[Sequence[int]]:
    """Return the places of the wordings that are read together.

    First come unlike ones of the language that most are in. Then come the other languages, each
    read by one process alone if it can be, so that no two load its dictionaries, and in the end
    all others of the first one, which every process knows.
    """
    of_language: dict[str, list[int]] = {}
    for at, (_, _, _, _, locale, _, _) in enumerate(printed):
        of_language.setdefault((locale or "").partition("-")[0], []).append(at)
    most, *others = sorted(of_language.values(), key=len, reverse=True) or [[]]
    first, *rest = batches(_unlike_first(printed, most), _BATCH) or [[]]
    return [first, *chain.from_iterable(map(_large_parts, others)), *rest]


def _large_parts(places: Sequence[int]) -> list[Sequence[int]]:
    """Return places in few parts of about the same size."""
    count = max(round(len(places) / _LARGE), 1)
    return batches(places, -(-len(places) // count))


def _unlike_first(printed: Sequence[_PrintedQuantity], places: Sequence[int]) -> list[int]:
    """Return places in another order: the first two of each kind, then the others.

    Wordings of a kind differ in digits alone; from the third one on, they are read by the first.
    """
    met = Counter[tuple[str | None, ...]]()
    first, others = list[int](), list[int]()
    for at in places:
        wording, *context = printed[at]
        kind = (alike(wording), *context)
        met[kind] += 1
        (first if met[kind] <= _TWICE else others).append(at)
    return first + others


def _in_place(order: Sequence[int], outcomes: Sequence[object]) -> list[object]:
    """Return outcomes that come in some order by their own places."""
    placed: list[object] = [None] * len(outcomes)
    for at, outcome in zip(order, outcomes, strict=True):
        placed[at] = outcome
    return placed


def _read(vocabulary: Vocabulary, printed: Sequence[_PrintedQuantity]) -> bytes:
    """Return the outcomes of some wordings in their contexts, as a list that is pickled.

    It passes through several processes, and waits for those of the parts before it: as objects, it
    would be pickled in each, and take ten times the memory.
    """
    by_code = indicators(vocabulary)
    outcomes: list[object] = []
    for words, apart, code, statistic, locale, place, default in printed:
        if code not in by_code:
            outcomes.append(None)
            continue
        context = QuantityContext(
            unit=apart,
            locale=locale,
            indicator=by_code[code],
            statistic=statistic,
            geography=place,
            default_geography=default,
            vocabulary=vocabulary,
        )
        outcomes.append(guarded(read_quantity, "as_reported", words, context))
    return pickle.dumps(outcomes, pickle.HIGHEST_PROTOCOL)
