"""Which indicator a code in a reference file stands for (vocabularies/reference_codes.csv).

A code without an indicator is known but not used; its note says why. `usual` marks the basis with
which a claim is compared that does not state one.
"""

from __future__ import annotations

from dataclasses import dataclass

from silkledger.indicators import indicators
from silkledger.reading.geography.places import read_place
from silkledger.rules import Refusal
from silkledger.schemas.vocabulary import Vocabulary, built_once

_COLUMNS = ("code", "indicator", "basis", "usual", "counterpart", "world_bank_unit", "note")


@dataclass(frozen=True, slots=True)
class ReferenceCode:
    """One code: its indicator (empty: not used), its basis, and the counterpart that it implies.

    `world_bank_unit` is the unit of the World Bank series with that code, which its API does not
    state; {currency} is the currency of the place. Only codes that have one are downloaded.
    """

    code: str
    indicator: str
    basis: str
    usual: bool
    counterpart: str
    world_bank_unit: str
    note: str


@built_once
def reference_codes(vocabulary: Vocabulary) -> dict[str, ReferenceCode]:
    """Return all codes of the vocabulary.

    Raises VocabularyError for an unknown indicator or place, and for a code with neither an
    indicator nor a note.
    """
    by_code: dict[str, ReferenceCode] = {}
    for entry in vocabulary.load("reference_codes", _COLUMNS, required=("code",), key=("code",)):
        if entry["indicator"] and entry["indicator"] not in indicators(vocabulary):
            what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
            raise entry.fault(what, "indicator")
        if not entry["indicator"] and not entry["note"]:
            raise entry.fault(
                "a code without an indicator needs a note; say why it is not used", "note"
            )
        counterpart = entry["counterpart"]
        if counterpart and isinstance(read_place(counterpart, vocabulary=vocabulary), Refusal):
            raise entry.fault(
                f"{counterpart!r} is not a known place; write its code", "counterpart"
            )
        texts = {name: entry[name] for name in _COLUMNS if name != "usual"}
        by_code[entry["code"]] = ReferenceCode(**texts, usual=entry.truth("usual"))
    return by_code
