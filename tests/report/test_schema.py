"""checks.json keeps its own schema, and the schema refuses what it should."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import jsonschema
import pytest

from silkledger.gate import judge
from silkledger.release.summary import summarise
from silkledger.report import render, schema
from silkledger.report.model import Report
from tests.support import example


@dataclass(frozen=True)
class Leaf:
    """A leaf."""

    day: Annotated[dt.date | None, "A day."]


@dataclass(frozen=True)
class Tree:
    """A tree
    of two lines."""

    kind: Annotated[Literal["oak", "elm"], "Which."]
    leaves: tuple[Leaf, ...]
    sizes: Mapping[str, float]
    anything: Any


TREE = Tree("oak", (Leaf(dt.date(2023, 5, 3)), Leaf(None)), {"height": 2.5}, {"free": [1]})


def test_a_model_is_described_and_encoded() -> None:
    generated = schema.schema(Tree)
    assert generated["description"] == "A tree of two lines."
    assert generated["properties"]["kind"] == {"enum": ["oak", "elm"], "description": "Which."}
    assert generated["required"] == ["kind", "leaves", "sizes", "anything"]
    record = schema.encode(TREE)
    assert record["leaves"] == [{"day": "2023-05-03"}, {"day": None}]
    jsonschema.Draft202012Validator(generated).validate(record)
    assert json.loads(schema.lines(record)) == record


@pytest.mark.parametrize(
    "spoilt",
    [
        {"kind": "ash"},
        {"leaves": [{}]},
        {"leaves": [{"day": 3}]},
        {"sizes": {"height": "tall"}},
        {"root": 1},
    ],
)
def test_the_schema_rejects_anything_but_the_model(spoilt: dict[str, Any]) -> None:
    record = {**schema.encode(TREE), **spoilt}
    assert list(jsonschema.Draft202012Validator(schema.schema(Tree)).iter_errors(record))


def test_unsupported_types_are_refused() -> None:
    @dataclass(frozen=True)
    class Odd:
        part: set[str]

    with pytest.raises(TypeError, match="not supported in the JSON Schema"):
        schema.schema(Odd)
    with pytest.raises(TypeError, match="set can't be converted to JSON"):
        schema.encode(Odd({"a"}))
    with pytest.raises(ValueError, match="not JSON compliant"):
        schema.lines({"a": float("nan")})


@pytest.mark.parametrize("kind", ["first", "later", "refused", "empty"])
def test_checks_json_keeps_its_schema(kind: str) -> None:
    nothing: dict[str, list[dict[str, Any]]] = {name: [] for name in example.tables()}
    candidate = example.candidate(**(nothing if kind == "empty" else {}))
    last = example.last(summarise(candidate).as_json()) if kind == "later" else None
    plan = example.plan(candidate, last, example.changes() if last else None)
    dataset = example.renamed(example.DATASET, required_places=("UZB",))
    verdict = judge(example.candidate(dataset) if kind == "refused" else candidate, plan)
    files = render(candidate, plan, verdict)
    generated = json.loads(files["report/checks.schema.json"])
    jsonschema.Draft202012Validator.check_schema(generated)
    record = json.loads(files["report/checks.json"])
    jsonschema.Draft202012Validator(generated, format_checker=jsonschema.FormatChecker()).validate(
        record
    )
    assert record["counts"] == summarise(candidate).as_json()
    assert len(record["figures"]) == record["extents"]["figures"]["shown"]


def test_every_field_of_the_report_is_described() -> None:
    def bare(part: dict[str, Any]) -> list[str]:
        return [name for name, field in part["properties"].items() if not field.get("description")]

    generated = schema.schema(Report)
    parts = {"Report": generated, **generated["$defs"]}
    # The counts are described in one piece, by the class that makes them.
    assert {
        name: names
        for name, part in parts.items()
        if (names := bare(part)) and name not in ("Summary", "Outcomes")
    } == {}
    assert all(part["description"] for part in parts.values())
