"""Known singulars: the base form of a French or Spanish plural, by the dictionary.

The ending alone does not tell "tulipán" from "tulipanes", or that "abrelatas" has no other form.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLURALS = ("s", "x")
_ENDINGS = ("s", "es", "x")


@lru_cache(maxsize=1 << 14)
def known_singular(lower: str, code: str) -> str | None:
    """Return the base form of a plural that the dictionary has, or None.

    >>> known_singular("tulipanes", "es"), known_singular("abrelatas", "es")
    ('tulipán', 'abrelatas')
    """
    if not lower.endswith(_PLURALS) or len(lower) < 2:
        return None
    import simplemma

    base = str(simplemma.lemmatize(lower, lang=code))
    if base == lower:
        known = (simplemma.is_known(word, lang=code) for word in (lower, lower[:-1]))
        return lower if tuple(known) == (True, False) else None
    plain, printed = _unaccented(base), _unaccented(lower)
    return base if any(plain + ending == printed for ending in _ENDINGS) else None


def _unaccented(word: str) -> str:
    """Return a word without the marks on its vowels, which a plural may lose."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
