"""Memberships: members that are states, clubs or firms and no persons: 27 EU members.

A listed body says so, right before the members, as their owner (the bloc's 10 members) or behind
them (the 32 members of the alliance). What is only named by the body does not: 13 members of the
EU parliament.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import definitions
from silkledger.reading.words.phrases import is_name
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_PERSON = "person"
_LONGEST = 6  # words of a body with what joins it to its members


class _Members(NamedTuple):
    """The words of members in a language with their base form, and what their bodies look like."""

    words: frozenset[str]
    noun: str
    joins: frozenset[str]
    before: re.Pattern[str]
    bodies: re.Pattern[str]


def counted_members(
    tokens: Sequence[Token], end: int, unit: Unit | None, noun: str, settings: Settings
) -> tuple[Unit | None, str]:
    """Return the unit and noun of what is counted before `end`: members of a body are a `count`.

    Unit and noun are returned as they are for everything else.
    """
    if unit is None or unit.name != _PERSON or not end:
        return unit, noun
    members = _members(settings.vocabulary).get(settings.language)
    if members is None or tokens[end - 1].text.lower() not in members.words:
        return unit, noun
    if not (_follows(tokens, end, members) or _precedes(tokens, end - 1, members)):
        return unit, noun
    return definitions(settings.vocabulary)["count"], members.noun


def _follows(tokens: Sequence[Token], end: int, members: _Members) -> bool:
    """Whether "of" and a body stand behind the members, and the body describes nothing else."""
    at = end
    while at < len(tokens) and tokens[at].text.lower() in members.joins:
        at += 1
    if at == end:
        return False
    for last in range(min(at + _LONGEST, len(tokens)), at, -1):
        if members.bodies.fullmatch(_printed(tokens[at:last])):
            behind = tokens[last] if last < len(tokens) else None
            return behind is None or not (behind.text == "-" or is_name(behind))
    return False


def _precedes(tokens: Sequence[Token], at: int, members: _Members) -> bool:
    """Whether a body describes or owns the members at `at`, and no "of" names another one."""
    if at + 1 < len(tokens) and tokens[at + 1].text.lower() in members.joins:
        return False
    return members.before.search(_printed(tokens[max(0, at - _LONGEST) : at])) is not None


def _printed(tokens: Sequence[Token]) -> str:
    """Return words with the spaces that are printed between them."""
    parts = [tokens[0].text] if tokens else []
    for before, token in pairwise(tokens):
        parts += ["" if before.end == token.start else " ", token.text]
    return "".join(parts)


@built_once
def _members(vocabulary: Vocabulary) -> dict[str, _Members]:
    """Return the members by language. Raises VocabularyError."""
    columns = ("language", "members", "noun", "joins", "bodies")
    listed = {}
    for entry in vocabulary.load("memberships", columns, required=columns, key=("language",)):
        bodies = "|".join(map(re.escape, sorted(entry.list("bodies"), key=len, reverse=True)))
        listed[entry["language"]] = _Members(
            words=frozenset(word.lower() for word in entry.list("members")),
            noun=entry["noun"],
            joins=frozenset(entry.list("joins")),
            before=re.compile(rf"(?:^|[\s-])(?:{bodies})(?:['’]s(?: \S+){{1,2}}|-|)$"),
            bodies=re.compile(bodies),
        )
    return listed
