"""Joined participles: a counted noun or verb that a hyphen joins to a participle is an adjective.

In "8,745 farm-related jobs" and "12 bank-owned companies" neither farms nor banks are counted. The
participles are guards of their own (vocabularies/guards.csv, joined).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import JOINED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_ADJECTIVE = Word(roles=frozenset(("neutral",))).settled()


def with_participles(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with such compounds before a noun as one adjective each.

    >>> from silkledger.reading.definitions.digit_groups import digits_of
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> settings = Settings(SHIPPED, digits_of(SHIPPED, "en"), language="en")
    >>> tokens = lexicon(SHIPPED, "en").tokens("12 bank-owned companies")
    >>> [token.text for token in with_participles(tokens, settings)]
    ['12', 'bank-owned', 'companies']
    """
    participles = guards(settings.vocabulary, settings.language or "", JOINED)
    for at in range(1, len(tokens) - 3 if participles else 0):
        noun, hyphen, participle, behind = tokens[at : at + 4]
        if participle.text.lower() not in participles or hyphen.text != "-":
            continue
        glued = noun.end == hyphen.start and hyphen.end == participle.start
        free = tokens[at - 1].end < noun.start and behind.text[:1].isalpha()
        if glued and free and _is_noun(noun):
            text = f"{noun.text}-{participle.text}"
            joined = Token("word", text, noun.start, participle.end, _ADJECTIVE)
            return with_participles([*tokens[:at], joined, *tokens[at + 3 :]], settings)
    return tokens


def _is_noun(token: Token) -> bool:
    """Whether a counted noun stands here, or one that is a verb as well."""
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED
    governs = token.word.change_before or token.word.bound_before
    return not governs and (counted or "activity" in token.word.roles)
