"""Write the page docs/vocabularies.md: every word that is read, with an example and its reading.

Run `python -m silkledger.reading.pages.vocabulary_page > docs/vocabularies.md`. The examples come
from silkledger.reading.pages.examples. Not listed: words that say nothing of a number (particles),
the words of periods (their forms are shown), and places, which come from pycountry.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading import base
from silkledger.reading.definitions import currencies, units
from silkledger.reading.pages import examples, unit_sections
from silkledger.reading.pages.examples import Example
from silkledger.reading.pages.page_section import PUBLISHED, Section
from silkledger.reading.periods import grammar
from silkledger.reading.text import languages
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from silkledger.schemas.vocabulary import Entry

_BOUNDS = ("gt", "ge", "lt", "le", "nearly", "approx")


@cache
def tables() -> tuple[Section, ...]:
    """Return all sections in the order of the page."""
    return (
        *unit_sections.of_dimensions(),
        unit_sections.ambiguous(),
        _money(),
        _scales(),
        *_bounds(),
        _changes(),
        _fractions(),
        _multiples(),
        _bases(),
        *_periods(),
    )


def page() -> str:
    """Return the page as Markdown. A test compares it with the file in docs/."""
    parts = [
        "# Vocabularies",
        "Every unit, currency, scale, bound, change, fraction, multiple and form of period that is "
        "read, with an example. The reading of an example is computed from its row in "
        "`schemas/vocabularies/`; a test checks that the reader agrees. A reading is shown as "
        "bound, value and canonical unit. This page is generated from the vocabularies: edit a "
        "row, not the page. The rules are listed in [reading.md](reading.md).",
    ]
    parts += ["\n".join(f"- [{table.heading}](#{_anchor(table.heading)})" for table in tables())]
    for table in tables():
        lines = [
            f"| {' | '.join(table.columns)} |",
            f"| {' | '.join('---' for _ in table.columns)} |",
        ]
        lines += [
            f"| {' | '.join(cell for part in row for cell in _cells(part))} |" for row in table.rows
        ]
        parts += [f"## {table.heading}", table.sentence, "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _money() -> Section:
    rows = []
    last = None
    printed = list(currencies.printed(SHIPPED))
    # What a word means in all other places, which its example has none of.
    elsewhere = {(row[0], row[1]): row[2] for row in printed if row[2].not_in}
    masses = {(language, word.lower()) for language, word, _, _ in units.ambiguous(SHIPPED)}
    for language, word, currency, entry in printed:
        if entry is not last:
            last = entry
            only, never = " ".join(sorted(currency.only_in)), " ".join(sorted(currency.not_in))
            where = f"only in {only}" if only else f"not in {never}" if never else "everywhere"
            words = ", ".join(entry.list("words"))
            meant, is_mass = elsewhere.get((language, word), currency), (language, word) in masses
            rows.append(
                (
                    languages.language_names(SHIPPED)[language],
                    words,
                    where,
                    examples.of_currency(language, word, meant, is_mass=is_mass),
                )
            )
    sentence = (
        "ISO 4217 codes and the names of the Unicode CLDR are read as well. A word with places is "
        "read if the figure or its source is about such a place, and refused otherwise. Letters "
        "that are money before an amount of their place alone (Q in Guatemala) are listed in "
        "local_signs.csv."
    )
    return Section(
        "Money", sentence, ("language", "words", "places", "example", "reads as"), tuple(rows)
    )


def _rows(
    name: str,
    columns: tuple[str, ...],
    example: Callable[[Entry, str], Example],
    keep: Callable[[Entry], bool],
) -> tuple[tuple[str | Example, ...], ...]:
    entries = SHIPPED.load(name, (*columns, "language", "words"))
    return tuple(
        (
            languages.language_names(SHIPPED)[entry["language"]],
            ", ".join(entry.list("words")),
            example(entry, entry.list("words")[0]),
        )
        for entry in sorted((entry for entry in entries if keep(entry)), key=_language)
    )


def _language(entry: Entry) -> int:
    return list(languages.language_names(SHIPPED)).index(entry["language"])


def _scales() -> Section:
    rows = _rows("scales", ("factor", "when"), examples.of_scale, lambda _: True)
    sentence = (
        "Words that multiply the number before them. English uses the short scale; "
        "Billion is 1e12 in German and French."
    )
    return Section("Scales", sentence, ("language", "words", "example", "reads as"), rows)


def _bounds() -> list[Section]:
    sections = []
    for bound in _BOUNDS:
        rows = _rows(
            "bounds",
            ("bound", "side", "verb", "close"),
            examples.of_bound,
            lambda entry: entry["bound"] == bound,  # noqa: B023  called at once
        )
        sentence = f"The true value is {examples.ends(bound)}."
        sections.append(
            Section(
                f"Bounds: {bound}", sentence, ("language", "words", "example", "reads as"), rows
            )
        )
    return sections


def _changes() -> Section:
    rows = _rows("changes", ("direction", "side", "form"), examples.of_change, lambda _: True)
    sentence = "A decrease turns the sign of the number and mirrors its bound."
    return Section("Changes", sentence, ("language", "words", "example", "reads as"), rows)


def _fractions() -> Section:
    rows = _rows(
        "number_words",
        ("value", "role"),
        examples.of_fraction,
        lambda entry: entry["role"] == "fraction",
    )
    sentence = "A named fraction of a total is a share, and behind a word of change a rate."
    return Section("Fractions", sentence, ("language", "words", "example", "reads as"), rows)


def _multiples() -> Section:
    rows = _rows(
        "multiples", ("kind", "value"), examples.of_multiple, lambda entry: bool(entry["value"])
    )
    sentence = "Words that state the ratio of end to start by themselves."
    return Section("Multiples", sentence, ("language", "words", "example", "reads as"), rows)


def _bases() -> Section:
    entries = sorted(
        (entry for entry in base.base_rows(SHIPPED) if entry["code"] in base.base_codes(SHIPPED)),
        key=_language,
    )
    rows = tuple(
        (
            code.code,
            code.meaning,
            languages.language_names(SHIPPED)[entry["language"]],
            ", ".join(entry.list("words")),
        )
        for code in base.base_codes(SHIPPED).values()
        for entry in entries
        if entry["code"] == code.code
    )
    sentence = (
        "What a change is measured against, where wording, unit or the column `base` says so "
        "explicitly. A change on the period before is named by the period of the figure."
    )
    return Section("Bases of changes", sentence, ("code", "measured", "language", "words"), rows)


def _periods() -> Iterable[Section]:
    columns = ("form", "languages", "example", "with", "start", "end", "nature")
    names = {"span": "Periods: stretches of the calendar", "period": "Periods: whole wordings"}
    for level, heading in names.items():
        rows = tuple(
            (
                form.name,
                ", ".join(form.languages) or "all",
                form.example,
                form.context,
                form.start,
                form.end,
                form.nature,
            )
            for form in grammar.forms(SHIPPED)
            if form.level == level
        )
        sentence = (
            f"For a source published on {PUBLISHED}; `with` lists what else must be known. "
            "Vague words have no dates."
        )
        yield Section(heading, sentence, columns, rows)


def _cells(part: str | Example) -> tuple[str, ...]:
    if isinstance(part, Example):
        return f"`{part.wording}`", _escaped(part.reading)
    return (_escaped(part),)


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def _anchor(heading: str) -> str:
    return heading.lower().replace(":", "").replace(" ", "-")


if __name__ == "__main__":
    sys.stdout.write(page())
