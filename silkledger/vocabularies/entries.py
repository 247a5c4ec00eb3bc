"""Checks of single rows that a dataset adds, beyond what the builders of vocabularies check.

A shipped row can't say these things, or a test of the shipped vocabularies checks them: that a code
is well formed, a unit is canonical and of its dimension, and that a name or a word that has a
meaning already does not silently get another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.messages import suggestion
from silkledger.reading.definitions import currencies, units
from silkledger.reading.geography.place_codes import PART, countries, place_groups
from silkledger.reading.geography.place_names import key_of, names_in
from silkledger.reading.text import languages
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from silkledger.reading.words.senses import Word
    from silkledger.schemas.vocabulary import Entry, Vocabulary, VocabularyError
    from silkledger.vocabularies.kinds import Kind

# How codes are written, and what a person is told about it.
_CODES = {
    "indicators": ("code", r"[a-z][a-z0-9_]*", "lowercase letters, digits and underscores"),
    "items": ("code", r"[a-z][a-z0-9_]*", "lowercase letters, digits and underscores"),
    "groups": ("code", r"[A-Z][A-Z0-9]{1,7}", "2 to 8 capital letters and digits"),
    "quality_codes": ("code", r"[a-z][a-z0-9_]*", "lowercase letters, digits and underscores"),
    "event_kinds": ("kind", r"[a-z][a-z0-9_]*", "lowercase letters, digits and underscores"),
    "units": ("unit", r"[A-Za-z][A-Za-z0-9_ /]*", "letters, digits and underscores"),
    "dimensions": ("dimension", r"[a-z][a-z0-9_]*", "lowercase letters, digits and underscores"),
}
# Columns whose cells hold several values, each once.
_LISTS = frozenset(
    (*("words", "names", "aliases", "symbols", "members"), *("dimension", "parts", "codes"))
)
# Senses of a word that a unit can't have too, in words.
_SENSES = {
    "scale": "a scale",
    "spelled": "a number",
    "bound_before": "a bound",
    "bound_after": "a bound",
    "change_before": "a change",
    "multiple": "a multiple",
    "currency": "a currency",
}


def check(kind: Kind, entry: Entry, vocabulary: Vocabulary) -> None:
    """Raise VocabularyError if an added row of that kind can't be used."""
    if kind.name in _CODES:
        _code(*_CODES[kind.name], entry)
    for column in ("words", "names", "aliases"):
        if column in entry.cells and not entry.list(column):
            what = f"{entry[column]!r} has no word" if entry[column] else "the cell is empty"
            raise entry.fault(f"{what}; write one or more, separated by semicolons", column)
    for column in _LISTS.intersection(entry.cells):
        parts = entry.list(column)
        if repeated := [part for part in parts if parts.count(part) > 1]:
            raise entry.fault(f"{repeated[0]!r} stands twice in the cell; keep one", column)
    if kind.has_language:
        _language(kind, entry)
    for fault in _CHECKS.get(kind.name, _nothing)(entry, vocabulary):
        raise fault


def _code(column: str, pattern: str, allowed: str, entry: Entry) -> None:
    if not re.fullmatch(pattern, entry[column]):
        raise entry.fault(f"{entry[column]!r} is not a code; use {allowed}", column)


def _language(kind: Kind, entry: Entry) -> None:
    known = {*languages.listed_languages(SHIPPED)}
    known |= {row["language"] for row in SHIPPED.load(kind.name, kind.columns)}
    if entry["language"] not in known:
        what = f"{entry['language']!r} is unknown; {suggestion(entry['language'], sorted(known))}"
        raise entry.fault(what, "language")


def _nothing(_: Entry, __: Vocabulary) -> Iterator[VocabularyError]:
    yield from ()


def _of_indicator(entry: Entry, vocabulary: Vocabulary) -> Iterator[VocabularyError]:
    yield from _unit(entry, "canonical_unit", vocabulary)
    place = entry["whole_place"]
    if place and not (
        place in place_groups(vocabulary) or place in countries() or PART.fullmatch(place)
    ):
        yield entry.fault(
            f"{place!r} is not the code of a place; write WLD or another", "whole_place"
        )
    name, dimensions = entry["canonical_unit"], set(entry.list("dimension"))
    if name in units.definitions(vocabulary):
        own = units.unit_dimensions(units.definitions(vocabulary)[name])
        if not own & dimensions:
            what = f"{name!r} has the dimension {' or '.join(sorted(own))}"
            yield entry.fault(f"{what}, not {entry['dimension']}; change one", "canonical_unit")


