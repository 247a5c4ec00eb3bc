"""Russian nouns of which no number tells the case: whether one is living, and its genitive."""

from __future__ import annotations

from functools import lru_cache

from silkledger.reading.words.noun_forms import NAMES
from silkledger.reading.words.russian import parsed


@lru_cache(maxsize=4096)
def is_living(word: str) -> bool | None:
    """Whether a Russian word is one person or animal, behind a preposition; None if it describes.

    >>> is_living("корову"), is_living("рынок"), is_living("фуражную")
    (True, False, None)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known]
    if tags and all("ADJF" in tag or "PRTF" in tag for tag in tags):
        return None
    return any(
        {"NOUN", "anim", "sing"} in tag and tag.case in ("accs", "gent")
        for tag in tags
        if not NAMES & tag.grammemes
    )


@lru_cache(maxsize=4096)
def is_one_thing(word: str) -> bool:
    """Whether a Russian word may be the accusative of one thing that is not a name: на место.

    >>> is_one_thing("вакансию"), is_one_thing("места"), is_one_thing("Москву")
    (True, False, False)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known and word.islower()]
    return any({"NOUN", "inan", "sing", "accs"} in tag for tag in tags)


@lru_cache(maxsize=4096)
def is_nominative(word: str) -> bool:
    """Whether a Russian word of the dictionary may be the subject or object of its clause.

    >>> is_nominative("импорт"), is_nominative("импорта"), is_nominative("вырос")
    (True, False, False)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known]
    return any("NOUN" in tag and tag.case in ("nomn", "accs") for tag in tags)


@lru_cache(maxsize=4096)
def is_genitive_noun(word: str) -> bool:
    """Whether a Russian word of the dictionary may be a noun or adjective of the genitive.

    >>> is_genitive_noun("повышения"), is_genitive_noun("тарифа"), is_genitive_noun("тариф")
    (True, True, False)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known]
    nominal = [tag for tag in tags if tag.POS in ("NOUN", "ADJF", "PRTF")]
    return any(tag.case == "gent" for tag in nominal)


@lru_cache(maxsize=4096)
def is_genitive_adjective(word: str) -> bool:
    """Whether a Russian word may be an adjective or participle of the genitive plural.

    >>> is_genitive_adjective("новых"), is_genitive_adjective("школ")
    (True, False)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known]
    return any(tag.POS in ("ADJF", "PRTF") and {"gent", "plur"} in tag for tag in tags)


@lru_cache(maxsize=4096)
def is_participle(word: str) -> bool:
    """Whether a Russian word may be a participle: построенных, работающих, but not новых."""
    return any(parse.tag.POS == "PRTF" for parse in parsed(word) if parse.is_known)


@lru_cache(maxsize=4096)
def is_active(word: str) -> bool:
    """Whether a Russian word may be an active participle: работающих, but not построенных."""
    return any({"PRTF", "actv"} in parse.tag for parse in parsed(word) if parse.is_known)


@lru_cache(maxsize=4096)
def is_singular(word: str) -> bool:
    """Whether a Russian word may be a noun of the singular: заводе, but not заводах."""
    return any({"NOUN", "sing"} in parse.tag for parse in parsed(word) if parse.is_known)


@lru_cache(maxsize=4096)
def may_describe(word: str) -> bool:
    """Whether a Russian word may be an adjective or participle of any case: прошлом, новых."""
    tags = [parse.tag for parse in parsed(word) if parse.is_known]
    return any(tag.POS in ("ADJF", "PRTF") for tag in tags)


@lru_cache(maxsize=4096)
def is_animate(word: str) -> bool:
    """Whether a Russian word may be a living being by its dictionary: овец, жителей."""
    return any({"NOUN", "anim"} in parse.tag for parse in parsed(word) if parse.is_known)


def is_preposition(word: str) -> bool:
    """Whether a Russian word may be a preposition: из, около."""
    return any("PREP" in parse.tag for parse in parsed(word.lower()))


@lru_cache(maxsize=4096)
def is_instrumental(word: str) -> bool:
    """Whether a Russian word can only be an instrumental, known or not: Нацбанком, аграриями.

    >>> is_instrumental("нацбанком"), is_instrumental("аграрии"), is_instrumental("кроссовер")
    (True, False, False)
    """
    tags = [parse.tag for parse in parsed(word)]
    return bool(tags) and all(tag.case == "ablt" for tag in tags)


@lru_cache(maxsize=4096)
def is_one_place(word: str) -> bool:
    """Whether a Russian word is one thing or person that others are in or at: классе, учителя.

    >>> is_one_place("классе"), is_one_place("классах"), is_one_place("Москве")
    (True, False, False)
    """
    tags = [parse.tag for parse in parsed(word) if parse.is_known and word.islower()]
    return any({"NOUN", "sing"} in tag and tag.case in ("loct", "loc2", "gent") for tag in tags)


def base_forms(word: str) -> frozenset[str]:
    """Return the base forms that a Russian word may have."""
    return frozenset(str(parse.normal_form) for parse in parsed(word.lower()))


@lru_cache(maxsize=4096)
def may_be_thing(word: str) -> bool:
    """Whether a Russian word of the dictionary is the accusative of a thing: в завод, not в заводе.

    >>> may_be_thing("завод"), may_be_thing("заводе"), may_be_thing("корову")
    (True, False, False)
    """
    tags = [parse.tag for parse in parsed(word.rsplit(maxsplit=1)[-1]) if parse.is_known]
    return any({"NOUN", "inan", "accs"} in tag for tag in tags if not NAMES & tag.grammemes)


def plural_genitive(word: str) -> str:
    """Return a Russian noun of the prepositional plural in the genitive; any other word as it is.

    >>> plural_genitive("тоннах"), plural_genitive("ценах"), plural_genitive("запах")
    ('тонн', 'цен', 'запах')
    """
    for parse in parsed(word):
        if parse.is_known and {"NOUN", "plur", "loct"} in parse.tag:
            first = word[: len(word) - len(parse.word)]  # of a compound
            return first + str(parse.inflect({"gent", "plur"}).word)
    return word
