"""Compounds: German nouns that say what their last part says (Ausfuhrplus, Stromerzeugung).

The heads are the nouns that the vocabularies list for words of change, for subjects and for people
(Fluggäste), with their capital letter. A compound of two words of change (Wachstumsrückgang) stays
unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.reading.words.senses import Word

_SHORTEST_HEAD, _SHORTEST_REST = 4, 3  # letters
_CLEAR_REST = 4  # letters before a head as short as plus and minus
_ROLES = frozenset(("subject", "deficit", "surplus", "bare"))


class Compounds:
    """The heads of compounds in one language, with their senses."""

    def __init__(self) -> None:
        self._heads: dict[str, Word] = {}

    def add(self, printed: str, sense: str, value: object, word: Word) -> None:
        """Take a listed word for a head if it is a noun of a subject or change."""
        is_noun = printed.isalpha() and printed[:1].isupper() and not printed.isupper()
        names = (sense == "roles" and value in _ROLES) or sense == "change_before"
        names = names or (isinstance(value, Unit) and value.dimension == "people")
        if is_noun and names and len(printed) >= _SHORTEST_HEAD:
            self._heads[printed.lower()] = word

    def word(self, printed: str) -> Word | None:
        """Return the senses of an unknown compound, or None if it is none with a listed head."""
        if not (self._heads and printed[:1].isupper() and printed[1:2].islower()):
            return None
        lower = printed.lower()
        for start in range(_SHORTEST_REST, len(lower) - _SHORTEST_HEAD + 1):
            head = self._heads.get(lower[start:])
            if head is None or (len(lower) - start == _SHORTEST_HEAD and start < _CLEAR_REST):
                continue
            changes = bool(head.change_before) and _holds_change(lower[:start], self._heads)
            return None if changes else head
        return None


def _holds_change(rest: str, heads: Mapping[str, Word]) -> bool:
    return any(
        head.change_before or head.roles & {"deficit", "surplus"}
        for name, head in heads.items()
        if name in rest
    )
