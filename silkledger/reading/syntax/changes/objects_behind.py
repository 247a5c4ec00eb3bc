"""Objects behind a verb of change: what is counted does it to something else and does not change.

"200 000 personnes ont perdu la vie" and "30 companies have cut jobs" count those who did so, where
"200 000 emplois ont été perdus" counts what was lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.cases import is_never

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_DETERMINES = frozenset(("neutral", "article"))
_NOUNS = frozenset(("noun", "subject", "matter", "comparand"))
_HELPING = frozenset(("auxiliary", "auxiliary_to"))
_COUNTED_CASES = ("gent", "gen2", "accs", "nomn")  # of Russian nouns behind a number, by cases
_OBJECT = ("auxiliary", "noun", "verb")
_SAYS_WHEN = frozenset(("earlier", "date_word", "previous", "date_before"))


def changes_object(state: WordingPass, verb: Token) -> bool:
    """Whether a verb of change behind what is counted has an object behind it.

    That is a noun, behind an article or possessive or alone. A noun of time says when.
    """
    tokens, at, unit = state.tokens, state.tokens.index(verb), state.phrase.amounts[-1].unit
    if unit is None or unit.dimension not in COUNTED or at + 1 >= len(tokens):
        return False
    if not ("finite" in verb.word.roles or "auxiliary" in tokens[at - 1].word.roles):
        return False
    if state.by_word and not is_never(_COUNTED_CASES, tokens[at - 1].text):
        return False  # на 138 человек сократилось число, but not: на 138 заводах
    noun = at + 1
    if tokens[noun].word.roles & _DETERMINES and noun + 1 < len(tokens):
        noun += 1
    word = tokens[noun].word
    counted = word.unit is not None and word.unit.dimension in COUNTED
    named = counted or not word.roles.isdisjoint(_NOUNS)
    return named and word.roles.isdisjoint(_SAYS_WHEN) and not word.change_before


def ends_object(state: WordingPass) -> bool:
    """Whether an auxiliary and an object stand before a verb of change that ends its clause.

    In "ein Viertel der Firmen hat Stellen abgebaut" the firms did so, and in "12 % der Stellen
    wurden abgebaut" nothing else did. Behind a preposition there is no object.
    """
    amount = state.phrase.amounts[-1]
    counts = amount.unit is not None and amount.unit.dimension in COUNTED | {"share"}
    if state.phrase.change or state.led or state.by_word or len(state.gap) < len(_OBJECT):
        return False
    *before, noun, _ = state.gap
    if not (counts or amount.fraction) or not _is_noun(noun):
        return False
    led = next((token for token in reversed(before) if not _determines(token)), None)
    return led is not None and not led.word.roles.isdisjoint(_HELPING)


def _is_noun(token: Token) -> bool:
    """Whether a German noun stands here."""
    counted = token.word.unit is not None and token.word.unit.dimension in COUNTED
    named = counted or not token.word.roles.isdisjoint(_NOUNS)
    return named and token.text[:1].isupper()


def _determines(token: Token) -> bool:
    """Whether an article, possessive or time stands here, and neither verb nor preposition."""
    roles = token.word.roles
    if roles & _HELPING or ("prep" in roles and "neutral" not in roles):
        return False
    return not roles.isdisjoint(_DETERMINES | _SAYS_WHEN)
