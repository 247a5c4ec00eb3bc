"""Passing rules of the gate by name: each with who and why, in the manifest and on the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import DATASET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

INDICATORS, PLACES = "gate.required_indicators", "gate.required_places"


@pytest.fixture
def release(mini: Mini, command: Callable[..., CommandOutput]) -> Callable[..., CommandOutput]:
    """Releases a dataset in which a required indicator and a required place are missing."""
    mini.write(
        "dataset.toml", DATASET + 'required_indicators = ["exports"]\nrequired_places = ["TJK"]\n'
    )
    return lambda *words: command(
        "release", mini.raw, "--published", mini.published, "--no-prefect", *words
    )


def accepted(mini: Mini) -> dict[str, str]:
    folder = mini.published / "mini" / "1.0.0"
    findings = json.loads((folder / "manifest.json").read_bytes())["verdict"]["findings"]
    found = {finding["rule"]: finding["accepted"] for finding in findings if finding["accepted"]}
    page = (folder / "report" / "index.html").read_text(encoding="utf-8")
    assert all(said in page for said in found.values())
    return found


def test_one_of_two_faults_is_not_enough(release: Callable[..., CommandOutput]) -> None:
    assert release().code == 1
    said = release("--accept", PLACES, "--by", "A. Editor", "--reason", "not this month")
    assert said.code == 1
    assert "exports" in said.last
    assert "TJK" not in said.last


def test_several_rules_by_one_person(mini: Mini, release: Callable[..., CommandOutput]) -> None:
    said = release(
        "--accept",
        PLACES,
        "--accept",
        INDICATORS,
        "--by",
        "A. Editor",
        "--reason",
        "not this month",
    )
    assert said.code == 0, said.err
    assert accepted(mini) == dict.fromkeys((INDICATORS, PLACES), "A. Editor: not this month")


def test_each_rule_with_its_person_and_reason_in_their_order(
    mini: Mini, release: Callable[..., CommandOutput]
) -> None:
    given = (PLACES, "A. Editor", "no news"), (INDICATORS, "B. Editor", "not printed")
    words = [
        part for rule, by, why in given for part in ("--accept", rule, "--by", by, "--reason", why)
    ]
    assert release(*words).code == 0
    assert accepted(mini) == {PLACES: "A. Editor: no news", INDICATORS: "B. Editor: not printed"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--accept", PLACES), "give --by NAME once"),
        (("--accept", PLACES, "--by", "A"), "give --reason TEXT once"),
        (("--accept", PLACES, "--by", " ", "--reason", "x"), "give --by NAME once"),
        (
            ("--accept", PLACES, "--accept", INDICATORS, *("--by", "A") * 3, "--reason", "x"),
            "give --by NAME once",
        ),
        (("--accept", PLACES, "--accept", PLACES, "--by", "A", "--reason", "x"), "twice"),
        (("--by", "A"), "name the rule to accept"),
        (("--accept", "gate.no_such", "--by", "A", "--reason", "x"), "no rule gate.no_such"),
    ],
)
def test_half_an_acceptance_is_one_line(
    release: Callable[..., CommandOutput], words: tuple[str, ...], said: str
) -> None:
    run = release(*words)
    assert run.code == 2
    assert said in run.last
    assert len([line for line in run.err.splitlines() if line.startswith("silkledger")]) == 1
