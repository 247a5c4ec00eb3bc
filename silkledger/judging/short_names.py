"""Short names: how an article calls a measurer that it names in full elsewhere.

"The authority", "die Behörde" and "ведомство" are whoever the article names
(vocabularies/general_names.csv; some stand only for names with a certain word in them, as "the
ministry" for a ministry, and "the company" only for names that are not known). Part of the words of
a name stands for it, too ("Ministry of Energy" for that of Uzbekistan), and so do its initials
("GNTA"). Names that are known everywhere (vocabularies/publications.csv) are never short for
another.

This holds among the figures of one article about one thing. A short name that fits two measurers is
that of the one who says the same; if neither does, nobody knows whose number it is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.columns import find_runs, nunique
from silkledger.judging.quality_words import tokens_of
from silkledger.judging.reference.publications import named_publication, publication_aliases
from silkledger.reading.text.characters import fold
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.schemas.vocabulary import Vocabulary

Words = tuple[str, ...]

# The place of a figure whose short name fits several measurers that all say something else.
UNCLEAR = -1
_ARTICLE, _NAME, _COMPANY = "article", "name", "company"


class Meant(NamedTuple):
    """Whom a general name may mean: a name with `within` in it, and only one that is not known."""

    within: str
    only_unknown: bool


def givers(
    group: Codes,
    publication: Codes,
    statement: Codes,
    called: Sequence[str],
    is_known: Mask,
    vocabulary: Vocabulary,
) -> RowNumbers:
    """Return, for each figure, the place of the one that names its measurer in full.

    Its own place if its name is not short; UNCLEAR if nobody knows whom it means. Figures of one
    `group` are what one article says of one thing; `statement` is a code of what each says. By
    `publication`, `called` is how it is printed and `is_known` whether it is known everywhere.
    """
    giver = np.arange(len(group))
    if is_known[publication].all():
        return giver
    several = np.flatnonzero(nunique(group, publication)[group] > 1)
    order = several[np.lexsort((publication[several], group[several]))]
    named = find_runs(group[order], publication[order])
    code = publication[order][named.start].tolist()
    stands = _Stands(called, is_known.tolist(), vocabulary)
    group_runs = find_runs(group[order][named.start])
    for start, stop in zip(group_runs.start.tolist(), group_runs.stop.tolist(), strict=True):
        runs = range(start, stop)
        for run in runs:
            meant = [other for other in runs if stands(code[run], code[other])]
            if len(meant) > 1:
                meant = [
                    other
                    for other in meant
                    if not any(stands(code[other], code[another]) for another in meant)
                ]
            if not meant:
                continue
            places = order[named.start[run] : named.stop[run]]
            others = [order[named.start[other] : named.stop[other]] for other in meant]
            if len(meant) == 1:
                giver[places] = others[0][0]
            else:
                fitting = np.concatenate(others)
                giver[places] = [_of_one_mind(place, fitting, statement) for place in places]
    return giver


def _of_one_mind(place: int, others: RowNumbers, statement: Codes) -> int:
    """Return the first of others that says the same as a figure; UNCLEAR if none does."""
    alike = others[statement[others] == statement[place]]
    return int(alike.min()) if len(alike) else UNCLEAR


class _Stands:
    """Whether a publication, by its code, may be short for another one; each pair asked once."""

    def __init__(
        self, called: Sequence[str], is_known: Sequence[bool], vocabulary: Vocabulary
    ) -> None:
        self._called, self._is_known, self._vocabulary = called, is_known, vocabulary
        self._found: dict[tuple[int, int], bool] = {}

    def __call__(self, short: int, full: int) -> bool:
        if self._is_known[short] or short == full:
            return False
        pair = short, full
        if pair not in self._found:
            names = self._called[short], self._called[full]
            self._found[pair] = may_be_short(*names, self._vocabulary)
        return self._found[pair]


def may_be_short(short: str, full: str, vocabulary: Vocabulary) -> bool:
    """Whether an article that names `full` may call it `short`.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> full = "Ministry of Energy of Uzbekistan"
    >>> [may_be_short(short, full, SHIPPED) for short in ("the ministry", "MEU", "the bank")]
    [True, True, False]
    """
    _, names = _general(vocabulary)
    printed, in_full = _without_article(short, vocabulary), _without_article(full, vocabulary)
    words = _casefolded(printed)
    # Two general names need not mean one measurer.
    if not words or _casefolded(in_full) in names:
        return False
    forms = _forms(full, vocabulary)
    if words in names:
        is_unknown = named_publication(full, vocabulary) is None
        return any(
            meant.within in " ".join(form)
            for meant in names[words]
            for form in forms
            if is_unknown or not meant.only_unknown
        )
    if len(printed) == 1 and len(printed[0]) > 1 and printed[0].isupper():
        return _are_initials(words[0], in_full)
    return any(len(words) < len(form) and _is_part(words, form) for form in forms)


def _is_part(words: Words, form: Words) -> bool:
    """Whether all words are of a name; characters without spaces between them, in their order."""
    if any(word.isalpha() and len(word) == 1 and not word.isascii() for word in words):
        return " ".join(words) in " ".join(form)
    return set(words) <= set(form)


def _are_initials(letters: str, printed: Words) -> bool:
    """Whether letters begin the words of a name, in order; small words may be left out."""
    if not printed or not letters:
        return not letters and all(word[0].islower() for word in printed)
    rest = printed[1:]
    if printed[0][0].casefold() == letters[0] and _are_initials(letters[1:], rest):
        return True
    return printed[0][0].islower() and _are_initials(letters, rest)


@lru_cache(maxsize=65536)
def _forms(full: str, vocabulary: Vocabulary) -> tuple[Words, ...]:
    """Return the words of a name, and those of the other names of a known publisher."""
    own = _casefolded(_without_article(full, vocabulary))
    known = named_publication(full, vocabulary)
    return (own, *(_aliases(vocabulary).get(known, ()) if known else ()))


@built_once
def _aliases(vocabulary: Vocabulary) -> dict[tuple[str, str], tuple[Words, ...]]:
    aliases: dict[tuple[str, str], tuple[Words, ...]] = {}
    for words, names in publication_aliases(vocabulary).items():
        spaced = tuple(token.word for token in tokens_of(" ".join(words)))
        aliases[names] = (*aliases.get(names, ()), spaced)
    return aliases


@built_once
def _general(vocabulary: Vocabulary) -> tuple[frozenset[str], dict[Words, tuple[Meant, ...]]]:
    """Return the articles, and whom each general name may mean.

    Raises VocabularyError for an unknown role.
    """
    articles: set[str] = set()
    names: dict[Words, tuple[Meant, ...]] = {}
    for entry in vocabulary.load(
        "general_names",
        ("role", "language", "within", "words"),
        required=("role", "language", "words"),
    ):
        for text in entry.list("words"):
            words = _casefolded(_printed(text))
            if entry["role"] == _ARTICLE:
                articles.update(words)
            elif entry["role"] in (_NAME, _COMPANY):
                meant = Meant(entry["within"].casefold(), entry["role"] == _COMPANY)
                names[words] = (*names.get(words, ()), meant)
            else:
                roles = f"{_ARTICLE}, {_NAME} or {_COMPANY}"
                raise entry.fault(f"{entry['role']!r} is not {roles}", "role")
    return frozenset(articles), names


@lru_cache(maxsize=65536)
def _without_article(text: str, vocabulary: Vocabulary) -> Words:
    """Return the words of a name as printed, from the first that is not an article."""
    articles, _ = _general(vocabulary)
    words = _printed(text)
    while words and words[0].casefold() in articles:
        words = words[1:]
    return words


def _casefolded(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _printed(text: str) -> Words:
    """Return the words of a text as printed."""
    folded = fold(text)
    return tuple(folded[token.start : token.end] for token in tokens_of(folded))
