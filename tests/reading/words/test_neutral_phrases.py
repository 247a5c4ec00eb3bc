"""A phrase that changes nothing never takes the bound in front of a number with it."""

from __future__ import annotations

import csv
from pathlib import Path

import silkledger.schemas

_SHIPPED = Path(silkledger.schemas.__file__).parent / "vocabularies"
# 规模以上 and the like name a class of enterprises or a record; no bound of a number.
_NAMES = {"规模以上", "单日最高", "单月最高"}


def words_of(folder: str, **wanted: str) -> set[tuple[str, str]]:
    """The words of the rows with these cells, each with its language."""
    return {
        (row["language"], word.strip())
        for path in sorted((_SHIPPED / folder).glob("*.csv"))
        for row in csv.DictReader(path.open(encoding="utf-8"))
        if all(row[column] == cell for column, cell in wanted.items())
        for word in row["words"].split(";")
    }


def test_no_neutral_phrase_ends_with_a_bound() -> None:
    bounds = words_of("bounds", side="before")
    endings = tuple(bound for _, bound in bounds)
    neutral = words_of("particles", role="neutral")
    assert len(bounds) > 500
    assert [
        (language, phrase, bound)
        for language, phrase in sorted(neutral)
        if phrase.endswith(endings)
        for known, bound in bounds
        if language == known and phrase not in _NAMES
        if phrase.endswith(bound if language == "zh" else f" {bound}") and phrase != bound
    ] == []
