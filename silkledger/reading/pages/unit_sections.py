"""Sections of the page of vocabularies on units: one per dimension, and the ambiguous words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.definitions import units
from silkledger.reading.pages import examples
from silkledger.reading.pages.page_section import Section
from silkledger.reading.text import languages
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from silkledger.reading.pages.examples import Example


def of_dimensions() -> list[Section]:
    """Return a section per dimension, each unit with its words and one example."""
    words: dict[str, dict[str, list[str]]] = {}
    for symbol, unit, _ in units.symbols(SHIPPED):
        words.setdefault(unit.name, {}).setdefault("*", []).append(symbol)
    for language, word, unit, _ in units.words(SHIPPED):
        words.setdefault(unit.name, {}).setdefault(language, []).append(word)
    sections = []
    for entry in SHIPPED.load("dimensions", ("dimension", "meaning")):
        rows = [
            _unit_row(unit, printed)
            for unit in units.definitions(SHIPPED).values()
            if unit.dimension == entry["dimension"] and (printed := words.get(unit.name))
        ]
        if rows:
            heading = f"Units: {entry['dimension'].replace('_', ' ')}"
            columns = ("unit", "is", "symbols and words", "example", "reads as")
            sections.append(
                Section(
                    heading,
                    f"Dimension `{entry['dimension']}`: {entry['meaning']}.",
                    columns,
                    tuple(rows),
                )
            )
    return sections


def _unit_row(unit: units.Unit, printed: dict[str, list[str]]) -> tuple[str | Example, ...]:
    factor = Fraction(unit.numerator) / Fraction(unit.denominator)
    exact = (
        f"{unit.numerator / unit.denominator:f}"
        if _ends(factor)
        else f"{factor.numerator}/{factor.denominator}"
    )
    canonical = f"{exact.rstrip('0').rstrip('.') if '.' in exact else exact} {unit.canonical}"
    listed = [
        f"{language}: {', '.join(printed[language])}"
        for language in languages.language_names(SHIPPED)
        if language in printed
    ]
    language, first = next(
        (language, word)
        for language in languages.language_names(SHIPPED)
        for word in printed.get(language, ())
        if word != "m"
    )
    return (
        unit.name,
        canonical,
        "; ".join(listed).replace("*: ", ""),
        examples.of_unit_word(language, _plural(first, printed[language]), unit),
    )


def _plural(word: str, words: list[str]) -> str:
    """Return the English plural of a word if it is listed with it, else the word: train, trains."""
    plurals = (f"{word}s", f"{word}es", f"{word.removesuffix('y')}ies")
    return next((plural for plural in plurals if plural in words), word)


def _ends(factor: Fraction) -> bool:
    """Whether the decimal expansion of a fraction ends."""
    return 10**40 % factor.denominator == 0


def ambiguous() -> Section:
    """Return the section of words that are refused, because they name more than one unit."""
    rows = tuple(
        (
            languages.language_names(SHIPPED)[entry["language"]],
            ", ".join(entry.list("words")),
            entry["may_mean"],
            entry["where"] or "everywhere",
        )
        for entry in SHIPPED.load("ambiguous_units", ("language", "words", "where", "may_mean"))
    )
    sentence = "Refused by `unit.ambiguous`, because they are used for more than one unit."
    return Section(
        "Ambiguous unit words", sentence, ("language", "words", "may mean", "where"), rows
    )
