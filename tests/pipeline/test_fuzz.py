"""Whole runs over damaged raw folders: they publish, refuse or can't run; they never crash, hang or
harm what is published.

Seeded and bounded; SILKLEDGER_FUZZ=10000 damages as many folders (a fiftieth of them in runs to the
end).
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import SOURCE
from tests.ingest.formats.test_fuzz import TRIES, damaged
from tests.pipeline.test_formats import FILES, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

# A file that takes how the runs ended (make fuzz prints it).
OUTCOMES = os.environ.get("SILKLEDGER_FUZZ_OUTCOMES")
RUNS = max(6, TRIES // 50)
# Of processor time, so that a busy machine is no hang, and of waiting for something that never
# comes.
_BUSY, _WAITING = 60, 900
CORRECTIONS = (
    "row_id,column,expect,value,reason,by,date\nc:14-37,note,,corrected,a slip,me,2023-06-01\n"
)
# What chance may do to the whole folder besides damaging bytes.
_ODD_FILES = (
    "s/figures.csv",
    "s/sources.csv",
    "figures.csv",
    "x/figures.csv",
    "s/.figures.csv",
    "reference/a.csv",
)


@pytest.fixture
def folder(mini: Mini) -> Mini:
    """A source of every format, one with events, corrections and a document."""
    shutil.rmtree(mini.raw / "s")
    for number, (name, content, declared) in enumerate(FILES.values()):
        source = "cdefghijklmnopq"[number]
        mini.write(f"{source}/source.toml", SOURCE + declared)
        mini.write(f"{source}/{name}", content)
    mini.write("c/source.toml", SOURCE + 'document = "t.txt"\n')
    mini.write("c/t.txt", TEXT)
    mini.write("c/corrections.csv", CORRECTIONS)
    mini.write(
        "c/events.csv",
        "as_reported,kind,title,char_start,char_end\nIn 2022,agreement,A treaty,0,7\n",
    )
    return mini


class Hang(BaseException):  # so that no part of the program catches it
    """A run that does not end."""


@pytest.fixture
def bounded() -> Iterator[Callable[[], None]]:
    """Fails a test that hangs; what it gives starts the time anew."""

    def stop(*_: object) -> None:
        raise Hang

    def start() -> None:
        signal.setitimer(signal.ITIMER_PROF, _BUSY)
        signal.alarm(_WAITING)

    before = {number: signal.signal(number, stop) for number in (signal.SIGALRM, signal.SIGPROF)}
    yield start
    signal.alarm(0)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for number, handler in before.items():
        signal.signal(number, handler)


def harm(raw: Path, chance: random.Random) -> str:
    """Damages one to three things in the folder; says what."""
    said = []
    for _ in range(chance.randint(1, 3)):
        files = sorted(path for path in raw.rglob("*") if path.is_file())
        path = chance.choice(files)
        name = path.relative_to(raw).as_posix()
        match chance.randrange(8):
            case 0:
                path.unlink()
                said.append(f"{name} gone")
            case 1:
                odd = raw / chance.choice(_ODD_FILES)
                odd.parent.mkdir(exist_ok=True)
                odd.write_bytes(path.read_bytes())
                said.append(f"{odd.relative_to(raw).as_posix()} from {name}")
            case _:
                path.write_bytes(damaged(path.read_bytes(), chance))
                said.append(f"{name} damaged")
    return ", ".join(said)


def published(folder: Path) -> dict[str, bytes]:
    """Every published byte; what lies in runs/, .staging/ and .alarm/ is not published."""
    found = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in found.items()
        if not {"runs", ".staging", ".alarm"} & set(name.parts)
    }


def test_a_damaged_folder_never_harms_what_is_published(
    folder: Mini, command: Command, bounded: Callable[[], None], tmp_path: Path
) -> None:
    ended: Counter[str] = Counter()

    def run() -> CommandOutput:
        bounded()
        return command(
            "release", folder.raw, "--published", folder.published, "--no-prefect", "--json"
        )

    assert run().code == 0
    whole, kept = tmp_path / "whole", tmp_path / "kept"
    shutil.copytree(folder.raw, whole)
    shutil.copytree(folder.published, kept)
    for seed in range(RUNS):
        shutil.rmtree(folder.raw)
        shutil.copytree(whole, folder.raw)
        shutil.rmtree(folder.published, ignore_errors=True)
        if seed % 2:  # the others run without a last release, which lets more of them publish
            shutil.copytree(kept, folder.published)
        before = published(folder.published)
        what = harm(folder.raw, random.Random(seed))
        said = run()
        ended[_ended(said, what)] += 1
        after = published(folder.published)
        if after == before:
            continue
        assert said.code == 0, (what, sorted(after.keys() ^ before.keys()))
        assert (
            command("verify", folder.published / "mini" / json.loads(said.out)["version"]).code == 0
        ), what
        releases = {name: content for name, content in before.items() if name.count("/") > 1}
        assert after.items() >= releases.items(), what
    assert ended.total() == RUNS, ended
    if OUTCOMES:
        Path(OUTCOMES).write_text(json.dumps(ended, indent=2) + "\n", encoding="utf-8")


def _ended(said: CommandOutput, what: str) -> str:
    """How a run ended; holds it to one line where it says no, and its sums where it does not."""
    assert said.code in (0, 1, 2), what
    assert "Traceback" not in said.err, what
    if said.code == 2:
        lines = [line for line in said.err.splitlines() if not line.startswith("held back  ")]
        assert len(lines) == 1, (what, lines)
        assert lines[0].startswith("silkledger: "), what
        assert lines[0].isprintable(), what
        assert "(run again with --debug)" not in lines[0], (what, lines)
        return "can't run"
    found: dict[str, Any] = json.loads(said.out)
    counts = found["counts"]["outcomes"]
    assert counts["rows"] == sum(
        counts[name] for name in ("published", "duplicate", "quarantined", "excluded")
    ), what
    assert found["counts"]["unbalanced"] == 0, what
    return found["outcome"] + (", a source held back" if found["held_back"] else "")
