"""The peak memory of a run is its own, not that of the process that started it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.measure import peak


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asked of /proc")
def test_the_peak_is_not_that_of_the_parent() -> None:
    much = bytearray(300 << 20)
    for page in range(0, len(much), 4096):
        much[page] = 1
    code = "from tests.bench.measure import peak; print(peak())"
    done = subprocess.run([sys.executable, "-c", code], check=True, stdout=-1, text=True)
    assert peak() > 300
    assert float(done.stdout) < 150
    del much
