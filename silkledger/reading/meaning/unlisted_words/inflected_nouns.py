"""Unlisted words where endings tell the nouns: Russian.

An adjective is only read before a noun that stands before the number. A noun or adjective that
adjoins the number stays unknown; a verb may do so that has the amount for its object (покрасили 5
тыс. домов). What is counted stays as it is printed: behind a number without a unit nothing is
read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import is_proper, states_number
from silkledger.reading.meaning.unlisted_words.refused_wording import (
    DESCRIBING,
    DOING,
    NAMING,
    is_foreign_name,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.ordinary import is_ordinary, is_plain_word
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.unlisted_words.refused_wording import RefusedWording
    from silkledger.reading.words.senses import Token, Word
    from silkledger.schemas.vocabulary import Vocabulary

_KINDS = {
    **dict.fromkeys(("VERB", "INFN", "PRTS", "GRND"), "verb"),
    **dict.fromkeys(("ADJF", "PRTF"), "adjective"),
    "NOUN": "noun",
}
_WORDS = {"noun": NAMING, "verb": DOING, "adjective": NAMING}
_NOUNS = frozenset(("subject", "noun", "neutral", "matter", "activity"))
_MEASURED = COUNTED | MEASURES
_OBJECTS = _MEASURED | {"time"}
_NAMED = frozenset(("subject", "noun", "neutral", "matter"))
_TURNING = frozenset(("by", "to", "from", "than", "except", "base"))
_BETWEEN = frozenset(("neutral", "article"))  # roles of words between a verb and its object
_PARTING = VERBS | {"subject"}  # roles of words that part a first name from the number
_UNIT = 3  # tokens behind a number, up to its unit: 5 млн тонн


def inflected_word(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what an unlisted word says, None if it may say something of the number.

    `listed` are the tokens with the words before this one as they were read. Under a change or a
    balance, and before "by", a verb may say what becomes of the amount. "By" behind the amount that
    is its object leads to something else.
    """
    tokens, number, settings = wording.tokens, wording.first, wording.settings
    measured = _has_unit(tokens, number)
    if at >= (len(tokens) if measured else number):
        return None
    if is_foreign_name(tokens[at], wording):
        return _foreign_word(wording, listed, at)
    has_object = measured and not wording.signed and _measures(tokens, number, _OBJECTS)
    if has_object and at < number and _has_object(listed, at, _object_start(tokens, number)):
        known = all(_is_known(token, settings) for token in listed[:at])
        return _listed(tokens[at], {"verb"}, settings) if known else None
    dimensions = COUNTED if wording.led_by else _MEASURED  # гнейс на 5 тонн may say by how much
    alone = wording.statistic not in CHANGES and _is_measured(tokens, number, dimensions)
    kinds = {"noun", "adjective"} if wording.signed or wording.led_by else set(_WORDS)
    return _listed(tokens[at], kinds - _ungoverned(listed, at, number, measured=alone), settings)


