"""Plain words left of a number: words of the dictionary that stand before a noun or preposition.

"A meetup with 700 cars", "a contractual penalty of 5 %", "Uryu has 1,999 wins": where neither the
ending nor a capital letter tells nouns, the dictionary tells that a word is not a misprint, and its
place that it can't govern the number: a noun follows that it describes, or a preposition whose noun
the number counts. Adverbs are hedges, and no such word adjoins the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word, may_turn
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Word

_ADVERB = "ly"
_TO_NUMBER = frozenset(("by", "to", "of", "plus", "minus", "from", "base", "than", "range"))
_TIMES = frozenset(("date_word", "date_before", "finite", "earlier"))
_NEUTRAL = frozenset(("neutral",))
_NOUNS = frozenset(("subject", "matter"))


def is_plain_before(state: WordingPass, at: int, language: NounLanguage) -> bool:
    """Whether the unlisted word at `at`, which does not lead to the number, says nothing of it."""
    text, settings = state.tokens[at].text, state.amounts.settings
    if not language.ends_in_head or not text.islower():
        return False
    if text.endswith(_ADVERB) or not is_plain_word(text, language.code, settings.vocabulary):
        return False
    return goes_on(state, at)


def is_first_name(state: WordingPass, language: NounLanguage) -> bool:
    """Whether a word with a capital that begins a wording is a name, and no other word."""
    text, settings = state.tokens[0].text, state.amounts.settings
    if not language.ends_in_head or not goes_on(state, 0):
        return False
    lower, vocabulary = text.lower(), settings.vocabulary
    known = is_plain_word(lower, language.code, vocabulary)
    turning = may_turn(text, language, vocabulary) or lower.endswith(language.unlike)
    return not (known or turning)


def describes_noun_behind(state: WordingPass, at: int) -> bool:
    """Whether a word such as "last" describes a noun that is not a time: letzte Zählung.

    In French and Spanish it does so before a listed noun: le premier actionnaire, una segunda fase.
    """
    settings, behind = state.amounts.settings, state.tokens[at + 1 : at + 2]
    language = noun_language(settings.vocabulary, settings.language)
    if language is not None and language.begins_with_head:
        return bool(behind) and _is_described(behind[0].word)
    capital = language is not None and language.capital and bool(behind)
    return capital and behind[0].text[:1].isupper() and behind[0].word.unit is None


def _is_described(word: Word) -> bool:
    """Whether a listed noun stands here that is neither a time nor counted by a number."""
    timed = word.unit is not None and word.unit.dimension == "time"
    named = is_listed_noun(word) or bool(word.unit) or word.change_before is not None
    return named and not timed and word.roles.isdisjoint(_TIMES)


def goes_on(state: WordingPass, at: int) -> bool:
    """Whether a noun, a verb, "and" or a preposition of a noun stands behind the word at `at`."""
    place = at + 1
    while place + 1 < len(state.tokens) and state.tokens[place].word.says == _NEUTRAL:
        place += 1
    behind = state.tokens[place].word
    if behind.change_before or behind.bound_before:
        return False
    counted = behind.unit is not None and behind.unit.canonical == "person"
    led = "prep" in behind.roles and behind.roles.isdisjoint(_TO_NUMBER)
    acts = not behind.roles.isdisjoint(VERBS | {"auxiliary", "activity"})
    return is_listed_noun(behind) or counted or led or acts or "and" in behind.roles


def is_listed_noun(word: Word) -> bool:
    """Whether a word is a listed noun that is neither a number nor bounds or changes one."""
    listed = not word.roles.isdisjoint(_NOUNS)
    return listed and not (word.change_before or word.bound_before or word.spelled)
