"""Kinds with known faults of the engine."""

OPEN_KINDS: frozenset[str] = frozenset()
