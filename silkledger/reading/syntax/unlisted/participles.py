"""Participles: unlisted Russian participles before a number, which describe what it counts.

"Построенных за год 320 школ" and "завод, выпускающий 5 тонн" say what was done with the amount or
what does it. Money may be lost, so that the verb of the participle must be a listed activity there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Amount
    from silkledger.schemas.vocabulary import Vocabulary

_PARTICIPLE = "PRTF"
_OBLIQUE = frozenset(("gent", "ablt", "datv", "loct", ""))
_INFINITIVES = ("ть", "ти", "чь", "ться", "тись", "чься")
_VERBAL = frozenset(("verb", "activity"))


def describes_amount(
    words: Sequence[str],
    readings: Sequence[Sequence[tuple[str, str]]],
    amount: Amount | None,
    settings: Settings,
) -> bool:
    """Whether unlisted words, the first of them a participle, describe the amount behind them.

    `readings` are the parts of speech and cases of each; the others depend on the participle.
    """
    unit = amount.unit if amount is not None else None
    if unit is None or any(part != _PARTICIPLE for part, _ in readings[0]):
        return False
    if any(all(case not in _OBLIQUE for _, case in word) for word in readings[1:]):
        return False
    if unit.dimension == "money":
        verbs = {str(parse.normal_form) for parse in parsed(words[0].lower())}
        return bool(verbs & _activities(settings.vocabulary, settings.language))
    return unit.dimension in MEASURES | COUNTED


@built_once
def _activities(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the infinitives of the listed verbs that say what is done with an amount."""
    return frozenset(
        printed
        for printed, word in lexicon(vocabulary, language).words()
        if word.roles & _VERBAL and printed.endswith(_INFINITIVES)
    )
