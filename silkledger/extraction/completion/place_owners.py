"""The place that the name of an indicator belongs to: China's exports, GDP of Kazakhstan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.extraction.part_places import lies_within
from silkledger.indicators import indicators
from silkledger.reading.geography.place_codes import PART

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention

_POSSESSED = re.compile(r"^(?:['’]s?|的)?(?:\s+\S+){0,3}\s*$")
_NAMING = re.compile(r"^(?:['’]s?|的)?(?:\s+[^\s\d,]+){0,3}\s*$")  # without another figure
_OPENS, _CLOSES = re.compile(r"\s?[(（]"), re.compile(r"[)）]")
# From a figure to a place in what it is of, without a comma.
_OF = re.compile(r"\s(?:of|von|der|des|de|du|del)\b[^,;:()]*\Z")
# Names with a bracket of their own, as items of a list before and behind a bracket.
_NAME = r"(?P<name>[^\W\d_a-zа-яё][\w’'-]+(?:\s[^\W\d_a-zа-яё][\w’'-]+)*)\s?\("
_AND = r"\s*[,;]?\s*(?:(?:and|und|et|y|и)\s)?"
_NAMED_BEFORE = re.compile(rf"{_NAME}[^()]*\){_AND}(?:[^\W\d_]{{1,3}}\s)?\Z")
_NAMED_BEHIND = re.compile(rf"[^()]{{0,20}}\){_AND}{_NAME}")
_BRACKETED = re.compile(r"\s?[(（]\s?[+−–-]?")
_IN_BRACKET = re.compile(r"[(（][^()（）]*\Z")
_NEAR = 8  # characters behind a name
# From a figure to the place of the next item: and, y en la, und in.
_NEXT = re.compile(
    r"[)）]?\s(?:and|while|whereas|und|sowie|während|et|tandis qu[e’']|y|mientras|и|а)\s?"
    r"(?:(?:in|im|for|with|auf|für|en|au|aux|à|dans|pour|para|в|во|на|для)\s)?(?:(?:the|der|die|das|la|le|les|el|los|las)\s|l['’])?"
)
_OPENING = 24  # characters of "in" and what describes the place behind it
_LISTED = re.compile(
    r"\s*(?:[、,，]|,?\s?(?:and|und|et|y|и)\s|[和及与與]|以及)\s*"
    r"(?:in |en |au |aux |à |в )?(?:the |la |le |les |l['’]|el )?"
)


def owner_of(setting: FigureSetting, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the place right before or behind the name of the indicator, if there is just one.

    None of several: output in Ghana and Togo, sales in Spain rose and in Italy fell 6 %.
    """
    named = [
        match
        for match in setting.here.indicators
        if setting.clause[0] <= match.start and match.end <= setting.clause[1]
    ]
    owners: list[PlaceMention] = []
    for match in named:
        for place in places:
            if place.end <= match.start:
                between = setting.text[place.end : match.start]
                if _POSSESSED.match(between) and "," not in between:
                    owners.append(place)
            elif 0 <= place.start - match.end <= _NEAR and not setting.breaks(
                match.end, place.start
            ):
                owners.append(place)
    if len({each.codes for each in owners}) != 1:
        return None
    owner = owners[0]
    several = any(
        _lists(setting, owner, other) or _is_nearer(setting, owner, other)
        for other in places
        if other.codes != owner.codes
    )
    return None if several else owner


def owns_name(setting: FigureSetting, place: PlaceMention, indicator: str) -> bool:
    """Whether a place stands right before what an earlier clause of the sentence names.

    What later figures say of it is of that place as well: Uganda exported 5 t, worth $17 million.
    """
    known, here = indicators(setting.mentioned.source.vocabulary), setting.here
    direction = known[indicator].direction if indicator else ""
    return bool(direction) and any(
        each.codes == place.codes
        and each.end <= match.start < match.end <= setting.own[0]
        and match.value in known
        and known[str(match.value)].direction == direction
        and _NAMING.match(setting.text[each.end : match.start])
        for match in here.indicators
        for each in here.places
    )


