"""Who published a value: publisher, publication, edition and who passed it on.

A source cell such as "BP Statistical Review of World Energy, 2021 edition, via OWID (end-2020)"
names all of them; text in brackets is a note. A year beside a publication is its edition, never the
year of the value. Known names are listed in vocabularies/publications.csv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from silkledger.reading.editions import read_edition
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_VIA = re.compile(
    r"[,;]?\s+(?:(as (?:reported|quoted|cited) (?:by|in))|via)\s+(.+)$", re.IGNORECASE
)
_EDITION = re.compile(
    rf"(?:({'|'.join(_MONTHS)})\s+)?\b((?:19|20)\d{{2}})\b(?:\s+(?:edition|revision))?",
    re.IGNORECASE,
)
_MONTH = 31  # days
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from.

    `name` is the publication, or the publisher if no publication is named; `via` is who passed the
    value on; `retold` tells that they reported it instead of copying the publication's data.
    """

    publisher: str
    name: str
    edition: str = ""
    via: str = ""
    retold: bool = False

    @property
    def order(self) -> tuple[int, int]:
        """Year and month of the edition, for ordering; (0, 0) if none is stated."""
        return edition_order(self.edition)

    @property
    def words(self) -> str:
        """The origin in a sentence: Statistical Review of World Energy, 2021 edition (via OWID)."""
        edition = f", {self.edition} edition" if self.edition else ""
        via = f" ({'as reported by' if self.retold else 'via'} {self.via})" if self.via else ""
        return f"{self.name}{edition}{via}"


def origin(source: str, edition: str = "", vocabulary: Vocabulary = SHIPPED) -> Origin:
    """Return the origin named in a source cell; `edition` overrides the edition in the cell.

    >>> origin("World Development Indicators, 2023 edition, via OWID").edition
    '2023'
    """
    text = _BRACKET.sub("", source).strip()
    via = _VIA.search(text)
    head = text[: via.start()].strip(" ,;") if via else text
    years = list(_EDITION.finditer(head))
    if not edition and len({(year[1], year[2]) for year in years}) == 1:
        edition = " ".join(part for part in years[0].groups() if part)
    publisher, name = named_publication(head, vocabulary) or (_plain(head), _plain(head))
    return Origin(publisher, name, edition, via[2].strip() if via else "", bool(via and via[1]))


def notes(text: str) -> tuple[str, ...]:
    """Return the remarks in brackets of a source or unit cell, one entry per remark."""
    return tuple(
        part.strip()
        for bracket in _BRACKET.findall(text)
        for part in re.split("[;,]", bracket)
        if part.strip()
    )


def edition_order(edition: str | None) -> tuple[int, int]:
    """Return year and month of an edition; (0, 0) if it names no year.

    >>> edition_order("April 2023"), edition_order("2022"), edition_order(None)
    ((2023, 4), (2022, 0), (0, 0))
    """
    named_edition = read_edition(edition or "")
    start, end = named_edition.start, named_edition.end
    if start is None or end is None:
        return 0, 0
    return start.year, start.month if (end - start).days < _MONTH else 0


@lru_cache(maxsize=4096)
def named_publication(text: str, vocabulary: Vocabulary = SHIPPED) -> tuple[str, str] | None:
    """Return publisher and publication that a text names, by the longest alias in it.

    The publication is the publisher itself if only that is named. None if the text names no known
    publisher.
    """
    words = _words(text)
    matches = [
        (len(alias), publisher, name)
        for start, word in enumerate(words)
        for alias, (publisher, name) in _by_first_word(vocabulary).get(word, ())
        if words[start : start + len(alias)] == alias
    ]
    return max(matches)[1:] if matches else None


def _plain(text: str) -> str:
    """Return a name that is not in the vocabulary, without its edition."""
    return re.sub(r"\s+", " ", _EDITION.sub("", text)).strip(" ,;")


def _words(text: str) -> tuple[str, ...]:
    return tuple(
        word.casefold() for word in _WORD.findall(text.replace("'s", "").replace("’s", ""))
    )


@built_once
def _by_first_word(
    vocabulary: Vocabulary,
) -> dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]]:
    by_word: dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]] = {}
    for alias, names in publication_aliases(vocabulary).items():
        by_word.setdefault(alias[0], []).append((alias, names))
    return by_word


@built_once
def publication_aliases(vocabulary: Vocabulary) -> dict[tuple[str, ...], tuple[str, str]]:
    """Return publisher and publication by the words of each alias.

    Raises VocabularyError if two rows share an alias.
    """
    names_of: dict[tuple[str, ...], tuple[str, str]] = {}
    for entry in vocabulary.load(
        "publications",
        ("publication", "publisher", "aliases", "note"),
        required=("publisher", "aliases"),
    ):
        names = (entry["publisher"], entry["publication"] or entry["publisher"])
        for alias in entry.list("aliases"):
            if not (words := _words(alias)):
                raise entry.fault(f"{alias!r} has no word", "aliases")
            if names_of.setdefault(words, names) != names:
                what = f"{alias!r} is already used for {names_of[words][1]}; keep one of them"
                raise entry.fault(what, "aliases")
    return names_of
