"""The languages: their words (words/*.csv) and the ways in which each prints numbers."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("en", "zh", "zh-Hant", "ru", "de", "fr", "es")

_NARROW, _NO_BREAK = "\u202f", "\u00a0"


class Style(NamedTuple):
    """A locale with its decimal sign and the sign between groups of three digits."""

    locale: str
    decimal: str
    group: str


_STYLES = {
    "en": ("en . ,", "en-GB . ,", "en_US . ,", "EN . ,", "en . s"),
    "zh": ("zh . ,", "zh-CN . ,", "zh_Hans . ,", "zh . s"),
    "zh-Hant": ("zh-Hant . ,", "zh-TW . ,", "zh_HK . ,", "zh-Hant-TW . ,"),
    "ru": ("ru , s", "ru-RU , n", "ru_KZ , s", "ru , t"),
    "de": ("de , .", "de-DE , .", "de , s", "de-CH , '", "de_CH . ’"),
    "es": ("es , .", "es-ES , n", "es_MX . ,", "es-419 . ,", "es , s"),
    "fr": ("fr , s", "fr-FR , n", "fr_FR , t", "fr-CA , n"),
}
_SPACES = {"s": " ", "n": _NO_BREAK, "t": _NARROW}


class Word(NamedTuple):
    """A word with what it means: a bound, sign, unit or scale, as its role has it."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its tag, styles of numbers, words by role, and the space between two words."""

    tag: str
    styles: tuple[Style, ...]
    words: dict[str, tuple[Word, ...]]
    space: str

    def some(self, role: str, random: Random, *keys: str) -> Word:
        """A word of the role, of one of the keys where some are given."""
        words = self.words[role]
        if keys:
            words = tuple(word for word in words if word.key in keys)
        return random.choice(words)

    def joined(self, *parts: str) -> str:
        """The parts in a row, with a space between them where the language writes one."""
        return self.space.join(part for part in parts if part)

    @property
    def chinese(self) -> bool:
        """Whether words are written without spaces."""
        return not self.space


@cache
def languages() -> dict[str, Language]:
    """All languages by their tags."""
    return {tag: _language(tag) for tag in LANGUAGES}


def _language(tag: str) -> Language:
    words: dict[str, list[Word]] = {}
    with (WORDS / f"{tag}.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            texts = [text.strip() for text in row["words"].split(";")]
            words.setdefault(row["role"], []).extend(Word(row["key"], text) for text in texts)
    return Language(
        tag,
        tuple(_style(text) for text in _STYLES[tag]),
        {role: tuple(entries) for role, entries in words.items()},
        "" if tag.startswith("zh") else " ",
    )


def _style(text: str) -> Style:
    locale, decimal, group = text.split(" ")
    return Style(locale, decimal, _SPACES.get(group, group))
