"""What is said behind an amount: a predicate or participle, which can't change how many there are.

"2,4 millions de ménages sont locataires", "397 000 lignes activées", "58 % habitent une ville",
"44.361 Mitarbeiter fest angestellt": where nothing tells a change, the noun phrase of what is
counted ends before the verb, before an unlisted participle, in German before a word with a small
letter, and in French and Spanish, whose nouns stand first, before any unlisted word. A refused
wording is read without the rest, in which every word is silent or an ordinary one that turns no
meaning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    tells_change,
)
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, is_plain_word, may_be_verb
from silkledger.reading.words.phrases import is_activity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_AMOUNTS = frozenset((None, "flow", "level", "stock"))
_VERBS = frozenset(("verb", "auxiliary"))
_SAYING = _VERBS | {"activity", "equals", "share"}
_LEADING = frozenset(("by", "to"))  # um 160 Tonnen angefallen
_NOUNS = frozenset(("noun", "subject", "head", "common", "matter", "goods"))
# German participles: bestaunt, eingenäht, lackiert.
_DONE = re.compile(r"(?:[a-zäöü]{0,12}ge|be|ver|er|ent|zer)[a-zäöüß]{3,}(?:t|en)\Z|[a-zäöü]+iert\Z")
_DIVIDED = frozenset(("per", "each", "prep", "to", "by", "of"))
_ARTICLES = frozenset(
    ("article", "neutral", "per", "each", "means", "prep", "per_measure", "level_article")
)


def without_predicate(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without what is said behind their only amount; as they are if nothing is.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_predicate, "500 ménages sont locataires", "fr")
    '500 ménages'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    share = statistic == "share"
    if (
        not (share or statistic in _AMOUNTS)
        or language is None
        or language.has_cases
        or language.method == "printed"
    ):
        return tokens
    numbers = figure_places(tokens)
    if len(numbers) != 1 or any(map(_tells, tokens[numbers[0] :])):
        return tokens
    before = tokens[: numbers[0]]
    turned = any(_tells(token) and not _only_bounds(token) for token in before)
    if turned or any(token.word.roles & _LEADING for token in before):
        return tokens
    if numbers[0] + 2 < len(tokens) and _is_done(tokens, language, settings):
        return tokens[:-1]
    for at in range(numbers[0] + 2, len(tokens)):
        if share:
            ends = _is_said(tokens[at], settings)
            plain = _is_percentage(tokens[numbers[0] + 1 : at])
        else:
            ends = _ends_phrase(tokens, numbers[0], at, language, settings)
            plain = all(map(_is_counted, tokens[numbers[0] + 1 : at]))
        if ends:
            silent = all(
                _is_silent(tokens, place, at, settings) for place in range(at, len(tokens))
            )
            return tokens[:at] if plain and silent else tokens
    return tokens


def _is_done(tokens: Sequence[Token], language: NounLanguage, settings: Settings) -> bool:
    """Whether a German participle ends a wording behind a unit, or behind what it is of.

    For example "4,4 Mrd. Euro bestaunt", "245 TWh Erdgas bestaunt".
    """
    noun, last = tokens[-2], tokens[-1]
    of_thing = noun.text[:1].isupper() and (noun.kind == "unknown" or noun.word.says <= _NOUNS)
    unit = tokens[-3].word if of_thing else noun.word
    verb = language.capital and last.kind == "unknown" and _DONE.match(last.text) is not None
    plain = verb and is_plain_word(last.text, settings.language or "", settings.vocabulary)
    return plain and bool(unit.unit or unit.currency)


def _tells(token: Token) -> bool:
    """Whether a word tells a change or denies something, so that a sign may be lost."""
    word = token.word
    verb = word.separable and not ("subject" in word.roles and token.text[:1].isupper())  # Stellen
    turns = verb or word.roles & {"negation", "except", "guard", "unreal"}
    return bool(turns) or tells_change(token)


def _only_bounds(token: Token) -> bool:
    """Whether a comparative before the number is its bound: mehr als 500 Menschen."""
    word = token.word
    return word.bound_before is not None and word.change_before is None and not word.multiple


def _is_percentage(tokens: Sequence[Token]) -> bool:
    """Whether these words are a percentage with at most its whole behind it: 63 % der Kinder."""
    units = [token.word.unit.name for token in tokens if token.word.unit is not None]
    return units[:1] == ["percent"] and "percent" not in units[1:]


def _is_said(token: Token, settings: Settings) -> bool:
    """Whether a verb stands here: 25,7 % eligió una privada, 63 % waren krank."""
    if token.kind == "word":
        return not token.word.roles.isdisjoint(_SAYING)
    code, vocabulary = settings.language or "", settings.vocabulary
    known = token.kind == "unknown" and is_plain_word(token.text, code, vocabulary)
    return known and may_be_verb(token.text, code, vocabulary)


def _is_counted(token: Token) -> bool:
    """Whether a word behind the number is neither money nor a rate or time."""
    unit = token.word.unit
    return not token.word.currency and (unit is None or unit.dimension in COUNTED | MEASURES)


def _ends_phrase(
    tokens: Sequence[Token], number: int, at: int, language: NounLanguage, settings: Settings
) -> bool:
    """Whether the noun phrase of the amount at `number` ends before the word here."""
    before, token = tokens[at - 1], tokens[at]
    named = before.kind == "unknown" or before.word.roles & _NOUNS
    if not (named or before.word.unit is not None):
        return False
    if token.kind == "word":
        acts = bool(token.word.roles & _VERBS)
        acts = acts or (is_activity(token.word) and _counts(tokens, number, at, language))
        return (acts and token.word.unit is None) or _has_object(tokens, number, at)
    if token.kind != "unknown" or not _counts(tokens, number, at, language):
        return False
    code, vocabulary = settings.language or "", settings.vocabulary
    if language.capital:
        unit = before.word.unit
        object_ = unit is not None and unit.dimension == "people" and at + 1 == len(tokens)
        ends = token.text.islower() or object_  # 500 Menschen Arbeitslosengeld
        return ends and is_plain_word(token.text, code, vocabulary)
    if not is_ordinary(token.text, code, vocabulary):
        return False
    told = may_be_verb(token.text, code, vocabulary)
    return language.head_first or (told and is_plural(before.text, vocabulary, code))


def _has_object(tokens: Sequence[Token], number: int, at: int) -> bool:
    """Whether an indefinite article begins what people have: 40.000 Menschen einen Arbeitsplatz.

    What leads to the number may count them per one of it: auf 40.000 Menschen ein Arzt.
    """
    unit, following = tokens[at - 1].word.unit, tokens[at + 1 : at + 2]
    people = unit is not None and unit.dimension == "people"
    article = is_any_article(tokens[at].word) and tokens[at].word.spelled is not None
    if not (people and article and following):
        return False
    led = number > 0 and not tokens[number - 1].word.roles.isdisjoint(_DIVIDED)
    noun = following[0].word
    counted = noun.unit is not None and noun.unit.dimension == "count"
    counted = counted or bool(noun.roles & _NOUNS) or following[0].kind == "unknown"
    return counted and not led


def _counts(tokens: Sequence[Token], number: int, at: int, language: NounLanguage) -> bool:
    """Whether what is counted stands right before the word here: not 5 toneladas equivalentes.

    A noun that is not a unit is counted if it stands right behind the number, or is described in a
    language whose nouns stand first: 5 000 lignes fibre.
    """
    units = [token.word.unit for token in tokens[number + 1 : at] if token.word.unit is not None]
    if any(unit.dimension not in COUNTED for unit in units):
        return False
    adjoins = tokens[at - 1].word.unit is not None
    return adjoins or (bool(units) and language.head_first) or at == number + 2


def _is_silent(tokens: Sequence[Token], at: int, start: int, settings: Settings) -> bool:
    """Whether the word here says nothing of the amount before `start`.

    Behind a verb it may be another counted noun, and an article that leads to no unit.
    """
    token, word = tokens[at], tokens[at].word
    if token.kind == "unknown":
        return is_plain_word(token.text, settings.language or "", settings.vocabulary)
    verb = not tokens[start].word.roles.isdisjoint(_SAYING)
    verb = verb or tokens[start].word.spelled is not None
    if at == start and verb:
        return word.bound_before is None
    behind_verb = at > start and verb
    if word.unit is not None:
        return behind_verb and word.unit.dimension in COUNTED
    if word.says <= SILENT or is_any_article(word):
        return token.kind == "word" and bool(word.says)
    leads = at + 1 < len(tokens) and tokens[at + 1].word.unit is not None
    said = word.says - _NOUNS if "means" in word.says else word.says  # ont touché un chèque
    return behind_verb and bool(said) and said <= _ARTICLES and not leads
