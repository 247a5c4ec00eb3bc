"""Compared levels: comparatives that describe a level whose number follows: a higher share of 75 %.

"Einem höheren Anteil von 75 %" compares with something that is not said; the number is the level
itself, so that the comparative is left out. Behind a number, beside a word of change and before any
other noun it stays, as it may say by how much something differs. So it does where adjectives follow
their noun: un taux plus élevé de 5 % is one that is higher by 5 %, or one of 5 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEVELS = frozenset(("share", "extent"))
_PLAIN = frozenset(("neutral", "subject"))
_DETERMINES = frozenset(("article", "neutral"))
_OF = frozenset(("of",))
_LEADS = frozenset(("article", "neutral", "of", "prep", "from"))
_TURNS = frozenset(("than", "bound_verb", "finite", "deficit", "surplus"))


def without_comparative(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without a comparative that describes the level of the only number."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.head_first or language.method not in ("endings", "lemmas"):
        return tokens
    numbers = [at for at, token in enumerate(tokens) if _is_number(token)]
    if len(numbers) != 1 or any(map(_changes, tokens)):
        return tokens
    for at in range(1, numbers[0] - 1):
        if tokens[at].word.change_after is None or tokens[at].word.roles & _TURNS:
            continue
        determined = bool(tokens[at - 1].word.roles & _DETERMINES)
        if determined and _is_level(tokens[at + 1]) and _leads(tokens, at + 1, numbers[0]):
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _is_level(token: Token) -> bool:
    roles = token.word.roles
    return bool(roles & _LEVELS) or roles >= _PLAIN


def _leads(tokens: Sequence[Token], noun: int, number: int) -> bool:
    """Whether nothing but "of" and a hedge stands between the level and its number."""
    inside = tokens[noun].text.lower().endswith(" of")  # share of
    between = tokens[noun + 1 : number]
    led = inside or (bool(between) and bool(between[0].word.roles & _OF))
    return led and all(
        token.word.bound_before or token.word.currency or token.word.roles & _LEADS
        for token in between
    )


def _changes(token: Token) -> bool:
    return bool(token.word.change_before or token.word.separable or token.word.multiple)


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled
    counts = spelled is not None and "article" not in token.word.roles
    return token.kind == "number" or counts
