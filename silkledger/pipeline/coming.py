"""What a forked process makes while this one goes on: the page, while tables are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from silkledger.pipeline import process_workers

if TYPE_CHECKING:
    from collections.abc import Callable

MadeKey = TypeVar("MadeKey")
MadeContent = TypeVar("MadeContent")


class Coming(Mapping[MadeKey, MadeContent]):
    """A mapping that another process makes; whoever looks into it waits for it.

    Nothing is left of the other process once the mapping is there, or is gone.
    """

    def __init__(self, make: Callable[[], Mapping[MadeKey, MadeContent]]) -> None:
        self._results = process_workers.begin(lambda: [make()])

    @property
    def is_here(self) -> bool:
        """Whether the mapping has been waited for."""
        return "_content" in vars(self)

    @cached_property
    def _content(self) -> Mapping[MadeKey, MadeContent]:
        (content,) = self._results()
        return cast("Mapping[MadeKey, MadeContent]", content)

    def __getitem__(self, key: MadeKey) -> MadeContent:
        return self._content[key]

    def __iter__(self) -> Iterator[MadeKey]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)
