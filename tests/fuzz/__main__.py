"""`make fuzz`: damage files of every format and wordings of every language for a while.

    python -m tests.fuzz --seconds 3600 --corpus fuzz

Every input must end in rows or in one message, within a processor time that grows with its size. An
input that ends in a message, or a rule, that was not met before is kept in the corpus, and later
runs begin with it and damage it further; what breaks a reader is kept in `broken/`. The seed is
printed, and the same seed and corpus try the same inputs.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import fingerprint
from silkledger.reading.figure import FigureReader
from silkledger.schemas.raw import FIGURES
from silkledger.unexpected import RULE
from tests.ingest.formats.test_fuzz import KINDS, check, damaged
from tests.reading.test_time import _DIGITS, _SIGNS, _WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

_FIXED, _PER_BYTE = 0.5, 20e-6  # seconds of processor time for a file, and for each byte of it
_WORDING = 1.0  # for a wording, which is short
_SHAPE = re.compile(r"\d+|\"[^\"]*\"|\([^)]*\)|'[^']*'")  # what differs between inputs of one kind


class BrokenError(Exception):
    """An input that ended in neither rows nor a message, or took too long."""


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def read(folder: Path, kind: str, content: bytes) -> str:
    """Return the shape of the message that a damaged file ends in, `rows` if it is read."""
    name, _, how = KINDS[kind]
    path = folder / name
    path.write_bytes(content)
    start = time.process_time()
    try:
        file = fingerprint(path, name, within=folder)
        intake = read_file(file, Expected(FIGURES, "s", **how))
        check(intake)
        shape = f"rows {sorted({row.rule for row in intake.broken})}"
    except InputError as fault:
        shape = _SHAPE.sub("…", str(fault))
    took = time.process_time() - start
    if took > _FIXED + _PER_BYTE * len(content):
        raise BrokenError(f"{took:.1f} s of processor time for {len(content)} bytes")
    return shape


def read_wording(reader: FigureReader, language: str, text: str) -> str:
    """Return the rules that a wording of patterns is refused by, `read` if it is read."""
    stated = {"locale": language, "indicator": "gdp", "period": text[:40], "unit": text[-20:]}
    start = time.process_time()
    reading = reader.read(text, stated)
    took = time.process_time() - start
    rules = sorted({reason.rule for reason in reading.reasons})
    if RULE in rules:
        raise BrokenError(next(each.reason for each in reading.reasons if each.rule == RULE))
    if took > _WORDING:
        raise BrokenError(f"{took:.1f} s of processor time for {len(text)} characters")
    return ", ".join(rules) or "read"


class Corpus:
    """The inputs that were worth keeping, by kind, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: Counter[tuple[str, str]] = Counter()
        self.broken = 0

    def inputs(self, kind: str) -> list[bytes]:
        """Return what was kept of a kind, sorted by name."""
        return [path.read_bytes() for path in sorted(self._of(kind).glob("*"))]

    def note(self, kind: str, content: bytes, attempt: Callable[[], str]) -> None:
        """Try an input, and keep it if it shows something new, or breaks a reader."""
        try:
            shape = attempt()
        except Exception as fault:  # noqa: BLE001  whatever it is, it is what is looked for
            self.broken += 1
            self._keep(self.folder / "broken", content)
            say(f"broken: {kind}: {type(fault).__name__}: {str(fault)[:200]}")
            return
        self.seen[kind, shape] += 1
        if self.seen[kind, shape] == 1:
            self._keep(self._of(kind), content)

    def _of(self, kind: str) -> Path:
        return self.folder / re.sub(r"\W+", "-", kind)

    @staticmethod
    def _keep(folder: Path, content: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)


def fuzz(corpus: Corpus, seconds: float, seed: int) -> int:
    """Try inputs until the time is over; return how many."""
    chance, reader, tried = random.Random(seed), FigureReader(), 0
    bases = {kind: [content, *corpus.inputs(kind)] for kind, (_, content, _) in KINDS.items()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def attempt(kind: str, content: bytes) -> None:
            corpus.note(kind, content, lambda: read(folder, kind, content))

        for kind, contents in bases.items():
            for content in contents:
                attempt(kind, content)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            kind = chance.choice(list(KINDS))
            attempt(kind, damaged(chance.choice(bases[kind]), chance))
            language = chance.choice(list(_WORDS))
            text = wording(language, chance)
            told: Any = (reader, language, text)
            corpus.note(language, text.encode(), lambda told=told: read_wording(*told))  # type: ignore[misc]
            tried += 2
    return tried


def wording(language: str, chance: random.Random) -> str:
    """Return a wording put together from signs, digits and words of a language."""
    parts = (*_SIGNS, *_DIGITS, *_WORDS[language])
    count = chance.choice((2, 4, 8, 30, 400))
    return "".join(chance.choice(parts) * chance.choice((1, 1, 1, 2, 50)) for _ in range(count))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--corpus", type=Path, default=Path("fuzz"))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    options = parser.parse_args()
    corpus = Corpus(options.corpus)
    tried = fuzz(corpus, options.seconds, options.seed)
    kinds = Counter(kind for kind, _ in corpus.seen)
    for kind, shapes in sorted(kinds.items()):
        count = sum(number for (name, _), number in corpus.seen.items() if name == kind)
        say(f"{kind:<28} {count:>9,} inputs, {shapes:>5,} ways to end")
    say(f"seed {options.seed}: {tried:,} inputs, {corpus.broken} broke a reader")
    return 1 if corpus.broken else 0


if __name__ == "__main__":
    sys.exit(main())
