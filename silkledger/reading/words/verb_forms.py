"""Verb forms: the verbs that stand before a figure, conjugated from their stems.

A row of vocabularies/verbs names what a verb does (`SENSES`), its conjugation and its stems; the
forms of a conjugation are rows of vocabularies/conjugations.csv, in which "-" is the stem and "="
the last letter of the stem once more (-=ed: shipped).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.schemas.figure_columns import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.schemas.vocabulary import Entry, Vocabulary

# A verb of level (reached) may lead from a change to its level; an activity (produced) does not.
_ROLES = ("verb", "activity")
SENSES = (*_ROLES, *BOUNDS)


def forms(vocabulary: Vocabulary, languages: set[str]) -> Iterator[tuple[str, str, Entry]]:
    """Yield every form of the verbs of some languages, its sense and its row.

    Raises VocabularyError for an unknown sense or conjugation.
    """
    endings = _endings(vocabulary)
    columns = ("sense", "conjugation", "language", "stems")
    for entry in vocabulary.load("verbs", columns, required=columns):
        language = entry["language"]
        if language not in languages:
            continue
        if entry["sense"] not in SENSES:
            raise entry.fault(f"sense must be one of {', '.join(SENSES)}")
        patterns = endings.get((language, entry["conjugation"]))
        if patterns is None:
            raise entry.fault(f"conjugation {entry['conjugation']!r} is not in conjugations.csv")
        for stem in entry.list("stems"):
            for pattern in patterns:
                yield _form(stem, pattern), entry["sense"], entry


def senses(vocabulary: Vocabulary, languages: set[str]) -> Iterator[tuple[str, str, object]]:
    """Yield every form with each of its senses and their value (see reading.senses)."""
    for form, sense, _ in forms(vocabulary, languages):
        if sense in _ROLES:
            yield form, "roles", sense
        else:
            yield form, "bound_before", sense
            yield form, "roles", "bound_verb"


def _form(stem: str, pattern: str) -> str:
    return pattern.replace("=", stem[-1]).replace("-", stem)


def _endings(vocabulary: Vocabulary) -> dict[tuple[str, str], tuple[str, ...]]:
    columns = ("conjugation", "language", "forms")
    key = ("conjugation", "language")
    rows = vocabulary.load("conjugations", columns, required=columns, key=key)
    return {(entry["language"], entry["conjugation"]): entry.list("forms") for entry in rows}
