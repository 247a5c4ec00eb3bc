"""The goods that a stretch of text names, by the words of items (vocabularies/qualities/).

Names are none: the coffee board, a place called after its copper, Apple with a capital. In German
any noun has one, and in titles many words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.calendar_names import is_of_calendar
from silkledger.extraction.goods_words import goods_phrases, goods_words
from silkledger.extraction.phrases import Phrases
from silkledger.item_tree import ancestors, tree
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.schemas.vocabulary import Vocabulary

TextSpan = tuple[int, int]
# What is not goods: branches, sectors and people.
_BRANCHES = ("agriculture", "industry", "services", "construction", "households", "men", "women")
_ANY_NOUN = ("de", "zh")  # languages in which a capital, or none, says nothing
_INFLECTED = ("de", "ru")  # in which words are found by their form
_TITLE = 0.6  # of the words of a title have a capital
_BODY = 6  # characters behind goods in which a word for a body makes a name of them
_ACTS = ("er", "ern", "ers")  # whom a German word tells who does something
_HAN = "\u3400"
_WORD = re.compile(r"[^\W\d_]{2,}")


class NamedGoods(NamedTuple):
    """Goods named in a text: their span, and their code; "" where they are left out."""

    start: int
    end: int
    code: str


@built_once
def item_phrases(vocabulary: Vocabulary, language: str) -> Phrases[str]:
    """Return the words of items in a language, each with its code."""
    exact = language not in _INFLECTED
    phrases = Phrases[str](vocabulary, language, exact=exact, nouns=True)
    for entry in vocabulary.load("qualities", ("quality", "codes", "language", "words")):
        if entry["quality"] == "item" and entry["language"] == language and entry["codes"]:
            for word in entry.list("words"):
                if "{" not in word:
                    phrases.add(word, entry["codes"])
    return phrases


@built_once
def _listed(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words of items in a language as they are listed."""
    return frozenset(
        word.lower()
        for entry in vocabulary.load("qualities", ("quality", "codes", "language", "words"))
        if entry["quality"] == "item" and entry["language"] == language
        for word in entry.list("words")
    )


def goods_in(mentioned: Mentioned, span: TextSpan) -> list[NamedGoods]:
    """Return the goods that a stretch of text names, from left to right."""
    here = mentioned.within(*span)
    vocabulary, language, text = mentioned.source.vocabulary, here.language, mentioned.text
    left_out = [*goods_phrases(vocabulary, "left_out", language).find(here.words)]
    listed = _listed(vocabulary, language)
    goods = []
    for each in item_phrases(vocabulary, language).find(here.words):
        words = text[each.start : each.end]
        if language == "de" and words.endswith(_ACTS) and words.lower() not in listed:
            continue  # Maschinenbauer are no Maschinenbau
        if is_of_calendar(words, vocabulary, language) or _is_name(mentioned, here, each):
            continue
        before = [one for one in left_out if 0 <= each.start - one.end <= 1]
        if before:
            goods.append(NamedGoods(before[0].start, each.end, ""))
        else:
            goods.append(NamedGoods(each.start, each.end, str(each.value)))
    return goods


def is_branch(code: str, vocabulary: Vocabulary) -> bool:
    """Whether an item is a branch or people, and no goods."""
    return not {code, *ancestors(code, tree(vocabulary))}.isdisjoint(_BRANCHES)


def _is_name(mentioned: Mentioned, here: Mentions, goods: MatchedPhrase) -> bool:
    """Whether words for goods are a part of a name."""
    known = [(each.start, each.end) for each in here.places]
    known += [(each.start, each.end) for each in here.publications]
    if any(start < goods.end and goods.start < end for start, end in known):
        return True
    text, vocabulary = mentioned.text, mentioned.source.vocabulary
    bodies = goods_words(vocabulary, "body", here.language)
    if here.language == "zh":
        behind = text[goods.end : goods.end + _BODY]
        if goods.words == 1 and behind[:1] >= _HAN:
            going_on = goods_words(vocabulary, "behind", "zh")
            return next(each.form for each in here.words if each.start == goods.end) not in going_on
        return any(behind.startswith(body) for body in bodies)
    behind = text[goods.end : here.end]
    following = _WORD.match(behind.lstrip())
    if following and following[0][:1].isupper() and following[0].lower() in bodies:
        return True
    printed = text[goods.start : goods.end]
    if here.language in _ANY_NOUN or not printed[:1].isupper() or printed.isupper():
        return False
    return any(map(str.isalnum, text[here.start : goods.start])) and not _is_title(here)


def _is_title(here: Mentions) -> bool:
    """Whether most words have a capital, as those of English titles."""
    words = _WORD.findall(here.text)
    return sum(word[0].isupper() for word in words) >= _TITLE * len(words)
