"""Subjects: known nouns and their modifiers may stand left of a figure; unknown words may not.

A noun behind a word of change must not hide what the change describes.
"""

from __future__ import annotations

import pytest

from silkledger.reading import languages
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas.vocabulary import SHIPPED

CHANGES = {"en": "reduced", "de": "reduzierte", "fr": "réduire", "ru": "сократить", "es": "reducir"}
BY = {"en": "by 5 USD", "de": "um 5 USD", "fr": "de 5 USD", "ru": "на 5 USD", "es": "en 5 USD"}


def subjects(language: str) -> list[str]:
    return [
        word
        for entry in SHIPPED.load("particles", ("role", "language", "words"))
        if entry["language"] == language and entry["role"] == "subject"
        for word in entry.list("words")
    ]


def reading(wording: str, language: str) -> tuple[str, int, str] | None:
    found = read_quantity(wording, QuantityContext(locale=language))
    return (found.bound, int(found.value), found.unit) if isinstance(found, Quantity) else None


@pytest.mark.parametrize("language", languages.codes(SHIPPED))
def test_every_subject_may_stand_left_of_a_figure_and_no_other_word(language: str) -> None:
    nonsense = "香蕉" if language == "zh" else "zzyzx "
    wrong = []
    for word in subjects(language):
        space = " " if word[-1:] < "\u3400" else ""  # before Chinese characters
        wording = f"{word}{space}5 USD"
        if reading(wording, language) != ("exact", 5, "USD"):
            wrong.append(wording)
        if reading(nonsense + wording, language) is not None:
            wrong.append(nonsense + wording)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.parametrize("language", sorted(CHANGES))
def test_a_word_of_change_before_a_subject_needs_by_before_its_amount(language: str) -> None:
    wrong = []
    for word in subjects(language):
        described = f"{CHANGES[language]} {word} 5 USD"
        changed = f"{CHANGES[language]} {word} {BY[language]}"
        if reading(described, language) is not None:
            wrong.append(described)
        if reading(changed, language) != ("exact", -5, "USD"):
            wrong.append(changed)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.parametrize("language", languages.codes(SHIPPED))
def test_the_press_has_its_subjects_in_every_language(language: str) -> None:
    assert len(subjects(language)) >= 300
