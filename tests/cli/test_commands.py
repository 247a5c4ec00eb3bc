"""Every command as its user would try it, and bad input of the commonest kinds: one clear line, the
right exit code.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from tests.conftest import FIGURES, HEADER, SOURCE
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]


def released(mini: Mini, command: Command, *words: object) -> CommandOutput:
    return command("release", mini.raw, "--published", mini.published, "--no-prefect", *words)


def table(mini: Mini, name: str, version: str = "1.0.0") -> list[dict[str, Any]]:
    return pq.read_table(mini.published / "mini" / version / f"{name}.parquet").to_pylist()


def test_release_verify_releases_and_report(mini: Mini, command: Command) -> None:
    said = released(mini, command)
    assert said.code == 0, said.err
    folder = mini.published / "mini" / "1.0.0"
    assert f"report       {folder / 'report' / 'index.html'}" in said.out
    assert [row["value"] for row in table(mini, "figures")] == [70e9, 19e6]

    assert command("verify", folder).code == 0
    listed = json.loads(command("releases", "mini", "--published", mini.published, "--json").out)
    assert [row["version"] for row in listed["mini"]] == ["1.0.0"]
    assert "1.0.0" in command("releases", "--published", mini.published).out
    assert command("report", "--published", mini.published).out.strip() == str(
        folder / "report" / "index.html"
    )

    (folder / "figures.parquet").write_bytes(b"PAR1")
    assert command("verify", folder).code == 1
    assert command("verify", mini.published / "nowhere").code == 2


def test_a_second_run_publishes_nothing_and_a_change_is_a_patch(
    mini: Mini, command: Command
) -> None:
    released(mini, command)
    again = released(mini, command, "--json")
    assert (again.code, json.loads(again.out)["outcome"], again.err) == (0, "unchanged", "")
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    dry = json.loads(released(mini, command, "--dry-run", "--json").out)
    assert (dry["outcome"], dry["version"], dry["bump"]) == ("dry run", "1.0.1", "patch")
    assert not (mini.published / "mini" / "1.0.1").exists()
    assert json.loads(released(mini, command, "--json").out)["version"] == "1.0.1"


def test_a_correction_of_what_identifies_a_figure_is_the_reason_of_its_change(
    mini: Mini, command: Command
) -> None:
    release_first(mini)
    (row, *_) = table(mini, "figures")
    cells = f"{row['row_id']},item,,crude_oil,left out,A. Person,2024-05-03"
    mini.write("s/corrections.csv", f"row_id,column,expect,value,reason,by,date\n{cells}\n")
    version = json.loads(released(mini, command, "--json").out)["version"]
    assert row["figure_id"] not in {row["figure_id"] for row in table(mini, "figures", version)}
    said = command("diff", "1.0.0", version, "--published", mini.published)
    (line,) = [line for line in said.out.splitlines() if line.startswith("corrected ")]
    assert line.endswith(": item nothing to crude_oil (corrected by A. Person: left out)")


def test_rows_that_can_be_kept_are_kept_the_others_quarantined_with_all_reasons(
    mini: Mini, command: Command
) -> None:
    bad = [
        "USD 5 million,gdp,Atlantis,in 2022,40,53",
        "12 apples or pears,,Kazakhstan,in 2022,60,70",
        "5m,gdp,China,Q5 2022,80,82",
    ]
    good = "".join(
        f"USD {number} billion,gdp,Kazakhstan,in {number + 1990},{number}00,{number}14\n"
        for number in range(1, 20)
    )
    mini.write(
        "s/figures.csv", FIGURES + good + "\n".join(bad) + "\n" + good.splitlines()[0] + "\n"
    )
    said = released(mini, command)
    assert said.code == 0, said.err
    outcomes = [row["outcome"] for row in table(mini, "ledger")]
    assert (
        outcomes.count("published"),
        outcomes.count("quarantined"),
        outcomes.count("duplicate"),
    ) == (21, 3, 1)
    refused = table(mini, "quarantine")
    assert [(row["file"], row["line"]) for row in refused] == sorted(
        (row["file"], row["line"]) for row in refused
    )
    assert {row["line"]: row["rule"] for row in refused}[23].startswith("place.")
    assert {row["rule"] for row in refused if row["line"] == 24} == {"raw.required"}
    assert {row["column"] for row in refused if row["line"] == 25} == {"as_reported", "period"}
    assert all(
        row["reason"] and row["fix"] and json.loads(row["raw"])["as_reported"] for row in refused
    )
    assert "refused: raw/s/figures.csv:23: " in said.out


BAD_FILES: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "s/figures.csv"),
    "header only": (HEADER, "s/figures.csv"),
    "unknown column": (FIGURES.replace("indicator", "indicater", 1), '"indicator"'),
    "wrong encoding": (
        FIGURES.replace("Kazakhstan", "Казахстан").encode("cp1251"),
        "s/figures.csv:2",
    ),
}


@pytest.mark.parametrize("fault", BAD_FILES)
def test_a_file_that_cannot_be_read_is_one_line_and_publishes_nothing(
    mini: Mini, command: Command, fault: str
) -> None:
    content, named = BAD_FILES[fault]
    mini.write("s/figures.csv", content)
    said = released(mini, command)
    assert said.code == 2
    assert said.last.startswith("silkledger: ")
    assert named in said.last
    assert "Traceback" not in said.err
    assert not mini.published.exists()


def test_a_ragged_row_and_a_broken_json_line_are_quarantined_with_their_lines(
    mini: Mini, command: Command
) -> None:
    rows = [
        f'{{"as_reported": "USD {n} billion", "indicator": "gdp", "geography": "China", '
        f'"locator": "row {n}"}}'
        for n in range(1, 9)
    ]
    mini.write("j/source.toml", SOURCE)
    mini.write("j/figures.jsonl", "\n".join([*rows[:4], '{"as_reported": "USD', *rows[4:]]) + "\n")
    good = "".join(
        f"USD {n} billion,gdp,Kazakhstan,in {n + 1990},{n}00,{n}14\n" for n in range(1, 9)
    )
    mini.write("s/figures.csv", FIGURES + good + "USD 9 billion,gdp\n")
    said = released(mini, command)
    assert said.code == 0, said.err
    assert [(row["file"], row["line"], row["stage"]) for row in table(mini, "quarantine")] == [
        ("j/figures.jsonl", 5, "ingest"),
        ("s/figures.csv", 12, "ingest"),
    ]
    assert len(table(mini, "ledger")) == 9 + 11


def test_a_missing_folder_is_one_line(mini: Mini, command: Command) -> None:
    said = command("release", mini.raw / "nowhere", "--published", mini.published, "--no-prefect")
    assert (said.code, len(said.err.strip().splitlines())) == (2, 1)
    assert "no such file or folder" in said.err


def test_spans_and_digest_are_held_against_the_document(
    mini: Mini, command: Command, tmp_path: Path
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text("USD 70 billion and, over 18 million", encoding="utf-8")
    digest = "0" * 64
    mini.write("s/source.toml", SOURCE + f'document = "a.txt"\ndocument_sha256 = "{digest}"\n')
    said = released(mini, command, "--documents", documents)
    assert said.code == 2
    assert "sha256" in said.last.lower() or "SHA-256" in said.last


def test_too_many_refusals_are_refused_by_the_gate(mini: Mini, command: Command) -> None:
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    said = released(mini, command)
    assert said.code == 1
    assert said.last.startswith("silkledger: the gate refuses mini: ")
    assert not (mini.published / "mini" / "1.0.0").exists()
    assert list((mini.published / "mini" / "runs").glob("*/report/index.html"))


def test_published_that_is_a_file_is_one_line(mini: Mini, command: Command) -> None:
    mini.published.write_text("not a folder", encoding="utf-8")
    said = released(mini, command)
    assert said.code == 2
    assert "published" in said.last
    assert mini.published.read_text(encoding="utf-8") == "not a folder"


def test_read_gives_one_object_a_record_in_order(mini: Mini, command: Command) -> None:
    records = [
        {
            "id": "a",
            "as_reported": "nearly USD 15 billion",
            "locale": "en",
            "period": "by the end of 2022",
            "published_at": "2023-05-03",
        },
        {"id": "b", "as_reported": "", "unit": None},
        {"id": 3, "as_reported": "about 4.1 billion tons", "locale": "en"},
    ]
    path = mini.write("records.jsonl", "\n".join(json.dumps(record) for record in records))
    said = command("read", path)
    assert said.code == 0, said.err
    first, second, third = map(json.loads, said.out.splitlines())
    assert (first["id"], first["outcome"], first["bound"], first["upper"], first["lower"]) == (
        "a",
        "read",
        "nearly",
        15e9,
        None,
    )
    assert (first["unit"], first["period_end"], first["nature"], first["status"]) == (
        "USD",
        "2022-12-31",
        "instant",
        "actual",
    )
    assert (second["id"], second["outcome"], second["value"]) == ("b", "refused", None)
    assert second["reasons"][0]["message"]
    assert (third["id"], third["value"], third["unit"]) == (3, 4.1e9, "t")

    assert command("read", mini.write("broken.jsonl", '{"id": 1}\n')).code == 2
    assert (
        "broken.csv:3"
        in command("read", mini.write("broken.csv", "id,as_reported\n1,70\n2\n")).last
    )


def test_ids_that_repeat_are_told_with_their_lines(mini: Mini, command: Command) -> None:
    rows = [*("a,5 %", "b,6 %", '"a","7\n%"', "1,8 %", "a,9 %"), *(f"{n},1 %" for n in range(7))]
    table = mini.write("table.csv", "id,as_reported\n" + "\n".join(rows) + "\n")
    said = command("read", table)
    assert (said.code, len(said.out.splitlines())) == (0, 12)
    assert said.err.splitlines() == [
        f'silkledger: {table}: the id "a" is on lines 2, 5, 7; give each record its own',
        f'silkledger: {table}: the id "1" is on lines 6, 9; give each record its own',
    ]
    records = [json.dumps({"id": n % 8, "as_reported": "5 %"}) for n in range(16)]
    said = command("read", mini.write("records.jsonl", "\n".join(records)))
    assert said.err.count("is on lines") == 5
    assert said.last.endswith("3 more ids are on several lines")


def test_help_names_every_command(command: Command) -> None:
    said = command("--help")
    assert said.code == 0
    for name in ("release", "read", "verify", "releases", "report"):
        assert f" {name} " in said.out
