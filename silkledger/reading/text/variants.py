"""Variants: spellings of a language that are read alike, and the script of a locale.

Words are looked up with their variants folded (variants.csv): traditional Chinese characters as the
simplified ones, ё as е. Chinese figures are also read so as a whole, so that no rule has to know
both scripts; what a reading names is given as printed, and every place stays the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.text import languages
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from babel import Locale

    from silkledger.schemas.vocabulary import Vocabulary

# A share whose point can't group, a point behind groups that commas part, or two such commas.
_WITH_POINT = re.compile(
    r"(?<![\d.,])(?:\d{1,3}\.\d{1,2}\s?(?:%|por ciento|millones)"
    r"|\d{1,3}(?:,\d{3})+\.\d{1,2}(?![\d.,])"
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d))"
)
# What only a decimal comma or a grouping point can be.
_WITH_COMMA = re.compile(r"\d,\d{1,2}(?!\d)|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\d)")
_MARKED = 10  # letters for each one that the likely script of the language has not


@built_once
def variants(vocabulary: Vocabulary, language: str) -> dict[int, str]:
    """Return the table for str.translate that folds the characters of a language."""
    columns = ("language", "becomes", "characters")
    table: dict[int, str] = {}
    for entry in vocabulary.load("variants", columns, required=columns):
        if entry["language"] != language:
            continue
        if len(entry["becomes"]) != 1:
            raise entry.fault("becomes must be a single character, so that places stay the same")
        for character in entry["characters"]:
            if ord(character) in table:
                raise entry.fault(f"{character!r} already appears in another row; keep one")
            table[ord(character)] = entry["becomes"]
    return table


@cache
def variety_of(locale: str | None) -> str | None:
    """Return the language of a BCP 47 tag with its script, printed or likely, or None.

    >>> variety_of("zh-TW"), variety_of("zh"), variety_of("de_CH")
    ('zh-Hant', 'zh-Hans', 'de-Latn')
    """
    if not locale:
        return None
    from babel.core import get_global

    tag = locale.replace("-", "_")
    language = tag.split("_", maxsplit=1)[0].lower()
    parsed = _parsed(tag)
    script = parsed.script if parsed else None
    if script is None:
        parts = get_global("likely_subtags").get(language, "").split("_")
        script = parts[1] if len(parts) > 1 else None
    return f"{language}-{script}" if script else language


def written_variety(vocabulary: Vocabulary, locale: str, text: str) -> str:
    """Return a locale of no script and no region with the script that its text is written in.

    A language with two decimal signs has the locale of the point if its shares and large numbers
    all have one. Any other locale, and one in the likely script, is returned as it is.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> written_variety(SHIPPED, "zh", "稅後淨利"), written_variety(SHIPPED, "zh", "税后净利")
    ('zh-Hant', 'zh')
    >>> written_variety(SHIPPED, "es", "un 3.5 %"), written_variety(SHIPPED, "es", "un 3,5 %")
    ('es-419', 'es')
    >>> written_variety(SHIPPED, "es", "3,878.70 kg"), written_variety(SHIPPED, "es", "2,171,237 t")
    ('es-419', 'es-419')
    """
    listed = languages.listed_languages(vocabulary).get(locale)
    if listed is not None and listed.with_points:
        return listed.with_points if _has_points(text) else locale
    further = languages.further_varieties(vocabulary, locale, variety_of(locale))
    if len(further) != 1:
        return locale
    folds = variants(vocabulary, locale)
    own = listed.letters if listed is not None else None
    written = own.findall(text) if own is not None else []
    marked = sum(ord(letter) in folds for letter in written)
    return further[0] if marked and marked * _MARKED >= len(written) else locale


def _has_points(text: str) -> bool:
    """Whether a number has a decimal point, and no number of the text speaks against it."""
    return _WITH_POINT.search(text) is not None and _WITH_COMMA.search(text) is None


@cache
def locale_place(locale: str | None) -> str | None:
    """Return the alpha-3 code of the country that a locale in another script prints, or None.

    A script that is not the likely one of its language (traditional Chinese) has words whose
    meaning the country decides, money and years among them.

    >>> locale_place("zh-TW"), locale_place("zh-Hant"), locale_place("en-GB")
    ('TWN', None, None)
    """
    variety = variety_of(locale)
    if variety is None or variety == variety_of(variety.partition("-")[0]):
        return None
    return region_of(locale)


@cache
def region_of(locale: str | None) -> str | None:
    """Return the alpha-3 code of the country that a locale prints, or None.

    >>> region_of("fr-CH"), region_of("fr")
    ('CHE', None)
    """
    import pycountry

    tag = (locale or "").replace("-", "_")
    parsed = _parsed(tag)
    printed = parsed.territory if parsed else None
    if not printed or printed.lower() not in tag.lower().split("_")[1:]:
        return None
    country = pycountry.countries.get(alpha_2=printed)
    return country.alpha_3 if country is not None else None


def _parsed(tag: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag) if tag else None
    except (ValueError, UnknownLocaleError):
        return None
