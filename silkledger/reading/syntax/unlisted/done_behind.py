"""What is done with an amount: unlisted participles behind it, which can't change the number.

"150 mariages ont été célébrés", "5 Tonnen Holz seien angefallen".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.words.guard_kinds import PARTICIPLE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_DONE = ("ed", "ing")  # of English verbs
_PARTICIPLE = re.compile(r"[a-zäöüß]{6,}(?:t|en)\Z")


def says_done(state: WordingPass, language: NounLanguage | None) -> bool:
    """Whether an unlisted participle says what was done with what is counted: ont été célébrés."""
    *verbs, done = state.gap
    unit = state.phrase.amounts[-1].unit
    if language is None or done.kind != "unknown" or state.complement or state.phrase.change:
        return False
    if unit is None or unit.dimension not in COUNTED or not done.text.islower():
        return False
    passive = "auxiliary" in verbs[-1].word.roles or "verb" in verbs[-1].word.roles
    endings = guards(state.amounts.settings.vocabulary, language.code, PARTICIPLE)
    return passive and bool(endings) and done.text.endswith(tuple(endings))


def done_beside_auxiliary(state: WordingPass, token: Token) -> bool:
    """Record an unlisted German participle beside its auxiliary: 5 Tonnen Holz seien angefallen."""
    unit, at = state.phrase.amounts[-1].unit, state.tokens.index(token)
    if token.kind != "unknown" or unit is None or state.complement or state.by_word or state.led:
        return False
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.capital or unit.dimension not in MEASURES | COUNTED:
        return False
    before, behind = state.gap[-2:-1], state.tokens[at + 1 : at + 2]
    beside = any("auxiliary" in other.word.roles for other in (*before, *behind))
    names = all(is_name(other) or "auxiliary" in other.word.roles for other in state.gap)
    done = beside and names and bool(_PARTICIPLE.match(token.text))
    if done and not is_near(token.text, settings.language, settings.vocabulary):
        state.phrase.thing = state.phrase.thing or token.text
        return True
    return False


def does(state: WordingPass, token: Token) -> bool:
    """Record an unlisted English verb of those who are counted: 19 drivers honking.

    It stands right behind their noun, and turns no meaning.
    """
    unit, settings = state.phrase.amounts[-1].unit, state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.ends_in_head:
        return False
    counted = unit is not None and unit.dimension in COUNTED and token.kind == "unknown"
    if not counted or state.complement or len(state.gap) > 1:
        return False
    done = token.text.endswith(_DONE)
    done = done and is_plain_word(token.text, language.code, settings.vocabulary)
    state.phrase.thing = state.phrase.thing or (token.text if done else "")
    return done
