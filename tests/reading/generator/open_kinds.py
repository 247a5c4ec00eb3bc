"""Kinds in which the engine still reads a wording wrong, for all languages or one ("name/ru").

Empty is the aim: an entry is taken out with its last fault. What is listed is generated and counted
by `make generator`, but fails neither that nor tests/reading/test_generator.py.
"""

OPEN_KINDS: frozenset[str] = frozenset()


def is_open(kind: str, language: str) -> bool:
    """Whether faults of the kind are known in that language."""
    return not OPEN_KINDS.isdisjoint((kind, f"{kind}/{language}"))
