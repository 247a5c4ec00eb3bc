"""Wholes of rates: what the words behind a rate say that it is a rate of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RATES
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import BALANCED, VERBS, is_activity, is_name
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

# What may stand between a rate and what is counted: of, of the, 的.
LEADS_WHOLE = LIGHT | {
    *("of", "of_before", "from", "by", "date_loose", "prep", "per", "per_measure", "multiple_to")
}
_UNDEFINED = frozenset(("from", "article"))  # of "of" without an article behind it
_OF_OR_FROM = frozenset(("of", "from"))
_ENDS = frozenset(("stop", "than", "restricts", "base", "date_before"))
_TO_NUMBER = frozenset(("of", "prep", "article", "neutral", "verb", "auxiliary"))
_DEFINITE = frozenset(("neutral", "date_loose"))  # of "the"


def is_behind_rate(state: WordingPass) -> bool:
    """Whether the last amount is a rate or a bare fraction."""
    amount = state.phrase.amounts[-1]
    return amount.fraction or (amount.unit is not None and amount.unit.dimension in RATES)


def is_of_deficit(state: WordingPass, token: Token) -> bool:
    """Whether the rate is part of a deficit or surplus: 38 % of the deficit, not 5 % de déficit."""
    if not (token.word.roles & {"deficit", "surplus"} and is_behind_rate(state)):
        return False
    of, *articles = state.gap[:-1] or [token]
    definite = bool(articles) or ("neutral" in of.word.roles and "article" not in of.word.roles)
    light = all(word.word.says <= _DEFINITE for word in articles)
    return "of" in of.word.roles and definite and light


def told_of_deficit(state: WordingPass, token: Token) -> frozenset[str]:
    """Return of_deficit for a part of a deficit, of_losers for the share of those that have one.

    A verb stands between them (80 % of makers suffered losses), or what is counted is the whole.
    """
    if is_of_deficit(state, token):
        return frozenset(("of_deficit",))
    rate = is_behind_rate(state)
    verb = any(is_activity(word.word) or word.word.roles & VERBS for word in state.gap[:-1])
    companies, balanced = _are_companies(state), bool(token.word.roles & BALANCED)
    unit, before = token.word.unit, state.gap[:-1]
    counted = unit is not None and unit.dimension in COUNTED
    counted = counted and all(word.word.says and word.word.roles <= LEADS_WHOLE for word in before)
    counted = counted and not state.said.isdisjoint(BALANCED)
    lost = rate and ((balanced and verb) or counted)
    return frozenset(("of_losers",) if lost or (balanced and companies) else ())


def _are_companies(state: WordingPass) -> bool:
    """Whether those that have a deficit are counted themselves: 300 entreprises ont subi…"""
    unit = state.phrase.amounts[-1].unit
    return unit is not None and unit.name == "company"


def is_of_whole(state: WordingPass, token: Token) -> bool:
    """Whether a comparative ends a rate of something: 16 % de nuitées hôtelières en moins.

    Only nouns may stand between, and no article, which would make the whole a definite one.
    """
    of, *names = state.gap[:-1] or [token]
    named = bool(names) and all(is_name(name) for name in names)
    undefined = "of" in of.word.roles and "from" in of.word.roles
    after = bool(token.word.change_after) and token is state.tokens[-1]
    return is_behind_rate(state) and undefined and named and after


def is_more_of(state: WordingPass) -> bool:
    """Whether the comparative here says that a rate of a whole is a change: 6 % d'hôtes de plus.

    Only nouns without an article stand between the two, and what it compares with or the end of the
    clause behind it.
    """
    of, *names, token = state.gap
    if not (token.word.change_after and names and is_behind_rate(state)):
        return False
    undefined = "of" in of.word.roles and not of.word.roles.isdisjoint(_UNDEFINED)
    if not undefined or not all(is_name(name) or name.word.unit for name in names):
        return False
    behind = state.tokens.index(token) + 1
    roles = state.tokens[behind].word.roles if behind < len(state.tokens) else _ENDS
    return "than" in token.word.roles or not roles.isdisjoint(_ENDS)


def has_own_number(state: WordingPass, at: int) -> bool:
    """Whether a noun here has a number of its own: a profit of $5m after a loss of $3m."""
    tokens, place = state.tokens, at + 1
    while place < len(tokens) and not state.amounts.numerals.starts(place):
        word = tokens[place].word
        if not (word.roles & _TO_NUMBER or word.bound_before or word.currency or word.sign_of):
            return False
        place += 1
    return place < len(tokens) and not behind_date(tokens, place, loose=True)


def refuse_more_of(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError for a comparative behind what an amount is of: 5 t of cocoa less.

    The amount may be by how much it is less, and then is no level.
    """
    of, *names = state.gap[:-1] or [token]
    word, tokens = token.word, state.tokens
    led = bool(names) and of.word.roles & _OF_OR_FROM == {"of"} and not is_behind_rate(state)
    compares = word.change_after is not None and word.change_before is None
    if not (led and compares and "prep" not in word.roles and all(map(_is_named, names))):
        return
    behind = tokens[tokens.index(token) + 1 :][:1]
    told = any(_tells(each) for each in behind)
    if not behind or ("than" in word.roles and not told):
        raise UnreadableError("sign.unclear", token.text)


def _tells(token: Token) -> bool:
    """Whether a comparative bounds what a word here tells: more than doubled."""
    return bool(token.word.change_before or token.word.multiple) or token.kind == "number"


def _is_named(token: Token) -> bool:
    return is_name(token) or token.word.unit is not None
