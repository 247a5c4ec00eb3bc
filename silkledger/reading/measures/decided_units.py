"""Decided units: what an ambiguous unit word means by the other words of its wording.

"1.15 million tec" of pork is carcass weight, of coal it is coal equivalent (decided_units.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import Unit, definitions
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary


def decided(tokens: Sequence[Token], at: int, settings: Settings) -> Unit | None:
    """Return the unit of the ambiguous word at `at`, None unless the words beside it name one."""
    choices = _choices(settings.vocabulary).get((settings.language, tokens[at].text.lower()), ())
    printed = {part for token in tokens for part in token.text.lower().split()}
    named = {name for name, beside in choices if beside & printed}
    return definitions(settings.vocabulary)[named.pop()] if len(named) == 1 else None


@built_once
def _choices(
    vocabulary: Vocabulary,
) -> dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]]:
    """Return unit and words beside it by language and ambiguous word.

    Raises VocabularyError for an unknown unit.
    """
    columns = ("language", "word", "unit", "beside")
    choices: dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]] = {}
    for entry in vocabulary.load("decided_units", columns, required=columns):
        if entry["unit"] not in definitions(vocabulary):
            raise entry.fault(f"{entry['unit']!r} has no row in units/", "unit")
        key = entry["language"], entry["word"]
        beside = frozenset(entry.list("beside"))
        choices[key] = (*choices.get(key, ()), (entry["unit"], beside))
    return choices
