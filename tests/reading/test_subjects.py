"""Subjects: known nouns and their modifiers may stand left of a figure; unknown words may not.

A noun behind a word of change must not hide what the change describes.
"""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.text import languages
from silkledger.reading.words.guard_kinds import UNSAID_PART
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride

CHANGES = {"en": "reduced", "de": "reduzierte", "fr": "réduire", "ru": "сократить", "es": "reducir"}
BY = {"en": "by 5 USD", "de": "um 5 USD", "fr": "de 5 USD", "ru": "на 5 USD", "es": "en 5 USD"}


def subjects(language: str) -> list[str]:
    """Return the subjects and nouns of a language but those that are a part of an amount."""
    parts = guards(SHIPPED, language, UNSAID_PART)
    return [
        word
        for entry in SHIPPED.load("particles", ("role", "language", "words"))
        if entry["language"] == language and entry["role"] in ("subject", "noun")
        for word in entry.list("words")
        if word not in parts
    ]


def reading(wording: str, language: str) -> tuple[str, int, str] | None:
    found = read_quantity(wording, QuantityContext(locale=language))
    return (found.bound, int(found.value), found.unit) if isinstance(found, Quantity) else None


@pytest.mark.no_cover
@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_every_subject_may_stand_left_of_a_figure_and_no_other_word(language: str) -> None:
    nonsense = "魑魅" if language == "zh" else "zzyzx "
    wrong = []
    for word in subjects(language)[:: stride(24, 3)]:
        space = " " if word[-1:] < "\u3400" else ""  # before Chinese characters
        wording = f"{word}{space}5 USD"
        if reading(wording, language) != ("exact", 5, "USD"):
            wrong.append(wording)
        compound = reading(nonsense + wording, language)
        if compound is not None and (language != "zh" or compound != ("exact", 5, "USD")):
            wrong.append(nonsense + wording)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


def words(role: str) -> list[str]:
    return [
        word
        for entry in SHIPPED.load("particles", ("role", "language", "words"))
        if (entry["language"], entry["role"]) == ("zh", role)
        for word in entry.list("words")
    ]


def test_unknown_characters_before_a_chinese_head_are_its_modifiers() -> None:
    """The last character says that 香蕉量 is an amount; a rate may still be that of a change."""
    single = [word for word in words("head") if len(word) == 1 and word != "数"]  # 数亿
    refused = [word for word in single if reading(f"香蕉{word}5 USD", "zh") is None]
    assert not refused, refused
    assert {reading(f"香蕉{word}5%", "zh") for word in single if word != "占"} == {None}


@pytest.mark.parametrize("frame", ["魑{}量5吨", "魑{}量达5吨", "魑{}魅超过5吨", "魑{}魅为5吨"])
def test_characters_that_may_turn_the_meaning_make_no_subject(frame: str) -> None:
    """Words of change and bounds among them say what they mean themselves; none is passed over."""
    plain = reading(frame.format(""), "zh")
    assert plain is not None
    passed = [word for word in words("guard") if reading(frame.format(word), "zh") == plain]
    assert not passed, passed


@pytest.mark.no_cover
@pytest.mark.parametrize("language", sorted(CHANGES))
def test_a_word_of_change_before_a_subject_needs_by_before_its_amount(language: str) -> None:
    wrong = []
    for word in subjects(language)[:: stride(24, 3)]:
        described = f"{CHANGES[language]} {word} 5 USD"
        changed = f"{CHANGES[language]} {word} {BY[language]}"
        if reading(described, language) is not None:
            wrong.append(described)
        if reading(changed, language) != ("exact", -5, "USD"):
            wrong.append(changed)
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


@pytest.mark.parametrize("language", languages.language_codes(SHIPPED))
def test_the_press_has_its_subjects_in_every_language(language: str) -> None:
    assert len(subjects(language)) >= 300


def test_a_bound_that_begins_a_longer_chinese_word_bounds_nothing() -> None:
    bounds = {
        word
        for entry in SHIPPED.load("bounds", ("bound", "side", "verb", "close", "language", "words"))
        if entry["language"] == "zh" and entry["side"] == "before"
        for word in entry.list("words")
        if len(word) == 1
    }
    assert {"过", "逾", "超", "近", "约"} <= bounds
    wrong = []
    for bound in bounds:
        for wording, statistic in (
            (f"{bound}鑫比率0.15%", "share"),
            (f"{bound}鑫量达到7万吨", "flow"),
        ):
            found = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
            if isinstance(found, Quantity) and found.bound != "exact":
                wrong.append(wording)
    assert not wrong
