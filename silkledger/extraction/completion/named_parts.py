"""Parts of a country that a sentence names: its figures are theirs, and not the country's.

Names of parts are not read (reading.geography.places): "North" and "Coast" are some. They only
leave the place open: by the names of ISO 3166-2, and by words such as "Province of" beside a name.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from silkledger.documents.datelines import LONGEST, behind_place
from silkledger.extraction.completion.macro_regions import acts_as_capital, macro_regions
from silkledger.extraction.part_names import LEAST, part_names
from silkledger.extraction.part_places import lies_within, part_keys
from silkledger.extraction.vocabularies import listed_words
from silkledger.reading.geography.place_codes import PART, short_codes
from silkledger.reading.geography.place_names import key_of
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from silkledger.extraction.completion.setting import FigureSetting, TextSpan
    from silkledger.extraction.mentioned_place import PlaceMention
    from silkledger.extraction.mentions import Mentions

_LONGEST_NAME = 5  # words
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]")  # of Latin letters
_OWNER = re.compile(r"['’]s?\Z")  # Assam's output
_BEFORE = 2  # sentences
_BESIDE = 2  # characters between a word for a part and its name


def names_part(setting: FigureSetting, country: str, named: int = 0) -> bool:
    """Whether a part of a country is named before the figure, or in its clause.

    `named` is where the country is named; what stands before that is no longer meant ("In Hesse,
    and in Germany by 3 %"). For a country that the sentence does not name, the title and the
    sentences right before count as well. The place of a dateline does not.
    """
    sentence = setting.sentence.start, setting.sentence.end
    inside = sentence[0] <= named < sentence[1]
    start = named if inside and named < setting.span[0] else sentence[0]
    if any(
        start <= first and (last <= setting.span[0] or first < setting.own[1])
        for first, last in _parts(setting, country, sentence)
    ):
        return True
    return not inside and _is_of_part(setting, country)


def names_other_part(setting: FigureSetting, place: PlaceMention) -> bool:
    """Whether a sentence names other parts of the country of a part that only stands above it.

    In a report on Andalucía, "Jaén obtendrá 402.000 toneladas" is of Jaén.
    """
    sentence = setting.sentence.start, setting.sentence.end
    if not PART.fullmatch(place.codes[0]) or sentence[0] <= place.start < sentence[1]:
        return False
    country = short_codes().get(place.codes[0][:2], "")
    return any(
        last <= setting.span[0] or first < setting.own[1]
        for first, last in _parts(setting, country, sentence)
    )


def _is_of_part(setting: FigureSetting, country: str) -> bool:
    """Whether what stands above a sentence is last about a part of a country."""
    before = setting.passages.paragraph(setting.sentence)[:_BEFORE]
    spans = [(each.start, each.end) for each in before]
    for span in (*spans, setting.passages.title):
        if span is None:
            continue
        vocabulary = setting.mentioned.source.vocabulary
        parts = [start for start, _ in _parts(setting, country, span, acting=False)]
        places: list[int] = []
        here = setting.mentioned.within(*span)
        for each in here.places:
            if acts_as_capital(setting.mentioned, here, (each.start, each.end)):
                continue
            code = each.codes[0] if each.codes else ""
            inside = PART.fullmatch(code) and lies_within(code, country, vocabulary)
            (parts if inside or not code else places).append(each.start)
        if parts or places:
            return bool(parts) and max(parts) > max(places, default=-1)
    return False


def _parts(
    setting: FigureSetting, country: str, span: TextSpan, *, acting: bool = True
) -> list[TextSpan]:
    """Return the parts of a country that a stretch of text names.

    `acting` says whether a capital that may stand for its government is one.
    """
    here = setting.mentioned.within(*span)
    known: list[TextSpan] = [(each.start, each.end) for each in here.places if each.codes]
    for several in (here.publications, here.indicators):
        known += [(each.start, each.end) for each in several]
    local = part_keys(setting.mentioned.source.vocabulary, country, here.language)
    listed = listed_parts(setting.text, country, span, local)
    spans = [*listed, *_described(setting, here)]
    spans += macro_regions(setting.mentioned, here, acting=acting)
    return [
        (start, end)
        for start, end in spans
        if not any(first < end and start < last for first, last in known)
        and not (start == span[0] and _leads_dateline(setting.text, end, here.language))
        and (acting or not acts_as_capital(setting.mentioned, here, (start, end)))
    ]


def listed_parts(
    text: str, country: str, span: TextSpan, local: frozenset[str] = frozenset()
) -> list[TextSpan]:
    """Return the names of ISO 3166-2 in a stretch of text, and those among `local` ones."""
    names = part_names(country) | local
    if not names:
        return []
    words = [(word.start(), word.end()) for word in _WORD.finditer(text, *span)]
    return [
        (words[at][0], words[end - 1][1])
        for at in range(len(words))
        if text[words[at][0]].isupper()
        for end in range(at + 1, min(at + _LONGEST_NAME, len(words)) + 1)
        if _is_listed(key_of(_OWNER.sub("", text[words[at][0] : words[end - 1][1]])), names)
    ]


def _is_listed(name: str, names: frozenset[str]) -> bool:
    """Whether a name is one of some, which may be listed without its accents: Québec."""
    if name in names:
        return True
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", name))
    return unicodedata.normalize("NFC", plain) in names


def _described(setting: FigureSetting, here: Mentions) -> list[TextSpan]:
    """Return the names beside a word for a part of a country: Красноярский край, Salta Province."""
    vocabulary = setting.mentioned.source.vocabulary
    phrases = listed_words(vocabulary, "part_words", here.language)
    nouns = noun_language(vocabulary, here.language)
    behind = nouns is not None and nouns.capital  # any noun before the word has a capital
    return [
        (other.start, other.end)
        for word in phrases.find(here.words)
        for other in here.words
        if (
            (0 < word.start - other.end <= _BESIDE and not behind)
            or 0 < other.start - word.end <= _BESIDE
        )
        and len(other.text) >= LEAST
        and setting.text[other.start].isupper()
        and other.start > here.start  # any word has a capital there
    ]


def _leads_dateline(text: str, end: int, language: str) -> bool:
    return behind_place(text[end : end + LONGEST], language) is not None
