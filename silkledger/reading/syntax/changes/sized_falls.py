"""Falls whose size a number is: "évalue à 27 % la chute", "sitúa en el 27 % el descenso".

A noun of decrease right behind the number and its article is the object of a verb that puts it at
the number. The verb tells no direction, so that the number would be read as one of an increase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import KNOWN
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

SIZED = "fall_sized"
_LED = 2  # tokens of an article and its noun
_OF = frozenset(("of", "from", "by"))


def is_sized(state: WordingPass, token: Token) -> bool:
    """Whether a word behind the number is a fall that nothing but its article parts from it."""
    word = token.word
    falls = "down" in (word.change_before, word.change_after) and "finite" not in word.roles
    if not falls or len(state.gap) != _LED:
        return False
    article, settings = state.gap[0], state.amounts.settings
    known = article.text.lower() in guards(settings.vocabulary, settings.language or "", KNOWN)
    return (known or "article" in article.word.roles) and article.word.roles.isdisjoint(_OF)
