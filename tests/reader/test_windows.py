"""Reading where the interpreter lacks what only POSIX has, as on Windows."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from silkledger.ingest.inputs import fingerprint
from silkledger.release import integrity
from silkledger.store import regular
from silkledger.store.objects import located
from tests.support import example
from tests.support import releases as made

# Modules, functions and flags that Windows has not.
PROGRAM = """
import os, signal, sys
for name in ("fcntl", "grp", "pwd", "resource", "termios", "tty"):
    sys.modules[name] = None
flags = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_DIRECTORY", "O_NOCTTY")
for name in (*flags, "fork", "geteuid", "getuid", "fchmod", "mkfifo", "sysconf"):
    delattr(os, name)
for name in ("SIGALRM", "SIGHUP", "SIGKILL", "alarm", "setitimer"):
    delattr(signal, name)
import silkledger
from silkledger import cli
published, release = sys.argv[1:]
figures = silkledger.load(published=published)
print(len(figures), silkledger.releases(published=published)[0].version)
silkledger.search("population", published=published)
silkledger.cite(figures["figure_id"].iloc[0], published=published)
for words in (["verify", release], ["diff", release, release], ["read", "5 tons"]):
    sys.argv[1:] = words
    try:
        cli.main()
    except SystemExit as done:
        print(words[0], done.code)
"""


def test_reader_diff_and_verify_need_nothing_of_posix(tmp_path: Path) -> None:
    release = made.publish_first(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), str(release)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == f"{len(example.figures())} 1.0.0"
    assert "verify 0" in lines
    assert "diff 0" in lines


def test_an_address_is_a_path_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    flavour = getattr(pathlib, "_posix_flavour", None)  # Python 3.11
    if flavour is not None:
        monkeypatch.setattr(flavour, "is_supported", False)
    monkeypatch.setattr(os, "name", "nt")
    web, bucket = located("https://example.org/published"), located("s3://bucket/data")
    shown = str(web / "d" / "latest.json"), str(web.parent), str(bucket / "d"), type(bucket / "d")
    monkeypatch.undo()
    assert shown == (
        "https://example.org/published/d/latest.json",
        "https://example.org",
        "s3://bucket/data/d",
        type(bucket),
    )


def test_folders_in_folders_belong_to_a_release_with_other_separators(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "more.csv"
    own.write_text("code,language,names\npopulation,qu,runa\n", encoding="utf-8")
    file = fingerprint(own, "vocabularies/indicator_names/more.csv", within=tmp_path)
    whole = made.candidate()
    folder = made.publish_next(
        tmp_path, type(whole)(whole.dataset, whole.tables, (*whole.inputs, file))
    )
    _, found = integrity.compare(folder)
    assert found == ()

    class Walked:
        def __init__(self, path: Path) -> None:
            self.path, self.name = path, path.name

        def relative_to(self, folder: Path) -> PureWindowsPath:
            return PureWindowsPath(*self.path.relative_to(folder).parts)

    monkeypatch.setattr(integrity, "Path", lambda path: Walked(Path(path)))
    _, found = integrity.compare(folder)
    assert found == ()


def test_a_link_is_refused_without_the_flag_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"a\r\n")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    for flag in (regular._NO_LINK, 0):
        monkeypatch.setattr(regular, "_NO_LINK", flag)
        assert regular.read(tmp_path / "file") == b"a\r\n"
        with pytest.raises(OSError, match="is a link"):
            regular.read(tmp_path / "link")
