"""`make substitutions`: does the engine read any word of a kind where it reads one that is listed?

Each wording of the blind sets that is read as expected is read again with a word that carries no
meaning replaced by words of the same kind and form that no vocabulary lists (substitutes.csv). It
must say the same, and count the new noun where the old one is counted. A reading of another value,
bound or unit is a silent error; a refusal is a frame that knows its words instead of their kind.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.reading.blind import __main__ as blind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAME, REFUSED, OTHERWISE = OUTCOMES = ("same", "refused", "otherwise")
_COUNTED = "count"


class Substitutes(NamedTuple):
    """Words of a kind and form: listed ones, and others that stand for them.

    `bases` are the base forms of the others if they are what numbers count.
    """

    language: str
    kind: str
    listed: tuple[str, ...]
    unlisted: tuple[str, ...]
    bases: tuple[str, ...]


class Substitution(NamedTuple):
    """A wording with another word, how it was read, and the reading or the reason."""

    language: str
    kind: str
    wording: str
    statistic: str
    outcome: str
    read: str


def substitutes() -> Iterator[Substitutes]:
    """Yield the rows of substitutes.csv."""
    path = Path(__file__).parent / "substitutes.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            words = (tuple(row[name].split(";")) for name in ("listed", "unlisted", "base"))
            yield Substitutes(row["language"], row["kind"], *words)


def substitutions(rounds: Sequence[str], *, most: int | None = None) -> Iterator[Substitution]:
    """Yield what the wordings of these rounds say with other words, at most so many for each."""
    kinds = list(substitutes())
    for row in (row for name in rounds for row in blind.rows(name)):
        ours = [kind for kind in kinds if kind.language == row["language"]]
        if row["expected"] == "refused" or not ours or blind.outcome(row)[0] != SAME:
            continue
        context = QuantityContext(
            unit=row["unit"] or None,
            locale=row["locale"],
            statistic=row["statistic"] or None,
            geography=row["geography"] or None,
        )
        base = read_quantity(row["wording"], context)
        assert isinstance(base, Quantity)
        for kind in ours:
            for word in kind.listed:
                if found := re.search(rf"(?<![\w'-]){word}(?![\w'-])", row["wording"]):
                    yield from _replaced(row, found, kind, context, base, most)


def _replaced(
    row: dict[str, str],
    found: re.Match[str],
    kind: Substitutes,
    context: QuantityContext,
    base: Quantity,
    most: int | None,
) -> Iterator[Substitution]:
    alone = read_quantity(f"5 {found[0]}", QuantityContext(locale=row["locale"]))
    counts = isinstance(alone, Quantity) and base.unit.partition("/")[0] == alone.unit
    replaces = counts and kind.bases != ("",)
    if "noun" in kind.kind and base.dimension in COUNTED and not replaces:
        return  # the word is a part of the unit: residential sales
    for at, word in enumerate(kind.unlisted[:most]):
        wording = row["wording"][: found.start()] + word + row["wording"][found.end() :]
        counted, unit = base.counted, base.unit
        if replaces:
            counted, unit = kind.bases[at], base.unit.replace(base.unit.partition("/")[0], _COUNTED)
        again = read_quantity(wording, context)
        if isinstance(again, Quantity):
            same = (*_amount(base), unit, counted) == (*_amount(again), again.unit, again.counted)
            outcome = SAME if same else OTHERWISE
            read = f"{again.bound} {again.value} {again.unit} {again.counted or ''}".rstrip()
        else:
            outcome, read = REFUSED, f"{again[0].rule}: {again[0].text}"
        yield Substitution(row["language"], kind.kind, wording, row["statistic"], outcome, read)


def _amount(quantity: Quantity) -> tuple[object, ...]:
    return quantity.bound, quantity.value, quantity.lower, quantity.upper


def counts(found: Sequence[Substitution]) -> dict[tuple[str, str], Counter[str]]:
    """Return how many substitutions of each language and kind have each outcome."""
    counted: dict[tuple[str, str], Counter[str]] = {}
    for each in found:
        counted.setdefault((each.language, each.kind), Counter())[each.outcome] += 1
    return counted


def main(arguments: list[str] | None = None) -> None:
    """Print the outcomes by language and kind."""
    parser = argparse.ArgumentParser(prog="python -m tests.texts.substitutions")
    parser.add_argument("--list", nargs="+", choices=OUTCOMES, default=[], help="print rows")
    asked = parser.parse_args(arguments)
    rounds = sorted(folder.name for folder in blind.FOLDER.glob("round*"))
    found = list(substitutions(rounds))
    for each in found:
        if each.outcome in asked.list:
            print(  # noqa: T201
                f"{each.language} {each.kind} {each.outcome}: {each.wording} "
                f"({each.statistic}) -> {each.read}"
            )
    for (language, kind), counter in counts(found).items():
        shown = ", ".join(f"{counter[name]} {name}" for name in OUTCOMES)
        print(f"{language} {kind:24} {shown}")  # noqa: T201


if __name__ == "__main__":
    main()
