"""Which indicator a reference file's code stands for (vocabularies/reference_codes.csv).

A code without an indicator is known and not used; its note says why. `usual` is the basis that a
claim which states none is held against.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from silkledger.indicators import indicators
from silkledger.reading.places import read_place
from silkledger.rules import Refusal
from silkledger.schemas import vocabulary

_COLUMNS = ("code", "indicator", "basis", "usual", "counterpart", "world_bank_unit", "note")


@dataclass(frozen=True, slots=True)
class Code:
    """One code: the indicator that it stands for (empty: not used), its basis, a counterpart where
    the code implies one.

    `world_bank_unit` is the unit of the World Bank's series of that code, whose interface states
    none; {currency} is the place's own. Only codes with one are fetched.
    """

    code: str
    indicator: str
    basis: str
    usual: bool
    counterpart: str
    world_bank_unit: str
    note: str


@cache
def codes() -> dict[str, Code]:
    """All codes. Raises VocabularyError for an unknown indicator or place, or a code not used
    without a note.
    """
    found: dict[str, Code] = {}
    for entry in vocabulary.load("reference_codes", _COLUMNS, required=("code",), key=("code",)):
        if entry["indicator"] and entry["indicator"] not in indicators():
            raise entry.fault(f"indicator {entry['indicator']!r} is not in indicators.csv")
        if not entry["indicator"] and not entry["note"]:
            raise entry.fault("a code without an indicator says in its note why it is not used")
        if entry["counterpart"] and isinstance(read_place(entry["counterpart"]), Refusal):
            raise entry.fault(f"counterpart {entry['counterpart']!r} is no place")
        texts = {name: entry[name] for name in _COLUMNS if name != "usual"}
        found[entry["code"]] = Code(**texts, usual=entry.truth("usual"))
    return found
