"""A line of JSON is what the encoder makes of what is shown."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

from silkledger.reading import record_lines
from silkledger.reading.figure import FigureReader, FigureReading, read_figure
from tests.reading.blind.__main__ import rows

IDS = ("a", 1, None, 'q"\\\n', "数字", 1.5, True, ["a"], {"b": 1})
PERIODS = ("2022", "in Q1 2023", "", "last year", "never")
BASES = (None, "yoy", "von früher")


def _encoded(key: object, reading: FigureReading) -> str:
    shown = record_lines.shown(key, reading)
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def test_lines_are_those_of_the_encoder() -> None:
    reader, outcomes = FigureReader(), set()
    for name in ("round1", "round9", "round17"):
        for place, row in enumerate([*rows(name)][::7]):
            stated: dict[str, str | None] = {"period": PERIODS[place % 5], "base": BASES[place % 3]}
            stated |= {column: row[column] for column in ("unit", "locale", "statistic")}
            reading = reader.read(row["wording"], stated)
            outcomes.add(reading.outcome)
            key = IDS[place % len(IDS)]
            assert record_lines.line(key, reading) == _encoded(key, reading)
    assert outcomes == {"read", "refused"}


def test_numbers_that_no_float_holds_are_written_as_the_encoder_does() -> None:
    read = read_figure("5 tonnes", locale="en", period="2022")
    assert read.quantity is not None
    for number in ("1E+400", "-1E+400", "1E-400", "-0.0"):
        quantity = replace(read.quantity, value=Decimal(number), lower=Decimal(number))
        reading = replace(read, quantity=quantity)
        assert record_lines.line("a", reading) == _encoded("a", reading)
