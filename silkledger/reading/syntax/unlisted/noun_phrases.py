"""Noun phrases: unlisted words left of a number that a dictionary knows and that can't change it.

They are the subject or object of a finite verb (премьеру посмотрели 320 тыс. зрителей), genitives
of a listed noun (вылов лосося 5 т), what a dash equates with the number (каменный уголь – 5 т),
what "with" leads to (с номерным фондом 500 мест), or the object of a change whose number "by" or
"to" leads to (нарастить парк автобусов до 500). Every such word must be a noun, an adjective, a
participle or a finite verb in each of its readings, or an acronym, and none may have the lemma of a
word that the vocabulary gives a meaning for the number (changes, bounds, multiples, negations,
numbers), nor one of guards.csv, nor be near a unit. Adverbs are never passed over: hedges are
adverbs. An unlisted verb may say that money or a share is lost, so it is read before neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.syntax.changes.instrumentals import accompanies
from silkledger.reading.syntax.unlisted.participles import describes_amount
from silkledger.reading.words.guard_kinds import BENCHMARK
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.near_words import is_near, plain_nouns
from silkledger.reading.words.noun_forms import is_acronym, noun_language
from silkledger.reading.words.phrases import VERBS, is_name, may_lead
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token, Word
    from silkledger.schemas.vocabulary import Vocabulary

_NOUNS = frozenset(("NOUN", "ADJF", "PRTF"))
_VERBS = frozenset(("VERB", "PRTS", "INFN"))
# Roles of words that give a number a meaning of their own.
_MEANING = frozenset(
    ("negation", "deficit", "surplus", "except", "minus", "negative", "placeholder", "part")
)
# Roles of words that lead to a number which is not simply that of the phrase.
_LEADING = frozenset(("prep", "to", "by", "in_times", "from", "of", "per", "range", "base", "than"))
# Of these, those of prepositions that may lead to the noun before the number instead.
_TURNING = frozenset(("to", "from", "of", "base", "than", "range"))
# Roles of the noun that unlisted genitives describe: вылов лосося.
_HEADS = frozenset(("subject", "neutral", "matter"))
_BESIDE = frozenset(("plus", "minus", "by"))  # овец – на 2,3%, до 16 млн
_VAGUE = "vague"
_SHORTEST = 3  # letters of a word that may have a lemma of its own
_SHORTFALL = "недо"  # недобрать, недовыпустить: what is missing


class _WordReading(NamedTuple):
    """One reading of a word: its part of speech and its case, both empty for an acronym."""

    part: str
    case: str


def is_passed_over(state: WordingPass, at: int) -> bool:
    """Whether the unlisted words before the number at `at` may be passed over.

    Under a word of change they may be its object, if "by" or "to" leads to the number.
    """
    settings = state.amounts.settings
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.has_cases or state.phrase.amounts:
        return False
    before = state.tokens[:at]
    unknown = [place for place, token in enumerate(before) if token.kind == "unknown"]
    unread = not all(_may_stand(before, place) for place in range(at))
    readings = [_readings(before[place].text, settings) for place in unknown]
    if not readings or not all(readings) or unread or state.falling or state.comparing:
        return False
    verb = any(reading.part in _VERBS for word in readings for reading in word)
    if state.phrase.change:
        turns = next((place for place, token in enumerate(before) if token.word.change_before), 0)
        return state.leads_change and not verb and unknown[0] > turns
    led = _leads(before[unknown[-1] + 1 :])
    amount = state.amounts.peek(at)
    if verb:
        return not led and _is_activity(state, at, amount)
    equated = amount is not None and amount.unit is not None and _is_equated(before)
    if equated or _accompany(state, before, unknown, readings):
        return True
    done = any(token.word.roles & VERBS for token in before[: unknown[0]])  # поставлено на убой 5 т
    words = [before[place].text for place in unknown]
    if led:
        known = done and _is_estimate(before[unknown[-1] + 1 :], amount)
    else:
        known = done or _depend(before, unknown[0], readings)
        known = known or describes_amount(words, readings, amount, settings)
    return known


def _is_estimate(words: Sequence[Token], amount: Amount | None) -> bool:
    """Whether "at" leads from a verb and its subject to a value: оценивает ФТС в 5 млн рублей."""
    unit = amount.unit if amount is not None else None
    if unit is None or unit.dimension not in MEASURES | {"money"}:
        return False
    leads, *others = words
    bounds = all(token.word.bound_before and "to" not in token.word.roles for token in others)
    return "in_times" in leads.word.roles and bounds


def _depend(
    before: Sequence[Token], first: int, readings: Sequence[Sequence[_WordReading]]
) -> bool:
    """Whether the unlisted words are genitives of a listed noun, which stands before `first`."""
    genitive = all(any(reading.case in ("gent", "") for reading in word) for word in readings)
    return genitive and first > 0 and bool(before[first - 1].word.roles & _HEADS)


def is_plain_noun(text: str, settings: Settings) -> bool:
    """Whether a word is a noun or adjective that can't change a number, by the dictionary."""
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.has_cases:
        return False
    readings = _readings(text, settings)
    return bool(readings) and all(reading.part in _NOUNS for reading in readings)


