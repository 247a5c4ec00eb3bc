"""`make translations`: what a sentence and its translation say of the same number, read or refused.

Takes two files of equally many lines with their languages: a sentence, and its translation in the
other file's same line. Each number is read twice: as the search finds it, and in a window of its
clause as a curator quotes it. Where both sides are read and differ, one of them is wrong, or the
translation is; where one is read and the other refused, the one tells what the other says. The
files are brought by the person who runs it; nothing of them is in the repository.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED
from tests.texts import parallel, windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

REFUSED, BOTH_REFUSED = "refused", "both refused"
OUTCOMES = (*parallel.OUTCOMES, REFUSED, BOTH_REFUSED)
READERS = SEARCH, WINDOW = "search", "window"
_STATISTICS = (None, *windows.STATISTICS)
_DIGITS = re.compile(r"\d[\d.,\u202f\xa0 ’']*\d|\d")
_DECIMAL_COMMA = ("de", "es", "fr", "ru")
_UNKNOWN = ("wording.unknown", "unit.unknown")


class Number(NamedTuple):
    """A number of a sentence: its words, its size for pairing, its reading or the reason."""

    wording: str
    size: Decimal | None
    quantity: Quantity | None
    reason: str


class Pair(NamedTuple):
    """What two sentences say of one number; `line` counts from 1."""

    line: int
    outcome: str
    one: Number | None
    other: Number | None


def numbers(sentence: str, locale: str, reader: str) -> Iterator[Number]:
    """Yield the numbers of a sentence, read ones and refused ones.

    >>> [(one.wording, one.reason) for one in numbers("It rose by 5 % in May.", "en", "window")]
    [('It rose by 5 % in May', '')]
    """
    behind = 0
    for figure in found_figures(sentence, locale, SHIPPED):
        span = figure.start, figure.end
        yield from _uncovered(sentence, locale, (behind, span[0]))
        behind = max(behind, span[1])
        size = abs(figure.quantity.value)
        if reader == WINDOW:
            yield _in_window(sentence, span, size, locale)
        elif figure.refusal is None:
            yield Number(sentence[slice(*span)], size, figure.quantity, "")
        else:
            wording = sentence[slice(*(figure.governed or span))]
            yield Number(wording, size, None, figure.refusal.rule)
    yield from _uncovered(sentence, locale, (behind, len(sentence)))


def pairs(
    sentence: str, translation: str, locales: tuple[str, str], reader: str, line: int = 1
) -> Iterator[Pair]:
    """Yield the numbers of both sentences, paired where they are alike.

    >>> texts = "Exports fell by 5 %.", "Blorp die Ausfuhren blorp 5 %."
    >>> [pair.outcome for pair in pairs(*texts, ("en", "de"), "window")]
    ['refused']
    """
    left = [*numbers(sentence, locales[0], reader)]
    right = [*numbers(translation, locales[1], reader)]
    for outcome, alike in parallel.ALIKE:
        for one in list(left):
            other = next((each for each in right if _are(alike, one, each)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                yield Pair(line, outcome, one, other)
    for one in list(left):
        other = next((each for each in right if one.size == each.size is not None), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            read = one.quantity or other.quantity
            yield Pair(line, REFUSED if read else BOTH_REFUSED, one, other)
    yield from (Pair(line, parallel.ALONE, one, None) for one in left)
    yield from (Pair(line, parallel.ALONE, None, other) for other in right)


def reasons(found: Sequence[Pair]) -> Counter[str]:
    """Return how often each reason refuses what the other language says."""
    sides = (side for pair in found if pair.outcome == REFUSED for side in (pair.one, pair.other))
    return Counter(side.reason for side in sides if side is not None and side.reason)


def _are(alike: parallel.Alike, one: Number, other: Number) -> bool:
    left, right = one.quantity, other.quantity
    return left is not None and right is not None and alike(left, right)


def _in_window(sentence: str, span: tuple[int, int], size: Decimal, locale: str) -> Number:
    start, end = windows.quoted(sentence, *span, locale)
    wording = sentence[start:end]
    reason = ""
    for statistic in _STATISTICS:
        read = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
        if isinstance(read, Quantity):
            return Number(wording, size, read, "")
        reason = reason or _reason(read[0].rule, read[0].text)
    return Number(wording, size, None, reason)


def _reason(rule: str, text: str) -> str:
    return f"{rule} {text.lower()}" if rule in _UNKNOWN else rule


def _uncovered(sentence: str, locale: str, between: tuple[int, int]) -> Iterator[Number]:
    """Yield the numbers in digits that the search passes over."""
    for found in _DIGITS.finditer(sentence, *between):
        decimal, group = (",", ".") if locale[:2] in _DECIMAL_COMMA else (".", ",")
        digits = re.sub(r"[^\d.,]", "", found[0])
        try:
            size = Decimal(digits.replace(group, "").replace(decimal, "."))
        except InvalidOperation:
            continue  # a date such as 1.2.3
        start, end = windows.quoted(sentence, *found.span(), locale)
        yield Number(sentence[start:end], size, None, "not found")


def main(arguments: list[str] | None = None) -> None:
    """Print the pairs of the outcomes asked for, counts, and reasons by frequency."""
    parser = argparse.ArgumentParser(prog="python -m tests.texts.translations", description=__doc__)
    for name in ("language", "file", "other_language", "other_file"):
        parser.add_argument(name, type=Path if name.endswith("file") else str)
    parser.add_argument("--list", nargs="+", choices=OUTCOMES, default=[], help="print pairs")
    parser.add_argument("--reader", choices=READERS, default=WINDOW)
    parser.add_argument("--reasons", type=int, default=30, help="print so many reasons")
    asked = parser.parse_args(arguments)
    texts = (
        path.read_text(encoding="utf-8").split("\n") for path in (asked.file, asked.other_file)
    )
    locales = asked.language, asked.other_language
    found = [
        pair
        for line, (one, other) in enumerate(zip(*texts, strict=True), 1)
        for pair in pairs(one, other, locales, asked.reader, line)
    ]
    for pair in found:
        if pair.outcome in asked.list:
            print(f"{pair.line} {pair.outcome}: {_shown(pair.one)} | {_shown(pair.other)}")  # noqa: T201
    counts = Counter(pair.outcome for pair in found)
    print(", ".join(f"{counts[name]} {name}" for name in OUTCOMES))  # noqa: T201
    for reason, count in reasons(found).most_common(asked.reasons):
        print(f"{count:6} {reason}")  # noqa: T201


def _shown(number: Number | None) -> str:
    if number is None:
        return "-"
    return f"{number.wording} = {_says(number.quantity) if number.quantity else number.reason}"


def _says(quantity: Quantity) -> str:
    value = f"{quantity.value:f}"
    if quantity.bound == "range":
        value = f"{quantity.lower:f}..{quantity.upper:f}"
    return f"{quantity.bound} {value} {quantity.unit} {quantity.counted or ''}".rstrip()


if __name__ == "__main__":
    main()
