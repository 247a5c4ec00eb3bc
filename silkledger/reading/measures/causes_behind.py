"""Causes behind a preposition that divides as well: detenciones por delitos viales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import CAUSE
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token


def is_cause(
    tokens: Sequence[Token],
    places: tuple[int, int],
    units: tuple[Unit | None, Unit | None],
    settings: Settings,
) -> bool:
    """Whether a noun without a number is why, not per what.

    `places` are those of the preposition and the noun, `units` those above and below. Of a word
    that is a preposition too, a plural is a cause. Raises UnreadableError for a single event, which
    may be either: muertes por accidente.
    """
    (at, noun), (above, below) = places, units
    count = below is not None and below.dimension in COUNTED
    if below is None or not count or "prep" not in tokens[at].word.roles:
        return False
    vocabulary, text = settings.vocabulary, tokens[noun].text
    if noun == at + 1 and is_plural(text, vocabulary, settings.language):
        return True
    counted = above is not None and above.dimension in COUNTED
    if counted and below.name in guards(vocabulary, "*", CAUSE):
        raise UnreadableError("unit.unknown", f"{tokens[at].text} {text}")
    return False
