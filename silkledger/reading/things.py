"""Things: the nouns and adjectives behind an amount that name what is measured or counted.

They can't change the number: "505.000 Petajoule Primärenergie", "a 404 km line". A word that may be
a misprint, an adverb, a comparative or a participle is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.near_words import is_near
from silkledger.reading.noun_forms import noun_language
from silkledger.reading.phrases import is_name
from silkledger.reading.units import COUNTED, MEASURES

if TYPE_CHECKING:
    from silkledger.reading.senses import Token
    from silkledger.reading.wording_pass import WordingPass

# Dimensions of amounts that may be of a thing.
_OF_THINGS = MEASURES | {"money"}
_SUBJECT = frozenset(("subject",))


def takes_thing(state: WordingPass, token: Token) -> bool:
    """Record a word right behind an amount that names what is measured, if it does.

    A listed noun does so behind a percentage too (7 percent inflation).
    """
    unit, settings = state.phrase.amounts[-1].unit, state.amounts.settings
    if unit is None or state.complement or not all(is_name(behind) for behind in state.gap):
        return False
    if token.word.roles - {"activity"} == _SUBJECT:
        return unit.dimension in _OF_THINGS or unit.dimension == "share"
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or token.kind != "unknown":
        return False
    adjective = language.head_first and language.method == "endings"
    if unit.dimension not in (_OF_THINGS | COUNTED if adjective else _OF_THINGS):
        return False
    near = is_near(token.text.lower(), settings.language, settings.vocabulary)
    if near or not language.is_thing(token.text):
        return False
    state.phrase.thing = state.phrase.thing or token.text
    return True


def is_object(state: WordingPass, token: Token) -> bool:
    """Whether a counted noun is what the measure before it is of: a 404 km line, a 500 MW plant."""
    unit, other = state.phrase.amounts[-1].unit, token.word.unit
    if unit is None or other is None or other.dimension not in COUNTED or state.complement:
        return False
    others = all(is_name(behind) or behind is token for behind in state.gap)
    if not others or other.name.isupper():
        return False
    scaled = unit.dimension == "money" and state.phrase.amounts[-1].scale != 1
    return unit.dimension in MEASURES or scaled
