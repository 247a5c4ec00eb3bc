"""The language of a document: that of its script, or the one that knows most of its words.

Of a text in the Latin alphabet it is the one whose words without meaning for figures (particles)
occur in it by far the most. Of a text with few of them it is the one that knows nearly all of its
words, and of a table or list the one whose dictionary alone has several of them. A language that is
not read is told by its own words (unread_languages.csv), so that its text passes for none of a
neighbour: Portuguese is not Spanish.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from silkledger.reading.text.characters import fold
from silkledger.reading.text.languages import by_script, latin
from silkledger.reading.words.dictionaries import has_word
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import UNKNOWN
from silkledger.schemas.vocabulary import SHIPPED, built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_SAMPLE = 20_000  # characters by which a language is told
_AHEAD, _LEAST = 1.3, 3
_FEW, _NEARLY_ALL = 2_000, 0.75  # characters by whose known words it is told, and their share
_TIMES, _KNOWN, _SHORTEST = 3, 0.4, 3  # of words that dictionaries know, by their letters
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, vocabulary: Vocabulary = SHIPPED) -> str:
    """Return the language of a text, or "" if it can't be told.

    >>> language_of("Der Handel stieg im Jahr 2022 auf mehr als 70 Mrd. Euro.")
    'de'
    >>> language_of("O porto movimentou 5,4 milhões de toneladas em 2024, segundo a autoridade.")
    'pt'
    """
    sample = text[:_SAMPLE]
    letters = _WORD.findall(sample.lower())
    for language in _scripts(sample, vocabulary):
        return language
    counts = Counter(
        {
            name: sum(word in _particles(vocabulary, name) for word in letters)
            for name in latin(vocabulary)
        }
    )
    (first, most), (_, second) = [*counts.most_common(2), ("", 0)][:2]
    others = Counter(
        {
            name: sum(word in words for word in letters)
            for name, words in _unread(vocabulary).items()
        }
    )
    ((other, of_other),) = others.most_common(1)
    if of_other >= max(_LEAST, most):
        return other
    return first if most >= max(_LEAST, _AHEAD * second) else _by_known(sample, counts, vocabulary)


def _by_known(sample: str, particles: Counter[str], vocabulary: Vocabulary) -> str:
    """Return the language that knows nearly all words of a text, and more than any other does.

    Of two that know as many, it is the one with more particles.
    """
    folded = fold(sample[:_FEW])
    known = {name: _known(folded, name, vocabulary) for name in latin(vocabulary)}
    ranks = sorted(((share, particles[name], name) for name, share in known.items()), reverse=True)
    (most, count, first), second = ranks[0], ranks[1][:2] if ranks[1:] else ()
    if most >= _NEARLY_ALL and (most, count) != second:
        return first
    return _by_dictionary(sample, latin(vocabulary))


def _by_dictionary(sample: str, languages: Sequence[str]) -> str:
    """Return the language whose dictionary alone has several words of a text, as of a table.

    Names are in several dictionaries. Of a text in another language they have few words.
    """
    words = {word for word in _WORD.findall(sample) if len(word) >= _SHORTEST}
    spellings = [(word, word.lower()) for word in sorted(words)]
    knowing = [
        {name for name in languages if any(has_word(each, name) for each in both)}
        for both in spellings
    ]
    own = Counter(name for names in knowing if len(names) == 1 for name in names)
    (first, most), (_, second) = [*own.most_common(2), ("", 0), ("", 0)][:2]
    known = sum(first in names for names in knowing)
    told = most >= max(_LEAST, _TIMES * second) and known >= _KNOWN * len(knowing)
    return first if told else ""


def _known(folded: str, language: str, vocabulary: Vocabulary) -> float:
    """Return the share of the words of a text that a language knows."""
    tokens = lexicon(vocabulary, language).tokens(folded)
    words = [token.word for token in tokens if token.text[:1].isalpha()]
    return sum(word is not UNKNOWN for word in words) / len(words) if words else 0.0


def _scripts(sample: str, vocabulary: Vocabulary) -> list[str]:
    """Return the language of a script that is a good part of a text, if there is one."""
    marked = [by_script(vocabulary, letter) for letter in _WORD.findall(sample)]
    counts = Counter(filter(None, marked))
    return [name for name, count in counts.most_common(1) if 4 * count >= len(marked)]


@built_once
def _particles(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words of a language that no other one in the Latin alphabet has."""
    return _own_words(vocabulary, language) - frozenset().union(
        *(_own_words(vocabulary, other) for other in latin(vocabulary) if other != language)
    )


@built_once
def _unread(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return the words of each language that is not read, which no language that is read has."""
    columns = ("language", "words")
    read = frozenset().union(*(_own_words(vocabulary, name) for name in latin(vocabulary)))
    return {
        entry["language"]: frozenset(entry.list("words")) - read
        for entry in vocabulary.load("unread_languages", columns, required=columns)
    }


@built_once
def _own_words(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    silent = (
        "neutral",
        "prep",
        "article",
        "verb",
        "auxiliary",
        "of",
        "and",
        "to",
        "by",
        "from",
        "in",
    )
    return frozenset(
        word.lower()
        for entry in vocabulary.load("particles", ("role", "language", "words"))
        if entry["language"] == language and entry["role"] in silent
        for word in entry.list("words")
        if " " not in word
    )
