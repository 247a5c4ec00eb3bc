"""Known singulars: the base form of a French or Spanish plural, by the dictionary.

The ending alone does not tell "tulipán" from "tulipanes", or that "abrelatas" has no other form.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from silkledger.reading.words.dictionaries import base_form, has_word

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
    base = base_form(lower, code)
    if base == lower:
        known = (has_word(word, code) for word in (lower, lower[:-1]))
        return lower if tuple(known) == (True, False) else None
    plain, printed = _unaccented(base), _unaccented(lower)
    return base if any(plain + ending == printed for ending in _ENDINGS) else None


@lru_cache(maxsize=1 << 12)
def is_form_of_verb(lower: str, code: str, infinitives: tuple[str, ...]) -> bool:
    """Whether the dictionary knows a French or Spanish word only as a form of a verb.

    >>> endings = ("ar", "er", "ir")
    >>> is_form_of_verb("obtenidos", "es", endings), is_form_of_verb("empleados", "es", endings)
    (True, False)
    """
    if known_singular(lower, code) is not None:
        return False
    base = base_form(lower, code)
    return base != lower and base.endswith((*infinitives, *(each + "se" for each in infinitives)))


def _unaccented(word: str) -> str:
    """Return a word without the marks on its vowels, which a plural may lose."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
