"""What people put into raw/, fault by fault: the command says one line with file, place, what is
wrong and what would fix it, leaves with 2 and publishes nothing. What else there is of each format
stands beside its reader (tests/ingest).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from silkledger.ingest.inputs import fingerprint
from tests.conftest import DATASET, FIGURES, SOURCE
from tests.support.faulty_files import FILES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]


def refused(said: CommandOutput, line: str) -> None:
    assert said.code == 2, said
    assert said.last.startswith(f"silkledger: raw/{line}"), said.last
    assert said.last.isprintable()
    assert "Traceback" not in said.err
    assert "--debug" not in said.err
    assert "; " in said.last[len("silkledger: ") :]  # what would fix it


@pytest.mark.parametrize("fault", FILES)
def test_a_fault_is_one_line_that_a_person_can_act_on(
    mini: Mini, command: Command, fault: str
) -> None:
    name, content, line = FILES[fault]
    if name.startswith("s/figures."):
        (mini.raw / "s" / "figures.csv").unlink()
    if "two rows" in fault:
        mini.write("s/figures.csv", FIGURES + "USD 5,gdp,China,,99,104\nUSD 5,gdp,China,,99,104\n")
    mini.write(name, content() if callable(content) else content)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, name + line)
    assert not mini.published.exists() or not list(mini.published.rglob("*.parquet"))


def test_a_document_of_another_digest_is_refused(mini: Mini, command: Command) -> None:
    mini.write("s/source.toml", SOURCE + f'document = "t.txt"\ndocument_sha256 = "{"0" * 64}"\n')
    mini.write("s/t.txt", "USD 70 billion")
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "s: t.txt: the SHA-256 is ")


@pytest.mark.parametrize("document", ["nowhere.txt", "https://example.org/a.txt"])
def test_a_document_absent_or_remote_is_no_fault(
    mini: Mini, command: Command, document: str
) -> None:
    mini.write("s/source.toml", SOURCE + f'document = "{document}"\n')
    assert (
        command(
            "release", mini.raw, "--published", mini.published, "--no-prefect", "--dry-run"
        ).code
        == 0
    )


def test_what_is_no_file_of_this_folder_is_refused(
    mini: Mini, command: Command, tmp_path: Path
) -> None:
    figures = mini.raw / "s" / "figures.csv"
    figures.unlink()

    def says(line: str) -> None:
        refused(command("release", mini.raw, "--published", mini.published, "--no-prefect"), line)

    (tmp_path / "outside.csv").write_text(FIGURES, encoding="utf-8")
    figures.symlink_to(tmp_path / "outside.csv")
    says("s/figures.csv: the link points outside its folder; replace it with the file itself")
    figures.unlink()
    figures.symlink_to(mini.raw / "s" / "nowhere.csv")
    says("s/figures.csv: no such file; check its name and its folder")
    figures.unlink()
    os.mkfifo(figures)
    says("s/figures.csv: not a regular file; replace it with a file, or rename it")
    figures.unlink()
    figures.mkdir()
    says("s/figures.csv: a folder, not a file; name a file in it, or rename the folder")


def test_a_file_that_this_user_may_not_read_is_refused(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def denied(path: Path, *how: Any, **options: Any) -> Any:
        if path.name == "figures.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *how, **options)

    monkeypatch.setattr(Path, "open", denied)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "s/figures.csv: can't be read (Permission denied); give this user read access")


@pytest.mark.parametrize("when", ["figures.csv", "source.toml"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Somebody appends to the file once its digest is taken."""

    def growing(path: Path, name: str, *, within: Path) -> Any:
        file = fingerprint(path, name, within=within)
        if path.name == when:
            path.write_bytes(path.read_bytes() + b"\n")
        return file

    monkeypatch.setattr("silkledger.ingest.folder.sources.fingerprint", growing)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(
        said, f"s/{when}: the file changed while it was read; run again once nothing writes to it"
    )


