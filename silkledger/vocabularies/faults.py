"""The faults of a dataset's own vocabularies, found by building everything that is built of them.

Each builder reports its first fault. Languages are built only where an addition has words of them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from silkledger.indicator_names import indicator_names
from silkledger.indicators import indicators
from silkledger.item_tree import tree
from silkledger.judging.checks.plausibility import plausible
from silkledger.judging.entities import entity_names as entities
from silkledger.judging.quality_words import phrases
from silkledger.judging.reference.codes import reference_codes
from silkledger.judging.reference.publications import publication_aliases as publications
from silkledger.reading import base
from silkledger.reading.definitions import currencies, units
from silkledger.reading.geography.place_codes import place_groups
from silkledger.reading.geography.place_names import place_aliases
from silkledger.reading.periods import grammar
from silkledger.reading.periods.words import period_lexicon
from silkledger.reading.text import languages
from silkledger.reading.words.lexicon import lexicon
from silkledger.reconcile.events import event_kinds
from silkledger.schemas.vocabulary import Vocabulary, VocabularyError, built_once
from silkledger.vocabularies import entries
from silkledger.vocabularies.kinds import Kind, files_of, kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkledger.schemas.vocabulary import Entry

# Built from rows that belong to no language.
_BUILDERS: tuple[Callable[[Vocabulary], object], ...] = (
    indicators,
    indicator_names,
    units.definitions,
    lambda vocabulary: list(units.words(vocabulary)),
    place_groups,
    tree,
    phrases,
    entities,
    publications,
    reference_codes,
    plausible,
    event_kinds,
    grammar.forms,
    base.base_codes,
    lambda vocabulary: list(base.base_rows(vocabulary)),
    lambda vocabulary: list(currencies.printed(vocabulary)),
)
_EVERY = ("*", "any")


@built_once
def addition_faults(vocabulary: Vocabulary) -> tuple[VocabularyError, ...]:
    """Return what is wrong with the additions of a dataset, by file and line.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> addition_faults(SHIPPED)
    ()
    """
    if vocabulary.additions is None:
        return ()
    faults: dict[str, VocabularyError] = {}
    try:
        added = list(_added(vocabulary))
    except VocabularyError as fault:
        return (fault,)
    for check in _checks(vocabulary, added):
        try:
            check()
        except VocabularyError as fault:
            faults.setdefault(str(fault), fault)
    return tuple(sorted(faults.values(), key=lambda fault: (str(fault.file), fault.line)))


def _added(vocabulary: Vocabulary) -> Iterator[tuple[Kind, Entry]]:
    """Yield every added row with its kind."""
    folder = vocabulary.additions
    for kind in kinds().values():
        if folder is None or not files_of(kind.name, folder):
            continue
        for entry in vocabulary.load(kind.name, kind.columns):
            if entry.added:
                yield kind, entry


def _checks(
    vocabulary: Vocabulary, added: list[tuple[Kind, Entry]]
) -> Iterator[Callable[[], object]]:
    yield from (partial(build, vocabulary) for build in _BUILDERS)
    for kind, entry in added:
        yield partial(entries.check, kind, entry, vocabulary)
    stated = {entry["language"].partition("-")[0] for kind, entry in added if kind.has_language}
    has_symbols = any(kind.name == "units" and entry["symbols"] for kind, entry in added)
    every = has_symbols or not stated.isdisjoint(_EVERY)
    for language in languages.language_codes(vocabulary):
        if every or language in stated:
            yield partial(lexicon, vocabulary, language)
            yield partial(period_lexicon, vocabulary, language)
            yield partial(place_aliases, vocabulary, language)
