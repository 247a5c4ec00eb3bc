"""Which conditions are new and which are over: an incident lasts as long as its cause does.

A slot whose cause changes has a new incident in the place of the old one; that is not a recovery.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.alarm.conditions import Condition, Conditions


@dataclass(frozen=True, slots=True)
class Incident:
    """A condition since it was first seen, and which addresses were told of it.

    `since` is a date-time in UTC. `told` holds names of addresses, never the addresses.
    """

    state: str
    cause: str
    reason: str
    advice: str
    page: str
    since: str
    told: tuple[str, ...] = ()

    @classmethod
    def of(cls, condition: Condition, since: str) -> Incident:
        """Return the incident that begins with a condition."""
        return cls(
            condition.state,
            condition.cause,
            condition.reason,
            condition.advice,
            condition.page,
            since,
        )

    def is_of(self, condition: Condition) -> bool:
        """Whether the condition is this incident going on."""
        return (self.state, self.cause) == (condition.state, condition.cause)

    def is_known_to(self, address: str) -> bool:
        """Whether an address was told; a condition that goes on is told to each of them once."""
        return address in self.told

    def known_to(self, address: str) -> Incident:
        """Return the incident after an address was told of it."""
        return replace(self, told=(*self.told, address))

    def going_on(self, condition: Condition) -> Incident:
        """Return the incident with the words of today."""
        return replace(self, reason=condition.reason, advice=condition.advice, page=condition.page)


def settled(
    before: Mapping[str, Incident], conditions: Conditions, now: str
) -> tuple[dict[str, Incident], tuple[Incident, ...]]:
    """Return the incidents that are open now, by slot, and those that are over.

    Slots that `conditions` leaves out stay as they are.
    """
    opened: dict[str, Incident] = dict(before)
    over = []
    for slot, condition in conditions.items():
        earlier = opened.pop(slot, None)
        if condition is None:
            over += [earlier] if earlier else []
        elif earlier is not None and earlier.is_of(condition):
            opened[slot] = earlier.going_on(condition)
        else:
            opened[slot] = Incident.of(condition, now)
    return opened, tuple(over)
