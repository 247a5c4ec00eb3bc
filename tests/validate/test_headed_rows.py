"""Rows of tables that leave out the scale which the head or caption of their table gives them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

TEXT = (
    "Trade of Kazakhstan, {unit}\n\n"
    "Flow\t2021\t2022\nExports\t5,583\t6,089\nImports\t13,547\t15,577\n"
)
HEADER = "as_reported,unit,indicator,geography,period,char_start,char_end\n"


def refused(
    unit: str, cell: str, mini: Mini, tmp_path: Path, command: Callable[..., CommandOutput]
) -> bool:
    """Whether the row of 6,089 with a unit cell is refused under a head with a unit."""
    text = TEXT.format(unit=unit)
    start = text.index("6,089")
    folder = tmp_path / "documents"
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(text, encoding="utf-8", newline="")
    mini.write("s/source.toml", SOURCE + 'document = "a.txt"\n')
    row = f'"6,089",{cell},exports,Kazakhstan,2022,{start},{start + 5}\n'
    mini.write("s/figures.csv", HEADER + row)
    at = ("--raw", mini.raw, "--published", mini.published, "--documents", folder, "--json")
    causes = json.loads(command("check", *at).out)["causes"]
    return any(cause["rule"] == "raw.read_short" for cause in causes)


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("million US dollars", "US dollars"),
        ("million US dollars", "thousand US dollars"),
        ("USD billion", "USD"),
    ],
)
def test_a_scale_of_the_head_that_the_row_leaves_out_is_refused(
    head: str, cell: str, mini: Mini, tmp_path: Path, command: Callable[..., CommandOutput]
) -> None:
    assert refused(head, cell, mini, tmp_path, command)


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("million US dollars", "million US dollars"),
        ("million US dollars", "USD million"),
        ("million US dollars", "million euros"),  # another unit is not a part of that one
        ("US dollars", "US dollars"),
    ],
)
def test_a_row_with_the_whole_unit_of_the_head_is_not(
    head: str, cell: str, mini: Mini, tmp_path: Path, command: Callable[..., CommandOutput]
) -> None:
    assert not refused(head, cell, mini, tmp_path, command)
