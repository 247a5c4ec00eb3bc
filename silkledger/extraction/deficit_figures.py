"""Figures below zero: deficits and losses, with the words that make them so in their wording.

A loss is a profit only under its own name: not in 上半年亏损，去年净利润241万元.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.extraction.candidate import CandidateReason, Cell
from silkledger.extraction.negated_levels import is_negated_behind, negated_before
from silkledger.extraction.vocabularies import names_deficit
from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.found_figure import cut_short

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.search.found_figure import FoundFigure

_NEGATED = 12  # characters behind a figure that are shown where they call it negative


def with_deficit(
    setting: FigureSetting, figure: FoundFigure, cells: dict[str, Cell]
) -> tuple[FigureSetting, dict[str, Cell], tuple[CandidateReason, ...]]:
    """Return a figure of a balance with the words that make it negative, or why it is refused."""
    reasons = tuple(CandidateReason(each.rule, each.reason) for each in (figure.refusal,) if each)
    code = cells["indicator"].value if "indicator" in cells else ""
    source = setting.mentioned.source
    if is_negated_behind(setting) and figure.quantity.value > 0:
        span = setting.span[0], min(setting.span[1] + _NEGATED, len(setting.text))
        reasons = (*reasons, _short(setting, span))
    if figure.quantity.value < 0 or reasons:
        return setting, cells, reasons
    negated = negated_before(setting)
    if not code:
        start = negated if negated >= 0 else figure.deficit
        if start < 0 or (negated < 0 and setting.has_comma(start, setting.span[0])):
            return setting, cells, reasons
        # Under whatever balance it will get, the figure alone would be a surplus.
        return setting, cells, (*reasons, _short(setting, (start, setting.span[1])))
    indicator = indicators(source.vocabulary)[code]
    named = _named_deficit(setting, cells["indicator"])
    start = next((each for each in (negated, figure.deficit, named) if each >= 0), -1)
    if start < 0 or not (indicator.has_losses or negated >= 0):
        return setting, cells, reasons
    profits = indicator.statistic != "balance" and negated < 0
    apart = profits and (named < 0 or setting.has_comma(start, setting.span[0]))
    words = setting.text[start : setting.span[1]].replace("\n", " ")
    context = QuantityContext(
        unit=cells["unit"].value if "unit" in cells else None,
        locale=source.locale,
        indicator=indicator,
        default_geography=source.default_geography,
        vocabulary=source.vocabulary,
    )
    reading = read_quantity(words, context)
    if apart or not isinstance(reading, Quantity) or reading.value != -figure.quantity.value:
        return setting, cells, (*reasons, _short(setting, (start, setting.span[1])))
    whole = replace(setting, span=(start, setting.span[1]), quantity=reading)
    wording = Cell(setting.text[slice(*whole.span)], whole.span, cells["as_reported"].reason)
    return whole, {**cells, "as_reported": wording}, reasons


def _short(setting: FigureSetting, span: tuple[int, int]) -> CandidateReason:
    """Return why a figure is refused whose words are those of a longer span."""
    refusal = cut_short(setting.text, span, setting.span)
    return CandidateReason(refusal.rule, refusal.reason)


def _named_deficit(setting: FigureSetting, indicator: Cell) -> int:
    """Return where the name of a balance begins that is one of a deficit, else -1.

    The word may be the end of a compound: Handelsbilanzdefizit.
    """
    if indicator.span is None or indicator.span[0] >= setting.span[0]:
        return -1
    name, source = setting.text[slice(*indicator.span)], setting.mentioned.source
    named = names_deficit(name, source.vocabulary, setting.here.language)
    return indicator.span[0] if named else -1
