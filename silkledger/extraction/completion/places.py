"""Place and counterpart of a figure.

Of several places, the one that the indicator belongs to counts ("China's exports", "GDP of
Kazakhstan"). An indicator between two sides takes both where words say which is which ("between A
and B", "A's exports to B"). Where that is open, the cell stays empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.candidate import Cell
from silkledger.extraction.completion.lists import in_order
from silkledger.extraction.completion.national_figures import NATIONAL, national_place
from silkledger.extraction.completion.open_places import (
    BEFORE,
    LISTED,
    ONLY,
    OWNER,
    PARTNER,
    candidate_places,
    follows_partners,
    is_rate_alone,
    may_be_partner,
    may_hold_share,
)
from silkledger.extraction.completion.part_owners import belongs_to_another
from silkledger.extraction.completion.partners import (
    calls_partner,
    holds_share,
    is_behind_trade,
    names_partners,
    of_visitors,
    other_sides,
    stands_apart,
)
from silkledger.extraction.completion.place_owners import (
    bracket_owner,
    compete,
    is_at_home,
    is_of_share,
    leads_list,
    leads_next,
    owner_of,
    owns_name,
)
from silkledger.extraction.completion.place_pairs import is_enumerated, pair_of
from silkledger.extraction.completion.topic_places import (
    has_left,
    is_of_topic,
    is_of_world,
    measured_places,
    place_of_source,
    tells_of_company,
)
from silkledger.extraction.completion.travellers import may_be_origin, toward_destination
from silkledger.extraction.completion.unknown_places import is_behind_unknown, is_elsewhere
from silkledger.extraction.completion.unsettled_places import compared_places, unsettled_places
from silkledger.extraction.mentions import readable
from silkledger.indicators import indicators
from silkledger.reading.geography.place_codes import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.indicators import Indicator

_PRICE = "price"  # of a market, not of a country
_ACTING = tuple("对對向")  # behind the one of two sides that does something: 中国对俄出口
_BESIDE = (*PARTNER, "the place that opens the sentence", OWNER)


def place_cells(setting: FigureSetting, indicator: str) -> dict[str, Cell]:
    """Return the cells `geography` and `counterpart`."""
    nation = national_place(setting)
    if nation is not None:
        return {"geography": _cell(setting, nation, NATIONAL)}
    return _named_cells(setting, indicator)


def _named_cells(setting: FigureSetting, indicator: str) -> dict[str, Cell]:
    """Return the cells of the places that names tell."""
    known = indicators(setting.mentioned.source.vocabulary)
    two_sided = bool(indicator) and _is_two_sided(indicator, known)
    unsettled = unsettled_places(setting, setting.here)
    compared = compared_places(setting.mentioned, setting.here, setting.span[1])
    apart = [*unsettled, *compared]
    places = [each for each in candidate_places(setting, setting.here) if each not in apart]
    pair = pair_of(setting, places)
    if pair is not None and (two_sided or not is_enumerated(setting, pair)):
        # Of which of them investment of China with ASEAN is, is open.
        return _both(setting, pair) if two_sided else {}
    # Where something goes to or comes from is not where it is measured.
    others = other_sides(setting, places)
    visiting = of_visitors(setting, places, known.get(indicator))
    shares = [each for each in places if is_of_share(setting, each)]
    places = [each for each in places if each not in (*others, *visiting, *shares)]
    topic = setting.mentioned.topic.place
    codes = topic.codes if topic is not None else ()
    named_here = candidate_places(setting, setting.here)
    listing = [each for each in named_here if each.codes != codes and (topic or each not in others)]
    listed = in_order(setting, listing, lambda each: each.codes)
    led = bool(unsettled) or any(each.end <= setting.span[0] for each in compared)
    located: tuple[PlaceMention, str] | None
    bracketed = bracket_owner(setting, named_here)
    if listed is not None:
        located = listed, LISTED
    elif bracketed is not None:
        located = bracketed, OWNER
    else:
        located = _one(setting, places, indicator)
        if located is None and (led or compete(setting, places)):
            places = [*places, *apart]  # which of them it is, is open
        elif located is None and not (indicator and known[indicator].dimension == _PRICE):
            located = _above(setting, places, named=bool(indicator), others=others)
    if located is None:
        return place_of_source(setting) if not places else {}
    near = [each for each in others if setting.own[0] <= each.start and each.end <= setting.own[1]]
    other = near[0] if len({each.codes for each in near}) == 1 else None
    foreign = topic is not None and not is_at_home(setting, located[0], topic)
    called = names_partners(setting, located[0])
    other_side = foreign and two_sided and called
    elsewhere = bool(visiting and foreign) or (
        located[1] in _BESIDE
        and (
            (called and not (topic and two_sided))
            or (not other_side and may_be_origin(setting, located[0], foreign=foreign))
        )
    )
    inside = belongs_to_another(setting, located[0], listed=listed is not None)
    if elsewhere or inside or is_rate_alone(setting, located[1], indicator):
        return {}
    opened = foreign and may_be_partner(setting, located, two_sided=two_sided, indicator=indicator)
    alone = topic is None or topic.start == located[0].start
    unnamed = foreign and located[1] == ONLY and not indicator
    unnamed |= topic is None and (two_sided or not indicator) and located[1] in PARTNER[1:]
    opened = opened or (unnamed and follows_partners(setting, located[0]))
    sharing = may_hold_share(setting, located, two_sided=two_sided)
    if opened or (alone and (sharing or is_behind_trade(setting, located[0]))):
        return {}  # a partner of the topic, or a place of its own
    partner = foreign and located[1] in PARTNER
    # Without a name it is open what the document's place has to do with another one: in France.
    sided = two_sided or (partner and not indicator and located[1] == LISTED)
    if foreign and not (sided and partner) and holds_share(setting, located[0]):
        return {}
    return _sided(setting, located, other, two_sided=sided)


def _both(setting: FigureSetting, pair: tuple[PlaceMention, PlaceMention]) -> dict[str, Cell]:
    """Return the cells of two sides, none of a figure in the bracket of yet another place."""
    geography, counterpart = toward_destination(setting, pair)
    if is_behind_unknown(setting, geography):
        return {}
    return {
        "geography": _cell(setting, geography, "one side of it"),
        "counterpart": _cell(setting, counterpart, "the other side of it"),
    }


def _sided(
    setting: FigureSetting,
    located: tuple[PlaceMention, str],
    other: PlaceMention | None,
    *,
    two_sided: bool,
) -> dict[str, Cell]:
    """Return the cells of a place; of two sides, the topic of the document measures."""
    cells = {"geography": _cell(setting, *located)}
    if not two_sided or located[0].codes == (WORLD,):
        return cells
    place, topic = located[0], setting.mentioned.topic.place
    foreign = topic is not None and topic.codes != place.codes and located[1] in PARTNER
    acts = setting.text[place.end : place.end + 1] in _ACTING
    if topic is not None and foreign and not (acts or is_at_home(setting, place, topic)):
        cells["geography"] = _cell(setting, topic, "the place of the document")
        cells["counterpart"] = _cell(setting, place, located[1])
    elif other is not None and other.codes != place.codes:
        cells["counterpart"] = _cell(setting, other, "the other side of it")
    return cells


def _is_two_sided(code: str, known: Mapping[str, Indicator]) -> bool:
    """Whether a figure of an indicator may have a counterpart, as shares and changes of it do."""
    level = known[code].level or known[code].part
    stem = code.removesuffix("_share")
    return any(bool(known[each].direction) for each in (code, level, stem) if each in known)


def _one(
    setting: FigureSetting, places: Sequence[PlaceMention], indicator: str
) -> tuple[PlaceMention, str] | None:
    start, end = setting.own
    inside = [each for each in places if start <= each.start and each.end <= end]
    inside = [
        each for each in inside if not (stands_apart(setting, each) or leads_next(setting, each))
    ]
    if (owner := owner_of(setting, inside)) is not None:
        return owner, OWNER
    if inside:
        same = len({each.codes for each in inside}) == 1
        goes_on = any(leads_list(setting, each) for each in inside)
        return (inside[0], ONLY) if same and not goes_on else None
    before = [each for each in places if each.end <= setting.span[0]]
    if before and len({each.codes for each in before}) == 1:
        return before[0], OWNER if owns_name(setting, before[0], indicator) else BEFORE
    opening = [each for each in before if each.end <= setting.first]
    if opening and len({each.codes for each in opening}) == 1 and opening[-1] == before[-1]:
        return opening[0], "the place that opens the sentence"
    return None


def _above(
    setting: FigureSetting,
    places: Sequence[PlaceMention],
    *,
    named: bool,
    others: Sequence[PlaceMention],
) -> tuple[PlaceMention, str] | None:
    """Return the place of the heading or title, else that of the document.

    `others` is where something comes from in the sentence, which a heading may name as well.
    """
    if any(place.end <= setting.span[0] for place in places) or is_elsewhere(setting):
        return None
    sides = [each.codes for each in others]
    spans = [setting.passages.headings.get(setting.sentence.block), setting.passages.title]
    for span in filter(None, spans):
        above = setting.mentioned.within(*span)
        headed = measured_places(setting, above)
        if headed and not (headed[0].codes == (WORLD,) and len(headed) == 1):
            same = len({each.codes for each in headed}) == 1
            told = span != setting.passages.title and headed[0].codes in sides
            told |= not named and tells_of_company(setting)
            told = told or (headed[0].codes != (WORLD,) and is_of_world(setting))
            told = told or has_left(setting, headed[0]) or calls_partner(setting.mentioned, above)
            return (headed[0], "the place of the heading") if same and not told else None
    topic = setting.mentioned.topic.place
    if topic is None or not is_of_topic(setting, topic, named=named):
        return None
    return topic, "the place of the document"


def _cell(setting: FigureSetting, place: PlaceMention, reason: str) -> Cell:
    """Return the name as printed if it is read as the place alone, else the code."""
    printed = setting.text[place.start : place.end].replace("\n", " ")
    code = place.codes[0]
    as_printed = readable(printed, code, setting.mentioned.source.vocabulary)
    span = place.start, place.end
    return Cell(printed if as_printed else code, span, reason)
