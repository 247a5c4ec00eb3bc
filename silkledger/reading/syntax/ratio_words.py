"""Ratio words: multiples that need no number, such as doubled and halved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.numeric.ratios import word_ratio
from silkledger.reading.syntax.bounds import ample
from silkledger.reading.syntax.changes import changes_behind
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.numeric.ratios import WordRatio
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token


_ADVERBS = frozenset(("double", "triple"))
_ADJECTIVES = frozenset(("double", "doble", "triple"))


def behind_ratio(state: WordingPass, at: int) -> int:
    """Read a multiple that needs no number (doubled), and return the place behind it, else 0."""
    if end := changes_behind.behind_multiple(state, at):
        return end
    token = state.tokens[at]
    if not token.word.multiple or state.complement:
        return 0
    text = token.text.lower().rpartition(" ")[2]  # un doble
    if (text in _ADVERBS and _is_done(state, at + 1)) or (
        text in _ADJECTIVES and _describes(state, at + 1)
    ):
        raise UnreadableError("multiple.occurrences", f"{token.text} {state.tokens[at + 1].text}")
    ratio = word_ratio(state.tokens, at, state.amounts.multiple_unit)
    return 0 if ratio is None else _add_ratio(state, token, ratio)


def _is_done(state: WordingPass, at: int) -> bool:
    """Whether a participle stands here, which a multiple may describe: will be double tracked."""
    done = has_role(state.tokens, at, "activity") and state.tokens[at].text.endswith("ed")
    return done and not has_role(state.tokens, at, "subject")


def _describes(state: WordingPass, at: int) -> bool:
    """Whether a noun stands here that a multiple describes where nouns come first: doble objetivo.

    So it is twofold, and nothing is doubled.
    """
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.begins_with_head or at >= len(state.tokens):
        return False
    word = state.tokens[at].word
    named = "subject" in word.roles and word.roles.isdisjoint(("of", "prep", "verb"))
    return named or (word.unit is not None and word.unit.dimension in COUNTED)


def _add_ratio(state: WordingPass, token: Token, ratio: WordRatio) -> int:
    """Add a multiple without a number (doubled, halved) to the phrase; return the place behind."""
    phrase = state.phrase
    end = ample.behind(state, ratio.end)
    ample.take_before(state, ratio.end - 1)
    if phrase.amounts:
        raise UnreadableError("number.compete", f"{phrase.amounts[-1].text} ... {token.text}")
    if state.unknown:
        raise UnreadableError("wording.unknown", state.unknown)
    phrase.amounts.append(ratio.amount)
    phrase.multiple = ratio.kind
    phrase.by = phrase.by or state.by_word  # um das Vierfache
    second = state.tokens[end + 1] if end + 1 < len(state.tokens) else None
    if second is not None and second.word.multiple and has_role(state.tokens, end, "range"):
        raise UnreadableError("number.compete", f"{token.text} … {second.text}")
    # double the number
    state.complement = ratio.kind == "as" or has_role(state.tokens, end + 1, "extent")
    return end
