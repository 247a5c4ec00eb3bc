"""Refused rows, events, checks and conflicts of every kind; their numbers are made up."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from tests.support.figure_row import DIGEST, OTHER, SOURCE


def refusal(
    line: int, wording: str, *reasons: tuple[str, str, str, str, str], source: str = SOURCE
) -> list[dict[str, Any]]:
    """The quarantine rows of one raw row; a reason is rule, column, text, reason, fix."""
    raw = {
        "as_reported": wording,
        "indicator": "exports",
        "geography": "Kazakhstan",
        "note": "second paragraph",
    }
    return [
        {
            "row_id": f"{source}:{line}",
            "source_id": source,
            "table": "figures",
            "file": f"{source}/figures.csv",
            "line": line,
            "stage": "reconcile",
            "rule": rule,
            "column": column,
            "text": text,
            "reason": reason,
            "fix": fix,
            "raw": json.dumps(raw, ensure_ascii=False),
        }
        for rule, column, text, reason, fix in reasons
    ]


def quarantine() -> list[dict[str, Any]]:
    """Two refused rows, one of them with two reasons."""
    return [
        *refusal(
            30,
            "1,234.5 mn mcm",
            (
                "unit.ambiguous",
                "as_reported",
                "mcm",
                '"mcm" is a million or a thousand cubic metres',
                "write m3 with its scale, or let the source say which it means",
            ),
            (
                "place.unknown",
                "geography",
                "Kazakstan",
                '"Kazakstan" is no known place',
                "write Kazakhstan",
            ),
        ),
        *refusal(
            31,
            "12 billion",
            (
                "unit.missing",
                "as_reported",
                "12 billion",
                "no unit is printed",
                "add the unit that the table head prints",
            ),
            source=OTHER,
        ),
    ]


def events() -> list[dict[str, Any]]:
    """Two events, one held and one planned."""
    common = {
        "document_sha256": DIGEST,
        "said_by": SOURCE,
        "rules": ["period.month"],
        "since_release": "1.0.0",
        "changed_release": "1.0.0",
        "participants": ["CHN", "XCA"],
        "nature": "duration",
    }
    return [
        {
            "event_id": "e01",
            "as_reported": "On April 18th",
            "kind": "meeting",
            "title": "Ministers of trade met",
            "place": None,
            "period": "2023-04-18",
            "period_start": dt.date(2023, 4, 18),
            "period_end": dt.date(2023, 4, 18),
            "status": "held",
            "row_id": f"{SOURCE}:400-413",
            "char_start": 400,
            "char_end": 413,
            "flags": ["year_inferred"],
            "line": 2,
            **common,
            "nature": "instant",
        },
        {
            "event_id": "e02",
            "as_reported": "In May of this year",
            "kind": "summit",
            "title": "First summit of heads of state",
            "place": "Xi'an",
            "period": "2023-05",
            "period_start": dt.date(2023, 5, 1),
            "period_end": dt.date(2023, 5, 31),
            "status": "planned",
            "row_id": f"{SOURCE}:700-719",
            "char_start": 700,
            "char_end": 719,
            "flags": [],
            "line": 3,
            **common,
        },
    ]


def official_values() -> list[dict[str, Any]]:
    """The official value that the checks cite."""
    return [
        {
            "official_id": "v01",
            "indicator": "trade_turnover",
            "geography": "KAZ",
            "period": "2022",
            "period_start": dt.date(2022, 1, 1),
            "period_end": dt.date(2022, 12, 31),
            "as_reported": "386200000000",
            "unit_as_reported": "USD",
            "bound": "exact",
            "value": 386.2e9,
            "unit": "USD",
            "source": "World Bank",
            "edition": "2023-09",
            "licence": "CC-BY-4.0",
        }
    ]


def checks() -> list[dict[str, Any]]:
    """A check of every verdict."""

    def row(
        number: int, kind: str, ids: list[str], verdict: str, why: str, **cells: Any
    ) -> dict[str, Any]:
        base = {
            "check_id": f"c{number:02}",
            "kind": kind,
            "role": "summary",
            "figure_ids": ids,
            "indicator": "trade_turnover",
            "rules": [],
            "statement": why,
            "official_ids": [],
            "verdict": verdict,
            "why": why,
        }
        return {**base, **cells}

    return [
        row(
            1,
            "share_identity",
            ["a09", "a10"],
            "consistent",
            "4.1 billion t is 1.7 to 1.8 % of the world's 236 billion t.",
            claim_lower=1.75,
            claim_upper=1.85,
            found_lower=1.715,
            found_upper=1.758,
            unit="percent",
        ),
        row(
            2,
            "official_statistic",
            ["a04"],
            "consistent_loose",
            "More than 300 billion USD holds of 386 billion, and says little.",
            role="candidate",
            claim_lower=3e11,
            found_lower=3.82e11,
            found_upper=3.9e11,
            unit="USD",
            official_ids=["v01"],
        ),
        row(
            3,
            "official_statistic",
            ["a04"],
            "consistent_loose",
            "More than 300 billion USD holds of 386 billion, and says little.",
            claim_lower=3e11,
            found_lower=3.82e11,
            found_upper=3.9e11,
            unit="USD",
            official_ids=["v01"],
        ),
        row(
            4,
            "official_statistic",
            ["a08"],
            "contradicted",
            "A mean age of 27.6 is outside 28.9 to 30.1.",
            claim_lower=27.55,
            claim_upper=27.65,
            found_lower=28.9,
            found_upper=30.1,
            unit="year",
        ),
        row(
            5,
            "official_statistic",
            ["a05"],
            "cannot_be_checked",
            "A forecast is checked only against the same edition.",
        ),
    ]


def conflicts() -> list[dict[str, Any]]:
    """A clash and an agreement."""
    return [
        {
            "conflict_id": "m01",
            "figure_ids": ["a01", "a02"],
            "first_figures": 1,
            "indicator": "trade_turnover",
            "verdict": "clash",
            "first_lower": 7e10,
            "second_lower": 6.975e10,
            "second_upper": 6.985e10,
            "gap": 1.5e8,
            "unit": "USD",
            "left_open": [],
            "flags": [],
            "why": "More than 70 billion USD and 69.8 billion USD can't both hold.",
        },
        {
            "conflict_id": "m02",
            "figure_ids": ["a06", "a14"],
            "first_figures": 1,
            "indicator": "trade_turnover",
            "verdict": "compatible_by_bound",
            "first_lower": 7.5e7,
            "second_lower": 1.2e6,
            "unit": "person",
            "left_open": [],
            "flags": ["loose"],
            "why": "Both are bounds from below.",
        },
    ]
