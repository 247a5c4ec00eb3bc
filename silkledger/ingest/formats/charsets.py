"""Character encodings other than UTF-8: which there are, and which one a file has where that is
sure.

A file has few signs of its encoding, and a wrong guess garbles what was printed, above all in the
Latin script, whose encodings differ in a few letters of each text. So an encoding is found only for
languages that have a script beside ASCII, by rules that together never took a wrong one on texts in
20 encodings, of the declared language and of others (tests/ingest/test_charsets.py). Every other
file is refused, and source.toml can name its encoding.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from silkledger.schemas import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

# A longer file is not looked at; of a shorter one, so many bytes of its distinct lines decide.
LARGEST = 16 << 20
_SAMPLE, _STEP, _MOST_STEPS = 32 << 10, 512, 256
# charset-normalizer measures the mess of a text (from 0) and its coherence with the letters of a
# language (up to 1).
_CLEAN, _MESSY = 0.02, 0.1
_COHERENT, _AHEAD = 0.4, 0.2
_LEAST_LETTERS = {"alphabet": 16, "characters": 8}


@dataclass(frozen=True, slots=True)
class Charset:
    """One encoding (vocabularies/encodings.csv): its name as people write it (IANA) and Python's
    codec.

    `considered` where an encoding is looked for; `languages` are those whose texts it is usual for,
    the most usual encoding first; `common` is the codec of its common characters, where it has rare
    ones that show a wrong reading.
    """

    name: str
    codec: str
    considered: bool
    languages: tuple[str, ...]
    common: str
    note: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file's text in one encoding, with charset-normalizer's measures."""

    charset: Charset
    text: str
    mess: float
    coherence: float


@cache
def charsets() -> dict[str, Charset]:
    """All encodings by codec. Raises VocabularyError for a row that is none."""
    found: dict[str, Charset] = {}
    for entry in vocabulary.load(
        "encodings",
        ("encoding", "codec", "considered", "languages", "common", "note"),
        required=("encoding", "codec", "considered"),
        key=("encoding",),
    ):
        for column in ("codec", "common"):
            try:
                codecs.lookup(entry[column] or "ascii")
            except LookupError:
                raise entry.fault(f"there is no codec {entry[column]!r}") from None
        found[codecs.lookup(entry["codec"]).name] = Charset(
            entry["encoding"],
            entry["codec"],
            entry.truth("considered"),
            entry.list("languages"),
            entry["common"],
            entry["note"],
        )
    return found


@cache
def scripts() -> dict[str, tuple[str, ...]]:
    """For languages of which a text has one script's letters beside ASCII: the first word of their
    names in Unicode.
    """
    entries = vocabulary.load(
        "scripts", ("language", "letters"), required=("language", "letters"), key=("language",)
    )
    return {entry["language"]: entry.list("letters") for entry in entries}


def charset(name: str) -> Charset | None:
    """The encoding of that name, in any of its spellings; None where it is not known."""
    by_name = {found.name: found for found in charsets().values()}
    try:
        return by_name.get(name.strip().lower()) or charsets().get(codecs.lookup(name.strip()).name)
    except (LookupError, ValueError):  # a name with a NUL is a ValueError
        return None


def usual(language: str | None) -> tuple[Charset, ...]:
    """The encodings that texts of a language are usually written in."""
    return tuple(found for found in charsets().values() if language in found.languages)


def detected(data: bytes, language: str | None) -> Charset | None:
    """The encoding of `data`, which is no UTF-8, for a source of that language; None where it is
    not sure.

    It is sure of UTF-16 without a mark, and of one reading that has enough letters, all of the
    language's script, is no mess, and has no rival: every other reading is a mess, says hardly
    anything in that script, or coheres much less.
    """
    if unmarked := _utf_16(data):
        return unmarked
    letters = scripts().get(language or "", ())
    if not letters:
        return None
    readings = _readings(data)
    best = min(readings, key=lambda reading: (reading.mess, -reading.coherence), default=None)
    if (
        best is None
        or language not in best.charset.languages
        or not _convinces(best, data, letters)
    ):
        return None
    rivals = (
        reading for reading in readings if reading.text != best.text and reading.mess <= _MESSY
    )
    return None if any(_may_be(rival, best, letters) for rival in rivals) else best.charset


def _convinces(reading: _Reading, data: bytes, letters: tuple[str, ...]) -> bool:
    found = [
        character for character in reading.text if not character.isascii() and character.isalpha()
    ]
    least = _LEAST_LETTERS["characters" if reading.charset.common else "alphabet"]
    if (
        reading.mess > _CLEAN
        or len(found) < least
        or not all(_is_of(character, letters) for character in set(found))
    ):
        return False
    if reading.charset.common:
        try:
            data.decode(reading.charset.common)
        except UnicodeDecodeError:
            return False
        return True
    mixed = any(
        not word.isascii() and re.search("[A-Za-z]", word)
        for word in re.findall(r"\w+", reading.text)
    )
    return not mixed and reading.coherence >= _COHERENT


def _may_be(rival: _Reading, best: _Reading, letters: tuple[str, ...]) -> bool:
    if best.charset.common:
        return True
    found = [
        character for character in rival.text if not character.isascii() and character.isalpha()
    ]
    of_script = sum(_is_of(character, letters) for character in found)
    return 2 * of_script >= len(found) and rival.coherence > best.coherence - _AHEAD


def _is_of(character: str, letters: tuple[str, ...]) -> bool:
    return unicodedata.name(character, "").startswith(letters)


def _readings(data: bytes) -> list[_Reading]:
    """The readings of the whole file that charset-normalizer finds possible and that hold only what
    is printed.
    """
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return []
    sample = _sample(data.splitlines())
    matches = from_bytes(
        sample,
        steps=min(len(sample) // _STEP + 1, _MOST_STEPS),
        chunk_size=_STEP,
        threshold=_MESSY,
        cp_isolation=[found.codec for found in charsets().values() if found.considered],
        preemptive_behaviour=False,
        enable_fallback=False,
    )
    found: list[_Reading] = []
    for match in matches:
        charset = charsets()[codecs.lookup(match.encoding).name]
        try:
            text = data.decode(charset.codec)
        except UnicodeDecodeError:
            continue
        if control(text) is None:
            found.append(_Reading(charset, text, match.chaos, match.coherence))
    return found


def control(text: str) -> str | None:
    """The first character of the text that no printed text has (controls, private use,
    unassigned).
    """
    for character in sorted(set(text)):
        if character not in "\t\r\n" and unicodedata.category(character) in (
            "Cc",
            "Co",
            "Cn",
            "Cs",
        ):
            return character
    return None


def _utf_16(data: bytes) -> Charset | None:
    """UTF-16 without a mark: ASCII, of which every header has some, has a NUL in every other
    byte.
    """
    start = data[:64]
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(start) >= 16 and not any(start[first::2][:8]) and all(start[1 - first :: 2][:8]):
            return charsets()[codec]
    return None


def _sample(lines: Iterable[bytes]) -> bytes:
    """The distinct lines that are not ASCII, up to a length that decides."""
    kept: dict[bytes, None] = {}
    size = 0
    for line in lines:
        if size > _SAMPLE:
            break
        if not line.isascii() and line not in kept:
            kept[line] = None
            size += len(line) + 1
    return b"\n".join(kept)