def _foreign_word(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what a name in Latin letters or capitals says: акций Yandex, за Skype 5 млн.

    It stands behind a noun or preposition, and not right before the number, of which it may be the
    model (Boeing 737).
    """
    if wording.numbers != [wording.first] or at + 1 in wording.numbers:
        return None
    before, between = listed[at - 1] if at else None, listed[at + 1 : wording.first]
    if before is None:
        led = any(token.word.roles & _PARTING for token in between)
    else:
        led = "prep" in before.word.roles or _names(before) or before.word.unit is not None
    if not led:
        return None
    return NAMING if at < wording.first else DESCRIBING


def _is_known(token: Token, settings: Settings) -> bool:
    """Whether a word may be left of a verb: a listed or ordinary one, or a name."""
    ordinary = is_ordinary(token.text, settings.language or "", settings.vocabulary)
    return token.kind != "unknown" or ordinary or is_proper(token, settings)


def _has_object(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether an amount from `start` may be the object of a verb here.

    Only a preposition and its nouns may stand between: влили в экономику 23 трлн рублей.
    """
    between = tokens[at + 1 : start]
    if not between:
        return at == start - 1
    first, *nouns = between
    leads = "prep" in first.word.roles and first.word.roles.isdisjoint(_TURNING)
    plain = all(token.kind == "word" and token.word.says <= _NAMED for token in nouns)
    return bool(nouns) and leads and plain


def _object_start(tokens: Sequence[Token], number: int) -> int:
    """Return the place of the first word before an amount that may belong to it: более 5 тонн."""
    start = number
    while start and _is_of_object(tokens[start - 1]):
        start -= 1
    return start


def _is_of_object(token: Token) -> bool:
    """Whether a word belongs to the amount behind it: a bound, money, and no other preposition."""
    word = token.word
    leads = bool(word.change_before) or not word.roles.isdisjoint(("to", "by", "from"))
    if leads or ("prep" in word.roles and not word.bound_before):
        return False
    return bool(word.bound_before or word.roles & _BETWEEN) or _is_money(token)


def _ungoverned(tokens: Sequence[Token], at: int, number: int, *, measured: bool) -> set[str]:
    """Return the kinds that a word can't have here: what nothing governs, or may govern the number.

    Of комитет 5 тонн and банан в 5 раз больше it is open what the noun says. A preposition governs
    it (привить от гриппа до 60 %), and apart from a number that measures or counts it only names
    something (парк на 70 машин). A verb before the number may govern it.
    """
    led = at > 0 and "prep" in tokens[at - 1].word.roles
    apart = measured and _is_apart(tokens, at, number)
    other = set[str]() if led or apart else {"noun"}
    other |= set[str]() if apart and _names(tokens[at + 1]) else {"adjective"}
    return other | ({"verb"} if at < number else set())


def _is_apart(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether more than bounds and money stand between a word and the number behind it."""
    between = tokens[at + 1 : number]
    return not all(token.word.bound_before or _is_money(token) for token in between)


def _names(token: Token) -> bool:
    """Whether a word is a noun or an adjective that stands before one, by its letters and roles."""
    word = token.word
    governs = word.bound_before or word.change_before or word.spelled or word.scale
    named = token.kind == "unknown" or bool(word.roles & _NOUNS)
    return named and not governs and token.text[:1].isalpha()


def _is_measured(tokens: Sequence[Token], number: int, dimensions: frozenset[str]) -> bool:
    """Whether the only number of a wording has one of the dimensions, or is one of money."""
    alone = not any(map(states_number, tokens[_number_end(tokens, number) :]))
    return alone and _measures(tokens, number, dimensions)


def _measures(tokens: Sequence[Token], number: int, dimensions: frozenset[str]) -> bool:
    """Whether the number here has one of the dimensions, or is one of money."""
    if number and _is_money(tokens[number - 1]):
        return True
    end = _number_end(tokens, number)
    for token in tokens[end : end + _UNIT]:
        unit = token.word.unit
        if token.word.currency or (unit is not None and unit.dimension in dimensions):
            return True
    return False


def _is_money(token: Token) -> bool:
    return bool(token.word.currency or token.word.sign_of)


def _number_end(tokens: Sequence[Token], number: int) -> int:
    """Return the place behind the number here, which may have several words: двадцать пять."""
    end = number
    while end < len(tokens) and _is_of_number(tokens[end]):
        end += 1
    return end


def _is_of_number(token: Token) -> bool:
    ranges = token.text == "-" or "range" in token.word.roles
    return states_number(token) or token.word.scale is not None or ranges


def _has_unit(tokens: Sequence[Token], number: int) -> bool:
    end = _number_end(tokens, number)
    leads = 0 < number < len(tokens) and _is_money(tokens[number - 1])
    return leads or any(
        token.word.unit is not None or bool(token.word.currency)
        for token in tokens[end : end + _UNIT]
    )


def _listed(token: Token, kinds: set[str], settings: Settings) -> Word | None:
    """Return what an unlisted word of one of these kinds says, None of any other."""
    parse_kinds = {_kind(parse) for parse in parsed(token.text.lower()) if parse.is_known}
    if len(parse_kinds) != 1 or not parse_kinds <= kinds:
        return None
    kind, code, vocabulary = parse_kinds.pop(), settings.language or "", settings.vocabulary
    known = _describes if kind == "adjective" else is_ordinary
    return _WORDS[kind] if known(token.text, code, vocabulary) else None


def _describes(text: str, code: str, vocabulary: Vocabulary) -> bool:
    """Whether an adjective of the dictionary says nothing of a number: not мнимый, прежний."""
    lemmas = {parse.normal_form for parse in parsed(text.lower())}
    return lemmas.isdisjoint(guards(vocabulary, code)) and is_plain_word(text, code, vocabulary)


def _kind(parse: Any) -> str:
    return _KINDS.get(parse.tag.POS, "")
