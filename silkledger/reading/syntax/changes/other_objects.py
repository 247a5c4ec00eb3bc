"""Other objects: a rate behind a fall that is what another verb or noun has, and no size of it.

"The fall concerns 84 % of employees" and "despite the fall in prices, 12 % of households" give
shares, and nothing falls by them: a verb of activity, a comma or "and" parts the two, and the rate
has a whole of its own. So "lost and left 1,000 people dead" is not a loss of people. Where
adjectives stand behind their noun, a participle before a verb only describes its subject: "les
personnes à mobilité réduite représentent 12 %".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.words_leading import change_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guards import PARTICIPLE, guards
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_PARTING = frozenset(("stop", "and"))
_AND = frozenset(("and",))
_NOUNS = frozenset(("noun", "subject", "common"))
_LETTERS = "\u0530"  # Chinese clauses have rules of their own


def refuse_other_object(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for the number at `at` if the decrease before it is not its own.

    >>> from silkledger.reading.quantities import QuantityContext, read_quantity
    >>> wording = "la baisse concerne 84 % des salariés"
    >>> [fault.rule for fault in read_quantity(wording, QuantityContext(locale="fr"))]
    ['sign.unclear']
    """
    phrase, tokens = state.phrase, state.tokens
    if phrase.change != "down" or phrase.level or phrase.amounts:
        return
    change = change_place(tokens, at)
    if change is None or tokens[change].text[:1] > _LETTERS:
        return
    between = tokens[change + 1 : at]
    if _describes_subject(state, change, between):
        other = True
    elif amount.relative:
        other = _has_whole(state, amount) and (_is_parted(between) or _does(between))
    else:
        other = _does_besides(between)
    if other:
        raise UnreadableError("sign.unclear", f"{tokens[change].text} {amount.text}")


def _describes_subject(state: WordingPass, change: int, between: Sequence[Token]) -> bool:
    """Whether the change is a participle right behind a noun, and a verb follows."""
    tokens, settings = state.tokens, state.amounts.settings
    if not change or "finite" in tokens[change].word.roles or tokens[change].word.change_after:
        return False
    if not guards(settings.vocabulary, settings.language, PARTICIPLE):
        return False
    before = tokens[change - 1]
    noun = before.kind == "unknown" or bool(before.word.roles & _NOUNS or before.word.unit)
    return noun and any("verb" in token.word.roles for token in between)


def _has_whole(state: WordingPass, amount: Amount) -> bool:
    """Whether "of" leads from a rate to what it is a share of."""
    behind = state.tokens[amount.end : amount.end + 1]
    return bool(behind) and "of" in behind[0].word.roles


def _is_parted(between: Sequence[Token]) -> bool:
    """Whether a comma or "and" stands right before the number, its article and its bound."""
    for token in reversed(between):
        word = token.word
        if word.roles & _PARTING:
            return True
        if "by" in word.roles or not (word.roles & LIGHT or word.bound_before):
            return False
    return False


def _does(between: Sequence[Token]) -> bool:
    """Whether a verb of activity stands before the number, and no "by" behind it."""
    for token in reversed(between):
        if is_activity(token.word):
            return True
        if "by" in token.word.roles:
            return False
    return False


def _does_besides(between: Sequence[Token]) -> bool:
    """Whether "and" leads to a verb of activity that has the number for its object."""
    joints = [n for n, token in enumerate(between) if token.word.roles & _AND]
    return bool(joints) and _does(between[joints[-1] + 1 :])
