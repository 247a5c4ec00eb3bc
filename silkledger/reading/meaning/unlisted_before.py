"""Unlisted words before the number of a refused wording, read as listed ones of their kind are.

A word of the dictionary that turns no meaning names what is measured ("broadcast awnings up 14 %",
"a corkscrew of 5 tonnes"), describes it ("a pungent increase of 3 %") or says what is done with the
amount ("embroidered 5,000 blankets"). Its place tells what it is: a noun stands before "of", a verb
or a change, a verb right before the number. Where the sign counts, a word of change must tell it,
and a verb stays unlisted: it may be one of change itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import (
    is_any_article,
    states_number,
    tells_change,
    unless_same,
)
from silkledger.reading.words.guards import PREFIX, guards
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb, may_turn
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NAMING = Word(roles=frozenset(("subject",))).settled()
_DOING = Word(roles=frozenset(("activity",))).settled()
_DESCRIBING = Word(roles=frozenset(("neutral",))).settled()
_INFLECTED = ("e", "en", "er", "es", "em")  # of adjectives before their noun
_OPEN_ADJECTIVES = ("ig", "lich", "isch", "sam", "haft", "bar", "ell", "iv", "ös", "al", "är")
_ADVERBIAL = ("lich", "ig", "isch", "sam", "haft", "bedingt", "bereinigt", "mäßig", "voll")
_SHORTEST = 3  # letters of a noun
_ADVERB = "ly"
_GERUND = "ing"
_TO_NUMBER = frozenset(("by", "to", "from", "plus", "minus"))
_LEADING = _TO_NUMBER | {"of"}
_LIGHT = LIGHT | {"date_loose", "each", "determiner"}
_DETERMINES = frozenset(("article", "neutral", "subject", "noun"))
_MODAL = frozenset(("to", "auxiliary", "auxiliary_to"))
_NOUNS = frozenset(
    ("subject", "noun", "common", "head", "matter", "activity", "growth", "capacity", "share")
)


def with_unlisted_before(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the roles of such words, as they are if there is none."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.head_first or language.method not in ("endings", "lemmas"):
        return tokens
    kind = _cased_word if language.capital else _word
    number = next((at for at, token in enumerate(tokens) if states_number(token)), 0)
    told = any(map(_tells, tokens))
    led = any("by" in token.word.roles for token in tokens)
    if statistic == "balance" or ((statistic in CHANGES or led) and not told):
        return tokens
    found = [*tokens]
    for at, token in enumerate(tokens[:number]):
        if token.kind == "unknown" and token.text.isalpha() and not _is_hyphened(tokens, at):
            word = kind(tokens, at, number, settings, told=told)
            found[at] = token if word is None else replace(token, kind="word", word=word)
    return unless_same(found, tokens)


def _word(
    tokens: Sequence[Token], at: int, number: int, settings: Settings, *, told: bool
) -> Word | None:
    """Return what an unlisted word here says, None if it may say something of the number.

    `told` says that a word of change stands in the wording.
    """
    code, vocabulary = settings.language or "", settings.vocabulary
    text, following = tokens[at].text, tokens[at + 1]
    if not text.islower() or text.endswith(_ADVERB) or not is_plain_word(text, code, vocabulary):
        return None
    verb = may_be_verb(text, code, vocabulary) or text.endswith(_GERUND)
    if _leads(tokens[at + 1 : number]):
        governed = any(token.word.roles & _LEADING for token in tokens[at + 1 : number])
        acts = verb or (at > 0 and bool(tokens[at - 1].word.roles & _MODAL))
        if governed:  # swallowed by 5 % may be a change
            led = "of" in following.word.roles or (told and "by" in following.word.roles)
            return _NAMING if led and not verb and _is_determined(tokens, at) else None
        if following.word.multiple is not None and not acts:  # tripled
            return _NAMING if _is_phrase(tokens, at, settings) else None
        undoes = text.startswith(tuple(guards(vocabulary, code, PREFIX)))
        return _DOING if acts and not (told or undoes) else None
    if is_any_article(following.word) or "determiner" in following.word.roles:
        return None if told else _DOING
    names = _goes_on(following)
    if tells_change(following):
        names = not verb and _is_phrase(tokens, at, settings)
    return _NAMING if names else None


def _is_determined(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article, adjective or noun stands before the noun here."""
    before = tokens[at - 1] if at else None
    return before is not None and bool(
        before.kind == "unknown" or before.word.roles & _DETERMINES or before.word.unit
    )


