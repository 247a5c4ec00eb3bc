"""The names of the steps of a release, in their order."""

from __future__ import annotations

STEPS = [
    *("find", "read", "hold back", "gather", "validate", "reconcile", "resolve"),
    *("judge", "repair", "compare", "gate", "report", "publish"),
]
# Those that log a line when nothing is held back.
LOGGED = [step for step in STEPS if step not in ("hold back", "repair")]
