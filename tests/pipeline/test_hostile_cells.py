"""No cell stops the rest: whatever a cell holds, the run ends, and its row has an outcome."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, NoReturn

import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from silkledger.ingest import gather
from silkledger.ingest.folder import sources
from silkledger.ingest.folder.dataset_and_source_toml import load_dataset, load_source
from silkledger.ingest.inputs import InputFile, fingerprint
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reconcile import quantities
from silkledger.schemas.raw import EVENTS, FIGURES
from tests.conftest import FIGURES as FIGURES_CSV
from tests.conftest import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.schemas.table import Table
    from tests.conftest import CommandOutput, Mini

# Most rows of the run are refused, which the gate would not let through.
_LOOSE = ("gate.refused_share", "gate.refused_share_of_source", "gate.unplaced_share_of_source")
_MANY = 5_000  # digits; Python converts at most 4,300
HOSTILE = (
    "9" * _MANY,
    "1" + "0" * _MANY,
    "-" + "7" * _MANY,
    f"0.{'3' * _MANY}",
    f"{'1' * _MANY},5 %",
    f"in {'2' * _MANY}",
    f"1e{'9' * 30}",
    f"1e-{'9' * _MANY}",
    f"5 × 10^{'9' * 20}",
    f"10{'⁹' * _MANY}",
    "٣" * _MANY,
    "〇" * _MANY,
    "三" * 50,
    f"FY{'2' * 4_200}/{'3' * 4_200}",
    "'" * 100_000,
    "+-" * 3_000,
    "(" * 20_000,
    "million " * 3_000,
    "१²³½⅞Ⅻ",
    f"{'1/' * 3_000}2",
    f"Q{'4' * _MANY} 2022",
    "2022-" * 2_000,
    "nan",
    "inf",
    "1_000_000",
)
_PLAIN = {
    FIGURES: {"as_reported": "USD 70 billion", "indicator": "gdp", "period": "in 2022"},
    EVENTS: {"as_reported": "In 2022", "kind": "agreement", "title": "A treaty"},
}


def rows_of(table: Table) -> list[dict[str, str]]:
    """A plain row with each column in turn filled with each of the texts."""
    return [
        _PLAIN[table]
        | {name: text, "locator": f"{number} {name}"}
        | ({name: text} if name == "locator" else {})
        for name in table.names
        for number, text in enumerate(HOSTILE)
    ]


def as_csv(table: Table, rows: list[dict[str, str]]) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, table.names, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def test_every_row_has_an_outcome_whatever_its_cells_hold(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    rows = {table: rows_of(table) for table in (FIGURES, EVENTS)}
    mini.write("h/source.toml", SOURCE)
    for table, listed in rows.items():
        mini.write(f"h/{table.name}.csv", as_csv(table, listed))
    accepted = [word for rule in _LOOSE for word in ("--accept", rule)]
    said = command(
        *("release", mini.raw, "--published", mini.published, "--no-prefect"),
        *(*accepted, "--by", "A. Person", "--reason", "a test"),
    )
    assert said.code == 0, said.err[-2000:]
    release = next((mini.published / "mini").glob("*.*.*"))
    ledger = pq.read_table(release / "ledger.parquet").to_pylist()
    assert len([row for row in ledger if row["source_id"] == "h"]) == sum(map(len, rows.values()))
    assert {row["outcome"] for row in ledger if row["source_id"] == "s"} == {"published"}
    quarantine = pq.read_table(release / "quarantine.parquet").to_pylist()
    assert not [row for row in quarantine if row["rule"] == "row.unexpected"], quarantine


def _fail() -> NoReturn:
    raise ZeroDivisionError("a fault of the program")


def test_a_row_that_the_program_fails_on_is_quarantined_and_the_rest_is_read(
    mini: Mini, command: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_quantity

    def failing(wording: str, context: QuantityContext) -> object:
        if wording == "USD 6 billion":
            _fail()
        return read(wording, context)

    monkeypatch.setattr(quantities, "read_quantity", failing)
    more = "".join(
        f"USD {n} billion,gdp,China,in {2010 + n},{99 + n},{105 + n}\n" for n in range(1, 10)
    )
    mini.write("s/figures.csv", FIGURES_CSV + more)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0, said.err
    assert "1 row quarantined because the program failed on them" in " ".join(said.out.split())
    (row,) = pq.read_table(mini.published / "mini" / "1.0.0" / "quarantine.parquet").to_pylist()
    assert (row["rule"], row["line"], row["text"]) == ("row.unexpected", 9, "USD 6 billion")
    assert re.search(r"ZeroDivisionError, [0-9a-f]{12}", row["reason"])


@pytest.mark.parametrize("place", ["read_file", "load_source"])
def test_a_source_that_the_program_fails_on_is_held_back_and_the_rest_is_read(
    mini: Mini, command: Callable[..., CommandOutput], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    module = gather if place == "read_file" else sources
    whole = getattr(module, place)

    def failing(file: InputFile, *more: object) -> object:
        if file.name.startswith("t/"):
            _fail()
        return whole(file, *more)

    monkeypatch.setattr(module, place, failing)
    mini.write("t/source.toml", SOURCE)
    mini.write("t/figures.csv", FIGURES_CSV)
    said = command("release", mini.raw, "--published", mini.published, "--no-prefect")
    assert said.code == 0, said.err
    assert re.search(
        r"t/\S*: a fault of the program stops its reading \(ZeroDivisionError, [0-9a-f]{12}\); "
        "report the fault with this file",
        " ".join(said.err.split()),
    )


def test_a_number_of_too_many_digits_in_a_declaration_is_named(mini: Mini) -> None:
    loads: dict[str, Callable[[InputFile], object]] = {
        "dataset.toml": load_dataset,
        "s/source.toml": lambda file: load_source(file, "s"),
    }
    huge = ("9" * 5_000, "0x" + "f" * 5_000, "[" + "9" * 5_000 + "]", "{a = " + "9" * 5_000 + "}")
    keys = {
        "dataset.toml": ("name", "freshness_days", "review", "required_places", "limits.rows", "x"),
        "s/source.toml": ("title", "fiscal_year_start_month", "constants.unit", "columns.a", "x"),
    }
    for name, load in loads.items():
        whole = (mini.raw / name).read_text("utf-8")
        for key in keys[name]:
            for number in huge:
                kept = "".join(
                    line for line in whole.splitlines(True) if not line.startswith(f"{key} ")
                )
                path = mini.write(name, f"{kept}{key} = {number}\n")
                with pytest.raises(InputError, match=rf"{name}:\d+") as raised:
                    load(fingerprint(path, name, within=mini.raw))
                assert raised.value.line == kept.count("\n") + 1, (key, number[:9])
                assert len(str(raised.value)) < 400


def test_read_goes_on_behind_such_a_record(
    tmp_path: Path, command: Callable[..., CommandOutput]
) -> None:
    path = tmp_path / "in.jsonl"
    numbers = [f'{{"id": {"9" * 5_000}, "as_reported": {"8" * 5_000}, "period": {"7" * 5_000}}}']
    numbers += [json.dumps({"id": 2, "as_reported": text}) for text in HOSTILE]
    numbers += ['{"id": 3, "as_reported": "9%", "locale": "en"}']
    path.write_text("\n".join(numbers), encoding="utf-8")
    said = command("read", path)
    assert said.code == 0, said.err[-500:]
    read = [json.loads(line) for line in said.out.splitlines()]
    assert len(read) == len(numbers)
    assert read[-1]["outcome"] == "read"
    assert {each["outcome"] for each in read if each["id"] != 3} <= {"refused", "read"}
