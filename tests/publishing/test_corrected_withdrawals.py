"""Withdrawals that still hold: told by a release with nothing to publish, and by verify."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from tests.conftest import FIGURES
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

BY = ("--by", "A. Person", "--reason", "wrong unit")


@pytest.fixture
def run(mini: Mini, command: Command) -> Command:
    """Run a command on the folders of `mini`, whose first release is published."""

    def ran(name: str, *words: object) -> CommandOutput:
        raw = ("--raw", mini.raw, "--no-prefect") if name == "release" else ()
        said = command(name, *words, *raw, "--published", mini.published)
        assert said.code == 0, said.err
        return said

    release_first(mini)
    return ran


def figure(mini: Mini, version: str, words: str) -> str:
    rows = pq.read_table(mini.published / "mini" / version / "figures.parquet").to_pylist()
    return next(row["figure_id"] for row in rows if row["as_reported"] == words)


def test_a_current_release_that_was_withdrawn_is_told(run: Command) -> None:
    assert "withdrawn:" not in run("release").out + run("verify", "1.0.0").out
    run("withdraw", "mini", "1.0.0", *BY)
    told = json.loads(run("release", "--json").out)
    (note,) = told["notes"]
    assert told["outcome"] == "unchanged"
    assert note.startswith("1.0.0 was withdrawn: wrong unit (A. Person); correct raw/ and release")
    assert note.endswith("release again")  # there is no other release to make current
    assert json.loads(run("verify", "1.0.0", "--json").out)["withdrawn"] == [note]
    for said in (run("release"), run("release"), run("verify", "mini", "--all")):
        assert "1.0.0 was withdrawn: wrong unit" in said.out


def test_withdrawn_figures_are_told_until_they_are_corrected(mini: Mini, run: Command) -> None:
    withdrawn = figure(mini, "1.0.0", "USD 70 billion")
    run("withdraw", "mini", "1.0.0", *BY, "--figures", withdrawn)
    (note,) = json.loads(run("release", "--json").out)["notes"]
    assert note.startswith(f"1.0.0: figure {withdrawn} was withdrawn: wrong unit (A. Person); ")
    assert "correct its row in raw/ or remove it" in note
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    assert json.loads(run("release", "--json").out)["outcome"] == "published"
    assert json.loads(run("release", "--json").out)["notes"] == []
    version = json.loads((mini.published / "mini" / "latest.json").read_text())["version"]
    assert "withdrawn:" not in run("verify", version).out
    assert f"repaired by {version}; use {version}" in run("verify", "1.0.0").out


def test_figures_withdrawn_from_another_release_count_if_they_are_as_they_were(
    mini: Mini, run: Command
) -> None:
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    run("release")
    changed, kept = (
        figure(mini, "1.0.0", words) for words in ("USD 70 billion", "over 19 million")
    )
    run("withdraw", "mini", "1.0.0", *BY, "--figures", changed)
    assert json.loads(run("release", "--json").out)["notes"] == []
    run("withdraw", "mini", "1.0.0", *BY, "--figures", kept)
    (note,) = json.loads(run("release", "--json").out)["notes"]
    assert note.startswith(f"1.0.0: figure {kept} was withdrawn")


ADDED = "USD 5 billion,exports,Kazakhstan,in 2022,40,53\n"


@pytest.mark.parametrize(
    ("rows", "is_repaired"),
    [
        (FIGURES + ADDED, False),
        (FIGURES + "banana,exports,Kazakhstan,in 2022,40,46\n", False),
        (FIGURES.replace("USD 70", "USD 71"), True),
        (FIGURES.replace("over 19", "over 18") + ADDED, True),
    ],
)
def test_a_release_is_repaired_by_what_changes_its_figures(
    mini: Mini, run: Command, rows: str, is_repaired: bool
) -> None:
    run("withdraw", "mini", "1.0.0", *BY)
    mini.write("s/figures.csv", rows)
    accepted = ("--accept", "gate.refused_share", *BY) if "banana" in rows else ()
    assert json.loads(run("release", "--json", *accepted).out)["outcome"] == "published"
    status = json.loads((mini.published / "mini" / "status.json").read_text())
    (withdrawal,) = status["versions"]["1.0.0"]["withdrawals"]
    assert (withdrawal["repaired_by"] is not None) == is_repaired
