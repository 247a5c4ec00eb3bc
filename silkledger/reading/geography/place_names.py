"""Names of places in every language, from ISO 3166, the Unicode CLDR and place_aliases.csv.

Names are compared by a key that ignores case, punctuation and repeated spaces.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.geography.place_codes import PART, countries, place_groups
from silkledger.reading.text.characters import fold
from silkledger.reading.text.languages import by_script, language_codes, latin, listed_languages
from silkledger.schemas.vocabulary import Vocabulary, built_once

if TYPE_CHECKING:
    from babel import Locale

_PUNCTUATION = re.compile(r"[.,;:()\[\]\"'’_/\\-]+|\s+")
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")


def languages_of(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the languages in which a name may be written, judged by its script."""
    script = by_script(vocabulary, text)
    return (script,) if script else latin(vocabulary)


def key_of(text: str) -> str:
    """Return a name without case, punctuation and repeated spaces, as names are compared."""
    return _PUNCTUATION.sub(" ", fold(text).casefold()).strip()


def name_spellings(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the keys of a name: as it is, without its possessive ending, without its article."""
    keys = [key_of(text), key_of(_POSSESSIVE.sub("", text))]
    article = _articles(vocabulary)
    return list(dict.fromkeys([*keys, *(article.sub("", name) for name in keys)]))


@built_once
def _articles(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of an article, in any language, before a key."""
    articles = {
        word for language in listed_languages(vocabulary).values() for word in language.articles
    }
    return re.compile(rf"^(?:{'|'.join(sorted(articles, key=len, reverse=True))}) (?=\S)")


# Locales in which the names of a language differ: 義大利, 紐西蘭, Costa de Marfil, Vietnam.
_VARIANTS = {
    "zh": ("zh_Hant", "zh_Hant_HK"),
    "es": ("es_419",),
    "fr": ("fr_CA",),
    "de": ("de_CH",),
}


@cache
def territories(language: str) -> dict[str, str]:
    """Return the names of territories in a language by alpha-2 code (Unicode CLDR)."""
    from babel import Locale

    locale: Locale = Locale.parse(language)
    return dict(locale.territories)


@built_once
def names_in(vocabulary: Vocabulary, language: str) -> dict[str, tuple[str, ...]]:
    """Return all names in a language by their key.

    An alias takes precedence over the CLDR, and the CLDR over ISO; names that clash within one of
    them are ambiguous. A group that the CLDR does not know has the name of its row in English.
    """
    cldr: dict[str, tuple[str, ...]] = {}
    cldr_names = territories(language)
    for code, name in (
        *((group[0].code, group[0].cldr) for group in place_groups(vocabulary).values()),
        *countries().items(),
    ):
        if name in cldr_names:
            key = key_of(cldr_names[name])
            cldr[key] = (*cldr.get(key, ()), code)
    lowest = _regional_names(language)
    if language == "en":
        own = {
            code: group[0] for code, group in place_groups(vocabulary).items() if not group[0].cldr
        }
        lowest = {**{key_of(group.name): (code,) for code, group in own.items()}, **iso_names()}
    return {**lowest, **cldr, **place_aliases(vocabulary, language)}


@cache
def _regional_names(language: str) -> dict[str, tuple[str, ...]]:
    """Return the names of countries in the variants of a language by their key."""
    codes: dict[str, tuple[str, ...]] = {}
    for variant in _VARIANTS.get(language, ()):
        names = territories(variant)
        for alpha_3, alpha_2 in countries().items():
            key = key_of(names.get(alpha_2, ""))
            if key and alpha_3 not in codes.get(key, ()):
                codes[key] = (*codes.get(key, ()), alpha_3)
    return codes


@cache
def iso_names() -> dict[str, tuple[str, ...]]:
    """Return the English names of countries in ISO 3166-1 by their key."""
    import pycountry

    codes: dict[str, tuple[str, ...]] = {}
    for country in pycountry.countries:
        fields = ("name", "official_name", "common_name")
        for key in {key_of(getattr(country, field)) for field in fields if hasattr(country, field)}:
            codes[key] = (*codes.get(key, ()), country.alpha_3)
    return codes


@built_once
def place_aliases(
    vocabulary: Vocabulary, language: str, *, spelled: bool = False
) -> dict[str, tuple[str, ...]]:
    """Return the alias rows of a language by their key, or as `spelled`.

    Raises VocabularyError for an unknown code or language. Whether a part of a country exists is
    checked by the tests: loading ISO's list of them takes longer than everything else here.
    """
    codes_by_name: dict[str, tuple[str, ...]] = {}
    places: dict[str, str] = {}
    for entry in vocabulary.load(
        "place_aliases",
        ("code", "language", "name"),
        required=("code", "language", "name"),
    ):
        if entry["language"] not in language_codes(vocabulary):
            raise entry.fault(
                f"{entry['language']!r} is unknown; "
                f"write one of {', '.join(language_codes(vocabulary))}",
                "language",
            )
        if entry["language"] != language:
            continue
        codes = entry.list("code")
        unknown = [
            code
            for code in codes
            if not (code in place_groups(vocabulary) or code in countries() or PART.fullmatch(code))
        ]
        if unknown:
            what = f"{', '.join(unknown)} is not a code of ISO 3166 and has no row in groups.csv"
            raise entry.fault(f"{what}; write one of them, or add the row", "code")
        name = entry["name"] if spelled else key_of(entry["name"])
        if name in codes_by_name:
            first = places[name]
            raise entry.fault(f"{entry['name']!r} already appears in {first}; keep one", "name")
        codes_by_name[name], places[name] = codes, entry.place
    return codes_by_name
