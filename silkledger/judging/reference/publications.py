"""Who published a value: publisher, publication and edition, and by whom it is passed on
(vocabularies/publications.csv).

A source cell such as "BP Statistical Review of World Energy, 2021 edition, via OWID (end-2020)"
names all of them; what stands in brackets is a note. A year beside a publication is its edition,
never the year that a value is of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from silkledger.schemas import vocabulary

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_VIA = re.compile(
    r"[,;]?\s+(?:(as (?:reported|quoted|cited) (?:by|in))|via)\s+(.+)$", re.IGNORECASE
)
_EDITION = re.compile(
    rf"(?:({'|'.join(_MONTHS)})\s+)?\b((?:19|20)\d{{2}})\b(?:\s+(?:edition|revision))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from. `name` is the publication, or the publisher where it is in none;
    `via` who passes it on.

    `retold`: what stands here is somebody's report of the value, not a copy of the publication.
    """

    publisher: str
    name: str
    edition: str = ""
    via: str = ""
    retold: bool = False

    @property
    def order(self) -> tuple[int, int]:
        """Year and month of the edition, to order editions by; (0, 0) where none is stated."""
        return edition_order(self.edition)

    @property
    def words(self) -> str:
        """The origin as it stands in a sentence: Statistical Review of World Energy, 2021 edition
        (via OWID).
        """
        edition = f", {self.edition} edition" if self.edition else ""
        via = f" ({'as reported by' if self.retold else 'via'} {self.via})" if self.via else ""
        return f"{self.name}{edition}{via}"


def origin(source: str, edition: str = "") -> Origin:
    """The origin that a source cell names; a stated `edition` stands over the one in the cell."""
    text = _BRACKET.sub("", source).strip()
    via = _VIA.search(text)
    head = text[: via.start()].strip(" ,;") if via else text
    years = list(_EDITION.finditer(head))
    if not edition and len({(year[1], year[2]) for year in years}) == 1:
        edition = " ".join(part for part in years[0].groups() if part)
    publisher, name = named(head) or (_plain(head), _plain(head))
    return Origin(publisher, name, edition, via[2].strip() if via else "", bool(via and via[1]))


def notes(text: str) -> tuple[str, ...]:
    """The remarks in brackets of a source or unit cell, a part each."""
    return tuple(
        part.strip()
        for found in _BRACKET.findall(text)
        for part in re.split("[;,]", found)
        if part.strip()
    )


def edition_order(edition: str | None) -> tuple[int, int]:
    """Year and month of an edition; (0, 0) where it names no year."""
    found = _EDITION.search(edition or "")
    if not found:
        return 0, 0
    month = [name.casefold() for name in _MONTHS].index(found[1].casefold()) + 1 if found[1] else 0
    return int(found[2]), month


@lru_cache(maxsize=4096)
def named(text: str) -> tuple[str, str] | None:
    """Publisher and publication that a text names, by the longest alias in it; None where it names
    none of them.

    The publication is the publisher itself where only that is named.
    """
    words = _words(text)
    found = [
        (len(alias), publisher, name)
        for alias, (publisher, name) in _aliases().items()
        if any(words[at : at + len(alias)] == alias for at in range(len(words) - len(alias) + 1))
    ]
    return max(found)[1:] if found else None


def _plain(text: str) -> str:
    """A name that no vocabulary knows, without its edition."""
    return re.sub(r"\s+", " ", _EDITION.sub("", text)).strip(" ,;")


def _words(text: str) -> tuple[str, ...]:
    return tuple(
        word.casefold() for word in _WORD.findall(text.replace("'s", "").replace("’s", ""))
    )


@cache
def _aliases() -> dict[tuple[str, ...], tuple[str, str]]:
    """Publisher and publication by the words of their names. Raises VocabularyError where two rows
    share a name.
    """
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for entry in vocabulary.load(
        "publications",
        ("publication", "publisher", "aliases", "note"),
        required=("publisher", "aliases"),
    ):
        meant = (entry["publisher"], entry["publication"] or entry["publisher"])
        for alias in entry.list("aliases"):
            words = _words(alias)
            if found.setdefault(words, meant) != meant:
                raise entry.fault(f"alias {alias!r} stands already for {found[words][1]}; keep one")
    return found
