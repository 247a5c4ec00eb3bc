"""Relative bounds: a verb of bound with an object of its own, before the verb that has the number.

"Firms that topped the list earned $20 million" bounds no money: behind a relative pronoun the verb
of bound belongs to the noun before it, and so does its participle (trains crossing the border hit
41,595). Elsewhere it may be either, and the number is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import GERUND, RELATIVE_PRONOUN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_LEADING = frozenset(("auxiliary", "neutral"))  # that have already topped
_NOUNS = frozenset(("noun", "subject", "unit"))
_LIGHT = frozenset(
    (
        *("neutral", "article", "auxiliary", "auxiliary_to", "prep", "by", "of", "from", "to"),
        *("in", "adverb", "stop", "and", "or", "date_word", "date_before", "date_loose", "per"),
        *("currency", "sign_of", "means", "level_article", "per_measure", "earlier", "comparand"),
    )
)


def part_from_object(state: WordingPass, at: int) -> None:
    """Part a verb of bound from the number to come if it had its object before the verb at `at`."""
    phrase, tokens = state.phrase, state.tokens
    if not phrase.bound_word or phrase.amounts or phrase.bound_word[:1] > LAST_LETTER:
        return
    bound = next((n for n in range(at - 1, -1, -1) if tokens[n].text == phrase.bound_word), None)
    if bound is None or "bound_verb" not in tokens[bound].word.roles:
        return
    if has_role(tokens, at + 1, "of") or all(map(_is_light, tokens[bound + 1 : at])):
        return  # superó el nivel registrado de 5 t
    if _follows_pronoun(state, bound) or _describes_noun(state, bound):
        phrase.forget_bound()
        state.exceeds = ""
    else:
        state.apart = state.apart or phrase.bound_word


def _is_light(token: Token) -> bool:
    says = token.word.says
    plain = says <= _LIGHT or ("neutral" in says and "record" not in says)
    return token.kind == "word" and plain


def _follows_pronoun(state: WordingPass, at: int) -> bool:
    """Whether a relative pronoun stands before the verb here, perhaps with an auxiliary between."""
    settings, back = state.amounts.settings, at - 1
    pronouns = guards(settings.vocabulary, settings.language or "", RELATIVE_PRONOUN)
    while back > 0 and state.tokens[back].text.lower() not in pronouns:
        if state.tokens[back].word.roles.isdisjoint(_LEADING):
            return False
        back -= 1
    return back > 0 and state.tokens[back].text.lower() in pronouns


def _describes_noun(state: WordingPass, at: int) -> bool:
    """Whether a participle here describes the noun right before it."""
    settings = state.amounts.settings
    endings = tuple(guards(settings.vocabulary, settings.language or "", GERUND))
    before = state.tokens[at - 1] if at else None
    named = before is not None and (
        before.kind == "unknown" or not _NOUNS.isdisjoint(before.word.says)
    )
    return bool(endings) and named and state.tokens[at].text.lower().endswith(endings)
