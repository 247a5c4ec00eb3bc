"""The browser leaves no event loop behind in the process that runs other tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
BROWSER_TEST = f"{Path(__file__).parent}/test_page.py::test_hostile_text_is_shown_as_text"
PROBE = """
import asyncio
import pytest

def test_no_event_loop_is_running():
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()
"""


@pytest.mark.parametrize("first", ["browser", "probe"])
def test_other_tests_run_without_an_event_loop(browser: Any, tmp_path: Path, first: str) -> None:
    probe = tmp_path / "test_probe.py"
    probe.write_text(PROBE)
    tests = [BROWSER_TEST, str(probe)]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", str(ROOT / "pyproject.toml"),
         *(tests if first == "browser" else tests[::-1])],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert "2 passed" in run.stdout, run.stdout
