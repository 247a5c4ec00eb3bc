"""What a person asks for: an item accepted, rejected or edited, or a row for words of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping


class StaleError(RefusedError):
    """A change of something that is no longer as the person saw it."""


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What a person wants done to an item.

    `action` is accept, reject or edit. `cells` are the cells that the item shall have, None to
    leave them as they are. `seen` are state and cells as the person saw them: if they are given and
    the item has others, the change is refused. `note` is kept with the decision.
    """

    item: str
    action: str
    cells: Mapping[str, str] | None = None
    seen: tuple[str, Mapping[str, str]] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """A row for words that no candidate has: its table and its cells, the span among them."""

    table: str
    cells: Mapping[str, str]
    context: str = ""
