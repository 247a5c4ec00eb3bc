"""Event times: a Russian "per day" that is the day of an event: 3 млн долларов в день выборов.

The genitive of an event or of doing behind the time says so, or a pronoun: в год её запуска.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import DOING, EVENT
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

TIMES = frozenset(("per_year", "daily", "weekly", "monthly"))
_LEAD = "в "  # в день, в год


def refuse_event_time(tokens: Sequence[Token], settings: Settings) -> None:
    """Raise UnreadableError where an event behind a time says which one it is."""
    events = guards(settings.vocabulary, settings.language or "", EVENT)
    if not events:
        return
    endings = guards(settings.vocabulary, settings.language or "", DOING)
    genitives = tuple(ending[:-1] + "я" for ending in endings)  # открытие, в день открытия
    for at, token in enumerate(tokens[:-1]):
        if token.word.roles.isdisjoint(TIMES) or not token.text.startswith(_LEAD):
            continue
        following = tokens[at + 1].text.lower()
        if following in events or following.endswith(genitives):
            raise UnreadableError("unit.unknown", f"{token.text} {following}")
