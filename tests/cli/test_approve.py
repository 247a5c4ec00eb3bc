"""A dataset whose candidates wait for a person, as operator and reviewer meet it on the command
line.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.conftest import DATASET, FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]


def release(mini: Mini, command: Command, *words: object) -> dict[str, Any]:
    mini.write("dataset.toml", DATASET + 'review = "required"\n')
    said = command(
        "release", mini.raw, "--published", mini.published, "--no-prefect", "--json", *words
    )
    assert said.code == 0, said.err
    outcome: dict[str, Any] = json.loads(said.out)
    return outcome


def approve(mini: Mini, command: Command, run: str, *words: object) -> CommandOutput:
    return command("approve", run, "--by", "A. Reviewer", "--published", mini.published, *words)


def test_a_candidate_waits_is_looked_at_and_approved_whatever_lies_in_raw_by_then(
    mini: Mini, command: Command
) -> None:
    waits = release(mini, command)
    assert (waits["outcome"], waits["version"]) == ("waiting", "1.0.0")
    run = waits["run"]
    page = command("report", run[:6], "--published", mini.published)
    assert page.out.strip() == str(mini.published / "mini" / "runs" / run / "report" / "index.html")
    assert not (mini.published / "mini" / "1.0.0").exists()

    mini.write("s/figures.csv", "spoilt")
    said = approve(mini, command, run, "--note", "Looked at every row.")
    assert said.code == 0, said.err
    assert said.out.strip() == f"published mini 1.0.0: {mini.published / 'mini' / '1.0.0'}"
    assert command("verify", mini.published / "mini" / "1.0.0").code == 0


def test_the_summary_says_what_to_do_next(mini: Mini, command: Command) -> None:
    mini.write("dataset.toml", DATASET + 'review = "required"\n')
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0
    assert "passed the gate and waits for approval; nothing published yet" in said.out
    run = said.out.split("\nrun ")[1].split()[0]
    assert f"silkledger approve {run} --by NAME" in said.out
    listed = command("releases", "--published", mini.published)
    assert (
        f"mini 1.0.0 is waiting for approval (run {run}).\n"
        f"Review it with `silkledger report {run}`, then approve or reject it." in listed.out
    )
    rows = json.loads(command("releases", "--published", mini.published, "--json").out)["mini"]
    assert [(row["version"], row["state"], row["figures"]) for row in rows] == [
        ("1.0.0", "waiting", 2)
    ]


def test_a_newer_candidate_says_that_it_replaces_the_one_that_waits(
    mini: Mini, command: Command
) -> None:
    first = release(mini, command)["run"]
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    second = release(mini, command)
    assert second["notes"][0].startswith(f"replaces run {first} (1.0.0), waiting since ")
    said = approve(mini, command, first)
    assert said.code == 1
    assert (
        f"was replaced (run {second['run']} is newer); run {second['run']} of mini is waiting"
        in said.err
    )
    assert approve(mini, command, second["run"]).code == 0


def test_a_rejection_holds_until_something_changes(mini: Mini, command: Command) -> None:
    run = release(mini, command)["run"]
    said = command(
        "reject", run, "--by", "B", "--note", "wrong unit", "--published", mini.published
    )
    assert (said.code, said.out.strip()) == (
        0,
        f"rejected mini 1.0.0 (run {run}), by B; nothing was published",
    )
    again = release(mini, command)
    assert (again["outcome"], again["run"]) == ("rejected", run)
    assert again["notes"][0].endswith(": wrong unit")
    assert (
        command("reject", run, "--by", "B", "--note", "again", "--published", mini.published).code
        == 1
    )
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    assert release(mini, command)["outcome"] == "waiting"


def test_nothing_to_publish_and_dry_runs_leave_the_waiting_one_alone(
    mini: Mini, command: Command
) -> None:
    approve(mini, command, release(mini, command)["run"])
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    run = release(mini, command)["run"]
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 72"))
    assert release(mini, command, "--dry-run")["notes"] == [f"run {run} (1.0.1) waits for approval"]
    mini.write("s/figures.csv", FIGURES)
    unchanged = release(mini, command)
    assert (unchanged["outcome"], unchanged["notes"]) == (
        "unchanged",
        [f"run {run} (1.0.1) waits for approval"],
    )
    assert approve(mini, command, run).code == 0


def test_a_refused_candidate_is_kept_whole_and_cannot_be_approved(
    mini: Mini, command: Command
) -> None:
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect", "--json")
    assert said.code == 1
    run = json.loads(said.out)["run"]
    folder = mini.published / "mini" / "runs" / run
    assert (folder / "quarantine.parquet").is_file()
    assert (folder / "report" / "index.html").is_file()
    said = approve(mini, command, run)
    assert said.code == 1
    assert "gate.refused_share" in said.err
    assert command("release", mini.raw, "--published", mini.published, "--no-prefect").code == 1
    assert [path.name for path in folder.parent.iterdir()] == [run]


def test_what_is_not_there_or_not_said_is_one_line(mini: Mini, command: Command) -> None:
    release(mini, command)
    for words in (
        ("approve", "ffff", "--by", "A"),
        ("approve", "ffff"),
        ("approve", "ffff", "--by", " "),
        ("reject", "ffff", "--by", "A"),
        ("reject", "ffff", "--by", "A", "--note", "x"),
    ):
        said = command(*words, "--published", mini.published)
        assert said.code == 2, words
        assert len(said.err.strip().splitlines()) == 1, said.err
