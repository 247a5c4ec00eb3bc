"""Subject nouns: what a Chinese number counts that stands left of it: 充电桩5万个."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.counted.noun_words import is_word, listed_nouns
from silkledger.reading.definitions.units import COUNTED, Unit, definitions
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import has_role, is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_NUMBERS = "数數"
_AMOUNTS = "量额額率值价價款金费費比"  # of nouns that are measured and not counted: 业务量
_SHORTEST_NUMBER = 2  # characters of a number of something (户数)


class Counted(NamedTuple):
    """What a number counts: the unit, the base form of an unlisted noun, the place behind it."""

    unit: Unit
    noun: str
    end: int


class SubjectNouns:
    """The reader of counted nouns left of the numbers of one wording."""

    __slots__ = ("settings", "tokens")

    def __init__(self, tokens: Sequence[Token], settings: Settings) -> None:
        self.tokens = tokens
        self.settings = settings

    def counted(self, at: int, end: int) -> Counted | None:
        """Return the noun left of a Chinese number that is counted, or None.

        The number begins at `at` and ends at `end`: a measure word stands there without a noun
        behind it (充电桩5万个), or a verb leads from a listed noun to the number (人次达17万).
        """
        back, led, marked = at - 1, False, False
        while back >= 0 and (role := self._leads(back)):
            marked = marked or role == "counted"
            led, back = led or role == "led", back - 1
        if back < 0 or self.tokens[back].text[:1] < _HAN:
            return None
        measured = has_role(self.tokens, end, "classifier") and not self._noun_behind(end)
        token, vocabulary = self.tokens[back], self.settings.vocabulary
        unit = token.word.unit
        if unit is not None and unit.dimension in COUNTED and len(token.text) > 1:
            return Counted(unit, "", end) if measured or (led and end == len(self.tokens)) else None
        if token.text[-1:] in _NUMBERS and (unit := self._listed_end(token.text)) is not None:
            return Counted(unit, "", end) if end == len(self.tokens) else None
        noun = self._noun_before(back)
        marked = marked or (back > 0 and bool(self.tokens[back - 1].word.change_before))
        whole = len(noun) > 1 and ("head" in token.word.roles or marked)
        if noun[-1:] in _NUMBERS and len(noun) > _SHORTEST_NUMBER:
            noun = noun[:-1]  # 基站数
        if not measured or not whole or noun[-1:] in _AMOUNTS:
            return None
        listed = listed_nouns(vocabulary, self.settings.language)
        if unit := listed.get(noun) or listed.get(self.tokens[end].text + noun):
            return Counted(unit, "", end)
        return Counted(definitions(vocabulary)["count"], noun, end)

    def _noun_before(self, back: int) -> str:
        """Return the Chinese noun that ends with the token here: a listed one, or characters."""
        first = back
        while first >= 0 and self.tokens[first].text[:1] >= _HAN and is_word(self.tokens[first]):
            if is_subject(self.tokens[first].word):
                break
            first -= 1
        noun = "".join(token.text for token in self.tokens[first + 1 : back + 1])
        return noun or (self.tokens[back].text if first == back else "")

    def _listed_end(self, text: str) -> Unit | None:
        """Return what a number of things counts: people in 失业人数."""
        return listed_nouns(self.settings.vocabulary, self.settings.language).get(
            text[-2:].replace("數", "数")
        )

    def _leads(self, at: int) -> str:
        """Return how a token leads from a noun to its number, "" if it doesn't.

        "led" for a verb or bound, "counted" for a word such as 数量, "passed" for others.
        """
        word = self.tokens[at].word
        if "counter" in word.roles:
            return "counted"
        if word.bound_before or word.roles & VERBS:
            return "led"
        if self._is_percentage(at):
            return "passed"  # 客房增加23.5%至4.7万间
        passed = word.change_before or ("neutral" in word.roles and not word.unit)
        return "passed" if passed and "subject" not in word.roles else ""

    def _is_percentage(self, at: int) -> bool:
        """Whether a number in percent, or its sign, stands here."""
        percent = at + (self.tokens[at].kind == "number")
        unit = self.tokens[percent].word.unit if percent < len(self.tokens) else None
        return unit is not None and unit.name == "percent"

    def _noun_behind(self, at: int) -> bool:
        """Whether a noun stands behind the measure word here."""
        if at + 1 >= len(self.tokens):
            return False
        following = self.tokens[at + 1]
        return is_word(following) or following.word.unit is not None
