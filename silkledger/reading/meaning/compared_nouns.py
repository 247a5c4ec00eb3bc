"""Compared nouns: words between a number and a noun that no vocabulary lists, put behind the noun.

"300 more bales", "10 or fewer colonies", "2,574 fewer deficient bridges" say what "300 bales more"
says; "11,042 of those bales" counts bales. Adjectives stay before their noun.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import VERBAL, is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, is_plain_word
from silkledger.reading.words.senses import is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_MANY = Decimal(5)  # behind which a noun is a plural
_DETERMINES = frozenset(("neutral", "date_loose", "subject"))
_DESCRIBES = frozenset(("neutral", "subject", "noun"))


def with_compared_noun(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the noun right behind its number, as they are if it is nowhere else.

    The noun is a plural that differs from its singular (millions don't count a tax), or a
    unit that an adjective of the dictionary parts from its number.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.head_first or language.method not in ("endings", "lemmas"):
        return tokens
    for at in range(1, len(tokens) - 1):
        if not (tokens[at - 1].kind == "number" or tokens[at - 1].word.scale):
            continue
        start = at + 1 if _compares(tokens[at]) else _behind_determiner(tokens, at)
        end = _behind_noun(tokens, start, language, settings)
        if start > at and end > start:
            between = tokens[at:start] if _compares(tokens[at]) else ()
            return [*tokens[:at], *tokens[start:end], *between, *tokens[end:]]
    return tokens


def _compares(token: Token) -> bool:
    """Whether a word is "more" or "fewer", or "or more", and nothing else."""
    return bool(token.word.says) and token.word.says <= {"change_after", "bound_after"}


def _behind_determiner(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind "of those" or "of the", `at` without them."""
    of, those = tokens[at : at + 2]
    leads = "of" in of.word.roles and "prep" in of.word.roles
    determines = leads and bool(those.word.says) and those.word.says <= _DETERMINES
    return at + 2 if determines else at


def _behind_noun(
    tokens: Sequence[Token], at: int, language: NounLanguage, settings: Settings
) -> int:
    """Return the place behind a noun and the adjectives before it, `at` if none stands here."""
    behind = at
    for place in range(at, len(tokens)):
        token = tokens[place]
        unit = token.word.unit
        if unit is not None and unit.dimension in COUNTED:
            return place + 1 if place > at else at
        named = bool(token.word.says) and token.word.says <= _DESCRIBES
        plain = token.kind == "unknown" and is_plain_word(
            token.text, language.code, settings.vocabulary
        )
        acts = _is_verbal(token, language, settings)
        if not (named or plain or acts):
            break
        if acts or _is_noun(token, language, settings):
            behind = place + 1
    return behind


def _is_verbal(token: Token, language: NounLanguage, settings: Settings) -> bool:
    """Whether a plural stands here that is a verb of the singular elsewhere: 102 fewer claims."""
    roles = token.word.says
    acts = "activity" in roles or "speaks_of" in roles
    if not acts or not roles <= VERBAL or not language.ends_in_head or " " in token.text:
        return False
    return is_plural(token.text.lower(), settings.vocabulary, language.code)


def _is_noun(token: Token, language: NounLanguage, settings: Settings) -> bool:
    """Whether a word is a plural, listed as a noun or one of the dictionary that turns nothing."""
    if token.kind == "unknown" and not is_ordinary(token.text, language.code, settings.vocabulary):
        return False
    if token.kind != "unknown" and not is_subject(token.word):
        return False
    if language.capital:
        return language.base_form(token.text, _MANY, scaled=True) not in (None, token.text.lower())
    return is_plural(token.text.lower(), settings.vocabulary, language.code)
