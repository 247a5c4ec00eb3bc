"""Noun phrases: unlisted words left of a number that a dictionary knows and that can't change it.

They are the subject or object of an unlisted finite verb (премьеру посмотрели 320 тыс. зрителей),
the genitives of a listed noun (вылов лосося 5 т), or the object of a change whose number "by" or
"to" leads to (нарастить парк автобусов до 500). Every such word must be a noun, an adjective, a
participle or a finite verb in each of its readings, and none may have the lemma of a word that the
vocabulary gives a meaning for the number (changes, bounds, multiples, negations, numbers), nor one
of guards.csv, nor be near a unit. Adverbs are never passed over: hedges are adverbs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.reading.levels import peek
from silkledger.reading.lexicon import lexicon
from silkledger.reading.near_words import is_near
from silkledger.reading.noun_forms import analyzer, noun_language
from silkledger.reading.phrases import may_lead
from silkledger.reading.units import COUNTED
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.senses import Token, Word
    from silkledger.reading.settings import Settings
    from silkledger.reading.wording_pass import WordingPass
    from silkledger.schemas.vocabulary import Vocabulary

_NOUNS = frozenset(("NOUN", "ADJF", "PRTF"))
_VERBS = frozenset(("VERB", "PRTS"))
# Roles of words that give a number a meaning of their own.
_MEANING = frozenset(
    ("negation", "deficit", "surplus", "except", "minus", "negative", "placeholder", "part")
)
# Roles of words that lead to a number which is not simply that of the phrase.
_LEADING = frozenset(("prep", "to", "by", "in_times", "from", "of", "per", "range", "base", "than"))
# Roles of the noun that unlisted genitives describe: вылов лосося.
_HEADS = frozenset(("subject", "neutral", "matter"))
_SHORTEST = 3  # letters of a word that may have a lemma of its own


def is_passed_over(state: WordingPass, at: int) -> bool:
    """Whether the unlisted words before the number at `at` may be passed over.

    Under a word of change they may be its object, if "by" or "to" leads to the number.
    """
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or language.method != "pymorphy" or state.phrase.amounts:
        return False
    before = state.tokens[:at]
    unknown = [place for place, token in enumerate(before) if token.kind == "unknown"]
    unread = any(token.kind == "word" and not may_lead(token.word) for token in before)
    readings = [_readings(before[place].text, settings) for place in unknown]
    if not readings or not all(readings) or unread or state.falling or state.comparing:
        return False
    verb = any(reading.tag.POS in _VERBS for word in readings for reading in word)
    if state.phrase.change:
        turns = next((place for place, token in enumerate(before) if token.word.change_before), 0)
        return state.leads_change and not verb and unknown[0] > turns
    if any(_leads(token) for token in before[unknown[-1] + 1 :]):
        return False
    if verb:
        return _has_argument(state, at)
    depend = all(any(reading.tag.case == "gent" for reading in word) for word in readings)
    return depend and unknown[0] > 0 and bool(before[unknown[0] - 1].word.roles & _HEADS)


def _has_argument(state: WordingPass, at: int) -> bool:
    """Whether a verb has other words beside it, or what is counted: вышел 471 фильм."""
    if sum(not token.word.bound_before for token in state.tokens[:at]) > 1:
        return True
    amount = peek(state.amounts, at)
    return bool(amount and amount.unit and amount.unit.dimension in COUNTED)


def _leads(token: Token) -> bool:
    roles = token.word.roles
    bound = token.word.bound_before is not None and "to" not in roles
    return bool(roles & _LEADING) and not bound


def _readings(text: str, settings: Settings) -> list[Any]:
    """Return the readings of a word in the dictionary, none if it may change the number."""
    lower = text.lower()
    if len(lower) < _SHORTEST or not lower.isalpha() or (text.isupper() and len(text) > 1):
        return []
    vocabulary, language = settings.vocabulary, settings.language
    readings = [reading for reading in analyzer().parse(lower) if reading.is_known]
    lemmas = {str(reading.normal_form) for reading in readings}
    plain = all(reading.tag.POS in _NOUNS | _VERBS for reading in readings)
    guard = lemmas & guarded(vocabulary, language) or is_near(lower, language, vocabulary)
    return readings if plain and not guard else []


@built_once
def guarded(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the lemmas of the words that may give a number another meaning."""
    rows = vocabulary.load("guards", ("language", "words"), required=("language", "words"))
    listed = {
        word for entry in rows if entry["language"] == language for word in entry.list("words")
    }
    for printed, word in lexicon(vocabulary, language).words():
        if _has_meaning(word):
            listed.update(part for part in printed.split() if len(part) >= _SHORTEST)
    parses = (reading for word in listed for reading in analyzer().parse(word))
    return frozenset(str(reading.normal_form) for reading in parses) | listed


def _has_meaning(word: Word) -> bool:
    senses = (
        *(word.bound_before, word.bound_after, word.change_before, word.change_after),
        *(word.change_end, word.multiple, word.spelled, word.scale, word.separable),
    )
    return any(senses) or bool(word.roles & _MEANING)
