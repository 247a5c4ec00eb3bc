"""The README's examples, run as they stand, and its lists held against the vocabularies."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import silkledger
from silkledger.gate.expectations import expectations
from silkledger.pipeline import chain
from silkledger.release.job import Job
from silkledger.schemas.release import TABLES
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.article import raw_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMAND = Path(sys.executable).parent / "silkledger"
# What the examples use and `make release` does not install: the line before an example names it.
NOT_INSTALLED = {"polars", "duckdb", "hypothesis"}


def words_of(line: str) -> list[str]:
    """The words of a line that asks nothing of a shell but to part them, without the program's."""
    program, *words = shlex.split(line, comments=True)
    assert program == "silkledger"
    assert not set("|&;<>()$`*?[~") & set("".join(words)), line
    return words


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newcomer")
    shutil.copytree(ROOT / "raw", folder / "raw")
    chain.release(Job((folder / "raw",), folder / "published"))
    return folder


@pytest.mark.slow
def test_the_python_examples_run(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace)
    names: dict[str, object] = {}
    for before, block in re.findall(r"([^\n]*)\n+```python\n(.*?)```", README, re.DOTALL):
        with monkeypatch.context() as installed:
            for package in NOT_INSTALLED - set(re.findall(r"[a-z]+", before)):
                assert package != "hypothesis" or ".example(" not in block
                if package != "hypothesis":  # pandera imports it wherever it is installed
                    installed.setitem(sys.modules, package, None)
            exec(compile(block, "README.md", "exec"), names)
    figures, exact = names["figures"], names["exact"]
    assert len(figures) > 600  # type: ignore[arg-type]
    assert 0 < len(exact) < len(figures)  # type: ignore[arg-type]
    reserves = ("about 4.1 billion tons", "approx", None, 4.1e9, None, "t")
    assert reserves in names["reserves"]  # type: ignore[operator]


def test_what_make_release_does_not_install_is_not_locked() -> None:
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert NOT_INSTALLED.isdisjoint(re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE))


@pytest.mark.slow
def test_the_shell_example_of_reading_runs(workplace: Path) -> None:
    (line,) = re.findall(r"^echo .*silkledger read$", README, re.MULTILINE)
    ran = subprocess.run(
        ["sh", "-c", line.replace("silkledger", str(COMMAND))],
        cwd=workplace,
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"bound":"nearly"' in ran.stdout
    assert '"unit":"USD"' in ran.stdout


@pytest.mark.slow
def test_the_shell_examples_of_releases_run(
    workplace: Path, command: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workplace)
    (blocks,) = re.findall(r"## What changed.*?(?=\n## )", README, re.DOTALL)
    lines = [
        line
        for block in re.findall(r"```sh\n(.*?)```", blocks, re.DOTALL)
        for line in block.splitlines()
    ]
    assert [line.split()[1] for line in lines] == [
        "releases",
        "verify",
        "diff",
        "quarantine",
        "replay",
        "withdraw",
    ]
    figure = str(silkledger.load()["figure_id"][0])
    for line in lines:
        said = command(*words_of(line.replace("FIGURE_ID", figure)))
        assert said.code == 0, (line, said.err)
    assert (workplace / "published" / "china-central-asia" / "1.0.0.WITHDRAWN.md").is_file()


def test_the_shell_examples_of_deciding_run(
    tmp_path: Path, command: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (blocks,) = re.findall(r"## A person decides.*?(?=\n## )", README, re.DOTALL)
    (block,) = re.findall(r"```sh\n(.*?)```", blocks, re.DOTALL)
    raw_article(tmp_path)
    dataset = tmp_path / "raw" / "dataset.toml"
    text = dataset.read_text(encoding="utf-8")
    dataset.write_text(text.replace('review = "none"', 'review = "required"'), encoding="utf-8")
    said = []
    for line in block.splitlines():
        run = next((tmp_path / "published").glob("*/runs/*"), Path("none")).name
        words = [*words_of(line.replace("RUN", run)), "--published", "published"]
        ran = command(*words, *(["--no-prefect"] if "release" in words else []))
        assert ran.code == 0, (line, ran.err)
        said.append(ran.out.strip().splitlines()[-1])
    assert f"silkledger approve {run} --by NAME" in said[0]
    assert said[1] == f"published/china-central-asia/runs/{run}/report/index.html"
    assert "nothing was published" in said[2]
    assert said[3] == ("published china-central-asia 1.0.0: published/china-central-asia/1.0.0")
    named = set(re.findall(r"gate\.[a-z_]+", blocks))
    assert named <= {expectation.rule for expectation in expectations()}


def test_every_flag_and_table_is_explained() -> None:
    for entry in SHIPPED.load(
        "flags",
        ("flag", "meaning", "advice"),
        required=("flag", "meaning", "advice"),
        key=("flag",),
    ):
        assert f"| `{entry['flag']}` | {entry['meaning']} {entry['advice']} |" in README
    for table in TABLES:
        assert re.search(rf"^\| [a-z, ]*\b{table.name}\b", README, re.MULTILINE), table.name


def test_every_make_target_named_exists() -> None:
    targets = set(
        re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert set(re.findall(r"\bmake ([a-z]+)\b", README)) <= targets
