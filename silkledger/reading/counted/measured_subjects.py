"""Measured subjects: units of Chinese measure words that the noun left of the number decides.

住房3套 are dwellings, whatever else is told by 套, and 护照3本 are passports and no books
(vocabularies/measured_subjects.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.counted.han_phrases import FLOWS
from silkledger.reading.counted.measure_words import NAMES
from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.reading.counted.subject_nouns import SubjectNouns
from silkledger.reading.definitions.units import definitions
from silkledger.reading.text.variants import variants
from silkledger.reading.words.senses import has_role
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.reading.definitions.units import Unit
    from silkledger.schemas.vocabulary import Vocabulary

_UNIT, _COUNT = "unit", "count"
# Roles of words between a noun and its number that tell when, or from what the number came.
_STARTS = frozenset(
    ("stop", "from", "to", "comparand", "date_word", "date_before", "monthly", "of_before")
)
_MONTHS = ("月", "份", "月份")
_NAMING = frozenset(("subject", "head", "matter", "goods"))


class _Things(NamedTuple):
    """Ends of nouns that a measure word counts (any, where none are listed), and of others."""

    own: tuple[str, ...]
    unlike: tuple[str, ...]


class MeasuredSubjects(SubjectNouns):
    """The reader of the nouns that decide the units of measure words behind the numbers."""

    __slots__ = ()

    def finer(self, at: int, end: int, unit: Unit) -> tuple[Unit, str]:
        """Return unit and noun that the words left of a number with a measure word decide.

        套 counts the dwellings of 住房3套, and 本 the passports of 护照3本. The noun must be listed
        with the measure word, so that 企业3万台 are not companies. A word that names its things
        stays: 汽车3万辆 are vehicles, since 汽车 are lorries and buses, too.
        """
        measured = has_role(self.tokens, end, "classifier") and self.tokens[end].word.unit is unit
        if measured and (things := _things(self.settings.vocabulary).get(unit.name)):
            return self._thing(at, end, unit, things)
        if not measured or unit.name != _UNIT:
            return unit, ""
        listed = listed_nouns(self.settings.vocabulary, self.settings.language)
        for back in range(at - 1, -1, -1):
            if finer := listed.get(self.tokens[end].text + self.tokens[back].text):
                return finer, ""
            if not (self._leads(back) or self._is_of_flow(back)):
                break
        return unit, ""

    def _thing(self, at: int, end: int, unit: Unit, things: _Things) -> tuple[Unit, str]:
        """Return a count where a measure word behind a number measures another noun than its own.

        That is any noun but those of `things`, or one that is unlike them.
        """
        simple = variants(self.settings.vocabulary, "zh")
        named = (token.text for token in self.tokens[:at] if token.word.roles & _NAMING)
        before = [noun.translate(simple) for noun in named]
        if self._noun_behind(end) or not before:
            return unit, ""
        nouns = [noun for noun in before if not noun.endswith(FLOWS)]
        unlike = bool(nouns) and nouns[-1].endswith(things.unlike)
        own = not things.own or any(noun.endswith((*things.own, *FLOWS)) for noun in before)
        if own and not unlike:
            return unit, ""
        counted = self.counted(at, end)
        if counted is not None and (counted.unit is not unit or not unlike):
            return counted.unit, counted.noun
        count = definitions(self.settings.vocabulary)[_COUNT]
        return (count, self.tokens[end].text) if unlike else (unit, "")

    def _is_of_flow(self, at: int) -> bool:
        """Whether a noun of a quantity of things stands here, or its start: 住宅批建量, 从10套."""
        token = self.tokens[at]
        unit, roles = token.word.unit, token.word.roles
        flow = token.text.endswith(FLOWS) and bool(roles & NAMES)
        same = unit is not None and unit.name in (_UNIT, "percent", "month", "year")
        dated = bool(roles & _STARTS) or token.text in _MONTHS
        return flow or dated or same or token.kind == "number"


@built_once
def _things(vocabulary: Vocabulary) -> dict[str, _Things]:
    """Return the ends of nouns that measure words with a unit of their own count, by its name."""
    columns = ("unit", "own", "unlike")
    return {
        entry["unit"]: _Things(tuple(entry.list("own")), tuple(entry.list("unlike")))
        for entry in vocabulary.load("measured_subjects", columns, required=columns[:1])
    }
