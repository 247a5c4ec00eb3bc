"""Genitives before a number: Russian nouns that stand in front of what counts them.

"Выявленных нарушений 120" and "школ построено 25" say the number last; they are read as 120
выявленных нарушений and построено 25 школ. A noun right before a round number makes it
approximate (человек 20), so that an adjective, a verb, a dash or a scale must stand with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import figure_places, is_turned
from silkledger.reading.measures.goals import ONTO
from silkledger.reading.words.cases import is_never, may_be_plural_genitive
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import is_verb_form
from silkledger.reading.words.russian_nouns import (
    is_animate,
    is_genitive_adjective,
    is_genitive_noun,
    is_instrumental,
    is_nominative,
    is_participle,
    is_preposition,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_SUBJECT_CASES = ("nomn",)
_ENDS = frozenset(("stop", "prep", "open", "close", "date_word", "date_before", "and"))
_VERBS = frozenset(("activity", "verb", "auxiliary"))
_LIGHT = frozenset(("neutral", "stop", "colon", "date_loose", "date_word", "date_part"))
_EQUATING = ("-", ":")
_ROUND, _FEW = 5, 100  # numbers that a noun before them makes approximate
_LONGEST = 6  # words of an adjunct with its noun


def with_counted_behind(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with the nouns that a number counts behind it.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_counted_behind, "построенных школ всего 25", "ru")
    'всего 25 <построенных> школ'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    numbers = figure_places(tokens)
    if language is None or not language.has_cases or len(numbers) != 1:
        return tokens
    number = numbers[0]
    end = number + 1
    while end < len(tokens) and tokens[end].word.scale is not None:
        end += 1
    first, noun = _genitives(tokens, number)
    last = noun
    while 0 < last < number and _is_attribute(tokens[last]):
        last += 1
    between = tokens[last:number]
    open_ended = end == len(tokens) or bool(tokens[end].word.roles & _ENDS)
    if first == last or not (open_ended and _is_free(tokens[:first]) and _parts_only(between)):
        return tokens
    told = any(token.word.says & _VERBS or token.text in _EQUATING for token in between)
    plain = last == noun and (end > number + 1 or _is_exact(tokens[number]))
    if not (told or noun - first > 1 or plain):
        return tokens
    kept = [token for token in between if token.text not in _EQUATING]
    return [*tokens[:first], *kept, *tokens[number:end], *tokens[first:last], *tokens[end:]]


def _is_free(before: Sequence[Token]) -> bool:
    """Whether nothing before the nouns governs them, as the incomes of доходы жителей do."""
    last = before[-1] if before else None
    told = last is not None and bool(last.word.says & _VERBS)
    if last is not None and (is_verb_form(last.text) or (told and not _is_nominal(last))):
        return True
    return all(token.word.says and token.word.says <= _LIGHT for token in before)


def _genitives(tokens: Sequence[Token], number: int) -> tuple[int, int]:
    """Return where the first genitive plural with its adjectives starts and ends, or nothing."""
    for first in range(number):
        last = first
        while last < number and _describes(tokens[last]):
            last += 1
        if last == first + 1 and is_participle(tokens[first].text.lower()):
            last = _behind_adjunct(tokens, last, number)
        if last < number and _is_counted(tokens[last]):
            return first, last + 1
        if last > first and (last == number or not _is_nominal(tokens[last])):
            return first, last  # безработных трудоустроено 1200
    return 0, 0


def _behind_adjunct(tokens: Sequence[Token], at: int, number: int) -> int:
    """Return the place behind what a preposition tells of a participle: построенных за год школ."""
    led = at + 1 < number and (" " in tokens[at].text or "prep" in tokens[at].word.roles)
    least = at + 1 + ("prep" in tokens[at].word.roles)
    for place in range(at + 1, min(at + _LONGEST, number) if led else at):
        if not _may_part(tokens[place]) and tokens[place].kind != "number":
            break
        if place >= least and _is_counted(tokens[place]):
            return place
    return at


def _describes(token: Token) -> bool:
    """Whether an adjective or participle of the genitive plural stands here."""
    text = token.text.lower()
    return text.isalpha() and token.word.unit is None and is_genitive_adjective(text)


def _is_attribute(token: Token) -> bool:
    """Whether a genitive says what the noun before it is of: случаев заражения."""
    text = token.text.lower()
    if token.word.says and token.word.says <= _LIGHT:
        return False  # всего
    return not (token.word.says & _VERBS or is_preposition(text)) and is_genitive_noun(text)


def _is_nominal(token: Token) -> bool:
    return is_genitive_noun(token.text.lower()) or is_nominative(token.text.lower())


def _is_counted(token: Token) -> bool:
    """Whether a noun stands here that is nothing but a genitive plural of things or persons."""
    text, unit = token.text.lower(), token.word.unit
    if token.word.currency or (unit is not None and unit.dimension not in COUNTED):
        return False
    if not text.replace(" ", "").isalpha() or (unit is None and is_animate(text)):
        return False  # овец 5 млн may be heads of them
    last = text.rsplit(maxsplit=1)[-1]
    return may_be_plural_genitive(last) and is_never(_SUBJECT_CASES, last)


def _parts_only(between: Sequence[Token]) -> bool:
    """Whether words only part nouns from their number, and the last one leads to no other one."""
    last = between[-1] if between else None
    leads = last is not None and is_preposition(last.text) and not last.word.bound_before
    return not (leads or is_turned(between)) and all(map(_may_part, between))


def _may_part(token: Token) -> bool:
    """Whether a word between the nouns and their number says nothing of another amount.

    "Договоров на сумму 25 млн" and "школ стоимостью 25 млн" tell another one.
    """
    text, unit = token.text.lower(), token.word.unit
    if text in _EQUATING:
        return True
    led = " " in text and "verb" in token.word.roles  # на сумму
    if led or token.word.roles >= ONTO or not text.replace(" ", "").isalpha():
        return False
    if unit is not None and unit.dimension not in {*COUNTED, "time"}:
        return False
    if is_instrumental(text):
        return False
    named = is_nominative(text) and not is_genitive_noun(text)
    return bool(token.word.says & _VERBS) or not named


def _is_exact(number: Token) -> bool:
    """Whether a number behind a noun is exact, and not approximate as in человек 20."""
    return number.text.isdecimal() and (int(number.text) > _FEW or int(number.text) % _ROUND != 0)
