"""Measure fits: whether a Chinese measure word counts such a thing as the noun left of its number.

女性336.7万件 are not women, 医院5000张 not hospitals and 企业5万名 not enterprises, but what
these file, have or employ. The kinds of nouns and measure words are those of vocabularies/guards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import (
    ABBREVIATED,
    BODY,
    CLASSIFYING,
    HUMAN,
    IMPERSONAL,
    PERSONAL,
    SETTING,
    SITED,
    TERRITORY,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import has_role
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_PLACES = {
    "part_places": ("code", "language", "names", "cities", "words"),
    "cities": ("code", "language", "names", "words", "capitals"),
    "macro_regions": ("language", "words"),
}
_KEYS = ("code", "language")
_ENDS_OF_PLACES = "市省县区州"
_TERRITORIES = frozenset("个座处")
_PEOPLE, _TIMES = "people", "次"


def is_unfit(tokens: Sequence[Token], back: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the measure word at `end` counts nothing that the word at `back` names.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> things, people = map(lexicon(SHIPPED, "zh").tokens, ("女性5万件", "女性5万名"))
    >>> is_unfit(things, 0, 3, SHIPPED), is_unfit(people, 0, 3, SHIPPED)
    (True, False)
    """
    if back < 0 or not has_role(tokens, end, "classifier"):
        return False
    token, unit = tokens[back], tokens[back].word.unit
    if unit is not None and unit.dimension in COUNTED and len(token.text) > 1:
        return not measure_fits(tokens[end], token.text, unit, vocabulary)
    glued = back > 0 and tokens[back - 1].end == token.start
    before = tokens[back - 1].text if glued else ""
    return any(tells_setting(noun, vocabulary) for noun in (token.text, before + token.text))


def measure_fits(measure: Token, noun: str, unit: Unit | None, vocabulary: Vocabulary) -> bool:
    """Whether a measure word counts what a noun left of its number names, of a listed `unit`.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> of_things, _, of_people = lexicon(SHIPPED, "zh").tokens("件，名")
    >>> [measure_fits(each, "消费者", None, SHIPPED) for each in (of_things, of_people)]
    [False, True]
    """
    text = measure.text.translate(variants(vocabulary, "zh"))
    text = text.removesuffix(_TIMES) or text  # 5万家次
    personal = "person_classifier" in measure.word.roles
    name = unit.name if unit is not None else ""
    of_body = noun.endswith(tuple(guards(vocabulary, "zh", BODY)))
    if name in guards(vocabulary, "*", TERRITORY) or (
        unit is None and noun.endswith(tuple(guards(vocabulary, "zh", TERRITORY)))
    ):
        return text in _TERRITORIES
    if name in guards(vocabulary, "*", SITED) or (unit is None and of_body):
        return text in guards(vocabulary, "zh", SITED)
    human = unit.dimension == _PEOPLE if unit is not None else _names_people(noun, vocabulary)
    if human:
        return personal or text in guards(vocabulary, "zh", PERSONAL)
    kinds = guards(vocabulary, "*", IMPERSONAL)
    return not (personal or (name in kinds and text in guards(vocabulary, "zh", IMPERSONAL)))


def tells_setting(noun: str, vocabulary: Vocabulary) -> bool:
    """Whether words left of a number tell when, where or of what kind, and are not counted.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tells_setting("国庆假期", SHIPPED), tells_setting("快递", SHIPPED)
    (True, False)
    """
    plain = noun.translate(variants(vocabulary, "zh"))
    kinds = guards(vocabulary, "zh", CLASSIFYING)
    setting = plain in kinds or plain.endswith(tuple(guards(vocabulary, "zh", SETTING)))
    places = _places(vocabulary)
    joined = len(plain) > 1 and set(plain) <= guards(vocabulary, "zh", ABBREVIATED)  # 陕甘宁
    return setting or joined or plain in places or plain.rstrip(_ENDS_OF_PLACES) in places


@built_once
def _places(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the Chinese names of parts of countries, cities and regions: 深圳, 长三角."""
    found: set[str] = set()
    for name, columns in _PLACES.items():
        for entry in vocabulary.load(name, columns, required=columns[:1]):
            if entry["language"] == "zh":
                lists = (entry.list(column) for column in columns if column not in _KEYS)
                found.update(word for listed in lists for word in listed)
    return frozenset(found)


def _names_people(noun: str, vocabulary: Vocabulary) -> bool:
    return noun.endswith(tuple(guards(vocabulary, "zh", HUMAN)))
