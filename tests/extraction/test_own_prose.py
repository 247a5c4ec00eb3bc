"""Sentences written for tests: what each figure is, or that it is refused.

A file for each language in own_prose/, in the form of own_tables/ (test_own_tables.py).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.test_own_tables import PUBLISHED, cases, is_right, said
from tests.extraction.texts import candidates_of

FOLDER = Path(__file__).parent / "own_prose"


@pytest.mark.parametrize(("locale", "heading", "text", "lines"), cases(FOLDER))
def test_sentences_are_read(locale: str, heading: str, text: str, lines: list[str]) -> None:
    found = {
        each.wording.replace("\n", " "): said(each, locale)
        for each in candidates_of(text, locale, PUBLISHED)
    }
    for line in lines:
        wording = line.partition(" = ")[0]
        shown = next((found[each] for each in found if wording in each), None)
        assert shown is not None, (heading, line, list(found))
        assert is_right(line, shown), (heading, line, shown)