def _may_stand(before: Sequence[Token], at: int) -> bool:
    """Whether a token may stand before the number: a scale only behind another number."""
    token = before[at]
    scale = at > 0 and token.word.scale is not None and before[at - 1].kind == "number"
    return token.kind != "word" or scale or may_lead(token.word)


def _is_activity(state: WordingPass, at: int, amount: Amount | None) -> bool:
    """Whether an unlisted verb here can only say what is done with the amount: вышел 471 фильм.

    It has other words beside it or what is counted, none of them a plan, a record or a limit.
    """
    unit = amount.unit if amount else None
    before = state.tokens[:at]
    if unit is None or unit.dimension not in MEASURES | COUNTED:
        return False
    settings = state.amounts.settings
    benchmarks = guards(settings.vocabulary, settings.language, BENCHMARK)
    if any(_lemmas(token.text) & benchmarks for token in before if token.kind == "word"):
        return False
    alone = sum(not token.word.bound_before for token in before) <= 1
    return not alone or unit.dimension in COUNTED


def _is_equated(before: Sequence[Token]) -> bool:
    """Whether a dash with spaces or a colon equates the words before with the number."""
    at = len(before) - 1
    while at > 0 and (before[at].word.bound_before or before[at].word.roles & _BESIDE):
        if before[at].text == "-":
            break
        at -= 1
    if at <= 0:
        return False
    names = all(is_name(token) or "and" in token.word.roles for token in before[:at])
    spaced = before[at].text == "-" and before[at - 1].end < before[at].start
    return names and (spaced or before[at].text == ":")


def _accompany(
    state: WordingPass,
    before: Sequence[Token],
    unknown: Sequence[int],
    readings: Sequence[Sequence[_WordReading]],
) -> bool:
    """Whether the unlisted words follow "with" in the instrumental, or depend on such a noun."""
    leads = [place for place, token in enumerate(before) if "with" in token.word.roles]
    if not leads:
        return False
    behind = [word for at, word in zip(unknown, readings, strict=True) if at > leads[-1]]
    cases = all(any(r.case in ("ablt", "gent", "") for r in word) for word in behind)
    return cases and accompanies(state.tokens, leads[-1], state.amounts.settings)


def _leads(words: Sequence[Token]) -> bool:
    """Whether one of the words leads to the number, and not to a noun that stands before it."""
    for place, token in enumerate(words):
        roles = token.word.roles
        bound = token.word.bound_before is not None and "to" not in roles
        noun = any("subject" in other.word.roles for other in words[place + 1 :])
        if roles & _LEADING and not bound and (roles & _TURNING or not noun):
            return True
    return False


def _readings(text: str, settings: Settings) -> list[_WordReading]:
    """Return the readings of a word in the dictionary, none if it may change the number."""
    lower, vocabulary, language = text.lower(), settings.vocabulary, settings.language
    parses = [parse for parse in parsed(lower) if parse.is_known]
    near = is_near(lower, language, vocabulary) and lower not in plain_nouns(vocabulary, language)
    name = text[:1].isupper() and text[1:].islower() and not near
    shortened = is_acronym(text) and all("Abbr" in parse.tag for parse in parses)
    if shortened or (name and not parses):
        return [_WordReading("NOUN", "")]  # ВИЭ, ФТС, Шымкенте
    if len(lower) < _SHORTEST or not lower.isalpha() or (text.isupper() and len(text) > 1):
        return []
    lemmas = {str(parse.normal_form) for parse in parses}
    plain = all(
        parse.tag.POS in _NOUNS | _VERBS and "Apro" not in parse.tag.grammemes for parse in parses
    )
    guard = near or lemmas & guarded(vocabulary, language)
    if not plain or guard or any(lemma.startswith(_SHORTFALL) for lemma in lemmas):
        return []
    return [_WordReading(str(parse.tag.POS), str(parse.tag.case or "none")) for parse in parses]


def _lemmas(text: str) -> set[str]:
    return {str(parse.normal_form) for parse in parsed(text.lower())}


@built_once
def guarded(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the lemmas of the words that may give a number another meaning."""
    listed = set(guards(vocabulary, language) | guards(vocabulary, language, BENCHMARK))
    for printed, word in lexicon(vocabulary, language).words():
        if _has_meaning(word):
            vague = word.spelled is not None and word.spelled.role == _VAGUE
            parts = [printed] if vague else printed.split()  # некоторые из is vague, некоторый not
            listed.update(part for part in parts if len(part) >= _SHORTEST)
    parses = (parse for word in listed for parse in parsed(word))
    return frozenset(str(parse.normal_form) for parse in parses) | listed


def _has_meaning(word: Word) -> bool:
    senses = (
        *(word.bound_before, word.bound_after, word.change_before, word.change_after),
        *(word.change_end, word.multiple, word.spelled, word.scale, word.separable),
    )
    return any(senses) or bool(word.roles & _MEANING)
