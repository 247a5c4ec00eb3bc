"""Decided units: what an ambiguous unit word means by the other words of its wording.

"1.15 million tec" of pork is carcass weight, of coal it is coal equivalent; 度 behind a scale is a
kilowatt-hour of electricity (decided_units.csv).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import Unit, definitions
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary


class _Choice(NamedTuple):
    """A unit, whether it needs a scale before it, and the words that decide for it."""

    unit: str
    scaled: bool
    beside: frozenset[str]


def decided_unit(
    tokens: Sequence[Token], at: int, settings: Settings, *, scaled: bool
) -> Unit | None:
    """Return the unit of the ambiguous word at `at`, None unless the words beside it name one.

    `scaled` says that a scale stands before it.
    """
    vocabulary, language = settings.vocabulary, settings.language
    choices = _choices(vocabulary).get((language, tokens[at].text.lower()), ())
    if not choices:
        return None
    folded = variants(vocabulary, language)
    texts = [token.text.lower().translate(folded) for token in tokens]
    printed = {part for text in texts for part in text.split()}
    beside = {choice.unit: choice for choice in choices if choice.beside & printed}
    if len(beside) != 1:
        return None  # 气温高，用电300度
    (choice,) = beside.values()
    return definitions(vocabulary)[choice.unit] if scaled or not choice.scaled else None


def with_decided(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with every word that is a scale or a unit as the unit that is decided.

    For example "2 m hoch", which are not 2 million.
    """
    kept: list[Token] | None = None
    for at, token in enumerate(tokens):
        scale = token.word.scale
        if scale is None or not scale.when or token.word.unit is None:
            continue
        if decided_unit(tokens, at, settings, scaled=False) == token.word.unit:
            kept = kept or list(tokens)
            kept[at] = replace(token, word=replace(token.word, scale=None).settled())
    return kept or tokens


@built_once
def _choices(vocabulary: Vocabulary) -> dict[tuple[str, str], tuple[_Choice, ...]]:
    """Return the choices by language and ambiguous word.

    Raises VocabularyError for an unknown unit.
    """
    required = ("language", "word", "unit", "beside")
    choices: dict[tuple[str, str], tuple[_Choice, ...]] = {}
    for entry in vocabulary.load("decided_units", (*required, "scaled"), required=required):
        if entry["unit"] not in definitions(vocabulary):
            raise entry.fault(f"{entry['unit']!r} has no row in units/", "unit")
        key = entry["language"], entry["word"]
        choice = _Choice(entry["unit"], entry.truth("scaled"), frozenset(entry.list("beside")))
        choices[key] = (*choices.get(key, ()), choice)
    return choices
