"""Character encodings other than UTF-8: which exist, and which one a file has, if that is certain.

A file shows few signs of its encoding, and a wrong guess garbles what was printed, above all in the
Latin script, where encodings differ in a few letters per text. An encoding is therefore detected
only for languages whose script differs from ASCII, by rules that together never chose a wrong one
for texts in 20 encodings, in the declared language and in others
(tests/ingest/formats/test_charsets.py). Any other file is refused, and source.toml can name its
encoding.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable

# Larger files are not examined; of smaller ones, this many bytes of distinct lines are.
LARGEST = 16 << 20
_SAMPLE, _STEP, _MOST_STEPS = 32 << 10, 512, 256
# charset-normalizer measures how messy a text is (from 0) and how well its letters fit a language
# (coherence, up to 1).
_CLEAN, _MESSY = 0.02, 0.1
_COHERENT, _AHEAD = 0.4, 0.2
_LEAST_LETTERS = {"alphabet": 16, "characters": 8}


@dataclass(frozen=True, slots=True)
class Charset:
    """A character encoding (vocabularies/encodings.csv), with its IANA name and Python codec.

    `considered` says whether it may be detected. `languages` are those it is commonly used for;
    each language has its most common encoding first in the file. `common` is the codec of its
    frequent characters, if it also has rare ones that indicate a wrong decoding.
    """

    name: str
    codec: str
    considered: bool
    languages: tuple[str, ...]
    common: str
    note: str


@dataclass(frozen=True, slots=True)
class _DecodedText:
    """The text of a file in one encoding, with the measures of charset-normalizer."""

    charset: Charset
    text: str
    mess: float
    coherence: float


@cache
def charsets() -> dict[str, Charset]:
    """Return all encodings by codec. Raises VocabularyError for an invalid row."""
    by_codec: dict[str, Charset] = {}
    for entry in SHIPPED.load(
        "encodings",
        ("encoding", "codec", "considered", "languages", "common", "note"),
        required=("encoding", "codec", "considered"),
        key=("encoding",),
    ):
        for column in ("codec", "common"):
            try:
                codecs.lookup(entry[column] or "ascii")
            except LookupError:
                raise entry.fault(f"unknown codec {entry[column]!r}") from None
        by_codec[codecs.lookup(entry["codec"]).name] = Charset(
            name=entry["encoding"],
            codec=entry["codec"],
            considered=entry.truth("considered"),
            languages=entry.list("languages"),
            common=entry["common"],
            note=entry["note"],
        )
    return by_codec


@cache
def scripts() -> dict[str, tuple[str, ...]]:
    """Return the scripts of languages whose script differs from ASCII.

    A script is given by the first word of the Unicode names of its letters.
    """
    entries = SHIPPED.load(
        "scripts", ("language", "letters"), required=("language", "letters"), key=("language",)
    )
    return {entry["language"]: entry.list("letters") for entry in entries}


def charset(name: str) -> Charset | None:
    """Return the encoding with that name, in any spelling that Python knows, or None.

    >>> [charset(name).name for name in ("cp1251", "GBK", "latin1")]
    ['windows-1251', 'gbk', 'iso-8859-1']
    """
    by_name = {known.name: known for known in charsets().values()}
    try:
        return by_name.get(name.strip().lower()) or charsets().get(codecs.lookup(name.strip()).name)
    except (LookupError, ValueError):  # a name with a NUL is a ValueError
        return None


def usual(language: str | None) -> tuple[Charset, ...]:
    """Return the encodings commonly used for a language, the most common first."""
    return tuple(known for known in charsets().values() if language in known.languages)


def detected(data: bytes, language: str | None) -> Charset | None:
    """Return the encoding of `data`, which is not UTF-8, or None if it is not certain.

    `language` is that of the source. The encoding is certain for UTF-16 without a byte order mark,
    and if one reading of the data is clean, has enough letters, all in the script of the language,
    and has no rival: any other reading is messy, has hardly any letters of that script, or is much
    less coherent.
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
        or not _is_convincing(best, data, letters)
    ):
        return None
    others = (
        reading for reading in readings if reading.text != best.text and reading.mess <= _MESSY
    )
    return None if any(_is_rival(other, best, letters) for other in others) else best.charset


def _is_convincing(reading: _DecodedText, data: bytes, letters: tuple[str, ...]) -> bool:
    foreign = _foreign_letters(reading.text)
    least = _LEAST_LETTERS["characters" if reading.charset.common else "alphabet"]
    if (
        reading.mess > _CLEAN
        or len(foreign) < least
        or not all(_is_in_script(letter, letters) for letter in set(foreign))
    ):
        return False
    if reading.charset.common:
        try:
            data.decode(reading.charset.common)
        except UnicodeDecodeError:
            return False
        return True
    has_mixed_words = any(
        not word.isascii() and re.search("[A-Za-z]", word)
        for word in re.findall(r"\w+", reading.text)
    )
    return not has_mixed_words and reading.coherence >= _COHERENT


def _is_rival(other: _DecodedText, best: _DecodedText, letters: tuple[str, ...]) -> bool:
    if best.charset.common:
        return True
    foreign = _foreign_letters(other.text)
    in_script = sum(_is_in_script(letter, letters) for letter in foreign)
    return 2 * in_script >= len(foreign) and other.coherence > best.coherence - _AHEAD


def _foreign_letters(text: str) -> list[str]:
    return [character for character in text if not character.isascii() and character.isalpha()]


def _is_in_script(letter: str, letters: tuple[str, ...]) -> bool:
    return unicodedata.name(letter, "").startswith(letters)


def _readings(data: bytes) -> list[_DecodedText]:
    """Return the plausible readings of the whole file, those with non-printing text excluded."""
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
        cp_isolation=[known.codec for known in charsets().values() if known.considered],
        preemptive_behaviour=False,
        enable_fallback=False,
    )
    readings: list[_DecodedText] = []
    for match in matches:
        charset = charsets()[codecs.lookup(match.encoding).name]
        try:
            text = data.decode(charset.codec)
        except UnicodeDecodeError:
            continue
        if control(text) is None:
            readings.append(_DecodedText(charset, text, match.chaos, match.coherence))
    return readings


def control(text: str) -> str | None:
    r"""Return the first non-printing character: a control, private-use or unassigned one.

    Returns None if there is no such character.

    >>> control("70\x93") == "\x93", control("70\t近9%\n")
    (True, None)
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
    """Recognise UTF-16 without a byte order mark.

    Every header has some ASCII text, in which every other byte is NUL.
    """
    start = data[:64]
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(start) >= 16 and not any(start[first::2][:8]) and all(start[1 - first :: 2][:8]):
            return charsets()[codec]
    return None


def _sample(lines: Iterable[bytes]) -> bytes:
    """Return the distinct lines that are not ASCII, up to a length that is enough to decide."""
    distinct: dict[bytes, None] = {}
    size = 0
    for line in lines:
        if size > _SAMPLE:
            break
        if not line.isascii() and line not in distinct:
            distinct[line] = None
            size += len(line) + 1
    return b"\n".join(distinct)
