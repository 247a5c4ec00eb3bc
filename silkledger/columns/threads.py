"""Work on the columns of a table in several threads, where there is enough of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Asked = TypeVar("Asked")
Returned = TypeVar("Returned")

# Columns that are made, written or read at the same time; more would keep more of them in memory.
THREADS = 2
# With fewer rows, starting threads or giving memory back takes longer than the work on a column.
FEW = 1 << 12


def each_in_threads(
    do: Callable[[Asked], Returned], items: Iterable[Asked], rows: int, threads: int = THREADS
) -> list[Returned]:
    """Return what `do` returns for each of the items, which are columns of so many rows.

    >>> each_in_threads(len, ["a", "bc"], rows=1, threads=2)
    [1, 2]
    """
    if rows < FEW:
        return [do(item) for item in items]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(do, items))
