"""Confidence: the share of right candidates among those like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.extraction.candidate import Cell
    from silkledger.extraction.completion.setting import Setting
    from silkledger.reading.periods.mentions import PeriodMention


def confidence(setting: Setting, cells: Mapping[str, Cell]) -> float:
    """Return the confidence of a figure, from 0 to 1."""
    del setting
    return 0.9 if cells.get("indicator") and cells["indicator"].value else 0.7


def event_confidence(date: PeriodMention, cells: Mapping[str, Cell]) -> float:
    """Return the confidence of an event, from 0 to 1."""
    return 0.8 if date.day or "participants" in cells else 0.6
