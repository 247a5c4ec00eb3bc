"""Compared places: whether a preposition behind a number compares it with another level.

"300 euros sous le prix" and "5 % unter dem Vorjahr" say how much less something is; "20 enfants
sous traitement" and "5 Passagiere über die Grenze" only where or how. Right behind a rate it
compares; what is counted needs a level to be compared with, and of another amount without one
it is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RATES
from silkledger.reading.syntax.changes.levels_below import LEVEL_PREPOSITION
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass

_LEVELS = frozenset(("comparand", "comparand_of", "earlier", "standing", "price_of"))
_REACH = 4  # tokens between such a word and the level
_PARTS = frozenset(("stop", "open", "close"))
_LED = frozenset(("article", "neutral", "means"))
_BARE = 4  # letters of sous, which en dessous de and its like are longer than


def compares_level(state: WordingPass, at: int) -> bool:
    """Whether the preposition at `at` tells by how much a number lies above or below a level.

    Any other word of change does. A German preposition with the accusative leads to a way; of the
    others the nouns tell (levels_below). Raises UnreadableError where it is open.
    """
    word, unit = state.tokens[at].word, state.phrase.amounts[-1].unit
    if not word.roles >= LEVEL_PREPOSITION or word.change_after is None:
        return True
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language or "")
    counted = unit is not None and unit.dimension in COUNTED
    if language is None or not language.head_first:
        return not (counted and _is_way(state, at))
    if _is_prefix(state, at):
        return False
    if counted or (unit is not None and unit.dimension in RATES):
        return _names_level(state, at) or (not counted and _adjoins_level(state, at))
    if word.change_after == "up" or unit is None or len(state.gap) > 1:
        return True
    if state.leads_to_number(at) or _names_level(state, at):
        return True
    raise UnreadableError("bound.misplaced", state.tokens[at].text)


def _is_prefix(state: WordingPass, at: int) -> bool:
    """Whether a hyphen joins the word to the next one: neuf sur dix sous-estiment."""
    behind = state.tokens[at + 1] if at + 2 < len(state.tokens) else None
    return behind is not None and behind.text == "-" and behind.start == state.tokens[at].end


def _is_way(state: WordingPass, at: int) -> bool:
    """Whether a German preposition with the accusative leads to a way."""
    if at + 2 >= len(state.tokens):
        return False
    article, behind = state.tokens[at + 1].word.roles, state.tokens[at + 2].word.roles
    return "per_measure" in article and "of" not in article and "comparand" not in behind


def _adjoins_level(state: WordingPass, at: int) -> bool:
    """Whether "below" right behind a rate has an article, as a level does: 5 % sous le prix.

    Without one it says how: 5 % sous forme de prêts.
    """
    if len(state.gap) != 1:
        return False
    behind = state.tokens[at + 1 : at + 2]
    down = state.tokens[at].word.change_after == "down" and len(state.tokens[at].text) <= _BARE
    return not (down and behind) or bool(behind[0].word.roles & _LED or behind[0].kind == "number")


def _names_level(state: WordingPass, at: int) -> bool:
    for place in range(at + 1, min(at + 1 + _REACH, len(state.tokens))):
        token = state.tokens[place]
        if token.word.roles & _PARTS:
            return False
        dated = token.kind == "number" and state.loose_years
        if dated or token.word.roles & _LEVELS or "multiple" in token.word.says:
            return True
    return False
