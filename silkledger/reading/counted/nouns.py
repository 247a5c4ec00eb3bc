"""Nouns: the listed nouns that a number counts, behind the number and its adjectives.

They are units of their own; any other noun is read in unlisted_nouns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted import substantives
from silkledger.reading.counted.account_holders import holder, is_household
from silkledger.reading.counted.noun_reader import NounReader
from silkledger.reading.counted.noun_words import (
    LIGHTEST,
    is_change,
    is_object,
    is_word,
    may_stand_before,
)
from silkledger.reading.counted.priced_nouns import refuse_priced
from silkledger.reading.counted.singular_heads import refuse_model, refuse_singular_head
from silkledger.reading.definitions.qualified_units import noted
from silkledger.reading.definitions.units import COUNTED, Unit
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import UNREAD
from silkledger.reading.words.guards import guards
from silkledger.reading.words.number_endings import refuse_ending, refuse_multiplier
from silkledger.reading.words.ordinary import is_plain_word
from silkledger.reading.words.phrases import VERBS, is_activity
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from silkledger.reading.counted.account_holders import AccountHolder
    from silkledger.reading.numeric.numerals import Numeral
    from silkledger.reading.words.senses import Token

_GLUED = 2  # tokens from a unit back to the number that a hyphen joins it to
_LONGEST = 4  # words between a number and the end of what it counts
_PREFIX = 4  # letters of a prefix that ends as a plural does: sous-
_HAN, _PERSON = "\u3400", "人"
_YEARS = tuple("年月")
_DONE = ("ed", "ing")  # of English participles
_NO_NOUN = frozenset(("prep", "article", "neutral", "stop", "and", "or", "auxiliary"))
_PARTICIPLE = frozenset(("verb", "activity"))
_NO_ADJECTIVES = (VERBS | {"prep", "per_year"}) - {"activity"}


class Nouns(NounReader):
    """The reader of counted nouns in one wording."""

    __slots__ = ()

    def head(self, at: int) -> tuple[Unit, int]:
        """Return the unit here and its place.

        Of compound nouns the last one counts (station in train stations).
        """
        unit = self.tokens[at].word.unit
        if unit is None:
            raise UnreadableError("unit.unknown", self.tokens[at].text)
        if unit.dimension not in COUNTED:
            return unit, at
        language = self._language
        self._refuse_adjective(at)
        if language is not None and language.head_first:
            adjective = language.begins_with_head and self._is_adjective(at + 1)
            return unit, at + adjective  # or a genitive follows: работников завода
        while at + 1 < len(self.tokens):
            following = self.tokens[at + 1]
            acts = unit.dimension == "people" and self.lacks_plural(at + 1)  # 5 people visit
            if acts or "threshold" in following.word.roles or self._is_glued(at):
                break  # the one-million-TEU line
            other = following.word.unit
            if other is not None and other.dimension in COUNTED:
                unit, at = self._compound(at, unit, other), at + 1
            elif language is not None and language.capital and following.text[:1].islower():
                break  # Wohnungen fertiggestellt
            elif following.kind == "unknown" and (
                following.text[:1].isalpha() or following.text == "-"
            ):
                if self._is_done(at + 1):
                    break  # 150 people partied in
                raise UnreadableError("unit.unknown", f"{self.tokens[at].text} {following.text}")
            else:
                break
        return unit, at

    def _compound(self, at: int, unit: Unit, other: Unit) -> Unit:
        """Return the unit of two adjoining ones, mostly the last: TEU containers, 99.3万人次旅客.

        Raises UnreadableError for the size in persons of a thing: 11人学校.
        """
        text = self.tokens[at].text
        if text == _PERSON and other.dimension != unit.dimension:
            raise UnreadableError("unit.two", f"{_PERSON} {self.tokens[at + 1].text}")
        if (measured := noted(other, text, self.settings.vocabulary)) is not None:
            return measured
        visits = unit.name == "visit" and other.dimension == "people"
        return unit if visits else other

    def _refuse_adjective(self, at: int) -> None:
        """Raise UnreadableError for a Russian adjective of people that describes a noun."""
        if self._is_inflected and substantives.describes_noun(self.tokens, at):
            raise UnreadableError("unit.two", f"{self.tokens[at].text} {self.tokens[at + 1].text}")

    def _is_done(self, at: int) -> bool:
        """Whether a participle or verb here ends a noun phrase: 17,923 people missing.

        Before a noun it describes that one: 500 people smuggling cases.
        """
        settings, text = self.settings, self.tokens[at].text
        code, vocabulary = settings.language or "", settings.vocabulary
        if not text.endswith(_DONE) or not is_plain_word(text, code, vocabulary):
            return False
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return behind is None or bool(behind.word.roles & _NO_NOUN)

    def _is_glued(self, at: int) -> bool:
        """Whether a hyphen joins the unit here to its number, so that both describe a noun."""
        if at < _GLUED or self.tokens[at - 1].text != "-":
            return False
        before = self.tokens[at - _GLUED]
        number = before.kind == "number" or before.word.scale or before.word.spelled
        return bool(number) and self.tokens[at - 1].end == self.tokens[at].start

    def refuse(self, at: int, numeral: Numeral, end: int, unit: Unit) -> None:
        """Raise UnreadableError where the noun that ends at `end` may not be what is counted."""
        if not self.settings.within:
            refuse_singular_head(self.tokens, at, numeral, end, self)
        refuse_model(self.tokens, at, unit, self)
        refuse_priced(self.tokens, numeral, end, unit, self.settings)

    def held(self, at: int, end: int) -> AccountHolder | None:
        """Return what 户 behind a number from `at` to `end` counts, or None (account_holders)."""
        settings = self.settings
        return holder(self.tokens, at, end, settings.vocabulary, settings.language)

    def is_measure_word(self, at: int) -> bool:
        """Whether a Chinese unit here only measures an unlisted noun: 头 in 13头骆驼."""
        if at + 1 >= len(self.tokens) or "classifier" not in self.tokens[at].word.roles:
            return False
        end = at + 1
        while end + 1 < len(self.tokens) and self.tokens[end].word.roles == LIGHTEST:
            end += 1  # 12艘大型邮轮
        following = self.tokens[end]
        return following.text[:1] >= _HAN and is_word(following)

    def described(self, at: int) -> tuple[Unit, int] | None:
        """Return a listed noun behind one to three adjectives and the place behind it, or None.

        For example "1,000 Chinese companies".
        """
        refuse_ending(self.tokens, at)
        refuse_multiplier(self.tokens, at, self.settings)
        at = end = at + self._leads_to_adjective(at)
        if has_role(self.tokens, at, "group"):
            raise UnreadableError("number.name", self.tokens[at - 1].text + self.tokens[at].text)
        hyphens = 0
        while end < len(self.tokens) and end < at + _LONGEST + 2 * hyphens:
            token = self.tokens[end]
            hyphens += token.text == "-"
            if self._is_hyphenated(end, at) or self._joins_materials(end, at):
                end += 1
                continue
            if token.word.unit is not None and end > at:
                printed = "".join(token.text for token in self.tokens[at : end + 1])
                vocabulary, language = self.settings.vocabulary, self.settings.language
                household = is_household(printed, vocabulary, language)
                described = self.modifiers(end) > end  # 500 young student loans
                described = described or self._is_of_people(at, end)
                described = described or self.describes_head(end)
                described = described or is_object(self.tokens[at:end], self.settings)
                if token.word.unit.dimension not in COUNTED or not household or described:
                    return None
                unit, end = self.head(end)
                return unit, end + 1
            apart = is_word(token) or may_stand_before(token) or token.text == "-"
            apart = apart or self._is_material(token)
            apart = apart or self.describes_people(end)
            if not (apart or self._joins_adjectives(end, at)):
                return None
            if self._is_head(token) or (token.text == "-" and self._heads_compound(end, at)):
                return None
            if _is_no_adjective(token) or is_change(token) or self._is_other(token):
                return None
            end += 1
        return None

    def _is_other(self, token: Token) -> bool:
        """Whether a verb, or a unit that is not read, and no adjective stands here: 110 kV."""
        unread = guards(self.settings.vocabulary, self.settings.language or "", UNREAD)
        return (
            self._is_verb(token)
            or self._joins_clause(token)
            or (token.kind == "unknown" and token.text.lower() in unread)
        )

    def is_described(self, at: int) -> bool:
        """Whether the listed nouns or adjectives here only describe what is counted."""
        return self.modifiers(at) > at or self.describes_people(at)

    def describes_people(self, at: int) -> bool:
        """Whether a listed Russian adjective here describes people: 40 раненых солдат."""
        counted = self._is_inflected and self._is_counted(at)
        return counted and substantives.describes_people(self.tokens, at)

    def _is_of_people(self, start: int, at: int) -> bool:
        """Whether the Russian noun here is what people belong to: рабочих завода."""
        language = self._language
        if language is None or not self._is_inflected:
            return False
        words = [token.text.lower() for token in self.tokens[start:at]]
        is_of_thing = substantives.are_of_thing(words, self.tokens[at].text, language)
        return is_of_thing or substantives.disagrees(self.tokens, at)

    def _is_verb(self, token: Token) -> bool:
        """Whether a Russian word can only be a form of a verb that describes no noun: тушат."""
        return self._is_inflected and is_activity(token.word) and substantives.is_verb(token)

    def _heads_compound(self, at: int, start: int) -> bool:
        """Whether the noun before this hyphen, or none, is what is counted: journées-skieurs."""
        language = self._language
        if at == start or language is None or not language.head_first:
            return at == start
        before = self.tokens[at - 1]
        glued = before.end == self.tokens[at].start and before.kind == "unknown"
        form = language.singular(before.text.lower()) if len(before.text) > _PREFIX else None
        return glued and form is not None and form.plural

    def _leads_to_adjective(self, at: int) -> bool:
        """Whether "of" leads from a scale to an adjective: un million de nouvelles voitures."""
        language = self._language
        if language is None or not language.begins_with_head:
            return False
        of = has_role(self.tokens, at, "of") and at > 0 and self.tokens[at - 1].word.scale
        return bool(of) and has_role(self.tokens, at + 1, "neutral")

    def compared(self, at: int) -> Unit | None:
        """Return the listed noun behind a comparative, which is read for itself: 5 fewer ships."""
        if at + 1 >= len(self.tokens) or not self.tokens[at].word.change_after:
            return None
        comparative, noun = self.tokens[at].word, self.tokens[at + 1].word
        counted = noun.unit is not None and noun.unit.dimension in COUNTED
        return noun.unit if counted and not comparative.roles & {"than", "by"} else None

    def _joins_adjectives(self, at: int, start: int) -> bool:
        """Whether "and" stands here between two adjectives: гружёных и порожних контейнеров."""
        language = self._language
        if not has_role(self.tokens, at, "and") or language is None or not language.head_first:
            return False
        if not start < at < len(self.tokens) - 1:
            return False
        before, behind = self.tokens[at - 1], self.tokens[at + 1]
        if behind.word.unit is not None and not self._is_inflected:
            return False  # 50 libellules et hommes
        return language.is_adjective(before.text) and language.is_adjective(behind.text)

    def _joins_materials(self, at: int, start: int) -> bool:
        """Whether "and" stands here between two materials: oil and gas companies."""
        joined = has_role(self.tokens, at, "and") and start < at < len(self.tokens) - 1
        return joined and all(self._is_material(self.tokens[beside]) for beside in (at - 1, at + 1))

    def _is_hyphenated(self, place: int, start: int) -> bool:
        """Whether a hyphen joins the word here, no unit, to the one before it: light-duty."""
        token, before = self.tokens[place], self.tokens[place - 1]
        glued = place > start and before.text == "-" and token.start == before.end
        return glued and token.text[:1].isalpha() and token.word.unit is None

    def _is_head(self, token: Token) -> bool:
        """Whether an unknown word is what is counted, before a genitive: пациентов больницы."""
        language = self._language
        if language is None or not language.head_first or not is_word(token):
            return False
        return not language.is_adjective(token.text)


def _is_no_adjective(token: Token) -> bool:
    """Whether a word can't describe a noun; a participle of activity may (registered voters)."""
    roles = token.word.roles
    if token.text.startswith(_YEARS):
        return True  # 10年中国
    return bool(roles & _NO_ADJECTIVES) and not roles >= _PARTICIPLE
