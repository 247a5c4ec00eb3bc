"""Named extremes: an extreme in the name of something, whose own value the number is.

"A maximum speed of 300 km/h" and "prix maximum : 300 euros" are exact, as "the highest speed" is;
"maximum 300 euros" and "a maximum of 300 euros" are bounds, and an extreme change is one too
(extreme_changes). The name of a mark, a maximum limit or target, says the bound again.
"""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import MARK_NOUN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_NOUNS = frozenset(("subject", "noun", "common", "capacity"))
_DESCRIBES = frozenset(("neutral", "activity"))
_LEADING = frozenset(("of", "verb", "colon", "stop", "at"))


def is_named(state: WordingPass, token: Token) -> bool:
    """Whether an extreme describes a noun that stands beside it, and no change.

    Adjectives may stand between the two: the minimum operating level of 5 feet.
    """
    if "extreme" not in token.word.roles or " " in token.text or token.text > LAST_LETTER:
        return False  # Chinese extremes are told by their nouns: han_peaks
    at = state.tokens.index(token)
    behind = [*takewhile(lambda other: other.kind not in NUMBERS, state.tokens[at + 1 :])]
    if any(other.word.change_before for other in (*state.tokens[max(at - 1, 0) : at], *behind)):
        return False
    settings = state.amounts.settings
    marks = guards(settings.vocabulary, settings.language or "", MARK_NOUN)
    if any(other.text.lower() in marks for other in behind):
        return False
    language = noun_language(settings.vocabulary, settings.language)
    if language is not None and language.head_first:
        return at > 0 and _is_noun(state.tokens[at - 1]) and _leads(behind)
    named = [*dropwhile(_describes, behind)]
    return bool(named) and _is_noun(named[0]) and _leads(named[1:])


def _is_noun(token: Token) -> bool:
    return bool(token.word.roles & _NOUNS) and token.word.bound_before is None


def _describes(token: Token) -> bool:
    return bool(token.word.roles & _DESCRIBES) and not _is_noun(token)


def _leads(behind: list[Token]) -> bool:
    """Whether nothing, or a word that leads to its value, stands behind a noun."""
    word = behind[0].word if behind else None
    return word is None or bool(word.currency or word.roles & _LEADING)
