"""Purposes: Russian nouns of decrease that an amount is for, comes from or is taken by.

In "на снижение тарифов направлено 5 млрд рублей", "несмотря на падение спроса продажи составили 5
млн тонн" and "падение затронуло 30 компаний" something else has the amount, and nothing falls by
it. The noun has it as the subject of a verb of level (падение составило 5 %), and where it is of
its size (размер снижения составил 5 %). A verb that tells a change itself leaves it open whose
amount it is (снижение отмечено в 30 регионах).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import is_never_accusative, may_be_genitive
from silkledger.reading.words.guard_kinds import LEADING, REPORTING, SIZE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBS, is_activity
from silkledger.reading.words.russian import is_verb_form, parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_DESCRIBING = frozenset(("ADJF", "PRTF", "NPRO"))
_TELLING = VERBS | {"price_of"}  # roles of words behind the noun that have the amount
_WITH_ACCUSATIVE = frozenset(("на", "за", "про", "через", "в", "во", "под", "о", "об", "по"))
_MOST_ADJECTIVES = 3
_RELATIVE = "котор"  # о снижении, которое составило 5 %


def leave_purpose(state: WordingPass, at: int, amount: Amount) -> None:
    """Take the decrease from an amount, whose number is at `at`, that something else has.

    Raises UnreadableError where a verb may tell the change.
    """
    phrase, settings = state.phrase, state.amounts.settings
    reporting = tuple(guards(settings.vocabulary, settings.language or "", REPORTING))
    if not reporting or phrase.change != "down" or phrase.by or phrase.level or phrase.amounts:
        return
    changes = [place for place in range(at) if state.tokens[place].word.change_before]
    if not changes:
        return  # ниже в 2 раза
    noun, behind = state.tokens[changes[-1]], state.tokens[changes[-1] + 1 : at]
    if any(token.text.lower().startswith(_RELATIVE) for token in behind):
        return
    if len(changes) > 1 or "deficit" in noun.word.roles or is_verb_form(noun.text):
        return
    verbs = [token for token in behind if is_activity(token.word)]
    if _is_governed(state.tokens[: changes[-1]], noun, settings):
        told = any(map(_tells, behind))
    else:
        sized = any("verb" in token.word.roles for token in behind)  # продолжилось и составило
        told = bool(verbs) and not (amount.relative or sized)
        if told and any(verb.text.lower().startswith(reporting) for verb in verbs):
            raise UnreadableError("sign.unclear", f"{noun.text} … {amount.text}")
    if told:
        phrase.change = ""
        phrase.loses = phrase.collects = False


def _tells(token: Token) -> bool:
    """Whether a verb or price that is not a participle has the amount."""
    parts = {parse.tag.POS for parse in parsed(token.text.lower())}
    return not token.word.roles.isdisjoint(_TELLING) and "PRTF" not in parts


def _is_governed(before: Sequence[Token], noun: Token, settings: Settings) -> bool:
    """Whether a preposition governs a noun behind these tokens, or it is the genitive of one."""
    at = len(before) - 1
    least = max(at - _MOST_ADJECTIVES, 0)
    while at > least and _describes(before[at]):
        at -= 1
    if at < 0:
        return False
    words = before[at].text.lower().split()
    if words[-1] in guards(settings.vocabulary, settings.language or "", LEADING):
        # "При этом снижение" is not an object of "при".
        return (
            words[-1] in _WITH_ACCUSATIVE
            or is_never_accusative(noun.text.lower())
            or (may_be_genitive(noun.text.lower()))
        )
    sizes = tuple(guards(settings.vocabulary, settings.language or "", SIZE))
    heads = "NOUN" in {parse.tag.POS for parse in parsed(words[-1])}
    heads = (
        heads and "date_word" not in before[at].word.roles and may_be_genitive(noun.text.lower())
    )
    return heads and not words[-1].startswith(sizes)


def _describes(token: Token) -> bool:
    parts = {parse.tag.POS for parse in parsed(token.text.lower())}
    return bool(parts) and parts <= _DESCRIBING
