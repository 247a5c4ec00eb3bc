"""Noun forms: whether a word may be a counted noun, and its base form by language.

The base form is lower case, singular, nominative. How it is found is data: by the endings of
noun_endings.csv, by the lemmas of simplemma (German), by the dictionary of pymorphy3 (Russian), or
as printed (Chinese). Both dictionaries are loaded when the first such noun is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from silkledger.reading.text.languages import EVERY
from silkledger.reading.words.dictionaries import base_form, has_word
from silkledger.reading.words.known_singulars import known_singular
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.schemas.vocabulary import Entry, Vocabulary

_SHORTEST = 3  # letters of a Russian noun that is counted
_METHODS = ("endings", "lemmas", "pymorphy", "printed")
_PARTICIPLE = re.compile(r"[a-zäöüß]{0,12}ge[a-zäöüß]{3,}(?:t|en)\Z")  # of German verbs
# The last part of a German noun, or an acronym in the plural: PKK-Kämpfer, DVDs.
_CAPITAL_NOUN = re.compile(r"(?:^|-)[^\W\d_](?:[a-zäöüßà-ÿ']{2,}|[A-Z]+s)\Z|-[a-zäöüß]+\Z")
_LONGEST_ACRONYM = 5
_SELDOM = 3  # times that a word is an adjective for once that it is a noun
_SHORTEST_HEAD = 4  # letters of the last part of a German compound
# Cases of a noun behind a number, besides the plural genitive that most numbers govern.
_PLURAL_CASES = frozenset(("gent", "gen2", "datv", "ablt", "loct", "loc2"))
_ALL_CASES = _PLURAL_CASES | {"nomn", "accs"}
# Tags of names of persons and places, and of abbreviations, in the dictionary of Russian.
NAME_TAGS = frozenset(("Name", "Surn", "Patr", "Geox", "Abbr", "Init"))
NAMES = NAME_TAGS | {"Orgn", "Trad"}


class NounEnding(NamedTuple):
    """An ending of a noun: what the singular has instead, and whether the word is a plural."""

    becomes: str
    plural: bool


@dataclass(frozen=True, slots=True)
class NounLanguage:
    """How the nouns of a language are told from other words.

    `code` is the language, `head_first` says that adjectives follow the noun, `capital` that nouns
    have a capital letter, `unlike` are endings of words that are not nouns.
    """

    code: str
    method: str
    head_first: bool
    capital: bool
    endings: dict[str, NounEnding]
    excluded: frozenset[str]
    unlike: tuple[str, ...] = ()
    substantives: frozenset[str] = frozenset()

    @property
    def ends_in_head(self) -> bool:
        """Whether endings tell plurals and what is counted ends its noun phrase: English."""
        return self.method == "endings" and not self.head_first

    @property
    def begins_with_head(self) -> bool:
        """Whether endings tell plurals and adjectives follow what is counted: French, Spanish."""
        return self.method == "endings" and self.head_first

    @property
    def has_cases(self) -> bool:
        """Whether nouns are declined and a dictionary tells their cases: Russian."""
        return self.method == "pymorphy"

    def base_form(self, word: str, number: Decimal, *, scaled: bool) -> str | None:
        """Return the base form of a noun that is counted by a number, or None if it is none.

        `scaled` says that the number has a scale, which governs the plural.
        """
        if word[:1].isupper() != self.capital and (self.capital or self.has_cases):
            return None  # no noun, or a name
        if self.has_cases and len(word) < _SHORTEST:
            return None  # 32 б
        lower = word.lower()
        if word.isupper() and len(word) > 1 and self.method != "printed":
            return None  # an abbreviation: a currency or unit that is not listed
        if self.capital and not _CAPITAL_NOUN.search(word):
            return None  # a symbol: V, Cg, MOhm
        if lower in self.excluded or not all(c.isalpha() or c in "-'" for c in word):
            return None
        return _FORMS[self.method](self, lower, number, scaled)

    def is_thing(self, word: str, *, of_verb: bool = False) -> bool:
        """Whether an unknown word behind a unit names what is measured: Tonnen Treibhausgase.

        `of_verb` says that it may be the object of a verb: вдвое превосходит Узбекистан.
        A capital letter tells so where it tells nouns, the dictionary where a genitive does, and
        elsewhere an ending that neither adverbs nor comparatives nor participles have.
        """
        if self.has_cases:
            tags = [parse.tag for parse in parsed(word) if parse.is_known]
            if not tags and is_acronym(word):
                return True  # объектов ВИЭ
            named = all({"NOUN", "ADJF", "PRTF"} & tag.grammemes for tag in tags)
            cases = ("gent", "gen2", "accs") if of_verb else ("gent", "gen2")
            return named and any(tag.case in cases for tag in tags)
        if self.capital and word[:1].islower():
            return bool(_PARTICIPLE.match(word))  # 3.200 Wohnungen fertiggestellt
        if self.capital:
            return not word.isupper()
        lower = word.lower()
        letters = len(lower) > 2 and all(c.isalpha() or c in "-'" for c in lower)
        return letters and lower not in self.excluded and not lower.endswith(self.unlike)

    def lemma(self, word: str) -> str | None:
        """Return the base form of a listed noun by the dictionary, or None without one."""
        printed = word.capitalize() if self.capital else word
        is_dictionary = self.method in ("lemmas", "pymorphy")
        return self.base_form(printed, Decimal(5), scaled=True) if is_dictionary else None

    def substantive(self, word: str) -> str | None:
        """Return the base form of an adjective that names people, in the plural genitive, or None.

        It does so where no noun follows it: 300 больных, but not 300 больных животных.
        """
        for parse in parsed(word) if self.substantives and word.islower() else ():
            if {"plur", "gent"} in parse.tag and parse.tag.POS in ("ADJF", "PRTF"):
                single = parse.inflect({"sing", "masc", "nomn"})
                if single is not None and single.word in self.substantives:
                    return str(single.word)
        return None

    def is_adjective(self, word: str) -> bool:
        """Whether an unknown word beside the noun may be an adjective."""
        if self.has_cases:
            return any("ADJF" in parse.tag or "PRTF" in parse.tag for parse in parsed(word))
        if self.capital:
            return word[:1].islower()
        return word.lower() not in self.excluded

    def singular(self, lower: str) -> NounEnding | None:
        """Return the singular of a word by its longest listed ending, or None without one."""
        for start in range(len(lower)):
            if (ending := self.endings.get(lower[start:])) is not None:
                return NounEnding(lower[:start] + ending.becomes, ending.plural)
        return None


@built_once
def noun_language(vocabulary: Vocabulary, language: str) -> NounLanguage | None:
    """Return how the nouns of a language are read, or None if the vocabulary does not say.

    Raises VocabularyError.
    """
    columns = ("language", "method", "head", "capital", "unlike", "note")
    for entry in vocabulary.load("noun_languages", columns, required=columns[:4]):
        if entry["method"] not in _METHODS or entry["head"] not in ("first", "last"):
            raise entry.fault(f"method must be one of {', '.join(_METHODS)}, head first or last")
        if entry["language"] == language:
            return NounLanguage(
                language,
                entry["method"],
                entry["head"] == "first",
                entry.truth("capital"),
                _endings(vocabulary, language),
                _excluded(vocabulary, language),
                entry.list("unlike"),
                vocabulary.words("substantives", language),
            )
    return None


def _endings(vocabulary: Vocabulary, language: str) -> dict[str, NounEnding]:
    columns = ("language", "ending", "becomes", "plural")
    rows = vocabulary.load("noun_endings", columns, required=("language", "ending", "plural"))
    return {
        entry["ending"]: NounEnding(entry["becomes"], entry.truth("plural"))
        for entry in rows
        if entry["language"] == language
    }


def _excluded(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words that are not nouns, among them the scales of other languages: EUR 40 Mrd."""
    columns = ("language", "words")
    rows: list[Entry] = [*vocabulary.load("not_nouns", columns, required=columns)]
    scales = vocabulary.load("scales", ("factor", "language", "when", "words"))
    words = {
        word
        for entry in rows
        if entry["language"] in (language, EVERY)
        for word in entry.list("words")
    }
    return frozenset(words).union(
        *(entry.list("words") for entry in scales if entry["language"] != language)
    )


