"""Goods right beside a name of trade or output: coffee exports, exports of tea and coffee.

Words that lead to goods, join them or describe them may stand between: exportations marocaines de
phosphates, экспорт российского зерна.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.completion.goods_mentions import is_branch
from silkledger.extraction.goods_words import goods_words
from silkledger.extraction.words import lowered, words_of
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from silkledger.extraction.completion.goods_mentions import NamedGoods
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.extraction.mentions import Mentioned, Mentions
    from silkledger.schemas.vocabulary import Vocabulary

_ADJECTIVES = ("ADJF", "PRTF")
_ROLES = {"link": ("owner_link", "article"), "and": ("link", "owner_link", "article")}
_OWNERS = ("'s", "’s", "'", "’", "的")  # between a place and what it owns
_OWNING = "s'’"  # ends of a place that owns something: Deutschlands Exporte
_LAST = 20  # characters in which the last word of a name stands


def beside(setting: FigureSetting, name: TextSpan, goods: Iterable[NamedGoods]) -> list[NamedGoods]:
    """Return the goods right before or behind a name, with those that are joined to them."""
    goods = list(goods)
    found: list[NamedGoods] = []
    edge = name[0]
    for each in reversed([one for one in goods if one.end <= name[0]]):
        if not _leads(setting, (each.end, edge), "and" if found else ""):
            break
        found.insert(0, each)
        edge = each.start
    edge = name[1]
    for each in (one for one in goods if one.start >= name[1]):
        if not _leads(setting, (edge, each.start), "and" if edge > name[1] else "link"):
            break
        found.append(each)
        edge = each.end
    if found:
        return found
    vocabulary = setting.mentioned.source.vocabulary
    inside = [each for each in goods if name[0] <= each.start and each.end <= name[1]]
    # Retail sales are of no branch.
    return [each for each in inside if not is_branch(each.code, vocabulary)]


def is_owned(mentioned: Mentioned, here: Mentions, name: TextSpan) -> bool:
    """Whether a place stands right beside a name, as its owner: Chinese exports, 中国出口."""
    vocabulary, text = mentioned.source.vocabulary, mentioned.text
    links = _words(vocabulary, ("link", "owner_link", "article"), here.language)
    away = tuple(goods_words(vocabulary, "partner", here.language))
    for place in here.places:
        if place.end <= name[0]:
            gap = text[place.end : name[0]].strip()
            owns = place.adjective or here.language == "zh" or text[place.end - 1] in _OWNING
            if gap in _OWNERS or (owns and not gap):
                return not (away and text[here.start : place.start].rstrip().endswith(away))
        elif name[1] <= place.start and here.language != "zh":
            words = words_of(text[name[1] : place.start], here.language, vocabulary)
            owns = bool(words) or place.adjective or here.language == "ru"
            if owns and all(lowered(word.text) in links for word in words):
                return True
    return False


def _leads(setting: FigureSetting, gap: TextSpan, joins: str) -> bool:
    """Whether nothing but words of a role, or such as describe goods, stands between."""
    vocabulary, language = setting.mentioned.source.vocabulary, setting.here.language
    words = words_of(setting.text[slice(*gap)].replace("\n", " "), language, vocabulary)
    if joins == "link" and language not in ("ru", "zh"):
        last = words_of(setting.text[: gap[0]][-_LAST:], language, vocabulary)
        links = _words(vocabulary, ("link", "owner_link"), language)
        if not any(lowered(word.text) in links for word in (*last[-1:], *words)):
            return False
    if joins == "and" and not words:
        return language == "zh"
    known = _words(vocabulary, ("describing", joins, *_ROLES.get(joins, ())), language)
    adjectives = {
        each.start - gap[0] for each in setting.here.places if each.adjective or language == "zh"
    }
    return all(
        lowered(word.text) in known
        or word.text == "-"
        or (joins and word.start in adjectives)
        or (language == "ru" and joins and _is_adjective(word.text))
        for word in words
    )


def _words(vocabulary: Vocabulary, roles: Iterable[str], language: str) -> frozenset[str]:
    return frozenset[str]().union(*(goods_words(vocabulary, role, language) for role in roles))


def _is_adjective(word: str) -> bool:
    parses = parsed(word.lower())
    return bool(parses) and parses[0].tag.POS in _ADJECTIVES
