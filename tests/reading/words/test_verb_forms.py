"""Verbs before a figure, conjugated from their stems."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.text.languages import language_codes
from silkledger.reading.words import verb_forms
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.readings import read, refusals, stated

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("language", "known"),
    [
        ("en", {"hauled", "ships", "shipped", "carries", "carried", "producing", "processes"}),
        ("de", {"summierte", "erwirtschaftet", "produzierten", "geliefert", "erntete"}),
        ("fr", {"dépasserait", "avoisine", "fabriquera", "investissent", "annonçait", "vendu"}),
        ("es", {"facturó", "superarían", "vendieron", "recibirá", "sumando"}),
    ],
)
def test_stems_have_the_forms_of_their_conjugation(language: str, known: set[str]) -> None:
    forms = {form for form, _, _ in verb_forms.forms(SHIPPED, {language})}
    assert known <= forms
    assert not {form for form in forms if "=" in form or form.strip("- ") != form}


def test_every_conjugation_is_used_and_every_verb_is_of_a_language() -> None:
    used = {(entry["conjugation"], entry["language"]) for entry in _rows("verbs")}
    assert used == {(entry["conjugation"], entry["language"]) for entry in _rows("conjugations")}
    assert {language for _, language in used} <= set(language_codes(SHIPPED))


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("hauled 2.3 million tonnes", "en", "exact 2.3e6 t"),
        ("summierten sich auf 917 Milliarden Euro", "de", "exact 9.17e11 EUR"),
        ("dépasserait 1,1 million de tonnes", "fr", "gt 1.1e6 t"),
        ("ronda los 3.500 millones de dólares", "es", "approx 3.5e9 USD"),
    ],
)
def test_a_verb_leads_to_its_figure(wording: str, locale: str, expected: str) -> None:
    found = read(wording, locale)
    assert (found.bound, found.value, found.unit) == stated(expected)


def test_what_is_done_to_an_amount_may_be_a_decrease() -> None:
    """An activity says nothing of the sign of a change: "removed 5 t" under increase."""
    assert refusals("removed 5 million tonnes", "en", statistic="increase")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("sideways,regular,en,haul", "sense must be one of"),
        ("activity,fourth,en,haul", "conjugation 'fourth' is not in conjugations.csv"),
    ],
)
def test_a_row_that_is_no_verb_is_a_fault(tmp_path: Path, row: str, message: str) -> None:
    folder = shutil.copytree(SHIPPED.folder, tmp_path / "vocabularies")
    file = folder / "verbs" / "en.csv"
    file.write_text(f"sense,conjugation,language,stems\n{row}\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=message):
        list(verb_forms.forms(Vocabulary(folder), {"en"}))


def _rows(name: str) -> list[dict[str, str]]:
    columns = {
        "verbs": ("sense", "conjugation", "language", "stems"),
        "conjugations": ("conjugation", "language", "forms"),
    }
    return [entry.cells for entry in SHIPPED.load(name, columns[name])]
