"""The browser leaves no event loop behind in the process that runs other tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
BROWSER_TEST = f"{Path(__file__).parent}/test_page.py::test_hostile_text_is_shown_as_text"
PROBE = """
import asyncio
import pytest

def test_no_event_loop_is_running():
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()
"""


def test_other_tests_run_without_an_event_loop(browser: Any, tmp_path: Path) -> None:
    before, after = tmp_path / "test_before.py", tmp_path / "test_after.py"
    for probe in (before, after):
        probe.write_text(PROBE)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", str(ROOT / "pyproject.toml"),
         str(before), BROWSER_TEST, str(after)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert "3 passed" in run.stdout, run.stdout
