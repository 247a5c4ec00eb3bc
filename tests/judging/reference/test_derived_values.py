"""Formulas of official values: which rows of the vocabulary are refused."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from silkledger.judging.reference.derived_values import formulas
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("crowding,quotient,population,land_area,", "crowding.*not in indicators"),
        ("crop_yield,quotient,harvest,fields,", "fields.*not in indicators"),
        ("crop_yield,ratio,harvest,sown_area,", "ratio.*is not a formula"),
        ("crop_yield,quotient,harvest,,", "a quotient has a divisor"),
        ("median_age,mean_age,population,land_area,", "a quotient has a divisor"),
    ],
)
def test_wrong_rows_are_refused(tmp_path: Path, line: str, fault: str) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / "derived_values.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    with pytest.raises(VocabularyError, match=rf"derived_values\.csv:\d+.*{fault}"):
        formulas(Vocabulary(folder))
