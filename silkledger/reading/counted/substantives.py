"""Substantives: Russian adjectives that name people, and describe a noun where one follows them.

"15 рабочих" are people, "15 рабочих дней" are days. Of "15 рабочих заводов" it is open which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.reading.words.noun_forms import NAME_TAGS
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_ADJECTIVES = frozenset(("ADJF", "PRTF"))
_VERBS = frozenset(("VERB", "INFN", "GRND", "PRTS"))
_NOUN, _PARTICIPLE, _THING = "NOUN", "PRTF", "inan"
_FAR = 5  # words between a number and an adjective of what it counts
_FEW = frozenset("234")  # 22 рабочих дня


def describes_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word here describes people or animals: 40 раненых солдат, and not станций."""
    described = describes_noun(tokens, at)
    return described and any("anim" in each.tag for each in parsed(tokens[at + 1].text.lower()))


def describes_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word here is an adjective, and may describe the noun right behind it.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> words = lexicon(SHIPPED, "ru").tokens
    >>> describes_noun(words("15 рабочих дней"), 1), describes_noun(words("15 рабочих завода"), 1)
    (True, False)
    """
    place = at + 1
    if place + 1 < len(tokens) and "and" in tokens[place].word.roles:
        place += 1  # старших и высших офицеров
    if place >= len(tokens) or not tokens[place].text.islower():
        return False
    adjectives = [each.tag for each in parsed(tokens[at].text.lower()) if _describes(each)]
    if not adjectives:
        return False
    forms = {(tag.case, tag.number) for tag in adjectives}
    if _are_few(tokens, at):
        forms.add(("gent", "sing"))
    joined = place > at + 1
    parses = parsed(tokens[place].text.lower().split()[0])  # рабочих of рабочих мест
    return any(_is_noun(each, forms) and not (joined and _NOUN in each.tag) for each in parses)


def are_of_thing(words: Sequence[str], noun: str, language: NounLanguage) -> bool:
    """Whether people may be counted and not the thing behind them: 200 обучающихся школ."""
    things = [parse.tag for parse in parsed(noun.lower()) if _NOUN in parse.tag]
    if not things or not all(_THING in tag for tag in things):
        return False
    people = (word for word in words if language.substantive(word))
    return any(_PARTICIPLE in parse.tag for word in people for parse in parsed(word.lower()))


def is_verb(token: Token) -> bool:
    """Whether a Russian word can only be a form of a verb that describes no noun."""
    parses = [parse.tag.POS for parse in parsed(token.text.lower()) if parse.is_known]
    return bool(parses) and _VERBS.issuperset(parses)


def disagrees(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before the noun here is a plural that can't describe it: рабочих завода."""
    parses = parsed(tokens[at - 1].text.lower())
    plural = any(map(_describes, parses)) and all(each.tag.number == "plur" for each in parses)
    return plural and tokens[at].text.islower() and not describes_noun(tokens, at - 1)


def _are_few(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number before an adjective takes a noun in the singular: 22 рабочих дня."""
    for token in reversed(tokens[max(0, at - _FAR) : at]):
        if token.kind == "number":
            return token.text[-1:] in _FEW
        if token.word.spelled is not None and token.word.spelled.value is not None:
            return token.word.spelled.value % 10 in (2, 3, 4)
    return False


def _describes(parse: Any) -> bool:
    return parse.tag.POS in _ADJECTIVES and parse.tag.number == "plur"


def _is_noun(parse: Any, forms: set[tuple[str, str]]) -> bool:
    """Whether a reading of a word is a noun or adjective in one of these cases and numbers."""
    tag = parse.tag
    named = tag.POS == _NOUN or tag.POS in _ADJECTIVES
    fits = named and parse.is_known and (tag.case, tag.number) in forms
    return fits and NAME_TAGS.isdisjoint(tag.grammemes)
