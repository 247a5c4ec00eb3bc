"""Character encodings other than UTF-8: which there are, and which one a file has where that is sure.

A file has few signs of its encoding, and a wrong guess garbles what was printed. So every encoding of
vocabularies/encodings.csv that charset-normalizer finds plausible is tried on the whole file; only where all of them
give the same text is it taken. Else the file is refused, and source.toml can name the encoding.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from schemas import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

# What is looked at: so much text that is not ASCII decides, and a longer file is not decoded for each encoding.
LARGEST = 16 << 20
_SAMPLE, _STEP, _MOST_STEPS = 32 << 10, 512, 256
# charset-normalizer's measure of mess, from 0. On texts of five languages in their usual encodings no wrong decoding was
# below the first while the right one was above the second (tests/ingest/test_charsets.py).
_CLEAN, _PLAUSIBLE = 0.02, 0.1


@dataclass(frozen=True, slots=True)
class Charset:
    """One encoding: its name as people write it (IANA), Python's codec, whether it can be detected, and who uses it."""

    name: str
    codec: str
    detected: bool
    note: str


@cache
def charsets() -> dict[str, Charset]:
    """All encodings by codec. Raises VocabularyError for a row that is none."""
    found: dict[str, Charset] = {}
    for entry in vocabulary.load(
        "encodings",
        ("encoding", "codec", "detected", "note"),
        required=("encoding", "codec", "detected"),
        key=("encoding",),
    ):
        try:
            codec = codecs.lookup(entry["codec"]).name
        except LookupError:
            raise entry.fault(f"there is no codec {entry['codec']!r}") from None
        found[codec] = Charset(entry["encoding"], entry["codec"], entry.truth("detected"), entry["note"])
    return found


@cache
def scripts() -> dict[str, tuple[str, ...]]:
    """For languages of which a text has one script's letters beside ASCII: the first word of their names in Unicode."""
    entries = vocabulary.load("scripts", ("language", "letters"), required=("language", "letters"), key=("language",))
    return {entry["language"]: entry.list("letters") for entry in entries}


def charset(name: str) -> Charset | None:
    """The encoding of that name, in any of its spellings; None where it is not known."""
    by_name = {found.name: found for found in charsets().values()}
    try:
        return by_name.get(name.strip().lower()) or charsets().get(codecs.lookup(name.strip()).name)
    except (LookupError, ValueError):  # a name with a NUL is a ValueError
        return None


def plausible(data: bytes, language: str | None) -> tuple[Charset, ...] | None:
    """The encodings that `data`, which is no UTF-8, may have; None where charset-normalizer is not installed.

    One is sure; none, or several (which give different texts), are not. `language` is that of the source's locale: a text
    in a script of its own has its letters from no other.
    """
    if unmarked := _utf_16(data):
        return unmarked
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None
    sample = _sample(data.splitlines())
    matches = from_bytes(
        sample,
        steps=min(len(sample) // _STEP + 1, _MOST_STEPS),
        chunk_size=_STEP,
        threshold=_PLAUSIBLE,
        cp_isolation=[found.codec for found in charsets().values() if found.detected],
        preemptive_behaviour=False,
        enable_fallback=False,
    )
    texts: dict[str, Charset] = {}
    cleanest = 1.0
    for match in matches:
        found = charsets()[codecs.lookup(match.encoding).name]
        text = _decoded(data, found, language)
        if text is not None:
            texts.setdefault(text, found)
            cleanest = min(cleanest, match.chaos)
    if len(texts) == 1 and cleanest > _CLEAN:
        return ()
    return tuple(texts.values())


def control(text: str) -> str | None:
    """The first character of the text that no printed text has (controls, private use, unassigned)."""
    for character in sorted(set(text)):
        if character not in "\t\r\n" and unicodedata.category(character) in ("Cc", "Co", "Cn", "Cs"):
            return character
    return None


def _utf_16(data: bytes) -> tuple[Charset, ...]:
    """UTF-16 without a mark: ASCII, of which every header has some, has a NUL in every other byte."""
    start = data[:64]
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(start) >= 16 and not any(start[first::2][:8]) and all(start[1 - first :: 2][:8]):
            return (charsets()[codec],)
    return ()


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


def _decoded(data: bytes, found: Charset, language: str | None) -> str | None:
    """The whole text in that encoding, None where it can't be that."""
    try:
        text = data.decode(found.codec)
    except UnicodeDecodeError:
        return None
    letters = scripts().get(language or "", ())
    foreign = letters and any(
        character.isalpha() and not unicodedata.name(character, "").startswith(letters)
        for character in set(text)
        if not character.isascii()
    )
    return None if foreign or control(text) is not None or text.encode(found.codec) != data else text
