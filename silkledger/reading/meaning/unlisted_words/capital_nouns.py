"""Unlisted words where a capital letter tells the nouns: German.

Before the number a noun stands before a change, verb or preposition, an adjective before its noun,
and a verb right before the amount. Further off, a name or noun before a preposition or verb
("Ronaldo mit 30 Toren") and a verb, adverb or adjective ("2.000 Menschen gingen auf die Straße")
say nothing of the amount. A word that adjoins the number behind it stays unlisted, and so does one
that may govern it: the noun before "um" or "von".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import tells_change
from silkledger.reading.meaning.unlisted_words.refused_wording import (
    DESCRIBING,
    DOING,
    LEADING,
    NAMING,
    is_determined,
    is_told_before,
    leads_to_number,
)
from silkledger.reading.words.dictionaries import base_form
from silkledger.reading.words.guard_kinds import PREFIX
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb, may_turn
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.meaning.unlisted_words.refused_wording import RefusedWording
    from silkledger.reading.words.senses import Token, Word

_INFLECTED = ("e", "en", "er", "es", "em")  # of adjectives before their noun
_COMPARATIVE = re.compile(r"er(?:e[rnsm]?)?\Z")  # 5 Tonnen schwererer Züge
_OPEN_ADJECTIVES = ("ig", "lich", "isch", "sam", "haft", "bar", "ell", "iv", "ös", "al", "är")
_ADVERBIAL = ("lich", "ig", "isch", "sam", "haft", "bedingt", "bereinigt", "mäßig", "voll")
_SHORTEST_NAME, _SHORTEST_NOUN = 2, 3  # letters
_VERBAL = VERBS | {"activity", "auxiliary", "finite"}
_GOVERNED = frozenset(("by", "from", "to", "of"))
_OPENS = frozenset(("open", "close"))
_PREPOSITION = frozenset(("prep",))
_TURNING = frozenset(
    ("by", "to", "from", "of", "than", "range", "base", "negation", "except", "per")
)
_LONG_NUMBER = 3  # digits
_NAMED = LIGHT | {"subject", "noun", "head", "common"}
_UNIT = frozenset(("unit",))
_ARTICLE = frozenset(("neutral", "of"))


def capital_noun_word(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what an unlisted word says of the number, None if it may say something of it.

    `listed` are the tokens with the words before this one as they were read.
    """
    word = _word_apart(wording, listed, at)
    return _word_before(wording, listed, at) if word is None else word


