"""Purposes: nouns of change that are what an amount is for, or who has it, and not its own change.

In "на снижение тарифов направлено 5 млрд рублей" and "падение затронуло 30 компаний" a verb of
doing has the amount for its object. A verb that tells a change itself leaves it open whose amount
it is (снижение отмечено в 30 регионах).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guards import REPORTING, guards
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.russian import is_verb_form

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount


def leave_purpose(state: WordingPass, at: int, amount: Amount) -> None:
    """Take the change from an amount, whose number is at `at`, that a verb behind its noun has.

    Raises UnreadableError where that verb may tell the change.
    """
    phrase, settings = state.phrase, state.amounts.settings
    if phrase.by or phrase.level or phrase.amounts or amount.relative:
        return
    reporting = tuple(guards(settings.vocabulary, settings.language or "", REPORTING))
    change = max(place for place in range(at) if state.tokens[place].word.change_before)
    verbs = [token for token in state.tokens[change + 1 : at] if is_activity(token.word)]
    noun = state.tokens[change]
    if not (verbs and reporting) or "deficit" in noun.word.roles or is_verb_form(noun.text):
        return
    if any(verb.text.lower().startswith(reporting) for verb in verbs):
        raise UnreadableError("sign.unclear", f"{noun.text} … {amount.text}")
    phrase.change = ""
    phrase.loses = phrase.adds = phrase.collects = False
