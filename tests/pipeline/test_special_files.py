"""Special files and links in raw/ and published/: refused at once, never waited for or followed.

A command that waits is ended by a timer, which fails the test.
"""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.store import regular
from tests.conftest import HEADER, SOURCE
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

# What `verify` reads, of the files that the test replaces.
VERIFIED = (
    *("manifest.json", "manifest.sha256", "figures.parquet", "CHANGES.md"),
    *("latest.json", "status.json"),
)
_PATIENCE = 120  # seconds, for a machine that is busy; what waits for a pipe waits for ever


def put(kind: str, path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "socket":
            here = Path.cwd()
            os.chdir(path.parent)  # the path of a socket is short
            try:
                socket.socket(socket.AF_UNIX).bind(path.name)
            finally:
                os.chdir(here)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            path.mkdir()


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_a_special_file_is_refused_wherever_a_file_is_opened(tmp_path: Path, kind: str) -> None:
    put(kind, tmp_path / "it")
    for use in (regular.read, regular.require, regular.appending, regular.replacing):
        with pytest.raises(OSError, match="is a link or special file"):
            use(tmp_path / "it")


def test_a_file_is_opened(tmp_path: Path) -> None:
    with regular.appending(tmp_path / "it") as file:
        file.write(b"a")
    with regular.appending(tmp_path / "it") as file:
        file.write(b"b")
    assert regular.read(regular.require(tmp_path / "it")) == b"ab"
    with pytest.raises(FileNotFoundError):
        regular.read(tmp_path / "another")
    with pytest.raises(IsADirectoryError):
        regular.read(tmp_path)


class Waiting(BaseException):  # so that no part of the program catches it
    """A command that waits for something that never comes."""


@pytest.fixture
def ended(command: Command) -> Iterator[Command]:
    """The command; one that waits fails the test."""

    def stop(*_: object) -> None:
        raise Waiting

    def call(*words: object) -> CommandOutput:
        signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
        said = command(*words)
        signal.setitimer(signal.ITIMER_REAL, 0)
        assert said.code in (0, 1, 2), (words, said)
        assert "Traceback" not in said.err
        assert "--debug" not in said.err, (words, said.err)
        return said

    before = signal.signal(signal.SIGALRM, stop)
    yield call
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def made(mini: Mini) -> Mini:
    mini.write("s/source.toml", SOURCE + 'document = "t.txt"\n')
    mini.write("s/t.txt", "USD 70 billion")
    mini.write("s/figures.csv", HEADER + "USD 70 billion,gdp,Kazakhstan,in 2022,0,14\n")
    release_first(mini)
    return mini


INPUTS = (
    *("dataset.toml", "s/source.toml", "s/figures.csv", "s/t.txt", "s/corrections.csv"),
    *("s/events.csv", "reference/a.csv", "vocabularies/indicators.csv", "expectations/a.toml"),
)


def test_no_command_waits_for_a_pipe_in_raw(made: Mini, ended: Command) -> None:
    published = ("--published", made.published, "--no-prefect", "--dry-run")
    for name in INPUTS:
        path = made.raw / name
        kept = path.read_bytes() if path.exists() else None
        put("pipe", path)
        said = ended("release", made.raw, *published)
        assert said.code == 2, name
        assert name.rpartition("/")[2] in said.last
        assert "not a regular file" in said.last, name
        path.unlink()
        if kept is not None:
            path.write_bytes(kept)


def test_no_command_waits_for_a_pipe_in_published(made: Mini, ended: Command) -> None:
    dataset, published = made.published / "mini", ("--published", made.published)
    paths = [path for path in sorted(dataset.glob("*")) if path.is_file()]
    paths += [dataset / "1.0.0" / name for name in ("manifest.json", "manifest.sha256")]
    paths += [dataset / "1.0.0" / name for name in ("figures.parquet", "CHANGES.md")]
    commands = (
        ("verify", dataset / "1.0.0"),
        ("releases", "mini", *published),
        ("report", dataset / "1.0.0"),
        ("prune", *published),
        ("quarantine", dataset / "1.0.0"),
    )
    assert len(paths) > 8
    for path in paths:
        kept = path.read_bytes()
        path.unlink()
        os.mkfifo(path)
        for words in commands:
            ended(*words)
        assert ended("verify", dataset / "1.0.0").code == (1 if path.name in VERIFIED else 0), path
        path.unlink()
        path.write_bytes(kept)
    for path in (dataset / "latest.json", made.published / ".staging" / "mini.lock"):
        kept = path.read_bytes() if path.exists() else b""
        put("pipe", path)
        said = ended("release", made.raw, *published, "--no-prefect", "--republish")
        assert said.code == 2
        assert "link or special file" in said.last, said.last
        path.unlink()
        path.write_bytes(kept)


@pytest.mark.parametrize("place", [".staging", ".staging/mini", "mini", "mini/runs"])
def test_a_linked_folder_of_somebody_else_is_left_alone(
    mini: Mini, command: Command, tmp_path: Path, place: str
) -> None:
    strange = tmp_path / "strange"
    (strange / "mini" / "1.0.0").mkdir(parents=True)
    (strange / "mini" / "theirs.txt").write_text("not ours", encoding="utf-8")
    path = mini.published / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(strange)
    before = sorted(strange.rglob("*"))
    for words in (
        ("release", mini.raw, "--published", mini.published, "--no-prefect"),
        ("prune", "--published", mini.published, "--delete"),
    ):
        command(*words)
        assert sorted(strange.rglob("*")) == before, words
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 2
    assert f"{place}: is a link" in said.last


def test_a_linked_lock_does_not_empty_its_target(mini: Mini, command: Command) -> None:
    theirs = mini.raw.parent / "theirs.txt"
    theirs.write_text("not ours", encoding="utf-8")
    lock = mini.published / ".staging" / "mini.lock"
    lock.parent.mkdir(parents=True)
    lock.symlink_to(theirs)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 2
    assert "mini.lock: is a link or special file" in said.last
    assert theirs.read_text("utf-8") == "not ours"


@pytest.mark.parametrize(
    "name", ["reference", "vocabularies", "expectations", "vocabularies/units"]
)
def test_a_linked_folder_in_raw_is_not_read(mini: Mini, command: Command, name: str) -> None:
    strange = mini.raw.parent / "strange"
    strange.mkdir()
    (strange / "a.csv").write_text("x\n1\n", encoding="utf-8")
    path = mini.raw / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(strange)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 2
    assert f"{name}/: " in said.last
    assert "link" in said.last


@pytest.mark.parametrize(
    ("name", "key"),
    [("dataset.toml", "description"), ("s/source.toml", "notes"), ("s/source.toml", "title")],
)
def test_a_text_without_end_in_a_declaration_is_named(
    mini: Mini, command: Command, name: str, key: str
) -> None:
    whole = "".join(
        line for line in (mini.raw / name).read_text("utf-8").splitlines(True) if key not in line
    )
    for size, what in ((30_000, "has 30,000 characters"), (70_000, "larger than 64 KiB")):
        mini.write(name, f'{whole}{key} = "{"x" * size}"\n')
        said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
        assert said.code == 2
        assert f"{name}:" in said.last
        assert what in said.last
        assert len(said.last) < 300


def test_a_document_beyond_the_limit_is_named(mini: Mini, command: Command) -> None:
    dataset = (mini.raw / "dataset.toml").read_text("utf-8")
    mini.write("dataset.toml", f"{dataset}[limits]\ndocument_bytes = 1000\n")
    mini.write("s/source.toml", SOURCE + 'document = "t.txt"\n')
    mini.write("s/t.txt", "x" * 1001)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 2
    assert "t.txt: the file is larger than 1000 bytes" in said.last
    assert "raise document_bytes under [limits]" in said.last
