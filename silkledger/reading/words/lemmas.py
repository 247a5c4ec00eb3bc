"""Lemmas: words of a language with a dictionary that are listed by their base form alone.

A row of vocabularies/lemmas names the role that all forms of a word have left of a number, which
none of them can change. A word is read by them if each of its readings in the dictionary is listed.
Comparatives never are, and neither is what may be a misprinted scale, unit or currency. Places of
the dictionary and adjectives that only relate to one (кировский) need no row.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from silkledger.reading.text.variants import variants
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian import parsed
from silkledger.reading.words.senses import Word
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_REGION = "region"
_ACTIVE = "active"  # participles that may have an amount for their object: выпускающий 5 млн т
# The parts of speech of the dictionary by those of the rows.
_PARTS = {
    "adjective": ("ADJF", "ADJS"),
    "noun": ("NOUN",),
    "verb": ("VERB", "INFN", "GRND", "PRTS"),
    "participle": ("PRTF",),
    "active": (_ACTIVE,),
    "adverb": ("ADVB",),
    "impersonal": ("PRED", "ADJS", "VERB", "ADVB"),
    "region": (_REGION,),
}
_ROLES = ("subject", "activity", "neutral", "auxiliary", "auxiliary_to")
_RELATING = ("ский", "цкий", "ской", "цкой")
_RELATING_FORMS = tuple(
    stem + ending
    for stem in ("ск", "цк")
    for ending in ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
)
_QUALITY = "ческий"  # периодический, критический
_QUALITY_FORMS = tuple("че" + form for form in _RELATING_FORMS if form.startswith("ск"))
_NAMES = frozenset(("Name", "Surn", "Patr", "Abbr", "Init"))
_RARE, _RAREST = 0.1, 0.02  # shares of a noun, or of any base form, in the readings of a word
_MOST_WORDS = 65_536


class ListedForm(NamedTuple):
    """A form whose base form is listed; `describes` says that it can only be an adjective."""

    word: Word
    describes: bool


class Lemmas:
    """The listed base forms of one language and the roles of their forms."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary, self._language = vocabulary, language
        self._folded = variants(vocabulary, language)
        self._roles = self._read()
        self.form = lru_cache(maxsize=_MOST_WORDS)(self._form)

    def _read(self) -> Mapping[tuple[str, str], str]:
        """Return the role of each base form by its part of speech in the dictionary."""
        columns, roles = ("role", "part", "language", "words"), dict[tuple[str, str], str]()
        for entry in self._vocabulary.load("lemmas", columns, required=columns):
            if entry["role"] not in _ROLES or entry["part"] not in _PARTS:
                raise entry.fault(f"role must be one of {', '.join(_ROLES)}, part one of the parts")
            if entry["language"] != self._language:
                continue
            for printed in entry.list("words"):
                word = printed.translate(self._folded)
                for part in _PARTS[entry["part"]]:
                    roles.setdefault((part, word), entry["role"])
                if entry["part"] == "verb":
                    roles.setdefault(("PRTF", word), "subject")
        return roles

    def is_region(self, text: str) -> bool:
        """Whether a word is a region behind a name: область, not в области 5 %."""
        return any(
            (_REGION, str(parse.normal_form)) in self._roles for parse in parsed(text.lower())
        )

    def _form(self, text: str) -> ListedForm | None:
        """Return what the base form makes of a word, or None if a reading of it is not listed."""
        if not text.replace("-", "").isalpha() or (text.isupper() and len(text) > 1):
            return None
        parses = [parse for parse in parsed(text.lower()) if parse.is_known]
        relates = not parses and _relates_to_places(text)
        if relates or (text[:1].isupper() and any("Geox" in parse.tag for parse in parses)):
            return ListedForm(_of("subject"), describes=relates)
        names = _NAMES if text[:1].isupper() else _NAMES | {"Geox"}  # ковров, not Ковров
        parses = [parse for parse in parses if not names & parse.tag.grammemes] or parses
        parses = _without_rare(parses)
        parts = {str(parse.tag.POS) for parse in parses}
        if parts & {"ADVB", "PRTS", "PRED"}:  # широко, исполнен, необходимо
            parses = [parse for parse in parses if parse.tag.POS != "ADJS"]
        roles = {self._role(parse) for parse in parses}
        if not roles or None in roles:
            return None
        if is_near(text.lower(), self._language, self._vocabulary):
            return None
        role = next(iter(roles)) if len(roles) == 1 else "subject"
        if role is None or (len(roles) > 1 and not roles <= {"subject", "activity"}):
            return None
        acts = role == "activity" and parts == {"PRTF"}  # выпускающий 5 млн тонн
        return ListedForm(_of(role), describes=parts <= {"ADJF", "PRTF"} and not acts)

    def _role(self, parse: Any) -> str | None:
        lemma, part = str(parse.normal_form), str(parse.tag.POS)
        folded = lemma.translate(self._folded)
        role = self._roles.get((part, folded))
        if part == "PRTF" and "actv" in parse.tag:
            role = self._roles.get((_ACTIVE, folded), role)
        if role is None and part == "ADJF" and lemma.endswith(_RELATING):
            return None if lemma.endswith(_QUALITY) else "subject"
        return role


def _relates_to_places(text: str) -> bool:
    """Whether an adjective of a name is not in the dictionary: Атырауская, Эвено-Бытантайский."""
    lower = text.lower()
    relates = lower.endswith(_RELATING_FORMS) and not lower.endswith(_QUALITY_FORMS)
    return relates and text[:1].isupper()


def _without_rare(parses: Sequence[Any]) -> list[Any]:
    """Return the readings without those of a base form that texts hardly ever have.

    For example "варианту" without "варианта", "цели" without "целить".
    """
    shares: dict[str, float] = {}
    for parse in parses:
        shares[parse.normal_form] = shares.get(parse.normal_form, 0) + parse.score
    return [
        parse
        for parse in parses
        if shares[parse.normal_form] >= (_RARE if parse.tag.POS == "NOUN" else _RAREST)
    ]


@cache
def _of(role: str) -> Word:
    return Word(roles=frozenset((role,)), says=frozenset((role,)))


@built_once
def lemmas(vocabulary: Vocabulary, language: str) -> Lemmas | None:
    """Return the listed base forms of a language, or None if it has no dictionary of forms."""
    nouns = noun_language(vocabulary, language)
    if nouns is None or not nouns.has_cases:
        return None
    return Lemmas(vocabulary, language)
