"""What the cell of a quality means, whatever its language and spelling.

The words are rows of vocabularies/qualities/, the codes that they name are in quality_codes.csv
and, for items, in items.csv. A cell may name several facets: "FOB, constant 2015 prices" states a
valuation, a kind of prices and their year. In a cell the longest words are read first; `{year}` and
`{place}` stand for a year and the name of a place, and a word that ends in `*` for all its forms.
Words without a code add nothing. What no row knows is kept as words and equals only itself; a
negation that no row knows ("not in constant prices") makes the whole cell such words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from silkledger.judging.quality_codes import quality_codes, wider
from silkledger.messages import suggestion
from silkledger.reading.geography.place_codes import countries, place_groups
from silkledger.reading.geography.place_names import languages_of, name_spellings, names_in
from silkledger.reading.text.characters import fold
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.quality_codes import QualityCode
    from silkledger.schemas.vocabulary import Entry, Vocabulary

SHARE_OF, PLACE, PLACE_FACET = "share_of", "{place}", "place"
_NOT = "not"
_AND = "+"
# Between the codes of a published cell.
SEPARATOR = ";"
_HAN = "\u3400-\u9fff"
_TOKEN = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_WORD = re.compile(rf"\{{year\}}[^\W_{_HAN}]*|\{{place\}}|[{_HAN}]|[^\W_{_HAN}]+\*?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_PLACE = 6  # words
_COLUMNS = ("quality", "codes", "language", "words")


class Meaning(NamedTuple):
    """What a cell says: the values of facets, sorted, and the words that no row knows."""

    facets: tuple[tuple[str, str], ...] = ()
    words: str = ""


NOTHING = Meaning()


@dataclass(frozen=True, slots=True)
class QualityPhrase:
    """Words of one row, as patterns of tokens, and the codes that they name."""

    words: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellWord:
    """One word of a cell as it is compared, and its place in the text."""

    word: str
    start: int
    end: int


class PhraseMatch(NamedTuple):
    """A phrase found in a cell: the tokens that it takes, and what its placeholders stand for."""

    length: int
    phrase: QualityPhrase
    value: str

    @property
    def fullness(self) -> tuple[int, int, int]:
        """How much it says: its tokens, codes and letters (зернобобов* more than зерн*)."""
        return self.length, len(self.phrase.codes), sum(map(len, self.phrase.words))


@lru_cache(maxsize=65536)
def meaning(quality: str, text: str, vocabulary: Vocabulary = SHIPPED) -> Meaning:
    """Return what a cell of `basis`, `coverage`, `share_of` or `item` means.

    >>> meaning("basis", "Free on board") == meaning("basis", "离岸价")
    True
    >>> meaning("basis", "constant 2015 prices").facets
    (('price_year', 'price_year:2015'), ('prices', 'constant_prices'), ('rate', 'not_annualised'))
    >>> meaning("coverage", "old  Method").words
    'old method'
    """
    if facets := _facets_of_codes(quality, text, vocabulary):
        return Meaning(facets)
    text = _folded(text, vocabulary)
    tokens = tokens_of(text)
    known = quality_codes(vocabulary)[quality]
    values: dict[str, set[str]] = {}
    left: list[str] = []
    place = 0
    while place < len(tokens):
        match = _longest(quality, text, tokens[place:], vocabulary)
        if match is None:
            left.append(tokens[place].word)
            place += 1
            continue
        place += match.length
        for name in match.phrase.codes:
            if name == _NOT:
                return Meaning(words=" ".join(token.word for token in tokens))
            code, _, fixed = name.partition(":")
            value = f"{code}:{fixed or match.value}" if known[code].takes else code
            values.setdefault(known[code].facet, set()).add(value)
    return Meaning(_facets(quality, values, vocabulary), " ".join(left))


def as_codes(quality: str, text: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return the codes of a cell, with `;` between them; the cell itself if a word is unknown.

    `meaning` reads codes as it reads the words that they stand for.

    >>> as_codes("basis", "at constant 2015 prices, FOB"), as_codes("basis", "old method")
    ('constant_prices;fob;price_year:2015', 'old method')
    """
    cell = meaning(quality, text, vocabulary)
    if cell.words or not cell.facets:
        return text
    known = quality_codes(vocabulary)[quality]
    codes = sorted(code for _, value in cell.facets for code in value.split(_AND))
    stated = [code for code in codes if not known[code.partition(":")[0]].is_default]
    return SEPARATOR.join(stated or codes)


def _facets_of_codes(
    quality: str, text: str, vocabulary: Vocabulary
) -> tuple[tuple[str, str], ...]:
    """Return the facets of a cell that is nothing but codes; of any other cell, none."""
    known = quality_codes(vocabulary)[quality]
    values: dict[str, set[str]] = {}
    for part in text.split(SEPARATOR):
        code, _, about = part.partition(":")
        if code not in known or bool(known[code].takes) != bool(about):
            return ()
        values.setdefault(known[code].facet, set()).add(part)
    return _facets(quality, values, vocabulary)


def _facets(
    quality: str, values: dict[str, set[str]], vocabulary: Vocabulary
) -> tuple[tuple[str, str], ...]:
    """Return the values of facets, sorted; what is stated beside a default means the default."""
    for name, usual in quality_codes(vocabulary)[quality].items():
        if values and usual.is_default:
            values.setdefault(usual.facet, {name})
    return tuple(
        (facet, _AND.join(sorted(_narrowest(quality, several, vocabulary))))
        for facet, several in sorted(values.items())
    )