def _word_before(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what a word before the number says there."""
    if not is_told_before(wording, at):
        return None
    text, between = listed[at].text, listed[at + 1 : wording.first]
    if not text[:1].isupper():
        return _small_word(wording, listed, at)
    if (
        text.isupper()
        or len(text) < _SHORTEST_NOUN
        or not (between and _is_harmless(text, wording))
    ):
        return None
    if "range_only" in between[0].word.roles:
        return NAMING  # Tiefen zwischen 20 und 50 Metern
    if not leads_to_number(between):
        bare = tells_change(between[0]) and not is_determined(listed, at)
        return NAMING if any(map(_parts, between)) and not bare else None
    led = between[0].word.roles
    told = wording.told and is_determined(listed, at)
    return NAMING if "from" in led or (told and bool(led & {"by", "to"})) else None


def _small_word(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what an adjective before its noun says, or a verb right before the number."""
    code, vocabulary = wording.code, wording.vocabulary
    text, following = listed[at].text, listed[at + 1]
    if not is_plain_word(text, code, vocabulary):
        return None
    if text.endswith(_INFLECTED) and following.text[:1].isupper():
        return DESCRIBING if not tells_change(following) or _is_open(text, code) else None
    if text.endswith(_ADVERBIAL) and _may_follow_adverb(following):
        return DESCRIBING
    between = listed[at + 1 : wording.first]
    governed = any(token.word.roles & LEADING for token in between)
    parted = listed[-1].text in guards(vocabulary, code, PREFIX)  # dampfte 5 Tonnen ein
    acts = may_be_verb(text, code, vocabulary) and leads_to_number(between)
    return DOING if acts and not (governed or wording.told or parted) else None


def _may_follow_adverb(token: Token) -> bool:
    """Whether a verb, change or preposition stands here, and no bound of a number."""
    word = token.word
    follows = tells_change(token) or bool(word.roles & (VERBS | {"prep", "by"}))
    return follows and (word.bound_before is None or word.change_before is not None)


def _is_harmless(text: str, wording: RefusedWording) -> bool:
    """Whether the dictionary knows a German noun or the end of it, and it turns nothing."""
    code, vocabulary = wording.code, wording.vocabulary
    starts = (0, *range(_SHORTEST_NOUN, len(text) - _SHORTEST_NOUN))
    heads = (text[start:].capitalize() for start in starts)
    if not any(is_plain_word(head, code, vocabulary) for head in heads):
        return False
    near = is_near(text.lower(), code, vocabulary)
    return not (near or may_turn(text, wording.language, vocabulary))


def _is_open(text: str, code: str) -> bool:
    """Whether an adjective is none that was made of a verb: nicht gebremster, drohender."""
    return base_form(text, code).endswith(_OPEN_ADJECTIVES)


def _parts(token: Token) -> bool:
    """Whether a word parts the noun before it from the number."""
    return tells_change(token) or bool(token.word.roles & (VERBS | {"prep", "of"}))


def _word_apart(wording: RefusedWording, listed: Sequence[Token], at: int) -> Word | None:
    """Return what a word says that does not touch the only figure.

    Under a change or a balance a word may say what becomes of the amount, and so may a verb, or any
    word behind it, beside "by". 5 Tonnen (brutto) stays unread.
    """
    bracketed = any(token.word.roles & _OPENS for token in wording.tokens)
    if wording.signed or wording.first != wording.last or bracketed:
        return None
    behind = _behind_unit(wording.tokens, wording.first + 1)
    if at < wording.first:
        apart = _leads_on(listed, at, wording.first) or _is_in_place(listed, at, wording.first)
        apart = apart or _is_of_amount(listed, at, wording.first)
    else:
        apart = at >= behind and not wording.led_by
    word = (
        _harmless_word(wording, listed, at, behind) if apart and listed[at].text.isalpha() else None
    )
    return None if wording.led_by and word is DOING else word


def _behind_unit(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the scales and the unit of an amount, or the noun that it counts.

    `at` is the place behind its number.
    """
    while at < len(tokens) and (tokens[at].word.scale or tokens[at].word.spelled):
        at += 1
    while at < len(tokens):
        token = tokens[at]
        if token.word.unit or token.word.currency or token.text[:1].isupper():
            return at + 1
        if not (token.text.endswith(_INFLECTED) or "neutral" in token.word.roles):
            break
        at += 1
    return len(tokens)


def _leads_on(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether a preposition or verb parts a word from the number, and does not let it govern it."""
    between = tokens[at + 1 : number]
    roles = [token.word.roles for token in between]
    if any(each & {"by"} for each in roles) or not roles or roles[0] & _GOVERNED:
        return False
    if any(token.word.change_before or token.word.change_after for token in between):
        return False
    leads = [place for place, each in enumerate(roles) if "prep" in each or each & _VERBAL]
    last = leads[-1] if leads else -1
    verb = any(each & _VERBAL for each in roles)
    return last >= 0 and (verb or not roles[last] & _GOVERNED)


def _is_in_place(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether a preposition leads to the noun here, right before the number: in Calais 300 Autos.

    A name may have several words, and the noun may depend on another one: zum Ende der Messe 300
    Autos. A small number right behind a noun may belong to it: in Halle 5 Autos.
    """
    end = at + 1
    while end < number and _goes_on(tokens[end]):
        end += 1  # in Bad Radkersburg 300 Autos
    between = tokens[end:number]
    if not all(token.word.says <= LIGHT or _hedges(token.word) for token in between):
        return False
    if not between and len(tokens[number].text) < _LONG_NUMBER:
        return False
    back = at - 1
    while back >= 0 and (_goes_on(tokens[back]) or _is_described(tokens[back])):
        back -= 1
    roles = tokens[back].word.roles if back >= 0 else LIGHT
    return "prep" in roles and roles.isdisjoint(_TURNING) and not tokens[back].word.bound_before


def _goes_on(token: Token) -> bool:
    """Whether an unlisted word with a capital letter stands here, which may go on with a name."""
    return token.kind == "unknown" and token.text[:1].isupper()


def _is_described(token: Token) -> bool:
    """Whether a word here says nothing, or names and describes what a noun depends on."""
    word = token.word
    if word.roles >= _ARTICLE:
        return True  # der, des
    if not word.roles.isdisjoint(_PREPOSITION):
        return False
    counted = word.unit is not None and word.unit.dimension in COUNTED
    return token.kind == "word" and (word.says <= _NAMED or (counted and word.says == _UNIT))


def _is_of_amount(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Whether a noun stands right before money or a percentage: die Holding Öbib 33,24 Prozent."""
    between, behind = tokens[at + 1 : number], number + 1
    while behind < len(tokens) and tokens[behind].word.scale is not None:
        behind += 1
    word = tokens[behind].word if behind < len(tokens) else None
    rate = word is not None and word.unit is not None and word.unit.dimension == "share"
    paid = word is not None and bool(word.currency)
    plain = all(token.word.says <= LIGHT or _hedges(token.word) for token in between)
    return plain and at > 0 and (rate or paid)


def _hedges(word: Word) -> bool:
    """Whether a word of bound is neither a verb nor a preposition."""
    return word.bound_before is not None and word.roles.isdisjoint({"prep", "bound_verb", "to"})


def _harmless_word(
    wording: RefusedWording, listed: Sequence[Token], at: int, behind: int
) -> Word | None:
    """Return what a word apart from the figure says, None if it is not known to say nothing.

    `behind` is the place behind the amount.
    """
    text, code, vocabulary = listed[at].text, wording.code, wording.vocabulary
    if len(text) < _SHORTEST_NAME or may_turn(text, wording.language, vocabulary):
        return None
    if text[:1].isupper():
        near = is_near(text.lower(), code, vocabulary)
        if near or at == behind:
            return None
        return NAMING if at < behind else DESCRIBING
    if not is_plain_word(text, code, vocabulary):
        return None
    named = at + 1 < len(listed) and listed[at + 1].text[:1].isupper()
    if text.endswith(_INFLECTED) and named:  # 5 Mrd. Euro teure Pipelines
        return None if _COMPARATIVE.search(text) or at == behind else DESCRIBING
    return DOING if may_be_verb(text, code, vocabulary) else None
