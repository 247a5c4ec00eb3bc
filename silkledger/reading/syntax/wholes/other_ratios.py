"""Other ratios: a number that is per one thing, or whose "a year" divides a figure before it.

"Auf einen Arzt kommen 500 Menschen" and "ein Arzt auf 500 Einwohner" do not say that there are 500
people, and in "(cases) a year out of a population of 60,000" the time is that of the cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

# What words say where a number in digits may be per one thing.
OF_OTHER = frozenset(("per_year", "per_many"))
_PER = frozenset(("per", "per_many"))
_NEUTRAL = frozenset(("neutral",))
_NAMING = frozenset(("subject", "noun", "common", "head", "neutral", "unit", "ambiguous", *VERBS))
_FOR = frozenset(("to", "per_many", "for_one"))
_PHRASE = 3  # tokens of a preposition, an article and a noun
_PREPOSITIONS = frozenset(("prep", "in", "by"))
_TO_NUMBER = frozenset(("by", "to", "of"))


def refuse_of_other(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for an amount of one thing, or per the year of another number."""
    if _counts_one(state.tokens, at, amount):
        raise UnreadableError("unit.unknown", f"{state.tokens[at - 1].text} {amount.text}")
    if _divides_one(state, at, amount):
        raise UnreadableError("unit.unknown", f"{state.tokens[at - 1].text} {amount.text}")
    yearly = "per_year" in state.said and _is_year_of_other(state.tokens, at)
    many = "per_many" in state.said and not state.phrase.change
    if yearly or (many and _is_ratio(state.tokens, at)):
        raise UnreadableError("unit.unknown", " ".join(token.text for token in state.tokens[:at]))


def refuse_for_one(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for people for one of something: 20 pupils to a teacher.

    A preposition at `at` leads from the people that begin the wording to what ends it. Behind a
    verb it may lead to whom something is done: sent 20 people to a doctor.
    """
    tokens, unit = state.tokens, state.phrase.amounts[-1].unit
    people = unit is not None and unit.dimension == "people" and len(state.gap) == 1
    ends = len(tokens) == at + _PHRASE
    if not (people and ends) or tokens[at].word.roles.isdisjoint(_FOR):
        return
    before = tokens[: state.first_number()]
    begins = all(token.word.bound_before or token.word.roles & LIGHT for token in before)
    if begins and _is_article(tokens[at + 1]):
        words = " ".join(token.text for token in tokens[at:])
        raise UnreadableError("unit.unknown", words)


def _is_article(token: Token) -> bool:
    return "article" in token.word.roles and (_is_one(token) or "each" in token.word.roles)


def _is_ratio(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number is for the one thing that a word for "per" leads to: auf einen Arzt 500.

    A noun that "of" joins to the number is its level: auf einen Umsatz von 500 Euro.
    """
    for back in range(at - 3, -1, -1):
        article_word = tokens[back + 1].word
        if "per_many" not in tokens[back].word.roles or article_word.spelled is None:
            continue
        behind = tokens[back + 3 : at]
        joined = any(token.word.roles & _TO_NUMBER or token.text == "," for token in behind)
        return "article" in article_word.roles and not joined
    return False


def _counts_one(tokens: Sequence[Token], at: int, amount: Amount) -> bool:
    """Whether the number is the one of a denominator: надой на одну корову вырос."""
    is_one = amount.spelled and amount.number.value == 1 and at > 0
    return is_one and "per" in tokens[at - 1].word.roles and at + 2 < len(tokens)


def _divides_one(state: WordingPass, at: int, amount: Amount) -> bool:
    """Whether the people here are those for whom there is one of something: un bar pour 500 élèves.

    A change is not one of it: ein Anstieg auf 500 Personen.
    """
    people = amount.unit is not None and amount.unit.dimension == "people"
    if not people or at == 0 or state.phrase.change or state.phrase.level:
        return False
    tokens, lead = state.tokens, at - 1
    while lead > 0 and (tokens[lead].word.bound_before or tokens[lead].word.says == _NEUTRAL):
        lead -= 1
    roles = tokens[lead].word.roles
    if roles.isdisjoint(_PER):
        return False
    if roles.isdisjoint(_PREPOSITIONS):
        return "article" not in roles  # pro 500 Einwohner
    start = lead - 1
    while start > 0 and _names(tokens[start]):
        start -= 1
    return start < lead - 1 and _is_one(tokens[start])


def _names(token: Token) -> bool:
    """Whether a noun, a word that describes it or a verb between it and its number stands here."""
    word = token.word
    named = token.kind == "unknown" or token.text == "-" or not word.says.isdisjoint(_NAMING)
    return named and not _is_one(token) and "prep" not in word.roles


def _is_one(token: Token) -> bool:
    spelled = token.word.spelled
    return spelled is not None and spelled.value == 1


def _is_year_of_other(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a year" here divides a figure before the wording, and the number is another one.

    It begins the wording, or only what is counted stands before it, and a preposition leads from it
    to the number at `at`, no verb: (cases) a year out of a population of 60,000.
    """
    year = next((place for place in range(at) if "per_year" in tokens[place].word.roles), at)
    if at < year + 2 or not all(token.word.unit for token in tokens[:year]):
        return False
    first, last, between = tokens[year + 1].word, tokens[at - 1].word, tokens[year + 1 : at]
    if first.roles.isdisjoint(_PREPOSITIONS) or first.bound_before or last.bound_before:
        return False
    if any(token.word.change_before or token.word.roles & VERBS for token in between):
        return False
    if all(token.word.roles & LIGHT for token in between[1:]):
        return first.roles.isdisjoint(_TO_NUMBER)
    return "prep" in last.roles and ("of" in last.roles or last.roles.isdisjoint(_TO_NUMBER))
