"""Names and adjectives left of a number: unlisted words that form and place tell to be harmless.

Where nouns have no capital letter, a word with one inside a wording is a name ("the Uefa level of
70 %"); a German word with the ending of an adjective describes the listed noun right behind it
("die sektoralen Umsätze"). Neither changes, bounds or denies a number, unless it stands beside the
number, or beside a word such as "by" that leads to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_SHORTEST = 3  # letters of a modifier
_LONGEST_ACRONYM = 6
_INFLECTED = ("er", "es", "em")  # of German adjectives; verbs and adverbs rarely end so
_WEAK = ("e", "en")  # behind a word that only an adjective or noun follows
_TO_NUMBER = frozenset(("by", "to", "of", "plus", "minus", "from"))
_DETERMINES = frozenset(("article", "neutral", "prep"))


def is_harmless(state: WordingPass, at: int) -> bool:
    """Whether the unlisted word at `at` is a name or an adjective of the listed noun behind it."""
    token = state.tokens[at]
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or language.method not in ("endings", "lemmas"):
        return False
    if at + 1 == len(state.tokens) or not _is_letters(token.text) or state.phrase.amounts:
        return False
    if is_near(token.text.lower(), settings.language, settings.vocabulary):
        return False
    harmless = _is_name(state, at, language) or _is_modifier(state, at, language)
    return harmless and not _leads_on(state, at + 1)


def _is_letters(text: str) -> bool:
    return all(c.isalpha() or c in "-'" for c in text)


def _is_name(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether a name stands here: capitals, inside the wording and not beside the number."""
    text = state.tokens[at].text
    if text.isupper():
        return at > 0 and 1 < len(text) <= _LONGEST_ACRONYM and _is_noun(state.tokens[at + 1])
    return at > 0 and text[:1].isupper() and text[1:].islower() and not language.capital


def _is_modifier(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether the word describes the listed noun right behind it."""
    text, behind = state.tokens[at].text, state.tokens[at + 1]
    if not language.capital or len(text) < _SHORTEST or not _is_noun(behind):
        return False
    if text[:1].isupper() or not behind.text[:1].isupper():
        return False
    determined = at > 0 and bool(state.tokens[at - 1].word.roles & _DETERMINES)
    return text.endswith(_INFLECTED) or (determined and text.endswith(_WEAK))


def _is_noun(token: Token) -> bool:
    word = token.word
    listed = bool(word.roles & {"subject", "matter"})
    return listed and not (word.change_before or word.bound_before or word.spelled)


def _leads_on(state: WordingPass, at: int) -> bool:
    """Whether the number stands here, or a word or bound that leads to it from the word before."""
    for token in state.tokens[at:]:
        word = token.word
        if token.kind in ("number", "chinese") or word.spelled or word.scale or word.multiple:
            return True
        leads = word.bound_before or word.currency or word.roles & (_TO_NUMBER | LIGHT)
        if not leads:
            return False
    return True
