"""Where the words of particles stand: a word has one place that a domain expert finds.

A file holds one language, and those of its words that are many (nouns, activities, …) a file by
role. Neither the subject of a text nor the day on which words were listed is a place for them.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((SHIPPED.folder / "particles").glob("*.csv"))
# Roles of words without end; all others are the grammar of a language, in its one file.
OPEN = frozenset(("noun", "activity", "neutral", "subject", "common", "deed", "head"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_holds_one_language_and_a_role_or_its_grammar(file: Path) -> None:
    language, _, role = file.stem.partition("_")
    rows = _rows(file)
    assert {row["language"] for row in rows} == {"*" if language == "signs" else language}
    roles = {row["role"] for row in rows}
    assert roles == {role} if role else not roles & OPEN or language == "signs"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_word_is_listed_twice_in_a_role(file: Path) -> None:
    words = [(row["role"], word) for row in _rows(file) for word in row["words"].split(";")]
    assert sorted(words) == sorted(set(words))


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
