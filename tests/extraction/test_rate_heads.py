"""Captions of rates: a value is read with the whole rate, or left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extraction.texts import candidates_of

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate

CAPTIONS = {
    "en": ("Hospital beds per 1,000 people", "beds per 1,000 people"),
    "de": ("Betten je 1.000 Einwohner", "Betten je 1.000 Einwohner"),
    "fr": ("Lits par 1 000 habitants", "Lits par 1 000 habitants"),
    "es": ("Camas por cada 1.000 habitantes", "Camas por cada 1.000 habitantes"),
}
OPEN = {
    "en": "Hospital discharges of the elderly per 1,000 people",
    "de": "Krankenhaus, Fälle von Quarkung je 1.000 Einwohner",
}


def _of_cells(caption: str, language: str) -> list[Candidate]:
    heads = "| Region | 2010 | 2020 |\n|---|---|---|"
    rows = "\n".join(f"| {name} | 27 | 43 |" for name in ("Alpha", "Beta"))
    found = candidates_of(f"{caption}\n\n{heads}\n{rows}\n", language)
    return [candidate for candidate in found if candidate.span[0] > len(caption)]


@pytest.mark.parametrize("language", CAPTIONS)
def test_a_value_has_the_whole_rate_as_its_unit(language: str) -> None:
    caption, unit = CAPTIONS[language]
    found = _of_cells(caption, language)
    assert len(found) == 4
    for candidate in found:
        given = candidate.cells.get("unit")
        assert candidate.reasons or (given is not None and given.value == unit), candidate


@pytest.mark.parametrize("language", OPEN)
def test_no_unit_is_cut_out_of_a_rate(language: str) -> None:
    for candidate in _of_cells(OPEN[language], language):
        assert candidate.reasons, candidate
