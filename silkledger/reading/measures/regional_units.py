"""Regional units: words of a unit that some countries use for another one (regional_units.csv).

The quintal is 100 kg in Spain and Argentina, and 46 kg of coffee in Guatemala. For a figure of a
country where it may be the other one it is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.currencies import country_of
from silkledger.reading.text.faults import UnreadableError
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_COLUMNS = ("language", "places", "words", "may_mean")


def refuse_regional(tokens: Sequence[Token], settings: Settings) -> None:
    """Raise UnreadableError for a unit that the figure's country may use for another one."""
    units = _units(settings.vocabulary).get(settings.language)
    if not units:
        return
    given = (settings.geography, settings.default_geography)
    places = {country_of(place) for place in given if place}
    measures = [token for token in tokens if token.word.unit is not None] if places else []
    for token in measures:
        elsewhere, may_mean = units.get(token.text.lower(), (frozenset(), ""))
        if places & elsewhere:
            raise UnreadableError("unit.ambiguous", token.text, may_mean=may_mean)


@built_once
def _units(vocabulary: Vocabulary) -> dict[str, dict[str, tuple[frozenset[str], str]]]:
    """Return countries that use a word otherwise, and what it may mean, by language and word."""
    units: dict[str, dict[str, tuple[frozenset[str], str]]] = {}
    for entry in vocabulary.load("regional_units", _COLUMNS, required=_COLUMNS):
        meaning = frozenset(entry.list("places")), entry["may_mean"]
        units.setdefault(entry["language"], {}).update(dict.fromkeys(entry.list("words"), meaning))
    return units
