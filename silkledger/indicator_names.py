"""Names of indicators in the languages of the press, by which an indicator is suggested.

The rows are schemas/vocabularies/indicator_names/<language>.csv; each language names every
indicator. Names are suggestions only: no figure is read or compared by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Entry, Vocabulary

COLUMNS = ("code", "language", "names")


@built_once
def indicator_names(vocabulary: Vocabulary) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the names of all indicators by language and code, the most common name first.

    A dataset's own row adds names to those that are shipped, unless it replaces them. Raises
    VocabularyError for an unknown indicator, a row in the file of another language, a shipped
    indicator without names or with two rows in a language, and a name of two indicators in one
    language.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> indicator_names(SHIPPED)["de"]["exports"][0]
    'Exporte'
    """
    known = indicators(vocabulary)
    by_language: dict[str, dict[str, tuple[str, ...]]] = {}
    last_of: dict[str, Entry] = {}
    named: dict[tuple[str, str], str] = {}
    for entry in vocabulary.load("indicator_names", COLUMNS, required=COLUMNS):
        code, language = entry["code"], entry["language"]
        if code not in known:
            raise entry.fault(f"{code!r} is not in indicators.csv; add it there", "code")
        if language != entry.file.stem and not entry.added:
            raise entry.fault(f"language is {language!r}; move the row to {language}.csv")
        for name in entry.list("names"):
            other = named.setdefault((language, name.casefold()), code)
            if other != code:
                raise entry.fault(f"{name!r} already names {other}; keep one")
        named_before = by_language.setdefault(language, {}).get(code, ())
        if named_before and not entry.added:
            raise entry.fault(f"{code} has names in {language} already; keep one row", "code")
        by_language[language][code] = tuple(dict.fromkeys((*named_before, *entry.list("names"))))
        last_of[language] = entry
    for language, names in by_language.items():
        lacking = [code for code in known if code not in names]
        if lacking and vocabulary.additions is None:
            raise last_of[language].fault(f"names of {', '.join(lacking)} are missing; add rows")
    return by_language
