"""Running `silkledger extract` on documents, as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LONGEST = 600.0


class ExtractionError(RuntimeError):
    """The command failed; the message is what it printed."""


def extract(documents: Iterable[Path], out: Path) -> None:
    """Write the candidates of documents into a folder.

    The command runs in that folder, so that nothing beside the documents is known to it. Raises
    ExtractionError where it fails.
    """
    out.mkdir(parents=True, exist_ok=True)
    paths = [str(path.resolve()) for path in documents]
    command = [sys.executable, "-m", "silkledger", "extract", *paths, "--out", str(out.resolve())]
    folders = [os.path.abspath(folder) for folder in sys.path if folder]  # noqa: PTH100
    ran = subprocess.run(
        command,
        cwd=out,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([os.getcwd(), *folders])},  # noqa: PTH109
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    if ran.returncode not in (0, 1):
        raise ExtractionError(ran.stderr.strip() or ran.stdout.strip() or f"exit {ran.returncode}")