def _is_phrase(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the noun here may be the subject of a change: bananas rise, but not banana rise."""
    plural = is_plural(tokens[at].text.lower(), settings.vocabulary, settings.language)
    return plural or _is_determined(tokens, at)


def _cased_word(
    tokens: Sequence[Token], at: int, number: int, settings: Settings, *, told: bool
) -> Word | None:
    """Return what an unlisted German word says, as `_word` does; a capital letter tells a noun."""
    text, between = tokens[at].text, tokens[at + 1 : number]
    if not text[:1].isupper():
        return _small_word(tokens, at, number, settings, told=told)
    if text.isupper() or len(text) < _SHORTEST or not (between and _is_harmless(text, settings)):
        return None
    if not _leads(between):
        bare = tells_change(between[0]) and not _is_determined(tokens, at)
        return _NAMING if any(map(_parts, between)) and not bare else None
    led = between[0].word.roles
    told = told and _is_determined(tokens, at)
    return _NAMING if "from" in led or (told and bool(led & {"by", "to"})) else None


def _small_word(
    tokens: Sequence[Token], at: int, number: int, settings: Settings, *, told: bool
) -> Word | None:
    """Return what an unlisted German adjective before its noun says, or a verb right before."""
    code, vocabulary = settings.language or "", settings.vocabulary
    text, following = tokens[at].text, tokens[at + 1]
    if not is_plain_word(text, code, vocabulary):
        return None
    if text.endswith(_INFLECTED) and following.text[:1].isupper():
        return _DESCRIBING if not tells_change(following) or _is_open(text, code) else None
    if text.endswith(_ADVERBIAL) and _may_follow_adverb(following):
        return _DESCRIBING
    between = tokens[at + 1 : number]
    governed = any(token.word.roles & _LEADING for token in between)
    parted = tokens[-1].text in guards(vocabulary, code, PREFIX)  # dampfte 5 Tonnen ein
    acts = may_be_verb(text, code, vocabulary) and _leads(between)
    return _DOING if acts and not (governed or told or parted) else None


def _may_follow_adverb(token: Token) -> bool:
    """Whether a verb, change or preposition stands here, and no bound of a number."""
    word = token.word
    follows = tells_change(token) or bool(word.roles & (VERBS | {"prep", "by"}))
    return follows and (word.bound_before is None or word.change_before is not None)


def _is_harmless(text: str, settings: Settings) -> bool:
    """Whether the dictionary knows a German noun or the end of it, and it turns nothing."""
    language = noun_language(settings.vocabulary, settings.language or "")
    code, vocabulary = settings.language or "", settings.vocabulary
    starts = (0, *range(_SHORTEST, len(text) - _SHORTEST))
    heads = (text[start:].capitalize() for start in starts)
    if not any(is_plain_word(head, code, vocabulary) for head in heads):
        return False
    near = is_near(text.lower(), settings.language or "", settings.vocabulary)
    return language is not None and not (near or may_turn(text, language, settings.vocabulary))


def _is_open(text: str, code: str) -> bool:
    """Whether an adjective is none that was made of a verb: nicht gebremster, drohender."""
    import simplemma

    return str(simplemma.lemmatize(text, lang=code)).endswith(_OPEN_ADJECTIVES)


def _parts(token: Token) -> bool:
    """Whether a word parts the noun before it from the number."""
    return tells_change(token) or bool(token.word.roles & (VERBS | {"prep", "of"}))


def _is_hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands beside the word here: give-back."""
    return "-" in (tokens[at - 1].text if at else "", tokens[at + 1].text)


def _leads(between: Sequence[Token]) -> bool:
    """Whether only bounds, articles, currencies and the like stand between a word and a number."""
    return all(
        token.word.bound_before
        or token.word.currency
        or token.word.sign_of
        or token.word.roles & _LEADING
        or token.word.says <= _LIGHT
        for token in between
    )


def _goes_on(token: Token) -> bool:
    """Whether a noun, verb, preposition or change stands behind an unlisted word."""
    word = token.word
    if word.bound_before and not word.change_before:
        return False
    return (
        token.kind == "unknown"
        or tells_change(token)
        or bool(word.roles & (_NOUNS | VERBS | {"prep", "and"}))
    )


def _tells(token: Token) -> bool:
    """Whether a word tells a change, and does not only bound the number: more than."""
    bounds = token.word.bound_before is not None and token.word.change_before is None
    return bool(token.word.separable) or (tells_change(token) and not bounds)
