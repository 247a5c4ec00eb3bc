"""Pairs of places that words or a dash join as the two sides of a figure.

For example "between China and Kazakhstan", "China's exports to Kazakhstan", "China–Pakistan trade".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.partners import is_led, other_sides
from silkledger.reading.geography.place_codes import PART

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention

_JOINED = ("—", "–", "-", "－", "——")  # China–Pakistan trade


def pair_of(
    setting: FigureSetting, places: Sequence[PlaceMention]
) -> tuple[PlaceMention, PlaceMention] | None:
    """Return geography and counterpart, if two places near the figure are joined as its sides."""
    clause = setting.clause
    behind = other_sides(setting, places)
    for wide in (clause, (setting.sentence.start, setting.sentence.end)):
        inside = [each for each in places if wide[0] <= each.start and each.end <= wide[1]]
        if len({each.codes for each in inside}) != 2:
            continue
        first = inside[0]
        topic = setting.mentioned.topic.place
        foreign = topic is not None and topic.codes != first.codes
        led = {each.codes for each in behind}
        second = next(each for each in inside if each.codes != first.codes)
        if led == {first.codes, second.codes} or first in behind:
            continue  # both are partners
        if is_led(setting, first, ("in",)) and (foreign or is_led(setting, second, ("in",))):
            continue
        elsewhere = foreign and topic is not None and topic.codes != second.codes
        sides = [
            str(match.value)
            for match in setting.here.bilateral
            if match.end <= second.start
            and second.start - match.end <= 12
            and match.start >= first.end - 1
            and (match.value != "and" or match.start - first.end <= 1)
        ]
        between = [
            match
            for match in setting.here.bilateral
            if match.value == "between"
            and match.end <= first.start
            and first.start - match.end <= 12
        ]
        if (elsewhere or _are_siblings(first, second)) and sides[-1:] == ["and"] and not between:
            continue  # its main customers are China and Brazil
        if _are_siblings(first, second) and sides[-1:] == ["in"]:
            continue  # Berlin lag vorn, in Hamburg waren es 3 %
        joined = setting.text[first.end : second.start].strip() in _JOINED
        if joined or between or (sides and sides[-1] in ("with", "and", "to", "in", "from")):
            return first, second
    return None


def _are_siblings(first: PlaceMention, second: PlaceMention) -> bool:
    """Whether two places are parts of one country: Ленинградская область и Санкт-Петербург."""
    parts = all(PART.fullmatch(each.codes[0]) for each in (first, second))
    return parts and first.codes[0][:2] == second.codes[0][:2]


def is_enumerated(setting: FigureSetting, pair: tuple[PlaceMention, PlaceMention]) -> bool:
    """Whether the words between two places do not join them: only "with" and a dash do."""
    first, second = pair
    between = setting.text[first.end : second.start]
    joined = between.strip() in _JOINED
    return not joined and not any(
        match.value == "with" and first.end <= match.start and match.end <= second.start
        for match in setting.here.bilateral
    )
