"""Quantities: all reasons are reported, no text fails, and every rule is listed and used."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import silkledger.reading
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep
from tests.support.readings import refusals

OURS = ("character", "number", "scale", "sign", "multiple", "wording", "bound", "unit", "currency")


def test_both_columns_give_their_reasons() -> None:
    found = read_quantity("several", QuantityContext(unit="widget", locale="en"))
    assert not isinstance(found, Quantity)
    assert {(reason.column, reason.rule) for reason in found} == {
        ("unit", "unit.unknown"),
        ("as_reported", "number.vague"),
    }


def test_several_checks_that_fail_are_all_told() -> None:
    assert refusals("more than -5 people", statistic="stock") == [
        "bound.negative",
        "number.negative",
    ]


@given(st.text(max_size=30))
@settings(derandomize=True, max_examples=deep(48, 300))
def test_any_text_is_read_or_refused_and_never_fails(text: str) -> None:
    found = read_quantity(text, QuantityContext())
    assert isinstance(found, Quantity) or found


PIECES = (
    *(
        "USD",
        "$",
        "5",
        "70",
        "1,234",
        "2022",
        "million",
        "billion",
        "bn",
        "m",
        "%",
        "percent",
        "t",
        "about",
        "more",
        "than",
    ),
    *(
        "fell",
        "by",
        "to",
        "-",
        "–",
        "(",
        ")",
        "/",
        ":",
        "in",
        "of",
        "a",
        "half",
        "third",
        "times",
        "doubled",
        "per",
        "year",
    ),
    *(
        "annually",
        "亿",
        "万",
        "超过",
        "增长",
        "倍",
        "млн",
        "в",
        "раза",
        "на",
        "and",
        "between",
        "±",
        "+",
        "x",
        "²",
        "[1]",
        "not",
    ),
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7))
@settings(derandomize=True, max_examples=deep(96, 600))
def test_any_order_of_known_words_is_read_soundly_or_refused(pieces: list[str]) -> None:
    found = read_quantity(" ".join(pieces), QuantityContext(locale="en"))
    if isinstance(found, Quantity):
        assert found.rules
        assert found.unit
        assert found.significant_digits >= 1
        assert found.lower_digit > 0
        assert found.lower is None or found.lower <= found.value
        assert found.upper is None or found.value <= found.upper
        assert (found.lower is None) == (found.lower_inclusive is None)
        assert found.value.is_finite()
    else:
        assert found
        assert all(reason.reason for reason in found)


def _rules_in_code() -> set[str]:
    folder = Path(silkledger.reading.__file__).parent
    files = sorted(path for path in folder.rglob("*.py") if path.parent.name != "periods")
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return {rule for rule in re.findall(r'"([a-z]+\.[a-z_]+)"', text) if rule.split(".")[0] in OURS}


def test_every_rule_is_listed_and_every_listed_rule_is_used() -> None:
    listed = {
        entry["rule"]
        for entry in SHIPPED.load("rules", ("rule", "kind", "meaning", "fix"))
        if entry.file.stem in ("characters", "numbers", "bounds", "units")
    }
    bounds = {
        rule
        for rule in listed
        if rule.startswith("bound.") and rule.split(".")[1] in ("gt", "ge", "lt", "le")
    }
    named = {"bound.exact", "bound.nearly", "bound.approx", "bound.range"}
    assert _rules_in_code() | bounds | named == listed
