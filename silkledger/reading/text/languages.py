"""Languages: those that have words, and what else is known of each (vocabularies/languages.csv).

A language is data: a row here, and words in the vocabularies. The script of a text decides its
language where only one is written in it; languages without `letters` share the Latin alphabet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

EVERY = "*"
_COLUMNS = (
    "language",
    "variety_of",
    "name",
    "letters",
    "day_first",
    "articles",
    "total",
    "article",
    "indices",
    "money_of_region",
    "with_points",
    "group_points",
    "decimal_points",
    "either_sign",
    "millions_apart",
)


@dataclass(frozen=True, slots=True)
class Language:
    """A language, or a variety of one (zh-Hant), by its code.

    `letters` are the ranges of its own script, or empty for the Latin one; `day_first` says that a
    date in digits starts with the day. `articles` may stand before the name of a place. `total` and
    `article` are the words around a fraction of a total in examples. `indices` says that the press
    prints a growth as an index as well, the earlier period being 100 percent (105 % is 5 %).
    `money_of_region` says that the country of a locale decides between the meanings of a currency,
    which is not so of English: its press writes of the money of all countries. `with_points` is the
    locale of its countries that write a decimal point where the others write a comma.
    `group_points` says that its press also groups with points (48.000 barils) where the locale has
    another sign, `decimal_points` that it also writes a decimal point (69.8 млрд), and
    `either_sign` that point and comma change places within a country (11.2 %, 1,234,567),
    `millions_apart` that an apostrophe sets the millions apart (1'234.567).
    """

    code: str
    variety_of: str
    name: str
    letters: re.Pattern[str] | None
    day_first: bool
    articles: tuple[str, ...]
    total: str
    article: str
    indices: bool
    money_of_region: bool
    with_points: str
    group_points: bool
    decimal_points: bool
    either_sign: bool
    millions_apart: bool


@built_once
def listed_languages(vocabulary: Vocabulary) -> dict[str, Language]:
    """Return all languages and varieties by code, in the order of the pages.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> listed_languages(SHIPPED)["de"].name
    'German'
    """
    required = ("language", "name", "day_first")
    return {
        entry["language"]: Language(
            code=entry["language"],
            variety_of=entry["variety_of"],
            name=entry["name"],
            letters=re.compile(f"[{entry['letters']}]") if entry["letters"] else None,
            day_first=entry.truth("day_first"),
            articles=entry.list("articles"),
            total=entry["total"],
            article=entry["article"],
            indices=entry.truth("indices"),
            money_of_region=entry.truth("money_of_region"),
            with_points=entry["with_points"],
            group_points=entry.truth("group_points"),
            decimal_points=entry.truth("decimal_points"),
            either_sign=entry.truth("either_sign"),
            millions_apart=entry.truth("millions_apart"),
        )
        for entry in vocabulary.load("languages", _COLUMNS, required=required, key=("language",))
    }


@built_once
def language_codes(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes of the languages that have words, without varieties."""
    return tuple(
        code for code, language in listed_languages(vocabulary).items() if not language.variety_of
    )


def is_read(vocabulary: Vocabulary, language: str) -> bool:
    """Whether the words of a language are read; of others, only signs, codes and symbols are."""
    return language in language_codes(vocabulary)


@built_once
def read_languages(vocabulary: Vocabulary) -> str:
    """Return the languages that have words, for a message: "English (en), Chinese (zh), ..."."""
    listed = listed_languages(vocabulary)
    return ", ".join(f"{listed[code].name} ({code})" for code in language_codes(vocabulary))


@built_once
def language_names(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the English name of each language and variety, and of "*", every language."""
    return {EVERY: "any language"} | {
        code: language.name for code, language in listed_languages(vocabulary).items()
    }


@built_once
def latin(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes of the languages in the Latin alphabet."""
    return tuple(
        code
        for code in language_codes(vocabulary)
        if listed_languages(vocabulary)[code].letters is None
    )


def by_script(vocabulary: Vocabulary, text: str, declared: str | None = None) -> str:
    """Return the language whose script a text has letters of, or "" for the Latin alphabet.

    Of several languages in one script it is the declared one, else the first that is listed. A few
    foreign letters, as in a misprint or a name, do not make another language of a long text in
    the Latin alphabet.
    """
    written = [code for code, pattern in _scripts(vocabulary) if pattern.search(text)]
    if not written or declared in written:
        return declared or "" if written else ""
    foreign = sum(map(len, dict(_scripts(vocabulary))[written[0]].findall(text)))
    if declared in latin(vocabulary) and _LATIN_TIMES * foreign < len(_LATIN.findall(text)):
        return ""
    return written[0]


_LATIN, _LATIN_TIMES = re.compile("[A-Za-zÀ-ɏ]"), 5


@built_once
def _scripts(vocabulary: Vocabulary) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (code, language.letters)
        for code, language in listed_languages(vocabulary).items()
        if language.letters is not None
    )


def further_varieties(vocabulary: Vocabulary, language: str, likely: str | None) -> tuple[str, ...]:
    """Return the codes of the varieties of a language apart from its likely one.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> further_varieties(SHIPPED, "zh", "zh-Hans")
    ('zh-Hant',)
    """
    return tuple(
        code
        for code, listed_language in listed_languages(vocabulary).items()
        if listed_language.variety_of == language and code != likely
    )
