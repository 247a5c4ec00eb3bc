"""Measure fits: whether a Chinese measure word counts such a thing as the noun left of its number.

女性336.7万件 are no women, 医院5000张 no hospitals and 企业5万名 no enterprises, but what
these file, have or employ. The kinds of nouns and measure words are those of vocabularies/guards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import BODY, HUMAN, IMPERSONAL, PERSONAL, SITED
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_PEOPLE, _TIMES = "people", "次"


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
    if name in guards(vocabulary, "*", SITED) or (unit is None and of_body):
        return text in guards(vocabulary, "zh", SITED)
    human = unit.dimension == _PEOPLE if unit is not None else _names_people(noun, vocabulary)
    if human:
        return personal or text in guards(vocabulary, "zh", PERSONAL)
    kinds = guards(vocabulary, "*", IMPERSONAL)
    return not (personal or (name in kinds and text in guards(vocabulary, "zh", IMPERSONAL)))


def _names_people(noun: str, vocabulary: Vocabulary) -> bool:
    return noun.endswith(tuple(guards(vocabulary, "zh", HUMAN)))
