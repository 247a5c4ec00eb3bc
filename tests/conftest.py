"""What many tests need: a miniature raw folder, and the command line called in this process."""

from __future__ import annotations

import gc
import json
import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from typer import main

from silkledger import cli, operator_settings
from silkledger.exports import data_contract
from silkledger.store import stage
from tests.support.depth import deep
from tests.support.tables import EACH_ROW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PROTECT = stage._protect  # as it is outside of tests

# A busy machine makes no test fail: what is slow is measured by `make bench`.
settings.register_profile("silkledger", deadline=None, max_examples=deep(16, 100))
settings.load_profile("silkledger")

# Modules and tests stay until the end: looking through them for garbage again and again would take
# a tenth of the time.
gc.set_threshold(100_000)

DATASET = 'name = "mini"\ntitle = "A miniature"\n'
SOURCE = 'title = "An article"\npublished_at = 2023-05-03\nlocale = "en"\n'
HEADER = "as_reported,indicator,geography,period,char_start,char_end\n"
FIGURES = HEADER + (
    "USD 70 billion,gdp,Kazakhstan,in 2022,0,14\nover 19 million,population,Kazakhstan,in "
    "2021,20,35\n"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(EACH_ROW, action="store_true", help="make a test of each row of a table")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow tests, so that nobody waits for one of them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """Look for garbage only in what tests make."""
    gc.freeze()


@dataclass
class Mini:
    """A raw folder with one source of two figures, and where it is published."""

    raw: Path
    published: Path

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


def miniature(folder: Path) -> Mini:
    """Write the raw folder into another, in which it is to be published."""
    made = Mini(folder / "raw", folder / "published")
    made.write("dataset.toml", DATASET)
    made.write("s/source.toml", SOURCE)
    made.write("s/figures.csv", FIGURES)
    return made


@pytest.fixture
def mini(tmp_path: Path) -> Mini:
    return miniature(tmp_path)


@dataclass(frozen=True)
class CommandOutput:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        """The last line on stderr."""
        return self.err.strip().splitlines()[-1] if self.err.strip() else ""


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., CommandOutput]:
    def call(*words: object) -> CommandOutput:
        monkeypatch.setattr(sys, "argv", ["silkledger", *map(str, words)])
        code = 0
        try:
            cli.main()
        except SystemExit as leave:
            code = int(leave.code or 0)
        said = capsys.readouterr()
        return CommandOutput(code, said.out, said.err)

    return call


@pytest.fixture(autouse=True, scope="session")
def built_commands() -> Iterator[None]:
    """Build the command line once, which a process of its own does too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "get_command", cache(main.get_command))
        yield


@pytest.fixture(autouse=True, scope="session")
def written_contracts() -> Iterator[None]:
    """Write the same contract once: it takes a tenth of a small release."""
    write = data_contract.dump
    texts: dict[str, bytes] = {}

    def dump(contract: Mapping[str, Any]) -> bytes:
        key = json.dumps(contract)
        if key not in texts:
            texts[key] = write(contract)
        return texts[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data_contract, "dump", dump)
        yield


@pytest.fixture(autouse=True, scope="session")
def unheard() -> Iterator[None]:
    """No test tells whoever runs the tests, whatever settings this person has."""
    with pytest.MonkeyPatch.context() as patch:
        for name in operator_settings.KEYS.values():
            patch.delenv(name, raising=False)
        patch.setenv(operator_settings.VARIABLE, "")
        yield


@pytest.fixture(autouse=True, scope="session")
def spoilable() -> Iterator[None]:
    """Leave the files of releases writable, because many tests spoil them to see it noticed.

    That they are read-only otherwise is tested in tests/store/test_folder.py.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stage, "_protect", lambda _: None)
        yield


@pytest.fixture(autouse=True, scope="session")
def unsynced() -> Iterator[None]:
    """Wait for no disk: no test outlives a loss of power, and a release synchronises each file.

    Crashes are between two steps, of which a synchronisation is one (tests/support/crashes.py).
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield
