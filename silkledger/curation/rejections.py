"""Rejecting candidates of a source without a desk, each named by its row id or its wording.

What is written is what the desk writes: a row that was accepted before is taken out of its file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.curation.asked_changes import ItemChange
from silkledger.curation.changes import Changes
from silkledger.curation.load import load_worklist
from silkledger.curation.source_toml_edits import confirm
from silkledger.curation.worklist import REJECTED
from silkledger.errors import CannotRunError
from silkledger.ingest.folder.decisions_file import REJECT
from silkledger.messages import near, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.curation.places import SourcePlaces
    from silkledger.curation.worklist import Item


@dataclass(frozen=True, slots=True)
class Rejected:
    """What was rejected now, and what had been before."""

    items: tuple[Item, ...]
    before: tuple[Item, ...]


def reject_named(
    places: SourcePlaces, names: Iterable[str], *, by: str, note: str = ""
) -> Rejected:
    """Reject what each name names, in the name of a person.

    A name is a row id (`SOURCE:10-18`), a table and a span (`figures:10-18`), the candidate's id or
    a wording. Raises CannotRunError for one that names nothing or several; then nothing is
    rejected.
    """
    places.require_candidates()
    worklist = load_worklist(places)
    items = worklist.items()
    named = {each.id: each for each in (_named(name, items, places) for name in names)}
    changes = Changes(places.source_id, by, worklist, items)
    rejected = [each for each in named.values() if each.state != REJECTED]
    for each in rejected:
        changes.change(ItemChange(each.id, REJECT, note=note))
    if rejected:
        confirm(places)
        changes.write(places.folder)
    return Rejected(
        tuple(rejected), tuple(each for each in named.values() if each.state == REJECTED)
    )


def _named(name: str, items: Sequence[Item], places: SourcePlaces) -> Item:
    """Return the item that a name names; of several, the one that is not rejected yet."""
    words = " ".join(name.split())
    found = [each for each in items if words in _names(each, places.source_id)]
    left = [each for each in found if each.state != REJECTED] or found[:1]
    if len(left) == 1:
        return left[0]
    source = places.source_id
    if not left:
        wordings = [each.cells.get("as_reported", "") for each in items]
        meant = near(words, [" ".join(each.split()) for each in wordings])
        fix = f'did you mean "{meant}"?' if meant else f"{places.candidates} has all candidates"
        raise CannotRunError(f"{source}: nothing has the id or wording {quoted(name)}; {fix}")
    text = places.text()
    told = ", ".join(_told(each, text) for each in left)
    raise CannotRunError(f"{source}: {quoted(name)} names {len(left)}: {told}; name one by its id")


def _names(item: Item, source_id: str) -> set[str]:
    names = {item.id, " ".join(item.cells.get("as_reported", "").split())}
    if item.span is not None:
        place = f"{item.span[0]}-{item.span[1]}"
        names |= {f"{source_id}:{place}", f"{item.table}:{place}"}
    return names - {""}


def _told(item: Item, text: str) -> str:
    if item.span is None:
        return item.id
    line = text.count("\n", 0, item.span[0]) + 1
    return f"{item.table}:{item.span[0]}-{item.span[1]} (line {line})"
