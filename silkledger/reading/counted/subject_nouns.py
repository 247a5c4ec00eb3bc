"""Subject nouns: what a Chinese number counts that stands left of it: 充电桩5万个.

The noun is the listed one that ends there (公共图书馆 is a library), an unlisted one of two
characters, or the whole phrase that han_phrases finds. Where it is a verb (捐出), holds what is
counted (种群) or is lacking (比去年减少2件), the measure word is what is counted.
"""

from __future__ import annotations

from typing import NamedTuple

from silkledger.reading.counted.han_compounds import head_of
from silkledger.reading.counted.han_leads import (
    adds_things,
    before_origin,
    leads_percentage,
    tells_aspect,
    tells_move,
)
from silkledger.reading.counted.han_numbers import SCALES, number_of
from silkledger.reading.counted.han_phrases import (
    AMOUNTS,
    COMPLEMENTS,
    HOLDERS,
    NUMBERS,
    PACKS,
    counted_phrase,
    may_count,
)
from silkledger.reading.counted.lone_measures import counts_persons, lone_measure, may_be_digits
from silkledger.reading.counted.measure_fits import is_unfit
from silkledger.reading.counted.measure_words import NAMES, joins_nouns, names_place
from silkledger.reading.counted.noun_reader import NounReader
from silkledger.reading.counted.noun_words import REMAINS, is_inside, is_word, listed_nouns
from silkledger.reading.definitions.units import COUNTED, Unit, definitions
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import GIVING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import has_role, is_subject

_HAN = "\u3400"
_COUNTERS = "数數次"  # 人数, 人次
_TIMES = "次"
_PEOPLE, _POPULATION, _PERSONS = "人", "人口", ("人士", "人员", "人員")
_SHORTEST_NUMBER = 2  # characters of a number of something (户数)
_LONGEST_ADDED = 4  # characters of an unlisted noun behind a word for adding, which begins there
_NOUN = 2  # characters of an unlisted noun that is taken whole
_OF = "的"
# Roles of the Chinese words behind a measure word that begin no noun.
_NOT_NOUNS = VERBS - {"activity"} | {"prep", "neutral", "and", "or", "bound_verb", "stop"}


class Counted(NamedTuple):
    """What a number counts: the unit, the base form of an unlisted noun, the place behind it."""

    unit: Unit
    noun: str
    end: int


