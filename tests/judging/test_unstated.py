"""What both sides may leave open, by indicator, counterpart, entity and period."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.judging.qualities import qualities
from silkledger.judging.unstated import (
    PART,
    PERIOD,
    PLACE,
    REPORTER,
    lasting,
    many_of_one,
    parts_needed,
    unstated,
)
from silkledger.judging.unstated import UNDATED as UNDATED_BIT
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.claims import claim
from tests.support.judged import UNDATED, figure, figures

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CASES: list[tuple[dict[str, Any], int]] = [
    ({"indicator": "trade_turnover", "counterpart": "CHN"}, REPORTER),
    ({"indicator": "trade_turnover", "counterpart": "CHN", "reporter": "KAZ"}, 0),
    ({"indicator": "trade_turnover_growth", "counterpart": "CHN"}, REPORTER),
    ({"indicator": "exports", "counterpart": "WLD"}, 0),
    ({"indicator": "exports"}, 0),
    ({"indicator": "fdi_stock", "counterpart": "KAZ"}, REPORTER),
    ({"indicator": "median_age", "counterpart": "CHN"}, 0),
    ({"indicator": "labour_migrants", "counterpart": "CHN"}, REPORTER),
    ({"indicator": "loan", "entity": "Northern bridge"}, PART),
    ({"indicator": "stake", "entity": "Northern field", "item": "oil"}, PART),
    ({"indicator": "project_cost", "entity": "Northern railway", **UNDATED}, PERIOD),
    ({"indicator": "project_cost", "entity": "Northern railway"}, 0),
    ({"indicator": "project_cost", **UNDATED}, PART | UNDATED_BIT),
    ({"indicator": "project_cost"}, PART),
    ({"indicator": "price", "item": "wheat"}, PART),
    ({"indicator": "price", "item": "wheat", "basis": "FOB"}, 0),
    ({"indicator": "rent", "entity": "Munich", "coverage": "new contracts"}, 0),
    ({"indicator": "price", "geography": None}, PLACE | PART),
    ({"indicator": "revenue", "geography": None, "entity": "Northern Foods"}, 0),
    ({"indicator": "exports", "geography": None}, PLACE),
    ({"indicator": "exports", "measured_by": "Bureau", "edition": "2022", **UNDATED}, 0),
    ({"indicator": "network_length", "item": "railways", **UNDATED}, PERIOD),
    ({"indicator": "oil_production", "entity": "Northern field", **UNDATED}, UNDATED_BIT),
]


def test_what_is_left_open() -> None:
    rows = figures(
        *(
            figure(f"f{place}", claim("exact", "7"), **{"counterpart": None, **cells})
            for place, (cells, _) in enumerate(CASES)
        )
    )
    found = unstated(rows, qualities(rows)).tolist()
    assert found == [mask for _, mask in CASES]


@pytest.mark.parametrize(
    ("name", "load", "unless"),
    [
        ("lasting", lasting, ""),
        ("parts_needed", parts_needed, ""),
        ("many_of_one", many_of_one, ","),
    ],
)
def test_an_unknown_indicator_is_refused(
    tmp_path: Path, name: str, load: Callable[[Vocabulary], object], unless: str
) -> None:
    folder = tmp_path / "vocabularies"
    shutil.copytree(SHIPPED.folder, folder)
    with (folder / f"{name}.csv").open("a", encoding="utf-8") as file:
        file.write(f"length_of_all,{unless}It lasts\n")
    with pytest.raises(
        VocabularyError, match=rf"{name}\.csv:\d+.*length_of_all.*not in indicators"
    ):
        load(Vocabulary(folder))


def test_an_unknown_quality_is_told(tmp_path: Path) -> None:
    row = "indicator,unless_stated,reason\nprice,grade,It has many\n"
    (tmp_path / "many_of_one.csv").write_text(row, encoding="utf-8")
    shutil.copy(SHIPPED.folder / "indicators.csv", tmp_path)
    with pytest.raises(VocabularyError, match=r"many_of_one.csv:2: unless_stated: 'grade'"):
        many_of_one(Vocabulary(tmp_path))
