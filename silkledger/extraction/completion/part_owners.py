"""Owners that are not the place found: a part of it, or a place that no vocabulary knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.named_parts import names_other_part, names_part
from silkledger.extraction.completion.place_owners import is_with_part, owns_bracket
from silkledger.extraction.completion.topic_places import is_of_country
from silkledger.extraction.completion.unknown_places import (
    is_behind_unknown,
    is_dashed_to_other,
    is_in_unknown,
    lists_unknown,
)

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention


_OTHERS = (is_with_part, owns_bracket, is_of_country, is_dashed_to_other)


def belongs_to_another(setting: FigureSetting, place: PlaceMention, *, listed: bool) -> bool:
    """Whether a figure is not of the place beside it, but of a part or of an unknown place.

    One of a list of known places (`listed`) has its own.
    """
    return (
        is_in_unknown(setting)
        or (not listed and is_behind_unknown(setting, place))
        or (not listed and lists_unknown(setting))
        or names_other_part(setting, place)
        or names_part(setting, place.codes[0], place.start)
        or any(is_so(setting, place) for is_so in _OTHERS)
    )
