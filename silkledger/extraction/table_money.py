"""Signs of money in heads of tables that several countries have, decided by a local office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.label_units import parts_of
from silkledger.extraction.publisher_money import money_of_table
from silkledger.extraction.table_readings import read_or_refused, reading_of
from silkledger.reading.results import Quantity

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import Around, CellText


def of_local_money(
    mentioned: Mentioned, cell: CellText, around: Around
) -> tuple[Quantity, CellText] | None:
    """Return the quantity of a value with the nearest money whose sign an office decides, or None.

    The unit has the code of the money: CAD billion.
    """
    for scope in around.scopes:
        for part in parts_of(scope):
            refused = read_or_refused(mentioned, cell.text, part.text)
            if isinstance(refused, Quantity) or len(refused) != 1:
                continue
            language = mentioned.within(part.start, part.end).language
            words = money_of_table(mentioned, part.text, language, refused[0])
            quantity = reading_of(mentioned, cell, words) if words is not None else None
            if quantity is not None and words is not None:
                return quantity, part._replace(text=words)
    return None