class SubjectNouns(NounReader):
    """The reader of counted nouns left of the numbers of one wording."""

    __slots__ = ()

    @property
    def _simplified(self) -> dict[int, str]:
        return variants(self.settings.vocabulary, "zh")

    def counted(self, at: int, end: int) -> Counted | None:
        """Return what a Chinese number counts that begins at `at` and ends at `end`, or None."""
        back, led, marked, own = at - 1, False, False, self._is_of_people(end)
        passed, last = False, -1
        own = own or (at > 0 and self.tokens[at - 1].text == _OF)  # 单位的216篇
        while back >= 0:
            if led and (origin := before_origin(self.tokens, back, end)) != back:
                back = origin
                continue
            if not (role := self._leads(back)):
                break
            marked, own = marked or role == "counted", own or self._counts(back, end)
            if role == "passed" and last < 0 and is_inside(self.tokens[back]):
                last = back  # 初制所共
            moved = tells_aspect(self.tokens[back]) or tells_move(self.tokens[back])
            passed = passed or (role == "passed" and not moved)
            led, back = led or role in ("led", "counted"), back - 1
        own = own or (last < 0 and is_unfit(self.tokens, back, end, self.settings.vocabulary))
        subject = None if own or last >= 0 else self._left(back, end, led=led, marked=marked)
        if subject is None and (last >= 0 or not (own or passed)):
            subject = self._phrase(last if last >= 0 else back, end)
        if subject is not None:
            return subject
        vocabulary = self.settings.vocabulary
        if counts_persons(self.tokens, at, end, vocabulary):
            return Counted(definitions(vocabulary)["person"], "", end)
        measure = lone_measure(self.tokens, at, end, vocabulary)
        return Counted(definitions(vocabulary)["count"], measure, end) if measure else None

    def before(self, at: int, end: int) -> tuple[Unit | None, str]:
        """Return the unit and noun that a subject gives to a number without a unit."""
        if at and self.tokens[at - 1].text[-1:] < _HAN:
            return None, ""
        counted = self.counted(at, end)
        return (counted.unit, counted.noun) if counted else (None, "")

    def _is_of_people(self, end: int) -> bool:
        """Whether the measure word at `end` is itself counted: 培訓3萬人日, 新增17萬人份."""
        text = self.tokens[end].text if end < len(self.tokens) else ""
        return len(text) > 1 and text[0] == _PEOPLE and has_role(self.tokens, end, "classifier")

    def _counts(self, at: int, end: int) -> bool:
        """Whether a word says how many of the measure word at `end` there are: 件数, 场次数."""
        noun = self.tokens[at].text.rstrip("".join(NUMBERS))
        return noun != self.tokens[at].text and self._measures(noun, end)

    def _measures(self, noun: str, end: int) -> bool:
        """Whether a noun ends in the measure word at `end`: 件, 场次."""
        measured = has_role(self.tokens, end, "classifier")
        return measured and noun.rstrip(_TIMES).endswith(self.tokens[end].text[:1])

    def _left(self, back: int, end: int, *, led: bool, marked: bool) -> Counted | None:
        """Return the noun at `back`, left of a number, or None.

        A measure word stands behind the number without a noun (充电桩5万个), or a verb leads from a
        listed noun to the number (人次达17万).
        """
        if back < 0 or self.tokens[back].text[:1] < _HAN:
            return None
        if any("per" in token.word.roles for token in self.tokens[max(back - 2, 0) : back]):
            return None  # 每台设备96个
        measured = has_role(self.tokens, end, "classifier") and not self._noun_behind(end)
        packed = self.tokens[end].text.translate(self._simplified) in PACKS if measured else False
        if packed or (measured and joins_nouns(self.tokens, back)):
            return None
        token, ends = self.tokens[back], self._ends(end)
        unit = token.word.unit
        own = self._of_times(end) if measured else None  # 汽车3万辆次 are vehicles
        if unit is not None and unit.dimension in COUNTED and len(token.text) > 1:
            led = led or token.text[-1:] in _COUNTERS  # 观众人数1.2亿
            led = led or token.text.endswith(_POPULATION)  # 城镇人口325万
            return Counted(own or unit, "", end) if measured or (led and ends) else None
        unit = self._listed_end(token.text) if token.text[-1:] in _COUNTERS else None
        if (unit := unit or number_of(token.text, self.settings)) is not None:
            return Counted(unit, "", end) if ends or measured else None
        named = measured and not (own or self._counts_times(end))
        return self._measured_noun(back, end, marked=marked) if named else None

    def _counts_times(self, end: int) -> bool:
        """Whether a measure word counts how often something was done, and no things: 册次."""
        text = self.tokens[end].text
        return len(text) > 1 and text[-1] == _TIMES

    def _of_times(self, end: int) -> Unit | None:
        """Return the unit of the things that go by so often: vehicles in 辆次."""
        return self._listed(self.tokens[end].text[0]) if self._counts_times(end) else None

    def _phrase(self, back: int, end: int) -> Counted | None:
        """Return the noun phrase that ends at `back` as what a number counts, or None."""
        classed = has_role(self.tokens, end, "classifier") and not self._noun_behind(end)
        if not classed or back < 0:
            return None
        vocabulary = self.settings.vocabulary
        noun = counted_phrase(self.tokens, back, end, vocabulary)
        if not noun or self._is_verb(back, noun):
            return None
        return Counted(definitions(vocabulary)["count"], noun, end)

    def _ends(self, end: int) -> bool:
        """Whether nothing but a bound stands behind a number: 人员已达2亿左右."""
        behind = self.tokens[end:]
        return len(behind) < 2 and all(token.word.bound_after for token in behind)

    def _measured_noun(self, back: int, end: int, *, marked: bool) -> Counted | None:
        """Return the noun that ends at `back`, whose measure word stands at `end`, or None."""
        noun, vocabulary = self._noun_before(back), self.settings.vocabulary
        noun = self._added_noun(back) or noun
        marked = marked or (back > 0 and bool(self.tokens[back - 1].word.change_before))
        people = has_role(self.tokens, end, "person_classifier")
        named = marked or (people and noun.endswith(_PERSONS))
        whole = len(noun) > 1 and ("head" in self.tokens[back].word.roles or named)
        if names_place(noun, vocabulary):
            return None  # 全台10万个
        if noun[-1:] in NUMBERS and len(noun) > _SHORTEST_NUMBER:
            noun = noun[:-1]  # 基站数
        whole = whole and not self._measures(noun, end)  # 案件3万件
        if not whole or noun[-1:] in AMOUNTS or self._is_verb(back, noun):
            return None
        if people:
            digits = may_be_digits(self.tokens[back + 1 : end + 1])
            return None if digits else Counted(definitions(vocabulary)["person"], "", end)
        own = self._listed(noun)
        for compound in (noun.rstrip("".join(NUMBERS)), self._compound(back)):
            if unit := own or head_of(compound, self.tokens[end].text, self.settings):
                return Counted(unit, "", end)
        longest = _LONGEST_ADDED if self._is_added(back, noun) else _NOUN
        names = _NOUN <= len(noun) <= longest
        names = names and noun[-1] not in COMPLEMENTS | HOLDERS | {*NUMBERS}
        fits = names and may_count(self.tokens[end], noun, vocabulary)
        if not fits or self._goes_on(back, noun):
            return None
        return Counted(definitions(vocabulary)["count"], noun, end)

    def _is_verb(self, back: int, noun: str) -> bool:
        """Whether the word at `back` is what was done, and not what is counted: 收到逾500份."""
        language = noun_language(self.settings.vocabulary, "zh")
        excluded = language is not None and noun.translate(self._simplified) in language.excluded
        return excluded or "activity" in self.tokens[back].word.roles

    def _is_added(self, back: int, noun: str) -> bool:
        """Whether a word for adding stands right before the noun that ends here: 新增换乘站14个."""
        left = len(noun)
        while back >= 0 and left > 0:
            left -= len(self.tokens[back].text)
            back -= 1
        return left == 0 and has_role(self.tokens, back, "adds") if back >= 0 else False

    def _added_noun(self, back: int) -> str:
        """Return the short noun between a word for adding and its number, verbs in it, or ""."""
        first = back
        while first >= 0 and self.tokens[first].word.roles & NAMES and not self._adds(first):
            first -= 1
        noun = "".join(token.text for token in self.tokens[first + 1 : back + 1])
        return noun if self._adds(first) and len(noun) <= _LONGEST_ADDED else ""

    def _adds(self, at: int) -> bool:
        return at >= 0 and has_role(self.tokens, at, "adds")

    def _compound(self, back: int) -> str:
        """Return the words that name something and end at `back`: 非农就业|机会."""
        first = back
        while first and self.tokens[first].word.roles & NAMES and not self._adds(first - 1):
            first -= 1
        return "".join(token.text for token in self.tokens[first : back + 1])

    def _goes_on(self, back: int, noun: str) -> bool:
        """Whether the noun that ends at `back` may begin further left: 国际邮轮, 打掉团伙."""
        first, left = back, len(noun) - len(self.tokens[back].text)
        while first and left > 0:
            first -= 1
            left -= len(self.tokens[first].text)
        if not first:
            return False
        before = self.tokens[first - 1]
        if before.text[-1:] < _HAN or before.end != self.tokens[first].start:
            return False
        named = before.kind == "unknown" or bool(before.word.roles & NAMES)
        return named and not before.word.change_before

    def _noun_before(self, back: int) -> str:
        """Return the Chinese noun that ends with the token here: a listed one, or characters."""
        first = back
        while first >= 0 and self.tokens[first].text[:1] >= _HAN and is_word(self.tokens[first]):
            if is_subject(self.tokens[first].word):
                first -= self.tokens[back].text in NUMBERS and first == back - 1  # 基站|数
                break
            first -= 1
        noun = "".join(token.text for token in self.tokens[first + 1 : back + 1])
        return noun or (self.tokens[back].text if first == back else "")

    def _listed(self, noun: str) -> Unit | None:
        return listed_nouns(self.settings.vocabulary, self.settings.language).get(noun)

    def _listed_end(self, text: str) -> Unit | None:
        """Return what a number of things counts: people in 失业人数, visits in 观影人次."""
        return self._listed(text[-2:].replace("數", "数"))

    def _leads(self, at: int) -> str:
        """Return how a token leads from a noun to its number, "" if it doesn't.

        "led" for a verb or bound, "counted" for a word such as 数量, "passed" for others.
        """
        word, text = self.tokens[at].word, self.tokens[at].text
        if "counter" in word.roles:
            return "counted"
        if at and (text in NUMBERS or text in SCALES):
            whole = number_of(self.tokens[at - 1].text + text, self.settings)
            return "led" if whole is not None else ""  # 企业|数达3.2万
        if "common" in word.roles or text.startswith(
            tuple(guards(self.settings.vocabulary, "zh", GIVING))
        ):
            return ""  # 司法解释30件, 为公众提供了130项
        if word.bound_before or word.roles & VERBS or text.startswith(REMAINS):
            return "led"
        if leads_percentage(self.tokens, at):
            return "passed"  # 客房增加23.5%至4.7万间
        adds = "adds" in word.roles and adds_things(self.tokens, at, self.settings.vocabulary)
        passed = word.change_before or ("neutral" in word.roles and not word.unit)
        return "passed" if adds or (passed and "subject" not in word.roles) else ""

    def _noun_behind(self, at: int) -> bool:
        """Whether a noun stands behind the measure word here."""
        if at + 1 >= len(self.tokens):
            return False
        word, text = self.tokens[at + 1].word, self.tokens[at + 1].text
        goes_on = text[:1] >= _HAN and word.roles.isdisjoint(_NOT_NOUNS)
        return goes_on or is_word(self.tokens[at + 1]) or word.unit is not None
