"""All cells of a figure, in the order of the raw contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.dates_ahead import why_ahead
from silkledger.extraction.completion.indicators import indicator_cell
from silkledger.extraction.completion.items import item_cell
from silkledger.extraction.completion.periods import period_cells
from silkledger.extraction.completion.places import place_cells
from silkledger.extraction.completion.qualities import quality_cells
from silkledger.extraction.completion.statuses import status_cell
from silkledger.extraction.completion.witnesses import measured_by
from silkledger.extraction.given_figures import given_at
from silkledger.schemas.raw import FIGURES

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting

PRINTED = "printed"


def completed(setting: FigureSetting, given: dict[str, Cell]) -> dict[str, Cell]:
    """Return the cells of a figure; those that are `given` stay as they are.

    So do those that another extractor gives, which go before ours.
    The cells of a table take nothing from the words beside them.
    """
    figure = given_at(setting.mentioned.given, setting.span)
    given = {**given, **(figure.known if figure is not None else {})}
    start, end = setting.span
    cells = {"as_reported": Cell(setting.text[start:end], (start, end), PRINTED), **given}
    if setting.is_in_table:
        return {name: cells[name] for name in FIGURES.names if name in cells}
    unit = cells["unit"].value if "unit" in cells else None
    if "indicator" not in cells and (indicator := indicator_cell(setting, unit)) is not None:
        cells["indicator"] = indicator
    if "period" not in cells:
        cells |= period_cells(setting)
    code = cells["indicator"].value if "indicator" in cells else ""
    if "geography" not in cells:
        cells |= place_cells(setting, code)
    named = cells["indicator"] if code else None
    if "item" not in cells and (item := item_cell(setting, named)) is not None:
        cells["item"] = item
    cells = quality_cells(setting, code) | cells
    if "measured_by" not in cells and (witness := measured_by(setting)) is not None:
        cells["measured_by"] = witness
    status = status_cell(setting, cells.get("period")) if "status" not in cells else None
    if status is not None:
        cells["status"] = status
    elif "period" not in given and (
        why := why_ahead(setting, cells.get("period"), cells.get("period_anchor"))
    ):
        cells["period"] = Cell("", cells["period"].span, why)
        cells.pop("period_anchor", None)
    return {name: cells[name] for name in FIGURES.names if name in cells}
