"""Where the wording of a figure begins in its sentence: the words before it that belong to it."""

from __future__ import annotations

import re

from tests.sets.numbers_in_text import NUMBER_WORDS, SCALES

# A clause ends at these marks, apart from those inside a number, an abbreviation or a currency.
BREAK = re.compile(r"[,;:!?()\[\]{}\"“”，。；：！？（）、]|[.](?=\s|$)|\s[-–—]+\s")
WORD = re.compile(r"\S+\s*$")


def start_with_words(text: str, start: int, words: int, language: str, *, after: int = 0) -> int:
    """Return the start of a wording that has up to `words` more words (zh: characters) before it.

    Stops at the end of a clause, at a number, and at `after`, where another figure ends.
    """
    for at in BREAK.finditer(text, after, start):
        after = at.end()
    for _ in range(words):
        before = text[after:start]
        size = 1 if language == "zh" and before else len(_last_word(before))
        word = text[start - size : start]
        number = any(character.isdigit() for character in word)
        if not size or number or word.strip().lower() in (*NUMBER_WORDS, *SCALES):
            break
        start -= size
    return start + len(text[start:]) - len(text[start:].lstrip())


def _last_word(before: str) -> str:
    match = WORD.search(before)
    return match.group() if match else ""
