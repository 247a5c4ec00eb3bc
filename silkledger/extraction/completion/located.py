"""Places that only say where something is: "a third of the turbines stand in Denmark"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentions, PlaceMention

_LEADS = ("to", "from", "in")
_ARTICLE = 5  # characters of a space and an article


def only_locates(mentions: Mentions, place: PlaceMention) -> bool:
    """Whether a place stands inside of its sentence behind a preposition.

    One that opens the sentence says what it is about, and the next sentence may go on about it.
    """
    led = [
        found
        for found in mentions.bilateral
        if found.value in _LEADS and 0 <= place.start - found.end <= _ARTICLE
    ]
    return bool(led) and led[-1].start - mentions.start > _ARTICLE
