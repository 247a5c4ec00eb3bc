"""Words of a text, with the form by which words of a vocabulary are known again.

The form is lower case without the ending of plural and case: by the dictionary of pymorphy3 in
Russian, elsewhere by the endings below, which are cut alike from text and vocabulary, so that no
real base form is needed. In Chinese each character is a word, a traditional one as the simplified.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.text.variants import variants
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "㐀-鿿"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+(?:['’][^\W\d_{_HAN}]+)*|[^\w\s]")
_ENDINGS = {
    "en": re.compile(r"(?:['’]s?|(?<=[sxz])es|(?<=ch)es|(?<=[^su])s|(?<=..)ies)$"),
    "de": re.compile(r"(?<=...)(?:en|es|er|em|e|s|n)$"),
    "fr": re.compile(r"(?<=...)(?:es|s|x|e)$"),
    "es": re.compile(r"(?<=...)(?:es|s|a|o|os|as)$"),
}
# What a noun adds in the plural or in a case; in Spanish -o and -a are the ends of two nouns.
_CASES = {"de": ("e", "en", "er", "ern", "n", "s", "es", "em"), "fr": ("s", "x"), "es": ("s", "es")}
_ELISION = re.compile(r"^(?:l|d|qu|s|n|c|j|m|t)['’](?=\w)", re.IGNORECASE)


class PrintedWord(NamedTuple):
    """A word: its form, its span, and the text as printed."""

    form: str
    start: int
    end: int
    text: str


def words_of(text: str, language: str, vocabulary: Vocabulary) -> list[PrintedWord]:
    """Return the words and signs of a text.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> [word.form for word in words_of("China's exports", "en", SHIPPED)]
    ['china', 'export']
    >>> [word.form for word in words_of("d’ici aujourd’hui", "fr", SHIPPED)]
    ["d'", 'ici', "aujourd'hui"]
    """
    words = []
    for match in _WORD.finditer(text):
        start = match.start()
        if language == "fr" and (elided := _ELISION.match(match[0])):
            end = start + elided.end()
            words.append(PrintedWord(lowered(elided[0]), start, end, elided[0]))
            start = end
        printed = text[start : match.end()]
        words.append(
            PrintedWord(form_of(printed, language, vocabulary), start, match.end(), printed)
        )
    return words


def lowered(text: str) -> str:
    """Return a text in lower case, with straight apostrophes, as vocabularies write them.

    >>> lowered("D’ici")
    "d'ici"
    """
    return text.lower().replace("’", "'")


@lru_cache(maxsize=65536)
def form_of(word: str, language: str, vocabulary: Vocabulary) -> str:
    """Return the form of a word."""
    lower = lowered(word)
    if language == "ru" and lower[:1].isalpha():
        parses = parsed(lower)
        return str(parses[0].normal_form) if parses else lower
    ending = _ENDINGS.get(language)
    if ending is None:
        return lower.translate(variants(vocabulary, language))  # 簽署 as 签署
    if language == "en":
        is_plural = lower.endswith("ies") and len(lower) > 4
        return f"{lower[:-3]}y" if is_plural else ending.sub("", lower)
    # Endings follow each other: Kasachstans loses two, as Kasachstan loses one.
    while (shorter := ending.sub("", lower)) != lower:
        lower = shorter
    return lower


def is_case_of(word: str, noun: str, language: str) -> bool:
    """Whether a word may be a form of a noun of which it has the form (`form_of`).

    >>> is_case_of("paros", "paro", "es"), is_case_of("para", "paro", "es")
    (True, False)
    """
    endings = _CASES.get(language)
    if endings is None or word == noun:
        return True
    longer, shorter = (word, noun) if len(word) > len(noun) else (noun, word)
    return longer.startswith(shorter) and longer[len(shorter) :] in endings


def is_substantive(word: str, language: str) -> bool:
    """Whether a word is a full participle that is printed as a noun as well.

    >>> is_substantive("заключённых", "ru"), is_substantive("подписанных", "ru")
    (True, False)
    """
    if language != "ru":
        return False
    forms = parsed(word.lower())
    return bool(forms) and {"PRTF", "Subx"} <= forms[0].tag.grammemes