def tokens_of(text: str) -> list[CellWord]:
    """Return the words of a folded text, each Chinese character a word of its own."""
    return [CellWord(match[0].casefold(), *match.span()) for match in _TOKEN.finditer(text)]


def normalised(text: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return a text without case, punctuation and repeated spaces.

    >>> normalised("KMG,  Tengiz")
    'kmg tengiz'
    """
    return " ".join(token.word for token in tokens_of(_folded(text, vocabulary)))


@built_once
def phrases(
    vocabulary: Vocabulary,
) -> dict[str, tuple[dict[str, list[QualityPhrase]], list[QualityPhrase]]]:
    """Return the phrases of each quality: by their first word, and those that begin otherwise.

    Raises VocabularyError for an unknown quality or code, and for words of two codes.
    """
    known = quality_codes(vocabulary)
    seen: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    by_quality: dict[str, tuple[dict[str, list[QualityPhrase]], list[QualityPhrase]]] = {}
    for entry in vocabulary.load("qualities", _COLUMNS, required=("quality", "language", "words")):
        quality, codes = entry["quality"], entry.list("codes")
        _check(entry, known)
        by_first, others = by_quality.setdefault(quality, ({}, []))
        for text in entry.list("words"):
            words = tuple(word.casefold() for word in _WORD.findall(_folded(text, vocabulary)))
            if seen.setdefault((quality, words), codes) != codes:
                raise entry.fault(f"{text!r} already has other codes; keep one", "words")
            phrase = QualityPhrase(words, codes)
            if "*" in words[0] or "{" in words[0]:
                others.append(phrase)
            else:
                by_first.setdefault(words[0], []).append(phrase)
    return by_quality


def _check(entry: Entry, known: dict[str, dict[str, QualityCode]]) -> None:
    codes = known.get(entry["quality"])
    if codes is None:
        what = f"{entry['quality']!r} is unknown; {suggestion(entry['quality'], known)}"
        raise entry.fault(what, "quality")
    if entry["language"] != entry.file.stem and not entry.added:
        raise entry.fault(f"language is {entry['language']!r}; move the row to its file")
    for name in entry.list("codes"):
        if name != _NOT and name.partition(":")[0] not in codes:
            what = f"{name!r} is not in quality_codes.csv or items.csv; {suggestion(name, codes)}"
            raise entry.fault(what, "codes")


def _narrowest(quality: str, codes: set[str], vocabulary: Vocabulary) -> set[str]:
    """Return the codes without those that another one of them narrows."""
    return codes - {wider(quality, vocabulary).get(code, "") for code in codes}


def _longest(
    quality: str, text: str, tokens: list[CellWord], vocabulary: Vocabulary
) -> PhraseMatch | None:
    """Return the longest phrase at the first token; None if there is none."""
    by_first, others = phrases(vocabulary)[quality]
    matches = [
        match
        for phrase in (*by_first.get(tokens[0].word, ()), *others)
        for match in _matches(phrase, text, tokens, vocabulary)
    ]
    return max(matches, key=lambda match: match.fullness, default=None)


def _matches(
    phrase: QualityPhrase, text: str, tokens: list[CellWord], vocabulary: Vocabulary
) -> Iterator[PhraseMatch]:
    """Yield how a phrase fits at the first token; a place may take several tokens."""
    if PLACE not in phrase.words:
        value = _values(phrase.words, tokens[: len(phrase.words)])
        if value is not None:
            yield PhraseMatch(len(phrase.words), phrase, value)
        return
    first = phrase.words.index(PLACE)
    after = phrase.words[first + 1 :]
    if _values(phrase.words[:first], tokens[:first]) is None:
        return
    for stop in range(min(first + _LONGEST_PLACE, len(tokens)), first, -1):
        if _values(after, tokens[stop : stop + len(after)]) is None:
            continue
        code = _place(text[tokens[first].start : tokens[stop - 1].end], vocabulary)
        if code:
            yield PhraseMatch(stop + len(after), phrase, code)
            return


def _values(words: tuple[str, ...], tokens: list[CellWord]) -> str | None:
    """Return the year that fits `{year}` ("" without one); None if the words don't fit."""
    if len(words) != len(tokens):
        return None
    year = ""
    for word, token in zip(words, tokens, strict=True):
        if word.endswith("*"):
            fits = token.word.startswith(word[:-1])
        elif word.startswith("{year}"):
            match = _YEAR.match(token.word)
            year = match[0] if match else year
            fits = match is not None and token.word[match.end() :] == word.removeprefix("{year}")
        else:
            fits = word == token.word
        if not fits:
            return None
    return year


@lru_cache(maxsize=4096)
def _place(text: str, vocabulary: Vocabulary) -> str:
    """Return the code of the place that a text names, "" if it names none or several."""
    if text in place_groups(vocabulary) or text in countries():
        return text
    for language in languages_of(text, vocabulary):
        names = names_in(vocabulary, language)
        for key, _ in groupby(name_spellings(text, vocabulary)):
            if len(codes := names.get(key, ())) == 1:
                return codes[0]
    return ""


def _folded(text: str, vocabulary: Vocabulary) -> str:
    """Return a text with look-alike signs and variants of letters folded."""
    return fold(text).translate(_variants(vocabulary))


@built_once
def _variants(vocabulary: Vocabulary) -> dict[int, str]:
    return {**variants(vocabulary, "zh"), **variants(vocabulary, "ru")}
