"""Goods that no vocabulary lists, beside a name of trade or output: exports of kava, X-Exporte.

They stand as they are printed: a figure of them is none of all goods. Places, companies, words of
time or size and adjectives are not goods (vocabularies/goods_words.csv). An unknown word with which
an English sentence begins may be a name: what it exports is open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from silkledger.extraction.goods_words import goods_words
from silkledger.extraction.words import lowered
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.extraction.words import PrintedWord

_LEAST, _MOST = 3, 3  # letters of a word for goods, words of a noun phrase
_LONGEST = 8  # characters of Chinese goods
_SMALL = ("en", "fr", "es", "ru")  # languages in which goods are written small
_HAN = re.compile(r"[㐀-鿿]+\Z")
_PART_SIGNS = "省市县州区"  # of a place before them
_CUT = re.compile(r"[的和与及、对向从在是将把年月日季度家个种以为由被让使比其]")


class UnlistedGoods(NamedTuple):
    """Printed words for goods; `certain` is false where they may be a name as well."""

    start: int
    end: int
    certain: bool = True


def unlisted_goods(setting: FigureSetting, name: TextSpan) -> UnlistedGoods | None:
    """Return the unlisted goods that modify a name of trade or output, None without any."""
    language = setting.here.language
    if language == "zh":
        return _chinese(setting, name)
    if language == "ru":
        return _russian(setting, name)
    if (led := _led(setting, name)) is not None:
        return led
    if language == "en":
        return _english(setting, name)
    return _hyphened(setting, name) if language == "de" else None


def _led(setting: FigureSetting, name: TextSpan) -> UnlistedGoods | None:
    """Return the noun to which a word such as "of" leads right behind a name."""
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    links = goods_words(vocabulary, "link", language)
    # Names of indicators may end with it: producción de.
    last = lowered(setting.text[slice(*name)]).rsplit(" ", 1)[-1]
    words = _from(setting, name[1])
    if last not in links:
        link = next(words, None)
        if link is None or lowered(link.text) not in links:
            return None
    described = goods_words(vocabulary, "describing", language)
    for word in words:
        is_small = word.text[0].islower()
        if lowered(word.text) in described or (language == "de" and is_small):
            if lowered(word.text) in goods_words(vocabulary, "not_goods", language):
                return None
            continue
        return _noun(setting, word) if is_small == (language in _SMALL) else None
    return None


def _noun(setting: FigureSetting, word: PrintedWord) -> UnlistedGoods | None:
    """Return a word as goods, unless it is a known word for something else."""
    if not _may_be_goods(setting, word.text) or _is_mentioned(setting, word.start, word.end):
        return None
    return UnlistedGoods(word.start, word.end)


def _english(setting: FigureSetting, name: TextSpan) -> UnlistedGoods | None:
    """Return the nouns right before an English name: shea kernel exports."""
    found: list[PrintedWord] = []
    before = [each for each in setting.here.words if each.end <= name[0]]
    for word in reversed(before):
        behind = found[-1].start if found else name[0]
        apart = setting.text[word.end : behind]
        if len(found) == _MOST or apart != " " or _is_mentioned(setting, word.start, word.end):
            break
        first = word is before[0]
        if not (word.text.islower() or first) or not _may_be_goods(setting, word.text):
            break
        found.append(word)
    if not found:
        return None
    start = found[-1].start
    # At the start of a sentence a capital tells nothing, unless the text has it small elsewhere.
    opening = found[-1] is before[0] and len(found) == 1
    certain = not opening or f" {found[-1].text.lower()} " in setting.text
    return UnlistedGoods(start, found[0].end, certain)


def _hyphened(setting: FigureSetting, name: TextSpan) -> UnlistedGoods | None:
    """Return the German noun that a hyphen joins to a name: Schilf-Exporte."""
    if setting.text[name[0] - 1 : name[0]] != "-":
        return None
    before = [each for each in setting.here.words if each.end == name[0] - 1]
    return _noun(setting, before[0]) if before else None


def _russian(setting: FigureSetting, name: TextSpan) -> UnlistedGoods | None:
    """Return the genitive right behind a Russian name, with its adjectives."""
    first = None
    other = goods_words(setting.mentioned.source.vocabulary, "not_goods", "ru")
    for word in _from(setting, name[1]):
        parses = parsed(word.text.lower()) if word.text.islower() else ()
        if not parses or _is_mentioned(setting, word.start, word.end, adjectives=True):
            return None
        first = first or word
        genitive = [each for each in parses if "gent" in each.tag and len(word.text) >= _LEAST]
        if not genitive or any(str(each.normal_form) in other for each in genitive):
            return None
        if any(each.tag.POS == "NOUN" for each in genitive):
            return UnlistedGoods(first.start, word.end)
        if genitive[0].tag.POS not in ("ADJF", "PRTF"):
            return None
    return None


def _chinese(setting: FigureSetting, name: TextSpan) -> UnlistedGoods | None:
    """Return the Chinese words right before a name that end as goods do."""
    vocabulary = setting.mentioned.source.vocabulary
    told = [end for _, end in _known(setting) if end <= name[0]]
    begin = max([setting.sentence.start, *told])
    run = _HAN.search(setting.text[begin : name[0]])
    if run is None:
        return None
    words = _CUT.split(run[0])[-1].lstrip(_PART_SIGNS)
    simple = "".join(each.form for each in setting.here.words if name[0] - len(words) <= each.start)
    simple = simple[: len(words)]
    ends = any(simple.endswith(each) for each in goods_words(vocabulary, "ending", "zh"))
    others = goods_words(vocabulary, "not_goods", "zh")
    if not ends or not 1 < len(words) <= _LONGEST or any(map(simple.endswith, others)):
        return None
    return UnlistedGoods(name[0] - len(words), name[0])


def _from(setting: FigureSetting, start: int) -> Iterator[PrintedWord]:
    """Yield the words right behind a place, up to a sign, a number or the figure."""
    end = start
    for word in setting.here.words:
        if word.start < start:
            continue
        apart = setting.text[end : word.start]
        if apart.strip() or not word.text[0].isalpha() or word.start == setting.span[0]:
            return
        yield word
        end = word.end


def _may_be_goods(setting: FigureSetting, word: str) -> bool:
    """Whether a word may be a noun for goods, by its form and the words that are none."""
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    parts = lowered(word).split("-")
    listed = [goods_words(vocabulary, role, language) for role in ("not_goods", "actor")]
    if len(word) < _LEAST or any(part in words for words in listed for part in parts):
        return False
    endings = goods_words(vocabulary, "not_goods_ending", language)
    return word.replace("-", "").isalpha() and not any(map(parts[-1].endswith, endings))


def _is_mentioned(
    setting: FigureSetting, start: int, end: int, *, adjectives: bool = False
) -> bool:
    """Whether words belong to a place, date, publication or name; `adjectives` of places do not."""
    return any(
        first < end and start < last for first, last in _known(setting, adjectives=not adjectives)
    )


def _known(setting: FigureSetting, *, adjectives: bool = True) -> Iterator[TextSpan]:
    """Yield the spans of places, with their `adjectives` or without, and of dates and names."""
    here = setting.here
    for place in here.places:
        if adjectives or not place.adjective:
            yield place.start, place.end
    for period in (*here.periods, *here.bases):
        yield period.start, period.end
    for name in (*here.publications, *here.indicators):
        yield name.start, name.end
