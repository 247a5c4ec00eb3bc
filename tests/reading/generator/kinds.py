"""The kinds of wordings, and cases of all kinds and languages by seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from tests.reading.generator import changes, insertions, levels, nouns, numerals, patterns, plain
from tests.reading.generator.case import Case
from tests.reading.generator.draw import Draw
from tests.reading.generator.languages import LANGUAGES, languages

_GRAMMARS: dict[str, Callable[[Draw], Case]] = {
    "plain": plain.plain,
    "unit_cell": plain.unit_cell,
    "mirror": plain.mirror,
    "range": plain.ranges,
    "rate_range": plain.rate_range,
    "list": plain.lists,
    "unknown_word": changes.unknown_word,
    "change_verb": changes.change_verb,
    "negated_change": changes.negated_change,
    "level_verb": changes.level_verb,
    "fall_level": changes.fall_level,
    "negated_level": changes.negated_level,
    "insertion": insertions.insertion,
    "change_to_level": levels.change_to_level,
    "from_to": levels.from_to,
    "counted_noun": nouns.counted_noun,
    "no_counted_noun": nouns.no_counted_noun,
    "spelled_number": numerals.spelled_number,
}
# More cases of the kinds that vary most.
_WEIGHTS = {"plain": 3, "insertion": 3, "change_verb": 3, "unknown_word": 2, "mirror": 2}
_ATTEMPTS = 20


def kinds() -> tuple[str, ...]:
    """The names of all kinds: those of a grammar, then those of patterns."""
    return tuple(dict.fromkeys([*_GRAMMARS, *(kind for kind, _ in patterns.patterns())]))


def cases(
    seed: int, count: int, *, only: tuple[str, ...] = (), tongues: tuple[str, ...] = LANGUAGES
) -> list[Case]:
    """`count` cases that differ, the same for the same seed; fewer where a kind has no more."""
    distinct: dict[tuple[str | None, ...], Case] = {}
    for case in _endless(seed, only or kinds(), tongues):
        if case is None or len(distinct) == count:
            break
        key = (case.wording, case.locale, case.unit, case.statistic, case.indicator)
        distinct.setdefault(key, case)
    return list(distinct.values())


def draw_case(kind: str, language: str, random: Random) -> Case:
    """One case of a kind in a language."""
    grammar = _GRAMMARS.get(kind, patterns.pattern)
    return grammar(Draw(kind, languages()[language], random))


def _endless(seed: int, only: tuple[str, ...], tongues: tuple[str, ...]) -> Iterator[Case | None]:
    """Cases of every kind and language in turn; None where a whole round brings nothing new."""
    random = Random(seed)
    seen: set[str] = set()
    turns = [
        (kind, language)
        for kind in only
        for language in tongues
        if kind in _GRAMMARS or (kind, language) in patterns.patterns()
        for _ in range(_WEIGHTS.get(kind, 1))
    ]
    idle = 0
    while turns and idle < _ATTEMPTS:
        before = len(seen)
        for kind, language in turns:
            case = draw_case(kind, language, random)
            seen.add(repr(case))
            yield case
        idle = idle + 1 if len(seen) == before else 0
    yield None
