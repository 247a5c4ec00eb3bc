"""Tests of processes that are forked, which other systems do not do safely."""

from __future__ import annotations

import sys

import pytest

needs_fork = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems don't fork safely"
)
