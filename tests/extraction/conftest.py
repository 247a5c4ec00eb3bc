from __future__ import annotations

from tests.support.tables import pytest_pycollect_makeitem

__all__ = ["pytest_pycollect_makeitem"]
