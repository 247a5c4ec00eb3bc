"""Members: those that are counted, of whom a rate is a share: 30 % of the firms cut their output.

What the words behind them tell happens to each of them or to what they have, so that the rate is
neither a growth nor a balance. A change that stands before the rate governs it (lost 30 % of its
passengers), and so does a comparative right behind the noun (3 % de touristes en plus).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.syntax.wholes.rate_wholes import LEADS_WHOLE, is_behind_rate
from silkledger.reading.words.cases import may_be_genitive
from silkledger.reading.words.guard_kinds import SHARING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import BALANCED, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

OF_MEMBERS = "of_members"  # the remark of a share of those that are counted
_GROWN = frozenset(("multiple_by",))
_NOUNS, _TENTHS = frozenset(("subject", "head")), "cheng"
_LEADS = LEADS_WHOLE | {"article"}


def told_of_members(state: WordingPass, token: Token) -> frozenset[str]:
    """Return of_members where what is counted here is what the rate before it is a share of."""
    phrase = state.phrase
    members = is_behind_rate(state) and _is_counted(state, token)
    leads = (before.word for before in state.gap[:-1])
    if not (members and all(word.says and word.roles <= LEADS_WHOLE for word in leads)):
        return frozenset()
    governed = phrase.by or phrase.signed or (phrase.change and not phrase.level)
    before = state.tokens[: state.first_number()]
    governed = governed or state.by_word or any(word.word.roles & BALANCED for word in before)
    behind = state.tokens[state.tokens.index(token) + 1 :]
    growth = any(_is_growth_of(state, word) for word in behind[:1])
    compared = growth or _ends_in_comparative(behind)
    return frozenset(() if governed or compared or _is_of_noun(state) else (OF_MEMBERS,))


def _is_counted(state: WordingPass, token: Token) -> bool:
    """Whether a noun that counts stands here, or an adjective that names people: опрошенных."""
    unit, settings = token.word.unit, state.amounts.settings
    if unit is not None:
        return unit.dimension in COUNTED
    sharing = tuple(guards(settings.vocabulary, settings.language or "", SHARING))
    if _has_own_verb(state, token) or (sharing and token.text.endswith(sharing)):
        return True
    nouns = noun_language(settings.vocabulary, settings.language or "")
    return nouns is not None and nouns.substantive(token.text) is not None


def _has_own_verb(state: WordingPass, token: Token) -> bool:
    """Whether a verb of change behind tells what a part of something did: 30 % экспорта упали.

    A Russian noun is in the genitive then, and Chinese tenths have one right behind (三成出口下降).
    """
    word, unit = token.word, state.phrase.amounts[-1].unit
    named = word.roles & _NOUNS or token.kind == "unknown"
    if len(state.gap) != 1 or word.change_before or not named:
        return False
    tenths = unit is not None and unit.name == _TENTHS
    genitive = state.amounts.settings.language == "ru" and may_be_genitive(token.text.lower())
    behind = state.tokens[state.tokens.index(token) + 1 :]
    moved = any(each.word.change_before and "finite" in each.word.roles for each in behind)
    return moved and (tenths or genitive)


def _ends_in_comparative(behind: Sequence[Token]) -> bool:
    """Whether a comparative follows at once, or behind names: nuitées hôtelières en moins."""
    for at, token in enumerate(behind):
        word = token.word
        if word.change_after and token.text < LAST_LETTER and not (at and word.change_before):
            return True
        if not is_name(token):
            return False
    return False


def _is_growth_of(state: WordingPass, token: Token) -> bool:
    """Whether 的 leads to growth of what is counted: 30%的用户增长, but not 30%的企业减产."""
    leads = any("multiple_to" in before.word.roles for before in state.gap[:-1])  # 的
    if not leads or token is not state.tokens[-1]:
        return False
    words = lexicon(state.amounts.settings.vocabulary, "zh").tokens(token.text)
    return any(word.word.change_before == "up" and word.word.roles & _GROWN for word in words)


def _is_of_noun(state: WordingPass) -> bool:
    """Whether the rate is that of a noun before it: a net balance of 12 percent of the firms."""
    before, of = list(state.tokens[: state.first_number()]), False
    while before and before[-1].word.says and before[-1].word.roles <= _LEADS:
        of = of or "of" in before.pop().word.roles
    return of and bool(before) and "subject" in before[-1].word.roles
