"""Translations tell what is read otherwise, and what one language alone reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.texts import parallel, translations
from tests.texts.translations import SEARCH, WINDOW

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    ("Exports rose by 5 %.", "Die Ausfuhren stiegen um 5 %.", parallel.SAME),
    ("Exports rose by 5 %.", "Die Ausfuhren sanken um 5 %.", parallel.SIGN),
    ("Exports rose by about 5 %.", "Die Ausfuhren stiegen um 5 %.", parallel.BOUND),
    ("It cost 5 million dollars.", "Es kostete 5 Mio. Euro.", parallel.UNIT),
    ("It cost 5 million dollars.", "Es kostete 5 Mrd. Dollar.", parallel.SCALE),
    ("It cost between 4 and 6 dollars.", "Es kostete zwischen 3 und 7 Dollar.", parallel.BOUND),
    ("It cost 5 million dollars.", "Blorp kostete blorp 5 Mio. Dollar.", translations.REFUSED),
    ("Blorp blorp 5 million tons.", "Blorp blorp 5 Mio. Tonnen.", translations.BOTH_REFUSED),
    ("Exports rose by 5 %.", "Die Ausfuhren stiegen.", parallel.ALONE),
]


@pytest.mark.parametrize(("sentence", "translation", "outcome"), PAIRS)
def test_what_a_translation_says_of_a_number(sentence: str, translation: str, outcome: str) -> None:
    (pair,) = translations.pairs(sentence, translation, ("en", "de"), WINDOW)
    assert pair.outcome == outcome


def test_numbers_that_the_search_passes_over_are_told() -> None:
    (pair,) = translations.pairs("In 2019 it rained.", "2019 regnete es.", ("en", "de"), SEARCH)
    assert pair.outcome == translations.BOTH_REFUSED
    assert pair.one is not None
    assert pair.one.reason == "not found"


def test_the_command_prints_pairs_and_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("It rose by 5 %.\nIt cost 5 million dollars.", encoding="utf-8")
    other.write_text("Es sank um 5 %.\nBlorp kostete blorp 5 Mio. Dollar.", encoding="utf-8")
    translations.main(["en", str(one), "de", str(other), "--list", parallel.SIGN])
    printed = capsys.readouterr().out
    assert "1 sign: It rose by 5 % = exact 5 percent | Es sank um 5 % = exact -5 percent" in printed
    assert "1 wording.unknown blorp" in printed
