"""Cases: what the case of a Russian word behind a preposition tells.

"В час", "за тонну" and "на гектар" lead to a denominator, "в школе", "за рулём" and "на заводе" to
a place, and "на школы" to what money is for.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import NAME_TAGS, noun_language
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

# Roles of в, за and на, whose case parts what is counted per from where it is.
_EITHER = frozenset(("each", "by"))
_SOURCES = frozenset(("from", "each"))
_TO_CASES, _FROM_CASES = ("accs", "acc2"), ("gent", "gen2")
_NOMINAL = frozenset(("NOUN", "ADJF", "PRTF"))


def leads_from_source(tokens: Sequence[Token], at: int, settings: Settings) -> bool:
    """Whether с or за leads to what something is from or played for: машин с завода."""
    roles = tokens[at].word.roles
    if "prep" not in roles or roles.isdisjoint(_SOURCES):
        return False
    language = noun_language(settings.vocabulary, settings.language or "")
    return language is not None and language.has_cases


def leads_to_place(tokens: Sequence[Token], at: int, vocabulary: Vocabulary, code: str) -> bool:
    """Whether the preposition at `at` leads to a place, by the case of the word behind it.

    A number behind "with" has what is along instead: 5 грузовиков с 20 тоннами.
    """
    roles = tokens[at].word.roles
    if at + 1 >= len(tokens) or not {"per", "prep"} <= roles:
        return False
    language = noun_language(vocabulary, code)
    if language is None or not language.has_cases:
        return False
    if "with" in roles:
        noun = at + 2 if tokens[at + 1].kind == "number" else at + 1
        return noun < len(tokens) and is_never(_FROM_CASES, tokens[noun].text)
    word = tokens[at + 1].text
    return not roles.isdisjoint(_EITHER) and (is_never_accusative(word) or _are_several(word))


@lru_cache(maxsize=1 << 12)
def _are_several(word: str) -> bool:
    """Whether a noun is one of several in the accusative, and no denominator: на школы."""
    known = (parse.tag for parse in parsed(word.lower()) if parse.is_known)
    tags = [tag for tag in known if "accs" in tag]
    return bool(tags) and all("NOUN" in tag and "plur" in tag and "Pltm" not in tag for tag in tags)


def is_never_accusative(word: str) -> bool:
    """Whether a Russian noun or adjective is in another case than the accusative.

    >>> is_never_accusative("школе"), is_never_accusative("час"), is_never_accusative("тонну")
    (True, False, False)
    """
    return is_never(_TO_CASES, word)


@lru_cache(maxsize=1 << 12)
def is_never(cases: tuple[str, ...], word: str) -> bool:
    """Whether a Russian noun or adjective is in another case than these.

    >>> is_never(("gent",), "тоннами"), is_never(("gent",), "коровы")
    (True, False)
    """
    parses = [parse for parse in parsed(word.lower()) if parse.is_known]
    tags = [parse.tag for parse in parses if NAME_TAGS.isdisjoint(parse.tag.grammemes)]
    nominal = bool(tags) and all(tag.POS in _NOMINAL for tag in tags)
    return nominal and not any(tag.case in cases for tag in tags)


def may_be_genitive(word: str) -> bool:
    """Whether a Russian word may stand in the genitive.

    >>> may_be_genitive("страны"), may_be_genitive("страной")
    (True, False)
    """
    return any("gent" in parse.tag for parse in parsed(word))


def may_be_plural_genitive(word: str) -> bool:
    """Whether a Russian word may stand in the genitive plural, as what is counted does.

    >>> may_be_plural_genitive("поездов"), may_be_plural_genitive("страны")
    (True, False)
    """
    return any({"gent", "plur"} in parse.tag for parse in parsed(word))