def _of_range(entry: Entry, vocabulary: Vocabulary) -> Iterator[VocabularyError]:
    yield from _unit(entry, "unit", vocabulary)


def _unit(entry: Entry, column: str, vocabulary: Vocabulary) -> Iterator[VocabularyError]:
    """Yield a fault for a unit that is neither canonical nor a currency."""
    known = {*units.definitions(vocabulary), *currencies.currency_codes()}
    canonical: list[str] = []
    for part in filter(None, entry[column].split("/")):
        if part not in known:
            what = f"{part!r} is not a unit; add it to units; {suggestion(part, sorted(known))}"
            yield entry.fault(what, column)
        unit = units.definitions(vocabulary).get(part)
        canonical.append(part if unit is None else unit.canonical)
    if (named := "/".join(canonical)) != entry[column]:
        yield entry.fault(f"{entry[column]!r} is not canonical; write {named}", column)


def _of_unit(entry: Entry, _: Vocabulary) -> Iterator[VocabularyError]:
    if entry["unit"] in currencies.currency_codes():
        yield entry.fault(f"{entry['unit']!r} is a currency; use another code", "unit")
    for symbol in entry.list("symbols"):
        yield from _meant(entry, "symbols", symbol, "en")


def _of_unit_words(entry: Entry, _: Vocabulary) -> Iterator[VocabularyError]:
    for word in entry.list("words"):
        if word[0].isdigit():
            what = f"{word!r} begins with a digit, which is read as a number"
            yield entry.fault(f"{what}; begin with the word behind it", "words")
        for language in languages.language_codes(SHIPPED):
            if entry["language"] in ("*", language):
                yield from _meant(entry, "words", word, language)


def _of_particle(entry: Entry, _: Vocabulary) -> Iterator[VocabularyError]:
    """Yield a fault for a word that the reader knows already: it must not mean less."""
    for word in entry.list("words"):
        for language in languages.language_codes(SHIPPED):
            tokens = lexicon(SHIPPED, language).tokens(word)
            is_known = len(tokens) == 1 and tokens[0].kind != "unknown"
            if is_known and entry["language"] in ("*", language):
                yield entry.fault(f"{word!r} has a meaning already; use another word", "words")


def _meant(entry: Entry, column: str, text: str, language: str) -> Iterator[VocabularyError]:
    """Yield a fault for a word that has a sense already that a unit can't have too."""
    tokens = lexicon(SHIPPED, language).tokens(text)
    if len(tokens) == 1 and tokens[0].kind in ("word", "number"):
        meaning = _sense(tokens[0].word) or ("a number" if tokens[0].kind == "number" else "")
        if meaning:
            yield entry.fault(f"{text!r} is {meaning} already; use another word", column)
        if (ambiguous := tokens[0].word.ambiguous) is not None:
            what = f"{text!r} may mean {ambiguous.may_mean}, and stays open"
            yield entry.fault(f"{what}; use a longer or another word", column)


def _sense(word: Word) -> str:
    return next((words for name, words in _SENSES.items() if getattr(word, name)), "")


def _of_place_alias(entry: Entry, _: Vocabulary) -> Iterator[VocabularyError]:
    """Yield a fault for a name that ISO 3166 or the Unicode CLDR gives to another place."""
    if entry.replaces or entry["language"] not in languages.language_codes(SHIPPED):
        return
    named = names_in(SHIPPED, entry["language"]).get(key_of(entry["name"]), ())
    if named and set(named) != set(entry.list("code")):
        what = f"{entry['name']!r} is the name of {' or '.join(named)}; use another name"
        yield entry.fault(what, "name")


_CHECKS: dict[str, Callable[[Entry, Vocabulary], Iterator[VocabularyError]]] = {
    "indicators": _of_indicator,
    "plausible": _of_range,
    "units": _of_unit,
    "unit_words": _of_unit_words,
    "particles": _of_particle,
    "place_aliases": _of_place_alias,
}
