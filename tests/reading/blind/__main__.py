"""Compare the readings of a blind set with its expectations.

`python -m tests.reading.blind round1` prints, by language, how many wordings are read as expected,
refused although a reader would read them, read with another noun, or read otherwise; `--list`
prints each of the latter.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, definitions
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent
# Units that the vocabulary got after the expectations were written, with what they are of the unit
# that is expected. A noun that is listed now is a unit of its own, or a person, and no `count`.
NEWER = {
    ("t", "tCO2e"): 1,
    ("t/person", "tCO2e/person"): 1,
    ("t/year", "tCO2e/year"): 1,
    ("t/m3", "ug/m3"): 10**12,
}
# A reading may differ from a fraction by the rounding of 60 digits.
TOLERANCE = Fraction(1, 10**20)


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of all languages of one round."""
    for file in sorted((FOLDER / name).glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            yield from ({**row, "language": file.stem} for row in csv.DictReader(lines))


def outcome(row: dict[str, str]) -> tuple[str, str]:
    """Return how a wording was read, and the reading.

    It is read the same, refused, or wrong; what was to be refused is spurious. A count of the same
    value and bound with another noun (enterprises or 家 of 7628家, people or helpers, cars or
    vehicles) is neither the same nor wrong.
    """
    context = QuantityContext(
        unit=row["unit"] or None,
        locale=row["locale"],
        statistic=row["statistic"] or None,
        geography=row["geography"] or None,
    )
    reading = read_quantity(row["wording"], context)
    if not isinstance(reading, Quantity):
        rules = ", ".join(f"{refusal.rule} {refusal.text!r}" for refusal in reading)
        return ("same" if row["expected"] == "refused" else "refused"), rules
    words = f"{reading.bound} {_shown(reading)} {reading.unit} {reading.counted or ''}"
    if row["expected"] == "refused":
        return "spurious", words
    if _agrees(reading, row):
        return "same", words
    bound, value, unit = row["expected"].split(" ", 2)
    noun = reading.dimension in COUNTED and _is_counted(unit)
    read_so = {
        **row,
        "expected": f"{bound} {value} {reading.unit}",
        "counted": reading.counted or "",
    }
    return ("noun" if noun and _agrees(reading, read_so) else "wrong"), words


def period_outcome(row: dict[str, str]) -> tuple[str, str]:
    """Return how the words of a period were read, and the dates."""
    published = dt.date.fromisoformat(row["published_at"]) if row["published_at"] else None
    reading = read_period(
        row["period"], PeriodContext(locale=row["locale"], published_on=published)
    )
    expected = row["expected_period"]
    if not isinstance(reading, Period):
        return ("same" if expected == "refused" else "refused"), reading[0].rule
    dates = reading.edtf or "undated"
    if dates == expected:
        return "same", dates
    return ("spurious" if expected == "refused" else "wrong" if reading.edtf else "undated"), dates


def _agrees(reading: Quantity, row: dict[str, str]) -> bool:
    bound, value, unit = row["expected"].split(" ", 2)
    factor = NEWER.get((unit, reading.unit), 1)
    unit = reading.unit if (unit, reading.unit) in NEWER else unit
    ends = [Fraction(end) * factor for end in value.split("..")]
    own = (
        [reading.value]
        if bound != "range"
        else [end for end in (reading.lower, reading.upper) if end is not None]
    )
    close = len(own) == len(ends) and all(
        abs(Fraction(mine) - end) <= abs(end) * TOLERANCE
        for mine, end in zip(own, ends, strict=True)
    )
    listed = unit == "count" != reading.unit and reading.dimension in ("count", "people")
    same_unit = listed or (reading.unit, reading.counted or "") == (unit, row["counted"])
    return reading.bound == bound and same_unit and close


def _is_counted(unit: str) -> bool:
    known = definitions(SHIPPED).get(unit)
    return unit == "count" or (known is not None and known.dimension in COUNTED)


def _shown(reading: Quantity) -> str:
    if reading.bound == "range":
        return f"{reading.lower:f}..{reading.upper:f}"
    return f"{reading.value:f}"


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(prog="python -m tests.reading.blind", description=__doc__)
    rounds = sorted(folder.name for folder in FOLDER.glob("round*"))
    parser.add_argument("round", choices=rounds)
    parser.add_argument("--list", action="store_true", help="print what is not read as expected")
    arguments = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    for row in rows(arguments.round):
        kinds = {"figure": (*outcome(row), row["wording"], row["expected"])}
        if row["period"]:
            kinds["period"] = (*period_outcome(row), row["period"], row["expected_period"])
        for kind, (result, reading, wording, expected) in kinds.items():
            prefix = "" if expected == "refused" else "clean "
            counts.setdefault(f"{row['language']} {kind}", Counter()).update(
                [f"{prefix}{result}", f"{prefix}all"]
            )
            if arguments.list and result != "same":
                cell = f" [{row['unit']}]" if row["unit"] and kind == "figure" else ""
                statistic = f" ({row['statistic']})" if row["statistic"] else ""
                print(  # noqa: T201
                    f"{row['language']} {kind} {result}: {wording}{cell}{statistic} "
                    f"-> {reading}; expected {expected} {row['counted']}"
                )
    for name, counter in sorted(counts.items()):
        clean = counter["clean all"]
        print(  # noqa: T201
            f"{name:16} {counter['clean same']}/{clean} as expected "
            f"({counter['clean same'] / (clean or 1):.1%}), {counter['clean refused']} refused, "
            f"{counter['clean undated']} undated, {counter['clean noun']} of another noun, "
            f"{counter['clean wrong']} wrong; "
            f"{counter['spurious']} of {counter['all']} to refuse were read"
        )


if __name__ == "__main__":
    main()
