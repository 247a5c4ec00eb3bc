"""Averted changes: a verb or noun that stops, delays or wards off the change that it governs.

"Delayed a rise of 5 %" and "спасли от падения на 5 %" state no change of 5 %, and neither does "the
rise of 5 % was postponed". Such a word says nothing of a number that is not a change (saved 5
lives), nor of a finite verb of change, whose subject it may describe (delayed flights rose by 5 %).
A loss that was averted is none either: 挽回损失500万元. What is not done states no number at all,
where an infinitive says what: renonce à exporter 18 tonnes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import INFINITIVE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import OPENING, is_activity
from silkledger.reading.words.senses import LIGHT, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_AVERTING = frozenset(("averts", "averts_beside"))
# What may stand between a word and the change right behind it: ended a rise of 5 %, a 5 % rise.
_BETWEEN = LIGHT | {"of", "prep", "of_before", "to", "base"}
_PASSIVE = frozenset(("verb", "auxiliary"))
_LEADS = frozenset(("of", "to", "prep"))


def refuse_before(state: WordingPass, at: int, *, finite: bool = False) -> None:
    """Raise UnreadableError if a word before the change at `at` averts it.

    `finite` says that the change is a finite verb, which Chinese doesn't tell from a noun.
    """
    if state.said.isdisjoint(_AVERTING) or (finite and not _is_han(state.tokens[at])):
        return
    beside = True
    for token in reversed(state.tokens[:at]):
        roles = token.word.roles
        if "stop" in roles or token is state.stem:  # bremst um 5 % ab
            return
        if "averts" in roles or (beside and "averts_beside" in roles):
            raise UnreadableError("wording.negation", token.text)
        number = token.kind in NUMBERS or bool(token.word.unit)
        beside = beside and (number or bool(roles & _BETWEEN))


def refuse_behind(state: WordingPass, at: int) -> None:
    """Raise UnreadableError if the word at `at`, behind a change and its number, averts it.

    It does in the passive, or where nothing opens another phrase before it.
    """
    phrase, roles = state.phrase, state.tokens[at].word.roles
    if not (phrase.change and "averts" in roles):
        return
    passive = at > 0 and bool(state.tokens[at - 1].word.roles & _PASSIVE)
    if passive or not _opens(state.gap[:-1]):
        raise UnreadableError("wording.negation", state.tokens[at].text)


def refuse_divided(state: WordingPass) -> None:
    """Raise UnreadableError for a verb around a change and its number: setzte um 5 % … aus."""
    if not state.phrase.change or "averts_stem" not in state.said:
        return
    last = state.tokens[-1]
    if "averts_end" in last.word.roles:
        raise UnreadableError("wording.negation", last.text)


def refuse_doing(tokens: Sequence[Token], settings: Settings) -> None:
    """Raise UnreadableError where an infinitive of doing stands behind a word that averts it.

    Only a preposition stands between them (se niega a comprar, évite d'exporter), in the languages
    whose infinitives follow so.
    """
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.begins_with_head:
        return
    endings = tuple(guards(settings.vocabulary, language.code, INFINITIVE))
    for at, token in enumerate(tokens[:-1]):
        if "averts" not in token.word.roles:
            continue
        doing = tokens[at + 1]
        if at + 2 < len(tokens) and not doing.word.roles.isdisjoint(_LEADS):
            doing = tokens[at + 2]
        if is_activity(doing.word) and doing.text.endswith(endings):
            raise UnreadableError("wording.negation", token.text)


def _opens(words: Sequence[Token]) -> bool:
    return any(token.word.roles & OPENING for token in words)


def _is_han(token: Token) -> bool:
    return token.text[:1] > LAST_LETTER
