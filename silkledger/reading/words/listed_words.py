"""Listed words: what a lexicon gathers for one word while it reads its vocabularies.

Most words have nothing but roles. Those with the same roles are one Word, which halves the time
that a lexicon takes to build.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.senses import NO_ROLES, UNKNOWN, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.reading.definitions.currencies import Currency

_AMOUNTS = frozenset("量额率值价款金")  # ends of neutral words that name an amount
_COMPOUND = 2  # characters of the shortest Chinese compound


@dataclass(slots=True)
class ListedWord:
    """A word in any case, and its spellings whose case matters.

    `loose` may be shared with other words, and is changed by the methods alone. `parted` is the
    spelling that lacks senses of the word in any case.
    """

    loose: Word | None = None
    exact: dict[str, Word] | None = None
    parted: str = ""

    def of_case(self, printed: str) -> Word:
        """Return the Word of a spelling whose case matters, to be filled in."""
        self.exact = self.exact if self.exact is not None else {}
        return self.exact.setdefault(printed, Word())

    def own(self) -> Word:
        """Return the Word in any case, to be filled in, which no other word shares from now on."""
        if self.loose is None:
            self.loose = Word()
        elif self.loose.roles and self.loose is of_roles(self.loose.roles):
            self.loose = replace(self.loose, says=NO_ROLES)
        return self.loose

    def add_role(self, role: str) -> None:
        """Add a role to the word in any case."""
        before = self.loose
        if before is None:
            self.loose = _with_role(NO_ROLES, role)
        elif before.roles and before is of_roles(before.roles):
            self.loose = _with_role(before.roles, role)
        else:
            before.roles |= {role}

    def fill(self, currency: Currency) -> None:
        """Take a currency for the meaning of a word that has none."""
        if self.loose is None and not self.exact:
            self.loose = Word(currency=(currency,))

    def merged(self) -> tuple[Word, dict[str, Word] | None]:
        """Return the word in any case, and its spellings whose case matters.

        The latter have the senses of any case besides their own.
        """
        loose = self.loose
        if loose is not None and loose.says and not self.exact:
            return loose, None
        for printed, word in (self.exact or {}).items():
            if printed == self.parted:
                continue
            if loose is not None:
                for sense in Word.__slots__:
                    if sense != "says" and not getattr(word, sense):
                        setattr(word, sense, getattr(loose, sense))
            word.settled()
        if loose is None:
            return UNKNOWN, self.exact
        return loose if loose.says else loose.settled(), self.exact


@cache
def of_roles(roles: frozenset[str]) -> Word:
    """Return the one word that has these roles and no other sense."""
    return Word(roles=roles, says=roles)


@cache
def _with_role(roles: frozenset[str], role: str) -> Word:
    """Return the one word that has these roles, another role, and no other sense."""
    return of_roles(roles | {role})


def share_heads(senses: Mapping[str, ListedWord]) -> None:
    """Make heads of the nouns that end in a character or noun which is one: 业务收入."""
    listed = senses.items()
    heads = {word for word, own in listed if own.loose and "head" in own.loose.roles}
    for word, own in listed:
        loose = own.loose
        ends = word[-1:] in heads or (len(word) > _COMPOUND and word[-2:] in heads)
        if len(word) < _COMPOUND or loose is None or not ends:
            continue
        counted = loose.unit is not None and loose.unit.dimension in COUNTED
        amount = "neutral" in loose.roles and word[-1] in _AMOUNTS
        if counted or amount or loose.roles & {"subject", "matter"}:
            own.add_role("head")


def part_small_letters(senses: Mapping[str, ListedWord]) -> None:
    """Let counted nouns with a small letter count nothing, where nouns have a capital: sitzen.

    They are forms of a verb or adjective then.
    """
    for word, own in senses.items():
        loose = own.loose
        if loose is None or loose.unit is None or not word.isalpha():
            continue
        if loose.unit.dimension in COUNTED and word not in (own.exact or {}):
            small = replace(loose, unit=None, says=NO_ROLES).settled()
            own.exact = {**(own.exact or {}), word: small}
            own.parted = word
