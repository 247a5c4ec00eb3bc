"""Unlisted nouns: what a number counts that no vocabulary lists as a unit.

Such a noun has the unit `count` and its base form beside it. A word that may be a misprinted or
abbreviated scale, unit or currency is none, and neither is a noun of money behind a scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted import han_heads
from silkledger.reading.counted.counted_means import is_known, tells_mean
from silkledger.reading.counted.dependents import counted_with, depends, is_done_by
from silkledger.reading.counted.described_money import describes_money
from silkledger.reading.counted.han_compounds import unit_of_longest_end
from silkledger.reading.counted.noun_reader import NounReader
from silkledger.reading.counted.noun_words import (
    behind_these,
    countable_nouns,
    ends_before,
    is_inside,
    is_parted,
    is_word,
    listed_nouns,
    may_stand_before,
    noun_parts,
    without_proper_names,
)
from silkledger.reading.counted.peoples import names_people
from silkledger.reading.counted.persons import behind_pair, names_person
from silkledger.reading.counted.subject_nouns import Counted
from silkledger.reading.counted.substantives import are_of_thing, is_verb
from silkledger.reading.definitions.units import COUNTED, definitions
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import may_be_genitive, may_be_plural_genitive
from silkledger.reading.words.guard_kinds import PAIRS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.near_words import is_near, is_without_vowels, plain_nouns
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.senses import is_subject

if TYPE_CHECKING:
    from silkledger.reading.numeric.numerals import Numeral
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token

_STOPS = frozenset(("stop", "close", "date_before"))
_LONGEST = (4, 8)  # words between a number and the end of what it counts; Chinese characters
_OF_MEASURES = frozenset(("head", "goods", "guard"))  # also roles of measure words: 顶, 瓶
_TIMES = ("次", "遍", "趟", "轮", "輪")  # measure words of what is done, and not of things


class UnlistedNouns(NounReader):
    """The reader of the unlisted nouns behind the numbers of one wording."""

    __slots__ = ()

    def counted(self, at: int, numeral: Numeral) -> Counted | None:
        """Return a noun that no vocabulary lists behind a whole or scaled number, or None."""
        language = self._language
        if language is None or at == len(self.tokens) or numeral.fraction:
            return None
        if not numeral.number.is_whole and not tells_mean(self.tokens, self.settings):
            return None
        these = behind_these(self.tokens, at, self.settings.vocabulary, language)
        start = these or at + self._leads_to_noun(at, numeral, language)
        if own := han_heads.own_unit(self.tokens, at, self.settings.vocabulary):
            return Counted(own[0], "", own[1])
        return self._people(start, language) or self._other(at, start, numeral, language)

    def _people(self, start: int, language: NounLanguage) -> Counted | None:
        """Return the people that the words here name, or None: 11 millones de mexicanos."""
        people = self._is_people(start, language)
        while (
            not people and start < len(self.tokens) and self._passes(language, self.tokens[start])
        ):
            start += 1
            people = self._is_people(start, language)
        person = definitions(self.settings.vocabulary)["person"]
        return Counted(person, "", start + 1) if people else None

    def _other(
        self, at: int, start: int, numeral: Numeral, language: NounLanguage
    ) -> Counted | None:
        """Return what the words from `start` name, or None."""
        measured, vocabulary = False, self.settings.vocabulary
        parted = is_parted(self.tokens, start, vocabulary, language)
        while start < len(self.tokens) and self._passes(language, self.tokens[start]):
            measures = "classifier" in self.tokens[start].word.roles
            if self._ends_plural(start) or (measured and measures):
                break  # 4个双碳研究
            measured = measured or measures
            start += 1
        start = self.modifiers(start)
        han = vocabulary if measured and language.method == "printed" else None
        if han is not None:
            start = self._head(at + 1, start)
        end = self._end(start, max(at, start - 1) + _LONGEST[language.method == "printed"])
        start, end = han_heads.whole_noun(self.tokens, start, end, han)
        if language.head_first and (end == start or language.method == "endings"):
            start = self._first(at, start)
        behind = behind_pair(self.tokens, end, language)
        known = numeral.number.is_whole or is_known(self.tokens[start:end])
        if end == start or parted or not (known and self._ends(behind)) or self._is_measure(start):
            return None
        scaled = numeral.scale != 1
        if scaled and describes_money(self.tokens, at, range(start, end), self.settings):
            return None
        noun_phrase = self._noun(language, start, end, numeral, scaled=scaled, measured=measured)
        if noun_phrase is None or is_done_by(self.tokens, end, noun_phrase[0], self.settings):
            return None
        printed, base = noun_phrase
        name = self.settings.language
        person = any("person_classifier" in token.word.roles for token in self.tokens[at:start])
        person = person or names_person(printed, base, language, vocabulary)
        unit = definitions(vocabulary)["person"] if person else None  # 17名幼童
        if unit := unit or unit_of_longest_end(noun_phrase, self.tokens[at].text, self.settings):
            return Counted(unit, "", behind)
        near = is_near(printed, name, vocabulary) or is_near(base, name, vocabulary)
        near = near or any(is_without_vowels(token.text) for token in self.tokens[start:end])
        if near and not {printed, base} & plain_nouns(vocabulary, name):
            raise UnreadableError("unit.near", printed)
        return Counted(definitions(vocabulary)["count"], base, end + self.describes_head(end))

    def _is_measure(self, at: int) -> bool:
        """Whether a dataset lists a noun as a unit that measures: its sacos hold 60 kg."""
        unit = self.tokens[at].word.unit
        return unit is not None and unit.dimension not in COUNTED

    def _is_people(self, at: int, language: NounLanguage) -> bool:
        """Whether a people ends here that is counted."""
        named = names_people(self.tokens, at, language, self.settings.vocabulary)
        return named and self._ends(at + 1)

    def _end(self, start: int, limit: int) -> int:
        """Return the place behind the words from `start` that may be one noun."""
        end = start
        behind_measure = start > 0 and "classifier" in self.tokens[start - 1].word.roles
        while end < min(len(self.tokens), limit) and (
            is_word(self.tokens[end])
            or ((end > start or behind_measure) and is_inside(self.tokens[end]))
            or self._is_plural(self.tokens[end])
        ):
            if end > start and ends_before(self.tokens, end, self._language):
                break
            end += 1
        return end

    def _head(self, at: int, start: int) -> int:
        """Return the start of the noun that a Chinese clause describes, else `start`, or raise."""
        head = han_heads.described_head(self.tokens, at, self.settings.vocabulary)
        han_heads.refuse_predicate(self.tokens[at:start], self.settings.vocabulary)
        times = self.tokens[at - 1].text in _TIMES  # 10次向对方指定的账户转账
        if head is not None and (
            times or head[0] == head[1] or han_heads.goes_on(self.tokens, head[1])
        ):
            raise UnreadableError("unit.none", self.tokens[head[0] - 1].text)
        return head[0] if head is not None else start

    def _first(self, at: int, start: int) -> int:
        """Return the first verb of activity before `start`: in faits constatés a noun."""
        while start > at and is_activity(self.tokens[start - 1].word):
            start -= 1
        return start

    def _leads_to_noun(self, at: int, numeral: Numeral, language: NounLanguage) -> bool:
        """Whether "of" leads from a scale to a noun, not of money: 3 millones de sacos."""
        if at + 1 >= len(self.tokens) or numeral.scale == 1 or not language.head_first:
            return False
        of, noun = self.tokens[at].word.roles, self.tokens[at + 1]
        apart = "of" in of and "from" in of and language.method == "endings"
        countable = noun.text.lower() in countable_nouns(self.settings.vocabulary, language.code)
        named = noun.kind == "unknown" or bool(noun.word.roles & {"neutral", "noun", "subject"})
        if noun.word.roles & {"subject"} and not noun.word.roles & {"neutral", "noun"}:
            named = self._is_people(at + 1, language)
        return apart and (named or countable)

    def _passes(self, language: NounLanguage, token: Token) -> bool:
        """Whether a known word may be passed; a Chinese character may be part of the noun."""
        verb = language.capital and token.text[:1].isupper() and is_activity(token.word)
        if verb or self._joins_clause(token):
            return False  # 45 Pflanzen, 283 million while orders
        if self._is_material(token):
            return True
        part = language.method == "printed" and len(token.text) == 1
        other = token.word.roles - {"neutral", "classifier", "person_classifier", "adverb"}
        if "classifier" in token.word.roles:
            other -= _OF_MEASURES
        return may_stand_before(token) and not (part and other)

    def _ends(self, at: int) -> bool:
        """Whether the noun ends here: no unit, number or scale stands behind it.

        Raises UnreadableError for a second noun that is counted with it.
        """
        following = self.tokens[at] if at < len(self.tokens) else None
        if following is None:
            return True
        word = following.word
        if word.roles & {"and", "or"} and (other := counted_with(self.tokens, at)) is not None:
            raise UnreadableError("unit.two", f"{following.text} {other.text}")
        if "of" in word.roles and at + 1 < len(self.tokens) and self.tokens[at + 1].word.unit:
            return self._counts_itself(at)
        if self._is_genitive(following):
            return True  # 17 регионах страны
        if self.describes_head(at):
            return self._ends(at + 1)  # 500 líneas móviles
        measured = word.unit or word.currency or word.scale or word.ambiguous or word.multiple
        return not (measured or following.kind in ("number", "chinese", "note")) and (
            following.text != "-"
        )

    def _counts_itself(self, at: int) -> bool:
        """Whether the noun before "of" is counted: Beschwerden von Kunden, not pairs of trains."""
        language, noun = self._language, self.tokens[at - 1]
        if language is None or not (language.begins_with_head or language.capital):
            return False
        behind = self.tokens[at + 1].word.unit
        counted = behind is not None and behind.dimension in COUNTED
        pairs = guards(self.settings.vocabulary, language.code, PAIRS)
        named = noun.kind == "unknown" or is_subject(noun.word)
        return counted and named and noun.text.lower() not in pairs

    def _stops(self, end: int, language: NounLanguage) -> bool:
        """Whether the clause ends here, unless another adjective follows: больных, слабых коров."""
        following = self.tokens[end : end + 2]
        if not following:
            return True
        adjective = len(following) > 1 and language.is_adjective(following[1].text)
        ends = bool(following[0].word.roles & _STOPS) and not adjective
        return ends or (self._is_inflected and is_verb(following[0]))

    def _is_own(self, base: str, end: int) -> bool:
        """Whether a noun counts itself: it is listed, no group, or nothing counted is behind it.

        20 пар поездов may be trains; пар страны are not countries, as one can't be counted.
        """
        vocabulary, name = self.settings.vocabulary, self.settings.language
        groups = guards(vocabulary, name or "", PAIRS) - listed_nouns(vocabulary, name).keys()
        behind = self.tokens[end] if base in groups and end < len(self.tokens) else None
        genitive = behind is not None and self._is_genitive(behind)
        return behind is None or not (genitive and may_be_plural_genitive(behind.text))

    def _is_genitive(self, token: Token) -> bool:
        """Whether a listed counted noun can only depend on the noun before it, by its case."""
        word, unit = token.word, token.word.unit
        counted = unit is not None and unit.dimension in COUNTED and self._is_inflected
        return counted and not (word.scale or word.currency) and may_be_genitive(token.text)

    def _noun(
        self,
        language: NounLanguage,
        start: int,
        end: int,
        numeral: Numeral,
        *,
        scaled: bool,
        measured: bool,
    ) -> tuple[str, str] | None:
        """Return the noun among these unknown words as printed in lower case, and its base form."""
        words = [token.text for token in self.tokens[start:end]]
        value, vocabulary = numeral.number.value, self.settings.vocabulary
        if language.method == "printed":
            word = "".join(without_proper_names(words, vocabulary, language.code))  # 16家中超俱乐部
            han_heads.refuse_clause(word, self.tokens[start:end], vocabulary)
            base = language.base_form(word, value, scaled=scaled) if measured else None
            return (word, base) if base else None
        parts = [(at, word) for at, each in enumerate(words) for word in noun_parts(each, language)]
        words = [word for _, word in parts]
        for at, (place, word) in enumerate(parts):
            if not language.head_first and at < len(words) - 1:
                continue
            base = language.base_form(word, value, scaled=scaled)
            if self._is_inflected and language.is_adjective(word):
                behind_it = words[at + 1] if at + 1 < len(words) else ""
                if behind_it and language.base_form(behind_it, value, scaled=scaled):
                    continue  # уголовных дел
            if base is None and at == len(words) - 1 and self._stops(end, language):
                base = language.substantive(word)
            if base is not None:
                before = all(map(language.is_adjective, words[:at]))
                before = before and not are_of_thing(words[:at], word, language)
                behind = self.tokens[start + place + 1 : end]
                fits = before and all(depends(other, language, vocabulary) for other in behind)
                fits = fits and self._is_own(base, end)
                return (word.lower(), base) if fits else None
            if not language.is_adjective(word):
                return None
        return None