def test_mixed_line_ends_hidden_files_and_names_in_any_script_are_read(
    mini: Mini, command: Command
) -> None:
    mini.write("s/figures.csv", FIGURES.replace("\n", "\r\n", 1))
    mini.write("Zürich-нефть-石油/source.toml", SOURCE)
    mini.write("Zürich-нефть-石油/figures.tsv", FIGURES.replace(",", "\t"))
    for name in (
        "s/.figures.csv",
        "s/~$figures.xlsx",
        "s/figures.csv~",
        "s/figures.csv.bak",
        "s/#figures.csv#",
        ".git/x.csv",
    ):
        mini.write(name, "left over")
    said = command(
        "release", mini.raw, "--published", mini.published, "--no-prefect", "--dry-run", "--json"
    )
    assert said.code == 0, said.err
    assert '"rows": 4' in said.out


HOSTILE = "\x1b[31m<script>alert(1)</script>\u202e=cmd|' /C calc'!A0"


def test_hostile_text_stays_text_wherever_it_is_shown(mini: Mini, command: Command) -> None:
    good = "".join(
        f"USD {n} billion,gdp,Kazakhstan,in {n + 1990},{n}00,{n}14\n" for n in range(1, 20)
    )
    mini.write("s/source.toml", SOURCE.replace("An article", HOSTILE.replace("\x1b", "\\u001b")))
    mini.write(
        "s/figures.csv",
        (
            f"{FIGURES}{good}{HOSTILE},gdp,[bold]{HOSTILE}[/],in 2022,5,9\n"
            f"{'x' * 1_000_000},gdp,China,,30,31\n"
        ),
    )
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0, said.err
    folder = mini.published / "mini" / "1.0.0"
    for printed in (said, command("quarantine", "mini", "--published", mini.published)):
        assert printed.code == 0, printed.err
        assert all(line.isprintable() and len(line) <= 1000 for line in printed.out.splitlines())
    assert pq.read_table(folder / "sources.parquet")["title"].to_pylist() == [HOSTILE]
    assert "<script>alert" not in (folder / "report" / "index.html").read_text(encoding="utf-8")
    rows = pq.read_table(folder / "quarantine.parquet").to_pylist()
    assert any(HOSTILE.replace("\x1b", "\\u001b") in row["raw"] for row in rows)


def test_a_name_of_a_folder_is_shown_as_text_too(mini: Mini, command: Command) -> None:
    mini.write("s/source.toml", "")
    mini.write("a\u202e\x1b[31m/source.toml", "")
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    refused(said, "a\\u202e\\u001b[31m/: ")


def test_a_dataset_that_is_not_there_stops_the_run(mini: Mini, command: Command) -> None:
    (mini.raw / "dataset.toml").unlink()
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    missing = f"silkledger: {mini.raw}/dataset.toml: no such file; create it with at least name = "
    assert (said.code, said.last.startswith(missing)) == (2, True)
    mini.write("dataset.toml", DATASET)
    assert (
        command(
            "release", mini.raw, "--published", mini.published, "--no-prefect", "--dry-run"
        ).code
        == 0
    )


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("2024/agency/source.toml", "2024/agency/source.toml: a source can't be inside"),
        ("2024/agency/figures.csv", "2024/agency/figures.csv: a source can't be inside"),
        ("2024/a/b/c/events.xlsx", "2024/a/b/c/events.xlsx: a source can't be inside"),
        ("2024/a.b/figures.json", "2024/a.b/figures.json: a source can't be inside"),
    ],
)
def test_a_source_in_a_folder_of_folders_is_named(
    mini: Mini, command: Command, name: str, named: str
) -> None:
    mini.write(name, SOURCE)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 2
    assert named in said.last
    assert "next to dataset.toml" in said.last


def test_a_source_inside_another_holds_that_one_back(mini: Mini, command: Command) -> None:
    mini.write("t/source.toml", SOURCE)
    mini.write("t/figures.csv", FIGURES)
    mini.write("t/parts/figures.csv", FIGURES)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0, said.err
    assert "t/parts/figures.csv: a source can't be inside" in " ".join(said.err.split())


def test_folders_that_hold_no_source_are_passed_over(mini: Mini, command: Command) -> None:
    for name in ("scans/2024/page.csv", "scans/.git/figures.csv", "documents/a/figures.csv"):
        mini.write(name, "x")
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0, said.err
