"""Contracted levels: "to the" in one word before the level that a change led to.

French "au" and Spanish "al" stand in many places for at, in or by the; before the noun of a level
right behind a verb of change they lead to where it came (tombé au niveau de 300 t), as Russian "к"
does, and before a fraction to what is left (réduit au tiers). Neither is the size of the change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import LEVEL_NOUN, TO_THE
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_BETWEEN = LIGHT | {"prep", "of"}
_REACH = 4  # tokens from the change to its number: au niveau record de


def refuse_contracted(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError where a contraction leads to the number at `at` as to a level."""
    settings, tokens = state.amounts.settings, state.tokens
    leads = guards(settings.vocabulary, settings.language or "", TO_THE)
    if not leads or not at:
        return
    lead = tokens[at - 1]
    if amount.fraction and lead.text.lower() in leads and "by" not in lead.word.roles:
        raise UnreadableError("sign.unclear", f"{lead.text} {amount.text}")
    nouns = guards(settings.vocabulary, settings.language or "", LEVEL_NOUN)
    for place in range(max(at - _REACH, 1), at):
        first = tokens[place].text.lower().partition(" ")[0]  # au, au plus bas
        if first not in leads or not _moves(tokens[place - 1]):
            continue
        named = [n for n in (place, place + 1) if tokens[n].text.lower() in nouns]
        if named and all(token.word.roles & _BETWEEN for token in tokens[named[-1] + 1 : at]):
            raise UnreadableError("number.end_of_change", amount.text)


def _moves(token: Token) -> bool:
    """Whether a word is a verb of change, of which a participle has no role of its own.

    In Russian a noun of change has none either, and "на уровне" behind it says how large it is.
    """
    word = token.word
    return bool(word.change_before) and (token.text < "\u0400" or "finite" in word.roles)