def _by_endings(language: NounLanguage, lower: str, number: Decimal, scaled: bool) -> str | None:
    head, hyphen, rest = lower.partition("-")
    if hyphen and language.head_first:
        first = _by_endings(language, head, number, scaled)
        return f"{first}-{_by_endings(language, rest, number, scaled) or rest}" if first else None
    if language.head_first and (known := known_singular(lower, language.code)):
        return known
    form = language.singular(lower)
    if form is not None and form.plural:
        return form.becomes or None
    is_one = number == 1 and not scaled
    # Where capital letters tell nouns, a plural may look like the singular.
    return lower if is_one or language.capital else None


def _by_lemmas(language: NounLanguage, lower: str, number: Decimal, scaled: bool) -> str | None:
    """Return the lemma; of a compound that is not listed, with that of its last part."""
    for start in range(max(1, len(lower) - _SHORTEST_HEAD + 1)):
        head = lower[start:].capitalize()
        if has_word(head, language.code):
            lemma = base_form(head, language.code).lower()
            if "ss" in lower[start:] and "ß" not in lower[start:]:
                lemma = lemma.replace("ß", "ss")  # Anschlüsse: the dictionary has old spellings
            return lower[:start] + lemma
    return _by_endings(language, lower, number, scaled)


def _by_dictionary(
    _language: NounLanguage, lower: str, number: Decimal, scaled: bool
) -> str | None:
    parses = [parse for parse in parsed(lower) if _is_common(parse)]
    singular = _singular_cases(int(number), scaled=scaled)
    described = max((each.score for each in parsed(lower) if "ADJF" in each.tag), default=0)
    for parse in parses:
        if parse.score * _SELDOM < described:
            continue  # 500 молодых
        cases = _PLURAL_CASES if parse.tag.number == "plur" else singular
        if parse.tag.case in cases:
            return str(parse.normal_form)
    return None


def _is_common(parse: Any) -> bool:
    """Whether a word in small letters is a common noun of the dictionary.

    That holds what enterprises are called for names of them: 69 птицефабрик.
    """
    tags = parse.tag.grammemes
    return "NOUN" in tags and parse.is_known and not (NAMES - {"Orgn"}) & tags


def _singular_cases(number: int, *, scaled: bool) -> frozenset[str]:
    """Return the cases of a singular noun behind a number: 21 тоннель, 2 тоннеля, none with 5."""
    last, teen = number % 10, number % 100 in range(11, 20)
    if scaled or teen or last not in (1, 2, 3, 4):
        return frozenset()
    return _ALL_CASES if last == 1 else frozenset(("gent",))


def _as_printed(_language: NounLanguage, lower: str, _number: Decimal, _scaled: bool) -> str | None:
    return lower if len(lower) > 1 else None


_FORMS: dict[str, Callable[[NounLanguage, str, Decimal, bool], str | None]] = {
    "endings": _by_endings,
    "lemmas": _by_lemmas,
    "pymorphy": _by_dictionary,
    "printed": _as_printed,
}


def is_acronym(word: str) -> bool:
    """Whether a word is an acronym of a language with a dictionary: ВИЭ, МСБ."""
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper()
