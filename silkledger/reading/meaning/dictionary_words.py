"""Dictionary words: a refused Russian wording with roles for unlisted words of the dictionary.

A noun or verb that no vocabulary lists, but the dictionary knows, is read as a listed one of its
kind would be, unless one of its parts may turn the meaning (see words.ordinary). Adjectives may do
so in more ways than are listed (мнимый, прежний), and stay unknown. What is counted stays as it is
printed: behind a number without a unit nothing is replaced.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.words.noun_forms import noun_language, parsed
from silkledger.reading.words.ordinary import is_ordinary
from silkledger.reading.words.senses import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_KINDS = {
    **dict.fromkeys(("VERB", "INFN", "PRTS", "GRND"), "verb"),
    "NOUN": "noun",
}
_NAMING = Word(roles=frozenset(("subject",))).settled()
_DOING = Word(roles=frozenset(("activity",))).settled()
_WORDS = {"noun": _NAMING, "verb": _DOING}
_UNIT = 3  # tokens between a number and its unit: 5 млн тонн


def with_dictionary_words(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the roles of unlisted words, as they are if there is none.

    Under a change or a balance, and before "by", a verb may say what becomes of the amount, and
    stays unlisted.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.method != "pymorphy":
        return tokens
    number = next((at for at, token in enumerate(tokens) if states_number(token)), len(tokens))
    end = len(tokens) if _has_unit(tokens, number) else number
    signed = statistic in CHANGES or statistic == "balance"
    signed = signed or any("by" in token.word.roles for token in tokens)  # облегчены на 30%
    kinds = {"noun"} if signed else set(_WORDS)
    found = [
        _listed(token, kinds - _ungoverned(tokens, at, number), settings) if at < end else token
        for at, token in enumerate(tokens)
    ]
    return found if any(new is not old for new, old in zip(found, tokens, strict=True)) else tokens


def _ungoverned(tokens: Sequence[Token], at: int, number: int) -> set[str]:
    """Return the kinds that a word can't have here: what nothing governs, or may govern the number.

    Of комитет 5 тонн and банан в 5 раз больше it is open what the noun says; a preposition governs
    it: привить от гриппа до 60 %. A verb before the number may govern it.
    """
    led = at > 0 and "prep" in tokens[at - 1].word.roles
    return ({"verb"} if at < number else set()) | (set() if led else {"noun"})


def _has_unit(tokens: Sequence[Token], number: int) -> bool:
    return any(
        token.word.unit is not None or bool(token.word.currency)
        for token in tokens[number + 1 : number + 1 + _UNIT]
    )


def _listed(token: Token, kinds: set[str], settings: Settings) -> Token:
    """Return an unlisted word of one of these kinds as a listed one, any other as it is."""
    if token.kind != "unknown":
        return token
    found = {_kind(parse) for parse in parsed(token.text.lower()) if parse.is_known}
    if len(found) != 1 or not found <= kinds:
        return token
    if not is_ordinary(token.text, settings.language or "", settings.vocabulary):
        return token
    return replace(token, kind="word", word=_WORDS[found.pop()])


def _kind(parse: object) -> str:
    tag = getattr(parse, "tag")  # noqa: B009 -- pymorphy3 has no types
    return _KINDS.get(str(tag.POS), "")
