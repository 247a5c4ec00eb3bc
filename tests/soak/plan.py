"""What happens in a soak: one night after the other, by a seed, and which messages must follow.

The expectation is worked out here from what was planned, without looking at silkledger.alarm.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Input = Literal["new", "same", "bad rows", "bad file"]
# What a run of that input ends as.
STATES: dict[Input, str] = {
    "new": "published",
    "same": "unchanged",
    "bad rows": "refused",
    "bad file": "failed",
}


@dataclass(frozen=True)
class Night:
    """One run: its input, whether its process is killed, and what fails around it."""

    number: int
    given: Input
    killed: bool = False
    receiver_fails: bool = False
    server_restarts: bool = False


def nights(count: int, seed: int) -> Iterator[Night]:
    """Yield the nights of a soak. A fault lasts for some nights, as it does in life.

    Only runs that change nothing about an incident are killed: what one of the others has told by
    then can't be known from outside.
    """
    chance = random.Random(seed)
    fault: Input | None = None
    left, quiet = 0, False  # quiet: no incident is open, and nothing is left to be told
    for number in range(count):
        if left == 0:
            fault, left = None, 0
            if chance.random() < 0.2:
                fault = chance.choice(("bad rows", "bad file"))
                left = chance.randint(1, 4)
        else:
            left -= 1
        fails = chance.random() < 0.15 and number < count - 2
        given: Input = fault or ("new" if chance.random() < 0.5 else "same")
        if number == 0 or number >= count - 2:  # a first release, and an end at which all is well
            given, fails = ("new" if number == 0 else "same"), False
        killed = quiet and given == "new" and not fails and chance.random() < 0.4
        quiet = given in ("new", "same") and (quiet or not fails)
        yield Night(number, given, killed, fails, chance.random() < 0.05 and number > 0)


def messages(planned: list[Night]) -> list[str]:
    """Return the states of the messages that must arrive, in their order."""
    expected: list[str] = []
    state, told, over = "", False, 0  # the open incident, and ends that are not told yet
    for night in planned:
        if night.killed:
            continue
        now = STATES[night.given]
        found = now if now in ("refused", "failed") else ""
        if found != state:
            over += bool(state and told and not found)
            state, told = found, False
        if night.receiver_fails:
            continue
        if state and not told:
            expected.append(state)
            told = True
        if over:
            expected.append("recovered")
            over = 0
    return expected
