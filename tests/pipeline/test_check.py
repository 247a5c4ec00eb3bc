"""`check`: what a source says, grouped by cause, compared with the last release."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from silkledger.pipeline import chain
from silkledger.pipeline.check import check, render
from silkledger.release.job import Job
from tests.conftest import DATASET, HEADER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

BAD = HEADER + "".join(
    f"USD {n} billion,gdp,Ruritania,in 20{n},{n * 20},{n * 20 + 14}\n" for n in range(10, 15)
)


def test_refusals_are_grouped_by_cause_with_all_places(mini: Mini) -> None:
    mini.write("t/source.toml", SOURCE)
    mini.write("t/figures.csv", BAD + "USD 5 billion,gdpp,Kazakhstan,in 2020,0,13\n")
    checked, _ = check(Job((mini.raw / "t",), mini.published))
    assert (checked.rows, checked.refused, checked.published) == (6, 6, 0)
    assert [(cause.rule, len(cause.places)) for cause in checked.causes] == [
        ("place.unknown", 5),
        ("raw.indicator_unknown", 1),
    ]
    assert checked.causes[0].places == tuple(f"raw/t/figures.csv:{line}" for line in range(2, 7))
    assert checked.sources == ("t",)
    assert not checked.passed


def test_figures_are_compared_with_the_last_release(mini: Mini) -> None:
    job = Job((mini.raw,), mini.published)
    chain.release(job)
    same, _ = check(job)
    assert (same.since, same.changes) == ("1.0.0", {"added": 0, "removed": 0, "changed": 0})
    rows = (mini.raw / "s/figures.csv").read_text().replace("over 19 million", "over 20 million")
    rows = rows.replace("USD 70 billion,gdp", "USD 70 billion,exports")
    mini.write("s/figures.csv", rows)
    changed, _ = check(job)
    assert sum(changed.changes.values()) >= 2
    assert sorted(path.name for path in (mini.published / "mini").glob("*.*.*")) == ["1.0.0"]


def test_the_command_prints_causes_counts_and_a_page(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    mini.write("t/source.toml", SOURCE)
    mini.write("t/figures.csv", BAD)
    options = ("--raw", mini.raw, "--published", mini.published)
    short = command("check", "t", *options)
    assert short.code == 1
    assert "5 refused: " in short.out
    assert "raw/t/figures.csv:2, raw/t/figures.csv:3, raw/t/figures.csv:4 and 2 more" in short.out
    whole = command("check", "t", *options, "--all", "--page", mini.raw.parent / "page")
    assert "t/figures.csv:6" in whole.out
    assert "Ruritania" in (mini.raw.parent / "page/report/index.html").read_text()
    assert not mini.published.exists()
    assert command("check", "s", *options).code == 0
    unknown = command("check", "tt", *options)
    assert (unknown.code, "has no source tt" in unknown.last) == (2, True)


def test_rows_that_one_rule_refuses_are_one_cause_and_none_is_cut(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    """A rule that quotes each row's own words is told once, with the rows below it."""
    mini.write("t/source.toml", SOURCE)
    rows = [f"USD {n} billion,gdpx{n},Kazakhstan,in 2020,," for n in range(5)]
    rows += [f"USD {n} billion,gdp,Ruritania,in 2020,," for n in range(200)]
    mini.write("t/figures.csv", HEADER + "\n".join(rows) + "\n")
    options = ("t", "--raw", mini.raw, "--published", mini.published)
    lines = command("check", *options).out.splitlines()
    head = next(line for line in lines if line.endswith("[raw.indicator_unknown]"))
    assert head.startswith("5 refused")
    behind = lines[lines.index(head) + 1 :][:4]
    assert behind[0].startswith('  raw/t/figures.csv:2: Unknown indicator "gdpx0"')
    assert behind[3] == "  and 2 more; --all lists them all"
    whole = command("check", *options, "--all").out
    assert whole.count("raw/t/figures.csv:") == 205
    assert "…" not in whole


def test_a_source_of_which_too_many_rows_are_refused_is_told(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    """A release is refused for it, so that check can't call the source within its limits."""
    mini.write("t/source.toml", SOURCE)
    rows = [f"USD {n} billion,gdp,Kazakhstan,in 2020,p. {n}" for n in range(1, 9)]
    rows += [f"USD {n} billion,gdp,Ruritania,in 2020,p. {n}" for n in range(9, 13)]
    header = "as_reported,indicator,geography,period,locator\n"
    mini.write("t/figures.csv", header + "\n".join(rows) + "\n")
    checked = command("check", "t", "--raw", mini.raw, "--published", mini.published)
    assert checked.code == 1
    assert "is t (4 of 12), with 33.33" in checked.out
    assert "[gate.refused_share_of_source]" in checked.out


def test_a_half_filled_source_is_named_with_the_cells_to_fill(mini: Mini) -> None:
    mini.write("t/source.toml", SOURCE)
    rows = "".join(f"USD {n} billion,exports,table {n}\n" for n in range(12))
    mini.write("t/figures.csv", "as_reported,indicator,locator\n" + rows)
    checked, _ = check(Job((mini.raw / "t",), mini.published))
    assert not checked.passed
    assert checked.refused == 0
    assert ["[gate.unplaced_share_of_source]" in checked.gate[0], len(checked.gate)] == [True, 2]
    lines = "lines 2, 3, 4, 5, 6 and 7 more"
    assert f"column geography of raw/t/figures.csv, {lines}" in checked.gate[0]


def test_the_gate_judges_the_whole_dataset_but_no_single_source(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    options = ("--raw", mini.raw, "--published", mini.published)
    fine = command("check", *options)
    assert fine.code == 0
    assert "within its limits" in fine.out
    mini.write("dataset.toml", DATASET + 'required_places = ["TJK"]\n')
    whole = command("check", *options)
    assert whole.code == 1
    assert "[gate.required_places]" in whole.out
    alone = command("check", "s", *options)
    assert alone.code == 0
    assert "check without SOURCE for those of the dataset" in alone.out


def test_a_page_needs_no_gate(mini: Mini) -> None:
    job = Job((mini.raw,), mini.published)
    _, candidate = check(job)
    assert b"USD 70 billion" in render(candidate, job)["report/index.html"]


def test_neither_prefect_nor_great_expectations_is_imported(mini: Mini) -> None:
    code = (
        "import sys; from silkledger import cli; sys.argv[1:] = ['check', '--raw', sys.argv[1]]\n"
        "try: cli.main()\n"
        "except SystemExit as done: print(done.code)\n"
        "print([m for m in ('prefect', 'great_expectations', 'z3') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(mini.raw)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-2:] == ["0", "[]"]


@pytest.mark.parametrize("good", [True, False])
def test_every_file_that_cannot_be_read_is_told(
    mini: Mini, command: Callable[..., CommandOutput], good: bool
) -> None:
    broken = {"t/figures.csv", "t/events.csv", "u/figures.csv"}
    for name in ("t", "u"):
        mini.write(f"{name}/source.toml", SOURCE)
    for name in broken:
        mini.write(name, 'as_reported\n"5 %\n')
    if not good:
        mini.write("s/source.toml", "titel = 5\n")
        broken.add("s/source.toml")
    said = command("check", "--raw", mini.raw, "--published", mini.published)
    assert said.code == (1 if good else 2)
    lines = [*said.out.splitlines(), *said.err.splitlines()]
    told = [line for line in lines if "raw/" in line]
    assert len(told) == len(broken)
    assert all(any(f"raw/{name}:" in line for line in told) for name in broken)
