"""Whether words are written as a name, or are part of a unit that is called after a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.known_figures import known_figures
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_SHORT = 3  # letters of a name that is written in capitals
_GROUP = ("code", "kind", "defined_by", "name", "cldr", "members", "since", "note")


def is_capitalised_name(printed: str, language: str) -> bool:
    """Whether words are written as a name: with a capital, short ones in capitals alone."""
    if language == "zh":
        return True
    letters = "".join(filter(str.isalpha, printed))
    if len(letters) <= _SHORT:
        return letters.isupper()
    return any(word[:1].isupper() for word in printed.replace("-", " ").split())


def is_place_name(
    printed: str, codes: tuple[str, ...], language: str, vocabulary: Vocabulary
) -> bool:
    """Whether words are written as the name of a place: the euro area has no capital."""
    return is_capitalised_name(printed, language) or set(codes) <= _small_names(vocabulary)


def is_of_unit(
    text: str, span: tuple[int, int], locale: str | None, vocabulary: Vocabulary
) -> bool:
    """Whether the name of a place at a span ends the unit of an amount: 12,5 млрд долл. США."""
    start, end = span
    if not any(map(str.isdigit, text[:start])):
        return False
    return any(
        figure.number < start and end == figure.end and figure.quantity.dimension == "money"
        for figure in known_figures(text, locale, vocabulary)
    )


@built_once
def _small_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the codes of groups whose name is written without a capital."""
    groups = vocabulary.load("groups", _GROUP, required=("code", "name"))
    return frozenset(each["code"] for each in groups if each["name"][:1].islower())
