"""Instrumentals: "with" and what comes along, where the same word may be "from".

Russian "с" with a genitive is "from" (с 5 до 6 тонн), with an instrumental it is "with": гостиница
с номерным фондом 500 мест. The dictionary tells the case of the noun. Where a verb or an unknown
adverb stands before it the two may be compared (сравнима с выручкой 5 млн), so it stays "from",
and so it does before words that lead to no figure (с учётом, с вероятностью: guards.csv).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import CARRIED, COMPARING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.phrases import VERBAL
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NAMES = frozenset(("subject", "neutral", "matter", "article"))
_DESCRIBING = frozenset(("ADJF", "PRTF"))
_ACTING = VERBAL | {"auxiliary_to", "prep", "date_word", "and"}
_OWNERS = frozenset(("subject", "matter"))
_OF = ("в", "в размере", "в объеме")
_LONGEST = 4  # words from "with" to the noun


def accompanies(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the word at `at` is "with": an instrumental noun stands behind it."""
    language = noun_language(settings.vocabulary, settings.language)
    if language is None or not language.has_cases:
        return False
    if "with" not in tokens[at].word.roles:
        return False
    if _is_valued(tokens, at):
        return all(map(_acts, tokens[:at])) and (at == 0 or _owns(tokens[at - 1]))
    if _is_place(tokens, at + 1):
        return True
    comparing = tuple(guards(settings.vocabulary, settings.language or "", COMPARING))
    before = tokens[:at]
    if any(token.text.lower().startswith(comparing) for token in before):
        return False
    return all(map(_acts, before)) and _is_instrumental(tokens, at, settings)


def _is_instrumental(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether the noun behind the word at `at` can only be an instrumental and is not a guard."""
    for token in tokens[at + 1 : at + 1 + _LONGEST]:
        word = token.text.lower().partition(" ")[0]
        if word in guards(settings.vocabulary, settings.language or "", CARRIED):
            return True
        parses = [parse for parse in parsed(word) if word.isalpha() and parse.is_known]
        nouns = [parse.tag.case for parse in parses if parse.tag.POS == "NOUN"]
        described = any(
            parse.tag.POS in _DESCRIBING and parse.tag.case == "ablt" for parse in parses
        )
        if "ablt" in nouns and "gent" not in nouns and not described:
            lemmas = {str(parse.normal_form) for parse in parses}
            return not lemmas & guards(settings.vocabulary, settings.language)
        if not described:
            return False
    return False


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place stands here that can only be in the instrumental: торговля с Туркменией.

    So does an abbreviation, which is not a number: товарооборот с КНР.
    """
    text = tokens[at].text if at < len(tokens) else ""
    if len(text) > 1 and text.isalpha() and text.isupper():
        return True
    parses = [parse.tag for parse in parsed(text.lower()) if parse.is_known]
    places = [tag for tag in parses if "Geox" in tag]
    return text[:1].isupper() and bool(places) and all(tag.case == "ablt" for tag in places)


def _is_valued(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun behind "with" has a value, to which the word behind it leads."""
    words = tokens[at + 1 : at + 2 + _LONGEST]
    return any(
        "valued" in noun.word.roles and behind.text.lower() in _OF
        for noun, behind in pairwise(words)
    )


def _owns(token: Token) -> bool:
    """Whether a noun or verb stands right before "with", and no word such as вместе (together)."""
    return bool(token.word.roles & (_OWNERS | VERBAL)) or token.word.unit is not None


def _acts(token: Token) -> bool:
    """Whether a token before "with" is a name or verb of the clause whose subject has the value."""
    roles = token.word.roles
    return _is_name(token) or bool(roles & _ACTING) or token.text == "," or is_bare_year(token)


def _is_name(token: Token) -> bool:
    """Whether a token before "with" is a noun or an adjective, and nothing that compares."""
    if token.kind != "unknown":
        return bool(token.word.roles & _NAMES) or token.word.unit is not None
    parts = {parse.tag.POS for parse in parsed(token.text.lower()) if parse.is_known}
    return bool(parts) and parts <= _DESCRIBING | {"NOUN"}
