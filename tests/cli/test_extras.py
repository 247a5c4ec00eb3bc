"""A base install: each command works, or says in one line which extra to install."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.cli import extras
from silkledger.errors import CannotRunError
from tests.conftest import DATASET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

ROOT = Path(__file__).parent.parent.parent
# Runs command lines as if the extras were not installed, each in a process that begins with what a
# base install has.
BASE_INSTALL = """
import sys
from importlib.machinery import PathFinder
from silkledger.cli import extras

class BaseInstall(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] in extras.EXTRAS:
            return None
        return PathFinder.find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = BaseInstall
import json, os, pandas, pyarrow, tempfile
from silkledger import cli
# What several commands need is loaded once, before there is a process for each.
from silkledger import diff, extraction, verify
from silkledger.operations import doctor
from silkledger.reading.figure import FigureReader
FigureReader().read("USD 70 billion", {"locale": "en", "period": "in 2022"})

ended = []
for words in json.load(sys.stdin):
    streams = [tempfile.TemporaryFile(), tempfile.TemporaryFile()]
    child = os.fork()
    if not child:
        for number, stream in enumerate(streams, 1):
            os.dup2(stream.fileno(), number)
        sys.argv[1:] = words
        cli.main()
        sys.exit()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    for stream in streams:
        stream.seek(0)
    ended.append([code, *(stream.read().decode() for stream in streams)])
json.dump(ended, sys.stdout)
"""
PIPELINE = "install silkledger[pipeline]"
MISSING = {
    "release": PIPELINE,
    "release --dry-run": PIPELINE,
    "release --no-prefect": PIPELINE,
    "approve RUN --by A": PIPELINE,
    "reject RUN --by A --note no": PIPELINE,
    "withdraw mini 1.0.0 --by A --reason wrong": PIPELINE,
    "replay": PIPELINE,
    "reference refresh": PIPELINE,
    "serve": PIPELINE,
    "worker --server http://127.0.0.1:1/api": PIPELINE,
    "releases --published s3://bucket/prefix": "install silkledger[s3]",
}
WORKING = (
    "releases",
    "report",
    "report RUN",
    "verify 1.0.0",
    "diff 1.0.0 RUN",
    "quarantine",
    "extract article.txt",
    "config",
    "doctor",
    "prune",
)


def base_install(folder: Path, commands: Iterable[list[str]]) -> list[tuple[int, str, str]]:
    """The exit code of each command, and what it printed on stdout and stderr."""
    ran = subprocess.run(
        [sys.executable, "-c", BASE_INSTALL],
        cwd=folder,
        input=json.dumps(list(commands)),
        capture_output=True,
        text=True,
        check=True,
    )
    return [(code, out, err) for code, out, err in json.loads(ran.stdout)]


@pytest.fixture
def published(mini: Mini, command: Command) -> tuple[Path, str]:
    """A folder with the release 1.0.0 and a candidate that is waiting, and the id of its run."""
    folder = mini.raw.parent
    (folder / "article.txt").write_text("It exceeded USD 70 billion.", encoding="utf-8")
    for declaration in ("", 'review = "required"\n'):
        mini.write("dataset.toml", DATASET + declaration)
        result = command(
            *("release", mini.raw, "--published", mini.published),
            *("--no-prefect", "--republish", "--json"),
        )
        assert result.code == 0, result.err
    return folder, str(json.loads(result.out)["run"])


def test_each_command_works_or_says_what_to_install(published: tuple[Path, str]) -> None:
    folder, run = published
    status = (folder / "published" / "mini" / "status.json").read_bytes()
    commands = [*MISSING, *WORKING]
    ended = base_install(folder, (words.replace("RUN", run).split() for words in commands))
    for words, (code, out, err) in zip(commands, ended, strict=True):
        if words in MISSING:
            assert (code, out) == (2, ""), words
            assert re.fullmatch(rf"silkledger: .*{re.escape(MISSING[words])}\n", err), words
        else:
            assert code in {0, 1}, (words, err)
            assert "Error" not in err, words
    assert (folder / "published" / "mini" / "status.json").read_bytes() == status


def test_every_package_of_an_extra_is_known() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    distributions = packages_distributions()
    base = {_distribution(requirement) for requirement in project["dependencies"]}
    for extra, requirements in project["optional-dependencies"].items():
        for requirement in requirements:
            distribution = _distribution(requirement)
            assert distribution in base or any(  # a newer one than a base install may have
                distribution
                in {name.lower().replace("_", "-") for name in distributions.get(package, [])}
                for package, known in extras.EXTRAS.items()
                if known == extra
            ), requirement


def _distribution(requirement: str) -> str:
    return re.split(r"[\[<>=]", requirement)[0]


def test_what_is_required_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    extras.require("pandera", "boto3")
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(CannotRunError, match=r"^boto3 is not installed; install silkledger\[s3\]$"):
        extras.require("boto3")


def test_workers_of_dask_are_asked_for_before_anything_is_read(
    mini: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        extras, "find_spec", lambda name: None if name == "distributed" else find_spec(name)
    )
    words = "release", mini.raw, "--published", mini.published
    result = command(*words, "--engine", "dask", "--no-prefect")
    said = "silkledger: distributed is not installed; install silkledger[dask]\n"
    assert (result.code, result.err) == (2, said)
    result = command(*words, "--scheduler", "127.0.0.1:8786", "--no-prefect")
    assert (result.code, result.err) == (2, "silkledger: --scheduler needs --engine dask\n")
    assert not mini.published.exists()


@pytest.mark.parametrize(
    "fault",
    [
        ImportError("cannot import name 'x' from 'pandera'", name="pandera"),
        ModuleNotFoundError("No module named 'typo'", name="typo"),
        ModuleNotFoundError("no name"),
    ],
)
def test_another_import_error_has_no_advice(fault: ImportError) -> None:
    assert extras.advice(fault) is None
