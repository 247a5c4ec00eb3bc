"""The schedule with its runs in PostgreSQL, as a team has it, on the loopback address."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import serving
from tests.support.depth import in_depth
from tests.support.serving import PATIENCE, until

if TYPE_CHECKING:
    from collections.abc import Iterator

# Debian keeps the programs of each version apart.
_FOLDERS = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), None]
_BIN = next((f for f in _FOLDERS if shutil.which("initdb", path=str(f) if f else None)), None)
_ROOT = os.geteuid() == 0  # PostgreSQL does not run as root
needed = pytest.mark.skipif(
    not any(shutil.which("initdb", path=str(f) if f else None) for f in _FOLDERS),
    reason="no PostgreSQL here",
)


def _program(name: str) -> str:
    return str(_BIN / name) if _BIN else name


@contextlib.contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """The address of a database that is there until the end of the block."""
    user = "postgres" if _ROOT else None
    folder.mkdir()
    if _ROOT:
        shutil.chown(folder, "postgres")
        for parent in folder.parents:  # the user of the database must reach the folder
            if parent == Path(tempfile.gettempdir()):
                break
            parent.chmod(0o755)
    (folder / "password").write_text("a-word\n", encoding="utf-8")
    data = folder / "data"
    made = [_program("initdb"), "-D", str(data), "-U", "prefect", "-A", "scram-sha-256"]
    words = [*made, f"--pwfile={folder / 'password'}", "-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run(words, check=True, user=user, capture_output=True, cwd=folder)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    options = ["-h", "127.0.0.1", "-p", str(port), "-k", str(folder), "-c", "fsync=off"]
    with subprocess.Popen(
        [_program("postgres"), "-D", str(data), *options],
        user=user,
        cwd=folder,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            until(lambda: _listens(port), "PostgreSQL")
            yield f"postgresql+asyncpg://prefect:a-word@127.0.0.1:{port}/postgres"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@in_depth
@needed
@pytest.mark.slow
def test_a_schedule_keeps_its_runs_in_postgresql(tmp_path: Path) -> None:
    with postgres(tmp_path / "postgres") as address:
        url = {"PREFECT_SERVER_DATABASE_CONNECTION_URL": address}
        with serving.served(tmp_path, **url) as served:
            served.stop_clock()
            run = served.run()
            assert run["state_name"] in ("Published", "Unchanged"), run
            assert served.version() == "1.0.0"
        home = tmp_path / ".prefect"
        assert not (home / "prefect.db").exists()
        logs = [served.said, *(log.read_text("utf-8") for log in (home / "logs").iterdir())]
        assert not [text for text in logs if "a-word" in text]
