"""What the readers of counted nouns share: the tokens of a wording and the nouns of a language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import VERBAL, is_change, is_word, listed_nouns
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import CONJOINING, DESCRIBING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token


_MANY = Decimal(5)  # governs the plural
_NEUTRAL = frozenset(("neutral",))
_NOUNS = frozenset(("noun", "subject"))
_MATERIALS = frozenset(("matter", "subject", "noun"))


class NounReader:
    """A reader of the nouns that the numbers of one wording count."""

    __slots__ = ("settings", "tokens")

    def __init__(self, tokens: Sequence[Token], settings: Settings) -> None:
        self.tokens = tokens
        self.settings = settings

    def modifiers(self, at: int) -> int:
        """Return the place of the noun that the listed nouns at `at` only describe, or `at`.

        The last of them is singular and a noun without a unit follows: 500 student loans are no
        students. It is so where the last noun of a compound counts and is written apart.
        """
        if at >= len(self.tokens) or not self._is_counted(at):
            return at
        language = self._language
        if language is None or not language.ends_in_head:
            return at
        end = at
        while end < len(self.tokens) and self._is_counted(end):
            end += 1
        if end == at or end == len(self.tokens) or not self._is_singular(end - 1):
            return at
        following = self.tokens[end]
        roles = following.word.roles
        noun = following.kind == "unknown" or bool(roles & _NOUNS)
        if "activity" in roles:  # 500 student reports, customer service calls
            noun = noun or following.text[-1:] == "s" or self._is_plural_noun(end + 1)
        plain = following.word.unit is None and not roles & (VERBS - {"activity"})
        named = noun and plain and following.text.islower() and following.text.isalpha()
        return end if named and not is_change(following) else at

    def describes_head(self, at: int) -> bool:
        """Whether a listed noun that is an adjective, too, describes the noun before it here.

        Where nouns stand first, words for people and other things do so: 500 libellules
        matriculées, 500 líneas móviles.
        """
        language = self._language
        if language is None or not language.begins_with_head or at == 0 or at >= len(self.tokens):
            return False
        if not self._is_adjective(at):
            return False
        back = at - 1
        while back > 0 and self.tokens[back].word.says == _NEUTRAL:
            back -= 1  # líneas nuevas móviles
        head = self.tokens[back]
        return is_word(head) and bool(language.base_form(head.text, _MANY, scaled=True))

    def _is_adjective(self, at: int) -> bool:
        """Whether a listed noun that is an adjective, too, stands here."""
        if at >= len(self.tokens) or not self._is_counted(at):
            return False
        endings = guards(self.settings.vocabulary, self.settings.language or "", DESCRIBING)
        return self.tokens[at].text.lower().endswith(tuple(endings))

    def _joins_clause(self, token: Token) -> bool:
        """Whether an English conjunction stands here, behind which no noun is counted: while."""
        language = self._language
        return language is not None and token.text.lower() in guards(
            self.settings.vocabulary, language.code, CONJOINING
        )

    @property
    def tells_names(self) -> bool:
        """Whether a capital letter tells names, and what is counted ends its noun phrase."""
        language = self._language
        return language is not None and language.ends_in_head

    def lacks_plural(self, at: int) -> bool:
        """Whether a listed noun in the singular stands here, where a number governs the plural."""
        return self.tells_names and self._is_counted(at) and self._is_singular(at)

    def _is_material(self, token: Token) -> bool:
        """Whether a listed material or good describes the noun behind it: gas turbines."""
        language, roles = self._language, token.word.roles
        if language is None or not language.ends_in_head:
            return False
        return "matter" in roles and roles <= _MATERIALS and token.word.unit is None

    def _is_plural_noun(self, at: int) -> bool:
        """Whether a listed noun with the ending of a plural stands here."""
        token = self.tokens[at] if at < len(self.tokens) else None
        return token is not None and bool(token.word.roles & _NOUNS) and token.text[-1:] == "s"

    def _is_counted(self, at: int) -> bool:
        unit = self.tokens[at].word.unit
        return unit is not None and unit.dimension in COUNTED

    def _is_singular(self, at: int) -> bool:
        """Whether the listed noun here has a listed plural of its own."""
        text, unit = self.tokens[at].text.lower().split()[-1], self.tokens[at].word.unit
        listed = listed_nouns(self.settings.vocabulary, self.settings.language)
        plurals = (f"{text}s", f"{text}es", f"{text[:-1]}ies" if text.endswith("y") else "")
        return unit is not None and any(listed.get(plural) == unit for plural in plurals)

    def _ends_plural(self, at: int) -> bool:
        """Whether a plural ends here that no other noun follows: arrests in 1,700 arrests."""
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        apart = following is None or not (is_word(following) or following.word.unit is not None)
        return apart and self._is_plural(self.tokens[at])

    def _is_plural(self, token: Token) -> bool:
        """Whether a word that may be a verb in the singular stands behind a number: 1,700 arrests.

        What is counted would take the plural of the verb. Such words may also be of goods (loans).
        """
        roles, language = token.word.roles, self._language
        if not roles or not roles <= VERBAL or token.word.unit or token.word.change_before:
            return False
        if language is None or not language.ends_in_head:
            return False
        if " " in token.text and "activity" in roles:
            return False  # 500 properties changed hands
        form = language.singular(token.text.lower())
        return form is not None and form.plural

    @property
    def _is_inflected(self) -> bool:
        """Whether a dictionary tells the cases of nouns and adjectives."""
        language = self._language
        return language is not None and language.has_cases

    @property
    def _language(self) -> NounLanguage | None:
        return noun_language(self.settings.vocabulary, self.settings.language)