def opens_elsewhere(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether "in" and a place open the sentence before a name: In Asia, exports rose.

    It is open whether that is where something goes to or what the sentence is about instead.
    """
    start = setting.sentence.start
    led = [each.start for each in setting.here.bilateral if each.value == "in"]
    names = [each.start for each in setting.here.indicators]
    return start in led and place.start - start <= _OPENING and all(at > place.end for at in names)


def stands_in_list(text: str, first: PlaceMention, second: PlaceMention) -> bool:
    """Whether nothing but a comma or "and" stands between two places, the first one first."""
    return _LISTED.fullmatch(text, first.end, max(second.start, first.end)) is not None


def _lists(setting: FigureSetting, owner: PlaceMention, other: PlaceMention) -> bool:
    """Whether only "and" or a comma stands between two places."""
    first, second = sorted((owner, other))
    return stands_in_list(setting.text, first, second)


def _is_nearer(setting: FigureSetting, owner: PlaceMention, other: PlaceMention) -> bool:
    """Whether another place stands between an owner and the figure in the same clause."""
    between = owner.end < other.start and other.end <= setting.span[0]
    return between and not setting.has_comma(other.end, setting.span[0])


def is_with_part(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a list joins a place without a code to a place: northern Italy and Austria."""
    return any(not other.codes and _lists(setting, place, other) for other in setting.here.places)


def compete(setting: FigureSetting, places: Sequence[PlaceMention]) -> bool:
    """Whether the clause of a figure names several places: 6 % in Ghana and in Togo."""
    start, end = setting.own
    inside = {
        each.codes
        for each in places
        if start <= each.start and each.end <= end and not leads_next(setting, each)
    }
    return len(inside) > 1


def leads_next(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place begins an item of a list with the next figure: Ghana 5 % and Togo 6 %.

    The figure has a place of its own before it, or before that behind which its bracket opens:
    Ghana with 9.6 m (+9.1 %) and Togo with 5 m.
    """
    end = setting.span[1]
    opening = _BRACKETED.fullmatch(setting.text, setting.before, setting.span[0])
    since = setting.before if opening is None else setting.sentence.start
    return (
        place.start >= end
        and setting.behind < setting.sentence.end
        and _NEXT.fullmatch(setting.text, end, place.start) is not None
        and any(since <= each.start < setting.span[0] for each in setting.here.places)
    )


def leads_list(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a list goes on from a place behind a figure: 5 t to the states of Kerala, Goa."""
    return place.start >= setting.span[1] and any(
        place.end < other.start
        and other.codes != place.codes
        and stands_in_list(setting.text, place, other)
        for other in setting.here.places
    )


def bracket_owner(setting: FigureSetting, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Return the part of a country behind which a bracket begins with the figure: Bern (5 %).

    Not of two that share it: Murcia y Navarra (5 % en ambos casos).
    """
    for number, place in enumerate(places):
        behind = _BRACKETED.fullmatch(setting.text, place.end, max(place.end, setting.span[0]))
        if PART.fullmatch(place.codes[0]) and behind and place.end <= setting.span[0]:
            shared = number and stands_in_list(setting.text, places[number - 1], place)
            return None if shared or _stands_among_others(setting, place) else place
    return None


def _stands_among_others(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a name beside it, with a bracket as well, is of no known place: a list of dams."""
    sentence, text = setting.sentence, setting.text
    before = _NAMED_BEFORE.search(text, sentence.start, place.start)
    behind = _NAMED_BEHIND.match(text, setting.span[1], sentence.end)
    named = [match.span("name") for match in (before, behind) if match is not None]
    return any(
        not any(each.start < end and start < each.end for each in setting.here.places)
        for start, end in named
    )


def is_of_share(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place is that of what the figure before is of: with 20 % of French wheat, it fell.

    A comma parts it from the figure.
    """
    start, end = setting.before, setting.span[0]
    if not start <= place.start < place.end <= end:
        return False
    led = _OF.match(setting.text[start : place.start])
    return led is not None and setting.has_comma(place.end, end)


def owns_bracket(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a place has its own bracket before that of the figure: Bern (5 %), Thun (6 %).

    So it has if the bracket is of the figure, and those beside it are of names that are not places.
    """
    if PART.fullmatch(place.codes[0]) and _BRACKETED.fullmatch(
        setting.text, place.end, max(place.end, setting.span[0])
    ):
        return _stands_among_others(setting, place)
    opening = _OPENS.match(setting.text, place.end)
    start = setting.span[0]
    if opening is None or opening.end() > start:
        return False
    closing = _CLOSES.search(setting.text, opening.end(), start)
    return (
        closing is not None and _IN_BRACKET.search(setting.text, closing.end(), start) is not None
    )


def is_at_home(setting: FigureSetting, place: PlaceMention, topic: PlaceMention) -> bool:
    """Whether a place is not a partner of the document's: it, a part of it, or its country."""
    code, other = place.codes[0], topic.codes[0]
    siblings = PART.fullmatch(code) and PART.fullmatch(other) and code[:2] == other[:2]
    vocabulary = setting.mentioned.source.vocabulary
    within = lies_within(code, other, vocabulary)
    around = PART.fullmatch(other) and lies_within(other, code, vocabulary)
    return code == other or bool(siblings) or within or bool(around)
