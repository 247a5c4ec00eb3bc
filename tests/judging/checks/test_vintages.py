"""Vintages: which official values may accuse a claim, and how far values are revised."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.judging.checks.vintages import revisions
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from pathlib import Path


def copy_with(tmp_path: Path, line: str) -> Vocabulary:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / "revisions.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    return Vocabulary(folder)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("oil_of_all,1,1,It is", r"revisions\.csv:\d+.*oil_of_all.*not in indicators"),
        ("oil_price,some,1,It is", r"revisions\.csv:\d+.*later_editions.*some"),
        ("oil_price,1,-1,It is", r"revisions\.csv:\d+.*other_publishers.*-1"),
    ],
)
def test_wrong_rows_are_refused(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(VocabularyError, match=fault):
        revisions(copy_with(tmp_path, line))


def test_what_is_not_revised_has_no_row() -> None:
    assert "exchange_rate" not in revisions(SHIPPED)
    assert revisions(SHIPPED)["inflation"].later_editions == 0
