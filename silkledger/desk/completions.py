"""What a cell may be filled with: the vocabularies, shipped and the dataset's own, by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicator_names import indicator_names
from silkledger.indicators import indicators
from silkledger.reading.geography.place_codes import countries, place_groups
from silkledger.reading.geography.places import place_name
from silkledger.schemas.raw import EVENTS, FIGURES
from silkledger.schemas.vocabulary import built_once
from silkledger.vocabularies.rows import rows_of_kind

if TYPE_CHECKING:
    from silkledger.schemas.table import Table
    from silkledger.schemas.vocabulary import Vocabulary

# A value, its name, and further words by which it is found.
Completion = tuple[str, str, str]


@built_once
def completions(vocabulary: Vocabulary) -> dict[str, dict[str, list[Completion]]]:
    """Return the completions of each column, by table.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> completions(SHIPPED)["figures"]["status"][0]
    ('actual', '', '')
    """
    places = _places(vocabulary)
    figures = _closed(FIGURES) | {
        "indicator": _indicators(vocabulary),
        **dict.fromkeys(("geography", "counterpart", "reporter"), places),
        "item": _codes(vocabulary, "items", "code"),
        "measured_by": _publications(vocabulary),
        **{
            name: [
                (row["code"], row["meaning"], row["facet"])
                for row in rows_of_kind(vocabulary, "quality_codes")
                if row["quality"] == name
            ]
            for name in ("basis", "coverage", "share_of")
        },
    }
    kinds = _codes(vocabulary, "event_kinds", "kind")
    events = _closed(EVENTS) | {"kind": kinds, "place": places, "participants": places}
    return {"figures": figures, "events": events}


def _closed(table: Table) -> dict[str, list[Completion]]:
    return {
        column.name: [(value, "", "") for value in column.allowed]
        for column in table.columns
        if column.allowed
    }


def _indicators(vocabulary: Vocabulary) -> list[Completion]:
    named: dict[str, list[str]] = {}
    for by_code in indicator_names(vocabulary).values():
        for code, names in by_code.items():
            named.setdefault(code, []).extend(names)
    return [
        (code, each.name, "; ".join(named.get(code, ())))
        for code, each in sorted(indicators(vocabulary).items())
    ]


def _places(vocabulary: Vocabulary) -> list[Completion]:
    codes = [*place_groups(vocabulary), *sorted(countries())]
    return [(place_name(code, vocabulary), code, "") for code in codes]


def _codes(vocabulary: Vocabulary, name: str, key: str) -> list[Completion]:
    return [(row[key], row["meaning"], "") for row in rows_of_kind(vocabulary, name)]


def _publications(vocabulary: Vocabulary) -> list[Completion]:
    return [
        (
            ", ".join(filter(None, (row["publisher"], row["publication"]))),
            "",
            row["aliases"],
        )
        for row in rows_of_kind(vocabulary, "publications")
    ]
