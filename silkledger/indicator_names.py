"""Names of indicators in the languages of the press, by which an indicator is suggested.

The rows are schemas/vocabularies/indicator_names/<language>.csv; each language names every
indicator. Names are suggestions only: no figure is read or compared by them.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.messages import near
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.schemas.vocabulary import Entry, Vocabulary

COLUMNS = ("code", "language", "names")
_SUGGESTED = 3
_LONGEST = 60  # characters of a text that may be a code
_STEM = 4  # letters with which two words of codes begin alike; longer words share more
_SPELLING = 0.9  # of the letters: another spelling of a code, not another word
_ENDING = 2  # letters: wage, wages


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


def indicators_like(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return at most three codes that somebody may mean who writes `text`, the likeliest first.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> indicators_like("gdp_grwth", SHIPPED), indicators_like("Arbeitslosenquote", SHIPPED)
    (('gdp_growth',), ('unemployment_rate',))
    >>> indicators_like("wages", SHIPPED)
    ('average_wage', 'minimum_wage', 'real_wage_growth')
    """
    words = text[:_LONGEST].strip().casefold().replace("_", " ").split()
    if named := _named(vocabulary).get(" ".join(words)):
        return named[:_SUGGESTED]
    code, codes = "_".join(words), indicators(vocabulary)
    likeness = {known: difflib.SequenceMatcher(None, code, known).ratio() for known in codes}
    if (nearest := near(code, codes)) and likeness[nearest] > _SPELLING:
        return (nearest,)
    shared = {known: _shared(words, known.split("_")) for known in codes}
    most = max(shared.values(), default=0)
    alike = [known for known in codes if most and shared[known] == most]
    alike.sort(key=lambda known: -likeness[known])
    return tuple(dict.fromkeys((*alike, *filter(None, [nearest]))))[:_SUGGESTED]


def _shared(words: Sequence[str], known: Sequence[str]) -> int:
    """Return how many words begin as one of a code does."""
    stems = (word[: max(_STEM, len(word) - _ENDING)] for word in words if len(word) >= _STEM)
    return sum(any(each.startswith(stem) for each in known) for stem in stems)


@built_once
def _named(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the codes that a name in any language stands for, by the name in lower case."""
    codes: dict[str, tuple[str, ...]] = {}
    for by_code in indicator_names(vocabulary).values():
        for code, names in by_code.items():
            for name in map(str.casefold, names):
                codes[name] = tuple(dict.fromkeys((*codes.get(name, ()), code)))
    return codes
