"""Counted groups: a few things whose number says who they are: the three countries produced 84 %.

Behind a definite article or a demonstrative, a number word up to twelve names a group that is
known, and the verb behind its noun has a share, money or a measure for its object: the figure. The
word is left out, so that it does not compete with the figure. Words for each (each of the three)
and an own number of the things (the three ships carried 84 people) leave both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.words.guard_kinds import APIECE, DEFINITE
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_MOST = 12
_MADE = MEASURES | {"share"}
_DOES = frozenset(("activity", "verb", "share"))
_EACH = frozenset(("each", "each_one", "per"))
_BESIDE = frozenset(("neutral",))
_TURNS = frozenset(("each", "by", "than", "per", "from", "negation", "stop", "prep", "and", "or"))


def without_group_number(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without the number word of a group that does what the figure says."""
    definite = guards(settings.vocabulary, settings.language or "", DEFINITE)
    apiece = guards(settings.vocabulary, settings.language or "", APIECE)
    if not definite or any(_distributes(token, apiece) for token in tokens):
        return tokens
    for at in range(1, len(tokens) - 3):
        article = tokens[at - 1]
        led = article.kind != "number" and article.text.lower() in definite
        if led and _is_few(tokens[at]) and _acts(tokens, at + 1):
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _distributes(token: Token, apiece: frozenset[str]) -> bool:
    """Whether a word says that each of the things has the amount."""
    roles = token.word.roles
    each = bool(roles & _EACH) and "article" not in roles
    return each or (token.kind != "number" and token.text.lower() in apiece)


def _is_few(token: Token) -> bool:
    spelled = token.word.spelled
    value = spelled.value if spelled is not None else None
    return value is not None and value.denominator == 1 and 1 < value <= _MOST


def _acts(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a verb stands behind the counted noun here, and its object is the only figure."""
    unit = tokens[noun].word.unit
    if unit is None or unit.dimension not in COUNTED:
        return False
    verb = noun + 1
    while verb < len(tokens) and tokens[verb].word.says and tokens[verb].word.says <= _BESIDE:
        verb += 1
    behind = tokens[verb + 1 :]
    if verb >= len(tokens) or tokens[verb].word.roles.isdisjoint(_DOES):
        return False
    numbers = [at for at, token in enumerate(behind) if token.kind == "number"]
    changes = any(
        token.word.change_before or token.word.separable or token.word.multiple
        for token in tokens[verb:]
    )
    if changes or len(numbers) != 1 or any(_turns(token) for token in behind[: numbers[0]]):
        return False
    return _is_made(behind, numbers[0])


def _turns(token: Token) -> bool:
    word = token.word
    article = "article" in word.roles or "neutral" in word.roles
    return not (article or word.bound_before) and bool(word.roles & _TURNS)


def _is_made(tokens: Sequence[Token], number: int) -> bool:
    """Whether the number is one of a share, of money or of what is measured."""
    paid = number > 0 and bool(tokens[number - 1].word.currency)
    at = number + 1
    while at < len(tokens) and (tokens[at].word.scale or "of" in tokens[at].word.roles):
        at += 1
    word = tokens[at].word if at < len(tokens) else None
    unit = word.unit if word is not None else None
    measured = unit is not None and unit.dimension in _MADE
    return paid or measured or (word is not None and bool(word.currency))
