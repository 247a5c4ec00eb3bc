"""Judgements on the figures of a candidate: conflicts, checks and the best figure of each cell.

The tables have their final schema and no rows yet: comparing figures is not built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.judgements import BEST, CHECKS, CONFLICTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa


def judgements(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:  # noqa: ARG001
    """The tables best, conflicts and checks."""
    return {table.name: table.empty() for table in (BEST, CONFLICTS, CHECKS)}
