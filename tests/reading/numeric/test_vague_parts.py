"""A vague part of an amount is not the amount, and nearly all of it is not all of it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

PARTS = {
    "en": ("{} of the 300 t", ("part", "much", "the bulk", "a fraction", "the rest")),
    "de": ("{} der 300 t", ("der Großteil", "ein Teil", "das Gros", "der größte Teil")),
    "fr": ("{} des 300 t", ("une partie", "l'essentiel", "le gros", "le reste")),
    "es": ("{} de las 300 t", ("parte", "gran parte", "el grueso", "el resto")),
    "ru": ("{} из 300 т", ("часть", "большая часть")),
}


@pytest.mark.parametrize(
    ("language", "part"), [(language, part) for language in PARTS for part in PARTS[language][1]]
)
@pytest.mark.parametrize("statistic", [None, "flow", "level"])
def test_a_vague_part_is_not_the_whole(language: str, part: str, statistic: str | None) -> None:
    refusals(PARTS[language][0].format(part), language, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "language", "reading"),
    [
        ("nearly all of the 300 ships", "en", "nearly 300 ship"),
        ("almost all 300 ships", "en", "nearly 300 ship"),
        ("fast alle 300 Schiffe", "de", "nearly 300 ship"),
        ("几乎全部300艘船", "zh", "nearly 300 ship"),
        ("почти все 300 судов", "ru", "number.vague"),
        ("all 300 ships", "en", "exact 300 ship"),
        ("все 300 судов", "ru", "exact 300 ship"),
    ],
)
def test_nearly_all_is_not_all(wording: str, language: str, reading: str) -> None:
    assert outcome(wording, language) == reading
