"""Places beside a figure of which it is open whether they are measured, or partners of the place.

Imports "of Spain" come from Spain or go there, and one that takes 16 % of exports has a share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.indicators import names_world
from silkledger.extraction.completion.partners import SIDES, goes_into, is_led
from silkledger.extraction.completion.place_owners import opens_elsewhere
from silkledger.extraction.completion.stated_statistics import is_share
from silkledger.extraction.completion.topic_places import is_whole_world
from silkledger.reading.geography.place_codes import PART

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentions

# Reasons by which a place is a partner where the document is about another one.
LISTED, OWNER = "in the order of the list", "the place that it belongs to"
ONLY, BEFORE = "the only place of its clause", "the only place before it in its sentence"
PARTNER = (LISTED, ONLY, BEFORE)


def candidate_places(setting: FigureSetting, mentions: Mentions) -> list[PlaceMention]:
    """Return the places that may be what a figure is about: not the world behind a share."""
    return [
        place
        for place in mentions.places
        if len(place.codes) == 1 and not is_whole_world(setting, place)
    ]


def follows_partners(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether the paragraph has told before where something goes to or comes from: desde España.

    A place in which something is, if it is a part of a country, is hardly another partner.
    """
    return not _is_in_part(setting, place) and any(
        goes_into(setting.mentioned, here, each) for here in setting.earlier for each in here.places
    )


def may_be_partner(
    setting: FigureSetting, located: tuple[PlaceMention, str], *, two_sided: bool, indicator: str
) -> bool:
    """Whether a place besides that of the document may as well be its partner.

    Imports "of Spain" come from Spain or go there; a list behind "to" or "in" may be one of either.
    """
    place, reason = located
    topic = setting.mentioned.topic.place.codes if setting.mentioned.topic.place else ()
    if reason == LISTED:
        first = next(
            each for each in candidate_places(setting, setting.here) if each.codes != topic
        )
        return is_led(setting, first, (*SIDES, "in")) and not two_sided
    if reason == OWNER:
        return two_sided and place.start >= _first_name(setting)
    if indicator:
        return reason in PARTNER and opens_elsewhere(setting, place)
    if reason == BEFORE:
        return not is_led(setting, place, ("in",))
    return reason == ONLY and not _is_in_part(setting, place)


def _is_in_part(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a figure is in a part of a country: in Tirol, in Bangkok."""
    return PART.fullmatch(place.codes[0]) is not None and is_led(setting, place, ("in",))


def is_rate_alone(setting: FigureSetting, reason: str, indicator: str) -> bool:
    """Whether it is open of what a percentage is, and so whether the place is its partner."""
    share = setting.quantity is not None and setting.quantity.dimension == "share"
    return share and reason == ONLY and not indicator and setting.mentioned.topic.place is None


def may_hold_share(
    setting: FigureSetting, located: tuple[PlaceMention, str], *, two_sided: bool
) -> bool:
    """Whether a place may have the share of another one's trade: Russia took 16 % of exports.

    So may another one have that of a place behind it: 3.6 % of all nights in France.
    """
    place, reason = located
    of_place = setting.span[1] <= place.start
    told = reason in PARTNER and (two_sided or of_place) and is_share(setting)
    return told and not names_world(setting)


def _first_name(setting: FigureSetting) -> int:
    """Return the end of the first name of an indicator in the clause."""
    start, end = setting.clause
    named = [each for each in setting.here.indicators if start <= each.start < end]
    return named[0].end if named else end
